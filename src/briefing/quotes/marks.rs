//! Pairs the quotation marks of a paragraph.

use std::ops::Range;
use std::sync::LazyLock;

use crate::briefing::lexicon::{self, Words};
use crate::briefing::{Token, TokenKind};
use crate::text::Span;

/// Text between quotation marks. Its token range holds the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The words, marks included, in the paragraph's prose.
    pub(super) span: Span,
    /// Whether the closing mark is there.
    pub(super) closed: bool,
    /// The token that opens it.
    pub(super) first: usize,
    /// The token after the one that closes it.
    pub(super) end: usize,
    /// How many words and numbers it holds.
    pub(super) words: usize,
}

/// How a mark looks, which says what may close it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Curly,
    Straight,
    Doubled,
    Low,
    Guillemet,
    InverseGuillemet,
    Single,
}

/// The outermost pairs of marks, in order. A mark without its partner reaches to the end of the paragraph, unless it
/// is a single one, which is then an apostrophe.
pub(super) fn pair(text: &str, tokens: &[Token]) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut at = 0;
    // A single mark nothing closes would be looked for again and again; where one search failed, the next one need
    // not look.
    let mut no_single_before = 0;
    // "Read more »The ferry is back": where nothing closes one, it is an arrow, and so are those behind it.
    let mut arrows = false;
    let next_mark = |at: usize| tokens[at..].iter().position(|token| token.kind == TokenKind::Mark);
    while let Some(further) = next_mark(at) {
        at += further;
        let style = opens(text, tokens, at).filter(|&style| {
            !(style == Style::Single && at < no_single_before || style == Style::InverseGuillemet && arrows)
        });
        let Some(style) = style else {
            at += 1;
            continue;
        };
        let stray = style == Style::Straight && is_stray(text, tokens, at);
        let end = if stray { End::Reopened(at + 1) } else { closing(text, tokens, at, style) };
        let (behind, closed) = match end {
            End::Closed(close) => (behind_closing(text, tokens, close, style), true),
            End::Reopened(next) => (next, false),
            End::Never if style == Style::Single => {
                no_single_before = at + 1;
                at += 1;
                continue;
            }
            End::Never if style == Style::InverseGuillemet => {
                arrows = true;
                at += 1;
                continue;
            }
            End::Never => (tokens.len(), false),
        };
        found.push(Mark { closed, ..Mark::open(tokens, at..behind) });
        at = behind;
    }
    found
}

/// The token behind the one that closes: `'''` closes a single one inside and a doubled one outside.
fn behind_closing(text: &str, tokens: &[Token], close: usize, style: Style) -> usize {
    let tripled = style == Style::Doubled
        && tokens.get(close + 1).is_some_and(|next| {
            next.span.start() == tokens[close].span.end() && matches!(next.span.of(text), "'" | "’")
        });
    close + 1 + usize::from(tripled)
}

impl Mark {
    /// What stands in these tokens, the first of which is a mark that nothing closes.
    fn open(tokens: &[Token], range: Range<usize>) -> Self {
        let inside = &tokens[range.clone()];
        let is_word = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
        let words = inside.iter().filter(is_word).count();
        let span = inside[0].span.cover(inside[inside.len() - 1].span);
        Self { span, closed: false, first: range.start, end: range.end, words }
    }
}

/// What the token opens, if it opens something.
fn opens(text: &str, tokens: &[Token], at: usize) -> Option<Style> {
    let token = tokens[at];
    if token.kind != TokenKind::Mark {
        return None;
    }
    let before = text[..token.span.start()].chars().next_back();
    let after = text[token.span.end()..].chars().next();
    let free = before.is_none_or(|before| before.is_whitespace() || "([{—–-/“\"".contains(before));
    let holds = after.is_some_and(|after| !after.is_whitespace());
    // `” ... the train has left,” wrote Doe`
    let elides = text[token.span.end()..].trim_start().starts_with(['…', '.']);
    match token.span.of(text) {
        "“" | "‟" => Some(Style::Curly),
        // A closing mark typed where an opening one was meant.
        "”" if free && (after.is_some_and(char::is_alphanumeric) || before.is_none() && elides) => {
            Some(Style::Curly)
        }
        "\"" => {
            let inches = before.is_some_and(|before| before.is_ascii_digit())
                && after.is_none_or(|after| " ,.)".contains(after));
            (!inches).then_some(Style::Straight)
        }
        "``" => Some(Style::Doubled),
        "''" if holds && after.is_some_and(|after| after.is_alphanumeric() || "[$'….(".contains(after)) => {
            Some(Style::Doubled)
        }
        "„" => Some(Style::Low),
        "«" => Some(Style::Guillemet),
        "»" if free && holds => Some(Style::InverseGuillemet),
        "‘" if before.is_none_or(|before| !before.is_alphanumeric())
            && after.is_some_and(char::is_alphanumeric)
            && !elided(&text[token.span.end()..]) =>
        {
            Some(Style::Single)
        }
        "'" if free && after.is_some_and(char::is_alphabetic) => Some(Style::Single),
        _ => None,
    }
}

