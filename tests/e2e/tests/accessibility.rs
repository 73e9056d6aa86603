//! Every screen, in both languages, without anything that axe has to say against it.
#![cfg(test)]

use docket_e2e::{App, Language, tour};

#[test]
fn axe_finds_nothing_on_any_screen() {
    for language in Language::ALL {
        let app = App::start(language).unwrap();
        let mut stops = Vec::new();
        tour::tour(&app, &mut |stop| {
            let violations = app.axe_violations().unwrap();
            assert!(violations.is_empty(), "{stop} ({language:?}):\n{}", violations.join("\n"));
            println!("axe: {stop} ({}) is clean", language.tag());
            stops.push(stop.to_owned());
        });
        assert_eq!(stops, tour::STOPS);
    }
}

#[test]
fn axe_sees_what_is_wrong() {
    let app = App::start(Language::English).unwrap();
    app.wait_for_text(&app.words.say("window-home-title"));
    let spoil = "document.querySelector('h1').insertAdjacentHTML('afterend', '<button></button>')";
    app.browser.script(spoil, &[]).unwrap();
    let violations = app.axe_violations().unwrap();
    assert!(violations.iter().any(|line| line.starts_with("button-name")), "{violations:?}");
}
