//! Editors count lines and characters, everything else here counts bytes: this file alone turns one into the other.
//!
//! Lines end at `\n`, `\r\n` and `\r`, as the protocol says, and nowhere else. Nothing here panics on a bad
//! position: a column past the end is the end of the line, before its terminator; a line past the end is the end
//! of the text; half a surrogate pair is rounded down.

use super::Span;

/// What an editor counts as one character of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, what every editor must understand.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

impl Encoding {
    /// How many units the character that starts with `byte` has; none if no character starts there.
    const fn units_at(self, byte: u8) -> usize {
        let starts = byte & 0xC0 != 0x80;
        match self {
            Self::Utf8 => 1,
            Self::Utf16 => starts as usize + (byte >= 0xF0) as usize,
            Self::Utf32 => starts as usize,
        }
    }

    fn units_of(self, bytes: &[u8]) -> usize {
        bytes.iter().map(|&byte| self.units_at(byte)).sum()
    }
}

/// A place as an editor names it. Both numbers count from 0; `character` is in units of an [`Encoding`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// How many line ends lie before it.
    pub line: u32,
    /// How many units of its line lie before it.
    pub character: u32,
}

/// How many bytes lie between two marks.
const STRIDE: usize = 128;

/// A text that no longer changes, with what is needed to find places in it quickly.
///
/// A conversion costs a binary search and at most 128 bytes of counting, however long the line is.
#[derive(Clone, Debug)]
pub struct LineIndex {
    text: String,
    encoding: Encoding,
    /// The byte where each line starts. At least one element; the first is 0.
    starts: Vec<u32>,
    /// `marks[k]` = units before byte `k * STRIDE`. At least one element, unless units are bytes.
    marks: Vec<u32>,
}

impl LineIndex {
    /// Indexes `text` for an editor that counts in `encoding`.
    ///
    /// # Panics
    /// If the text has 4 GiB or more.
    #[must_use]
    pub fn new(text: String, encoding: Encoding) -> Self {
        assert!(u32::try_from(text.len()).is_ok(), "texts of 4 GiB and more are refused at the door");
        // Of what has only ASCII, every editor counts the bytes.
        let encoding = if text.is_ascii() { Encoding::Utf8 } else { encoding };
        let starts = line_starts(text.as_bytes());
        let marks = if encoding == Encoding::Utf8 { Vec::new() } else { marks(text.as_bytes(), encoding) };
        Self { text, encoding, starts, marks }
    }

    /// The text itself.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte at `position`, always on a character's boundary.
    #[must_use]
    pub fn offset(&self, position: Position) -> usize {
        let Some(line) = self.line(position.line as usize) else { return self.text.len() };
        let wanted = self.units_before(line.start()) + position.character as usize;
        self.byte_after(wanted).clamp(line.start(), line.end())
    }

    /// Where the byte at `offset` stands; inside a line's terminator it is the end of that line.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let number = self.starts.partition_point(|&start| start as usize <= offset) - 1;
        let line = self.line(number).expect("an offset in the text is in one of its lines");
        let character = self.units_before(offset.min(line.end())) - self.units_before(line.start());
        Position { line: narrow(number), character: narrow(character) }
    }

    /// A line without its terminator.
    fn line(&self, number: usize) -> Option<Span> {
        let start = *self.starts.get(number)? as usize;
        let end = self.starts.get(number + 1).map_or(self.text.len(), |&next| {
            let line = &self.text[start..next as usize];
            start
                + line.strip_suffix("\r\n").or_else(|| line.strip_suffix(['\n', '\r'])).unwrap_or(line).len()
        });
        Some(Span::new(start, end))
    }

    fn units_before(&self, offset: usize) -> usize {
        if self.encoding == Encoding::Utf8 {
            return offset;
        }
        let mark = offset / STRIDE;
        self.marks[mark] as usize + self.encoding.units_of(&self.text.as_bytes()[mark * STRIDE..offset])
    }

    /// The last character boundary that has at most `units` before it.
    fn byte_after(&self, units: usize) -> usize {
        if self.encoding == Encoding::Utf8 {
            return self.text.floor_char_boundary(units.min(self.text.len()));
        }
        let mark = self.marks.partition_point(|&before| before as usize <= units) - 1;
        let mut before = self.marks[mark] as usize;
        for (offset, &byte) in self.text.as_bytes().iter().enumerate().skip(mark * STRIDE) {
            before += self.encoding.units_at(byte);
            if before > units {
                return offset;
            }
        }
        self.text.len()
    }
}

