#!/usr/bin/env python3
"""Films with made-up links at the size of the notebook's data: make_links.py FILE.

10,000 films and 66,913 links, each on three films or more, 949,544 pairs in all; the k-th most frequent link is on about
1 / k as many films as the first. Which films have a link is left to chance, by a fixed seed. Lines are
[title, infobox, links, score, average], as data.format wikipedia-ndjson has them.
"""
import json
import random
import sys

FILMS, LINKS, PAIRS, FEWEST = 10_000, 66_913, 949_544, 3


def counts():
    """How many films have the k-th link: scale / (k + 1), at least FEWEST and at most FILMS, PAIRS in all."""
    low, high = 1.0, float(PAIRS)
    of = lambda scale: [min(FILMS, max(FEWEST, int(scale / (k + 1)))) for k in range(LINKS)]
    while high - low > 1e-6 * high:
        middle = (low + high) / 2
        low, high = (middle, high) if sum(of(middle)) <= PAIRS else (low, middle)
    found = of(low)
    missing = PAIRS - sum(found)
    for k in range(LINKS):
        more = min(missing, max(0, FILMS - found[k]), 1 + found[k] // 100)
        found[k] += more
        missing -= more
    assert missing == 0
    return found


def main():
    draw = random.Random(1)
    links = [[] for _ in range(FILMS)]
    for k, count in enumerate(counts()):
        for film in draw.sample(range(FILMS), count):
            links[film].append(f"Link {k + 1}")
    with open(sys.argv[1], "w") as out:
        for film, names in enumerate(links):
            title = f"Film {film + 1}"
            draw.shuffle(names)
            out.write(json.dumps([title, {"name": title}, names, None, None]) + "\n")


main()
