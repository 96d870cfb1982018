//! What stands below a topic: its statements, and the paragraphs that have none, so that each can be reached.

use std::ops::Range;

use super::{LONGEST_NAME, Symbol, SymbolKind};
use crate::briefing::{Briefing, HeadingPlace, Mark, Paragraph, QuoteKind, Statement, Turn, Unit};
use crate::knowledge::Knowledge;
use crate::text::{Span, one_line, shortened, unshouted};

/// The colon, a blank and a quotation mark stand between a speaker's name and the words.
const FROM_NAME_TO_WORDS: usize = 6;

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
        match *self.briefing.units(paragraphs) {
            [ref only] if only.inner.is_empty() => self.said_in(only.paragraph),
            ref several => several.iter().flat_map(|unit| self.of(unit)).collect(),
        }
    }

    /// The entries of paragraphs beside which there are topics.
    pub(super) fn beside_others(&self, paragraphs: Range<usize>) -> Vec<Symbol> {
        self.briefing.units(paragraphs).iter().flat_map(|unit| self.of(unit)).collect()
    }

    /// What is said in a paragraph, or else the paragraph itself. One on which others hang has an entry, and so has one
    /// that its writer has counted, or of which the day or time is told: what is said in it stands below.
    fn of(&self, unit: &Unit) -> Vec<Symbol> {
        let mark = self.briefing.structure().mark(unit.paragraph);
        let inner = || unit.inner.iter().flat_map(|unit| self.of(unit));
        if let Some(turn) = mark.turn {
            return vec![Symbol { children: inner().collect(), ..self.turn(unit, turn) }];
        }
        let said = self.said_in(unit.paragraph);
        if !said.is_empty() && unit.inner.is_empty() && mark.number.is_none() && !mark.entry {
            return said;
        }
        let own = paragraph(&self.briefing.paragraphs[unit.paragraph], mark);
        let own = own.map(|own| Symbol {
            span: unit.span,
            children: said.into_iter().chain(inner()).collect(),
            ..own
        });
        own.into_iter().collect()
    }

    /// What somebody says who is named before it: "Lavrov: the talks will go on".
    fn turn(&self, unit: &Unit, turn: Turn) -> Symbol {
        let paragraph = &self.briefing.paragraphs[unit.paragraph];
        let text = paragraph.text();
        let first = self.statements.partition_point(|statement| statement.paragraph < unit.paragraph);
        let label = paragraph.document(turn.speaker);
        // Nobody else's words stand right behind the name.
        let named = self.statements.get(first).filter(|said| {
            said.paragraph == unit.paragraph && said.span.start() <= label.end() + FROM_NAME_TO_WORDS
        });
        let speaker = match named {
            Some(said) if !turn.asks => said.speaker.clone(),
            _ => unshouted(turn.speaker.of(text)),
        };
        let words = text[turn.speaker.end()..].trim_start_matches([':', '.', ' ', '*']);
        let words = &text[paragraph.behind_courtesy(text.len() - words.len())..];
        let name = format!("{speaker}: {words}");
        Symbol {
            name: shortened(&one_line(&name), LONGEST_NAME),
            detail: Some(if turn.asks { "question" } else { "speaks" }.to_owned()),
            kind: SymbolKind::Statement,
            span: unit.span,
            selection: inside(unit.span, paragraph.document(first_sentence(paragraph))),
            children: Vec::new(),
        }
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
        let mut taken = None;
        for statement in &said {
            let sentence = beginning(paragraph, statement.span);
            // Of several in one sentence the first has what leads up to them.
            let is_taken = taken.is_some_and(|before| sentence <= before);
            starts.push(match (starts.is_empty(), is_taken) {
                (true, _) => whole.start(),
                (false, true) => statement.span.start(),
                (false, false) => sentence,
            });
            taken = Some(sentence);
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

fn paragraph(paragraph: &Paragraph, mark: &Mark) -> Option<Symbol> {
    let text = paragraph.text();
    let start = match &mark.heading {
        Some(heading) if heading.place == HeadingPlace::RunIn => heading.words.end(),
        _ => mark.words,
    };
    let words = text[start..].trim_start_matches(|char: char| char.is_whitespace() || ":.–—-".contains(char));
    let words = one_line(if words.is_empty() { text } else { words });
    let name = match mark.written_number() {
        Some(number) => format!("{number} {words}"),
        None => words,
    };
    let span = paragraph.span();
    (!name.trim().is_empty()).then(|| Symbol {
        name: shortened(&name, LONGEST_NAME),
        detail: None,
        kind: SymbolKind::Paragraph,
        span,
        selection: inside(span, paragraph.document(first_sentence(paragraph))),
        children: Vec::new(),
    })
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
