//! Whether a speaker puts forward what is reported as it stands: "Lavrov said that the talks go on", and not "denied that
//! the talks go on", "has not said that" they do, or "wants the talks to go on".

use std::sync::LazyLock;

use super::lexicon::{self, Words, words};
use super::quotes::look_up;
use super::token::{TokenKind, tokens};

static WITHHELD: LazyLock<Words> = LazyLock::new(|| words(include_str!("lexicon/withheld.txt")));

/// Whether what is reported is the speaker's own word behind `told`, all that stands from the speaker to it: "has long said".
/// `opens_clause` tells whether it begins with "that".
#[must_use]
pub(super) fn puts_forward(told: &str, opens_clause: bool) -> bool {
    let words: Vec<&str> = tokens(told)
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| token.span.of(told))
        .collect();
    !words.iter().any(|word| withholds(word)) && (opens_clause || takes_clause(&words))
}

fn withholds(word: &str) -> bool {
    WITHHELD.contains_small(word) || word.to_lowercase().replace('’', "'").ends_with("n't")
}

/// Whether a clause may follow: behind "said", not behind "endorsed" nor "warned against".
fn takes_clause(words: &[&str]) -> bool {
    let verb = words.iter().rev().find_map(|word| look_up(word).cue);
    let last = words.last().copied().unwrap_or_default();
    verb.is_none_or(|verb| verb.takes_clause()) && !lexicon::is_preposition(&last.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_put_forward() {
        for told in ["said", "has long said", "told reporters", "later added", "warned"] {
            assert!(puts_forward(told, false), "{told}");
        }
        assert!(puts_forward("agreed on Tuesday", true));
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
        ] {
            assert!(!puts_forward(told, true), "{told}");
        }
    }

    #[test]
    fn neither_is_what_is_no_clause() {
        for told in ["rejected", "endorsed", "warned against"] {
            assert!(!puts_forward(told, false), "{told}");
        }
    }
}
