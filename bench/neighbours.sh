#!/usr/bin/env bash
# Times the ten nearest among 62,423 x 50, as MovieLens 25M has them, by JMH: one query on one thread, a thousand queries on all,
# and the plain product of the same matrices by ND4J on as many threads, which the thousand may take at most 1.7 times.
#
#   bench/neighbours.sh [JMH-OPTION...]
#
# Two rounds with four seconds of warming up and six of timing for each, or what the options say in their place (-f 1 -wi 1 -i 1 to
# see). Results: bench/results/DATE-neighbours.md and .json.
set -euo pipefail
cd "$(dirname "$0")/.."
options=("$@")
[ $# -gt 0 ] || options=(-f 2 -wi 4 -w 1 -i 6 -r 1)
bench/build.sh
name=bench/results/$(date +%F)-neighbours
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
bench/machine.sh "bench/neighbours.sh $*" >"$out/machine"
export OMP_WAIT_POLICY=passive
java -XX:+UseParallelGC -XX:+UseTransparentHugePages --add-modules=jdk.incubator.vector \
  -cp "target/bench-classes:target/classes:$(cat target/bench.classpath)" org.openjdk.jmh.Main \
  "${options[@]}" -rf json -rff "$out/jmh.json" NeighbourBatchBenchmark
/usr/bin/python3 bench/neighbours_table.py "$out/jmh.json" "$out/machine" "$name"
