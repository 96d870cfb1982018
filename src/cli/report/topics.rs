//! The outline by topic, and below each topic what is said in it, by whom.

use super::page::Page;
use crate::briefing::Briefing;
use crate::features::{Symbol, SymbolKind, outline};
use crate::knowledge::Knowledge;
use crate::text::{LineIndex, Span};

pub(in super::super) fn topics(
    briefing: &Briefing,
    knowledge: &Knowledge,
    lines: &LineIndex,
    page: &mut Page,
) {
    let found = outline(briefing, knowledge);
    if found.is_empty() {
        return;
    }
    page.heading("Topics");
    for symbol in &found {
        entry(symbol, 2, lines, page);
    }
}

fn entry(symbol: &Symbol, indent: usize, lines: &LineIndex, page: &mut Page) {
    match symbol.kind {
        SymbolKind::Section | SymbolKind::Topic => {
            page.entry("", indent, &format!("{} ({})", symbol.name, line_range(symbol.span, lines)));
            // What is said is drawn in under its topic already by its mark.
            let below = |child: &Symbol| indent + if child.kind == SymbolKind::Statement { 0 } else { 2 };
            symbol.children.iter().for_each(|child| entry(child, below(child), lines, page));
        }
        SymbolKind::Statement => {
            page.entry(&format!("{:indent$}-", ""), indent + 2, &symbol.name);
            symbol.children.iter().for_each(|child| entry(child, indent + 2, lines, page));
        }
        // Whoever reads a list of topics wants no list of paragraphs, but what is said in them.
        SymbolKind::Paragraph => symbol.children.iter().for_each(|child| entry(child, indent, lines, page)),
    }
}

fn line_range(span: Span, lines: &LineIndex) -> String {
    let (first, last) = (lines.position(span.start()).line + 1, lines.position(span.end()).line + 1);
    if first == last { format!("line {first}") } else { format!("lines {first}–{last}") }
}
