//! What the beginning of a paragraph shows by itself: a number, a marking, a bullet, words that stand out.

use super::super::Content;
use super::super::clause::is_clause;
use super::super::token::{Token, TokenKind};
use super::labels::{Known, known};
use super::rule::{Rule, rule};
use crate::text::{BlockKind, Marker, Span, is_bullet};

/// The beginning of one paragraph. Spans count bytes of its prose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::briefing) struct Beginning {
    /// "2.1" is 2 and 1, "2a" is 2 and [`LETTERS`] + 1; empty where there is no number.
    pub(super) number: Vec<u32>,
    /// Whether it is an item that a list does not count.
    pub(super) bullet: bool,
    /// How far in it stands.
    pub(super) indent: u8,
    /// Whether it goes on with a list item, as its second paragraph does.
    pub(super) continues_item: bool,
    /// Where its own words begin, behind number, marking and bullet.
    pub(super) words: usize,
    /// The words that stand out.
    pub(super) title: Option<Title>,
    /// Whether it says what comes next: it ends with a colon.
    pub(super) leads: bool,
    /// Whether it is a line of dashes, and of which.
    pub(super) rule: Option<Rule>,
    /// Whether it is no words of the text: a marking, the end.
    pub(super) banner: bool,
    /// Whether all its letters are capitals, and there are many.
    pub(super) shouts: bool,
}

/// Words at the beginning of a paragraph that stand out from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// The words, without the mark behind them.
    pub(super) span: Span,
    /// How they stand out.
    pub(super) style: Style,
    /// Whether a colon stands behind them.
    pub(super) colon: bool,
    /// Whether they are all there is.
    pub(super) whole: bool,
    /// What they are known to tell.
    pub(super) known: Option<Known>,
}

/// How words stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// In capitals.
    Loud,
    /// In capitals, with a dash behind them: one alone is the place from which a story comes, "PARIS - ...".
    Dashed,
    /// In bold.
    Bold,
    /// In bold, as a sentence and a paragraph of its own: what an interviewer says.
    Sentence,
    /// As a name with a colon behind it: "Talking points:".
    Named,
    /// As a few words behind the paragraph's number, before its first sentence: "2. Visa waivers. The Commission ...".
    Counted,
    /// Only by being short, and a line of their own.
    Short,
    /// The same, and they ask: "Who is against it?"
    Question,
}

/// A part of a number that is a letter counts from here on.
pub(super) const LETTERS: u32 = 1_000;

/// Words before a colon are this many tokens at most.
const LONGEST_LABEL: usize = 8;
/// Sentences in bold that head an answer are this many words at most.
const LONGEST_SENTENCE: usize = 60;
/// A line that is a heading has this many words at most.
const LONGEST_HEADING: usize = 12;
/// Capitals that begin a paragraph and name what it is about are this many words at most.
const LONGEST_RUN_IN: usize = 6;
/// So many words in capitals are shouting.
const MANY: usize = 8;

impl Beginning {
    /// Whether there are no words of the text to read: a line of dashes, a marking.
    pub(super) fn is_silent(&self) -> bool {
        self.is_rule() || self.banner
    }

    /// Whether it is a line of dashes or of other marks.
    pub(in crate::briefing) const fn is_rule(&self) -> bool {
        self.rule.is_some()
    }

    /// That of a paragraph, read when first asked for and kept with it.
    pub(in crate::briefing) fn of(content: &Content) -> &Self {
        content.beginning.get_or_init(|| Self::read(content))
    }

    fn read(content: &Content) -> Self {
        let (text, tokens) = (content.text(), &content.tokens);
        let layout = content.block.layout;
        let mut reader = Reader { text, tokens, at: 0 };
        let bullet = reader.bullet() || layout.marker == Some(Marker::Bullet) || reader.is_lettered();
        let number = match layout.marker {
            Some(Marker::Number(number)) => vec![number],
            _ => reader.number(),
        };
        reader.marking();
        let bold = layout.bold as usize;
        let title = match content.block.kind {
            BlockKind::Heading(_) => None,
            BlockKind::Paragraph | BlockKind::Item => {
                let counted = if number.is_empty() { None } else { reader.counted() };
                reader.title(bold).or(counted)
            }
        };
        let words = || tokens.iter().filter(|token| token.kind == TokenKind::Word).count();
        Self {
            number,
            bullet,
            indent: layout.indent,
            continues_item: content.block.kind == BlockKind::Item && layout.marker.is_none(),
            words: reader.offset(),
            title,
            leads: text.trim_end().ends_with(':'),
            rule: rule(text),
            banner: known(text.trim_matches(|char: char| !char.is_alphanumeric())) == Some(Known::Banner),
            // A small letter, which most have, is soon found.
            shouts: !text.chars().any(char::is_lowercase) && words() > MANY,
        }
    }
}

