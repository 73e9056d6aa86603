//! A chat as a transcript: the number of the line, the time, who speaks and what is said. Speakers
//! are told apart by name, by a shape before it and by the rule beside their words, so that it also
//! works in black and white.

use std::collections::BTreeMap;

use super::flow::Flow;
use super::look::{ACCENT, CELL, HAIR, INK, LABEL, MARGIN, QUIET, SMALL};
use super::numbered::{Figures, GUTTER, NUMBER, Pointed, baseline, beside, number, width};
use super::page::{Color, Mark, Page};
use super::text::{Paragraph, Style};
use crate::case::Message;
use crate::intake::{Chat, ChatZone, Said};
use crate::packet::Exhibit;

const TEXT: Style = CELL;
const TIME: Style = Style { size: 7.5, bold: false, color: QUIET, leading: 1.4 };
const NAME: Style = Style { size: 8.0, bold: true, color: QUIET, leading: 1.4 };
const MOST_TIME: f32 = 84.0;
const MOST_NAME: f32 = 92.0;
const SHAPE: f32 = 5.0;
const SPACE: f32 = 8.0;
const BETWEEN: f32 = 3.0;
/// Longer conversations show their marked lines first.
const SHORT: usize = 40;
/// Pieces whose words are set before they are placed.
const AHEAD: usize = 512;
/// Messages before and after a marked one.
const AROUND: usize = 2;

/// One tone for each speaker, then again with hollow shapes.
const TONES: [Color; 4] =
    [ACCENT, Color(0x1F, 0x6F, 0x5C), Color(0x5D, 0x4A, 0x8A), Color(0x76, 0x5A, 0x08)];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Day,
    Head,
    More,
    Notice,
    Plain,
}

/// What is printed in one go.
struct Piece<'a> {
    kind: Kind,
    /// Lines of the file, both ends included; nothing for a heading made here.
    lines: Option<(u32, u32)>,
    speaker: Option<usize>,
    name: &'a str,
    time: &'a str,
    text: &'a str,
    /// A blank line stands before it.
    space: bool,
}

impl Piece<'_> {
    /// Whether somebody says it.
    fn is_speech(&self) -> bool {
        matches!(self.kind, Kind::Head | Kind::More)
    }

    fn style(&self) -> Style {
        if self.speaker.is_some() { TEXT } else { SMALL }
    }
}

/// Prints `lines`, which `chat` has recognized.
pub fn show(flow: &mut Flow<'_>, exhibit: &Exhibit, chat: &Chat, lines: &[String]) {
    let pieces = pieces(&chat.said(lines));
    let mut script = Script::new(flow, exhibit, &pieces);
    introduce(flow, chat);
    script.speakers(flow, &pieces);
    if !script.pointed.is_empty() && pieces.len() > SHORT {
        let words = flow.words.word("pdf-marked-lines");
        flow.text(&words, LABEL);
        flow.gap(BETWEEN);
        script.marked(flow, &pieces);
        flow.gap(12.0);
        flow.need(60.0);
        let words = flow.words.word("pdf-all-lines");
        flow.text(&words, LABEL);
        flow.gap(BETWEEN);
    }
    for pieces in pieces.chunks(AHEAD) {
        let speeches: Vec<(&str, Style)> = pieces
            .iter()
            .filter(|piece| piece.is_speech())
            .map(|piece| (piece.text, piece.style()))
            .collect();
        let room = script.room(flow);
        let mut set = flow.setter.plain_all(&speeches, room).into_iter();
        for piece in pieces {
            let ready = if piece.is_speech() { set.next() } else { None };
            script.place(flow, piece, ready);
        }
    }
    script.pointed.close(flow);
}

/// How long it is and what its times mean.
fn introduce(flow: &mut Flow<'_>, chat: &Chat) {
    let messages = Message::new("pdf-chat")
        .number("messages", chat.messages as i64)
        .number("speakers", chat.speakers as i64);
    let zone = match chat.zone {
        ChatZone::Nowhere => Message::new("pdf-chat-zone-none"),
        ChatZone::BesideTimes => Message::new("pdf-chat-zone-beside"),
        ChatZone::OnLine(line) => Message::new("pdf-chat-zone-line").number("line", line as i64),
    };
    for message in [messages, zone] {
        let words = flow.words.say(&message);
        flow.text(&words, SMALL);
    }
    flow.gap(4.0);
}

