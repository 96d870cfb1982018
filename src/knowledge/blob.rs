//! Reading the compiled knowledge where it stands.

use super::date::PartialDate;
use super::fold::{Walk, is_word_end, word_end_reach};
use super::gate::Gate;
use super::id::{EntryId, Kind};
use super::layout::{
    Field, HEADER, MAGIC, MANY_POSTINGS, MOST_FIELDS, SECTION_HEADER, SECTIONS, Section, sounding, sounds,
};
use super::posting::Posting;
use super::spelling::bucket;
use super::varint;
use std::ops::Range;
use std::sync::Arc;

/// One layer of knowledge: its bytes, where its sections lie, and its names.
#[derive(Clone)]
pub(super) struct Blob {
    bytes: Bytes,
    layer: u8,
    sections: [Place; SECTIONS],
    names: fst::raw::Fst<Part>,
    /// Where the names of each index begin.
    indices: Vec<fst::raw::Transition>,
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

/// The names' part of the bytes.
#[derive(Clone, Debug)]
struct Part(Bytes, Range<usize>);

impl AsRef<[u8]> for Part {
    fn as_ref(&self) -> &[u8] {
        &self.0.all()[self.1.clone()]
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
        let word = |at: usize| number_at(all, at..at + 4);
        assert_eq!(word(0), MAGIC, "the compiler and the reader are built together");
        let layer = word(4) as u8;
        let sections: [Place; SECTIONS] = std::array::from_fn(|i| {
            let at = 8 + SECTION_HEADER * i;
            let ends = std::array::from_fn(|field| all[at + 8 + field]);
            Place { start: word(at) as usize, len: word(at + 4) as usize, ends }
        });
        debug_assert_eq!(sections[0].start, HEADER);
        let Place { start, len, .. } = sections[Section::Names as usize];
        let names =
            fst::raw::Fst::new(Part(bytes.clone(), start..start + len)).expect("the compiler wrote it");
        let indices = names.root().transitions().collect();
        Self { bytes, layer, sections, names, indices }
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

    fn text(&self, place: u32) -> &str {
        let mut bytes = self.bytes_from(Section::Strings, place as usize);
        let len = varint::read(&mut bytes) as usize;
        std::str::from_utf8(&bytes[..len]).expect("the compiler wrote a string")
    }

    fn list(&self, place: u64) -> List<'_> {
        let mut bytes = self.bytes_from(Section::Lists, place as usize);
        let left = varint::read(&mut bytes) as usize;
        List { bytes, left }
    }

    /// The postings of a value found in the names.
    pub(super) fn postings(&self, value: u64) -> Postings<'_> {
        let stored = value >> 1;
        let (one, many) = match value & MANY_POSTINGS {
            0 => (Some(Posting::from_stored(stored, self.layer)), List::EMPTY),
            _ => (None, self.list(stored)),
        };
        Postings { layer: self.layer, one, many }
    }

    /// Those whose surname may sound so.
    pub(super) fn may_sound(&self, sound: &str) -> impl Iterator<Item = EntryId> + use<'_> {
        let end = |bucket: usize| self.row(sounds::SECTION, bucket).number(sounds::END) as usize;
        let people = match self.rows(sounds::SECTION) {
            0 => 0..0,
            buckets => {
                let bucket = bucket(sound, buckets);
                bucket.checked_sub(1).map_or(0, end)..end(bucket)
            }
        };
        let person = |at| self.row(sounding::SECTION, at).number(sounding::PERSON);
        people.map(move |at| EntryId::new(self.layer, Kind::Person, person(at)))
    }

    /// What is found under a key.
    pub(super) fn get(&self, key: &[u8]) -> Option<Postings<'_>> {
        self.names.get(key).map(|value| self.postings(value.value()))
    }

    /// What tells, as far as the first letters do, what may begin at a place of a text.
    pub(super) fn gate(&self) -> Gate<'_> {
        Gate::of(self.bytes_from(Section::Gate, 0))
    }

    /// Calls `found` with the end and the value of each name of `index` that the text has from `at` on, shortest first. Gives
    /// the byte of the text up to which it was read for that, see [`Walk::reach`].
    pub(super) fn walk(&self, index: u8, text: &str, at: usize, mut found: impl FnMut(usize, u64)) -> usize {
        let fst = &self.names;
        let Some(first) = self.indices.iter().find(|transition| transition.inp == index) else { return at };
        let mut looked = at;
        let mut output = first.out;
        let mut node = fst.node(first.addr);
        let mut walk = Walk::new(text, at);
        while let Some(step) = walk.next() {
            for &byte in step.folded.as_bytes() {
                let Some(i) = node.find_input(byte) else { return walk.reach().max(looked) };
                let transition = node.transition(i);
                output = output.cat(transition.out);
                node = fst.node(transition.addr);
            }
            if node.is_final() {
                looked = looked.max(word_end_reach(text, step.end));
                if is_word_end(text, step.end) {
                    found(step.end, output.cat(node.final_output()).value());
                }
            }
        }
        walk.reach().max(looked)
    }
}

fn number_at(bytes: &[u8], place: Range<usize>) -> u32 {
    bytes[place].iter().rev().fold(0, |number, &byte| number << 8 | u32::from(byte))
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
        let start = field.0.checked_sub(1).map_or(0, |before| ends[before]);
        let place = self.at + usize::from(start)..self.at + usize::from(ends[field.0]);
        number_at(self.blob.bytes.all(), place)
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
        self.blob.list(u64::from(self.number(field)))
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
