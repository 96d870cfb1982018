//! Where words stop being one phrase, or go on being one, for how they are written, or what stands beside them: signs, days,
//! initials, what somebody is accused of.

use std::ops::Range;

use super::super::token::{Token, TokenKind};
use super::marks::Marks;
use super::word::Word;
use super::word_class::Class;

/// Whether a token is the rest of something that is no phrase: of a measure, "10-year", of initials, "non-U.S.", of a tag, of an
/// address, "@AnnaRoe", "#ferry", "ferry.example", or whose side somebody is on, "Roe, R-Ohio".
pub(super) fn hangs_on_sign(text: &str, token: Token) -> bool {
    let (bytes, start) = (text.as_bytes(), token.span.start());
    // Most words stand between blanks.
    let stands_free = start > 0
        && bytes[start - 1] == b' '
        && bytes[start].is_ascii()
        && ![b'.', b':', b'='].iter().any(|&sign| is_before(text, token, sign));
    if stands_free && bytes.get(start + 1) != Some(&b'-') {
        return false;
    }
    let (before, word, behind) =
        (&text[..token.span.start()], token.span.of(text), &text[token.span.end()..]);
    before.ends_with(['-', '‑', '@', '#'])
        || word.trim_end_matches('.').len() == 1 && before.ends_with(['.', '‘'])
        || word.chars().all(|char| matches!(char, 'º' | 'ª' | '°'))
        || is_of_tag(before, behind)
        || is_of_address(before, word, behind)
        || is_of_side(before, word)
}

/// Whether a sign stands right behind a token.
fn is_before(text: &str, token: Token, sign: u8) -> bool {
    text.as_bytes().get(token.span.end()) == Some(&sign)
}

/// "ferry" and "example" of "ferry.example", "http" of "http://".
fn is_of_address(before: &str, word: &str, behind: &str) -> bool {
    const SMALL: fn(char) -> bool = |char| char.is_ascii_lowercase();
    behind.starts_with("://")
        || word.starts_with(SMALL)
            && (behind.strip_prefix('.').is_some_and(|rest| rest.starts_with(SMALL))
                || before.strip_suffix('.').is_some_and(|rest| rest.ends_with(SMALL)))
}

/// "img" and "alt" of `<img alt="...">`.
fn is_of_tag(before: &str, behind: &str) -> bool {
    before.ends_with('<') || before.ends_with("</") || behind.starts_with("=\"")
}

/// "D-Ohio", behind a name.
fn is_of_side(before: &str, word: &str) -> bool {
    let state = word.strip_prefix("R-").or_else(|| word.strip_prefix("D-"));
    state.is_some_and(|state| state.starts_with(char::is_uppercase))
        && before.trim_end().ends_with([',', '('])
}

/// Whether a day of the week tells when something is done, rather than what it is: "statement Friday".
pub(super) fn hangs_on_day(words: &[Word], at: usize) -> bool {
    words[at].is_named(Marks::WEEKDAY) && at > 0 && !words[at - 1].is_capitalised()
}

/// Whether a clause begins with the small word behind capitalised ones, which only tell where or when: "In Geneva | envoys met",
/// "Since January | frigates patrol".
pub(super) fn begins_clause(text: &str, tokens: &[Token], words: &[Word], before: Range<usize>) -> bool {
    let (preposition, at) = (before.start.wrapping_sub(1), before.end);
    let is_plural = tokens[at].span.of(text).ends_with('s');
    if !is_plural || words[at].is_capitalised() || preposition >= at {
        return false;
    }
    let is_verb = |word: &Word| matches!(word.class, Class::Verb(_)) || word.is(Marks::FINITE);
    let takes_object = |at: usize| words.get(at + 1).is_some_and(|next| next.class == Class::Determiner);
    let acts = |at: usize| words.get(at).is_some_and(is_verb) || takes_object(at);
    let is_and = tokens.get(at + 1).is_some_and(|next| next.span.of(text) == "and");
    words[preposition].class == Class::Preposition
        && begins_sentence(text, tokens, preposition)
        && words[before].iter().all(Word::is_capitalised)
        && acts(if is_and { at + 3 } else { at + 1 })
}

/// Whether a name begins behind a small word that means several: "in his letters | Roe said".
pub(super) fn begins_name(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    let before = tokens[at - 1].span.of(text);
    words[at].is_capitalised()
        && before.starts_with(|char: char| char.is_ascii_lowercase())
        && before.ends_with('s')
        && !before.ends_with("ss")
        && tokens[at - 1].kind == TokenKind::Word
}

