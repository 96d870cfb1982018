//! Headings at the beginning of a paragraph: "IRAN. The minister ...", "Summary: ...".

use std::ops::Range;

use super::beginning::Beginning;
use super::headings::{
    Evidence, Form, Heading, HeadingPlace, LEAST_OF_SERIES, LONGEST_UNDERLINED, own_line, rank,
};
use super::labels::Known;
use super::numbers::Use;
use super::title::{Style, Title};
use crate::text::Span;

impl Evidence<'_> {
    /// "PARIS - The president denied it" right below a heading tells where, and heads nothing.
    pub(super) fn is_dateline(&self, at: usize, title: &Title) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.beginnings[above].title.as_ref());
        title.style == Style::Dashed && above.is_some_and(|above| above.style == Style::Loud)
    }

    /// "MEXICO -- The vote is over" below a paragraph, as all in its series but the first stand.
    pub(super) fn is_free_dateline(&self, at: usize, title: &Title) -> bool {
        title.style == Style::Dashed && !title.whole && !self.is_dateline(at, title)
    }

    /// A heading at the beginning of a paragraph.
    pub(super) fn run_in(&self, at: usize, title: &Title, form: &Form<'_>) -> Option<Heading> {
        let count = form.series.get(&title.style).copied().unwrap_or_default();
        let in_series = match title.style {
            Style::Loud | Style::Dashed => count >= LEAST_OF_SERIES && !form.shouted,
            Style::Bold | Style::Counted => count >= LEAST_OF_SERIES,
            // "Energy: ..." stands inside what is headed otherwise as often as not; countries seldom do.
            Style::Named | Style::Placed => form.places.contains(&at),
            Style::Short | Style::Question | Style::Sentence => false,
        };
        let listed = self.beginnings[at].bullet
            || form.counted.get(&at).is_some_and(|counted| counted.usage == Use::Item);
        let runs = match title.known {
            Some(Known::Alone | Known::Closes) => false,
            Some(Known::Runs) if listed && self.is_among_items(at) => return None,
            Some(Known::Runs) => true,
            None if listed && !matches!(title.style, Style::Loud | Style::Dashed | Style::Counted) => {
                return None;
            }
            None if in_series => true,
            None if title.style == Style::Bold => false,
            _ => return None,
        };
        if title.known.is_none() && self.is_headline(at, title) {
            let words = Span::new(title.span.start(), self.paragraphs[at].text().trim_end().len());
            return Some(own_line(rank::RUN_IN, at, words));
        }
        Some(Heading {
            rank: if title.known.is_some() { rank::LABEL } else { rank::RUN_IN },
            words: title.span,
            named_in: at,
            end: (!runs).then(|| self.end_alone(at, title)),
            place: HeadingPlace::RunIn,
        })
    }

    /// "CHINA: Dissident's brother held": whether a few words go on with those in capitals, and a paragraph stands below.
    fn is_headline(&self, at: usize, title: &Title) -> bool {
        let text = self.paragraphs[at].text().trim_end();
        let is_short = text.split_whitespace().count() <= LONGEST_UNDERLINED
            && text.ends_with(|char: char| char.is_alphanumeric());
        let titled = self.beginnings.get(at + 1).and_then(|below| below.title.as_ref());
        let has_text = self.bears(at) && titled.is_none_or(|below| self.is_dateline(at + 1, below));
        title.style == Style::Loud && title.colon && is_short && has_text
    }

    /// "- If raised: ...": whether it stands beside items that begin with no such label, and is one of them.
    fn is_among_items(&self, at: usize) -> bool {
        let plain = |other: &&Beginning| {
            let is_item = other.bullet || !other.number.is_empty();
            let told = other.title.as_ref().and_then(|title| title.known);
            is_item && !told.is_some_and(Known::is_section)
        };
        let before = at.checked_sub(1).map(|before| &self.beginnings[before]);
        [before, self.beginnings.get(at + 1)].into_iter().flatten().any(plain)
    }

    /// Where a section of one paragraph ends: behind its list, or where it says so itself ("END SUMMARY").
    fn end_alone(&self, at: usize, title: &Title) -> usize {
        const FARTHEST: usize = 8;
        let mut near = at..(at + FARTHEST).min(self.paragraphs.len());
        let label = title.span.of(self.paragraphs[at].text()).to_lowercase();
        let first_word = label.split(' ').next().unwrap_or(&label);
        let ends = |at: &usize| {
            let text = self.paragraphs[*at].text().to_lowercase();
            let text = text.trim_end_matches(|char: char| !char.is_alphanumeric());
            text.rfind("end ")
                .is_some_and(|end| text[end + 4..].starts_with(first_word) && text.len() - end < 40)
        };
        if let Some(end) = near.find(ends) {
            return end + 1;
        }
        let listed = |range: Range<usize>| range.take_while(|&at| self.beginnings[at].bullet).count();
        at + 1 + listed(at + 1..self.paragraphs.len())
    }
}
