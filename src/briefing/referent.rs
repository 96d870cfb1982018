//! Referents: whom and what a briefing names, each once however often it is named.

use super::lexicon::Institution;
use crate::knowledge::{DateRange, Entry, EntryId, Gender, Knowledge, TenureId};
use crate::text::Span;

/// Somebody or something that a briefing names.
#[derive(Clone, Debug, PartialEq)]
pub struct Referent {
    /// Its fullest name: "Sergei Lavrov".
    pub name: String,
    /// What it is.
    pub nature: Nature,
    /// What the knowledge has of it, the likeliest first; several where the name may mean several.
    pub candidates: Vec<EntryId>,
    /// Of a person whom the knowledge has: the office that the briefing speaks of or that was held at its date.
    pub tenure: Option<TenureId>,
    /// Of a person, where it is known.
    pub gender: Option<Gender>,
    /// The words with which the briefing says who it is: "the commission's deputy director". Bytes of the document.
    pub introduction: Option<Span>,
    /// Whether that tells what the knowledge does not: of a person who holds no office that it has on the briefing's days, nor
    /// held the one that the words tell.
    pub is_told_only: bool,
    /// Of what every state has and the knowledge does not list: what it is, and of which state.
    pub institution: Option<OfState>,
    /// Of a treaty: the words that speak of it as not yet concluded, "nearing agreement on". Bytes of the document.
    pub pending: Option<Span>,
}

impl Referent {
    /// Something of this nature of which nothing else is known.
    #[must_use]
    pub fn of(nature: Nature) -> Self {
        Self {
            name: String::new(),
            nature,
            candidates: Vec::new(),
            tenure: None,
            gender: None,
            introduction: None,
            is_told_only: false,
            institution: None,
            pending: None,
        }
    }
}

/// What a state has: its government, a ministry, a court.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfState {
    /// What it is.
    pub what: &'static Institution,
    /// Whose it is.
    pub state: EntryId,
}

impl OfState {
    /// What the state has under one of the institution's names on these days, where the knowledge lists it.
    #[must_use]
    pub fn listed(self, knowledge: &Knowledge, on: DateRange) -> Option<EntryId> {
        let Entry::Country(country) = knowledge.entry(self.state) else { return None };
        let is_its = |&entry: &EntryId| match knowledge.entry(entry) {
            Entry::Body(body) => {
                body.country().is_some_and(|of| of.id() == self.state)
                    && body.founded().is_none_or(|start| start.earliest() <= on.end())
                    && body.ended().is_none_or(|end| end.latest() >= on.start())
            }
            _ => false,
        };
        let mut names = self.what.names.iter().flat_map(|name| {
            let adjectives = country.adjectives().map(move |adjective| format!("{adjective} {name}"));
            adjectives.chain([format!("{name} of {}", country.in_text())])
        });
        names.find_map(|name| knowledge.named(&name).find(is_its))
    }
}

/// What a referent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nature {
    /// Somebody.
    Person,
    /// An organisation or grouping.
    Body,
    /// A treaty or agreement.
    Treaty,
    /// A facility, base or strait.
    Place,
    /// A state.
    Country,
    /// The words do not tell.
    Unknown,
}
