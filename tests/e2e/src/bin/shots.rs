//! Screenshots of every screen and every state that matters, in both languages, both themes and two
//! sizes, into `target/shots/`:
//!
//!     NN-STOP-LANGUAGE-THEME-SIZE.png      for example 22-evidence-chain-zh-CN-dark-960x640.png
//!
//! `shots WORD…` takes only the stops whose name has one of the words.

use std::fs;
use std::path::Path;

use docket_e2e::tour::{Stop, tour};
use docket_e2e::{App, Language, Theme};

const SIZES: [(u32, u32); 2] = [(1280, 800), (960, 640)];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/shots");
    if words.is_empty() && folder.exists() {
        // None stays from an earlier tour that had other stops.
        fs::remove_dir_all(&folder).expect("target/ can be written");
    }
    fs::create_dir_all(&folder).expect("target/ can be written");
    std::thread::scope(|scope| {
        for language in Language::ALL {
            let (words, folder) = (&words, &folder);
            scope.spawn(move || take(language, words, folder));
        }
    });
}

fn take(language: Language, words: &[String], folder: &Path) {
    let app = App::start(language).unwrap_or_else(|error| panic!("{error}"));
    let mut number = 0;
    tour(&app, &mut |Stop { name, at }| {
        number += 1;
        if !words.is_empty() && !words.iter().any(|word| name.contains(word.as_str())) {
            return;
        }
        for size in SIZES {
            app.resize(size);
            if let Some(at) = at {
                app.middle_of(at);
            }
            for theme in Theme::ALL {
                app.theme(theme);
                let (width, height) = size;
                let (tag, theme) = (language.tag(), theme.name());
                let file = format!("{number:02}-{name}-{tag}-{theme}-{width}x{height}.png");
                fs::write(folder.join(&file), app.screenshot()).expect("target/ can be written");
                println!("target/shots/{file}");
            }
        }
        app.theme(Theme::Light);
        app.resize(SIZES[0]);
    });
}
