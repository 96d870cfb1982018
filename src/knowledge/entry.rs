//! An entry of any kind, and what all kinds have in common.

use super::blob::Row;
use super::body::Body;
use super::country::Country;
use super::date::PartialDate;
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::layout::{self, Field};
use super::office::Office;
use super::person::Person;
use super::place::Place;
use super::treaty::Treaty;
use std::borrow::Cow;

/// What a name can stand for.
#[derive(Clone, Copy)]
pub enum Entry<'k> {
    /// Somebody.
    Person(Person<'k>),
    /// A treaty, agreement, statement or resolution.
    Treaty(Treaty<'k>),
    /// An organisation or grouping.
    Body(Body<'k>),
    /// A facility, base or strait.
    Place(Place<'k>),
    /// A state.
    Country(Country<'k>),
    /// A kind of office.
    Office(Office<'k>),
}

impl<'k> Entry<'k> {
    /// Its id in this knowledge.
    #[must_use]
    pub fn id(self) -> EntryId {
        match self {
            Self::Person(entry) => entry.id(),
            Self::Treaty(entry) => entry.id(),
            Self::Body(entry) => entry.id(),
            Self::Place(entry) => entry.id(),
            Self::Country(entry) => entry.id(),
            Self::Office(entry) => entry.id(),
        }
    }

    /// The id that is written in the data: "sergei-lavrov".
    #[must_use]
    pub fn key(self) -> Cow<'k, str> {
        match self {
            Self::Person(entry) => entry.key(),
            Self::Treaty(entry) => entry.key().into(),
            Self::Body(entry) => entry.key().into(),
            Self::Place(entry) => entry.key().into(),
            Self::Country(entry) => entry.key().into(),
            Self::Office(entry) => entry.key().into(),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'k str {
        match self {
            Self::Person(entry) => entry.name(),
            Self::Treaty(entry) => entry.name(),
            Self::Body(entry) => entry.name(),
            Self::Place(entry) => entry.name(),
            Self::Country(entry) => entry.name(),
            Self::Office(entry) => entry.name(),
        }
    }
}

impl Knowledge {
    /// The entry behind an id of this knowledge.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Entry<'_> {
        match id.kind() {
            Kind::Person => Entry::Person(self.person(id)),
            Kind::Treaty => Entry::Treaty(self.treaty(id)),
            Kind::Body => Entry::Body(self.body(id)),
            Kind::Place => Entry::Place(self.place(id)),
            Kind::Country => Entry::Country(self.country(id)),
            Kind::Office | Kind::LocalOffice => Entry::Office(self.office(id)),
        }
    }
}

/// A row and the knowledge that it refers to.
#[derive(Clone, Copy)]
pub(super) struct View<'k> {
    pub(super) knowledge: &'k Knowledge,
    pub(super) id: EntryId,
    pub(super) row: Row<'k>,
}

impl<'k> View<'k> {
    /// # Panics
    /// If the id is of another kind.
    pub(super) fn new(knowledge: &'k Knowledge, id: EntryId, kind: Kind) -> Self {
        assert_eq!(id.kind(), kind, "the id of another kind of entry");
        let id = knowledge.current(id);
        Self { knowledge, id, row: knowledge.row(id) }
    }

    /// Rows of `section` that belong to this one: the first, and how many.
    pub(super) fn rows(
        self,
        section: layout::Section,
        first: u32,
        count: u32,
    ) -> impl DoubleEndedIterator<Item = Row<'k>> + ExactSizeIterator {
        let blob = &self.knowledge.layers[self.id.layer()];
        let first = first as usize;
        (0..count as usize).map(move |i| blob.row(section, first + i))
    }

    /// Where the facts come from and when they were last checked.
    pub(super) fn provenance(self, field: Field) -> Provenance<'k> {
        provenance(self.knowledge, self.id, self.row.number(field))
    }
}

/// The provenance in this row of the layer of `id`.
pub(super) fn provenance(knowledge: &Knowledge, id: EntryId, index: u32) -> Provenance<'_> {
    let blob = &knowledge.layers[id.layer()];
    let row = blob.row(layout::provenance::SECTION, index as usize);
    Provenance {
        source: row.text(layout::provenance::SOURCE),
        confirmed: row.date(layout::provenance::CONFIRMED),
    }
}

/// Where facts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance<'k> {
    /// "Wikidata (CC0), Russian foreign ministry"
    pub source: &'k str,
    /// When somebody last checked them.
    pub confirmed: Option<PartialDate>,
}
