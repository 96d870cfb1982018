//! A quotation mark that is never closed.

use super::diagnostic::Finding;
use super::prose::place;
use super::{About, Edit, Repair, Severity, Style};
use crate::briefing::{Briefing, Marked, Paragraph, Sentence};
use crate::text::{BlockKind, Span};

pub(super) const ABOUT: About = About {
    code: "unclosed-quote",
    severity: Severity::Warning,
    summary: "a quotation mark that is never closed",
    why: "Without its closing mark nobody can tell where a quote ends and the briefing goes on. A running quote is \
          left alone: there each paragraph opens with a mark, and only the last one closes.",
    wrong: "The minister said: \"We will not sign this text.\n\nThe talks go on in May.\n",
    right: "The minister said: \"We will not sign this text.\"\n\nThe talks go on in May.\n",
    style: Style::default,
};

pub(super) fn check(briefing: &Briefing) -> Vec<Finding> {
    let unclosed = briefing.marked.iter().filter(|marked| !marked.closed && !runs_on(briefing, marked));
    unclosed.map(|marked| finding(briefing, marked)).collect()
}

fn finding(briefing: &Briefing, marked: &Marked) -> Finding {
    let finding = Finding::new(marked.span, message(marked));
    let Some((paragraph, quote)) = place(marked.span, briefing) else { return finding };
    let (mark, closing) = marks(quote.of(paragraph.text()));
    if marked.words == 0 {
        let removed = Edit::replace(marked.span, "");
        return finding.mended_by([Repair::sure("Remove this quotation mark", vec![removed])]);
    }
    let opened = paragraph.document(Span::new(quote.start(), quote.start() + mark));
    let closed = |at: usize| vec![Edit::insert(paragraph.document(Span::new(at - 1, at)).end(), closing)];
    let repairs = match ends(briefing, marked, paragraph, quote).as_slice() {
        [(_, at)] => vec![Repair::sure(format!("Close the quote: {closing}"), closed(*at))],
        several => several.iter().map(|(name, at)| Repair::possible(*name, closed(*at))).collect(),
    };
    finding.seen_in(opened, "it is opened here").mended_by(repairs)
}

/// Where the quote may end, in the prose of its paragraph: before its attribution, with its first sentence, or with
/// the paragraph.
fn ends(
    briefing: &Briefing,
    marked: &Marked,
    paragraph: &Paragraph,
    quote: Span,
) -> Vec<(&'static str, usize)> {
    let text = paragraph.text();
    let trimmed = |end: usize| quote.start() + text[quote.start()..end].trim_end().len();
    let attribution = marked.quote.and_then(|index| briefing.quotes[index].attribution);
    let said = attribution
        .map(|said| said.cue.map_or(said.speaker, |cue| cue.cover(said.speaker)).start())
        .filter(|&at| marked.span.start() < at && at < marked.span.end())
        .and_then(|at| paragraph.prose_offset(at));
    let content = &paragraph.content;
    let end = |sentence: &Sentence| content.tokens[sentence.end - 1].span.end();
    let next = content.sentences.partition_point(|sentence| end(sentence) <= quote.start());
    let sentence = content.sentences.get(next).map(end);
    let reopened = text[quote.end()..].trim_start().starts_with(OPENING);
    let last = if reopened {
        "Close the quote before the next one opens"
    } else {
        "Close the quote at the end of the paragraph"
    };
    let mut found = Vec::new();
    let named = [
        ("Close the quote before its attribution", said),
        ("Close the quote at the end of the sentence", sentence),
        (last, Some(quote.end())),
    ];
    for (name, end) in named {
        let Some(end) = end.map(trimmed).filter(|&end| end > quote.start() + 1) else { continue };
        if found.iter().all(|&(_, other)| other != end) {
            found.push((name, end));
        }
    }
    found
}

/// How long the mark is that opens a quote, and what closes it.
fn marks(quote: &str) -> (usize, &'static str) {
    let closings = [
        ("``", "''"),
        ("''", "''"),
        ("\"", "\""),
        ("“", "”"),
        ("”", "”"),
        ("‘", "’"),
        ("’", "’"),
        ("„", "“"),
        ("«", "»"),
        ("»", "«"),
        ("‹", "›"),
        ("`", "'"),
        ("'", "'"),
    ];
    let found = closings.into_iter().find(|(open, _)| quote.starts_with(open));
    found.map_or_else(
        || (quote.chars().next().map_or(0, char::len_utf8), "\""),
        |(open, close)| (open.len(), close),
    )
}

