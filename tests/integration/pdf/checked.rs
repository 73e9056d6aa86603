//! What is read back of a packet to see whether something shows through.

use std::sync::Arc;
use std::time::Duration;

use docket::case::{Area, Redaction, Spot, TicketLanguage};
use docket::export::pdf::read_without;
use docket::intake;

use super::sample::{Sample, Written};

const PATIENCE: Duration = Duration::from_secs(60);

fn drawn(bytes: &Arc<Vec<u8>>, page: u32) -> image::RgbaImage {
    intake::render_pdf_page(Arc::clone(bytes), page, 40.0, PATIENCE).unwrap()
}

/// The sample with something blacked out of some of its exhibits, counted from 0.
fn blacked_out(exhibits: &[usize], name: &str) -> Written {
    let mut sample = Sample::full(TicketLanguage::English);
    for at in exhibits {
        let area = Area { page: 1, left: 100_000, top: 100_000, width: 300_000, height: 50_000 };
        let redactions = vec![Redaction { spot: Spot::Area(area), only_for: vec![] }];
        sample.packet.exhibits[*at].treatment.redactions = redactions;
    }
    sample.write(name)
}

#[test]
fn pages_with_something_blacked_out_are_drawn_from_what_is_read() {
    for exhibits in [&[0][..], &[2], &[1, 4]] {
        let name = format!("blacked-out-{}", exhibits[0]);
        let Written { path, bytes, report } = blacked_out(exhibits, &name);
        let aside: u64 = report.aside.iter().map(|range| range.end - range.start).sum();
        assert!(aside > 20_000, "only {aside} bytes are left aside for {exhibits:?}");
        let read = Arc::new(read_without(&path, &report.aside).unwrap());
        let whole = Arc::new(bytes);
        assert_eq!(read.len(), whole.len());
        let black: Vec<u32> = report.blacked_out.iter().map(|place| place.page).collect();
        assert!(black.len() >= exhibits.len());
        for page in &black {
            assert!(drawn(&read, *page) == drawn(&whole, *page), "page {page} of {exhibits:?}");
        }
        // What is left aside was something: other pages cannot be drawn without it.
        let others = (0..report.pages).filter(|page| !black.contains(page));
        assert!(others.into_iter().any(|page| drawn(&read, page) != drawn(&whole, page)));
    }
}
