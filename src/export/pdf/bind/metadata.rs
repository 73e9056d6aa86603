//! What the document says about itself: the information dictionary and the same as XMP.

use chrono::{DateTime, FixedOffset};
use lopdf::{Object, ObjectId, StringFormat, dictionary};

use super::file::PdfFile;
use crate::export::pdf::PdfError;
use crate::export::pdf::draw::utf16;

#[derive(Debug, Clone)]
pub struct About {
    pub title: String,
    pub author: String,
    pub subject: String,
    /// As in RFC 3066.
    pub language: &'static str,
    pub created: DateTime<FixedOffset>,
}

const PROGRAM: &str = "Docket";

/// The information dictionary and the XMP stream.
pub fn write(file: &mut PdfFile<'_>, about: &About) -> Result<(ObjectId, ObjectId), PdfError> {
    let text = |text: &str| Object::String(utf16(text), StringFormat::Hexadecimal);
    let zone = about.created.format("%:z").to_string().replace(':', "'");
    let created = format!("D:{}{zone}'", about.created.format("%Y%m%d%H%M%S"));
    let info = file.add(dictionary! {
        "Title" => text(&about.title),
        "Author" => text(&about.author),
        "Subject" => text(&about.subject),
        "Creator" => text(PROGRAM),
        "Producer" => text(PROGRAM),
        "CreationDate" => Object::string_literal(created.clone()),
        "ModDate" => Object::string_literal(created),
    })?;
    let xmp = file.reserve();
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    file.put_stream(xmp, dictionary, packet(about).as_bytes())?;
    Ok((info, xmp))
}

fn packet(about: &About) -> String {
    let created = about.created.format("%Y-%m-%dT%H:%M:%S%:z");
    let [title, author, subject] = [&about.title, &about.author, &about.subject].map(|s| escape(s));
    let language = about.language;
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{created}</xmp:CreateDate><xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><pdf:Producer>{PROGRAM}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
"#,
        mark = '\u{FEFF}',
    )
}

/// For XML text; characters that XML cannot hold are dropped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            _ if character.is_control() || matches!(character, '\u{FFFE}' | '\u{FFFF}') => {
                escaped.push(' ');
            }
            _ => escaped.push(character),
        }
    }
    escaped
}
