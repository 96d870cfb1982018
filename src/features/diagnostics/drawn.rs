//! Diagnostics drawn as a person sees them, for the tests of the rules.

use super::{Diagnostic, Edit, Rules, Severity, Style, diagnostics, ignore_here};
use crate::briefing::{Briefing, Reading};
use crate::knowledge::{Day, Knowledge};
use crate::text::Form;

fn read(text: &str) -> Briefing {
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
    Briefing::read(text, &Knowledge::built_in(), &reading)
}

fn found(text: &str, rules: &Rules) -> Vec<Diagnostic> {
    diagnostics(&read(text), &Knowledge::built_in(), rules)
}

/// The names of the rules that find something in a Markdown text, in document order.
pub(super) fn codes(text: &str, rules: &Rules) -> Vec<&'static str> {
    found(text, rules).iter().map(|diagnostic| diagnostic.rule.code()).collect()
}

/// How grave the findings in a text are, in a house with a style.
pub(super) fn severities(style: &Style, text: &str) -> Vec<Severity> {
    let rules = Rules { style: style.clone(), ..Rules::default() };
    found(text, &rules).iter().map(|diagnostic| diagnostic.severity).collect()
}

/// Each line in which something is found, with carets under the words; of a longer span, its first line.
pub(super) fn drawn(text: &str) -> String {
    drawn_in(&Style::default(), text)
}

/// The same in a house with a style.
pub(super) fn drawn_in(style: &Style, text: &str) -> String {
    let mut drawing = String::new();
    for diagnostic in found(text, &Rules { style: style.clone(), ..Rules::default() }) {
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

/// Each way to mend each finding: its name, and the text with its edits made.
pub(super) fn mended(text: &str) -> String {
    mended_in(&Style::default(), text)
}

/// The same in a house with a style.
pub(super) fn mended_in(style: &Style, text: &str) -> String {
    let mut drawing = String::new();
    let rules = Rules { style: style.clone(), ..Rules::default() };
    for repair in found(text, &rules).into_iter().flat_map(|diagnostic| diagnostic.repairs) {
        let star = if repair.preferred { "* " } else { "- " };
        drawing += &format!("{star}{}\n{}\n", repair.title, made(text, &repair.edits).trim_end());
    }
    drawing
}

/// A text in which the first finding is ignored.
pub(super) fn ignored(text: &str) -> String {
    let first = &found(text, &Rules::default())[0];
    made(text, &ignore_here(first, &read(text), text).expect("it stands in a paragraph").edits)
}

/// The text with edits made, which must be in order.
fn made(text: &str, edits: &[Edit]) -> String {
    let mut made = text.to_owned();
    for pair in edits.windows(2) {
        assert!(pair[0].span.end() <= pair[1].span.start(), "{edits:?}");
    }
    for edit in edits.iter().rev() {
        made.replace_range(edit.span.range(), &edit.text);
    }
    made
}
