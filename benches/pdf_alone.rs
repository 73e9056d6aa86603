//! Writes a PDF as the packet shows its pages, by themselves and at their own size: `pdf_alone IN OUT`.
//! Says of each page whether it is there as it was (`form`) or as a picture. Measured by
//! `pdf_fidelity.py`.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use chrono::DateTime;
use docket::case::{Contents, Digest, MediaType, Treatment};
use docket::export::pdf::{self, About};
use docket::packet::{Exhibit, Wording};
use lopdf::{Document, Object};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        println!("usage: pdf_alone IN OUT");
        return ExitCode::FAILURE;
    };
    match alone(from, to) {
        Ok(pages) => println!("{}", pages.join(" ")),
        Err(trouble) => println!("not shown: {trouble}"),
    }
    ExitCode::SUCCESS
}

fn alone(from: PathBuf, to: PathBuf) -> Result<Vec<String>, String> {
    let originals = Mutex::new(BTreeMap::<Digest, Vec<u8>>::new());
    let keep = |digest: &Digest, bytes: &mut dyn std::io::Read| {
        let mut original = Vec::new();
        bytes.read_to_end(&mut original)?;
        originals.lock().unwrap_or_else(PoisonError::into_inner).insert(*digest, original);
        Ok(())
    };
    let cancelled = std::sync::atomic::AtomicBool::new(false);
    let mut outcomes =
        docket::intake::take_in(std::slice::from_ref(&from), &keep, &|_| {}, &cancelled);
    let taken = outcomes.remove(0).taken.map_err(|error| error.to_string())?;
    match taken.contents {
        Contents::Pdf { .. } => {}
        Contents::Unreadable { trouble } => return Err(format!("{trouble:?}")),
        _ => return Err("no PDF".to_owned()),
    }
    let exhibit = Exhibit {
        number: "A-1".to_owned(),
        kind: None,
        title: taken.suggested_title,
        date: None,
        shows: Wording::default(),
        proves: None,
        sha256: taken.original.sha256,
        bytes: taken.original.bytes,
        file_name: taken.original.file_name,
        export_name: "alone.pdf".to_owned(),
        media: MediaType::Pdf,
        contents: taken.contents,
        treatment: Treatment::default(),
        legend: Vec::new(),
        path: from,
    };
    let about = About {
        title: String::new(),
        author: String::new(),
        subject: String::new(),
        language: "en",
        created: DateTime::UNIX_EPOCH.fixed_offset(),
    };
    let mut bytes = Vec::new();
    let written = pdf::write_alone(&exhibit, &about, None, &mut bytes);
    written.map_err(|error| error.to_string())?.map_err(|trouble| format!("{trouble:?}"))?;
    fs::write(to, &bytes).map_err(|error| error.to_string())?;
    let document = Document::load_mem(&bytes).map_err(|error| error.to_string())?;
    Ok(document.page_iter().map(|page| kind(&document, page)).collect())
}

fn kind(document: &Document, page: lopdf::ObjectId) -> String {
    let found = document.get_dictionary(page).ok().and_then(|page| {
        let resources = page.get(b"Resources").ok()?.as_dict().ok()?;
        let placed = resources.get(b"XObject").ok()?.as_dict().ok()?;
        let (_, object) = placed.iter().next()?;
        let (_, stream) = document.dereference(object).ok()?;
        let name = stream.as_stream().ok()?.dict.get(b"Subtype").and_then(Object::as_name).ok()?;
        Some(if name == b"Form" { "form" } else { "picture" })
    });
    found.unwrap_or("blank").to_owned()
}
