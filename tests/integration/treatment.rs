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

fn mark(shape: Shape, area: Area) -> Mark {
    Mark { spot: Spot::Area(area), shape, note: "here".to_owned(), proves: None }
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
            Mark {
                spot: Spot::Area(area(1, 10, 40, 60, 6)),
                shape: Shape::Callout,
                note: "The day it came back".to_owned(),
                proves: None,
            },
        ],
        ..Treatment::default()
    };
    let desk = Desk::new().treat("E10", treatment);
    let (pdf, unpacked) = desk.export();
    programs::check(&pdf);
    let words = programs::words(&pdf).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("The reason the bank gives"));
    // What says nothing takes no number.
    assert!(words.contains("2 The day it came back"), "{words}");
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
    let assessment = check(desk.case(), packs, zoned(now));
    let original = |digest: &_| desk.folder.original_path(digest);
    let language = TicketLanguage::English;
    let packet = build(desk.case(), packs, &assessment, &original, language, now);
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

#[test]
fn what_is_blacked_out_is_not_even_read_by_machine() {
    let head = Treatment {
        redactions: vec![black(Spot::Area(area(1, 0, 0, 100, 16)))],
        ..Treatment::default()
    };
    let desks = [Desk::new(), Desk::new().treat("E09", head)];
    let [(_, bare), (_, treated)] = [desks[0].export(), desks[1].export()];
    let read = |dir: &std::path::Path| programs::read_by_machine(&Desk::copy(dir, "A-5"), 1);
    // Reading by machine is optional: where nothing can, the other tests still hold.
    let (Some(before), Some(after)) = (read(&bare), read(&treated)) else { return };
    assert!(before.contains("2026-10-01"), "{before}");
    assert!(!after.contains("2026-10-01"), "{after}");
    assert!(after.contains("2026-10-28"), "the rest of the page is still read: {after}");
}

#[test]
fn what_points_at_something_blacked_out_does_not_stop_the_export() {
    let treatment = Treatment {
        redactions: vec![black(Spot::Area(area(1, 10, 10, 50, 10)))],
        marks: vec![
            mark(Shape::Callout, area(1, 20, 12, 20, 5)),
            mark(Shape::Box, area(1, 5, 5, 60, 30)),
            mark(Shape::Arrow, area(1, 15, 15, 10, 2)),
        ],
        ..Treatment::default()
    };
    let desk = Desk::new().treat("E10", treatment);
    programs::check(&desk.export().0);
}

/// Every file of an export for one recipient, those in the archive too, with its name.
fn everything_for(desk: &Desk, recipient: &str) -> Vec<(String, Vec<u8>)> {
    let mut case = desk.case().clone();
    case.recipient = recipient.into();
    let (packs, now) = (packs(), now());
    let assessment = check(&case, packs, zoned(now));
    let original = |digest: &_| desk.folder.original_path(digest);
    let packet = build(&case, packs, &assessment, &original, TicketLanguage::Both, now);
    let dir = desk.home.path().join(recipient);
    let formats = [Format::Pdf, Format::Eml, Format::Copy, Format::Zip, Format::Kit];
    let wishes = Wishes {
        formats: formats.into_iter().chain([Format::Files, Format::Images]).collect(),
        dir,
        front_pages: true,
        ..Wishes::default()
    };
    let exported = export(&packet, &wishes, &|_| {}, &AtomicBool::new(false)).unwrap();
    let mut files = Vec::new();
    for file in &exported.files {
        let name = file.path.file_name().unwrap().to_str().unwrap().to_owned();
        if file.format == Format::Pdf {
            files.push(("words of the PDF".to_owned(), programs::words(&file.path).into_bytes()));
        }
        if file.format == Format::Zip {
            let mut archive = zip::ZipArchive::new(File::open(&file.path).unwrap()).unwrap();
            for at in 0..archive.len() {
                let mut entry = archive.by_index(at).unwrap();
                let mut bytes = Vec::new();
                entry.read_to_end(&mut bytes).unwrap();
                files.push((entry.name().unwrap().into_owned(), bytes));
            }
        }
        files.push((name, fs::read(&file.path).unwrap()));
    }
    files
}

#[test]
fn two_recipients_of_one_case_each_get_what_they_may_see() {
    let lines = Treatment {
        redactions: vec![Redaction {
            spot: Spot::Lines { first: 5, last: 40 },
            only_for: vec!["payoneer".into()],
        }],
        ..Treatment::default()
    };
    let head = Treatment {
        redactions: vec![Redaction {
            spot: Spot::Area(area(1, 0, 0, 100, 16)),
            only_for: vec!["payoneer".into()],
        }],
        ..Treatment::default()
    };
    let chat = Treatment { withheld_from: vec!["payoneer".into()], ..Treatment::default() };
    let desk = Desk::new().treat("E08", lines).treat("E09", head).treat("E17", chat);
    let chat = desk.case().evidence.iter().find(|one| one.id == desk.find("E17")).unwrap();
    let sum = chat.original.sha256.to_string();
    let traces = [sum.as_str(), chat.original.file_name.as_str(), chat.title.as_str()];
    let has = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|it| it == text.as_bytes());

    let wish = everything_for(&desk, "pingpong");
    let payoneer = everything_for(&desk, "payoneer");
    for trace in traces {
        assert!(wish.iter().any(|(_, bytes)| has(bytes, trace)), "{trace}");
        for (name, bytes) in &payoneer {
            assert!(!has(bytes, trace), "{trace} in {name}");
        }
    }
    let words = |files: &[(String, Vec<u8>)]| {
        let (_, words) = files.iter().find(|(name, _)| name == "words of the PDF").unwrap();
        String::from_utf8(words.clone()).unwrap()
    };
    for secret in ["查询区间", "Nanshan Sample Bank, Shenzhen Keyuan"] {
        assert!(words(&wish).contains(secret), "{secret}");
        assert!(!words(&payoneer).contains(secret), "{secret}");
    }
    // The exhibits behind it move up.
    let copies = |files: &[(String, Vec<u8>)]| {
        files.iter().filter(|(name, _)| name.starts_with("exhibits/")).count()
    };
    assert_eq!((copies(&wish), copies(&payoneer)), (7, 6));
    let files = |files: &[(String, Vec<u8>)], end: &str| {
        files.iter().filter(|(name, _)| name.contains(end)).count()
    };
    assert!(files(&payoneer, "_A-7") == 0 && files(&wish, "_A-7") > 0);
}
