//! What came out, as programs that know nothing of Docket read it: qpdf, pdftotext, Python.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What one export made.
pub struct Exported {
    pub pdf: PathBuf,
    pub eml: PathBuf,
    pub copy: PathBuf,
    pub zip: PathBuf,
}

impl Exported {
    /// The one export there is below this folder.
    pub fn find(cases: &Path) -> Exported {
        let with = |ending: &str| {
            let mut found = Vec::new();
            for case in folders(cases) {
                for export in folders(&case.join("exports")) {
                    let files = fs::read_dir(export)
                        .expect("it can be read")
                        .map(|file| file.expect("it can be read").path());
                    found
                        .extend(files.filter(|file| file.extension().is_some_and(|e| e == ending)));
                }
            }
            assert_eq!(found.len(), 1, "exported files ending in {ending}: {found:?}");
            found.remove(0)
        };
        Exported { pdf: with("pdf"), eml: with("eml"), copy: with("txt"), zip: with("zip") }
    }

    /// Whole, and with all of this in its text.
    pub fn pdf_is_sound_and_says(&self, expected: &[&str]) {
        run("qpdf", &["--check".as_ref(), self.pdf.as_ref()]);
        says(&pdf_text(&self.pdf), expected);
    }

    /// Neither what is made nor anything in the ZIP has this: not as a text that can be read, not in
    /// any stream of a PDF, not beside a picture.
    pub fn nothing_says(&self, secret: &str, desk: &Path) {
        let unpacked = desk.join("unpacked");
        let arguments = ["-m".as_ref(), "zipfile".as_ref(), "-e".as_ref()];
        let places = [self.zip.as_os_str(), unpacked.as_os_str()];
        run("python3", &[&arguments[..], &places[..]].concat());
        let mut files = files_in(&unpacked);
        assert!(files.len() > 5, "{files:?}");
        files.extend([self.pdf.clone(), self.eml.clone(), self.copy.clone()]);
        for file in files {
            let mut bytes = fs::read(&file).expect("it can be read");
            if file.extension().is_some_and(|ending| ending == "pdf") {
                let plain = desk.join("plain.pdf");
                let plainly = ["--qdf".as_ref(), "--object-streams=disable".as_ref()];
                let places = [file.as_os_str(), plain.as_os_str()];
                run("qpdf", &[&plainly[..], &places[..]].concat());
                bytes.extend(fs::read(plain).expect("it can be read"));
                bytes.extend(pdf_text(&file).into_bytes());
            }
            let digits: Vec<u8> =
                bytes.into_iter().filter(|byte| !byte.is_ascii_whitespace()).collect();
            let found = digits.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{} has {secret}", file.display());
        }
    }

    /// The picture of this exhibit in the ZIP, as gray pixels: its size, and the values.
    pub fn picture(&self, exhibit: &str, desk: &Path) -> (usize, usize, Vec<u8>) {
        let files = files_in(&desk.join("unpacked"));
        let is = |file: &&PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.contains(&format!("_{exhibit}."))
        };
        let file = files.iter().find(is).unwrap_or_else(|| panic!("no {exhibit} in {files:?}"));
        let gray = desk.join("gray.pgm");
        let how = ["draw", "-q", "-r", "72", "-c", "gray", "-F", "pgm", "-o"].map(AsRef::as_ref);
        run("mutool", &[&how[..], &[gray.as_os_str(), file.as_os_str()]].concat());
        let bytes = fs::read(gray).expect("it can be read");
        let head: Vec<&[u8]> = bytes.splitn(4, |byte| byte.is_ascii_whitespace()).collect();
        let number =
            |at: usize| String::from_utf8_lossy(head[at]).parse::<usize>().expect("a size");
        let (width, height) = (number(1), number(2));
        (width, height, bytes[bytes.len() - width * height..].to_vec())
    }

    /// A draft that can be edited and sent, with the very PDF attached.
    pub fn draft_carries_the_pdf(&self, subject: &str) {
        let program = r#"
import email, email.policy, sys
draft = email.message_from_file(open(sys.argv[1], newline=""), policy=email.policy.default)
assert draft["X-Unsent"] == "1", draft.keys()
assert sys.argv[3] in draft["Subject"], draft["Subject"]
assert "8,420.00" in draft.get_body(("plain",)).get_content()
attached = [part.get_content() for part in draft.iter_attachments()]
assert attached == [open(sys.argv[2], "rb").read()], len(attached)
"#;
        run(
            "python3",
            &[
                "-c".as_ref(),
                program.as_ref(),
                self.eml.as_ref(),
                self.pdf.as_ref(),
                subject.as_ref(),
            ],
        );
    }

    /// With all of this in it.
    pub fn copy_sheet_says(&self, expected: &[&str]) {
        says(&fs::read_to_string(&self.copy).expect("it can be read"), expected);
    }

    /// Holds the PDF and this many exhibits, each with the SHA-256 that its manifest gives.
    pub fn zip_verifies_itself(&self, exhibits: usize) {
        let program = r#"
import hashlib, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
names = archive.namelist()
manifest = json.loads(archive.read(next(name for name in names if name.endswith("manifest.json"))))
pdf = next(name for name in names if name.endswith(".pdf") and archive.read(name) == open(sys.argv[2], "rb").read())
digests = {hashlib.sha256(archive.read(name)).hexdigest() for name in names}
written = json.dumps(manifest)
assert sum(digest in written for digest in digests) >= int(sys.argv[3]), manifest
"#;
        let exhibits = exhibits.to_string();
        run(
            "python3",
            &[
                "-c".as_ref(),
                program.as_ref(),
                self.zip.as_ref(),
                self.pdf.as_ref(),
                exhibits.as_ref(),
            ],
        );
    }
}

/// Every PDF that was exported from the cases.
pub fn pdfs(cases: &Path) -> Vec<PathBuf> {
    let exports = folders(cases).into_iter().map(|case| case.join("exports"));
    let mut pdfs: Vec<PathBuf> = exports.flat_map(|folder| files_in(&folder)).collect();
    pdfs.retain(|file| file.extension().is_some_and(|ending| ending == "pdf"));
    pdfs
}

/// What can be read in a PDF.
pub fn pdf_text(pdf: &Path) -> String {
    run("pdftotext", &["-layout".as_ref(), pdf.as_ref(), "-".as_ref()])
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.flat_map(|entry| match entry.path() {
        path if path.is_dir() => files_in(&path),
        path => vec![path],
    });
    files.collect()
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

fn says(text: &str, expected: &[&str]) {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let all = squeezed(text);
    for words in expected {
        assert!(all.contains(&squeezed(words)), "{words:?} is not in:\n{text}");
    }
}

/// What the program prints; it must succeed.
fn run(program: &str, arguments: &[&std::ffi::OsStr]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {text}{errors}");
    text
}
