//! Treaties and what happened to them.

use super::blob::Row;
use super::compile::EVENT_KINDS;
use super::date::PartialDate;
use super::entry::{Entry, Provenance, View};
use super::fold::fold;
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::layout::{event, treaty};
use super::records::EventKind;

/// A treaty, agreement, statement or resolution.
#[derive(Clone, Copy)]
pub struct Treaty<'k>(View<'k>);

/// Something that happened to a treaty.
#[derive(Clone, Copy)]
pub struct Event<'k> {
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub on: PartialDate,
    /// Who did it, for what one party can do alone.
    pub by: Option<Entry<'k>>,
    /// Until when an extension reaches.
    pub until: Option<PartialDate>,
}

impl Knowledge {
    /// The treaty behind an id.
    ///
    /// # Panics
    /// If the id is not a treaty's.
    #[must_use]
    pub fn treaty(&self, id: EntryId) -> Treaty<'_> {
        Treaty(View::new(self, id, Kind::Treaty))
    }
}

impl<'k> Treaty<'k> {
    /// Its id in this knowledge.
    #[must_use]
    pub fn id(self) -> EntryId {
        self.0.id
    }

    /// The id that is written in the data: "new-start".
    #[must_use]
    pub fn key(self) -> &'k str {
        self.0.row.text(treaty::ID)
    }

    /// "New START"
    #[must_use]
    pub fn name(self) -> &'k str {
        self.0.row.text(treaty::NAME)
    }

    /// The full official title, where it differs.
    #[must_use]
    pub fn official(self) -> Option<&'k str> {
        self.0.row.optional(treaty::OFFICIAL)
    }

    /// Other names and acronyms.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'k str> {
        self.0.row.texts(treaty::ALIASES)
    }

    /// Lower-case descriptions that may mean it at a fitting date.
    pub fn descriptions(self) -> impl ExactSizeIterator<Item = &'k str> {
        self.0.row.texts(treaty::DESCRIPTIONS)
    }

    /// "arms control", "human rights"
    #[must_use]
    pub fn kind(self) -> &'k str {
        self.0.row.text(treaty::KIND)
    }

    /// One plain sentence: what it does.
    #[must_use]
    pub fn about(self) -> &'k str {
        self.0.row.text(treaty::ABOUT)
    }

    /// The parties, where they are few.
    pub fn parties(self) -> impl Iterator<Item = Entry<'k>> {
        self.0.row.ids(treaty::PARTIES).map(move |id| self.0.knowledge.entry(id))
    }

    /// The one of several parties that it is called after: Iran of the "Iran nuclear deal".
    #[must_use]
    pub fn subject(self) -> Option<Entry<'k>> {
        let padded = |name: &str| format!(" {} ", fold(name));
        let names: Vec<String> = std::iter::once(self.name()).chain(self.aliases()).map(padded).collect();
        let named = |party: &Entry<'k>| names.iter().any(|name| name.contains(&padded(party.name())));
        let mut subjects = self.parties().filter(named);
        let subject = subjects.next().filter(|_| self.parties().nth(2).is_some())?;
        subjects.next().is_none().then_some(subject)
    }

    /// How many parties, where they are many.
    #[must_use]
    pub fn party_count(self) -> Option<u32> {
        Some(self.0.row.number(treaty::PARTY_COUNT)).filter(|&count| count != 0)
    }

    /// Who keeps it.
    #[must_use]
    pub fn depositary(self) -> Option<&'k str> {
        self.0.row.optional(treaty::DEPOSITARY)
    }

    /// Where it was signed or adopted.
    #[must_use]
    pub fn place(self) -> Option<&'k str> {
        self.0.row.optional(treaty::PLACE)
    }

    /// What happened to it, oldest first.
    pub fn events(self) -> impl DoubleEndedIterator<Item = Event<'k>> + ExactSizeIterator {
        let (first, count) = (self.0.row.number(treaty::EVENTS), self.0.row.number(treaty::EVENT_COUNT));
        let rows = self.0.rows(event::SECTION, first, count);
        rows.map(move |row| self.event(row))
    }

    fn event(self, row: Row<'k>) -> Event<'k> {
        Event {
            kind: EVENT_KINDS[row.number(event::EVENT) as usize],
            on: row.date(event::ON).expect("an event has its date"),
            by: row.id(event::BY).map(|id| self.0.knowledge.entry(id)),
            until: row.date(event::UNTIL),
        }
    }

    /// The treaty it follows.
    #[must_use]
    pub fn predecessor(self) -> Option<Treaty<'k>> {
        self.0.row.id(treaty::PREDECESSOR).map(|id| self.0.knowledge.treaty(id))
    }

    /// The treaty that follows it.
    #[must_use]
    pub fn successor(self) -> Option<Treaty<'k>> {
        self.0.row.id(treaty::SUCCESSOR).map(|id| self.0.knowledge.treaty(id))
    }

    /// A page with its text.
    #[must_use]
    pub fn url(self) -> Option<&'k str> {
        self.0.row.optional(treaty::URL)
    }

    /// Where the facts come from.
    #[must_use]
    pub fn provenance(self) -> Provenance<'k> {
        self.0.provenance(treaty::PROVENANCE)
    }
}
