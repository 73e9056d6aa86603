//! What readers would draw differently of a page that is brought over.

use super::*;

fn stream<'a>(imported: &'a Imported, id: &Object) -> &'a Stream {
    imported.objects[&id.as_reference().unwrap()].as_stream().unwrap()
}

/// What the page is drawn with.
fn parts(imported: &Imported) -> (&Stream, &Dictionary) {
    let form = imported.objects[&imported.pages[0].form.unwrap()].as_stream().unwrap();
    (form, form.dict.get(b"Resources").unwrap().as_dict().unwrap())
}

#[test]
fn a_widget_of_no_field_and_a_field_with_parts_stay_what_they_are() {
    let mut paper = to_be_filled_in();
    let Ok(Object::Array(fields)) = paper.page.get_mut(b"Annots") else { panic!("a field") };
    let mut parts = fields[0].clone();
    parts.as_dict_mut().unwrap().set("Kids", vec![Object::Null]);
    let alone = fields[0].as_dict_mut().unwrap();
    alone.remove(b"FT");
    fields.push(parts);
    let (page, objects) = only_page(paper);
    let [alone, parts] = &page.left_to_readers[..] else { panic!("{page:?}") };
    assert!(!alone.has(b"FT") && !objects.contains("Over"), "{objects}");
    assert_eq!(parts.get(b"Kids").unwrap().as_array().unwrap().len(), 0);
}

#[test]
fn lines_that_each_reader_draws_in_its_own_way_are_left_to_it() {
    let quad: Vec<Object> = [20, 60, 90, 60, 20, 48, 90, 48].map(Object::from).to_vec();
    let of_kind = |kind: &str| {
        Object::from(dictionary! {
            "Subtype" => kind, "QuadPoints" => quad.clone(), "CA" => 0.5,
            "LE" => vec!["None".into(), "OpenArrow".into()],
            "InkList" => vec![Object::from(vec![20.into(), 48.into()])],
            "Rect" => vec![20.into(), 48.into(), 90.into(), 60.into()],
            "Contents" => Object::string_literal("call me"),
            "A" => dictionary! { "S" => "URI" },
        })
    };
    let kinds = ["Underline", "StrikeOut", "Squiggly", "Line", "Ink"];
    let paper = Paper::new(BAR).with("Annots", kinds.map(of_kind).to_vec());
    let (page, objects) = only_page(paper);
    assert_eq!(page.left_to_readers.len(), kinds.len());
    for line in &page.left_to_readers {
        for key in [b"QuadPoints".as_slice(), b"CA", b"LE", b"InkList", b"Rect"] {
            assert!(line.has(key), "{line:?}");
        }
        assert!(!line.has(b"Contents") && !line.has(b"A"));
    }
    assert!(!objects.contains("Over"), "nor are they drawn here");
}

#[test]
fn what_stays_upright_is_turned_back_around_its_corner() {
    let paper = Paper::new(BAR).annotated(4 + 16).with("Rotate", 90);
    let imported = import(&Arc::new(paper.bytes()), 1, &ALL, &Cache::none()).unwrap();
    let (form, _) = parts(&imported);
    let drawn = String::from_utf8_lossy(&form.content);
    // From its upper left corner at 20, 60 it reaches 40 units to the right and down as it is read.
    let placed = "0.00000 4.00000 -4.00000 0.00000 60.00000 60.00000 cm";
    assert!(drawn.contains(placed), "{drawn}");
}

#[test]
fn a_look_may_need_a_font_of_its_page() {
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" };
    let fonts = dictionary! { "Font" => dictionary! { "Cour" => font } };
    let paper = Paper::new(BAR).annotated(4).with("Resources", fonts);
    let imported = import(&Arc::new(paper.bytes()), 1, &ALL, &Cache::none()).unwrap();
    let (_, resources) = parts(&imported);
    assert!(resources.get(b"Font").unwrap().as_dict().unwrap().has(b"Cour"));
}

#[test]
fn what_is_no_jpeg_is_a_picture_without_data() {
    let mut paper = Paper::new("q 60 0 0 60 20 20 cm /Photo Do Q");
    let photo = dictionary! {
        "Subtype" => "Image", "Width" => 4, "Height" => 4, "BitsPerComponent" => 8,
        "ColorSpace" => "DeviceRGB", "Filter" => "DCTDecode",
    };
    let photo = paper.document.add_object(Stream::new(photo, b"who made it".to_vec()));
    let names = dictionary! { "XObject" => dictionary! { "Photo" => photo } };
    let paper = paper.with("Resources", names);
    let imported = import(&Arc::new(paper.bytes()), 1, &ALL, &Cache::none()).unwrap();
    let (_, resources) = parts(&imported);
    let page = stream(
        &imported,
        resources.get(b"XObject").unwrap().as_dict().unwrap().get(b"Page").unwrap(),
    );
    let named = page.dict.get(b"Resources").unwrap().as_dict().unwrap();
    let photo =
        stream(&imported, named.get(b"XObject").unwrap().as_dict().unwrap().get(b"Photo").unwrap());
    assert_eq!(photo.decompressed_content().unwrap(), b"");
}

#[test]
fn a_page_lies_as_exactly_as_its_file_says() {
    let mut bytes = Paper::new(BAR).bytes();
    let at = bytes.windows(13).position(|window| window == b"[0 0 200 100]").unwrap();
    let exact = b"[0 0 595.200012207 100]";
    let before = bytes.len();
    bytes.splice(at..at + 13, exact.iter().copied());
    // Its table of objects is where it was but for these digits.
    let table = bytes.windows(9).rposition(|window| window == b"startxref").unwrap();
    let found = String::from_utf8_lossy(&bytes[table + 9..]).into_owned();
    let number: usize = found.split_ascii_whitespace().next().unwrap().parse().unwrap();
    let moved = number + bytes.len() - before;
    bytes.truncate(table);
    bytes.extend(format!("startxref\n{moved}\n%%EOF").into_bytes());
    let imported = import(&Arc::new(bytes), 1, &ALL, &Cache::none()).unwrap();
    assert_eq!(imported.pages[0].lie.crop, [0.0, 0.0, 595.200_012_207, 100.0]);
}
