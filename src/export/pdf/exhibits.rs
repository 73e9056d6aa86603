//! The exhibits: first every picture goes into the file, then the pages that show them are laid
//! out. A file that cannot be shown gets a page that says why.

use std::sync::Arc;

use super::bind::PdfFile;
use super::flow::{Flow, Sheet};
use super::leaves::{self, Content, Leaf};
use super::look::{ACCENT, BODY, CELL, HAIR, INK, MARGIN, SMALL, STRIP, TINT, WARNING};
use super::mail::Mail;
use super::marks;
use super::numbered::{self, Pointed};
use super::page::{Anchor, Mark, Page, Placed, Rect, Target, Transcribed};
use super::picture::{self, Made, Picture};
use super::shots::show_picture;
use super::text::{Paragraph, Typesetter};
use super::words::{Words, in_a_row};
use super::{PdfError, in_trouble, table, transcript};
use crate::case::{Contents, Message, Trouble};
use crate::export::treat;
use crate::intake::{self, Chat, Readable};
use crate::packet::{Exhibit, Wording};

/// What there is to show of an exhibit.
pub enum Shown {
    Picture {
        placed: Placed,
        picture: Picture,
    },
    /// Pages, each with what is placed on it unless it cannot be shown.
    Leaves(Vec<(Leaf, Result<Placed, Trouble>)>),
    /// Lines, and how they are a chat.
    Text(Vec<String>, Option<Chat>),
    Table(Vec<Vec<String>>),
    Mail(Mail),
    /// Nothing but what the file is.
    File(Option<Trouble>),
}

/// Below the header strip.
const TOP: f32 = 40.0 + STRIP + 14.0;

/// Writes the exhibit's pictures; trouble is data, only the output can fail.
pub fn bring_in(
    file: &mut PdfFile<'_>,
    exhibit: &Exhibit,
    made: Made<'_>,
    pictures: &mut Vec<lopdf::ObjectId>,
) -> Result<Shown, PdfError> {
    let mut place = |object| placed(pictures, object);
    Ok(match &exhibit.contents {
        Contents::Image(properties) => match picture::bring_in(file, exhibit, *properties, made)? {
            Ok(picture) => Shown::Picture { placed: place(picture.object), picture },
            Err(trouble) => Shown::File(Some(trouble)),
        },
        Contents::Pdf { .. } => {
            of_leaves(leaves::bring_in(file, exhibit, made.inside, made.cache)?, pictures)
        }
        Contents::Text { .. } | Contents::Table { .. } | Contents::Email { .. } => {
            match intake::readable(&exhibit.path, exhibit.media) {
                Ok(words) => {
                    let chat = chat(&words);
                    match of_words(treat::redacted(words, &exhibit.treatment), chat) {
                        Shown::Mail(mail) => Shown::Mail(mail.open(file, exhibit, made, pictures)?),
                        shown => shown,
                    }
                }
                Err(error) => Shown::File(Some(in_trouble(&error))),
            }
        }
        Contents::Attachment => Shown::File(None),
        Contents::Unreadable { trouble } => Shown::File(Some(*trouble)),
    })
}

/// The number a picture or form is drawn by.
pub fn placed(pictures: &mut Vec<lopdf::ObjectId>, object: lopdf::ObjectId) -> Placed {
    pictures.push(object);
    Placed(pictures.len() - 1)
}

pub fn of_leaves(leaves: Result<Vec<Leaf>, Trouble>, pictures: &mut Vec<lopdf::ObjectId>) -> Shown {
    let leaves = match leaves {
        Ok(leaves) => leaves,
        Err(trouble) => return Shown::File(Some(trouble)),
    };
    let each = leaves.into_iter().map(|leaf| {
        let placed = match leaf.content {
            Content::Form(object) | Content::Picture(object) => Ok(placed(pictures, object)),
            Content::Nothing(trouble) => Err(trouble),
        };
        (leaf, placed)
    });
    Shown::Leaves(each.collect())
}

pub fn of_words(words: Readable, chat: Option<Chat>) -> Shown {
    match words {
        Readable::Text(lines) => Shown::Text(lines, chat),
        Readable::Table(rows) => Shown::Table(rows),
        Readable::Email { headers, body, attachments } => {
            Shown::Mail(Mail::new(headers, body, attachments))
        }
    }
}

/// How a text is a chat, if it is one.
pub fn chat(words: &Readable) -> Option<Chat> {
    match words {
        Readable::Text(lines) => Chat::recognize(lines),
        _ => None,
    }
}

impl Shown {
    fn is_words(&self) -> bool {
        matches!(self, Shown::Text(..) | Shown::Table(_) | Shown::Mail(_))
    }

