#!/usr/bin/env bash
# Skip-gram with negative sampling by turns with gensim's, on one made-up text; prints ratios and keeps them.
#
#   bench/sgns.sh PEERS [ROUNDS]       ROUNDS 3
#
# PEERS holds gensim_sgns.py and alternate.py; gensim is Debian's python3-gensim. 50 dimensions, 5 negatives, two threads or
# workers; window 5 on both sides, and ours over whole histories. The figure is the processor's time a word of the corpus and
# epoch, without reading the text and, on our side, after BENCH_WARM (5) seconds in which Java compiles. BENCH_WORDS (2000000)
# sets the length of the text. Then how many of the nearest ten of each word are of its topic, after 5 epochs of a text of
# 500,000 words. Results: bench/results/DATE-sgns.json and .md.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f "${1:-}/gensim_sgns.py" ] || {
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
  exit 2
}
peers=$(cd "$1" && pwd)
rounds=${2:-3}
warm=${BENCH_WARM:-5}
python=/usr/bin/python3
pin=$([ "$(nproc)" -gt 2 ] && echo "taskset -c 0,1" || true)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
[ -n "${BENCH_BUILT:-}" ] || bench/build.sh

$python bench/make_topics.py "$out/long.txt" --words "${BENCH_WORDS:-2000000}"
$python bench/make_topics.py "$out/short.txt" --words 500000 --topics 50 --items 50 --share 0.6
ours="$pin bench/ours.sh sgns --threads 2 --warm $warm --corpus"
$python "$peers/alternate.py" --rounds "$rounds" --field cpu_us_per_word \
  "$pin $python $peers/gensim_sgns.py --corpus $out/long.txt --window 5 --workers 2" \
  "$ours $out/long.txt --window 5" "$ours $out/long.txt --window history" |
  sed "s#$peers#PEERS#g; s#$out#TEXTS#g" >"$out/speed"
{
  $python bench/gensim_topics.py "$out/short.txt" --epochs 5
  bench/ours.sh sgns --corpus "$out/short.txt" --epochs 5 --warm 0 --window 5
  bench/ours.sh sgns --corpus "$out/short.txt" --epochs 5 --warm 0 --window 5 --threads 1
  bench/ours.sh sgns --corpus "$out/short.txt" --epochs 5 --warm 0 --window history
} | sed "s#$out#TEXTS#g" >"$out/topics"
bench/machine.sh "bench/sgns.sh PEERS $rounds" >"$out/machine"
$python bench/sgns_table.py "$out/machine" "$out/speed" "$out/topics" "bench/results/$(date +%F)-sgns"
