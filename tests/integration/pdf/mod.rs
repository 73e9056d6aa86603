//! The packet as PDF, read back by programs that did not write it.

mod sample;

use docket::case::TicketLanguage;

use sample::Sample;

#[test]
fn look() {
    let t = std::time::Instant::now();
    Sample::full(TicketLanguage::Both).incomplete().write("both");
    println!("{:?}", t.elapsed());
    Sample::full(TicketLanguage::English).write("en");
    Sample::full(TicketLanguage::Chinese).write("zh");
    let w = Sample::new(TicketLanguage::Chinese).write("short");
    println!("{:?} {} {:?}", t.elapsed(), w.bytes.len(), w.report);
}
