//! Whether words say something, or only name it: "Iran must comply", not "success" nor "a common strategic goal".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lexicon::{self, Words, words};
use super::quotes::look_up;
use super::token::{TokenKind, tokens};

static VERBS: LazyLock<Words> = LazyLock::new(|| words(include_str!("topics/verbs.txt")));
static PAST: LazyLock<Words> = LazyLock::new(|| words(include_str!("topics/irregular_verbs.txt")));
static CLOSED: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let classes =
        lexicon::lines(include_str!("lexicon/clause_words.txt")).filter_map(|line| line.split_once(' '));
    classes.flat_map(|(class, words)| words.split(' ').map(move |word| (word, class))).collect()
});

/// Whether there is a verb in `text` that says something of something, or something to be done.
#[must_use]
pub(super) fn is_clause(text: &str) -> bool {
    let words = words_of(text);
    (0..words.len()).any(|at| is_verb(&words, at))
}

/// Whether `text` can be read without the verb that reports it: "Iran must comply", not "to leave the country", "whether
/// Iran complies" or "a state of emergency after floods killed ten".
#[must_use]
pub(super) fn stands_alone(text: &str) -> bool {
    let words = words_of(text);
    let mut borrowed = None;
    for at in 0..words.len() {
        let small = words[at].to_lowercase();
        if at == 0 && opens_wish(&words) || CLOSED.get(&*small) == Some(&"subordinator") {
            return false;
        }
        // "it safe | to use"
        if at > 0 && words[at - 1] != "to" && is_verb(&words, at) {
            if !borrows_subject(&words, at) && borrowed != Some(at - 1) {
                return true;
            }
            borrowed = Some(at);
        }
    }
    false
}

/// Whether `text` begins as what a verb governs does that is no sentence: "to leave", "whether he leaves", "what he took".
#[must_use]
pub(super) fn opens_inner_clause(text: &str) -> bool {
    let words = words_of(text);
    let subordinates = |word: &&str| CLOSED.get(&*word.to_lowercase()) == Some(&"subordinator");
    opens_wish(&words) || words.first().is_some_and(subordinates)
}

/// "to leave", "not to leave"
fn opens_wish(words: &[&str]) -> bool {
    let mut words = words.iter().map(|word| word.to_lowercase());
    words.find(|word| word != "not").is_some_and(|word| word == "to")
}

/// The words in front of the first verb of `text`: "The court of auditors" of "The court of auditors has asked for them".
#[must_use]
pub(super) fn before_verb(text: &str) -> Option<&str> {
    const LONGEST: usize = 10;
    let tokens = tokens(text);
    let spans: Vec<_> =
        tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.span).collect();
    let words: Vec<&str> = spans.iter().take(LONGEST).map(|span| span.of(text)).collect();
    let verb = (1..words.len()).find(|&at| is_verb(&words, at))?;
    Some(text[..spans[verb].start()].trim_end())
}

/// Whether a verb of `text` tells what is to be: "the port | be | shut" of "asked that the port be shut".
#[must_use]
pub(super) fn is_wish(text: &str) -> bool {
    const REACH: usize = 3;
    let words = words_of(text);
    let governs = |word: &&str| {
        let small = word.to_lowercase().replace('’', "'");
        lexicon::is_auxiliary(&small) || small.ends_with("n't") || small == "to"
    };
    let mut bare = (1..words.len()).filter(|&at| words[at] == "be" && !matches!(words[at - 1], "and" | "or"));
    bare.any(|at| !words[at.saturating_sub(REACH)..at].iter().any(governs))
}

/// Whether "That" opens a clause at the beginning of `text`, and is no subject: "That a treaty is dead", not "That is bad".
#[must_use]
pub(super) fn opens_with_that(text: &str) -> bool {
    let first = text
        .strip_prefix("That ")
        .and_then(|clause| words_of(clause).first().map(|word| word.to_lowercase()));
    first.is_some_and(|word| matches!(CLOSED.get(&*word), Some(&("subject" | "determiner"))))
}

/// Whether `text` goes on with a verb whose subject stands before it: "had paid for it".
#[must_use]
pub(super) fn opens_with_verb(text: &str) -> bool {
    let first = words_of(text).first().copied().unwrap_or_default();
    first.starts_with(char::is_lowercase) && (lexicon::is_auxiliary(first) || is_past(first))
}

/// Whether `text` goes on with a verb that only helps another: "was out of the question".
#[must_use]
pub(super) fn opens_with_auxiliary(text: &str) -> bool {
    words_of(text).first().is_some_and(|first| lexicon::is_auxiliary(first))
}

/// Whether the verb at `at` says nothing of the first noun: "a deal that | leaves him alone", "a promise and | came late".
fn borrows_subject(words: &[&str], at: usize) -> bool {
    let Some([noun, joint]) = at.checked_sub(2).map(|first| &words[first..at]) else { return false };
    let of_noun = CLOSED.get(&*noun.to_lowercase()).is_none_or(|&class| class == "determiner");
    match &*joint.to_lowercase() {
        "and" | "or" => true,
        "that" | "which" | "who" => of_noun,
        _ => false,
    }
}

fn words_of(text: &str) -> Vec<&str> {
    tokens(text)
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| token.span.of(text))
        .collect()
}

