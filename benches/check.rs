//! Checks a case with 1,000 exhibits: once as it should be, once with something to say about every
//! exhibit. The peer is `serde_json`, writing the same case as text, which every saved change does.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::DateTime;
use docket::case::{Case, EvidenceId};
use docket::rules::{Packs, check};
use docket::sample;

const EXHIBITS: usize = 1_000;
const ROUNDS: usize = 501;

fn main() {
    let packs = Packs::load().expect("BUG: the packs of the program are whole");
    let made_at = DateTime::parse_from_rfc3339("2026-11-22T10:00:00+08:00").expect("BUG: a time");
    let now = made_at.with_timezone(&chrono_tz::Asia::Shanghai);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let made =
        sample::create(&folder.path().join("case"), &packs, made_at).expect("the sample case");
    let sorted = enlarged(made.case());
    let mut unsorted = sorted.clone();
    unsorted.evidence.iter_mut().for_each(|exhibit| exhibit.kind = None);

    let written = median(|| {
        black_box(serde_json::to_vec(black_box(&sorted)).expect("BUG: a case is JSON"));
    });
    println!("serde_json writing {EXHIBITS} exhibits: {}", said(written));
    for (name, case) in [("in order", &sorted), ("none sorted into a slot", &unsorted)] {
        let findings = check(case, &packs, now).findings.len();
        let checked = median(|| {
            black_box(check(black_box(case), &packs, now));
        });
        let ratio = checked.as_secs_f64() / written.as_secs_f64();
        println!(
            "check, {name}, {findings} findings: {}, {ratio:.2} × serde_json, at most 1 ms",
            said(checked)
        );
    }
}

/// The sample with its exhibits over and over, each a file of its own.
fn enlarged(sample: &Case) -> Case {
    let mut case = sample.clone();
    let exhibits = sample.evidence.iter().cycle().take(EXHIBITS).cloned().zip(1u32..);
    case.evidence = exhibits
        .map(|(mut exhibit, number)| {
            exhibit.id = EvidenceId(number);
            exhibit.original.sha256.0[..4].copy_from_slice(&number.to_be_bytes());
            exhibit
        })
        .collect();
    case
}

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            run();
            started.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

fn said(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1_000.0)
}
