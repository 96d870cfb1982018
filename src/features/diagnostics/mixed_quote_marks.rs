//! A quote that opens with one kind of mark and closes with another.

use super::diagnostic::Finding;
use super::{About, Severity};
use crate::briefing::{Briefing, Marked};

pub(super) const ABOUT: About = About {
    code: "mixed-quote-marks",
    severity: Severity::Warning,
    summary: "a quote that opens with a straight mark and closes with a curly one, or the other way round",
    why: "It is a slip of the keyboard or of two texts pasted together, and software that sets the page will turn \
          the odd mark the wrong way.",
    wrong: "\u{201c}We will not sign this text,\" the minister said.\n",
    right: "\u{201c}We will not sign this text,\u{201d} the minister said.\n",
};

pub(super) fn check(briefing: &Briefing) -> Vec<Finding> {
    briefing.marked.iter().filter_map(|marked| mixed(briefing, marked)).collect()
}

fn mixed(briefing: &Briefing, marked: &Marked) -> Option<Finding> {
    let words = words(briefing, marked)?;
    let (open, close) = (words.chars().next()?, words.chars().next_back()?);
    let straight = |mark: char| matches!(mark, '"' | '\'');
    let curly = |mark: char| matches!(mark, '“' | '”' | '‘' | '’');
    let (first, last) = match (open, close) {
        _ if straight(open) && curly(close) => ("straight", "curly"),
        _ if curly(open) && straight(close) => ("curly", "straight"),
        _ => return None,
    };
    Some(Finding::new(
        marked.span,
        format!("this quote opens with a {first} mark and closes with a {last} one"),
    ))
}

/// The marked text, if it is closed in the paragraph where it opens.
fn words<'b>(briefing: &'b Briefing, marked: &Marked) -> Option<&'b str> {
    if !marked.closed {
        return None;
    }
    let after =
        briefing.paragraphs.partition_point(|paragraph| paragraph.span().start() <= marked.span.start());
    let paragraph = &briefing.paragraphs[after.checked_sub(1)?];
    let (start, end) =
        (paragraph.prose_offset(marked.span.start())?, paragraph.prose_offset(marked.span.end())?);
    paragraph.text().get(start..end)
}
