//! The form that was asked for.

use super::super::arguments::OutputFormat;
use super::super::console::{Colours, Console};
use super::{Checked, concise, full, github, json, sarif};

/// A form, and what it needs to know of the console.
pub(in super::super) struct Format {
    form: OutputFormat,
    colours: Colours,
    width: usize,
}

impl Format {
    pub(in super::super) const fn new(form: OutputFormat, console: &Console<'_>) -> Self {
        Self { form, colours: console.colours, width: console.width }
    }

    /// What stands before all.
    pub(in super::super) fn opening(&self) -> String {
        match self.form {
            OutputFormat::Json => "[".to_owned(),
            OutputFormat::Sarif => sarif::opening(),
            _ => String::new(),
        }
    }

    /// What was found in one briefing; nothing if that was nothing.
    pub(in super::super) fn briefing(&self, checked: &Checked<'_>) -> String {
        let diagnostics = checked.diagnostics.iter();
        match self.form {
            OutputFormat::Full => {
                diagnostics.map(|each| full::write(checked, each, self.colours, self.width)).collect()
            }
            OutputFormat::Concise => diagnostics.map(|each| concise::write(checked, each) + "\n").collect(),
            OutputFormat::Github => diagnostics.map(|each| github::write(checked, each) + "\n").collect(),
            OutputFormat::Jsonl => diagnostics.map(|each| json::write(checked, each) + "\n").collect(),
            OutputFormat::Json => diagnostics
                .map(|each| format!("\n{}", json::write(checked, each)))
                .collect::<Vec<_>>()
                .join(","),
            OutputFormat::Sarif => {
                diagnostics.map(|each| sarif::write(checked, each)).collect::<Vec<_>>().join(",")
            }
        }
    }

    /// What stands between two briefings in which something was found.
    pub(in super::super) const fn between(&self) -> &'static str {
        match self.form {
            OutputFormat::Json | OutputFormat::Sarif => ",",
            _ => "",
        }
    }

    /// What stands after all.
    pub(in super::super) fn closing(&self, found: usize, read: usize) -> String {
        match self.form {
            OutputFormat::Full => full::closing(found, read),
            OutputFormat::Json if found == 0 => "]\n".to_owned(),
            OutputFormat::Json => "\n]\n".to_owned(),
            OutputFormat::Sarif => sarif::CLOSING.to_owned(),
            _ => String::new(),
        }
    }
}
