//! A mail: its headers and what it says on numbered lines, then what hangs on it, as exhibits of
//! their own under the mail's number.

use super::PdfError;
use super::bind::PdfFile;
use super::exhibits::{self, Shown};
use super::flow::Flow;
use super::leaves;
use super::look::{ACCENT, CELL, HAIR, MARGIN, QUIET, SMALL, TINT};
use super::numbered::{self, Figures, GUTTER, NUMBER, Pointed, baseline, number};
use super::page::{Link, Rect, Target};
use super::picture::{self, Made};
use super::table;
use super::text::{Align, Span};
use crate::case::{Contents, Digest, Message, Treatment};
use crate::intake::{self, Attached};
use crate::packet::{Exhibit, Wording};

/// What is printed of a mail.
pub struct Mail {
    headers: Vec<(String, String)>,
    body: String,
    /// Of all attachments.
    names: Vec<String>,
    /// Those that were looked into: the first of them, or none.
    hung: Vec<Hung>,
    /// They are not shown because parts of the mail are blacked out.
    withheld: bool,
}

/// An attachment as an exhibit of its own.
struct Hung {
    exhibit: Exhibit,
    sha256: Option<Digest>,
    shown: Shown,
}

const LABEL_WIDTH: f32 = 66.0;
/// Less room than this below it, and an attachment begins on a new page.
const LEAST: f32 = 240.0;

impl Mail {
    pub fn new(headers: Vec<(String, String)>, body: String, names: Vec<String>) -> Mail {
        Mail { headers, body, names, hung: Vec::new(), withheld: false }
    }

    /// Takes out what hangs on it. Nobody has looked for what has to be black in there, so nothing of
    /// it is shown where something of the mail is blacked out.
    pub fn open(
        self,
        file: &mut PdfFile<'_>,
        exhibit: &Exhibit,
        made: Made<'_>,
        pictures: &mut Vec<lopdf::ObjectId>,
    ) -> Result<Mail, PdfError> {
        if self.names.is_empty() {
            return Ok(self);
        }
        if !exhibit.treatment.redactions.is_empty() {
            return Ok(Mail { withheld: true, ..self });
        }
        let Ok(attached) = intake::attachments(&exhibit.path) else { return Ok(self) };
        let mut hung = Vec::new();
        for (at, attached) in attached.iter().enumerate() {
            let shown = bring_in(file, attached, made, pictures)?;
            let exhibit = Exhibit {
                number: format!("{}.{}", exhibit.number, at + 1),
                title: attached.name.clone(),
                bytes: attached.bytes.len() as u64,
                media: attached.media,
                contents: attached.contents.clone(),
                treatment: Treatment::default(),
                legend: Vec::new(),
                ..exhibit.clone()
            };
            hung.push(Hung { exhibit, sha256: attached.sha256, shown });
        }
        Ok(Mail { hung, ..self })
    }

    pub fn show(&self, flow: &mut Flow<'_>, at: usize, exhibit: &Exhibit) {
        let mut pointed = Pointed::of(exhibit);
        let mut numbers = Figures::new(NUMBER);
        for ((name, value), line) in self.headers.iter().zip(1..) {
            header(flow, &mut pointed, &mut numbers, line, (name, value));
        }
        pointed.close(flow);
        let listed = self.list(flow);
        flow.gap(8.0);
        let lines: Vec<String> = self.body.lines().map(str::to_owned).collect();
        numbered::show(flow, &mut pointed, &lines, self.headers.len() as u32 + 1);
        for (hung, (page, rect)) in self.hung.iter().zip(listed) {
            if !hung.is_printed() {
                continue;
            }
            let first = hung.show(flow, at);
            let target = Target::ExhibitPage(at, first);
            flow.pages[page].links.push(Link { rect, target });
        }
    }

    /// Every attachment by number and name; where each stands.
    fn list(&self, flow: &mut Flow<'_>) -> Vec<(usize, Rect)> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let (x, room) = (MARGIN + GUTTER, flow.sheet.body_width() - GUTTER);
        flow.gap(6.0);
        let words = flow.words.word("pdf-email-attachments");
        let set = flow.both_short(&words, CELL.color(QUIET), room);
        flow.need(set.height() + 30.0);
        flow.paragraph(&set, x);
        if self.withheld {
            note(flow, "pdf-attachments-withheld");
        }
        let mut places = Vec::new();
        for (at, name) in self.names.iter().enumerate() {
            let hung = self.hung.get(at);
            let mut set = match hung {
                Some(hung) => hung.line(flow, room),
                None => flow.setter.plain(name, CELL, room),
            };
            if let Some(sha256) = hung.and_then(|hung| hung.sha256) {
                let hash = format!("SHA-256 {sha256}");
                set.stack(flow.setter.plain(&hash, SMALL.size(7.0), room), 0.0);
            }
            if let Some(why) = hung.filter(|hung| !hung.is_printed()) {
                let words = why.reason(flow);
                set.stack(flow.both_short(&words, SMALL, room), 0.0);
            }
            flow.need(set.height() + 3.0);
            let y = flow.y;
            places.push((flow.pages.len() - 1, Rect::new(x, y, room, set.height())));
            set.place(flow.page(), x, y);
            flow.y += set.height() + 3.0;
        }
        let (y, right) = (flow.y + 2.0, MARGIN + flow.sheet.body_width());
        flow.page().line((x, y), (right, y), 0.5, HAIR);
        flow.y = y;
        places
    }
}

