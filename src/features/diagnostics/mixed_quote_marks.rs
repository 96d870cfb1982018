//! A quote that opens with one kind of mark and closes with another.

use super::diagnostic::Finding;
use super::prose::prose;
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
    if !marked.closed {
        return None;
    }
    let mut inside = prose(marked.span, briefing)?.chars();
    let (open, close) = (inside.next()?, inside.next_back()?);
    let straight = |mark: char| matches!(mark, '"' | '\'');
    let curly = |mark: char| matches!(mark, '“' | '”' | '‘' | '’');
    let (first, last) = match (open, close) {
        _ if straight(open) && curly(close) => ("straight", "curly"),
        _ if curly(open) && straight(close) => ("curly", "straight"),
        _ => return None,
    };
    // Then the last mark closes a quote within the quote.
    if inside.any(|mark| mark == partner(close)) {
        return None;
    }
    Some(Finding::new(
        marked.span,
        format!("this quote opens with a {first} mark and closes with a {last} one"),
    ))
}

/// The mark that opens what `close` closes.
const fn partner(close: char) -> char {
    match close {
        '”' => '“',
        '’' => '‘',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn};
    use expect_test::expect;

    #[test]
    fn a_curly_mark_closed_by_a_straight_one() {
        expect![[r#"
            “We will not sign this text," the minister said.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this quote opens with a curly mark and closes with a straight one
        "#]]
        .assert_eq(&drawn("“We will not sign this text,\" the minister said.\n"));
    }

    #[test]
    fn one_kind_in_each_quote_is_enough() {
        check_none(&[
            "“We will not sign this text,” the minister said. \"Not tonight,\" he added.\n",
            "''We will not sign this text,'' the minister said.\n",
            "«Nous ne signerons pas,» said the minister.\n",
            "„Wir unterschreiben nicht“, said the minister.\n",
            "'We will not sign this \"text\",' the minister said.\n",
        ]);
    }
}
