//! The outer text of a paragraph as units: words, marks of punctuation, and each quotation as one unit.

use super::marks::Mark;
use super::words::{CueForm, Role, Word};
use crate::briefing::lexeme::Lexeme;
use crate::briefing::{Sentence, Token, TokenKind};
use crate::text::Span;

/// A piece of the outer text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) role: Role,
    pub(super) cue: Option<CueForm>,
    /// Begins with a capital.
    pub(super) capital: bool,
    /// Ends in a possessive.
    pub(super) possessive: bool,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Stop,
    /// A bracket and what stands in it.
    Aside,
    /// A quotation, by its index among the paragraph's marks.
    Quote(usize),
    Other,
}

/// A sentence of the outer text, as a half-open range of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) first: usize,
    pub(super) end: usize,
}

/// What has no end for so many units is no sentence: it is read in pieces, so that time stays linear.
const LONGEST_SENTENCE: usize = 500;

/// The outer text of one paragraph.
#[derive(Debug)]
pub(super) struct Outer<'t> {
    pub(super) text: &'t str,
    pub(super) units: Vec<Unit>,
    pub(super) marks: &'t [Mark],
    pub(super) sentences: Vec<Clause>,
}

/// Room for the units and sentences of a text, to be used for one after another: it is still at hand in the processor then.
#[derive(Debug, Default)]
pub(in crate::briefing) struct UnitRoom {
    units: Vec<Unit>,
    sentences: Vec<Clause>,
}

impl UnitRoom {
    /// Itself without what stood in it, for so many units.
    fn emptied(mut self, units: usize) -> Self {
        self.units.clear();
        self.units.reserve(units);
        self.sentences.clear();
        self
    }
}

impl<'t> Outer<'t> {
    pub(super) fn read(
        text: &'t str,
        tokens: &[Token],
        lexemes: &[Lexeme],
        sentences: &[Sentence],
        marks: &'t [Mark],
        room: UnitRoom,
    ) -> Self {
        let UnitRoom { units, sentences: clauses } = room.emptied(tokens.len());
        let mut outer = Outer { text, units, marks, sentences: clauses };
        let mut boundaries = sentences.iter().map(|sentence| sentence.first).skip(1);
        let mut next_boundary = boundaries.next();
        let mut next_mark = 0;
        let mut start = 0;
        let mut at = 0;
        while at < tokens.len() {
            while next_boundary.is_some_and(|boundary| boundary < at) {
                next_boundary = boundaries.next();
            }
            let boundary = next_boundary == Some(at)
                && outer.units.len() > start
                && !outer.tag_follows(text, tokens, at);
            if boundary || outer.units.len() >= start + LONGEST_SENTENCE {
                outer.sentences.push(Clause { first: start, end: outer.units.len() });
                start = outer.units.len();
            }
            if let Some(mark) = marks.get(next_mark).filter(|mark| mark.first == at) {
                outer.push(mark.span, Kind::Quote(next_mark));
                next_mark += 1;
                at = mark.end;
                continue;
            }
            at = outer.take(text, tokens, lexemes, at);
        }
        if outer.units.len() > start {
            outer.sentences.push(Clause { first: start, end: outer.units.len() });
        }
        outer
    }

    /// Leaves its room to the next text.
    pub(super) fn leave(self) -> UnitRoom {
        UnitRoom { units: self.units, sentences: self.sentences }
    }

    fn push(&mut self, span: Span, kind: Kind) {
        let none = Role::default();
        self.units.push(Unit { span, kind, role: none, cue: None, capital: false, possessive: false });
    }

    /// Takes the token at `at`, or the bracket it opens; gives the next.
    fn take(&mut self, text: &str, tokens: &[Token], lexemes: &[Lexeme], at: usize) -> usize {
        let token = tokens[at];
        match token.kind {
            TokenKind::Word => self.push_word(text, token.span, lexemes, at),
            TokenKind::Number => self.push(token.span, Kind::Number),
            TokenKind::Possessive => match self.units.last_mut() {
                Some(last) if last.kind == Kind::Word => {
                    last.possessive = true;
                    last.span = last.span.cover(token.span);
                }
                _ => self.push(token.span, Kind::Other),
            },
            TokenKind::Stop => self.stop(text, tokens, at),
            TokenKind::Mark => self.apostrophe(text, token.span),
            TokenKind::Punctuation => return self.punctuation(text, tokens, at),
        }
        at + 1
    }

    fn push_word(&mut self, text: &str, span: Span, lexemes: &[Lexeme], at: usize) {
        let lexeme = lexemes[at];
        let Word { role, cue } = lexeme.word();
        // "Banco do Tejo": no auxiliary stands between two parts of a name.
        let is_capital = |at: usize| lexemes.get(at).is_some_and(|next| next.is_capitalised());
        let particle = span.of(text) == "do" && at > 0 && is_capital(at - 1) && is_capital(at + 1);
        let role = if particle { Role::PREPOSITION } else { role };
        let capital = lexeme.is_capitalised();
        // "Under Secretary Roe said": no preposition.
        if span.of(text).eq_ignore_ascii_case("secretary")
            && let Some(before) = self.units.last_mut()
            && before.kind == Kind::Word
            && before.span.of(text).eq_ignore_ascii_case("under")
        {
            before.role = Role::default();
        }
        self.units.push(Unit { span, kind: Kind::Word, role, cue, capital, possessive: false });
    }

