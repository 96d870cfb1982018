//! Words, numbers and marks.

use super::lexicon;
use crate::knowledge::leading_letters;
use crate::text::Span;

/// The smallest piece of prose that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in its paragraph's prose.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with the hyphens, apostrophes and abbreviation points inside: "Ban", "Ki-moon", "didn't", "U.S.".
    Word,
    /// The `'s` of a possessive, or the bare apostrophe after an s.
    Possessive,
    /// Digits with their separators: "1,550", "2010", "3.5".
    Number,
    /// A quotation mark, by what it looks like; what it does is decided where quotes are read.
    Mark,
    /// Full stop, question mark, exclamation mark, ellipsis.
    Stop,
    /// Any other punctuation or symbol, one character each; a run of hyphens is one dash.
    Punctuation,
}

/// The tokens of `text`, in order; white space is between them.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { text, at: 0, found: Vec::with_capacity(text.len() / 4) };
    while let Some(&next) = text.as_bytes().get(reader.at) {
        reader.read(next);
    }
    reader.found
}

/// By byte: whether it is an English letter or a digit.
const IN_WORDS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// How many English letters and digits these bytes begin with.
fn letters_and_digits(bytes: &[u8]) -> usize {
    let mut length = 0;
    while let Some(eight) = bytes[length..].first_chunk() {
        let letters = leading_letters(u64::from_le_bytes(*eight));
        length += letters;
        if letters < eight.len() {
            break;
        }
    }
    // Few words have a digit in them; the end of a text is read letter by letter.
    length + bytes[length..].iter().take_while(|&&byte| IN_WORDS[usize::from(byte)]).count()
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    found: Vec<Token>,
}

impl Reader<'_> {
    /// Reads what begins here, with this byte.
    fn read(&mut self, next: u8) {
        match next {
            b' ' => self.at += 1,
            b'a'..=b'z' | b'A'..=b'Z' => match self.plain_word() {
                Some(length) => self.push(length, TokenKind::Word),
                None => self.word(),
            },
            b'0'..=b'9' => self.number(),
            _ => self.other(),
        }
    }

    /// What begins with neither an English letter nor a digit nor a blank.
    fn other(&mut self) {
        let Some(next) = self.text[self.at..].chars().next() else { return };
        if matches!(next, '\u{2010}'..='\u{2027}') {
            self.mark(next); // Curly marks and dashes, quicker than by what they are not.
        } else if next.is_whitespace() {
            self.at += next.len_utf8();
        } else if next.is_alphabetic() {
            self.word();
        } else {
            self.mark(next);
        }
    }

    fn push(&mut self, length: usize, kind: TokenKind) {
        self.found.push(Token { span: Span::new(self.at, self.at + length), kind });
        self.at += length;
    }

    /// How long the word here is, where it is English letters and what follows is none of what may go on with a word:
    /// most are so.
    fn plain_word(&self) -> Option<usize> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = letters_and_digits(rest);
        let ends = rest.get(length).is_none_or(|&after| match after {
            b'-' | b'\'' | b'&' => false,
            // Only behind a single letter it may be that of an initial.
            b'.' => length > 1,
            _ => after.is_ascii(),
        });
        ends.then_some(length)
    }

    fn word(&mut self) {
        let rest = &self.text[self.at..];
        let mut end = 0;
        let mut chars = rest.char_indices().peekable();
        while let Some((at, char)) = chars.next() {
            let joins = match char {
                char if char.is_alphanumeric() || is_combining(char) => true,
                '-' | '‐' | '‑' | '\'' | '’' => {
                    at > 0
                        && chars.peek().is_some_and(|&(_, after)| after.is_alphanumeric())
                        && !leads_to_title(&rest[..at], chars.peek().copied())
                }
                '.' => is_abbreviation_point(rest, at),
                '&' => at > 0 && chars.peek().is_some_and(|&(_, after)| after.is_uppercase()),
                _ => false,
            };
            if !joins {
                break;
            }
            end = at + char.len_utf8();
        }
        let word = &rest[..end];
        let possessive = possessive_length(word);
        self.push(end - possessive, TokenKind::Word);
        if possessive > 0 {
            self.push(possessive, TokenKind::Possessive);
        } else if word.ends_with(['s', 'S']) {
            self.bare_possessive();
        }
    }

    /// "the ministers’ talks": only where no single quotation mark could end here, which the next letter tells.
    fn bare_possessive(&mut self) {
        let rest = &self.text[self.at..];
        let Some(mark @ ('\'' | '’')) = rest.chars().next() else { return };
        let mut after = rest[mark.len_utf8()..].chars();
        if after.next() == Some(' ') && after.next().is_some_and(char::is_lowercase) && !self.single_is_open()
        {
            self.push(mark.len_utf8(), TokenKind::Possessive);
        }
    }

    fn single_is_open(&self) -> bool {
        let singles = self.found.iter().rev().take(60).filter(|token| token.kind == TokenKind::Mark);
        singles.into_iter().any(|token| matches!(token.span.of(self.text), "'" | "‘"))
    }

    fn number(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let mut end = 1;
        while end < rest.len() {
            let inner = matches!(rest[end], b',' | b'.') && rest.get(end + 1).is_some_and(u8::is_ascii_digit);
            if !(rest[end].is_ascii_digit() || inner) {
                break;
            }
            end += 1;
        }
        // "1980s", "21st", "5pm", "G8"-like tails belong to the number.
        end += rest[end..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        self.push(end, TokenKind::Number);
    }

    fn mark(&mut self, next: char) {
        let rest = &self.text[self.at..];
        let run = |of: char| rest.chars().take_while(|&char| char == of).count() * of.len_utf8();
        match next {
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‘' | '’' | '‚' => {
                self.push(next.len_utf8(), TokenKind::Mark);
            }
            '\'' | '`' => self.push(run(next).min(2), TokenKind::Mark),
            '.' => self.push(run('.'), TokenKind::Stop),
            '?' | '!' | '…' => self.push(next.len_utf8(), TokenKind::Stop),
            '-' => self.push(run('-'), TokenKind::Punctuation),
            _ => self.push(next.len_utf8(), TokenKind::Punctuation),
        }
    }
}

