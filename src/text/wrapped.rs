//! Which lines of plain text that follow each other without a blank line are one paragraph.
//!
//! Texts come in both ways: broken to a width, so that many lines are a paragraph, or a paragraph a line. Nothing says
//! which, and a file that was broken to a width may have been edited since. Told by three signs:
//!
//! - A line that begins with a small letter, or behind "of the", goes on with the sentence of the line before.
//! - Where most lines end where the next word had no room, they were broken to a width.
//! - A line that stands further in than the lines before and behind it begins a paragraph, and so does every line that
//!   stands as far in.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::lines;
use super::plain::is_bullet;

/// Lines were hardly broken to less than this, in columns.
const NARROWEST: usize = 40;

/// Lines were hardly broken to more than this, in columns: a longer one is a paragraph.
const WIDEST: usize = 120;

/// Words with which no sentence and no heading ends.
static UNFINISHED: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("unfinished.txt")).flat_map(str::split_whitespace).collect());

/// A line without white space around it.
pub(super) struct Line<'t> {
    text: &'t str,
    /// The columns before it.
    indent: usize,
    /// The columns up to its end.
    end: usize,
}

impl<'t> Line<'t> {
    pub(super) fn new(text: &'t str, indent: usize) -> Self {
        Self { text, indent, end: indent + text.chars().count() }
    }

    fn first_word(&self) -> usize {
        self.text.split_whitespace().next().map_or(0, |word| word.chars().count())
    }

    fn begins_small(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }

    /// Whether it is drawn, of marks alone.
    fn is_rule(&self) -> bool {
        !self.text.contains(char::is_alphanumeric)
    }

    /// Whether it is a paragraph for its length alone.
    fn is_long(&self) -> bool {
        self.end > WIDEST
    }

    /// Whether it ends as a sentence, a lead-in or an entry of a list does.
    fn is_ended(&self) -> bool {
        let inner = self.text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
        inner.len() < self.text.len() || self.text.ends_with(['.', '!', '?', ':', ';', '…'])
    }

    /// Whether its last word is one that nothing ends with, "of".
    fn is_unfinished(&self) -> bool {
        self.text.rsplit(' ').next().is_some_and(|last| UNFINISHED.contains(last))
    }

    /// Whether the sentence of this line goes on in the next.
    fn goes_on(&self, next: &Self) -> bool {
        let long = self.is_long() || next.is_long();
        let goes_on = next.begins_small() || self.is_unfinished();
        !long && goes_on && !self.text.ends_with([':', ';']) && !next.is_byline()
    }

    /// "by Jane Doe".
    fn is_byline(&self) -> bool {
        const LONGEST: usize = 4;
        let Some(names) = self.text.strip_prefix("by ") else { return false };
        let mut names = names.split_whitespace();
        !self.is_ended()
            && names.clone().count() <= LONGEST
            && names.all(|name| name.starts_with(char::is_uppercase))
    }
}

