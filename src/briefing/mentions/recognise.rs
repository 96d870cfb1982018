//! Finds the phrases of one paragraph. Its date plays no part yet; the join decides whom they mean.

use std::ops::Range;

use super::fit::fitting;
use super::lookups::Lookups;
use super::phrase::{Naming, Part, Phrase};
use crate::briefing::lexeme::{Lexeme, stem};
use crate::briefing::structure::marking;
use crate::briefing::{Sentence, Token, TokenKind, lexicon};
use crate::knowledge::{Gender, Knowledge};
use crate::text::Span;

/// The phrases of a paragraph, in order of their first byte.
#[must_use]
pub(in crate::briefing) fn phrases(
    text: &str,
    tokens: &[Token],
    lexemes: &[Lexeme],
    sentences: &[Sentence],
    knowledge: &Knowledge,
    lookups: &Lookups<'_>,
) -> Vec<Phrase> {
    const USUAL_DISTANCE: usize = 10;
    let mut recogniser = Recogniser {
        text,
        tokens,
        lexemes,
        sentences,
        knowledge,
        lookups,
        sentence: 0,
        quoted: false,
        found: Vec::with_capacity(tokens.len() / USUAL_DISTANCE),
    };
    let mut at = behind_marking(text, tokens);
    while let Some(next) = lookups.next_of_note(at) {
        at = next;
        while sentences.get(recogniser.sentence).is_some_and(|sentence| sentence.end <= at) {
            recogniser.sentence += 1;
        }
        at = recogniser.step(at).max(at + 1);
    }
    let mut found = recogniser.found;
    found.iter_mut().for_each(|phrase| fitting(phrase, knowledge));
    in_order(&mut found);
    found
}

/// The token behind the marking of a paragraph that is counted: "(SBU)" of "4. (SBU) The docks are shut." is no Ukrainian
/// agency.
fn behind_marking(text: &str, tokens: &[Token]) -> usize {
    const LONGEST_NUMBER: usize = 3;
    let counts = |token: &Token| token.kind == TokenKind::Number || matches!(token.span.of(text), "." | ")");
    let number = tokens.iter().take(LONGEST_NUMBER).take_while(|token| counts(token)).count();
    let marking = if number > 0 { marking(text, &tokens[number..]) } else { 0 };
    if marking > 0 { number + marking } else { 0 }
}

/// Sorts the phrases by place; what refers to one by index goes on referring to it.
fn in_order(found: &mut Vec<Phrase>) {
    let place = |phrase: &Phrase| (phrase.span.start(), phrase.span.end());
    if found.is_sorted_by_key(place) {
        return;
    }
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&index| place(&found[index]));
    let mut place = vec![0; found.len()];
    order.iter().enumerate().for_each(|(new, &old)| place[old] = new);
    for phrase in found.iter_mut() {
        phrase.apposed = phrase.apposed.map(|old| place[old]);
    }
    let mut sorted: Vec<Option<Phrase>> = found.drain(..).map(Some).collect();
    found.extend(order.into_iter().filter_map(|old| sorted[old].take()));
}

/// Reads phrases off the tokens, from left to right.
pub(super) struct Recogniser<'p> {
    pub(super) text: &'p str,
    pub(super) tokens: &'p [Token],
    lexemes: &'p [Lexeme],
    pub(super) sentences: &'p [Sentence],
    pub(super) knowledge: &'p Knowledge,
    pub(super) lookups: &'p Lookups<'p>,
    /// The sentence the reading has come to.
    pub(super) sentence: usize,
    /// Whether it stands between quotation marks.
    pub(super) quoted: bool,
    pub(super) found: Vec<Phrase>,
}

