#!/usr/bin/env python3
"""Records what scikit-learn says about two small data sets, for the tests of org.reelvec.downstream.

Run from the root of the repository, with Debian's python3-numpy and python3-sklearn (1.2.1 made the files):

    /usr/bin/python3 src/test/python/downstream_golden.py

Every number in a data file is a multiple of 1/64, so that a float holds it exactly.

  least-squares.csv       60 movies: label, then 12 components, so that column_10 sorts before column_2
  least-squares.json      LinearRegression on all of them: intercept, coefficients, predictions; and on the
                          first four fifths: mse, r2 and median absolute error of the rest
  svm.csv                 80 movies: given (1 liked, -1 disliked, 0 neither), then 12 components
  svm.json                SVC(kernel="linear", C=cost, tol=tolerance) on the vectors at length one: the decision
                          value of every movie, for several costs and tolerances (0.001 is SVC's default)
"""
import json
import pathlib

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error, median_absolute_error, r2_score
from sklearn.svm import SVC

OUT = pathlib.Path(__file__).parent.parent / "resources/org/reelvec/downstream"
rng = np.random.default_rng(20)


def grid(values):
    return np.round(values * 64) / 64


def write(name, first, vectors):
    columns = ",".join(f"column_{i}" for i in range(vectors.shape[1]))
    rows = "\n".join(",".join(f"{v:.10g}" for v in (a, *row)) for a, row in zip(first, vectors))
    (OUT / f"{name}.csv").write_text(f"label,{columns}\n{rows}\n")


def record(name, value):
    (OUT / f"{name}.json").write_text(json.dumps(value, indent=1) + "\n")


x = grid(rng.normal(size=(60, 12)) + rng.normal(size=12))
y = grid(3.5 + x @ np.linspace(-1, 2, 12) + rng.normal(size=60))
write("least-squares", y, x)
model = LinearRegression().fit(x, y)
cut = int(60 * 0.8)
rest = LinearRegression().fit(x[:cut], y[:cut]).predict(x[cut:])
record("least-squares", {
    "intercept": model.intercept_,
    "coefficients": model.coef_.tolist(),
    "predictions": model.predict(x).tolist(),
    "lastFifth": {
        "mse": mean_squared_error(y[cut:], rest),
        "r2": r2_score(y[cut:], rest),
        "medianAbsoluteError": median_absolute_error(y[cut:], rest),
    },
})

x = grid(rng.normal(size=(80, 12)))
given = np.zeros(80, int)
given[[3, 7, 21, 30, 44, 45, 70]] = 1
given[[2, 8, 11, 29, 33, 50, 61, 72, 79]] = -1
write("svm", given, x)
unit = (x / np.linalg.norm(x, axis=1, keepdims=True)).astype(np.float32).astype(np.float64)
known = given != 0
record("svm", [
    {
        "cost": cost,
        "tolerance": tolerance,
        "decisions": SVC(kernel="linear", C=cost, tol=tolerance).fit(unit[known], given[known])
        .decision_function(unit).tolist(),
    }
    for cost in (0.5, 1.0, 10.0) for tolerance in (1e-3, 1e-9)
])
