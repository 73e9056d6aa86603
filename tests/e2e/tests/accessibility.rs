//! Every screen, in both languages and both themes: nothing that axe has to say against it, nothing cut
//! off in a small window or at 200 %, and what the desktop is set to is followed.
#![cfg(test)]

use std::thread;

use docket_e2e::tour::{STOPS, tour};
use docket_e2e::{App, Language, Setup, Theme, key};

const SMALL: (u32, u32) = (960, 640);
const LARGE: (u32, u32) = (1280, 800);
/// What is left of the width at each step to 200 %.
const WIDTHS: [u32; 5] = [1164, 1024, 854, 732, 640];

#[test]
fn nothing_is_wrong_with_any_screen() {
    thread::scope(|scope| {
        for language in Language::ALL {
            scope.spawn(move || every_screen(language));
        }
    });
}

fn every_screen(language: Language) {
    let app = App::start(language).unwrap();
    let mut stops = Vec::new();
    let mut wrong = Vec::new();
    tour(&app, &mut |stop| {
        let name = stop.name;
        let mut found = Vec::new();
        found.extend(app.axe_violations().unwrap());
        app.theme(Theme::Dark);
        let dark = app.axe_contrast().unwrap();
        found.extend(dark.into_iter().map(|line| format!("dark: {line}")));
        app.theme(Theme::Light);
        app.resize(SMALL);
        found.extend(app.cut_off().into_iter().map(|line| format!("960 × 640: {line}")));
        app.resize(LARGE);
        for width in WIDTHS {
            app.hit(&[key::CONTROL], '+');
            app.wait_until("all is larger", &format!("return innerWidth <= {width}"));
        }
        found.extend(app.cut_off().into_iter().map(|line| format!("200 %: {line}")));
        app.hit(&[key::CONTROL], '0');
        app.wait_until("all is as large as before", "return innerWidth === 1280");
        println!("{name} ({}): {} found", language.tag(), found.len());
        wrong.extend(found.into_iter().map(|line| format!("{name}: {line}")));
        stops.push(name.to_owned());
    });
    assert_eq!(stops, STOPS);
    assert!(wrong.is_empty(), "{language:?}:\n{}", wrong.join("\n"));
}

#[test]
fn what_is_wrong_is_seen() {
    let app = App::start(Language::English).unwrap();
    app.wait_for_text(&app.words.say("window-home-title"));
    let spoil = "document.querySelector('h1').insertAdjacentHTML('afterend', '<button></button>')";
    app.browser.script(spoil, &[]).unwrap();
    let violations = app.axe_violations().unwrap();
    assert!(violations.iter().any(|line| line.starts_with("button-name")), "{violations:?}");
    app.browser.script("document.querySelector('h1').style.color = '#999'", &[]).unwrap();
    let pale = app.axe_contrast().unwrap();
    assert!(pale.iter().any(|line| line.starts_with("color-contrast")), "{pale:?}");
    assert_eq!(app.cut_off(), [""; 0]);
    app.browser.script("document.querySelector('h1').style.minWidth = '120rem'", &[]).unwrap();
    assert!(!app.cut_off().is_empty());
}

#[test]
fn a_dark_desktop_and_one_without_motion_are_followed() {
    let setup = Setup { dark: true, still: true, ..Setup::default() };
    let app = App::start_with(Language::English, &setup).unwrap();
    app.wait_for_text(&app.words.say("window-home-title"));
    app.wait_until(
        "it is dark",
        "const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor \
             .match(/\\d+/g).map(Number); \
         return matchMedia('(prefers-color-scheme: dark)').matches && red + green + blue < 150;",
    );
    app.press(&app.words.say("window-home-sample"));
    app.wait_for_text(&app.words.say("fact-contact_name"));
    app.wait_until(
        "nothing moves",
        "const still = [...document.querySelectorAll('*')].every(element => { \
             const { transitionDuration, animationName } = getComputedStyle(element); \
             return parseFloat(transitionDuration) === 0 && animationName === 'none'; }); \
         return matchMedia('(prefers-reduced-motion: reduce)').matches && still;",
    );
}
