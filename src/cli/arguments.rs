//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::features::Severity;
use crate::knowledge::{Day, PartialDate};

/// Reads briefings: who is named, who is quoted, what it is about.
#[derive(Parser, Debug)]
#[command(name = "attache", version, arg_required_else_help = true, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) shared: Shared,
    /// The same as the command lsp, as many editors ask for it
    #[arg(long, hide = true)]
    pub(super) stdio: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What every command understands.
#[derive(Args, Clone, Debug)]
pub(super) struct Shared {
    /// Use this settings file instead of the nearest attache.toml above each briefing
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Colour the output
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: When,
}

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    /// Show all that a briefing tells: when, who, what, who says what, and what is wrong
    Report(ReportArguments),
    /// Say what readers cannot know or will stumble over
    Check(CheckArguments),
    /// Say who said what
    Quotes(QuotesArguments),
    /// Say what a briefing is about, topic by topic
    Outline(PartArguments),
    /// Say whom or what a few words mean on a day
    Lookup(LookupArguments),
    /// Check entries of your own, and keep them current
    #[command(subcommand)]
    Knowledge(KnowledgeCommand),
    /// Explain a rule, or list all of them
    Rule(RuleArguments),
    /// Show the settings that hold for a briefing, and where each comes from
    Config(ConfigArguments),
    /// Serve an editor over standard input and output
    Lsp(LspArguments),
}

#[derive(Args, Debug)]
pub(super) struct LspArguments {
    /// What it does anyway; editors that offer a choice say it
    #[arg(long, hide = true)]
    stdio: bool,
    /// The editor names itself here as it does in the protocol, where it is read
    #[arg(long = "clientProcessId", hide = true)]
    client_process_id: Option<u32>,
}

#[derive(Args, Debug)]
pub(super) struct ReportArguments {
    /// A briefing; - is standard input
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// Say of each quote why it is its speaker's, and who else was considered
    #[arg(long)]
    pub(super) explain: bool,
    #[command(flatten)]
    pub(super) reading: ReadingArguments,
}

#[derive(Args, Debug)]
pub(super) struct QuotesArguments {
    #[command(flatten)]
    pub(super) part: PartArguments,
    /// Say of each quote why it is its speaker's, and who else was considered
    #[arg(long, conflicts_with_all = ["json", "jsonl"])]
    pub(super) explain: bool,
}

#[derive(Args, Debug)]
pub(super) struct CheckArguments {
    /// Briefings, and folders to look for briefings in; - is standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// How to write what is found
    #[arg(long, value_name = "FORMAT", default_value = "full")]
    pub(super) output_format: OutputFormat,
    /// The least severity that makes the exit code 1
    #[arg(long, value_name = "SEVERITY", default_value = "warning")]
    pub(super) fail_level: FailLevel,
    #[command(flatten)]
    pub(super) reading: ReadingArguments,
}

/// How to read briefings.
#[derive(Args, Clone, Debug)]
pub(super) struct ReadingArguments {
    /// The date of briefings that state none
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) date: Option<Day>,
    /// What standard input would be called as a file: its ending says whether it is Markdown, its folder which
    /// settings hold
    #[arg(long, value_name = "FILE")]
    pub(super) stdin_filename: Option<PathBuf>,
}

/// A part of what a report tells.
#[derive(Args, Debug)]
pub(super) struct PartArguments {
    /// A briefing; - is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    pub(super) file: PathBuf,
    /// Write one JSON object; offsets count characters
    #[arg(long, conflicts_with = "jsonl")]
    pub(super) json: bool,
    /// Read one document a line, {"id", "text"}, and answer one line each; offsets count characters
    #[arg(long)]
    pub(super) jsonl: bool,
    #[command(flatten)]
    pub(super) reading: ReadingArguments,
}

#[derive(Args, Debug)]
pub(super) struct LookupArguments {
    /// "Foreign Minister Lavrov", "IAEA"; with --jsonl, a file of questions (- or nothing is standard input)
    #[arg(value_name = "WORDS", required_unless_present = "jsonl")]
    pub(super) words: Vec<String>,
    /// The day, month or year that is asked about; today without
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) on: Option<PartialDate>,
    /// Write one JSON array
    #[arg(long, conflicts_with = "jsonl")]
    pub(super) json: bool,
    /// Read one question a line, {"mention", "on"}, and write it back with its candidates
    #[arg(long)]
    pub(super) jsonl: bool,
}

#[derive(Subcommand, Debug)]
pub(super) enum KnowledgeCommand {
    /// Say what is wrong with files of entries, line by line
    Check {
        /// Files of entries
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Write the JSON Schema of files of entries
    Schema,
    /// Write the SPARQL query to ask Wikidata for a country's office holders
    Query {
        /// Its code of two letters, as UA
        #[arg(long, value_name = "CODE")]
        country: String,
    },
    /// Merge results of that query into your own entries, and show what changes
    Import(ImportArguments),
    /// Ask the endpoint that attache.toml names, and merge its answer into your own entries
    Update(UpdateArguments),
}

#[derive(Args, Debug)]
pub(super) struct ImportArguments {
    /// Results of the query, as JSON or CSV; - is standard input
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// When Wikidata was asked; without, when the file was stored
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) on: Option<PartialDate>,
    #[command(flatten)]
    pub(super) merging: MergeArguments,
}

#[derive(Args, Debug)]
pub(super) struct UpdateArguments {
    /// A country's code of two letters, as UA
    #[arg(long, value_name = "CODE")]
    pub(super) country: String,
    /// How many seconds to wait for an answer
    #[arg(long, value_name = "SECONDS", default_value = "90", value_parser = clap::value_parser!(u32).range(1..=600))]
    pub(super) timeout: u32,
    #[command(flatten)]
    pub(super) merging: MergeArguments,
}

/// Where to merge, and whether.
#[derive(Args, Debug)]
pub(super) struct MergeArguments {
    /// The file of entries to merge into; without, the one that attache.toml names
    #[arg(long, value_name = "FILE")]
    pub(super) into: Option<PathBuf>,
    /// Show what would change, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

#[derive(Args, Debug)]
pub(super) struct RuleArguments {
    /// Its name; all are listed without
    #[arg(value_name = "NAME")]
    pub(super) name: Option<String>,
}

#[derive(Args, Debug)]
pub(super) struct ConfigArguments {
    /// A briefing, or a folder of them
    #[arg(default_value = ".", value_name = "PATH")]
    pub(super) path: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// With the words and carets
    Full,
    /// One line each
    Concise,
    /// One JSON array
    Json,
    /// One JSON object a line
    Jsonl,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailLevel {
    Error,
    Warning,
    Information,
    Hint,
}

impl FailLevel {
    pub(super) const fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Information => Severity::Information,
            Self::Hint => Severity::Hint,
        }
    }
}

fn day(written: &str) -> Result<Day, String> {
    written.parse().map_err(|_| "write a day as 2010-03-19".to_owned())
}

fn date(written: &str) -> Result<PartialDate, String> {
    written.parse().map_err(|_| "write a date as 2010, 2010-03 or 2010-03-19".to_owned())
}
