//! Who said what, as other programs read it. Offsets count characters.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::briefing::{Briefing, QuoteKind, Reader, Reading};
use crate::features::quotes;
use crate::text::Span;

/// A document as it comes in.
#[derive(Deserialize)]
struct Document {
    id: Value,
    text: String,
}

/// What is said in it, as it goes out.
#[derive(Serialize)]
struct Answer<'t> {
    id: Value,
    #[serde(flatten)]
    said: Spoken<'t>,
}

/// What is said in a document.
#[derive(Serialize)]
pub(super) struct Spoken<'t> {
    quotes: Vec<Quote<'t>>,
    unattributed: Vec<Place>,
}

#[derive(Serialize)]
struct Quote<'t> {
    start: usize,
    end: usize,
    spans: Vec<[usize; 2]>,
    r#type: &'static str,
    speaker: Option<Words<'t>>,
    cue: Option<Words<'t>>,
    speaker_entity: Option<&'t str>,
    rule: Option<&'static str>,
}

#[derive(Serialize)]
struct Place {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Words<'t> {
    start: usize,
    end: usize,
    text: &'t str,
}

/// Who says what in the document on one line of JSON, as one line of JSON without its end.
///
/// # Errors
/// What is wrong with the line, for a person to read.
pub fn quotes_line(line: &str, reader: &mut Reader<'_>, reading: &Reading) -> Result<String, String> {
    let document: Document = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let briefing = reader.read(&document.text, reading);
    let said = Spoken::of(&briefing, &document.text);
    serde_json::to_string(&Answer { id: document.id, said }).map_err(|error| error.to_string())
}

impl<'t> Spoken<'t> {
    /// What is said in a briefing whose text is `text`.
    pub(super) fn of(briefing: &'t Briefing, text: &'t str) -> Self {
        let said = quotes(briefing);
        let characters = Characters::of(text);
        let words = |span: Span| {
            let (start, end) = characters.range(span);
            Words { start, end, text: span.of(text) }
        };
        let written = said.quotes.iter().map(|quote| {
            let spans: Vec<[usize; 2]> =
                quote.spans.iter().map(|&span| characters.range(span).into()).collect();
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
                speaker_entity: quote.speaker,
                rule: quote.attribution.map(|attribution| attribution.rule.name()),
            }
        });
        let quotes = written.collect();
        let place = |&span| {
            let (start, end) = characters.range(span);
            Place { start, end }
        };
        Self { quotes, unattributed: said.unattributed.iter().map(place).collect() }
    }
}

/// From byte offsets to counts of characters, with a stop every few bytes.
struct Characters<'t> {
    text: &'t str,
    stops: Vec<usize>,
}

impl<'t> Characters<'t> {
    const STRIDE: usize = 64;

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
        let (start, count) = (stop * Self::STRIDE, self.stops[stop]);
        // Most stretches are English letters and nothing else.
        let plain = self.stops.get(stop + 1).is_some_and(|next| next - count == Self::STRIDE);
        count + if plain { offset - start } else { starts(&self.text.as_bytes()[start..offset]) }
    }
}

/// How many characters begin in these bytes.
fn starts(bytes: &[u8]) -> usize {
    if bytes.is_ascii() {
        return bytes.len();
    }
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    #[test]
    fn counts_characters_not_bytes() {
        let line = r#"{"id": "a", "text": "“Ça va,” said Hollande."}"#;
        let today = Day::new(2012, 5, 16).expect("a day of the calendar");
        let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
        let answer =
            quotes_line(line, &mut Reader::new(&Knowledge::built_in()), &reading).expect("a document");
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
