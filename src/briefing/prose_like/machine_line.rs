//! Whether a line is one that a program writes or reads: of a log, a table, a list of settings, a program.

use std::sync::LazyLock;

use crate::briefing::lexicon::{Words, lines_of, words_of};

/// See `machine_words.txt`.
const FILE: &str = include_str!("machine_words.txt");
static LEVELS: LazyLock<Words> = LazyLock::new(|| words_of(FILE, "level").collect());
static STATEMENTS: LazyLock<Words> = LazyLock::new(|| words_of(FILE, "statement").collect());
static DECLARING: LazyLock<Words> = LazyLock::new(|| words_of(FILE, "declares").collect());
static QUERIES: LazyLock<Vec<&str>> = LazyLock::new(|| lines_of(FILE, "query").collect());

/// Whether a line, with the blanks that it begins with, is plainly a program's.
pub(super) fn is_machine_written(raw: &str) -> bool {
    let line = raw.trim();
    if is_plainly_a_sentence(line) {
        return false;
    }
    is_stamped(line)
        || is_row(line)
        || is_assignment(line)
        || is_key(line, raw)
        || is_code(line)
        || is_command(line)
        || is_declared(line)
        || has_an_address(line)
        || has_a_hash(line)
        || is_mostly_signs(line)
}

/// From a capital or a mark to a full stop, with no sign between that a program writes: most lines of a briefing are soon told.
fn is_plainly_a_sentence(line: &str) -> bool {
    let begins = line.starts_with(|c: char| c.is_uppercase() || "\"“«'‘".contains(c));
    let ends = line.ends_with(['.', '!', '?', '"', '”', '»']);
    let is_sign = |byte: u8| {
        matches!(byte, b'!'..=b'~') && byte.is_ascii_punctuation() && !b"!\"'(),-.?".contains(&byte)
    };
    begins && ends && line.contains(' ') && !line.bytes().any(is_sign)
}

/// A line of a log: it begins with a moment, to the second. In a transcript somebody speaks then.
fn is_stamped(line: &str) -> bool {
    let stamp = line.split_whitespace().take(4).position(|word| {
        let word = word.trim_start_matches(['[', '(', '<']);
        let time = word.split_once('T').map_or(word, |(_, time)| time);
        let mut parts = time.split(':');
        let two = |part: Option<&str>| {
            part.is_some_and(|part| part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_digit()))
        };
        two(parts.next_back()) && two(parts.next_back()) && two(parts.next_back())
    });
    is_sung(line)
        || stamp.is_some_and(|stamp| !line.split_whitespace().nth(stamp + 1).is_some_and(is_speaker))
}

/// `[00:04.20]We stayed to listen`
fn is_sung(line: &str) -> bool {
    let time = line.strip_prefix('[').and_then(|line| line.split_once(']')).map_or("", |(time, _)| time);
    time.contains(':') && time.contains('.') && time.chars().all(|c| c.is_ascii_digit() || ":.".contains(c))
}

/// "CLINTON:"
fn is_speaker(word: &str) -> bool {
    let name = word.strip_suffix(':').unwrap_or_default();
    name.len() > 1 && name.chars().all(|c| c.is_uppercase() || "-'.".contains(c)) && !LEVELS.contains(name)
}

