#!/usr/bin/env bash
# What a result was measured on, as one JSON object.
#
#   bench/machine.sh COMMAND
set -euo pipefail
cd "$(dirname "$0")/.."
command=$1 cores=$(nproc) commit=$(git rev-parse --short=12 HEAD)$(git diff --quiet HEAD -- src pom.xml || echo "+changes") \
  java=$(java -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p') /usr/bin/python3 - <<'PY'
import json, os, time

def first(path, key):
    return next((line.split(":", 1)[1].strip() for line in open(path) if line.startswith(key)), "unknown")

print(json.dumps({
    "command": os.environ["command"], "date": time.strftime("%F %H:%M"), "commit": os.environ["commit"],
    "cpu": first("/proc/cpuinfo", "model name"), "cores": int(os.environ["cores"]),
    "memory_gb": round(int(first("/proc/meminfo", "MemTotal").split()[0]) / 1024 ** 2, 1),
    "java": os.environ["java"], "load1": round(os.getloadavg()[0], 2)}))
PY
