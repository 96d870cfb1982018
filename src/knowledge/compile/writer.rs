//! The bytes of the blob while they grow.

use super::super::date::PartialDate;
use super::super::layout::{Field, HEADER, MAGIC, SECTIONS, Section, provenance, tenure};
use super::names::Names;
use std::collections::HashMap;

/// One row of `WIDTH` words.
pub(super) struct Row<const WIDTH: usize>([u32; WIDTH]);

impl<const WIDTH: usize> Default for Row<WIDTH> {
    fn default() -> Self {
        Self([0; WIDTH])
    }
}

impl<const WIDTH: usize> Row<WIDTH> {
    pub(super) fn set(&mut self, field: Field, word: u32) {
        self.0[field.0] = word;
    }

    pub(super) fn date(&mut self, field: Field, date: Option<PartialDate>) {
        self.set(field, date.map_or(0, PartialDate::to_bits));
    }
}

/// All sections, the names apart.
pub(super) struct Writer {
    sections: [Vec<u8>; SECTIONS],
    lists: Vec<u32>,
    texts: HashMap<String, u32>,
    provenances: HashMap<(u32, u32), u32>,
    pub(super) names: Names,
}

impl Writer {
    pub(super) fn new() -> Self {
        let mut writer = Self {
            sections: Default::default(),
            lists: vec![0],
            texts: HashMap::new(),
            provenances: HashMap::new(),
            names: Names::default(),
        };
        // Place 0 of the strings and row 0 of the provenances mean "nothing".
        writer.sections[Section::Strings as usize].extend([0; 2]);
        writer.push(provenance::SECTION, &Row::<{ provenance::WIDTH }>::default());
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
        let text = shortened(text, usize::from(u16::MAX));
        let strings = &mut self.sections[Section::Strings as usize];
        let at = u32::try_from(strings.len()).expect("the strings stay under 4 GiB");
        strings.extend((text.len() as u16).to_le_bytes());
        strings.extend(text.as_bytes());
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
    pub(super) fn list(&mut self, words: &[u32]) -> u32 {
        if words.is_empty() {
            return 0;
        }
        let at = self.lists.len() as u32;
        self.lists.push(words.len() as u32);
        self.lists.extend(words);
        at
    }

    pub(super) fn provenance(&mut self, source: &str, confirmed: Option<PartialDate>) -> u32 {
        let key = (self.text(source), confirmed.map_or(0, PartialDate::to_bits));
        if let Some(&row) = self.provenances.get(&key) {
            return row;
        }
        let row = self.count::<{ provenance::WIDTH }>(provenance::SECTION);
        let mut words = Row::<{ provenance::WIDTH }>::default();
        words.set(provenance::SOURCE, key.0);
        words.set(provenance::CONFIRMED, key.1);
        self.push(provenance::SECTION, &words);
        self.provenances.insert(key, row);
        row
    }

    pub(super) fn push<const WIDTH: usize>(&mut self, section: Section, row: &Row<WIDTH>) {
        self.sections[section as usize].extend(row.0.iter().flat_map(|word| word.to_le_bytes()));
    }

    pub(super) fn count<const WIDTH: usize>(&self, section: Section) -> u32 {
        (self.sections[section as usize].len() / (4 * WIDTH)) as u32
    }

    /// The tenures by office, country or body, and start.
    fn holders(&self) -> Vec<u32> {
        let tenures = &self.sections[Section::Tenures as usize];
        let word = |row: u32, field: Field| {
            let at = 4 * (row as usize * tenure::WIDTH + field.0);
            u32::from_le_bytes(tenures[at..at + 4].try_into().expect("four bytes"))
        };
        let mut rows: Vec<u32> = (0..self.count::<{ tenure::WIDTH }>(tenure::SECTION)).collect();
        rows.sort_by_key(|&row| (word(row, tenure::OFFICE), word(row, tenure::OF), word(row, tenure::START)));
        rows
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        let bytes = |words: Vec<u32>| words.into_iter().flat_map(u32::to_le_bytes).collect::<Vec<u8>>();
        self.sections[Section::Holders as usize] = bytes(self.holders());
        self.sections[Section::Names as usize] = self.names.finish(&mut self.lists);
        self.sections[Section::Lists as usize] = bytes(self.lists);

        let mut blob = Vec::from(MAGIC.to_le_bytes());
        let mut start = HEADER;
        for section in &self.sections {
            blob.extend((start as u32).to_le_bytes());
            blob.extend((section.len() as u32).to_le_bytes());
            start += section.len();
        }
        self.sections.iter().for_each(|section| blob.extend(section));
        blob
    }
}

/// The text, cut before the character that passes `most` bytes.
fn shortened(text: &str, most: usize) -> &str {
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| end <= most).last();
    &text[..end.unwrap_or(0)]
}
