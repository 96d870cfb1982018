//! What a paragraph's first sentence tells by single words, from `cues.txt`.

use super::super::token::TokenKind;
use super::marks::Marks;
use super::sentence::Sentence;

/// What a first sentence tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cues {
    /// That there is more: "also", "other".
    pub(super) adds: bool,
    /// On which day or in which week: "today", "on Monday", "on May 3", "last week".
    pub(super) dated: bool,
    /// Somebody's name in full: three capitals in a row.
    pub(super) introduces: bool,
    /// Something that was said, behind its first word: "Talks on [that] dispute", but not "this week".
    pub(super) points: bool,
    /// What had happened or has been: "had warned", "has long been".
    pub(super) perfect: bool,
    /// A year, or what was years ago.
    pub(super) looks_back: bool,
}

impl Cues {
    /// Those of a sentence.
    pub(super) fn of(sentence: &Sentence<'_>) -> Self {
        let mut cues = Self::default();
        let mut capitals = 0;
        for at in 0..sentence.len() {
            let word = sentence.word(at);
            capitals = if word.is_capitalised() && word.term().is_some() { capitals + 1 } else { 0 };
            cues.introduces |= capitals == 3;
            if word.is(CUES) {
                cues.hear(sentence, at);
            } else if sentence.kind(at) == TokenKind::Number {
                cues.looks_back |= is_year(sentence.text(at));
            }
        }
        cues
    }

    /// Takes in what a word tells that may tell something.
    fn hear(&mut self, sentence: &Sentence<'_>, at: usize) {
        let (word, next) = (sentence.word(at), sentence.text(at + 1));
        self.adds |= word.is(Marks::ADDS);
        self.dated |= word.is_named(Marks::WEEKDAY)
            || word.is_plain(Marks::TODAY)
            || word.is_plain(Marks::THIS) && matches!(next, "week" | "month" | "weekend")
            || word.is_named(Marks::MONTH) && next.starts_with(|letter: char| letter.is_ascii_digit());
        self.points |= at > 0
            && (word.is_small(Marks::POINTS)
                || word.is_small(Marks::THIS) && sentence.text(at) == "this" && !is_time_of_this(next));
        self.perfect |= word.is_small(Marks::HAVE) && !matches!(next, "to" | "a" | "an" | "the" | "no");
        self.looks_back |= word.is_small(Marks::AGO)
            || word.is_plain(Marks::EARLIER) && matches!(next, "year" | "month" | "this");
    }
}

/// All that may tell something.
const CUES: Marks = Marks::ADDS
    .with(Marks::WEEKDAY)
    .with(Marks::MONTH)
    .with(Marks::TODAY)
    .with(Marks::THIS)
    .with(Marks::POINTS)
    .with(Marks::HAVE)
    .with(Marks::AGO)
    .with(Marks::EARLIER);

/// "1998".
fn is_year(number: &str) -> bool {
    number.len() == 4
        && (number.starts_with("19") || number.starts_with("20"))
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_time_of_this(next: &str) -> bool {
    matches!(next, "week" | "month" | "year" | "morning" | "afternoon" | "evening" | "weekend")
}

#[cfg(test)]
mod tests {
    use super::super::sentence::of_text;
    use super::*;

    fn check(text: &str, expected: &str) {
        let cues = of_text(text, Cues::of);
        let told = [
            (cues.adds, "adds"),
            (cues.dated, "dated"),
            (cues.introduces, "introduces"),
            (cues.points, "points"),
            (cues.perfect, "perfect"),
            (cues.looks_back, "looks back"),
        ];
        let told: Vec<&str> = told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, name)| name).collect();
        assert_eq!(told.join(", "), expected, "{text}");
    }

    #[test]
    fn when_it_was() {
        check("Today they met.", "dated");
        check("They met on Monday.", "dated");
        check("They met on 3 May.", "");
        check("They met on May 3.", "dated");
        check("They may 3 times.", "");
        check("Next week they meet.", "dated");
        check("Next door they meet.", "");
        check("TODAY IN SHORT", "");
    }

    #[test]
    fn what_was_before() {
        check("They met in 1998.", "looks back");
        check("They met 1998a times.", "");
        check("Years of drought ended.", "");
        check("It was years ago.", "looks back");
        check("Last year it rained.", "looks back");
        check("Rain had fallen.", "perfect");
        check("They have a ferry.", "");
    }

    #[test]
    fn who_and_what_else() {
        check("Also absent was Mayor Anna Roe.", "adds, introduces");
        check("OTHERS and The Anna Roe", "");
        check("Talks on that dispute and such", "points");
        check("Then they met this morning.", "");
        check("It said this of wheat.", "points");
    }
}