/// The lines put together: a head takes the first words that stand below it.
fn pieces<'a>(said: &[Said<'a>]) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    let (mut today, mut space) = ("", false);
    for (said, line) in said.iter().zip(1..) {
        let own = Some((line, line));
        let piece = |kind, text| Piece {
            kind,
            lines: own,
            speaker: None,
            name: "",
            time: "",
            text,
            space: false,
        };
        match *said {
            Said::Blank => {
                space = true;
                continue;
            }
            Said::Day(text) => pieces.push(piece(Kind::Day, text)),
            Said::Notice(text) => pieces.push(piece(Kind::Notice, text)),
            Said::Plain(text) => pieces.push(Piece { space, ..piece(Kind::Plain, text) }),
            Said::Message { speaker, name, day, time, text } => {
                if !day.is_empty() && day != today {
                    today = day;
                    pieces.push(Piece { lines: None, ..piece(Kind::Day, day) });
                }
                pieces.push(Piece { speaker, name, time, ..piece(Kind::Head, text) });
            }
            Said::More(text) => match pieces.last_mut() {
                Some(last) if last.kind == Kind::Head && last.text.is_empty() => {
                    last.text = text;
                    last.lines = last.lines.map(|(first, _)| (first, line));
                }
                last => {
                    let (speaker, name) = last.map_or((None, ""), |last| (last.speaker, last.name));
                    pieces.push(Piece { speaker, name, space, ..piece(Kind::More, text) });
                }
            },
        }
        space = false;
    }
    pieces
}

/// The columns, and what was set before.
struct Script {
    pointed: Pointed,
    numbers: Figures,
    times: Figures,
    names: BTreeMap<(Option<usize>, String), Paragraph>,
    time_width: f32,
    name_width: f32,
}

