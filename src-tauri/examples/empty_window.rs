//! What any window costs: a bare Tauri window with a page of one line, which the start of the real
//! one is measured against. It has the real one's size and policies, and prints the same marks.

// The same stopwatch, not the whole app.
#[path = "../src/marks.rs"]
mod marks;

use std::borrow::Cow;

use marks::Marks;
use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::webview::PageLoadEvent;
use tauri::{Assets, Builder, Runtime, State, generate_context, generate_handler};

const PAGE: &[u8] = br#"<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Empty</title></head>
  <body><p>Nothing here.</p><script src="/painted.js"></script></body>
</html>"#;

const SCRIPT: &[u8] = b"requestAnimationFrame(() => requestAnimationFrame(() =>
    window.__TAURI_INTERNALS__.invoke('mark', { name: 'painted' })));";

struct OnePage;

impl<R: Runtime> Assets<R> for OnePage {
    fn get(&self, key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        match key.as_ref() {
            "/index.html" => Some(PAGE.into()),
            "/painted.js" => Some(SCRIPT.into()),
            _ => None,
        }
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(std::iter::empty())
    }

    fn csp_hashes(&self, _: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}

#[tauri::command]
fn mark(marks: State<'_, Marks>, name: &str) {
    marks.reached(name);
}

fn main() {
    let marks = Marks::new(true);
    let mut context = generate_context!();
    context.set_assets(Box::new(OnePage));
    Builder::default()
        .manage(marks)
        .invoke_handler(generate_handler![mark])
        .on_page_load(move |_, payload| {
            if payload.event() == PageLoadEvent::Finished {
                marks.reached("page-loaded");
            }
        })
        .setup(move |_| {
            marks.reached("setup");
            Ok(())
        })
        .run(context)
        .expect("BUG: the window could not be made");
}
