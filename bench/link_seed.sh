#!/usr/bin/env bash
# The notebook's training at its full size: 15 epochs over 949,544 pairs of 66,913 links and 10,000 movies, ten negatives
# each, sampling included. The pairs are made up, by frequencies like those of links. Prints the seconds of each epoch.
#
#   bench/link_seed.sh [EPOCHS]       15; result: bench/results/DATE-link-seed.md
set -euo pipefail
cd "$(dirname "$0")/.."
epochs=${1:-15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
/usr/bin/python3 bench/make_links.py "$work/films.ndjson"
./reelvec --version >/dev/null # builds
bench/machine.sh "bench/link_seed.sh ${1:-}" >"$work/machine"
/usr/bin/time -f '%M %e %U %S' -o "$work/time" ./reelvec run configs/wikipedia.yaml --out "$work/run" \
  --set "data.path=$work/films.ndjson" --set "training.epochs=$epochs" --set training.checkpoint-every=100 \
  --set 'explore.titles=[]' --set downstream.recommend.liked=null --set downstream.recommend.disliked=null >&2
/usr/bin/python3 bench/epochs_table.py "The link model's seed" "$work/machine" "$work/time" "$work/run/metrics.jsonl" |
  tee "bench/results/$(date +%F)-link-seed.md"
