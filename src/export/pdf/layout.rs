//! Styled text broken into lines and shaped by parley with the bundled fonts. What a text becomes
//! depends on nothing that was set before, so several are laid out at once.

use std::collections::BTreeSet;
use std::thread;

use parley::fontique::FontWeight;
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty, TextWrapMode,
};

use super::breaks::{is_closing, kept_together, spacing, square_punctuation};
use super::fonts::{HAN_FIRST, LATIN_FIRST, fonts};
use super::page::Color;
use super::text::{Align, Span, Style};
use super::tidy::tidy;

/// Color, and one more than the number of the span's link.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ink {
    pub color: Color,
    pub link: usize,
}

/// A text in lines.
pub struct Laid {
    pub text: String,
    pub layout: Layout<Ink>,
    /// Characters that no bundled font has.
    pub missing: BTreeSet<char>,
}

/// Texts that are laid out at once.
const WORKERS: usize = 2;

/// A last line shorter than this many times its height looks lost.
const SCRAP: f32 = 1.6;

pub struct Shaper {
    context: FontContext,
    scratch: LayoutContext<Ink>,
}

impl Shaper {
    pub fn new() -> Shaper {
        Shaper { context: fonts().context(), scratch: LayoutContext::new() }
    }

    /// Lines at most `width` wide; `None` where there is nothing to print.
    pub fn lay_out(&mut self, spans: &[Span], width: f32, align: Align) -> Option<Laid> {
        let (mut text, mut missing) = (String::new(), BTreeSet::new());
        let mut ranges = Vec::new();
        for span in spans {
            let start = text.len();
            text.push_str(&tidy(&span.text, &mut missing));
            ranges.push(start..text.len());
        }
        if text.is_empty() {
            return None;
        }
        let mut builder = self.scratch.ranged_builder(&mut self.context, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::from(LATIN_FIRST)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        // Parley's own default style would make every line as tall as 16-point text.
        if let Some(span) = spans.first() {
            builder.push_default(StyleProperty::FontSize(span.style.size));
            builder.push_default(LineHeight::FontSizeRelative(span.style.leading));
        }
        for (number, (span, range)) in spans.iter().zip(&ranges).enumerate() {
            let style = span.style;
            let weight = if style.bold { FontWeight::BOLD } else { FontWeight::NORMAL };
            let link = if span.target.is_some() { number + 1 } else { 0 };
            builder.push(StyleProperty::FontSize(style.size), range.clone());
            builder.push(StyleProperty::FontWeight(weight), range.clone());
            builder.push(LineHeight::FontSizeRelative(style.leading), range.clone());
            builder.push(StyleProperty::Brush(Ink { color: style.color, link }), range.clone());
        }
        for (span, range) in spans.iter().zip(&ranges) {
            let (part, size) = (&text[range.clone()], span.style.size);
            let square = square_punctuation(part);
            for (at, length) in &square {
                let start = range.start + at;
                let family = StyleProperty::FontFamily(FontFamily::from(HAN_FIRST));
                builder.push(family, start..start + length);
            }
            for (at, share) in spacing(part, &square) {
                let start = range.start + at;
                let length = part[at..].chars().next().map_or(0, char::len_utf8);
                builder.push(StyleProperty::LetterSpacing(share * size), start..start + length);
            }
            for kept in kept_together(part) {
                // What is wider than a line, with the marks that cannot begin the next one, has to be
                // broken after all.
                let marks = part[kept.end..].chars().take_while(|one| is_closing(*one));
                let long = part[kept.clone()].chars().chain(marks).map(about_wide).sum::<f32>();
                let last = part[kept.clone()].char_indices().next_back();
                let Some((last, _)) = last.filter(|_| long * size <= width) else { continue };
                let start = range.start + kept.start;
                let whole = StyleProperty::TextWrapMode(TextWrapMode::NoWrap);
                builder.push(whole, start..start + last);
            }
        }
        let mut layout: Layout<Ink> = builder.build(&text);
        layout.break_all_lines(Some(width));
        if align == Align::Start && !text.contains('\n') {
            even_out(&mut layout, width);
        }
        let alignment = match align {
            Align::Start => Alignment::Start,
            Align::End => Alignment::End,
            Align::Center => Alignment::Center,
        };
        layout.align(alignment, AlignmentOptions::default());
        Some(Laid { text, layout, missing })
    }
}

/// Lays the texts out, each in its style; in their order, whatever worker was faster.
pub fn lay_out_all(
    shapers: &mut Vec<Shaper>,
    texts: &[(&str, Style)],
    width: f32,
) -> Vec<Option<Laid>> {
    while shapers.len() < WORKERS {
        shapers.push(Shaper::new());
    }
    let lay_out = |shaper: &mut Shaper, texts: &[(&str, Style)]| -> Vec<Option<Laid>> {
        let each = texts
            .iter()
            .map(|(text, style)| shaper.lay_out(&[Span::new(*text, *style)], width, Align::Start));
        each.collect()
    };
    let share = texts.len().div_ceil(WORKERS).max(1);
    thread::scope(|scope| {
        let parts: Vec<_> = shapers.iter_mut().zip(texts.chunks(share)).collect();
        let others: Vec<_> = parts
            .into_iter()
            .map(|(shaper, texts)| scope.spawn(move || lay_out(shaper, texts)))
            .collect();
        others.into_iter().flat_map(|one| one.join().expect("BUG: layout does not fail")).collect()
    })
}

/// Narrows the lines a little where the last would hold a character or two only, as long as that
/// takes no further line.
fn even_out(layout: &mut Layout<Ink>, width: f32) {
    let count = layout.len();
    let is_scrap = |layout: &Layout<Ink>| {
        let last = layout.lines().last().filter(|_| layout.len() > 1);
        last.is_some_and(|line| line.metrics().advance < SCRAP * line.metrics().line_height)
    };
    for share in [0.96, 0.92, 0.88, 0.84] {
        if !is_scrap(layout) {
            return;
        }
        layout.break_all_lines(Some(width * share));
        if layout.len() > count {
            break;
        }
    }
    if layout.len() > count || is_scrap(layout) {
        layout.break_all_lines(Some(width));
    }
}

/// At least as wide as the character is, as a share of the size.
fn about_wide(character: char) -> f32 {
    match character {
        '0'..='9' => 0.573,
        ' ' | '.' | ',' | ':' | ';' | '-' | '/' | '(' | ')' => 0.38,
        'a'..='l' | 'n'..='v' | 'x'..='z' => 0.62,
        'A'..='Z' => 0.76,
        _ => 1.0,
    }
}
