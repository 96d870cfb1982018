//! Referents: whom and what a briefing names, each once however often it is named.

use super::lexicon::Institution;
use crate::knowledge::{EntryId, Gender, TenureId};
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
