"""Makes a chat of 10,000 messages, Chinese and English mixed, and the document that typst sets it from.

    python3 benches/make_chat.py FOLDER [MESSAGES]
"""

import random
import sys
from pathlib import Path

CHINESE = [
    "您好，我的提现被银行退回了，请帮我查一下。",
    "退票原因是什么？银行说“户名不符”，但收款人填的就是公司全称……",
    "请提供付款编号和银行退票通知，我们核实后回复您。",
    "好的，已上传，请查收。",
    "金额为 USD 8,420.00，手续费 15.00 元，到账日期是 11 月 3 日。",
]
ENGLISH = [
    "Hello, my withdrawal was returned by the bank.",
    "What is the return reason? Please quote the ARN or the UETR.",
    "Thanks, I have uploaded the bank's notice (PDF, 2 pages).",
    "Our banking partner needs 5–7 business days to confirm the returned funds.",
]
NAMES = ["李伟", "Payoneer Maria"]

TYPST = """#set page(paper: "a4", margin: 2cm)
#set text(font: ("Noto Sans", "Noto Sans CJK SC"), size: 9pt, lang: "zh")
#for line in read("chat.txt").split("\\n") { par(line) }
"""


def main() -> None:
    folder = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    chance = random.Random(7)
    lines = []
    seconds = 8 * 3_600
    for number in range(count):
        seconds += chance.randint(1, 40)
        day, rest = 1 + seconds // 86_400, seconds % 86_400
        time = f"{rest // 3_600:02}:{rest // 60 % 60:02}:{rest % 60:02}"
        text = chance.choice(CHINESE)
        if number % 2:
            text = chance.choice(ENGLISH) if number % 4 == 1 else f"{text} {chance.choice(ENGLISH)}"
        lines.append(f"[2026/11/{day} {time}] {NAMES[chance.randint(0, 1)]}: #{number} {text}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "chat.txt").write_text("\n".join(lines), encoding="utf-8")
    (folder / "chat.typ").write_text(TYPST, encoding="utf-8")


main()
