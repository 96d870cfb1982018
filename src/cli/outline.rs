//! `attache outline`: what a briefing is about, topic by topic.

use std::io;

use serde::Serialize;

use super::arguments::{PartArguments, Shared};
use super::batch::batch;
use super::console::Console;
use super::exit::Exit;
use super::input::form;
use super::opened::{Opened, open};
use super::outline_line::outline_line;
use super::report::{Page, topics};
use super::workspace::today;
use crate::briefing::{Reader, Reading};
use crate::features::{Symbol, SymbolKind, outline as symbols};
use crate::knowledge::Knowledge;

pub(super) fn outline(
    arguments: &PartArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    if arguments.jsonl {
        let (knowledge, date) = (Knowledge::built_in(), arguments.reading.date);
        let form = form(arguments.reading.stdin_filename.as_deref());
        let reading = Reading { form, file_name: None, date, today: today() };
        let (start, answer) = (
            || Reader::new(&knowledge),
            |reader: &mut Reader<'_>, line: &str| outline_line(line, reader, &reading),
        );
        return batch(&arguments.file, start, answer, console);
    }
    let Some(opened) = open(&arguments.file, &arguments.reading, shared, console)? else {
        return Ok(Exit::Failure);
    };
    if arguments.json {
        let written: Vec<Written> = symbols(&opened.briefing, &opened.workspace.knowledge)
            .into_iter()
            .map(|symbol| Written::new(symbol, &opened))
            .collect();
        let json = serde_json::to_string(&written).expect("strings and numbers are JSON");
        writeln!(console.out, "{json}")?;
    } else {
        let mut page = Page::new(console);
        topics(&opened.briefing, &opened.workspace.knowledge, &opened.lines, &mut page);
        console.out.write_all(page.finish().as_bytes())?;
    }
    Ok(opened.exit)
}

/// An entry of the outline as other programs read it: lines from 1, offsets in characters from 0.
#[derive(Serialize)]
struct Written {
    name: String,
    kind: &'static str,
    detail: Option<String>,
    line: u32,
    end_line: u32,
    start: usize,
    end: usize,
    children: Vec<Self>,
}

impl Written {
    fn new(symbol: Symbol, opened: &Opened) -> Self {
        let line = |offset| opened.lines.position(offset).line + 1;
        let characters = |offset: usize| opened.source.text[..offset].chars().count();
        Self {
            name: symbol.name,
            kind: match symbol.kind {
                SymbolKind::Section => "section",
                SymbolKind::Topic => "topic",
                SymbolKind::Statement => "statement",
                SymbolKind::Paragraph => "paragraph",
            },
            detail: symbol.detail,
            line: line(symbol.span.start()),
            end_line: line(symbol.span.end()),
            start: characters(symbol.span.start()),
            end: characters(symbol.span.end()),
            children: symbol.children.into_iter().map(|child| Self::new(child, opened)).collect(),
        }
    }
}
