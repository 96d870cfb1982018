//! How a paragraph is told: who speaks in it, how it begins, who is spoken to.

use super::super::Content;
use super::super::token::{Token, TokenKind};
use super::letters::{Key, key};
use super::marks::Marks;
use super::word::Word;
use super::word_class::Class;

/// So many words are the beginning of a paragraph.
const BEGINNING: usize = 8;
/// A paragraph with fewer tokens counts as one of so many.
const SHORTEST: usize = 10;

/// How a paragraph is told.
#[derive(Clone, Debug, Default)]
pub(super) struct Telling {
    /// Quotation marks, by tokens: one among ten is 1.
    pub(super) marks: f32,
    /// The share of it that somebody is said to have said.
    pub(super) said: f32,
    /// The share of its words that are those of who speaks or is spoken to: "we", "you".
    pub(super) addresses: f32,
    /// How many of its words are those of who speaks to the reader, or is spoken to: "I", "you". None if it quotes, for they may
    /// be somebody else's.
    pub(super) speaks: usize,
    /// Whether it begins with a quotation mark.
    pub(super) opens_quoting: bool,
    /// Whether its first word, a mark aside, points: "this", "such".
    pub(super) points: bool,
    /// Whether it begins with a word of grammar that leads to a noun: an article, a preposition, a pronoun.
    pub(super) leads_in: bool,
    /// Whether it begins with a concession: "While", "Despite".
    pub(super) concedes: bool,
    /// Whether a pronoun stands in its beginning for what was named before.
    pub(super) refers: bool,
    /// Whether those who react stand in its beginning: "Critics".
    pub(super) reacts: bool,
    /// Whether its first sentence says that somebody said something.
    pub(super) says: bool,
    /// Whether its first sentence asks.
    pub(super) asks: bool,
    /// How many tokens its first sentence has.
    pub(super) first_length: usize,
    /// By what name each speaker is called, the last word of it.
    pub(super) speakers: Vec<Key>,
    /// Whether the first of them is called by a pronoun.
    pub(super) speaks_on: bool,
}

/// What is counted of a paragraph's tokens.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) words: usize,
    /// Quotation marks.
    pub(super) marks: usize,
    /// Words of those who speak or are spoken to.
    addresses: usize,
    /// Those of them that are no "we".
    speaks: usize,
}

impl Tally {
    /// How many words are those of who speaks or is spoken to.
    pub(super) const fn addressed(&self) -> usize {
        self.addresses + self.speaks
    }

    pub(super) fn of(tokens: &[Token], words: &[Word]) -> Self {
        let mut tally = Self::default();
        for (token, word) in tokens.iter().zip(words) {
            tally.words += usize::from(token.kind == TokenKind::Word);
            tally.marks += usize::from(token.kind == TokenKind::Mark);
            tally.addresses += usize::from(word.is(Marks::ADDRESSES));
            tally.speaks += usize::from(word.is(Marks::SPEAKS));
        }
        tally
    }
}

impl Telling {
    /// Of a paragraph whose first sentence ends before the token `first_end`.
    pub(super) fn of(content: &Content, words: &[Word], tally: &Tally, first_end: usize) -> Self {
        let (text, tokens) = (content.text(), &content.tokens);
        let asks = |token: &Token| token.kind == TokenKind::Stop && token.span.of(text) == "?";
        let all = SHORTEST.max(tokens.len()) as f32;
        let said: usize = content.quotes.said().map(|(_, span)| span.len()).sum();
        let opens_quoting = tokens.first().is_some_and(|first| first.kind == TokenKind::Mark);
        let first = usize::from(opens_quoting && tokens.len() > 1);
        let begins = |marks: Marks| words.get(first).is_some_and(|word| word.is(marks));
        let among = |words: &[Word], marks: Marks| words.iter().any(|word| word.is(marks));
        let beginning = &words[..BEGINNING.min(words.len())];
        let names = content.quotes.speakers().filter_map(|speaker| name(speaker.of(text)));
        let speakers: Vec<Key> = names.map(key).collect();
        Self {
            marks: 10.0 * tally.marks as f32 / all,
            said: (said as f32 / text.len().max(1) as f32).min(1.0),
            addresses: tally.addresses as f32 / all,
            speaks: if tally.marks > 0 { 0 } else { tally.speaks },
            opens_quoting,
            points: begins(Marks::POINTS_FIRST),
            leads_in: words.get(first).is_some_and(|word| {
                matches!(word.class, Class::Determiner | Class::Preposition | Class::Pronoun)
            }),
            concedes: begins(Marks::CONCEDES),
            refers: among(beginning, Marks::REFERS),
            reacts: among(beginning, Marks::REACTS),
            says: among(&words[..first_end], Marks::SAYS),
            asks: tokens[..first_end].iter().any(asks),
            first_length: first_end,
            speaks_on: speakers.first().is_some_and(|&name| Marks::listed(name).any(Marks::REFERS)),
            speakers,
        }
    }
}

/// The last word of what a speaker is called.
fn name(speaker: &str) -> Option<&str> {
    let last = speaker.split_whitespace().next_back()?;
    Some(last.trim_matches([',', '.']))
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;

    fn check(text: &str, expected: &str) {
        let telling = of_text(text, |profiles| profiles[0].telling.clone());
        let shown = [
            (telling.opens_quoting, "quoting"),
            (telling.points, "points"),
            (telling.leads_in, "leads in"),
            (telling.concedes, "concedes"),
            (telling.refers, "refers"),
            (telling.reacts, "reacts"),
            (telling.says, "says"),
            (telling.asks, "asks"),
            (telling.speaks_on, "speaks on"),
            (telling.addresses > 0.0, "addresses"),
            (telling.said > 0.5, "said"),
        ];
        let found: Vec<&str> = shown.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect();
        assert_eq!(found.join(", "), expected, "{text}");
    }

    #[test]
    fn how_paragraphs_are_told() {
        check("Wheat prices fell in the north.", "");
        check("The ferry sank.", "leads in");
        check("This ferry sank.", "points, leads in");
        check("While ferries sank, trains ran.", "concedes");
        check("Critics call the ferry old.", "reacts");
        check("The ferry that he owns sank.", "leads in, refers");
        check(
            "“We like our old ferry a lot,” she said.",
            "quoting, leads in, says, speaks on, addresses, said",
        );
        check("Are ferries safe? Nobody knows.", "asks");
    }
}
