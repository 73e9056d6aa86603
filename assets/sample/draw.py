#!/usr/bin/env python3
"""Draws the pictures and the statement of the sample case from the pages in pages/ (needs chromium and Pillow).

    python3 assets/sample/draw.py

Every person, shop, account and number in them is made up, and every page says so.
"""
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent
# name: (css width, css height, pixels per css pixel)
PICTURES = {
    "provider-withdrawal-detail": (1360, 860, 1.25),
    "account-comparison": (1280, 760, 1.25),
    "order-list": (1440, 760, 1.25),
    "bank-app-return": (393, 852, 3),
    "wechat-chat": (393, 1780, 3),
}
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-sync", "--no-first-run", "--hide-scrollbars", "--force-color-profile=srgb"]


def chromium(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run([*CHROMIUM, f"--user-data-dir={profile}", *arguments], check=True, capture_output=True)


for name, (width, height, scale) in PICTURES.items():
    target = HERE / f"{name}.png"
    chromium(f"--window-size={width},{height}", f"--force-device-scale-factor={scale}",
             f"--screenshot={target}", (HERE / "pages" / f"{name}.html").as_uri())
    picture = Image.open(target).convert("RGB")
    picture.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(target, optimize=True)

chromium("--no-pdf-header-footer", f"--print-to-pdf={HERE / 'bank-statement.pdf'}",
         (HERE / "pages" / "bank-statement.html").as_uri())
