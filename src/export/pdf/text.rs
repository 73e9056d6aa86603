//! Styled text into lines of positioned glyphs: parley breaks and shapes with the bundled fonts,
//! this keeps what it drew and what each glyph says.

use std::collections::{BTreeMap, BTreeSet};

use parley::fontique::FontWeight;
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty, TextWrapMode,
};

use super::breaks::{is_closing, kept_together, spacing, square_punctuation};
use super::fonts::{HAN_FIRST, LATIN_FIRST, fonts};
use super::page::{Color, Glyph, GlyphRun, Link, Mark, Page, Rect, Target};
use super::tidy::tidy;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub size: f32,
    pub bold: bool,
    pub color: Color,
    /// Line height as a multiple of the size.
    pub leading: f32,
}

impl Style {
    #[must_use]
    pub fn bold(self) -> Style {
        Style { bold: true, ..self }
    }

    #[must_use]
    pub fn color(self, color: Color) -> Style {
        Style { color, ..self }
    }

    #[must_use]
    pub fn size(self, size: f32) -> Style {
        Style { size, ..self }
    }
}

/// A stretch of text in one style, perhaps a link.
#[derive(Debug, Clone)]
pub struct Span {
    pub text: String,
    pub style: Style,
    pub target: Option<Target>,
}

impl Span {
    pub fn new(text: impl Into<String>, style: Style) -> Span {
        Span { text: text.into(), style, target: None }
    }

    pub fn link(text: impl Into<String>, style: Style, target: Target) -> Span {
        Span { text: text.into(), style, target: Some(target) }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Start,
    End,
    Center,
}

/// Lines one below the other; everything is relative to the upper left corner.
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone)]
pub struct Line {
    pub height: f32,
    /// Extra room above it, dropped at the top of a page.
    pub gap: f32,
    pub runs: Vec<GlyphRun>,
    pub links: Vec<Link>,
}

impl Paragraph {
    pub fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.gap + line.height).sum()
    }

    /// Puts `below` under this, `gap` apart.
    pub fn stack(&mut self, mut below: Paragraph, gap: f32) {
        if let Some(first) = below.lines.first_mut().filter(|_| !self.lines.is_empty()) {
            first.gap += gap;
        }
        self.lines.append(&mut below.lines);
    }

    /// Draws all lines with the upper left corner at `x`, `y`.
    pub fn place(&self, page: &mut Page, x: f32, y: f32) {
        let mut top = y;
        for line in &self.lines {
            top += line.gap;
            line.place(page, x, top);
            top += line.height;
        }
    }
}

impl Line {
    pub fn place(&self, page: &mut Page, x: f32, y: f32) {
        for run in &self.runs {
            let placed = GlyphRun { x: run.x + x, y: run.y + y, ..run.clone() };
            page.marks.push(Mark::Glyphs(placed));
        }
        for link in &self.links {
            page.links.push(Link { rect: link.rect.shifted(x, y), target: link.target });
        }
    }
}

/// Color, and one more than the number of the span's link.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Ink {
    color: Color,
    link: usize,
}

/// What a glyph of a font says, for every glyph used.
pub type Used = BTreeMap<usize, BTreeMap<u16, String>>;

/// A last line shorter than this many times its height looks lost.
const SCRAP: f32 = 1.6;

/// Sets text and remembers which glyphs it took.
pub struct Typesetter {
    context: FontContext,
    scratch: LayoutContext<Ink>,
    pub used: Used,
    /// Characters that no bundled font has; their code points are printed instead.
    pub missing: BTreeSet<char>,
}

impl Typesetter {
    pub fn new() -> Typesetter {
        Typesetter {
            context: fonts().context(),
            scratch: LayoutContext::new(),
            used: Used::new(),
            missing: BTreeSet::new(),
        }
    }

    /// One style, aligned to the start.
    pub fn plain(&mut self, text: &str, style: Style, width: f32) -> Paragraph {
        self.set(&[Span::new(text, style)], width, Align::Start)
    }

