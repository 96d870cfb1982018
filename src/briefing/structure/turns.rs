//! Which paragraphs begin with the name of who speaks, as in a transcript.

use std::collections::HashMap;

use super::super::{Certainty, Naming, Paragraph, lexicon};
use super::beginning::Beginning;
use super::labels::Known;
use super::title::{Style, Title};
use crate::text::Span;

/// A paragraph with which somebody begins to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The words for who speaks, in the paragraph's prose.
    pub speaker: Span,
    /// Whether they ask, and others answer.
    pub asks: bool,
}

/// One label alone makes no transcript.
const LEAST: usize = 2;

/// By paragraph, the turn that begins with it.
pub(super) fn turns(paragraphs: &[Paragraph], beginnings: &[&Beginning]) -> Vec<Option<Turn>> {
    let labels = labels(paragraphs, beginnings);
    let mut times: HashMap<&str, usize> = HashMap::new();
    for Labelled { words, .. } in labels.iter().flatten() {
        *times.entry(words).or_default() += 1;
    }
    let recurs = |label: &Labelled<'_>| times.get(label.words).is_some_and(|&times| times > 1);
    // Whom the label surely names.
    let is_sure = |label: &Labelled<'_>| {
        let Labelled { title, paragraph, .. } = label;
        title.known.is_some()
            || names_somebody(paragraph, title.span)
            || recurs(label) && title.style != Style::Named && !names_something(paragraph, title.span)
    };
    let sure: Vec<bool> = labels.iter().map(|label| label.as_ref().is_some_and(is_sure)).collect();
    let count = sure.iter().filter(|sure| **sure).count();
    let in_bold = |at: &usize| labels[*at].as_ref().is_some_and(|label| label.title.style == Style::Bold);
    let bold: Vec<usize> = (0..labels.len()).filter(in_bold).collect();
    // Where most that is in bold before a colon is somebody who speaks, the rest are others who do.
    let bold_speak = 2 * bold.iter().filter(|&&at| sure[at]).count() > bold.len();
    let turns = labels.iter().zip(sure).map(|(label, sure)| {
        let label = label.as_ref()?;
        let Labelled { title, paragraph, .. } = label;
        let is_something = names_something(paragraph, title.span);
        // A magazine that asks is in bold like those who answer.
        let speaks = match title.style {
            Style::Loud => sure || !is_something || recurs(label),
            Style::Bold => sure || recurs(label) || bold_speak && !is_something,
            _ => sure,
        };
        let asks = title.known.is_some_and(Known::asks)
            || is_something && paragraph.text().trim_end().ends_with('?');
        (speaks && count >= LEAST).then_some(Turn { speaker: title.span, asks })
    });
    turns.zip(questions(paragraphs)).map(|(turn, question)| turn.or(question)).collect()
}

/// A paragraph with what may be the label of who speaks.
struct Labelled<'p> {
    paragraph: &'p Paragraph,
    title: &'p Title,
    words: &'p str,
}

/// By paragraph, what may be the label of who speaks.
fn labels<'p>(paragraphs: &'p [Paragraph], beginnings: &[&'p Beginning]) -> Vec<Option<Labelled<'p>>> {
    let read = |(paragraph, &beginning): (&'p Paragraph, &&'p Beginning)| {
        let title = label(beginning, paragraph.text())?;
        Some(Labelled { paragraph, title, words: title.span.of(paragraph.text()) })
    };
    paragraphs.iter().zip(beginnings).map(read).collect()
}

/// Whether a paragraph begins as a question does in transcripts of the White House: "Q    Will you go?"
pub(in crate::briefing) fn asks_without_stop(text: &str) -> bool {
    let blank_and_words = text.strip_prefix('Q').filter(|rest| rest.starts_with(char::is_whitespace));
    blank_and_words.is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase))
}