/// Whether what stands between two phrases joins them: "of", "of the".
pub(super) fn joins(text: &str, tokens: &[Token], words: &[Word], between: Range<usize>) -> bool {
    let is_the = |at: usize| {
        words[at].class == Class::Determiner && tokens[at].span.of(text).eq_ignore_ascii_case("the")
    };
    let fits = between.len() == 1 || between.len() == 2 && is_the(between.end - 1);
    fits && words[between.start].is(Marks::JOINS)
}

/// Whether two phrases are none together though "of" or "for" stands between them: "hours | of talks", "accused Roe | of
/// theft", "a tax for Norway | 's second port".
pub(super) fn stand_apart(
    tokens: &[Token],
    words: &[Word],
    before: &Range<usize>,
    behind: &Range<usize>,
) -> bool {
    let leads = |class: Class| class == Class::Determiner;
    let verb = before.start.checked_sub(1).filter(|&at| !leads(words[at].class));
    let verb = verb.or_else(|| before.start.checked_sub(2));
    let charges = if words[before.end].class == Class::Of { Marks::CHARGES } else { Marks::BLAMES };
    words[before.end - 1].is_small(Marks::TIME)
        || verb.is_some_and(|verb| words[verb].is(charges))
        || tokens.get(behind.end).is_some_and(|next| next.kind == TokenKind::Possessive)
}

/// Whether what begins at `start` is let or helped to do something: "let [the mission] visit".
pub(super) fn is_let(words: &[Word], start: usize) -> bool {
    let is =
        |back: usize, tells: fn(&Word) -> bool| start.checked_sub(back).is_some_and(|at| tells(&words[at]));
    let lets = |word: &Word| word.is(Marks::LETS);
    is(1, lets) || is(1, |word| word.class == Class::Determiner) && is(2, lets)
}

/// Whether a phrase cannot end in a token, for it is the beginning of something: "v" of "Roe v. Moss", "Non-U" of "Non-U.S.".
pub(super) fn is_cut_short(text: &str, token: Token) -> bool {
    let is_followed = is_before(text, token, b'.');
    if token.span.len() > 2 && !is_followed {
        return false;
    }
    let word = token.span.of(text);
    let is_initial = |word: &str| word.len() == 1 && word.starts_with(|char: char| char.is_ascii_uppercase());
    word == "vs"
        || word.len() == 1 && word.starts_with(|char: char| char.is_ascii_lowercase())
        || is_followed && word.rsplit_once('-').is_some_and(|(_, last)| is_initial(last))
}

/// Whether the token is the full stop of a short word inside a name: "St. Petersburg", "Roe v. Moss".
pub(super) fn shortens_a_name(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    tokens[at].span.of(text) == "."
        && matches!(tokens[at - 1].span.of(text), "St" | "Ste" | "Mt" | "Ft" | "v" | "vs")
        && words.get(at + 1).is_some_and(Word::is_capitalised)
}

/// Whether the token joins two capitalised words to one name: "Roe & Moss".
pub(super) fn joins_names(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    tokens[at].span.of(text) == "&"
        && words[at - 1].is_capitalised()
        && words.get(at + 1).is_some_and(Word::is_capitalised)
}

/// Whether a token begins a sentence, or what stands in its place.
pub(super) fn begins_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    at == 0
        || at == 1 && tokens[0].kind == TokenKind::Number
        || matches!(tokens[at - 1].kind, TokenKind::Stop | TokenKind::Mark)
        || matches!(tokens[at - 1].span.of(text), ":" | "•" | "-" | "–" | "—")
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    fn told(text: &str, tells: impl Fn(Token) -> bool) -> String {
        let found = tokens(text).into_iter().filter(|&token| tells(token));
        found.map(|token| token.span.of(text)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn signs_tell_what_is_no_phrase() {
        let check = |text: &str, expected: &str| {
            assert_eq!(told(text, |token| hangs_on_sign(text, token)), expected, "{text}");
        };
        check("@AnnaRoe asks the #ferry board.", "AnnaRoe ferry");
        check("See ferry.example for fares.", "ferry example");
        check("Fares: http://ferry.example", "http ferry example");
        check("See <img alt=\"ferry\"> and <b>quays</b>.", "img alt b / b");
        check("The 40º Congreso and the Canada-U.S. Ferry Board met.", "º S.");
        check("Moss‘s ferry sank.", "s");
        check("Anna Roe (R-Ohio) and Karl Moss, D-Maine, met.", "R-Ohio D-Maine");
        check("The D-Day fleet sailed. Wheat sank ...as it had.", "");
    }

    #[test]
    fn a_phrase_does_not_end_in_a_beginning() {
        let check = |text: &str, expected: &str| {
            assert_eq!(told(text, |token| is_cut_short(text, token)), expected, "{text}");
        };
        check("They cite Roe v. Moss.", "v");
        check("The Canada-U.S. ferry and non-U.S. wheat.", "Canada-U non-U");
        check("Quay B. Pier C is closed.", "");
    }
}