impl Recogniser<'_> {
    /// Reads what begins at token `at`; gives the token to go on from.
    fn step(&mut self, at: usize) -> usize {
        if !matches!(self.tokens[at].kind, TokenKind::Word | TokenKind::Number) {
            self.mark(at);
            return at + 1;
        }
        self.pronoun(at)
            .or_else(|| self.titled(at))
            .or_else(|| self.thing(at))
            .or_else(|| self.named_person(at))
            .or_else(|| self.described(at))
            .or_else(|| self.anaphor(at))
            .or_else(|| self.bearer(at))
            .or_else(|| self.institution(at))
            .or_else(|| self.stranger(at))
            .unwrap_or(at + 1)
    }

    /// Goes into or out of a quotation, if token `at` is a double mark.
    fn mark(&mut self, at: usize) {
        match self.word(at) {
            "“" | "``" | "«" | "„" => self.quoted = true,
            "”" | "»" => self.quoted = false,
            // Doubled apostrophes open and close alike in some agencies' copy.
            "\"" | "''" => self.quoted = !self.quoted,
            _ => {}
        }
    }

    fn pronoun(&mut self, at: usize) -> Option<usize> {
        let word = self.word(at);
        if word.len() > 7 || !self.lexeme(at).is_pronoun() {
            return None;
        }
        let stem = stem(word);
        let gender: Gender = lexicon::pronoun(stem)?;
        if stem.len() > 1 && stem.chars().all(char::is_uppercase) {
            return None;
        }
        let span = Span::new(self.start(at), self.start(at) + stem.len());
        let part = match &*lexicon::small(stem) {
            "he" | "she" => Part::Subject,
            "his" | "hers" => Part::Owner,
            "her" if self.is_owner(at) => Part::Owner,
            _ => Part::Object,
        };
        self.push(span, Naming::Pronoun(gender), part);
        // What is owned may be a role: "her Russian counterpart".
        let next = at + 1;
        Some(if part == Part::Owner { self.owned_role(span.start(), next).unwrap_or(next) } else { next })
    }

    /// Whether "her" at `at` stands before what she owns, rather than alone.
    fn is_owner(&self, at: usize) -> bool {
        let Some(next) = self.tokens.get(at + 1) else { return false };
        next.kind == TokenKind::Word && {
            let word = self.word(at + 1);
            !self.lexeme(at + 1).is_preposition()
                && !matches!(word, "and" | "or" | "that" | "but" | "not" | "when" | "if")
        }
    }

    pub(super) fn push(&mut self, span: Span, naming: Naming, part: Part) -> usize {
        let (sentence, quoted) = (self.sentence, self.quoted);
        self.found.push(Phrase { span, sentence, naming, apposed: None, part, quoted });
        self.found.len() - 1
    }

    /// The words of token `at`; nothing beyond the end.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// What is known of the word that token `at` is; nothing where it is none.
    pub(super) fn lexeme(&self, at: usize) -> Lexeme {
        self.lexemes.get(at).copied().unwrap_or_default()
    }

    /// Where token `at` begins; the end of the text beyond the end.
    pub(super) fn start(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(self.text.len(), |token| token.span.start())
    }

    /// Where token `at - 1` ends.
    pub(super) fn end_before(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |before| self.tokens[before].span.end())
    }

    /// The first token that begins at byte `offset` or after it, looking from token `at` on.
    pub(super) fn token_from(&self, at: usize, offset: usize) -> usize {
        at + self.tokens[at..].iter().take_while(|token| token.span.start() < offset).count()
    }

    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        Span::new(self.start(first), self.end_before(end))
    }

    /// Whether nothing but space stands between token `at` and the one before.
    pub(super) fn adjoins(&self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && {
            let (end, start) = (self.tokens[at - 1].span.end(), self.tokens[at].span.start());
            let one_blank = || start == end + 1 && self.text.as_bytes()[end] == b' ';
            start == end || one_blank() || self.text[end..start].trim().is_empty()
        }
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    pub(super) fn is_possessive(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Possessive)
    }

    /// Whether token `at` is a capitalised word.
    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.lexeme(at).is_capitalised()
    }

    /// Whether token `at` opens its sentence, marks aside.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        let first = self.sentences.get(self.sentence).map_or(0, |sentence| sentence.first);
        self.tokens[first.min(at)..at].iter().all(|token| token.kind == TokenKind::Mark)
            || self.tokens[at - 1].kind == TokenKind::Mark
    }

    /// Whether tokens write their words with capitals as headlines do: all but short words and prepositions.
    pub(super) fn is_set_as_headline(&self, tokens: Range<usize>) -> bool {
        const SHORT: usize = 3;
        let is_small = |word: &str| {
            word.starts_with(char::is_lowercase) && word.len() > SHORT && !lexicon::is_preposition(word)
        };
        !tokens.filter(|&at| self.is_word(at)).any(|at| is_small(self.word(at)))
    }

    /// What a phrase of the tokens `first..end` does in its sentence.
    pub(super) fn part(&self, first: usize, end: usize) -> Part {
        if self.is_possessive(end) {
            return Part::Owner;
        }
        let mut before = first;
        // Past "the", "visiting", "former" and the like to the word that governs the phrase.
        let leads =
            |word| lexicon::is_article(word) || matches!(word, "visiting" | "former" | "then" | "both");
        while before > 0 && leads(self.word(before - 1)) {
            before -= 1;
        }
        let governed = before > 0 && self.lexeme(before - 1).is_preposition();
        if governed {
            return Part::Object;
        }
        let inverted = before > 0 && lexicon::is_saying(self.word(before - 1));
        let next = self.word(end);
        let goes_on = next.starts_with(char::is_lowercase)
            && !self.lexeme(end).is_preposition()
            && !matches!(next, "and" | "or" | "as" | "that");
        let opens = self.opens_sentence(first);
        // "His colleague, Alan Roe, said": the one who is named acts, and not the one whose colleague he is.
        let apposed = next == "," && before > 0 && self.word(before - 1) == "," && acts(self.word(end + 1));
        if inverted || opens || goes_on || apposed || (next == "," && self.after_mark(first)) {
            Part::Subject
        } else {
            Part::Object
        }
    }

    fn after_mark(&self, at: usize) -> bool {
        at > 0 && matches!(self.tokens[at - 1].kind, TokenKind::Mark | TokenKind::Stop)
    }
}

/// Whether whoever stands before a word does something: "said", "thanked".
fn acts(word: &str) -> bool {
    lexicon::is_saying(word) || lexicon::is_acting_word(word) || matches!(word, "who" | "whose")
}
