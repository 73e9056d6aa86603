#!/usr/bin/env python3
"""How long the window takes to show something useful, against an empty Tauri window.

    python3 benches/window.py APP EMPTY [RUNS]

Both start in turn on a display of their own, with a home of their own. The clock runs from before
the program is started until it prints `mark painted` (see src-tauri/src/marks.rs).
"""

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ALLOWED = 1.3
# Seconds after which a window is given up on.
PATIENCE = 60


def painted(program, environment):
    """Milliseconds from the start to each mark."""
    started = time.monotonic()
    marks = {}
    with subprocess.Popen([program], env=environment, stderr=subprocess.PIPE, text=True) as process:
        patience = threading.Timer(PATIENCE, process.kill)
        patience.start()
        try:
            for line in process.stderr:
                if line.startswith("mark "):
                    marks[line.split()[1]] = (time.monotonic() - started) * 1000
                if "painted" in marks:
                    break
        finally:
            patience.cancel()
            process.kill()
    return marks


@contextlib.contextmanager
def desk():
    """The environment of a display and a home of their own."""
    read, write = os.pipe()
    screen = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with tempfile.TemporaryDirectory() as home:
        server = subprocess.Popen(screen, pass_fds=[write], stderr=subprocess.DEVNULL)
        try:
            yield os.environ | {
                "DISPLAY": f":{os.read(read, 16).decode().strip()}",
                "HOME": home,
                "XDG_CACHE_HOME": f"{home}/cache",
                "XDG_DATA_HOME": f"{home}/data",
                "XDG_CONFIG_HOME": f"{home}/config",
                "DOCKET_HOME": f"{home}/cases",
                "DOCKET_STARTUP_MARKS": "1",
                "GDK_BACKEND": "x11",
            }
        finally:
            server.kill()
            server.wait()


def main():
    app, empty = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    times = {app: [], empty: []}
    with desk() as environment:
        # The first of each warms the caches.
        for number in range(runs + 1):
            for program in (app, empty):
                marks = painted(program, environment)
                if "painted" not in marks:
                    sys.exit(f"{program} ended without a painted window")
                if number > 0:
                    times[program].append(marks)
    median = lambda program, mark: statistics.median(run[mark] for run in times[program])
    for mark in ("setup", "page-loaded", "painted"):
        ours, peers = median(app, mark), median(empty, mark)
        print(f"{mark}: {ours / peers:.2f} × ({ours:.0f} ms against {peers:.0f} ms)")
    for program in times:
        print(os.path.basename(program), "painted:", *(f"{run['painted']:.0f}" for run in times[program]))
    print(f"allowed until painted: {ALLOWED} ×")


if __name__ == "__main__":
    main()