impl Script {
    fn new(flow: &mut Flow<'_>, exhibit: &Exhibit, pieces: &[Piece<'_>]) -> Script {
        let mut script = Script {
            pointed: Pointed::of(exhibit),
            numbers: Figures::new(NUMBER),
            times: Figures::new(TIME),
            names: BTreeMap::new(),
            time_width: 0.0,
            name_width: 0.0,
        };
        let heads = || pieces.iter().filter(|piece| piece.kind == Kind::Head);
        // The longest stands for all: their digits are equally wide.
        if let Some(longest) = heads().map(|head| head.time).max_by_key(|time| time.chars().count())
        {
            script.time_width = width(&script.times.set(flow.setter, longest)).min(MOST_TIME);
        }
        for head in heads() {
            let name = script.name(flow, head);
            script.name_width = script.name_width.max(width(&name));
        }
        script
    }

    fn time_at(&self) -> f32 {
        MARGIN + GUTTER
    }

    fn name_at(&self) -> f32 {
        let time = if self.time_width > 0.0 { self.time_width + SPACE } else { 0.0 };
        self.time_at() + time
    }

    fn text_at(&self) -> f32 {
        self.name_at() + SHAPE + 4.0 + self.name_width + 2.0 * SPACE
    }

    /// For what somebody says.
    fn room(&self, flow: &Flow<'_>) -> f32 {
        MARGIN + flow.sheet.body_width() - self.text_at()
    }

    fn name(&mut self, flow: &mut Flow<'_>, piece: &Piece<'_>) -> Paragraph {
        let key = (piece.speaker, piece.name.to_owned());
        let blacked_out = piece.name.contains('█');
        let style = NAME.color(if blacked_out { INK } else { tone(piece.speaker) });
        let set = self.names.entry(key);
        set.or_insert_with(|| flow.setter.plain(piece.name, style, MOST_NAME)).clone()
    }

    /// Each name with its shape, in a row.
    fn speakers(&mut self, flow: &mut Flow<'_>, pieces: &[Piece<'_>]) {
        let mut first: BTreeMap<usize, &Piece<'_>> = BTreeMap::new();
        for piece in pieces.iter().filter(|piece| !piece.name.is_empty()) {
            if let Some(speaker) = piece.speaker {
                first.entry(speaker).or_insert(piece);
            }
        }
        let right = MARGIN + flow.sheet.body_width();
        let mut x = MARGIN;
        let mut height = 0.0_f32;
        for piece in first.into_values() {
            let name = self.name(flow, piece);
            let end = x + SHAPE + 4.0 + width(&name);
            if end > right && x > MARGIN {
                flow.y += height + 2.0;
                (x, height) = (MARGIN, 0.0);
            }
            flow.need(name.height());
            let y = flow.y;
            shape(flow.page(), piece.speaker, x, y + baseline(&name));
            name.place(flow.page(), x + SHAPE + 4.0, y);
            x += SHAPE + 4.0 + width(&name) + 2.0 * SPACE;
            height = height.max(name.height());
        }
        flow.y += height + 10.0;
    }

    /// What is pointed out, with what stands around it.
    fn marked(&mut self, flow: &mut Flow<'_>, pieces: &[Piece<'_>]) {
        let is_marked = |piece: &Piece<'_>| {
            piece.lines.is_some_and(|(first, last)| self.pointed.holds(first, last))
        };
        let marked: Vec<bool> = pieces.iter().map(is_marked).collect();
        let shown = |at: usize| {
            let around = at.saturating_sub(AROUND)..(at + AROUND + 1).min(marked.len());
            marked[around].contains(&true)
        };
        let mut before: Option<u32> = None;
        for (at, piece) in pieces.iter().enumerate().filter(|(at, _)| shown(*at)) {
            let Some((first, last)) = piece.lines else { continue };
            let skipped = before.map_or(0, |before| first - before - 1);
            let starts = at > 0 && !shown(at - 1);
            if before.is_some() && starts && skipped > 0 {
                self.pointed.close(flow);
                between(flow, "pdf-lines-between", skipped);
            }
            before = Some(last);
            self.place(flow, piece, None);
        }
        self.pointed.close(flow);
    }

    /// What somebody says may have been set already.
    fn place(&mut self, flow: &mut Flow<'_>, piece: &Piece<'_>, ready: Option<Paragraph>) {
        if piece.space {
            flow.gap(TEXT.size * 0.6);
        }
        match piece.kind {
            Kind::Day => self.day(flow, piece),
            Kind::Head | Kind::More => self.speech(flow, piece, ready),
            Kind::Notice => self.whole(flow, piece, SMALL, self.text_at()),
            Kind::Plain => self.whole(flow, piece, TEXT, MARGIN + GUTTER),
        }
    }

    fn day(&mut self, flow: &mut Flow<'_>, piece: &Piece<'_>) {
        let x = self.time_at();
        let right = MARGIN + flow.sheet.body_width();
        let set = flow.setter.plain(piece.text, SMALL.bold(), right - x);
        flow.gap(7.0);
        flow.need(set.height() + 40.0);
        let y = flow.y;
        self.number(flow, piece, y, baseline(&set));
        set.place(flow.page(), x, y);
        let from = x + width(&set) + SPACE;
        let middle = y + set.height() / 2.0;
        flow.page().line((from.min(right), middle), (right, middle), 0.5, HAIR);
        flow.y += set.height() + BETWEEN;
    }

    /// A line that nobody in the conversation says.
    fn whole(&mut self, flow: &mut Flow<'_>, piece: &Piece<'_>, style: Style, x: f32) {
        let room = MARGIN + flow.sheet.body_width() - x;
        let set = flow.setter.plain(piece.text, style, room);
        flow.gap(if piece.kind == Kind::Notice { BETWEEN } else { 0.0 });
        self.lines(flow, piece, &set, x, 0.0);
    }

    fn speech(&mut self, flow: &mut Flow<'_>, piece: &Piece<'_>, ready: Option<Paragraph>) {
        let (x, room) = (self.text_at(), self.room(flow));
        let set = match ready {
            Some(set) => set,
            None => flow.setter.plain(piece.text, piece.style(), room),
        };
        let mut least = 0.0;
        if piece.kind == Kind::Head {
            flow.gap(BETWEEN);
            least = self.name(flow, piece).height();
        }
        self.lines(flow, piece, &set, x, least);
    }

    /// The lines of a piece, at least so high in all, over as many pages as they need.
    fn lines(
        &mut self,
        flow: &mut Flow<'_>,
        piece: &Piece<'_>,
        set: &Paragraph,
        x: f32,
        least: f32,
    ) {
        let baseline = match set.lines.is_empty() {
            true => TEXT.size * 1.1,
            false => baseline(set),
        };
        let count = set.lines.len();
        let following = |row: usize| {
            let alone = (row == 0 && count > 1) || (row + 2 == count && count > 2);
            if alone { set.lines[row + 1].height } else { 0.0 }
        };
        let first = set.lines.first().map_or(0.0, |line| line.height + following(0));
        flow.need(first.max(least));
        let mut top = flow.y;
        if piece.kind == Kind::Head {
            let time = self.times.set(flow.setter, piece.time);
            let time = match width(&time) > MOST_TIME {
                true => flow.setter.plain(piece.time, TIME, MOST_TIME),
                false => time,
            };
            beside(flow.page(), &time, self.time_at(), top, baseline);
            self.sign(flow, piece, top, baseline);
        }
        self.number(flow, piece, top, baseline);
        for (row, line) in set.lines.iter().enumerate() {
            if row > 0 && flow.room() < line.height + following(row) && flow.y > flow.top {
                self.stroke(flow, piece, x, top);
                flow.new_page();
                top = flow.y;
                self.sign(flow, piece, top, baseline);
            }
            let y = flow.y;
            line.place(flow.page(), x, y);
            self.point(flow, piece, y, line.height);
            flow.y += line.height;
        }
        let short = top + least - flow.y;
        if short > 0.0 {
            let y = flow.y;
            self.point(flow, piece, y, short);
            flow.y += short;
        }
        self.stroke(flow, piece, x, top);
    }

    /// Shape and name.
    fn sign(&mut self, flow: &mut Flow<'_>, piece: &Piece<'_>, y: f32, baseline: f32) {
        if piece.name.is_empty() {
            return;
        }
        let x = self.name_at();
        let name = self.name(flow, piece);
        shape(flow.page(), piece.speaker, x, y + baseline);
        beside(flow.page(), &name, x + SHAPE + 4.0, y, baseline);
    }

    /// The rule beside what somebody says: broad, narrow or broken.
    fn stroke(&self, flow: &mut Flow<'_>, piece: &Piece<'_>, text: f32, top: f32) {
        let Some(speaker) = piece.speaker else { return };
        let (x, bottom, color) = (text - SPACE, flow.y, tone(piece.speaker));
        let page = flow.page();
        match speaker % 3 {
            0 => page.line((x, top), (x, bottom), 1.8, color),
            1 => page.line((x, top), (x, bottom), 0.6, color),
            _ => {
                let mut y = top;
                while y < bottom {
                    page.line((x, y), (x, (y + 2.5).min(bottom)), 1.2, color);
                    y += 4.5;
                }
            }
        }
    }

    fn number(&mut self, flow: &mut Flow<'_>, piece: &Piece<'_>, y: f32, baseline: f32) {
        if let Some((_, last)) = piece.lines {
            number(flow, &mut self.numbers, last, y, baseline);
        }
    }

    fn point(&mut self, flow: &mut Flow<'_>, piece: &Piece<'_>, y: f32, height: f32) {
        if let Some((first, last)) = piece.lines {
            self.pointed.along(flow, first, last, y, height);
        }
    }
}

