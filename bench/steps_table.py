#!/usr/bin/env python3
"""Tables of what bench/run.sh measured: one JSON object a line on stdin, as markdown on stdout.

--machine FILE --json FILE --markdown FILE keep them, with the machine, as JSON and as a page.
"""
import argparse
import json
import sys

parser = argparse.ArgumentParser(description=__doc__)
for name in ("machine", "json", "markdown"):
    parser.add_argument("--" + name)
given = parser.parse_args()
works = [json.loads(line) for line in sys.stdin if line.strip()]

RATIOS = ["work", "against torch's", "asked", "median", "least", "most", "reached", "CPU", "load"]
SIDES = ["work", "side", "samples/s, median", "best", "ms a step", "CPU us a sample", "peak MB"]
NAMES = ["reelvec", "torch sparse", "torch dense"]


def table(head, rows):
    line = lambda cells: "| " + " | ".join(str(cell) for cell in cells) + " |"
    return "\n".join([line(head), line(["---"] * len(head)), *map(line, rows)])


def ratios(work):
    for asked, name, run in zip(work["asked"], NAMES[1:], work["runs"][1:]):
        ratio = run["ratio_to_first"]  # theirs over ours
        median, least, most = (1 / ratio[key] for key in ("median", "max", "min"))
        reached = "" if not asked else "yes" if median >= asked else "no"
        processor = run["medians"]["cpu_us_per_sample"] / work["runs"][0]["medians"]["cpu_us_per_sample"]
        figures = (f"{x:.2f}" for x in (median, least, most))
        yield [work["work"], name[6:], asked or "", *figures, reached, f"{processor:.2f}", work["load1"]]


def sides(work):
    for name, run in zip(NAMES, work["runs"]):
        medians = run["medians"]
        yield [work["work"], name, f"{run['median']:,.0f}", f"{run['max']:,.0f}", f"{medians['ms_median']:.3f}",
               f"{medians['cpu_us_per_sample']:.4f}", f"{run['max_rss_mb']:,.0f}"]


page = "\n\n".join([
    "How many times torch's samples a second we train, run against run of each round; and how many times our processor's "
    "time a sample torch takes (CPU):",
    table(RATIOS, [row for work in works for row in ratios(work)]),
    table(SIDES, [row for work in works for row in sides(work)])])
if given.machine:
    machine = json.load(open(given.machine))
    commands = "\n".join(run["command"].strip() for work in works for run in work["runs"])
    about = (f"`{machine['command']}`\n\n{machine['date']}, commit {machine['commit']}, {machine['cores']} cores of "
             f"{machine['cpu']}, {machine['memory_gb']} GB, Java {machine['java']}, {works[0]['rounds']} rounds, two threads a side.")
    page = f"# Steps beside torch\n\n{about}\n\n{page}\n\nThe commands that were taken in turn:\n\n```\n{commands}\n```"
    json.dump({"machine": machine, "works": works}, open(given.json, "w"), indent=1)
    open(given.markdown, "w").write(page + "\n")
print(page)
