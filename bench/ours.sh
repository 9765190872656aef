#!/usr/bin/env bash
# Times steps of our training on synthetic ids, in the Java machine that `reelvec run` uses; prints one line of JSON.
#
#   bench/ours.sh WORK [--OPTION VALUE]...      after bench/build.sh
#
#   cosine   --rows 66913 --movies 10000 --dim 50 --positives 512 --negatives 10 --updater nadam --rate 0.002
#   softmax  --rows 66913 --movies 10000 --dim 50 --positives 512 --shared 1024 --updater adam --rate 0.002
#   dot      --rows 480189 --movies 17770 --dim 8 --batch 5000 --updater adam --rate 0.01
#   mlp      --rows 480189 --movies 17770 --dim 40 --hidden "[64, 64, 64]" --batch 5000 --updater adadelta --rate 0.001
#   touch    --rows 480189 --movies 17770 --dim 8 --positives 5000 --negatives 0 --states 2    only reads and writes the rows
#   sgns     --corpus FILE --dim 50 --window 5 (or history) --draws 10 --negative 5 --epochs 1 --kernels fastest (or plain)
#   all      --threads 2 --seconds 10 --warm 5 (seconds) --ring 64 --seed 1 --engine sparse, or dense
set -euo pipefail
cd "$(dirname "$0")/.."
case "${1:-}" in
cosine) main=org.reelvec.model.linkcosine.LinkCosineSteps ;;
softmax) main=org.reelvec.model.linkcosine.SampledSoftmaxSteps ;;
dot) main=org.reelvec.model.ratingdot.RatingDotSteps ;;
mlp) main=org.reelvec.model.ratingmlp.RatingMlpSteps ;;
touch) main=org.reelvec.bench.TouchSteps ;;
sgns) main=org.reelvec.model.sgns.SgnsSteps ;;
*)
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
  exit 2
  ;;
esac
export OMP_WAIT_POLICY=passive
# shellcheck disable=SC2086
exec java -XX:+UseParallelGC -XX:MaxRAMPercentage=60 -XX:+UseTransparentHugePages --add-modules=jdk.incubator.vector \
  ${REELVEC_JAVA_OPTIONS:-} -cp "target/bench-classes:target/classes:$(cat target/bench.classpath)" "$main" "${@:2}" 2> >(grep -v '^WARNING: Using incubator' >&2)
