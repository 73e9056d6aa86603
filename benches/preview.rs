//! From a keystroke to the first page of the preview, of the sample case and of others: `preview
//! CASE…`. A fact is typed character by character; each time the case is checked, the packet is
//! built, its first pages are written and the first of them is drawn as wide as the window shows it.
//! The peer is `pdftoppm`, which has nothing to do but draw that page of the finished packet.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::DateTime;
use docket::case::{Answer, Case, Digest, Fact, FactId};
use docket::export::Cache;
use docket::export::pdf::{self, PdfOptions};
use docket::packet::{self, Packet};
use docket::rules::{self, Packs};
use docket::store::CaseFolder;
use docket::{intake, sample};

const TYPED: &str = "WD-20261103-774120";
const WIDTH: f32 = 900.0;
const PAGE_INCHES: f32 = 8.27;
const ALLOWED: Duration = Duration::from_millis(100);

fn main() {
    let packs = Packs::load().expect("BUG: the packs of the program are whole");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let made_at = DateTime::parse_from_rfc3339("2026-11-22T10:00:00+08:00").expect("BUG: a time");
    let with_sample = folder.path().join("sample");
    drop(sample::create(&with_sample, &packs, made_at).expect("the sample case"));
    let given = std::env::args_os().skip(1).map(PathBuf::from);
    for dir in std::iter::once(with_sample).chain(given) {
        measure(&dir, &packs, made_at, folder.path());
    }
}

fn measure(dir: &Path, packs: &Packs, now: DateTime<chrono::FixedOffset>, scratch: &Path) {
    let folder = CaseFolder::open(dir).expect("a case");
    let options = PdfOptions {
        cache: folder.cache_path().map_or(Cache::none(), Cache::at),
        ..PdfOptions::default()
    };
    let packet = |case: &Case| -> Packet {
        let assessment = rules::check(case, packs, now.with_timezone(&chrono_tz::Asia::Shanghai));
        let original = |digest: &Digest| folder.shown_path(digest);
        packet::build(case, packs, &assessment, &original, case.ticket_language, now)
    };
    let mut case = folder.case().clone();
    // What every first preview does once.
    let started = Instant::now();
    let mut whole = Vec::new();
    let report = pdf::write(&packet(&case), &options, &mut whole).expect("a packet");
    println!(
        "{}: {} exhibits on {} pages, the whole packet at first in {}",
        dir.display(),
        case.evidence.len(),
        report.pages,
        said(started.elapsed())
    );

    let fact = FactId::from("withdrawal_id");
    let mut steps = [Vec::new(), Vec::new(), Vec::new()];
    for end in 1..=TYPED.len() {
        let typed = Fact::typed(Answer::Text(TYPED[..end].to_owned()));
        case.facts.insert(fact.clone(), typed);
        let started = Instant::now();
        let packet = packet(&case);
        let built = started.elapsed();
        let mut bytes = Vec::new();
        let opening = pdf::write_opening(&packet, &options, &mut bytes).expect("first pages");
        assert!(opening.of >= report.pages.min(opening.pages));
        let written = started.elapsed();
        let dpi = WIDTH / PAGE_INCHES;
        intake::render_pdf_page(Arc::new(bytes), 0, dpi, Duration::from_secs(10)).expect("a page");
        let all = started.elapsed();
        for (step, time) in steps.iter_mut().zip([built, written - built, all]) {
            step.push(time);
        }
    }
    let [built, written, all] = steps.map(median);
    let again = Instant::now();
    pdf::write(&packet(&case), &options, &mut Vec::new()).expect("a packet");
    let again = again.elapsed();
    let path = scratch.join("whole.pdf");
    fs::write(&path, &whole).expect("a file");
    let peer = (0..5).map(|_| drawn_by_poppler(&path, scratch)).collect();
    let peer = median(peer);
    println!(
        "  from a keystroke to the first page: {} (checked and built {}, written {}), {:.2} × \
         pdftoppm drawing it ({}), at most {}; the whole packet again {}",
        said(all),
        said(built),
        said(written),
        all.as_secs_f64() / peer.as_secs_f64(),
        said(peer),
        said(ALLOWED),
        said(again)
    );
}

fn drawn_by_poppler(path: &Path, scratch: &Path) -> Duration {
    let started = Instant::now();
    let dpi = (WIDTH / PAGE_INCHES).to_string();
    let drawn = Command::new("pdftoppm")
        .args(["-f", "1", "-l", "1", "-r", &dpi])
        .args([path, &scratch.join("page")])
        .status();
    assert!(drawn.is_ok_and(|status| status.success()), "pdftoppm is needed");
    started.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn said(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}
