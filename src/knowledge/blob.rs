//! Reading the compiled knowledge where it stands.

use super::called::Asked;
use super::date::PartialDate;
use super::gate::Gate;
use super::id::{EntryId, Kind};
use super::index::{KeyHash, Value};
use super::layout::{
    Field, HEADER, MAGIC, MOST_FIELDS, SECTION_HEADER, SECTIONS, Section, buckets, person, slots, sounding,
    sounds,
};
use super::posting::Posting;
use super::spelling::bucket;
use super::varint;
use std::ops::Range;
use std::sync::Arc;

/// One layer of knowledge: its bytes and where its sections lie.
#[derive(Clone)]
pub(super) struct Blob {
    bytes: Bytes,
    layer: u8,
    sections: [Place; SECTIONS],
    /// Of the hashes of its keys.
    salt: u8,
    /// No word of a key has more bytes.
    longest_word: usize,
}

/// Where a section lies, and where each field ends in its rows.
#[derive(Clone, Copy)]
struct Place {
    start: usize,
    len: usize,
    ends: [u8; MOST_FIELDS],
}

#[derive(Clone, Debug)]
enum Bytes {
    Static(&'static [u8]),
    Owned(Arc<[u8]>),
}

impl Bytes {
    fn all(&self) -> &[u8] {
        match self {
            Self::Static(bytes) => bytes,
            Self::Owned(bytes) => bytes,
        }
    }
}

impl std::fmt::Debug for Blob {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Blob({} bytes)", self.len())
    }
}

impl Blob {
    pub(super) fn built_in(bytes: &'static [u8]) -> Self {
        Self::open(Bytes::Static(bytes))
    }

    pub(super) fn owned(bytes: Vec<u8>) -> Self {
        Self::open(Bytes::Owned(bytes.into()))
    }

    fn open(bytes: Bytes) -> Self {
        let all = bytes.all();
        let word = |at: usize| number(&all[at..at + 4]);
        assert_eq!(word(0), MAGIC, "the compiler and the reader are built together");
        let layer = all[4];
        let sections: [Place; SECTIONS] = std::array::from_fn(|i| {
            let at = 8 + SECTION_HEADER * i;
            let ends = std::array::from_fn(|field| all[at + 8 + field]);
            Place { start: word(at) as usize, len: word(at + 4) as usize, ends }
        });
        debug_assert_eq!(sections[0].start, HEADER);
        let (salt, longest_word) = (all[5], usize::from(u16::from_le_bytes([all[6], all[7]])));
        Self { bytes, layer, sections, salt, longest_word }
    }

    #[cfg(test)]
    pub(super) fn bytes_for_test(&self) -> Vec<u8> {
        self.bytes.all().to_vec()
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.all().len()
    }

    /// Which layer it is.
    pub(super) fn number(&self) -> u8 {
        self.layer
    }

    /// The bytes of a section from one of its places on.
    fn bytes_from(&self, section: Section, place: usize) -> &[u8] {
        let Place { start, len, .. } = self.sections[section as usize];
        &self.bytes.all()[start + place..start + len]
    }

    /// How many rows the section has.
    pub(super) fn rows(&self, section: Section) -> usize {
        let Place { len, ends, .. } = self.sections[section as usize];
        len / usize::from(ends[MOST_FIELDS - 1])
    }

