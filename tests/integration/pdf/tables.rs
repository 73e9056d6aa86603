//! Statements: every row with its number, marked ones first.

use docket::case::{Contents, Language, Mark, MediaType, Shape, Spot, TicketLanguage};
use docket::packet::Wording;

use super::document::Document;
use super::programs;
use super::sample::Sample;

fn statement(rows: u32, columns: u32) -> String {
    let mut text = String::from("户名：深圳市星河万象科技有限公司\n日期,摘要,金额");
    (3..columns).for_each(|column| text.push_str(&format!(",附加栏目{column}")));
    for row in 1..=rows {
        text.push_str(&format!("\n2026-11-{:02},摘要{row}号,\"{row},420.00\"", row % 28 + 1));
        (3..columns).for_each(|column| text.push_str(&format!(",REF{row}X{column}XABCDEFGH")));
    }
    text
}

fn sample(rows: u32, columns: u32) -> Sample {
    let contents = Contents::Table { rows: rows + 2, columns };
    let text = statement(rows, columns);
    Sample::new(TicketLanguage::Both).with_bytes(
        "statement.csv",
        MediaType::Csv,
        contents,
        text.as_bytes(),
    )
}

#[test]
fn every_row_of_a_long_statement_is_printed_and_the_marked_ones_come_first() {
    let mut sample = sample(600, 3);
    let exhibit = &mut sample.packet.exhibits[0];
    let note = "The return".to_owned();
    exhibit.legend = vec![Wording(vec![
        (Language::English, note.clone()),
        (Language::Chinese, "退票".to_owned()),
    ])];
    let spot = Spot::Lines { first: 502, last: 502 };
    exhibit.treatment.marks = vec![Mark { spot, shape: Shape::Callout, note, proves: None }];
    let written = sample.write("statement");
    programs::check(&written.path);
    let drawn = programs::letters(&written.path);
    let mut at = drawn.find("全部行").expect("all rows after the marked ones");
    assert!(drawn[..at].contains("500,420.00") && drawn[..at].contains("498,420.00"));
    assert!(!drawn[..at].contains("510,420.00"));
    for row in 1..=600 {
        let row = format!("摘要{row}号{row},420.00");
        at += drawn[at..].find(&row).unwrap_or_else(|| panic!("{row}"));
    }
    assert!(drawn.contains("A-1,row502·Thereturn") && drawn.contains("A-1，第502行·退票"));
    // The head stands on every page, and once more above the marked rows.
    let (first, last) = written.report.exhibit_pages[0];
    assert_eq!(drawn.matches("日期摘要金额").count() as u32, last - first + 2);
}

#[test]
fn a_wide_statement_lies_across_and_a_wider_one_comes_in_groups() {
    let across = sample(5, 9).write("across");
    programs::check(&across.path);
    let (first, _) = across.report.exhibit_pages[0];
    let sizes = Document::of(&across).page_sizes();
    assert_eq!(sizes[first as usize - 1], (841.89, 595.28));

    let groups = sample(5, 40).write("groups");
    programs::check(&groups.path);
    let drawn = programs::letters(&groups.path);
    for column in 3..40 {
        assert!(drawn.contains(&format!("附加栏目{column}")), "{column}");
        assert!(drawn.contains(&format!("REF5X{column}XABCDEFGH")), "{column}");
    }
    assert!(drawn.contains("of40"));
}
