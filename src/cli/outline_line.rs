//! Outlines of many documents, one JSON object a line: a paragraph's index opens each topic, and each has a label.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::briefing::{Briefing, NOTHING_TOLD, Reader, Reading, Topic, labels};

/// A document as it comes in: its paragraphs, or its text.
#[derive(Deserialize)]
struct Document {
    id: Value,
    #[serde(default)]
    paragraphs: Option<Vec<String>>,
    #[serde(default)]
    text: Option<String>,
    /// Boundaries already drawn; only labels are asked for.
    #[serde(default)]
    segments: Option<Vec<usize>>,
}

/// Its outline as it goes out.
#[derive(Serialize)]
struct Outline {
    id: Value,
    /// The paragraphs that open a topic, the first aside.
    boundaries: Vec<usize>,
    /// One a topic.
    labels: Vec<String>,
}

/// The outline of the document on one line of JSON, as one line of JSON without its end.
///
/// # Errors
/// What is wrong with the line, for a person to read.
pub fn outline_line(line: &str, reader: &mut Reader<'_>, reading: &Reading) -> Result<String, String> {
    let document: Document = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let (text, starts) = match (&document.paragraphs, document.text) {
        (Some(paragraphs), _) => {
            let (text, starts) = joined(paragraphs);
            (text, Some(starts))
        }
        (None, Some(text)) => (text, None),
        (None, None) => return Err("neither `paragraphs` nor `text`".to_owned()),
    };
    let briefing = reader.read(&text, reading);
    // The document's paragraph that each of the briefing's paragraphs was read from.
    let given: Vec<usize> = briefing
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, paragraph)| match &starts {
            Some(starts) => starts.partition_point(|&start| start <= paragraph.span().start()) - 1,
            None => at,
        })
        .collect();
    let (boundaries, labels) = match document.segments {
        Some(segments) => given_topics(&briefing, &given, segments),
        None => found_topics(&briefing, &given),
    };
    let outline = Outline { id: document.id, boundaries, labels };
    serde_json::to_string(&outline).map_err(|error| error.to_string())
}

/// The paragraphs as one text, and where each begins in it.
fn joined(paragraphs: &[String]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let starts = paragraphs.iter().map(|paragraph| {
        let start = text.len();
        text.push_str(&paragraph.replace(['\n', '\r'], " "));
        text.push_str("\n\n");
        start
    });
    let starts = starts.collect();
    (text, starts)
}

/// The labels of topics whose boundaries are given, one each, also of those in which nothing stands. Boundaries behind the
/// last paragraph are none.
fn given_topics(briefing: &Briefing, given: &[usize], mut segments: Vec<usize>) -> (Vec<usize>, Vec<String>) {
    segments.sort_unstable();
    segments.dedup();
    segments.retain(|&at| at > 0 && given.last().is_some_and(|&last| at <= last));
    let read = |&at: &usize| given.partition_point(|&paragraph| paragraph < at);
    let begun: Vec<usize> = segments.iter().map(read).collect();
    let mut told = labels(briefing, &begun).into_iter();
    let ends = begun.iter().copied().chain([given.len()]);
    let runs = std::iter::once(0).chain(begun.iter().copied()).zip(ends);
    let label = |(start, end)| if start < end { told.next() } else { None };
    let labels = runs.map(label).map(|label| label.unwrap_or_else(|| NOTHING_TOLD.to_owned())).collect();
    (segments, labels)
}

fn found_topics(briefing: &Briefing, given: &[usize]) -> (Vec<usize>, Vec<String>) {
    let mut leaves = Vec::new();
    for topic in briefing.topics() {
        gather(topic, &mut leaves);
    }
    let boundaries = leaves.iter().skip(1).map(|(start, _)| given[*start]).collect();
    (boundaries, leaves.into_iter().map(|(_, label)| label.to_owned()).collect())
}

/// The innermost topics in order, with their first paragraphs. What stands between a heading and the first topic below
/// it is a topic under the heading's name.
fn gather<'t>(topic: &'t Topic, leaves: &mut Vec<(usize, &'t str)>) {
    let start = topic.paragraphs.start;
    let Some(first) = topic.inner.first() else {
        leaves.push((start, &topic.label));
        return;
    };
    let lead = first.paragraphs.start - start;
    if lead > 1 {
        leaves.push((start, &topic.label));
    }
    let at = leaves.len();
    for inner in &topic.inner {
        gather(inner, leaves);
    }
    if lead <= 1 {
        leaves[at].0 = start;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    fn check(line: &str, expected: &str) {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        let found = outline_line(line, &mut Reader::new(&Knowledge::built_in()), &reading);
        assert_eq!(found.unwrap_or_else(|error| format!("error: {error}")), expected);
    }

    #[test]
    fn headings_are_the_outline() {
        check(
            r##"{"id": 7, "text": "# Fish\n\nQuotas fell.\n\n# Grain\n\nPrices rose."}"##,
            r#"{"id":7,"boundaries":[2],"labels":["Fish","Grain"]}"#,
        );
    }

    #[test]
    fn given_topics_are_only_named() {
        check(
            r#"{"id": "a", "paragraphs": ["Herring quotas fell.", "Turning to grain prices, they rose."], "segments": [1]}"#,
            r#"{"id":"a","boundaries":[1],"labels":["Herring quotas","Grain prices"]}"#,
        );
    }

    #[test]
    fn each_given_topic_has_a_label() {
        check(
            r#"{"id": 1, "paragraphs": ["Herring quotas fell.", "", "Grain prices rose."], "segments": [1, 2, 9]}"#,
            r#"{"id":1,"boundaries":[1,2],"labels":["Herring quotas","Further remarks","Grain prices"]}"#,
        );
    }

    #[test]
    fn a_line_without_a_document_is_refused() {
        check(r#"{"id": 1}"#, "error: neither `paragraphs` nor `text`");
    }
}
