//! Who says what, against what people marked in press articles.

use std::collections::HashMap;

use attache::briefing::{Reader, Reading};
use attache::cli::quotes_line;
use attache::knowledge::{Day, Knowledge};
use attache::text::Form;
use serde_json::json;

use crate::corpora::documents;
use crate::floor::{Figures, percent};

/// Half-open, in characters.
type Range = (usize, usize);

/// A document as people marked it, or as it is answered; marks and what to ignore are people's.
#[derive(serde::Deserialize)]
struct Document {
    #[serde(default)]
    id: String,
    #[serde(default)]
    text: String,
    quotes: Vec<Quote>,
    #[serde(default)]
    marks: Vec<Mark>,
    #[serde(default)]
    discard: Vec<Range>,
    #[serde(default)]
    unattributed: Vec<Place>,
}

#[derive(serde::Deserialize)]
struct Quote {
    spans: Vec<Range>,
    r#type: String,
    speaker: Option<Words>,
    #[serde(default)]
    ignore: bool,
}

#[derive(serde::Deserialize)]
struct Words {
    start: usize,
    end: usize,
    text: String,
}

#[derive(serde::Deserialize)]
struct Place {
    start: usize,
    end: usize,
}

/// What stands between quotation marks, with what it is.
#[derive(serde::Deserialize)]
struct Mark {
    start: usize,
    end: usize,
    label: String,
    words: usize,
}

/// The kinds of quote that stand between marks.
const MARKED: &[&str] = &["direct", "mixed"];
const ALL: &[&str] = &["direct", "mixed", "indirect"];

/// From this many words on, marked words are speech rather than a term.
const LONG: usize = 5;

fn answered(document: &Document, knowledge: &Knowledge) -> Document {
    let today = Day::new(2025, 1, 1).expect("a day of the calendar");
    let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
    let line = json!({ "id": document.id, "text": document.text }).to_string();
    let answer = quotes_line(&line, &mut Reader::new(knowledge), &reading).expect("the line is a document");
    serde_json::from_str(&answer).expect("an answer is JSON")
}

/// Without marks and stops at its ends.
fn trimmed(text: &[char], (mut start, mut end): Range) -> Range {
    let loose = |c: char| "\"“”„«»‘’'` \t\n,.;:!?…-–—()[]".contains(c);
    while start < end && loose(text[start]) {
        start += 1;
    }
    while end > start && loose(text[end - 1]) {
        end -= 1;
    }
    (start, end)
}

fn trimmed_spans(text: &[char], quote: &Quote) -> Vec<Range> {
    quote.spans.iter().map(|&span| trimmed(text, span)).filter(|span| span.0 < span.1).collect()
}

fn shared(one: &[Range], other: &[Range]) -> usize {
    let pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| a.1.min(b.1).saturating_sub(a.0.max(b.0))).sum()
}

fn length(spans: &[Range]) -> usize {
    spans.iter().map(|span| span.1 - span.0).sum()
}

/// Whether one covers half of the shorter of the two.
fn is_same(one: &[Range], other: &[Range]) -> bool {
    let shared = shared(one, other);
    shared > 0 && 2 * shared >= length(one).min(length(other))
}

/// The word that a speaker is known by: a surname, the head of "the ministry's spokesman".
fn head(speaker: &str) -> String {
    const ENDS: [&str; 14] =
        ["of", "who", "for", "from", "in", "at", "with", "on", "and", "which", "that", "to", "whose", "by"];
    let first = speaker.trim().split([',', ';', '(', '–', '—']).next().unwrap_or_default();
    let words =
        first.split(|c: char| !c.is_alphanumeric() && !"_’'.-".contains(c)).filter(|word| !word.is_empty());
    let mut kept = "";
    for (at, word) in words.enumerate() {
        if at > 0 && (ENDS.contains(&word.to_lowercase().as_str()) || matches!(word, "as" | "told")) {
            break;
        }
        kept = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    }
    kept.to_lowercase().trim_matches(['.', '\'', '’']).to_owned()
}

fn is_pronoun(word: &str) -> bool {
    const PRONOUNS: &str = "i me my he him his she her hers they them their theirs we us our it its you your who which \
                            that himself herself themselves this these those one";
    PRONOUNS.split(' ').any(|pronoun| pronoun == word)
}

fn is_same_speaker(found: &Quote, wanted: &Quote) -> bool {
    let (Some(found), Some(wanted)) = (&found.speaker, &wanted.speaker) else { return false };
    let overlap = found.start < wanted.end && wanted.start < found.end;
    let (one, other) = (head(&found.text), head(&wanted.text));
    overlap || (!one.is_empty() && one == other && !is_pronoun(&one))
}

#[derive(Default)]
struct Count {
    spans_right: usize,
    spans_found: usize,
    spans_wanted: usize,
    quotes: usize,
    quotes_found: usize,
    speakers: usize,
    speakers_right: usize,
}

impl Count {
    fn span_f1(&self) -> f64 {
        percent(2 * self.spans_right, self.spans_found + self.spans_wanted)
    }

    fn right_speaker(&self) -> f64 {
        percent(self.speakers_right, self.speakers)
    }

