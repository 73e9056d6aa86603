//! One page of an exhibit: what it inherits, how it lies, and its form XObject.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::copy::{Copier, NotCopied, deflate, plain};
use super::{Lie, annotate, fields, then};

/// Hidden and not for viewing, by the flags of an annotation.
const UNSEEN: i64 = 0b10_0010;
/// Stays upright when its page is turned.
const UPRIGHT: i64 = 1 << 4;
const LARGEST_SIDE: f32 = 14_400.0;
/// Units around the page that its form may draw on. Whoever places it cuts it off; two edges that
/// fall on each other would be smoothed twice.
const SLACK: f32 = 1.0;
/// Resources besides pictures and forms.
const SHARED: [&[u8]; 6] =
    [b"Font", b"ExtGState", b"ColorSpace", b"Pattern", b"Shading", b"Properties"];
/// The page that readers assume.
const LETTER: [f32; 4] = [0.0, 0.0, 612.0, 792.0];

/// A page with everything it inherits from the page tree.
pub struct Page<'a> {
    dict: &'a Dictionary,
    source: &'a Document,
    resources: Option<&'a Object>,
    /// Left, bottom, right, top in the page's own space.
    crop: [f32; 4],
    /// Clockwise quarter turns.
    turns: u8,
    /// Points per unit of the page's own space.
    unit: f32,
    /// Whether it has boxes to go by.
    is_framed: bool,
}

/// Finds the page and what it inherits; `None` when its boxes make no page.
pub fn read(source: &Document, id: ObjectId) -> Option<Page<'_>> {
    let dict = source.get_dictionary(id).ok()?;
    let said = inherited(source, dict, b"MediaBox");
    let paper = said.and_then(|value| rectangle(source, value));
    let media = paper.unwrap_or(LETTER);
    let cut = inherited(source, dict, b"CropBox");
    let kept = cut.and_then(|value| rectangle(source, value)).and_then(|crop| overlap(crop, media));
    let crop = kept.unwrap_or(media);
    let is_framed = said.is_some() == paper.is_some() && cut.is_some() == kept.is_some();
    let rotate =
        inherited(source, dict, b"Rotate").and_then(|value| number(source, value)).unwrap_or(0.0);
    let unit = dict
        .get(b"UserUnit")
        .ok()
        .and_then(|value| number(source, value))
        .filter(|unit| *unit > 0.0)
        .unwrap_or(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 3")]
    let turns = (rotate / 90.0).round().rem_euclid(4.0) as u8;
    let resources = inherited(source, dict, b"Resources");
    let page = Page { dict, source, resources, crop, turns, unit, is_framed };
    let (width, height) = page.upright_size();
    let sensible = |side: f32| (1.0..=LARGEST_SIDE).contains(&side);
    (sensible(width) && sensible(height)).then_some(page)
}

impl<'a> Page<'a> {
    /// Width and height in points as the reader sees the page.
    pub fn upright_size(&self) -> (f32, f32) {
        let [left, bottom, right, top] = self.crop;
        let (width, height) = ((right - left) * self.unit, (top - bottom) * self.unit);
        if self.turns.is_multiple_of(2) { (width, height) } else { (height, width) }
    }

    /// Points per unit of its own space.
    pub fn unit(&self) -> f32 {
        self.unit
    }

    /// How it is blended with what lies under it, and in which colors. That is for the page it ends up
    /// on: a form with a group of its own loses the sharpness of its lines in some readers.
    pub fn group(&self, copier: &mut Copier<'_>) -> Option<Dictionary> {
        let group = entry(self.source, self.dict, b"Group")?.as_dict().ok()?;
        let mut copy = dictionary! { "Type" => "Group", "S" => "Transparency" };
        if let Ok(space) = group.get(b"CS") {
            copy.set("CS", copier.copy(space).ok()?);
        }
        if let Some(alone @ Object::Boolean(_)) = entry(self.source, group, b"I") {
            copy.set("I", alone.clone());
        }
        Some(copy)
    }

    /// The crop and a little around it.
    fn surely_all(&self) -> [f32; 4] {
        let [left, bottom, right, top] = self.crop;
        [left - SLACK, bottom - SLACK, right + SLACK, top + SLACK]
    }

    /// Whether it says where it lies; the program that draws the original leaves other pages blank.
    pub fn is_framed(&self) -> bool {
        self.is_framed
    }

