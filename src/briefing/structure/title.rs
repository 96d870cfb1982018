//! Words at the beginning of a paragraph that stand out from it: in capitals, in bold, before a colon, by being short.

use super::super::clause::is_clause;
use super::super::token::{Token, TokenKind};
use super::enumeration::Reader;
use super::labels::{Known, known};
use crate::text::Span;

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
    /// As a name with a full stop behind it, before the first sentence: "Lausanne. The agency ...".
    Placed,
    /// As a few words behind the paragraph's number, before its first sentence: "2. Visa waivers. The Commission ...".
    Counted,
    /// Only by being short, and a line of their own.
    Short,
    /// The same, and they ask: "Who is against it?"
    Question,
}

/// Words before a colon are this many tokens at most.
const LONGEST_LABEL: usize = 8;
/// The same with what stands in brackets.
const LONGEST_WITH_BRACKETS: usize = 24;
/// Sentences in bold that head an answer are this many words at most.
const LONGEST_SENTENCE: usize = 60;
/// A line that is a heading has this many words at most.
const LONGEST_HEADING: usize = 12;
/// Capitals that begin a paragraph and name what it is about are this many words at most.
const LONGEST_RUN_IN: usize = 6;

impl Reader<'_> {
    /// The words that stand out, of which the first `bold` bytes are bold.
    pub(super) fn title(&self, bold: usize) -> Option<Title> {
        self.bold(bold)
            .or_else(|| self.label())
            .or_else(|| self.credited())
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
        is.then(|| Title { whole: true, ..self.titled(span, Style::Sentence) })
    }

    fn bold(&self, bold: usize) -> Option<Title> {
        let start = self.offset();
        let words = self.text.get(start..bold).filter(|words| !words.trim().is_empty())?;
        let rest = self.text[bold..].trim_start();
        let trimmed = words.trim_end().trim_end_matches(|char| ":.–—-".contains(char)).trim_end();
        let colon = words.trim_end().ends_with(':') || rest.starts_with(':');
        let asks = words.trim_end().ends_with('?');
        let dashed =
            self.text[bold..].starts_with(' ') && (rest.starts_with("- ") || rest.starts_with("-- "));
        let closed = trimmed.len() < words.trim_end().len()
            || asks
            || dashed
            || rest.starts_with([':', '.', '–', '—']);
        let whole = rest.trim_matches([':', '.']).is_empty();
        let short = trimmed.split_whitespace().count() <= LONGEST_HEADING;
        // Words in bold that the sentence goes on after, or that are a sentence of their own, only weigh more.
        let is = short
            && trimmed.contains(char::is_alphanumeric)
            && (whole && !words.trim_end().ends_with(['.', '!']) || closed && !whole);
        let span = Span::new(start, start + trimmed.len());
        is.then(|| Title { colon, whole, ..self.titled(span, Style::Bold) })
    }

    /// Words in italics that begin a paragraph: "_Iran._ The agency ..." stands out as bold does.
    pub(super) fn italic(&self, italic: usize) -> Option<Title> {
        self.bold(italic).filter(|title| !title.whole)
    }

    /// A name before the first full stop, with a sentence behind it.
    pub(super) fn placed(&self) -> Option<Title> {
        const LONGEST: usize = 3;
        let title = self.counted()?;
        let mut words = title.span.of(self.text).split(' ');
        let is_name =
            words.clone().count() <= LONGEST && words.all(|word| word.starts_with(char::is_uppercase));
        is_name.then_some(Title { style: Style::Placed, ..title })
    }

    fn label(&self) -> Option<Title> {
        let rest = &self.tokens[self.at..];
        let colon = self.colon(rest)?;
        let label = rest[..colon].first()?.span.cover(rest[colon - 1].span);
        // "10:30", "https:"
        if self.text[rest[colon].span.end()..].starts_with(|char: char| !char.is_whitespace()) {
            return None;
        }
        let words = label.of(self.text);
        // "QUESTION (Reuters):" is a question.
        let asker =
            || words.split_once(" (").filter(|_| words.ends_with(')')).and_then(|(word, _)| known(word));
        let known = known(words).or_else(|| asker().filter(|known| known.is_turn()));
        let loud = is_loud(words);
        // "GRAIN TALKS: CHRONICLE OF A WEEK" is one title.
        let is_part = || loud && rest.len() > colon + 3 && is_loud(&self.text[label.start()..]);
        if known.is_none() && (!loud && !self.is_name(&rest[..colon]) || is_part()) {
            return None;
        }
        let style = if loud { Style::Loud } else { Style::Named };
        Some(Title { known, colon: true, whole: colon + 1 == rest.len(), ..self.titled(label, style) })
    }

    /// The colon behind a label: what stands in brackets within it, as the seat of who speaks, counts for nothing.
    fn colon(&self, rest: &[Token]) -> Option<usize> {
        let mut inside = false;
        let mut outside = 0;
        for (at, token) in rest.iter().enumerate().take(LONGEST_WITH_BRACKETS + 1) {
            match token.span.of(self.text) {
                "(" => inside = true,
                ")" => inside = false,
                ":" if token.kind == TokenKind::Punctuation && !inside => return Some(at),
                _ if inside => {}
                _ if outside == LONGEST_LABEL => return None,
                _ => outside += 1,
            }
        }
        None
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
                let span = Span::new(span.start(), span.start() + whole.len());
                Title { whole: true, ..self.titled(span, Style::Loud) }
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
        is.then(|| self.titled(span, if dashed { Style::Dashed } else { Style::Loud }))
    }

    /// Capitals before the agency that tells it: "YANGON (Reuters) - The party ...".
    fn credited(&self) -> Option<Title> {
        const LONGEST_AGENCY: usize = 4;
        let rest = &self.tokens[self.at..];
        let word = |at: usize| rest.get(at).map_or("", |token| token.span.of(self.text));
        let open = (1..=LONGEST_RUN_IN).find(|&at| word(at) == "(")?;
        let close = (open + 2..open + 3 + LONGEST_AGENCY).find(|&at| word(at) == ")")?;
        let span = rest[0].span.cover(rest[open - 1].span);
        let dashed = word(close + 1) != "." && ends_run_in(word(close + 1));
        let goes_on = word(close + 2).starts_with(char::is_uppercase);
        let is = dashed && goes_on && rest[..open].iter().all(|token| is_in_capitals(*token, self.text));
        (is && is_loud(span.of(self.text))).then(|| self.titled(span, Style::Dashed))
    }

    /// The few words before the first full stop, if they say nothing yet and a sentence follows.
    pub(super) fn counted(&self) -> Option<Title> {
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
        is.then(|| self.titled(named, Style::Counted))
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
        is.then(|| Title { whole: true, ..self.titled(span, Style::Short) })
    }

    /// A short line that asks, and is a heading if there are several.
    fn question(&self) -> Option<Title> {
        let (last, words) = self.tokens[self.at..].split_last()?;
        let span = words.first()?.span.cover(last.span);
        let in_one = |token: &Token| !matches!(token.kind, TokenKind::Stop | TokenKind::Mark);
        let asks = last.span.of(self.text) == "?" && words.iter().all(in_one);
        let is = words.len() <= LONGEST_HEADING && asks && span.of(self.text).starts_with(char::is_uppercase);
        is.then(|| Title { whole: true, ..self.titled(span, Style::Question) })
    }

    /// Words with more behind them, and no colon.
    fn titled(&self, span: Span, style: Style) -> Title {
        Title { span, style, colon: false, whole: false, known: known(span.of(self.text)) }
    }
}

fn ends_run_in(word: &str) -> bool {
    matches!(word, "." | "–" | "—" | "--" | "-")
}

fn is_in_capitals(token: Token, text: &str) -> bool {
    token.kind != TokenKind::Mark && !token.span.of(text).chars().any(char::is_lowercase)
}

/// Whether words are in capitals, and more than an initial. A script without capitals shows none.
pub(super) fn is_loud(words: &str) -> bool {
    let letters = words.chars().filter(|char| char.is_alphabetic()).count();
    letters >= 2
        && words.contains(char::is_uppercase)
        && words.chars().all(|char| !char.is_lowercase() && !"\"“”«»".contains(char))
}
