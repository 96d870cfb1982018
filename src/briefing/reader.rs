//! Reads briefings one after another.

use std::cell::RefCell;
use std::sync::Arc;

use super::quotes::read_quotes;
use super::vocabulary::{Lexeme, Vocabulary};
use super::{Briefing, Content, Lookups, Reading, Recall, phrases, sentences, tokens};
use crate::knowledge::{Gates, Knowledge};
use crate::text::Block;

/// Reads briefings one after another. What it has found out of a word it keeps for the next one: that makes it quicker, and
/// never changes an answer.
pub struct Reader<'k> {
    knowledge: &'k Knowledge,
    gates: Gates<'k>,
    vocabulary: Vocabulary,
    recall: RefCell<Recall>,
    /// What is known of each token of the paragraph that is being read.
    lexemes: Vec<Lexeme>,
}

impl<'k> Reader<'k> {
    /// One that has read nothing yet.
    #[must_use]
    pub fn new(knowledge: &'k Knowledge) -> Self {
        let (gates, vocabulary) = (knowledge.gates(), Vocabulary::default());
        Self { knowledge, gates, vocabulary, recall: RefCell::default(), lexemes: Vec::new() }
    }

    /// What it knows of the world.
    #[must_use]
    pub const fn knowledge(&self) -> &'k Knowledge {
        self.knowledge
    }

    /// Reads `text`, see [`Briefing::read`].
    #[must_use]
    pub fn read(&mut self, text: &str, reading: &Reading) -> Briefing {
        Briefing::read_with(self, &[], text, reading)
    }

    /// Reads one block.
    pub(super) fn content(&mut self, block: Block) -> Arc<Content> {
        let text = block.text.as_str();
        let tokens = tokens(text);
        self.vocabulary.read(text, &tokens, &self.gates, &mut self.lexemes);
        let lexemes = self.lexemes.as_slice();
        let sentences = sentences(text, &tokens);
        let quotes = read_quotes(&block, &tokens, lexemes, &sentences);
        let lookups = Lookups::new(text, &tokens, lexemes, (self.knowledge, &self.gates), &self.recall);
        let phrases = phrases(text, &tokens, lexemes, &sentences, self.knowledge, &lookups);
        Arc::new(Content::new(block, tokens, sentences, quotes, phrases))
    }
}
