//! A quote that opens with one kind of mark and closes with another.

use std::cell::OnceCell;

use super::diagnostic::Finding;
use super::prose::{place, prose};
use super::{About, Edit, Repair, Severity};
use crate::briefing::{Briefing, Marked};
use crate::text::Span;

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
    let straight = OnceCell::new();
    let prefers = || *straight.get_or_init(|| prefers_straight(briefing));
    briefing.marked.iter().filter_map(|marked| mixed(briefing, marked, prefers)).collect()
}

fn mixed(briefing: &Briefing, marked: &Marked, prefers_straight: impl Fn() -> bool) -> Option<Finding> {
    if !marked.closed {
        return None;
    }
    let (paragraph, quote) = place(marked.span, briefing)?;
    let mut inside = quote.of(paragraph.text()).chars();
    let (open, close) = (inside.next()?, inside.next_back()?);
    let (first, last) = match (open, close) {
        _ if is_straight(open) && is_curly(close) => ("straight", "curly"),
        _ if is_curly(open) && is_straight(close) => ("curly", "straight"),
        _ => return None,
    };
    // Then the last mark closes a quote within the quote.
    if inside.any(|mark| mark == partner(close)) {
        return None;
    }
    let opening = paragraph.document(Span::new(quote.start(), quote.start() + open.len_utf8()));
    let closing = paragraph.document(Span::new(quote.end() - close.len_utf8(), quote.end()));
    let curled = match last {
        "curly" => Edit::replace(opening, curly_opening(close)),
        _ => Edit::replace(closing, curly_closing(open)),
    };
    let straightened = match last {
        "curly" => Edit::replace(closing, open),
        _ => Edit::replace(opening, close),
    };
    let repairs = match prefers_straight() {
        true => [("straight", straightened), ("curly", curled)],
        false => [("curly", curled), ("straight", straightened)],
    };
    let mut repairs = repairs
        .map(|(kind, edit)| Repair::possible(format!("Make both marks of this quote {kind}"), vec![edit]));
    repairs[0].preferred = true;
    let message = format!("this quote opens with a {first} mark and closes with a {last} one");
    Some(
        Finding::new(marked.span, message)
            .seen_in(opening, format!("a {first} mark"))
            .seen_in(closing, format!("a {last} mark"))
            .mended_by(repairs),
    )
}

const fn is_straight(mark: char) -> bool {
    matches!(mark, '"' | '\'')
}

const fn is_curly(mark: char) -> bool {
    matches!(mark, '“' | '”' | '‘' | '’')
}

/// Whether the briefing has more straight marks than curly ones.
fn prefers_straight(briefing: &Briefing) -> bool {
    let opens_with = |is: fn(char) -> bool| {
        let opening =
            |marked: &&Marked| prose(marked.span, briefing).is_some_and(|words| words.starts_with(is));
        briefing.marked.iter().filter(opening).count()
    };
    opens_with(is_straight) > opens_with(is_curly)
}

const fn curly_opening(close: char) -> char {
    if close == '’' { '‘' } else { '“' }
}

const fn curly_closing(open: char) -> char {
    if matches!(open, '‘' | '’') { '’' } else { '”' }
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
    use super::super::drawn::{check_none, drawn, mended};
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
    fn the_odd_mark_is_made_like_most() {
        expect![[r#"
            * Make both marks of this quote curly
            “We will not sign this text,” the minister said. “Not tonight,” he added.
            - Make both marks of this quote straight
            "We will not sign this text," the minister said. “Not tonight,” he added.
        "#]]
        .assert_eq(&mended("“We will not sign this text,\" the minister said. “Not tonight,” he added.\n"));
        expect![[r#"
            * Make both marks of this quote straight
            "We will not sign this text," the minister said. "Not tonight," he added. "Nor ever."
            - Make both marks of this quote curly
            “We will not sign this text,” the minister said. "Not tonight," he added. "Nor ever."
        "#]]
        .assert_eq(&mended(
            "\"We will not sign this text,” the minister said. \"Not tonight,\" he added. \"Nor ever.\"\n",
        ));
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
