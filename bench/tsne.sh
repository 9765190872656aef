#!/usr/bin/env bash
# Places points by t-SNE beside scikit-learn (Debian's python3-sklearn), on two threads each: seconds, the processor's
# seconds (ours with the start of Java), divergence, and of either map trustworthiness and recall in ten neighbours.
#
#   bench/tsne.sh [POINTS [METRIC]]      17770 cosine
set -euo pipefail
cd "$(dirname "$0")/.."
points=${1:-17770}
metric=${2:-cosine}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./reelvec --version >/dev/null # builds
bench/build.sh

ours() { # ours OPTION VALUE...
  java --add-modules jdk.incubator.vector -cp "target/bench-classes:target/classes:$(cat target/bench.classpath)" \
    org.reelvec.explore.tsne.TsneSteps --vectors "$work/vectors" --metric "$metric" "$@" 2>/dev/null
}

/usr/bin/python3 bench/sklearn_tsne.py "$points" "$work/vectors"
ours
/usr/bin/python3 bench/sklearn_tsne.py "$points" "$work/vectors" "$work/map" "$metric"
ours --map "$work/map"
