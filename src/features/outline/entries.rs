//! What stands below a topic: its statements, and the paragraphs that have none, so that each can be reached.

use std::ops::Range;

use super::{LONGEST_NAME, Symbol, SymbolKind};
use crate::briefing::{Briefing, Paragraph, QuoteKind, Statement};
use crate::knowledge::Knowledge;
use crate::text::{BlockKind, Span, one_line, shortened};

/// The statements of a briefing, ready to be laid out.
pub(super) struct Entries<'b> {
    briefing: &'b Briefing,
    /// In document order.
    statements: Vec<Statement>,
}

impl<'b> Entries<'b> {
    pub(super) fn new(briefing: &'b Briefing, knowledge: &Knowledge) -> Self {
        Self { briefing, statements: briefing.statements(knowledge) }
    }

    /// The entries of the paragraphs of a topic. One paragraph alone is its topic: only what is said in it is worth an
    /// entry.
    pub(super) fn alone(&self, paragraphs: Range<usize>) -> Vec<Symbol> {
        match *self.body(paragraphs) {
            [only] => self.said_in(only),
            ref several => several.iter().flat_map(|&at| self.of(at)).collect(),
        }
    }

    /// The entries of paragraphs beside which there are topics.
    pub(super) fn beside_others(&self, paragraphs: Range<usize>) -> Vec<Symbol> {
        self.body(paragraphs).into_iter().flat_map(|at| self.of(at)).collect()
    }

    fn body(&self, paragraphs: Range<usize>) -> Vec<usize> {
        paragraphs.filter(|&at| !is_heading(&self.briefing.paragraphs[at])).collect()
    }

    /// What is said in a paragraph, or else the paragraph itself.
    fn of(&self, at: usize) -> Vec<Symbol> {
        let said = self.said_in(at);
        if said.is_empty() { paragraph(&self.briefing.paragraphs[at]).into_iter().collect() } else { said }
    }

    /// What is said in a paragraph. Together the entries cover it: each reaches to the sentence of the next, so that an
    /// editor always knows in which one the cursor is.
    fn said_in(&self, at: usize) -> Vec<Symbol> {
        let first = self.statements.partition_point(|statement| statement.paragraph < at);
        let said = self.statements[first..].iter().take_while(|statement| statement.paragraph == at);
        let said: Vec<&Statement> = said.collect();
        let paragraph = &self.briefing.paragraphs[at];
        let whole = paragraph.span();
        let mut starts: Vec<usize> = Vec::with_capacity(said.len());
        for statement in &said {
            let sentence = beginning(paragraph, statement.span);
            let taken = starts.last().is_some_and(|&before| sentence <= before);
            starts.push(if starts.is_empty() {
                whole.start()
            } else if taken {
                statement.span.start()
            } else {
                sentence
            });
        }
        let ends = starts.iter().skip(1).copied().chain([whole.end()]);
        let spans: Vec<Span> = starts.iter().zip(ends).map(|(&start, end)| Span::new(start, end)).collect();
        said.iter().zip(spans).map(|(statement, span)| said_as(statement, span)).collect()
    }
}

/// Where the sentence begins in which these words do.
fn beginning(paragraph: &Paragraph, said: Span) -> usize {
    let sentences = &paragraph.content.sentences;
    let start = |at: usize| paragraph.document(sentences[at].span).start();
    let (mut low, mut high) = (0, sentences.len());
    while low < high {
        let middle = low.midpoint(high);
        if start(middle) <= said.start() { low = middle + 1 } else { high = middle }
    }
    low.checked_sub(1).map_or(said.start(), start)
}

fn said_as(statement: &Statement, span: Span) -> Symbol {
    let name = format!("{}: {}", statement.speaker, statement.words);
    Symbol {
        name: shortened(&one_line(&name), LONGEST_NAME),
        detail: Some(
            match statement.kind {
                QuoteKind::Direct => "quoted",
                QuoteKind::Mixed => "partly quoted",
                QuoteKind::Indirect => "reported",
            }
            .to_owned(),
        ),
        kind: SymbolKind::Statement,
        span,
        selection: inside(span, statement.span),
        children: Vec::new(),
    }
}

fn paragraph(paragraph: &Paragraph) -> Option<Symbol> {
    let name = shortened(&one_line(paragraph.text()), LONGEST_NAME);
    let span = paragraph.span();
    (!name.is_empty()).then(|| Symbol {
        name,
        detail: None,
        kind: SymbolKind::Paragraph,
        span,
        selection: inside(span, paragraph.document(first_sentence(paragraph))),
        children: Vec::new(),
    })
}

pub(super) fn is_heading(paragraph: &Paragraph) -> bool {
    matches!(paragraph.content.block.kind, BlockKind::Heading(_))
}

pub(super) fn first_sentence(paragraph: &Paragraph) -> Span {
    let whole = Span::new(0, paragraph.text().len());
    paragraph.content.sentences.first().map_or(whole, |sentence| sentence.span)
}

/// As much of `wanted` as lies inside `span`; where nothing does, the beginning of `span`.
pub(super) fn inside(span: Span, wanted: Span) -> Span {
    let (start, end) = (wanted.start().max(span.start()), wanted.end().min(span.end()));
    if start < end { Span::new(start, end) } else { Span::at(span.start()) }
}
