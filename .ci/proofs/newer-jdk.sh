#!/usr/bin/env bash
# The first command under a newer JDK, where one is installed: it runs, and without the newer JDK's warnings. Java says of
# every start with the Vector API that it is an incubating module; no option silences that.
set -euo pipefail
newer=
for candidate in /usr/lib/jvm/*; do
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release" 2>/dev/null || true)
  if [ -x "$candidate/bin/java" ] && [ "${version:-0}" -ge 21 ]; then newer=$candidate; fi
done
if [ -z "$newer" ]; then
  echo "skipped: no JDK 21 or newer is installed"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./reelvec --version # builds by the default JDK: under a newer one Maven has warnings of its own
JAVA_HOME=$newer ./reelvec run configs/films.yaml --set training.epochs=1 --out "$work/run" >"$work/out.txt" 2>"$work/err.txt"
grep -q "Held-out links" "$work/out.txt"
if grep -v "^WARNING: Using incubator modules: jdk.incubator.vector$" "$work/err.txt" | grep "WARNING"; then exit 1; fi
echo "runs under $(basename "$newer")"
