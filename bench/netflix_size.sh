#!/usr/bin/env bash
# A whole epoch of both rating models over ratings of Netflix' size: 100,480,507, generated, read, split by the probe
# file, trained once from start to end, judged and saved. Prints the seconds since the start before each line of a run, then
# the epoch's and the peak memory.
#
#   bench/netflix_size.sh DIR [MODEL...]      dot mlp; DIR gets 2.1 GB; results: bench/results/DATE-netflix-MODEL.md
#
# NETFLIX_SET="--set KEY=VALUE ..." sets more, such as --set training.steps-per-epoch=100 to see that all works.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:?DIR for the generated ratings}
models=("${@:2}")
[ ${#models[@]} -gt 0 ] || models=(dot mlp)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

stamped() {
  local start=$SECONDS
  while IFS= read -r line; do printf '%5d s  %s\n' $((SECONDS - start)) "$line"; done
}

./reelvec --version >/dev/null # builds
[ -d "$data" ] || ./reelvec data generate --out "$data" 2>&1 | stamped

one() { # one NAME OPTION...
  local name=bench/results/$(date +%F)-netflix-$1
  bench/machine.sh "${NETFLIX_SET:+NETFLIX_SET=\"$NETFLIX_SET\" }bench/netflix_size.sh DIR $1" >"$work/machine"
  # shellcheck disable=SC2086
  /usr/bin/time -f '%M %e %U %S' -o "$work/time" ./reelvec run configs/netflix-mlp.yaml --out "$work/$1" \
    --set "data.path=$data" --set training.epochs=1 --set training.steps-per-epoch=null --set evaluation.ratings.users=500 \
    --set evaluation.ratings.bootstrap=200 "${@:2}" ${NETFLIX_SET:-} 2>&1 | sed -u "s|$data|DIR|; s|$work|RUNS|" | stamped | tee "$work/log"
  /usr/bin/python3 bench/epochs_table.py "An epoch at Netflix' size: $1" "$work/machine" "$work/time" \
    "$work/$1/metrics.jsonl" "$work/log" | tee "$name.md"
}

for model in "${models[@]}"; do
  case $model in
  dot) one dot --set 'model={type: ratingdot, dimensions: 8, bias: false, l2: 0}' --set training.updater=adam --set training.learning-rate=0.01 ;;
  mlp) one mlp ;;
  *) echo "no model $model: expected dot or mlp" >&2 && exit 2 ;;
  esac
done
