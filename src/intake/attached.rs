//! What hangs on a saved mail, taken out of it.

use std::path::Path;
use std::sync::Arc;

use image::DynamicImage;
use mail_parser::{MessageParser, MessagePart, MimeHeaders, PartType};
use sha2::{Digest as _, Sha256};

use super::email::attachment_name;
use super::examine::examine;
use super::picture::decode_stored;
use super::readable::{Readable, read};
use super::sniff::sniff;
use super::{IntakeError, limits, source, within};
use crate::case::{Contents, Digest, MediaType, Trouble};

/// A file that came with a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    pub name: String,
    pub bytes: Arc<Vec<u8>>,
    /// Of the file as it was before the mail program encoded it; `None` for a text whose characters
    /// the mail program may have changed.
    pub sha256: Option<Digest>,
    pub media: MediaType,
    pub contents: Contents,
}

/// The attachments of a mail, in its order, as far as they are printed.
pub fn attachments(mail: &Path) -> Result<Vec<Attached>, IntakeError> {
    let bytes = source::read(mail)?;
    let files = within(limits::DECODE_TIME, move || {
        let message = MessageParser::default().parse(&bytes[..]).ok_or(Trouble::Broken)?;
        Ok(message.attachments().take(limits::SHOWN_ATTACHMENTS).map(file).collect::<Vec<_>>())
    });
    let files =
        files.map_err(|trouble| IntakeError::NotShown { path: mail.to_owned(), trouble })?;
    Ok(files.into_iter().map(|(name, bytes, sha256)| looked_at(name, bytes, sha256)).collect())
}

fn file(part: &MessagePart<'_>) -> (String, Vec<u8>, Option<Digest>) {
    let bytes = part.contents().to_vec();
    let is_text = matches!(part.body, PartType::Text(_) | PartType::Html(_));
    let charset = part.content_type().and_then(|kind| kind.attribute("charset"));
    let same = charset.is_none_or(|one| one.eq_ignore_ascii_case("utf-8"));
    let sha256 = (!is_text || same).then(|| Digest(Sha256::digest(&bytes).into()));
    (attachment_name(part), bytes, sha256)
}

fn looked_at(name: String, bytes: Vec<u8>, sha256: Option<Digest>) -> Attached {
    let media = sniff(&bytes, &name);
    let bytes = Arc::new(bytes);
    let contents = examine(&bytes, media, &name).contents;
    Attached { name, bytes, sha256, media, contents }
}

impl Attached {
    /// The words of a text, a table or a mail.
    pub fn readable(&self) -> Result<Readable, Trouble> {
        let (bytes, media) = (Arc::clone(&self.bytes), self.media);
        within(limits::DECODE_TIME, move || read(&bytes, media))
    }

    /// The picture, upright.
    pub fn decode(&self) -> Result<DynamicImage, Trouble> {
        let (bytes, media) = (Arc::clone(&self.bytes), self.media);
        within(limits::DECODE_TIME, move || {
            let stored = decode_stored(&bytes, media)?;
            let mut image = stored.image;
            image.apply_orientation(stored.orientation);
            Ok(image)
        })
    }
}
