//! Joins what the paragraphs tell into what the document tells: who is still talking.

use super::closing::Closing;
use super::local::LocalAttribution;
use super::side::LabelMark;
use crate::briefing::structure::{Side, opens_section};
use crate::briefing::{Attribution, AttributionRule, Marked, Paragraph, Quote, QuoteKind, Standing};
use crate::text::{BlockKind, Span};

/// The quotes and the marked text of a document.
#[derive(Debug, Default)]
pub(in crate::briefing) struct Joined {
    pub(in crate::briefing) quotes: Vec<Quote>,
    pub(in crate::briefing) marked: Vec<Marked>,
    /// Turns whose labels name nobody, in document order.
    pub(in crate::briefing) unnamed: Vec<UnnamedTurn>,
    /// Whether "Q." and "A." begin turns here.
    stops: bool,
}

/// A turn of a conversation whose label names nobody.
#[derive(Clone, Copy, Debug)]
pub(in crate::briefing) struct UnnamedTurn {
    pub(in crate::briefing) side: Side,
    /// "A", in bytes of the document.
    pub(in crate::briefing) label: Span,
    /// What is said, as an index into the quotes.
    pub(in crate::briefing) quote: usize,
}

/// One "Q." alone makes no conversation.
const LEAST_QUESTIONS: usize = 2;

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
    /// The paragraph is a block quote without marks of which nothing is known yet.
    unsaid: Option<Span>,
    /// How many block quotes the paragraph stands in.
    quoted: u8,
    /// Whoever is said to say what the items of the list say that stands here or next.
    lists: Option<Attribution>,
    /// Two talk by turns: who does if the next paragraph is a quotation and no more, where the text names them.
    turn: Option<Option<Attribution>>,
}

/// How a paragraph stands beside the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    /// It goes on with the text.
    Text,
    /// It is a block quote that the paragraph before leads up to.
    SetOff,
}

impl Setting {
    fn of(paragraph: &Paragraph, before: Floor) -> Self {
        if paragraph.content.block.quoted > before.quoted { Self::SetOff } else { Self::Text }
    }
}

/// What a paragraph has added beside the quotes that it tells the speakers of itself.
#[derive(Clone, Copy, Debug)]
struct Added {
    /// A turn whose label names nobody, as an index into the quotes.
    unnamed: Option<usize>,
    /// A quotation that was given to whoever spoke before, likewise.
    carried: Option<usize>,
    /// A quotation that nobody has been named for yet and that fills it, as an index into the marked text.
    pending: Option<usize>,
    /// Whether it is a block quote without marks.
    is_block: bool,
}

/// Joins the quotes of all paragraphs.
#[must_use]
pub(in crate::briefing) fn join(paragraphs: &[Paragraph]) -> Joined {
    let asks = |paragraph: &&Paragraph| {
        let label = paragraph.content.quotes.side;
        label.is_some_and(|label| label.side == Side::Asks && label.mark == LabelMark::Stop)
    };
    let stops = paragraphs.iter().filter(asks).take(LEAST_QUESTIONS).count() == LEAST_QUESTIONS;
    let mut joined = Joined { stops, ..Joined::default() };
    let mut floor = Floor::default();
    for paragraph in paragraphs {
        floor = joined.add(paragraph, floor);
    }
    joined
}

impl Joined {
    /// Adds what a paragraph holds; gives how it ends.
    fn add(&mut self, paragraph: &Paragraph, floor: Floor) -> Floor {
        let local = &paragraph.content.quotes;
        if let Some(signature) = local.signature {
            self.sign_off(paragraph.document(signature), &floor);
        }
        let item = paragraph.content.block.kind == BlockKind::Item;
        if let Some((attribution, (span, kind))) = floor.lists.zip(local.listed).filter(|_| item) {
            return self.list(paragraph, (span, kind), Floor { lists: Some(attribution), ..floor });
        }
        let turn_of_stop = self.turn_of_stop(paragraph);
        let first = self.quotes.len();
        let is_block = local.marks.is_empty() && paragraph.content.block.quoted > 0 && !is_note(paragraph);
        // Whoever is announced says the whole of a block quote, whatever is reported in it.
        let announced = is_block && floor.closing.colon;
        let turn_of_colon = || if announced { None } else { self.turn_of_colon(paragraph) };
        let unnamed = turn_of_stop.or_else(turn_of_colon);
        if !announced {
            self.quotes.extend(own_quotes(paragraph));
        }
        let (mut carried, pending) = self.add_marks(paragraph, first, turn_of_stop, floor);
        let is_bare = !is_heading(paragraph) && local.signature.is_none();
        if is_block && is_bare && (local.quotes.is_empty() || announced) {
            carried = self.carry(paragraph.span(), floor, Setting::of(paragraph, floor));
        }
        self.floor_behind(paragraph, floor, Added { unnamed, carried, pending, is_block })
    }

