#!/usr/bin/env python3
"""Records the biases of users and movies that numpy finds, for the tests of org.reelvec.model.rating.

Run from the root of the repository, with Debian's python3-numpy, beside a folder that holds MovieLens 100K:

    /usr/bin/python3 src/test/python/bias_baseline.py ../shared/data/ml-100k

It minimizes sum (r - mean - b_u - b_i)^2 + 15 sum b_u^2 + 10 sum b_i^2 by ten rounds, each solving for all movies,
then for all users, from biases of 0: the method of Surprise's BaselineOnly with its defaults.

  bias-baseline.json  "small": 80 drawn ratings of 12 users and 9 movies; the biases and what they predict
                      "ml-100k-u1": figures on u1.test after training on u1.base, clipped to 1..5 and not;
                      the ratings themselves are not copied, only how well they are predicted
"""
import json
import pathlib
import sys

import numpy as np

OUT = pathlib.Path(__file__).parent.parent / "resources/org/reelvec/model/rating"


def biases(user, movie, value, users, movies, rounds=10, user_penalty=15, movie_penalty=10):
    mean = value.mean()
    user_bias = np.zeros(users)
    movie_bias = np.zeros(movies)
    for _ in range(rounds):
        rest = np.bincount(movie, value - mean - user_bias[user], movies)
        movie_bias = rest / (np.bincount(movie, minlength=movies) + movie_penalty)
        rest = np.bincount(user, value - mean - movie_bias[movie], users)
        user_bias = rest / (np.bincount(user, minlength=users) + user_penalty)
    return mean, user_bias, movie_bias


def small():
    rng = np.random.default_rng(7)
    cells = rng.permutation(12 * 9)[:80]
    cells = cells[(cells // 9 != 11) & (cells % 9 != 8)]  # the last user and movie are unseen
    user, movie = cells // 9, cells % 9
    value = rng.integers(1, 11, len(cells)) / 2
    mean, user_bias, movie_bias = biases(user, movie, value, 12, 9)
    return {
        "users": 12,
        "movies": 9,
        "user": user.tolist(),
        "movie": movie.tolist(),
        "value": value.tolist(),
        "mean": mean,
        "predictions": (mean + user_bias[:, None] + movie_bias[None, :]).tolist(),
    }


def figures(error):
    return {"rmse": float(np.sqrt((error**2).mean())), "mae": float(np.abs(error).mean())}


def ml_100k(folder):
    train = np.loadtxt(folder / "u1.base", dtype=int)
    test = np.loadtxt(folder / "u1.test", dtype=int)
    mean, user_bias, movie_bias = biases(train[:, 0] - 1, train[:, 1] - 1, train[:, 2], 943, 1682)
    predicted = mean + user_bias[test[:, 0] - 1] + movie_bias[test[:, 1] - 1]
    return {
        "global-mean": figures(train[:, 2].mean() - test[:, 2]),
        "biases": figures(predicted - test[:, 2]),
        "biases-clipped": figures(np.clip(predicted, 1, 5) - test[:, 2]),
    }


OUT.mkdir(parents=True, exist_ok=True)
recorded = {"small": small(), "ml-100k-u1": ml_100k(pathlib.Path(sys.argv[1]))}
(OUT / "bias-baseline.json").write_text(json.dumps(recorded, indent=1) + "\n")
