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
    unclosed.map(|marked| Finding::new(marked.span, message(marked))).collect()
}

/// A mark at the end of a paragraph, with no words behind it, closes what was never opened.
const fn message(marked: &Marked) -> &'static str {
    if marked.words == 0 {
        "this quotation mark has no partner"
    } else {
        "this quotation mark is never closed"
    }
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

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn};
    use expect_test::expect;

    #[test]
    fn a_mark_that_is_never_closed() {
        expect![[r#"
            The minister said: "We will not sign this text.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this quotation mark is never closed
        "#]]
        .assert_eq(&drawn("The minister said: \"We will not sign this text.\n\nThe talks go on in May.\n"));
    }

    #[test]
    fn marks_of_another_kind_close_their_own() {
        expect![[r#"
            "The man who wrote “Peter Pan,” the minister said.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no one is named for this quote
            "The man who wrote “Peter Pan,” the minister said.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this quotation mark is never closed
        "#]]
        .assert_eq(&drawn("\"The man who wrote “Peter Pan,” the minister said.\n"));
    }

    #[test]
    fn a_mark_that_was_never_opened() {
        expect![[r#"
            The talks go on in May."
                                   ^ this quotation mark has no partner
        "#]]
        .assert_eq(&drawn("The talks go on in May.\"\n"));
    }

    #[test]
    fn a_running_quote_closes_at_its_end() {
        check_none(&["“We came to sign a treaty,” the envoy said. “We did not leave without one.\n\n\
             “Tomorrow the parliaments decide.”\n"]);
    }

    #[test]
    fn apostrophes_feet_and_inches_open_nothing() {
        check_none(&[
            "It was agreed in the '90s, at the ministers' request.\n",
            "The wall is 6' 2\" high.\n",
            "Rock 'n' roll was played.\n",
        ]);
    }
}
