//! Answers of a SPARQL endpoint: rows of named values, from JSON or from CSV.

use std::collections::HashMap;

use serde::Deserialize;

/// One row: the values that it has, by column.
pub(super) type Row = HashMap<String, String>;

/// Without these a row tells nothing.
const NEEDED: [&str; 5] = ["of", "person", "personLabel", "positionLabel", "start"];

/// The rows of an answer, whichever of the two forms it has.
///
/// # Errors
/// What is wrong with it, for a person to read.
pub(super) fn rows(answer: &str) -> Result<Vec<Row>, String> {
    let answer = answer.trim_start_matches('\u{feff}').trim_start();
    let (columns, rows) = match answer.chars().next() {
        None => return Err("it is empty".to_owned()),
        Some('{') => from_json(answer)?,
        Some('<') => {
            return Err("a page for people, not the results: download them as JSON or CSV".to_owned());
        }
        Some(_) => from_csv(answer)?,
    };
    let missing: Vec<&str> =
        NEEDED.into_iter().filter(|needed| !columns.iter().any(|column| column == needed)).collect();
    match missing.is_empty() {
        true => Ok(rows),
        false => {
            Err(format!("no column {}: are these results of `attache knowledge query`?", missing.join(", ")))
        }
    }
}

/// The JSON of the SPARQL 1.1 protocol.
#[derive(Deserialize)]
struct Answer {
    head: Head,
    results: Results,
}

#[derive(Deserialize)]
struct Head {
    vars: Vec<String>,
}

#[derive(Deserialize)]
struct Results {
    bindings: Vec<HashMap<String, Value>>,
}

#[derive(Deserialize)]
struct Value {
    value: String,
}

fn from_json(text: &str) -> Result<(Vec<String>, Vec<Row>), String> {
    // Wikidata's endpoint ends an answer that takes too long in the middle of a row, with what stopped it behind.
    let answer: Answer =
        serde_json::from_str(text).map_err(|error| match text.contains("TimeoutException") {
            true => "the answer broke off: the question took too long there".to_owned(),
            false => format!("broken JSON results: {error}"),
        })?;
    let told = |(column, value): (String, Value)| (column, value.value);
    let rows = answer.results.bindings.into_iter().map(|row| row.into_iter().map(told).collect());
    Ok((answer.head.vars, rows.collect()))
}

fn from_csv(text: &str) -> Result<(Vec<String>, Vec<Row>), String> {
    let mut records = records(text)?.into_iter();
    let columns = records.next().unwrap_or_default();
    let rows = records.enumerate().map(|(number, record)| {
        if record.len() != columns.len() {
            let (found, wanted) = (record.len(), columns.len());
            return Err(format!("broken CSV: record {} has {found} values, not {wanted}", number + 2));
        }
        let told = columns.iter().cloned().zip(record).filter(|(_, value)| !value.is_empty());
        Ok(told.collect::<Row>())
    });
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    Ok((columns, rows))
}

/// The records of a CSV text (RFC 4180): commas between values, quotation marks around those that hold any, doubled
/// within.
fn records(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut records = Vec::new();
    let mut record = Vec::new();
    let mut value = String::new();
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if quoted && chars.peek() == Some(&'"') => value.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut value)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                record.push(std::mem::take(&mut value));
                records.push(std::mem::take(&mut record));
            }
            _ => value.push(char),
        }
    }
    if quoted {
        return Err("broken CSV: a quotation mark is never closed".to_owned());
    }
    if !value.is_empty() || !record.is_empty() {
        record.push(value);
        records.push(record);
    }
    records.retain(|record| record.iter().any(|value| !value.is_empty()));
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSV: &str = "of,person,personLabel,positionLabel,start,end\r\n\
        UA,http://www.wikidata.org/entity/Q1,\"Ivan \"\"the\"\" Koval, Jr.\",minister,2019-01-01T00:00:00Z,\r\n";

    #[test]
    fn csv_and_json_say_the_same() {
        let json = r#"{"head": {"vars": ["of", "person", "personLabel", "positionLabel", "start", "end"]},
            "results": {"bindings": [{
                "of": {"type": "literal", "value": "UA"},
                "person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
                "personLabel": {"xml:lang": "en", "type": "literal", "value": "Ivan \"the\" Koval, Jr."},
                "positionLabel": {"type": "literal", "value": "minister"},
                "start": {"datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "type": "literal", "value": "2019-01-01T00:00:00Z"}}]}}"#;
        let rows = rows(json).expect("sound JSON");
        assert_eq!(rows, super::rows(CSV).expect("sound CSV"));
        assert_eq!(rows[0]["personLabel"], "Ivan \"the\" Koval, Jr.");
        assert!(!rows[0].contains_key("end"));
    }

    #[test]
    fn an_answer_without_rows_is_an_answer() {
        assert_eq!(rows("of,person,personLabel,positionLabel,start\n"), Ok(vec![]));
    }

    #[test]
    fn what_is_broken_is_told() {
        for (text, expected) in [
            ("", "it is empty"),
            ("<html><body>Too many requests</body></html>", "a page for people"),
            ("{\"head\": {\"vars\": [", "broken JSON results"),
            ("{\"error\": \"timeout\"}", "broken JSON results"),
            (
                "{\"head\": {\"vars\": [\"of\"]}, \"results\": {\"bindings\": [ {SPARQL-QUERY: queryStr=SELECT\njava.util.concurrent.TimeoutException",
                "took too long",
            ),
            ("a,b\n1,2\n", "no column of, person"),
            (&CSV[..CSV.len() - 40], "broken CSV"),
            (&format!("{CSV}UA,Q2\n"), "record 3 has 2 values, not 6"),
        ] {
            let found = rows(text).expect_err(text);
            assert!(found.contains(expected), "{text}: {found}");
        }
    }
}