/// Whether the word at `at` is a verb, as far as those beside it tell.
fn is_verb(words: &[&str], at: usize) -> bool {
    let (word, subject) = (words[at], before_adverbs(words, at));
    let before = subject.map(|before| words[before]);
    let small = word.to_lowercase().replace('’', "'");
    if lexicon::is_auxiliary(&small) && (word == small || before.is_none()) {
        return true;
    }
    let Some(before) = before.map(str::to_lowercase) else { return is_command(words, &small) };
    let before = before.as_str();
    let class = CLOSED.get(before).copied().filter(|&class| class != "subordinator");
    let lower = word == small;
    match class {
        // "found | it safe"
        Some("subject") if matches!(before, "it" | "he" | "she") => {
            lower && (is_past(&small) || small.ends_with('s') && !small.ends_with("ss"))
        }
        Some("subject") => {
            lower
                && !CLOSED.contains_key(&*small)
                && !lexicon::is_preposition(&small)
                && !small.ends_with("ly")
        }
        Some(_) => false,
        None if before == "to" => VERBS.contains(&small) || matches!(&*small, "be" | "have" | "do"),
        // Behind "of" or "with" stands a name for something, however it ends.
        None if lexicon::is_preposition(before) => false,
        // "of destroying | records"
        None if before.ends_with("ing")
            && subject.is_some_and(|at| at > 0 && lexicon::is_preposition(&words[at - 1].to_lowercase())) =>
        {
            lower && is_past(&small)
        }
        None => {
            lower
                && (is_past(&small)
                    || is_third_person(&small)
                    || several_act(before, &small, words.get(at + 1)))
        }
    }
}

/// The last word before `at` that is no adverb, or else the one right before it: "boats" of "boats still | land".
fn before_adverbs(words: &[&str], at: usize) -> Option<usize> {
    let plain = (0..at).rev().find(|&before| !look_up(words[before]).is_adverb());
    plain.or(at.checked_sub(1))
}

/// Whether a text of these words tells somebody to do something to something: "Ask the neighbours".
fn is_command(words: &[&str], first: &str) -> bool {
    let begins_object = |word: &&str| CLOSED.get(&*word.to_lowercase()) == Some(&"determiner");
    VERBS.contains(first) && words.get(1).is_some_and(begins_object)
}

/// Whether `verb` says what several do to what `object` begins: "both states | share | a goal", but not "arms support in Lima".
fn several_act(several: &str, verb: &str, object: Option<&&str>) -> bool {
    let begins_object = |word: &str| word == "to" || CLOSED.get(word) == Some(&"determiner");
    let means_several =
        several.ends_with('s') && !several.ends_with("ss") || matches!(several, "people" | "women" | "men");
    means_several && VERBS.contains(verb) && object.is_some_and(|word| begins_object(&word.to_lowercase()))
}

fn is_past(word: &str) -> bool {
    PAST.contains(word) || word.strip_suffix("ed").is_some_and(|stem| stem.len() > 2 && !stem.ends_with('e'))
}

fn is_third_person(word: &str) -> bool {
    let stems =
        [word.strip_suffix("ies").map(|stem| format!("{stem}y")), word.strip_suffix("es").map(str::to_owned)];
    word.strip_suffix('s').is_some_and(|stem| VERBS.contains(stem))
        || stems.into_iter().flatten().any(|stem| VERBS.contains(&stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_something() {
        for text in [
            "Iran must comply",
            "that the talks had failed",
            "progress in Geneva leads both sides to believe",
            "we agree",
            "the two sides signed an accord",
            "to leave the country",
            "It’s over",
            "Peru and the Andean States share a common goal",
            "women want to vote",
            "Ask the neighbours",
        ] {
            assert!(is_clause(text), "{text}");
        }
    }

    #[test]
    fn can_be_read_alone() {
        for text in [
            "Iran must comply",
            "the two sides signed an accord",
            "it would be tabled as planned",
            "the plan that cuts taxes will pass",
            "that is a good sign",
        ] {
            assert!(stands_alone(text), "{text}");
        }
        for text in [
            "to leave the country",
            "whether Iran complies",
            "the ideas as no answer to what was asked",
            "it a sign of hope",
            "a state of emergency after floods killed ten",
            "a day of mourning",
            "any deal that leaves him alone",
            "him guilty of destroying records",
            "a road map that would open the port",
            "a promise and came without one",
        ] {
            assert!(!stands_alone(text), "{text}");
        }
    }

    #[test]
    fn tells_what_is_to_be() {
        for text in ["the port be shut", "observers be admitted to all provinces"] {
            assert!(is_wish(text), "{text}");
        }
        for text in [
            "the port would be shut",
            "it is to be shut",
            "it won’t be shut",
            "it may well be late, and be dear",
        ] {
            assert!(!is_wish(text), "{text}");
        }
    }

    #[test]
    fn that_opens_a_clause_or_is_its_subject() {
        assert!(opens_with_that("That a treaty is dead") && opens_with_that("That they come"));
        assert!(!opens_with_that("That is the problem") && !opens_with_that("A treaty is dead"));
    }

    #[test]
    fn only_names_something() {
        for text in [
            "success",
            "Russia",
            "a common strategic goal",
            "herring quotas support in Lima",
            "Lavrov",
            "",
            "“”",
        ] {
            assert!(!is_clause(text), "{text}");
        }
    }
}