    /// Takes in the marked words of a paragraph, whose quotes begin at index `first`. Gives the quotation that was given to
    /// whoever spoke before, as an index into the quotes; and the last if nobody has been named for it, into the marked text.
    fn add_marks(
        &mut self,
        paragraph: &Paragraph,
        first: usize,
        turn: Option<usize>,
        floor: Floor,
    ) -> (Option<usize>, Option<usize>) {
        let (heading, setting) = (is_heading(paragraph), Setting::of(paragraph, floor));
        let (mut carried, mut pending) = (None, None);
        for local_mark in &paragraph.content.quotes.marks {
            let span = paragraph.document(local_mark.mark.span);
            let mut quote = local_mark.quote.map(|index| first + index);
            if quote.is_none() && local_mark.opens && !heading {
                quote = match carried {
                    Some(index) => {
                        let quote: &mut Quote = &mut self.quotes[index];
                        quote.spans.push(span);
                        Some(index)
                    }
                    None => self.carry(span, floor, setting),
                };
                carried = quote;
            }
            quote = quote.or(turn);
            let standing = match quote {
                Some(_) => Standing::Attributed,
                None if local_mark.speech && !heading => Standing::Unattributed,
                None => Standing::NotSpeech,
            };
            let words = local_mark.mark.words;
            pending = (standing == Standing::Unattributed && local_mark.opens).then_some(self.marked.len());
            self.marked.push(Marked { span, closed: local_mark.mark.closed, words, quote, standing });
        }
        (carried, pending)
    }

    /// How a paragraph ends that stands behind `before` and has added all this.
    fn floor_behind(&self, paragraph: &Paragraph, before: Floor, added: Added) -> Floor {
        let local = &paragraph.content.quotes;
        let Added { unnamed, carried, pending, is_block } = added;
        let closing = local.closing;
        let attribution = unnamed
            .and_then(|turn| self.quotes[turn].attribution)
            .or_else(|| closing.speaker.map(|one| document(paragraph, one)))
            .or_else(|| carried.and_then(|index| self.quotes[index].attribution));
        let speaking = closing.speaking || carried.is_some() || unnamed.is_some();
        let asks = unnamed.is_some() && local.side.is_some_and(|label| label.side == Side::Asks);
        // Whoever asks is answered, and asks again.
        let turn = match (carried, before.turn) {
            (None, _) => (closing.asks || asks).then_some(None),
            (Some(_), Some(_)) => Some(before.attribution),
            (Some(_), None) => None,
        };
        let item = paragraph.content.block.kind == BlockKind::Item;
        let is_unsaid = is_block && carried.is_none() && local.quotes.is_empty();
        let remarks = closing.remarks || carried.is_some() && before.closing.remarks;
        Floor {
            closing: Closing { speaking, remarks, ..closing },
            attribution,
            subject: closing.subject.filter(|_| !is_heading(paragraph)).map(|span| paragraph.document(span)),
            quoted: paragraph.content.block.quoted,
            quote: carried.or_else(|| self.quotes.len().checked_sub(1).filter(|_| speaking)),
            pending,
            guessed: carried,
            unsaid: Some(paragraph.span()).filter(|_| is_unsaid),
            lists: attribution
                .filter(|one| closing.colon && one.rule == AttributionRule::LeadIn)
                .or(before.lists.filter(|_| item)),
            turn,
        }
    }

    /// The paragraph before is signed: whatever of it nobody has been named for is this speaker's.
    fn sign_off(&mut self, speaker: Span, floor: &Floor) {
        if let Some(pending) = floor.pending {
            self.sign(pending, speaker);
        } else if let Some(guessed) = floor.guessed {
            self.sign_guessed(guessed, speaker);
        } else if let Some(span) = floor.unsaid {
            let rule = AttributionRule::Signature;
            let attribution = Some(Attribution { speaker, mention: None, cue: None, rule });
            self.quotes.push(Quote { kind: QuoteKind::Direct, spans: vec![span], attribution });
        }
    }

    /// The turn that "A." begins, as an index into the quotes.
    fn turn_of_stop(&mut self, paragraph: &Paragraph) -> Option<usize> {
        let local = &paragraph.content.quotes;
        let label = local.side.filter(|label| self.stops && label.mark == LabelMark::Stop)?;
        let kind = if local.marks.is_empty() { QuoteKind::Indirect } else { QuoteKind::Mixed };
        let quote = self.quotes.len();
        let stop = Span::new(label.label.end(), label.label.end() + 1);
        let said = LocalAttribution { speaker: label.label, cue: Some(stop), rule: AttributionRule::Turn };
        let attribution = Some(document(paragraph, said));
        self.quotes.push(Quote { kind, spans: vec![paragraph.document(label.words)], attribution });
        self.unnamed.push(UnnamedTurn { side: label.side, label: paragraph.document(label.label), quote });
        Some(quote)
    }

