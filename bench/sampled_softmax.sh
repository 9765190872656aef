#!/usr/bin/env bash
# Steps of the link model's sampled softmax (512 pairs x 1,024 shared links, 50-d, Adam), by turns here and in torch, and the
# ratios of their samples a second. Ours has the dense optimizer's result; torch's SparseAdam has not.
#
#   bench/sampled_softmax.sh [ROUNDS [SECONDS [THREADS]]]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5} seconds=${2:-10} threads=${3:-2}
export OMP_WAIT_POLICY=passive OMP_NUM_THREADS=$threads
mvn -B -q test-compile -Dstyle.color=never
[ -d target/lib ] || mvn -B -q dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib

lines=$(mktemp)
trap 'rm -f "$lines"' EXIT
ours() {
  java --add-modules jdk.incubator.vector -XX:+UseParallelGC -XX:+UseTransparentHugePages \
    -cp "target/test-classes:target/classes:target/lib/*" \
    org.reelvec.model.linkcosine.SampledSoftmaxBenchmark "$threads" "$seconds" 2>/dev/null | tail -1
}
torch() { /usr/bin/python3 bench/torch_sampled_softmax.py --threads "$threads" --seconds "$seconds" "$@"; }

echo "machine: $(nproc) x $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo); commit $(git rev-parse --short HEAD)"
for _ in $(seq "$rounds"); do
  { ours && torch --sparse && torch; } | tee -a "$lines"
done
/usr/bin/python3 - "$lines" <<'PY'
import json, statistics, sys
runs = [json.loads(line) for line in open(sys.argv[1])]
ours, sparse, dense = runs[0::3], runs[1::3], runs[2::3]
for name, peers in ("torch SparseAdam", sparse), ("torch Adam", dense):
    for what, field in ("median step", "ms_median"), ("best step", "ms_best"), ("processor time", "cpu_us_per_sample"):
        ratios = [peer[field] / own[field] for own, peer in zip(ours, peers)]
        print(f"{what}, {name} over reelvec: median {statistics.median(ratios):.2f}, "
              f"best {max(ratios):.2f}, worst {min(ratios):.2f}")
PY
