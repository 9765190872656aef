#!/usr/bin/env bash
# Counts the answers to /api/similar that reelvec serve gives in a second over 20,000 x 50 vectors: the server on one processor, wrk
# (Debian's wrk) on another with 1, then 8 connections, ten seconds each after ten to warm up; titles change from request to request.
#
#   bench/serve.sh
#
# Result: bench/results/DATE-serve.md.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v wrk >/dev/null || { echo "bench/serve.sh: no wrk found: install the package wrk" >&2; exit 1; }
name=bench/results/$(date +%F)-serve.md
port=8499
out=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$out"' EXIT
bench/machine.sh bench/serve.sh >"$out/machine"

/usr/bin/python3 - "$out/vectors.txt" <<'PY'
import random, sys
draw = random.Random(1)
with open(sys.argv[1], "w") as file:
    file.write("20000 50\n")
    for row in range(20000):
        file.write("Movie_%d %s\n" % (row, " ".join("%.4f" % draw.gauss(0, 1) for _ in range(50))))
PY
./reelvec import "$out/vectors.txt" --out "$out/run" >&2

taskset -c 0 ./reelvec serve "$out/run" --port $port >"$out/told" 2>"$out/log" &
server=$!
for _ in $(seq 120); do grep -q serves "$out/told" && break; sleep 0.5; done
grep -q serves "$out/told" || { cat "$out/log" >&2; exit 1; }

cat >"$out/ask.lua" <<'LUA'
local row = 0
request = function()
  row = (row + 7919) % 20000
  return wrk.format("GET", "/api/similar?title=%23Movie_" .. row)
end
LUA
load() { taskset -c 1 wrk -t 1 -c "$1" -d "$2s" --latency -s "$out/ask.lua" "http://127.0.0.1:$port"; }
load 8 10 >"$out/warm"
load 1 10 >"$out/one"
load 8 10 >"$out/eight"

OUT=$out /usr/bin/python3 - <<'PY' >"$name"
import json, os, re

out = os.environ["OUT"]
machine = json.load(open(out + "/machine"))

def row(what, file):
    text = open(out + "/" + file).read()
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    found = lambda pattern: re.search(pattern, text).group(1)
    return "| %s | %s | %s | %s | %s |" % (what, found(r"Requests/sec:\s+(\S+)"), found(r"50%\s+(\S+)"), found(r"99%\s+(\S+)"),
                                            bad.group(1) if bad else "0")

print("# Serving\n\n`bench/serve.sh`\n")
print("%(date)s, commit %(commit)s, %(cores)d cores of %(cpu)s, %(memory_gb)s GB, Java %(java)s, load %(load1)s at the start." % machine)
print("`/api/similar` for the ten nearest by cosine among 20,000 rows of 50 dimensions, HTTP included; the server on one processor,")
print("wrk on another. Wanted: 200 a second.\n")
print("| connections | answers a second | median | 99 % within | failed |\n|---|---|---|---|---|")
print(row("1", "one"))
print(row("8", "eight"))
PY
cat "$name"
