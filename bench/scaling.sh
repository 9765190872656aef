#!/usr/bin/env bash
# Cost of a sample against rows of the table, size of the batch, dimensions and threads, on synthetic ids.
#
#   bench/scaling.sh [SWEEP...]       rows batch dim threads; all by default; about 25 minutes
#
# Each point is a Java machine of its own: BENCH_SECONDS (4) of steps after as many of warming up. Beside every point stands
# what the memory alone costs: to read and write the same rows (bench/ours.sh touch). Ten million rows of 50 dimensions
# with two states take 6.7 GB; MOST_ROWS lowers what is tried. Results: bench/results/DATE-scaling.csv, .svg and .md.
set -euo pipefail
cd "$(dirname "$0")/.."
sweeps=("$@")
[ $# -gt 0 ] || sweeps=(rows batch dim threads)
seconds=${BENCH_SECONDS:-4}
most=${MOST_ROWS:-10000000}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export REELVEC_JAVA_OPTIONS="-XX:MaxRAMPercentage=75 ${REELVEC_JAVA_OPTIONS:-}"

bench/build.sh

point() { # point SWEEP WORK X OPTION...
  local common=(--seconds "$seconds" --warm "$seconds" "${@:4}") touch=()
  case $2 in
  cosine) touch=(--movies 10000 --rows 66913 --dim 50) ;;
  dot) touch=(--movies 17770 --rows 480189 --dim 8) ;;
  mlp) touch=(--movies 17770 --rows 480189 --dim 40) ;;
  esac
  local samples=() same=()
  while [ $# -gt 3 ]; do # touch has positives and negatives for the batches of every work
    case $4 in
    --batch) samples=(--positives "$5" --negatives 0) ;;
    --positives) samples=(--positives "$5" --negatives 7) ;;
    --negatives) ;;
    *) same+=("$4" "$5") ;;
    esac
    set -- "$1" "$2" "$3" "${@:6}"
  done
  if [ ${#samples[@]} -eq 0 ]; then
    case $2 in
    cosine) samples=(--positives 512 --negatives 10) ;;
    *) samples=(--positives 5000 --negatives 0) ;;
    esac
  fi
  echo "$1 $2 $3" >&2
  bench/ours.sh "$2" "${common[@]}" >"$out/step"
  bench/ours.sh touch --seconds 1 --warm 1 "${touch[@]}" "${samples[@]}" "${same[@]}" >"$out/memory"
  /usr/bin/python3 bench/scaling_plot.py --point "$1" "$2" "$3" "$out/step" "$out/memory" >>"$out/points"
}

for sweep in "${sweeps[@]}"; do
  for work in dot cosine mlp; do
    case $sweep in
    rows)
      [ $work = mlp ] && continue
      for rows in 10000 30000 100000 300000 1000000 3000000 10000000; do
        [ $rows -gt "$most" ] || point rows $work $rows --rows $rows
      done
      ;;
    batch)
      for batch in 128 256 512 1024 2048 4096 8192 16384; do
        case $work in
        cosine) point batch $work $batch --positives $((batch / 8)) --negatives 7 ;;
        *) point batch $work $batch --batch $batch ;;
        esac
      done
      ;;
    dim) for dim in 8 16 32 64 128 256; do point dim $work $dim --dim $dim; done ;;
    threads) for threads in 1 2; do point threads $work $threads --threads $threads; done ;;
    *) echo "no sweep $sweep" >&2 && exit 2 ;;
    esac
  done
done

bench/machine.sh "BENCH_SECONDS=$seconds bench/scaling.sh $*" >"$out/machine"
/usr/bin/python3 bench/scaling_plot.py --results "$out/points" "$out/machine" "bench/results/$(date +%F)-scaling"
