//! The outline of a briefing: sections by its headings, and inside them topics by what the paragraphs say.

use std::ops::Range;

use super::super::{Briefing, Paragraph};
use super::label::Labels;
use super::opening::Opening;
use super::profile::Profile;
use super::segment;
use crate::text::{BlockKind, Span};

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
    /// The document's own heading.
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
        self.topics.get_or_init(|| outline(&self.paragraphs))
    }
}

/// The outline of `paragraphs`.
fn outline(paragraphs: &[Paragraph]) -> Vec<Topic> {
    let headed = paragraphs.iter().any(|paragraph| heading(paragraph).is_some());
    let mut topics = divide(paragraphs, 0..lead(paragraphs, 0), if headed { LEAST_TO_DIVIDE } else { 1 });
    topics.extend(sections(paragraphs, lead(paragraphs, 0)..paragraphs.len()));
    topics
}

/// The sections of a range that begins with a heading.
fn sections(paragraphs: &[Paragraph], range: Range<usize>) -> Vec<Topic> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let level = heading(&paragraphs[at]);
        let end = (at + 1..range.end)
            .find(|&next| heading(&paragraphs[next]).is_some_and(|other| Some(other) <= level))
            .unwrap_or(range.end);
        found.push(section(paragraphs, at..end));
        at = end;
    }
    found
}

fn section(paragraphs: &[Paragraph], range: Range<usize>) -> Topic {
    let body = range.start + 1..lead(&paragraphs[..range.end], range.start + 1);
    // A title over a document without other headings divides nothing.
    let whole = range.len() == paragraphs.len() && body.end == range.end;
    let mut inner = divide(paragraphs, body.clone(), if whole { 2 } else { LEAST_TO_DIVIDE });
    if inner.len() == 1 {
        inner.clear();
    }
    inner.extend(sections(paragraphs, body.end..range.end));
    Topic {
        label: paragraphs[range.start].text().trim().to_owned(),
        span: span(paragraphs, &range),
        paragraphs: range,
        basis: TopicBasis::Heading,
        inner,
    }
}

/// Where the paragraphs from `start` on meet a heading, or end.
fn lead(paragraphs: &[Paragraph], start: usize) -> usize {
    (start..paragraphs.len()).find(|&at| heading(&paragraphs[at]).is_some()).unwrap_or(paragraphs.len())
}

fn heading(paragraph: &Paragraph) -> Option<u8> {
    match paragraph.content.block.kind {
        BlockKind::Heading(level) => Some(level),
        BlockKind::Paragraph | BlockKind::Item => None,
    }
}

/// The topics of a range without headings; one alone where there are fewer than `least` paragraphs.
fn divide(paragraphs: &[Paragraph], range: Range<usize>, least: usize) -> Vec<Topic> {
    if range.is_empty() {
        return Vec::new();
    }
    let body = &paragraphs[range.clone()];
    let profiles: Vec<Profile> = body.iter().map(|paragraph| Profile::read(&paragraph.content)).collect();
    let boundaries = if body.len() < least { Vec::new() } else { segment::boundaries(&profiles) };
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