/// A mark at the end of a paragraph, with no words behind it, closes what was never opened.
const fn message(marked: &Marked) -> &'static str {
    if marked.words == 0 {
        "this quotation mark has no partner"
    } else {
        "this quotation mark is never closed"
    }
}

/// Whether the next paragraph takes the quote up again with a mark of its own, or would if the text had not lost its
/// paragraphs: one that stands in a single line shows a running quote so.
fn runs_on(briefing: &Briefing, marked: &Marked) -> bool {
    if let [only] = &briefing.paragraphs[..] {
        return only.text().len() > ONE_PARAGRAPH && reopens(marked, briefing);
    }
    let next = briefing.paragraphs.partition_point(|paragraph| paragraph.span().start() < marked.span.end());
    briefing.paragraphs[next..].first().is_some_and(opens_with_mark)
}

/// A text of one paragraph that is longer than this, in bytes, has lost the others.
const ONE_PARAGRAPH: usize = 400;

/// Whether another quote opens right behind it in its paragraph.
fn reopens(marked: &Marked, briefing: &Briefing) -> bool {
    place(marked.span, briefing)
        .is_some_and(|(paragraph, quote)| paragraph.text()[quote.end()..].trim_start().starts_with(OPENING))
}

fn opens_with_mark(paragraph: &Paragraph) -> bool {
    let is_heading = matches!(paragraph.content.block.kind, BlockKind::Heading(_));
    !is_heading && paragraph.text().trim_start().starts_with(OPENING)
}

/// What a quote may open with.
const OPENING: [char; 7] = ['"', '“', '‘', '\'', '«', '„', '`'];

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn, mended};
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
    fn the_closing_mark_is_offered_where_the_quote_may_end() {
        expect![[r#"
            * Close the quote: ”
            The minister said: “We will not sign this text.”

            The talks go on in May.

            "We will not sign this text," he said. "It is far too long, the minister said. He left at once.

            The talks go on in May."
            - Close the quote at the end of the sentence
            The minister said: “We will not sign this text.

            The talks go on in May.

            "We will not sign this text," he said. "It is far too long, the minister said." He left at once.

            The talks go on in May."
            - Close the quote at the end of the paragraph
            The minister said: “We will not sign this text.

            The talks go on in May.

            "We will not sign this text," he said. "It is far too long, the minister said. He left at once."

            The talks go on in May."
            * Remove this quotation mark
            The minister said: “We will not sign this text.

            The talks go on in May.

            "We will not sign this text," he said. "It is far too long, the minister said. He left at once.

            The talks go on in May.
        "#]].assert_eq(&mended(
            "The minister said: “We will not sign this text.\n\nThe talks go on in May.\n\n\
             \"We will not sign this text,\" he said. \"It is far too long, the minister said. He left at once.\n\n\
             The talks go on in May.\"\n",
        ));
    }

    #[test]
    fn a_running_quote_closes_at_its_end() {
        check_none(&["“We came to sign a treaty,” the envoy said. “We did not leave without one.\n\n\
             “Tomorrow the parliaments decide.”\n"]);
    }

    #[test]
    fn a_quote_that_opens_anew_was_not_closed() {
        expect![[r#"
            "We came to sign a treaty. "We did not leave without one," he said.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ this quotation mark is never closed
        "#]]
        .assert_eq(&drawn(
            "The envoys met twice.\n\n\"We came to sign a treaty. \"We did not leave without one,\" he said.\n",
        ));
        expect![[r#"
            * Close the quote: "
            The envoys met twice.

            "We came to sign a treaty." "We did not leave without one," he said.
        "#]]
        .assert_eq(&mended(
            "The envoys met twice.\n\n\"We came to sign a treaty. \"We did not leave without one,\" he said.\n",
        ));
    }

    #[test]
    fn a_text_that_lost_its_paragraphs_keeps_its_running_quotes() {
        let filler = "The two delegations met in a hotel near the lake and stayed for two days. ".repeat(6);
        check_none(&[&format!(
            "{filler}\"We came to sign a treaty. \"We did not leave without one. \"Now they decide,\" the envoy said."
        )]);
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
