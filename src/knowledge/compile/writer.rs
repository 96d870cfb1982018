//! The bytes of the blob while they grow.

use super::super::date::PartialDate;
use super::super::gate;
use super::super::id::EntryId;
use super::super::layout::{
    Field, HEADER, MAGIC, MOST_FIELDS, SECTIONS, Section, aside, buckets, holder, person, post, provenance,
    slots, sounding, sounds, tenure,
};
use super::super::varint;
use super::names::Names;
use std::collections::HashMap;

/// One row of so many fields.
#[derive(Clone, Copy)]
pub(super) struct Row<const FIELDS: usize>([u32; FIELDS]);

impl<const FIELDS: usize> Default for Row<FIELDS> {
    fn default() -> Self {
        Self([0; FIELDS])
    }
}

impl<const FIELDS: usize> Row<FIELDS> {
    pub(super) fn set(&mut self, field: Field, number: u32) {
        self.0[field.0] = number;
    }

    pub(super) fn date(&mut self, field: Field, date: Option<PartialDate>) {
        self.set(field, date.map_or(0, PartialDate::to_stored));
    }
}

/// All sections, the names apart.
pub(super) struct Writer {
    layer: u8,
    rows: [Vec<Vec<u32>>; SECTIONS],
    strings: Vec<u8>,
    lists: Vec<u8>,
    texts: HashMap<String, u32>,
    shared: HashMap<(Section, Vec<u32>), u32>,
    pub(super) names: Names,
}

impl Writer {
    pub(super) fn new(layer: u8) -> Self {
        let mut writer = Self {
            layer,
            rows: Default::default(),
            strings: vec![0],
            lists: vec![0],
            texts: HashMap::new(),
            shared: HashMap::new(),
            names: Names::default(),
        };
        // Row 0 of what is shared means "nothing", as place 0 of the strings and lists does.
        writer.shared(provenance::SECTION, Row::<{ provenance::FIELDS }>::default());
        writer.shared(aside::SECTION, Row::<{ aside::FIELDS }>::default());
        writer
    }

    /// The place of the string, written once.
    pub(super) fn text(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        if let Some(&at) = self.texts.get(text) {
            return at;
        }
        let at = u32::try_from(self.strings.len()).expect("the strings stay under 4 GiB");
        varint::write(text.len() as u64, &mut self.strings);
        self.strings.extend(text.as_bytes());
        self.texts.insert(text.to_owned(), at);
        at
    }

    pub(super) fn optional(&mut self, text: Option<&String>) -> u32 {
        text.map_or(0, |text| self.text(text))
    }

    pub(super) fn texts(&mut self, texts: &[String]) -> u32 {
        let places: Vec<u32> = texts.iter().map(|text| self.text(text)).collect();
        self.list(&places)
    }

    /// The place of the list; 0 for an empty one.
    pub(super) fn list(&mut self, numbers: &[u32]) -> u32 {
        if numbers.is_empty() {
            return 0;
        }
        let at = u32::try_from(self.lists.len()).expect("the lists stay under 4 GiB");
        varint::write(numbers.len() as u64, &mut self.lists);
        numbers.iter().for_each(|&number| varint::write(u64::from(number), &mut self.lists));
        at
    }

    pub(super) fn provenance(&mut self, source: &str, confirmed: Option<PartialDate>) -> u32 {
        let mut row = Row::<{ provenance::FIELDS }>::default();
        row.set(provenance::SOURCE, self.text(source));
        row.date(provenance::CONFIRMED, confirmed);
        self.shared(provenance::SECTION, row)
    }

    /// The index of the row, written once.
    pub(super) fn shared<const FIELDS: usize>(&mut self, section: Section, row: Row<FIELDS>) -> u32 {
        let next = self.count(section);
        let index = *self.shared.entry((section, row.0.to_vec())).or_insert(next);
        if index == next {
            self.push(section, &row);
        }
        index
    }

    pub(super) fn push<const FIELDS: usize>(&mut self, section: Section, row: &Row<FIELDS>) {
        self.rows[section as usize].push(row.0.to_vec());
    }

    pub(super) fn count(&self, section: Section) -> u32 {
        self.rows[section as usize].len() as u32
    }

    /// The tenures by office, country or body, and start.
    fn holders(&self) -> Vec<u32> {
        let (tenures, posts) = (&self.rows[tenure::SECTION as usize], &self.rows[post::SECTION as usize]);
        let mut order: Vec<u32> = (0..self.count(tenure::SECTION)).collect();
        order.sort_by_key(|&index| {
            let row = &tenures[index as usize];
            let entry = |field: Field| EntryId::from_stored(posts[row[tenure::POST.0] as usize][field.0]);
            (entry(post::OFFICE), entry(post::OF), row[tenure::START.0])
        });
        order
    }

    /// Makes the rows of a section that have one field.
    fn set_numbers(&mut self, section: Section, numbers: Vec<u32>) {
        self.rows[section as usize] = numbers.into_iter().map(|number| vec![number]).collect();
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        let holders = self.holders();
        self.set_numbers(holder::SECTION, holders);
        let (people, ends) = self.names.sounds.buckets();
        self.set_numbers(sounding::SECTION, people);
        self.set_numbers(sounds::SECTION, ends);
        let gate = gate::filters(&self.names.openings());
        let index = std::mem::take(&mut self.names).finish(self.count(person::SECTION));
        self.set_numbers(buckets::SECTION, index.ends);
        self.set_numbers(slots::SECTION, index.slots);
        let mut sections = self.rows.map(|rows| packed(&rows));
        sections[Section::Gate as usize].1 = gate;
        sections[Section::Postings as usize].1 = index.postings;
        sections[Section::Onward as usize].1 = index.onward;
        sections[Section::Strings as usize].1 = self.strings;
        sections[Section::Lists as usize].1 = self.lists;

        let mut blob = Vec::from(MAGIC.to_le_bytes());
        blob.extend([self.layer, index.salt]);
        blob.extend(index.longest_word.to_le_bytes());
        let mut start = HEADER;
        for (ends, bytes) in &sections {
            blob.extend((start as u32).to_le_bytes());
            blob.extend((bytes.len() as u32).to_le_bytes());
            blob.extend(ends);
            start += bytes.len();
        }
        sections.iter().for_each(|(_, bytes)| blob.extend(bytes));
        blob
    }
}

/// Rows with each field as wide as its largest number: where the fields end, and the bytes.
fn packed(rows: &[Vec<u32>]) -> ([u8; MOST_FIELDS], Vec<u8>) {
    let widths: [usize; MOST_FIELDS] = std::array::from_fn(|field| {
        let largest = rows.iter().filter_map(|row| row.get(field)).max().copied().unwrap_or(0);
        // A row has a byte at least, so that rows can be counted.
        ((u32::BITS - largest.leading_zeros()).div_ceil(8) as usize).max(usize::from(field == 0))
    });
    let mut end = 0;
    let ends = widths.map(|width| {
        end += width as u8;
        end
    });
    let cut = |number: u32, width: usize| number.to_le_bytes().into_iter().take(width);
    let bytes =
        rows.iter().flat_map(|row| row.iter().zip(widths).flat_map(|(&number, width)| cut(number, width)));
    (ends, bytes.collect())
}
