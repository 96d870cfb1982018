//! Articles and possessive pronouns: the small words with which most noun phrases begin.

use std::sync::LazyLock;

use super::{List, Words, words_of};

static DETERMINERS: LazyLock<List<Determiner>> = LazyLock::new(|| {
    let file = include_str!("determiners.txt");
    let articles = words_of(file, "article").map(|word| (word, Determiner::Article));
    articles.chain(words_of(file, "owner").map(|word| (word, Determiner::Owner))).collect()
});

/// What a small word in front of a noun tells of the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Determiner {
    /// Which it is: "the", "a".
    Article,
    /// Whose it is: "their".
    Owner,
}

/// What `word`, whatever its capitals, tells as an article or a possessive pronoun, if it is one: "The", "their".
#[must_use]
pub fn determiner(word: &str) -> Option<Determiner> {
    DETERMINERS.get_small(word).copied()
}

/// Whether `word`, whatever its capitals, is an article: "the", "A".
#[must_use]
pub fn is_article(word: &str) -> bool {
    determiner(word) == Some(Determiner::Article)
}

static DEFINITE: LazyLock<Words> =
    LazyLock::new(|| words_of(include_str!("determiners.txt"), "definite").collect());

/// Whether `word`, so written, says that the reader knows which thing its noun means: "the", "This".
#[must_use]
pub fn is_definite(word: &str) -> bool {
    DEFINITE.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_word_says_which_thing_or_whose() {
        for (word, expected) in [
            ("the", Some(Determiner::Article)),
            ("An", Some(Determiner::Article)),
            ("their", Some(Determiner::Owner)),
            ("Her", Some(Determiner::Owner)),
            ("this", None),
            ("ferry", None),
        ] {
            assert_eq!(determiner(word), expected, "{word}");
        }
        assert!(is_article("The") && !is_article("his"));
        assert!(is_definite("the") && is_definite("This"));
        assert!(!is_definite("a") && !is_definite("THE"));
    }
}
