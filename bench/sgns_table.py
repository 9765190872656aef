#!/usr/bin/env python3
"""What bench/sgns.sh measured as a table: sgns_table.py MACHINE SPEED TOPICS NAME writes NAME.json and NAME.md, and prints the latter."""
import json, sys

machine, speed = (json.load(open(path)) for path in sys.argv[1:3])
topics = [json.loads(line) for line in open(sys.argv[3])]
gensim, window, history = speed["runs"]
each = [a / b for a, b in zip(history["values"], window["values"])]
purity = [t["purity"] for t in topics]
spread = lambda r: "%.2f (%.2f to %.2f)" % (r["median"], r["min"], r["max"])
lines = [
    "# Skip-gram beside gensim",
    "",
    "%(command)s; %(date)s, commit %(commit)s, %(cpu)s, %(cores)d cores, Java %(java)s, load %(load1)s" % machine,
    "",
    "Processor's time a word of the corpus and epoch, 50 dimensions, 5 negatives, two threads; %d rounds by turns." % speed["rounds"],
    "",
    "| | us a word, median | of gensim's | asked |",
    "|---|---|---|---|",
    "| gensim, window 5 | %.2f | | |" % gensim["median"],
    "| reelvec, window 5 | %.2f | %s | at most 0.33 |" % (window["median"], spread(window["ratio_to_first"])),
    "| reelvec, history of 10 draws | %.2f | %s | |" % (history["median"], spread(history["ratio_to_first"])),
    "",
    "History over window 5: %.2f (%.2f to %.2f); asked: at most 3." % (sorted(each)[len(each) // 2], min(each), max(each)),
    "",
    "Nearest ten of each word that are of its planted topic, after 5 epochs of a shorter text:",
    "",
    "| gensim, window 5 | reelvec, window 5 | the same on one thread | reelvec, history |",
    "|---|---|---|---|",
    "| %.4f | %.4f | %.4f | %.4f |" % tuple(purity),
]
text = "\n".join(lines) + "\n"
json.dump({"machine": machine, "speed": speed, "topics": topics}, open(sys.argv[4] + ".json", "w"), indent=1)
open(sys.argv[4] + ".md", "w").write(text)
print(text, end="")
