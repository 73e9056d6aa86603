//! `manifest.json`: the SHA-256 of every file in the archive and of every original behind it.

use serde::Serialize;

use super::copy::Change;
use crate::case::{Digest, Trouble};
use crate::packet::{Exhibit, Packet};

#[derive(Debug, Serialize)]
pub(super) struct Manifest<'a> {
    reference: &'a str,
    generated_at: String,
    /// Files of this archive, this one and the list of sums apart.
    files: &'a [FileEntry],
    originals: &'a [OriginalEntry],
}

#[derive(Debug, Serialize)]
pub(super) struct FileEntry {
    pub(super) name: String,
    pub(super) bytes: u64,
    pub(super) sha256: Digest,
}

/// An original and the copy of it in this archive; without one, what the trouble was.
#[derive(Debug, Serialize)]
pub(super) struct OriginalEntry {
    pub(super) exhibit: String,
    pub(super) file_name: String,
    bytes: u64,
    sha256: Digest,
    pub(super) copy: Option<String>,
    copy_is: Option<Change>,
    left_out_because: Option<Trouble>,
}

impl<'a> Manifest<'a> {
    pub(super) fn new(
        packet: &'a Packet,
        files: &'a [FileEntry],
        originals: &'a [OriginalEntry],
    ) -> Manifest<'a> {
        let generated_at = packet.generated_at.to_rfc3339();
        Manifest { reference: &packet.reference, generated_at, files, originals }
    }

    pub(super) fn json(&self) -> String {
        let json = serde_json::to_string_pretty(self);
        json.expect("BUG: texts and numbers always become JSON") + "\n"
    }
}

impl OriginalEntry {
    pub(super) fn new(
        exhibit: &Exhibit,
        copied: Result<(String, Change), Trouble>,
    ) -> OriginalEntry {
        let left_out_because = copied.as_ref().err().copied();
        let (copy, copy_is) = copied.ok().unzip();
        OriginalEntry {
            exhibit: exhibit.number.clone(),
            file_name: exhibit.file_name.clone(),
            bytes: exhibit.bytes,
            sha256: exhibit.sha256,
            copy,
            copy_is,
            left_out_because,
        }
    }

    /// The key of the README's line on it.
    pub(super) fn line_key(&self) -> &'static str {
        match self.copy_is {
            Some(Change::Identical) => "packet-zip-identical",
            Some(Change::MetadataRemoved) => "packet-zip-metadata-removed",
            Some(Change::Converted) => "packet-zip-converted",
            Some(Change::Treated) => "packet-zip-treated",
            None => "packet-zip-left-out",
        }
    }
}
