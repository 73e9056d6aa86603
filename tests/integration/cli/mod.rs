//! The command line, by running the built program.

mod bad_input;
mod finding;
mod json;
mod locked;
mod next;
mod overrides;
mod pack;
mod preferences;
mod size;
mod story;
mod treat;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// What a run of the program said.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    /// Fails unless the exit code is as expected; shows what was said.
    #[track_caller]
    fn exits(self, code: i32) -> Run {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    #[track_caller]
    fn says(self, words: &str) -> Run {
        assert!(self.out.contains(words), "no {words:?} in: {}", self.out);
        self
    }

    #[track_caller]
    fn complains(self, words: &str) -> Run {
        assert!(self.err.contains(words), "no {words:?} in: {}", self.err);
        self
    }
}

fn run_in<I: AsRef<OsStr>>(locale: &str, words: impl IntoIterator<Item = I>) -> Run {
    // What whoever runs the tests has set for themselves is theirs.
    run_at(Path::new("/nowhere/Docket"), locale, words)
}

fn run_at<I: AsRef<OsStr>>(home: &Path, locale: &str, words: impl IntoIterator<Item = I>) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_docket"))
        .args(words)
        .env_remove("LC_MESSAGES")
        .env("LC_ALL", locale)
        .env("DOCKET_HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A case folder in a place of its own.
struct CaseAt {
    place: TempDir,
}

impl CaseAt {
    fn new(scenario: &str) -> CaseAt {
        let case = CaseAt { place: TempDir::new().unwrap() };
        case.run("new", &["--scenario", scenario]).exits(0);
        case
    }

    fn dir(&self) -> PathBuf {
        self.place.path().join("我的 case")
    }

    /// Runs a command on the case.
    fn run(&self, command: &str, words: &[&str]) -> Run {
        let dir = self.dir();
        let first = [command, dir.to_str().unwrap()];
        run_in("C", first.iter().chain(words))
    }

    /// A file beside the case folder.
    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.place.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn json(&self, command: &str) -> serde_json::Value {
        let run = self.run(command, &["--json"]);
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out))
    }
}

fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample").join(name);
    path.to_str().unwrap().to_owned()
}
