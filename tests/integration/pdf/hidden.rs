//! Words that are blacked out of texts, tables and mails, looked for in what was written.

use std::sync::Arc;

use docket::case::{
    Contents, Language, Mark, MediaType, Redaction, Shape, Spot, TicketLanguage, Treatment,
};
use docket::export::pdf::{self, PdfOptions, PdfReport};
use docket::packet::{Packet, Wording};
use lopdf::Object;
use mail_builder::MessageBuilder;

use super::sample::Sample;

const CHAT: usize = 0;
const MAIL: usize = 1;
const TABLE: usize = 2;
const NOTE: usize = 3;

/// A chat, a mail, a table and a note, long enough for several pages.
fn packet() -> (Sample, Vec<u32>) {
    let said = |number: u32| {
        let (name, minute) = (["李伟", "Maria", "دعم"][number as usize % 3], number % 60);
        let text =
            format!("第{number}条 message, order 7712{number:04}, 卡号 6222 02{number:02} 0000");
        format!("[03/11/2026, 10:{minute:02}:00] {name}: {text}")
    };
    let chat: Vec<String> = (1..=120).map(said).collect();
    let body: Vec<String> = (1..=90)
        .map(|at| format!("Line {at}: transfer {at}0 of 2026-11-0{}, מספר {at}", at % 9 + 1))
        .collect();
    let mail = MessageBuilder::new()
        .from(("Support", "support@provider.example"))
        .to("lin@seller.example")
        .subject("Your transfer 778899")
        .date(1_800_000_000_i64)
        .text_body(body.join("\n"))
        .attachment("application/zip", "all.zip", &b"PK\x03\x04?"[..])
        .write_to_vec()
        .unwrap();
    let mut rows = vec!["日期,户名,账号,金额,备注".to_owned()];
    rows.extend((1..=110).map(|at| {
        format!("2026-11-{:02},深圳市星河万象科技有限公司第{at}分公司南山区高新园营业部,6222020000{at:06},{at}.00,ok {at}", at % 28 + 1)
    }));
    let note: Vec<String> =
        (1..=60).map(|at| format!("{at} x{}", "银行退票原因：户名不符。".repeat(at % 5))).collect();
    let (subject, from) = (String::new(), String::new());
    let sample = Sample::new(TicketLanguage::Both)
        .with_bytes(
            "chat.txt",
            MediaType::Text,
            Contents::Text { lines: 120 },
            chat.join("\n").as_bytes(),
        )
        .with_bytes(
            "m.eml",
            MediaType::Email,
            Contents::Email { subject, from, attachments: 1 },
            &mail,
        )
        .with_bytes(
            "t.csv",
            MediaType::Csv,
            Contents::Table { rows: 111, columns: 5 },
            rows.join("\n").as_bytes(),
        )
        .with_bytes(
            "n.txt",
            MediaType::Text,
            Contents::Text { lines: 60 },
            note.join("\n").as_bytes(),
        );
    (sample, vec![120, 95, 111, 60])
}

fn treat(packet: &mut Packet, at: usize, spots: &[Spot]) {
    let redactions = spots.iter().map(|spot| Redaction { spot: *spot, only_for: vec![] }).collect();
    packet.exhibits[at].treatment = Treatment { redactions, ..Treatment::default() };
}

fn write(packet: &Packet) -> (Arc<Vec<u8>>, PdfReport) {
    let mut bytes = Vec::new();
    let report = pdf::write(packet, &PdfOptions::default(), &mut bytes).unwrap();
    (Arc::new(bytes), report)
}

