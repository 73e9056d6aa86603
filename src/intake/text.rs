//! Bytes into text, whatever encoding a Chinese bank, a wallet or a phone wrote them in.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_16BE, UTF_16LE};

use super::limits;

/// A byte order mark decides; then strict UTF-8; then the likeliest encoding of a Chinese file.
pub(super) fn decode_text(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    // GB18030 reads all of GBK and the rare names in people's accounts too.
    let guess = if guess == GBK { GB18030 } else { guess };
    guess
        .decode_without_bom_handling_and_without_replacement(bytes)
        .unwrap_or_else(|| GB18030.decode_without_bom_handling(bytes).0)
}

/// Latin letters, digits and line ends leave every second byte zero.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4_096) & !1];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, units) = (zeros(0), zeros(1), head.len() / 2);
    match () {
        () if units < 4 => None,
        () if odd * 4 > units && even == 0 => Some(UTF_16LE),
        () if even * 4 > units && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

/// The lines to print: no control or direction characters, tabs as spaces, blank ends cut.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    for line in unified.split('\n') {
        let line = printable(line);
        let mut rest = line.trim_end();
        while let Some((at, _)) = rest.char_indices().nth(limits::LINE_CHARACTERS) {
            let (part, after) = rest.split_at(at);
            lines.push(part.to_owned());
            rest = after;
        }
        lines.push(rest.to_owned());
    }
    let blank = |line: &String| line.is_empty();
    let end = lines.iter().rposition(|line| !blank(line)).map_or(0, |last| last + 1);
    lines.truncate(end);
    lines.drain(..lines.iter().position(|line| !blank(line)).unwrap_or(0));
    lines
}

/// Without what cannot be seen. A direction override could turn an amount around in print.
pub(super) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => printable.push_str("    "),
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            '\u{FEFF}' => {}
            character if character.is_control() => {}
            character => printable.push(character),
        }
    }
    printable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_encodings_of_statements() {
        let text = "交易日期,摘要,金额\r\n2026-11-03,退票：户名不符,8420.00\r\n";
        let (gbk, _, _) = GBK.encode(text);
        assert_eq!(decode_text(&gbk), text);
        assert_eq!(decode_text(text.as_bytes()), text);
        assert_eq!(decode_text(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), text);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode_text(&[b"\xFF\xFE", &little[..]].concat()), text);
        let latin: Vec<u8> = "Date,Amount\r\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode_text(&latin), "Date,Amount\r\n");
    }

    #[test]
    fn lines_carry_nothing_invisible() {
        let text = "\n\u{200E}[2026/11/3] Li\u{202E}: hi\tthere\u{7}\r\n\r\nend  \n\n";
        assert_eq!(lines(text), ["[2026/11/3] Li: hi    there", "", "end"]);
    }

    #[test]
    fn endless_lines_are_broken_up() {
        let long = "退".repeat(limits::LINE_CHARACTERS + 1);
        let lengths: Vec<usize> = lines(&long).iter().map(|line| line.chars().count()).collect();
        assert_eq!(lengths, [limits::LINE_CHARACTERS, 1]);
    }
}
