#!/usr/bin/env python3
"""A page of a training's epochs: epochs_table.py HEADING MACHINE.JSON TIME METRICS.JSONL [LOG].

TIME is '%M %e %U %S' of time; LOG has what the run printed, each line after "SECONDS s".
"""
import json
import sys

heading, machine, times, metrics, *log = sys.argv[1:]
machine = json.load(open(machine))
peak, wall, user, system = (float(x) for x in open(times).read().split()[-4:])
epochs = [json.loads(line) for line in open(metrics)]
total = sum(epoch["seconds"] for epoch in epochs)
samples = sum(epoch["seconds"] * epoch["samples_per_second"] for epoch in epochs)
print(f"# {heading}\n\n`{machine['command'].strip()}`\n")
print(f"{machine['date']}, commit {machine['commit']}, {machine['cores']} cores of {machine['cpu']}, {machine['memory_gb']} GB, "
      f"Java {machine['java']}, load {machine['load1']} at the start.\n")
print("| epoch | seconds | samples/s | loss |\n|---|---|---|---|")
for epoch in epochs:
    print(f"| {epoch['epoch']} | {epoch['seconds']:.2f} | {epoch['samples_per_second']:,.0f} | {epoch['loss']:.5f} |")
print(f"\nTraining: {total:.1f} s for {samples:,.0f} samples, {samples / total:,.0f} a second, sampling included. The whole run, from "
      f"reading to the report: {wall:.1f} s, {user + system:.1f} s of processor, at most {peak / 1024:,.0f} MB resident.")
if log:
    stamps = [(int(line.split(None, 1)[0]), line) for line in open(log[0]) if line.split(None, 1)[0].isdigit()]
    read = next(stamp for stamp, line in stamps if " ratings of " in line)
    trained = next(stamp for stamp, line in stamps if "epoch 1/" in line)
    print(f"\nRead and split after {read} s; the epoch began after about {trained - epochs[0]['seconds']:.0f} s, shuffled and with its "
          f"tables made, and was judged on its validation part after {trained} s. What the run printed, with the seconds since its start:")
    print("\n```\n" + open(log[0]).read() + "```")