/// A row of a table: at least three cells, with nothing but the mark between them, or bars, or more than one space.
fn is_row(line: &str) -> bool {
    let tabs = line.split('\t').filter(|cell| !cell.trim().is_empty()).count();
    let marks = [';', ','].into_iter().map(|mark| {
        let cells = line.split(mark);
        // Between words a comma has a space behind it; within a number it has three digits.
        let tight =
            cells.skip(1).filter(|cell| !cell.starts_with(char::is_whitespace) && !is_thousands(cell));
        tight.count()
    });
    let bars = line.matches('|').count();
    // Between sentences two spaces are a habit of writers.
    let columns = line
        .split("  ")
        .filter(|cell| !cell.is_empty() && !cell.ends_with(['.', '!', '?', ':', '"', '”']))
        .count();
    tabs >= 3 || bars >= 2 || columns >= 4 || marks.max().unwrap_or_default() >= 2
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

/// `desk:`, `  name: talks`, `Disallow: /private/`. A writer's "TO:" stands in capitals, and words follow it. The
/// line stands in `raw` with the blanks around it.
fn is_key(line: &str, raw: &str) -> bool {
    let is_indented = raw.len() > line.len();
    let Some((key, value)) = line.trim_start_matches("- ").split_once(':') else { return false };
    let is_name = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-./".contains(c));
    let is_small = key.starts_with(|c: char| c.is_ascii_lowercase());
    let value = value.trim();
    let is_word = !value.contains(char::is_whitespace);
    let is_path = value.starts_with('/') || value == "*" || value.contains("://");
    is_name && is_word && (is_path || is_small && (is_indented || value.is_empty()))
}

/// A path, an address, a name that a program gives, or a line of a program.
fn is_code(line: &str) -> bool {
    let word = !line.contains(char::is_whitespace);
    let inner = line.trim_matches(|c: char| !c.is_alphanumeric());
    let path = word
        && (inner.contains(['/', '\\', '_', '@', ':', '.', '=']) || inner.is_ascii() && inner.len() >= 40);
    let statement =
        line.ends_with(['{', '}']) || line.ends_with("();") || line.ends_with(");") || line.ends_with("*/");
    let opens = ["<", "{", "}", "@@ ", "+++ ", "--- ", "at ", "import ", "def ", "function ", "return "];
    let traced = line.starts_with("File \"") && line.contains(", line ");
    let opened =
        opens.iter().any(|open| line.starts_with(open)) && line.contains(['(', '<', '{', '/', '@', '$', '}']);
    let spelled =
        ["$(", "${", "::", "==", "!=", "&&", "||", "__", " <- "].iter().any(|sign| line.contains(sign));
    let tag = line.starts_with('<') && line.ends_with('>');
    path || tag
        || statement
        || opened
        || traced
        || spelled
        || is_call(line)
        || is_import(line)
        || is_query(line)
}

/// `project(desk LANGUAGES CXX)`
fn is_call(line: &str) -> bool {
    line.split_once('(').is_some_and(|(name, _)| {
        let is_name = name.len() >= 3 && name.chars().all(|c| c.is_ascii_alphanumeric() || "_.".contains(c));
        is_name && line.ends_with([')', ':'])
    })
}

/// `import sys`, `from pathlib import Path`
fn is_import(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().take(5).collect();
    matches!(words[..], ["import" | "use" | "using", _] | ["from", _, "import", _])
}

/// `local desk = desks[name]`, `return nil`, `end`, `ServerName desk.example.org`
fn is_declared(line: &str) -> bool {
    let mut words = line.split_whitespace();
    match (words.next().unwrap_or_default(), words.next(), words.next()) {
        (first, None, _) if STATEMENTS.contains(first) => true,
        ("return", Some(_), None) => true,
        (first, ..) if DECLARING.contains(first) => line.contains('='),
        (_, Some(path), None) => path.starts_with('/') || path.starts_with("./"),
        _ => false,
    }
}

/// `10.0.0.7 desk`, `0 8 * * 1 /usr/bin/desk`: the address of a machine, or the hours of a task.
fn has_an_address(line: &str) -> bool {
    let is_number =
        |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_address = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        word.split('.').count() == 4 && word.split('.').all(is_number)
    };
    let is_hour = |word: &str| word.chars().all(|c| c.is_ascii_digit() || "*/,-".contains(c));
    let is_task = line.split_whitespace().take(5).all(is_hour) && line.split_whitespace().nth(5).is_some();
    is_task && line.contains('*') || line.split_whitespace().take(5).any(is_address)
}

/// `SELECT name FROM ministers;`
fn is_query(line: &str) -> bool {
    let begins = |query: &&str| line.strip_prefix(query).is_some_and(|rest| rest.starts_with(' '));
    QUERIES.iter().any(begins) && line.ends_with([';', '('])
}

/// What is typed into a terminal, what it lists, and how a program says what it takes: `$ ls`, `-rw-r--r--`, `-q, --quiet`.
fn is_command(line: &str) -> bool {
    let typed = line.strip_prefix("$ ");
    let prompted = typed.is_some_and(|typed| typed.starts_with(|c: char| c.is_ascii_lowercase()));
    prompted
        || begins_with_rights(line)
        || begins_with_a_long_flag(line)
        || line.split_whitespace().any(is_flag)
}

/// `-rw-r--r--`
fn begins_with_rights(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    first.len() == 10
        && first.starts_with(['-', 'd', 'l'])
        && first.bytes().skip(1).all(|byte| b"rwxst-".contains(&byte))
}

/// `-q`, `[-q]`; "-a" and "-I" may be a dash and a word.
fn is_flag(word: &str) -> bool {
    let letter = word.trim_start_matches('[').strip_prefix('-').unwrap_or_default();
    let letter = letter.trim_end_matches([',', ']']);
    letter.len() == 1
        && letter.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !letter.eq_ignore_ascii_case("a")
        && !letter.eq_ignore_ascii_case("i")
}

/// `--out FILE`, `--out=FILE`, `--quiet  say nothing`; two dashes before a word may be a writer's.
fn begins_with_a_long_flag(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let flag = words.next().unwrap_or_default();
    let is_long = flag.starts_with("--") && flag.as_bytes().get(2).is_some_and(u8::is_ascii_lowercase);
    is_long && (flag.contains('=') || line.contains("  ") || words.next().is_some_and(is_capitals))
}

fn is_capitals(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `pick 5809f5f In Neovim`: a name that a program gave to what it keeps.
fn has_a_hash(line: &str) -> bool {
    line.split_whitespace().take(2).any(|word| {
        let is_hex = word.len() >= 7 && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_hex
            && word.bytes().any(|byte| byte.is_ascii_digit())
            && word.bytes().any(|byte| byte.is_ascii_lowercase())
    })
}

fn is_mostly_signs(line: &str) -> bool {
    let (mut letters, mut others) = (0, 0);
    for c in line.chars().filter(|c| !c.is_whitespace()) {
        if c.is_alphabetic() { letters += 1 } else { others += 1 }
    }
    letters + others >= 8 && others > letters
}
