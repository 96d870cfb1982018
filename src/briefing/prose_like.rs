//! Whether a plain text is written for people to read, or by and for programs: logs, lists of packages, tables, licences.
//!
//! Editors call all of these plain text. Nothing is said about them, and they are not read. Doubt is for the writer:
//! a text is prose unless most of its lines are plainly a program's.

mod machine_line;

use std::sync::LazyLock;

use memchr::memmem;

use self::machine_line::is_machine_written;
use crate::text::Form;

/// So many lines tell what a text is; the rest is not looked at.
const LOOKED_AT: usize = 200;

/// So many bytes are the beginning of a text.
const BEGINNING: usize = 8 << 10;

/// One in so many lines may be a sentence in what is not prose.
const FEW: usize = 10;

/// Whether a text is to be read as a briefing: Markdown always is, plain text where it is prose.
#[must_use]
pub fn is_briefing(text: &str, form: Form, file_name: Option<&str>) -> bool {
    form == Form::Markdown || is_prose(text, file_name)
}

/// How a file of this name is written, if it may be a briefing: it has the ending of prose and is no program's file.
#[must_use]
pub fn briefing_form(file_name: &str) -> Option<Form> {
    let form = Form::of_file(file_name)?;
    (form == Form::Markdown || !is_of_a_program(file_name)).then_some(form)
}

/// Whether the text is one to read as a briefing. `file_name` may tell by itself that it is not.
fn is_prose(text: &str, file_name: Option<&str>) -> bool {
    if file_name.is_some_and(is_of_a_program) {
        return false;
    }
    let lines: Vec<&str> =
        text.lines().map(str::trim_end).filter(|line| !line.is_empty()).take(LOOKED_AT).collect();
    if is_boilerplate(text, &lines) || is_licence(&lines) || is_of_a_known_form(&lines) {
        return false;
    }
    // What a comment says of the lines below it tells nothing of what they are.
    let lines: Vec<&str> = lines.into_iter().filter(|line| !is_comment(line)).collect();
    let is_most = |machine: usize| machine >= 3 && machine * 10 >= lines.len() * 6;
    let (mut machine, mut others, mut sentences) = (0, 0, 0);
    for line in &lines {
        if is_machine_written(line) {
            machine += 1;
        } else {
            others += 1;
            sentences += usize::from(line.split_whitespace().nth(7).is_some());
        }
        // However the rest is written: this is asked at each keystroke.
        if !is_most(lines.len() - others) {
            return true;
        }
    }
    !(is_most(machine) && sentences * FEW <= lines.len())
}

/// The list beside this file: the kind of each entry, and the entry. Asked for every line of a text at each keystroke.
static KNOWN: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let list = include_str!("not_prose.txt").lines().filter(|line| !line.starts_with('#'));
    list.filter_map(|line| line.split_once(' ')).collect()
});

/// Entries of a kind.
fn known(kind: &'static str) -> impl Iterator<Item = &'static str> {
    KNOWN.iter().filter(move |(of, _)| *of == kind).map(|&(_, entry)| entry)
}

fn is_of_a_program(file_name: &str) -> bool {
    let name = file_name.to_ascii_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    known("name").any(|known| match known.split_once('*') {
        Some((head, tail)) => name.starts_with(head) && name.ends_with(tail),
        None => name == known,
    }) || known("ending").any(|known| ending == known)
}

/// What tells by itself: how the text opens, a whole line, words near its beginning.
fn is_boilerplate(text: &str, lines: &[&str]) -> bool {
    static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| known("line").collect());
    static WORDS: LazyLock<Vec<memmem::Finder<'static>>> =
        LazyLock::new(|| known("words").map(memmem::Finder::new).collect());
    let beginning = &text.as_bytes()[..text.len().min(BEGINNING)];
    lines.first().is_some_and(|first| known("opening").any(|known| first.starts_with(known)))
        || lines.iter().any(|line| LINES.contains(&line.trim_start()))
        || WORDS.iter().any(|words| words.find(beginning).is_some())
}

/// A short title with the word for a licence in it, in whatever language, whose the rights are, and to what. A news item
/// about licences may end with a notice, too.
fn is_licence(lines: &[&str]) -> bool {
    let beginning = || lines.iter().take(20);
    let titled =
        beginning().take(3).any(|line| line.split_whitespace().nth(8).is_none() && has(line, "licence"));
    let noticed = || beginning().any(|line| line.contains("Copyright (c)") || line.contains('©'));
    titled && noticed() && beginning().any(|line| has(line, "licensed"))
}

/// Whether one of the words of a line is of a kind.
fn has(line: &str, kind: &'static str) -> bool {
    line.split(|c: char| !c.is_alphabetic()).any(|word| {
        let word = word.to_lowercase();
        known(kind).any(|known| word == known)
    })
}

/// What has a form that no writer takes: subtitles, a page of a manual, a log of changes or of commits.
fn is_of_a_known_form(lines: &[&str]) -> bool {
    let is_cue = |line: &&&str| {
        line.starts_with(|c: char| c.is_ascii_digit())
            && line.split_once(" --> ").is_some_and(|(from, to)| {
                [from.trim(), to]
                    .iter()
                    .all(|time| time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':'))
            })
    };
    let is_author_of_changes = |line: &&str| {
        line.starts_with(|c: char| c.is_ascii_digit())
            && line.contains("  <")
            && line.contains('@')
            && line.ends_with('>')
    };
    let is_manual = |first: &&str| {
        let words = || first.split_whitespace();
        words().count() >= 3 && words().next() == words().next_back() && first.ends_with(')')
    };
    let is_commit = |first: &&str| {
        let name = first.strip_prefix("commit ").unwrap_or_default();
        name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    lines.first().is_some_and(is_commit)
        || lines.iter().filter(is_cue).nth(1).is_some()
        || lines.iter().any(is_author_of_changes)
        || lines.first().is_some_and(is_manual)
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with(['#', ';']) || line.starts_with("//")
}

#[cfg(test)]
mod tests;
