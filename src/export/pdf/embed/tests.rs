//! Pages with one thing each, made here and brought over.

use lopdf::{Dictionary, Stream, dictionary};

use super::*;

mod readers;

/// A page of 200 × 100 points whose content stream and entries the test chooses.
struct Paper {
    document: Document,
    page: Dictionary,
    /// Layers that are off.
    layers: Vec<Object>,
    form: Dictionary,
}

impl Paper {
    fn new(content: &str) -> Paper {
        let mut document = Document::with_version("1.7");
        let content = document.add_object(Stream::new(dictionary! {}, content.into()));
        let page = dictionary! {
            "Type" => "Page",
            "MediaBox" => vec![0.into(), 0.into(), 200.into(), 100.into()],
            "Contents" => content,
        };
        Paper { document, page, layers: Vec::new(), form: Dictionary::new() }
    }

    fn with(mut self, key: &str, value: impl Into<Object>) -> Paper {
        self.page.set(key, value);
        self
    }

    /// A square at the page's lower left, as the look of an annotation of this kind.
    fn annotated(mut self, flags: i64) -> Paper {
        let look = dictionary! {
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 10.into(), 10.into()],
            "Metadata" => "who made it",
        };
        let look = self.document.add_object(Stream::new(look, b"1 0 0 rg 0 0 10 10 re f".to_vec()));
        let annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Stamp",
            "Rect" => vec![20.into(), 20.into(), 60.into(), 60.into()],
            "F" => flags,
            "AP" => dictionary! { "N" => look },
            "AA" => dictionary! { "E" => dictionary! { "S" => "JavaScript" } },
        };
        let annotations: Vec<Object> = vec![annotation.into()];
        self.page.set("Annots", annotations);
        self
    }

    fn bytes(self) -> Vec<u8> {
        let Paper { mut document, mut page, layers, form } = self;
        let tree = document.new_object_id();
        page.set("Parent", tree);
        let page = document.add_object(page);
        let pages = dictionary! {
            "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(page)],
            "Resources" => dictionary! {},
        };
        document.objects.insert(tree, pages.into());
        let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => tree };
        if !layers.is_empty() {
            let off = dictionary! { "OFF" => layers.clone() };
            catalog.set("OCProperties", dictionary! { "OCGs" => layers, "D" => off });
        }
        catalog.set("AcroForm", form);
        let catalog = document.add_object(catalog);
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }
}

const ALL: Wanted<'_> = Wanted { pages: &|_| true, upright: true };
const BAR: &str = "0 0 1 rg 10 10 150 30 re f";

fn only_page(paper: Paper) -> (ImportedPage, String) {
    let imported = import(&Arc::new(paper.bytes()), 40, &ALL, &Cache::none()).unwrap();
    assert!(imported.objects.keys().all(|id| id.0 >= 40), "ids start where they were told to");
    (imported.pages[0].clone(), format!("{:?}", imported.objects))
}

fn rect(annotation: &Dictionary) -> Vec<f32> {
    let corners = annotation.get(b"Rect").unwrap().as_array().unwrap();
    corners.iter().map(|one| one.as_float().unwrap()).collect()
}

#[test]
fn a_page_keeps_its_drawing_and_its_stamps() {
    let (page, objects) = only_page(Paper::new(BAR).annotated(4));
    assert!(page.form.is_some());
    assert!(objects.contains("Annotation0"), "{objects}");
    assert!(!objects.contains("JavaScript") && !objects.contains("who made it"));
}

#[test]
fn a_hidden_stamp_stays_hidden() {
    let (page, objects) = only_page(Paper::new(BAR).annotated(2));
    assert!(page.form.is_some());
    assert!(!objects.contains("Annotation0"));
}

#[test]
fn a_turned_page_lies_as_the_reader_sees_it() {
    for (turn, width, height) in [(90, 100.0, 200.0), (180, 200.0, 100.0), (-90, 100.0, 200.0)] {
        let (page, _) = only_page(Paper::new(BAR).with("Rotate", turn));
        assert_eq!((page.width, page.height), (width, height));
        assert!(page.form.is_some(), "turned by {turn}");
    }
}

