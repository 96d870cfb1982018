//! Quotes: what somebody is said to have said, and who.

use super::{Sentence, Token};
use crate::text::{Block, Span};

/// Words given as somebody's. Spans count bytes of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// How the words are given.
    pub kind: QuoteKind,
    /// The words, quotation marks included; a split quote has several spans, in order.
    pub spans: Vec<Span>,
    /// Who said them, if the briefing tells.
    pub attribution: Option<Attribution>,
}

/// How words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// All in quotation marks.
    Direct,
    /// Partly.
    Mixed,
    /// Reported, without marks.
    Indirect,
}

/// What joins a quote to its speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The words that name the speaker: "Lavrov", "a senior official", "she".
    pub speaker: Span,
    /// The mention those words are, as an index into [`super::Briefing::mentions`], once mentions are resolved.
    pub mention: Option<usize>,
    /// "said", "according to"; none where a mark alone tells (a colon, a speaker label).
    pub cue: Option<Span>,
    /// Why: the rule that found it.
    pub rule: AttributionRule,
}

/// The rules that join a quote to a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttributionRule {
    /// "X said ...".
    SpeakerCue,
}

/// Text between quotation marks, whatever it is. Spans count bytes of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The words, marks included.
    pub span: Span,
    /// Whether the closing mark is there.
    pub closed: bool,
    /// How many words it holds.
    pub words: usize,
    /// The quote it is (part of), as an index into [`super::Briefing::quotes`].
    pub quote: Option<usize>,
    /// What it is.
    pub standing: Standing,
}

/// What text between quotation marks is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Somebody's words, and the briefing tells whose.
    Attributed,
    /// Somebody's words, and the reader cannot know whose.
    Unattributed,
    /// Not speech: a title, a nickname, a word as a word, a scare quote.
    NotSpeech,
}

/// What one paragraph alone tells of its quotes. Spans count bytes of its prose.
#[derive(Clone, Debug, Default)]
pub struct LocalQuotes {}

/// Reads the quotes of one paragraph.
#[must_use]
pub(super) fn read_quotes(_block: &Block, _tokens: &[Token], _sentences: &[Sentence]) -> LocalQuotes {
    LocalQuotes {}
}
