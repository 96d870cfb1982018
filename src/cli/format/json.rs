//! For other programs: lines and columns from 1, offsets in characters (Unicode scalar values) from 0.

use serde::Serialize;

use super::Checked;
use super::checked::Place;
use crate::features::Diagnostic;

#[derive(Serialize)]
struct Written<'w> {
    file: &'w str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    start: usize,
    end: usize,
    severity: &'static str,
    rule: &'static str,
    message: &'w str,
    related: Vec<WrittenRelated<'w>>,
}

#[derive(Serialize)]
struct WrittenRelated<'w> {
    line: u32,
    column: u32,
    start: usize,
    end: usize,
    message: &'w str,
}

pub(super) fn write(checked: &Checked<'_>, diagnostic: &Diagnostic) -> String {
    let (start, end): (Place, Place) = checked.places(diagnostic.span);
    let related = diagnostic.related.iter().map(|related| {
        let (start, end) = checked.places(related.span);
        WrittenRelated {
            line: start.line,
            column: start.column,
            start: start.character,
            end: end.character,
            message: &related.message,
        }
    });
    let written = Written {
        file: checked.name,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start: start.character,
        end: end.character,
        severity: diagnostic.severity.word(),
        rule: diagnostic.rule.code(),
        message: &diagnostic.message,
        related: related.collect(),
    };
    serde_json::to_string(&written).expect("strings and numbers are JSON")
}
