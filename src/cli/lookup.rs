//! `attache lookup`: whom or what a few words mean on a day.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::arguments::{LookupArguments, Shared};
use super::batch::batch;
use super::console::Console;
use super::exit::Exit;
use super::input::Origin;
use super::workspace::{Workspaces, today};
use crate::features::{Candidate, lookup as candidates};
use crate::knowledge::{DateRange, Knowledge, PartialDate};

/// One line of the batch form; other fields are the asker's own.
#[derive(Deserialize)]
struct Question {
    mention: String,
    on: Option<String>,
}

/// A candidate as other programs read it.
#[derive(Serialize)]
struct Written<'c> {
    name: &'c str,
    kind: &'static str,
    office: Option<&'c str>,
    country: Option<&'c str>,
    standing: &'c str,
    start: Option<String>,
    end: Option<String>,
    id: &'c str,
    score: f64,
}

pub(super) fn lookup(
    arguments: &LookupArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let mut workspaces = Workspaces::new(shared);
    // The entries of the workspace that the person is in.
    let workspace = workspaces.of(&Origin::Stdin(None), console)?;
    let knowledge = &workspace.knowledge;
    let on = arguments.on.map_or_else(|| today().into(), PartialDate::range);
    let exit = if arguments.jsonl {
        let file = arguments.words.first().map_or("-", String::as_str);
        batch(Path::new(file), || (), |(), line| answer_line(line, knowledge, on), console)?
    } else {
        one(arguments, knowledge, on, console)?
    };
    Ok(exit.max(workspaces.exit()))
}

/// Answers one question: for a person, or as one JSON array.
fn one(
    arguments: &LookupArguments,
    knowledge: &Knowledge,
    on: DateRange,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let found = candidates(&arguments.words.join(" "), knowledge, on);
    if arguments.json {
        writeln!(console.out, "{}", written(&found))?;
    } else if found.is_empty() {
        console.complain("nobody and nothing of that name is known")?;
    } else {
        for candidate in &found {
            writeln!(console.out, "{}", line(candidate))?;
        }
    }
    Ok(if found.is_empty() { Exit::Findings } else { Exit::Clean })
}

/// "Sergei Lavrov, Russian foreign minister, 2004-03-09 to now (sergei-lavrov)"
fn line(candidate: &Candidate) -> String {
    let mut line = candidate.name.clone();
    if !candidate.standing.is_empty() {
        line += &format!(", {}", candidate.standing);
    }
    match (candidate.start, candidate.end) {
        (Some(start), Some(end)) => line += &format!(", {start} to {end}"),
        (Some(start), None) => line += &format!(", since {start}"),
        (None, Some(end)) => line += &format!(", until {end}"),
        (None, None) => {}
    }
    format!("{line} ({} {})", candidate.kind.word(), candidate.id)
}

/// The line itself with its candidates added, so that the asker finds all that was in it.
fn answer_line(line: &str, knowledge: &Knowledge, otherwise: DateRange) -> Result<String, String> {
    let question: Question = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let on = match &question.on {
        Some(day) => day.parse::<PartialDate>().map_err(|error| format!("on: {error}"))?.range(),
        None => otherwise,
    };
    let object = line.trim_end().strip_suffix('}').expect("a JSON object ends in a brace").trim_end();
    let found = candidates(&question.mention, knowledge, on);
    Ok(format!("{object}, \"candidates\": {}}}", written(&found)))
}

fn written(found: &[Candidate]) -> String {
    let written: Vec<_> = found
        .iter()
        .map(|candidate| Written {
            name: &candidate.name,
            kind: candidate.kind.word(),
            office: candidate.office.as_deref(),
            country: candidate.country.as_deref(),
            standing: &candidate.standing,
            start: candidate.start.map(|date| date.to_string()),
            end: candidate.end.map(|date| date.to_string()),
            id: &candidate.id,
            score: candidate.score,
        })
        .collect();
    serde_json::to_string(&written).expect("strings and numbers are JSON")
}
