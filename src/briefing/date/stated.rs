//! Where a briefing states its date.

use memchr::{memchr_iter, memchr2_iter};

use super::{DateBasis, Evidence, written_date};
use crate::briefing::{Paragraph, lexicon};
use crate::knowledge::PartialDate;
use crate::text::Span;

/// How many blocks from the top may still hold a dateline or a memo's head.
const OPENING: usize = 12;

/// The date that the front matter states, which stands at `span` of the document and reads `text`.
pub(super) fn in_front_matter(text: &str, span: Span) -> Option<(Evidence, PartialDate)> {
    let mut at = span.start();
    for line in text.split_inclusive('\n') {
        let found = setting(line).and_then(|(key, value)| {
            let named =
                ["date", "published", "as-of", "as_of"].iter().any(|name| key.eq_ignore_ascii_case(name));
            named.then(|| written_date(line, value)).flatten()
        });
        if let Some(found) = found {
            let words = line[..found.span.end()].trim_start();
            let start = at + found.span.end() - words.len();
            let span = Span::new(start, at + found.span.end());
            return Some((Evidence { span, words: words.to_owned() }, found.date));
        }
        at += line.len();
    }
    None
}

/// The key of a line of settings and where its value begins.
fn setting(line: &str) -> Option<(&str, usize)> {
    let mark = line.find([':', '='])?;
    let value = line[mark + 1..].trim_start_matches([' ', '\t', '"', '\'']);
    Some((line[..mark].trim(), line.len() - value.len()))
}

/// The date that a dateline or a memo's DATE line states.
pub(super) fn in_opening(paragraphs: &[Paragraph]) -> Option<(DateBasis, PartialDate)> {
    paragraphs.iter().take(OPENING).find_map(|paragraph| {
        let text = paragraph.text();
        let evidence =
            |prose: Span| Evidence { span: paragraph.document(prose), words: prose.of(text).to_owned() };
        if let Some((span, date)) = memo_line(text) {
            return Some((DateBasis::MemoLine(evidence(span)), date));
        }
        let (span, date) = dateline(text).or_else(|| {
            let lines = paragraph.content.block.map.line_starts(text);
            dateline_below(text, lines.last().copied().filter(|&start| start > 0))
        })?;
        Some((DateBasis::Dateline(evidence(span)), date))
    })
}

/// A place and a day that end a title's paragraph, on a line or in a sentence of their own: "Address to the Board\nOmsk, 3
/// May 2010", "*The harbour master on ice. Omsk, 3 May 2010.*"
fn dateline_below(text: &str, last_line: Option<usize>) -> Option<(Span, PartialDate)> {
    const LONGEST_TITLE: usize = 300;
    let text = text.trim_end();
    let own_line = last_line.filter(|&start| start < text.len() && is_apart(text, start));
    let start = own_line.or_else(|| last_sentence(text)).filter(|&start| start <= LONGEST_TITLE)?;
    let line = &text[start..];
    let (span, date) = dateline(line)?;
    let placed = line.starts_with(char::is_alphabetic) && line.contains(',');
    let whole = line[span.end()..].trim_matches(['.', ' ']).is_empty();
    (placed && whole).then(|| (Span::new(start, start + span.end()), date))
}

/// Whether the line from `start` on goes on with no sentence of the lines above.
fn is_apart(text: &str, start: usize) -> bool {
    let above = text[..start].trim_end();
    let last = above.rsplit(' ').next().unwrap_or_default();
    !text.ends_with('.') && !above.ends_with(',') && !lexicon::is_preposition(last)
}

/// Where the last of several sentences begins.
fn last_sentence(text: &str) -> Option<usize> {
    let (_, sentence) = text.strip_suffix('.')?.rsplit_once(". ")?;
    Some(text.len() - 1 - sentence.len())
}

/// "DATE: March 19, 2010", anywhere in a memo's head, whose lines may have run together.
fn memo_line(text: &str) -> Option<(Span, PartialDate)> {
    let capitals: Vec<usize> = memchr_iter(b'D', text.as_bytes()).collect();
    for label in ["DATE", "Date", "DATED", "Dated"] {
        for &at in capitals.iter().filter(|&&at| text[at..].starts_with(label)) {
            let rest = &text[at + label.len()..];
            let value = rest.trim_start_matches([' ', '\t', ':', '*']);
            let labelled =
                rest[..rest.len() - value.len()].contains(':') || (at == 0 && value.len() < rest.len());
            let stands_free = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            if labelled
                && stands_free
                && let Some(found) = written_date(text, text.len() - value.len())
            {
                return Some((Span::new(at, found.span.end()), found.date));
            }
        }
    }
    None
}

