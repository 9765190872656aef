#!/usr/bin/env python3
"""The link model under sampled softmax, in torch: what reelvec's loss sampled-softmax is timed beside.

A step takes PAIRS true pairs of a movie and a link, and SHARED links that all of them are told apart from. Vectors are
brought to unit length, their products divided by the temperature, and the loss is the cross-entropy of a movie's own
link among its own and the shared ones; cells where a movie has a shared link in truth are masked. Ids are drawn anew
from P(rank) ~ 1 / rank for pairs and ~ 1 / rank^0.75 for shared links, 64 batches made before the clock starts.

Prints one JSON line. A sample is one score: PAIRS x (1 + SHARED) a step.
"""
import argparse
import json
import os
import statistics
import time


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--links", type=int, default=66_913, help="rows of the link table")
    parser.add_argument("--movies", type=int, default=10_000, help="rows of the movie table")
    parser.add_argument("--dimensions", type=int, default=50)
    parser.add_argument("--pairs", type=int, default=512, help="true pairs a step")
    parser.add_argument("--shared", type=int, default=1024, help="links shared by a step")
    parser.add_argument("--hidden", type=float, default=0.01, help="share of cells that are masked")
    parser.add_argument("--temperature", type=float, default=0.1)
    parser.add_argument("--learning-rate", type=float, default=0.002)
    parser.add_argument("--sparse", action="store_true", help="SparseAdam in place of dense Adam")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=10, help="how long to time steps")
    parser.add_argument("--warm", type=int, default=20, help="steps before the clock starts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--form", choices=("entropy", "logsumexp"), default="logsumexp", help=
                        "cross_entropy of one joined matrix, or logsumexp of the shared scores (the faster)")
    return parser.parse_args()


given = options()
# Before torch is loaded: waiting threads would spin otherwise.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = str(given.threads)

import numpy as np
import torch
from torch.nn.functional import cross_entropy, embedding, normalize


def ranked(draw, rows, count, power):
    """Ids with P(rank) ~ 1 / rank^power, the ranks scattered over the table."""
    weights = np.arange(1, rows + 1, dtype=np.float64) ** -power
    edges = np.cumsum(weights) / weights.sum()
    ranks = np.minimum(np.searchsorted(edges, draw.random(count)), rows - 1)
    return np.random.default_rng(rows).permutation(rows)[ranks]


def batch(draw):
    movies = ranked(draw, given.movies, given.pairs, 1)
    own = ranked(draw, given.links, given.pairs, 1)
    shared = ranked(draw, given.links, given.shared, 0.75)
    hidden = draw.random((given.pairs, given.shared)) < given.hidden
    hidden |= own[:, None] == shared[None, :]
    return tuple(map(torch.from_numpy, (movies, np.concatenate([own, shared]), hidden)))


def loss_of(link_table, movie_table, movies, links, hidden):
    queries = normalize(embedding(movies, movie_table, sparse=given.sparse), dim=1) / given.temperature
    own, shared = normalize(embedding(links, link_table, sparse=given.sparse), dim=1).split([given.pairs, given.shared])
    own_scores = (queries * own).sum(1)
    scores = torch.mm(queries, shared.t()).masked_fill_(hidden, float("-inf"))
    if given.form == "entropy":
        joined = torch.cat([own_scores[:, None], scores], 1)
        return cross_entropy(joined, torch.zeros(given.pairs, dtype=torch.long))
    return (torch.logaddexp(own_scores, torch.logsumexp(scores, 1)) - own_scores).mean()


def main():
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(given.seed)
    draw = np.random.default_rng(given.seed)
    tables = [torch.empty(rows, given.dimensions).uniform_(-0.05, 0.05).requires_grad_()
              for rows in (given.links, given.movies)]
    kind = torch.optim.SparseAdam if given.sparse else torch.optim.Adam
    optimizer = kind(tables, lr=given.learning_rate)
    batches = [batch(draw) for _ in range(64)]

    def step(number):
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(*tables, *batches[number % len(batches)])
        loss.backward()
        optimizer.step()
        return loss

    for number in range(given.warm):
        step(number)
    times = []
    processor = time.process_time()
    began = time.perf_counter()
    while time.perf_counter() - began < given.seconds or len(times) < 20:
        start = time.perf_counter()
        loss = step(len(times))
        times.append(time.perf_counter() - start)
    processor = time.process_time() - processor
    samples = given.pairs * (1 + given.shared)
    median = statistics.median(times)
    print(json.dumps({
        "tool": "torch_sampled_softmax", "torch": torch.__version__, "optimizer": kind.__name__, "form": given.form,
        "threads": given.threads, "links": given.links, "movies": given.movies, "dimensions": given.dimensions,
        "pairs": given.pairs, "shared": given.shared, "samples_a_step": samples, "steps": len(times),
        "ms_median": round(1e3 * median, 4), "ms_best": round(1e3 * min(times), 4),
        "samples_per_s": round(samples / median), "cpu_us_per_sample": round(1e6 * processor / len(times) / samples, 5),
        "loss": round(loss.item(), 4), "load1": round(os.getloadavg()[0], 2)}))


main()
