#!/usr/bin/env python3
"""What bench/scaling.sh measured, as a table, a plot and words.

  --point SWEEP WORK X STEP MEMORY     one line of JSON of a step's and of the memory's figures
  --results POINTS MACHINE NAME        writes NAME.csv, NAME.svg and NAME.md from such lines
"""
import csv
import json
import math
import sys

SWEEPS = {"rows": "rows of the larger table", "batch": "samples in a batch", "dim": "dimensions", "threads": "threads"}
WORKS = {"dot": "rating dot product", "cosine": "link cosine", "mlp": "rating MLP"}
FIXED = {"dot": "8-d, batch 5,000", "cosine": "50-d, batch 5,632", "mlp": "40-d, batch 5,000"}
FIELDS = ["sweep", "work", "x", "us_per_sample", "best_us_per_sample", "cpu_us_per_sample", "memory_us_per_sample",
          "distinct_rows", "load1"]


def point(sweep, work, x, step, memory):
    step, memory = (json.loads(open(path).read().strip().splitlines()[-1]) for path in (step, memory))
    per_sample = lambda line, field: round(1e3 * line[field] / line["batch"], 5)
    print(json.dumps(dict(zip(FIELDS, [
        sweep, work, int(x), per_sample(step, "ms_median"), per_sample(step, "ms_best"), step["cpu_us_per_sample"],
        per_sample(memory, "ms_median"), round(memory["loss"]), round(step["load1"], 2)]))))


def picked(points, sweep, work):
    return sorted((p for p in points if p["sweep"] == sweep and p["work"] == work), key=lambda p: p["x"])


# The plot: small panels, logarithmic both ways, one line a work, a dashed one for the memory alone.

WIDE, HIGH, LEFT, BELOW, GAP = 300, 220, 52, 44, 26
STYLE = """
  svg { background: transparent; font: 11px sans-serif; }
  text { fill: #333; } .axis { stroke: #888; fill: none; } .grid { stroke: #8884; fill: none; }
  .line { fill: none; stroke-width: 2; } .memory { stroke-dasharray: 4 4; stroke-width: 1.2; opacity: .8; }
  .dot { stroke: #0b6bcb; fill: #0b6bcb; } .cosine { stroke: #c2410c; fill: #c2410c; } .mlp { stroke: #15803d; fill: #15803d; }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd; } .dot { stroke: #6cb2ff; fill: #6cb2ff; } .cosine { stroke: #ff9a62; fill: #ff9a62; }
    .mlp { stroke: #6ee7a0; fill: #6ee7a0; } }
  .line { fill: none; } text.name { stroke: none; }
"""


def ticks(low, high):
    """Powers of ten between, and 2 and 5 times them where there is room."""
    steps = [1] if math.log10(high / low) > 2.2 else [1, 2, 5]
    all_ticks = [step * 10.0 ** power for power in range(-7, 10) for step in steps]
    return [tick for tick in all_ticks if low / 1.001 <= tick <= high * 1.001]


def number(x):
    if x >= 1e6:
        return f"{x / 1e6:g}M"
    return f"{x / 1e3:g}k" if x >= 1e3 else f"{x:g}"


def panel(points, sweep, left, top, low, high):
    xs = [p["x"] for p in points]
    across = lambda x: left + LEFT + math.log(x / min(xs)) / max(1e-9, math.log(max(xs) / min(xs))) * (WIDE - LEFT - GAP)
    down = lambda y: top + HIGH - BELOW - math.log(y / low) / math.log(high / low) * (HIGH - BELOW - GAP)
    yield f'<text x="{left + LEFT}" y="{top + 12}" font-weight="bold">{SWEEPS[sweep]}</text>'
    for y in ticks(low, high):
        yield f'<path class="grid" d="M{left + LEFT} {down(y):.1f}H{left + WIDE - GAP}"/>'
        yield f'<text x="{left + LEFT - 6}" y="{down(y) + 4:.1f}" text-anchor="end">{number(y)}</text>'
    shown = sorted(set(xs)) if len(set(xs)) <= 8 and sweep != "rows" else ticks(min(xs), max(xs))
    for x in shown:
        yield f'<path class="axis" d="M{across(x):.1f} {top + HIGH - BELOW}v4"/>'
        yield f'<text x="{across(x):.1f}" y="{top + HIGH - BELOW + 17}" text-anchor="middle">{number(x)}</text>'
    yield f'<path class="axis" d="M{left + LEFT} {top + GAP}V{top + HIGH - BELOW}H{left + WIDE - GAP}"/>'
    for work in WORKS:
        line = picked(points, sweep, work)
        for field, kind in ("us_per_sample", "line"), ("memory_us_per_sample", "line memory"):
            path = "L".join(f"{across(p['x']):.1f} {down(p[field]):.1f}" for p in line)
            if path:
                yield f'<path class="{work} {kind}" d="M{path}"/>'
        for p in line:
            yield (f'<circle class="{work}" cx="{across(p["x"]):.1f}" cy="{down(p["us_per_sample"]):.1f}" r="3"><title>'
                   f'{WORKS[work]}, {p["x"]:,}: {p["us_per_sample"]:.4g} us</title></circle>')


