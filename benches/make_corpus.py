#!/usr/bin/env python3
"""Makes the 100 pictures the benchmarks run on: 50 phone screenshots (PNG, 1179 x 2556, a chat or a
list drawn as an interface draws it) and 50 photos (JPEG, 4032 x 3024, about 3 MB, with sensor noise
and EXIF). About the same bytes every time.

    python3 benches/make_corpus.py FOLDER
"""

import random
import sys
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

FONT = Path(__file__).parent.parent / "assets/fonts/NotoSansCJKsc-Regular.otf"
WORDS = "提现失败 银行退票 户名不符 到账 处理中 USD 8,420.00 Withdrawal returned 2026-11-03 订单 客服 您好 请稍候 余额".split()
PHOTO_BYTES = 3_000_000


def screenshot(number):
    pick = random.Random(number)
    size = (1179, 2556)
    image = Image.new("RGB", size, (245, 245, 247))
    draw = ImageDraw.Draw(image)
    small, large = ImageFont.truetype(FONT, 38), ImageFont.truetype(FONT, 52)
    draw.rectangle((0, 0, size[0], 190), fill=(255, 255, 255))
    draw.text((60, 100), pick.choice(WORDS) + f" {number}", font=large, fill=(20, 20, 20))
    top = 230
    while top < size[1] - 260:
        height = pick.choice((150, 190, 260))
        draw.rounded_rectangle((40, top, 1139, top + height), 28, fill=(255, 255, 255))
        shade = tuple(pick.randrange(60, 230) for _ in range(3))
        # An icon with the soft edges and gradients that icons have.
        for ring in range(45, 0, -1):
            tone = tuple(min(255, value + (45 - ring)) for value in shade)
            box = (115 - ring, top + 75 - ring, 115 + ring, top + 75 + ring)
            draw.ellipse(box, fill=tone)
        for line in range(height // 65):
            text = " ".join(pick.choices(WORDS, k=5))
            draw.text((190, top + 20 + line * 60), text, font=small, fill=(50, 50, 54))
        top += height + 24
    return image


def photo(number):
    pick = random.Random(number)
    size = (4032, 3024)

    def blurred(columns, rows, mode, filter):
        values = pick.randbytes(columns * rows * len(mode))
        return Image.frombytes(mode, (columns, rows), values).resize(size, filter)

    scene = blurred(16, 12, "RGB", Image.Resampling.BICUBIC)
    detail = blurred(336, 252, "L", Image.Resampling.BILINEAR).point(lambda value: value // 4 + 96)
    noise = Image.effect_noise(size, 14)
    for layer in (detail, noise):
        scene = ImageChops.add(scene, Image.merge("RGB", [layer] * 3), offset=-128)
    return scene


def save_photo(image, path, number):
    """Picks the quality that comes nearest to the size phones write."""
    exif = Image.Exif()
    exif[0x0112] = (1, 1, 6, 3)[number % 4]
    exif[0x0132] = f"2026:11:{number % 28 + 1:02} 09:14:12"
    low, high = 40, 95
    while low < high:
        quality = (low + high + 1) // 2
        image.save(path, quality=quality, exif=exif)
        if path.stat().st_size > PHOTO_BYTES:
            high = quality - 1
        else:
            low = quality
    image.save(path, quality=low, exif=exif)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(50):
        screenshot(number).save(folder / f"screenshot-{number:02}.png")
        save_photo(photo(number), folder / f"photo-{number:02}.jpg", number)


if __name__ == "__main__":
    main()