    /// Lines at most `width` wide. Words too long for a line are broken.
    pub fn set(&mut self, spans: &[Span], width: f32, align: Align) -> Paragraph {
        let mut text = String::new();
        let mut ranges = Vec::new();
        for span in spans {
            let start = text.len();
            text.push_str(&tidy(&span.text, &mut self.missing));
            ranges.push(start..text.len());
        }
        if text.is_empty() {
            return Paragraph::default();
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
        let lines = layout.lines().map(|line| self.keep(&line, &text, spans)).collect();
        Paragraph { lines }
    }

    /// A line of the layout in our own words.
    fn keep(&mut self, line: &parley::Line<'_, Ink>, text: &str, spans: &[Span]) -> Line {
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
                x = pen.write(atom, x, run.is_rtl(), self.used.entry(font).or_default());
            }
            for pen in pens {
                let target = pen.ink.link.checked_sub(1).and_then(|number| spans[number].target);
                if let Some(target) = target {
                    let size = run.font_size();
                    let rect =
                        Rect::new(pen.start, baseline - size, pen.end - pen.start, size * 1.3);
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

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style { size: 10.0, bold: false, color: Color(0, 0, 0), leading: 1.4 };

    #[test]
    fn mixes_scripts_on_one_line() {
        let mut typesetter = Typesetter::new();
        let set = typesetter.plain("Payoneer 退票 Żółć Привет", STYLE, 400.0);
        assert_eq!(set.lines.len(), 1);
        let fonts: BTreeSet<usize> = set.lines[0].runs.iter().map(|run| run.font).collect();
        assert_eq!(fonts, BTreeSet::from([0, 2]));
        assert!(typesetter.missing.is_empty());
        assert!(typesetter.used.values().flat_map(BTreeMap::keys).all(|glyph| *glyph != 0));
    }

    #[test]
    fn prints_the_code_point_of_what_no_font_has() {
        let mut typesetter = Typesetter::new();
        let set = typesetter.plain("ok 𓀀", STYLE, 400.0);
        assert_eq!(typesetter.missing, BTreeSet::from(['𓀀']));
        let glyphs: usize = set.lines[0].runs.iter().map(|run| run.glyphs.len()).sum();
        assert_eq!(glyphs, "ok [U+13000]".len());
    }

    #[test]
    fn every_script_and_emoji_is_drawn_from_a_font_that_has_it() {
        let mut typesetter = Typesetter::new();
        for text in [
            "😂👍🏽🙏❤️👨‍👩‍👧 🇨🇳 ✅ ❌ ⚠️ 💰 🤷‍♂️ 1️⃣ ☎ → ★ ① ㊙ № ™",
            "مرحبا، لم تصل الأموال بعد (USD 8,420.00).",
            "שלום, הכסף לא הגיע.",
            "เงินยังไม่เข้าบัญชี",
            "tiền chưa về · деньги не пришли · 日本語のテスト",
        ] {
            typesetter.plain(text, STYLE, 400.0);
        }
        assert!(typesetter.missing.is_empty(), "{:?}", typesetter.missing);
        let empty = typesetter.used.values().filter_map(|glyphs| glyphs.get(&0));
        assert_eq!(empty.collect::<Vec<_>>(), Vec::<&String>::new());
    }

    #[test]
    fn two_full_width_marks_share_a_square() {
        let mut typesetter = Typesetter::new();
        let mut width = |text: &str| {
            let set = typesetter.plain(text, STYLE, 400.0);
            let run = set.lines[0].runs.last().unwrap();
            run.x + run.glyphs.last().unwrap().x
        };
        // Where the last character begins: after one square and a half, not one.
        assert!((width("款）；款") - 25.0).abs() < 0.1);
        assert!((width("款；款") - 20.0).abs() < 0.1);
    }

    #[test]
    fn an_amount_stays_on_one_line() {
        let mut typesetter = Typesetter::new();
        let set = typesetter.plain("in all USD 8,420.00", STYLE, 70.0);
        let on_line = |line: usize| set.lines[line].runs[0].glyphs.len();
        assert_eq!(on_line(set.lines.len() - 1), "USD 8,420.00".len());
    }

    #[test]
    fn breaks_long_words_and_keeps_chinese_punctuation_off_the_line_start() {
        let mut typesetter = Typesetter::new();
        let hash = typesetter.plain(&"0123456789abcdef".repeat(4), STYLE, 100.0);
        assert!(hash.lines.len() > 3);
    }

    /// What each line says.
    fn lines(typesetter: &mut Typesetter, text: &str, width: f32) -> Vec<String> {
        set_lines(typesetter, text, STYLE, width)
    }

    fn set_lines(typesetter: &mut Typesetter, text: &str, style: Style, width: f32) -> Vec<String> {
        let set = typesetter.plain(text, style, width);
        let used = &typesetter.used;
        let said = |run: &GlyphRun| -> String {
            let glyphs = run.glyphs.iter().map(|glyph| used[&run.font][&glyph.id].as_str());
            run.actual_text.clone().unwrap_or_else(|| glyphs.collect())
        };
        set.lines.iter().map(|line| line.runs.iter().map(said).collect()).collect()
    }

    #[test]
    fn no_line_starts_or_ends_with_the_wrong_mark() {
        let text = "银行（南山支行）称：“户名不符”，款项已退回《交易明细》所载账户……请核对；谢谢！另见【附件】。——于2026年11月3日提现USD 8,420.00，退回原因为AC01（账号错误）；手续费￥15.00元、汇率7.1234，占比50%，是否入账？「未入账」——『已退票』。‘单引号’与“双引号（嵌套）”，深圳·南山：甲、乙、丙〔2026〕第3号。";
        const NEVER_FIRST: &str = "，。、；：！？”’）》】〕」』·%…—元";
        const NEVER_LAST: &str = "（“‘《【〔「『￥";
        for style in [STYLE, STYLE.bold()] {
            let mut typesetter = Typesetter::new();
            for width in 64..260 {
                let said = set_lines(&mut typesetter, text, style, width as f32);
                for (at, line) in said.iter().enumerate() {
                    let line = line.trim();
                    // A dash may begin a line, half of one may not.
                    let begins = line.chars().next().filter(|_| !line.starts_with("——"));
                    assert!(begins.is_none_or(|one| !NEVER_FIRST.contains(one)), "{width}: {line}");
                    let half = line.ends_with('—') && !line.ends_with("——");
                    let ends = line.chars().next_back().filter(|_| at + 1 < said.len());
                    assert!(
                        !half && ends.is_none_or(|one| !NEVER_LAST.contains(one)),
                        "{width}: {line}"
                    );
                }
                let whole = said.concat().replace(' ', "");
                assert_eq!(whole, text.replace(' ', ""), "nothing is lost");
            }
        }
    }

    #[test]
    fn dates_and_amounts_stay_whole() {
        let text = "深圳市澄帆电子商务有限公司于 2026年11月3日 提现 USD 8,420.00（单号 PMT-20261103-0421）。";
        let mut typesetter = Typesetter::new();
        for width in (120..300).step_by(5) {
            let lines = lines(&mut typesetter, text, width as f32);
            for whole in ["2026年11月3日", "USD 8,420.00", "PMT-20261103-0421"] {
                assert!(lines.iter().any(|line| line.contains(whole)), "{width}: {lines:?}");
            }
        }
    }

    #[test]
    fn digits_are_equally_wide() {
        for font in [0, 1] {
            let mut typesetter = Typesetter::new();
            let style = if font == 1 { STYLE.bold() } else { STYLE };
            let mut width = |digits: &str| {
                let set = typesetter.plain(digits, style, 400.0);
                let run = &set.lines[0].runs[0];
                assert_eq!(run.font, font);
                run.glyphs[1].x - run.glyphs[0].x
            };
            let first = width("00");
            assert!((1..10).all(|digit: u32| width(&digit.to_string().repeat(2)) == first));
        }
    }
}