def plot(points):
    sweeps = [sweep for sweep in SWEEPS if any(p["sweep"] == sweep for p in points)]
    values = [p[field] for p in points for field in ("us_per_sample", "memory_us_per_sample")]
    low, high = min(values) / 1.3, max(values) * 1.3
    parts = []
    for i, sweep in enumerate(sweeps):
        here = [p for p in points if p["sweep"] == sweep]
        parts += panel(here, sweep, i % 2 * WIDE, 30 + i // 2 * HIGH, low, high)
    place = LEFT
    for work in WORKS:
        if any(p["work"] == work for p in points):
            parts.append(f'<path class="{work} line" d="M{place} 12h18"/><text x="{place + 24}" y="16">{WORKS[work]}</text>')
            place += 150
    parts.append(f'<path class="axis memory" d="M{place} 12h18"/><text x="{place + 24}" y="16">memory alone</text>')
    wide, high_all = 2 * WIDE + 20, 30 + (len(sweeps) + 1) // 2 * HIGH + 14
    parts.append(f'<text x="{LEFT}" y="{high_all - 6}">microseconds a sample, median step; both axes logarithmic</text>')
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high_all}" width="{wide}" height="{high_all}" role="img">'
            f"<title>Cost of a sample</title><style>{STYLE}</style>" + "\n".join(parts) + "</svg>\n")


def words(points):
    for work in WORKS:
        line = [p for p in picked(points, "rows", work) if 1e5 <= p["x"] <= 1e7]
        if len(line) > 1:
            spread = lambda value: max(map(value, line)) / min(map(value, line))
            rest = [p["us_per_sample"] - p["memory_us_per_sample"] for p in line]
            yield (f"The {WORKS[work]} ({FIXED[work]}), from {line[0]['x']:,} to {line[-1]['x']:,} rows: the dearest sample costs "
                   f"{spread(lambda p: p['us_per_sample']):.2f} times the cheapest ({line[0]['us_per_sample']:.3f} us at the fewest "
                   f"rows, {line[-1]['us_per_sample']:.3f} at the most). To read and write the same rows and nothing else costs "
                   f"{spread(lambda p: p['memory_us_per_sample']):.2f} times as much; without it {max(rest) / min(rest):.2f} times is "
                   f"left. A batch has {line[0]['distinct_rows']:,} distinct rows in the smallest of these tables, "
                   f"{line[-1]['distinct_rows']:,} in the largest.")
        for sweep, what in ("batch", "samples in a batch"), ("dim", "dimensions"):
            line = picked(points, sweep, work)
            if len(line) > 1:
                yield (f"The {WORKS[work]}: {line[0]['us_per_sample']:.3f} us a sample at {line[0]['x']:,} {what}, "
                       f"{line[-1]['us_per_sample']:.3f} at {line[-1]['x']:,}.")
        line = picked(points, "threads", work)
        if len(line) > 1:
            yield (f"The {WORKS[work]}: {line[-1]['x']} threads are {line[0]['us_per_sample'] / line[-1]['us_per_sample']:.2f} times "
                   f"as fast as one.")


def results(points_file, machine_file, name):
    points = [json.loads(line) for line in open(points_file)]
    machine = json.load(open(machine_file))
    with open(name + ".csv", "w", newline="") as out:
        writer = csv.DictWriter(out, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(points)
    open(name + ".svg", "w").write(plot(points))
    loads = [p["load1"] for p in points]
    about = (f"`{machine['command'].strip()}`\n\n{machine['date']}, commit {machine['commit']}, {machine['cores']} cores of "
             f"{machine['cpu']}, {machine['memory_gb']} GB, Java {machine['java']}, load {min(loads)} to {max(loads)}. Unless swept: "
             "66,913 links x 10,000 movies, 480,189 users x 17,770 movies, two threads.")
    file = name.rsplit("/", 1)[-1]
    page = (f"# What a sample costs\n\n{about}\n\n![Microseconds a sample against rows, batch, dimensions and threads]({file}.svg)\n\n"
            + "\n\n".join(f"- {line}" for line in words(points)) + f"\n\nThe figures: [{file}.csv]({file}.csv).\n")
    open(name + ".md", "w").write(page)
    print(page)


{"--point": point, "--results": results}[sys.argv[1]](*sys.argv[2:])
