//! How quick the window is with a long case: a hundred screenshots let go over it, and a case with a
//! thousand exhibits opened and scrolled through, against one with none.
//!
//!     long_case FOLDER     with the screenshots that `benches/make_corpus.py` made

use std::fs;
use std::path::{Path, PathBuf};

use docket_e2e::{App, Language};

const EXHIBITS: usize = 1_000;
const OPENINGS: usize = 5;

fn main() {
    let corpus = PathBuf::from(std::env::args().nth(1).expect("the folder of the pictures"));
    let app = App::start(Language::English).unwrap_or_else(|error| panic!("{error}"));
    let word = |key: &str| app.words.say(key);
    let evidence = word("window-task-evidence");
    let home = || {
        app.press_in("header", &word("product-name"));
        app.wait_for_text(&word("window-home-title"));
    };

    app.start_case("PAY-06", "退票");
    app.wait_for_text(&word("fact-contact_name"));
    home();
    app.start_case("PAY-06", "退票");
    app.press_in("nav", &evidence);
    app.wait_for_text(&word("evidence-E08"));

    let hundred = pictures(&corpus, &app.desk().join("hundred"), 100);
    app.watch_intake();
    app.drop_files(&[&hundred], app.middle_of("h2")).unwrap_or_else(|error| panic!("{error}"));
    println!("100 screenshots: {:?}", app.intake_seen());

    let rest = EXHIBITS - 100;
    for batch in 0..rest.div_ceil(150) {
        let count = 150.min(rest - batch * 150);
        let small = small_files(&app.desk().join(format!("batch-{batch}")), batch, count);
        app.watch_intake();
        app.drop_files(&[&small], app.middle_of("h2")).unwrap_or_else(|error| panic!("{error}"));
        app.intake_seen();
    }
    println!("scrolling through {EXHIBITS}: {:?}", app.scroll_through());

    let (mut long, mut empty, mut list, mut bare) = (vec![], vec![], vec![], vec![]);
    for _ in 0..OPENINGS {
        for (place, times, tasks) in [(0, &mut long, &mut list), (1, &mut empty, &mut bare)] {
            home();
            times.push(app.open_case_timed(place));
            app.wait_for_text(&word("fact-contact_name"));
            tasks.push(app.go_timed(&evidence, "#exhibits-title"));
        }
    }
    let [long, empty, list, bare] = [long, empty, list, bare].map(median);
    println!("opening it: {:.2} × ({long:.0} ms against {empty:.0} ms)", long / empty);
    println!("to its exhibits: {:.2} × ({list:.0} ms against {bare:.0} ms)", list / bare);
}

/// A folder with so many of the screenshots, each a file of its own.
fn pictures(corpus: &Path, folder: &Path, count: usize) -> PathBuf {
    fs::create_dir_all(folder).expect("the desk can be written");
    let entries = fs::read_dir(corpus).expect("the folder of the pictures");
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    found.retain(|path| path.extension().is_some_and(|ending| ending == "png"));
    found.sort();
    for number in 0..count {
        let mut bytes = fs::read(&found[number % found.len()]).expect("a picture");
        // What follows the end of a picture makes it another file and the same picture.
        bytes.extend(number.to_le_bytes());
        let name = format!("Screenshot_20261106-09{:02}{:02}.png", number / 60, number % 60);
        fs::write(folder.join(name), bytes).expect("the desk can be written");
    }
    folder.to_owned()
}

/// A folder with so many small pictures.
fn small_files(folder: &Path, batch: usize, count: usize) -> PathBuf {
    fs::create_dir_all(folder).expect("the desk can be written");
    let icon = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/icons/128x128.png");
    let picture = fs::read(icon).expect("the icon");
    for number in 0..count {
        let bytes = [&picture[..], &[batch as u8, number as u8]].concat();
        fs::write(folder.join(format!("IMG_{batch}{number:03}.png")), bytes).expect("the desk");
    }
    folder.to_owned()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
