#!/usr/bin/env python3
"""Runs the experiments that docs/results tells of, and writes ratings.md from what they left.

Usage, from the root of the project:  docs/results/make.py DATA [NAME ...]

DATA is a folder with ml-100k, ml-1m and ml-latest-small in it, as GroupLens gives them; NAME runs just these again. Each run's
figures are kept in docs/results/runs/NAME.json, from which the page is written. Needs Python 3 alone.
"""
import json
import pathlib
import random
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ROOT / "docs/results/runs"
SAMPLE = ROOT / "runs/ml-1m-1000"

# name, configuration, settings with DATA in place of the folder, what it is
RUNS = [
    ("ml-100k-dot", "ml-100k-dot", ["data.path=DATA/ml-100k"], "MovieLens 100K, folds u1 to u5: one biased dot product"),
    ("ml-100k-best", "ml-100k-best", ["data.path=DATA/ml-100k"], "the same folds: a mean of dot products"),
    ("ml-100k-nnmf", "ml-100k-nnmf", ["data.path=DATA/ml-100k"], "the same folds: non-negative factors"),
    ("ml-100k-dot-seed", "ml-100k-dot",
     ["data.path=DATA/ml-100k", "model.dimensions=8", "model.bias=false", "model.l2=0", "training.schedule=constant",
      "training.batch=5000", "training.epochs=20", "training.refit=none", "training.early-stopping.metric=null",
      "split.validation=0.05", "evaluation.ratings.clip=false"],
     "the same folds: the dot product by the notebook's own settings"),
    ("ml-100k-mlp-seed", "ml-100k-dot",
     ["data.path=DATA/ml-100k", "model={type: ratingmlp}", "training.updater=adadelta", "training.learning-rate=1.0",
      "training.schedule=constant", "training.batch=512", "training.epochs=10", "training.refit=none",
      "training.early-stopping.metric=null", "split.validation=0.05", "evaluation.ratings.clip=false"],
     "the same folds: the MLP by the notebook's own settings, 10 epochs of batches of 512"),
    ("ml-1m-dot", "ml-1m-dot", ["data.path=DATA/ml-1m"], "MovieLens 1M, users 1 to 1,999 (339,444 ratings), five folds"),
    ("ml-1m-dot-1000", "ml-1m-dot", ["data.path=SAMPLE"], "the same, a sample of 1,000 of its users alone"),
    ("movielens-dot", "movielens-dot", [], "the embedded MovieLens set, a tenth held out: the dot product"),
    ("movielens-mlp", "movielens-mlp", [], "the same: the MLP"),
    ("movielens-dot-seed", "movielens-dot-seed", [], "the same: the dot product by the notebook's own settings"),
]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    data = pathlib.Path(sys.argv[1]).resolve()
    wanted = set(sys.argv[2:])
    unknown = wanted - {name for name, *_ in RUNS}
    if unknown:
        sys.exit("no such run: " + ", ".join(sorted(unknown)))
    KEPT.mkdir(parents=True, exist_ok=True)
    for name, config, settings, _ in RUNS:
        if not wanted or name in wanted:
            sample(data)
            keep(name, config, settings, data)
    (ROOT / "docs/results/ratings.md").write_text(page())


def sample(data):
    """1,000 of the users, drawn once and for all."""
    if not SAMPLE.exists():
        SAMPLE.mkdir(parents=True)
        lines = (data / "ml-1m/ratings.dat").read_text().splitlines(keepends=True)
        users = sorted({line.split("::")[0] for line in lines}, key=int)
        drawn = set(random.Random(1).sample(users, 1000))
        (SAMPLE / "ratings.dat").write_text("".join(line for line in lines if line.split("::")[0] in drawn))
        (SAMPLE / "movies.dat").write_bytes((data / "ml-1m/movies.dat").read_bytes())


def keep(name, config, settings, data):
    command = ["./reelvec", "run", f"configs/{config}.yaml", "--out", f"runs/{name}", "--overwrite"]
    for setting in settings:
        command += ["--set", setting.replace("DATA", str(data)).replace("SAMPLE", str(SAMPLE))]
    start = time.monotonic()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    provenance = json.loads((ROOT / "runs" / name / "provenance.json").read_text())
    kept = {
        "seconds": round(time.monotonic() - start),
        "commit": provenance["commit"],
        "seed": provenance["seed"],
        "versions": provenance["versions"],
        "metrics": json.loads((ROOT / "runs" / name / "metrics.json").read_text()),
    }
    (KEPT / f"{name}.json").write_text(json.dumps(kept, indent=1) + "\n")


def page():
    lines = [
        "# Ratings: held-out figures", "",
        "Written by `docs/results/make.py` from the runs that it made; every figure is in `runs/NAME.json` beside this page. RMSE of"
        " several folds is the mean of the folds; intervals are drawn over users. The bias baseline"
        " is mean + user + movie, by regularized least squares on the same training part.", "",
        "| run | RMSE | 95 % interval | user + movie bias | below it | MAE | epochs | seconds |",
        "|---|---|---|---|---|---|---|---|",
    ]
    commands = []
    for name, config, settings, what in RUNS:
        file = KEPT / f"{name}.json"
        if not file.exists():
            continue
        kept = json.loads(file.read_text())
        m = kept["metrics"]
        rmse, bias = m["test.rmse"], m["test.biases.rmse"]
        lines.append(
            f"| {what} [{len(commands) + 1}] | {rmse:.4f} | {m['test.rmse.low']:.4f} to {m['test.rmse.high']:.4f} | {bias:.4f}"
            f" | {100 * (1 - rmse / bias):.1f} % | {m['test.mae']:.4f} | {m['training.epochs']:g} | {kept['seconds']} |")
        sets = " ".join(f"--set '{s}'" if " " in s or "{" in s else f"--set {s}" for s in settings)
        commands.append(f"    [{len(commands) + 1}] ./reelvec run configs/{config}.yaml {sets}".rstrip()
                        + f"   (seed {kept['seed']}, commit {kept['commit'][:12]})")
    folds = []
    for name, _, _, what in RUNS:
        file = KEPT / f"{name}.json"
        if file.exists():
            m = json.loads(file.read_text())["metrics"]
            each = [m[k] for k in (f"fold.{i}.test.rmse" for i in range(1, 101)) if k in m]
            if each:
                folds.append(f"| {what} | " + ", ".join(f"{r:.4f}" for r in each) + " |")
    lines += ["", *commands, "", "DATA is the folder with the sets as GroupLens gives them; SAMPLE is what the script draws.", "",
              "| run | RMSE of each fold |", "|---|---|", *folds, ""]
    return "\n".join(lines)


main()
