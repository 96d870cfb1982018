//! `attache rule`: what a rule finds, and why.

use std::io;

use super::arguments::RuleArguments;
use super::console::Console;
use super::exit::Exit;
use super::report::fill;
use crate::features::{Rule, Style};
use crate::settings::style_lines;

pub(super) fn rule(arguments: &RuleArguments, console: &mut Console<'_>) -> io::Result<Exit> {
    let Some(name) = &arguments.name else { return list(console) };
    let Some(rule) = Rule::named(name) else {
        let known = Rule::all().map(Rule::code).join(", ");
        console.complain(format_args!("no rule is called {name:?}; there are {known}"))?;
        return Ok(Exit::Failure);
    };
    let about = rule.about();
    let out = &mut *console.out;
    writeln!(out, "{}: {}\n", about.code, about.summary)?;
    for line in fill(about.why, console.width.min(90)) {
        writeln!(out, "{line}")?;
    }
    let style = (about.style)();
    if style != Style::default() {
        writeln!(out, "\nwith this in attache.toml:\n")?;
        let asked =
            style_lines(&style).into_iter().map(|(_, line)| line).filter(|line| !line.starts_with('#'));
        indented(out, &asked.fold("[style]".to_owned(), |lines, line| lines + "\n" + &line))?;
    }
    writeln!(out, "\nfound in:\n")?;
    indented(out, about.wrong)?;
    writeln!(out, "\nput right:\n")?;
    indented(out, about.right)?;
    let (code, severity) = (about.code, about.severity.word());
    writeln!(out, "\nIts severity is \"{severity}\" unless attache.toml says otherwise:\n")?;
    indented(out, &format!("[rules]\n{code} = \"error\"  # error, warning, information, hint or off"))?;
    Ok(Exit::Clean)
}

fn list(console: &mut Console<'_>) -> io::Result<Exit> {
    for rule in Rule::all() {
        let about = rule.about();
        writeln!(console.out, "{:<22} {:<12} {}", about.code, about.severity.word(), about.summary)?;
    }
    Ok(Exit::Clean)
}

fn indented(out: &mut dyn io::Write, text: &str) -> io::Result<()> {
    for line in text.lines() {
        writeln!(out, "{}", format!("    {line}").trim_end())?;
    }
    Ok(())
}
