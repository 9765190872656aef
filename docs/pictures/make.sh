#!/usr/bin/env bash
# Makes the pictures of docs/pictures.md from the embedded data; trains what is not in runs/ yet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

[ -f runs/films/report.html ] || ./reelvec run configs/films.yaml
[ -f runs/word2vec-20/report.html ] || ./reelvec run configs/word2vec-20.yaml --seeds 5

plot() {
  local name=$1
  shift
  ./reelvec plot "$@" --scale 1 --out "docs/pictures/$name.png"
}
plot tsne runs/films --kind tsne --color genre --items 120
plot pca runs/word2vec-20 --kind pca --items 60 --color year --from Ringu --to "The Ring" --move Yojimbo
plot heatmap runs/word2vec-20 --kind heatmap --items 30
plot dendrogram runs/word2vec-20 --kind dendrogram --items 40 --theme dark
plot extremes runs/word2vec-20 --kind extremes
plot stability runs/word2vec-20 --kind stability --items 20
plot predicted runs/films --kind predicted --target gross --theme dark
rm docs/pictures/*.csv # the numbers under them, which any of these commands writes again
