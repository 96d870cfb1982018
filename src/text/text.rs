use std::ops::Range;

use ropey::Rope;

use super::{Encoding, Position};

/// A text under somebody's hands. An edit costs the same in a long text as in a short one, and so does a copy.
#[derive(Clone, Debug, Default)]
pub struct Text {
    rope: Rope,
}

impl Text {
    /// A text that reads `contents`.
    #[must_use]
    pub fn new(contents: &str) -> Self {
        Self { rope: Rope::from_str(contents) }
    }

    /// Puts `new` in the place of `range`, whose positions count in `encoding`.
    ///
    /// Positions are clamped as in [`LineIndex`](super::LineIndex), and a range that ends before it starts is
    /// turned round. JavaScript editors can cut a surrogate pair in two: each half that stays becomes U+FFFD,
    /// which is one UTF-16 unit as the half was, so that every later position still means the same place.
    pub fn replace(&mut self, range: Range<Position>, new: &str, encoding: Encoding) {
        let from = self.place(range.start.min(range.end), encoding);
        let to = self.place(range.end.max(range.start), encoding);
        let end = if to.splits_pair { to.char + 1 } else { to.char };
        let half = |splits: bool| if splits { "\u{FFFD}" } else { "" };
        self.rope.remove(from.char..end);
        let new = [half(from.splits_pair), new, half(to.splits_pair)].concat();
        self.rope.insert(from.char, &new);
    }

    /// All of it, in one piece.
    #[must_use]
    pub fn contents(&self) -> String {
        let mut contents = String::with_capacity(self.rope.len_bytes());
        contents.extend(self.rope.chunks());
        contents
    }

    fn place(&self, position: Position, encoding: Encoding) -> Place {
        let Some(line) = self.line(position.line as usize) else {
            return Place { char: self.rope.len_chars(), splits_pair: false };
        };
        let character = position.character as usize;
        match encoding {
            Encoding::Utf8 => {
                let byte = self.rope.char_to_byte(line.start) + character;
                Place::at(self.rope.byte_to_char(byte.min(self.rope.char_to_byte(line.end))))
            }
            Encoding::Utf16 => {
                let unit = self.rope.char_to_utf16_cu(line.start) + character;
                let unit = unit.min(self.rope.char_to_utf16_cu(line.end));
                let char = self.rope.utf16_cu_to_char(unit);
                Place { char, splits_pair: self.rope.char_to_utf16_cu(char) != unit }
            }
            Encoding::Utf32 => Place::at((line.start + character).min(line.end)),
        }
    }

    /// A line without its terminator, in characters.
    fn line(&self, number: usize) -> Option<Range<usize>> {
        let start = self.rope.try_line_to_char(number).ok().filter(|_| number < self.rope.len_lines())?;
        let mut end = self.rope.line_to_char(number + 1);
        let is_last = number + 1 == self.rope.len_lines();
        for terminator in ['\n', '\r'] {
            if !is_last && end > start && self.rope.char(end - 1) == terminator {
                end -= 1;
            }
        }
        Some(start..end)
    }
}

/// Where in the rope a position lies: before `char`, or inside it.
struct Place {
    char: usize,
    splits_pair: bool,
}

impl Place {
    const fn at(char: usize) -> Self {
        Self { char, splits_pair: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LineIndex;
    use proptest::prelude::*;

    const UGLY: &str = "é😀x\r\n“quote”\u{2028}z\rend";

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[track_caller]
    fn check(edits: &[(Range<Position>, &str)], expected: &str) {
        let mut text = Text::new(UGLY);
        for (range, new) in edits {
            text.replace(range.clone(), new, Encoding::Utf16);
        }
        assert_eq!(text.contents(), expected);
    }

    #[test]
    fn types_behind_an_emoji() {
        check(&[(at(0, 3)..at(0, 3), "→")], "é😀→x\r\n“quote”\u{2028}z\rend");
    }

    #[test]
    fn joins_lines() {
        check(&[(at(0, 4)..at(1, 0), "")], "é😀x“quote”\u{2028}z\rend");
    }

    #[test]
    fn clamps_what_lies_outside() {
        check(&[(at(0, 99)..at(0, 99), "!")], "é😀x!\r\n“quote”\u{2028}z\rend");
        check(&[(at(9, 9)..at(9, 99), "!")], "é😀x\r\n“quote”\u{2028}z\rend!");
        check(&[(at(u32::MAX, u32::MAX)..at(0, 0), "")], "");
    }

    #[test]
    fn turns_a_backward_range_round() {
        check(&[(at(2, 3)..at(1, 0), "-")], "é😀x\r\n-");
    }

    #[test]
    fn keeps_count_when_an_editor_cuts_a_surrogate_pair() {
        check(&[(at(0, 2)..at(0, 3), "")], "é\u{FFFD}x\r\n“quote”\u{2028}z\rend");
        check(&[(at(0, 1)..at(0, 2), "")], "é\u{FFFD}x\r\n“quote”\u{2028}z\rend");
        check(&[(at(0, 2)..at(0, 2), "-")], "é\u{FFFD}-\u{FFFD}x\r\n“quote”\u{2028}z\rend");
    }

    #[test]
    fn edits_follow_one_another() {
        check(
            &[(at(0, 0)..at(2, 3), ""), (at(0, 0)..at(0, 0), "a\rb"), (at(1, 0)..at(1, 0), "\n")],
            "a\r\nb",
        );
    }

    proptest! {
        /// The rope and the index agree on where every position lies, and so does a plain string.
        #[test]
        fn edits_as_a_plain_string_would(
            start in "[a-zé😀\r\n\u{2028}]{0,60}",
            edits in prop::collection::vec(((0u32..8, 0u32..20), (0u32..8, 0u32..20), "[xé😀\r\n]{0,4}"), 0..8),
            encoding in prop::sample::select(vec![Encoding::Utf8, Encoding::Utf32]),
        ) {
            let mut text = Text::new(&start);
            let mut plain = start;
            for ((line, character), (to_line, to_character), new) in edits {
                let (from, to) = (at(line, character), at(to_line, to_character));
                let lines = LineIndex::new(plain.clone(), encoding);
                plain.replace_range(lines.offset(from.min(to))..lines.offset(to.max(from)), &new);
                text.replace(from..to, &new, encoding);
                prop_assert_eq!(text.contents(), plain.clone());
            }
        }
    }
}
