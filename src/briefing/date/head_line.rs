//! A line at the head of a briefing that says when it was written and is no dateline: a title, "Brexit: where we stand, 22
//! October 2019", a line of a memo's head, "22 October 2019, 18:00", or of its imprint, "Updated 22 October 2019".

use super::Evidence;
use super::stated::is_place;
use super::written::{Written, written_date};
use crate::briefing::structure::clock;
use crate::briefing::{Paragraph, lexicon};
use crate::knowledge::PartialDate;
use crate::text::{Block, Span};

/// So many blocks from the top may be the head.
const HEAD: usize = 8;
/// A block of a head, and a line of it, have so many bytes at most.
const LONGEST_BLOCK: usize = 300;
const LONGEST_LINE: usize = 90;

/// The first day that a line of the head states; above the first paragraph of prose.
pub(super) fn in_head(paragraphs: &[Paragraph]) -> Option<(Evidence, PartialDate)> {
    let head = paragraphs.iter().take(HEAD).take_while(|paragraph| paragraph.text().len() <= LONGEST_BLOCK);
    head.enumerate().find_map(|(at, paragraph)| {
        let text = paragraph.text();
        let (span, date) = in_lines(text, &paragraph.content.block.map.line_starts(text))?;
        // Below a title, and above other days, a day with words behind it is an entry of a chronology.
        let is_entry =
            || written_date(text, 0).is_some_and(|found| !text[found.span.end()..].trim().is_empty());
        let goes_on = |next: &Paragraph| written_date(next.text(), 0).is_some();
        let is_of_chronology = is_entry() && (at > 0 || paragraphs.get(1).is_some_and(goes_on));
        let evidence = Evidence { span: paragraph.document(span), words: span.of(text).to_owned() };
        (!is_of_chronology).then_some((evidence, date))
    })
}

/// Whether a block is a line that only dates what stands below, or has one: "Desk note | 22 October 2019 | for the minister".
pub(in crate::briefing) fn is_dated_head(block: &Block) -> bool {
    let text = &*block.text;
    let dates = || {
        let mut lines = lines(text, &block.map.line_starts(text)).into_iter();
        lines.any(|line| day_of(line.of(text)).is_some_and(|stated| stated.is_whole()))
    };
    text.len() <= LONGEST_BLOCK && dates()
}

/// Whether words are a place and a day, and nothing more: "Omsk, 3 May 2010", which heads nothing but the text.
pub(in crate::briefing) fn is_place_and_day(words: &str) -> bool {
    day_of(words.trim()).is_some_and(|stated| {
        stated.before.ends_with(',') && is_place(stated.before) && stated.after.is_empty()
    })
}

/// The lines that begin in `text` at `starts`.
fn lines(text: &str, starts: &[usize]) -> Vec<Span> {
    let ends = starts.iter().skip(1).map(|&start| start - 1).chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| Span::new(start, end)).collect()
}

/// The day that one of the lines states which begin in `text` at `starts`.
fn in_lines(text: &str, starts: &[usize]) -> Option<(Span, PartialDate)> {
    lines(text, starts).into_iter().find_map(|line| {
        let stated = day_of(line.of(text))?;
        // A line of several is one of a head only if it tells nothing else: prose may be broken anywhere.
        let fits = if starts.len() == 1 { stated.is_of_title() } else { stated.is_whole() };
        let goes_on = line.start() > 0 && is_unfinished(&text[..line.start()]);
        (fits && !goes_on).then_some((line, stated.date))
    })
}

/// A day in a line, and what stands around it.
struct Stated<'t> {
    before: &'t str,
    date: PartialDate,
    after: &'t str,
}

/// The first day of a line that is no sentence.
fn day_of(line: &str) -> Option<Stated<'_>> {
    let is_sentence = line.ends_with(['?', '!']) || line.ends_with('.') && !line.ends_with("m.");
    if line.len() > LONGEST_LINE || is_sentence {
        return None;
    }
    let starts = std::iter::once(0).chain(line.match_indices([' ', '(']).map(|(at, _)| at + 1));
    let Written { span, date } = starts.into_iter().find_map(|at| written_date(line, at))?;
    let is_day = date.range().day().is_some();
    is_day.then(|| Stated {
        before: line[..span.start()].trim(),
        date,
        after: line[span.end()..].trim_start_matches([' ', ')', ']']),
    })
}

