//! The words with which a spokesman hands over to those who ask.

use std::sync::LazyLock;

use super::super::lexicon;
use super::telling::Tally;

/// Words that hand over.
static HANDOVERS: LazyLock<Vec<&str>> =
    LazyLock::new(|| lexicon::lines(include_str!("handovers.txt")).collect());

/// Who hands over says hardly more than that, in so many words at most.
const LONGEST: usize = 24;

/// Whether a paragraph does nothing but hand over to those who ask: "With that, I'm happy to take your questions."
pub(super) fn hands_over(text: &str, tally: &Tally) -> bool {
    if tally.words > LONGEST || tally.addressed() == 0 || tally.marks > 0 {
        return false;
    }
    let small = text.to_lowercase().replace('’', "'");
    HANDOVERS.iter().any(|words| small.contains(words))
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;

    fn check(text: &str, expected: bool) {
        assert_eq!(of_text(text, |profiles| profiles[0].hands_over), expected, "{text}");
    }

    #[test]
    fn who_has_spoken_hands_over() {
        check("With that, I’ll take your questions. Anna.", true);
        check("With that, Anna, over to you.", true);
        check("And now I'm happy to take what's on your mind.", true);
    }

    #[test]
    fn who_is_told_of_does_not() {
        check("The mayor refused to take questions.", false);
        check("“Over to you,” she said.", false);
        check("I have three things off the top.", false);
    }
}
