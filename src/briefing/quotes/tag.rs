//! What only tags the quotation before it, though a sentence seems to begin there: `“Why?” Lavrov asked.`

use super::unit::{Kind, Outer};
use super::words::{Frame, Role, look_up};
use crate::briefing::{Token, TokenKind};

impl Outer<'_> {
    /// Whether the sentence that seems to begin at `at` is only the tag of the quotation before it: `“Why?” Lavrov asked.`
    pub(super) fn tag_follows(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        const REACH: usize = 8;
        if !matches!(self.units.last().map(|unit| unit.kind), Some(Kind::Quote(_))) {
            return false;
        }
        if matches!(tokens[at].span.of(text), "-" | "--" | "---" | "—" | "–") {
            return true; // it is signed
        }
        // `“... ready.” He said ...` begins anew.
        let stopped = match self.units.last().map(|unit| unit.kind) {
            Some(Kind::Quote(index)) => self.last_inside(&self.marks[index]) == Some('.'),
            _ => false,
        };
        if stopped && look_up(tokens[at].span.of(text)).role.is(Role::SUBJECT) {
            return false;
        }
        // `“She is gardening.” When I asked why, ...`
        let opening = look_up(tokens[at].span.of(text)).role;
        let anew =
            opening.is(Role::SUB.or(Role::WH)) && tokens[at].span.of(text).starts_with(char::is_uppercase);
        if anew && !opening.is(Role::SUBJECT) {
            return false;
        }
        let mut next = at;
        let mut apposed = false;
        while next < tokens.len() && (apposed || next < at + REACH) {
            let token = tokens[next];
            let shape = token.span.of(text);
            if shape == "," && next > at && !apposed {
                let Some(end) = apposition_end(text, tokens, next) else { return false };
                apposed = true;
                next = end;
                continue;
            }
            if token.kind != TokenKind::Word {
                if !matches!(token.kind, TokenKind::Possessive) && shape != "." {
                    return false;
                }
                next += 1;
                continue;
            }
            let word = look_up(shape);
            let cue = word.cue.filter(|cue| {
                cue.frame.is(Frame::QUOTE) && word.role.is(Role::PAST.or(Role::THIRD)) && next > at
            });
            if let Some(cue) = cue.filter(|cue| cue.frame.is(Frame::PARTICLE)) {
                let particle = tokens.get(next + 1).is_some_and(|token| cue.takes(token.span.of(text)));
                return particle && ends_tag(text, tokens, next + 2);
            }
            // "The judge pointed to ..." begins anew.
            if let Some(cue) = cue
                && tokens.get(next + 1).is_some_and(|token| {
                    let word = token.span.of(text);
                    word != "out" && cue.takes(word)
                })
                && !tokens.get(next + 2).is_some_and(|token| look_up(token.span.of(text)).role.is(Role::TIME))
            {
                return false;
            }
            // `“... sitting down.” The crowd roared.`
            if stopped && cue.is_some_and(|cue| cue.frame.is(Frame::GESTURE)) {
                return false;
            }
            if let Some(cue) = cue {
                return ends_tag(text, tokens, next + 1)
                    || cue.frame.is(Frame::ADDRESSEE) && only_listens(text, tokens, next + 1);
            }
            if apposed
                || word.role.is(Role::AUXILIARY.or(Role::VERB).or(Role::SUB).or(Role::THAT)) && next > at
            {
                return false;
            }
            next += 1;
        }
        false
    }
}

/// Behind the comma that closes the apposition opened by the comma at `comma`: "Doe[, 40, a nurse from Omsk,] said".
fn apposition_end(text: &str, tokens: &[Token], comma: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let mut last = None;
    for (distance, token) in tokens[comma + 1..].iter().take(LONGEST).enumerate() {
        let at = comma + 1 + distance;
        match (token.kind, token.span.of(text)) {
            (TokenKind::Punctuation, ",") => last = Some(at + 1),
            // "Doe, R-Pa., said"
            (TokenKind::Stop, _) if tokens.get(at + 1).is_some_and(|next| next.span.of(text) == ",") => {}
            (TokenKind::Mark | TokenKind::Stop, _) => break,
            (TokenKind::Punctuation, ":" | ";") => break,
            // Straight behind a comma, a verb of speech takes the subject up again.
            (TokenKind::Word, word) if last == Some(at) => {
                let word = look_up(word);
                if word.cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE))
                    && word.role.is(Role::PAST.or(Role::THIRD))
                {
                    return last;
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether what stands at `at` lets a tag end: a comma, a stop, an adverbial.
fn ends_tag(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|next| {
        next.kind == TokenKind::Stop
            || next.span.of(text) == ","
            || look_up(next.span.of(text))
                .role
                .is(Role::PREPOSITION.or(Role::SUB).or(Role::TIME).or(Role::ADVERB))
    })
}

/// Whether whoever is told stands at `at` and nothing is told there: "asked reporters at the airport", not "told reporters
/// the talks had failed".
fn only_listens(text: &str, tokens: &[Token], at: usize) -> bool {
    const LONGEST: usize = 6;
    let clear = |word: &str| {
        !look_up(word).role.is(Role::AUXILIARY
            .or(Role::VERB)
            .or(Role::THAT)
            .or(Role::WH)
            .or(Role::TO)
            .or(Role::SUBJECT))
    };
    for (distance, token) in tokens[at.min(tokens.len())..].iter().take(LONGEST).enumerate() {
        let word = token.span.of(text);
        if distance > 0 && token.kind == TokenKind::Possessive {
            continue; // "told Britain's ITV"
        }
        let again = distance > 0 && look_up(word).role.is(Role::DETERMINER);
        if distance > 0 && !again && ends_tag(text, tokens, at + distance) {
            return true;
        }
        let names = matches!(token.kind, TokenKind::Word | TokenKind::Possessive | TokenKind::Number);
        if !names || again || !clear(word) {
            return false;
        }
    }
    false
}
