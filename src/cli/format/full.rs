//! For a person: the words, with carets under them.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::super::console::Colours;
use super::Checked;
use crate::features::{Diagnostic, Severity};

pub(in super::super) fn write(
    checked: &Checked<'_>,
    diagnostic: &Diagnostic,
    colours: Colours,
    width: usize,
) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO.with_name("information"),
        Severity::Hint => Level::HELP.with_name("hint"),
    };
    let related = diagnostic
        .related
        .iter()
        .map(|related| AnnotationKind::Context.span(related.span.range()).label(related.message.as_str()));
    let snippet = Snippet::source(checked.text)
        .path(checked.name)
        .annotation(AnnotationKind::Primary.span(diagnostic.span.range()))
        .annotations(related);
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.code());
    let renderer = match colours {
        Colours::On => Renderer::styled(),
        Colours::Off => Renderer::plain(),
    };
    renderer.term_width(width).render(&[title.element(snippet)]) + "\n\n"
}

pub(super) fn closing(found: usize, read: usize) -> String {
    let count = |number: usize, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    format!("{} in {}\n", count(found, "finding"), count(read, "briefing"))
}
