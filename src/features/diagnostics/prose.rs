//! The prose that a span of the document stands for: what the reader sees, without the marks of Markdown.

use crate::briefing::{Briefing, Paragraph};
use crate::text::Span;

/// The prose of a span, if one paragraph holds it.
pub(super) fn prose(span: Span, briefing: &Briefing) -> Option<&str> {
    let (paragraph, within) = place(span, briefing)?;
    paragraph.text().get(within.range())
}

/// The paragraph that holds a span, and the span in its prose.
pub(super) fn place(span: Span, briefing: &Briefing) -> Option<(&Paragraph, Span)> {
    let paragraph = &briefing.paragraphs[briefing.paragraph_at(span.start())?];
    let within = Span::new(paragraph.prose_offset(span.start())?, paragraph.prose_offset(span.end())?);
    Some((paragraph, within))
}

/// Finds the paragraphs of spans that are asked for in document order.
pub(super) struct Places<'b> {
    rest: &'b [Paragraph],
}

impl<'b> Places<'b> {
    pub(super) fn of(briefing: &'b Briefing) -> Self {
        Self { rest: &briefing.paragraphs }
    }

    /// As [`place`], for a span that does not begin before the one asked for last.
    pub(super) fn next(&mut self, span: Span) -> Option<(&'b Paragraph, Span)> {
        let passed = self.rest.iter().skip(1).take_while(|next| next.span().start() <= span.start()).count();
        self.rest = &self.rest[passed..];
        let paragraph = self.rest.first().filter(|paragraph| paragraph.span().start() <= span.start())?;
        let within = Span::new(paragraph.prose_offset(span.start())?, paragraph.prose_offset(span.end())?);
        Some((paragraph, within))
    }
}
