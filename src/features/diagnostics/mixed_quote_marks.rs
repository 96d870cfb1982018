//! A quote that opens with one kind of mark and closes with another, or stands in marks that the house does not have.

use std::cell::OnceCell;

use super::diagnostic::Finding;
use super::prose::{place, prose};
use super::{About, Edit, QuoteMarks, Repair, Severity, Style};
use crate::briefing::{Briefing, Marked};
use crate::text::Span;

pub(super) const ABOUT: About = About {
    code: "mixed-quote-marks",
    severity: Severity::Warning,
    summary: "a quote that opens with a straight mark and closes with a curly one, or the other way round",
    why: "It is a slip of the keyboard or of two texts pasted together, and software that sets the page will turn \
          the odd mark the wrong way. Where quote-marks in the [style] of attache.toml asks for straight, curly or single \
          marks or for guillemets, quotes in others are found too; a quote within a quote is left alone.",
    wrong: "\u{201c}We will not sign this text,\" the minister said.\n",
    right: "\u{201c}We will not sign this text,\u{201d} the minister said.\n",
    style: Style::default,
};

pub(super) fn check(briefing: &Briefing, asked: Option<QuoteMarks>) -> Vec<Finding> {
    let straight = OnceCell::new();
    let prefers = || match asked {
        Some(QuoteMarks::Straight) => true,
        Some(QuoteMarks::Curly) => false,
        _ => *straight.get_or_init(|| prefers_straight(briefing)),
    };
    let mut found = Vec::new();
    let mut outer_end = 0;
    for marked in briefing.marked.iter().filter(|marked| marked.closed) {
        let is_outer = marked.span.start() >= outer_end;
        outer_end = outer_end.max(marked.span.end());
        let odd = asked.filter(|_| is_outer).and_then(|asked| odd_marks(briefing, marked, asked));
        found.extend(mixed(briefing, marked, prefers).or(odd));
    }
    found
}

/// A quote in marks of another kind than the house has.
fn odd_marks(briefing: &Briefing, marked: &Marked, asked: QuoteMarks) -> Option<Finding> {
    let (paragraph, quote) = place(marked.span, briefing)?;
    let mut inside = quote.of(paragraph.text()).chars();
    let (open, close) = (inside.next()?, inside.next_back()?);
    if kind(open)? == asked || kind(close)? == asked || inside.as_str().starts_with(open) {
        return None;
    }
    let finding = Finding::new(marked.span, format!("the house style has {} here", asked.name()));
    let (new_open, new_close) = match asked {
        QuoteMarks::Straight => ('"', '"'),
        QuoteMarks::Curly => ('“', '”'),
        QuoteMarks::Single if is_straight(open) => ('\'', '\''),
        QuoteMarks::Single => ('‘', '’'),
        QuoteMarks::Guillemets => ('«', '»'),
    };
    // Then a quote within it would end it.
    if inside.any(|mark| mark == new_open || mark == new_close) {
        return Some(finding);
    }
    let opening = paragraph.document(Span::new(quote.start(), quote.start() + open.len_utf8()));
    let closing = paragraph.document(Span::new(quote.end() - close.len_utf8(), quote.end()));
    let edits = vec![Edit::replace(opening, new_open), Edit::replace(closing, new_close)];
    let mut repair = Repair::possible(format!("Put this quote in {}", asked.name()), edits);
    repair.preferred = true;
    Some(finding.mended_by([repair]))
}

/// The kind of a mark; none of those that no house asks for.
const fn kind(mark: char) -> Option<QuoteMarks> {
    match mark {
        '"' => Some(QuoteMarks::Straight),
        '“' | '”' => Some(QuoteMarks::Curly),
        '\'' | '‘' | '’' => Some(QuoteMarks::Single),
        '«' | '»' => Some(QuoteMarks::Guillemets),
        _ => None,
    }
}

fn mixed(briefing: &Briefing, marked: &Marked, prefers_straight: impl Fn() -> bool) -> Option<Finding> {
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
    use super::super::drawn::{check_none, drawn, drawn_in, mended, mended_in};
    use super::{QuoteMarks, Style};
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

    fn house(marks: QuoteMarks) -> Style {
        Style { quote_marks: Some(marks), ..Style::default() }
    }

    #[test]
    fn marks_that_the_house_does_not_have() {
        let text = "\"We will not sign,\" Foreign Minister Sergei Lavrov said. “Not tonight,” he added.\n";
        expect![[r#"
            "We will not sign," Foreign Minister Sergei Lavrov said. “Not tonight,” he added.
            ^^^^^^^^^^^^^^^^^^^ the house style has curly marks here
        "#]]
        .assert_eq(&drawn_in(&house(QuoteMarks::Curly), text));
        expect![[r#"
            * Put this quote in curly marks
            “We will not sign,” Foreign Minister Sergei Lavrov said. “Not tonight,” he added.
        "#]]
        .assert_eq(&mended_in(&house(QuoteMarks::Curly), text));
        expect![[r#"
            * Put this quote in guillemets
            «We will not sign,» Foreign Minister Sergei Lavrov said. “Not tonight,” he added.
            * Put this quote in guillemets
            "We will not sign," Foreign Minister Sergei Lavrov said. «Not tonight,» he added.
        "#]]
        .assert_eq(&mended_in(&house(QuoteMarks::Guillemets), text));
    }

    #[test]
    fn marks_that_the_house_has_and_quotes_within_quotes() {
        for (marks, text) in [
            (
                QuoteMarks::Straight,
                "\"We will not sign a 'pact' today,\" Foreign Minister Sergei Lavrov said.\n",
            ),
            (QuoteMarks::Curly, "“We will not sign a ‘pact’ today,” Foreign Minister Sergei Lavrov said.\n"),
            (QuoteMarks::Single, "‘We will not sign a “pact” today,’ Foreign Minister Sergei Lavrov said.\n"),
            (
                QuoteMarks::Guillemets,
                "«We will not sign a “pact” today,» Foreign Minister Sergei Lavrov said.\n",
            ),
        ] {
            assert_eq!(drawn_in(&house(marks), text), "", "{text}");
        }
    }

    #[test]
    fn a_quote_within_that_the_new_marks_would_end_is_left_to_the_writer() {
        let text = "‘We will not sign a “pact” today,’ Foreign Minister Sergei Lavrov said.\n";
        expect![[r#"
            ‘We will not sign a “pact” today,’ Foreign Minister Sergei Lavrov said.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the house style has curly marks here
        "#]]
        .assert_eq(&drawn_in(&house(QuoteMarks::Curly), text));
        assert_eq!(mended_in(&house(QuoteMarks::Curly), text), "");
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
