//! Verbs that look like nouns, told by the words beside them: "don't shoot", "join him", "to sap Roe's hopes".

use super::super::token::{Token, TokenKind};
use super::edges::begins_sentence;
use super::marks::Marks;
use super::word::Word;
use super::word_class::{Class, Form};

/// Whether a word is a verb by what stands right before or behind it.
pub(super) fn acts_by_neighbours(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let is_capitalised = |at: usize| words.get(at).is_some_and(Word::is_capitalised);
    // Most words stand between nouns and adjectives, which tell nothing.
    let is_before_pronoun = words.get(at + 1).is_some_and(|behind| behind.class == Class::Pronoun);
    if words[before].class == Class::Content && !is_capitalised(at) && !is_before_pronoun {
        return false;
    }
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let is_plain_verb = words[at].class == Class::Verb(Form::Plain);
    if is_capitalised(at) {
        // "To Create Jobs", "and Create Jobs" in a headline; a line that is all in capitals tells nothing so.
        let is_loud = word(at).chars().nth(1).is_some_and(char::is_uppercase);
        let leads = words[before].is(Marks::ACTS) || word(before) == "and" && words[at].is(Marks::NO_NOUN);
        return is_plain_verb
            && !is_loud
            && leads
            && is_capitalised(at + 1)
            && !begins_sentence(text, tokens, at);
    }
    match word(before) {
        "to" => !words[at].is(Marks::ADJECTIVE | Marks::PERSON) && is_somebodys(tokens, words, at + 1),
        // "They both suggested Roe", but "both accused sailors".
        "both" => words[at].class == Class::Verb(Form::Past) && is_capitalised(at + 1),
        // "This includes fares": what is one ends in no "-s".
        "this" | "This" => is_plain_verb && word(at).ends_with('s') && !word(at).ends_with("ss"),
        "as" => is_plain_verb && words[at].is(Marks::NO_NOUN),
        // "Don't", which stands before a verb; not "isn't".
        _ => words[before].is(Marks::NEGATES) || matches!(word(at + 1), "him" | "them" | "us" | "me"),
    }
}

/// Whether a word is a noun behind another that may be a verb elsewhere, too, "flash appeal", with nothing behind it that it would
/// be done to, as in "the strike cut supplies".
pub(super) fn ends_two_that_may_be_verbs(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    let may_be_verb = |at: usize| words[at].class == Class::Verb(Form::Plain) && !words[at].is_capitalised();
    let is_singular = |at: usize| !tokens[at].span.of(text).ends_with('s') && !words[at].is(Marks::PLURAL);
    let takes_more = |next: &Word| {
        matches!(next.class, Class::Content | Class::Determiner | Class::Pronoun | Class::Adverb)
    };
    at > 0
        && [at - 1, at].into_iter().all(|at| may_be_verb(at) && is_singular(at))
        && words.get(at + 1).is_some_and(|next| tokens[at + 1].kind == TokenKind::Word && !takes_more(next))
}

/// Whether names that something belongs to begin at a token: "Roe's", "Anna Roe's".
fn is_somebodys(tokens: &[Token], words: &[Word], at: usize) -> bool {
    let names = words[at.min(words.len())..].iter().take_while(|word| word.is_capitalised()).count();
    names > 0 && tokens.get(at + names).is_some_and(|mark| mark.kind == TokenKind::Possessive)
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::word::words;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let words = words(text, &tokens);
        let found = (0..tokens.len())
            .filter(|&at| words[at].may_begin_phrase() && acts_by_neighbours(text, &tokens, &words, at));
        let found: Vec<&str> = found.map(|at| tokens[at].span.of(text)).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn verbs_are_told_by_their_neighbours() {
        check("Don't shoot gulls.", "shoot");
        check("Roe will moor and join him.", "join");
        check("They hope to sap Anna Roe's hopes.", "sap");
        check("They both suggested Roe.", "suggested");
        check("This includes fares.", "includes");
        check("Plan to Create Ferry Jobs and Provide Cheap Fares.", "Create Provide");
    }

    #[test]
    fn nouns_are_none() {
        check("It freed both accused sailors.", "");
        check("It isn't news to former Mayor Roe's board.", "");
        check("This news and the talks help Create, a bank.", "");
    }
}
