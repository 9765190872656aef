#!/usr/bin/env python3
"""How many of the nearest ten of each word of a corpus by make_topics.py are of its topic, after gensim's skip-gram; one JSON line.

  bench/gensim_topics.py CORPUS [--size 50] [--window 5] [--negative 5] [--epochs 1] [--workers 2] [--seed 1]
"""
import argparse, json
import numpy as np
from gensim.models import Word2Vec

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument("corpus")
p.add_argument("--size", type=int, default=50)
p.add_argument("--window", type=int, default=5)
p.add_argument("--negative", type=int, default=5)
p.add_argument("--epochs", type=int, default=1)
p.add_argument("--workers", type=int, default=2)
p.add_argument("--seed", type=int, default=1)
a = p.parse_args()
corpus = [line.split() for line in open(a.corpus)]
w = Word2Vec(corpus, vector_size=a.size, sg=1, hs=0, negative=a.negative, window=a.window, min_count=1, sample=0,
             workers=a.workers, seed=a.seed, epochs=a.epochs).wv
words = w.index_to_key
topic = np.array([word.split("_")[0] for word in words])
v = w.vectors / np.linalg.norm(w.vectors, axis=1, keepdims=True)
right = 0
for at in range(0, len(v), 1000):
    s = v[at : at + 1000] @ v.T
    s[np.arange(len(s)), at + np.arange(len(s))] = -2
    near = np.argpartition(-s, 10, axis=1)[:, :10]
    right += (topic[near] == topic[at : at + 1000, None]).sum()
print(json.dumps({"tool": "gensim_topics", "purity": round(right / 10 / len(v), 4)}))
