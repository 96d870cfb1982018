//! Reading the compiled knowledge where it stands.

use super::date::PartialDate;
use super::fold::{Walk, is_word_end};
use super::id::EntryId;
use super::layout::{Field, HEADER, MAGIC, MANY_POSTINGS, SECTIONS, Section};
use super::posting::Posting;
use std::ops::Range;
use std::sync::Arc;

/// One layer of knowledge: its bytes, where its sections lie, and its names.
#[derive(Clone)]
pub(super) struct Blob {
    bytes: Bytes,
    sections: [(u32, u32); SECTIONS],
    names: fst::raw::Fst<Part>,
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
        let word = |at: usize| word_at(bytes.all(), at);
        assert_eq!(word(0), MAGIC, "the compiler and the reader are built together");
        let sections = std::array::from_fn(|i| (word(4 + 8 * i), word(8 + 8 * i)));
        debug_assert_eq!(sections[0].0 as usize, HEADER);
        let (start, len) = sections[Section::Names as usize];
        let part = Part(bytes.clone(), start as usize..(start + len) as usize);
        let names = fst::raw::Fst::new(part).expect("the compiler wrote it");
        Self { bytes, sections, names }
    }

    #[cfg(test)]
    pub(super) fn bytes_for_test(&self) -> Vec<u8> {
        self.bytes.all().to_vec()
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.all().len()
    }

    fn start(&self, section: Section) -> usize {
        self.sections[section as usize].0 as usize
    }

    /// How many rows of `width` words the section has.
    pub(super) fn rows(&self, section: Section, width: usize) -> usize {
        self.sections[section as usize].1 as usize / (4 * width)
    }

    pub(super) fn row(&self, section: Section, width: usize, index: usize) -> Row<'_> {
        Row { blob: self, at: self.start(section) + 4 * width * index }
    }

    pub(super) fn word(&self, section: Section, index: usize) -> u32 {
        word_at(self.bytes.all(), self.start(section) + 4 * index)
    }

    fn text(&self, place: u32) -> &str {
        if place == 0 {
            return "";
        }
        let bytes = self.bytes.all();
        let at = self.start(Section::Strings) + place as usize;
        let len = usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
        std::str::from_utf8(&bytes[at + 2..at + 2 + len]).expect("the compiler wrote a string")
    }

    fn list(&self, place: u32) -> impl ExactSizeIterator<Item = u32> + '_ {
        let len = if place == 0 { 0 } else { self.word(Section::Lists, place as usize) as usize };
        (0..len).map(move |i| self.word(Section::Lists, place as usize + 1 + i))
    }

    /// The postings of a value found in the names.
    pub(super) fn postings(&self, value: u64) -> Postings<'_> {
        if value & MANY_POSTINGS == 0 {
            return Postings { blob: self, one: Posting::from_bits(value), at: 0, end: 0 };
        }
        let place = (value & !MANY_POSTINGS) as usize;
        let len = self.word(Section::Lists, place) as usize;
        Postings { blob: self, one: None, at: place + 1, end: place + 1 + len }
    }

    /// What is found under a key.
    pub(super) fn get(&self, key: &[u8]) -> Option<Postings<'_>> {
        self.names.get(key).map(|value| self.postings(value.value()))
    }

    /// Calls `found` with the end and the value of each name of `index` that the text has from `at` on, shortest first.
    pub(super) fn walk(&self, index: u8, text: &str, at: usize, mut found: impl FnMut(usize, u64)) {
        let fst = &self.names;
        let mut node = fst.root();
        let mut output = fst::raw::Output::zero();
        let Some(first) = node.find_input(index) else { return };
        let transition = node.transition(first);
        output = output.cat(transition.out);
        node = fst.node(transition.addr);
        let mut walk = Walk::new(text, at);
        while let Some(step) = walk.next() {
            for &byte in step.folded.as_bytes() {
                let Some(i) = node.find_input(byte) else { return };
                let transition = node.transition(i);
                output = output.cat(transition.out);
                node = fst.node(transition.addr);
            }
            if node.is_final() && is_word_end(text, step.end) {
                found(step.end, output.cat(node.final_output()).value());
            }
        }
    }
}

fn word_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

/// The postings under one key.
#[derive(Clone)]
pub(super) struct Postings<'k> {
    blob: &'k Blob,
    one: Option<Posting>,
    at: usize,
    end: usize,
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        if let Some(one) = self.one.take() {
            return Some(one);
        }
        if self.at >= self.end {
            return None;
        }
        let low = self.blob.word(Section::Lists, self.at);
        let high = self.blob.word(Section::Lists, self.at + 1);
        self.at += 2;
        Posting::from_bits(u64::from(high) << 32 | u64::from(low))
    }
}

/// One row of one section.
#[derive(Clone, Copy)]
pub(super) struct Row<'k> {
    blob: &'k Blob,
    at: usize,
}

impl<'k> Row<'k> {
    pub(super) fn word(self, field: Field) -> u32 {
        word_at(self.blob.bytes.all(), self.at + 4 * field.0)
    }

    pub(super) fn text(self, field: Field) -> &'k str {
        self.blob.text(self.word(field))
    }

    pub(super) fn optional(self, field: Field) -> Option<&'k str> {
        Some(self.text(field)).filter(|text| !text.is_empty())
    }

    pub(super) fn texts(self, field: Field) -> impl ExactSizeIterator<Item = &'k str> {
        self.blob.list(self.word(field)).map(move |place| self.blob.text(place))
    }

    pub(super) fn ids(self, field: Field) -> impl Iterator<Item = EntryId> + 'k {
        self.blob.list(self.word(field)).filter_map(EntryId::from_bits)
    }

    pub(super) fn id(self, field: Field) -> Option<EntryId> {
        EntryId::from_bits(self.word(field))
    }

    pub(super) fn date(self, field: Field) -> Option<PartialDate> {
        PartialDate::from_bits(self.word(field))
    }
}
