//! What a file is, by its content. The name only tips the balance between a table and prose.

use super::spreadsheet::OLE_MAGIC;
use super::table::is_delimited;
use super::text::decode_text;
use crate::case::MediaType;

/// Enough for the directories of archives and for the head of a table.
const HEAD: usize = 64 << 10;

/// What the bytes are; `name` is the file's own.
pub(super) fn sniff(bytes: &[u8], name: &str) -> MediaType {
    let head = &bytes[..bytes.len().min(HEAD)];
    if let Some(picture) = sniff_picture(head) {
        return picture;
    }
    // Readers accept a PDF that starts within the first 1,024 bytes.
    if contains(&head[..head.len().min(1_024 + 5)], b"%PDF-") && !is_mail(head) {
        return MediaType::Pdf;
    }
    if is_beheaded_pdf(bytes) {
        return MediaType::Pdf;
    }
    if head.starts_with(b"PK\x03\x04") {
        let tail = &bytes[bytes.len().saturating_sub(HEAD)..];
        let workbook = b"xl/workbook.xml";
        let is_workbook = contains(head, workbook) || contains(tail, workbook);
        return if is_workbook { MediaType::Xlsx } else { MediaType::Other };
    }
    if bytes.starts_with(&OLE_MAGIC) {
        return sniff_ole(bytes);
    }
    sniff_text(head, name)
}

/// Whether the name promises a kind that can be shown.
pub(super) fn promises_to_be_shown(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    SHOWN_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

const SHOWN_ENDINGS: [&str; 14] = [
    ".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".pdf",
    ".xls", ".xlsx", ".eml",
];

/// A PDF without its first line: a comment or an object first, a trailer last.
fn is_beheaded_pdf(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(1_024)..];
    let opens = &bytes[..bytes.len().min(64)];
    bytes.first().is_some_and(|first| *first == b'%' || first.is_ascii_digit())
        && contains(opens, b" 0 obj")
        && contains(tail, b"startxref")
        && contains(tail, b"%%EOF")
}

fn sniff_picture(head: &[u8]) -> Option<MediaType> {
    if head.get(4..8) == Some(b"ftyp") {
        return sniff_heic(head);
    }
    match infer::get(head)?.mime_type() {
        "image/png" => Some(MediaType::Png),
        "image/jpeg" => Some(MediaType::Jpeg),
        "image/webp" => Some(MediaType::Webp),
        "image/gif" => Some(MediaType::Gif),
        "image/tiff" => Some(MediaType::Tiff),
        "image/bmp" if is_bmp(head) => Some(MediaType::Bmp),
        _ => None,
    }
}

/// Two letters are too little to go by: "BMW invoice" is a text.
fn is_bmp(head: &[u8]) -> bool {
    let Some(Ok(header_size)) = head.get(14..18).map(<[u8; 4]>::try_from) else { return false };
    matches!(u32::from_le_bytes(header_size), 12 | 16 | 40 | 52 | 56 | 64 | 108 | 124)
}

/// HEVC brands; the generic `mif1` unless it names AVIF as well.
fn sniff_heic(head: &[u8]) -> Option<MediaType> {
    let size = u32::from_be_bytes(head.get(..4)?.try_into().ok()?) as usize;
    let brands = &head[8..head.len().min(size.max(12))];
    let has = |wanted: &[u8]| brands.chunks_exact(4).any(|brand| brand == wanted);
    let hevc = [&b"heic"[..], b"heix", b"heim", b"heis", b"hevc", b"hevx"].into_iter().any(has);
    (hevc || has(b"mif1") && !has(b"avif")).then_some(MediaType::Heic)
}

/// Old Excel, or new Excel behind a password; Word and Outlook files are attachments.
fn sniff_ole(bytes: &[u8]) -> MediaType {
    let field = |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    let sector_size = if bytes.get(0x1E) == Some(&12) { 4_096 } else { 512 };
    let first = field(0x30).map_or(0, u32::from_le_bytes) as usize;
    let start = first.saturating_add(1).saturating_mul(sector_size).min(bytes.len());
    let directory = &bytes[start..bytes.len().min(start + 8 * sector_size)];
    let names = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect();
        directory.chunks(128).any(|entry| entry.starts_with(&name))
    };
    match () {
        () if names("EncryptedPackage") => MediaType::Xlsx,
        () if names("Workbook") || names("Book") => MediaType::Xls,
        () => MediaType::Other,
    }
}

fn sniff_text(head: &[u8], name: &str) -> MediaType {
    if is_mail(head) {
        return MediaType::Email;
    }
    let whole_lines = match head.iter().rposition(|byte| *byte == b'\n') {
        // A character cut in two would look like another encoding.
        Some(end) if head.len() == HEAD => &head[..=end],
        None if head.len() == HEAD => without_cut_character(head),
        _ => head,
    };
    let text = decode_text(whole_lines);
    if !is_text(&text) || is_markup(&text) {
        return MediaType::Other;
    }
    let name = name.to_lowercase();
    let named_like_a_table =
        [".csv", ".tsv", ".xls", ".xlsx"].iter().any(|end| name.ends_with(end));
    if is_delimited(&text, named_like_a_table) { MediaType::Csv } else { MediaType::Text }
}

