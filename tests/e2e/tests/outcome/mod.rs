//! What came out, as programs that know nothing of Docket read it: qpdf, pdftotext, Python.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
                    let files = fs::read_dir(export).unwrap().map(|file| file.unwrap().path());
                    found
                        .extend(files.filter(|file| file.extension().is_some_and(|e| e == ending)));
                }
            }
            assert_eq!(found.len(), 1, "exported files ending in {ending}: {found:?}");
            found.remove(0)
        };
        Exported { pdf: with("pdf"), eml: with("eml"), copy: with("txt"), zip: with("zip") }
    }

    pub fn pdf_is_sound_and_says(&self, expected: &[&str]) {
        run("qpdf", &["--check".as_ref(), self.pdf.as_ref()]);
        let text = run("pdftotext", &["-layout".as_ref(), self.pdf.as_ref(), "-".as_ref()]);
        says(&text, expected);
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

    pub fn copy_sheet_says(&self, expected: &[&str]) {
        says(&fs::read_to_string(&self.copy).unwrap(), expected);
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
    let output = Command::new(program).args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {text}{errors}");
    text
}
