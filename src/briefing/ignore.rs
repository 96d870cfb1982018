//! Comments by which a writer asks not to be told of something.

use memchr::memmem;

use super::Paragraph;
use crate::text::{Form, Span};

/// A comment such as `<!-- attache: ignore unclosed-quote -->`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// Where it holds, in bytes of the document.
    pub within: Span,
    /// The rules it names; none means all.
    pub rules: Vec<String>,
}

impl Ignore {
    /// Whether it asks not to be told what the rule of that name finds.
    #[must_use]
    pub fn names(&self, rule: &str) -> bool {
        self.rules.is_empty() || self.rules.iter().any(|named| named == rule)
    }
}

/// The comments in a text. `ignore` holds for the paragraph that the comment stands in or, on a line of its own, for
/// the next one; `ignore-file` for the whole text. Only Markdown has comments that no reader sees.
pub(super) fn ignores(text: &str, form: Form, paragraphs: &[Paragraph]) -> Vec<Ignore> {
    if form != Form::Markdown {
        return Vec::new();
    }
    memmem::find_iter(text.as_bytes(), b"attache:").filter_map(|at| ignore(text, at, paragraphs)).collect()
}

fn ignore(text: &str, at: usize, paragraphs: &[Paragraph]) -> Option<Ignore> {
    let before = text[..at].trim_end_matches([' ', '\t']).strip_suffix("<!--")?;
    let (asked, _) = text[at + "attache:".len()..].split_once("-->")?;
    let mut words = asked.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let within = match words.next()? {
        "ignore" => paragraph(before, paragraphs)?.span(),
        "ignore-file" => Span::new(0, text.len()),
        _ => return None,
    };
    Some(Ignore { within, rules: words.map(str::to_owned).collect() })
}

/// The paragraph that a comment behind `before` speaks of.
fn paragraph<'p>(before: &str, paragraphs: &'p [Paragraph]) -> Option<&'p Paragraph> {
    let next = paragraphs.partition_point(|paragraph| paragraph.span().start() < before.len());
    let line = before.rsplit(['\n', '\r']).next().unwrap_or("");
    let alone = line.chars().all(|c| c.is_whitespace() || matches!(c, '>' | '-' | '*' | '+'));
    if alone { paragraphs.get(next) } else { paragraphs.get(next.checked_sub(1)?) }
}

#[cfg(test)]
mod tests {
    use crate::briefing::{Briefing, Reading};
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    /// What each comment in a text covers, and what it names.
    fn drawn(text: &str, form: Form) -> Vec<(&str, String)> {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form, file_name: None, date: None, today };
        let briefing = Briefing::read(text, &Knowledge::built_in(), &reading);
        briefing.ignores.iter().map(|ignore| (ignore.within.of(text), ignore.rules.join(" "))).collect()
    }

    fn markdown(text: &str) -> Vec<(&str, String)> {
        drawn(text, Form::Markdown)
    }

    #[test]
    fn in_a_paragraph_it_holds_for_that_one() {
        let text = "One.\n\nTwo. <!-- attache: ignore unclosed-quote -->\n\nThree.\n";
        assert_eq!(markdown(text), [("Two. ", "unclosed-quote".to_owned())]);
        let text = "- One.\n- Two. <!-- attache:ignore a, b -->\n- Three.\n";
        assert_eq!(markdown(text), [("Two. ", "a b".to_owned())]);
    }

    #[test]
    fn on_a_line_of_its_own_it_holds_for_the_next_one() {
        let text = "One.\n\n<!-- attache: ignore -->\n\nTwo.\n\nThree.\n";
        assert_eq!(markdown(text), [("Two.", String::new())]);
    }

    #[test]
    fn ignore_file_holds_everywhere() {
        let text = "One.\n\n<!-- attache: ignore-file x -->\n";
        assert_eq!(markdown(text), [(text, "x".to_owned())]);
    }

    #[test]
    fn other_words_ask_for_nothing() {
        assert!(markdown("One. <!-- attache: forget -->\n\nattache: ignore\n").is_empty());
        assert!(markdown("One. <!-- attache: ignore").is_empty());
        assert!(drawn("One. <!-- attache: ignore -->\n", Form::Plain).is_empty());
    }
}
