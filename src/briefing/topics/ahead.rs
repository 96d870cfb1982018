//! Whether a sentence looks ahead: to a meeting, a journey, a vote still to come.

use std::sync::LazyLock;

use super::super::lexicon;
use super::super::token::{Token, TokenKind};

/// Verbs by form: "meet", and "meets".
static VERBS: LazyLock<[lexicon::Words; 2]> = LazyLock::new(|| {
    let lines = || lexicon::lines(include_str!("ahead.txt")).filter_map(|line| line.split_once(' '));
    [lines().map(|(plain, _)| plain).collect(), lines().map(|(_, third)| third).collect()]
});

static WEEKDAYS: LazyLock<lexicon::Words> =
    LazyLock::new(|| lexicon::lines(include_str!("../lexicon/weekdays.txt")).collect());

/// The verb of the main clause stands among this many tokens.
const REACH: usize = 16;

/// Whether the sentence tells what will happen: "They are to meet in May", "She leaves for Oslo on Friday".
pub(super) fn looks_ahead(text: &str, sentence: &[Token]) -> bool {
    let words: Vec<&str> = sentence
        .iter()
        .take_while(|token| token.kind != TokenKind::Mark)
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| token.span.of(text))
        .filter(|word| !matches!(*word, "also" | "then" | "both" | "later" | "again"))
        .collect();
    let verb = |at: usize| words.get(at).is_some_and(|word| VERBS[0].contains(word));
    let to_verb = |at: usize| words.get(at) == Some(&"to") && verb(at + 1);
    let third_person = |at: usize| VERBS[1].contains(words[at]);
    (1..words.len().min(REACH)).any(|at| match words[at] {
        "will" => verb(at + 1),
        "is" | "are" | "plans" | "plan" => to_verb(at + 1),
        "due" | "expected" | "scheduled" | "set" | "planning" | "likely" => {
            matches!(words[at - 1], "is" | "are") && to_verb(at + 1)
        }
        _ => third_person(at) && is_dated(&words),
    })
}

/// Whether words say on which day or when next.
fn is_dated(words: &[&str]) -> bool {
    let next = |at: usize| words.get(at + 1).copied().unwrap_or_default();
    words.iter().enumerate().any(|(at, word)| match *word {
        "tomorrow" => true,
        "next" => {
            matches!(next(at), "week" | "month" | "year" | "spring" | "summer" | "autumn" | "fall" | "winter")
        }
        _ => word.starts_with(char::is_uppercase) && WEEKDAYS.contains(word),
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    fn ahead(text: &str) -> bool {
        looks_ahead(text, &tokens(text))
    }

    #[test]
    fn plans_look_ahead() {
        for text in [
            "The ministers are to meet again in May.",
            "The envoy will also travel to Oslo.",
            "The president is expected to sign the law.",
            "She leaves for Nairobi on Friday.",
        ] {
            assert!(ahead(text), "{text}");
        }
    }

    #[test]
    fn what_happened_or_holds_does_not() {
        for text in [
            "The ministers met in May.",
            "The law will cut taxes.",
            "The committee meets in a hall without windows.",
            "Nobody is to blame.",
            "\"We will meet,\" he said.",
        ] {
            assert!(!ahead(text), "{text}");
        }
    }
}
