//! Exhibits that are cut, turned, marked and blacked out, from the sample case to the files that
//! leave the machine, read back by other programs.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use docket::case::{
    Area, Case, Edit, EvidenceId, Mark, PageSpan, RecipientId, Redaction, Shape, Spot,
    TicketLanguage, Treatment,
};
use docket::export::pdf::PdfOptions;
use docket::export::{Format, Wishes, export};
use docket::packet::build;
use docket::rules::check;
use docket::sample;
use docket::store::CaseFolder;
use tempfile::TempDir;

use crate::pdf::assert_all_sound;
use crate::pdf::programs;
use crate::scenario::{now, packs, zoned};

/// The sample case in a folder of its own.
struct Desk {
    home: TempDir,
    folder: CaseFolder,
}

impl Desk {
    fn new() -> Desk {
        let home = tempfile::tempdir().unwrap();
        let at = "2026-11-22T10:00:00+08:00".parse().unwrap();
        let folder = sample::create(&home.path().join("case"), packs(), at).unwrap();
        Desk { home, folder }
    }

    fn treat(mut self, kind: &str, treatment: Treatment) -> Desk {
        let evidence = self.find(kind);
        let at = "2026-11-22T10:00:00+08:00".parse().unwrap();
        let edit = Edit::TreatEvidence { evidence, treatment: Box::new(treatment) };
        self.folder.edit(edit, at).unwrap();
        self
    }

    fn find(&self, kind: &str) -> EvidenceId {
        let is_it = |kind_of: &Option<_>| kind_of.as_ref() == Some(&kind.into());
        self.case().evidence.iter().find(|one| is_it(&one.kind)).unwrap().id
    }

    fn case(&self) -> &Case {
        self.folder.case()
    }

    /// Where the PDF and the files of the ZIP are.
    fn export(&self) -> (PathBuf, PathBuf) {
        let (case, packs, now) = (self.case(), packs(), now());
        let assessment = check(case, packs, zoned(now));
        let original = |digest: &_| self.folder.original_path(digest);
        let language = TicketLanguage::English;
        let at = now;
        let packet = build(case, packs, &assessment, &original, language, at);
        let wishes = Wishes {
            formats: BTreeSet::from([Format::Pdf, Format::Zip]),
            dir: self.home.path().join("out"),
            ..Wishes::default()
        };
        let exported = export(&packet, &wishes, &|_| {}, &AtomicBool::new(false)).unwrap();
        assert_all_sound(&exported);
        let of = |format| {
            let file = exported.files.iter().find(|file| file.format == format);
            file.unwrap().path.clone()
        };
        let unpacked = self.home.path().join("unpacked");
        let mut archive = zip::ZipArchive::new(File::open(of(Format::Zip)).unwrap()).unwrap();
        archive.extract(&unpacked).unwrap();
        (of(Format::Pdf), unpacked)
    }

    /// The copy in the ZIP whose name holds `part`.
    fn copy(unpacked: &std::path::Path, part: &str) -> PathBuf {
        let mut copies = fs::read_dir(unpacked.join("exhibits")).unwrap();
        copies
            .find_map(|copy| {
                Some(copy.unwrap().path()).filter(|path| path.to_string_lossy().contains(part))
            })
            .unwrap()
    }
}

fn area(page: u32, left: u32, top: u32, width: u32, height: u32) -> Area {
    let [left, top, width, height] = [left, top, width, height].map(|percent| percent * 10_000);
    Area { page, left, top, width, height }
}

fn black(spot: Spot) -> Redaction {
    Redaction { spot, only_for: vec![] }
}

#[test]
fn what_is_blacked_out_of_a_pdf_is_in_no_file_that_leaves() {
    let treatment = Treatment {
        redactions: vec![black(Spot::Area(area(1, 0, 0, 100, 16)))],
        ..Treatment::default()
    };
    let desk = Desk::new().treat("E09", treatment);
    let (pdf, unpacked) = desk.export();
    programs::check(&pdf);
    let copy = Desk::copy(&unpacked, "A-5");
    programs::check(&copy);
    // The head of the first page is gone, the other pages keep their text.
    let words = programs::words(&copy);
    assert!(!words.contains("查询区间"), "{words}");
    assert!(words.contains("2026-11"), "{words}");
    assert!(!programs::words(&pdf).contains("查询区间"));
}

#[test]
fn what_is_blacked_out_of_a_mail_is_in_no_file_that_leaves() {
    let desk = Desk::new();
    let (pdf, unpacked) = desk.export();
    assert!(programs::words(&pdf).contains("Nanshan Sample Bank, Shenzhen Keyuan"));
    assert!(Desk::copy(&unpacked, "A-1").to_string_lossy().ends_with(".eml"));

    let treatment = Treatment {
        redactions: vec![black(Spot::Lines { first: 5, last: 40 })],
        ..Treatment::default()
    };
    let desk = Desk::new().treat("E08", treatment);
    let (pdf, unpacked) = desk.export();
    assert!(!programs::words(&pdf).contains("Nanshan Sample Bank, Shenzhen Keyuan"));
    let copy = Desk::copy(&unpacked, "A-1");
    assert!(copy.to_string_lossy().ends_with(".txt"), "{}", copy.display());
    let mut text = String::new();
    File::open(copy).unwrap().read_to_string(&mut text).unwrap();
    assert!(!text.contains("Nanshan") && text.contains("██████"), "{text}");
}

