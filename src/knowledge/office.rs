//! Kinds of office, and what they are called where.

use super::entry::{Entry, View};
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::layout::{local_office, office};
use super::records::OfficeNature;

/// A kind of office, held by a person for a country or a body.
#[derive(Clone, Copy)]
pub struct Office<'k>(View<'k>);

impl Knowledge {
    /// The office behind an id; that of a local name is the office it names.
    ///
    /// # Panics
    /// If the id is not an office's.
    #[must_use]
    pub fn office(&self, id: EntryId) -> Office<'_> {
        let id = match id.kind() {
            Kind::LocalOffice => self.row(id).id(local_office::OFFICE).expect("a local name has its office"),
            _ => id,
        };
        Office(View::new(self, id, Kind::Office))
    }

    /// The country or body of a local name of an office.
    pub(super) fn place_of_local(&self, id: EntryId) -> Option<EntryId> {
        let local = id.kind() == Kind::LocalOffice;
        local.then(|| self.row(id).id(local_office::OF)).flatten().map(|of| self.current(of))
    }
}

impl<'k> Office<'k> {
    /// Its id in this knowledge.
    #[must_use]
    pub fn id(self) -> EntryId {
        self.0.id
    }

    /// The id that is written in the data: "foreign-minister".
    #[must_use]
    pub fn key(self) -> &'k str {
        self.0.row.text(office::ID)
    }

    /// "foreign minister"
    #[must_use]
    pub fn name(self) -> &'k str {
        self.0.row.text(office::NAME)
    }

    /// What it is called for this country or body: "Secretary of State".
    #[must_use]
    pub fn name_in(self, of: EntryId) -> &'k str {
        self.local(of).map_or_else(|| self.name(), |local| local.text(local_office::NAME))
    }

    /// What stands before a name or alone as a role.
    pub fn titles(self) -> impl ExactSizeIterator<Item = &'k str> {
        self.0.row.texts(office::TITLES)
    }

    /// What stands before the name of its holder for this country or body: "Secretary of State".
    pub fn titles_in(self, of: EntryId) -> impl ExactSizeIterator<Item = &'k str> {
        // Where the office has its usual name, what is told of the place only adds to the usual titles: "Russian leader".
        match self.local(of).filter(|local| local.text(local_office::NAME) != self.name()) {
            Some(local) => local.texts(local_office::TITLES),
            None => self.0.row.texts(office::TITLES),
        }
    }

    /// How much its holder is in the news: 1 (head of state or government) to 9.
    #[must_use]
    pub fn rank(self) -> u8 {
        self.0.row.number(office::RANK_AND_MANY) as u8
    }

    /// Whether who holds it leads a state or its government.
    #[must_use]
    pub fn leads(self) -> bool {
        const FIRST: u8 = 1;
        self.rank() == FIRST
    }

    /// Whether many hold it at once.
    #[must_use]
    pub fn held_by_many(self) -> bool {
        self.0.row.number(office::RANK_AND_MANY) >> 8 & 1 != 0
    }

    /// Whether it is held in places that are no states: "the mayor of London", "the California governor".
    #[must_use]
    pub fn is_local(self) -> bool {
        self.is_of_nature(OfficeNature::Local)
    }

    /// Whether who holds it is sent to a country or body: "the ambassador to Iraq".
    #[must_use]
    pub fn is_sent(self) -> bool {
        self.is_of_nature(OfficeNature::Sent)
    }

    /// Whether who holds it stands for another office: "presidential candidate".
    #[must_use]
    pub fn is_candidacy(self) -> bool {
        self.is_of_nature(OfficeNature::Candidacy)
    }

    fn is_of_nature(self, nature: OfficeNature) -> bool {
        self.0.row.number(office::RANK_AND_MANY) >> 9 == nature as u32
    }

    /// As a card says it: "Russian foreign minister", "US Secretary of State", "President of Russia",
    /// "Russian ambassador to the United States".
    #[must_use]
    pub fn label(self, of: Entry<'k>, to: Option<Entry<'k>>) -> String {
        let local = self.local(of.id());
        let local_card = local.and_then(|local| local.optional(local_office::CARD));
        let name = local.map_or_else(|| self.name(), |local| local.text(local_office::NAME));
        let pattern = local_card.or(self.0.row.optional(office::CARD)).unwrap_or("{adjective} {office}");
        let (adjective, in_text) = match of {
            Entry::Country(country) => (country.adjective(), country.in_text()),
            Entry::Body(body) => (body.short(), body.in_text()),
            other => (other.name(), other.name().to_owned()),
        };
        let pattern = if to.is_none() {
            pattern.trim_end_matches(" to {to}").trim_end_matches(" for {to}")
        } else {
            pattern
        };
        let to = to.map_or_else(String::new, in_running_text);
        pattern
            .replace("{adjective}", adjective)
            .replace("{office}", name)
            .replace("{of}", &in_text)
            .replace("{to}", &to)
    }

    fn local(self, of: EntryId) -> Option<super::blob::Row<'k>> {
        let knowledge = self.0.knowledge;
        let locals = self.0.row.ids(office::LOCALS).map(|id| knowledge.row(id));
        locals.into_iter().find(|row| row.id(local_office::OF).map(|id| knowledge.current(id)) == Some(of))
    }
}

fn in_running_text(entry: Entry<'_>) -> String {
    match entry {
        Entry::Country(country) => country.in_text(),
        Entry::Body(body) => body.in_text(),
        other => other.name().to_owned(),
    }
}
