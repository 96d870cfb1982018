//! Paragraphs that are no part of what is told: the title above the text, captions, credits, who signs.

use std::sync::LazyLock;

use super::super::lexicon;
use super::super::token::{Token, TokenKind};
use super::marks::Marks;
use super::profile::Profile;
use super::terms::small;
use super::word::Word;
use super::word_class::{Class, Form};

/// A caption has this many words at most, unless it says that it is one.
const LONGEST_CAPTION: usize = 12;
/// A title has this many words at most.
const LONGEST_TITLE: usize = 20;
/// Fewer paragraphs have no title above them.
const FEWEST: usize = 4;

/// Words of captions: "Image:".
static CREDITS: LazyLock<lexicon::Words> = LazyLock::new(|| lexicon::words(include_str!("credits.txt")));

/// Whether a paragraph of so many words is a caption, a credit, a name: no sentence.
pub(super) fn is_caption(text: &str, tokens: &[Token], words: &[Word], count: usize) -> bool {
    if count > 3 * LONGEST_CAPTION {
        return false;
    }
    let word = |at: usize| tokens[at].span.of(text);
    let is_colon = |at: usize| tokens[at].kind == TokenKind::Punctuation && word(at) == ":";
    let credits = || (1..tokens.len()).any(|at| is_colon(at) && CREDITS.contains(&small(word(at - 1))));
    let acts = |at: usize| {
        let is_small = !words[at].is_capitalised();
        words[at].is(Marks::FINITE)
            || match words[at].class {
                Class::Verb(Form::Past) => is_small,
                Class::Verb(Form::Plain) => is_small && at > 0,
                Class::Pronoun => word(at).contains(['\'', '’']),
                _ => false,
            }
    };
    let plain = tokens.first().is_some_and(|first| first.kind == TokenKind::Word);
    plain && count <= LONGEST_CAPTION && !text.ends_with(':') && !(0..tokens.len()).any(acts) || credits()
}

/// Whether a paragraph of one sentence is a headline in capitals: "Harbour Board Closes Ferry". Its capitals hide what is a
/// name and what a verb; the paragraph below tells the same in plain words.
pub(super) fn is_headline(tokens: &[Token], words: &[Word], count: usize) -> bool {
    const FEWEST_CAPITALS: usize = 4;
    const SHORT: usize = 4;
    let mut telling = tokens.iter().zip(words).filter(|(token, word)| {
        token.kind == TokenKind::Word
            && token.span.len() > SHORT
            && matches!(word.class, Class::Content | Class::Verb(_))
    });
    let capitals = words.iter().filter(|word| word.is_capitalised()).count();
    count <= LONGEST_TITLE && capitals >= FEWEST_CAPITALS && telling.all(|(_, word)| word.is_capitalised())
}

/// Whether it says where and when, or which text of that day this is, and nothing else.
pub(super) fn is_dateline(text: &str, tokens: &[Token], words: &[Word]) -> bool {
    const LONGEST: usize = 9;
    let word = |token: &Token| token.span.of(text);
    let names_place_or_day = |(token, told): (&Token, &Word)| match token.kind {
        TokenKind::Word => word(token).starts_with(char::is_uppercase) || told.is(Marks::TEXT),
        TokenKind::Number => true,
        TokenKind::Punctuation => matches!(word(token), "," | "/" | "(" | ")" | "-" | "–" | "—"),
        TokenKind::Stop | TokenKind::Mark | TokenKind::Possessive => false,
    };
    tokens.len() <= LONGEST
        && tokens.iter().zip(words).all(names_place_or_day)
        && words.iter().any(|word| word.is_named(Marks::MONTH))
        && tokens.iter().any(|token| token.kind == TokenKind::Number)
}

