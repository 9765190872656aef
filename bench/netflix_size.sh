#!/usr/bin/env bash
# A pass over ratings of Netflix' size: generated, then read, split by the probe file, shuffled, trained for a share of an
# epoch, judged and saved, by both rating models, in a Java machine that believes in 16 GB. Prints seconds since the start
# before each line, peak memory, and the samples a second from which a whole epoch is reckoned.
#
#   bench/netflix_size.sh DIR [STEPS_DOT [STEPS_MLP]]     DIR gets 2.1 GB; steps of 5,000; an epoch has about 19,600
set -euo pipefail
cd "$(dirname "$0")/.."
data=$1
export REELVEC_JAVA_OPTIONS="-XX:MaxRAM=16g ${REELVEC_JAVA_OPTIONS:-}"

stamped() {
  local start=$SECONDS
  while IFS= read -r line; do printf '%5d s  %s\n' $((SECONDS - start)) "$line"; done
}

[ -d "$data" ] || ./reelvec data generate --out "$data" 2>&1 | stamped

one() { # one NAME STEPS OPTION...
  echo "== $1, $2 steps"
  /usr/bin/time -f 'peak %M kB, %e s, %U + %S s of processor' ./reelvec run configs/netflix-mlp.yaml --out "runs/netflix-$1" --overwrite \
    --set "data.path=$data" --set training.epochs=1 --set "training.steps-per-epoch=$2" --set evaluation.ratings.users=500 \
    --set evaluation.ratings.bootstrap=200 "${@:3}" 2>&1 | stamped
}

one dot "${2:-2000}" --set 'model={type: ratingdot, dimensions: 8, bias: false, l2: 0}' --set training.updater=adam --set training.learning-rate=0.01
one mlp "${3:-400}"
