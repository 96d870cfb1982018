//! From arguments to a command.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use clap::{CommandFactory as _, Parser as _};

use super::arguments::{Arguments, Command, KnowledgeCommand, Shared, When};
use super::console::{Colours, Console};
use super::exit::Exit;
use super::{check, config, knowledge, lookup, outline, quotes, report, rule};

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    /// To serve an editor.
    Serve,
    /// To answer here.
    Answer(Request),
    /// Help or the version, which is shown already; or they were wrong, which is told already.
    Nothing(Exit),
}

/// A command with its arguments.
#[derive(Debug)]
pub struct Request {
    command: Command,
    shared: Shared,
}

/// Reads `arguments`, the program's name first.
#[must_use]
pub fn ask(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return refuse(&error),
    };
    match arguments.command {
        Some(Command::Lsp(_)) => Asked::Serve,
        Some(command) => Asked::Answer(Request { command, shared: arguments.shared }),
        None if arguments.stdio => Asked::Serve,
        None => {
            let kind = clap::error::ErrorKind::MissingSubcommand;
            refuse(&Arguments::command().error(kind, "a command is missing"))
        }
    }
}

/// Shows the help or the version that was asked for, or what is wrong with the arguments.
fn refuse(error: &clap::Error) -> Asked {
    // Where even this cannot be written there is nobody to tell.
    let _ = error.print();
    Asked::Nothing(if error.use_stderr() { Exit::Failure } else { Exit::Clean })
}

impl Request {
    /// Runs the command on the process's own standard streams.
    #[must_use]
    pub fn run(&self) -> Exit {
        let stdout = io::stdout();
        let colours = colours(self.shared.color, &stdout);
        let mut out = io::BufWriter::new(stdout.lock());
        let mut err = io::stderr();
        let mut console = Console { out: &mut out, err: &mut err, colours, width: width() };
        let done = self.answer(&mut console).and_then(|exit| out.flush().map(|()| exit));
        done.unwrap_or_else(|error| broken(&error))
    }

    fn answer(&self, console: &mut Console<'_>) -> io::Result<Exit> {
        let shared = &self.shared;
        match &self.command {
            Command::Report(arguments) => report::report(arguments, shared, console),
            Command::Check(arguments) => check::check(arguments, shared, console),
            Command::Quotes(arguments) => quotes::quotes(arguments, shared, console),
            Command::Outline(arguments) => outline::outline(arguments, shared, console),
            Command::Lookup(arguments) => lookup::lookup(arguments, shared, console),
            Command::Knowledge(command) => know(command, shared, console),
            Command::Rule(arguments) => rule::rule(arguments, console),
            Command::Config(arguments) => config::config(arguments, shared, console),
            Command::Lsp(_) => unreachable!("`ask` makes no request of it"),
        }
    }
}

fn know(command: &KnowledgeCommand, shared: &Shared, console: &mut Console<'_>) -> io::Result<Exit> {
    match command {
        KnowledgeCommand::Check { files } => knowledge::check(files, console),
        KnowledgeCommand::Schema => knowledge::schema(console),
        KnowledgeCommand::Query { country } => knowledge::query(country, console),
        KnowledgeCommand::Import(arguments) => knowledge::import(arguments, shared, console),
        KnowledgeCommand::Update(arguments) => knowledge::update(arguments, shared, console),
    }
}

/// The output cannot be written. A reader that has seen enough (`| head`) is no failure.
fn broken(error: &io::Error) -> Exit {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Exit::Clean;
    }
    let _ = writeln!(io::stderr(), "attache: cannot write: {error}");
    Exit::Failure
}

fn colours(wish: When, out: &impl IsTerminal) -> Colours {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    match wish {
        When::Always => Colours::On,
        When::Auto if out.is_terminal() && !unwanted => Colours::On,
        When::Auto | When::Never => Colours::Off,
    }
}

/// The columns of the terminal, as far as the shell tells.
fn width() -> usize {
    const USUAL: usize = 100;
    std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(USUAL).clamp(40, 240)
}
