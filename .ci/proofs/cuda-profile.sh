#!/usr/bin/env bash
# The profile cuda resolves and compiles; without a GPU a run says in one line that it uses the CPU, and asking for
# cuda is an error.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/reelvec"
cd "$work/reelvec"
export REELVEC_MAVEN_OPTIONS="-Pcuda -Djavacpp.platform=linux-x86_64"
./reelvec run configs/films.yaml --set training.epochs=1 >"$work/out.txt" 2>"$work/err.txt"
if [ -e /dev/nvidiactl ]; then
  echo "built with CUDA; ran on $(sed -n 's/.*"device" : "\(.*\)".*/\1/p' runs/films/provenance.json)"
  exit 0
fi
[ "$(grep -c "CUDA" "$work/err.txt")" = 1 ]
grep "CUDA is built in, but there is no NVIDIA GPU" "$work/err.txt"
code=0
./reelvec run configs/films.yaml --set training.device=cuda --out "$work/cuda" >/dev/null 2>"$work/err.txt" || code=$?
[ $code = 2 ]
tail -1 "$work/err.txt"
