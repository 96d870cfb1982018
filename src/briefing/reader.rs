//! Reads briefings one after another.

use std::cell::RefCell;
use std::sync::Arc;

use super::lexeme::Lexeme;
use super::quotes::{UnitRoom, read_quotes};
use super::vocabulary::Vocabulary;
use super::{
    Briefing, Content, LocalQuotes, LookupRoom, Lookups, Phrase, Reading, Recall, Sentence, Token, phrases,
    sentences, tokens,
};
use crate::knowledge::{Gates, Knowledge};
use crate::text::Block;

/// Reads briefings one after another. What it has found out of a word it keeps for the next one: that makes it quicker, and
/// never changes an answer.
pub struct Reader<'k> {
    knowledge: &'k Knowledge,
    gates: Gates<'k>,
    vocabulary: Vocabulary,
    recall: RefCell<Recall>,
    /// What is known of each token of the paragraphs that are being read.
    lexemes: Vec<Lexeme>,
    room: Room,
}

/// Room for what is known of a paragraph only while it is read.
#[derive(Default)]
struct Room {
    units: UnitRoom,
    lookups: LookupRoom,
}

impl<'k> Reader<'k> {
    /// One that has read nothing yet.
    #[must_use]
    pub fn new(knowledge: &'k Knowledge) -> Self {
        let (gates, vocabulary) = (knowledge.gates(), Vocabulary::default());
        let (recall, lexemes, room) = (RefCell::default(), Vec::new(), Room::default());
        Self { knowledge, gates, vocabulary, recall, lexemes, room }
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

    /// Reads blocks, each by itself, but step by step: the words of all, the quotes of all, the names of all. So what reads
    /// quotes is still at hand in the processor for the next block, where it would not be behind what reads names.
    pub(super) fn contents(&mut self, blocks: Vec<Block>) -> Vec<Arc<Content>> {
        let tokens: Vec<Vec<Token>> = blocks.iter().map(|block| tokens(&block.text)).collect();
        self.lexemes.clear();
        for (block, tokens) in blocks.iter().zip(&tokens) {
            self.vocabulary.read(&block.text, tokens, &self.gates, &mut self.lexemes);
        }
        let mut room = std::mem::take(&mut self.room);
        let words = words(&blocks, &tokens, &self.lexemes);
        let sentences: Vec<Vec<Sentence>> =
            words.iter().map(|words| sentences(&words.block.text, words.tokens)).collect();
        let read_quotes = |(words, sentences): (&Words<'_>, &Vec<Sentence>)| {
            read_quotes(words.block, words.tokens, words.lexemes, sentences, &mut room.units)
        };
        let quotes: Vec<LocalQuotes> = words.iter().zip(&sentences).map(read_quotes).collect();
        let read_phrases = |(words, sentences): (&Words<'_>, &Vec<Sentence>)| {
            self.phrases(words, sentences, &mut room.lookups)
        };
        let phrases: Vec<Vec<Phrase>> = words.iter().zip(&sentences).map(read_phrases).collect();
        self.room = room;
        let read = blocks.into_iter().zip(tokens).zip(sentences).zip(quotes).zip(phrases);
        read.map(|((((block, tokens), sentences), quotes), phrases)| {
            Arc::new(Content::new(block, tokens, sentences, quotes, phrases))
        })
        .collect()
    }

    fn phrases(&self, words: &Words<'_>, sentences: &[Sentence], room: &mut LookupRoom) -> Vec<Phrase> {
        let Words { block: Block { text, .. }, tokens, lexemes } = words;
        let (knowledge, place) = ((self.knowledge, &self.gates), std::mem::take(room));
        let lookups = Lookups::new(text, tokens, lexemes, knowledge, &self.recall, place);
        let found = phrases(text, tokens, lexemes, sentences, self.knowledge, &lookups);
        *room = lookups.leave();
        found
    }
}

/// A block's words.
struct Words<'w> {
    block: &'w Block,
    tokens: &'w [Token],
    /// What is known of each token.
    lexemes: &'w [Lexeme],
}

/// The words of blocks with these tokens; what is known of the tokens of one follows what is known of those of the one before.
fn words<'w>(blocks: &'w [Block], tokens: &'w [Vec<Token>], mut lexemes: &'w [Lexeme]) -> Vec<Words<'w>> {
    let each = blocks.iter().zip(tokens).map(|(block, tokens)| {
        let (own, others) = lexemes.split_at(tokens.len());
        lexemes = others;
        Words { block, tokens, lexemes: own }
    });
    each.collect()
}
