//! What a diagnostic is.

use super::{Repair, Rule};
use crate::text::Span;

/// Something a reader of the briefing cannot know or will stumble over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: Rule,
    /// How much it matters, as the settings have it.
    pub severity: Severity,
    /// The words it is about, in bytes of the document.
    pub span: Span,
    /// One sentence for the writer, without a full stop.
    pub message: String,
    /// Other words that show why.
    pub related: Vec<Related>,
    /// What would mend it, the likeliest first.
    pub repairs: Vec<Repair>,
}

/// Words elsewhere in the briefing that show why a diagnostic is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The words, in bytes of the document.
    pub span: Span,
    /// What they show.
    pub message: String,
}

/// What a rule says of a place; the rule's name and severity are added by whoever asks for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) span: Span,
    pub(super) message: String,
    /// The gravest it may be, whatever the severity of its rule.
    pub(super) at_most: Severity,
    pub(super) related: Vec<Related>,
    pub(super) repairs: Vec<Repair>,
}

impl Finding {
    pub(super) fn new(span: Span, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { span, message, at_most: Severity::Error, related: Vec::new(), repairs: Vec::new() }
    }

    /// The same, as a suggestion only.
    pub(super) fn hinted(mut self) -> Self {
        self.at_most = Severity::Hint;
        self
    }

    /// The same, with words that show why.
    pub(super) fn seen_in(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related { span, message: message.into() });
        self
    }

    /// The same, with what would mend it.
    pub(super) fn mended_by(mut self, repairs: impl IntoIterator<Item = Repair>) -> Self {
        self.repairs.extend(repairs);
        self
    }
}

/// How much a diagnostic matters; the first matters most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Must not go out.
    Error,
    /// Should not go out.
    Warning,
    /// Worth a look.
    Information,
    /// A suggestion.
    Hint,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Information, Self::Hint];

    /// The word for it in settings and output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Information => "information",
            Self::Hint => "hint",
        }
    }

    /// The severity of that name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.word() == word)
    }
}
