//! A PDF that asks for a password, opened with it. The password is used here and kept nowhere.

use std::sync::Arc;

use lopdf::{Document, LoadOptions};

use super::examine::{Examined, examine};
use super::{limits, within};
use crate::case::{Contents, MediaType, Trouble};

/// A locked PDF without its lock.
#[derive(Debug, Clone, PartialEq)]
pub struct Unlocked {
    pub bytes: Vec<u8>,
    pub contents: Contents,
    /// A JPEG of at most 320 px a side.
    pub thumbnail: Option<Vec<u8>>,
}

/// The same document without encryption; [`Trouble::PasswordProtected`] for a wrong password.
pub fn unlock(locked: Arc<Vec<u8>>, password: &str) -> Result<Unlocked, Trouble> {
    let password = password.to_owned();
    let bytes = within(limits::DECODE_TIME, move || decrypted(&locked, password))?;
    let bytes = Arc::new(bytes);
    let Examined { contents, thumbnail, .. } = examine(&bytes, MediaType::Pdf, "");
    match contents {
        Contents::Unreadable { trouble } => Err(trouble),
        contents => Ok(Unlocked { bytes: Arc::unwrap_or_clone(bytes), contents, thumbnail }),
    }
}

fn decrypted(locked: &[u8], password: String) -> Result<Vec<u8>, Trouble> {
    let options = LoadOptions {
        password: Some(password),
        max_decompressed_size: Some(limits::UNPACKED_BYTES as usize),
        ..LoadOptions::default()
    };
    let mut document =
        Document::load_mem_with_options(locked, options).map_err(|error| match error {
            lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => {
                Trouble::PasswordProtected
            }
            _ => Trouble::Broken,
        })?;
    if document.is_encrypted() {
        return Err(Trouble::PasswordProtected);
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|_| Trouble::Broken)?;
    Ok(bytes)
}
