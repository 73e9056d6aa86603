//! `verify.html`: a page that needs no network and no program but a browser. Files dropped on it are
//! compared with the sums written into it, and it says what a match does not prove.

use serde_json::json;

use super::manifest::{FileEntry, OriginalEntry};
use crate::case::{Language, Message};
use crate::locale::Locale;
use crate::packet::Packet;

const PAGE: &str = include_str!("verify.html");
const LANGUAGES: [(Language, &str); 2] = [(Language::English, "en"), (Language::Chinese, "zh-CN")];

pub(super) fn page(packet: &Packet, files: &[FileEntry], originals: &[OriginalEntry]) -> String {
    let manifest = json!({
        "files": files,
        "originals": originals,
    });
    let inline = |key: &str| {
        let words = LANGUAGES.map(|(language, tag)| {
            let word = escape(&Locale::new(language).word(&format!("packet-verify-{key}")));
            format!("<span lang=\"{tag}\">{word}</span>")
        });
        words.join(" · ")
    };
    let block = |key: &str| {
        let message = Message::new(format!("packet-verify-{key}"));
        let message = message.text("reference", packet.reference.as_str());
        let words = LANGUAGES.map(|(language, tag)| {
            format!("<p lang=\"{tag}\">{}</p>", escape(&Locale::new(language).say(&message)))
        });
        words.join("\n")
    };
    let plain =
        |key: &str| LANGUAGES.map(|(language, _)| Locale::new(language).word(key)).join(" · ");
    let words = json!({
        "ok": plain("packet-verify-ok"),
        "original": plain("packet-verify-original"),
        "changed": plain("packet-verify-changed"),
        "unknown": plain("packet-verify-unknown"),
        "unread": plain("packet-verify-unread"),
        "tally": plain("packet-verify-tally"),
        "originalOf": plain("packet-verify-original-of"),
    });
    let head = ["file", "result", "sum"]
        .map(|column| format!("<th scope=\"col\">{}</th>", inline(&format!("column-{column}"))));
    [
        ("{{reference}}", escape(&packet.reference)),
        ("{{title}}", inline("title")),
        ("{{intro}}", block("intro")),
        ("{{drop}}", inline("drop")),
        ("{{head}}", head.concat()),
        ("{{limits-title}}", inline("limits-title")),
        ("{{limits}}", block("limits")),
        ("{{list-title}}", inline("list-title")),
        ("{{words}}", script(&words)),
        // Last: a file may be called like a gap of the page.
        ("{{manifest}}", script(&manifest)),
    ]
    .into_iter()
    .fold(PAGE.to_owned(), |page, (gap, filling)| page.replacen(gap, &filling, 1))
}

/// JSON that cannot end the script it stands in.
fn script(value: &serde_json::Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_cannot_end_the_script() {
        let said = script(&json!({ "name": "</script><img src=x>" }));
        assert!(!said.contains('<'), "{said}");
    }

    #[test]
    fn the_page_loads_nothing_and_every_gap_stands_once() {
        assert!(!PAGE.contains("http://") && !PAGE.contains("https://") && !PAGE.contains("src="));
        for gap in ["{{manifest}}", "{{words}}", "{{limits}}", "{{drop}}"] {
            assert_eq!(PAGE.matches(gap).count(), 1, "{gap}");
        }
    }
}