    /// Takes the mark at `at`, or the bracket it opens; gives the next token.
    fn punctuation(&mut self, text: &str, tokens: &[Token], at: usize) -> usize {
        let span = tokens[at].span;
        match span.of(text) {
            "," => self.push(span, Kind::Comma),
            "%" => match self.units.last_mut() {
                Some(last) if last.kind == Kind::Number => last.span = last.span.cover(span),
                _ => self.push(span, Kind::Other),
            },
            ":" => self.push(span, Kind::Colon),
            ";" => self.push(span, Kind::Semicolon),
            "—" | "–" | "―" => self.push(span, Kind::Dash),
            dashes if dashes.bytes().all(|byte| byte == b'-') => self.push(span, Kind::Dash),
            "(" | "[" => {
                if let Some(end) = bracket_end(text, tokens, at) {
                    self.push(span.cover(tokens[end - 1].span), Kind::Aside);
                    return end;
                }
                self.push(span, Kind::Other);
            }
            _ => self.push(span, Kind::Other),
        }
        at + 1
    }

    /// "the sailors' leader": a mark that pairs with none, right behind a plural.
    fn apostrophe(&mut self, text: &str, span: Span) {
        let single = matches!(span.of(text), "'" | "’");
        match self.units.last_mut() {
            Some(last)
                if single
                    && last.kind == Kind::Word
                    && last.span.end() == span.start()
                    && last.span.of(text).ends_with('s') =>
            {
                last.possessive = true;
                last.span = last.span.cover(span);
            }
            _ => self.push(span, Kind::Other),
        }
    }

    /// A full stop of an abbreviation belongs to its word.
    fn stop(&mut self, text: &str, tokens: &[Token], at: usize) {
        let span = tokens[at].span;
        let goes_on = tokens.get(at + 1).is_some_and(|next| {
            let adjoins = next.span.start() == span.end();
            // "example.com"
            let address = next.kind == TokenKind::Word && next.span.of(text).starts_with(char::is_lowercase);
            adjoins && (next.kind == TokenKind::Punctuation || address)
                || crate::briefing::lexicon::is_abbreviation(tokens[at.saturating_sub(1)].span.of(text))
        });
        match self.units.last_mut() {
            Some(last)
                if goes_on
                    && last.kind == Kind::Word
                    && last.span.end() == span.start()
                    && span.len() == 1 =>
            {
                last.span = last.span.cover(span);
            }
            _ => self.push(span, Kind::Stop),
        }
    }

    /// The words of a unit.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.units[at].span.of(self.text)
    }

    /// Whether the unit at `at` is this word, in capitals or not.
    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.units.get(at).is_some_and(|unit| {
            unit.kind == Kind::Word
                && unit.span.len() == word.len()
                && unit.span.of(self.text).eq_ignore_ascii_case(word)
        })
    }

    /// The sentence that the unit at `at` stands in.
    ///
    /// # Panics
    /// Where the text has no such unit.
    pub(super) fn sentence_of(&self, at: usize) -> Clause {
        self.sentences[self.sentences.partition_point(|sentence| sentence.end <= at)]
    }

    /// Whether the unit at `at` exists and has one of the roles.
    pub(super) fn is(&self, at: usize, roles: Role) -> bool {
        self.units.get(at).is_some_and(|unit| unit.kind == Kind::Word && unit.role.is(roles))
    }

    /// The kind of the unit at `at`.
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.units.get(at).map(|unit| unit.kind)
    }

    /// The quotation at `at`, if one stands there.
    pub(super) fn quote(&self, at: usize) -> Option<&'t Mark> {
        match self.units.get(at)?.kind {
            Kind::Quote(index) => Some(&self.marks[index]),
            _ => None,
        }
    }

    /// The span of a range of units.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        self.units[first].span.cover(self.units[end - 1].span)
    }

    /// The last character inside the quotation's marks.
    pub(super) fn last_inside(&self, mark: &Mark) -> Option<char> {
        let inside = mark.span.of(self.text);
        inside.trim_end_matches(['"', '”', '“', '»', '«', '\'', '’', '‘', '`', ' ']).chars().next_back()
    }
}

/// The end of the bracket that opens at `at`, if it is a short one without quotations.
fn bracket_end(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    for (distance, token) in tokens[at + 1..].iter().take(LONGEST).enumerate() {
        match token.span.of(text) {
            ")" | "]" => return Some(at + distance + 2),
            "(" | "[" => return None,
            _ if token.kind == TokenKind::Mark => return None,
            _ => {}
        }
    }
    None
}
