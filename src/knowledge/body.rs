//! Organisations and groupings, and who belongs to them when.

use super::country::Country;
use super::date::{DateRange, Day, PartialDate};
use super::entry::{Entry, Provenance, View};
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::layout::{body, member};

/// An organisation, alliance, court, grouping, ministry, party, company.
#[derive(Clone, Copy)]
pub struct Body<'k>(View<'k>);

/// A country or body that belongs to a body for a time.
#[derive(Clone, Copy)]
pub struct Member<'k> {
    /// The country or body.
    pub entry: Entry<'k>,
    /// Since when; nothing for a founding member.
    pub start: Option<PartialDate>,
    /// Until when.
    pub end: Option<PartialDate>,
}

impl Member<'_> {
    /// Whether it may have been a member on one of these days.
    #[must_use]
    pub fn on(&self, days: DateRange) -> bool {
        let start = self.start.map_or(Day::FIRST, PartialDate::earliest);
        let end = self.end.map_or(Day::LAST, PartialDate::latest);
        start <= days.end() && days.start() <= end
    }
}

impl Knowledge {
    /// The body behind an id.
    ///
    /// # Panics
    /// If the id is not a body's.
    #[must_use]
    pub fn body(&self, id: EntryId) -> Body<'_> {
        Body(View::new(self, id, Kind::Body))
    }
}

impl<'k> Body<'k> {
    /// Its id in this knowledge.
    #[must_use]
    pub fn id(self) -> EntryId {
        self.0.id
    }

    /// The id that is written in the data: "iaea".
    #[must_use]
    pub fn key(self) -> &'k str {
        self.0.row.text(body::ID)
    }

    /// "International Atomic Energy Agency"
    #[must_use]
    pub fn name(self) -> &'k str {
        self.0.row.text(body::NAME)
    }

    /// "IAEA"; the name where it has no acronym.
    #[must_use]
    pub fn short(self) -> &'k str {
        let name = self.name();
        let longer = |acronym: &&str| acronym.len() < name.len() && !acronym.contains('.');
        self.acronyms().find(longer).unwrap_or(name)
    }

    /// As running text says it: "the IAEA", "NATO", "the European Union".
    #[must_use]
    pub fn in_text(self) -> String {
        let short = self.short();
        // An acronym that is said as a word, and a name of one word, go without: "NATO", "Hamas".
        let vowels = short.chars().filter(|c| "AEIOU".contains(*c)).count();
        let letters = short.chars().filter(|c| c.is_alphabetic()).count();
        let acronym = !short.chars().any(char::is_lowercase);
        let spoken = acronym && letters >= 4 && 2 * vowels >= letters - 1 && !short.starts_with("IA");
        let bare = short.starts_with("the ") || spoken || (!acronym && !short.contains(' '));
        if bare { short.to_owned() } else { format!("the {short}") }
    }

    /// "IAEA"
    pub fn acronyms(self) -> impl ExactSizeIterator<Item = &'k str> {
        self.0.row.texts(body::ACRONYMS)
    }

    /// Its other names.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'k str> {
        self.0.row.texts(body::ALIASES)
    }

    /// "agency", "alliance", "ministry"
    #[must_use]
    pub fn kind(self) -> &'k str {
        self.0.row.text(body::KIND)
    }

    /// One plain sentence.
    #[must_use]
    pub fn about(self) -> &'k str {
        self.0.row.text(body::ABOUT)
    }

    /// The country it belongs to, if it belongs to one.
    #[must_use]
    pub fn country(self) -> Option<Country<'k>> {
        self.0.row.id(body::COUNTRY).map(|id| self.0.knowledge.country(id))
    }

    /// The city it sits in.
    #[must_use]
    pub fn seat(self) -> Option<&'k str> {
        self.0.row.optional(body::SEAT)
    }

    /// When it was founded.
    #[must_use]
    pub fn founded(self) -> Option<PartialDate> {
        self.0.row.date(body::FOUNDED)
    }

    /// When it ended.
    #[must_use]
    pub fn ended(self) -> Option<PartialDate> {
        self.0.row.date(body::ENDED)
    }

    /// Everyone who is listed as a member of some time.
    pub fn members(self) -> impl DoubleEndedIterator<Item = Member<'k>> {
        let (first, count) = (self.0.row.number(body::MEMBERS), self.0.row.number(body::MEMBERS_LISTED));
        let rows = self.0.rows(member::SECTION, first, count);
        rows.filter_map(move |row| {
            let entry = self.0.knowledge.entry(row.id(member::OF)?);
            Some(Member { entry, start: row.date(member::START), end: row.date(member::END) })
        })
    }

    /// The members on one of these days.
    pub fn members_on(self, days: DateRange) -> impl DoubleEndedIterator<Item = Member<'k>> {
        self.members().filter(move |member| member.on(days))
    }

    /// How many members it has, where they are too many to list.
    #[must_use]
    pub fn member_count(self) -> Option<u32> {
        Some(self.0.row.number(body::MEMBER_COUNT)).filter(|&count| count != 0)
    }

    /// Its home page.
    #[must_use]
    pub fn url(self) -> Option<&'k str> {
        self.0.row.optional(body::URL)
    }

    /// Where the facts come from.
    #[must_use]
    pub fn provenance(self) -> Provenance<'k> {
        self.0.provenance(body::PROVENANCE)
    }
}