impl Stated<'_> {
    /// Whether nothing but a place, a time or words such as "Updated" stands beside the day.
    fn is_whole(&self) -> bool {
        let goes_on = self.after.starts_with('|') || is_place(self.after);
        (is_place(self.before) || self.is_labelled()) && (self.is_last() || goes_on)
    }

    /// Whether the day stands apart at one end of a title.
    fn is_of_title(&self) -> bool {
        let behind = self.before.ends_with(MARKS) || self.is_labelled() || is_place(self.before);
        let ahead = self.before.is_empty() && self.after.starts_with(MARKS);
        self.is_last() && behind || ahead
    }

    /// Whether at most a time of day follows.
    fn is_last(&self) -> bool {
        let after = self.after.trim_start_matches([',', '|', ' ']);
        let after = after.strip_prefix("at ").unwrap_or(after);
        after.is_empty() || clock(after) == Some(after.len())
    }

    /// Whether what stands before it says that it is the text's own: "Last updated on", "SITREP No. 4 as of", "Draft of".
    fn is_labelled(&self) -> bool {
        let mut words = self.before.trim_end_matches(':').rsplit(' ').map(lexicon::small);
        let Some(last) = words.next() else { return false };
        match (&*last, words.next()) {
            ("on" | "at", Some(word)) => lexicon::is_issued(&word),
            ("of" | "to", Some(word)) => lexicon::is_issued(&word) || lexicon::tells_kind_of_text(&word),
            _ => lexicon::is_issued(&last),
        }
    }
}

/// What parts a day from the title beside it.
const MARKS: [char; 9] = [',', ':', '|', '-', '–', '—', '(', '·', '/'];

/// Whether a sentence goes on behind these lines.
fn is_unfinished(above: &str) -> bool {
    let above = above.trim_end();
    let last = above.rsplit(' ').next().unwrap_or_default();
    above.ends_with(',') || lexicon::is_preposition(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The day that lines state, parted by "|" here.
    fn day(lines: &str) -> String {
        let starts: Vec<usize> =
            std::iter::once(0).chain(lines.match_indices('|').map(|(at, _)| at + 1)).collect();
        in_lines(&lines.replace('|', " "), &starts)
            .map_or_else(|| "none".to_owned(), |(_, date)| date.to_string())
    }

    #[test]
    fn a_title_ends_or_begins_with_its_day() {
        for title in [
            "Brexit: where we stand, 22 October 2019",
            "The week in Africa (14-22 October 2019)",
            "Press briefing by the spokesperson (October 22, 2019)",
            "Remarks at the Harbour Club, Omsk, 22 October 2019",
            "22 October 2019: the day after",
            "22 October 2019 · Foreign desk",
            "Situation report 4, 22 October 2019, 0600 GMT",
        ] {
            assert_eq!(day(title), "2019-10-22", "{title}");
        }
    }

    #[test]
    fn an_imprint_says_when_a_text_was_issued() {
        for line in [
            "Updated 22 October 2019, 18:00",
            "Last updated on 22 October 2019 at 6 p.m.",
            "Date of issue: 22 October 2019",
            "Week ending 22 October 2019",
            "SITREP No. 4 as of 22 October 2019",
            "Draft of 22 October 2019",
        ] {
            assert_eq!(day(line), "2019-10-22", "{line}");
        }
    }

    #[test]
    fn a_line_of_a_head_is_a_day() {
        for head in [
            "Note for the minister|Subject: lunch|22 October 2019",
            "Note for the minister|22 October 2019|Subject: lunch",
            "Daily Press Briefing|October 22, 2019|1:05 p.m. EDT",
            "Ann Roe|Omsk, 22 October 2019, 18:00",
            "Ice and tides|Note of the desk, 22 October 2019",
        ] {
            assert_eq!(day(head), "2019-10-22", "{head}");
        }
    }

    #[test]
    fn a_place_and_a_day_head_nothing() {
        assert!(is_place_and_day("Omsk/Tomsk, 3 May 2010"));
        for words in ["3 May 2010", "The talks in Omsk, 3 May 2010", "Omsk"] {
            assert!(!is_place_and_day(words), "{words}");
        }
    }

    #[test]
    fn days_in_sentences_are_not_the_texts() {
        for text in [
            "The accord of 22 October 2019",
            "The accord was signed in Omsk, 22 October 2019.",
            "The envoy left on 22 October 2019 for Omsk",
            "The envoy came to Omsk on|22 October 2019",
            "The envoy came to Omsk, and|22 October 2019, the eve of the talks, was",
            "Who signed, 22 October 2019?",
            "The crisis, October 2019",
        ] {
            assert_eq!(day(text), "none", "{text}");
        }
    }
}