/// "MOSCOW, March 19, 2010 --", "GENEVA (Reuters), 19 March 2010:", or a line that is a date and perhaps a place, or what text
/// stands below it.
fn dateline(text: &str) -> Option<(Span, PartialDate)> {
    const LONGEST: usize = 70;
    let starts = std::iter::once(0).chain(memchr2_iter(b' ', b'(', text.as_bytes()).map(|at| at + 1));
    let (mut before, mut in_capitals) = (0, true);
    for at in starts.take_while(|&at| at < LONGEST) {
        // What stands before that was looked at already.
        in_capitals &= is_place(&text[std::mem::replace(&mut before, at)..at]);
        if !in_capitals && before > LONGEST_SUBJECT {
            return None;
        }
        if let Some(found) = written_date(text, at) {
            let rest = text[found.span.end()..].trim_start_matches([' ', ')', '.', ']']);
            let dash = rest.starts_with(['-', '–', '—', '―', ':', '(', '|']);
            let in_brackets = || text.starts_with('(') && text[found.span.end()..].starts_with(')');
            // "Omsk, 3 May 2010. The talks began."
            let closed = || {
                let behind = text[found.span.end()..].strip_prefix(". ");
                text[..at].ends_with(", ")
                    && behind.is_some_and(|behind| behind.starts_with(char::is_uppercase))
            };
            let fits = if in_capitals {
                rest.is_empty() || (dash || in_brackets() || closed()) && at > 0
            } else {
                rest.is_empty() && tells_what_text(&text[..at])
            };
            return fits.then(|| (Span::new(0, found.span.end()), found.date));
        }
    }
    None
}

/// What a text is of takes so many bytes at most where its date stands behind it.
const LONGEST_SUBJECT: usize = 40;

/// Whether what stands before a date, between it and a comma or the like, says what text stands below: "Arms control note, ".
fn tells_what_text(before: &str) -> bool {
    let Some(line) = before.trim_end().strip_suffix([',', ':', '–', '—', '|', '-']) else { return false };
    let kind = line.trim_end().rsplit(' ').next().unwrap_or_default();
    line.starts_with(char::is_uppercase) && !line.contains(['.', ',']) && lexicon::tells_kind_of_text(kind)
}

/// Whether what stands before a date may be the place of a dateline, or what text it is: capitalised words, commas, brackets;
/// "Evening note", "Weekly digest".
pub(super) fn is_place(before: &str) -> bool {
    let words = before
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '/' | '.' | '-' | '–' | '—'));
    let mut named = words.filter(|word| !word.is_empty());
    named.all(|word| {
        word.starts_with(|c: char| !c.is_lowercase())
            || matches!(word, "de" | "of" | "the" | "al")
            || lexicon::tells_kind_of_text(word)
    })
}

