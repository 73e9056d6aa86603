#!/usr/bin/env python3
"""Cuts the bundled fonts out of Debian's fonts-noto-cjk and fonts-noto-core (needs fonttools).

    pip install fonttools brotli && python3 assets/fonts/subset.py

Emoji come from the monochrome Noto Emoji in the npm package @fontsource/noto-emoji 5.3.2, unpacked here with
`npm pack @fontsource/noto-emoji@5.3.2 && tar xf fontsource-noto-emoji-5.3.2.tgz`.

Han: every character of GBK, which holds GB 2312 (GB 18030 levels 1 and 2) and most names, and Big5;
then kana, bopomofo, full-width forms and CJK punctuation. Latin, Greek and Cyrillic come from Noto Sans.
The regular Han face carries the rest of GBK as well, ASCII included: it stands in for SimSun where a PDF names that
without embedding it, and a character it lacks would come out as another.
"""
import subprocess
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HERE = Path(__file__).parent
CJK = Path("/usr/share/fonts/opentype/noto")
CORE = Path("/usr/share/fonts/truetype/noto")
SIMPLIFIED_CHINESE = 2  # face number within the collections


def encodable(codec):
    wanted = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                wanted.update(map(ord, bytes([lead, trail]).decode(codec)))
            except UnicodeDecodeError:
                continue
    return wanted


def subset(source, target, unicodes, features="kern,mark,mkmk,ccmp,liga,tnum,lnum,locl", face=None):
    listing = HERE / "unicodes.tmp"
    listing.write_text("\n".join(f"U+{code:04X}" for code in sorted(unicodes)))
    command = ["pyftsubset", str(source), f"--output-file={target}", f"--unicodes-file={listing}",
               f"--layout-features={features}", "--no-hinting",
               "--name-IDs=0,1,2,3,4,5,6,13,14", "--notdef-outline"]
    if face is not None:
        command.append(f"--font-number={face}")
    subprocess.run(command, check=True)
    listing.unlink()


han = {code for code in encodable("gbk") | encodable("big5") if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF}
east_asian = set(range(0x3000, 0x3100)) | set(range(0x3100, 0x3130)) | set(range(0xFF00, 0xFFF0)) \
    | set(range(0x3200, 0x3300)) | {0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x00B7, 0x2460} \
    | set(range(0x2460, 0x2474)) | set(range(0x2500, 0x2580)) | set(range(0x25A0, 0x2600)) | set(range(0x2190, 0x21FF))
western = set(range(0x20, 0x250)) | set(range(0x250, 0x530)) | set(range(0x1E00, 0x2000)) | set(range(0x2000, 0x2070)) \
    | set(range(0x2070, 0x2200)) | set(range(0x2200, 0x2300))
stand_in = {"Regular": encodable("gbk") | set(range(0x20, 0x7F)) | {0xA0, 0xA5, 0x203E}, "Bold": set()}
for weight in ("Regular", "Bold"):
    subset(CJK / f"NotoSansCJK-{weight}.ttc", HERE / f"NotoSansCJKsc-{weight}.otf", han | east_asian | stand_in[weight], "kern", SIMPLIFIED_CHINESE)
    subset(CORE / f"NotoSans-{weight}.ttf", HERE / f"NotoSans-{weight}.ttf", western)
for script in ("Thai", "Arabic", "Hebrew"):
    block = {"Thai": range(0xE00, 0xE80), "Arabic": range(0x600, 0x700), "Hebrew": range(0x590, 0x600)}[script]
    subset(CORE / f"NotoSans{script}-Regular.ttf", HERE / f"NotoSans{script}-Regular.ttf", set(block) | {0x20}, "*")
subset(CORE / "NotoSansSymbols2-Regular.ttf", HERE / "NotoSansSymbols2-Regular.ttf", set(range(0x2300, 0x2800)))

emoji = TTFont(HERE / "package/files/noto-emoji-emoji-400-normal.woff2", recalcTimestamp=False)
emoji.flavor = None
options = Options()
options.layout_features, options.hinting, options.notdef_outline = [], False, True
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.drop_tables += ["GSUB", "STAT", "vhea", "vmtx"]
cut = Subsetter(options)
cut.populate(unicodes=[code for code in emoji.getBestCmap() if code > 0x7F])
cut.subset(emoji)
scale_upem(emoji, 1000)
emoji["post"].formatType = 3.0
emoji.save(HERE / "NotoEmoji-Regular.ttf")