    /// With as many digits as the file was found to have `written`.
    pub fn lie(&self, written: &[f64]) -> Lie {
        let exact = |side: f32| {
            let found = written.iter().copied().find(|it| *it as f32 == side);
            found.or_else(|| side.to_string().parse().ok()).unwrap_or_default()
        };
        Lie { crop: self.crop.map(exact), turns: self.turns }
    }

    /// Turns back the annotation that stays upright on a turned page, around its upper left corner.
    fn upright(&self, annotation: &Dictionary) -> Option<[f32; 6]> {
        let flags = entry(self.source, annotation, b"F").and_then(|flags| flags.as_i64().ok());
        let [left, _, _, top] = rectangle(self.source, annotation.get(b"Rect").ok()?)?;
        match self.turns {
            _ if flags.unwrap_or(0) & UPRIGHT == 0 => None,
            1 => Some([0.0, 1.0, -1.0, 0.0, left + top, top - left]),
            2 => Some([-1.0, 0.0, 0.0, -1.0, 2.0 * left, 2.0 * top]),
            3 => Some([0.0, -1.0, 1.0, 0.0, left - top, left + top]),
            _ => None,
        }
    }

    /// Whether it is neither turned nor counted in units of its own.
    pub fn is_as_written(&self) -> bool {
        self.turns == 0 && self.unit == 1.0
    }

    pub fn source(&self) -> &'a Document {
        self.source
    }

    /// Those that are seen.
    pub fn annotations(&self) -> Vec<&'a Dictionary> {
        let source = self.source;
        let listed = entry(source, self.dict, b"Annots").and_then(|found| found.as_array().ok());
        let listed = listed.map(Vec::as_slice).unwrap_or_default().iter();
        let read = listed.filter_map(|one| resolve(source, one)?.as_dict().ok());
        read.filter(|annotation| {
            let flags = entry(source, annotation, b"F").and_then(|flags| flags.as_i64().ok());
            let popup = entry(source, annotation, b"Subtype")
                .is_some_and(|kind| kind.as_name().is_ok_and(|name| name == b"Popup"));
            !popup && flags.unwrap_or(0) & UNSEEN == 0
        })
        .collect()
    }
}

/// Adds the page as a form, as the program that compares draws it; `None` when it cannot be carried
/// over as it is.
pub fn embed(page: &Page<'_>, copier: &mut Copier<'_>) -> Option<ObjectId> {
    let drawing = drawing(page, copier).ok()?;
    with_annotations(page, drawing, (&|_| true, false), copier)
}

/// The same page with what the comparison knows nothing of: without the fields that stay fields, with
/// what stays upright, and with annotations and fields that have no look of their own, which readers
/// draw by what they say. `None` where nothing is different.
pub fn complete(
    page: &Page<'_>,
    form: ObjectId,
    leaves_fields: bool,
    copier: &mut Copier<'_>,
) -> Option<ObjectId> {
    let source = page.source;
    let is_shown = |one: &Dictionary| !(leaves_fields && fields::stays(source, one));
    let stands = page.annotations().into_iter().any(|one| page.upright(one).is_some());
    let drawing = copier.part(form, b"Page").filter(|_| leaves_fields || stands);
    let other = drawing.and_then(|it| with_annotations(page, it, (&is_shown, true), copier));
    annotated(page, other.unwrap_or(form), &is_shown, copier).or(other)
}

/// `stands`: what is to stay upright does.
fn with_annotations(
    page: &Page<'_>,
    drawing: ObjectId,
    (which, stands): (&dyn Fn(&Dictionary) -> bool, bool),
    copier: &mut Copier<'_>,
) -> Option<ObjectId> {
    let mut content = String::from("/Page Do\n");
    let mut parts = dictionary! { "Page" => drawing };
    let appearances = appearances(page, (which, stands), copier).ok()?;
    let mut resources =
        if appearances.is_empty() { Dictionary::new() } else { shared(page, copier).ok()? };
    for (index, (appearance, placed)) in appearances.into_iter().enumerate() {
        let name = format!("Annotation{index}");
        content.push_str(&format!("q {} cm /{name} Do Q\n", operands(&placed)));
        parts.set(name, appearance);
    }
    resources.set("XObject", parts);
    Some(copier.add(whole(page, resources, content)))
}