static ELIDED: LazyLock<Words> =
    LazyLock::new(|| lexicon::words_of(include_str!("particular.txt"), "elided").collect());

/// "‘bout", "‘em", "‘90s": an apostrophe that a typewriting program took for an opening mark.
fn elided(behind: &str) -> bool {
    let end = behind.find(|char: char| !char.is_alphanumeric()).unwrap_or(behind.len());
    let word = &behind[..end];
    ELIDED.contains(word)
        || word.len() == 3 && word.ends_with('s') && word.starts_with(|first: char| first.is_ascii_digit())
}

/// How what a mark opens ends.
enum End {
    /// At this token, which closes it.
    Closed(usize),
    /// Before this token, which opens anew though nothing closed it.
    Reopened(usize),
    Never,
}

/// The end of what `open` opened.
fn closing(text: &str, tokens: &[Token], open: usize, style: Style) -> End {
    /// Singles are too easily apostrophes to be looked for further.
    const SINGLE_REACH: usize = 120;
    let reach = if style == Style::Single { SINGLE_REACH } else { usize::MAX };
    // Curly marks within straight ones close each other, not what is around them.
    let nests = matches!(style, Style::Straight | Style::Doubled);
    let mut nested = false;
    for (distance, token) in tokens[open + 1..].iter().take(reach).enumerate() {
        if token.kind != TokenKind::Mark {
            continue;
        }
        match token.span.of(text) {
            "“" if nests && !closes(text, token.span, style) => nested = true,
            "”" if nested => nested = false,
            "“" if style == Style::Curly && nests_alike(text, tokens, open + 1 + distance) => nested = true,
            _ if reopens(text, token.span, style) => return End::Reopened(open + 1 + distance),
            _ if closes(text, token.span, style) => {
                let at = open + 1 + distance;
                let better = (style == Style::Single).then(|| behind_possessive(text, tokens, at)).flatten();
                return End::Closed(better.unwrap_or(at));
            }
            _ => {}
        }
    }
    End::Never
}

/// `“We waited. “Nobody came,” Doe said`: behind a sentence and a space, close before a capital, a mark opens a quotation even
/// where the one before it was not closed.
fn reopens(text: &str, mark: Span, style: Style) -> bool {
    let same = match style {
        Style::Curly => mark.of(text) == "“",
        Style::Straight => mark.of(text) == "\"",
        Style::Doubled => matches!(mark.of(text), "''" | "``"),
        _ => false,
    };
    let before = &text[..mark.start()];
    same && before.ends_with(char::is_whitespace)
        && before.trim_end().ends_with(['.', '?', '!'])
        && text[mark.end()..].starts_with(char::is_uppercase)
}

/// `We waited," he said. "Nobody came."`: a straight mark right behind a word that nothing opened, unless one that can only
/// close follows: `Doe said," Nobody came."`
fn is_stray(text: &str, tokens: &[Token], at: usize) -> bool {
    let looks_closing = |mark: Span| {
        let before = text[..mark.start()].chars().next_back();
        let after = text[mark.end()..].chars().next();
        before.is_some_and(|before| before.is_alphanumeric() || ",.!?".contains(before))
            && after.is_none_or(|after| after.is_whitespace() || ",.;:!?)".contains(after))
    };
    let straight = |token: &&Token| token.kind == TokenKind::Mark && token.span.of(text) == "\"";
    looks_closing(tokens[at].span)
        && !tokens[at + 1..].iter().find(straight).is_some_and(|next| looks_closing(next.span))
}

/// `“Her claim that it “has to do with whales” is absurd,” Doe said`: whether the curly mark at `at` opens a quotation within
/// one of the same marks, as two closing marks tell that follow before any other opens.
fn nests_alike(text: &str, tokens: &[Token], at: usize) -> bool {
    const REACH: usize = 120;
    let mark = tokens[at].span;
    let opens = text[..mark.start()].ends_with([' ', '(', '['])
        && text[mark.end()..].starts_with(char::is_alphanumeric);
    let curly = |token: &&Token| token.kind == TokenKind::Mark && matches!(token.span.of(text), "“" | "”");
    let mut next = tokens[at + 1..].iter().take(REACH).filter(curly).map(|token| token.span.of(text));
    opens && next.next() == Some("”") && next.next() == Some("”")
}

