#!/usr/bin/env python3
"""A corpus of histories, gensim's skip-gram over it, and a judge of vectors whoever made them.

  corpus RATINGS OUT             ratings of MovieLens 1M of 4 or more, a user a line, in time order, movie ids
  train CORPUS OUT               gensim's Word2Vec, negative sampling; writes word2vec's text
  judge MOVIES FRANCHISES NAME=VECTORS...   one row a name, the mean over the files of that name

Figures, of neighbours by cosine among all movies with a vector:
  genre purity@10   share of the ten nearest with a genre in common, mean over movies with a genre
  franchise@10      share of a film's own series, as far as it has vectors, among its ten nearest, mean over the films
"""
import argparse
import collections
import time

import numpy as np


def corpus(a):
    histories = collections.defaultdict(list)
    with open(a.ratings, encoding="iso-8859-1") as f:
        for place, line in enumerate(f):
            user, movie, rating, seconds = line.rstrip("\n").split("::")
            if float(rating) >= 4:
                histories[user].append((int(seconds), place, movie))
    with open(a.out, "w", encoding="utf-8") as out:
        for history in histories.values():
            out.write(" ".join(movie for _, _, movie in sorted(history)) + "\n")


class Lists:
    """Histories; where shuffled, in a new order each epoch, so that a window is a draw from the whole history."""

    def __init__(self, lists, seed):
        self.lists, self.random = lists, np.random.default_rng(seed) if seed else None

    def __iter__(self):
        for words in self.lists:
            yield words if self.random is None else [words[i] for i in self.random.permutation(len(words))]


def train(a):
    from gensim.models import Word2Vec
    from gensim.models.word2vec import FAST_VERSION

    if FAST_VERSION < 0:
        raise SystemExit("gensim runs without its compiled routines")
    sentences = Lists([line.split() for line in open(a.corpus, encoding="utf-8")], a.shuffle and a.seed)
    began, cpu = time.perf_counter(), time.process_time()
    model = Word2Vec(
        sentences, vector_size=a.dimensions, sg=1, hs=0, negative=5, window=a.window, min_count=5, sample=0,
        alpha=a.rate, min_alpha=0.0001, workers=2, seed=a.seed, epochs=a.epochs)
    print("gensim, window %d%s: %.1f s, %.1f s of CPU" % (
        a.window, ", shuffled" * a.shuffle, time.perf_counter() - began, time.process_time() - cpu))
    model.wv.save_word2vec_format(a.out)


def movies(file):
    titles, genres = {}, {}
    with open(file, encoding="iso-8859-1") as f:
        for line in f:
            key, title, names = line.rstrip("\n").split("::")
            titles[title] = key
            genres[key] = set(names.split("|"))
    return titles, genres


def nearest(file):
    with open(file, encoding="utf-8") as f:
        rows = [line.split() for line in f][1:]
    keys = [row[0] for row in rows]
    units = np.array([row[1:] for row in rows], dtype=np.float32)
    units /= np.maximum(np.linalg.norm(units, axis=1, keepdims=True), 1e-12)
    scores = units @ units.T
    np.fill_diagonal(scores, -2)
    return {key: [keys[i] for i in np.argsort(-row, kind="stable")[:10]] for key, row in zip(keys, scores)}


def figures(file, titles, genres, series):
    near = nearest(file)
    purity = [np.mean([bool(genres[key] & genres[n]) for n in ten]) for key, ten in near.items() if genres[key]]
    found = []
    for films in series:
        keys = [titles[film] for film in films if titles[film] in near]
        for key in keys:
            others = set(keys) - {key}
            if others:
                found.append(len(others & set(near[key])) / len(others))
    return len(near), np.mean(purity), np.mean(found), len(found)


def judge(a):
    titles, genres = movies(a.movies)
    lines = [line.strip() for line in open(a.franchises, encoding="utf-8")]
    series = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    files = collections.defaultdict(list)
    for pair in a.vectors:
        name, file = pair.split("=", 1)
        files[name].append(file)
    print("| model | movies | genre purity@10 | franchise@10 |\n|---|---|---|---|")
    for name, several in files.items():
        runs = np.array([figures(file, titles, genres, series) for file in several])
        purity, found = runs[:, 1], runs[:, 2]
        print("| %s | %d | %.4f (%s) | %.4f (%s) |" % (
            name, runs[0, 0], purity.mean(), ", ".join("%.4f" % x for x in purity), found.mean(),
            ", ".join("%.4f" % x for x in found)))


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
commands = parser.add_subparsers(required=True)
p = commands.add_parser("corpus")
p.add_argument("ratings")
p.add_argument("out")
p.set_defaults(run=corpus)
p = commands.add_parser("train")
p.add_argument("corpus")
p.add_argument("out")
p.add_argument("--dimensions", type=int, default=50)
p.add_argument("--window", type=int, default=5)
p.add_argument("--epochs", type=int, default=10)
p.add_argument("--rate", type=float, default=0.025)
p.add_argument("--shuffle", action="store_true")
p.add_argument("--seed", type=int, default=1)
p.set_defaults(run=train)
p = commands.add_parser("judge")
p.add_argument("movies")
p.add_argument("franchises")
p.add_argument("vectors", nargs="+")
p.set_defaults(run=judge)
arguments = parser.parse_args()
arguments.run(arguments)
