#!/usr/bin/env bash
# The README's first command on a fresh clone, as a newcomer types it: time, memory, the files, the exports as NumPy
# reads them, a kill in the middle, a disk that fills up.
set -euo pipefail
work=$(mktemp -d)
trap 'umount "$work/small" 2>/dev/null || true; rm -rf "$work"' EXIT
git clone -q . "$work/reelvec"
cd "$work/reelvec"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

began=$SECONDS
./reelvec run configs/films.yaml >"$work/out.txt" 2>"$work/err.txt" || { cat "$work/err.txt"; fail "first command"; }
echo "first command, build included: $((SECONDS - began)) s"
grep -q "Nearest to The Matrix" "$work/out.txt" || fail "no neighbours in the summary"
[ -s runs/films/report.html ] || fail "no report"
peak=$(/usr/bin/time -f '%e s, %M kB' ./reelvec run configs/films.yaml --overwrite 2>&1 >/dev/null | tail -1)
echo "first command, built: $peak"
[ "$(echo "$peak" | awk '{print $3}')" -lt 2097152 ] || fail "more than 2 GB"

echo "--help: $( (time -p ./reelvec --help >/dev/null) 2>&1 | awk '/real/ {print $2 " s"}')"
java -Xlog:class+load:file="$work/classes.txt" -cp "target/reelvec.jar:target/lib/*" org.reelvec.cli.Reelvec --help >/dev/null
if grep -q "org.nd4j" "$work/classes.txt"; then fail "--help loads ND4J"; fi

for format in npy word2vec projector; do
  name=$format
  [ $format = word2vec ] && name=word2vec.txt
  ./reelvec export runs/films --format $format --out "$work/exports/$name" 2>/dev/null
done
/usr/bin/python3 bench/check_exports.py "$work/exports"

# Killed in the middle and resumed, the bytes are those of the uninterrupted run.
one="--set training.threads=1 --set training.epochs=30"
./reelvec run configs/films.yaml $one --out "$work/whole" >/dev/null 2>&1
./reelvec run configs/films.yaml $one --out "$work/killed" >/dev/null 2>"$work/killed.txt" &
pid=$!
until ls "$work"/killed/checkpoints/epoch-*.ckpt >/dev/null 2>&1; do
  kill -0 $pid 2>/dev/null || fail "ended before it could be killed"
  sleep 0.05
done
kill -9 $pid
wait $pid 2>/dev/null || true
[ ! -s "$work/killed/metrics.json" ] || fail "it was finished before the kill"
./reelvec run configs/films.yaml $one --out "$work/killed" --resume >/dev/null 2>"$work/resumed.txt"
grep -q "resumed after epoch" "$work/resumed.txt" || fail "did not resume"
for file in model.zip embeddings/movies.parquet embeddings/links.parquet metrics.json pairs.parquet; do
  cmp "$work/whole/$file" "$work/killed/$file"
done
echo "killed with -9 and resumed: the same bytes"

# Ctrl-C leaves a resumable run and says so.
./reelvec run configs/films.yaml $one --out "$work/stopped" >/dev/null 2>"$work/stopped.txt" &
pid=$!
until ls "$work"/stopped/checkpoints/epoch-*.ckpt >/dev/null 2>&1; do
  kill -0 $pid 2>/dev/null || fail "ended before it could be stopped"
  sleep 0.05
done
kill -TERM $pid
wait $pid && fail "a stopped run reported success" || true
grep -q -- "--resume" "$work/stopped.txt" || fail "did not say how to resume"
echo "stopped: says how to resume"

# A disk that fills up: one line, exit code 1, the earlier checkpoint stays good.
if [ "$(id -u)" = 0 ]; then
  mkdir "$work/small"
  if mount -t tmpfs -o size=2600k tmpfs "$work/small" 2>/dev/null; then
    code=0
    ./reelvec run configs/films.yaml --set model.dimensions=32 --set 'training.early-stopping={metric: link.mrr, patience: 50}' \
      --out "$work/small/run" >/dev/null 2>"$work/full.txt" || code=$?
    [ $code = 1 ] || { cat "$work/full.txt"; fail "a full disk gave exit code $code"; }
    tail -1 "$work/full.txt" | grep -q "No space left" || { cat "$work/full.txt"; fail "not one clear line"; }
    [ -s "$work/small/run/checkpoints/epoch-0001.ckpt" ] || fail "the earlier checkpoint is lost"
    echo "a full disk: $(tail -1 "$work/full.txt" | sed "s#$work##")"
  else
    echo "skipped: a small file system cannot be mounted here"
  fi
fi
