#!/usr/bin/env python3
"""Prints the ratio of the two commands that hyperfine measured: `ratio.py RESULTS.json`."""

import json
import sys


def main():
    ours, peers = json.load(open(sys.argv[1]))["results"]
    processor = [run["user"] + run["system"] for run in (ours, peers)]
    for name, (one, other) in {
        "wall time": (ours["median"], peers["median"]),
        "least wall time": (ours["min"], peers["min"]),
        "processor time": processor,
    }.items():
        print(f"{name}: {one / other:.2f} × ({one:.2f} s against {other:.2f} s)")


if __name__ == "__main__":
    main()
