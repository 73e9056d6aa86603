//! One story through the real window.

use docket::case::Language;
use docket_e2e::App;

#[test]
fn a_dropped_file_reaches_the_page() {
    let app = App::start(Language::English).unwrap();
    app.wait_for_text("stub");
    let note = app.desk().join("退票 note 'x'.txt");
    std::fs::write(&note, "hello").unwrap();
    app.drop_files(&[&note], (400, 300)).unwrap();
    app.wait_for_text("note 'x'.txt");
    std::fs::write("/tmp/shot-shell.png", app.browser.screenshot().unwrap()).unwrap();
}