    /// Why the exhibit, or a page of it, cannot be seen in the packet.
    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            Shown::File(trouble) => *trouble,
            Shown::Leaves(leaves) => leaves.iter().find_map(|(_, placed)| placed.err()),
            Shown::Picture { .. } | Shown::Text(..) | Shown::Table(_) | Shown::Mail(_) => None,
        }
    }
}

/// The pages of one exhibit, without strip and footer.
pub fn pages(
    setter: &mut Typesetter,
    words: &Words,
    sheet: Sheet,
    at: usize,
    exhibit: &Exhibit,
    shown: &Shown,
) -> Vec<Page> {
    let sheet = match shown {
        Shown::Table(rows) => table::sheet(rows, sheet),
        _ => sheet,
    };
    let mut flow = Flow::new(setter, words, sheet, TOP);
    flow.page().anchors.push(Anchor { target: Target::Exhibit(at), y: 0.0 });
    caption(&mut flow, exhibit);
    marks::legend(&mut flow, exhibit);
    if !exhibit.treatment.redactions.is_empty() && shown.is_words() {
        let from = (flow.pages.len() - 1, flow.y);
        let said = words.listening(|| show(&mut flow, at, exhibit, shown));
        transcribed(&mut flow, at, from, &Arc::from(said));
    } else {
        show(&mut flow, at, exhibit, shown);
    }
    flow.pages
}

/// Notes where the words stand, from a height on the first page with any.
fn transcribed(flow: &mut Flow<'_>, exhibit: usize, from: (usize, f32), said: &Arc<str>) {
    let (first, from) = from;
    for (number, page) in flow.pages.iter_mut().enumerate().skip(first) {
        let y = if number == first { from } else { flow.top };
        let rect = Rect::new(0.0, y, page.width, flow.sheet.bottom() - y);
        page.transcribed = Some(Transcribed { exhibit, rect, said: Arc::clone(said) });
    }
}

/// The exhibit itself; `at` is the place of what it belongs to among the exhibits.
pub fn show(flow: &mut Flow<'_>, at: usize, exhibit: &Exhibit, shown: &Shown) {
    match shown {
        Shown::Picture { placed, picture } => show_picture(flow, *placed, picture, exhibit),
        Shown::Leaves(leaves) => {
            for (number, (leaf, placed)) in leaves.iter().enumerate() {
                if number > 0 {
                    flow.new_page();
                }
                match placed {
                    Ok(placed) => show_leaf(flow, *placed, leaf, exhibit),
                    Err(trouble) => {
                        let words = not_shown(flow, *trouble);
                        card(flow, &words, true);
                    }
                }
            }
        }
        Shown::Text(lines, chat) => {
            match chat {
                Some(chat) => transcript::show(flow, exhibit, chat, lines),
                None => numbered::show(flow, &mut Pointed::of(exhibit), lines, 1),
            }
            left_out(flow, "pdf-lines-left-out", not_read(exhibit, lines.len()));
        }
        Shown::Table(rows) => {
            table::show(flow, exhibit, rows);
            left_out(flow, "pdf-rows-left-out", not_read(exhibit, rows.len()));
            left_out(flow, "pdf-columns-left-out", columns_not_read(exhibit, rows));
        }
        Shown::Mail(mail) => mail.show(flow, at, exhibit),
        Shown::File(trouble) => show_file(flow, exhibit, *trouble),
    }
}

/// What it is and what it shows, above the exhibit itself.
fn caption(flow: &mut Flow<'_>, exhibit: &Exhibit) {
    if exhibit.shows.leading().is_empty() {
        return;
    }
    flow.text(&exhibit.shows.clone(), BODY);
    flow.y += 10.0;
    left_off(flow, exhibit);
}

/// What the sender does not show of it: said before anyone wonders.
fn left_off(flow: &mut Flow<'_>, exhibit: &Exhibit) {
    for message in withheld(exhibit) {
        let words = flow.words.say(&message);
        flow.text(&words, SMALL);
        flow.y += 4.0;
    }
}

/// All in which the exhibit as it is printed differs from its original.
pub fn treatment(exhibit: &Exhibit) -> Vec<Message> {
    let treatment = &exhibit.treatment;
    let mut said = withheld(exhibit);
    if !treatment.quarter_turns.is_multiple_of(4) {
        said.push(Message::new("pdf-turned"));
    }
    if !treatment.marks.is_empty() {
        said.push(Message::new("pdf-marked"));
    }
    said
}