/// "‘It’s the ministers’ fault,’ he said": where a mark that may be a plural's apostrophe is followed by words and by one
/// behind a stop or a comma before any other opens, that one closes.
fn behind_possessive(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    const REACH: usize = 60;
    let mark = tokens[at].span;
    let plural = text[..mark.start()].ends_with('s');
    let mut after = text[mark.end()..].chars();
    let noun = after.next() == Some(' ') && after.next().is_some_and(char::is_lowercase);
    if !(plural && noun) {
        return None;
    }
    for (distance, token) in tokens[at + 1..].iter().take(REACH).enumerate() {
        if token.kind != TokenKind::Mark {
            continue;
        }
        let opens_anew = token.span.of(text) == "‘"
            || text[..token.span.start()].ends_with(' ') && token.span.of(text) == "'";
        if opens_anew {
            return None;
        }
        let stopped = text[..token.span.start()].ends_with([',', '.', '?', '!']);
        if stopped && closes(text, token.span, Style::Single) {
            return Some(at + 1 + distance);
        }
    }
    None
}

fn closes(text: &str, mark: Span, style: Style) -> bool {
    let after = text[mark.end()..].chars().next();
    let before = text[..mark.start()].chars().next_back();
    match (style, mark.of(text)) {
        // "he’s like 6’2”"
        (Style::Curly, "”") if is_inches(&text[..mark.start()]) => false,
        (Style::Curly, "”" | "\"") => true,
        // An opening mark typed where a closing one was meant.
        (Style::Curly | Style::Straight, "“") => {
            before.is_some_and(|before| !before.is_whitespace())
                && after.is_none_or(|after| !after.is_alphanumeric())
        }
        (Style::Straight, "\"" | "”") => true,
        (Style::Doubled, "''" | "”" | "\"") => true,
        (Style::Low, "“" | "”" | "‟") => true,
        (Style::Guillemet, "»") | (Style::InverseGuillemet, "«") => true,
        (Style::Single, "’" | "'") => {
            before.is_some_and(|before| !before.is_whitespace())
                && after.is_none_or(|after| !after.is_alphanumeric())
        }
        _ => false,
    }
}

/// Whether the text ends in feet and inches: "6’2".
fn is_inches(text: &str) -> bool {
    let feet = text.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let inches = text.len() - feet.len();
    (1..=2).contains(&inches)
        && feet
            .strip_suffix(['’', '\''])
            .is_some_and(|feet| feet.ends_with(|digit: char| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::tokens;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = pair(text, &tokens(text)).iter().map(|mark| mark.span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn pairs_every_style() {
        check("“No,” he said. \"Never.\"", &["“No,”", "\"Never.\""]);
        check("``No,'' he said. ''Never.''", &["``No,''", "''Never.''"]);
        check("« Non », dit-il. „Nein“, sagte er. »Nie«", &["« Non »", "„Nein“", "»Nie«"]);
        check("‘It’s over,’ she said.", &["‘It’s over,’"]);
        check("'It's over,' she said.", &["'It's over,'"]);
        check("‘It’s the ministers’ fault,’ she said. ‘No.’", &["‘It’s the ministers’ fault,’", "‘No.’"]);
        check("The ‘friends’ of the port met, she said. ‘No.’", &["‘friends’", "‘No.’"]);
    }

    #[test]
    fn keeps_nested_marks_inside() {
        check("“She said ‘no’ to me,” he said.", &["“She said ‘no’ to me,”"]);
        check("‘She said “no” to me,’ he said.", &["‘She said “no” to me,’"]);
        check("\"She said “no” to me,\" he said.", &["\"She said “no” to me,\""]);
    }

    #[test]
    fn an_open_mark_reaches_to_the_end() {
        check("“We agree. We sign.", &["“We agree. We sign."]);
    }

    #[test]
    fn a_mark_that_opens_anew_ends_what_was_not_closed() {
        check("\"We wait. \"We sign,\" he said.", &["\"We wait.", "\"We sign,\""]);
        check("“We wait. “We sign,” he said.", &["“We wait.", "“We sign,”"]);
        check("“She told me. “No. Never.”” He left.", &["“She told me. “No. Never.””"]);
        check("\"We wait. \"he said.", &["\"We wait. \""]);
    }

    #[test]
    fn a_mark_that_nothing_opened_opens_nothing() {
        check("We wait,\" he said. \"We sign.\"", &["\"", "\"We sign.\""]);
        check("He said,\" We sign.\" We wait.", &["\" We sign.\""]);
        check("\"We wait,\" he said. \"We sign.\"", &["\"We wait,\"", "\"We sign.\""]);
    }

    #[test]
    fn inches_close_nothing() {
        check("“He is like 6’2”,” she said.", &["“He is like 6’2”,”"]);
    }

    #[test]
    fn apostrophes_and_inches_are_no_marks() {
        check("The ministers' talks in the '90s didn't end.", &[]);
        check("rock 'n' roll, 6' 2\" tall", &["'n'"]); // too short to matter: nothing is asked of one word
        check("’90s and ’tis", &[]);
        check("Read on »The ferry is back. More »The dues", &[]);
    }
}
