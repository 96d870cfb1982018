//! What an editor selects when the selection is to grow: word, quote, sentence, paragraph, topic, document.

use crate::briefing::{Briefing, Paragraph, TokenKind, Topic, Unit};
use crate::text::Span;

/// What can be selected around `offset` in a document of `length` bytes: each span encloses the one before it and is
/// longer; the last is the document.
#[must_use]
pub fn selection(briefing: &Briefing, length: usize, offset: usize) -> Vec<Span> {
    let mut found = Growing::default();
    let near = briefing.paragraph_at(offset).map(|at| &briefing.paragraphs[at]);
    if let Some(paragraph) = near.filter(|paragraph| paragraph.span().touches(offset)) {
        inside(briefing, paragraph, offset, &mut found);
        found.add(paragraph.span());
    }
    let mut wider = briefing.block_quotes();
    wider.retain(|quote| quote.touches(offset));
    around(briefing, briefing.topics(), offset, &mut wider);
    wider.sort_by_key(|span| span.len());
    wider.into_iter().for_each(|span| found.add(span));
    found.add(briefing.front_matter.filter(|settings| settings.contains(offset)));
    found.add(Span::new(0, length));
    found.spans
}

/// Word, name, sentence and quote; of a sentence that a quote cuts, both its part within and the whole.
fn inside(briefing: &Briefing, paragraph: &Paragraph, offset: usize, found: &mut Growing) {
    let tokens = paragraph.content.tokens.iter();
    let words = tokens.filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
    let words = words.map(|token| paragraph.document(token.span)).filter(|span| span.touches(offset));
    // Between two words that touch, the one that begins.
    found.add(words.max_by_key(|span| span.start()));
    found.add(briefing.mention_at(offset).map(|mention| mention.span));

    let sentences: Vec<Span> =
        paragraph.content.sentences.iter().map(|sentence| paragraph.document(sentence.span)).collect();
    let sentence = sentences.iter().rev().copied().find(|sentence| sentence.touches(offset));
    let mut quotes: Vec<Span> = briefing
        .marked
        .iter()
        .map(|marked| marked.span)
        .filter(|span| span.contains(offset) && paragraph.span().encloses(*span))
        .collect();
    quotes.sort_by_key(|quote| quote.len());
    for quote in &quotes {
        found.add(sentence.and_then(|sentence| common(sentence, *quote)));
        found.add(*quote);
    }
    if let Some(sentence) = sentence {
        // A quote may run over several sentences: then all of them, marks included.
        let cut = quotes.last().copied().unwrap_or(sentence);
        let all = sentences.iter().filter(|other| other.overlaps(cut));
        found.add(all.fold(sentence, |whole, other| whole.cover(*other)));
    }
}

/// The topics around a place, and the paragraphs with those that hang on them.
fn around(briefing: &Briefing, topics: &[Topic], offset: usize, found: &mut Vec<Span>) {
    for topic in topics.iter().filter(|topic| topic.span.touches(offset)) {
        around(briefing, &topic.inner, offset, found);
        let own = topic.inner.first().map_or(topic.paragraphs.end, |inner| inner.paragraphs.start);
        hanging(&briefing.units(topic.paragraphs.start..own), offset, found);
        found.push(topic.span);
    }
}

/// The paragraph with those that hang on it.
fn hanging(units: &[Unit], offset: usize, found: &mut Vec<Span>) {
    for unit in units.iter().filter(|unit| unit.span.touches(offset)) {
        hanging(&unit.inner, offset, found);
        found.push(unit.span);
    }
}

fn common(a: Span, b: Span) -> Option<Span> {
    let (start, end) = (a.start().max(b.start()), a.end().min(b.end()));
    (start < end).then(|| Span::new(start, end))
}

/// Spans that grow.
#[derive(Default)]
struct Growing {
    spans: Vec<Span>,
}

