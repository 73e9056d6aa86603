//! The bundled fonts, parsed once: what they cover, how wide their glyphs are, and the part of them
//! that a document needs.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use parley::FontContext;
use parley::fontique::{
    Blob, Charmap, Collection, CollectionOptions, FontInfoOverride, SourceCache,
};

use super::PdfError;

/// A font file of the bundle.
pub struct Font {
    /// PostScript name.
    pub name: &'static str,
    pub data: &'static [u8],
    /// CFF outlines; the others are TrueType.
    pub cff: bool,
    pub bold: bool,
    /// Upwards from the baseline, in thousandths of the size, as all lengths here.
    pub ascent: i16,
    pub descent: i16,
    pub bounds: [i16; 4],
    widths: Vec<u16>,
    blob: Blob<u8>,
}

/// Every bundled font and the family names layout asks for.
pub struct Fonts {
    pub all: Vec<Font>,
    collection: Collection,
    charmaps: Vec<Charmap<'static>>,
}

const FILES: [(&str, &str, &[u8]); 9] = [
    ("Latin", "NotoSans-Regular", include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf")),
    ("Latin", "NotoSans-Bold", include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf")),
    (
        "Han",
        "NotoSansCJKsc-Regular",
        include_bytes!("../../../assets/fonts/NotoSansCJKsc-Regular.otf"),
    ),
    ("Han", "NotoSansCJKsc-Bold", include_bytes!("../../../assets/fonts/NotoSansCJKsc-Bold.otf")),
    (
        "Arabic",
        "NotoSansArabic-Regular",
        include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf"),
    ),
    (
        "Hebrew",
        "NotoSansHebrew-Regular",
        include_bytes!("../../../assets/fonts/NotoSansHebrew-Regular.ttf"),
    ),
    (
        "Thai",
        "NotoSansThai-Regular",
        include_bytes!("../../../assets/fonts/NotoSansThai-Regular.ttf"),
    ),
    (
        "Symbols",
        "NotoSansSymbols2-Regular",
        include_bytes!("../../../assets/fonts/NotoSansSymbols2-Regular.ttf"),
    ),
    (
        "Pictographs",
        "NotoEmoji-Regular",
        include_bytes!("../../../assets/fonts/NotoEmoji-Regular.ttf"),
    ),
];

/// Names that CSS gives a meaning of their own, such as `Emoji`, would find no font. Latin first, so that digits and letters look the same in every language.
pub const LATIN_FIRST: &str = "Latin, Han, Arabic, Hebrew, Thai, Symbols, Pictographs";
/// For quotation marks, dashes and dots between Chinese characters, which are a full square wide.
pub const HAN_FIRST: &str = "Han, Latin, Arabic, Hebrew, Thai, Symbols, Pictographs";

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let options = CollectionOptions { shared: false, system_fonts: false };
    let mut collection = Collection::new(options);
    let (mut all, mut charmaps) = (Vec::new(), Vec::new());
    for (family, name, data) in FILES {
        let blob = Blob::new(Arc::new(data));
        let named = FontInfoOverride { family_name: Some(family), ..FontInfoOverride::default() };
        let families = collection.register_fonts(blob.clone(), Some(named));
        let faces = families.iter().flat_map(|(_, faces)| faces);
        charmaps.extend(faces.filter_map(|face| face.charmap_index().charmap(data)));
        all.push(Font::parse(name, data, blob).expect("BUG: a bundled font is a font"));
    }
    Fonts { all, collection, charmaps }
});

/// The bundle, parsed on first use.
pub fn fonts() -> &'static Fonts {
    &FONTS
}

impl Fonts {
    /// What parley asks for fonts; it knows no others.
    pub fn context(&self) -> FontContext {
        FontContext { collection: self.collection.clone(), source_cache: SourceCache::new_shared() }
    }

    /// The index of the font with these bytes.
    pub fn position(&self, blob: &Blob<u8>) -> usize {
        let found = self.all.iter().position(|font| font.blob.id() == blob.id());
        found.expect("BUG: layout uses bundled fonts only")
    }

    /// Characters that some font has a glyph for.
    pub fn covers(&self, character: char) -> bool {
        self.charmaps.iter().any(|map| map.map(character).is_some_and(|glyph| glyph != 0))
    }
}

impl Font {
    fn parse(name: &'static str, data: &'static [u8], blob: Blob<u8>) -> Option<Font> {
        let head = table(data, b"head")?;
        let horizontal = table(data, b"hhea")?;
        let metrics = table(data, b"hmtx")?;
        let count = usize::from(unsigned(horizontal, 34)?);
        let widths = (0..count).map_while(|glyph| unsigned(metrics, glyph * 4)).collect();
        let bound = |at| unsigned(head, at).map(|value| value as i16);
        Some(Font {
            name,
            data,
            cff: table(data, b"CFF ").is_some(),
            bold: name.ends_with("Bold"),
            ascent: unsigned(horizontal, 4)? as i16,
            descent: unsigned(horizontal, 6)? as i16,
            bounds: [bound(36)?, bound(38)?, bound(40)?, bound(42)?],
            widths,
            blob,
        })
    }

    /// How far the pen moves, in thousandths of the size.
    pub fn width(&self, glyph: u16) -> u16 {
        let width = self.widths.get(usize::from(glyph)).or_else(|| self.widths.last());
        width.copied().unwrap_or_default()
    }

    /// The font with these glyphs only and their new ids; for CFF the bare `CFF ` table.
    pub fn subset(
        &self,
        glyphs: &BTreeMap<u16, String>,
    ) -> Result<(Vec<u8>, BTreeMap<u16, u16>), PdfError> {
        let mut remapper = subsetter::GlyphRemapper::new();
        let ids = glyphs.keys().map(|glyph| (*glyph, remapper.remap(*glyph))).collect();
        let failed = |_| PdfError::Font(self.name);
        let bytes = subsetter::subset(self.data, 0, &remapper).map_err(failed)?;
        if !self.cff {
            return Ok((bytes, ids));
        }
        let outlines = table(&bytes, b"CFF ").ok_or(PdfError::Font(self.name))?;
        Ok((outlines.to_vec(), ids))
    }
}

/// A table of an OpenType file.
fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let count = usize::from(unsigned(font, 4)?);
    let records = font.get(12..12 + count * 16)?.chunks_exact(16);
    let record = records.into_iter().find(|record| record.starts_with(tag))?;
    let (start, length) = (long(record, 8)?, long(record, 12)?);
    font.get(start..start.checked_add(length)?)
}

fn unsigned(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes([pair[0], pair[1]]))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes([four[0], four[1], four[2], four[3]]) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn covers_what_a_packet_holds() {
        for character in "Aé Жя 退票：“”——…✓✗–→①€¥👍😀🐼".chars()
        {
            assert!(fonts().covers(character), "{character}");
        }
        assert!(!fonts().covers('𓀀'));
        assert!(!fonts().covers('\u{E000}'));
    }

    #[test]
    fn a_subset_is_small() {
        let font = &fonts().all[2];
        let glyphs = BTreeMap::from([(1000, String::new()), (2000, String::new())]);
        let (bytes, ids) = font.subset(&glyphs).unwrap();
        assert!(bytes.len() < 4_000, "{}", bytes.len());
        assert_eq!(ids, BTreeMap::from([(1000, 1), (2000, 2)]));
    }
}
