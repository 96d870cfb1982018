//! States.

use super::date::PartialDate;
use super::entry::{Provenance, View};
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::layout::country;

/// A state, present or past.
#[derive(Clone, Copy)]
pub struct Country<'k>(pub(super) View<'k>);

impl Knowledge {
    /// The country behind an id.
    ///
    /// # Panics
    /// If the id is not a country's.
    #[must_use]
    pub fn country(&self, id: EntryId) -> Country<'_> {
        Country(View::new(self, id, Kind::Country))
    }
}

impl<'k> Country<'k> {
    /// Its id in this knowledge.
    #[must_use]
    pub fn id(self) -> EntryId {
        self.0.id
    }

    /// The id that is written in the data: "RU".
    #[must_use]
    pub fn key(self) -> &'k str {
        self.0.row.text(country::ID)
    }

    /// "Russia"
    #[must_use]
    pub fn name(self) -> &'k str {
        self.0.row.text(country::NAME)
    }

    /// As running text says it: "Russia", "the United States".
    #[must_use]
    pub fn in_text(self) -> String {
        let article = if self.0.row.number(country::ARTICLE) == 0 { "" } else { "the " };
        format!("{article}{}", self.name())
    }

    /// The official long name, when it differs.
    #[must_use]
    pub fn long(self) -> Option<&'k str> {
        self.0.row.optional(country::LONG)
    }

    /// "Russian"; its name, where it has none.
    #[must_use]
    pub fn adjective(self) -> &'k str {
        self.adjectives().next().unwrap_or_else(|| self.name())
    }

    /// All its adjectives, the usual one first.
    pub fn adjectives(self) -> impl ExactSizeIterator<Item = &'k str> {
        self.0.row.texts(country::ADJECTIVES)
    }

    /// "Moscow"
    #[must_use]
    pub fn capital(self) -> Option<&'k str> {
        self.0.row.optional(country::CAPITAL)
    }

    /// The first day, of a state that began in our time.
    #[must_use]
    pub fn start(self) -> Option<PartialDate> {
        self.0.row.date(country::START)
    }

    /// The last day, of a state that is gone.
    #[must_use]
    pub fn end(self) -> Option<PartialDate> {
        self.0.row.date(country::END)
    }

    /// Where the facts come from.
    #[must_use]
    pub fn provenance(self) -> Provenance<'k> {
        self.0.provenance(country::PROVENANCE)
    }
}
