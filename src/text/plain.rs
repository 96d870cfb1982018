//! Paragraphs of plain text: between blank lines, or one a line.

use memchr::memchr2_iter;

use super::prose::Draft;
use super::quoted_lines::quoted;
use super::wrapped::{Line, continued};
use super::{Block, BlockKind, Span};

/// The blocks of one chunk.
pub(super) fn plain(chunk: &str) -> Vec<Block> {
    let lines: Vec<(u8, Span)> =
        line_contents(chunk).filter(|line| !line.is_empty()).map(|line| quoted(chunk, line)).collect();
    // A mark of quoting alone parts paragraphs as a blank line does.
    let runs = lines.chunk_by(|line, next| line.0 == next.0 && line.1.is_empty() == next.1.is_empty());
    runs.filter(|run| !run[0].1.is_empty())
        .flat_map(|run| {
            let lines: Vec<Span> = run.iter().map(|line| line.1).collect();
            between_quotes(chunk, run[0].0, &lines)
        })
        .collect()
}

/// The blocks of lines that stand in so many quotes.
fn between_quotes(chunk: &str, depth: u8, lines: &[Span]) -> Vec<Block> {
    let letters = Letters::of(lines.iter().map(|line| line.of(chunk)));
    let between_marks = lines.chunk_by(|line, next| {
        let next = next.of(chunk);
        !begins_item(line.of(chunk), next) && !begins_with_label(next) && !letters.count(next)
    });
    between_marks.flat_map(|lines| paragraphs(chunk, depth, lines)).collect()
}

/// Which letters stand before lines as what counts them: "a. ", "b) ", "(c) "; a bit each.
#[derive(Clone, Copy)]
struct Letters(u32);

impl Letters {
    fn of<'t>(lines: impl Iterator<Item = &'t str>) -> Self {
        Self(lines.filter_map(letter).fold(0, |letters, letter| letters | 1 << letter))
    }

    /// Whether a line is counted by a letter, and another line by the one before it or behind.
    fn count(self, line: &str) -> bool {
        letter(line).is_some_and(|letter| self.0 & ((1 << letter) << 1 | (1 << letter) >> 1) != 0)
    }
}

/// The letter that may count a line: none for "a", one for "b".
fn letter(line: &str) -> Option<u32> {
    let bytes = line.strip_prefix('(').unwrap_or(line).as_bytes();
    match bytes {
        [letter @ b'a'..=b'z', b')', b' ' | b'\t', ..] => Some(u32::from(letter - b'a')),
        [letter @ b'a'..=b'z', b'.', b' ' | b'\t', ..] if !line.starts_with('(') => {
            Some(u32::from(letter - b'a'))
        }
        _ => None,
    }
}

/// The paragraphs of lines of which none but the first begins with a mark.
fn paragraphs(chunk: &str, depth: u8, spans: &[Span]) -> Vec<Block> {
    let line = |span: &Span| Line::new(span.of(chunk), usize::from(indent(&chunk[..span.start()])));
    let lines: Vec<Line<'_>> = spans.iter().map(line).collect();
    let mut continued = continued(&lines).into_iter();
    let together = spans.chunk_by(|_, _| continued.next().unwrap_or(false));
    together.map(|spans| plain_block(chunk, depth, spans)).collect()
}

/// One paragraph of these lines.
fn plain_block(chunk: &str, depth: u8, lines: &[Span]) -> Block {
    let mut block = Draft::new(BlockKind::Paragraph, depth);
    block.block.layout.indent = lines.first().map_or(0, |line| indent(&chunk[..line.start()]));
    for line in lines {
        // "Major-" and "General" on the next line are "Major-General".
        if let Some(end) = block.source_end.filter(|_| !ends_with_hyphen(&block.block.text)) {
            block.replace(Span::new(end, line.start()), " ");
        }
        block.copy(line.of(chunk), *line);
    }
    block.finish()
}

fn ends_with_hyphen(line: &str) -> bool {
    line.strip_suffix('-').is_some_and(|word| word.ends_with(char::is_alphabetic))
}

/// Whether a line begins a list item, so that it does not go on with the line `before`. A dash may stand within a
/// sentence too: it marks an item where the line before has ended, or is such an item.
fn begins_item(before: &str, line: &str) -> bool {
    let ended = before.ends_with(['.', ':', ';', ',', '!', '?', '"', '”', ')']);
    item_mark(line).is_some_and(|mark| {
        let dash = mark.chars().all(|char| "-–".contains(char));
        !dash || ended || item_mark(before) == Some(mark)
    })
}

