//! How many pages each exhibit takes, kept from one packet to the next: what comes before the
//! exhibits prints their page numbers and is wanted after every keystroke, when exhibits are as they
//! were.

use std::collections::BTreeMap;
use std::io;

use super::bind::PdfFile;
use super::exhibits::{self, Shown};
use super::flow::Sheet;
use super::picture::{Detail, Made};
use super::text::Typesetter;
use super::words::Words;
use super::{PdfError, PdfOptions, shots};
use crate::export::Cache;
use crate::export::cache::Key;
use crate::packet::{Exhibit, Packet};

/// What was counted earlier, under what it follows from.
pub struct Extents<'a> {
    cache: &'a Cache,
    /// Of the table in the cache.
    name: Key,
    earlier: BTreeMap<Entry, u32>,
    now: BTreeMap<Entry, u32>,
}

/// A digest of everything that an extent follows from.
pub type Entry = [u8; ENTRY];
const ENTRY: usize = 32;
const ROW: usize = ENTRY + 4;

/// What is known of an exhibit by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// `None` where it was never laid out but beside another.
    pub pages: Option<usize>,
    /// Whether another may stand beside it.
    pub may_share: bool,
}

impl<'a> Extents<'a> {
    pub fn read(
        packet: &Packet,
        options: &'a PdfOptions,
        sheet: Sheet,
        detail: Detail,
    ) -> Extents<'a> {
        let numbers: Vec<&str> =
            packet.exhibits.iter().map(|exhibit| exhibit.number.as_str()).collect();
        let all = format!("{:?} {sheet:?} {detail:?} {numbers:?}", packet.ticket_language);
        let name = Key::new("extents").and(all.as_bytes());
        let kept = options.cache.get(&name).unwrap_or_default();
        let rows = kept.chunks_exact(ROW).filter_map(|row| {
            let (entry, count) = row.split_first_chunk::<ENTRY>()?;
            Some((*entry, u32::from_le_bytes(count.try_into().ok()?)))
        });
        Extents { cache: &options.cache, name, earlier: rows.collect(), now: BTreeMap::new() }
    }

    /// `None` where its file is not there.
    pub fn entry(&self, exhibit: &Exhibit) -> Option<Entry> {
        let all = format!("{exhibit:?}");
        Some(self.name.clone().and(all.as_bytes()).of_exhibit(exhibit)?.digest())
    }

    /// What follows from something else.
    pub fn entry_of(&self, what: &str, parts: &[&[u8]]) -> Entry {
        let key = self.name.clone().and(what.as_bytes());
        parts.iter().fold(key, |key, part| key.and(part)).digest()
    }

    pub fn alone(&mut self, exhibit: Option<Entry>) -> Option<Extent> {
        let kept = self.count(exhibit?)?;
        Some(Extent { pages: (kept as usize / 2).checked_sub(1), may_share: kept % 2 == 1 })
    }

    pub fn put_alone(&mut self, exhibit: Option<Entry>, extent: Extent) {
        let Some(entry) = exhibit else { return };
        let known = self.alone(exhibit).and_then(|known| known.pages);
        let pages = extent.pages.or(known).map_or(0, |pages| pages as u32 + 1);
        self.put(entry, pages * 2 + u32::from(extent.may_share));
    }

    /// Whether the two share a page.
    pub fn pair(&mut self, exhibits: [Option<Entry>; 2]) -> Option<bool> {
        let [one, other] = exhibits;
        Some(self.count(self.entry_of("pair", &[&one?, &other?]))? == 1)
    }

    pub fn put_pair(&mut self, exhibits: [Option<Entry>; 2], share: bool) {
        if let [Some(one), Some(other)] = exhibits {
            self.put(self.entry_of("pair", &[&one, &other]), u32::from(share));
        }
    }

    pub fn count(&mut self, entry: Entry) -> Option<u32> {
        let known = self.now.get(&entry).or_else(|| self.earlier.get(&entry)).copied()?;
        self.now.insert(entry, known);
        Some(known)
    }

    pub fn put(&mut self, entry: Entry, count: u32) {
        self.now.insert(entry, count);
    }

    /// Keeps what this packet asked for.
    pub fn keep(self) {
        if self.now != self.earlier {
            let rows = self.now.iter();
            let rows =
                rows.flat_map(|(entry, count)| entry.iter().copied().chain(count.to_le_bytes()));
            self.cache.put(&self.name, &rows.collect::<Vec<u8>>());
        }
    }
}

/// Pages of each exhibit; none where it shares the page of the one before it. What is not known is
/// laid out and thrown away.
pub fn pages(
    extents: &mut Extents<'_>,
    packet: &Packet,
    sheet: Sheet,
    detail: Detail,
    words: &Words,
) -> Result<Vec<usize>, PdfError> {
    let mut room = Scratch { sheet, detail, words, cache: extents.cache, setter: None };
    let mut counts: Vec<usize> = Vec::with_capacity(packet.exhibits.len());
    let mut before: Option<(usize, Option<Entry>)> = None;
    for (at, exhibit) in packet.exhibits.iter().enumerate() {
        let entry = extents.entry(exhibit);
        let mut extent = match extents.alone(entry) {
            Some(extent) => extent,
            None => room.alone(at, exhibit)?,
        };
        extents.put_alone(entry, extent);
        if let Some((other, its)) = before.take().filter(|_| extent.may_share) {
            let share = match extents.pair([its, entry]) {
                Some(share) => share,
                None => room.share([(other, &packet.exhibits[other]), (at, exhibit)])?,
            };
            extents.put_pair([its, entry], share);
            if share {
                counts.push(0);
                continue;
            }
        }
        if extent.pages.is_none() {
            extent = room.alone(at, exhibit)?;
            extents.put_alone(entry, extent);
        }
        counts.push(extent.pages.unwrap_or_default());
        before = Some((at, entry)).filter(|_| extent.pages == Some(1) && extent.may_share);
    }
    Ok(counts)
}

/// Where exhibits are laid out only to be counted.
struct Scratch<'a> {
    sheet: Sheet,
    detail: Detail,
    words: &'a Words,
    cache: &'a Cache,
    setter: Option<Typesetter>,
}

impl Scratch<'_> {
    fn shown(&self, exhibit: &Exhibit) -> Result<Shown, PdfError> {
        let mut nowhere = io::sink();
        let mut file = PdfFile::begin(&mut nowhere)?;
        let made = Made { detail: self.detail, picture: None, inside: None, cache: self.cache };
        exhibits::bring_in(&mut file, exhibit, made, &mut Vec::new())
    }

    fn alone(&mut self, at: usize, exhibit: &Exhibit) -> Result<Extent, PdfError> {
        let shown = self.shown(exhibit)?;
        let setter = self.setter.get_or_insert_with(Typesetter::new);
        let pages = exhibits::pages(setter, self.words, self.sheet, at, exhibit, &shown);
        Ok(Extent { pages: Some(pages.len()), may_share: shots::may_share(&shown) })
    }

    fn share(&mut self, exhibits: [(usize, &Exhibit); 2]) -> Result<bool, PdfError> {
        let [(one, first), (other, second)] = exhibits;
        let (left, right) = (self.shown(first)?, self.shown(second)?);
        let both = [(one, first, &left), (other, second, &right)];
        let setter = self.setter.get_or_insert_with(Typesetter::new);
        Ok(shots::side_by_side(setter, self.words, self.sheet, both).is_some())
    }
}
