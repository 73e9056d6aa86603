"""Whether the pages of PDF exhibits look in the packet as they did: `pdf_fidelity.py PDF_ALONE FILE…`.

Two independent programs, mupdf and poppler, draw each page of the original and of what
`pdf_alone` made of it. A page is the same when no tile of 8 by 8 pixels, the size of two letters
of print, has more than a few that differ visibly.
Prints a table, a row per file with how its pages came over, whether they look the same, and what
is to be said about it: why it was refused, or what a reader complains of that it did not before.
Fails when the program crashes, hangs or balloons, or when qpdf finds the result unsound.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

DPI = 60
MOST_PAGES = 12
SECONDS = 180
MEGABYTES = 1500
VISIBLE = 64
TILE = 8
ALLOWED = 0.2
# The readers themselves must not take the machine with them.
READER_SECONDS = 60
READER_BYTES = 2 << 30


def held_back():
    resource.setrlimit(resource.RLIMIT_AS, (READER_BYTES, READER_BYTES))


def drawn(program, path, folder, pages):
    """The pages as pictures, by number, and the complaints; a page that cannot be drawn is missing."""
    if program == "mupdf":
        command = ["mutool", "draw", "-q", "-r", str(DPI), "-o", f"{folder}/%d.png", path, f"1-{pages}"]
    else:
        command = ["pdftoppm", "-cropbox", "-r", str(DPI), "-l", str(pages), "-png", path, f"{folder}/p"]
    try:
        ran = subprocess.run(
            command, capture_output=True, timeout=READER_SECONDS, preexec_fn=held_back
        )
        said = {kind_of(line) for line in ran.stderr.decode(errors="replace").splitlines()}
    except subprocess.TimeoutExpired:
        said = {"is not done in time"}
    found = {}
    for name in os.listdir(folder):
        number = int("".join(c for c in name if c.isdigit()))
        try:
            found[number] = Image.open(f"{folder}/{name}").convert("RGB")
        except (OSError, Image.DecompressionBombError):
            pass
    return found, said


def kind_of(complaint):
    """A complaint without the numbers and names that change with the file."""
    return re.sub(r"/\S+|\d+|'[^']*'", "", complaint).strip()


def difference(one, other):
    """The largest share of a tile's pixels that differ visibly; 1 when the pages have other sizes."""
    if abs(one.width - other.width) > 1 or abs(one.height - other.height) > 1:
        return 1.0
    size = (min(one.width, other.width), min(one.height, other.height))
    channels = ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size))).split()
    most = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    differing = most.point(lambda value: 255 if value > VISIBLE else 0)
    return max(differing.reduce(TILE).tobytes()) / 255


def compared(program, original, packet, pages, keep=None):
    """The worst difference and its page, `None` where the program cannot draw the original; and
    complaints about the result that there were none of about the original."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        before, said_before = drawn(program, original, one, pages)
        after, said_after = drawn(program, packet, other, pages)
    worst = None
    for number in before:
        off = difference(before[number], after[number]) if number in after else 1.0
        if keep and off > ALLOWED:
            before[number].save(f"{keep}-{program}-{number}-before.png")
            if number in after:
                after[number].save(f"{keep}-{program}-{number}-after.png")
        if worst is None or off > worst[0]:
            worst = (off, number)
    return worst, said_after - said_before


def row(alone, path, folder):
    packet = os.path.join(folder, "alone.pdf")
    if os.path.exists(packet):
        os.remove(packet)
    before = os.times()
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (12 << 30, 12 << 30))
    timed = ["/usr/bin/time", "-f", "%e %M", alone, path, packet]
    try:
        ran = subprocess.run(timed, capture_output=True, text=True, timeout=SECONDS, preexec_fn=limit)
    except subprocess.TimeoutExpired:
        return {"said": ["HANGS"], "bad": True}
    seconds, kilobytes = (ran.stderr.strip().splitlines() or ["0 0"])[-1].split()[-2:]
    result = {"said": [ran.stdout.strip()], "seconds": float(seconds), "mb": int(kilobytes) // 1024}
    result["bad"] = ran.returncode != 0 or result["mb"] > MEGABYTES
    if ran.returncode != 0:
        result["said"] = ["CRASHES " + ran.stderr.strip()[:80]]
    if not os.path.exists(packet):
        return result
    kinds = result["said"].pop().split()
    result["forms"], result["pictures"] = kinds.count("form"), kinds.count("picture")
    pages = min(len(kinds), MOST_PAGES)
    keep = os.environ.get("KEEP")
    keep = keep and os.path.join(keep, os.path.basename(path))
    for program in ("mupdf", "poppler"):
        result[program], complaints = compared(program, path, packet, pages, keep)
        result["said"] += [f"{program}: {complaint}" for complaint in sorted(complaints)][:2]
    said = subprocess.run(["qpdf", "--check", packet], capture_output=True, text=True)
    result["bad"] = result["bad"] or said.returncode != 0
    if said.returncode != 0:
        result["said"].append("qpdf: " + said.stderr.strip()[:80])
    return result


def verdict(worst):
    if worst is None:
        return "-"
    return "same" if worst[0] <= ALLOWED else f"{worst[0]:.0%} p{worst[1]}"


def main():
    alone, *paths = sys.argv[1:]
    counts = {}
    bad = 0
    print("| file | as it was | pictures | mupdf | poppler | s | MB | to be said |\n|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            found = row(alone, path, folder)
            bad += found["bad"]
            cells = [os.path.basename(path), found.get("forms", ""), found.get("pictures", "")]
            verdicts = [verdict(found.get(name)) for name in ("mupdf", "poppler")]
            for name, said in zip(("mupdf", "poppler"), verdicts):
                key = (name, said if said in ("same", "-") else "differs")
                counts[key] = counts.get(key, 0) + 1
            cells += verdicts + [found.get("seconds", ""), found.get("mb", ""), "; ".join(found["said"])]
            print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)
            for kind in ("forms", "pictures"):
                counts[kind] = counts.get(kind, 0) + found.get(kind, 0)
    print()
    for key, count in sorted(counts.items(), key=str):
        print(key if isinstance(key, str) else " ".join(key), count)
    print("crashes, hangs, balloons or unsound files:", bad)
    sys.exit(1 if bad else 0)


main()
