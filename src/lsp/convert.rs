//! Our answers in the protocol's words, and its questions in ours. Nothing is decided here.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use tower_lsp::lsp_types as lsp;

use super::analysis::Analysis;
use super::capabilities::Agreed;
use crate::features::{Diagnostic, Fold, Hover, Severity, Symbol, SymbolKind};
use crate::text::{Form, LineIndex, Position, Span, blocks};

/// A range as the text layer wants it.
pub(super) fn positions(range: lsp::Range) -> Range<Position> {
    position(range.start)..position(range.end)
}

fn position(position: lsp::Position) -> Position {
    Position { line: position.line, character: position.character }
}

/// A span as an editor names it.
pub(super) fn range(lines: &LineIndex, span: Span) -> lsp::Range {
    let end = |offset| {
        let Position { line, character } = lines.position(offset);
        lsp::Position { line, character }
    };
    lsp::Range { start: end(span.start()), end: end(span.end()) }
}

/// The byte an editor's position means.
pub(super) fn offset(lines: &LineIndex, at: lsp::Position) -> usize {
    lines.offset(position(at))
}

/// A card, in Markdown or, for an editor that shows none, as plain text.
pub(super) fn hover(lines: &LineIndex, hover: Hover, agreed: Agreed) -> lsp::Hover {
    let contents = match agreed.markdown {
        true => lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value: hover.markdown },
        false => lsp::MarkupContent { kind: lsp::MarkupKind::PlainText, value: plain(&hover.markdown) },
    };
    lsp::Hover { contents: lsp::HoverContents::Markup(contents), range: Some(range(lines, hover.span)) }
}

fn plain(markdown: &str) -> String {
    let blocks = blocks(markdown, Form::Markdown);
    blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n")
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

/// One diagnostic of the text at `uri`.
pub(super) fn diagnostic(
    lines: &LineIndex,
    found: Diagnostic,
    uri: &lsp::Url,
    agreed: Agreed,
) -> lsp::Diagnostic {
    let related = found.related.into_iter().map(|related| lsp::DiagnosticRelatedInformation {
        location: lsp::Location { uri: uri.clone(), range: range(lines, related.span) },
        message: related.message,
    });
    let related: Vec<_> = related.collect();
    let page = agreed.rule_pages.of(found.rule);
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

/// An outline, as a tree.
pub(super) fn tree(lines: &LineIndex, symbols: Vec<Symbol>) -> Vec<lsp::DocumentSymbol> {
    symbols.into_iter().map(|symbol| branch(lines, symbol)).collect()
}

fn branch(lines: &LineIndex, symbol: Symbol) -> lsp::DocumentSymbol {
    // VS Code drops the whole outline for one selection that is not inside its range.
    let encloses = symbol.span.encloses(symbol.selection);
    let selection = if encloses { symbol.selection } else { Span::at(symbol.span.start()) };
    #[expect(deprecated, reason = "lsp-types wants the old field written down")]
    lsp::DocumentSymbol {
        kind: kind(symbol.kind),
        name: symbol_name(&symbol),
        detail: symbol.detail,
        tags: None,
        deprecated: None,
        range: range(lines, symbol.span),
        selection_range: range(lines, selection),
        children: (!symbol.children.is_empty()).then(|| tree(lines, symbol.children)),
    }
}

/// An outline, as a list, for editors that know no trees.
pub(super) fn list(lines: &LineIndex, symbols: &[Symbol], uri: &lsp::Url) -> Vec<lsp::SymbolInformation> {
    let mut all = Vec::new();
    add_to_list(&mut all, lines, symbols, uri, None);
    all
}

fn add_to_list(
    all: &mut Vec<lsp::SymbolInformation>,
    lines: &LineIndex,
    symbols: &[Symbol],
    uri: &lsp::Url,
    container: Option<&str>,
) {
    for symbol in symbols {
        let name = symbol_name(symbol);
        #[expect(deprecated, reason = "lsp-types wants the old field written down")]
        all.push(lsp::SymbolInformation {
            name: name.clone(),
            kind: kind(symbol.kind),
            tags: None,
            deprecated: None,
            location: lsp::Location { uri: uri.clone(), range: range(lines, symbol.span) },
            container_name: container.map(str::to_owned),
        });
        add_to_list(all, lines, &symbol.children, uri, Some(&name));
    }
}

/// VS Code drops the whole outline for one empty name.
fn symbol_name(symbol: &Symbol) -> String {
    if symbol.name.trim().is_empty() { "(no name)".to_owned() } else { symbol.name.clone() }
}

const fn kind(kind: SymbolKind) -> lsp::SymbolKind {
    match kind {
        // As Markdown's own outlines have it.
        SymbolKind::Section => lsp::SymbolKind::STRING,
        SymbolKind::Topic => lsp::SymbolKind::NAMESPACE,
        SymbolKind::Statement => lsp::SymbolKind::EVENT,
        SymbolKind::Paragraph => lsp::SymbolKind::FIELD,
    }
}

/// What can be folded: whole lines, at least two, without the blank ones behind. What stands there in its place is a topic's label; an
/// editor may have room for one a line, the last.
pub(super) fn folds(lines: &LineIndex, folds: Vec<Fold>, limit: usize) -> Vec<lsp::FoldingRange> {
    let mut folded = HashSet::new();
    let mut labels: HashMap<u32, String> = HashMap::new();
    let folds = folds.into_iter().filter_map(|Fold { span, label }| {
        let end = span.start() + span.of(lines.text()).trim_end().len();
        let (first, last) = (lines.position(span.start()).line, lines.position(end).line);
        if let Some(label) = label {
            labels.entry(first).or_insert(label);
        }
        // A section and the one topic in it may have the same lines.
        (first < last && folded.insert((first, last))).then(|| lsp::FoldingRange {
            start_line: first,
            end_line: last,
            kind: Some(lsp::FoldingRangeKind::Region),
            collapsed_text: labels.get(&first).cloned(),
            ..lsp::FoldingRange::default()
        })
    });
    folds.take(limit).collect()
}
