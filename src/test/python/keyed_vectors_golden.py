#!/usr/bin/env python3
"""Records what gensim's KeyedVectors answer about a small embedding, for the tests of org.reelvec.explore.

Run from the root of the repository, with Debian's python3-gensim (4.2.0 made the files):

    /usr/bin/python3 src/test/python/keyed_vectors_golden.py

Every component is a multiple of 1/64, so that a float holds it exactly.

  keyed-vectors.csv     60 words with 8 components: six stories told in each of four countries, so that analogies
                        hold, more or less; two words that differ in case alone; noise
  questions.txt         analogies in sections, some with unknown words, some in another case
  pairs.tsv             pairs with similarities, some of them equal, some unknown, remarks
  keyed-vectors.json    gensim's answers
"""
import json
import pathlib

import numpy as np
from gensim.models import KeyedVectors

OUT = pathlib.Path(__file__).parent.parent / "resources/org/reelvec/explore"
rng = np.random.default_rng(50)


def grid(values):
    return np.round(values * 64) / 64


stories, countries = rng.normal(size=(6, 8)), rng.normal(size=(4, 8))
words = [f"story{s}_{c}" for s in range(6) for c in range(4)] + [f"noise{i}" for i in range(34)] + ["Twin", "twin"]
vectors = np.vstack([stories[s] + countries[c] + 0.45 * rng.normal(size=8) for s in range(6) for c in range(4)]
                    + [rng.normal(size=8) * rng.uniform(0.2, 3) for _ in range(36)])
vectors = grid(vectors).astype(np.float32)
kv = KeyedVectors(8)  # of floats: a similarity of doubles scales the row itself, in place
kv.add_vectors(words, vectors)

with open(OUT / "keyed-vectors.csv", "w") as out:
    for word, vector in zip(words, vectors):
        out.write(",".join([word] + [repr(float(v)) for v in vector]) + "\n")

with open(OUT / "questions.txt", "w") as out:
    for name, first, second in (("first countries", 0, 1), ("last countries", 2, 3)):
        out.write(f": {name}\n")
        for a in range(6):
            for b in range(6):
                if a != b:
                    out.write(f"story{a}_{first} story{a}_{second} story{b}_{first} story{b}_{second}\n")
    out.write(": odd ones\nstory0_0 story0_1 nowhere story1_1\nSTORY0_0 story0_1 Story1_0 story1_1\n"
              "noise0 noise1 noise2 noise3\nTWIN noise1 twin noise3\nnoise33 twin noise4 TWIN\nnoise5 noise6 noise5 noise6\n"
              ": none known\nx y z w\n")

with open(OUT / "pairs.tsv", "w") as out:
    out.write("# Word 1\tWord 2\tsimilarity\n")
    for i in range(40):
        a, b = rng.integers(0, 58, size=2)
        similarity = round(float(5 * float(kv.similarity(words[a], words[b])) + rng.normal()))
        out.write(f"{words[a] if i % 5 else words[a].upper()}\t{words[b]}\t{similarity}\n")
    out.write("story0_0\tnowhere\t3\n\nnowhere\tnothing\t1.5\nTwin\ttwin\t2.25\n")


def found(answers):
    return [[word, score] for word, score in answers]


def scores(result):
    return [{"name": s["section"], "correct": len(s["correct"]), "incorrect": len(s["incorrect"])} for s in result[1]]


def pairs(**options):
    pearson, spearman, unknown = kv.evaluate_word_pairs(str(OUT / "pairs.tsv"), **options)
    return {"pearson": pearson[0], "spearman": spearman[0], "unknown": unknown / 100}


given = ["story0_0", "story1_0", "story2_0", "noise7", "story3_0"]
json.dump({
    "most_similar": found(kv.most_similar("story0_0", topn=59)),
    "two_less_one": found(kv.most_similar(["story0_1", "story1_0"], ["story0_0"], topn=12)),
    "weighted": found(kv.most_similar([("story0_1", 0.5), "story1_0", "noise3"], [("noise4", -2.0), "noise5"], topn=12)),
    "with_vector": found(kv.most_similar(["story0_1", vectors[9]], ["noise1"], topn=12)),
    "restricted": found(kv.most_similar(["story0_1", "story1_0"], ["story0_0"], topn=5, restrict_vocab=20)),
    "cosmul": found(kv.most_similar_cosmul(["story0_1", "story1_0"], ["story0_0"], topn=12)),
    "cosmul_many": found(kv.most_similar_cosmul(["story0_1", "story1_0", "noise3"], ["noise4", "noise5"], topn=12)),
    "cosmul_positive": found(kv.most_similar_cosmul(["noise8"], topn=12)),
    "similar_by_vector": found(kv.similar_by_vector(vectors[11] * 3 - vectors[2], topn=12)),
    "similarity": float(kv.similarity("noise1", "story4_2")),
    "distance": float(kv.distance("noise1", "story4_2")),
    "distances": kv.distances("noise2").tolist(),
    "distances_others": kv.distances("noise2", ["noise9", "Twin", "noise2"]).tolist(),
    "n_similarity": float(kv.n_similarity(["story0_0", "story0_1", "noise1"], ["noise2", "story5_3"])),
    "doesnt_match": kv.doesnt_match(given),
    "rank_by_centrality": [[word, float(score)] for score, word in kv.rank_by_centrality(given)],
    "most_similar_to_given": kv.most_similar_to_given("story0_0", ["noise1", "story0_3", "noise2"]),
    "rank": [[a, b, int(kv.rank(a, b))] for a in ("story2_1", "noise11") for b in ("story2_2", "noise12", "Twin", a)],
    "closer_than": kv.closer_than("story2_1", "noise12"),
    "mean": kv.get_mean_vector(["story0_0", "noise1", "noise2"]).tolist(),
    "mean_weighted": kv.get_mean_vector(["story0_0", "noise1", "noise2"], weights=[1, -0.5, 3], pre_normalize=False).tolist(),
    "mean_unit": kv.get_mean_vector(["story0_0", "nowhere", "noise2"], weights=[2, 7, 1], post_normalize=True).tolist(),
    "analogies": scores(kv.evaluate_word_analogies(str(OUT / "questions.txt"))),
    "analogies_cased": scores(kv.evaluate_word_analogies(str(OUT / "questions.txt"), case_insensitive=False)),
    "analogies_counted": scores(kv.evaluate_word_analogies(str(OUT / "questions.txt"), dummy4unknown=True)),
    "analogies_restricted": scores(kv.evaluate_word_analogies(str(OUT / "questions.txt"), restrict_vocab=18)),
    "pairs": pairs(),
    "pairs_cased": pairs(case_insensitive=False),
    "pairs_counted": pairs(dummy4unknown=True),
    "pairs_restricted": pairs(restrict_vocab=40),
}, open(OUT / "keyed-vectors.json", "w"), indent=1)