/// The date in a file's name: "2010-03-19-talks.md", "talks_20100319.txt".
pub(super) fn in_file_name(name: &str) -> Option<(String, PartialDate)> {
    let starts = name.char_indices().filter(|&(at, c)| {
        c.is_ascii_digit() && !name[..at].ends_with(|before: char| before.is_ascii_digit())
    });
    starts.into_iter().find_map(|(at, _)| {
        let found = written_date(name, at)?;
        Some((found.span.of(name).to_owned(), found.date))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, read: fn(&str) -> Option<(Span, PartialDate)>) -> String {
        read(text).map_or_else(|| "none".to_owned(), |(span, date)| format!("{date} {}", span.of(text)))
    }

    #[test]
    fn a_dateline_opens_a_paragraph() {
        for (text, expected) in [
            ("MOSCOW, March 19, 2010 -- The talks began.", "2010-03-19 MOSCOW, March 19, 2010"),
            ("GENEVA, 19 March 2010 — The talks began.", "2010-03-19 GENEVA, 19 March 2010"),
            (
                "New York, N.Y., March 19, 2010 (Reuters) - Talks.",
                "2010-03-19 New York, N.Y., March 19, 2010",
            ),
            ("SANA'A (AP), 19 March 2010: Talks.", "2010-03-19 SANA'A (AP), 19 March 2010"),
            ("Sana'a, 19 March 2010. The talks began.", "2010-03-19 Sana'a, 19 March 2010"),
            ("(Sana'a, 19 March 2010) Talks began.", "2010-03-19 (Sana'a, 19 March 2010"),
            ("Vienna, March 2010", "2010-03 Vienna, March 2010"),
            ("Friday, March 19, 2010", "2010-03-19 Friday, March 19, 2010"),
            ("March 19, 2010", "2010-03-19 March 19, 2010"),
            ("Evening note, 19 March 2010", "2010-03-19 Evening note, 19 March 2010"),
            ("Desk digest for the week of 19 March 2010", "none"),
            ("Arms control note, 19 March 2010", "2010-03-19 Arms control note, 19 March 2010"),
            (
                "Baltic ports and ice brief — 19 March 2010",
                "2010-03-19 Baltic ports and ice brief — 19 March 2010",
            ),
            ("Arms control and its friends, 19 March 2010", "none"),
            ("Lavrov answered the note, 19 March 2010, and left", "none"),
        ] {
            assert_eq!(line(text, dateline), expected);
        }
    }

    #[test]
    fn a_dateline_ends_the_paragraph_of_a_title() {
        let line = |text: &str| {
            let found = dateline_below(&text.replace('|', " "), text.find('|').map(|at| at + 1));
            found.map_or_else(|| "none".to_owned(), |(_, date)| date.to_string())
        };
        for (text, expected) in [
            ("Address to the Harbour Board|Omsk, 3 May 2010", "2010-05-03"),
            ("Ann Roe on ice and tides. Omsk, 3 May 2010.", "2010-05-03"),
            ("Address to the Harbour Board, Omsk, 3 May 2010", "none"),
            ("The board met in Sfax,|Omsk, 3 May 2010", "none"),
            ("The text that was signed in|Omsk, 3 May 2010", "none"),
            ("The text was signed in|Omsk, 3 May 2010.", "none"),
            ("He was born in Omsk. He came here on 3 May 2010.", "none"),
        ] {
            assert_eq!(line(text), expected, "{text}");
        }
    }

    #[test]
    fn a_date_in_a_sentence_is_no_dateline() {
        for text in [
            "On March 19, 2010, the talks began.",
            "March 19, 2010 was a Friday.",
            "The treaty of April 8, 2010 -- the fourth -- was signed.",
            "President Medvedev, March 19, 2010, and others came.",
        ] {
            assert_eq!(line(text, dateline), "none", "{text}");
        }
    }

    #[test]
    fn a_memo_has_a_date_line() {
        assert_eq!(line("DATE: March 19, 2010", memo_line), "2010-03-19 DATE: March 19, 2010");
        assert_eq!(line("Date 19 March 2010", memo_line), "2010-03-19 Date 19 March 2010");
        assert_eq!(
            line("TO: The Minister DATE: 19 March 2010 RE: Talks", memo_line),
            "2010-03-19 DATE: 19 March 2010"
        );
        assert_eq!(line("UPDATE: March 19, 2010", memo_line), "none");
        assert_eq!(line("The Date March 19, 2010", memo_line), "none");
    }

    #[test]
    fn a_file_name_may_hold_a_date() {
        let read = |name: &str| in_file_name(name).map(|(part, date)| format!("{part} {date}"));
        assert_eq!(read("2010-03-19-talks.md").as_deref(), Some("2010-03-19 2010-03-19"));
        assert_eq!(read("talks_20100319.txt").as_deref(), Some("20100319 2010-03-19"));
        assert_eq!(read("briefing-12.md"), None);
    }

    #[test]
    fn front_matter_names_its_date() {
        let text = "---\ntitle: Talks 2009-01-01\ndate: \"March 19, 2010\"\n---\n";
        let (evidence, date) = in_front_matter(text, Span::new(0, text.len())).expect("a date");
        assert_eq!(
            (date.to_string().as_str(), evidence.span.of(text)),
            ("2010-03-19", "date: \"March 19, 2010")
        );
    }
}
