#!/usr/bin/env bash
# The tuned configuration on real Wikipedia links, where the larger data lies beside the project: its held-out figures.
# The bound of the MSE is loose, since another machine's arithmetic moves it a little; the figure is printed.
set -euo pipefail
data=${REELVEC_SHARED:-../shared}/data/wikipedia-movies/wp_movies_3k.ndjson
if [ ! -f "$data" ]; then
  echo "skipped: there is no $data"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./reelvec run configs/wikipedia-tuned.yaml --set "data.path=$data" --out "$work/run" >/dev/null 2>"$work/err.txt"
/usr/bin/python3 - "$work/run/metrics.json" <<'PY'
import json, sys
figures = json.load(open(sys.argv[1]))
bounds = {"link.auc": (0.90, 1), "link.mrr": (0.115, 1), "link.hits@10": (0.21, 1), "tomatometer.mse": (0, 0.046)}
for name, (low, high) in bounds.items():
    print(f"{name:16} {figures[name]:.4f}  within {low}..{high}")
    assert low <= figures[name] <= high, name
PY
