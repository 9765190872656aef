#!/usr/bin/env bash
# Compiles the benchmarks of src/bench/java (Maven profile bench) and notes their class path in target/bench.classpath.
set -euo pipefail
cd "$(dirname "$0")/.."
exec mvn -B -q -Dstyle.color=never -Pbench test-compile
