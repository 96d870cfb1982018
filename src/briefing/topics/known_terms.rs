//! Run by the build: what is known of each term, for `terms.rs`.

use std::collections::BTreeMap;

use super::known::{MOST_FIELDS, RARE_BAND, RECORD};
use super::lines::lines;
use super::stem::{Term, country_term, stem};

/// What is known of a term.
struct Known {
    band: u8,
    fields: Vec<u8>,
}

impl Known {
    const fn in_band(band: u8) -> Self {
        Self { band, fields: Vec::new() }
    }

    fn add(&mut self, field: u8) {
        if self.fields.len() < MOST_FIELDS && !self.fields.contains(&field) {
            self.fields.push(field);
        }
    }

    fn record(&self, term: Term) -> [u8; RECORD] {
        let mut record = [0; RECORD];
        record[..8].copy_from_slice(&term.to_le_bytes());
        (record[8], record[9]) = (self.band, self.fields.len() as u8);
        record[10..10 + self.fields.len()].copy_from_slice(&self.fields);
        record
    }
}

/// Their records, ascending: of the words of `background` and `fields`, and of countries, given as ids and names.
pub fn records<'c>(
    background: &str,
    fields: &str,
    countries: impl Iterator<Item = (&'c str, &'c str)>,
) -> Vec<u8> {
    let mut known: BTreeMap<Term, Known> = BTreeMap::new();
    for line in lines(background) {
        let (band, words) = line.split_once(' ').expect("a line is a band and words");
        let band: u8 = band.parse().expect("a line begins with its band");
        for word in words.split_ascii_whitespace() {
            known.entry(stem(word).term()).or_insert(Known::in_band(band.min(RARE_BAND)));
        }
    }
    for (field, words) in (0..=u8::MAX).zip(lines(fields)) {
        for word in words.split_ascii_whitespace() {
            known.entry(stem(word).term()).or_insert(Known::in_band(RARE_BAND)).add(field);
        }
    }
    // A country is used as its name is.
    for (id, name) in countries {
        let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
        let fields = known.get(&stem(&last).term()).map(|named| named.fields.clone()).unwrap_or_default();
        if !fields.is_empty() {
            known.entry(country_term(id)).or_insert(Known::in_band(RARE_BAND)).fields = fields;
        }
    }
    known.iter().flat_map(|(&term, known)| known.record(term)).collect()
}
