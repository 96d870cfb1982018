//! Mentions: the places where a briefing names somebody or something, and whom or what it names.

use crate::text::Span;

/// Words that name somebody or something. Spans count bytes of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The words, a title among them: "Foreign Minister Sergei Lavrov"; without a possessive ending.
    pub span: Span,
    /// How they name.
    pub kind: MentionKind,
    /// Whom or what, as an index into [`super::Briefing::referents`].
    pub referent: usize,
    /// The mention that tells whom, where these words alone do not, as an index into
    /// [`super::Briefing::mentions`]: the full name before a surname, the antecedent of a pronoun.
    pub from: Option<usize>,
    /// Another referent that the words may as well mean, less likely.
    pub or: Option<usize>,
}

/// How words name somebody or something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// "Sergei Lavrov", with its title if one stands there.
    FullName,
    /// "Lavrov", "Secretary Clinton".
    Surname,
    /// "the Russian foreign minister", "her Russian counterpart".
    Role,
    /// "she".
    Pronoun,
    /// "IAEA".
    Acronym,
    /// A body's, treaty's, place's or country's own name.
    Name,
    /// "the treaty", "the new arms agreement".
    Description,
}
