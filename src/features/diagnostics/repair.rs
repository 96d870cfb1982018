//! What would mend a finding: edits that a writer may take or leave. None rewrites words between quotation marks.

use crate::text::Span;

/// One way to mend what a diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What it does, for a menu: "Add “Lavrov said”".
    pub title: String,
    /// What is written, in document order; the edits do not overlap.
    pub edits: Vec<Edit>,
    /// Whether it is the one that is nearly always meant.
    pub preferred: bool,
}

/// Words to write in place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced, in bytes of the document; empty where words are only put in.
    pub span: Span,
    /// The words.
    pub text: String,
}

impl Repair {
    /// The repair that is nearly always meant.
    pub(super) fn sure(title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { title: title.into(), edits, preferred: true }
    }

    /// A repair among others.
    pub(super) fn possible(title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { title: title.into(), edits, preferred: false }
    }
}

impl Edit {
    /// Puts words in the place of others.
    pub(super) fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Puts words in at a byte of the document.
    pub(super) fn insert(offset: usize, text: impl Into<String>) -> Self {
        Self::replace(Span::at(offset), text)
    }
}
