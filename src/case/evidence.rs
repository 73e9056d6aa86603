//! A file taken in. The original bytes are named by their SHA-256 and never changed; what is said
//! about them stands beside.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{EvidenceId, EvidenceKindId, FactId, Message, Treatment};

/// SHA-256 of the original bytes, written as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, as = "String"))]
#[serde(into = "String", try_from = "String")]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Digest({self})")
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.to_string()
    }
}

/// The text is not 64 hex digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 in hex: {0}")]
pub struct DigestError(pub String);

impl FromStr for Digest {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Digest, DigestError> {
        let bad = || DigestError(text.to_owned());
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(bad());
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| bad())?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| bad())?;
        }
        Ok(Digest(bytes))
    }
}

impl TryFrom<String> for Digest {
    type Error = DigestError;

    fn try_from(text: String) -> Result<Digest, DigestError> {
        text.parse()
    }
}

/// One file that supports the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Evidence {
    pub id: EvidenceId,
    pub original: Original,
    pub contents: Contents,
    /// When the picture was taken, as its metadata says; no zone is known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub captured_at: Option<NaiveDateTime>,
    #[cfg_attr(test, ts(type = "string"))]
    pub added_at: DateTime<FixedOffset>,
    /// Which slot of the evidence dictionary it fills; `None` until the user says.
    pub kind: Option<EvidenceKindId>,
    pub title: String,
    /// The day the document shows.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub date: Option<NaiveDate>,
    /// Facts the user says it proves, beyond those its kind proves in this scenario.
    pub proves: Vec<FactId>,
    #[serde(default)]
    pub treatment: Treatment,
}

/// The file behind a piece of evidence, and what was found in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EvidenceFile {
    pub original: Original,
    pub contents: Contents,
    #[cfg_attr(test, ts(type = "string | null"))]
    pub captured_at: Option<NaiveDateTime>,
}

/// The bytes as they came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Original {
    pub sha256: Digest,
    pub bytes: u64,
    /// The file's own name, without its folder.
    pub file_name: String,
    pub media: MediaType,
}

/// What the first bytes say, whatever the name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum MediaType {
    Png,
    Jpeg,
    Webp,
    Gif,
    Bmp,
    Tiff,
    Heic,
    Pdf,
    Text,
    Csv,
    Xls,
    Xlsx,
    Email,
    Other,
}

impl MediaType {
    pub fn is_image(self) -> bool {
        use MediaType::{Bmp, Gif, Heic, Jpeg, Png, Tiff, Webp};
        matches!(self, Png | Jpeg | Webp | Gif | Bmp | Tiff | Heic)
    }

    /// The ending an exported copy gets.
    pub fn extension(self) -> &'static str {
        match self {
            MediaType::Png => "png",
            MediaType::Jpeg => "jpg",
            MediaType::Webp => "webp",
            MediaType::Gif => "gif",
            MediaType::Bmp => "bmp",
            MediaType::Tiff => "tif",
            MediaType::Heic => "heic",
            MediaType::Pdf => "pdf",
            MediaType::Text => "txt",
            MediaType::Csv => "csv",
            MediaType::Xls => "xls",
            MediaType::Xlsx => "xlsx",
            MediaType::Email => "eml",
            MediaType::Other => "bin",
        }
    }
}

/// What intake found inside. A file in trouble is kept as an attachment and says why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Contents {
    Image(ImageProperties),
    Pdf {
        pages: u32,
    },
    Text {
        lines: u32,
    },
    Table {
        rows: u32,
        columns: u32,
    },
    Email {
        subject: String,
        from: String,
        attachments: u32,
    },
    /// Nothing we can show; attached as it is.
    Attachment,
    /// It cannot be shown. It still goes along as a file, and the packet says why.
    Unreadable {
        trouble: Trouble,
    },
}

/// Size as shown, that is after the EXIF orientation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ImageProperties {
    pub width: u32,
    pub height: u32,
    /// EXIF orientation 1–8 of the stored pixels.
    pub orientation: u8,
}

/// Why a file cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    Empty,
    /// It ends before its content does.
    Truncated,
    Broken,
    PasswordProtected,
    /// More pixels, pages or bytes than the limits allow.
    TooLarge,
    /// Reading it took longer than allowed.
    TooSlow,
}

impl Trouble {
    /// Where the words are: `trouble-<its wire name>`.
    pub fn key(self) -> &'static str {
        match self {
            Trouble::Empty => "trouble-empty",
            Trouble::Truncated => "trouble-truncated",
            Trouble::Broken => "trouble-broken",
            Trouble::PasswordProtected => "trouble-password_protected",
            Trouble::TooLarge => "trouble-too_large",
            Trouble::TooSlow => "trouble-too_slow",
        }
    }

    /// What is wrong with the file.
    pub fn message(self) -> Message {
        Message::new(self.key())
    }

    /// What to do about it.
    pub fn remedy(self) -> Message {
        Message::new(format!("{}.remedy", self.key()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn troubles_are_called_by_their_wire_names() {
        for trouble in [
            Trouble::Empty,
            Trouble::Truncated,
            Trouble::Broken,
            Trouble::PasswordProtected,
            Trouble::TooLarge,
            Trouble::TooSlow,
        ] {
            let wire = serde_json::to_value(trouble).unwrap();
            assert_eq!(trouble.key(), format!("trouble-{}", wire.as_str().unwrap()));
        }
    }
}