/// What a look finds on its page that has resources but not all it needs.
fn shared(page: &Page<'_>, copier: &mut Copier<'_>) -> Result<Dictionary, NotCopied> {
    let resources = page.resources.and_then(|it| resolve(page.source, it)?.as_dict().ok());
    let mut shared = Dictionary::new();
    for key in SHARED {
        if let Some(value) = resources.and_then(|it| it.get(key).ok()) {
            let one = Dictionary::from_iter([(key, value.clone())]);
            if let Object::Dictionary(copy) = copier.copy(&one.into())? {
                shared.extend(&copy);
            }
        }
    }
    Ok(shared)
}

/// The page with its annotations and fields that have no look of their own; `None` where there are
/// none.
fn annotated(
    page: &Page<'_>,
    form: ObjectId,
    which: &dyn Fn(&Dictionary) -> bool,
    copier: &mut Copier<'_>,
) -> Option<ObjectId> {
    let mut drawn = annotate::Drawing::default();
    for annotation in page.annotations().into_iter().filter(|one| which(one)) {
        if entry(page.source, annotation, b"AP").is_none() {
            drawn.draw(page.source, annotation);
        }
    }
    let (content, resources) = drawn.finish()?;
    let over = copier.add(whole(page, resources, content));
    let parts = dictionary! { "XObject" => dictionary! { "Page" => form, "Over" => over } };
    Some(copier.add(whole(page, parts, "/Page Do /Over Do".to_owned())))
}

/// A form as large as the page.
fn whole(page: &Page<'_>, resources: Dictionary, content: String) -> Stream {
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => reals(&page.surely_all()),
        "Resources" => resources,
    };
    Stream::new(form, content.into_bytes()).with_compression(false)
}

/// The page's own content as a form of its own, so that what it leaves unbalanced stays inside.
fn drawing(page: &Page<'_>, copier: &mut Copier<'_>) -> Result<ObjectId, NotCopied> {
    let mut form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => reals(&page.surely_all()),
        "Filter" => "FlateDecode",
    };
    let resources = page.resources.map(|resources| copier.copy(resources)).transpose()?;
    form.set("Resources", resources.unwrap_or_else(|| Dictionary::new().into()));
    let content = deflate(&contents(page)?)?;
    Ok(copier.add(Stream::new(form, content).with_compression(false)))
}

/// The content streams one after another, as a reader would see them.
fn contents(page: &Page<'_>) -> Result<Vec<u8>, NotCopied> {
    let Ok(contents) = page.dict.get(b"Contents") else { return Ok(Vec::new()) };
    let (_, contents) = page.source.dereference(contents).map_err(|_| NotCopied)?;
    let single = std::slice::from_ref(contents);
    let streams = match contents {
        Object::Array(streams) => streams.as_slice(),
        _ => single,
    };
    let mut whole = Vec::new();
    for stream in streams {
        // Readers pass over what is missing or no stream; the comparison sees what that hides.
        if let Some(Object::Stream(stream)) = resolve(page.source, stream) {
            whole.extend_from_slice(&plain(stream)?);
            // As most readers do it; a string that goes on in the next one keeps to its line.
            whole.push(b' ');
        }
    }
    Ok(whole)
}

/// What the page's annotations and form fields look like, each with the matrix that puts it in its
/// rectangle.
fn appearances(
    page: &Page<'_>,
    (which, stands): (&dyn Fn(&Dictionary) -> bool, bool),
    copier: &mut Copier<'_>,
) -> Result<Vec<(ObjectId, [f32; 6])>, NotCopied> {
    let source = page.source;
    let mut seen = Vec::new();
    for annotation in page.annotations().into_iter().filter(|one| which(one)) {
        let rect = annotation.get(b"Rect").ok().and_then(|rect| rectangle(source, rect));
        let (Some(rect), Some(id)) = (rect, normal_appearance(source, annotation)) else {
            continue;
        };
        let Ok(Object::Stream(stream)) = source.get_object(id) else { continue };
        let Some(placed) = placement(source, &stream.dict, rect) else { continue };
        let upright = page.upright(annotation).filter(|_| stands);
        let placed = upright.map_or(placed, |upright| then(placed, upright));
        if let Object::Reference(copied) = copier.copy(&Object::Reference(id))? {
            let layer = annotation.get(b"OC").ok().map(|layer| copier.copy(layer)).transpose()?;
            copier.make_form(copied, layer);
            // Without resources of its own it is drawn with the page's.
            if !stream.dict.has(b"Resources")
                && let Some(resources) = page.resources
            {
                let resources = copier.copy(resources)?;
                copier.add_to(copied, "Resources", resources);
            }
            seen.push((copied, placed));
        }
    }
    Ok(seen)
}

