//! What only tags the quotation before it, though a sentence seems to begin there: `“Why?” Lavrov asked.`

use super::unit::{Kind, Outer};
use super::words::{CueForm, Frame, Role, Word, look_up};
use crate::briefing::{Token, TokenKind};

impl Outer<'_> {
    /// Whether the sentence that seems to begin at `at` is only the tag of the quotation before it: `“Why?” Lavrov asked.`
    pub(super) fn tag_follows(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        let Some(Kind::Quote(index)) = self.units.last().map(|unit| unit.kind) else { return false };
        let word = tokens[at].span.of(text);
        if matches!(word, "-" | "--" | "---" | "—" | "–") {
            return true; // it is signed
        }
        let last = self.last_inside(&self.marks[index]);
        // `“... ready.” He said ...` begins anew.
        if begins_anew(word) || last == Some('.') && look_up(word).role.is(Role::SUBJECT) {
            return false;
        }
        is_tag(text, tokens, at, last)
    }
}

/// Whether a word begins a sentence of its own: `“She is gardening.” When I asked why, ...`
fn begins_anew(word: &str) -> bool {
    let role = look_up(word).role;
    role.is(Role::SUB.or(Role::WH)) && word.starts_with(char::is_uppercase) && !role.is(Role::SUBJECT)
}

/// Whether the words from `at` on are a tag, which stands behind a quotation with this last sign in it.
fn is_tag(text: &str, tokens: &[Token], at: usize, last: Option<char>) -> bool {
    const REACH: usize = 8;
    let mut next = at;
    let mut apposed = false;
    while next < tokens.len() && (apposed || next < at + REACH) {
        let word = tokens[next].span.of(text);
        if word == "," && next > at && !apposed {
            let Some(end) = apposition_end(text, tokens, next) else { return false };
            apposed = true;
            next = end;
            continue;
        }
        if tokens[next].kind != TokenKind::Word {
            if tokens[next].kind != TokenKind::Possessive && word != "." {
                return false;
            }
            next += 1;
            continue;
        }
        let Word { role, cue } = look_up(word);
        let is_verb =
            |cue: &CueForm| cue.frame.is(Frame::QUOTE) && role.is(Role::PAST.or(Role::THIRD)) && next > at;
        if let Some(cue) = cue.filter(is_verb) {
            // `“... sitting down.” The crowd roared.`
            let acts = last == Some('.') && cue.frame.is(Frame::GESTURE) && !cue.frame.is(Frame::PARTICLE);
            return !acts && cue_ends_tag(text, tokens, next, cue);
        }
        if apposed || role.is(Role::AUXILIARY.or(Role::VERB).or(Role::SUB).or(Role::THAT)) && next > at {
            return false;
        }
        next += 1;
    }
    false
}

/// Whether the tag ends behind its verb at `verb`, with what belongs to it or with whoever listens.
fn cue_ends_tag(text: &str, tokens: &[Token], verb: usize, cue: CueForm) -> bool {
    let takes = |word: &str| cue.takes(word);
    let next = tokens.get(verb + 1).map(|token| token.span.of(text));
    if cue.frame.is(Frame::PARTICLE) {
        return next.is_some_and(takes) && ends_tag(text, tokens, verb + 2);
    }
    let is_time = |token: &Token| look_up(token.span.of(text)).role.is(Role::TIME);
    // "The judge pointed to ..." begins anew.
    let begins =
        next.is_some_and(|word| word != "out" && takes(word)) && !tokens.get(verb + 2).is_some_and(is_time);
    !begins
        && (ends_tag(text, tokens, verb + 1)
            || cue.frame.is(Frame::ADDRESSEE) && only_listens(text, tokens, verb + 1))
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
