#!/usr/bin/env bash
# Vectors go to gensim and come from gensim: the same numbers bit for bit, and the same neighbours, by text and by binary
# files. Then every format out of a run and in again, and a large text file in a few seconds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

quietly() { "$@" >"$work/out.txt" 2>"$work/err.txt" || { cat "$work/err.txt"; exit 1; }; }

movies=data/movielens-small/movies.csv
quietly ./reelvec run configs/movielens-dot.yaml --set training.epochs=2 --set training.early-stopping.metric=null --out "$work/run"
for format in word2vec word2vec-binary glove npy; do
  quietly ./reelvec export "$work/run" --format $format --out "$work/$format"
done
for key in 1 260; do # Toy Story, Star Wars
  ./reelvec similar "$work/run" "#$key" --top 20 --json >"$work/ours-$key.json"
done

cat >"$work/same.py" <<'PY'
"""How gensim's neighbours of a key compare with those that reelvec printed."""
import json


def same(vectors, file, key):
    ours = json.load(open(file))["neighbours"]
    theirs = vectors.most_similar(key, topn=len(ours))
    assert [row["key"] for row in ours] == [found for found, _ in theirs], (ours, theirs)
    assert all(abs(row["score"] - score) < 1e-5 for row, (_, score) in zip(ours, theirs))
PY

/usr/bin/python3 - "$work" <<'PY'
import collections, csv, sys
import numpy
from gensim.models import KeyedVectors, Word2Vec
work = sys.argv[1]
sys.path.insert(0, work)
from same import same

bits = numpy.load(f"{work}/npy/vectors.npy").view("u4")
for name, how in {"word2vec": {}, "word2vec-binary": {"binary": True}, "glove": {"no_header": True}}.items():
    vectors = KeyedVectors.load_word2vec_format(f"{work}/{name}", **how)
    assert vectors.vectors.dtype == "float32" and (vectors.vectors.view("u4") == bits).all(), name
    assert vectors.index_to_key == open(f"{work}/npy/keys.txt").read().split("\n")[:-1], name
    for key in ("1", "260"):
        same(vectors, f"{work}/ours-{key}.json", key)
    print(f"gensim reads our {name}: {len(vectors):,} vectors bit for bit, the same neighbours")

liked = collections.defaultdict(list)
for row in csv.DictReader(open("data/movielens-small/ratings.csv")):
    if float(row["rating"]) >= 4:
        liked[row["userId"]].append((int(row["timestamp"]), row["movieId"]))
model = Word2Vec([[movie for _, movie in sorted(list_)] for list_ in liked.values()], vector_size=20, sg=1, seed=1, workers=1)
model.wv.save(f"{work}/gensim.kv")
model.wv.save_word2vec_format(f"{work}/gensim.txt")
model.wv.save_word2vec_format(f"{work}/gensim.txt.gz")
model.wv.save_word2vec_format(f"{work}/gensim.bin", binary=True)

rows = numpy.random.default_rng(1).standard_normal((62_423, 50)).astype("f4")
with open(f"{work}/large.txt", "w") as out:
    out.write("%d %d\n" % rows.shape)
    for key, row in enumerate(rows):
        out.write(f"{key} " + " ".join(map(str, row)) + "\n")
PY

for file in gensim.txt gensim.txt.gz gensim.bin; do
  quietly ./reelvec import "$work/$file" --titles $movies --out "$work/from-$file"
  head -2 "$work/err.txt" | sed "s#$work/##"
  ./reelvec similar "$work/from-$file" "Toy Story" --top 20 --json >"$work/from-$file.json"
  quietly ./reelvec export "$work/from-$file" --format npy --out "$work/npy-$file"
done
/usr/bin/python3 - "$work" <<'PY'
import sys
import numpy
from gensim.models import KeyedVectors
work = sys.argv[1]
sys.path.insert(0, work)
from same import same

vectors = KeyedVectors.load(f"{work}/gensim.kv")
for file in ("gensim.txt", "gensim.txt.gz", "gensim.bin"):
    ours = numpy.load(f"{work}/npy-{file}/vectors.npy")
    assert (ours.view("u4") == vectors.vectors.view("u4")).all(), file
    same(vectors, f"{work}/from-{file}.json", "1")
    print(f"we read gensim's {file}: bit for bit, the same neighbours")
PY

# Out of an imported run and in again, by every format.
for format in word2vec word2vec-binary glove parquet npy projector; do
  quietly ./reelvec export "$work/from-gensim.bin" --format $format --out "$work/again-$format"
  quietly ./reelvec import "$work/again-$format" --titles $movies --out "$work/again"  --overwrite
  cmp "$work/again/embeddings/movies.parquet" "$work/from-gensim.bin/embeddings/movies.parquet"
done
echo "every format leads back to the same table"

began=$SECONDS
quietly ./reelvec import "$work/large.txt" --out "$work/large"
echo "$(head -1 "$work/err.txt" | sed "s#$work/##"): $((SECONDS - began)) s in all"
