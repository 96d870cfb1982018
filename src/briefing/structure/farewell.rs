//! The lines with which a letter or a memo ends: "Yours," and who signs it; "Drafted: A. Roe".

use std::ops::Range;

use super::super::Paragraph;
use super::beginning::Beginning;
use super::labels::{Known, known};
use super::title::Style;

/// So many lines sign a letter at most.
const MOST: usize = 6;
/// None of them has more words.
const LONGEST: usize = 12;

/// The last lines that say who drafted a memo and who cleared it; empty where the last one is no such line.
pub(super) fn closing_fields(beginnings: &[&Beginning]) -> Range<usize> {
    let is_field = |one: &&&Beginning| {
        let title = one.title.as_ref().filter(|title| title.colon);
        one.is_silent() || title.is_some_and(|title| title.known == Some(Known::Head))
    };
    let count = beginnings.iter().rev().take_while(is_field).count();
    // A document that is nothing else is the head of a memo.
    if count < beginnings.len() { beginnings.len() - count..beginnings.len() } else { 0..0 }
}

/// The lines below "--" with which a mail says who sends it, and where to call.
pub(super) fn mail_signatures(paragraphs: &[Paragraph]) -> Vec<Range<usize>> {
    let is_mark = |at: &usize| paragraphs[*at].text().trim_end() == "--";
    let marks = (0..paragraphs.len()).filter(is_mark);
    let signed = |at: usize| {
        // One chunk has no blank line within.
        let signs = |below: &&Paragraph| {
            let text = below.text().trim_end();
            let is_short =
                text.split_whitespace().count() <= LONGEST && !text.ends_with(['.', '!', '?', ':']);
            below.base == paragraphs[at].base && below.content.block.quoted == 0 && is_short
        };
        at..at + 1 + paragraphs[at + 1..].iter().take_while(signs).take(MOST).count()
    };
    marks.map(signed).collect()
}

/// Who signs a memo or a cable whose paragraphs are counted, in capitals on its last line: "GFOELLER".
pub(super) fn signature(paragraphs: &[Paragraph], beginnings: &[&Beginning]) -> Option<usize> {
    const FEWEST_COUNTED: usize = 2;
    const LONGEST_NAME: usize = 3;
    let last = beginnings.iter().rposition(|one| !one.is_silent())?;
    let one = beginnings[last];
    let title =
        one.title.as_ref().filter(|title| title.whole && title.style == Style::Loud && !title.colon)?;
    let is_name = title.known.is_none()
        && one.number.is_empty()
        && !one.bullet
        && paragraphs[last].text().split_whitespace().count() <= LONGEST_NAME;
    let counted = beginnings[..last].iter().filter(|one| !one.number.is_empty()).count();
    (is_name && counted >= FEWEST_COUNTED).then_some(last)
}

/// The last words of a letter and the lines that sign it, if it is one; empty otherwise.
pub(super) fn farewell(paragraphs: &[Paragraph]) -> Range<usize> {
    let begins = |at: &usize| {
        let words = paragraphs[*at].text().trim_matches(|char: char| !char.is_alphanumeric());
        *at > 0 && known(words) == Some(Known::Farewell)
    };
    let signs = |paragraph: &&Paragraph| {
        let text = paragraph.text().trim_end();
        text.split_whitespace().count() <= LONGEST && !text.ends_with(['!', '?', ':', '"', '”'])
    };
    let near_the_end = paragraphs.len().saturating_sub(2 * MOST)..paragraphs.len();
    let Some(first) = near_the_end.into_iter().rev().find(begins) else { return 0..0 };
    let signed = paragraphs[first + 1..].iter().take_while(signs).take(MOST).count();
    first..first + 1 + signed
}