    /// The turn that "A:" begins, as an index into the quotes, which are the next to come.
    fn turn_of_colon(&mut self, paragraph: &Paragraph) -> Option<usize> {
        let label = paragraph.content.quotes.side?;
        let LabelMark::Colon(Some(local)) = label.mark else { return None };
        let quote = self.quotes.len() + local;
        self.unnamed.push(UnnamedTurn { side: label.side, label: paragraph.document(label.label), quote });
        Some(quote)
    }

    /// An item of a list whose lead-in says whose words its items are.
    fn list(&mut self, paragraph: &Paragraph, (span, kind): (Span, QuoteKind), floor: Floor) -> Floor {
        let index = self.quotes.len();
        let attribution = floor.lists.map(|one| Attribution { rule: AttributionRule::LeadIn, ..one });
        self.quotes.push(Quote { kind, spans: vec![paragraph.document(span)], attribution });
        for local in &paragraph.content.quotes.marks {
            let mark = local.mark;
            let span = paragraph.document(mark.span);
            let standing = Standing::Attributed;
            self.marked.push(Marked {
                span,
                closed: mark.closed,
                words: mark.words,
                quote: Some(index),
                standing,
            });
        }
        Floor {
            closing: Closing::default(),
            attribution,
            quote: Some(index),
            lists: floor.lists,
            ..Floor::default()
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
        let only_guessed = quote.attribution.is_none_or(|one| one.rule == AttributionRule::SameSpeaker);
        if only_guessed && quote.spans.len() == 1 {
            let rule = AttributionRule::Signature;
            quote.attribution = Some(Attribution { speaker, mention: None, cue: None, rule });
        }
    }

    /// A paragraph that is only a quotation: its speaker is the one whom the paragraph before names.
    fn carry(&mut self, span: Span, floor: Floor, setting: Setting) -> Option<usize> {
        let set_off = setting == Setting::SetOff;
        if floor.closing.remarks {
            self.quotes.push(Quote { kind: QuoteKind::Direct, spans: vec![span], attribution: None });
            return Some(self.quotes.len() - 1);
        }
        let rule = if floor.closing.open {
            AttributionRule::RunningQuote
        } else if floor.closing.colon {
            AttributionRule::LeadIn
        } else if floor.closing.speaking || set_off && floor.attribution.is_some() {
            AttributionRule::SameSpeaker
        } else if set_off && floor.closing.occasion {
            AttributionRule::Neighbour
        } else {
            return None;
        };
        if let Some(next) = floor.turn.filter(|_| rule == AttributionRule::SameSpeaker) {
            let attribution = next.map(|one| Attribution { rule, ..one });
            self.quotes.push(Quote { kind: QuoteKind::Direct, spans: vec![span], attribution });
            return Some(self.quotes.len() - 1);
        }
        if rule == AttributionRule::RunningQuote
            && let Some(index) = floor.quote
        {
            self.quotes[index].spans.push(span);
            return Some(index);
        }
        let attribution = floor.attribution.or_else(|| {
            let names = floor.closing.colon || rule == AttributionRule::Neighbour;
            let speaker = floor.subject.filter(|_| names)?;
            Some(Attribution { speaker, mention: None, cue: None, rule })
        })?;
        let rule = if attribution.rule == AttributionRule::Turn { attribution.rule } else { rule };
        let attribution = Some(Attribution { rule, ..attribution });
        self.quotes.push(Quote { kind: QuoteKind::Direct, spans: vec![span], attribution });
        Some(self.quotes.len() - 1)
    }
}

/// "> Note: ...": whether a paragraph that is set off says itself that it is the writer's own.
fn is_note(paragraph: &Paragraph) -> bool {
    let text = paragraph.text();
    text.starts_with("[!") || text.split_once(':').is_some_and(|(label, _)| opens_section(label))
}

fn is_heading(paragraph: &Paragraph) -> bool {
    matches!(paragraph.content.block.kind, BlockKind::Heading(_))
}

/// The quotes of whose speakers the paragraph tells itself.
fn own_quotes(paragraph: &Paragraph) -> impl Iterator<Item = Quote> {
    paragraph.content.quotes.quotes.iter().map(|quote| Quote {
        kind: quote.kind,
        spans: quote.spans.iter().map(|&span| paragraph.document(span)).collect(),
        attribution: quote.attribution.map(|attribution| document(paragraph, attribution)),
    })
}

fn document(paragraph: &Paragraph, attribution: LocalAttribution) -> Attribution {
    Attribution {
        speaker: paragraph.document(attribution.speaker),
        mention: None,
        cue: attribution.cue.map(|cue| paragraph.document(cue)),
        rule: attribution.rule,
    }
}