fn line_starts(bytes: &[u8]) -> Vec<u32> {
    let after_terminators = memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|&at| !(bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n')))
        .map(|at| narrow(at + 1));
    std::iter::once(0).chain(after_terminators).collect()
}

fn marks(bytes: &[u8], encoding: Encoding) -> Vec<u32> {
    let mut units = 0;
    let mut marks = vec![0];
    for block in bytes.chunks(STRIDE) {
        units += encoding.units_of(block);
        marks.push(narrow(units));
    }
    marks
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).expect("texts of 4 GiB and more are refused at the door")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UGLY: &str = "é😀x\r\n“quote”\u{2028}z\rend";

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    fn index(text: &str, encoding: Encoding) -> LineIndex {
        LineIndex::new(text.to_owned(), encoding)
    }

    #[test]
    fn counts_what_each_encoding_counts() {
        let x = UGLY.find('x').expect("there is an x");
        for (encoding, character) in [(Encoding::Utf8, 6), (Encoding::Utf16, 3), (Encoding::Utf32, 2)] {
            let lines = index(UGLY, encoding);
            assert_eq!(lines.position(x), at(0, character), "{encoding:?}");
            assert_eq!(lines.offset(at(0, character)), x, "{encoding:?}");
        }
    }

    #[test]
    fn breaks_lines_where_the_protocol_does() {
        let lines = index(UGLY, Encoding::Utf16);
        let place = |needle: &str| lines.position(UGLY.find(needle).expect("it is there"));
        assert_eq!(place("“quote"), at(1, 0));
        assert_eq!(place("z"), at(1, 8), "U+2028 ends no line");
        assert_eq!(place("end"), at(2, 0), "a lone return does");
    }

    #[test]
    fn every_boundary_comes_back() {
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let lines = index(UGLY, encoding);
            for (offset, _) in UGLY.char_indices().filter(|&(_, c)| c != '\n') {
                assert_eq!(lines.offset(lines.position(offset)), offset, "{encoding:?} {offset}");
            }
        }
    }

    #[test]
    fn half_a_surrogate_pair_rounds_down() {
        let lines = index(UGLY, Encoding::Utf16);
        assert_eq!(lines.offset(at(0, 2)), lines.offset(at(0, 1)));
    }

    #[test]
    fn half_a_character_rounds_down() {
        let lines = index(UGLY, Encoding::Utf8);
        assert_eq!(lines.offset(at(0, 1)), 0);
    }

    #[test]
    fn clamps_to_the_line_and_to_the_text() {
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let lines = index(UGLY, encoding);
            let end_of_first = UGLY.find('\r').expect("there is one");
            assert_eq!(lines.offset(at(0, u32::MAX)), end_of_first);
            assert_eq!(lines.offset(at(99, 0)), UGLY.len());
            assert_eq!(lines.position(usize::MAX), lines.position(UGLY.len()));
            assert_eq!(lines.position(end_of_first + 1), lines.position(end_of_first), "inside \\r\\n");
        }
    }

    #[test]
    fn an_empty_text_has_one_place() {
        let lines = index("", Encoding::Utf16);
        assert_eq!((lines.position(0), lines.offset(at(3, 3))), (at(0, 0), 0));
    }

    #[test]
    fn a_final_newline_opens_a_line() {
        assert_eq!(index("a\n", Encoding::Utf16).position(2), at(1, 0));
    }

    proptest! {
        /// Against the slow way: split into lines, count the units of what stands before.
        #[test]
        fn agrees_with_counting_by_hand(text in "([a-zé😀“\r\n\u{2028}]|x{300}|😀{300}){0,12}", nth in 0usize..4000) {
            let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let offset = boundaries[nth % boundaries.len()];
            let before = text[..offset].replace("\r\n", "\n");
            let inside_terminator = text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
            prop_assume!(!inside_terminator);
            let line = before.matches(['\n', '\r']).count();
            let column = &before[before.rfind(['\n', '\r']).map_or(0, |end| end + 1)..];
            for (encoding, units) in [
                (Encoding::Utf8, column.len()),
                (Encoding::Utf16, column.encode_utf16().count()),
                (Encoding::Utf32, column.chars().count()),
            ] {
                let lines = index(&text, encoding);
                let expected = at(narrow(line), narrow(units));
                prop_assert_eq!(lines.position(offset), expected);
                prop_assert_eq!(lines.offset(expected), offset);
            }
        }
    }
}
