//! Independent readers of PDF. `./dev` installs them; without them these tests say so and fail.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// Standard output of `qpdf --check`; fails on any complaint.
pub fn check(path: &Path) {
    let said = run("qpdf", &["--check", &text_of(path)]);
    assert!(said.contains("No syntax or stream encoding errors"), "{said}");
    assert!(!said.contains("WARNING"), "{said}");
}

/// What the build of mupdf in Debian says of every document with colors.
const KNOWN: &str = "warning: ICC support is not available";

/// qpdf, mupdf, poppler and the reader of this program itself open it without a complaint.
pub fn open(path: &Path) {
    check(path);
    let path = text_of(path);
    for (program, arguments) in [
        ("mutool", &["draw", "-q", "-r", "9", "-F", "pgm", "-o", "/dev/null", path.as_str()][..]),
        ("pdftocairo", &["-svg", "-l", "1", path.as_str(), "/dev/null"]),
        ("pdftotext", &[path.as_str(), "/dev/null"]),
        ("pdfinfo", &["-dests", path.as_str()]),
    ] {
        let output = Command::new(program).args(arguments).output();
        let output =
            output.unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
        let said = String::from_utf8_lossy(&output.stderr);
        let complaints: Vec<&str> = said.lines().filter(|line| *line != KNOWN).collect();
        assert!(output.status.success() && complaints.is_empty(), "{program}: {complaints:?}");
    }
    let bytes = Arc::new(std::fs::read(&path).unwrap());
    let pages = docket::intake::pdf_pages(Arc::clone(&bytes)).unwrap();
    for page in BTreeSet::from([0, pages - 1]) {
        let limit = Duration::from_secs(60);
        docket::intake::render_pdf_page(Arc::clone(&bytes), page, 18.0, limit).unwrap();
    }
}

/// The text of the whole document, lines joined and runs of blanks made one.
pub fn words(path: &Path) -> String {
    run("pdftotext", &[&text_of(path), "-"]).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of one page as the eye sees them, from left to right.
pub fn lines_of_page(path: &Path, page: u32) -> Vec<String> {
    let page = page.to_string();
    let said = run("pdftotext", &["-layout", "-f", &page, "-l", &page, &text_of(path), "-"]);
    said.lines().map(str::to_owned).collect()
}

/// The text in the order in which it is drawn, without blanks.
pub fn letters(path: &Path) -> String {
    run("pdftotext", &["-raw", &text_of(path), "-"]).split_whitespace().collect()
}

/// The text of one page; the first is 1.
pub fn words_of_page(path: &Path, page: u32) -> String {
    let page = page.to_string();
    let said = run("pdftotext", &["-f", &page, "-l", &page, &text_of(path), "-"]);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a page with their top and bottom in points.
pub fn placed_words(path: &Path, page: u32) -> Vec<(String, f32, f32)> {
    let page = page.to_string();
    let said = run("pdftotext", &["-bbox", "-f", &page, "-l", &page, &text_of(path), "-"]);
    let words = said.lines().filter(|line| line.trim_start().starts_with("<word"));
    let number = |line: &str, name: &str| -> f32 {
        let value = line.split(name).nth(1).unwrap();
        value.split('"').nth(1).unwrap().parse().unwrap()
    };
    words
        .map(|line| {
            let text = line.split('>').nth(1).unwrap().split('<').next().unwrap();
            let text =
                [("&apos;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
                    .iter()
                    .fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain));
            (text, number(line, "yMin="), number(line, "yMax="))
        })
        .collect()
}

/// How many pages there are.
pub fn pages(path: &Path) -> u64 {
    run("qpdf", &["--show-npages", &text_of(path)]).trim().parse().expect("a number")
}

/// What tesseract reads on one page, drawn as a picture; `None` where it is not installed.
pub fn read_by_machine(path: &Path, page: u32) -> Option<String> {
    let page = page.to_string();
    let drawn = Command::new("pdftoppm")
        .args(["-r", "200", "-f", &page, "-l", &page, "-png", &text_of(path)])
        .output()
        .expect("pdftoppm is needed for this test");
    let mut reader = Command::new("tesseract")
        .args(["stdin", "stdout", "-l", "eng", "--psm", "4"])
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    reader.stdin.take()?.write_all(&drawn.stdout).ok()?;
    let read = reader.wait_with_output().ok()?;
    Some(String::from_utf8_lossy(&read.stdout).into_owned())
}

fn text_of(path: &Path) -> String {
    path.to_str().expect("the target folder has a name in UTF-8").to_owned()
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {said}{complaint}");
    said
}
