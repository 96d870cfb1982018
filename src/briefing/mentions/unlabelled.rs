//! Answers in an interview without labels: quotations that stand alone behind questions.

use super::interview::Interview;
use crate::briefing::quotes::Joined;
use crate::briefing::{Attribution, AttributionRule, Paragraph, Quote, QuoteKind, Standing};
use crate::text::{BlockKind, Span};

/// One question that a quotation follows makes no interview.
const LEAST_ANSWERED: usize = 2;

/// What is longer is no question of an interview.
const LONGEST_QUESTION: usize = 300;

impl Interview<'_> {
    /// Gives each quotation that is a paragraph behind a question to whoever is interviewed, where the words before the first
    /// question tell who that is.
    pub(in crate::briefing) fn join_unlabelled(self, said: &mut Joined) {
        let answers: Vec<usize> = (0..said.marked.len()).filter(|&at| self.answers(said, at)).collect();
        let asked = |&&at: &&usize| self.paragraph_before(said.marked[at].span).is_some_and(asks);
        let mut questions = answers.iter().filter(asked).peekable();
        let Some(first) = questions.peek().and_then(|&&at| self.paragraph_before(said.marked[at].span))
        else {
            return;
        };
        if questions.count() < LEAST_ANSWERED {
            return;
        }
        let Some(mention) = self.interviewed(Span::new(0, first.span().start())) else { return };
        for at in answers {
            let span = said.marked[at].span;
            if span.start() > first.span().start() {
                let speaker = self.mentions[mention].span;
                let rule = AttributionRule::Interviewed;
                said.attribute(at, Attribution { speaker, mention: Some(mention), cue: None, rule });
            }
        }
    }

    /// Whether marked text is a quotation that nobody has been named for, a paragraph by itself, behind one without any.
    fn answers(self, said: &Joined, at: usize) -> bool {
        let marked = said.marked[at];
        let at = Paragraph::begun_at(self.paragraphs, marked.span.start());
        let whole = at.is_some_and(|at| self.paragraphs[at].span() == marked.span);
        marked.standing == Standing::Unattributed
            && whole
            && self.paragraph_before(marked.span).is_some_and(prompts)
    }

    fn paragraph_before(&self, span: Span) -> Option<&Paragraph> {
        let at = Paragraph::begun_at(self.paragraphs, span.start())?;
        self.paragraphs.get(at.checked_sub(1)?)
    }
}

/// Whether an answer may follow a paragraph: it is short, and no quotation itself.
fn prompts(paragraph: &Paragraph) -> bool {
    paragraph.text().len() <= LONGEST_QUESTION && !paragraph.text().contains(['“', '"'])
}

/// Whether what prompts an answer, be it the heading of one, is a question.
fn asks(prompt: &Paragraph) -> bool {
    let kind = prompt.content.block.kind;
    matches!(kind, BlockKind::Paragraph | BlockKind::Heading(_)) && prompt.text().trim_end().ends_with('?')
}

impl Joined {
    /// Gives marked text to somebody.
    fn attribute(&mut self, marked: usize, attribution: Attribution) {
        let span = self.marked[marked].span;
        let begins = |quote: &Quote| quote.spans.first().is_some_and(|first| first.start() < span.start());
        let place = self.quotes.partition_point(begins);
        for later in self.marked.iter_mut().filter_map(|one| one.quote.as_mut()) {
            *later += usize::from(*later >= place);
        }
        let attribution = Some(attribution);
        self.quotes.insert(place, Quote { kind: QuoteKind::Direct, spans: vec![span], attribution });
        self.marked[marked].quote = Some(place);
        self.marked[marked].standing = Standing::Attributed;
    }
}
