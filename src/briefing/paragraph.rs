//! One paragraph: the unit that is analysed once and kept.

use std::sync::{Arc, OnceLock};

use super::mentions::{Said, Unnamed};
use super::quotes::LocalQuotes;
use super::structure::Beginning;
use super::topics::Profile;
use super::{Phrase, Sentence, Token};
use crate::knowledge::EntryId;
use crate::text::{Block, Span};

/// A paragraph, heading or list item in its place in the document.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// The document offset from which the content's block counts its source offsets.
    pub base: usize,
    /// What was read, the same wherever the paragraph moves to.
    pub content: Arc<Content>,
    /// Where all its prose stands in the document.
    span: Span,
}

/// What is known of a paragraph from its own words alone. Spans count bytes of its prose.
#[derive(Debug)]
pub struct Content {
    /// Its prose and what it is.
    pub block: Block,
    /// Words, numbers and marks.
    pub tokens: Vec<Token>,
    /// Sentences, as runs of tokens.
    pub sentences: Vec<Sentence>,
    /// Quotation marks and attributions, as far as the paragraph alone tells.
    pub quotes: LocalQuotes,
    /// Words that name somebody or something, in order.
    pub phrases: Vec<Phrase>,
    /// No phrase, its title with it, reaches further from its first byte: so many bytes.
    reach: usize,
    /// The people whom its unknown names miss by a letter, once somebody asks.
    pub(super) near_names: OnceLock<Vec<NearName>>,
    /// Who says something in it, and what, once somebody asks.
    said: OnceLock<Said>,
    /// People whom it only describes, once somebody asks.
    unnamed: OnceLock<Vec<Unnamed>>,
    /// How it begins, once somebody asks.
    pub(super) beginning: OnceLock<Beginning>,
    /// What topics need of it, once somebody asks.
    pub(super) profile: OnceLock<Profile>,
}

/// A known name that a written one misses by a letter.
#[derive(Debug)]
pub(super) struct NearName {
    /// The written one, as an index into the phrases.
    pub(super) phrase: usize,
    /// The known one.
    pub(super) name: String,
    /// Whose it is.
    pub(super) person: EntryId,
}

impl Content {
    /// What was read of a block.
    pub(super) fn new(
        block: Block,
        tokens: Vec<Token>,
        sentences: Vec<Sentence>,
        quotes: LocalQuotes,
        phrases: Vec<Phrase>,
    ) -> Self {
        let reach = phrases.iter().map(Phrase::reach).max().unwrap_or_default();
        Self {
            block,
            tokens,
            sentences,
            quotes,
            phrases,
            reach,
            near_names: OnceLock::new(),
            said: OnceLock::new(),
            unnamed: OnceLock::new(),
            beginning: OnceLock::new(),
            profile: OnceLock::new(),
        }
    }

    /// The prose.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.block.text
    }

    /// The index of the last sentence that begins at or before an offset of the prose.
    pub(super) fn sentence_at(&self, offset: usize) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.span.start() <= offset).checked_sub(1)
    }

    /// The phrases that begin at an offset of the prose or behind it, in order.
    pub(super) fn phrases_from(&self, offset: usize) -> &[Phrase] {
        &self.phrases[self.phrases.partition_point(|phrase| phrase.span.start() < offset)..]
    }

    /// The phrases near these words, in order: all that share a byte with them, or whose title does, and few others. Whoever asks
    /// this of every word of a long paragraph does not go through all its phrases each time.
    pub(super) fn phrases_near(&self, words: Span) -> impl Iterator<Item = &Phrase> {
        let last = words.end() + self.reach;
        let from = self.phrases_from(words.start().saturating_sub(self.reach));
        from.iter().take_while(move |phrase| phrase.span.start() <= last)
    }

    /// Who says something in it, and what.
    pub(super) fn said(&self) -> &Said {
        self.said.get_or_init(|| Said::new(self.quotes.said()))
    }

    /// People whom it only describes, in order: "a spokesman for the bank".
    pub(super) fn unnamed(&self) -> &[Unnamed] {
        self.unnamed.get_or_init(|| Unnamed::of(self))
    }
}

impl Paragraph {
    /// What was read of a block, at the place where its block counts from.
    pub(super) fn new(base: usize, content: Arc<Content>) -> Self {
        let span = content.block.map.source(Span::new(0, content.text().len())).shifted(base);
        Self { base, content, span }
    }

    /// The index of the last of these paragraphs, in document order, that begins at or before a document offset.
    pub(super) fn begun_at(paragraphs: &[Self], offset: usize) -> Option<usize> {
        paragraphs.partition_point(|paragraph| paragraph.span().start() <= offset).checked_sub(1)
    }

    /// The document span of a span of its prose.
    #[must_use]
    pub fn document(&self, prose: Span) -> Span {
        self.content.block.map.source(prose).shifted(self.base)
    }

    /// The document span of all its prose.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The prose.
    #[must_use]
    pub fn text(&self) -> &str {
        self.content.text()
    }

    /// The prose offset of a document offset, if the paragraph holds it or ends there.
    #[must_use]
    pub fn prose_offset(&self, document: usize) -> Option<usize> {
        let span = self.span();
        span.touches(document).then(|| self.content.block.map.prose(document - self.base))
    }
}
