#!/usr/bin/env bash
# Times the inner loops by JMH, plain loops beside the Vector API's, with the bytes that each call allocates.
#
#   bench/kernels.sh [PATTERN [JMH-OPTION...]]       PATTERN of benchmark names, all by default
#
# Five seconds of warming up and five of timing for each, or what the options say in their place (-f 1 -wi 1 -i 1 to see).
# Results: bench/results/DATE-kernels.json and .md.
set -euo pipefail
cd "$(dirname "$0")/.."
options=("${@:2}")
[ $# -gt 1 ] || options=(-f 1 -wi 5 -w 1 -i 5 -r 1)
bench/build.sh
name=bench/results/$(date +%F)-kernels
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
bench/machine.sh "bench/kernels.sh $*" >"$out/machine"
export OMP_WAIT_POLICY=passive
java -XX:+UseParallelGC -XX:+UseTransparentHugePages --add-modules=jdk.incubator.vector \
  -cp "target/bench-classes:target/classes:$(cat target/bench.classpath)" org.openjdk.jmh.Main \
  "${options[@]}" -prof gc -rf json -rff "$out/jmh.json" "${1:-.*}"
/usr/bin/python3 bench/kernels_table.py "$out/jmh.json" "$out/machine" "$name"
