//! Which paragraphs are headings, or begin with one, and how far each reaches.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use super::super::Paragraph;
use super::super::date::is_place_and_day;
use super::beginning::Beginning;
use super::crossheads::crossheads;
use super::labels::{Known, known};
use super::letters::lettered;
use super::memo_head::head;
use super::numbers::{Counted, Use};
use super::places::places;
use super::rule::Rule;
use super::title::{Style, Title, is_loud};
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
pub(super) mod rank {
    pub(in crate::briefing::structure) const TITLE: u8 = 0;
    pub(in crate::briefing::structure) const DOUBLE: u8 = 6;
    pub(in crate::briefing::structure) const LOUD: u8 = 7;
    pub(in crate::briefing::structure) const BOLD: u8 = 8;
    pub(in crate::briefing::structure) const COUNTED: u8 = 8;
    pub(in crate::briefing::structure) const LABEL: u8 = 16;
    pub(in crate::briefing::structure) const RUN_IN: u8 = 17;
}

/// Headings that are counted by numbers have this many at most: "2.1.3".
const DEEPEST_NUMBER: u8 = 3;
/// A line that is underlined has this many words at most.
pub(super) const LONGEST_UNDERLINED: usize = 16;
/// A title, or a line that goes on with it, has so many words; fewer are a place and a day.
const TITLE: RangeInclusive<usize> = 5..=20;
/// So many such lines stand above a text at most.
const MOST_TITLES: usize = 2;

/// So many paragraphs from the top may date all of the text.
const HEAD: usize = 4;
/// Words in capitals or bold that begin paragraphs are a series if there are so many.
pub(super) const LEAST_OF_SERIES: usize = 2;
/// One paragraph in so many may be shouted before capitals tell nothing.
const SHOUTED: usize = 4;

/// What is known of all paragraphs, from which headings are concluded.
pub(super) struct Evidence<'b> {
    pub(super) paragraphs: &'b [Paragraph],
    pub(super) beginnings: &'b [&'b Beginning],
    pub(super) turns: &'b [Option<Turn>],
    pub(super) counted: &'b [Counted],
    pub(super) entries: &'b HashMap<usize, bool>,
}

/// What the paragraphs show together.
pub(super) struct Form<'b> {
    /// By style, how many different words begin paragraphs so.
    pub(super) series: HashMap<Style, usize>,
    pub(super) counted: HashMap<usize, &'b Counted>,
    /// By paragraph that a Roman numeral or a letter counts, how far in it stands among those.
    pub(super) lettered: HashMap<usize, u8>,
    /// How many kinds of these stand above the headings that numbers count.
    pub(super) above_counted: u8,
    /// Whether numbers count headings.
    pub(super) counts_headings: bool,
    /// Whether capitals tell nothing, for most of it is in capitals.
    pub(super) shouted: bool,
    /// How many paragraphs in bold are questions, as in an interview.
    pub(super) asked_in_bold: usize,
    /// Short lines that head what follows them.
    pub(super) crossheads: HashSet<usize>,
    /// How many lines in capitals stand above paragraphs.
    pub(super) loud_lines: usize,
    /// How many paragraphs begin with a dateline that no line in capitals stands above.
    pub(super) datelines: usize,
    /// Paragraphs that begin with the name of a place, if there are several.
    pub(super) places: HashSet<usize>,
}

