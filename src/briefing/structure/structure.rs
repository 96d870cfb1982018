//! The structure of a document: what each paragraph is in it.

use std::ops::Range;

use super::super::{Briefing, Paragraph};
use super::beginning::Beginning;
use super::days::entries;
use super::farewell::{closing_fields, farewell, mail_signatures, signature};
use super::headings::{Evidence, Heading};
use super::numbers::{Counted, Use, counted, written};
use super::turns::{Turn, turns};
use crate::text::{BlockKind, Span};

/// What the paragraphs of a document are in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Structure {
    marks: Vec<Mark>,
}

/// What one paragraph is in its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The heading that it is, or begins with.
    pub heading: Option<Heading>,
    /// Who begins to speak with it.
    pub turn: Option<Turn>,
    /// The number that it bears, part by part, a letter as a thousand and its place, if the paragraphs are counted.
    pub number: Option<Vec<u32>>,
    /// Whether it is an entry of a chronology or a live report: it begins with a day or a time, as others do.
    pub entry: bool,
    /// How far in it stands, if it is an item of a list.
    pub item: Option<u8>,
    /// How far in the item stands that it goes on with, as the item's second paragraph.
    pub continues_item: Option<u8>,
    /// Whether paragraphs without a number, a day or a time go on with it.
    pub spine: bool,
    /// Whether it says what comes next: it ends with a colon.
    pub leads: bool,
    /// Whether it cannot be read without the one before: an answer to a question, a list or quote announced with a colon, the
    /// next paragraph of a block quote, an item within an item, the lines with which a letter ends; nor opens what is
    /// silent anything.
    pub hangs: bool,
    /// Whether it closes the document: the last words of a letter, who signs it, who drafted it.
    pub closes: bool,
    /// Whether it says nothing: a line of dashes, a marking, the end.
    pub silent: bool,
    /// Where its own words begin in its prose, behind number, marking and bullet.
    pub words: usize,
}

impl Briefing {
    /// What each paragraph is in the briefing. Computed when first asked for.
    #[must_use]
    pub fn structure(&self) -> &Structure {
        self.structure.get_or_init(|| Structure::of(&self.paragraphs))
    }
}

impl Structure {
    /// The structure of these paragraphs.
    pub(in crate::briefing) fn of(paragraphs: &[Paragraph]) -> Self {
        let beginnings: Vec<&Beginning> =
            paragraphs.iter().map(|paragraph| Beginning::of(&paragraph.content)).collect();
        let turns = turns(paragraphs, &beginnings);
        let counted = counted(&beginnings);
        let mut entries = entries(&beginnings);
        entries.retain(|&at, _| turns[at].is_none());
        let evidence = Evidence {
            paragraphs,
            beginnings: &beginnings,
            turns: &turns,
            counted: &counted,
            entries: &entries,
        };
        let headings = evidence.headings();
        let mut marks: Vec<Mark> = paragraphs
            .iter()
            .zip(&beginnings)
            .zip(turns)
            .zip(headings)
            .map(|(((paragraph, beginning), turn), heading)| mark(paragraph, beginning, turn, heading))
            .collect();
        for one in counted {
            let at = one.paragraph;
            marks[at].count(one, &paragraphs[at], beginnings[at]);
        }
        for (at, goes_on) in entries {
            let is_free = marks[at].heading.is_none() && marks[at].number.is_none();
            (marks[at].entry, marks[at].spine) = (is_free, marks[at].spine || is_free && goes_on);
        }
        hang(&mut marks, paragraphs);
        close(&mut marks, paragraphs, &beginnings);
        Self { marks }
    }

    /// What the paragraph at an index is.
    #[must_use]
    pub fn mark(&self, paragraph: usize) -> &Mark {
        &self.marks[paragraph]
    }

    /// Whether the paragraph is a heading and nothing else: on a line of its own.
    #[must_use]
    pub fn is_heading(&self, paragraph: usize) -> bool {
        use super::HeadingPlace::OwnLine;
        self.marks[paragraph].heading.as_ref().is_some_and(|heading| heading.place == OwnLine)
    }

    /// The first paragraph of a range that is a heading or begins with one.
    pub(in crate::briefing) fn next_heading(&self, range: Range<usize>) -> Option<usize> {
        range.into_iter().find(|&at| self.marks[at].heading.is_some())
    }

    /// Where the section ends that the heading at a paragraph opens, at the latest at `limit`.
    pub(in crate::briefing) fn end_of(&self, at: usize, heading: &Heading, limit: usize) -> usize {
        let limit = heading.end.map_or(limit, |end| end.min(limit));
        let ends =
            |next: &usize| self.marks[*next].heading.as_ref().is_some_and(|other| other.rank <= heading.rank);
        (at + 1..limit).find(ends).unwrap_or(limit)
    }