/// Says how much is passed over.
pub fn between(flow: &mut Flow<'_>, key: &str, count: u32) {
    let words = flow.words.say(&Message::new(key).number("count", i64::from(count)));
    let words = super::words::in_a_row(&words, " · ");
    let set = flow.setter.plain(&words, SMALL, flow.sheet.body_width() - GUTTER);
    flow.gap(BETWEEN);
    flow.need(set.height() + 24.0);
    let y = flow.y;
    set.place(flow.page(), MARGIN + GUTTER, y);
    flow.y += set.height() + BETWEEN;
}

fn tone(speaker: Option<usize>) -> Color {
    speaker.map_or(QUIET, |speaker| TONES[speaker % TONES.len()])
}

/// Square, disc, triangle or diamond, standing on `baseline`; hollow from the fifth speaker on.
fn shape(page: &mut Page, speaker: Option<usize>, x: f32, baseline: f32) {
    let Some(speaker) = speaker else { return };
    let color = tone(Some(speaker));
    let middle = (x + SHAPE / 2.0, baseline - SHAPE / 2.0 - 0.4);
    let corners = |count: usize, turn: f32, radius: f32| -> Vec<(f32, f32)> {
        let corner = |at: usize| {
            let angle = (at as f32 / count as f32 + turn) * std::f32::consts::TAU;
            (middle.0 + radius * angle.sin(), middle.1 - radius * angle.cos())
        };
        (0..count).map(corner).collect()
    };
    let half = SHAPE / 2.0;
    let outline = |scale: f32| match speaker % TONES.len() {
        0 => corners(4, 0.125, half * 1.25 * scale),
        1 => corners(10, 0.0, half * 1.08 * scale),
        2 => corners(3, 0.0, half * 1.3 * scale),
        _ => corners(4, 0.0, half * 1.3 * scale),
    };
    page.marks.push(Mark::Shape { points: outline(1.0), color });
    if (speaker / TONES.len()) % 2 == 1 {
        let white = Color(0xFF, 0xFF, 0xFF);
        page.marks.push(Mark::Shape { points: outline(0.55), color: white });
    }
}