impl Evidence<'_> {
    /// By paragraph, the heading that it is or begins with.
    pub(super) fn headings(&self) -> Vec<Option<Heading>> {
        let form = self.form();
        let head = head(self.paragraphs, self.beginnings);
        let lines = head.as_ref().map_or(0..0, |head| head.lines.clone());
        let mut found: Vec<Option<Heading>> = (0..self.paragraphs.len())
            .map(|at| if lines.contains(&at) { None } else { self.heading(at, &form) })
            .collect();
        self.drop_kicker(&mut found);
        self.raise_title(&mut found, &form);
        self.raise_labels(&mut found);
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

    /// Words in capitals below a title that head no part of the text, for nothing else is headed: a story's kicker, what
    /// an archive prints above its text.
    fn drop_kicker(&self, headings: &mut [Option<Heading>]) {
        let mut headed = (0..headings.len()).filter(|&at| headings[at].is_some());
        let (Some(at), None) = (headed.next(), headed.next()) else { return };
        let is_title = |above: &Paragraph| TITLE.contains(&above.text().split_whitespace().count());
        let is_loud = |title: &Title| title.whole && title.style == Style::Loud && title.known.is_none();
        let below_title = (1..=MOST_TITLES).contains(&at) && self.paragraphs[..at].iter().all(is_title);
        if below_title && self.beginnings[at].title.as_ref().is_some_and(is_loud) {
            headings[at] = None;
        }
    }

    /// The first heading is the document's title, and holds the others, if one of them stands right below it.
    fn raise_title(&self, headings: &mut [Option<Heading>], form: &Form<'_>) {
        let is_own = |heading: &Option<Heading>| {
            heading.as_ref().is_some_and(|heading| heading.place == HeadingPlace::OwnLine)
        };
        let Some(first) = headings.iter().position(Option::is_some).filter(|&at| is_own(&headings[at]))
        else {
            return;
        };
        let below = (first + 1..headings.len()).find(|&at| self.beginnings[at].rule.is_none());
        let is_counted = form.counted.contains_key(&first) || form.lettered.contains_key(&first);
        let holds = !is_counted && below.is_some_and(|below| is_own(&headings[below]));
        if let Some(title) = headings[first].as_mut().filter(|title| holds && title.rank >= rank::LOUD) {
            title.rank = rank::TITLE;
        }
    }

    /// A label that begins a paragraph stands as high as those of the same memo that have lines of their own; the
    /// comment that closes a cable stands beside its sections.
    fn raise_labels(&self, headings: &mut [Option<Heading>]) {
        let told = |heading: &Heading| known(heading.words.of(self.paragraphs[heading.named_in].text()));
        let own: Vec<(usize, &Heading)> = headings
            .iter()
            .enumerate()
            .filter_map(|(at, heading)| Some((at, heading.as_ref()?)))
            .filter(|(_, heading)| heading.place == HeadingPlace::OwnLine)
            .collect();
        let labels: Vec<(usize, u8)> = own
            .iter()
            .filter(|(_, heading)| told(heading).is_some_and(Known::is_section))
            .map(|(at, heading)| (*at, heading.rank))
            .collect();
        let sections = rank_of_sections(&own);
        for (at, heading) in headings.iter_mut().enumerate() {
            let Some(heading) = heading.as_mut().filter(|heading| heading.place == HeadingPlace::RunIn)
            else {
                continue;
            };
            let label = || {
                let before = labels.iter().rev().find(|(label, _)| *label < at);
                before.or(labels.first()).map(|(_, rank)| *rank)
            };
            let raised = match told(heading) {
                Some(Known::Runs) if !self.beginnings[at].bullet => label(),
                Some(Known::Closes) if self.closes(heading.end) => sections,
                _ => None,
            };
            heading.rank = raised.map_or(heading.rank, |rank| rank.min(heading.rank));
        }
    }

    /// Whether nothing comes after it.
    fn closes(&self, end: Option<usize>) -> bool {
        end.is_some_and(|end| self.beginnings[end..].iter().all(|one| one.is_silent()))
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
        let lettered = lettered(self.paragraphs, self.beginnings);
        let first_counted = self.counted.iter().find(|counted| counted.usage == Use::Heading);
        let before =
            lettered.iter().filter(|(at, _)| first_counted.is_some_and(|first| **at < first.paragraph));
        let above_counted = before.map(|(_, depth)| depth + 1).max().unwrap_or_default();
        Form {
            series: words.into_iter().map(different).collect(),
            counted: self.counted.iter().map(|counted| (counted.paragraph, counted)).collect(),
            lettered,
            above_counted,
            counts_headings: first_counted.is_some(),
            shouted: shouted * SHOUTED > self.paragraphs.len(),
            asked_in_bold: self.asked_in_bold(),
            crossheads: crossheads(self),
            loud_lines: self.loud_lines(),
            datelines: self.titles().filter(|&(at, title)| self.is_free_dateline(at, title)).count(),
            places: places(self),
        }
    }

    fn loud_lines(&self) -> usize {
        let is_line = |&(at, title): &(usize, &Title)| {
            let beginning = self.beginnings[at];
            let is_plain = !beginning.bullet && beginning.number.is_empty() && !beginning.banner;
            title.style == Style::Loud && title.whole && !title.colon && is_plain && self.heads_prose(at)
        };
        self.titles().filter(is_line).count()
    }

    /// Whether a paragraph stands below a line, and no other line.
    fn heads_prose(&self, at: usize) -> bool {
        let below = self.beginnings.get(at + 1);
        below.is_some_and(|below| below.title.as_ref().is_none_or(|title| !title.whole) && !below.is_silent())
    }

    fn asked_in_bold(&self) -> usize {
        let asks = |(at, title): (usize, &Title)| {
            let bold = matches!(title.style, Style::Bold | Style::Sentence) && title.whole;
            bold && self.paragraphs[at].text().trim_end().ends_with('?')
        };
        self.titles().filter(|one| asks(*one)).count()
    }

    /// The words that stand out at the beginning of paragraphs and name no speaker.
    fn titles(&self) -> impl Iterator<Item = (usize, &Title)> {
        let silent = self.beginnings.iter().enumerate().filter(|(at, _)| self.turns[*at].is_none());
        silent.filter_map(|(at, beginning)| Some((at, beginning.title.as_ref()?)))
    }

    fn heading(&self, at: usize, form: &Form<'_>) -> Option<Heading> {
        let paragraph = &self.paragraphs[at];
        if paragraph.content.block.quoted > 0 {
            return None; // a heading of the text that is quoted
        }
        if let BlockKind::Heading(level) = paragraph.content.block.kind {
            return Some(own_line(level, at, Span::new(0, paragraph.text().trim_end().len())));
        }
        if self.beginnings[at].banner || self.entries.contains_key(&at) {
            return None;
        }
        if let Some(rule) = self.underline(at) {
            let rank = if rule.double { rank::DOUBLE } else { rank::LOUD };
            return Some(own_line(rank, at, Span::new(0, paragraph.text().trim_end().len())));
        }
        if let Some(depth) = form.lettered.get(&at).filter(|_| self.turns[at].is_none()) {
            // Numbers that come before letters stand above them.
            let below = if form.above_counted == 0 && form.counts_headings { DEEPEST_NUMBER } else { 0 };
            let words = Span::new(0, paragraph.text().trim_end().len());
            return Some(own_line(rank::COUNTED + below + depth, at, words));
        }
        let title = self.beginnings[at].title.as_ref().filter(|_| self.turns[at].is_none())?;
        let dates_all = title.style == Style::Bold && is_place_and_day(title.span.of(paragraph.text()));
        if at < HEAD && dates_all {
            None
        } else if title.whole {
            self.line(at, title, form)
        } else if self.is_dateline(at, title) && form.datelines < LEAST_OF_SERIES {
            None
        } else {
            self.run_in(at, title, form)
        }
    }

    /// A heading on a line of its own.
    fn line(&self, at: usize, title: &Title, form: &Form<'_>) -> Option<Heading> {
        let beginning = &self.beginnings[at];
        if let Some(counted) = form.counted.get(&at) {
            let deepest = u8::try_from(counted.number.len()).unwrap_or(u8::MAX);
            let depth = (form.above_counted + deepest - 1).min(rank::LABEL - rank::COUNTED - 1);
            // With its number, as a reader would call it.
            let words = Span::new(0, title.span.end());
            return (counted.usage == Use::Heading).then(|| own_line(rank::COUNTED + depth, at, words));
        }
        let section = title.known.is_some_and(Known::is_section);
        let rank = match title.style {
            _ if beginning.bullet => return None,
            Style::Loud if !form.shouted && !title.colon => rank::LOUD,
            Style::Bold if section || !title.colon => rank::BOLD,
            _ if section => rank::LABEL,
            Style::Sentence if form.asked_in_bold >= LEAST_OF_SERIES => rank::BOLD,
            // Among headings in capitals one may ask.
            Style::Question if form.loud_lines > 0 && is_loud(title.span.of(self.paragraphs[at].text())) => {
                rank::LOUD
            }
            Style::Short | Style::Question if form.crossheads.contains(&at) => rank::LABEL,
            _ => return None,
        };
        // "Here are its main points:" may lead to headings as to a list.
        let heads = title.style == Style::Loud && form.loud_lines >= LEAST_OF_SERIES && self.heads_prose(at);
        let announced =
            at.checked_sub(1).is_some_and(|before| self.beginnings[before].leads && !section && !heads);
        (!announced && self.bears(at)).then(|| own_line(rank, at, title.span))
    }

    /// Whether a line has words below it to be the heading of.
    pub(super) fn bears(&self, at: usize) -> bool {
        let mut below = self.beginnings[at + 1..].iter().filter(|one| one.rule.is_none());
        below.next().is_some_and(|next| !next.banner)
    }

    /// The line of dashes right below a line that is underlined by it: a few words and no sentence.
    fn underline(&self, at: usize) -> Option<Rule> {
        let (line, below) = (&self.paragraphs[at], self.paragraphs.get(at + 1)?);
        let rule = self.beginnings[at + 1].rule?;
        let text = line.text().trim_end();
        let is_title = text.split_whitespace().count() <= LONGEST_UNDERLINED
            && text.starts_with(|char: char| char.is_alphanumeric())
            && !text.ends_with(['.', ',', ';', '"', '”']);
        // What one chunk holds has no blank line between; a short rule parts what it stands between.
        let below_it = below.base == line.base && 2 * rule.length >= text.chars().count();
        (is_title && below_it && !self.beginnings[at].bullet).then_some(rule)
    }
}

/// How the sections of a document nest that these headings open: as its highest ones but for its title.
fn rank_of_sections(headings: &[(usize, &Heading)]) -> Option<u8> {
    let highest = |headings: &[(usize, &Heading)]| headings.iter().map(|(_, heading)| heading.rank).min();
    let (first, others) = headings.split_first()?;
    match highest(others) {
        Some(rank) if first.1.rank < rank => Some(rank),
        _ => highest(headings),
    }
}

pub(super) fn own_line(rank: u8, at: usize, words: Span) -> Heading {
    Heading { rank, words, named_in: at, end: None, place: HeadingPlace::OwnLine }
}
