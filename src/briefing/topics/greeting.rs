//! The words with which somebody who speaks or writes greets others, before anything is said.

use std::sync::LazyLock;

use super::super::lexicon;

/// How a greeting begins, and what says that there is more to come.
struct Greetings {
    greets: Vec<&'static str>,
    thanks: Vec<&'static str>,
    plans: Vec<&'static str>,
}

static GREETINGS: LazyLock<Greetings> = LazyLock::new(|| {
    let of = |kind| lexicon::lines_of(include_str!("greetings.txt"), kind).collect();
    Greetings { greets: of("greets"), thanks: of("thanks"), plans: of("plans") }
});

/// A greeting that says what is to come has so many words at most, one that does not so many.
const LONGEST: usize = 30;
const LONGEST_ALONE: usize = 6;

/// Whether a paragraph of so many words, whose own ones these are, only greets: "Good afternoon, everyone. I have a few things at
/// the top."
pub(super) fn greets(own: &str, words: usize) -> bool {
    if words > LONGEST || !begins_with(own, &GREETINGS.greets) {
        return false;
    }
    let small = own.to_lowercase();
    words <= LONGEST_ALONE || GREETINGS.plans.iter().any(|plan| small.contains(plan))
}

/// Whether a sentence only greets or thanks: "Thank you, Ann."
pub(in crate::briefing) fn is_courtesy(sentence: &str) -> bool {
    sentence.split_whitespace().count() <= LONGEST_ALONE
        && (begins_with(sentence, &GREETINGS.greets) || begins_with(sentence, &GREETINGS.thanks))
}

fn begins_with(own: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| {
        own.get(..beginning.len()).is_some_and(|first| first.eq_ignore_ascii_case(beginning))
            && !own[beginning.len()..].starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::super::topic::labels_of;

    fn check(text: &str, expected: bool) {
        assert_eq!(of_text(text, |profiles| profiles[0].greets), expected, "{text}");
    }

    #[test]
    fn who_begins_to_speak_greets() {
        check("Good afternoon, everyone.", true);
        check("MODERATOR: Good afternoon. I have a few things at the top, and then your questions.", true);
        check("Hey, everybody. Just a couple of things right at the top here.", true);
        check("Dear Anna,", true);
    }

    #[test]
    fn who_says_something_does_not() {
        check("Good morning. The mayor signed the wheat bill, and the ferries sail again.", false);
        check("Hive prices fell.", false);
        check("The mayor has a few things to say at the top.", false);
    }

    #[test]
    fn no_topic_is_called_by_its_greeting() {
        let text = "Good afternoon. I have a few things at the top.\n\nFirst, on the wheat embargo. Norway lifts it in May, and ports reopen.";
        assert_eq!(labels_of(text, &[]), ["Wheat embargo"]);
    }
}
