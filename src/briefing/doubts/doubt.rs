//! What a doubt is.

use crate::knowledge::{Standing, TenureId};
use crate::text::Span;

/// Words that name somebody in a way that the reader will stumble over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The words, in bytes of the document.
    pub span: Span,
    /// Whom they name, by the fullest name: "Dmitry Medvedev".
    pub name: String,
    /// What is the matter.
    pub kind: DoubtKind,
    /// Other words of the document that show it: the first spelling, the later introduction.
    pub evidence: Option<Span>,
    /// What would mend it, the likeliest first.
    pub fixes: Vec<Fix>,
}

/// What is the matter with a naming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtKind {
    /// The title is of this tenure, which lies so to the briefing's date: over, or not yet begun.
    WrongOffice(TenureId, Standing),
    /// A surname before the reader is told whose.
    UnidentifiedName,
    /// Another spelling than the briefing's own first one.
    TwoSpellings,
    /// Nearly the name of somebody in office then.
    NearMiss,
}

/// Words to write in place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced, in bytes of the document; empty where words are only put in.
    pub span: Span,
    /// The words.
    pub text: String,
    /// How the naming reads then: "former President Medvedev".
    pub reads: String,
}
