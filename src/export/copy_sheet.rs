//! Everything to be pasted into a web form, as one plain text: each part under a line that names it
//! and counts its characters against what the form takes.

use crate::case::{Language, Message, group_thousands};
use crate::locale::Locale;
use crate::packet::{FilledField, Packet, Sheet, Stated, Wording, say};

const THICK: &str = "============================================================";
const THIN: &str = "------------------------------------------------------------";

/// The sheet: UTF-8, line feeds, no byte order mark.
pub fn text(packet: &Packet) -> String {
    let mut sheet = heading(packet);
    let subject = FilledField {
        label: say(packet.ticket_language, &Message::new("packet-subject")),
        text: packet.subject.clone(),
        limit: None,
    };
    let body = FilledField {
        label: say(packet.ticket_language, &Message::new("packet-message")),
        text: packet.body.clone(),
        limit: packet.budget.body_characters,
    };
    for part in [&subject, &body] {
        sheet.push_str(&parts(part));
    }
    if !packet.form.is_empty() {
        let title = Message::new("packet-copy-form");
        sheet.push_str(&format!("{THICK}\n{}\n\n", said(packet, &title)));
        for field in &packet.form {
            sheet.push_str(&parts(field));
        }
    }
    if let Some(claim) = &packet.sheet {
        sheet.push_str(&claim_sheet(packet, claim));
    }
    sheet
}

/// The claim sheet line by line, in each language.
fn claim_sheet(packet: &Packet, claim: &Sheet) -> String {
    let languages = packet.ticket_language.languages();
    let texts = languages.iter().map(|language| {
        let locale = Locale::new(*language);
        let pair = |label: &str, value: &str| {
            locale
                .say(&Message::new("packet-label-value").text("label", label).text("value", value))
        };
        let rows = claim.rows.iter().map(|row| {
            let (Stated::Value(value) | Stated::Gap(value)) = &row.value;
            pair(row.label.text_in(*language), value.text_in(*language))
        });
        let mut lines: Vec<String> = rows.collect();
        if let Some(periods) = &claim.periods {
            lines.push(format!("\n{}", periods.title.text_in(*language)));
            let joined = |cells: &[Wording]| {
                let cells: Vec<&str> = cells.iter().map(|cell| cell.text_in(*language)).collect();
                cells.join(" | ")
            };
            lines.push(joined(&periods.head));
            lines.extend(periods.rows.iter().map(|row| joined(row)));
            lines.extend(
                periods.total.iter().map(|total| pair(&locale.word("claim-sheet-total"), total)),
            );
        }
        format!("{}\n{THIN}\n{}\n\n", locale.word("claim-sheet"), lines.join("\n"))
    });
    format!("{THICK}\n{}", texts.collect::<String>())
}

fn heading(packet: &Packet) -> String {
    let mut lines = Vec::new();
    for (language, recipient) in &packet.recipient.0 {
        let title = Message::new("packet-copy-title")
            .text("recipient", recipient.as_str())
            .text("reference", packet.reference.as_str());
        let locale = Locale::new(*language);
        lines.push(locale.say(&title));
        lines.push(locale.word("packet-copy-hint"));
    }
    format!("{}\n\n{THICK}\n", lines.join("\n"))
}

/// One line per language.
fn said(packet: &Packet, message: &Message) -> String {
    let lines: Vec<String> =
        say(packet.ticket_language, message).0.into_iter().map(|(_, text)| text).collect();
    lines.join("\n")
}

/// A part for each language; one where both say the same.
fn parts(field: &FilledField) -> String {
    let same = field.text.second().is_none_or(|second| second == field.text.leading());
    let texts = if same { &field.text.0[..field.text.0.len().min(1)] } else { &field.text.0[..] };
    texts
        .iter()
        .map(|(language, text)| {
            let label = label(&field.label, *language, !same);
            format!("{label} · {}\n{THIN}\n{text}\n\n", count(*language, text, field.limit))
        })
        .collect()
}

/// The label in the language of the text, with the language named where there are two.
fn label(label: &Wording, language: Language, named: bool) -> String {
    if !named {
        return label.on_one_line();
    }
    let name = match language {
        Language::English => "English",
        Language::Chinese => "中文",
    };
    format!("{} · {name}", label.text_in(language))
}

/// "1,284 of 2,000 characters".
fn count(language: Language, text: &str, limit: Option<u32>) -> String {
    let locale = Locale::new(language);
    let count = text.chars().count() as u64;
    let message = match limit.map(u64::from) {
        None => Message::new("packet-copy-count"),
        Some(limit) if count <= limit => {
            Message::new("packet-copy-count-of").text("limit", group_thousands(limit))
        }
        Some(limit) => Message::new("packet-copy-count-over")
            .text("limit", group_thousands(limit))
            .text("over", group_thousands(count - limit)),
    };
    locale.say(&message.text("count", group_thousands(count)))
}
