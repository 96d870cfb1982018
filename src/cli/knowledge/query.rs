//! `attache knowledge query`: what to ask Wikidata for a country's office holders.

use std::io;

use super::super::console::Console;
use super::super::exit::Exit;
use crate::knowledge::{Kind, Knowledge};

/// The question, with `{country}` for the country's code.
const QUESTION: &str = include_str!("officials.rq");

pub(in super::super) fn query(country: &str, console: &mut Console<'_>) -> io::Result<Exit> {
    match question(country) {
        Ok(question) => write!(console.out, "{question}").map(|()| Exit::Clean),
        Err(why) => console.complain(why).map(|()| Exit::Failure),
    }
}

/// The question about a country.
///
/// # Errors
/// If there is no such country.
pub(super) fn question(country: &str) -> Result<String, String> {
    let code = country.to_ascii_uppercase();
    let known = code.len() == 2 && Knowledge::built_in().with_id(Kind::Country, &code).is_some();
    match known {
        true => Ok(QUESTION.replace("{country}", &code)),
        false => Err(format!("no country {country:?}: write its code of two letters, as UA")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_about_a_country_by_its_code() {
        for written in ["UA", "ua"] {
            let question = question(written).expect("there is such a country");
            assert!(question.contains("BIND(\"UA\" AS ?of)") && !question.contains("{country}"));
        }
    }

    #[test]
    fn what_is_no_country_is_refused() {
        for written in ["Ukraine", "ZZ", "", "\"}", "eu"] {
            assert!(question(written).is_err(), "{written}");
        }
    }
}