    pub(super) fn row(&self, section: Section, index: usize) -> Row<'_> {
        let Place { start, ends, .. } = &self.sections[section as usize];
        Row { blob: self, section, at: start + usize::from(ends[MOST_FIELDS - 1]) * index }
    }

    /// The numbers of rows whose only field is this.
    fn numbers(&self, section: Section, field: Field, rows: Range<usize>) -> impl Iterator<Item = u32> {
        let Place { start, ends, .. } = &self.sections[section as usize];
        debug_assert_eq!(field.0, 0, "the rows have no other");
        let width = usize::from(ends[MOST_FIELDS - 1]);
        let bytes = &self.bytes.all()[start + rows.start * width..start + rows.end * width];
        bytes.chunks_exact(width).map(number)
    }

    fn text(&self, place: u32) -> &str {
        let mut bytes = self.bytes_from(Section::Strings, place as usize);
        let len = varint::read(&mut bytes) as usize;
        std::str::from_utf8(&bytes[..len]).expect("the compiler wrote a string")
    }

    fn list(&self, section: Section, place: u64) -> List<'_> {
        let mut bytes = self.bytes_from(section, place as usize);
        let left = varint::read(&mut bytes) as usize;
        List { bytes, left }
    }

    /// Those whose surname may sound so.
    pub(super) fn may_sound(&self, sound: &str) -> impl Iterator<Item = EntryId> + use<'_> {
        let people = self.bucket(sounds::SECTION, sounds::END, |buckets| bucket(sound, buckets));
        self.numbers(sounding::SECTION, sounding::PERSON, people)
            .map(move |person| EntryId::new(self.layer, Kind::Person, person))
    }

    /// The rows of a bucket that is `chosen` among so many, whose ends a section tells; none if there are no buckets.
    fn bucket(&self, ends: Section, end: Field, chosen: impl FnOnce(usize) -> usize) -> Range<usize> {
        let end = |bucket: usize| self.row(ends, bucket).number(end) as usize;
        match self.rows(ends) {
            0 => 0..0,
            buckets => {
                let bucket = chosen(buckets);
                bucket.checked_sub(1).map_or(0, end)..end(bucket)
            }
        }
    }

    /// What is found under a folded name in one of the indices.
    pub(super) fn get(&self, index: u8, folded: &str) -> Option<Postings<'_>> {
        let hash = self.key_hash(index).with_all(folded.as_bytes());
        self.perhaps_under(hash).find(|postings| Asked { index, folded }.finds(self, postings.clone()))
    }

    /// The postings of the keys that may have this hash.
    pub(super) fn perhaps_under(&self, hash: KeyHash) -> impl Iterator<Item = Postings<'_>> {
        let slots = self.bucket(buckets::SECTION, buckets::END, |buckets| hash.bucket(buckets));
        let values =
            self.numbers(slots::SECTION, slots::SLOT, slots).filter_map(move |slot| hash.value_in(slot));
        values.map(move |value| self.postings(value))
    }

    fn postings(&self, value: u32) -> Postings<'_> {
        let (one, many) = match Value::from_number(value, self.rows(person::SECTION) as u32) {
            Value::One(stored) => (Some(Posting::from_stored(stored, self.layer)), List::EMPTY),
            Value::Many(place) => (None, self.list(Section::Postings, place)),
        };
        Postings { layer: self.layer, one, many }
    }

    /// What tells, as far as the first letters do, what may begin at a place of a text.
    pub(super) fn gate(&self) -> Gate<'_> {
        Gate::of(self.bytes_from(Section::Gate, 0))
    }

    /// Nothing yet of a key of an index.
    pub(super) fn key_hash(&self, index: u8) -> KeyHash {
        KeyHash::salted(self.salt).with(index)
    }

    /// Whether a longer name begins so, up to the first letter of a word, as far as the filter tells.
    pub(super) fn goes_on(&self, beginning: KeyHash) -> bool {
        beginning.goes_on(self.bytes_from(Section::Onward, 0))
    }

    /// Whether a word of a key may have so many bytes.
    pub(super) fn has_words_of(&self, bytes: usize) -> bool {
        bytes <= self.longest_word
    }
}

/// The number in little-endian bytes.
fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, &byte| number << 8 | u32::from(byte))
}

/// The numbers of one list.
#[derive(Clone)]
struct List<'k> {
    bytes: &'k [u8],
    left: usize,
}

impl List<'_> {
    const EMPTY: Self = Self { bytes: &[], left: 0 };
}

impl Iterator for List<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        self.left = self.left.checked_sub(1)?;
        Some(varint::read(&mut self.bytes))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for List<'_> {}

/// The postings under one key.
#[derive(Clone)]
pub(super) struct Postings<'k> {
    layer: u8,
    one: Option<Posting>,
    many: List<'k>,
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        let layer = self.layer;
        self.one.take().or_else(|| self.many.next().map(|stored| Posting::from_stored(stored, layer)))
    }
}

/// One row of one section.
#[derive(Clone, Copy)]
pub(super) struct Row<'k> {
    blob: &'k Blob,
    section: Section,
    at: usize,
}

impl<'k> Row<'k> {
    pub(super) fn number(self, field: Field) -> u32 {
        let ends = &self.blob.sections[self.section as usize].ends;
        let start = usize::from(field.0.checked_sub(1).map_or(0, |before| ends[before]));
        let width = usize::from(ends[field.0]) - start;
        let bytes = &self.blob.bytes.all()[self.at + start..];
        // Four bytes at once, of which the field's are kept: quicker than as many as it has, one by one.
        match bytes.first_chunk() {
            Some(four) => (u64::from(u32::from_le_bytes(*four)) & ((1 << (8 * width)) - 1)) as u32,
            None => number(&bytes[..width]),
        }
    }

    pub(super) fn text(self, field: Field) -> &'k str {
        self.blob.text(self.number(field))
    }

    pub(super) fn optional(self, field: Field) -> Option<&'k str> {
        Some(self.text(field)).filter(|text| !text.is_empty())
    }

    pub(super) fn texts(self, field: Field) -> impl ExactSizeIterator<Item = &'k str> {
        self.list(field).map(move |place| self.blob.text(place as u32))
    }

    fn list(self, field: Field) -> List<'k> {
        self.blob.list(Section::Lists, u64::from(self.number(field)))
    }

    pub(super) fn ids(self, field: Field) -> impl Iterator<Item = EntryId> + 'k {
        self.list(field).filter_map(|stored| EntryId::from_stored(stored as u32))
    }

    pub(super) fn id(self, field: Field) -> Option<EntryId> {
        EntryId::from_stored(self.number(field))
    }

    pub(super) fn date(self, field: Field) -> Option<PartialDate> {
        PartialDate::from_stored(self.number(field))
    }
}
