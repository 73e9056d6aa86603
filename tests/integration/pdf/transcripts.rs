//! Chats: who said what and when, on numbered lines, with nothing lost.

use docket::case::{Contents, Mark, MediaType, Redaction, Shape, Spot, TicketLanguage, Treatment};
use docket::packet::Wording;

use super::programs;
use super::sample::Sample;

fn sample(chat: &str) -> Sample {
    let lines = chat.lines().count() as u32;
    let contents = Contents::Text { lines };
    Sample::new(TicketLanguage::English).with_bytes(
        "chat.txt",
        MediaType::Text,
        contents,
        chat.as_bytes(),
    )
}

fn marked(mut sample: Sample, marks: &[(u32, u32, &str)]) -> Sample {
    let exhibit = &mut sample.packet.exhibits[0];
    for (first, last, note) in marks {
        let spot = Spot::Lines { first: *first, last: *last };
        let (shape, note) = (Shape::Callout, (*note).to_owned());
        exhibit.legend.push(Wording(vec![(docket::case::Language::English, note.clone())]));
        exhibit.treatment.marks.push(Mark { spot, shape, note, proves: None });
    }
    sample
}

/// 90 messages with days, second lines, blank lines and a very long one.
fn conversation() -> String {
    let message = |number: u32| {
        let (name, minute) = (["李伟", "Maria", "Shop"][number as usize % 3], number % 60);
        let day = 3 + number / 40;
        let mut text =
            format!("[{day:02}/11/2026, 10:{minute:02}:00] {name}: 第{number}条 message");
        if number.is_multiple_of(7) {
            text.push_str(&format!("\n  second {number}, line\n\nafter a blank {number}"));
        }
        if number == 3 {
            text.push_str(&" 银行退票原因：户名不符。".repeat(40));
        }
        text
    };
    (1..=90).map(message).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_transcript_holds_every_message_in_order() {
    let chat = conversation();
    let written = sample(&chat).write("transcript");
    programs::check(&written.path);
    let drawn = programs::letters(&written.path);
    let mut at = drawn.find("Conversationof90messagesbetween3people").expect("an introduction");
    for line in chat.lines() {
        let said = line.split_once("] ").map_or(line, |(_, said)| said);
        let said = said.split_once(": ").map_or(said, |(_, text)| text);
        // The long message may go on over the page.
        let start: String = said.split_whitespace().collect::<String>().chars().take(30).collect();
        let found = drawn[at..].find(&start).unwrap_or_else(|| panic!("{start} after {at}"));
        at += found + start.len();
    }
    assert_eq!(drawn.matches("银行退票原因：户名不符。").count(), 40);
    assert!(drawn.contains("names no time zone".replace(' ', "").as_str()));
    assert_eq!(drawn.matches("05/11/2026").count(), 1);
}

#[test]
fn a_marked_line_is_cited_and_shown_first() {
    let chat = conversation();
    let written = marked(sample(&chat), &[(40, 41, "退票原因"), (3, 3, "")]).write("marked-chat");
    let drawn = programs::letters(&written.path);
    assert!(drawn.contains("A-1,lines40–41·退票原因"), "{drawn}");
    assert!(drawn.contains("A-1,line3"));
    let lines: Vec<&str> = chat.lines().collect();
    let (_, text) = lines[40].split_once(": ").unwrap();
    assert_eq!(drawn.matches(&text.replace(' ', "")).count(), 2, "{text}");
}

#[test]
fn a_blacked_out_head_leaves_nobody_the_words_below() {
    let chat =
        "李伟 2026/11/3 10:20\n退票了\n客服 2026/11/3 10:21\n请稍等\n李伟 2026/11/3 10:22\n好的";
    let mut sample = sample(chat);
    let spot = Spot::Lines { first: 3, last: 3 };
    let redactions = vec![Redaction { spot, only_for: vec![] }];
    sample.packet.exhibits[0].treatment = Treatment { redactions, ..Treatment::default() };
    let written = sample.write("redacted-chat");
    programs::check(&written.path);
    let drawn = programs::letters(&written.path);
    assert!(!drawn.contains("客服") && !drawn.contains("10:21"), "{drawn}");
    assert!(drawn.contains("██████") && drawn.contains("请稍等"), "{drawn}");
}

#[test]
fn a_conversation_in_many_scripts_prints() {
    let chat = "Agent (10:32): مرحبا، كيف يمكنني مساعدتك؟\n\
                You (10:33): สวัสดีครับ เงินถูกส่งคืนจากธนาคาร\n\
                Agent (10:34): שלום, הכסף הוחזר\n\
                You (10:35): 谢谢 Žółć Привет ありがとう";
    let written = sample(chat).write("scripts");
    programs::check(&written.path);
    assert!(written.report.missing_glyphs.is_empty(), "{:?}", written.report.missing_glyphs);
    let words = programs::words(&written.path);
    for expected in ["مساعدتك", "ธนาคาร", "הוחזר", "谢谢 Žółć Привет ありがとう"]
    {
        assert!(words.contains(expected), "{expected} is not in: {words}");
    }
}

#[test]
fn what_is_no_chat_stays_plain_text_on_numbered_lines() {
    let note = "Note of a call\n\nOn 3 November I called the bank.\n银行称：户名不符。";
    let written = marked(sample(note), &[(4, 4, "The reason")]).write("note");
    let drawn = programs::letters(&written.path);
    assert!(
        drawn.contains("1Noteofacall3On3NovemberIcalledthebank.4银行称：户名不符。"),
        "{drawn}"
    );
    assert!(drawn.contains("A-1,line4·Thereason"));
    assert!(!drawn.contains("Conversationof"));
}