/// Reads a beginning token by token.
struct Reader<'c> {
    text: &'c str,
    tokens: &'c [Token],
    at: usize,
}

impl<'c> Reader<'c> {
    fn word(&self, ahead: usize) -> &'c str {
        self.tokens.get(self.at + ahead).map_or("", |token| token.span.of(self.text))
    }

    fn offset(&self) -> usize {
        self.tokens.get(self.at).map_or(self.text.len(), |token| token.span.start())
    }

    fn bullet(&mut self) -> bool {
        // A dash without a blank behind it belongs to its word.
        let blank = self.tokens.first().is_some_and(|token| {
            self.text[token.span.end()..].starts_with([' ', '\t', '\u{a0}']) && token.span.start() == 0
        });
        // Word processors write the hollow bullet of an inner item as an "o".
        let is = blank && (is_bullet(self.word(0)) || self.word(0) == "o");
        self.at += usize::from(is);
        is
    }

    /// "a.", "b)", "(iv)": a letter counts an item, and is read with it.
    fn is_lettered(&self) -> bool {
        let bracketed = self.word(0) == "(";
        let letter = self.word(usize::from(bracketed));
        let counts = letter.len() == 1 && letter.starts_with(|char: char| char.is_ascii_lowercase())
            || (2..=4).contains(&letter.len()) && letter.bytes().all(|byte| b"ivx".contains(&byte));
        let close = usize::from(bracketed) + 1;
        let closed = match (bracketed, self.word(close)) {
            (_, ")") => true,
            (false, ".") => letter.len() == 1,
            _ => false,
        };
        let apart = self.tokens.get(self.at + close).is_some_and(|token| {
            self.text[token.span.end()..].starts_with(|char: char| char.is_whitespace())
        });
        counts && closed && apart
    }

    /// "5.", "5)", "(5)", "2.1", "2.1.", "2a)".
    fn number(&mut self) -> Vec<u32> {
        let bracketed = usize::from(self.word(0) == "(");
        let word = self.word(bracketed);
        let (digits, letter) = self.letter_behind(bracketed);
        let parts: Option<Vec<u32>> =
            digits.split('.').map(|part| (part.len() <= 2).then(|| part.parse().ok()).flatten()).collect();
        let Some(mut parts) = parts else { return Vec::new() };
        parts.extend(letter.map(|letter| LETTERS + u32::from(letter - b'a') + 1));
        // The letter is a token of its own, or not.
        let end = bracketed + 1 + usize::from(letter.is_some() && digits.len() == word.len());
        let length = match (bracketed == 1, self.word(end)) {
            (true, ")") | (false, "." | ")") => end + 1,
            // "2.1 Trade", but not "2.1 million".
            (false, next) if letter.is_none() && parts.len() > 1 && next.starts_with(char::is_uppercase) => {
                end
            }
            _ => return Vec::new(),
        };
        // "3.5.2010" and "1.)" are no numbers of paragraphs; nor is a number that ends its paragraph.
        if self.tokens.len() <= self.at + length {
            return Vec::new();
        }
        self.at += length;
        parts
    }

    /// The digits of a number and the letter right behind them: "2a".
    fn letter_behind(&self, at: usize) -> (&'c str, Option<u8>) {
        let word = self.word(at);
        let is_letter = |word: &str| matches!(word.as_bytes(), [b'a'..=b'z']);
        let digits = word.trim_end_matches(|char: char| char.is_ascii_lowercase());
        let behind = &word[digits.len()..];
        let near = |at: usize| self.tokens.get(self.at + at).map(|token| token.span);
        let joined = near(at).zip(near(at + 1)).is_some_and(|(one, next)| one.end() == next.start());
        if is_letter(behind) {
            (digits, behind.bytes().next())
        } else if joined && is_letter(self.word(at + 1)) {
            (word, self.word(at + 1).bytes().next())
        } else {
            (word, None)
        }
    }

    /// "(C)", "(S//NF)": how secret the paragraph is.
    fn marking(&mut self) {
        const LONGEST: usize = 6;
        if self.word(0) != "(" {
            return;
        }
        let Some(length) = (2..LONGEST).find(|&ahead| self.word(ahead) == ")") else { return };
        let capitals = |word: &str| {
            word.len() <= 5 && word.chars().all(|char| char.is_ascii_uppercase() || "/-,".contains(char))
        };
        if (1..length).all(|ahead| capitals(self.word(ahead))) {
            self.at += length + 1;
        }
    }

    /// The words that stand out, of which the first `bold` bytes are bold.
    fn title(&self, bold: usize) -> Option<Title> {
        self.bold(bold)
            .or_else(|| self.label())
            .or_else(|| self.loud())
            .or_else(|| self.short())
            .or_else(|| self.question())
            .or_else(|| self.sentence(bold))
    }

    /// All of a paragraph, in bold, that is no short line.
    fn sentence(&self, bold: usize) -> Option<Title> {
        let span = Span::new(self.offset(), self.text.trim_end().len());
        let words = self.text.get(span.start()..span.end())?;
        let is = bold >= span.end()
            && words.ends_with(['.', '!', '?', '…', '"', '”'])
            && words.split_whitespace().count() <= LONGEST_SENTENCE;
        is.then(|| self.titled(span, Style::Sentence, false, true))
    }

    fn bold(&self, bold: usize) -> Option<Title> {
        let start = self.offset();
        let words = self.text.get(start..bold).filter(|words| !words.trim().is_empty())?;
        let rest = self.text[bold..].trim_start();
        let trimmed = words.trim_end().trim_end_matches(|char| ":.–—-".contains(char)).trim_end();
        let colon = words.trim_end().ends_with(':') || rest.starts_with(':');
        let asks = words.trim_end().ends_with('?');
        let closed = trimmed.len() < words.trim_end().len() || asks || rest.starts_with([':', '.', '–', '—']);
        let whole = rest.trim_matches([':', '.']).is_empty();
        let short = trimmed.split_whitespace().count() <= LONGEST_HEADING;
        // Words in bold that the sentence goes on after, or that are a sentence of their own, only weigh more.
        let is = short
            && trimmed.contains(char::is_alphanumeric)
            && (whole && !words.trim_end().ends_with(['.', '!']) || closed && !whole);
        is.then(|| self.titled(Span::new(start, start + trimmed.len()), Style::Bold, colon, whole))
    }

    fn label(&self) -> Option<Title> {
        let rest = &self.tokens[self.at..];
        let is_colon =
            |token: &Token| token.kind == TokenKind::Punctuation && token.span.of(self.text) == ":";
        let colon = rest.iter().take(LONGEST_LABEL + 1).position(is_colon)?;
        let label = rest[..colon].first()?.span.cover(rest[colon - 1].span);
        // "10:30", "https:"
        if self.text[rest[colon].span.end()..].starts_with(|char: char| !char.is_whitespace()) {
            return None;
        }
        let words = label.of(self.text);
        let known = known(words);
        let loud = is_loud(words);
        if known.is_none() && !loud && !self.is_name(&rest[..colon]) {
            return None;
        }
        let style = if loud { Style::Loud } else { Style::Named };
        Some(Title { known, ..self.titled(label, style, true, colon + 1 == rest.len()) })
    }

    /// Whether these are words as a heading has them: the first and the long ones begin with capitals.
    fn is_name(&self, tokens: &[Token]) -> bool {
        const LONG: usize = 5;
        tokens.iter().enumerate().all(|(at, token)| {
            let word = token.span.of(self.text);
            match token.kind {
                TokenKind::Word => {
                    word.starts_with(char::is_uppercase) || at > 0 && word.chars().count() < LONG
                }
                TokenKind::Possessive => at > 0,
                TokenKind::Punctuation => at > 0 && "&/,-–()".contains(word),
                TokenKind::Stop => at > 0 && word == ".",
                TokenKind::Number | TokenKind::Mark => false,
            }
        })
    }

    /// Capitals: all of the paragraph, or before a full stop or a dash.
    fn loud(&self) -> Option<Title> {
        let rest = &self.tokens[self.at..];
        let first = rest.first()?;
        let quiet = rest.iter().position(|token| !is_in_capitals(*token, self.text));
        let loud = &rest[..quiet.unwrap_or(rest.len())];
        let words = loud.iter().filter(|token| token.kind == TokenKind::Word).count();
        let last = loud.last()?;
        if quiet.is_none() {
            let span = first.span.cover(last.span);
            let whole = span.of(self.text).trim_end_matches('.');
            let is = first.kind != TokenKind::Mark && words <= LONGEST_HEADING && is_loud(whole);
            let called = self.text.trim_end().ends_with(['!', '?', ',', ';', '"', '”', '-']);
            return (is && !called).then(|| {
                self.titled(Span::new(span.start(), span.start() + whole.len()), Style::Loud, false, true)
            });
        }
        // The full stop or dash, and behind it a word that is not all capitals: "A" may open it.
        let mark = loud.iter().rposition(|token| ends_run_in(token.span.of(self.text)))?;
        let opens = loud[mark + 1..].iter().all(|token| token.span.len() == 1);
        let named = &loud[..mark];
        let span = named.first()?.span.cover(named.last()?.span);
        let apart = self.text[loud[mark].span.end()..].starts_with(char::is_whitespace);
        let one = !named.iter().any(|token| ends_run_in(token.span.of(self.text)));
        let begins = |token: &Token| token.span.of(self.text).starts_with(char::is_uppercase);
        let next = rest.get(mark + 1).is_some_and(begins);
        let is = opens && apart && one && next && words <= LONGEST_RUN_IN && is_loud(span.of(self.text));
        let dashed = loud[mark].span.of(self.text) != ".";
        is.then(|| self.titled(span, if dashed { Style::Dashed } else { Style::Loud }, false, false))
    }

    /// The few words before the first full stop, if they say nothing yet and a sentence follows.
    fn counted(&self) -> Option<Title> {
        let rest = &self.tokens[self.at..];
        let is_stop = |token: &Token| token.kind == TokenKind::Stop && token.span.of(self.text) == ".";
        let stop = rest.iter().take(LONGEST_RUN_IN + 1).position(is_stop)?;
        let named = rest[..stop].first()?.span.cover(rest[stop - 1].span);
        let words = named.of(self.text);
        let plain =
            rest[..stop].iter().all(|token| matches!(token.kind, TokenKind::Word | TokenKind::Possessive));
        let begins = |token: &Token| token.span.of(self.text).starts_with(char::is_uppercase);
        let goes_on = rest.get(stop + 1).is_some_and(begins);
        let is = plain && goes_on && begins(&rest[0]) && words.len() > 2 && !is_clause(words);
        is.then(|| self.titled(named, Style::Counted, false, false))
    }

    /// A line that is a heading if its neighbours say so.
    fn short(&self) -> Option<Title> {
        let rest = &self.tokens[self.at..];
        let span = rest.first()?.span.cover(rest.last()?.span);
        let plain = |token: &Token| {
            matches!(
                token.kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Possessive | TokenKind::Punctuation
            )
        };
        let is = rest.len() <= LONGEST_HEADING
            && rest.iter().all(plain)
            && span.of(self.text).starts_with(char::is_uppercase)
            && !self.text.trim_end().ends_with([',', ';', ':']);
        is.then(|| self.titled(span, Style::Short, false, true))
    }

    /// A short line that asks, and is a heading if there are several.
    fn question(&self) -> Option<Title> {
        let (last, words) = self.tokens[self.at..].split_last()?;
        let span = words.first()?.span.cover(last.span);
        let in_one = |token: &Token| !matches!(token.kind, TokenKind::Stop | TokenKind::Mark);
        let asks = last.span.of(self.text) == "?" && words.iter().all(in_one);
        let is = words.len() <= LONGEST_HEADING && asks && span.of(self.text).starts_with(char::is_uppercase);
        is.then(|| self.titled(span, Style::Question, false, true))
    }

    fn titled(&self, span: Span, style: Style, colon: bool, whole: bool) -> Title {
        Title { span, style, colon, whole, known: known(span.of(self.text)) }
    }
}

fn ends_run_in(word: &str) -> bool {
    matches!(word, "." | "–" | "—" | "--" | "-")
}

fn is_in_capitals(token: Token, text: &str) -> bool {
    token.kind != TokenKind::Mark && !token.span.of(text).chars().any(char::is_lowercase)
}

/// Whether words are in capitals, and more than an initial.
fn is_loud(words: &str) -> bool {
    let letters = words.chars().filter(|char| char.is_alphabetic()).count();
    letters >= 2 && words.chars().all(|char| !char.is_lowercase() && !"\"“”«»".contains(char))
}