#[test]
fn what_is_blacked_out_is_not_found_and_what_leaks_is() {
    let (sample, _) = packet();
    let open = write(&sample.packet).0;
    let cases: [(usize, &[Spot]); 7] = [
        (CHAT, &[Spot::Lines { first: 60, last: 60 }]),
        // An order number that goes on over no line, and two letters.
        (CHAT, &[Spot::Characters { line: 7, start: 59, end: 68 }]),
        (NOTE, &[Spot::Characters { line: 30, start: 0, end: 2 }]),
        (MAIL, &[Spot::Lines { first: 4, last: 4 }]),
        (MAIL, &[Spot::Characters { line: 50, start: 0, end: 12 }]),
        // The name of an account, which a narrow column breaks.
        (TABLE, &[Spot::Characters { line: 40, start: 11, end: 40 }]),
        (TABLE, &[Spot::Lines { first: 111, last: 111 }]),
    ];
    for (at, spots) in cases {
        let mut packet = sample.packet.clone();
        treat(&mut packet, at, spots);
        let (closed, report) = write(&packet);
        let shown = |bytes| pdf::words_show_through(bytes, &packet.exhibits, &report.transcripts);
        assert!(!report.transcripts.is_empty());
        assert_eq!(shown(&closed), None, "{at} {spots:?}");
        assert_eq!(shown(&open), Some(at), "{at} {spots:?}");
    }
}

/// The same numbers in every run.
fn shuffled(seed: &mut u64) -> u32 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as u32
}

#[test]
fn whatever_is_blacked_out_raises_no_false_alarm() {
    let (sample, lines) = packet();
    let mut seed = 7;
    for round in 0..6 {
        let mut packet = sample.packet.clone();
        for (at, lines) in lines.iter().enumerate() {
            let spots: Vec<Spot> = (0..12)
                .map(|_| {
                    let line = shuffled(&mut seed) % lines + 1;
                    let start = shuffled(&mut seed) % 60;
                    match shuffled(&mut seed) % 4 {
                        0 => Spot::Lines { first: line, last: line + shuffled(&mut seed) % 3 },
                        _ => {
                            Spot::Characters { line, start, end: start + shuffled(&mut seed) % 14 }
                        }
                    }
                })
                .collect();
            treat(&mut packet, at, &spots);
            let spot = Spot::Lines { first: lines / 2, last: lines / 2 + 1 };
            let (shape, note) = (Shape::Callout, "look here".to_owned());
            packet.exhibits[at].legend = vec![Wording(vec![(Language::English, note.clone())])];
            packet.exhibits[at].treatment.marks = vec![Mark { spot, shape, note, proves: None }];
        }
        let (bytes, report) = write(&packet);
        let shown = pdf::words_show_through(&bytes, &packet.exhibits, &report.transcripts);
        let what = shown.map(|at| &packet.exhibits[at].treatment.redactions);
        assert_eq!(shown, None, "round {round}: {what:?}");
    }
}

/// Every text string of an object, and of those inside it.
fn strings(object: &Object, found: &mut Vec<String>) {
    match object {
        Object::String(bytes, _) => found.push(
            lopdf::decode_text_string(object)
                .unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned()),
        ),
        Object::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Object::Dictionary(entries) => entries.iter().for_each(|(_, one)| strings(one, found)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, one)| strings(one, found));
            if stream.dict.has_type(b"Metadata") {
                found.push(String::from_utf8_lossy(&stream.content).into_owned());
            }
        }
        _ => {}
    }
}

#[test]
fn metadata_bookmarks_and_notes_say_nothing_of_an_exhibits_words() {
    let (mut sample, _) = packet();
    for at in 0..4 {
        treat(&mut sample.packet, at, &[Spot::Lines { first: 2, last: 99 }]);
    }
    let (bytes, _) = write(&sample.packet);
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let mut found = Vec::new();
    document.objects.values().for_each(|object| strings(object, &mut found));
    let has = |text: &str| found.iter().any(|one| one.contains(text));
    assert!(has("A-2 m") && has("WD-20261103-774120"), "{found:?}");
    for hidden in ["77120060", "778899", "6222020000", "transfer 500", "户名不符。"] {
        assert!(!has(hidden), "{hidden}");
    }
}
