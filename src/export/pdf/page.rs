//! The drawing vocabulary: all that a page of the packet can hold. Lengths are points, the origin
//! is the top left corner and y grows downwards; `draw` turns this into what PDF wants.

use std::sync::Arc;

use super::embed::{Lie, moved};

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Color(pub u8, pub u8, pub u8);

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Rect {
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Rect {
        Rect { x, y, width, height }
    }

    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The same, `dx` further right and `dy` further down.
    pub fn shifted(self, dx: f32, dy: f32) -> Rect {
        Rect { x: self.x + dx, y: self.y + dy, ..self }
    }
}

/// A glyph and how far right of its run's origin it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub x: f32,
}

/// Glyphs of one font, size and color on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// Index into the bundled fonts.
    pub font: usize,
    pub size: f32,
    pub color: Color,
    pub x: f32,
    /// Of the baseline.
    pub y: f32,
    pub glyphs: Vec<Glyph>,
    /// What the run says, where the glyphs alone would not give it back.
    pub actual_text: Option<String>,
}

/// A number of an image or form that the binder knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Placed(pub usize);

#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    Glyphs(GlyphRun),
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        color: Color,
    },
    Box {
        rect: Rect,
        fill: Option<Color>,
        stroke: Option<(f32, Color)>,
    },
    /// Colors what is below it and leaves it readable.
    Tint {
        rect: Rect,
        color: Color,
    },
    /// A filled shape with straight sides.
    Shape {
        points: Vec<(f32, f32)>,
        color: Color,
    },
    /// An image or form. `matrix` takes its own space to the page's, both with y upwards from the
    /// lower left corner of `frame`; what falls outside `clip` is not shown.
    Picture {
        picture: Placed,
        frame: Rect,
        matrix: [f32; 6],
        clip: Option<Rect>,
    },
}

impl Mark {
    /// The same, `dx` further right.
    fn shifted(self, dx: f32) -> Mark {
        let point = |(x, y): (f32, f32)| (x + dx, y);
        let right = |rect: Rect| rect.shifted(dx, 0.0);
        match self {
            Mark::Glyphs(run) => Mark::Glyphs(GlyphRun { x: run.x + dx, ..run }),
            Mark::Line { from, to, width, color } => {
                Mark::Line { from: point(from), to: point(to), width, color }
            }
            Mark::Box { rect, fill, stroke } => Mark::Box { rect: right(rect), fill, stroke },
            Mark::Tint { rect, color } => Mark::Tint { rect: right(rect), color },
            Mark::Shape { points, color } => {
                Mark::Shape { points: points.into_iter().map(point).collect(), color }
            }
            Mark::Picture { picture, frame, matrix, clip } => {
                Mark::Picture { picture, frame: right(frame), matrix, clip: clip.map(right) }
            }
        }
    }
}

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The line of the evidence index for this exhibit.
    IndexLine(usize),
    /// The first page of this exhibit.
    Exhibit(usize),
    /// A later page of it, counted from 1.
    ExhibitPage(usize, u32),
    Section(Section),
}

/// What a bookmark and a cross-reference can name besides exhibits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Summary,
    FurtherFacts,
    Complaint,
    Prior,
    Trail,
    Claim,
    Timeline,
    SelfChecks,
    Index,
    Gaps,
    Integrity,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub rect: Rect,
    pub target: Target,
}

/// A place that links and bookmarks lead to.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    pub target: Target,
    pub y: f32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub width: f32,
    pub height: f32,
    pub marks: Vec<Mark>,
    pub links: Vec<Link>,
    /// Boxes around the links of PDF exhibits, signs of their notes and the like, where they lie on
    /// the page as y grows upwards.
    pub left_to_readers: Vec<lopdf::Dictionary>,
    /// How a page of a PDF exhibit wants to be blended.
    pub group: Option<lopdf::Dictionary>,
    /// Points that a unit of this page stands for.
    pub unit: f32,
    /// The space of an exhibit's page that all on this page is drawn in, where there is one.
    pub lie: Option<Lie>,
    pub anchors: Vec<Anchor>,
    /// What must be black once the page is drawn.
    pub blacked_out: Vec<Rect>,
    /// Where the words of an exhibit stand of which some are blacked out.
    pub transcribed: Option<Transcribed>,
}

/// Words of an exhibit.
#[derive(Debug, Clone, PartialEq)]
pub struct Transcribed {
    /// The place of the exhibit among all.
    pub exhibit: usize,
    pub rect: Rect,
    /// A line for each text among them that is not the exhibit's own.
    pub said: Arc<str>,
}

impl Page {
    pub fn new(width: f32, height: f32) -> Page {
        Page {
            width,
            height,
            marks: Vec::new(),
            links: Vec::new(),
            left_to_readers: Vec::new(),
            group: None,
            unit: 1.0,
            lie: None,
            anchors: Vec::new(),
            blacked_out: Vec::new(),
            transcribed: None,
        }
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, color: Color) {
        self.marks.push(Mark::Line { from, to, width, color });
    }

    pub fn fill(&mut self, rect: Rect, color: Color) {
        self.marks.push(Mark::Box { rect, fill: Some(color), stroke: None });
    }

    /// Takes over all that is on `other`, `dx` further right.
    pub fn absorb(&mut self, other: Page, dx: f32) {
        self.marks.extend(other.marks.into_iter().map(|mark| mark.shifted(dx)));
        self.links.extend(
            other.links.into_iter().map(|link| Link { rect: link.rect.shifted(dx, 0.0), ..link }),
        );
        let aside = [1.0, 0.0, 0.0, 1.0, dx, 0.0];
        self.left_to_readers.extend(other.left_to_readers.iter().map(|one| moved(one, aside)));
        self.group = self.group.take().or(other.group);
        self.anchors.extend(other.anchors);
        self.blacked_out.extend(other.blacked_out.into_iter().map(|rect| rect.shifted(dx, 0.0)));
    }

    pub fn frame(&mut self, rect: Rect, width: f32, color: Color) {
        self.marks.push(Mark::Box { rect, fill: None, stroke: Some((width, color)) });
    }
}
