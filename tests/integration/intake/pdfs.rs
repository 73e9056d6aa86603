//! PDF files: counted, drawn, locked, cut off or too large.

use std::io::{self, Read};
use std::sync::Arc;
use std::time::Duration;

use docket::case::{Contents, Trouble};
use docket::intake;

use super::{take, trouble};

fn pdf(pages: usize) -> lopdf::Document {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let content = b"1 0 0 rg 20 20 60 60 re f".to_vec();
            let content = document.add_object(Stream::new(dictionary! {}, content));
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content,
                "MediaBox" => vec![0.into(), 0.into(), 200.into(), 100.into()],
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(pages).unwrap();
    document
        .objects
        .insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    document
}

fn saved(mut document: lopdf::Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn locked_pdf(user_password: &str) -> Vec<u8> {
    let mut document = pdf(1);
    let state = lopdf::EncryptionState::try_from(lopdf::EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: lopdf::Permissions::empty(),
    })
    .unwrap();
    document.encrypt(&state).unwrap();
    saved(document)
}

#[test]
fn a_pdf_whose_end_is_missing_is_not_shown_as_if_it_were_whole() {
    let whole = saved(pdf(3));
    let cross_references = memchr::memmem::rfind(&whole, b"xref").unwrap();
    let cut = &whole[..cross_references.saturating_sub(12)];
    assert_eq!(trouble("cut.pdf", cut), Trouble::Truncated);

    // One made for the web names an end near its start, and its full length.
    let promise = format!(
        "%PDF-1.7\n1 0 obj\n<</Linearized 1/L {} /H[1 2]>>\nendobj\nstartxref\n0\n",
        2 * whole.len()
    );
    let cut = [promise.as_bytes(), &cut[9..]].concat();
    assert_eq!(trouble("web.pdf", &cut), Trouble::Truncated);

    let forgotten_last_line = &whole[..whole.len() - b"\n%%EOF".len()];
    let taken = take("old.pdf", forgotten_last_line);
    assert_eq!(taken.contents, Contents::Pdf { pages: 3 });
}

#[test]
fn pdf_pages_are_counted_and_drawn() {
    let bytes = saved(pdf(3));
    let taken = take("statement.png", &bytes);
    assert_eq!(taken.contents, Contents::Pdf { pages: 3 });
    let thumbnail = image::load_from_memory(&taken.thumbnail.unwrap()).unwrap();
    assert_eq!((thumbnail.width(), thumbnail.height()), (320, 160));

    let bytes = Arc::new(bytes);
    assert_eq!(intake::pdf_pages(Arc::clone(&bytes)), Ok(3));
    let limit = Duration::from_secs(60);
    let page = intake::render_pdf_page(Arc::clone(&bytes), 2, 144.0, limit).unwrap();
    assert_eq!(page.dimensions(), (400, 200));
    assert_eq!(page.get_pixel(100, 100).0, [255, 0, 0, 255]);
    assert_eq!(page.get_pixel(300, 100).0, [255; 4]);
    assert_eq!(intake::render_pdf_page(bytes, 3, 72.0, limit), Err(Trouble::Broken));
}

#[test]
fn a_pdf_that_would_fill_the_memory_is_refused() {
    use lopdf::{Stream, dictionary};
    let with_picture = |picture: Stream| {
        let mut document = pdf(1);
        let picture = document.add_object(picture);
        let page = document.page_iter().next().unwrap();
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Resources", dictionary! { "XObject" => dictionary! { "I" => picture } });
        saved(document)
    };
    let fax = dictionary! { "K" => -1, "Columns" => 2_000_000_000, "Rows" => 2_000_000_000 };
    let fax = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 10, "Height" => 10,
        "Filter" => "CCITTFaxDecode", "DecodeParms" => fax,
    };
    assert_eq!(trouble("fax.pdf", with_picture(Stream::new(fax, vec![0; 50]))), Trouble::TooLarge);
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    io::copy(&mut io::repeat(0).take(513 << 20), &mut packed).unwrap();
    let bomb = Stream::new(dictionary! { "Filter" => "FlateDecode" }, packed.finish().unwrap());
    assert_eq!(trouble("bomb.pdf", with_picture(bomb)), Trouble::TooLarge);
}

/// One page that says `text` in a Chinese font which it names and does not carry.
fn unembedded(text: &str) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document: Document = pdf(1);
    let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    let content = format!("BT /F 60 Tf 60 25 Td <{hex}> Tj ET");
    let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
    let info = dictionary! {
        "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("GB1"),
        "Supplement" => 2,
    };
    let descendant = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType0", "BaseFont" => "STSong-Light",
        "CIDSystemInfo" => info,
    });
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "STSong-Light",
        "Encoding" => "UniGB-UCS2-H", "DescendantFonts" => vec![descendant.into()],
    });
    let page = document.page_iter().next().unwrap();
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Contents", content);
    page.set("Resources", dictionary! { "Font" => dictionary! { "F" => font } });
    saved(document)
}

#[test]
fn a_font_that_is_not_carried_is_stood_in_for() {
    let ink = |text| {
        let bytes = Arc::new(unembedded(text));
        let page = intake::render_pdf_page(bytes, 0, 72.0, Duration::from_secs(60)).unwrap();
        page.pixels().filter(|pixel| pixel.0[0] < 128).count()
    };
    let (nothing, dot, han) = (ink(" "), ink("."), ink("退"));
    assert_eq!(nothing, 0);
    assert!(0 < dot && dot * 5 < han, "{dot} {han}");
}

#[test]
fn only_a_pdf_that_needs_a_password_is_locked() {
    assert_eq!(trouble("locked.pdf", locked_pdf("secret")), Trouble::PasswordProtected);
    assert_eq!(take("no printing.pdf", locked_pdf("")).contents, Contents::Pdf { pages: 1 });
}
