#!/usr/bin/env bash
# Samples per second of the stock DL4J graph beside torch on the same work, in alternation.
#
#   bench/run.sh PEERS NDJSON [ROUNDS]
#
# PEERS   a directory with torch_link_cosine.py, which prints one JSON line with samples_per_s
# NDJSON  films as lines of [title, infobox, links, score, average]
#
# Needs Debian's python3-torch. The same work on both sides: cosine, mean squared error, Nadam 0.002, 50 dimensions, 512
# true and 5,120 uniform pairs a step, links listed three times or more, nothing held out, two threads. Both rates are of
# training steps; torch's leaves its sampling out, ours overlaps it on another thread.
set -euo pipefail
cd "$(dirname "$0")/.."
peers=$1
ndjson=$2
rounds=${3:-3}
epochs=3
export OMP_WAIT_POLICY=passive OMP_NUM_THREADS=2 OPENBLAS_NUM_THREADS=2
runs=$(mktemp -d)
trap 'rm -rf "$runs"' EXIT

rate() { /usr/bin/python3 -c "
import json, sys
print(round(json.loads([l for l in sys.stdin if l.strip()][-1])['$1']))"; }
ours() { # the last epoch, when the Java machine is warm
  ./reelvec run configs/wikipedia.yaml --out "$runs/$1" --set "data.path=$ndjson" --set training.epochs=$epochs \
    --set training.threads=2 --set explore.titles=[] --set downstream.recommend.liked=null \
    --set downstream.recommend.disliked=null >/dev/null 2>&1
  rate samples_per_second <"$runs/$1/metrics.jsonl"
}
torch() { /usr/bin/python3 "$peers/torch_link_cosine.py" --ndjson "$ndjson" --epochs $epochs --threads 2 "$@" | rate samples_per_s; }

./reelvec --version >/dev/null
echo "machine: $(nproc) x $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo); commit $(git rev-parse --short HEAD)"
printf '%-6s %14s %18s %18s\n' round reelvec "torch NAdam" "torch SparseAdam"
for round in $(seq "$rounds"); do
  printf '%-6s %14s %18s %18s\n' "$round" "$(ours "$round")" "$(torch)" "$(torch --sparse)"
done | tee "$runs/table"
/usr/bin/python3 - "$runs/table" <<'PY'
import statistics as s, sys
rows = [[float(x) for x in line.split()[1:]] for line in open(sys.argv[1])]
ours, dense, sparse = zip(*rows)
for name, peer in ("torch NAdam", dense), ("torch SparseAdam", sparse):
    ratios = [a / b for a, b in zip(ours, peer)]
    print(f"samples/s, reelvec over {name}: median {s.median(ratios):.2f}, best {max(ratios):.2f}, worst {min(ratios):.2f}")
PY
