#!/usr/bin/env bash
# Rows a second of the readers of ratings beside FastCSV and DataVec's CSVRecordReader, by turns, on one thread.
#
#   bench/readers.sh [RATINGS [ROUNDS]]
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -q test-compile -Dstyle.color=never
exec java -XX:+UseSerialGC -cp "target/test-classes:target/classes:target/lib/*" \
  org.reelvec.data.ratings.format.RatingReaderBenchmark "$@"
