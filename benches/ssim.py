#!/usr/bin/env python3
"""How alike screenshots stay: `ssim.py ORIGINAL.pdf PAGE,… NAME=FILE.pdf…`.

Draws the same pages of the full-quality packet and of smaller ones at 150 dpi and prints the mean
structural similarity of each (tiles of 8 by 8 pixels, gray), 1 being no difference.
"""

import subprocess
import sys
import tempfile

from PIL import Image, ImageMath

DPI = 150
TILE = 8


def page(path, number):
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", str(DPI), "-f", number, "-l", number, "-singlefile", "-gray", path]
        subprocess.run([*command, f"{folder}/page"], check=True, capture_output=True)
        return Image.open(f"{folder}/page.pgm").convert("F")


def mean(picture):
    return picture.resize((picture.width // TILE, picture.height // TILE), Image.Resampling.BOX)


def values(picture):
    """Pixel by pixel; the older name warns where Pillow has the newer one."""
    newer = hasattr(picture, "get_flattened_data")
    return picture.get_flattened_data() if newer else picture.getdata()


def similarity(one, other):
    size = (min(one.width, other.width), min(one.height, other.height))
    one, other = one.crop((0, 0, *size)), other.crop((0, 0, *size))
    product = lambda a, b: ImageMath.lambda_eval(lambda names: names["a"] * names["b"], a=a, b=b)
    x, y = mean(one), mean(other)
    xx, yy, xy = (mean(product(a, b)) for a, b in ((one, one), (other, other), (one, other)))
    scores = []
    for mx, my, sx, sy, sxy in zip(*map(values, (x, y, xx, yy, xy))):
        vx, vy, cov = sx - mx * mx, sy - my * my, sxy - mx * my
        # Blank paper says nothing of quality.
        if vx > 4:
            scores.append(
                (2 * mx * my + 6.5025) * (2 * cov + 58.5225)
                / ((mx * mx + my * my + 6.5025) * (vx + vy + 58.5225))
            )
    return sum(scores) / max(len(scores), 1)


def main():
    original, pages, *others = sys.argv[1:]
    numbers = pages.split(",")
    expected = [page(original, number) for number in numbers]
    for other in others:
        name, path = other.split("=", 1)
        scores = [similarity(one, page(path, number)) for one, number in zip(expected, numbers)]
        print(f"{name}: {sum(scores) / len(scores):.4f} (least {min(scores):.4f})")


main()