#[test]
fn a_cropped_page_shows_its_crop_only() {
    let crop: Vec<Object> = vec![50.into(), 0.into(), 300.into(), 60.into()];
    let (page, _) = only_page(Paper::new(BAR).with("CropBox", crop));
    assert_eq!((page.width, page.height), (150.0, 60.0));
    assert!(page.form.is_some());
}

#[test]
fn a_unit_of_its_own_is_an_inch_where_the_page_says_so() {
    let small: Vec<Object> = vec![0.into(), 0.into(), 4.into(), 2.into()];
    let paper = Paper::new("0 0 1 rg 1 0.5 2 1 re f");
    let (page, _) = only_page(paper.with("MediaBox", small).with("UserUnit", 72));
    assert_eq!((page.width, page.height, page.unit), (288.0, 144.0, 72.0));
    assert!(page.form.is_some());
}

#[test]
fn a_layer_that_is_off_stays_off() {
    let mut paper = Paper::new("/OC /Draft BDC 0 0 200 100 re f EMC 0 0 1 rg 9 9 50 50 re f");
    let layer = dictionary! { "Type" => "OCG", "Name" => Object::string_literal("Draft") };
    let layer = paper.document.add_object(layer);
    let names = dictionary! { "Properties" => dictionary! { "Draft" => layer } };
    paper.layers = vec![layer.into()];
    let imported =
        import(&Arc::new(paper.with("Resources", names).bytes()), 40, &ALL, &Cache::none())
            .unwrap();
    assert!(imported.pages[0].form.is_some());
    assert!(matches!(imported.layers[..], [(id, false)] if imported.objects.contains_key(&id)));
}

#[test]
fn what_readers_draw_of_their_own_accord_is_drawn() {
    let frame = dictionary! {
        "Subtype" => "Square", "C" => vec![1.into(), 0.into(), 0.into()],
        "Rect" => vec![20.into(), 48.into(), 90.into(), 60.into()],
    };
    let typed = dictionary! {
        "Subtype" => "Widget", "FT" => "Tx", "V" => Object::string_literal("USD 8,420.00"),
        "DA" => Object::string_literal("/Helv 9 Tf 0 0 1 rg"),
        "Rect" => vec![20.into(), 20.into(), 120.into(), 36.into()],
    };
    let annotations: Vec<Object> = vec![frame.into(), typed.into()];
    let paper = Paper::new(BAR).with("Annots", annotations);
    let imported = import(&Arc::new(paper.bytes()), 1, &ALL, &Cache::none()).unwrap();
    let form = imported.objects[&imported.pages[0].form.unwrap()].as_stream().unwrap();
    assert_eq!(form.content, b"/Page Do /Over Do");
    let streams = imported.objects.values().filter_map(|object| object.as_stream().ok());
    let drawn: Vec<_> =
        streams.map(|stream| String::from_utf8_lossy(&stream.content).into_owned()).collect();
    let drawn = drawn.join(" ");
    assert!(drawn.contains("20.50 48.50 69.00 11.00 re S"), "{drawn}");
    assert!(drawn.contains("0 0 1 rg") && drawn.contains("<55534420382C3432302E3030> Tj"));
}

#[test]
fn the_frame_of_an_empty_field_is_drawn() {
    let look = dictionary! { "BC" => vec![1.into(), 0.into(), 0.into()] };
    let empty = dictionary! {
        "Subtype" => "Widget", "FT" => "Tx", "MK" => look,
        "Rect" => vec![20.into(), 20.into(), 120.into(), 36.into()],
    };
    let annotations: Vec<Object> = vec![empty.into()];
    let (page, objects) = only_page(Paper::new(BAR).with("Annots", annotations));
    assert!(page.form.is_some());
    assert!(objects.contains("Over"), "{objects}");
}

