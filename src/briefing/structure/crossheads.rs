//! Short lines between paragraphs that head what follows, where nothing marks them: "What Qatar wants".

use std::collections::HashSet;

use super::headings::Evidence;
use super::labels::Known;
use super::title::{Style, Title};
use crate::text::BlockKind;

/// One short line may be anything: a place and a day, a name below a letter.
const LEAST: usize = 2;
/// So many paragraphs are a title at most.
const TITLE: usize = 2;
/// Whoever speaks asks now and then.
const LEAST_QUESTIONS: usize = 3;
/// Such a line has this many words at most.
const LONGEST: usize = 8;
/// So many paragraphs stand before the first one at most.
const LONGEST_LEAD: usize = 3;
/// A paragraph below one has this many words at least.
const SHORTEST_PARAGRAPH: usize = 4;

/// The short lines that stand between paragraphs, if there are several. In Markdown that marks its headings, short lines
/// are none.
pub(super) fn crossheads(evidence: &Evidence<'_>) -> HashSet<usize> {
    let is_marked = |kind| matches!(kind, BlockKind::Heading(_));
    if evidence.paragraphs.iter().any(|paragraph| is_marked(paragraph.content.block.kind)) {
        return HashSet::new();
    }
    let mut found = lines(evidence, Style::Short, LEAST);
    found.extend(lines(evidence, Style::Question, LEAST_QUESTIONS));
    found
}

/// The lines that stand between paragraphs in this style, if there are so many.
fn lines(evidence: &Evidence<'_>, style: Style, least: usize) -> HashSet<usize> {
    let stands = |at: &usize| stands_between(evidence, *at, style);
    let lines: HashSet<usize> = (0..evidence.paragraphs.len()).filter(stands).collect();
    // The first line of all is the title.
    let mut below: Vec<usize> = lines.iter().copied().filter(|&at| at > 0).collect();
    below.sort_unstable();
    let first = below.first().copied().unwrap_or_default();
    // What such lines divide they divide from its beginning; later ones stand below headings that are lost.
    let led_in = (0..first).filter(|&at| is_prose(evidence, at)).count();
    if below.len() < least || led_in > LONGEST_LEAD { HashSet::new() } else { lines }
}

fn stands_between(evidence: &Evidence<'_>, at: usize, style: Style) -> bool {
    let (paragraph, beginning) = (&evidence.paragraphs[at], &evidence.beginnings[at]);
    let Some(title) = beginning.title.as_ref().filter(|title| title.whole && title.style == style) else {
        return false;
    };
    let is_line = paragraph.content.block.kind == BlockKind::Paragraph
        && paragraph.content.block.quoted == 0
        && !beginning.bullet
        && beginning.number.is_empty()
        && title.known != Some(Known::Banner)
        && paragraph.text().split_whitespace().nth(LONGEST).is_none();
    let before = at.checked_sub(1);
    let opens = before.is_none_or(|before| ends_something(evidence, before));
    is_line && opens && at + 1 < evidence.paragraphs.len() && goes_on(evidence, at + 1)
}

/// Whether a heading may stand below: below a paragraph, a rule, the head of a memo.
fn ends_something(evidence: &Evidence<'_>, at: usize) -> bool {
    let beginning = &evidence.beginnings[at];
    let is_head = |title: &Title| title.colon && matches!(title.known, Some(Known::Head | Known::Subject));
    beginning.is_silent()
        || is_prose(evidence, at)
        || is_dated_title(evidence, at)
        || beginning.title.as_ref().is_some_and(is_head)
}

/// Whether the paragraph is one of the first, and a title that ends with a year: "PARLIAMENT OF OMSK / Questions, 3 May 2010".
fn is_dated_title(evidence: &Evidence<'_>, at: usize) -> bool {
    let text = evidence.paragraphs[at].text().trim_end();
    let last = text.rsplit(' ').next().unwrap_or_default();
    at < TITLE && last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit())
}

fn goes_on(evidence: &Evidence<'_>, at: usize) -> bool {
    let beginning = &evidence.beginnings[at];
    beginning.bullet || beginning.leads || is_prose(evidence, at)
}

/// Whether a paragraph is of sentences.
fn is_prose(evidence: &Evidence<'_>, at: usize) -> bool {
    let text = evidence.paragraphs[at].text().trim_end();
    let ends = text.ends_with(['.', '!', '?', '"', '”', ')', ':']);
    ends && text.split_whitespace().nth(SHORTEST_PARAGRAPH - 1).is_some() || evidence.beginnings[at].bullet
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn short_lines_head_what_follows_them_right_below_a_dated_title() {
        check(
            "Harbour council, questions of 3 May 2010\n\nThe east quay\n\nThe quay is shut until May.\n\nIce\n\nThe ice has gone at last.",
            &["", "OwnLine \"The east quay\"", "", "OwnLine \"Ice\"", ""],
        );
    }

    #[test]
    fn short_questions_head_what_answers_them_if_there_are_several() {
        let asked = "The ferry stops in May.\n\nWhy does it stop?\n\nIts keel is cracked.\n\nWHO PAYS?\n\nThe port does so.";
        check(asked, &["", "", "", "", ""]);
        check(
            &format!("{asked}\n\nWhat comes next?\n\nA new ferry will."),
            &[
                "",
                "OwnLine \"Why does it stop?\"",
                "",
                "OwnLine \"WHO PAYS?\"",
                "",
                "OwnLine \"What comes next?\"",
                "",
            ],
        );
    }
}
