//! A quotation mark that is never closed.

use super::diagnostic::Finding;
use super::{About, Severity};
use crate::briefing::{Briefing, Marked, Paragraph};
use crate::text::BlockKind;

pub(super) const ABOUT: About = About {
    code: "unclosed-quote",
    severity: Severity::Warning,
    summary: "a quotation mark that is never closed",
    why: "Without its closing mark nobody can tell where a quote ends and the briefing goes on. A running quote is \
          left alone: there each paragraph opens with a mark, and only the last one closes.",
    wrong: "The minister said: \"We will not sign this text.\n\nThe talks go on in May.\n",
    right: "The minister said: \"We will not sign this text.\"\n\nThe talks go on in May.\n",
};

pub(super) fn check(briefing: &Briefing) -> Vec<Finding> {
    let unclosed = briefing.marked.iter().filter(|marked| !marked.closed && !runs_on(briefing, marked));
    unclosed.map(|marked| Finding::new(marked.span, "this quotation mark is never closed")).collect()
}

/// Whether the next paragraph takes the quote up again with a mark of its own.
fn runs_on(briefing: &Briefing, marked: &Marked) -> bool {
    let next = briefing.paragraphs.partition_point(|paragraph| paragraph.span().start() < marked.span.end());
    briefing.paragraphs[next..].first().is_some_and(opens_with_mark)
}

fn opens_with_mark(paragraph: &Paragraph) -> bool {
    let is_heading = matches!(paragraph.content.block.kind, BlockKind::Heading(_));
    !is_heading && paragraph.text().trim_start().starts_with(['"', '“', '‘', '\'', '«', '„', '`'])
}
