//! One story through the real window.

use docket_e2e::{App, Language};

#[test]
fn try_it() {
    let app = App::start(Language::English).unwrap();
    let w = |key: &str| app.words.say(key);
    app.wait_for_text(&w("window-home-title"));
    std::fs::write("/tmp/shot-1.png", app.screenshot()).unwrap();
    println!("{:#?}", app.axe_violations());
    app.press(&w("window-home-new"));
    app.press(&w("window-start-seller"));
    std::fs::write("/tmp/shot-2.png", app.screenshot()).unwrap();
    println!("{}", app.text());
    println!("{:#?}", app.axe_violations());
}
