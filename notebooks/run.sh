#!/usr/bin/env bash
# Executes notebooks without a browser, by the project's own kernel, and fails on the first cell that does.
#
#   notebooks/run.sh [FILE...]            all, or these; their outputs are thrown away
#   notebooks/run.sh --update [FILE...]   keeps the outputs, in the notebooks
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

nbconvert=$(command -v /usr/bin/jupyter-nbconvert || command -v jupyter-nbconvert) || {
  echo "run.sh: no jupyter-nbconvert found: apt-get install jupyter-nbconvert jupyter-client" >&2
  exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
output=(--output-dir "$work")
if [ "${1:-}" = --update ]; then
  output=(--inplace)
  shift
fi
[ $# -gt 0 ] || set -- "$here"/*.ipynb

JUPYTER_PATH=$("$here/../reelvec" notebook --kernel-only)
export JUPYTER_PATH JUPYTER_RUNTIME_DIR=$work
for notebook; do
  began=$SECONDS
  # Times would differ with every run.
  "$nbconvert" --log-level WARN --to notebook --execute --ExecutePreprocessor.timeout=900 \
    --ExecutePreprocessor.record_timing=False "${output[@]}" "$notebook"
  echo "$(basename "$notebook"): $((SECONDS - began)) s"
done