/// Questions and answers that begin with "Q." and "A.", or with "Q" and a blank.
fn questions(paragraphs: &[Paragraph]) -> Vec<Option<Turn>> {
    let begins = |paragraph: &Paragraph, letter: &str| {
        let rest = paragraph.text().strip_prefix(letter).and_then(|rest| rest.strip_prefix('.'));
        rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
    };
    let asks = |paragraph: &Paragraph| begins(paragraph, "Q") || asks_without_stop(paragraph.text());
    let asked = paragraphs.iter().filter(|paragraph| asks(paragraph)).count();
    let turn = |paragraph: &Paragraph| {
        let asks = asks(paragraph);
        let speaks = asked >= LEAST && (asks || begins(paragraph, "A"));
        speaks.then(|| Turn { speaker: Span::new(0, 1), asks })
    };
    paragraphs.iter().map(turn).collect()
}

/// The words before a colon that may name who speaks.
fn label<'b>(beginning: &'b Beginning, text: &str) -> Option<&'b Title> {
    let title = beginning.title.as_ref().filter(|title| title.colon && !title.whole)?;
    let counted = !beginning.number.is_empty() || beginning.bullet;
    let may = match title.known {
        Some(known) => known.is_turn(),
        None => is_called(title.span.of(text)),
    };
    (may && !counted).then_some(title)
}

/// Whether words are what somebody may be called: "Mr Kerry said" is a sentence.
fn is_called(words: &str) -> bool {
    let links = |word: &str| {
        lexicon::is_preposition(word)
            || lexicon::is_particle(word)
            || matches!(word, "and" | "the" | "a" | "&")
    };
    let mut small = words.split_whitespace().filter(|word| word.starts_with(char::is_lowercase));
    small.all(links)
}

fn names_somebody(paragraph: &Paragraph, label: Span) -> bool {
    named(paragraph, label).any(|naming| match naming {
        // One capitalised word is a name only where somebody is known to bear it.
        Naming::Person(name) => name.certainty != Certainty::SurnameAtMost || !name.people.is_empty(),
        Naming::Role(_) => true,
        _ => false,
    })
}

fn names_something(paragraph: &Paragraph, label: Span) -> bool {
    named(paragraph, label).any(|naming| matches!(naming, Naming::Thing(_) | Naming::Capital(_)))
}

fn named(paragraph: &Paragraph, label: Span) -> impl Iterator<Item = &Naming> {
    let phrases = paragraph.content.phrases.iter();
    phrases.take_while(move |phrase| phrase.span.start() < label.end()).map(|phrase| &phrase.naming)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn who_asks_may_be_told_in_brackets() {
        check(
            "MS. ROE: Good day.\n\nQ (Al Jazeera): Is it late?\n\nMS. ROE: It is.\n\nQUESTION (Reuters): How late?",
            &["speaks MS. ROE", "asks Q (Al Jazeera)", "speaks MS. ROE", "asks QUESTION (Reuters)"],
        );
        check(
            "Mr Karl Moss (Runnymede and Weybridge) (Con): It is late.\n\nAnna Roe (Leeds Central) (Lab): Why?",
            &["speaks Mr Karl Moss (Runnymede and Weybridge) (Con)", "speaks Anna Roe (Leeds Central) (Lab)"],
        );
    }

    #[test]
    fn a_turn_may_begin_with_its_time() {
        check(
            "[00:01:12] MS. ROE: Yes.\n\n[00:01:40] REPORTER: Is it late?\n\n[00:02:40] MS. ROE: No.",
            &["speaks MS. ROE", "asks REPORTER", "speaks MS. ROE"],
        );
    }

    #[test]
    fn who_said_something_in_a_story_begins_no_turn() {
        check("Mr Kerry said: \"We agree.\"\n\nIt rains.\n\nMr Kerry said: \"No.\"", &["", "", ""]);
        check("Mr Kerry told Reuters: \"We agree.\"\n\nMr Kerry told Reuters: \"No.\"", &["", ""]);
    }

    #[test]
    fn a_q_without_a_stop_asks_among_other_turns() {
        check(
            "MS. ROE: Good day.\n\nQ    Is the ferry late?\n\nMS. ROE: It is.\n\nQ\tHow late?",
            &["speaks MS. ROE", "asks Q", "speaks MS. ROE", "asks Q"],
        );
        check("Q fever spreads.\n\nQ Fever spreads.", &["", ""]);
    }
}
