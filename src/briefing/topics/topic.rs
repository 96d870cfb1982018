//! The outline of a briefing: sections by its headings, and inside them topics by what the paragraphs say.

use std::collections::HashSet;
use std::ops::Range;

use super::super::{Briefing, Heading, HeadingPlace, Paragraph, Structure};
use super::concordance::Concordance;
use super::draft::profiles;
use super::evidence::Evidence;
use super::extent::Extents;
use super::label::Labels;
use super::listed::goes_on_with_list;
use super::named::Named;
use super::opening::Opening;
use super::profile::Profile;
use crate::text::{Span, one_line, shortened};

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

/// The name of a section that is told from others by its words has this many characters at most.
const LONGEST_NAME: usize = 48;

impl Briefing {
    /// What the briefing is about, in document order. Headings win and nest; inside a section that has no headings of
    /// its own, and in a document without any, topics are found in the text. Computed when first asked for.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        self.topics.get_or_init(|| outline(self))
    }
}

fn outline(briefing: &Briefing) -> Vec<Topic> {
    let (paragraphs, structure) = (&briefing.paragraphs, briefing.structure());
    let least = if structure.divides() { LEAST_TO_DIVIDE } else { 1 };
    let repeated = repeated_labels(paragraphs, structure);
    let (extents, named) = (Extents::of(briefing), Named::of(briefing));
    let outline = Outline { paragraphs, structure, extents, named, repeated };
    outline.range(0..paragraphs.len(), least)
}

/// The words that begin several paragraphs as their heading, as "If raised" does.
fn repeated_labels<'b>(paragraphs: &'b [Paragraph], structure: &Structure) -> HashSet<&'b str> {
    let headings = (0..paragraphs.len()).filter_map(|at| structure.mark(at).heading.as_ref());
    let run_in = headings.filter(|heading| heading.place == HeadingPlace::RunIn);
    let words = run_in.map(|heading| heading.words.of(paragraphs[heading.named_in].text()));
    let mut seen = HashSet::new();
    words.filter(|words| !seen.insert(*words)).collect()
}

/// A document to be outlined.
struct Outline<'b> {
    paragraphs: &'b [Paragraph],
    structure: &'b Structure,
    extents: Extents<'b>,
    named: Named<'b>,
    repeated: HashSet<&'b str>,
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
        // A section within it may be of silent paragraphs alone: a line of dashes that is taken for a memo's head.
        let within = inner.last().map_or(range.start + 1, |last| last.paragraphs.end);
        let paragraphs = range.start..self.without_silence(range).end.max(within);
        Topic {
            label: self.name(heading),
            span: self.extents.span(&paragraphs),
            paragraphs,
            basis: TopicBasis::Heading,
            inner,
        }
    }

    /// The words of a heading; of one that begins several paragraphs, with those that tell it from the others.
    fn name(&self, heading: &Heading) -> String {
        let text = self.paragraphs[heading.named_in].text();
        let words = heading.words.of(text);
        let own = text[heading.words.end()..].trim_start_matches([':', '.', ' ', '–', '—', '-']);
        if !self.repeated.contains(words) || own.is_empty() {
            return one_line(words);
        }
        let own = own.split_once(". ").map_or(own, |(first, _)| first).trim_end_matches('.');
        shortened(&one_line(&format!("{words}: {own}")), LONGEST_NAME)
    }

    /// The topics of a range without headings; one alone where there are fewer than `least` paragraphs.
    fn divide(&self, range: Range<usize>, least: usize) -> Vec<Topic> {
        let range = self.without_silence(range);
        if range.is_empty() {
            return Vec::new();
        }
        let body = &self.paragraphs[range.clone()];
        let profiles = profiles(body);
        let concordance = Concordance::of(&profiles);
        let mut boundaries = if body.len() < least || self.is_of_counted_notes(&range, &profiles) {
            Vec::new()
        } else {
            Evidence::of_profiles(&profiles, &concordance).boundaries()
        };
        let goes_on = goes_on_with_list(self.structure, &range, &profiles);
        boundaries.retain(|&at| {
            !goes_on[at] && !self.structure.mark(range.start + at).hangs && !profiles[at - 1].dateline
        });
        let runs = runs(&boundaries, body.len());
        let told = as_told(&runs, &profiles);
        let labels = Labels::new(body, &profiles, &concordance, &self.named, &told).all();
        runs.iter()
            .zip(labels)
            .map(|(run, label)| {
                let paragraphs = self.without_silence(range.start + run.start..range.start + run.end);
                Topic {
                    label: self.closing_label(&paragraphs).unwrap_or(label),
                    span: self.extents.span(&paragraphs),
                    paragraphs,
                    basis: match profiles[run.start].opening {
                        Opening::Announces(_) | Opening::Names(_) => TopicBasis::Announcement,
                        _ => TopicBasis::Cohesion,
                    },
                    inner: Vec::new(),
                }
            })
            .collect()
    }

    /// Whether a range is of short notes that their writer has counted: minutes, an agenda. Numbered paragraphs of a memo are
    /// longer.
    fn is_of_counted_notes(&self, range: &Range<usize>, profiles: &[&Profile]) -> bool {
        const LONGEST: usize = 20;
        let words: usize = profiles.iter().map(|profile| profile.words).sum();
        words <= LONGEST * profiles.len() && self.structure.is_counted_list(range.clone())
    }

    /// Lines that close a document are called by the first of them: "Drafted: A. Roe".
    fn closing_label(&self, paragraphs: &Range<usize>) -> Option<String> {
        let closes = paragraphs.clone().all(|at| self.structure.mark(at).closes);
        let words = || shortened(&one_line(self.paragraphs[paragraphs.start].text()), LONGEST_NAME);
        (closes && !paragraphs.is_empty()).then(words).filter(|label| !label.is_empty())
    }

    /// A range without the paragraphs at its ends that say nothing.
    fn without_silence(&self, range: Range<usize>) -> Range<usize> {
        let words = |at: &usize| !self.structure.mark(*at).silent;
        match (range.clone().find(words), range.clone().rfind(words)) {
            (Some(first), Some(last)) => first..last + 1,
            _ => range.start..range.start,
        }
    }
}

