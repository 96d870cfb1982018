//! Which paragraphs are headings, or begin with one, and how far each reaches.

use std::collections::HashMap;
use std::ops::Range;

use super::super::Paragraph;
use super::beginning::{Beginning, Style, Title};
use super::labels::Known;
use super::memo_head::memo_head;
use super::numbers::{Counted, Use};
use super::turns::Turn;
use crate::text::{BlockKind, Span};

/// A heading of any kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// How it nests: what follows belongs to it until a heading of this rank or a lower one.
    pub rank: u8,
    /// Its words: a span of the prose of the paragraph `named_in`.
    pub words: Span,
    /// Where its words stand: in the paragraph itself, unless it is the head of a memo.
    pub named_in: usize,
    /// The paragraph before which it ends at the latest; none if only another heading ends it.
    pub end: Option<usize>,
    /// How it stands to the paragraph's other words.
    pub place: HeadingPlace,
}

/// How a heading stands to the words that follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingPlace {
    /// On a line of its own.
    OwnLine,
    /// At the beginning of a paragraph: "IRAN. The minister ..."
    RunIn,
    /// It is the head of a memo.
    MemoHead,
}

/// How headings of different kinds nest. Markdown's own have ranks from 1 to 6.
mod rank {
    pub(super) const TITLE: u8 = 0;
    pub(super) const LOUD: u8 = 7;
    pub(super) const BOLD: u8 = 8;
    pub(super) const COUNTED: u8 = 8;
    pub(super) const LABEL: u8 = 16;
    pub(super) const RUN_IN: u8 = 17;
}

/// Words in capitals or bold that begin paragraphs are a series if there are so many.
const LEAST_OF_SERIES: usize = 2;
/// One paragraph in so many may be shouted before capitals tell nothing.
const SHOUTED: usize = 4;

/// What is known of all paragraphs, from which headings are concluded.
pub(super) struct Evidence<'b> {
    pub(super) paragraphs: &'b [Paragraph],
    pub(super) beginnings: &'b [Beginning],
    pub(super) turns: &'b [Option<Turn>],
    pub(super) counted: &'b [Counted],
}

/// What the paragraphs show together.
struct Form<'b> {
    /// By style, how many different words begin paragraphs so.
    series: HashMap<Style, usize>,
    counted: HashMap<usize, &'b Counted>,
    /// Whether capitals tell nothing, for most of it is in capitals.
    shouted: bool,
}