/// The stream that shows the annotation in its present state.
fn normal_appearance(source: &Document, annotation: &Dictionary) -> Option<ObjectId> {
    let appearance = entry(source, annotation, b"AP")?.as_dict().ok()?;
    let normal = appearance.get(b"N").ok()?;
    match resolve(source, normal)? {
        Object::Stream(_) => normal.as_reference().ok(),
        Object::Dictionary(states) => {
            let state = entry(source, annotation, b"AS")?.as_name().ok()?;
            states.get(state).ok()?.as_reference().ok()
        }
        _ => None,
    }
}

/// The matrix that fits the appearance's transformed box into the annotation's rectangle
/// (ISO 32000-1, 12.5.5, algorithm 8.1).
fn placement(source: &Document, appearance: &Dictionary, rect: [f32; 4]) -> Option<[f32; 6]> {
    let bbox = appearance.get(b"BBox").ok().and_then(|bbox| rectangle(source, bbox))?;
    let matrix = appearance
        .get(b"Matrix")
        .ok()
        .and_then(|matrix| numbers::<6>(source, matrix))
        .unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let [a, b, c, d, e, f] = matrix;
    let corners = [(bbox[0], bbox[1]), (bbox[2], bbox[1]), (bbox[2], bbox[3]), (bbox[0], bbox[3])]
        .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let low = |side: fn(&(f32, f32)) -> f32| corners.iter().map(side).fold(f32::MAX, f32::min);
    let high = |side: fn(&(f32, f32)) -> f32| corners.iter().map(side).fold(f32::MIN, f32::max);
    let (left, right) = (low(|corner| corner.0), high(|corner| corner.0));
    let (bottom, top) = (low(|corner| corner.1), high(|corner| corner.1));
    let scale = |wanted: f32, given: f32| if given.abs() < 1e-6 { 1.0 } else { wanted / given };
    let x = scale(rect[2] - rect[0], right - left);
    let y = scale(rect[3] - rect[1], top - bottom);
    let placed = [x, 0.0, 0.0, y, rect[0] - left * x, rect[1] - bottom * y];
    placed.iter().all(|value| value.is_finite()).then_some(placed)
}

pub fn inherited<'a>(source: &'a Document, page: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = page;
    // A page tree is a few levels deep; a loop in a broken one ends here.
    for _ in 0..32 {
        if let Ok(value) = node.get(key)
            && !matches!(resolve(source, value), None | Some(Object::Null))
        {
            return Some(value);
        }
        node = entry(source, node, b"Parent")?.as_dict().ok()?;
    }
    None
}

pub fn entry<'a>(source: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    resolve(source, dict.get(key).ok()?)
}

pub fn resolve<'a>(source: &'a Document, value: &'a Object) -> Option<&'a Object> {
    source.dereference(value).ok().map(|(_, value)| value)
}

pub fn number(source: &Document, value: &Object) -> Option<f32> {
    resolve(source, value)?.as_float().ok().filter(|number| number.is_finite())
}

pub fn numbers<const N: usize>(source: &Document, value: &Object) -> Option<[f32; N]> {
    let values = resolve(source, value)?.as_array().ok()?;
    let values: Vec<f32> =
        values.iter().map(|value| number(source, value)).collect::<Option<_>>()?;
    values.try_into().ok()
}

/// A box with its corners in order.
pub fn rectangle(source: &Document, value: &Object) -> Option<[f32; 4]> {
    let [a, b, c, d] = numbers::<4>(source, value)?;
    let sorted = [a.min(c), b.min(d), a.max(c), b.max(d)];
    (sorted[2] > sorted[0] && sorted[3] > sorted[1]).then_some(sorted)
}

fn overlap(one: [f32; 4], other: [f32; 4]) -> Option<[f32; 4]> {
    let shared =
        [one[0].max(other[0]), one[1].max(other[1]), one[2].min(other[2]), one[3].min(other[3])];
    (shared[2] > shared[0] && shared[3] > shared[1]).then_some(shared)
}

fn reals(values: &[f32]) -> Vec<Object> {
    values.iter().map(|value| Object::Real(*value)).collect()
}

fn operands(values: &[f32]) -> String {
    values.iter().map(|value| format!("{value:.5}")).collect::<Vec<_>>().join(" ")
}
