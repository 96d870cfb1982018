//! Places to go to, in the protocol's words.

use tower_lsp::lsp_types as lsp;

use super::convert::range;
use super::index::Indexed;
use crate::features::{EntryKind, Link};
use crate::text::{LineIndex, Span};

/// The spans that a selection grows through, the innermost first, each inside the next.
pub(super) fn selection(lines: &LineIndex, spans: &[Span]) -> lsp::SelectionRange {
    let outermost = spans.last().map_or_else(|| Span::new(0, lines.text().len()), |span| *span);
    let mut selection = lsp::SelectionRange { range: range(lines, outermost), parent: None };
    for span in spans.iter().rev().skip(1) {
        selection = lsp::SelectionRange { range: range(lines, *span), parent: Some(Box::new(selection)) };
    }
    selection
}

/// Places in the text at `uri`.
pub(super) fn locations(lines: &LineIndex, spans: &[Span], uri: &lsp::Url) -> Vec<lsp::Location> {
    spans.iter().map(|span| lsp::Location { uri: uri.clone(), range: range(lines, *span) }).collect()
}

/// Places to be marked as the same.
pub(super) fn highlights(lines: &LineIndex, spans: &[Span]) -> Vec<lsp::DocumentHighlight> {
    let kind = Some(lsp::DocumentHighlightKind::TEXT);
    spans.iter().map(|span| lsp::DocumentHighlight { range: range(lines, *span), kind }).collect()
}

/// Words with a page behind them; none whose address is not one.
pub(super) fn links(lines: &LineIndex, links: Vec<Link>) -> Vec<lsp::DocumentLink> {
    let links = links.into_iter().filter_map(|link| {
        Some(lsp::DocumentLink {
            range: range(lines, link.span),
            target: Some(lsp::Url::parse(&link.url).ok()?),
            tooltip: Some(link.tooltip),
            data: None,
        })
    });
    links.collect()
}

/// Something that was found in a file: the entry at an index.
pub(super) fn symbol(file: &Indexed, at: usize) -> lsp::SymbolInformation {
    let entry = &file.entries[at];
    #[expect(deprecated, reason = "lsp-types wants the old field written down")]
    lsp::SymbolInformation {
        name: entry.name.clone(),
        kind: match entry.kind {
            EntryKind::Person => lsp::SymbolKind::CLASS,
            EntryKind::Treaty => lsp::SymbolKind::INTERFACE,
            EntryKind::Topic => lsp::SymbolKind::NAMESPACE,
            EntryKind::Statement => lsp::SymbolKind::EVENT,
        },
        tags: None,
        deprecated: None,
        location: lsp::Location { uri: file.uri.clone(), range: file.ranges[at] },
        container_name: entry.container.as_deref().map(str::to_owned),
    }
}
