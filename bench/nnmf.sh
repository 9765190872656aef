#!/usr/bin/env bash
# Processor's time a rating and pass of non-negative matrix factorization, at 50 dimensions on ten million generated
# ratings of 69,878 users and 10,677 movies (the sizes of MovieLens 10M): by gradient descent on one thread, on two, and by
# plain loops; by coordinate descent, where a pass goes over users and movies. Result: bench/results/DATE-nnmf.md.
#
#   bench/nnmf.sh [OPTION VALUE]...      --dim 50 --seconds 10 --warm 5 --bias false
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./reelvec --version >/dev/null # builds
bench/build.sh
./reelvec data generate --out "$work/ratings" --ratings 10000000 --users 69878 --movies 10677 2>/dev/null

timed() { # timed NAME JAVA-OPTIONS OPTION VALUE...
  # shellcheck disable=SC2086
  java -XX:+UseParallelGC -XX:MaxRAMPercentage=60 -XX:+UseTransparentHugePages $2 \
    -cp "target/bench-classes:target/classes:$(cat target/bench.classpath)" org.reelvec.model.nnmf.NnmfSteps \
    --data "$work/ratings" "${@:3}" 2>/dev/null |
    /usr/bin/python3 -c '
import json, sys
line = json.loads(sys.stdin.read())
print("| {} | {} | {:.3f} | {:.2f} | {:.1f} |".format(
    sys.argv[1], line["threads"], line["cpu_us_per_sample"], line["samples_per_s"] / 1e6, line["load1"]))' "$1"
}

{
  echo "# Non-negative factorization of ten million ratings"
  echo
  bench/machine.sh "bench/nnmf.sh $*" | sed 's/.*/    &/'
  echo
  echo "| solver | threads | CPU us a rating and pass | median of million ratings a second | load |"
  echo "| --- | --: | --: | --: | --: |"
  vector=--add-modules=jdk.incubator.vector
  timed "sgd" $vector --threads 1 "$@"
  timed "sgd" $vector --threads 2 "$@"
  timed "sgd, plain loops" "" --threads 2 "$@"
  timed "coordinate-descent" $vector --threads 2 --solver coordinate-descent "$@"
} | tee "$work/result"
mv "$work/result" "bench/results/$(date +%F)-nnmf.md"
