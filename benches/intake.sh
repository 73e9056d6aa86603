#!/bin/sh
# Intake against sha256sum plus vipsthumbnail over the same 100 pictures.
#
#     python3 benches/make_corpus.py FOLDER && benches/intake.sh FOLDER
set -eu
cd "$(dirname "$0")/.."
folder=$(realpath "$1")
thumbnails=$(mktemp -d)
trap 'rm -rf "$thumbnails"' EXIT
cargo build --release --quiet --example intake
hyperfine --shell=default --warmup 1 --runs 7 --export-json target/intake.json \
    --command-name docket "target/release/examples/intake $folder/*" \
    --command-name 'sha256sum + vipsthumbnail' \
    "sha256sum $folder/* >/dev/null && vipsthumbnail $folder/* --size 320x320 --output $thumbnails/%s.jpg"
python3 - <<'PYTHON'
import json
ours, peers = json.load(open("target/intake.json"))["results"]
processor = lambda result: result["user"] + result["system"]
print(f"wall time: docket / (sha256sum + vipsthumbnail) = {ours['median'] / peers['median']:.2f}, at most 1.5")
print(f"processor time: {processor(ours) / processor(peers):.2f}")
PYTHON