/// The paragraphs that tell something, ascending: those without a title, captions, times of day, lines of dashes.
/// All of them if that leaves next to nothing.
pub(super) fn telling(profiles: &[&Profile]) -> Vec<usize> {
    let has_words = |at: &usize| !profiles[*at].only_time && !profiles[*at].rule;
    let told: Vec<usize> = (0..profiles.len()).filter(has_words).collect();
    let tells = |at: &usize| !profiles[*at].caption && !profiles[*at].dateline;
    let mut kept: Vec<usize> = told.iter().copied().filter(tells).collect();
    if told.len() >= FEWEST
        && let [first, second, ..] = kept[..]
    {
        let (title, below) = (profiles[first], profiles[second]);
        if first == told[0] && title.is_short_sentence(LONGEST_TITLE) && below.words > title.words {
            kept.remove(0);
        }
    }
    if told.is_empty() {
        return (0..profiles.len()).collect();
    }
    if 2 * kept.len() < told.len() { told } else { kept }
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::profile::of_text;
    use super::super::telling::Tally;
    use super::super::word::words;
    use super::*;

    fn caption(text: &str) -> bool {
        let tokens = tokens(text);
        let words = words(text, &tokens);
        is_caption(text, &tokens, &words, Tally::of(&tokens, &words).words)
    }

    #[test]
    fn what_is_no_sentence_is_a_caption() {
        for text in [
            "Anna Roe of the harbour board",
            "Karl Moss / Harbour Pictures.",
            "The minister greets sailors in the harbour. Image: Anna Roe.",
        ] {
            assert!(caption(text), "{text}");
        }
    }

    #[test]
    fn what_says_something_is_none() {
        for text in
            ["Moss is wrong.", "The ferry sank.", "They'll sail.", "The wheat, the barley and the rye:"]
        {
            assert!(!caption(text), "{text}");
        }
    }

    #[test]
    fn a_headline_has_capitals_throughout() {
        let headline = |text: &str| {
            let tokens = tokens(text);
            let words = words(text, &tokens);
            is_headline(&tokens, &words, Tally::of(&tokens, &words).words)
        };
        for text in ["Harbour Board Closes Ferry for the Winter.", "Why Roe Says No to the Ferry Strike"] {
            assert!(headline(text), "{text}");
        }
        for text in ["The Harbour Board of Bergen closes the ferry.", "Roe Says No.", "The ferry sank."] {
            assert!(!headline(text), "{text}");
        }
    }

    /// The paragraphs that tell something.
    fn told(text: &str) -> Vec<usize> {
        of_text(text, telling)
    }

    const STORY: &str = "The harbour closes for the whole winter, the board of the port said on Monday.\n\n\
        Ships wait outside.\n\nKarl Moss / Harbour Pictures\n\nThe ferry sails.";

    #[test]
    fn a_title_and_captions_tell_nothing() {
        assert_eq!(told(&format!("Harbour closes.\n\n{STORY}")), [1, 2, 4]);
        assert_eq!(told(STORY), [0, 1, 3]);
    }

    #[test]
    fn times_of_day_and_lines_of_dashes_tell_nothing() {
        assert_eq!(told(&format!("10:20 a.m.\n\n{STORY}\n\n___\n\nMoss is glad.")), [1, 2, 4, 6]);
    }

    #[test]
    fn where_next_to_nothing_is_left_all_do() {
        assert_eq!(told("Wheat\n\nRye\n\nBarley\n\nThe oats failed."), [0, 1, 2, 3]);
    }

    fn is_dateline(text: &str) -> bool {
        let tokens = tokens(text);
        super::is_dateline(text, &tokens, &words(text, &tokens))
    }

    #[test]
    fn a_dateline_says_where_and_when() {
        for text in ["Vienna, 14 July 2015", "14 July 2015", "New York, March 3", "Desk note, 12 March 2014"]
        {
            assert!(is_dateline(text), "{text}");
        }
    }

    #[test]
    fn what_says_more_is_no_dateline() {
        for text in [
            "Vienna, 14 July 2015.",
            "Vienna",
            "Talks in Vienna, 14 July 2015",
            "Desk sold, 12 March 2014",
            "May 9 Parade of 2015 in Moscow",
        ] {
            assert!(!is_dateline(text), "{text}");
        }
    }
}
