//! Places that briefings name as a thing.

use super::country::Country;
use super::date::PartialDate;
use super::entry::{Provenance, View};
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::layout::{history, place};

/// A facility, base or strait.
#[derive(Clone, Copy)]
pub struct Place<'k>(View<'k>);

impl Knowledge {
    /// The place behind an id.
    ///
    /// # Panics
    /// If the id is not a place's.
    #[must_use]
    pub fn place(&self, id: EntryId) -> Place<'_> {
        Place(View::new(self, id, Kind::Place))
    }
}

impl<'k> Place<'k> {
    /// Its id in this knowledge.
    #[must_use]
    pub fn id(self) -> EntryId {
        self.0.id
    }

    /// The id that is written in the data: "bushehr".
    #[must_use]
    pub fn key(self) -> &'k str {
        self.0.row.text(place::ID)
    }

    /// "Bushehr"
    #[must_use]
    pub fn name(self) -> &'k str {
        self.0.row.text(place::NAME)
    }

    /// Its other names.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'k str> {
        self.0.row.texts(place::ALIASES)
    }

    /// "nuclear power plant"
    #[must_use]
    pub fn kind(self) -> &'k str {
        self.0.row.text(place::KIND)
    }

    /// One plain sentence.
    #[must_use]
    pub fn about(self) -> &'k str {
        self.0.row.text(place::ABOUT)
    }

    /// The country it lies in.
    #[must_use]
    pub fn country(self) -> Option<Country<'k>> {
        self.0.row.id(place::COUNTRY).map(|id| self.0.knowledge.country(id))
    }

    /// Its dated facts, oldest first: when, and what.
    pub fn history(self) -> impl DoubleEndedIterator<Item = (PartialDate, &'k str)> {
        let (first, count) = (self.0.row.number(place::HISTORY), self.0.row.number(place::HISTORY_COUNT));
        let rows = self.0.rows(history::SECTION, first, count);
        rows.filter_map(|row| Some((row.date(history::ON)?, row.text(history::WHAT))))
    }

    /// Where the facts come from.
    #[must_use]
    pub fn provenance(self) -> Provenance<'k> {
        self.0.provenance(place::PROVENANCE)
    }
}