#[test]
fn the_box_around_a_link_comes_along_without_the_link() {
    let link = |border: i64| {
        Object::from(dictionary! {
            "Subtype" => "Link", "A" => dictionary! { "S" => "URI" },
            "Rect" => vec![20.into(), 20.into(), 60.into(), 30.into()],
            "C" => vec![1.into(), 0.into(), 0.into()],
            "Border" => vec![0.into(), 0.into(), border.into()],
        })
    };
    let paper = Paper::new(BAR).with("Annots", vec![link(2), link(0)]).with("Rotate", 90);
    let (page, _) = only_page(paper);
    let [one] = &page.left_to_readers[..] else { panic!("{:?}", page.left_to_readers) };
    assert_eq!(rect(one), [20.0, 20.0, 60.0, 30.0]);
    assert!(one.has(b"C") && one.has(b"Border") && one.len() == 4);
}

/// A page whose fields are to be drawn anew.
fn to_be_filled_in() -> Paper {
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" };
    let typed = dictionary! {
        "Subtype" => "Widget", "FT" => "Tx", "V" => Object::string_literal("8,420.00"),
        "T" => Object::string_literal("amount"), "Ff" => 4_096,
        "Rect" => vec![20.into(), 20.into(), 120.into(), 36.into()],
        "AA" => dictionary! { "K" => dictionary! { "S" => "JavaScript" } },
    };
    let mut paper = Paper::new(BAR).with("Annots", vec![Object::from(typed)]);
    paper.form = dictionary! {
        "NeedAppearances" => true,
        "DA" => Object::string_literal("/Cour 9 Tf 0 g"),
        "DR" => dictionary! { "Font" => dictionary! { "Cour" => font } },
    };
    paper
}

#[test]
fn a_field_to_be_drawn_anew_stays_a_field_that_does_nothing() {
    let bytes = Arc::new(to_be_filled_in().bytes());
    let imported = import(&bytes, 1, &ALL, &Cache::none()).unwrap();
    let [field] = &imported.pages[0].left_to_readers[..] else { panic!("{imported:?}") };
    assert_eq!(rect(field), [20.0, 20.0, 120.0, 36.0]);
    assert_eq!(field.get(b"Ff").unwrap().as_i64().unwrap(), 4_097);
    assert_eq!(field.get(b"DA").unwrap().as_str().unwrap(), b"/Cour 9 Tf 0 g");
    assert!(field.has(b"V") && field.has(b"AP"));
    assert!(!field.has(b"AA") && !field.has(b"T"));
    assert!(imported.fonts.has(b"Cour"));
    let form = imported.objects[&imported.pages[0].form.unwrap()].as_stream().unwrap();
    assert_eq!(form.content, b"/Page Do\n", "it is not drawn twice");
}

#[test]
fn a_password_in_a_field_does_not_come_along() {
    let mut paper = to_be_filled_in();
    let Ok(Object::Array(fields)) = paper.page.get_mut(b"Annots") else { panic!("a field") };
    fields[0].as_dict_mut().unwrap().set("Ff", 1 << 13);
    let (page, objects) = only_page(paper);
    let [field] = &page.left_to_readers[..] else { panic!("{page:?}") };
    assert!(!field.has(b"V"));
    assert!(!format!("{field:?}{objects}").contains("8,420.00"));
}

#[test]
fn on_a_page_that_is_turned_fields_are_drawn() {
    let turned = Wanted { upright: false, ..ALL };
    let bytes = Arc::new(to_be_filled_in().bytes());
    let imported = import(&bytes, 1, &turned, &Cache::none()).unwrap();
    assert!(imported.pages[0].left_to_readers.is_empty() && imported.fonts.is_empty());
    let form = imported.objects[&imported.pages[0].form.unwrap()].as_stream().unwrap();
    assert_eq!(form.content, b"/Page Do /Over Do");
}

#[test]
fn the_sign_of_a_note_comes_along_without_the_note() {
    let note = dictionary! {
        "Subtype" => "Text", "Name" => "Comment", "F" => 4 + 16,
        "Contents" => Object::string_literal("call me"), "T" => Object::string_literal("Li"),
        "Rect" => vec![20.into(), 20.into(), 20.into(), 20.into()],
    };
    let (page, _) = only_page(Paper::new(BAR).with("Annots", vec![Object::from(note)]));
    let [sign] = &page.left_to_readers[..] else { panic!("{page:?}") };
    let keys: Vec<_> = sign.iter().map(|(key, _)| key.as_slice()).collect();
    assert_eq!(keys, [&b"Subtype"[..], b"Name", b"F", b"Rect"]);
    assert_eq!(sign.get(b"F").unwrap().as_i64().unwrap() & 0b1_0100, 0b100);
}

