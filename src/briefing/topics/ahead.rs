//! Whether a sentence looks ahead: to a meeting, a journey, a vote still to come.

use std::sync::LazyLock;

use super::super::lexicon;
use super::super::token::TokenKind;
use super::marks::Marks;
use super::sentence::Sentence;

/// The verbs' plain form: "meet".
static VERBS: LazyLock<lexicon::Words> = LazyLock::new(|| forms().map(|(plain, _)| plain).collect());

/// The verbs in the third person: "meets".
pub(super) fn third_persons() -> impl Iterator<Item = &'static str> {
    forms().map(|(_, third)| third)
}

fn forms() -> impl Iterator<Item = (&'static str, &'static str)> {
    lexicon::lines(include_str!("ahead.txt")).filter_map(|line| line.split_once(' '))
}

/// The verb of the main clause stands among this many tokens.
const REACH: usize = 16;

/// Whether the sentence tells what will happen: "They are to meet in May", "She leaves for Oslo on Friday".
pub(super) fn looks_ahead(sentence: &Sentence<'_>) -> bool {
    // Most sentences have no word that could begin it.
    let tends = Marks::TENDS | Marks::MEETS;
    if !(0..sentence.len()).any(|at| sentence.word(at).is_small(tends)) {
        return false;
    }
    let counts = |at: &usize| {
        sentence.kind(*at) == TokenKind::Word
            && !matches!(sentence.text(*at), "also" | "then" | "both" | "later" | "again")
    };
    let end = (0..sentence.len()).find(|&at| sentence.kind(at) == TokenKind::Mark).unwrap_or(sentence.len());
    let places: Vec<usize> = (0..end).filter(counts).collect();
    let word = |at: usize| places.get(at).map_or("", |&place| sentence.text(place));
    let verb = |at: usize| VERBS.contains(word(at));
    let to_verb = |at: usize| word(at) == "to" && verb(at + 1);
    let begins = |at: &usize| sentence.word(places[*at]).is_small(tends);
    (1..places.len().min(REACH)).filter(begins).any(|at| match word(at) {
        "will" => verb(at + 1),
        "is" | "are" | "plans" | "plan" => to_verb(at + 1),
        "due" | "expected" | "scheduled" | "set" | "planning" | "likely" => {
            matches!(word(at - 1), "is" | "are") && to_verb(at + 1)
        }
        _ => {
            sentence.word(places[at]).is_small(Marks::MEETS)
                && (0..places.len()).any(|at| is_day(sentence, places[at], word(at + 1)))
        }
    })
}

/// Whether a word says on which day or when next.
fn is_day(sentence: &Sentence<'_>, at: usize, next: &str) -> bool {
    let word = sentence.word(at);
    word.is_named(Marks::WEEKDAY)
        || word.is_small(Marks::TODAY) && sentence.text(at) == "tomorrow"
        || word.is_small(Marks::THIS)
            && sentence.text(at) == "next"
            && matches!(next, "week" | "month" | "year" | "spring" | "summer" | "autumn" | "fall" | "winter")
}

#[cfg(test)]
mod tests {
    use super::super::sentence::of_text;
    use super::looks_ahead;

    fn ahead(text: &str) -> bool {
        of_text(text, looks_ahead)
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