    /// Counts the quotes of some kinds in one document; what is found may be of other kinds too.
    fn add(&mut self, wanted: &Document, kinds: &[&str], found: &Document, kinds_found: &[&str]) {
        let text: Vec<char> = wanted.text.chars().collect();
        let spans = |quote: &Quote| trimmed_spans(&text, quote);
        let kept: Vec<Vec<Range>> = wanted.quotes.iter().filter(|quote| !quote.ignore).map(spans).collect();
        let ignored: Vec<Vec<Range>> = wanted.quotes.iter().filter(|quote| quote.ignore).map(spans).collect();
        let counts = |quote: &&Quote| {
            let here = spans(quote);
            let discarded = quote.spans.iter().any(|a| wanted.discard.iter().any(|b| a.0 < b.1 && b.0 < a.1));
            let is_one_of = |all: &[Vec<Range>]| all.iter().any(|other| is_same(&here, other));
            !discarded && (is_one_of(&kept) || !is_one_of(&ignored))
        };
        let gold: Vec<&Quote> = wanted
            .quotes
            .iter()
            .filter(|quote| !quote.ignore)
            .filter(|quote| kinds.contains(&quote.r#type.as_str()))
            .collect();
        let mine: Vec<&Quote> = found
            .quotes
            .iter()
            .filter(|quote| kinds_found.contains(&quote.r#type.as_str()))
            .filter(counts)
            .collect();

        let mut open: HashMap<Range, usize> = HashMap::new();
        for span in gold.iter().flat_map(|quote| spans(quote)) {
            *open.entry(span).or_default() += 1;
            self.spans_wanted += 1;
        }
        for span in mine.iter().flat_map(|quote| spans(quote)) {
            self.spans_found += 1;
            if let Some(left) = open.get_mut(&span).filter(|left| **left > 0) {
                *left -= 1;
                self.spans_right += 1;
            }
        }
        for quote in gold {
            let here = spans(quote);
            let alike = mine.iter().filter(|other| is_same(&here, &spans(other)));
            let best = alike.max_by_key(|other| shared(&here, &spans(other)));
            self.quotes += 1;
            self.quotes_found += usize::from(best.is_some());
            if quote.speaker.is_some() {
                self.speakers += 1;
                self.speakers_right += usize::from(best.is_some_and(|best| is_same_speaker(best, quote)));
            }
        }
    }
}

/// How many long marks of a label are called unattributed, and how many there are.
fn flagged(wanted: &Document, found: &Document, label: &str) -> (usize, usize) {
    let marks = wanted.marks.iter().filter(|mark| mark.label == label && mark.words >= LONG);
    let is_flagged = |mark: &Mark| {
        let here = [(mark.start, mark.end)];
        found.unattributed.iter().any(|place| {
            let there = [(place.start, place.end)];
            2 * shared(&here, &there) >= length(&here)
        })
    };
    let kept: Vec<&Mark> = marks
        .filter(|mark| !wanted.discard.iter().any(|span| mark.start < span.1 && span.0 < mark.end))
        .collect();
    (kept.iter().filter(|mark| is_flagged(mark)).count(), kept.len())
}

fn shares(documents: &[Document], label: &str, knowledge: &Knowledge) -> f64 {
    let counted = documents.iter().map(|wanted| flagged(wanted, &answered(wanted, knowledge), label));
    let (flagged, all) = counted.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    percent(flagged, all)
}

#[test]
fn press_articles() {
    let Some(documents) = documents::<Document>("quotes/polnear-dev") else { return };
    let knowledge = Knowledge::built_in();
    let (mut marked, mut direct, mut indirect) = (Count::default(), Count::default(), Count::default());
    for wanted in &documents {
        let found = answered(wanted, &knowledge);
        marked.add(wanted, MARKED, &found, MARKED);
        direct.add(wanted, &["direct"], &found, MARKED);
        indirect.add(wanted, &["indirect"], &found, &["indirect"]);
    }
    let mut figures = Figures::of("press articles");
    figures.at_least("direct and mixed, exact spans, F1", marked.span_f1(), 76.0);
    figures.at_least("direct and mixed, right speaker", marked.right_speaker(), 88.0);
    figures.at_least("direct, right speaker", direct.right_speaker(), 94.0);
    figures.at_least("indirect, found", percent(indirect.quotes_found, indirect.quotes), 78.0);
    figures.at_least("indirect, right speaker", indirect.right_speaker(), 72.0);
    figures.at_most("false alarms", shares(&documents, "attributed", &knowledge), 1.5);
    figures.finish();
}

#[test]
fn deleted_attributions_are_missed() {
    let Some(documents) = documents::<Document>("quotes/ablated-dev") else { return };
    let mut figures = Figures::of("deleted attributions");
    figures.at_least("flagged", shares(&documents, "ablated", &Knowledge::built_in()), 97.0);
    figures.finish();
}

#[test]
fn news_of_another_hand() {
    let Some(documents) = documents::<Document>("quotes/gum-news-dev") else { return };
    let knowledge = Knowledge::built_in();
    let mut all = Count::default();
    for wanted in &documents {
        all.add(wanted, ALL, &answered(wanted, &knowledge), ALL);
    }
    let mut figures = Figures::of("news of another hand");
    figures.at_least("right speaker", all.right_speaker(), 78.0);
    figures.finish();
}
