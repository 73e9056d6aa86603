//! Mails, with what hangs on them as further exhibits.

use docket::case::{Contents, MediaType, Redaction, Spot, TicketLanguage};
use mail_builder::MessageBuilder;

use super::document::Document;
use super::programs;
use super::sample::{Sample, sample_file};

fn mail() -> Vec<u8> {
    let picture = std::fs::read(sample_file("bank-app-return.png")).unwrap();
    let document = std::fs::read(sample_file("bank-statement.pdf")).unwrap();
    let chat = "Agent (10:32): Which withdrawal?\nYou (10:33): 提现 WD-77 退票";
    MessageBuilder::new()
        .from(("Support", "support@provider.example"))
        .to("lin@seller.example")
        .subject("退票通知")
        .date(1_800_000_000_i64)
        .message_id("return.1@provider.example")
        .text_body("Dear Lin,\nit came back: XYZZY-1.")
        .attachment("image/png", "notice.png", picture)
        .attachment("application/pdf", "statement.pdf", document)
        .attachment("text/plain", "chat.txt", chat)
        .attachment("application/zip", "all.zip", &b"PK\x03\x04?"[..])
        .write_to_vec()
        .unwrap()
}

fn sample() -> Sample {
    let (subject, from) = (String::new(), String::new());
    let contents = Contents::Email { subject, from, attachments: 4 };
    Sample::new(TicketLanguage::English).with_bytes("m.eml", MediaType::Email, contents, &mail())
}

#[test]
fn attachments_are_exhibits_under_the_mails_number() {
    let written = sample().write("mail");
    programs::check(&written.path);
    let drawn = programs::letters(&written.path);
    for expected in [
        "Message-ID",
        "return.1@provider.example",
        "A-1.1notice.png",
        "A-1.4all.zip",
        "Thiskindoffilecannotbeprinted",
        "查询区间",
        "Conversationof2messages",
        "提现WD-77退票",
    ] {
        assert!(drawn.contains(expected), "{expected} is not in: {drawn}");
    }
    // Listed, and above the attachment itself.
    assert_eq!(drawn.matches("A-1.3chat.txt").count(), 2);
    let (first, last) = written.report.exhibit_pages[0];
    let links = Document::of(&written).links(first);
    assert!(links.contains(&last), "{links:?} to {last}");
}

#[test]
fn nothing_that_hangs_on_a_blacked_out_mail_is_shown() {
    let mut sample = sample();
    let spot = Spot::Lines { first: 7, last: 7 };
    sample.packet.exhibits[0].treatment.redactions = vec![Redaction { spot, only_for: vec![] }];
    let written = sample.write("blacked-out-mail");
    programs::check(&written.path);
    let drawn = programs::letters(&written.path);
    assert!(drawn.contains("DearLin,") && !drawn.contains("XYZZY"), "{drawn}");
    assert!(drawn.contains("notice.png") && drawn.contains("namedhereandnotshown"));
    assert!(!drawn.contains("WD-77") && !drawn.contains("查询区间"));
    assert_eq!(written.report.exhibit_pages[0].0, written.report.exhibit_pages[0].1);
}
