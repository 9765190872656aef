#!/usr/bin/env python3
"""A page of what bench/kernels.sh measured: JMH.JSON MACHINE.JSON NAME writes NAME.json and NAME.md, and prints the page."""
import json
import sys

measured, machine = (json.load(open(path)) for path in sys.argv[1:3])
rows = {}
for result in measured:
    given = dict(result.get("params", {}))
    kernel = given.pop("kernel", "")
    work = ".".join(result["benchmark"].split(".")[-2:]).replace("Benchmark", "")
    metric = result["primaryMetric"]
    allocated = result["secondaryMetrics"].get("gc.alloc.rate.norm", result["secondaryMetrics"].get("·gc.alloc.rate.norm"))
    key = (work, " ".join(f"{name} {value}" for name, value in given.items()))
    rows.setdefault(key, {})[kernel] = (metric["score"], metric["scoreError"], metric["scoreUnit"], allocated["score"])

lines = ["| work | of | unit | vector | plain | times | bytes a call |", "|---|---|---|---|---|---|---|"]
kept = []
for (work, of), by_kernel in rows.items():
    fast = by_kernel.get("vector") or by_kernel.get("")
    plain = by_kernel.get("plain")
    error = "" if fast[1] == "NaN" else f" ± {float(fast[1]):.2g}"
    lines.append(f"| {work} | {of} | {fast[2]} | {fast[0]:.4g}{error} | " + (f"{plain[0]:.4g} | {plain[0] / fast[0]:.1f}" if plain else " | ")
                 + f" | {fast[3]:.1f} |")
    kept.append({"work": work, "of": of, **{kernel or "time": {"time": v[0], "error": v[1], "unit": v[2], "bytes": v[3]}
                                            for kernel, v in by_kernel.items()}})
about = (f"`{machine['command'].strip()}`\n\n{machine['date']}, commit {machine['commit']}, {machine['cores']} cores of {machine['cpu']}, "
         f"{machine['memory_gb']} GB, Java {machine['java']}, load {machine['load1']} at the start. What has no plain twin stands under vector.")
page = f"# Kernels\n\n{about}\n\n" + "\n".join(lines) + "\n"
open(sys.argv[3] + ".md", "w").write(page)
json.dump({"machine": machine, "kernels": kept}, open(sys.argv[3] + ".json", "w"), indent=1)
print(page)
