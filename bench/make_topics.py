#!/usr/bin/env python3
"""Writes a made-up corpus with planted topics: a sequence a line, most of its words of one topic.

  bench/make_topics.py FILE [--words 2000000] [--topics 200] [--items 89] [--length 100] [--share 0.7] [--seed 1]

Words are TOPIC_ITEM; within a topic, and between topics, the k-th is drawn about 1/k as often as the first. --share of a
sequence is of its own topic, the rest of any. No word stands twice in a sequence of a history: repeats are left out.
"""
import argparse
import numpy as np

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument("file")
p.add_argument("--words", type=int, default=2_000_000)
p.add_argument("--topics", type=int, default=200)
p.add_argument("--items", type=int, default=89, help="of a topic")
p.add_argument("--length", type=int, default=100, help="of a sequence, on average, before repeats are left out")
p.add_argument("--share", type=float, default=0.7)
p.add_argument("--seed", type=int, default=1)
a = p.parse_args()
rng = np.random.default_rng(a.seed)


def zipf(n, size):
    return np.minimum(np.exp(rng.random(size) * np.log(n + 1.0)).astype(int) - 1, n - 1)


written = 0
with open(a.file, "w") as out:
    while written < a.words:
        n = max(2, int(rng.exponential(a.length)))
        topic = zipf(a.topics, 1)
        topics = np.where(rng.random(n) < a.share, topic, zipf(a.topics, n))
        words = list(dict.fromkeys("%d_%d" % t for t in zip(topics, zipf(a.items, n))))
        if len(words) > 1:
            out.write(" ".join(words) + "\n")
            written += len(words)
