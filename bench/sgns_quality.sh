#!/usr/bin/env bash
# Neighbours of our skip-gram and of gensim's, trained on the same file with the same settings and judged by the same
# code: MovieLens 1M, ratings of 4 or more, 50 dimensions, 5 negatives, at least 5 occurrences, 2 threads.
#
#   bench/sgns_quality.sh ML_1M_FOLDER [EPOCHS [SEEDS [RATE]]]     10, 2, 0.025; result: bench/results/DATE-sgns-quality.md
#
# Wants Debian's python3-gensim.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:?a folder with ratings.dat and movies.dat}
epochs=${2:-10}
seeds=${3:-2}
rate=${4:-0.025}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=/usr/bin/python3
quality=bench/gensim_quality.py
./reelvec --version >/dev/null # builds
$python $quality corpus "$data/ratings.dat" "$work/corpus.txt"

ours() { # NAME SEED SETTING...
  local name=$1 seed=$2
  shift 2
  vectors "$name" "ours-$name-$seed" model.type=sgns "training.epochs=$epochs" "training.learning-rate=$rate" \
    training.threads=2 training.checkpoint-every=1000 "seed=$seed" "$@"
  echo "reelvec, $name: $(sed 's/.*"seconds":\([0-9.]*\).*/\1/' "$work/run/metrics.jsonl" | awk '{sum += $1} END {printf "%.1f", sum}') s"
}

vectors() { # NAME FILE SETTING...
  local name=$1 vectors="$work/$2.txt"
  shift 2
  local settings=(data.format=sequences "data.path=$work/corpus.txt" model.dimensions=50 model.min-count=5 "$@")
  local sets=()
  for setting in "${settings[@]}"; do sets+=(--set "$setting"); done
  echo "{}" >"$work/empty.yaml"
  ./reelvec run "$work/empty.yaml" "${sets[@]}" --out "$work/run" --overwrite >/dev/null 2>"$work/log" ||
    { tail -3 "$work/log" >&2; exit 1; }
  ./reelvec export "$work/run" --format word2vec --out "$vectors" >/dev/null
  judged+=("reelvec, $name=$vectors")
}

theirs() { # WINDOW SEED [--shuffle]
  local vectors="$work/theirs-$1-$2${3:-}.txt"
  $python $quality train "$work/corpus.txt" "$vectors" --window "$1" --seed "$2" --epochs "$epochs" --rate "$rate" ${3:+"$3"}
  judged+=("gensim, window $1${3:+ of lists shuffled each epoch}=$vectors")
}

judged=()
for ((seed = 1; seed <= seeds; seed++)); do
  theirs 5 "$seed"
  ours "window 5" "$seed" model.context=window model.window=5
  theirs 10 "$seed"
  ours "window 10" "$seed" model.context=window model.window=10
  theirs 10 "$seed" --shuffle # as a whole history is no window that gensim could take: 100 times as long
  ours "whole history" "$seed" model.context=history
done >"$work/times"
vectors "the plain baseline, ppmi-svd" ppmi model.type=ppmi-svd
{
  echo "# Neighbours by skip-gram, beside gensim's"
  echo
  echo "MovieLens 1M, ratings of 4 or more in time order; 50 dimensions, 5 negatives, $epochs epochs at a rate of $rate,"
  echo "$seeds seeds (each in brackets). \`bench/gensim_quality.py\` says what the figures are."
  echo
  bench/machine.sh "bench/sgns_quality.sh ml-1m $epochs $seeds $rate"
  echo
  $python $quality judge "$data/movies.dat" src/test/resources/franchises.txt "${judged[@]}"
  echo
  echo "Seconds of training, on a machine shared with other work:"
  echo
  sed 's/^/    /' "$work/times"
} | tee "bench/results/$(date +%F)-sgns-quality.md"