/// "then-Senator Roe": what stands before the hyphen says when, and is no part of the title.
fn leads_to_title(word: &str, next: Option<(usize, char)>) -> bool {
    matches!(word, "then" | "Then") && next.is_some_and(|(_, after)| after.is_uppercase())
}

fn is_combining(char: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&char)
}

/// Whether the full stop at `at` belongs to an initialism: "U.S.", "J.", "e.g.": single letters, each with its point.
fn is_abbreviation_point(word: &str, at: usize) -> bool {
    let single = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
    let before = &word[..at];
    // A point before this one is in the word only because what stands before that is single letters too.
    let last = before.rsplit('.').next().unwrap_or(before);
    // A lone capital is an initial; a lone small letter only with another point behind ("e.g.", "a.m.").
    let goes_on = word[at + 1..].chars().next().is_some_and(char::is_alphabetic);
    single(last) && (goes_on || before.contains('.') || last != "I" && last.chars().all(char::is_uppercase))
}

/// How many bytes of `word` are a possessive ending; "he's" and "that's" are verbs, not possessives.
fn possessive_length(word: &str) -> usize {
    for ending in ["'s", "’s", "'S", "’S"] {
        if let Some(stem) = word.strip_suffix(ending) {
            return if lexicon::is_contracting(stem) || stem.is_empty() { 0 } else { ending.len() };
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found: Vec<&str> = tokens(text).iter().map(|token| token.span.of(text)).collect();
        assert_eq!(found.join("|"), expected);
    }

    #[test]
    fn words_keep_what_is_inside_them() {
        check("Ban Ki-moon didn't go to O'Brien's", "Ban|Ki-moon|didn't|go|to|O'Brien|'s");
        check("It’s Medvedev’s.", "It’s|Medvedev|’s|.");
        check("AT&T and R&D", "AT&T|and|R&D");
    }

    #[test]
    fn initialisms_keep_their_points() {
        check("the U.S. and J. Smith.", "the|U.S.|and|J.|Smith|.");
        check("at 5 p.m. today", "at|5|p.m.|today");
        check("so did I. Then", "so|did|I|.|Then");
    }

    #[test]
    fn a_long_run_of_initials_is_read_in_its_length() {
        let text = "A.".repeat(100_000);
        let clock = std::time::Instant::now();
        assert_eq!(tokens(&text).len(), 1);
        assert!(clock.elapsed().as_secs() < 5, "{:?}", clock.elapsed());
    }

    #[test]
    fn numbers_keep_their_separators() {
        check("1,550 warheads, 3.5 per cent in the 1980s.", "1,550|warheads|,|3.5|per|cent|in|the|1980s|.");
    }

    #[test]
    fn marks_stand_alone() {
        check("``No,'' he said -- \"never\"...", "``|No|,|''|he|said|--|\"|never|\"|...");
        check("the ministers’ talks", "the|ministers|’|talks");
        check("‘the ministers’ said", "‘|the|ministers|’|said");
    }
}
