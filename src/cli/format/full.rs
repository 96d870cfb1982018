//! For a person: the words, with carets under them.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::super::console::Colours;
use super::Checked;
use crate::features::{Diagnostic, Severity};
use crate::text::Span;

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
    // The lines that are shown, and no others: of a long text all would be read again for each finding.
    let shown = diagnostic.related.iter().fold(diagnostic.span, |all, related| all.cover(related.span));
    let lines = checked.lines(shown);
    let place = |span: Span| span.start() - lines.span.start()..span.end() - lines.span.start();
    let related = diagnostic
        .related
        .iter()
        .map(|related| AnnotationKind::Context.span(place(related.span)).label(related.message.as_str()));
    let snippet = Snippet::source(lines.span.of(checked.text))
        .line_start(lines.first)
        .path(checked.name)
        .annotation(AnnotationKind::Primary.span(place(diagnostic.span)))
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
