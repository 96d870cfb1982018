//! Lines that a page has and its text has not: links to other stories, captions, credits, corrections, from `page_lines.txt`.

use std::sync::LazyLock;

use super::super::lexicon;
use super::super::token::{TokenKind, tokens};
use super::marks::Marks;
use super::terms::small;
use super::word::Word;

/// Such a line has this many words at most.
const LONGEST: usize = 60;

#[derive(Default)]
struct PageLines {
    begins: Vec<&'static str>,
    links: Vec<&'static str>,
    has: Vec<&'static str>,
}

static PAGE_LINES: LazyLock<PageLines> = LazyLock::new(|| {
    let mut lines = PageLines::default();
    for line in lexicon::lines(include_str!("page_lines.txt")) {
        let (kind, words) = line.split_once(' ').expect("a line is a kind and words");
        match kind {
            "begins" => lines.begins.push(words),
            "links" => lines.links.push(words),
            "has" => lines.has.push(words),
            other => panic!("no kind of line: {other}"),
        }
    }
    lines
});

/// The words with which such lines begin.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    let lines = PAGE_LINES.begins.iter().chain(&PAGE_LINES.links);
    lines.filter_map(|words| words.split(' ').next())
}

/// A word each of those that stand anywhere in such lines, the longest.
pub(super) fn credit_words() -> impl Iterator<Item = &'static str> {
    let longest = |words: &&'static str| {
        let all = tokens(words).into_iter().filter(|token| token.kind == TokenKind::Word);
        all.max_by_key(|token| token.span.len()).map(|token| token.span.of(words))
    };
    PAGE_LINES.has.iter().filter_map(longest)
}

/// Whether a paragraph of so many words is such a line.
pub(super) fn is_page_line(text: &str, words: &[Word], count: usize) -> bool {
    /// So many signs and words may stand before the first that tells: "» Related:".
    const BEGINNING: usize = 6;
    let begins = || words.iter().take(BEGINNING).any(|word| word.is(Marks::BEGINS_PAGE_LINE));
    let credits = || words.iter().any(|word| word.is(Marks::CREDITS));
    count <= LONGEST
        && (is_bracketed(text)
            || begins() && begins_so(text)
            || names_photographer(text)
            || credits() && PAGE_LINES.has.iter().any(|words| text.contains(words)))
}

/// "(This item has been updated.)": whether all of it stands in one pair of brackets.
fn is_bracketed(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    let inner = |open, close| text.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    inner('(', ')').or_else(|| inner('[', ']')).is_some_and(|inner| !inner.contains([')', ']']))
}

fn begins_so(text: &str) -> bool {
    const LONGEST_BEGINNING: usize = 32;
    let text = text.trim_start_matches(|char: char| !char.is_alphanumeric() && !"\"“”".contains(char));
    let beginning = &text[..text.floor_char_boundary(LONGEST_BEGINNING)];
    let beginning = &*small(beginning);
    let rest = |words: &&str| beginning.strip_prefix(words);
    PAGE_LINES.begins.iter().filter_map(rest).any(|rest| !rest.starts_with(char::is_alphanumeric))
        || PAGE_LINES.links.iter().filter_map(rest).any(|rest| rest.starts_with(':'))
}

/// Whether it says whose picture it is: "(Anna Roe/Harbour Pictures)" ends a caption.
fn names_photographer(text: &str) -> bool {
    const LONGEST_NAMES: usize = 60;
    let named =
        || text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('(')).map(|(_, names)| names);
    let is_names = |names: &str| {
        let both = names.split_once('/');
        let is_name = |name: &str| name.trim_start().starts_with(char::is_uppercase) && name.contains(' ');
        names.len() <= LONGEST_NAMES && both.is_some_and(|(one, other)| is_name(one) && is_name(other))
    };
    named().is_some_and(is_names)
}

#[cfg(test)]
mod tests {
    use super::super::word::words;
    use super::*;

    fn check(text: &str, expected: bool) {
        let count = text.split_whitespace().count();
        assert_eq!(is_page_line(text, &words(text, &tokens(text)), count), expected, "{text}");
    }

    #[test]
    fn links_captions_and_credits() {
        check("ADVERTISEMENT", true);
        check("Read more: Harbour closes", true);
        check("» Related: Harbour closes", true);
        check("FILE - In this May 3, 2014 photo, ships wait.", true);
        check("Ferries wait in the harbour. (Anna Roe/Harbour Pictures)", true);
        check("Ferries wait in the harbour. (AP Photo/Anna Roe)", true);
        check("(Reporting by Anna Roe; editing by Karl Moss)", true);
        check("Harbour Press writer Anna Roe contributed to this report.", true);
        check("Look at it: pic.twitter.com/a1B2c3", true);
    }

    #[test]
    fn what_the_text_tells() {
        for text in [
            "Following the vote, the harbour closed.",
            "Related species of wheat failed.",
            "\"Read more,\" said Roe.",
            "(Moss) spoke and so did (Roe)",
            "Wheat rose to 4 (the price is in dollars/tonne)",
            "Subscribers left.",
            "More wheat came.",
        ] {
            check(text, false);
        }
    }
}
