//! `attache quotes --jsonl`: who said what, one document a line in, one line out.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::arguments::QuotesArguments;
use super::console::Console;
use super::exit::Exit;
use crate::briefing::{Briefing, QuoteKind, Reading};
use crate::features::quotes as quotes_of;
use crate::knowledge::{Day, Knowledge};
use crate::text::{Form, Span};

/// How many documents are read before they are answered.
const BATCH: usize = 256;

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    quotes: Vec<Quote>,
    unattributed: Vec<Place>,
}

#[derive(Serialize)]
struct Quote {
    start: usize,
    end: usize,
    spans: Vec<[usize; 2]>,
    r#type: &'static str,
    speaker: Option<Words>,
    cue: Option<Words>,
    speaker_entity: Option<String>,
    rule: Option<&'static str>,
}

#[derive(Serialize)]
struct Place {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Words {
    start: usize,
    end: usize,
    text: String,
}

pub(super) fn quotes(arguments: &QuotesArguments, console: &mut Console<'_>) -> io::Result<Exit> {
    if arguments.input == Path::new("-") {
        return answer(io::stdin().lock(), console);
    }
    match File::open(&arguments.input) {
        Ok(file) => answer(BufReader::new(file), console),
        Err(error) => {
            console.complain(format_args!("{}: {error}", arguments.input.display()))?;
            Ok(Exit::Failure)
        }
    }
}

fn answer(input: impl BufRead, console: &mut Console<'_>) -> io::Result<Exit> {
    let knowledge = Knowledge::built_in();
    let mut exit = Exit::Clean;
    let mut lines = input.lines();
    let mut number = 0;
    loop {
        let batch: Vec<String> = lines.by_ref().take(BATCH).collect::<io::Result<_>>()?;
        if batch.is_empty() {
            return Ok(exit);
        }
        let answers: Vec<_> = batch.par_iter().map(|line| answer_line(line, &knowledge)).collect();
        for result in answers {
            number += 1;
            match result {
                Ok(line) => writeln!(console.out, "{line}")?,
                Err(error) => {
                    console.complain(format_args!("line {number}: {error}"))?;
                    exit = Exit::Failure;
                }
            }
        }
    }
}

fn answer_line(line: &str, knowledge: &Knowledge) -> serde_json::Result<String> {
    let document: Document = serde_json::from_str(line)?;
    let today = Day::new(1970, 1, 1).expect("a day of the calendar"); // names no one: only the words are asked for
    let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
    let briefing = Briefing::read(&document.text, knowledge, &reading);
    let said = quotes_of(&briefing);
    let characters = Characters::of(&document.text);
    let place = |span: Span| {
        let (start, end) = characters.range(span);
        Place { start, end }
    };
    let words = |span: Span| {
        let (start, end) = characters.range(span);
        Words { start, end, text: span.of(&document.text).to_owned() }
    };
    let quotes = said.quotes.iter().map(|quote| {
        let spans: Vec<[usize; 2]> = quote.spans.iter().map(|&span| characters.range(span).into()).collect();
        Quote {
            start: spans.first().map_or(0, |span| span[0]),
            end: spans.last().map_or(0, |span| span[1]),
            spans,
            r#type: match quote.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Mixed => "mixed",
                QuoteKind::Indirect => "indirect",
            },
            speaker: quote.attribution.map(|attribution| words(attribution.speaker)),
            cue: quote.attribution.and_then(|attribution| attribution.cue).map(words),
            speaker_entity: quote.speaker.clone(),
            rule: quote.attribution.map(|attribution| attribution.rule.name()),
        }
    });
    let quotes = quotes.collect();
    let unattributed = said.unattributed.iter().map(|&span| place(span)).collect();
    serde_json::to_string(&Answer { id: document.id.clone(), quotes, unattributed })
}

/// From byte offsets to counts of characters, with a stop every few hundred bytes.
struct Characters<'t> {
    text: &'t str,
    stops: Vec<usize>,
}

impl<'t> Characters<'t> {
    const STRIDE: usize = 256;

    fn of(text: &'t str) -> Self {
        let mut stops = Vec::with_capacity(text.len() / Self::STRIDE + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(Self::STRIDE) {
            stops.push(count);
            count += starts(chunk);
        }
        stops.push(count);
        Self { text, stops }
    }

    fn range(&self, span: Span) -> (usize, usize) {
        (self.before(span.start()), self.before(span.end()))
    }

    /// How many characters begin before the byte at `offset`.
    fn before(&self, offset: usize) -> usize {
        let stop = offset / Self::STRIDE;
        self.stops[stop] + starts(&self.text.as_bytes()[stop * Self::STRIDE..offset])
    }
}

/// How many characters begin in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_not_bytes() {
        let line = r#"{"id": "a", "text": "“Ça va,” said Hollande."}"#;
        let answer = answer_line(line, &Knowledge::built_in()).expect("a document");
        assert!(answer.contains(r#""spans":[[0,8]]"#), "{answer}");
        assert!(answer.contains(r#""speaker":{"start":14,"end":22,"text":"Hollande"}"#), "{answer}");
    }

    #[test]
    fn stops_hold_over_long_texts() {
        let text = "é".repeat(1000);
        let characters = Characters::of(&text);
        assert_eq!(characters.range(Span::new(600, 2000)), (300, 1000));
    }
}
