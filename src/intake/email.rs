//! A saved mail: who, when, what, and the names of what hangs on it.

use chrono::{NaiveDate, NaiveDateTime};
use mail_parser::decoders::html::html_to_text;
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::limits;
use super::text::{lines, printable};
use crate::case::Trouble;

/// What is shown of a mail.
pub(super) struct Email {
    /// From, To, Cc, Date, Subject and Message-ID, those that are there.
    pub headers: Vec<(String, String)>,
    pub subject: String,
    pub from: String,
    pub body: String,
    pub attachments: Vec<String>,
    /// The clock of the place it was sent from.
    pub date: Option<NaiveDateTime>,
}

/// Reads a mail; one without a single header is no mail.
pub(super) fn read_email(bytes: &[u8]) -> Result<Email, Trouble> {
    let message = MessageParser::default().parse(bytes).ok_or(Trouble::Broken)?;
    let from = addresses(message.from());
    let subject = line(message.subject().unwrap_or_default());
    let headers = [
        ("From", from.clone()),
        ("To", addresses(message.to())),
        ("Cc", addresses(message.cc())),
        ("Date", line(message.header_raw("Date").unwrap_or_default())),
        ("Subject", subject.clone()),
        ("Message-ID", message.message_id().map(line).unwrap_or_default()),
    ];
    Ok(Email {
        headers: headers
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        from,
        subject,
        body: body(&message),
        attachments: message
            .attachments()
            .map(attachment_name)
            .take(limits::PRINTED_ATTACHMENTS)
            .collect(),
        date: message.date().and_then(|date| {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?
                .and_hms_opt(date.hour.into(), date.minute.into(), date.second.into())
        }),
    })
}

/// The plain text; where there is only HTML, its text.
fn body(message: &Message<'_>) -> String {
    let parts: Vec<String> = message
        .text_bodies()
        .filter_map(|part| match &part.body {
            PartType::Text(text) => Some(lines(text)),
            PartType::Html(html) => Some(lines(&html_to_text(&without_unseen(html)))),
            _ => None,
        })
        .map(|lines| lines.join("\n"))
        .filter(|text| !text.is_empty())
        .collect();
    parts.join("\n\n")
}

/// Without the elements whose content no mail program shows.
fn without_unseen(html: &str) -> String {
    let mut seen = html.to_owned();
    for element in ["style", "script", "title"] {
        let (open, close) = (format!("<{element}"), format!("</{element}>"));
        let lower = seen.to_ascii_lowercase();
        let (mut kept, mut at) = (String::with_capacity(seen.len()), 0);
        while let Some(start) = lower[at..].find(&open).map(|found| at + found) {
            kept.push_str(&seen[at..start]);
            let closing = lower[start..].find(&close).map(|found| start + found);
            let end = closing.and_then(|from| Some(from + lower[from..].find('>')? + 1));
            at = end.unwrap_or(lower.len());
        }
        kept.push_str(&seen[at..]);
        seen = kept;
    }
    seen
}

/// A part without a name is called by its type, a mail by its subject.
pub(super) fn attachment_name(part: &MessagePart<'_>) -> String {
    if let Some(name) = part.attachment_name() {
        return line(name);
    }
    if let PartType::Message(inner) = &part.body
        && let Some(subject) = inner.subject()
    {
        return line(&format!("{subject}.eml"));
    }
    match part.content_type() {
        Some(kind) => match &kind.c_subtype {
            Some(subtype) => line(&format!("{}/{subtype}", kind.c_type)),
            None => line(&kind.c_type),
        },
        None => "application/octet-stream".to_owned(),
    }
}

fn addresses(address: Option<&Address<'_>>) -> String {
    let Some(address) = address else { return String::new() };
    let each: Vec<String> = address
        .iter()
        .filter_map(|one| match (one.name(), one.address()) {
            (Some(name), Some(address)) => Some(line(&format!("{name} <{address}>"))),
            (Some(one), None) | (None, Some(one)) => Some(line(one)),
            (None, None) => None,
        })
        .collect();
    shortened(&each.join(", "))
}

/// Unfolded onto one line.
fn line(text: &str) -> String {
    shortened(&printable(&text.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// No head of a real mail has longer lines.
fn shortened(line: &str) -> String {
    match line.char_indices().nth(limits::LINE_CHARACTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