fn withheld(exhibit: &Exhibit) -> Vec<Message> {
    let treatment = &exhibit.treatment;
    let mut said = Vec::new();
    if !treatment.pages.is_empty() {
        let runs = treatment.pages.iter().map(|span| match span.first == span.last {
            true => span.first.to_string(),
            false => format!("{}–{}", span.first, span.last),
        });
        let pages = runs.collect::<Vec<_>>().join(", ");
        said.push(Message::new("pdf-pages-shown").text("pages", pages));
    }
    if !treatment.crops.is_empty() {
        said.push(Message::new("pdf-cut"));
    }
    if !treatment.redactions.is_empty() {
        said.push(Message::new("pdf-blacked-out"));
    }
    said
}

fn show_leaf(flow: &mut Flow<'_>, placed: Placed, leaf: &Leaf, exhibit: &Exhibit) {
    if leaf.is_drawn {
        let words = flow.words.word("pdf-page-as-picture");
        flow.text(&words, SMALL);
        flow.y += 4.0;
    }
    let (width, room) = (flow.sheet.body_width(), flow.room());
    let turns = exhibit.treatment.quarter_turns;
    let (across, down) = leaf.size_turned(turns);
    let scale = (width / across).min(room / down).min(1.0);
    let (across, down) = (across * scale, down * scale);
    let frame = Rect::new(MARGIN + (width - across) / 2.0, flow.y, across, down);
    let matrix = leaf.matrix(turns, scale);
    let clip = Some(frame);
    flow.page().marks.push(Mark::Picture { picture: placed, frame, matrix, clip });
    leaves::put_beside(flow.page(), leaf, frame, matrix);
    flow.page().frame(frame, 0.5, HAIR);
    marks::draw(flow, exhibit, leaf.page, frame, frame);
}

/// Lines or rows of the file beyond those at hand.
fn not_read(exhibit: &Exhibit, at_hand: usize) -> usize {
    let in_all = match exhibit.contents {
        Contents::Text { lines } => lines,
        Contents::Table { rows, .. } => rows,
        _ => 0,
    };
    (in_all as usize).saturating_sub(at_hand)
}

fn columns_not_read(exhibit: &Exhibit, rows: &[Vec<String>]) -> usize {
    let Contents::Table { columns, .. } = exhibit.contents else { return 0 };
    let at_hand = rows.iter().map(Vec::len).max().unwrap_or_default();
    (columns as usize).saturating_sub(at_hand)
}

fn left_out(flow: &mut Flow<'_>, key: &str, count: usize) {
    if count > 0 {
        let words = flow.words.say(&Message::new(key).number("count", count as i64));
        flow.gap(8.0);
        flow.text(&words, SMALL.bold());
    }
}

/// A card with what the file is, and why it is not shown.
fn show_file(flow: &mut Flow<'_>, exhibit: &Exhibit, trouble: Option<Trouble>) {
    let width = flow.sheet.body_width();
    let inner = width - 32.0;
    let mut set = match trouble {
        Some(trouble) => not_shown(flow, trouble),
        None => {
            let words = flow.words.word("pdf-attached");
            flow.both(&words, BODY.bold(), inner)
        }
    };
    let size = flow.words.leading().bytes(exhibit.bytes);
    // A broken picture that cannot be freed of its metadata is not sent along.
    let goes_along = trouble.is_none() || !exhibit.media.is_image();
    let entries = [
        ("pdf-integrity-file", Some(exhibit.file_name.clone())),
        ("pdf-file-in-kit", goes_along.then(|| exhibit.export_name.clone())),
        ("pdf-integrity-size", Some(size)),
        ("pdf-hash", Some(exhibit.sha256.to_string())),
    ];
    let entries = entries.into_iter().filter_map(|(key, value)| Some((key, value?)));
    for (at, (key, value)) in entries.enumerate() {
        let label: Wording = flow.words.word(key);
        let mut entry = flow.setter.plain(&in_a_row(&label, "  "), SMALL, inner);
        entry.stack(flow.setter.plain(&value, CELL.color(INK), inner), 0.0);
        set.stack(entry, if at == 0 { 12.0 } else { 6.0 });
    }
    card(flow, &set, trouble.is_some());
}

fn not_shown(flow: &mut Flow<'_>, trouble: Trouble) -> Paragraph {
    let message = Message::new("pdf-not-shown").message("trouble", trouble.message());
    let words = flow.words.say(&message);
    flow.both(&words, BODY.bold().color(WARNING), flow.sheet.body_width() - 32.0)
}

fn card(flow: &mut Flow<'_>, set: &Paragraph, warns: bool) {
    let rect = Rect::new(MARGIN, flow.y, flow.sheet.body_width(), set.height() + 28.0);
    let color = if warns { WARNING } else { ACCENT };
    flow.page().fill(rect, TINT);
    flow.page().fill(Rect { width: 4.0, ..rect }, color);
    set.place(flow.page(), MARGIN + 18.0, rect.y + 14.0);
    flow.y = rect.bottom();
}
