//! Whether a speaker puts forward what is reported as it stands: "Lavrov said that the talks go on", and not "denied that
//! the talks go on", "has not said that" they do, or "wants the talks to go on".

use std::sync::LazyLock;

use super::lexicon::{self, Words, words};
use super::quotes::{CueForm, look_up};
use super::token::{TokenKind, tokens};

static WITHHELD: LazyLock<Words> = LazyLock::new(|| words(include_str!("lexicon/withheld.txt")));
static HEARSAY: LazyLock<Words> = LazyLock::new(|| words(include_str!("lexicon/hearsay.txt")));
static STANDS: LazyLock<Words> = LazyLock::new(|| words(include_str!("lexicon/stands.txt")));
static DEEDS: LazyLock<Words> = LazyLock::new(|| words(include_str!("lexicon/deeds.txt")));

/// The words from a verb of speech to what it reports: "asked reporters in Geneva", "has long said".
pub(super) struct Told {
    /// The first verb that is known.
    verb: Option<CueForm>,
    /// Whether it hangs on another verb: "rejecting", behind "would not resign".
    hangs: bool,
}

impl Told {
    pub(super) fn read(told: &str) -> Self {
        let hangs = words_of(told).next().is_some_and(|word| word.ends_with("ing"));
        Self { verb: words_of(told).find_map(|word| look_up(word).cue), hangs }
    }

    fn is(&self, lemmas: &Words) -> bool {
        self.verb.is_some_and(|verb| lemmas.contains_small(verb.lemma()))
    }

    /// Whether whoever says it asks.
    pub(super) fn asks(&self) -> bool {
        self.verb.is_some_and(|verb| matches!(verb.lemma(), "ask" | "wonder"))
    }

    /// Whether it is a known verb that tells what somebody says, and does not ask.
    pub(super) fn answers(&self) -> bool {
        self.verb.is_some() && !self.asks()
    }

    /// Whether the verb tells where its subject stands, whatever its object: "rejected the offer", not "discussed the offer".
    pub(super) fn takes_a_stand(&self) -> bool {
        self.is(&STANDS) && !self.hangs
    }

    /// Whether nothing but what is said follows the verb: "said", not "wrote", which may tell of a book.
    pub(super) fn only_says(&self) -> bool {
        self.verb.is_none_or(|verb| verb.takes_clause() && !verb.takes_object()) && !self.is(&DEEDS)
    }

    /// Whether it tells a thought: "wants".
    pub(super) fn is_thought(&self) -> bool {
        self.verb.is_some_and(|verb| verb.is_thought())
    }

    /// Whether it tells a gesture that words may go with: "laughed".
    pub(super) fn is_gesture(&self) -> bool {
        self.verb.is_some_and(|verb| verb.is_gesture())
    }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let words = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Word);
    words.map(|token| token.span.of(text))
}

/// Whether what is reported is the speaker's own word behind `told`, all that stands from the speaker to it: "has long said".
#[must_use]
pub(super) fn puts_forward(told: &str) -> bool {
    let words: Vec<&str> = words_of(told).collect();
    is_own_word(&words) && takes_clause(&words)
}

/// As [`puts_forward`], where what is reported begins with "that".
#[must_use]
pub(super) fn puts_clause_forward(told: &str) -> bool {
    let words: Vec<&str> = words_of(told).collect();
    is_own_word(&words)
}

/// Whether somebody says for himself what stands behind these words: neither passes it on nor keeps it back.
fn is_own_word(words: &[&str]) -> bool {
    let hearsay = words.iter().skip(1).any(|word| HEARSAY.contains_small(word));
    // "is said to have answered"
    let passed_on =
        words.windows(2).any(|two| two[1] == "to" && matches!(two[0], "said" | "reported" | "believed"));
    !hearsay && !passed_on && !words.iter().any(|word| withholds(word))
}

fn withholds(word: &str) -> bool {
    // "said in May"
    let is_name = word.starts_with(char::is_uppercase);
    !is_name && WITHHELD.contains_small(word) || word.to_lowercase().replace('’', "'").ends_with("n't")
}

/// Whether a clause may follow: behind "said", not behind "endorsed", "warned against" nor "ruled out".
fn takes_clause(words: &[&str]) -> bool {
    let verb = words.iter().rev().find_map(|word| look_up(word).cue);
    let last = words.last().copied().unwrap_or_default();
    let last = last.to_lowercase();
    verb.is_none_or(|verb| verb.takes_clause() && !verb.takes(&last)) && !lexicon::is_preposition(&last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_put_forward() {
        for told in ["said", "said in May", "has long said", "told reporters", "later added", "warned"] {
            assert!(puts_forward(told), "{told}");
        }
        assert!(puts_clause_forward("agreed on Tuesday"));
    }

    #[test]
    fn what_is_denied_doubted_or_wanted_is_not() {
        for told in [
            "denied",
            "has not said",
            "never said",
            "doesn’t believe",
            "refused to say",
            "hopes",
            "would not rule out",
            "will say",
            "might add",
            "noted with concern reports",
            "is said to have answered",
        ] {
            assert!(!puts_clause_forward(told), "{told}");
        }
    }

    #[test]
    fn a_verb_takes_a_stand_or_only_says_or_tells_of_a_deed() {
        for told in ["rejected", "has accused", "demanded"] {
            assert!(Told::read(told).takes_a_stand(), "{told}");
        }
        for told in ["showed", "discussed", "wrote", "praised", "rejecting"] {
            let told = Told::read(told);
            assert!(!told.takes_a_stand() && !told.only_says());
        }
        assert!(Told::read("has long said").only_says());
        assert!(Told::read("asked reporters").asks() && !Told::read("said").asks());
        assert!(Told::read("laughs").is_gesture());
    }

    #[test]
    fn neither_is_what_is_no_clause() {
        for told in ["rejected", "endorsed", "warned against"] {
            assert!(!puts_forward(told), "{told}");
        }
    }
}
