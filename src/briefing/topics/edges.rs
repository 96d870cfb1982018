//! Where words stop being one phrase, or go on being one, for how they are written: signs, days, initials.

use super::super::token::{Token, TokenKind};
use super::marks::Marks;
use super::word::Word;

/// Whether a token is the rest of something that is no phrase: of a measure, "10-year", of initials, "non-U.S.", of an
/// address, "@AnnaRoe", "#ferry", "ferry.example", or whose side somebody is on, "Roe, R-Ohio".
pub(super) fn hangs_on_sign(text: &str, token: Token) -> bool {
    let (bytes, start) = (text.as_bytes(), token.span.start());
    // Most words stand between blanks.
    let stands_free = start > 0
        && bytes[start - 1] == b' '
        && !is_before(text, token, b'.')
        && !is_before(text, token, b':');
    if stands_free && bytes.get(start + 1) != Some(&b'-') {
        return false;
    }
    let (before, word, behind) =
        (&text[..token.span.start()], token.span.of(text), &text[token.span.end()..]);
    before.ends_with(['-', '‑', '@', '#'])
        || word.len() == 1 && before.ends_with('.')
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
