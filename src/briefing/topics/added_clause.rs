//! Which words of a paragraph stand in a clause that only adds to what is told: "The ferry sank [while a band played], the board
//! said."

use super::super::token::TokenKind;
use super::super::{Content, Sentence};
use super::marks::Marks;
use super::word::Word;

/// What a clause is to its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClauseKind {
    /// It tells what the sentence is about.
    Main,
    /// It only adds to that.
    Added,
}

/// Reads a paragraph from its first word on.
pub(super) struct AddedClauses<'c> {
    content: &'c Content,
    words: &'c [Word],
    /// The sentences that begin further on.
    ahead: &'c [Sentence],
    /// How far it has been read, and whether an added clause goes on there.
    at: usize,
    goes_on: bool,
}

impl<'c> AddedClauses<'c> {
    pub(super) fn of(content: &'c Content, words: &'c [Word]) -> Self {
        // Most paragraphs have no such clause.
        let first = words.iter().position(|word| word.is(Marks::ADDS_CLAUSE)).unwrap_or(words.len());
        let begun = content.sentences.partition_point(|sentence| sentence.first <= first);
        Self { content, words, ahead: &content.sentences[begun..], at: first, goes_on: false }
    }

    /// What the clause is in which a token stands. Asked of tokens in the order in which they stand.
    pub(super) fn kind(&mut self, token: usize) -> ClauseKind {
        while self.at <= token && self.at < self.words.len() {
            if let [next, rest @ ..] = self.ahead
                && next.first <= self.at
            {
                (self.ahead, self.goes_on) = (rest, false);
            }
            self.goes_on = (self.goes_on || self.words[self.at].is(Marks::ADDS_CLAUSE)) && !self.ends();
            self.at += 1;
        }
        if self.goes_on { ClauseKind::Added } else { ClauseKind::Main }
    }

    /// Whether a comma or the like ends the clause.
    fn ends(&self) -> bool {
        let token = self.content.tokens[self.at];
        token.kind != TokenKind::Word
            && matches!(token.span.of(self.content.text()), "," | ";" | ":" | "\u{2013}" | "\u{2014}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::profiles;
    use super::super::topic::plain;

    fn check(text: &str, expected: &str) {
        let briefing = plain(text);
        let profiles = profiles(&briefing.paragraphs);
        let added = profiles[0].prospects.iter().filter(|one| one.is_added);
        let words: Vec<&str> = added.map(|one| one.words.of(briefing.paragraphs[0].text())).collect();
        assert_eq!(words.join(" | "), expected, "{text}");
    }

    #[test]
    fn a_clause_adds_up_to_its_comma_or_stop() {
        check("The ferry sank while wheat rotted on the quay. Sailors wept.", "wheat | quay");
        check("When the dike broke, sheep drowned.", "dike");
        check("The board sold wheat because barley was dear, and herring.", "barley");
        check("The board sold wheat and herring.", "");
    }
}