fn note(flow: &mut Flow<'_>, key: &str) {
    let words = flow.words.word(key);
    let set = flow.both(&words, SMALL, flow.sheet.body_width() - GUTTER);
    flow.paragraph(&set, MARGIN + GUTTER);
    flow.y += 3.0;
}

fn header(
    flow: &mut Flow<'_>,
    pointed: &mut Pointed,
    numbers: &mut Figures,
    line: u32,
    (name, value): (&str, &str),
) {
    let x = MARGIN + GUTTER;
    let room = flow.sheet.body_width() - GUTTER - LABEL_WIDTH;
    let label = flow.setter.plain(name, CELL.color(QUIET), LABEL_WIDTH);
    let set = flow.setter.plain(value, CELL.bold(), room);
    let height = set.height().max(label.height()) + 5.0;
    flow.need(height);
    let y = flow.y + 2.0;
    number(flow, numbers, line, y, baseline(&label));
    label.place(flow.page(), x, y);
    set.place(flow.page(), x + LABEL_WIDTH, y);
    pointed.along(flow, line, line, flow.y, height);
    flow.y += height;
    let (y, right) = (flow.y, MARGIN + flow.sheet.body_width());
    flow.page().line((x, y), (right, y), 0.5, HAIR);
}

fn bring_in(
    file: &mut PdfFile<'_>,
    attached: &Attached,
    made: Made<'_>,
    pictures: &mut Vec<lopdf::ObjectId>,
) -> Result<Shown, PdfError> {
    Ok(match &attached.contents {
        Contents::Image(_) => {
            let brought = match attached.decode() {
                Ok(pixels) => picture::bring_in_pixels(file, pixels, attached.media, made)?,
                Err(trouble) => Err(trouble),
            };
            match brought {
                Ok(picture) => {
                    let placed = exhibits::placed(pictures, picture.object);
                    Shown::Picture { placed, picture }
                }
                Err(trouble) => Shown::File(Some(trouble)),
            }
        }
        Contents::Pdf { .. } => {
            let bytes = std::sync::Arc::clone(&attached.bytes);
            let untreated = Treatment::default();
            let Made { inside, cache, .. } = made;
            let leaves = leaves::bring_in_bytes(file, bytes, &untreated, inside, cache)?;
            exhibits::of_leaves(leaves, pictures)
        }
        Contents::Text { .. } | Contents::Table { .. } | Contents::Email { .. } => {
            match attached.readable() {
                Ok(words) => {
                    let chat = exhibits::chat(&words);
                    exhibits::of_words(words, chat)
                }
                Err(trouble) => Shown::File(Some(trouble)),
            }
        }
        Contents::Attachment => Shown::File(None),
        Contents::Unreadable { trouble } => Shown::File(Some(*trouble)),
    })
}

impl Hung {
    fn is_printed(&self) -> bool {
        !matches!(self.shown, Shown::File(_))
    }

    /// Number, name and size.
    fn line(&self, flow: &mut Flow<'_>, room: f32) -> super::text::Paragraph {
        let Exhibit { number, title, bytes, .. } = &self.exhibit;
        let size = flow.words.leading().bytes(*bytes);
        let color = if self.is_printed() { ACCENT } else { QUIET };
        let spans = [
            Span::new(format!("{number}   "), CELL.bold().color(color)),
            Span::new(title, CELL),
            Span::new(format!("   {size}"), SMALL),
        ];
        flow.setter.set(&spans, room, Align::Start)
    }

    fn reason(&self, flow: &Flow<'_>) -> Wording {
        match self.shown {
            Shown::File(Some(trouble)) => {
                let message = Message::new("pdf-not-shown").message("trouble", trouble.message());
                flow.words.say(&message)
            }
            _ => flow.words.word("pdf-attachment-not-printed"),
        }
    }

    /// A heading, and the attachment below it; the page it begins on.
    fn show(&self, flow: &mut Flow<'_>, at: usize) -> u32 {
        let upright = flow.sheet;
        if let Shown::Table(rows) = &self.shown {
            flow.sheet = table::sheet(rows, upright);
        }
        let across = flow.sheet != upright;
        let whole_page = across || matches!(self.shown, Shown::Leaves(_));
        flow.gap(22.0);
        if flow.y > flow.top && (whole_page || flow.room() < LEAST) {
            flow.new_page();
        }
        let room = flow.sheet.body_width();
        let set = self.line(flow, room - 28.0);
        let rect = Rect::new(MARGIN, flow.y, room, set.height() + 10.0);
        flow.page().fill(rect, TINT);
        flow.page().fill(Rect { width: 3.0, ..rect }, ACCENT);
        set.place(flow.page(), MARGIN + 14.0, rect.y + 5.0);
        flow.y = rect.bottom() + 10.0;
        let first = flow.pages.len() as u32;
        exhibits::show(flow, at, &self.exhibit, &self.shown);
        flow.sheet = upright;
        if whole_page {
            // What comes next begins on a page of its own.
            flow.y = flow.sheet.bottom();
        }
        first
    }
}
