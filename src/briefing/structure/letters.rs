//! Headings that are counted by Roman numerals or by letters: "II. Issues", "A. Trade".

use std::collections::HashMap;

use super::super::{Paragraph, lexicon};
use super::beginning::Beginning;
use crate::text::BlockKind;

/// How lines are counted. Each kind of numeral stands below those that the document used before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Roman,
    Letter,
    /// "2 Trade", without a stop.
    Number,
}

/// One line alone counts nothing.
const LEAST: usize = 2;
/// A line that is a heading has this many words at most, its numeral aside.
const LONGEST: usize = 12;

/// The headings that are counted so, each with how far in it stands: 0 for the kind that comes first.
pub(super) fn lettered(paragraphs: &[Paragraph], beginnings: &[&Beginning]) -> HashMap<usize, u8> {
    let lines: Vec<(usize, &str)> = (0..paragraphs.len())
        .filter(|&at| !beginnings[at].bullet && bears(&beginnings[at + 1..]))
        .filter_map(|at| Some((at, numeral(&paragraphs[at])?)))
        .collect();
    // Lines of a list stand one below the other.
    let above_text = |&(at, numeral): &(usize, &str)| {
        !numeral.starts_with(|char: char| char.is_ascii_digit()) || !lines.iter().any(|line| line.0 == at + 1)
    };
    let lines: Vec<(usize, &str)> = lines.iter().copied().filter(above_text).collect();
    let kinds = [Kind::Roman, Kind::Letter, Kind::Number].map(|kind| series(&lines, kind));
    let first = |kind: &Vec<usize>| kind.first().copied();
    let mut kinds: Vec<Vec<usize>> = kinds.into_iter().filter(|kind| first(kind).is_some()).collect();
    kinds.sort_by_key(first);
    let ranked = (0_u8..).zip(kinds);
    ranked.flat_map(|(depth, kind)| kind.into_iter().map(move |at| (at, depth))).collect()
}

/// Whether there are words below.
fn bears(below: &[&Beginning]) -> bool {
    below.iter().any(|one| one.rule.is_none() && !one.banner)
}

/// The numeral before a line of a few words that are no sentence.
fn numeral(paragraph: &Paragraph) -> Option<&str> {
    let text = paragraph.text().trim_end();
    let (numeral, words) = text.split_once([' ', '\t'])?;
    let is_number = (1..=2).contains(&numeral.len()) && numeral.bytes().all(|byte| byte.is_ascii_digit());
    let numeral = if is_number { numeral } else { numeral.strip_suffix(['.', ')'])? };
    let words = words.trim_start();
    let first = words.split(|char: char| !char.is_alphanumeric()).next().unwrap_or(words);
    if is_number && lexicon::is_of_calendar(first) {
        return None; // "3 May 2014"
    }
    let is_title = words.starts_with(char::is_uppercase)
        && words.split_whitespace().count() <= LONGEST
        && !words.ends_with(['.', ',', ';', ':', '!', '"', '”']);
    let is = is_title && (is_number || numeral.bytes().all(|byte| byte.is_ascii_uppercase()));
    (is && paragraph.content.block.kind == BlockKind::Paragraph).then_some(numeral)
}

/// The lines whose numerals of a kind follow one another. Letters begin anew below each heading that stands higher.
fn series(lines: &[(usize, &str)], kind: Kind) -> Vec<usize> {
    let (mut found, mut run) = (Vec::new(), Vec::new());
    for &(at, numeral) in lines {
        let begins = kind == Kind::Letter && numeral == nth(kind, 1);
        if begins || run.is_empty() {
            close(&mut run, &mut found);
        }
        if numeral == nth(kind, run.len() + 1) {
            run.push(at);
        }
    }
    close(&mut run, &mut found);
    found
}

fn close(run: &mut Vec<usize>, found: &mut Vec<usize>) {
    if run.len() >= LEAST {
        found.append(run);
    }
    run.clear();
}

/// The numeral for a number from 1 on; nothing beyond those that headings have.
fn nth(kind: Kind, number: usize) -> String {
    match kind {
        Kind::Number => number.to_string(),
        Kind::Letter if number <= 26 => {
            let letter = u8::try_from(number - 1).map_or('?', |more| char::from(b'A' + more));
            letter.to_string()
        }
        Kind::Roman if number < 40 => {
            let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10];
            "X".repeat(number / 10) + units
        }
        _ => String::new(),
    }
}
