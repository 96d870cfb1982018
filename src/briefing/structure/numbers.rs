//! Which numbers at the beginning of paragraphs count them: those that follow one another.

use std::collections::HashMap;

use super::beginning::Beginning;
use super::enumeration::LETTERS;
use super::title::Style;

/// A paragraph that is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) paragraph: usize,
    /// "2.1" is 2 and 1.
    pub(super) number: Vec<u32>,
    pub(super) usage: Use,
}

/// What a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// It counts headings: "2. Trade" on a line of its own, with paragraphs below.
    Heading,
    /// It counts the paragraphs of the document; what has no number goes on with the one before.
    Paragraph,
    /// It counts the items of a list.
    Item,
}

/// The least that can be called a series; one that does not begin with 1 must be longer.
const LEAST: usize = 2;
const LEAST_OF_PART: usize = 3;

/// Numbers that follow one another, each with its paragraph.
type Series<'b> = Vec<(usize, &'b [u32])>;

/// The paragraphs that are counted, in order.
pub(super) fn counted(beginnings: &[&Beginning]) -> Vec<Counted> {
    let mut found = Vec::new();
    // A list among numbered paragraphs interrupts their series; the outermost comes first.
    let mut open: Vec<Series<'_>> = Vec::new();
    for (at, beginning) in beginnings.iter().enumerate().filter(|(_, one)| !one.number.is_empty()) {
        let number = &*beginning.number;
        let goes_on = |series: &Series<'_>| series.last().is_some_and(|(_, before)| follows(before, number));
        let kept = open.iter().rposition(goes_on).map_or(0, |at| at + 1);
        let begins = number.last().is_some_and(|&part| is_first(part));
        let ended = if kept > 0 || !begins { open.split_off(kept) } else { Vec::new() };
        ended.iter().for_each(|series| close(series, beginnings, &mut found));
        match open.last_mut().filter(|_| kept > 0) {
            Some(series) => series.push((at, number)),
            None => open.push(vec![(at, number)]),
        }
    }
    open.iter().for_each(|series| close(series, beginnings, &mut found));
    found.sort_by_key(|counted| counted.paragraph);
    found
}

/// Whether it is where a count begins: "1", or the "a" of "2a".
const fn is_first(part: u32) -> bool {
    part == 1 || part == LETTERS + 1
}

/// A number as a reader writes it: "2.", "2.1", "2a".
pub(super) fn written(number: &[u32]) -> String {
    let mut written = String::new();
    for (at, &part) in number.iter().enumerate() {
        match part.checked_sub(LETTERS + 1).and_then(|letter| u8::try_from(letter).ok()) {
            Some(letter) => written.push(char::from(b'a' + letter)),
            None if at > 0 => written.push_str(&format!(".{part}")),
            None => written.push_str(&part.to_string()),
        }
    }
    if number.len() == 1 {
        written.push('.');
    }
    written
}

/// Whether `next` may come after `before`: "3" after "2.4", "2.1" after "2", "2.2" after "2.1".
fn follows(before: &[u32], next: &[u32]) -> bool {
    let (last, stem) = next.split_last().expect("a number has a part");
    let same = before.get(..stem.len()).is_some_and(|same| same == stem);
    same && before.get(stem.len()).map_or(is_first(*last), |&previous| *last == previous + 1)
}

fn close(series: &Series<'_>, beginnings: &[&Beginning], found: &mut Vec<Counted>) {
    let from_one = series.first().is_some_and(|(_, number)| number.iter().all(|&part| is_first(part)));
    if series.len() >= if from_one { LEAST } else { LEAST_OF_PART } {
        let uses = uses(series, beginnings);
        found.extend(series.iter().zip(uses).map(|(&(paragraph, number), usage)| Counted {
            paragraph,
            number: number.to_vec(),
            usage,
        }));
    }
}

/// What each number of a series is for; numbers of one depth are for the same.
fn uses(series: &Series<'_>, beginnings: &[&Beginning]) -> Vec<Use> {
    let next = |at: usize| series.get(at + 1).map_or(beginnings.len(), |(paragraph, _)| *paragraph);
    // A list within an item belongs to it, and so does its second paragraph.
    let within = |item: usize, at: usize| {
        let (item, other) = (&beginnings[item], &beginnings[at]);
        let is_item = other.bullet || !other.number.is_empty();
        is_item && other.indent > item.indent || other.continues_item && other.indent >= item.indent
    };
    let alone = |at: usize| {
        let item = series[at].0;
        (item + 1..next(at)).all(|other| within(item, other))
    };
    let is_heading = |at: usize| {
        let deeper = series.get(at + 1).is_some_and(|(_, number)| number.len() > series[at].1.len());
        let title = beginnings[series[at].0].title.as_ref().filter(|title| title.whole);
        title.is_some_and(|title| title.style != Style::Named) && (deeper || !alone(at))
    };
    let mut headings: HashMap<usize, (usize, bool)> = HashMap::new();
    for (at, (_, number)) in series.iter().enumerate() {
        let (count, all) = headings.entry(number.len()).or_insert((0, true));
        (*count, *all) = (*count + 1, *all && is_heading(at));
    }
    let listed = series[0].0.checked_sub(1).is_some_and(|before| beginnings[before].leads);
    let between = (0..series.len() - 1).any(|at| !alone(at));
    let of_depth = |depth: usize| match headings[&depth] {
        (LEAST.., true) => Use::Heading,
        _ if between && !listed => Use::Paragraph,
        _ => Use::Item,
    };
    series.iter().map(|(_, number)| of_depth(number.len())).collect()
}
