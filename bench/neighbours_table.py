#!/usr/bin/env python3
"""A page of what bench/neighbours.sh measured: JMH.JSON MACHINE.JSON NAME writes NAME.json and NAME.md, and prints the page."""
import json
import sys

measured, machine = (json.load(open(path)) for path in sys.argv[1:3])
names = {"oneQuery": "one query, one thread", "thousandQueries": "1,000 queries, all threads",
         "productByNd4j": "the plain product (1,000 x 50) x (50 x 62,423), ND4J"}
kept = {}
for result in measured:
    runs = [value for fork in result["primaryMetric"]["rawData"] for value in fork]
    kept[result["benchmark"].split(".")[-1]] = {"mean": result["primaryMetric"]["score"], "best": min(runs)}
lines = ["| work | mean, ms | best, ms |", "|---|---|---|"]
lines += [f"| {title} | {kept[name]['mean']:.2f} | {kept[name]['best']:.2f} |" for name, title in names.items()]
times = {kind: kept["thousandQueries"][kind] / kept["productByNd4j"][kind] for kind in ("mean", "best")}
lines.append(f"| 1,000 queries in times of the product | {times['mean']:.2f} | {times['best']:.2f} |")
about = (f"`{machine['command'].strip()}`\n\n{machine['date']}, commit {machine['commit']}, {machine['cores']} cores of {machine['cpu']}, "
         f"{machine['memory_gb']} GB, Java {machine['java']}, load {machine['load1']} at the start. The ten nearest by cosine among 62,423 "
         "rows of 50 dimensions, exact.")
page = f"# Neighbours\n\n{about}\n\n" + "\n".join(lines) + "\n"
open(sys.argv[3] + ".md", "w").write(page)
json.dump({"machine": machine, "milliseconds": kept, "times": times}, open(sys.argv[3] + ".json", "w"), indent=1)
print(page)
