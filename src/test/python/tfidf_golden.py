#!/usr/bin/env python3
"""Records what scikit-learn makes of the embedded MovieLens movies, for the tests of org.reelvec.model.tfidf.

Run from the root of the repository, with Debian's python3-numpy and python3-sklearn (1.2.1 made the file):

    /usr/bin/python3 src/test/python/tfidf_golden.py

  movielens.json  two entries, each with the dimensions, the idf of some terms, the singular values, and the reduced
                  vectors of every 150th movie by its id, from TfidfVectorizer and TruncatedSVD(algorithm="arpack"):
    genres        whole genres as tokens, 5 dimensions
    title-words   words of titles without the year, of two movies or more, sublinear_tf, 20 dimensions

A movie whose line has no title is called by its id and has no genres, as reelvec has it.
"""
import csv
import json
import pathlib
import re

from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer

HERE = pathlib.Path(__file__).parent
DATA = HERE.parent.parent.parent / "data/movielens-small/movies.csv"
OUT = HERE.parent / "resources/org/reelvec/model/tfidf"
EVERY = 150

ids, titles, genres = [], [], []
with open(DATA, encoding="utf-8", newline="") as lines:
    for row in csv.DictReader(lines):
        titled = row["title"].strip()
        listed = row["genres"] if titled and row["genres"] != "(no genres listed)" else ""
        ids.append(row["movieId"])
        titles.append(re.sub(r"\s*\(\d{4}[^()]*\)\s*$", "", titled) if titled else row["movieId"])
        genres.append(listed)


def reduced(documents, dimensions, **how):
    vectorizer = TfidfVectorizer(**how)
    weights = vectorizer.fit_transform(documents)
    svd = TruncatedSVD(dimensions, algorithm="arpack", random_state=0)
    vectors = svd.fit_transform(weights)
    terms = vectorizer.vocabulary_
    some = sorted(terms)[:: max(1, len(terms) // 20)]
    return {
        "dimensions": dimensions,
        "terms": len(terms),
        "idf": {term: float(vectorizer.idf_[terms[term]]) for term in some},
        "values": svd.singular_values_.tolist(),
        "vectors": {ids[i]: [float(f"{v:.9g}") for v in vectors[i]] for i in range(0, len(ids), EVERY)},
    }


golden = {
    "genres": reduced(genres, 5, tokenizer=lambda text: [g for g in text.split("|") if g], token_pattern=None),
    "title-words": reduced(titles, 20, sublinear_tf=True, min_df=2),
}
OUT.mkdir(parents=True, exist_ok=True)
(OUT / "movielens.json").write_text(json.dumps(golden, indent=1) + "\n")