#[test]
fn how_a_page_is_blended_is_said_by_the_page() {
    let group = dictionary! { "S" => "Transparency", "CS" => "DeviceRGB", "I" => true };
    let (page, objects) = only_page(Paper::new(BAR).with("Group", group));
    assert!(page.group.unwrap().has(b"CS"));
    assert!(!objects.contains("Group"), "{objects}");
}

#[test]
fn a_stream_may_say_elsewhere_how_it_is_packed() {
    let mut paper = Paper::new(BAR);
    let name = paper.document.add_object(Object::Name(b"ASCIIHexDecode".to_vec()));
    let square = dictionary! {
        "Subtype" => "Form", "Filter" => vec![name.into()],
        "BBox" => vec![0.into(), 0.into(), 9.into(), 9.into()],
    };
    let drawn: String = BAR.bytes().map(|byte| format!("{byte:02X}")).collect();
    let square = paper.document.add_object(Stream::new(square, (drawn + ">").into_bytes()));
    let names = dictionary! { "XObject" => dictionary! { "Square" => square } };
    assert!(only_page(paper.with("Resources", names)).0.form.is_some());
}

#[test]
fn a_stream_that_does_not_say_how_long_it_is_comes_over() {
    let mut bytes = Paper::new(BAR).bytes();
    let at = bytes.windows(7).position(|window| window == b"/Length").unwrap();
    bytes[at..at + 7].copy_from_slice(b"/Forgot");
    let imported = import(&Arc::new(bytes), 1, &ALL, &Cache::none()).unwrap();
    assert!(imported.pages[0].form.is_some());
}

#[test]
fn pages_that_do_not_say_what_they_are_count() {
    let mut paper = Paper::new(BAR);
    paper.page.remove(b"Type");
    assert!(only_page(paper).0.form.is_some());
}

#[test]
fn a_page_without_a_sound_box_is_a_letter() {
    for side in ["MediaBox", "CropBox"] {
        let nothing: Vec<Object> = vec![0.into(); 4];
        let (page, _) = only_page(Paper::new(BAR).with(side, nothing));
        let size = if side == "MediaBox" { (612.0, 792.0) } else { (200.0, 100.0) };
        assert_eq!((page.width, page.height), size);
        assert!(page.form.is_some());
    }
}

#[test]
fn content_that_leaves_the_page_in_disorder_stays_inside() {
    let (page, _) = only_page(Paper::new("q q 0.5 0 0 0.5 0 0 cm 1 0 0 rg 0 0 90 90 re f"));
    assert!(page.form.is_some());
}

#[test]
fn a_drawing_in_another_file_is_left_to_be_shown_as_a_picture() {
    let mut paper = Paper::new("/Elsewhere Do");
    let outside = dictionary! { "Type" => "XObject", "Subtype" => "Image", "F" => "other.jpg" };
    let outside = paper.document.add_object(Stream::new(outside, Vec::new()));
    let names = dictionary! { "XObject" => dictionary! { "Elsewhere" => outside } };
    let imported =
        import(&Arc::new(paper.with("Resources", names).bytes()), 1, &ALL, &Cache::none()).unwrap();
    assert_eq!(imported.pages[0].form, None);
    assert!(imported.objects.is_empty(), "nothing of it goes along");
}

#[test]
fn a_zero_byte_in_a_name_does_not_come_along() {
    let state = dictionary! { "A\0B" => dictionary! {} };
    let paper = Paper::new(BAR).with("Resources", dictionary! { "ExtGState" => state });
    assert_eq!(only_page(paper).0.form, None);
}

#[test]
fn what_is_no_pdf_is_broken() {
    let bytes = Arc::new(b"%PDF-1.7 and nothing more".to_vec());
    assert_eq!(import(&bytes, 1, &ALL, &Cache::none()).unwrap_err(), Trouble::Broken);
}
