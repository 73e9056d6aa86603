//! Many files at once: each is kept, refused or left out by itself.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use docket::case::{Digest, Language, Trouble};
use docket::intake::{self, IntakeError};
use docket::locale::Locale;
use image::ImageFormat;
use sha2::{Digest as _, Sha256};

use super::{Inbox, encoded, picture, take};

#[test]
fn originals_are_kept_byte_for_byte_under_their_hash() {
    let inbox = Inbox::new()
        .with("a.txt", "first")
        .with("b.png", encoded(&picture(3, 3), ImageFormat::Png))
        .with("empty.jpg", "");
    let kept: Mutex<BTreeMap<Digest, Vec<u8>>> = Mutex::default();
    let keep = |digest: &Digest, original: &mut dyn Read| {
        let mut bytes = Vec::new();
        original.read_to_end(&mut bytes)?;
        kept.lock().unwrap().insert(*digest, bytes);
        Ok(())
    };
    let outcomes = intake::take_in(&inbox.paths, &keep, &|_| {}, &AtomicBool::new(false));
    let kept = kept.into_inner().unwrap();
    for (path, outcome) in inbox.paths.iter().zip(outcomes) {
        let bytes = fs::read(path).unwrap();
        let original = outcome.taken.unwrap().original;
        assert_eq!(original.sha256.0, <[u8; 32]>::from(Sha256::digest(&bytes)));
        assert_eq!(original.bytes, bytes.len() as u64);
        assert_eq!(kept[&original.sha256], bytes);
    }
}

#[test]
fn names_of_every_kind_are_taken() {
    let long = format!("{}.png", "n".repeat(246));
    for name in ["退票 通知 😀 “Wang's” \"copy\".png", "  spaces  .png", long.as_str(), "-rf"]
    {
        let taken = take(name, encoded(&picture(2, 2), ImageFormat::Png));
        assert_eq!(taken.original.file_name, name);
        assert!(!taken.suggested_title.is_empty() && !taken.suggested_title.contains(".png"));
    }
}

#[test]
fn one_bad_file_never_stops_the_rest() {
    let png = encoded(&picture(5, 5), ImageFormat::Png);
    let mut inbox = Inbox::new().with("0.png", &png).with_missing("gone.png").with("2.png", &png);
    inbox.paths.push(inbox.folder.path().to_owned());
    let inbox = inbox.with("4.jpg", "\u{FFFD}\u{FFFD}").with("5.png", &png);
    let finished = AtomicUsize::new(0);
    let progress = |progress: intake::Progress| {
        assert_eq!(progress.total, 6);
        finished.fetch_max(progress.done, Ordering::Relaxed);
    };
    let outcomes =
        intake::take_in(&inbox.paths, &|_, _| Ok(()), &progress, &AtomicBool::new(false));
    assert_eq!(finished.into_inner(), 6);
    let paths: Vec<_> = outcomes.iter().map(|outcome| outcome.path.clone()).collect();
    assert_eq!(paths, inbox.paths);
    let taken: Vec<bool> = outcomes.iter().map(|outcome| outcome.taken.is_ok()).collect();
    assert_eq!(taken, [true, false, true, false, true, true]);
    assert!(matches!(outcomes[1].taken, Err(IntakeError::Missing { .. })));
    assert!(matches!(outcomes[3].taken, Err(IntakeError::IsFolder { .. })));
}

#[test]
fn a_cancel_leaves_the_rest_out() {
    let inbox = (0..40).fold(Inbox::new(), |inbox, n| inbox.with(&format!("{n}.txt"), "text"));
    let cancelled = AtomicBool::new(false);
    let progress = |_| cancelled.store(true, Ordering::Relaxed);
    let outcomes = intake::take_in(&inbox.paths, &|_, _| Ok(()), &progress, &cancelled);
    assert!(!outcomes.is_empty() && outcomes.len() < 40, "{}", outcomes.len());
}

#[test]
fn a_file_that_grows_while_it_is_read_is_refused() {
    let inbox = Inbox::new().with("growing.txt", "one line\n");
    let grow = |_: &Digest, _: &mut dyn Read| fs::write(&inbox.paths[0], "one line\ntwo lines\n");
    let outcome = intake::take_in(&inbox.paths, &grow, &|_| {}, &AtomicBool::new(false)).remove(0);
    assert!(matches!(outcome.taken, Err(IntakeError::Changed { .. })), "{outcome:?}");
}

#[cfg(unix)]
#[test]
fn a_device_is_no_file() {
    let outcome = intake::take_in(
        &[PathBuf::from("/dev/zero")],
        &|_, _| Ok(()),
        &|_| {},
        &AtomicBool::new(false),
    )
    .remove(0);
    assert!(matches!(outcome.taken, Err(IntakeError::NotRegular { .. })));
}

#[test]
fn refusals_name_the_file_and_what_to_do_in_both_languages() {
    let inbox = Inbox::new().with("退票.png", "x").with_missing("gone.png");
    let full = |_: &Digest, _: &mut dyn Read| Err(io::Error::from(io::ErrorKind::StorageFull));
    let mut errors: Vec<IntakeError> =
        intake::take_in(&inbox.paths, &full, &|_| {}, &AtomicBool::new(false))
            .into_iter()
            .map(|outcome| outcome.taken.unwrap_err())
            .collect();
    let path = inbox.paths[0].clone();
    let kept = |kind| IntakeError::NotKept { path: path.clone(), kind };
    errors.extend([
        IntakeError::NotPermitted { path: path.clone() },
        IntakeError::IsFolder { path: path.clone() },
        IntakeError::NotRegular { path: path.clone() },
        IntakeError::Changed { path: path.clone() },
        IntakeError::TooLarge { path: path.clone(), bytes: 3 << 30, limit: 2 << 30 },
        IntakeError::NotRead { path: path.clone(), kind: io::ErrorKind::Other },
        kept(io::ErrorKind::ReadOnlyFilesystem),
        kept(io::ErrorKind::Other),
    ]);
    for trouble in [
        Trouble::Empty,
        Trouble::Truncated,
        Trouble::Broken,
        Trouble::PasswordProtected,
        Trouble::TooLarge,
        Trouble::TooSlow,
    ] {
        errors.push(IntakeError::NotShown { path: path.clone(), trouble });
    }
    for language in [Language::English, Language::Chinese] {
        let locale = Locale::new(language);
        for error in &errors {
            let (message, remedy) = (error.message(), error.remedy());
            let file = error.path().file_name().unwrap().to_str().unwrap();
            assert!(locale.say(&message).contains(file), "{}", locale.say(&message));
            for said in [&message, &remedy] {
                let words = locale.say(said);
                assert!(words != said.key && !words.contains(['{', '}']), "{words}");
            }
        }
    }
}
