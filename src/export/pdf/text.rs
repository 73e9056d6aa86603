//! Styled text into lines of positioned glyphs, and what all texts together took of the fonts.

use std::collections::{BTreeSet, HashMap};

use super::layout::{Laid, Shaper, lay_out_all};
use super::page::{Color, GlyphRun, Link, Mark, Page, Target};
use super::pen::{Used, keep};

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

/// Texts laid out before they are kept: enough to keep all workers busy.
const AHEAD: usize = 256;

/// Sets text and remembers which glyphs it took.
pub struct Typesetter {
    /// One for each worker, as soon as there is more than one.
    shapers: Vec<Shaper>,
    pub used: Used,
    /// Characters that no bundled font has; their code points are printed instead.
    pub missing: BTreeSet<char>,
    /// What was set, by what it was set from, while the same may be set again.
    again: Option<HashMap<String, Paragraph>>,
}

impl Typesetter {
    pub fn new() -> Typesetter {
        let shapers = vec![Shaper::new()];
        Typesetter { shapers, used: Used::new(), missing: BTreeSet::new(), again: None }
    }

    /// Sets what stands on several drafts of the same pages only once.
    pub fn drafting<T>(&mut self, draft: impl FnOnce(&mut Typesetter) -> T) -> T {
        self.again = Some(HashMap::new());
        let drafted = draft(self);
        self.again = None;
        drafted
    }

    /// One style, aligned to the start.
    pub fn plain(&mut self, text: &str, style: Style, width: f32) -> Paragraph {
        self.set(&[Span::new(text, style)], width, Align::Start)
    }

    /// Lines at most `width` wide. Words too long for a line are broken.
    pub fn set(&mut self, spans: &[Span], width: f32, align: Align) -> Paragraph {
        let from = self.again.is_some().then(|| format!("{spans:?} {width:?} {align:?}"));
        let known = |again: &HashMap<String, Paragraph>| again.get(from.as_ref()?).cloned();
        if let Some(known) = self.again.as_ref().and_then(known) {
            return known;
        }
        let laid = self.shapers[0].lay_out(spans, width, align);
        let set = self.kept(laid, spans);
        if let (Some(again), Some(from)) = (&mut self.again, from) {
            again.insert(from, set.clone());
        }
        set
    }

    /// As [`Typesetter::plain`], for many texts.
    pub fn plain_all(&mut self, texts: &[(&str, Style)], width: f32) -> Vec<Paragraph> {
        let mut set = Vec::with_capacity(texts.len());
        for texts in texts.chunks(AHEAD) {
            let laid = lay_out_all(&mut self.shapers, texts, width);
            set.extend(laid.into_iter().map(|laid| self.kept(laid, &[])));
        }
        set
    }

    fn kept(&mut self, laid: Option<Laid>, spans: &[Span]) -> Paragraph {
        let Some(laid) = laid else { return Paragraph::default() };
        self.missing.extend(&laid.missing);
        keep(&laid, spans, &mut self.used)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

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
    fn a_second_draft_is_set_as_the_first() {
        let text = |number: u32| format!("退票 on page {number} 𓀀");
        let mut drafting = Typesetter::new();
        let (one, again, other) = drafting.drafting(|setter| {
            let mut set = |number, width| setter.plain(&text(number), STYLE, width);
            (set(3, 400.0), set(3, 400.0), set(3, 50.0))
        });
        let mut plain = Typesetter::new();
        let (alone, narrow) =
            (plain.plain(&text(3), STYLE, 400.0), plain.plain(&text(3), STYLE, 50.0));
        assert_eq!(format!("{one:?} {other:?}"), format!("{alone:?} {narrow:?}"));
        assert_eq!(format!("{one:?}"), format!("{again:?}"));
        assert_eq!(drafting.used, plain.used);
        assert_eq!(drafting.missing, plain.missing);
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
