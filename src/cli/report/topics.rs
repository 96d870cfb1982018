//! The outline by topic, and below each topic what is said in it, by whom.

use super::page::Page;
use super::said;
use crate::briefing::Briefing;
use crate::features::{Symbol, SymbolKind, outline};
use crate::text::{LineIndex, Span};

/// The most characters of a statement that stand under its topic; the section on quotes has them all.
const LONGEST: usize = 90;

pub(in super::super) fn topics(briefing: &Briefing, lines: &LineIndex, page: &mut Page) {
    let found = outline(briefing);
    if found.is_empty() {
        return;
    }
    page.heading("Topics");
    for symbol in &found {
        topic(symbol, 2, briefing, lines, page);
    }
}

fn topic(symbol: &Symbol, indent: usize, briefing: &Briefing, lines: &LineIndex, page: &mut Page) {
    page.entry("", indent, &format!("{} ({})", symbol.name, line_range(symbol.span, lines)));
    let inner: Vec<&Symbol> =
        symbol.children.iter().filter(|child| child.kind != SymbolKind::Paragraph).collect();
    let is_here = |at: usize| symbol.span.contains(at) && !inner.iter().any(|child| child.span.contains(at));
    for quote in &briefing.quotes {
        let starts_here = quote.spans.first().is_some_and(|span| is_here(span.start()));
        if let Some(speaker) = said::speaker_name(quote, briefing, lines.text()).filter(|_| starts_here) {
            let words = shortened(&said::words(quote, lines.text()));
            page.entry(&format!("{:indent$}-", ""), indent + 2, &format!("{speaker}: {words}"));
        }
    }
    for child in inner {
        topic(child, indent + 2, briefing, lines, page);
    }
}

fn line_range(span: Span, lines: &LineIndex) -> String {
    let (first, last) = (lines.position(span.start()).line + 1, lines.position(span.end()).line + 1);
    if first == last { format!("line {first}") } else { format!("lines {first}–{last}") }
}

/// The words on one line, cut at a blank where they are too long.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        None => line,
        Some((end, _)) => {
            format!("{} …", line[..end].rsplit_once(' ').map_or(&line[..end], |(kept, _)| kept))
        }
    }
}
