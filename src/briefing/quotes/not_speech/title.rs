//! Titles, nicknames, words as words, and texts that a noun cites.

use crate::briefing::quotes::marks::Mark;
use crate::briefing::quotes::unit::{Kind, Outer};
use crate::briefing::quotes::words::{Role, look_up};

/// A title, a nickname, a word as a word: `the book “War and Peace”`, `the term “détente”`.
pub(in crate::briefing::quotes) fn is_title(outer: &Outer<'_>, at: usize, mark: &Mark) -> bool {
    let named = at > 0
        && (outer.is(at - 1, Role::TITLE_NOUN)
            || at > 1 && outer.kind(at - 1) == Some(Kind::Comma) && outer.is(at - 2, Role::TITLE_NOUN));
    let between_names = at > 0
        && outer.units.get(at + 1).is_some_and(|next| next.capital)
        && outer.units[at - 1].capital
        && mark.words <= 3
        && outer.kind(at - 1) == Some(Kind::Word)
        && !outer.units[at - 1].possessive;
    // Short words of a title have no capital: "The Old Man and the Sea".
    const SMALL: Role =
        Role::PREPOSITION.or(Role::COORDINATOR).or(Role::DETERMINER).or(Role::TO).or(Role::POSSESSIVE);
    let is_head = |word: &&str| {
        let letters = word.trim_matches(|char: char| !char.is_alphanumeric());
        !letters.is_empty() && !look_up(letters).role.is(SMALL)
    };
    let is_capital = |word: &str| {
        let first = word.chars().find(|char| char.is_alphanumeric());
        first.is_some_and(|char| char.is_uppercase() || char.is_numeric())
    };
    // How a word is written is sooner told than whether it is a head.
    let capitals = || {
        let words = mark.span.of(outer.text).split_whitespace();
        words.clone().all(|word| is_capital(word) || !is_head(&word)) && { words }.any(|word| is_head(&word))
    };
    let heads = || mark.span.of(outer.text).split_whitespace().filter(is_head).count();
    let title_case = || !matches!(outer.last_inside(mark), Some('.' | '!')) && capitals();
    // `on NBC's “Meet the Press.”`: only the stop of the sentence.
    let closed_by_stop = mark.words <= 6
        && at > 0
        && outer.units[at - 1].possessive
        && outer.units[at - 1].capital
        && outer.last_inside(mark) == Some('.');
    // "His essay was called “The Meaning of the Harbour in the North.”": nobody speaks in capitals.
    let long_title = mark.words >= 4 && outer.last_inside(mark) == Some('.') && capitals() && heads() >= 3;
    closed_by_stop && capitals()
        || long_title
        || is_cited(outer, at, mark)
        || named && (mark.words <= 4 || title_case())
        || between_names
        || mark.words >= 2 && mark.words <= 10 && title_case()
}

/// "The proverb “a bad peace is better than a good quarrel”", "the clause “unless otherwise agreed”": words that a noun
/// says are a text, whoever wrote them.
fn is_cited(outer: &Outer<'_>, at: usize, mark: &Mark) -> bool {
    let comma = usize::from(at > 0 && outer.kind(at - 1) == Some(Kind::Comma));
    let Some(noun) = at.checked_sub(1 + comma) else { return false };
    let article = (noun.saturating_sub(3)..noun)
        .any(|at| outer.is(at, Role::DETERMINER.or(Role::POSSESSIVE)) || outer.units[at].possessive);
    // "Her essay, “...,” won a prize"
    let closed =
        comma == 0 || outer.pauses(at) && outer.is(at + 1, Role::VERB.or(Role::AUXILIARY).or(Role::PAST));
    let spoken = outer.whole_speech(at) && outer.last_inside(mark) != Some('?') && comma == 0;
    let text = outer.is(noun, Role::TEXT) || comma == 1 && outer.is(noun, Role::SPEECH_NOUN.or(Role::VENUE));
    text && article && closed && !spoken
}
