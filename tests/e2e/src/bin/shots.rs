//! Screenshots of every screen, in both languages and two sizes, into `target/shots/`.

use std::fs;
use std::path::Path;

use docket_e2e::{App, Language, tour};

const SIZES: [(u32, u32); 2] = [(1280, 800), (960, 640)];

fn main() {
    let shots = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/shots");
    fs::create_dir_all(&shots).expect("target/ can be written");
    for language in Language::ALL {
        for size in SIZES {
            let app = App::start(language).unwrap_or_else(|error| panic!("{error}"));
            app.resize(size);
            let mut number = 0;
            tour::tour(&app, &mut |stop| {
                number += 1;
                let (width, height) = size;
                let name = format!("{number:02}-{stop}-{}-{width}x{height}.png", language.tag());
                fs::write(shots.join(&name), app.screenshot()).expect("target/ can be written");
                println!("target/shots/{name}");
            });
        }
    }
}
