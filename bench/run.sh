#!/usr/bin/env bash
# Steps of our training by turns with the same steps in torch, on two threads; prints ratios and keeps them.
#
#   bench/run.sh PEERS [ROUNDS [WORK...]]       ROUNDS 5; every WORK
#
# PEERS holds torch_link_cosine.py, torch_rating_dot.py, torch_rating_mlp.py and alternate.py; torch is Debian's
# python3-torch. Each round runs ours, torch's sparse and torch's dense optimizer, the next round the other way round; a
# ratio is of one round. All train on 64 prepared batches of Zipf ids, for BENCH_SECONDS (10) after a warm-up.
# BENCH_ENGINE=dense takes our stock graphs in place of rows. Results: bench/results/DATE-steps.json and .md.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f "${1:-}/alternate.py" ] || {
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
  exit 2
}
peers=$(cd "$1" && pwd)
rounds=${2:-5}
works=("${@:3}")
[ ${#works[@]} -gt 0 ] || works=(cosine-nadam cosine-adam dot mlp cosine-nadam-512 cosine-adam-512 dot-512 mlp-512 softmax)
seconds=${BENCH_SECONDS:-10}
python=/usr/bin/python3
pin=$([ "$(nproc)" -gt 2 ] && echo "taskset -c 0,1" || true)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

bench/build.sh

one() { # one WORK ASKED_SPARSE ASKED_DENSE "OURS" "TORCH" "TORCH'S DENSE OPTION"; an asked ratio of 0 is none
  local torch="$pin $python $5 --threads 2 --seconds $seconds"
  echo "== $1" >&2
  $python "$peers/alternate.py" --rounds "$rounds" --field samples_per_s \
    "$pin bench/ours.sh $4 --threads 2 --seconds $seconds --engine ${BENCH_ENGINE:-sparse}" "$torch --sparse" "$torch $6" |
    $python -c "import json, sys; print(json.dumps({'work': '$1', 'asked': [$2, $3], **json.loads(sys.stdin.read().replace('$peers', 'PEERS'))}))" |
    tee -a "$out/works" | $python bench/steps_table.py
}

# A batch of 512 pairs holds 64 true ones and seven drawn for each, on both sides.
small="--positives 64 --negatives 7"
for work in "${works[@]}"; do
  case $work in
  cosine-nadam) one "$work" 5 15 "cosine" "$peers/torch_link_cosine.py" "" ;;
  cosine-adam) one "$work" 5 15 "cosine --updater adam" "$peers/torch_link_cosine.py" "--adam" ;;
  dot) one "$work" 4 20 "dot" "$peers/torch_rating_dot.py" "" ;;
  mlp) one "$work" 2 25 "mlp" "$peers/torch_rating_mlp.py" "" ;;
  cosine-nadam-512) one "$work" 2 0 "cosine $small" "$peers/torch_link_cosine.py $small" "" ;;
  cosine-adam-512) one "$work" 2 0 "cosine --updater adam $small" "$peers/torch_link_cosine.py $small" "--adam" ;;
  dot-512) one "$work" 2 0 "dot --batch 512" "$peers/torch_rating_dot.py --batch 512" "" ;;
  mlp-512) one "$work" 2 0 "mlp --batch 512" "$peers/torch_rating_mlp.py --batch 512" "" ;;
  softmax) one "$work" 2 2 "softmax" "bench/torch_sampled_softmax.py" "" ;;
  *) echo "no work $work" >&2 && exit 2 ;;
  esac
done

name=bench/results/$(date +%F)-steps
[ -z "${BENCH_ENGINE:-}" ] || name=$name-$BENCH_ENGINE
command="bench/run.sh PEERS $rounds ${*:3}"
bench/machine.sh "BENCH_SECONDS=$seconds${BENCH_ENGINE:+ BENCH_ENGINE=$BENCH_ENGINE} ${command% }" >"$out/machine"
$python bench/steps_table.py --machine "$out/machine" --json "$name.json" --markdown "$name.md" <"$out/works"
