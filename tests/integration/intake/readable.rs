//! What is read in texts, tables and mails.

use std::io::{Cursor, Write};

use docket::case::{Contents, MediaType, Trouble};
use docket::intake::Readable;
use zip::write::SimpleFileOptions;

use super::{read, take, trouble};

fn workbook(sheet: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(
                r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>"#
            ),
        ),
    ];
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_text_on_one_endless_line_is_a_text() {
    let endless = format!("x{}", "退票".repeat(50_000));
    let lines = endless.chars().count().div_ceil(2_000);
    assert_eq!(
        take("chat.txt", endless).contents,
        Contents::Text { lines: u32::try_from(lines).unwrap() }
    );
}

#[test]
fn what_would_fill_thousands_of_pages_is_cut() {
    let Readable::Text(lines) = read("long.txt", "退票\n".repeat(5) + &"退".repeat(3_000_000))
    else {
        panic!("no text")
    };
    assert_eq!(lines.iter().map(|line| line.chars().count()).max(), Some(2_000));
    assert!((400..=501 + 5).contains(&lines.len()), "{}", lines.len());
    let mail = format!("From: a@b.example\r\nSubject: {}\r\n\r\nhi", "x".repeat(100_000));
    let Readable::Email { headers, .. } = read("mail.eml", mail) else { panic!("no mail") };
    assert!(headers.iter().all(|(_, value)| value.chars().count() <= 2_001));
}

#[test]
fn a_bank_export_called_xls_reads_as_the_table_it_is() {
    let text = "账户明细\r\n\r\n交易日期\t摘要\t金额\t备注\r\n=\"20261103\"\t退票 \t8,420.00\t\r\n\
                =\"20261104\"\t手续费\t15.00\t户名不符\r\n";
    let (bytes, _, _) = encoding_rs::GBK.encode(text);
    let taken = take("对账单.xls", &bytes);
    assert_eq!(taken.original.media, MediaType::Csv);
    assert_eq!(taken.contents, Contents::Table { rows: 4, columns: 4 });
    let Readable::Table(rows) = read("对账单.xls", &bytes) else { panic!("no table") };
    assert_eq!(rows[0], ["账户明细"]);
    assert_eq!(rows[2], ["20261103", "退票", "8,420.00"]);
    assert_eq!(rows[3], ["20261104", "手续费", "15.00", "户名不符"]);
}

#[test]
fn a_long_table_is_cut_and_its_size_told() {
    let rows: String = (0..6_000).map(|row| format!("{row},a,b\n")).collect();
    let taken = take("long.csv", &rows);
    assert_eq!(taken.contents, Contents::Table { rows: 6_000, columns: 3 });
    let Readable::Table(shown) = read("long.csv", &rows) else { panic!("no table") };
    assert_eq!(shown.len(), 5_000);
}

#[test]
fn a_workbook_shows_what_excel_shows() {
    let sheet = r#"<row r="2"><c r="B2" t="inlineStr"><is><t>放款 </t></is></c><c r="C2"><v>8420.1</v></c></row>
        <row r="3"><c r="B3" s="1"><v>46332.5</v></c><c r="C3"><v>0.30000000000000004</v></c></row>"#;
    let Readable::Table(rows) = read("book.xlsx", workbook(sheet)) else { panic!("no table") };
    assert_eq!(rows, [vec!["", "放款", "8420.1"], vec!["", "2026-11-06 12:00:00", "0.3"]]);
}

#[test]
fn workbooks_that_would_fill_the_memory_do_not() {
    let corners = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    let taken = take("corners.xlsx", workbook(corners));
    assert_eq!(taken.contents, Contents::Table { rows: 2, columns: 16_384 });
    assert_eq!(trouble("bomb.xlsx", workbook(&" ".repeat(257 << 20))), Trouble::TooLarge);
    let whole = workbook(corners);
    assert_eq!(trouble("cut.xlsx", &whole[..whole.len() - 30]), Trouble::Truncated);
}

#[test]
fn a_mail_is_read_with_its_encodings() {
    let mail = "From: =?UTF-8?B?5a6i5pyN?= <help@payoneer.com>\r\nTo: li@example.com\r\n\
        Date: Fri, 6 Nov 2026 09:14:12 +0800\r\nSubject: =?GB2312?B?zcvGsQ==?=\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\
        Content-Type: text/html; charset=utf-8\r\n\r\n<style>p { color: red }</style>\
        <p>Dear seller,</p><p>USD&nbsp;8,420.00 was returned.</p>\r\n--x\r\n\
        Content-Type: application/pdf; name=\"notice.pdf\"\r\n\
        Content-Disposition: attachment; filename=\"notice.pdf\"\r\n\r\n%PDF-1.7\r\n--x--\r\n";
    let taken = take("saved.txt", mail);
    assert_eq!(taken.original.media, MediaType::Email);
    assert_eq!(taken.captured_at.unwrap().to_string(), "2026-11-06 09:14:12");
    let (subject, from) = ("退票".to_owned(), "客服 <help@payoneer.com>".to_owned());
    assert_eq!(taken.contents, Contents::Email { subject, from, attachments: 1 });
    let Readable::Email { headers, body, attachments } = read("saved.txt", mail) else {
        panic!("no mail")
    };
    let names: Vec<_> = headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["From", "To", "Date", "Subject"]);
    assert_eq!(headers[2].1, "Fri, 6 Nov 2026 09:14:12 +0800");
    assert_eq!(body, "Dear seller,\nUSD\u{a0}8,420.00 was returned.");
    assert_eq!(attachments, ["notice.pdf"]);
}