impl Growing {
    /// Adds a span, if there is one, unless it does not enclose the last one, or is no longer.
    fn add(&mut self, span: impl Into<Option<Span>>) {
        let Some(span) = span.into() else { return };
        if self.spans.last().is_none_or(|last| span.encloses(*last) && span != *last) {
            self.spans.push(span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    fn read(text: &str) -> Briefing {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        Briefing::read(text, &Knowledge::built_in(), &reading)
    }

    /// What is selected step by step from where `|` stands.
    fn check(drawn: &str, expected: &[&str]) {
        let offset = drawn.find('|').expect("the test says where");
        let text = drawn.replacen('|', "", 1);
        let spans = selection(&read(&text), text.len(), offset);
        let found: Vec<&str> = spans.iter().map(|span| span.of(&text)).collect();
        assert_eq!(found, expected, "{drawn}");
    }

    #[test]
    fn grows_from_the_word_to_the_document() {
        check(
            "Quotas f|ell. Prices rose.\n",
            &["fell", "Quotas fell.", "Quotas fell. Prices rose.", "Quotas fell. Prices rose.\n"],
        );
    }

    #[test]
    fn a_quote_lies_between_the_word_and_the_sentence() {
        check(
            "He said: “We a|gree.”\n",
            &["agree", "“We agree.”", "He said: “We agree.”", "He said: “We agree.”\n"],
        );
    }

    #[test]
    fn a_quote_of_two_sentences_holds_the_first() {
        check(
            "Once. “We a|gree. We sign,” he said.\n",
            &[
                "agree",
                "“We agree.",
                "“We agree. We sign,”",
                "“We agree. We sign,” he said.",
                "Once. “We agree. We sign,” he said.",
                "Once. “We agree. We sign,” he said.\n",
            ],
        );
    }

    #[test]
    fn a_section_holds_its_paragraphs() {
        check(
            "# One\n\nFi|sh.\n\n# Two\n\nGrain.\n",
            &["Fish", "Fish.", "# One\n\nFish.", "# One\n\nFish.\n\n# Two\n\nGrain.\n"],
        );
    }

    #[test]
    fn a_list_holds_its_items() {
        check(
            "# One\n\nThey want:\n\n- br|ead\n- wine\n\nSo.\n",
            &[
                "bread",
                "They want:\n\n- bread\n- wine",
                "# One\n\nThey want:\n\n- bread\n- wine\n\nSo.",
                "# One\n\nThey want:\n\n- bread\n- wine\n\nSo.\n",
            ],
        );
    }

    #[test]
    fn where_there_is_no_prose_there_is_the_document() {
        check("```\nco|de\n```\n", &["```\ncode\n```\n"]);
        check("|", &[""]);
    }

    #[test]
    fn every_place_of_an_odd_text_has_spans_that_grow() {
        let text = "---\ndate: 2010-03-19\n---\n# Täl*ks*\n\n“A. “B” c. D\n\n> “E,” said *F*.\n\n- “G” 😀 h.\n\nMr. I’s “j.";
        let briefing = read(text);
        for offset in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            let spans = selection(&briefing, text.len(), offset);
            assert_eq!(spans.last(), Some(&Span::new(0, text.len())));
            assert!(spans[0].touches(offset));
            assert!(
                spans.windows(2).all(|pair| pair[1].encloses(pair[0]) && pair[0] != pair[1]),
                "{spans:?}"
            );
        }
    }

    #[test]
    fn a_block_quote_lies_between_its_paragraphs_and_the_section() {
        check(
            "# Strike\n\nThe union wrote to the council.\n\n> Fi|sh.\n>\n> Grain.\n\nThe mayor said he was sorry.\n",
            &[
                "Fish",
                "Fish.",
                "Fish.\n>\n> Grain.",
                "# Strike\n\nThe union wrote to the council.\n\n> Fish.\n>\n> Grain.\n\nThe mayor said he was sorry.",
                "# Strike\n\nThe union wrote to the council.\n\n> Fish.\n>\n> Grain.\n\nThe mayor said he was sorry.\n",
            ],
        );
    }
}
