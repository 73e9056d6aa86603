//! The archive checked as its reader would: on the command line, and by the page's own script with
//! and without the browser's hashing.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::AtomicBool;

use docket::case::TicketLanguage;
use docket::export::{Format, Wishes, export};
use docket::packet::build;
use docket::rules::check;
use docket::sample;
use tempfile::TempDir;

use crate::scenario::{now, packs, zoned};

/// The sample's archive, unpacked.
fn unpacked() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let at = "2026-11-22T10:00:00+08:00".parse().unwrap();
    let folder = sample::create(&home.path().join("case"), packs(), at).unwrap();
    let (packs, now) = (packs(), now());
    let assessment = check(folder.case(), packs, zoned(now));
    let original = |digest: &_| folder.original_path(digest);
    let packet = build(folder.case(), packs, &assessment, &original, TicketLanguage::Both, now);
    let wishes =
        Wishes { formats: [Format::Zip].into(), dir: home.path().join("out"), ..Wishes::default() };
    let exported = export(&packet, &wishes, &|_| {}, &AtomicBool::new(false)).unwrap();
    let archive = File::open(&exported.files[0].path).unwrap();
    let to = tempfile::tempdir().unwrap();
    zip::ZipArchive::new(archive).unwrap().extract(to.path()).unwrap();
    fs::copy(folder.original_path(&packet.exhibits[4].sha256), to.path().join("original.pdf"))
        .unwrap();
    to
}

fn run(dir: &Path, program: &str, arguments: &[&str]) -> Output {
    let ran = Command::new(program).args(arguments).current_dir(dir).output();
    ran.unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"))
}

#[test]
fn the_sums_are_checked_by_one_command() {
    let dir = unpacked();
    let sums = || run(dir.path(), "sha256sum", &["--check", "--strict", "SHA256SUMS"]);
    let good = sums();
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stderr));
    let lines = String::from_utf8(good.stdout).unwrap();
    assert!(lines.lines().count() > 10 && lines.lines().all(|line| line.ends_with(": OK")));
    fs::write(dir.path().join("README.en.txt"), "changed").unwrap();
    let bad = sums();
    assert!(!bad.status.success());
    assert!(String::from_utf8_lossy(&bad.stdout).contains("README.en.txt: FAILED"));
}

/// Runs the script of the page beside it under a document of the least, once with the browser's own
/// hashing and once without, and prints what each table says.
const BROWSER: &str = r#"
const fs = require("fs"), { createHash, webcrypto } = require("crypto");
const script = fs.readFileSync("verify.html", "utf8").match(/<script>([\s\S]*)<\/script>/)[1];
async function page(crypto, files) {
  const rows = [], found = {};
  const cell = () => ({ appendChild: (inner) => inner, set textContent(text) { rows.at(-1).push(text); } });
  const body = { insertRow() { rows.push([]); return { insertCell: cell }; } };
  const element = () => ({ ...body, tBodies: [body], addEventListener() {}, hidden: true });
  const document = {
    getElementById: (id) => (found[id] ??= element()),
    createElement: () => ({ set textContent(text) { rows.at(-1).push(text); } }),
  };
  const made = new Function("document", "globalThis", "crypto", script + "; return { check, sha256 };")(document, { crypto }, crypto);
  const listed = rows.length;
  await made.check(files);
  for (let length = 0; length < 300; length++) {
    const bytes = Buffer.alloc(length, length);
    if (made.sha256(bytes) !== createHash("sha256").update(bytes).digest("hex")) throw new Error("sum of " + length);
  }
  return { listed, rows: rows.slice(listed).map((row) => row.filter((text) => text)), tally: found.tally.textContent };
}
const file = (name, from) => ({ name, arrayBuffer: async () => {
  if (!from) throw new Error("unreadable");
  const bytes = fs.readFileSync(from);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
} });
const files = [
  file("README.en.txt", "README.en.txt"), file("renamed.pdf", fs.readdirSync(".").find((name) => name.endsWith(".pdf") && name !== "original.pdf")),
  file("mine.pdf", "original.pdf"), file("README.zh-CN.txt", "README.en.txt.changed"), file("other.txt", "README.en.txt.changed"), file("gone.txt", null),
];
(async () => console.log(JSON.stringify([await page(webcrypto, files), await page(undefined, files)])))();
"#;

#[test]
fn the_page_tells_what_is_unchanged_in_any_browser() {
    let dir = unpacked();
    fs::write(dir.path().join("README.en.txt.changed"), "changed").unwrap();
    let said = run(dir.path(), "node", &["-e", BROWSER]);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let said: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    assert_eq!(said[0], said[1], "with and without the browser's own hashing");
    let rows = said[0]["rows"].as_array().unwrap();
    let verdicts: Vec<&str> = rows.iter().map(|row| row[1].as_str().unwrap()).collect();
    for (verdict, expected) in verdicts.iter().zip([
        "✓ unchanged · 未改动 · README.en.txt",
        "✓ unchanged · 未改动 · PAY-06-",
        "✓ the original · 原始文件 · A-5 bank-statement.pdf",
        "✗ changed: the name is in the list, the sum is not",
        "✗ not in the list",
        "✗ could not be read",
    ]) {
        assert!(verdict.starts_with(expected), "{verdict}");
    }
    assert_eq!(verdicts.len(), 6);
    assert_eq!(said[0]["tally"], "3 match, 3 do not · 3 个一致，3 个不一致");
    let manifest = fs::read_to_string(dir.path().join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let known = ["files", "originals"].map(|list| manifest[list].as_array().unwrap().len());
    assert_eq!(said[0]["listed"], known[0] + known[1]);
    for original in manifest["originals"].as_array().unwrap() {
        let copy = dir.path().join(original["copy"].as_str().unwrap());
        assert!(copy.is_file(), "{}", copy.display());
    }
}
