//! Referents: whom and what a briefing names, each once however often it is named.

use crate::text::Span;

/// Somebody or something that a briefing names.
#[derive(Clone, Debug, PartialEq)]
pub struct Referent {
    /// Its fullest name: "Sergei Lavrov".
    pub name: String,
    /// What it is.
    pub nature: Nature,
    /// Of a person, where it is known.
    pub gender: Option<Gender>,
    /// The words with which the briefing says who it is: "the commission's deputy director". Bytes of the document.
    pub introduction: Option<Span>,
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

/// Which pronouns a person takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
}
