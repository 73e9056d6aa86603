//! What was laid out, in our own words: runs of placed glyphs, and what each glyph says.

use std::collections::BTreeMap;

use super::fonts::fonts;
use super::layout::{Ink, Laid};
use super::page::{Glyph, GlyphRun, Link, Rect};
use super::text::{Line, Paragraph, Span};

/// What a glyph of a font says, for every glyph used.
pub type Used = BTreeMap<usize, BTreeMap<u16, String>>;

/// Takes the lines over and remembers which glyphs they took. A glyph says what it says first, so the
/// order of texts counts.
pub fn keep(laid: &Laid, spans: &[Span], used: &mut Used) -> Paragraph {
    let lines = laid.layout.lines();
    Paragraph { lines: lines.map(|line| keep_line(&line, &laid.text, spans, used)).collect() }
}

fn keep_line(line: &parley::Line<'_, Ink>, text: &str, spans: &[Span], used: &mut Used) -> Line {
    let metrics = line.metrics();
    let baseline = metrics.baseline - metrics.block_min_coord;
    let mut kept = Line {
        height: metrics.block_max_coord - metrics.block_min_coord,
        gap: 0.0,
        runs: Vec::new(),
        links: Vec::new(),
    };
    let mut x = metrics.offset;
    for run in line.runs() {
        let font = fonts().position(&run.font().data);
        let mut atoms: Vec<Atom> = Vec::new();
        for cluster in run.clusters() {
            let said = text[cluster.text_range()].to_owned();
            match atoms.last_mut() {
                Some(last) if cluster.is_ligature_continuation() => last.text.push_str(&said),
                _ => atoms.push(Atom {
                    text: said,
                    ink: cluster.style().brush,
                    glyphs: cluster.glyphs().collect(),
                }),
            }
        }
        if run.is_rtl() {
            atoms.reverse();
        }
        let mut pens: Vec<Pen> = Vec::new();
        for atom in atoms {
            if atom.text == "\n" {
                continue;
            }
            if pens.last().is_none_or(|pen| pen.ink != atom.ink) {
                pens.push(Pen { ink: atom.ink, start: x, ..Pen::default() });
            }
            let pen = pens.last_mut().expect("BUG: a pen was just taken");
            x = pen.write(atom, x, run.is_rtl(), used.entry(font).or_default());
        }
        for pen in pens {
            let target = pen.ink.link.checked_sub(1).and_then(|number| spans[number].target);
            if let Some(target) = target {
                let size = run.font_size();
                let rect = Rect::new(pen.start, baseline - size, pen.end - pen.start, size * 1.3);
                kept.links.push(Link { rect, target });
            }
            kept.runs.push(GlyphRun {
                font,
                size: run.font_size(),
                color: pen.ink.color,
                x: pen.start,
                y: baseline,
                glyphs: pen.glyphs,
                actual_text: pen.special.then_some(pen.text),
            });
        }
    }
    kept
}

/// Glyphs that belong together and what they say.
struct Atom {
    text: String,
    ink: Ink,
    glyphs: Vec<parley::Glyph>,
}

/// A run being written.
#[derive(Default)]
struct Pen {
    ink: Ink,
    start: f32,
    end: f32,
    glyphs: Vec<Glyph>,
    text: String,
    /// The glyphs alone would not give the text back.
    special: bool,
}

impl Pen {
    /// Adds an atom at `x`; returns where the next one goes.
    fn write(&mut self, atom: Atom, x: f32, rtl: bool, used: &mut BTreeMap<u16, String>) -> f32 {
        let mut x = x;
        if rtl {
            self.text.insert_str(0, &atom.text);
        } else {
            self.text.push_str(&atom.text);
        }
        let said = shares(&atom, rtl);
        self.special |= said.is_none();
        for (at, glyph) in atom.glyphs.iter().enumerate() {
            let own = match &said {
                Some(characters) => &characters[at],
                None if at == 0 => &atom.text,
                None => "",
            };
            let id = u16::try_from(glyph.id).unwrap_or_default();
            let first = used.entry(id).or_insert_with(|| own.to_owned());
            self.special |= first != own;
            self.glyphs.push(Glyph { id, x: x + glyph.x - self.start });
            x += glyph.advance;
        }
        self.end = x;
        x
    }
}

/// What each glyph of an atom says: all of it when it is one glyph, a character each when there are
/// as many. Readers turn right-to-left glyphs around themselves, so those need no help either.
fn shares(atom: &Atom, rtl: bool) -> Option<Vec<String>> {
    if atom.glyphs.len() == 1 {
        return Some(vec![atom.text.clone()]);
    }
    let mut characters: Vec<String> = atom.text.chars().map(String::from).collect();
    if rtl {
        characters.reverse();
    }
    (characters.len() == atom.glyphs.len()).then_some(characters)
}
