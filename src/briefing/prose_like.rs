//! Whether a plain text is written for people to read, or by and for programs: logs, lists of packages, tables, licences.
//!
//! Editors call all of these plain text. Nothing is said about them, and they are not read. Doubt is for the writer:
//! a text is prose unless most of its lines are plainly a program's.

use std::sync::LazyLock;

use memchr::memmem;

use crate::text::Form;

/// So many lines tell what a text is; the rest is not looked at.
const LOOKED_AT: usize = 200;

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
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LOOKED_AT).collect();
    if is_boilerplate(&lines) {
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

fn is_boilerplate(lines: &[&str]) -> bool {
    static WORDS: LazyLock<Vec<memmem::Finder<'static>>> =
        LazyLock::new(|| known("words").map(memmem::Finder::new).collect());
    lines.iter().any(|line| {
        known("line").any(|known| *line == known)
            || WORDS.iter().any(|words| words.find(line.as_bytes()).is_some())
    })
}

fn is_comment(line: &str) -> bool {
    line.starts_with(['#', ';']) || line.starts_with("//")
}

fn is_machine_written(line: &str) -> bool {
    is_stamped(line) || is_row(line) || is_assignment(line) || is_code(line) || is_mostly_signs(line)
}

/// A line of a log: it begins with a moment, to the second.
fn is_stamped(line: &str) -> bool {
    let opening = line.split_whitespace().take(4);
    opening.into_iter().any(|word| {
        let word = word.trim_start_matches(['[', '(', '<']);
        let time = word.split_once('T').map_or(word, |(_, time)| time);
        let mut parts = time.split(':');
        let two = |part: Option<&str>| {
            part.is_some_and(|part| part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_digit()))
        };
        two(parts.next_back()) && two(parts.next_back()) && two(parts.next_back())
    })
}

/// A row of a table: at least three cells, with nothing but the mark between them.
fn is_row(line: &str) -> bool {
    let tabs = line.split('\t').filter(|cell| !cell.trim().is_empty()).count();
    let marks = ['|', ';', ','].into_iter().map(|mark| {
        let cells = line.split(mark);
        // Between words a comma has a space behind it; within a number it has three digits.
        let tight =
            cells.skip(1).filter(|cell| !cell.starts_with(char::is_whitespace) && !is_thousands(cell));
        tight.count()
    });
    tabs >= 3 || marks.max().unwrap_or_default() >= 2
}

fn is_thousands(cell: &str) -> bool {
    let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

/// `name==1.2`, `KEY=value`, `[section]`.
fn is_assignment(line: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.[]".contains(c))
    };
    let section = line.starts_with('[') && line.ends_with(']') && !line.contains(' ');
    let assigned = line.find('=').is_some_and(|at| {
        let name = line[..at].trim_end_matches(['=', '<', '>', '~', '!', ':', '+', '?']).trim_end();
        is_name(name)
    });
    section || assigned
}

/// A path, an address, a name that a program gives, or a line of a program.
fn is_code(line: &str) -> bool {
    let word = !line.contains(char::is_whitespace);
    let inner = line.trim_matches(|c: char| !c.is_alphanumeric());
    let path = word && inner.contains(['/', '\\', '_', '@', ':', '.', '=']);
    let statement =
        line.ends_with(['{', '}']) || line.ends_with("();") || line.ends_with(");") || line.ends_with("*/");
    let opens = ["<", "{", "}", "$ ", "@@ ", "+++ ", "--- ", "at ", "import ", "def ", "function "];
    let traced = line.starts_with("File \"") && line.contains(", line ");
    let opened =
        opens.iter().any(|open| line.starts_with(open)) && line.contains(['(', '<', '{', '/', '@', '$', '}']);
    path || statement || opened || traced
}

fn is_mostly_signs(line: &str) -> bool {
    let (mut letters, mut others) = (0, 0);
    for c in line.chars().filter(|c| !c.is_whitespace()) {
        if c.is_alphabetic() { letters += 1 } else { others += 1 }
    }
    letters + others >= 8 && others > letters
}

#[cfg(test)]
mod tests;