/// Whether a line begins as one of a memo's head or of a transcript does: "Date: ", "MR. ORTIZ: ", "Q. ".
fn begins_with_label(line: &str) -> bool {
    const LONGEST: usize = 4;
    let mut words = line.split_whitespace().take(LONGEST);
    let label = words.find(|word| word.ends_with(':') || !word.starts_with(char::is_uppercase));
    let labelled = label.is_some_and(|word| word.ends_with(':') && word.starts_with(char::is_uppercase));
    labelled || line.starts_with("Q. ") || line.starts_with("A. ")
}

/// Whether a word is one of the marks that begin the item of a list.
pub(crate) fn is_bullet(word: &str) -> bool {
    matches!(word, "•" | "-" | "–" | "--" | "*" | "·" | "▪" | "◦" | "‣" | "+")
}

fn item_mark(line: &str) -> Option<&str> {
    let (mark, _) = line.split_once([' ', '\t'])?;
    is_bullet(mark).then_some(mark)
}

/// The columns between the last line's beginning and its end; a tab is four.
fn indent(before: &str) -> u8 {
    let blank = before.chars().rev().take_while(|char| !matches!(char, '\n' | '\r'));
    let columns: usize = blank.map(|char| if char == '\t' { 4 } else { 1 }).sum();
    u8::try_from(columns).unwrap_or(u8::MAX)
}

/// Each line's text without its end and without white space around it.
fn line_contents(chunk: &str) -> impl Iterator<Item = Span> + '_ {
    let breaks = memchr2_iter(b'\n', b'\r', chunk.as_bytes()).map(|at| at + 1);
    let mut start = 0;
    breaks.chain([chunk.len()]).map(move |end| {
        let line = &chunk[start..end];
        let first = end - line.trim_start().len();
        start = end;
        Span::new(first, first + line.trim().len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(chunk: &str) -> Vec<String> {
        plain(chunk).into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn plain_lines_are_paragraphs_unless_wrapped() {
        assert_eq!(texts("First paragraph.\nSecond paragraph.\n"), ["First paragraph.", "Second paragraph."]);
        let wrapped = "The minister said that the talks had gone as well as anyone could have\nhoped, and that they would go on in Vienna on the Tuesday after the\nelection.\n";
        assert_eq!(texts(wrapped).len(), 1);
        let hyphen = "The minister said that the talks had gone as well as they could, Major-\nGeneral Roe being away.";
        assert_eq!(texts(hyphen), [hyphen.replace('\n', "")]);
    }

    #[test]
    fn a_plain_list_item_begins_a_paragraph() {
        let list = "They agreed on three points, of which only two were told to reporters:\n* The ports on both sides of the strait will open again in the spring\n  of the coming year.\n* Nobody pays.\n";
        assert_eq!(
            texts(list),
            [
                "They agreed on three points, of which only two were told to reporters:",
                "* The ports on both sides of the strait will open again in the spring of the coming year.",
                "* Nobody pays.",
            ]
        );
        let dash = "The minister said that the talks had gone as well as anyone could have\n-- hoped, and that they would go on in Vienna on the Tuesday after the\nelection.\n";
        assert_eq!(texts(dash).len(), 1);
    }

    #[test]
    fn a_letter_counts_a_line_where_its_neighbour_does() {
        let list = "   a. Trade: Roe said that trade had grown by a third in the last ten years of\n      the treaty.\n   b. Culture: a feast was agreed on by all\n";
        assert_eq!(texts(list).len(), 2);
        assert_eq!(texts("(a) Trade has grown by a third in the last\n(b) ten years of it\n").len(), 2);
        let initial = "The minister said that the talks had gone as well as anyone could have\nb. hoped, and that they would go on in Vienna on the Tuesday after the\nelection.\n";
        assert_eq!(texts(initial).len(), 1);
    }

    #[test]
    fn a_label_begins_a_line_of_its_own() {
        let head = "Subject: The visit of the foreign minister\nDate: 4 June 2013\n";
        assert_eq!(texts(head), ["Subject: The visit of the foreign minister", "Date: 4 June 2013"]);
        let answers = "Q. Who will pay for the bridge over the strait?\nA. Nobody knows. The minister said that the talks had gone as well as\nanyone could have hoped.\n";
        assert_eq!(texts(answers).len(), 2);
        let wrapped = "The minister said that the talks had gone as well as anyone could have\nhoped for: they would go on in Vienna on the Tuesday after the election.\n";
        assert_eq!(texts(wrapped).len(), 1);
    }
}
