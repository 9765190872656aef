#!/usr/bin/env python3
"""Records what torch makes of the rating models in 50 steps, for the tests of org.reelvec.model.rating.

Run from the root of the repository, with Debian's python3-torch and python3-numpy (1.13.0 and 1.24.2 made the files):

    /usr/bin/python3 src/test/python/rating_parity.py

Weights and batches come from formulas that the tests repeat (RatingParity.java): hash() below is their only source, and every
number is rounded to float32 once. 60 users, 40 movies, batches of 64, ratings from 0.5 to 5.0.

  dot.txt        8 dimensions on ratings less 2.75, Adam 0.01
  dot-l2.txt     the same with biases, l2 0.05 and bias l2 0.02 on the rows of the batch
  mlp.txt        40 and 40 dimensions, 64 x 3 ReLU, Adadelta of rate 1, rho 0.95 and epsilon 1e-7

A file has a line "loss" with the squared error of each step's batch before the step, then a line for each parameter with every
STRIDE-th of its final values, row by row. torch adds Adam's epsilon after the bias correction, Keras and reelvec before it;
the epsilon here is set each step so that both mean the same 1e-7.
"""
import pathlib

import numpy as np
import torch

OUT = pathlib.Path(__file__).parent.parent / "resources/org/reelvec/model/rating"
USERS, MOVIES, BATCH, STEPS, MEAN, STRIDE = 60, 40, 64, 50, 2.75, 17


def hash(n, salt):
    """A whole number below 2^32 for each n."""
    x = (np.asarray(n, dtype=np.uint64) * np.uint64(0x9E3779B1) + np.uint64(salt) * np.uint64(0x85EBCA77)) & np.uint64(0xFFFFFFFF)
    for shift, factor in ((15, 0x2C1B3C6D), (12, 0x297A2D39)):
        x = ((x ^ (x >> np.uint64(shift))) * np.uint64(factor)) & np.uint64(0xFFFFFFFF)
    return x ^ (x >> np.uint64(15))


def uniform(rows, columns, limit, salt):
    u = hash(np.arange(rows * columns), salt).astype(np.float64) / 2.0**32
    return torch.tensor(((2 * u - 1) * limit).astype(np.float32).reshape(rows, columns), requires_grad=True)


def zeros(rows, columns):
    return torch.zeros(rows, columns, requires_grad=True)


def batch(step):
    n = np.arange(step * BATCH, (step + 1) * BATCH)
    user, movie = (hash(n, 1) % USERS).astype(np.int64), (hash(n, 2) % MOVIES).astype(np.int64)
    rating = 0.5 + 0.5 * ((user % 4) + (movie % 4) + (hash(user * MOVIES + movie, 3) % 4).astype(np.int64))
    return torch.tensor(user), torch.tensor(movie), torch.tensor(rating.astype(np.float32))


def record(name, parameters, step_losses, optimizer, before_step=lambda step: None):
    losses = []
    for step in range(STEPS):
        error, penalty = step_losses(*batch(step))
        losses.append(error.item())
        optimizer.zero_grad()
        (error + penalty).backward()
        before_step(step)
        optimizer.step()
    with open(OUT / name, "w") as out:
        print("loss", *("%.9g" % loss for loss in losses), file=out)
        for label, values in parameters.items():
            print(label, *("%.9g" % v for v in values.detach().numpy().ravel()[::STRIDE]), file=out)


def dot(name, bias, l2, bias_l2):
    p = {"user_embedding/W": uniform(USERS, 8, 0.5, 11), "movie_embedding/W": uniform(MOVIES, 8, 0.5, 12)}
    if bias:
        p.update({"user_bias/W": zeros(USERS, 1), "movie_bias/W": zeros(MOVIES, 1)})
    adam = torch.optim.Adam(p.values(), lr=0.01)

    def losses(user, movie, rating):
        a, b = p["user_embedding/W"][user], p["movie_embedding/W"][movie]
        score, penalty = (a * b).sum(1), l2 * ((a * a).sum(1) + (b * b).sum(1))
        if bias:
            c, d = p["user_bias/W"][user, 0], p["movie_bias/W"][movie, 0]
            score, penalty = score + c + d, penalty + bias_l2 * (c * c + d * d)
        return ((rating - MEAN - score) ** 2).mean(), penalty.mean()

    def epsilon(step):
        adam.param_groups[0]["eps"] = 1e-7 / (1 - 0.999 ** (step + 1)) ** 0.5

    record(name, p, losses, adam, epsilon)


def mlp(name):
    p = {"user_embedding/W": uniform(USERS, 40, 0.05, 11), "movie_embedding/W": uniform(MOVIES, 40, 0.05, 12)}
    layers = ["dense_1", "dense_2", "dense_3", "rating"]
    widths = [80, 64, 64, 64, 1]
    for i, layer in enumerate(layers):
        p[layer + "/W"] = uniform(widths[i], widths[i + 1], (6 / (widths[i] + widths[i + 1])) ** 0.5, 13 + i)
        p[layer + "/b"] = zeros(1, widths[i + 1])

    def losses(user, movie, rating):
        h = torch.cat([p["movie_embedding/W"][movie], p["user_embedding/W"][user]], 1)
        for layer in layers:
            h = h @ p[layer + "/W"] + p[layer + "/b"]
            h = h if layer == "rating" else torch.relu(h)
        return ((rating - h[:, 0]) ** 2).mean(), torch.tensor(0.0)

    record(name, p, losses, torch.optim.Adadelta(p.values(), lr=1.0, rho=0.95, eps=1e-7))


torch.set_num_threads(1)
OUT.mkdir(parents=True, exist_ok=True)
dot("dot.txt", bias=False, l2=0, bias_l2=0)
dot("dot-l2.txt", bias=True, l2=0.05, bias_l2=0.02)
mlp("mlp.txt")
