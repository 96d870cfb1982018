//! Words that are spoken of, not spoken: the kind of a thing, an example, one side of a comparison, a meaning.

use std::sync::LazyLock;

use crate::briefing::lexicon::{Words, words_of};
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;

/// See `particular.txt`.
static STANDS: LazyLock<Words> =
    LazyLock::new(|| words_of(include_str!("../particular.txt"), "stands").collect());
static ANSWERS: LazyLock<Words> =
    LazyLock::new(|| words_of(include_str!("../particular.txt"), "answers").collect());

/// Whether the sentence speaks of the quoted words as words.
pub(super) fn is_mentioned(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    is_named_by(outer, sentence, at)
        || is_subject(outer, sentence, at)
        || is_example(outer, sentence, at)
        || is_compared(outer, sentence, at)
        || is_meaning(outer, sentence, at)
        || is_law(outer, sentence, at)
        || is_answered(outer, sentence, at)
}

/// Whether the words only tell which thing the sentence means, and are no one's even where somebody does something with it.
pub(in crate::briefing::quotes) fn is_named_by(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    is_kind_of(outer, at) || is_awarded_for(outer, sentence, at)
}

/// "a “wait and see what comes of it” | policy", "“where were you when it fell” | stories".
fn is_kind_of(outer: &Outer<'_>, at: usize) -> bool {
    const NO_NOUN: Role = Role::DETERMINER
        .or(Role::POSSESSIVE)
        .or(Role::SUBJECT)
        .or(Role::OBJECT)
        .or(Role::ADVERB)
        .or(Role::TIME)
        .or(Role::PAST)
        .or(Role::ING);
    let noun = at + 1;
    outer.kind(noun) == Some(Kind::Word)
        && !outer.units[noun].capital
        && outer.nominal(noun)
        && !outer.is(noun, NO_NOUN)
        && goes_on(outer, at)
}

/// "“I will do it tomorrow” | is the motto of my street": the words are what the sentence is about.
fn is_subject(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    let opens = at == sentence.first
        || matches!(outer.kind(at - 1), Some(Kind::Comma | Kind::Semicolon | Kind::Dash))
        || outer.is(at - 1, Role::COORDINATOR);
    let verb = outer.kind(at + 1) == Some(Kind::Word)
        && (outer.finite(at + 1) || outer.is(at + 1, Role::THIRD) && !outer.units[at + 1].capital);
    opens && verb && goes_on(outer, at)
}

/// "questions like “who pays for it in the end”", "phrases such as “...”".
fn is_example(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.first) else { return false };
    match outer.kind(before) {
        Some(Kind::Word) if outer.word(before).eq_ignore_ascii_case("like") => true,
        Some(Kind::Word) if outer.word(before) == "as" => {
            before > sentence.first && outer.is_word(before - 1, "such")
        }
        _ => false,
    }
}

/// "the difference between “...” and “...”", "instead of “...”", "not “...” but “...”", "from “...” to “...”".
fn is_compared(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.first) else { return false };
    let behind = |word: &str| outer.is_word(before, word);
    let second = at + 2 < sentence.end && outer.quote(at + 2).is_some();
    behind("between")
        || behind("versus")
        || behind("than")
        || behind("of") && before > sentence.first && outer.is_word(before - 1, "instead")
        || behind("not") && second
        || second && outer.is(at + 1, Role::TO)
        || second && outer.is(at + 1, Role::COORDINATOR) && outer.is(before, Role::BE)
}

/// "the name means “where the geese turn”", "it stands for “...”", "By “soon” the contract means a week".
fn is_meaning(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.first) else { return false };
    let by = before == sentence.first && outer.is_word(before, "by") && goes_on(outer, at);
    let stands = outer.is(before, Role::PREPOSITION.or(Role::SUB))
        && before > sentence.first
        && outer.kind(before - 1) == Some(Kind::Word)
        && STANDS.contains_small(outer.word(before - 1));
    // "The act's definition of a port is “...”"
    let defined = outer.is(before, Role::BE)
        && (sentence.first..before).any(|at| outer.is_word(at, "definition") || outer.is_word(at, "meaning"));
    outer.is(before, Role::MEANS) || stands || by || defined
}

/// "a prize for “the best short film about a lighthouse”", "the medal is given “for courage at sea in the service of others”".
fn is_awarded_for(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    const REACH: usize = 6;
    let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.first) else { return false };
    let inside = outer.quote(at).is_some_and(|mark| {
        let words = mark.span.of(outer.text).trim_start_matches(|char: char| !char.is_alphanumeric());
        words.starts_with("for ")
    });
    (outer.is_word(before, "for") || inside)
        && !outer.whole_speech(at)
        && (sentence.first.max(before.saturating_sub(REACH))..before).any(|at| outer.is(at, Role::AWARD))
}

/// "Her answer to “what do you do for a living” changed": a question that is only named.
fn is_answered(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before > sentence.first) else { return false };
    outer.is_word(before, "to")
        && outer.kind(before - 1) == Some(Kind::Word)
        && ANSWERS.contains_small(outer.word(before - 1))
        && goes_on(outer, at)
}

/// "Under Article 4 the state must be “in full control of its ports”", "an order which “commits the town to open its ports”":
/// the wording of a text that binds.
fn is_law(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    const REACH: usize = 4;
    let first = sentence.first;
    let under = ["under", "in", "per"].iter().any(|word| outer.is_word(first, word))
        && (first + 1..at.min(first + REACH)).any(|at| outer.is(at, Role::LEGAL));
    let which = at > first + 1 && (outer.is_word(at - 1, "which") || outer.is_word(at - 1, "that")) && {
        let noun = at - 2 - usize::from(outer.kind(at - 2) == Some(Kind::Comma));
        noun > first
            && (first.max(noun.saturating_sub(REACH))..=noun)
                .any(|at| outer.is(at, Role::LEGAL.or(Role::TEXT)))
    };
    (under || which) && !outer.whole_speech(at)
}

/// Whether the sentence goes on behind the marks as if they were a word of it: no comma or question stands inside their end.
fn goes_on(outer: &Outer<'_>, at: usize) -> bool {
    outer.quote(at).is_some_and(|mark| !matches!(outer.last_inside(mark), Some(',' | '.' | '!' | '?' | '…')))
}
