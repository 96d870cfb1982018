//! Where a paragraph names those who speak.

use super::super::Content;
use super::stretches::Stretches;
use crate::text::Span;

/// The words that name those who speak in a paragraph.
pub(super) struct Speakers(Stretches<()>);

impl Speakers {
    pub(super) fn of(content: &Content) -> Self {
        Self(Stretches::new(content.quotes.speakers().map(|words| (words, ())).collect()))
    }

    /// Those of them that share a byte with other words.
    pub(super) fn over(&self, others: Span) -> impl Iterator<Item = Span> {
        self.0.over(others).map(|(words, ())| words)
    }
}

#[cfg(test)]
mod tests {
    use super::super::topic::plain;
    use super::*;

    fn check(text: &str, others: &str, expected: &[&str]) {
        let briefing = plain(text);
        let start = text.find(others).expect("the text has it");
        let speakers = Speakers::of(&briefing.paragraphs[0].content);
        let found = speakers.over(Span::new(start, start + others.len()));
        assert_eq!(found.map(|words| words.of(text)).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn who_speaks_is_found_by_any_of_their_words() {
        let text = "“We sail,” said Anna Roe, the mayor. “We stay,” Moss said. The ferry sank.";
        check(text, "Roe", &["Anna Roe, the mayor"]);
        check(text, "mayor. “We stay,” Moss", &["Anna Roe, the mayor", "Moss"]);
        check(text, "We stay", &[]);
        check(text, "The ferry", &[]);
    }
}
