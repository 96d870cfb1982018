//! The outline of a briefing: sections by its headings, and inside them topics by what the paragraphs say.

use std::ops::Range;

use super::super::{Briefing, Heading, HeadingPlace, Paragraph, Structure};
use super::evidence::Evidence;
use super::label::Labels;
use super::opening::Opening;
use super::profile::Profile;

use crate::text::{Span, one_line};

/// Paragraphs that are about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What an editor would call it; never empty.
    pub label: String,
    /// Its paragraphs, a heading included, as indices into [`Briefing::paragraphs`]; never empty.
    pub paragraphs: Range<usize>,
    /// Where they stand in the document.
    pub span: Span,
    /// From what it was concluded.
    pub basis: TopicBasis,
    /// Sections and topics inside it, in order.
    pub inner: Vec<Topic>,
}

/// From what a topic was concluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TopicBasis {
    /// The document's own heading, or another form that its writer gave it: the head of a memo, words in capitals.
    Heading,
    /// The paragraph's own words: "Turning to Iran's nuclear program".
    Announcement,
    /// What its paragraphs share and others do not.
    Cohesion,
}

/// A section with fewer paragraphs is one topic: its writer has drawn the outline already.
const LEAST_TO_DIVIDE: usize = 6;

impl Briefing {
    /// What the briefing is about, in document order. Headings win and nest; inside a section that has no headings of
    /// its own, and in a document without any, topics are found in the text. Computed when first asked for.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        self.topics.get_or_init(|| outline(&self.paragraphs, self.structure()))
    }
}

/// The outline of `paragraphs`.
fn outline(paragraphs: &[Paragraph], structure: &Structure) -> Vec<Topic> {
    let least = if structure.divides() { LEAST_TO_DIVIDE } else { 1 };
    Outline { paragraphs, structure }.range(0..paragraphs.len(), least)
}

/// A document to be outlined.
struct Outline<'b> {
    paragraphs: &'b [Paragraph],
    structure: &'b Structure,
}

impl Outline<'_> {
    /// The sections of a range, and around them the topics of what stands under no heading of its own. Fewer than
    /// `least` such paragraphs are one topic.
    fn range(&self, range: Range<usize>, least: usize) -> Vec<Topic> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            if let Some(heading) = &self.structure.mark(at).heading {
                let end = self.structure.end_of(at, heading, range.end);
                found.push(self.section(at..end, heading));
                at = end;
            } else {
                let end = self.structure.next_heading(at..range.end).unwrap_or(range.end);
                found.extend(self.divide(at..end, least));
                at = end;
            }
        }
        found
    }

    fn section(&self, range: Range<usize>, heading: &Heading) -> Topic {
        let body = range.start + 1..range.end;
        let lead = self.structure.next_heading(body.clone()).unwrap_or(range.end);
        let inner = match heading.place {
            HeadingPlace::MemoHead => Vec::new(),
            HeadingPlace::OwnLine | HeadingPlace::RunIn => {
                // A title over a document without other headings divides nothing.
                let whole = range.len() == self.paragraphs.len() && lead == range.end;
                let mut inner = self.divide(body.start..lead, if whole { 2 } else { LEAST_TO_DIVIDE });
                if inner.len() == 1 {
                    inner.clear();
                }
                inner.extend(self.range(lead..range.end, LEAST_TO_DIVIDE));
                inner
            }
        };
        let words = heading.words.of(self.paragraphs[heading.named_in].text());
        Topic {
            label: one_line(words),
            span: span(self.paragraphs, &range),
            paragraphs: range,
            basis: TopicBasis::Heading,
            inner,
        }
    }

    /// The topics of a range without headings; one alone where there are fewer than `least` paragraphs.
    fn divide(&self, range: Range<usize>, least: usize) -> Vec<Topic> {
        let range = self.without_rules(range);
        if range.is_empty() {
            return Vec::new();
        }
        let body = &self.paragraphs[range.clone()];
        let profiles: Vec<Profile> = body.iter().map(|paragraph| Profile::read(&paragraph.content)).collect();
        let mut boundaries =
            if body.len() < least { Vec::new() } else { Evidence::of_profiles(&profiles).boundaries() };
        boundaries.retain(|at| !self.structure.mark(range.start + at).hangs);
        let runs = runs(&boundaries, body.len());
        let labels = Labels::new(body, &profiles, &runs);
        runs.iter()
            .enumerate()
            .map(|(number, run)| Topic {
                label: labels.label(number),
                span: span(body, run),
                paragraphs: range.start + run.start..range.start + run.end,
                basis: match profiles[run.start].opening {
                    Opening::Announces(_) | Opening::Names(_) => TopicBasis::Announcement,
                    _ => TopicBasis::Cohesion,
                },
                inner: Vec::new(),
            })
            .collect()
    }

    /// A range without the lines of dashes at its ends.
    fn without_rules(&self, range: Range<usize>) -> Range<usize> {
        let words = |at: &usize| !self.structure.mark(*at).rule;
        match (range.clone().find(words), range.clone().rfind(words)) {
            (Some(first), Some(last)) => first..last + 1,
            _ => range.start..range.start,
        }
    }
}

/// The labels of `paragraphs` divided at `boundaries`, one a topic.
#[must_use]
pub fn labels(paragraphs: &[Paragraph], boundaries: &[usize]) -> Vec<String> {
    let profiles: Vec<Profile> =
        paragraphs.iter().map(|paragraph| Profile::read(&paragraph.content)).collect();
    let runs = runs(boundaries, paragraphs.len());
    let labels = Labels::new(paragraphs, &profiles, &runs);
    (0..runs.len()).map(|number| labels.label(number)).collect()
}

fn runs(boundaries: &[usize], count: usize) -> Vec<Range<usize>> {
    let starts = std::iter::once(0).chain(boundaries.iter().copied());
    let ends = boundaries.iter().copied().chain(std::iter::once(count));
    starts.zip(ends).map(|(start, end)| start..end).filter(|run| !run.is_empty()).collect()
}

fn span(paragraphs: &[Paragraph], range: &Range<usize>) -> Span {
    paragraphs[range.start].span().cover(paragraphs[range.end - 1].span())
}
