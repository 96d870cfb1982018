//! The words of a label: how they begin, where they end.

use super::super::Paragraph;
use super::label::LONGEST;
use super::terms::small;

/// Whether a phrase tells when.
pub(super) fn is_time(words: &str) -> bool {
    const TIMES: &str = "today week year month day days weeks months years Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December";
    let last = words.rsplit(' ').next().unwrap_or(words);
    TIMES.split(' ').any(|time| time == last)
}

/// A label for a topic in which there is no phrase to be found: all its words if they are few, as a list item's are;
/// a sentence cut short would be no name.
pub(super) fn plain_label(text: &str) -> String {
    const FEW: usize = 4;
    let words: Vec<&str> = text.split_whitespace().take(FEW + 1).collect();
    let label = words.join(" ");
    let label = label.trim_end_matches([',', ';', ':', '.']);
    let fits = (1..=FEW).contains(&words.len()) && !label.is_empty() && label.chars().count() <= LONGEST;
    if fits { label.to_owned() } else { "Further remarks".to_owned() }
}

/// `words` for the middle of a label: a small first letter, unless it is a name's.
pub(super) fn uncapitalised(words: &str, paragraphs: &[Paragraph]) -> String {
    let first = words.split(' ').next().unwrap_or(words);
    let small_first = small(first);
    let elsewhere = || {
        paragraphs.iter().any(|paragraph| {
            let tokens = &paragraph.content.tokens;
            tokens.iter().any(|token| token.span.of(paragraph.text()) == small_first)
        })
    };
    let is_capitalised =
        first.starts_with(char::is_uppercase) && !first.chars().skip(1).any(char::is_uppercase);
    if is_capitalised && elsewhere() {
        let mut chars = words.chars();
        chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
    } else {
        words.to_owned()
    }
}

pub(super) fn sentence_case(words: &str) -> String {
    let mut chars = words.trim().chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// The longest beginning of `words` of at most `most` characters that ends before a comma or a joining word.
pub(super) fn shortened(words: &str, most: usize) -> &str {
    if words.chars().count() <= most {
        return words;
    }
    const JOINS: [&str; 10] =
        [" on ", " of ", " for ", " with ", " in ", " and ", " to ", " at ", ", ", "; "];
    let ends = JOINS.iter().flat_map(|join| words.match_indices(join)).map(|(at, _)| at);
    ends.filter(|&end| words[..end].chars().count() <= most).max().map_or("", |end| &words[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_subject_ends_where_it_may() {
        assert_eq!(
            shortened("Talks with the mayors on wheat, rye and barley", 40),
            "Talks with the mayors on wheat, rye"
        );
        assert_eq!(shortened("Talks on wheat", 40), "Talks on wheat");
        assert_eq!(shortened("Interconstitutionality", 10), "");
    }
}
