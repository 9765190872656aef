#!/usr/bin/env bash
# Training by rows: the same bytes by the Vector API and by plain loops, on one thread and on two; the figures of whole
# tables; memory that does not suffice is refused before training; the benchmarks run.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

./reelvec --version >/dev/null # builds
plain() { OMP_WAIT_POLICY=passive java -cp "target/reelvec.jar:target/lib/*" org.reelvec.cli.Reelvec "$@"; }

for config in movielens-dot movielens-mlp films; do
  few="--set training.epochs=2 --set training.early-stopping.metric=null"
  # Each engine draws its own dropout.
  [ $config != movielens-mlp ] || few="$few --set model.dropout=0 --set training.epochs=1"
  ./reelvec run configs/$config.yaml $few --out "$work/$config-rows" >/dev/null 2>&1
  ./reelvec run configs/$config.yaml $few --set training.threads=1 --out "$work/$config-one" >/dev/null 2>&1
  plain run configs/$config.yaml $few --out "$work/$config-plain" >/dev/null 2>"$work/plain.txt"
  grep -q "add-modules jdk.incubator.vector" "$work/plain.txt" || fail "plain loops do not say how to get the fast ones"
  ./reelvec run configs/$config.yaml $few --set training.embeddings=dense --out "$work/$config-dense" >/dev/null 2>&1
  for other in one plain; do
    cmp "$work/$config-rows/embeddings/movies.parquet" "$work/$config-$other/embeddings/movies.parquet"
    cmp "$work/$config-rows/model.zip" "$work/$config-$other/model.zip"
  done
  /usr/bin/python3 - "$config" "$work/$config-rows/metrics.json" "$work/$config-dense/metrics.json" <<'PY'
import json, sys
name, rows, dense = sys.argv[1], *(json.load(open(file)) for file in sys.argv[2:])
far = max(abs(rows[key] - dense[key]) for key in ("test.rmse", "link.auc", "training.loss") if key in rows)
print(f"{name}: the same bytes by one thread, by two and by plain loops; within {far:.1e} of whole tables")
assert far < 2e-3
PY
done

code=0
REELVEC_JAVA_OPTIONS=-Xmx300m ./reelvec run configs/movielens-dot.yaml --set model.dimensions=4096 --out "$work/large" >/dev/null 2>"$work/large.txt" || code=$?
[ $code = 2 ] || { cat "$work/large.txt"; fail "too little memory gave exit code $code"; }
grep "training needs" "$work/large.txt" || fail "the bytes are not named"
[ ! -e "$work/large" ] || fail "something was written"

bench/build.sh >/dev/null
for steps in "cosine --rows 2000" "softmax --rows 2000" "dot --rows 2000" "mlp --rows 2000"; do
  bench/ours.sh $steps --seconds 1 --warm 1
done
