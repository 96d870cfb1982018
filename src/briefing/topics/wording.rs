//! The words of a label: how they begin, where they end.

use std::sync::LazyLock;

use super::super::lexicon;
use super::label::LONGEST;

/// Spans of time and other measures: "day", "weeks", "percent".
static TIMES: LazyLock<lexicon::Words> = LazyLock::new(|| lexicon::words(include_str!("times.txt")));

/// Whether a phrase tells when, or how much.
pub(super) fn is_time(words: &str) -> bool {
    let mut all = words.split(' ');
    let (first, last) = (all.next().unwrap_or(words), words.rsplit(' ').next().unwrap_or(words));
    let is_joined = matches!(all.next(), Some("of" | "for"));
    is_joined && first.starts_with(char::is_uppercase) && names_day_or_month(first)
        || TIMES.contains(last)
        || last.starts_with(char::is_uppercase) && names_day_or_month(last)
}

/// Whether a word is the name of a day of the week or of a month.
pub(super) fn names_day_or_month(word: &str) -> bool {
    lexicon::is_weekday(word) || lexicon::month(word).is_some()
}

/// A label for a topic in which there is no phrase to be found: all its words if they are few, as a list item's are;
/// a sentence cut short would be no name.
pub(super) fn plain_label(text: &str) -> Option<String> {
    const FEW: usize = 4;
    let words: Vec<&str> = text.split_whitespace().take(FEW + 1).collect();
    let label = words.join(" ");
    let label = label.trim_end_matches([',', ';', ':', '.']);
    let fits = (1..=FEW).contains(&words.len()) && !label.is_empty() && label.chars().count() <= LONGEST;
    fits.then(|| label.to_owned())
}

/// `words` with a small first letter.
pub(super) fn uncapitalised(words: &str) -> String {
    with_first(words, char::to_lowercase)
}

/// `words` with a capital first letter, and no white space around them.
pub(super) fn sentence_case(words: &str) -> String {
    with_first(words.trim(), char::to_uppercase)
}

/// `words` with their first letter turned into others.
fn with_first<T: Iterator<Item = char>>(words: &str, turn: fn(char) -> T) -> String {
    let mut chars = words.chars();
    let mut turned = String::with_capacity(words.len());
    turned.extend(chars.next().into_iter().flat_map(turn));
    turned.push_str(chars.as_str());
    turned
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

/// "Annex B." ends a sentence; "U.S." does not need to.
pub(super) fn without_stop(words: &str) -> &str {
    let bytes = words.as_bytes();
    let is_letter_with_stop = |last: &[u8]| last.ends_with(b".") && !last.contains(&b' ');
    match bytes {
        [.., b' ', a, b] | [a, b] if is_letter_with_stop(&[*a, *b]) => words.trim_end_matches('.'),
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_when() {
        for time in ["the week", "Friday", "early March", "November for talks", "nine percent"] {
            assert!(is_time(time), "{time}");
        }
        for none in ["the protest march", "weekly review"] {
            assert!(!is_time(none), "{none}");
        }
    }

    #[test]
    fn a_long_subject_ends_where_it_may() {
        assert_eq!(
            shortened("Talks with the mayors on wheat, rye and barley", 40),
            "Talks with the mayors on wheat, rye"
        );
        assert_eq!(shortened("Talks on wheat", 40), "Talks on wheat");
        assert_eq!(shortened("Interconstitutionality", 10), "");
    }

    #[test]
    fn a_letter_loses_its_stop() {
        for (words, expected) in
            [("Annex B.", "Annex B"), ("B.", "B"), ("the U.S.", "the U.S."), ("B", "B"), ("", "")]
        {
            assert_eq!(without_stop(words), expected);
        }
    }
}
