//! Joins what the paragraphs tell into what the document tells: who is still talking.

use super::local::{Closing, LocalAttribution};
use crate::briefing::{Attribution, AttributionRule, Marked, Paragraph, Quote, QuoteKind, Standing};
use crate::text::{BlockKind, Span};

/// The quotes and the marked text of a document.
#[derive(Debug, Default)]
pub(in crate::briefing) struct Joined {
    pub(in crate::briefing) quotes: Vec<Quote>,
    pub(in crate::briefing) marked: Vec<Marked>,
}

/// Whoever spoke last, and how the paragraph before ended. Spans count bytes of the document.
#[derive(Clone, Copy, Debug, Default)]
struct Floor {
    closing: Closing,
    attribution: Option<Attribution>,
    subject: Option<Span>,
    quote: Option<usize>,
    /// The paragraph is a quotation that nobody has been named for yet, as an index into the marked text.
    pending: Option<usize>,
    /// The paragraph is a quotation that was given to whoever spoke before, as an index into the quotes.
    guessed: Option<usize>,
}

/// Joins the quotes of all paragraphs.
#[must_use]
pub(in crate::briefing) fn join(paragraphs: &[Paragraph]) -> Joined {
    let mut joined = Joined::default();
    let mut floor = Floor::default();
    for paragraph in paragraphs {
        floor = joined.add(paragraph, floor);
    }
    joined
}

impl Joined {
    fn add(&mut self, paragraph: &Paragraph, floor: Floor) -> Floor {
        let local = &paragraph.content.quotes;
        if let Some(signature) = local.signature {
            let speaker = paragraph.document(signature);
            if let Some(pending) = floor.pending {
                self.sign(pending, speaker);
            } else if let Some(guessed) = floor.guessed {
                self.sign_guessed(guessed, speaker);
            }
        }
        let first = self.quotes.len();
        let block = local.marks.is_empty() && paragraph.content.block.quoted > 0;
        // Whoever is announced says the whole of a block quote, whatever is reported in it.
        let announced = block && floor.closing.colon;
        for quote in local.quotes.iter().filter(|_| !announced) {
            self.quotes.push(Quote {
                kind: quote.kind,
                spans: quote.spans.iter().map(|&span| paragraph.document(span)).collect(),
                attribution: quote.attribution.map(|attribution| document(paragraph, attribution)),
            });
        }
        let heading = matches!(paragraph.content.block.kind, BlockKind::Heading(_));
        let mut carried = None;
        let mut pending = None;
        for local_mark in &local.marks {
            let span = paragraph.document(local_mark.mark.span);
            let mut quote = local_mark.quote.map(|index| first + index);
            if quote.is_none() && local_mark.opens && !heading {
                quote = match carried {
                    Some(index) => {
                        let quote: &mut Quote = &mut self.quotes[index];
                        quote.spans.push(span);
                        Some(index)
                    }
                    None => self.carry(span, floor),
                };
                carried = quote;
            }
            let standing = match quote {
                Some(_) => Standing::Attributed,
                None if local_mark.speech && !heading => Standing::Unattributed,
                None => Standing::NotSpeech,
            };
            let words = local_mark.mark.words;
            pending = (standing == Standing::Unattributed && local_mark.opens).then_some(self.marked.len());
            self.marked.push(Marked { span, closed: local_mark.mark.closed, words, quote, standing });
        }
        if block && !heading && local.signature.is_none() && (local.quotes.is_empty() || announced) {
            carried = self.carry_block(paragraph, floor);
        }
        let closing = local.closing;
        let attribution = closing
            .speaker
            .map(|one| document(paragraph, one))
            .or_else(|| carried.and_then(|index| self.quotes[index].attribution));
        let speaking = closing.speaking || carried.is_some();
        Floor {
            closing: Closing { speaking, ..closing },
            attribution,
            subject: closing.subject.map(|span| paragraph.document(span)),
            quote: carried.or_else(|| self.quotes.len().checked_sub(1).filter(|_| speaking)),
            pending,
            guessed: carried,
        }
    }

    /// A line such as "-- Hillary Clinton" says whose the quotation before it is.
    fn sign(&mut self, pending: usize, speaker: Span) {
        let rule = AttributionRule::Signature;
        let attribution = Some(Attribution { speaker, mention: None, cue: None, rule });
        let marked = &mut self.marked[pending];
        marked.standing = Standing::Attributed;
        marked.quote = Some(self.quotes.len());
        self.quotes.push(Quote { kind: QuoteKind::Direct, spans: vec![marked.span], attribution });
    }

    /// As [`Self::sign`], of a quotation that was given to whoever spoke before.
    fn sign_guessed(&mut self, guessed: usize, speaker: Span) {
        let quote = &mut self.quotes[guessed];
        let only_guessed = quote.attribution.is_some_and(|one| one.rule == AttributionRule::SameSpeaker);
        if only_guessed && quote.spans.len() == 1 {
            let rule = AttributionRule::Signature;
            quote.attribution = Some(Attribution { speaker, mention: None, cue: None, rule });
        }
    }

    /// A paragraph that is only a quotation: its speaker is the one whom the paragraph before names.
    fn carry(&mut self, span: Span, floor: Floor) -> Option<usize> {
        let rule = if floor.closing.open {
            AttributionRule::RunningQuote
        } else if floor.closing.colon {
            AttributionRule::LeadIn
        } else if floor.closing.speaking {
            AttributionRule::SameSpeaker
        } else {
            return None;
        };
        if rule == AttributionRule::RunningQuote
            && let Some(index) = floor.quote
        {
            self.quotes[index].spans.push(span);
            return Some(index);
        }
        let attribution = floor.attribution.or_else(|| {
            let speaker = floor.subject.filter(|_| floor.closing.colon)?;
            Some(Attribution { speaker, mention: None, cue: None, rule })
        })?;
        let attribution = Some(Attribution { rule, ..attribution });
        self.quotes.push(Quote { kind: QuoteKind::Direct, spans: vec![span], attribution });
        Some(self.quotes.len() - 1)
    }

    /// A block quote whose lead-in names the speaker.
    fn carry_block(&mut self, paragraph: &Paragraph, floor: Floor) -> Option<usize> {
        self.carry(paragraph.span(), floor)
    }
}

fn document(paragraph: &Paragraph, attribution: LocalAttribution) -> Attribution {
    Attribution {
        speaker: paragraph.document(attribution.speaker),
        mention: None,
        cue: attribution.cue.map(|cue| paragraph.document(cue)),
        rule: attribution.rule,
    }
}