#[test]
fn a_picture_is_cut_turned_and_blacked_out_in_both_files() {
    let treatment = Treatment {
        quarter_turns: 1,
        crops: vec![area(1, 0, 0, 100, 50)],
        redactions: vec![black(Spot::Area(area(1, 10, 10, 50, 5)))],
        marks: vec![
            Mark {
                spot: Spot::Area(area(1, 10, 20, 60, 6)),
                shape: Shape::Box,
                note: "The reason the bank gives".to_owned(),
                proves: Some("return_code".into()),
            },
            Mark {
                spot: Spot::Area(area(1, 10, 30, 60, 6)),
                shape: Shape::Highlight,
                note: String::new(),
                proves: None,
            },
        ],
        ..Treatment::default()
    };
    let desk = Desk::new().treat("E10", treatment);
    let (pdf, unpacked) = desk.export();
    programs::check(&pdf);
    assert!(programs::words(&pdf).contains("The reason the bank gives"));
    let copy = image::open(Desk::copy(&unpacked, "A-2")).unwrap().to_rgb8();
    assert!(copy.width() > 0 && copy.width() < copy.height() * 2);
    let dark = copy.pixels().filter(|pixel| pixel.0 == [0, 0, 0]).count();
    let share = dark as f64 / f64::from(copy.width() * copy.height());
    assert!(share > 0.045, "{share}");
}

#[test]
fn a_range_of_pages_leaves_the_others_behind() {
    let pages = vec![PageSpan { first: 2, last: 2 }];
    let desk = Desk::new().treat("E09", Treatment { pages, ..Treatment::default() });
    let (pdf, unpacked) = desk.export();
    let copy = programs::words(&Desk::copy(&unpacked, "A-5"));
    assert!(!copy.contains("查询区间"), "{copy}");
    assert!(!programs::words(&pdf).contains("查询区间"));
}

#[test]
fn an_exhibit_withheld_from_the_recipient_is_in_no_file_and_proves_nothing() {
    let withheld_from = vec![RecipientId::from("payoneer")];
    let desk = Desk::new().treat("E10", Treatment { withheld_from, ..Treatment::default() });
    let assessment = check(desk.case(), packs(), zoned(now()));
    let missing = assessment.slots.iter().find(|slot| slot.kind.as_str() == "E10").unwrap();
    assert!(missing.filled_by.is_empty());
    let (pdf, unpacked) = desk.export();
    assert!(!programs::words(&pdf).contains("手机银行退汇详情"));
    assert_eq!(fs::read_dir(unpacked.join("exhibits")).unwrap().count(), 6);
}

#[test]
fn a_redaction_for_another_recipient_is_not_made() {
    let redactions = vec![Redaction {
        spot: Spot::Lines { first: 1, last: 60 },
        only_for: vec![RecipientId::from("pingpong")],
    }];
    let desk = Desk::new().treat("E08", Treatment { redactions, ..Treatment::default() });
    let (pdf, _) = desk.export();
    assert!(programs::words(&pdf).contains("Nanshan Sample Bank, Shenzhen Keyuan"));
}

#[test]
fn what_is_blacked_out_is_in_no_file_that_is_sent_by_itself() {
    let lines = Treatment {
        redactions: vec![black(Spot::Lines { first: 5, last: 40 })],
        ..Treatment::default()
    };
    let head = |page| Treatment {
        redactions: vec![black(Spot::Area(area(page, 0, 0, 100, 16)))],
        ..Treatment::default()
    };
    let desk = Desk::new().treat("E08", lines).treat("E09", head(1)).treat("E10", head(1));
    let (packs, now) = (packs(), now());
    let assessment = check(desk.case(), &packs, zoned(now));
    let original = |digest: &_| desk.folder.original_path(digest);
    let language = TicketLanguage::English;
    let packet = build(desk.case(), &packs, &assessment, &original, language, now);
    let wishes = Wishes {
        formats: BTreeSet::from([Format::Pdf, Format::Files, Format::Images]),
        dir: desk.home.path().join("out"),
        options: PdfOptions { fit: Some(400_000), ..PdfOptions::default() },
        ..Wishes::default()
    };
    let exported = export(&packet, &wishes, &|_| {}, &AtomicBool::new(false)).unwrap();
    let mut pictures = 0;
    for file in &exported.files {
        let name = file.path.file_name().unwrap().to_str().unwrap();
        if name.ends_with(".pdf") {
            let words = programs::words(&file.path);
            assert!(!words.contains("查询区间"), "{name}");
            assert!(!words.contains("Nanshan Sample Bank, Shenzhen Keyuan"), "{name}");
        } else if name.contains("_A-2.") {
            pictures += 1;
            let picture = image::open(&file.path).unwrap().to_rgb8();
            let rows = picture.height() * 15 / 100;
            for (x, y) in [(1, 1), (picture.width() / 2, rows / 2), (picture.width() - 2, rows)] {
                let darkest = picture.get_pixel(x, y).0.iter().max().copied();
                assert!(darkest < Some(64), "{name} at {x}, {y}");
            }
        }
    }
    assert_eq!(pictures, 2);
}
