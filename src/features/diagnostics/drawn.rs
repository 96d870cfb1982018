//! Diagnostics drawn as a person sees them, for the tests of the rules.

use super::{Diagnostic, Rules, diagnostics};
use crate::briefing::{Briefing, Reading};
use crate::knowledge::{Day, Knowledge};
use crate::text::Form;

fn found(text: &str, rules: &Rules) -> Vec<Diagnostic> {
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
    let knowledge = Knowledge::built_in();
    diagnostics(&Briefing::read(text, &knowledge, &reading), &knowledge, rules)
}

/// The names of the rules that find something in a Markdown text, in document order.
pub(super) fn codes(text: &str, rules: &Rules) -> Vec<&'static str> {
    found(text, rules).iter().map(|diagnostic| diagnostic.rule.code()).collect()
}

/// Each line in which something is found, with carets under the words; of a longer span, its first line.
pub(super) fn drawn(text: &str) -> String {
    let mut drawing = String::new();
    for diagnostic in found(text, &Rules::default()) {
        let span = diagnostic.span;
        let line_start = text[..span.start()].rfind('\n').map_or(0, |end| end + 1);
        let line_end = text[span.start()..].find('\n').map_or(text.len(), |end| span.start() + end);
        let blanks = text[line_start..span.start()].chars().count();
        let carets = text[span.start()..span.end().min(line_end)].chars().count();
        drawing += &format!("{}\n", &text[line_start..line_end]);
        drawing += &format!("{:blanks$}{} {}\n", "", "^".repeat(carets), diagnostic.message);
    }
    drawing
}

/// Says that nothing is found in any of these texts.
#[track_caller]
pub(super) fn check_none(texts: &[&str]) {
    for text in texts {
        assert_eq!(drawn(text), "", "in: {text}");
    }
}
