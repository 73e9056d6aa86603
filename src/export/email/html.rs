//! The message as a page of simple HTML, for mail programs that prefer it: the plain text with its
//! headings and lists marked up, no styles from elsewhere, no pictures.

use crate::case::Language;
use crate::packet::Packet;

/// The whole page, the leading language first.
pub(super) fn page(packet: &Packet) -> String {
    let messages: Vec<String> = packet
        .body
        .0
        .iter()
        .map(|(language, text)| {
            format!("<div lang=\"{}\">\n{}</div>\n", tag(*language), blocks(text))
        })
        .collect();
    let leading = packet.body.0.first().map_or("en", |(language, _)| tag(*language));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{leading}\">\n<head><meta charset=\"utf-8\"></head>\n\
         <body style=\"font-family: sans-serif\">\n{}</body>\n</html>\n",
        messages.join("<hr>\n")
    )
}

fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh-CN",
    }
}

/// Paragraphs and lists: an empty line parts blocks, `- ` begins an item.
fn blocks(text: &str) -> String {
    text.split("\n\n").map(block).collect()
}

fn block(text: &str) -> String {
    let mut html = String::new();
    let mut paragraph: Vec<String> = Vec::new();
    let mut items: Vec<String> = Vec::new();
    for line in text.lines() {
        if let Some(item) = line.strip_prefix("- ") {
            items.push(escape(item));
        } else if let Some(item) = items.last_mut() {
            item.push_str("<br>");
            item.push_str(&escape(line.trim_start()));
        } else {
            paragraph.push(escape(line));
        }
    }
    if !paragraph.is_empty() {
        html.push_str(&format!("<p>{}</p>\n", paragraph.join("<br>\n")));
    }
    if !items.is_empty() {
        html.push_str(&format!("<ul>\n<li>{}</li>\n</ul>\n", items.join("</li>\n<li>")));
    }
    html
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_paragraphs_are_marked_up_and_what_was_typed_is_escaped() {
        let html = blocks("Dear <Support> & co,\n\nKey facts:\n- one\n  more\n- two");
        assert_eq!(
            html,
            "<p>Dear &lt;Support&gt; &amp; co,</p>\n<p>Key facts:</p>\n\
             <ul>\n<li>one<br>more</li>\n<li>two</li>\n</ul>\n"
        );
    }
}
