#!/usr/bin/env bash
# Every notebook runs to its end by the project's own kernel; the command that opens them finds a Jupyter or says how to
# get one; a cell that fails makes the whole fail, with a line that says why.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

notebooks/run.sh

cat >"$work/failing.ipynb" <<'JSON'
{"nbformat": 4, "nbformat_minor": 5,
 "metadata": {"kernelspec": {"name": "reelvec", "display_name": "Java (reelvec)", "language": "java"}},
 "cells": [{"cell_type": "code", "id": "failing", "metadata": {}, "outputs": [], "execution_count": null,
   "source": "System.out.println(\"so far\");\nnew org.reelvec.plot.PictureSize(1, 1)"}]}
JSON
if notebooks/run.sh "$work/failing.ipynb" >"$work/out.txt" 2>"$work/err.txt"; then fail "a failing cell went unnoticed"; fi
grep -q "1 x 1 is not between" "$work/err.txt" || fail "the failing cell's message is missing"

mkdir "$work/bin"
printf '#!/bin/sh\necho "$JUPYTER_PATH" "$@"\n' >"$work/bin/jupyter-lab"
chmod +x "$work/bin/jupyter-lab"
PATH=$work/bin:$PATH ./reelvec notebook --no-browser | grep -x "$PWD/target/jupyter.* --no-browser --ip=127.0.0.1" ||
  fail "Jupyter was not started"
grep -q '"{connection_file}"' target/jupyter/kernels/reelvec/kernel.json || fail "no kernel was written"

code=0
REELVEC_JAVA_OPTIONS= PATH=$(dirname "$(command -v java)"):/bin ./reelvec notebook 2>"$work/err.txt" || code=$?
if [ ! -e /bin/jupyter-lab ] && [ ! -e /bin/jupyter-notebook ]; then
  [ $code = 2 ] || fail "without Jupyter the exit code was $code"
  grep "pip install jupyterlab" "$work/err.txt"
fi
