#!/usr/bin/python3
"""Checks that the exports of one run agree with each other, as other tools read them.

    check_exports.py DIR

DIR holds what these commands made of one table:

    reelvec export RUN --format npy       --out DIR/npy
    reelvec export RUN --format word2vec  --out DIR/word2vec.txt
    reelvec export RUN --format projector --out DIR/projector

Reads them with NumPy and plain Python only, and compares shapes, keys and every number bit for bit.
Exit code 0: they agree; 2: something is missing; 3: they differ.
"""

import sys
from pathlib import Path

import numpy as np


def npy(directory):
    """Keys and vectors of the NumPy export."""
    vectors = np.load(directory / "vectors.npy", allow_pickle=False)
    return (directory / "keys.txt").read_text("utf-8").splitlines(), vectors


def word2vec(file):
    """Keys and vectors of the word2vec export."""
    with file.open(encoding="utf-8") as lines:
        rows, dimensions = map(int, next(lines).split())
        cells = [line.split() for line in lines]
    check(len(cells) == rows, f"{file}: {len(cells)} rows, the header says {rows}")
    check(
        all(len(row) == dimensions + 1 for row in cells),
        f"{file}: a row has not {dimensions} numbers",
    )
    vectors = np.array([row[1:] for row in cells], dtype=np.float32).reshape(rows, dimensions)
    return [row[0] for row in cells], vectors


def projector(directory):
    """Keys and vectors of the projector export, and the header of its metadata."""
    vectors = np.loadtxt(
        directory / "vectors.tsv", dtype=np.float32, delimiter="\t", ndmin=2, comments=None
    )
    lines = (directory / "metadata.tsv").read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines]
    check(
        all(len(row) == len(cells[0]) for row in cells),
        f"{directory}/metadata.tsv: rows of different lengths",
    )
    return [row[0] for row in cells[1:]], vectors, cells[0]


def check(holds, problem):
    """Ends with exit code 3 if something does not hold."""
    if not holds:
        print(problem, file=sys.stderr)
        sys.exit(3)


def same_bits(a, b):
    """Whether two arrays are equal down to the sign of zero."""
    return a.shape == b.shape and np.array_equal(a.view(np.uint32), b.view(np.uint32))


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    directory = Path(sys.argv[1])
    try:
        keys, vectors = npy(directory / "npy")
        words, word_vectors = word2vec(directory / "word2vec.txt")
        cells, cell_vectors, header = projector(directory / "projector")
    except (OSError, ValueError, StopIteration) as error:
        print(f"{directory}: {error}", file=sys.stderr)
        sys.exit(2)

    check(vectors.dtype == np.dtype("<f4"), f"vectors.npy holds {vectors.dtype}, expected <f4")
    check(vectors.flags.c_contiguous, "vectors.npy is not in C order")
    check(np.isfinite(vectors).all(), "vectors.npy holds numbers that are not finite")
    check(len(keys) == len(vectors), f"{len(keys)} keys for {len(vectors)} vectors")
    check(len(set(keys)) == len(keys), "a key stands twice in keys.txt")
    check(header[:3] == ["key", "title", "year"], f"metadata.tsv begins with {header[:3]}")
    check(cells == keys, "metadata.tsv and keys.txt have different keys")
    check(
        words == ["".join("_" if c.isspace() else c for c in key) for key in keys],
        "word2vec.txt and keys.txt have different keys",
    )
    check(same_bits(word_vectors, vectors), "word2vec.txt and vectors.npy differ")
    check(same_bits(cell_vectors, vectors), "vectors.tsv and vectors.npy differ")
    print(f"{directory}: {vectors.shape[0]} rows of {vectors.shape[1]} agree in three formats")


if __name__ == "__main__":
    main()
