//! Our answers in the protocol's words, and its questions in ours. Nothing is decided here.

use std::ops::Range;

use tower_lsp::lsp_types as lsp;

use super::analysis::Analysis;
use super::capabilities::Agreed;
use crate::features::{Diagnostic, Severity};
use crate::text::{LineIndex, Position, Span};

/// A range as the text layer wants it.
pub(super) fn positions(range: lsp::Range) -> Range<Position> {
    position(range.start)..position(range.end)
}

fn position(position: lsp::Position) -> Position {
    Position { line: position.line, character: position.character }
}

fn range(lines: &LineIndex, span: Span) -> lsp::Range {
    let end = |offset| {
        let Position { line, character } = lines.position(offset);
        lsp::Position { line, character }
    };
    lsp::Range { start: end(span.start()), end: end(span.end()) }
}

/// Diagnostics of the text at `uri`.
pub(super) fn diagnostics(
    analysis: &Analysis,
    found: Vec<Diagnostic>,
    uri: &lsp::Url,
    agreed: Agreed,
) -> Vec<lsp::Diagnostic> {
    found.into_iter().map(|diagnostic| self::diagnostic(&analysis.lines, diagnostic, uri, agreed)).collect()
}

fn diagnostic(lines: &LineIndex, found: Diagnostic, uri: &lsp::Url, agreed: Agreed) -> lsp::Diagnostic {
    let related = found.related.into_iter().map(|related| lsp::DiagnosticRelatedInformation {
        location: lsp::Location { uri: uri.clone(), range: range(lines, related.span) },
        message: related.message,
    });
    let related: Vec<_> = related.collect();
    // A rule's page may be a place in the README, which is no link an editor could follow.
    let page = lsp::Url::parse(&found.rule.page()).ok().filter(|_| agreed.rule_pages);
    lsp::Diagnostic {
        range: range(lines, found.span),
        severity: Some(match found.severity {
            Severity::Error => lsp::DiagnosticSeverity::ERROR,
            Severity::Warning => lsp::DiagnosticSeverity::WARNING,
            Severity::Information => lsp::DiagnosticSeverity::INFORMATION,
            Severity::Hint => lsp::DiagnosticSeverity::HINT,
        }),
        code: Some(lsp::NumberOrString::String(found.rule.code().to_owned())),
        code_description: page.map(|href| lsp::CodeDescription { href }),
        source: Some("attache".to_owned()),
        message: found.message,
        related_information: (agreed.related_information && !related.is_empty()).then_some(related),
        tags: None,
        data: None,
    }
}