/// The labels of a briefing's paragraphs divided at `boundaries`, one a topic.
#[must_use]
pub fn labels(briefing: &Briefing, boundaries: &[usize]) -> Vec<String> {
    let paragraphs = &briefing.paragraphs;
    let profiles = profiles(paragraphs);
    let concordance = Concordance::of(&profiles);
    let runs = as_told(&runs(boundaries, paragraphs.len()), &profiles);
    Labels::new(paragraphs, &profiles, &concordance, &Named::of(briefing), &runs).all()
}

/// Topics without what stands above the first paragraph that tells something: the time of day, a greeting, who hands over,
/// the title and the day above the first topic.
fn as_told(runs: &[Range<usize>], profiles: &[&Profile]) -> Vec<Range<usize>> {
    let tells = |at: &usize| {
        let &Profile { only_time, greets, hands_over, .. } = profiles[*at];
        !(only_time || greets || hands_over)
    };
    let is_title = |at: &usize| profiles[*at].caption || profiles[*at].dateline;
    // A topic that is all there is may be called by its title.
    let told = |run: &Range<usize>| match run.start {
        0 if runs.len() > 1 => run.clone().find(|at| tells(at) && !is_title(at)),
        _ => run.clone().find(tells),
    };
    let told = |run: &Range<usize>| told(run).unwrap_or(run.start);
    runs.iter().map(|run| told(run)..run.end).collect()
}

fn runs(boundaries: &[usize], count: usize) -> Vec<Range<usize>> {
    let starts = std::iter::once(0).chain(boundaries.iter().copied());
    let ends = boundaries.iter().copied().chain(std::iter::once(count));
    starts.zip(ends).map(|(start, end)| start..end).filter(|run| !run.is_empty()).collect()
}

/// A plain text, read on any day.
#[cfg(test)]
pub(super) fn plain(text: &str) -> Briefing {
    use super::super::Reading;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    let today = Day::new(2025, 1, 1).expect("a day of the calendar");
    let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
    Briefing::read(text, &Knowledge::built_in(), &reading)
}

/// The labels of a plain text's topics, which begin with the first paragraph and with these.
#[cfg(test)]
pub(super) fn labels_of(text: &str, boundaries: &[usize]) -> Vec<String> {
    labels(&plain(text), boundaries)
}

/// The labels of a plain text whose paragraphs are a topic each.
#[cfg(test)]
pub(super) fn labels_of_each(text: &str) -> Vec<String> {
    let boundaries: Vec<usize> = (1..text.split("\n\n").count()).collect();
    labels_of(text, &boundaries)
}
