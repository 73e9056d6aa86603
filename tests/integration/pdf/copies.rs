//! Pages of a PDF handed over by themselves.

use docket::case::{Contents, MediaType, TicketLanguage};
use docket::export::pdf::{About, write_alone};
use lopdf::{Document, Object, Stream, dictionary};

use super::sample::Sample;

fn numbers(list: &[i64]) -> Vec<Object> {
    list.iter().copied().map(Object::from).collect()
}

/// A cropped page that lies on its side, with a box around a link.
fn on_its_side() -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let drawn = Stream::new(dictionary! {}, b"0 0 1 rg 60 30 90 50 re f".to_vec());
    let drawn = document.add_object(drawn);
    let link = dictionary! { "Subtype" => "Link", "Rect" => numbers(&[60, 30, 150, 80]) };
    let tree = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => drawn, "Rotate" => 90,
        "MediaBox" => numbers(&[0, 0, 300, 200]), "CropBox" => numbers(&[50, 20, 250, 120]),
        "Annots" => vec![Object::from(link)],
    });
    let pages = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()] };
    document.objects.insert(tree, pages.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_page_by_itself_keeps_the_space_it_is_drawn_in() {
    let mut sample = Sample::new(TicketLanguage::English).with_bytes(
        "statement.pdf",
        MediaType::Pdf,
        Contents::Pdf { pages: 1 },
        &on_its_side(),
    );
    let about = About {
        title: String::new(),
        author: String::new(),
        subject: String::new(),
        language: "en",
        created: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
    };
    for (turned, rotate) in [(0, 90), (1, 180)] {
        sample.packet.exhibits[0].treatment.quarter_turns = turned;
        let mut bytes = Vec::new();
        write_alone(&sample.packet.exhibits[0], &about, None, &mut bytes).unwrap().unwrap();
        let document = Document::load_mem(&bytes).unwrap();
        let page = document.page_iter().next().unwrap();
        let page = document.get_dictionary(page).unwrap();
        let list = |value: &Object| -> Vec<f32> {
            let (_, list) = document.dereference(value).unwrap();
            list.as_array().unwrap().iter().map(|one| one.as_float().unwrap()).collect()
        };
        assert_eq!(list(page.get(b"MediaBox").unwrap()), [50.0, 20.0, 250.0, 120.0]);
        assert_eq!(page.get(b"Rotate").unwrap().as_i64().unwrap(), rotate);
        let annotations = page.get_deref(b"Annots", &document).unwrap().as_array().unwrap();
        let (_, link) = document.dereference(&annotations[0]).unwrap();
        assert_eq!(list(link.as_dict().unwrap().get(b"Rect").unwrap()), [60.0, 30.0, 150.0, 80.0]);
        let matrices = document
            .objects
            .values()
            .filter(|object| object.as_stream().is_ok_and(|stream| stream.dict.has(b"Matrix")));
        assert_eq!(matrices.count(), 0);
    }
}