/// In UTF-8 a character is at most four bytes long; in other encodings nothing is lost but a few.
fn without_cut_character(head: &[u8]) -> &[u8] {
    match std::str::from_utf8(head) {
        Err(error) if error.error_len().is_none() => &head[..error.valid_up_to()],
        _ => head,
    }
}

/// Hardly any characters that nobody types.
fn is_text(text: &str) -> bool {
    let untyped = |character: &char| {
        let control = character.is_control() && !matches!(character, '\n' | '\r' | '\t' | '\u{C}');
        control || *character == '\u{FFFD}'
    };
    text.chars().filter(untyped).count() * 200 <= text.chars().count()
}

/// Read by machines: shown as text it would be noise.
fn is_markup(text: &str) -> bool {
    let text = text.trim_start();
    ["<!doctype", "<html", "<?xml", "<svg", "{\\rtf", "%!ps"]
        .iter()
        .any(|start| text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}

/// A block of header fields, some of which only mail has.
fn is_mail(head: &[u8]) -> bool {
    let fields: Vec<&[u8]> = head
        .split(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
        .skip_while(|line| line.is_empty() || line.starts_with(b"From "))
        .take_while(|line| !line.is_empty())
        .take(400)
        .collect();
    let continued = |line: &[u8]| line.starts_with(b" ") || line.starts_with(b"\t");
    let mut known = 0;
    let mut telling = false;
    for line in fields.iter().filter(|line| !continued(line)) {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
        let name = line[..colon].trim_ascii().to_ascii_lowercase();
        if name.is_empty() || !name.iter().all(|byte| byte.is_ascii_graphic()) {
            return false;
        }
        telling |= TELLING_FIELDS.contains(&name.as_slice());
        known += usize::from(MAIL_FIELDS.contains(&name.as_slice()));
    }
    telling || known >= 2
}

/// Never found at the head of anything but a mail.
const TELLING_FIELDS: [&[u8]; 6] = [
    b"mime-version",
    b"message-id",
    b"received",
    b"return-path",
    b"content-type",
    b"content-transfer-encoding",
];
const MAIL_FIELDS: [&[u8]; 8] =
    [b"from", b"to", b"cc", b"subject", b"date", b"reply-to", b"sender", b"x-mailer"];

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_by_content_not_by_name() {
        assert_eq!(sniff(b"\x89PNG\r\n\x1a\n....", "photo.jpg"), MediaType::Png);
        assert_eq!(sniff(b"\xFF\xD8\xFF\xE0....", "statement.pdf"), MediaType::Jpeg);
        assert_eq!(sniff(b"junk before\n%PDF-1.7\n", "x"), MediaType::Pdf);
        assert_eq!(sniff(b"1 0 obj\n<<>>\nstartxref\n9\n%%EOF", "x"), MediaType::Pdf);
        assert_eq!(sniff(b"1 0 obj is what a PDF begins with", "x"), MediaType::Text);
        assert_eq!(sniff(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "x"), MediaType::Heic);
        assert_eq!(sniff(b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "x"), MediaType::Other);
        assert_eq!(sniff(b"BMW invoice of 3 Nov", "x.bmp"), MediaType::Text);
        assert_eq!(sniff(b"<html><table><tr><td>1</td></table>", "export.xls"), MediaType::Other);
        assert_eq!(sniff(&[0, 159, 146, 150, 0, 1, 2, 3], "x.txt"), MediaType::Other);
        assert_eq!(sniff(b"PK\x03\x04....word/document.xml", "x.xlsx"), MediaType::Other);
    }

    #[test]
    fn a_table_is_regular() {
        let tabs = "日期\t摘要\t金额\n20261103\t退票\t8420.00\n20261104\t手续费\t15.00\n";
        let (gbk, _, _) = encoding_rs::GBK.encode(tabs);
        assert_eq!(sniff(&gbk, "对账单.xls"), MediaType::Csv);
        assert_eq!(sniff(&gbk, "对账单.txt"), MediaType::Csv);
        let prose =
            "Hello, I wrote to you, twice.\nNo reply.\nPlease, look, at, it, now.\nThanks.\n";
        assert_eq!(sniff(prose.as_bytes(), "letter.txt"), MediaType::Text);
    }

    #[test]
    fn a_mail_has_a_head() {
        let mail =
            b"From: support@payoneer.com\r\nSubject: Withdrawal returned\r\n\r\nDear customer";
        assert_eq!(sniff(mail, "x"), MediaType::Email);
        assert_eq!(sniff("Li: hi\nWang: hello\n".as_bytes(), "chat.txt"), MediaType::Text);
        assert_eq!(sniff("日期: 2026-11-03\n金额: 1\n".as_bytes(), "note.txt"), MediaType::Text);
    }
}