/// For each line but the first, whether it goes on with the paragraph of the line before.
pub(super) fn continued(lines: &[Line<'_>]) -> Vec<bool> {
    let setting = Setting::of(lines);
    let mut first = 0;
    let pairs = lines.windows(2).enumerate();
    let each = pairs.map(|(at, pair)| {
        let goes_on = setting.goes_on(&lines[first..=at], &pair[1]);
        if !goes_on {
            first = at + 1;
        }
        goes_on
    });
    each.collect()
}

/// How lines are set that follow each other without a blank line.
struct Setting {
    /// The column that they are broken at, if they are broken to a width.
    width: Option<usize>,
    /// Whether the sentences of most lines that do not end one go on in the next.
    runs_on: bool,
    /// How far in paragraphs begin, if that is further than their other lines.
    indent: Option<usize>,
}

impl Setting {
    fn of(lines: &[Line<'_>]) -> Self {
        let indent = paragraph_indent(lines);
        let pairs = lines.windows(2).map(|pair| (&pair[0], &pair[1]));
        let pairs: Vec<_> = pairs.filter(|(line, next)| !begins_paragraph(line, next, indent)).collect();
        let breaks = Breaks::of(&pairs);
        Self {
            width: breaks.width(&pairs),
            runs_on: breaks.going_on > 0 && breaks.going_on * 2 >= breaks.open,
            indent,
        }
    }

    /// Whether the paragraph of these lines goes on in the next line.
    fn goes_on(&self, paragraph: &[Line<'_>], next: &Line<'_>) -> bool {
        let Some(line) = paragraph.last().filter(|line| !begins_paragraph(line, next, self.indent)) else {
            return false;
        };
        let full = self.width.is_some_and(|width| is_full(line, next, width));
        let sentences = self.runs_on || self.width.is_some();
        // Lines that all begin with small letters are a list.
        let sentence = line.goes_on(next) && !paragraph[0].begins_small();
        let within = paragraph.len() > 1 && !line.is_ended() && !line.is_long();
        full || sentences && (sentence || within)
    }
}

/// How the lines before others end.
struct Breaks {
    /// How many there are.
    all: usize,
    /// How many do not end a sentence.
    open: usize,
    /// How many do not end one because of what the next begins with, or of their last word.
    going_on: usize,
}

impl Breaks {
    fn of(pairs: &[(&Line<'_>, &Line<'_>)]) -> Self {
        let going_on = pairs.iter().filter(|(line, next)| line.goes_on(next)).count();
        let open = pairs.iter().filter(|(line, next)| line.goes_on(next) || !line.is_ended()).count();
        Self { all: pairs.len(), open, going_on }
    }

    /// The column at which most of the lines are broken.
    fn width(&self, pairs: &[(&Line<'_>, &Line<'_>)]) -> Option<usize> {
        // Of more breaks some are within a sentence, and of those some before small letters.
        const FEW: usize = 2;
        if self.all > FEW && (self.open == 0 || self.going_on * 4 < self.open) {
            return None;
        }
        let mut full = [0_usize; WIDEST + 1];
        for (line, next) in pairs {
            let widest = (line.end + next.first_word()).min(WIDEST);
            for count in full.iter_mut().take(widest + 1).skip(line.end.max(NARROWEST)) {
                *count += 1;
            }
        }
        let (width, &most) = full.iter().enumerate().max_by_key(|(width, most)| (**most, *width))?;
        let open = pairs.iter().filter(|(line, next)| line.goes_on(next) || !line.is_ended());
        let open_full = open.filter(|(line, next)| is_full(line, next, width)).count();
        let wider = pairs.iter().filter(|(_, next)| next.end > width).count();
        let all_full = most == self.all && wider == 0;
        let most_full = most * 2 >= self.all && open_full * 4 >= self.open * 3 && wider * 4 <= self.all;
        (all_full || self.all > FEW && most_full).then_some(width)
    }
}

/// Whether the next line's first word had no room in this one.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    line.end <= width && line.end + 1 + next.first_word() > width
}

/// Whether the line `next` begins a paragraph for how it is set.
fn begins_paragraph(line: &Line<'_>, next: &Line<'_>, indent: Option<usize>) -> bool {
    let indented = indent.is_some_and(|indent| next.indent >= indent) && !next.begins_small();
    indented || line.is_rule() || next.is_rule()
}

/// How far in paragraphs begin: as far as a line that stands further in than the lines before and behind it.
fn paragraph_indent(lines: &[Line<'_>]) -> Option<usize> {
    let peaks = lines.windows(2).enumerate().filter(|(at, pair)| {
        let before = at.checked_sub(1).map(|before| &lines[before]);
        let further = before.is_none_or(|before| before.indent < pair[0].indent && !is_listed(before));
        further && pair[1].indent < pair[0].indent && !pair[0].begins_small()
    });
    peaks.map(|(_, pair)| pair[0].indent).min()
}

/// Whether a line begins an item of a list, whose other lines stand further in.
fn is_listed(line: &Line<'_>) -> bool {
    const LONGEST: usize = "iii.".len();
    let mark = line.text.split_whitespace().next().unwrap_or("");
    is_bullet(mark) || mark.ends_with([')', '.']) && mark.len() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paragraphs of the lines, each with its first and last word.
    fn drawn(text: &str) -> Vec<String> {
        let lines: Vec<Line<'_>> =
            text.lines().map(|line| Line::new(line.trim(), line.len() - line.trim_start().len())).collect();
        let mut continued = continued(&lines).into_iter();
        let paragraphs = lines.chunk_by(|_, _| continued.next().expect("one for each line but the first"));
        let ends = |lines: &[Line<'_>]| {
            let words: Vec<&str> = lines.iter().flat_map(|line| line.text.split_whitespace()).collect();
            format!("{} .. {}", words[0], words[words.len() - 1])
        };
        paragraphs.map(ends).collect()
    }

    #[test]
    fn an_indented_line_begins_a_paragraph() {
        let text = "     The inspectors of the agency came back from the plant on Tuesday
night without samples.
     The minister was told.
     He said that the inspectors would go again before the end of the
month, and the ambassador of Japan, Yukiya Sato, said that they would
not be alone.
";
        assert_eq!(drawn(text), ["The .. samples.", "The .. told.", "He .. alone."]);
    }

    #[test]
    fn an_item_s_other_lines_begin_none() {
        let text = "1. The harbour of the old town will be closed to all of the ferries
   today.
2. Nobody pays.
";
        assert_eq!(drawn(text), ["1. .. today.", "2. .. pays."]);
    }

    #[test]
    fn an_edited_line_leaves_a_paragraph_whole() {
        let short = "The inspectors of the agency came back from the plant on Tuesday night
without samples, and the minister said
that they would go again.
";
        assert_eq!(drawn(short), ["The .. again."]);
        let long = "The inspectors of the agency came back from the plant on Tuesday
night without samples, and the minister who had sent them there said to reporters
Sergei Ivanov would go with them when they went there again in the
second half of the month. The ambassador did not answer to questions
of reporters.
";
        assert_eq!(drawn(long), ["The .. reporters."]);
    }

    #[test]
    fn a_line_a_clause_is_one_paragraph() {
        let text =
            "The inspectors came back,\nand the minister said that\nSergei Ivanov and others would go.\n";
        assert_eq!(drawn(text), ["The .. go."]);
    }

    #[test]
    fn a_short_last_line_ends_a_paragraph() {
        let text = "The inspectors of the agency came back from the plant on Tuesday
night without samples.
The minister said that they would go again in the second half of the
month, when the reactor had been refuelled and nobody would be hurt
by it.
";
        assert_eq!(drawn(text), ["The .. samples.", "The .. it."]);
    }

    #[test]
    fn what_stands_above_a_paragraph_is_none_of_it() {
        let text = "The plant
The inspectors of the agency came back from the plant on Tuesday
night without samples, and the minister said to the reporters that
they would go again.
";
        assert_eq!(drawn(text), ["The .. plant", "The .. again."]);
        let open = "The inspectors of the
Agency came back from the plant on Tuesday night, and the minister
said that they would go again.
";
        assert_eq!(drawn(open), ["The .. again."]);
        let byline = "Inspectors back from the plant\nby Jane Doe\nThe inspectors are back.\n";
        assert_eq!(drawn(byline).len(), 3);
    }

    #[test]
    fn lines_that_end_sentences_are_a_paragraph_each() {
        let stories = "The inspectors came back from the plant today.\nNobody was hurt.\n\"They will go again,\" he said.\n";
        assert_eq!(drawn(stories).len(), 3);
        let heading = "The plant by the sea and the samples from it";
        let long = "The inspectors of the agency came back from the plant on the coast on Tuesday night, and they were without any samples of it";
        assert_eq!(drawn(&format!("{long}\nal-Ahram reported this.\n")).len(), 2);
        assert_eq!(drawn(&format!("{heading}\n{}\n", &long[..100])).len(), 2);
        assert_eq!(drawn(&format!("{heading}\n{long}\n")).len(), 2);
    }

    #[test]
    fn lines_of_a_list_a_log_verse_and_an_address_are_their_own() {
        for text in [
            "Present:\nambassador Smith\nminister Jones\n",
            "Ministry of Foreign Affairs\n12 Harbour Street\nOld Town\n",
            "Two roads ran out of the town into the hills,\nAnd both were closed to us on the same day,\nAnd so we stayed with them in the town a week,\nAnd spoke of home.\n",
            "2014-04-17 10:22:01 the gate on the north side was opened\n2014-04-17 10:22:05 the meter on the south side was read\n2014-04-17 10:22:09 the gate on the north side was closed\n2014-04-17 10:23:04 the lights\n",
            "The harvest desk: notes on the coming week\n=========================================\n",
            "Talks on the plant to go on in Vienna\nal-Ahram closed\nFerries stopped\nBread dearer\n",
        ] {
            assert_eq!(drawn(text).len(), text.lines().count(), "{text}");
        }
    }
}