impl Evidence<'_> {
    /// By paragraph, the heading that it is or begins with.
    pub(super) fn headings(&self) -> Vec<Option<Heading>> {
        let form = self.form();
        let head = memo_head(self.paragraphs, self.beginnings);
        let lines = head.as_ref().map_or(0..0, |head| head.lines.clone());
        let mut found: Vec<Option<Heading>> = (0..self.paragraphs.len())
            .map(|at| if lines.contains(&at) { None } else { self.heading(at, &form) })
            .collect();
        self.raise_title(&mut found);
        if let Some(head) = head {
            found[head.lines.start] = Some(Heading {
                rank: rank::RUN_IN,
                words: head.words,
                named_in: head.named_in,
                end: Some(head.lines.end),
                place: HeadingPlace::MemoHead,
            });
        }
        found
    }

    /// The first heading is the document's title, and holds the others, if one of them stands right below it.
    fn raise_title(&self, headings: &mut [Option<Heading>]) {
        let is_own = |heading: &Option<Heading>| {
            heading.as_ref().is_some_and(|heading| heading.place == HeadingPlace::OwnLine)
        };
        let Some(first) = headings.iter().position(Option::is_some).filter(|&at| is_own(&headings[at]))
        else {
            return;
        };
        let below = (first + 1..headings.len()).find(|&at| !self.beginnings[at].rule);
        let holds = below.is_some_and(|below| is_own(&headings[below]));
        if let Some(title) = headings[first].as_mut().filter(|title| holds && title.rank >= rank::LOUD) {
            title.rank = rank::TITLE;
        }
    }

    fn form(&self) -> Form<'_> {
        let mut words: HashMap<Style, Vec<&str>> = HashMap::new();
        for (at, title) in self.titles().filter(|(_, title)| !title.whole && title.known.is_none()) {
            words.entry(title.style).or_default().push(title.span.of(self.paragraphs[at].text()));
        }
        let different = |(style, mut words): (Style, Vec<_>)| {
            words.sort_unstable();
            words.dedup();
            (style, words.len())
        };
        let shouted = self.beginnings.iter().filter(|one| one.shouts).count();
        Form {
            series: words.into_iter().map(different).collect(),
            counted: self.counted.iter().map(|counted| (counted.paragraph, counted)).collect(),
            shouted: shouted * SHOUTED > self.paragraphs.len(),
        }
    }

    /// The words that stand out at the beginning of paragraphs and name no speaker.
    fn titles(&self) -> impl Iterator<Item = (usize, &Title)> {
        let silent = self.beginnings.iter().enumerate().filter(|(at, _)| self.turns[*at].is_none());
        silent.filter_map(|(at, beginning)| Some((at, beginning.title.as_ref()?)))
    }

    fn heading(&self, at: usize, form: &Form<'_>) -> Option<Heading> {
        let paragraph = &self.paragraphs[at];
        if let BlockKind::Heading(level) = paragraph.content.block.kind {
            return Some(own_line(level, at, Span::new(0, paragraph.text().trim_end().len())));
        }
        let title = self.beginnings[at].title.as_ref().filter(|_| self.turns[at].is_none())?;
        if title.known == Some(Known::Banner) {
            return None;
        }
        if title.whole { self.line(at, title, form) } else { self.run_in(at, title, form) }
    }

    /// A heading on a line of its own.
    fn line(&self, at: usize, title: &Title, form: &Form<'_>) -> Option<Heading> {
        let beginning = &self.beginnings[at];
        if let Some(counted) = form.counted.get(&at) {
            let depth =
                u8::try_from(counted.number.len()).unwrap_or(u8::MAX).min(rank::LABEL - rank::COUNTED);
            // With its number, as a reader would call it.
            let words = Span::new(0, title.span.end());
            return (counted.usage == Use::Heading).then(|| own_line(rank::COUNTED + depth - 1, at, words));
        }
        let section = matches!(title.known, Some(Known::Alone | Known::Runs));
        let rank = match title.style {
            _ if beginning.bullet => return None,
            Style::Loud if !form.shouted && !title.colon => rank::LOUD,
            Style::Bold if section || !title.colon => rank::BOLD,
            Style::Short if self.is_underlined(at) => rank::LOUD,
            _ if section => rank::LABEL,
            _ => return None,
        };
        let announced = at.checked_sub(1).is_some_and(|before| self.beginnings[before].leads && !section);
        (!announced && self.bears(at)).then(|| own_line(rank, at, title.span))
    }

    /// Whether a line has words below it to be the heading of.
    fn bears(&self, at: usize) -> bool {
        let mut below = self.beginnings[at + 1..].iter().filter(|one| !one.rule);
        below.next().is_some_and(|next| {
            !next.title.as_ref().is_some_and(|title| title.whole && title.known == Some(Known::Banner))
        })
    }

    /// Whether a line of dashes stands right below.
    fn is_underlined(&self, at: usize) -> bool {
        let (line, below) = (&self.paragraphs[at], self.paragraphs.get(at + 1));
        // What one chunk holds has no blank line between.
        below.is_some_and(|below| below.base == line.base && self.beginnings[at + 1].rule)
    }

    /// A heading at the beginning of a paragraph.
    fn run_in(&self, at: usize, title: &Title, form: &Form<'_>) -> Option<Heading> {
        let count = form.series.get(&title.style).copied().unwrap_or_default();
        let in_series = match title.style {
            Style::Loud => count >= LEAST_OF_SERIES && !form.shouted,
            Style::Bold | Style::Counted => count >= LEAST_OF_SERIES,
            // "Energy: ..." stands inside what is headed otherwise as often as not.
            Style::Named | Style::Short => false,
        };
        let listed = self.beginnings[at].bullet
            || form.counted.get(&at).is_some_and(|counted| counted.usage == Use::Item);
        let runs = match title.known {
            Some(Known::Alone) => false,
            Some(Known::Runs) => true,
            // An item of a list that begins with a name is an item.
            None if listed && !matches!(title.style, Style::Loud | Style::Counted) => return None,
            None if in_series => true,
            None if title.style == Style::Bold => false,
            _ => return None,
        };
        Some(Heading {
            rank: if title.known.is_some() { rank::LABEL } else { rank::RUN_IN },
            words: title.span,
            named_in: at,
            end: (!runs).then(|| self.end_alone(at, title)),
            place: HeadingPlace::RunIn,
        })
    }

    /// Where a section of one paragraph ends: behind its list, or where it says so itself ("END SUMMARY").
    fn end_alone(&self, at: usize, title: &Title) -> usize {
        const FARTHEST: usize = 8;
        let mut near = at..(at + FARTHEST).min(self.paragraphs.len());
        let label = title.span.of(self.paragraphs[at].text()).to_lowercase();
        let first_word = label.split(' ').next().unwrap_or(&label);
        let ends = |at: &usize| {
            let text = self.paragraphs[*at].text().to_lowercase();
            let text = text.trim_end_matches(|char: char| !char.is_alphanumeric());
            text.rfind("end ")
                .is_some_and(|end| text[end + 4..].starts_with(first_word) && text.len() - end < 40)
        };
        if let Some(end) = near.find(ends) {
            return end + 1;
        }
        let listed = |range: Range<usize>| range.take_while(|&at| self.beginnings[at].bullet).count();
        at + 1 + listed(at + 1..self.paragraphs.len())
    }
}

fn own_line(rank: u8, at: usize, words: Span) -> Heading {
    Heading { rank, words, named_in: at, end: None, place: HeadingPlace::OwnLine }
}
