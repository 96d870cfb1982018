//! Words in "-ing" that tell what somebody does, and are no part of a noun phrase: "sailors mending nets".

use super::super::token::{Token, TokenKind};
use super::endings::ENDINGS;
use super::marks::Marks;
use super::word::Word;
use super::word_class::Class;

/// Whether it is a verb that no list has, by what stands before it: "prices were rising".
pub(super) fn goes_on(words: &[Word], at: usize) -> bool {
    // "Prices are slowly rising".
    let before = (0..at).rev().find(|&before| words[before].class != Class::Adverb);
    words[at].is(Marks::ING)
        && !words[at].is_capitalised()
        && before.is_some_and(|before| words[before].is_small(Marks::BE))
}

/// Whether the token is such a word: behind those who do it, or behind "of" and the like with what is done to.
pub(super) fn tells_doing(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    if at == 0 || !words[at].is_small(Marks::ING) {
        return false;
    }
    let (before, word) = (&words[at - 1], tokens[at - 1].span.of(text));
    if tokens[at - 1].kind != TokenKind::Word {
        return false;
    }
    let is_linked = matches!(before.class, Class::Preposition | Class::Of);
    let is_noun = before.class == Class::Content && !before.is(Marks::ADJECTIVE | Marks::SIDE);
    is_noun && (before.is(Marks::WEEKDAY) || are_several(word, before))
        || (is_noun || is_linked) && has_object(words, at)
}

/// Whether what follows is no noun that the word might tell more of, "mending rooms", but one that is told more of itself.
fn has_object(words: &[Word], at: usize) -> bool {
    let is_described = |next: &Word| next.is(Marks::ADJECTIVE | Marks::SIDE) || next.is_capitalised();
    words.get(at + 1).is_some_and(is_described)
}

/// Whether a noun means several, and does not stand before nouns in "-ing" as "arms" does: names in "-s" are mostly of one.
fn are_several(noun: &str, word: &Word) -> bool {
    if word.is_capitalised() && !word.is(Marks::PERSON) {
        return ENDINGS.peoples.end(noun);
    }
    noun.ends_with('s') && !noun.ends_with("ss") && !ENDINGS.bound.contains(noun)
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::word::words;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let words = words(text, &tokens);
        let found = (0..tokens.len()).filter(|&at| tells_doing(text, &tokens, &words, at));
        let found: Vec<&str> = found.map(|at| tokens[at].span.of(text)).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn what_follows_several_or_has_an_object_does() {
        check("sailors mending nets", "mending");
        check("Norwegians fleeing floods", "fleeing");
        check("wheat prices rising", "rising");
        check("Norway joining NATO", "joining");
        check("bill regulating European ports", "regulating");
        check("cost of interning Spanish sailors", "interning");
    }

    #[test]
    fn what_tells_more_of_a_noun_does_not() {
        for text in [
            "arms smuggling ring",
            "Wells ferry banking group",
            "glass mending shop",
            "board's existing Spanish ports",
            "wheat milling capacity",
            "beautiful rolling green fields",
            "his mending shop",
        ] {
            check(text, "");
        }
    }
}