    /// Whether a range is a list that its writer has counted, and little else: minutes, an agenda.
    pub(in crate::briefing) fn is_counted_list(&self, range: Range<usize>) -> bool {
        const FEWEST: usize = 3;
        let marks = &self.marks[range];
        let counted = |mark: &&Mark| mark.item.is_some() && mark.number.is_some();
        let outermost = marks.iter().filter(counted).map(|mark| mark.item).min();
        let counts = marks.iter().filter(counted).filter(|mark| Some(mark.item) == outermost).count();
        let listed = marks.iter().filter(|mark| mark.item.is_some() || mark.continues_item.is_some()).count();
        counts >= FEWEST && 3 * listed >= 2 * marks.len()
    }

    /// Whether headings divide the document: more than the head of a memo, and a section that is one paragraph.
    pub(in crate::briefing) fn divides(&self) -> bool {
        self.marks.iter().any(|mark| mark.heading.as_ref().is_some_and(|heading| heading.end.is_none()))
    }
}

/// Tells which paragraphs cannot be read without the one before.
fn hang(marks: &mut [Mark], paragraphs: &[Paragraph]) {
    let (mut asked, mut announced, mut quoted) = (false, false, false);
    // How far in the list stands whose items these are.
    let mut list: Option<u8> = None;
    for (mark, paragraph) in marks.iter_mut().zip(paragraphs) {
        let block = &paragraph.content.block;
        let is_item = mark.item.is_some();
        let answers = asked && mark.turn.is_some_and(|turn| !turn.asks);
        let is_part_of_item = list.is_some_and(|outer| {
            let deeper = mark.item.is_some_and(|indent| indent > outer);
            deeper || mark.continues_item.is_some() || is_item && is_fragment(paragraph.text())
        });
        let is_quote = block.quoted > 0 || paragraph.text().starts_with(['"', '“', '„', '«']);
        mark.hangs = answers
            || announced && (is_item || is_quote)
            || quoted && block.quoted > 0
            || is_part_of_item
            || mark.silent;
        asked = mark.turn.is_some_and(|turn| turn.asks);
        announced = mark.leads || announced && is_item;
        quoted = block.quoted > 0;
        list = match mark.item {
            Some(indent) => Some(list.map_or(indent, |outer| outer.min(indent))),
            None => list.filter(|_| mark.continues_item.is_some()),
        };
    }
}

/// Tells what only closes the document: the last words of a letter, who signs it, that the briefing is over.
fn close(marks: &mut [Mark], paragraphs: &[Paragraph], beginnings: &[&Beginning]) {
    if marks.iter().any(|mark| mark.turn.is_some())
        && let Some((mark, last)) = marks.last_mut().zip(paragraphs.last())
        && mark.heading.is_none()
        && is_aside(last.text())
    {
        mark.silent = true; // "(The briefing ended at noon.)"
    }
    let signed = mail_signatures(paragraphs).into_iter().flatten();
    for at in signed.chain(signature(paragraphs, beginnings)) {
        (marks[at].silent, marks[at].heading) = (true, None);
    }
    for mark in &mut marks[farewell(paragraphs)] {
        mark.hangs = true;
        mark.closes = true;
        mark.heading = None;
    }
    for mark in &mut marks[closing_fields(beginnings)] {
        mark.closes = true;
    }
}

/// Whether all of it stands in brackets.
fn is_aside(words: &str) -> bool {
    let words = words.trim();
    words.starts_with('(') && words.ends_with(')') || words.starts_with('[') && words.ends_with(']')
}

/// Whether these are a few words and no sentence, as many a list has them.
fn is_fragment(words: &str) -> bool {
    const LONGEST: usize = 8;
    !words.trim_end().ends_with(['.', '!', '?', '"', '”']) && words.split_whitespace().count() <= LONGEST
}

fn mark(paragraph: &Paragraph, beginning: &Beginning, turn: Option<Turn>, heading: Option<Heading>) -> Mark {
    let layout = paragraph.content.block.layout;
    let is_item = !beginning.is_silent() && beginning.bullet
        || paragraph.content.block.kind == BlockKind::Item && layout.marker.is_some();
    Mark {
        heading,
        turn,
        number: None,
        entry: false,
        item: is_item.then_some(layout.indent),
        continues_item: beginning.continues_item.then_some(layout.indent),
        spine: false,
        leads: beginning.leads,
        hangs: false,
        closes: false,
        silent: beginning.is_silent(),
        words: if beginning.number.is_empty() || layout.marker.is_some() { beginning.words } else { 0 },
    }
}

impl Mark {
    /// Tells that its writer has counted the paragraph.
    fn count(&mut self, counted: Counted, paragraph: &Paragraph, beginning: &Beginning) {
        self.words = beginning.words;
        self.spine = counted.usage == Use::Paragraph;
        self.item = (counted.usage == Use::Item).then_some(paragraph.content.block.layout.indent);
        self.number = Some(counted.number);
    }

    /// The number, as a reader writes it: "2.1".
    #[must_use]
    pub fn written_number(&self) -> Option<String> {
        self.number.as_deref().map(written)
    }

    /// The words of its heading in the paragraph that they stand in.
    #[must_use]
    pub fn heading_words(&self) -> Option<(usize, Span)> {
        self.heading.as_ref().map(|heading| (heading.named_in, heading.words))
    }
}
