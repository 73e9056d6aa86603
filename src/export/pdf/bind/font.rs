//! Subset fonts as PDF objects, with the text that each glyph stands for.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Object, dictionary};
use sha2::{Digest as _, Sha256};

use super::file::PdfFile;
use crate::export::pdf::PdfError;
use crate::export::pdf::draw::{Codes, font_name};
use crate::export::pdf::fonts::{Font, fonts};
use crate::export::pdf::pen::Used;

/// Writes every font used; gives the resource dictionary of fonts and the codes of the glyphs.
pub fn embed(file: &mut PdfFile<'_>, used: &Used) -> Result<(Dictionary, Codes), PdfError> {
    let mut resources = Dictionary::new();
    let mut codes = Codes::new();
    for (number, glyphs) in used {
        let font = &fonts().all[*number];
        let (program, ids) = font.subset(glyphs)?;
        let font_id = write(file, font, &program, glyphs, &ids)?;
        resources.set(font_name(*number), font_id);
        codes.insert(*number, ids);
    }
    Ok((resources, codes))
}

fn write(
    file: &mut PdfFile<'_>,
    font: &Font,
    program: &[u8],
    glyphs: &BTreeMap<u16, String>,
    codes: &BTreeMap<u16, u16>,
) -> Result<lopdf::ObjectId, PdfError> {
    let name = format!("{}+{}", tag(program), font.name);
    let (key, subtype, program_dictionary) = if font.cff {
        ("FontFile3", "CIDFontType0", dictionary! { "Subtype" => "CIDFontType0C" })
    } else {
        let length = program.len() as i64;
        ("FontFile2", "CIDFontType2", dictionary! { "Length1" => length })
    };
    let program_id = file.add_compressed(program_dictionary, program)?;
    let [left, bottom, right, top] = font.bounds.map(i64::from);
    let descriptor = file.add(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => Object::Name(name.clone().into_bytes()),
        // Symbolic: codes are glyphs of the subset, not of a standard encoding.
        "Flags" => 4,
        "FontBBox" => vec![left.into(), bottom.into(), right.into(), top.into()],
        "ItalicAngle" => 0,
        "Ascent" => i64::from(font.ascent),
        "Descent" => i64::from(font.descent),
        "CapHeight" => 714,
        "StemV" => if font.bold { 140 } else { 88 },
        key => program_id,
    })?;
    let mut descendant = dictionary! {
        "Type" => "Font",
        "Subtype" => subtype,
        "BaseFont" => Object::Name(name.clone().into_bytes()),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        },
        "FontDescriptor" => descriptor,
        "DW" => 1000,
        "W" => widths(font, codes),
    };
    if !font.cff {
        descendant.set("CIDToGIDMap", "Identity");
    }
    let descendant = file.add(descendant)?;
    let unicode = file.add_compressed(Dictionary::new(), to_unicode(glyphs, codes).as_bytes())?;
    Ok(file.add(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => Object::Name(name.into_bytes()),
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
        "ToUnicode" => unicode,
    })?)
}

/// Six letters that tell two subsets of a font apart.
fn tag(program: &[u8]) -> String {
    Sha256::digest(program)[..6].iter().map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// Codes are handed out without gaps, so one list of widths from the first code does.
fn widths(font: &Font, codes: &BTreeMap<u16, u16>) -> Object {
    let by_code: BTreeMap<u16, u16> = codes.iter().map(|(glyph, code)| (*code, *glyph)).collect();
    let mut runs: Vec<Object> = Vec::new();
    let mut run: Vec<Object> = Vec::new();
    let mut next = None;
    for (code, glyph) in by_code {
        if next != Some(code) {
            if !run.is_empty() {
                runs.push(Object::Array(std::mem::take(&mut run)));
            }
            runs.push(i64::from(code).into());
        }
        run.push(i64::from(font.width(glyph)).into());
        next = code.checked_add(1);
    }
    if !run.is_empty() {
        runs.push(Object::Array(run));
    }
    Object::Array(runs)
}

fn to_unicode(glyphs: &BTreeMap<u16, String>, codes: &BTreeMap<u16, u16>) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let pairs: BTreeMap<u16, &String> = glyphs
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .filter_map(|(glyph, text)| codes.get(glyph).map(|code| (*code, text)))
        .collect();
    let pairs: Vec<_> = pairs.into_iter().collect();
    for hundred in pairs.chunks(100) {
        // Writing to a String cannot fail.
        let _ = writeln!(map, "{} beginbfchar", hundred.len());
        for (code, text) in hundred {
            let _ = write!(map, "<{code:04X}> <");
            for unit in text.encode_utf16() {
                let _ = write!(map, "{unit:04X}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
