//! Pages into PDF content streams, by way of printpdf. Only its operators are used: fonts, images,
//! ids and metadata are the binder's, so nothing of what printpdf writes around them is kept.

use std::collections::BTreeMap;

use lopdf::Document;
use printpdf::{
    Codepoint, Color as Paint, CurTransMat, DictItem, ExtendedGraphicsStateId, FontId, Line,
    LinePoint, Mm, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point,
    Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder, XObjectId, XObjectTransform,
};

use super::PdfError;
use super::fonts::fonts;
use super::page::{Color, GlyphRun, Mark, Page, Placed, Rect};

/// For each font the code that stands for a glyph in the embedded subset.
pub type Codes = BTreeMap<usize, BTreeMap<u16, u16>>;

/// The name of a font in the pages' resources.
pub fn font_name(font: usize) -> String {
    format!("Text{font}")
}

/// The graphics state that colors without covering.
pub const TINTING: &str = "Multiply";

/// The name of an image or form in the pages' resources.
pub fn picture_name(picture: Placed) -> String {
    format!("Picture{}", picture.0)
}

/// One content stream per page, uncompressed.
pub fn contents(pages: &[Page], codes: &Codes) -> Result<Vec<Vec<u8>>, PdfError> {
    let mut drawn = PdfDocument::new("");
    drawn.pages =
        pages.iter().map(|page| PdfPage::new(Mm(1.0), Mm(1.0), operations(page, codes))).collect();
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        image_optimization: None,
        secure: true,
    };
    let mut bytes = Vec::new();
    drawn.save_writer(&mut bytes, &options, &mut Vec::new());
    let document = Document::load_mem(&bytes).map_err(PdfError::Drawing)?;
    Ok(document.page_iter().map(|page| document.get_page_content(page)).collect())
}

fn operations(page: &Page, codes: &Codes) -> Vec<Op> {
    let mut ops = Vec::new();
    let up = |y: f32| page.height - y;
    for mark in &page.marks {
        match mark {
            Mark::Glyphs(run) => text(run, page.height, codes, &mut ops),
            Mark::Line { from, to, width, color } => {
                ops.push(Op::SetOutlineThickness { pt: Pt(*width) });
                ops.push(Op::SetOutlineColor { col: paint(*color) });
                let points = [from, to].map(|(x, y)| corner(*x, up(*y)));
                ops.push(Op::DrawLine { line: Line { points: points.to_vec(), is_closed: false } });
            }
            Mark::Box { rect, fill, stroke } => {
                if let Some(fill) = fill {
                    ops.push(Op::SetFillColor { col: paint(*fill) });
                    ops.push(rectangle(*rect, page.height, PaintMode::Fill));
                }
                if let Some((width, color)) = stroke {
                    ops.push(Op::SetOutlineThickness { pt: Pt(*width) });
                    ops.push(Op::SetOutlineColor { col: paint(*color) });
                    ops.push(rectangle(*rect, page.height, PaintMode::Stroke));
                }
            }
            Mark::Tint { rect, color } => {
                ops.push(Op::SaveGraphicsState);
                let multiply = ExtendedGraphicsStateId(TINTING.to_owned());
                ops.push(Op::LoadGraphicsState { gs: multiply });
                ops.push(Op::SetFillColor { col: paint(*color) });
                ops.push(rectangle(*rect, page.height, PaintMode::Fill));
                ops.push(Op::RestoreGraphicsState);
            }
            Mark::Shape { points, color } => {
                ops.push(Op::SetFillColor { col: paint(*color) });
                let points = points.iter().map(|(x, y)| corner(*x, up(*y))).collect();
                let ring = PolygonRing { points };
                ops.push(Op::DrawPolygon {
                    polygon: Polygon {
                        rings: vec![ring],
                        mode: PaintMode::Fill,
                        winding_order: WindingOrder::NonZero,
                    },
                });
            }
            Mark::Picture { picture, frame, matrix, clip } => {
                ops.push(Op::SaveGraphicsState);
                if let Some(clip) = clip {
                    ops.push(rectangle(*clip, page.height, PaintMode::Clip));
                }
                let [a, b, c, d, e, f] = *matrix;
                // Whatever a whole page is multiplied by is not to be rounded.
                let matrix = [a, b, c, d, fine(e + frame.x), fine(f + up(frame.bottom()))];
                ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
                ops.push(Op::UseXobject {
                    id: XObjectId(picture_name(*picture)),
                    transform: XObjectTransform { no_auto_scale: true, ..Default::default() },
                });
                ops.push(Op::RestoreGraphicsState);
            }
        }
    }
    ops
}

fn text(run: &GlyphRun, height: f32, codes: &Codes, ops: &mut Vec<Op>) {
    let font = &fonts().all[run.font];
    let code = |glyph| codes.get(&run.font).and_then(|codes| codes.get(&glyph)).copied();
    // TJ moves the pen left by thousandths of the size; after each glyph it stands where the font's
    // own width put it, so only the difference to where layout wants the next one is written.
    let mut glyphs: Vec<Codepoint> = Vec::with_capacity(run.glyphs.len());
    let mut pen = 0.0;
    for glyph in &run.glyphs {
        let wanted = glyph.x * 1000.0 / run.size;
        let back = (pen - wanted).round();
        if let Some(last) = glyphs.last_mut().filter(|_| back != 0.0) {
            last.offset = back;
            pen -= back;
        }
        glyphs.push(Codepoint::new(code(glyph.id).unwrap_or_default(), 0.0));
        pen += f32::from(font.width(glyph.id));
    }
    let first = run.glyphs.first().map_or(0.0, |glyph| glyph.x);
    let spoken = run.actual_text.as_ref().map(|text| DictItem::Dict {
        map: BTreeMap::from([("ActualText".to_owned(), DictItem::Bytes(utf16(text)))]),
    });
    if let Some(properties) = &spoken {
        let (tag, properties) = ("Span".to_owned(), properties.clone());
        ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
    }
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor { col: paint(run.color) });
    let handle = PdfFontHandle::External(FontId(font_name(run.font)));
    ops.push(Op::SetFont { font: handle, size: Pt(fine(run.size)) });
    let at = [1.0, 0.0, 0.0, 1.0, fine(run.x + first), fine(height - run.y)];
    ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(at) });
    ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
    ops.push(Op::EndTextSection);
    if spoken.is_some() {
        ops.push(Op::EndMarkedContent);
    }
}

/// UTF-16 with its mark, as text strings of PDF want it.
pub fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

fn rectangle(rect: Rect, height: f32, mode: PaintMode) -> Op {
    Op::DrawRectangle {
        rectangle: printpdf::Rect {
            x: Pt(fine(rect.x)),
            y: Pt(fine(height - rect.bottom())),
            width: Pt(fine(rect.width)),
            height: Pt(fine(rect.height)),
            mode: Some(mode),
            winding_order: Some(WindingOrder::NonZero),
        },
    }
}

fn corner(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: Pt(fine(x)), y: Pt(fine(y)) }, bezier: false }
}

fn paint(color: Color) -> Paint {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    let Color(r, g, b) = color;
    Paint::Rgb(Rgb { r: part(r), g: part(g), b: part(b), icc_profile: None })
}

/// A hundredth of a point is finer than any printer, and short to write.
fn fine(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
