#!/usr/bin/env python3
"""How much memory the window takes with a case of 1,000 exhibits open, against an empty Tauri window.

    python3 benches/memory.py APP EMPTY DOCKET PICTURE

DOCKET, the command line, makes the case of PICTURE, each copy a byte different. Counted is what the
program and the processes of its web view hold: pages that several share are divided among them.
"""

import os
import subprocess
import sys
import time

from window import desk

ALLOWED = 1.5
EXHIBITS = 1_000
# Seconds after which nothing more is being read or drawn.
SETTLED = 15


def family(process):
    """A process and all that it started."""
    found = [process]
    for thread in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{thread}/children") as children:
            for child in children.read().split():
                found += family(child)
    return found


def megabytes(process):
    total = 0
    for member in family(process):
        with open(f"/proc/{member}/smaps_rollup") as memory:
            total += sum(int(line.split()[1]) for line in memory if line.startswith("Pss:"))
    return total / 1024


def settled(command, environment):
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        time.sleep(SETTLED)
        held = megabytes(process.pid)
        process.kill()
    return held


def long_case(docket, picture, home):
    with open(picture, "rb") as file:
        picture = file.read()
    os.makedirs(f"{home}/pictures")
    for number in range(EXHIBITS):
        with open(f"{home}/pictures/IMG_{number:04}.png", "wb") as file:
            file.write(picture + number.to_bytes(4))
    case = f"{home}/cases/long"
    for command in (["new", case, "--scenario", "PAY-06"], ["add", case, f"{home}/pictures"]):
        subprocess.run([docket, *command], check=True, stdout=subprocess.DEVNULL)
    return case


def main():
    app, empty, docket, picture = sys.argv[1:]
    with desk() as environment:
        peers = settled([empty], environment)
        home = settled([app], environment)
        case = long_case(docket, picture, environment["HOME"])
        ours = settled([app, case], environment)
    print(f"memory, no case: {home / peers:.2f} × ({home:.0f} MB against {peers:.0f} MB)")
    print(f"memory, {EXHIBITS} exhibits: {ours / peers:.2f} × ({ours:.0f} MB against {peers:.0f} MB)")
    print(f"allowed: {ALLOWED} ×")


if __name__ == "__main__":
    main()
