//! A function reads as a paragraph, takes no flag, and stands in a file that is soon read.

use super::sources::{Exception, is_excepted, is_tests, sources};

/// A function has no more lines of code: it has fewer than forty.
const LONGEST_FUNCTION: usize = 39;
/// A file has no more.
const LONGEST_FILE: usize = 400;

/// Functions that may be longer, by name.
const LONG: &[Exception] = &[
    ("quotes/words.rs", "role_named", "a table of the classes of a word list, one a line"),
    ("lsp/capabilities.rs", "with", "a table of what an editor declares, one a line"),
    ("lsp/session.rs", "serve", "one `select!`, whose arms share what it borrows"),
    ("topics/gap.rs", "signs", "a table of the signs of a gap, one a line"),
];

/// Functions that may take a flag, by name.
const FLAGGED: &[Exception] = &[
    ("topics/gap.rs", "truth", "it makes a number of any sign"),
    ("topics/gap.rs", "add", "it weighs any sign"),
];

/// A function as it is written.
#[derive(Debug, PartialEq, Eq)]
struct Function<'c> {
    name: &'c str,
    /// From its name to its last brace.
    lines: Vec<&'c str>,
}

/// The functions of a file's code, as `rustfmt` lays it out: each ends with the first line of its own indentation that closes it.
fn functions(code: &str) -> Vec<Function<'_>> {
    let lines: Vec<&str> = code.lines().filter(|line| !line.trim().is_empty()).collect();
    let indentation = |line: &str| line.len() - line.trim_start().len();
    let read = |at: usize| {
        let name = name(lines[at])?;
        let closes = |line: &&str| {
            indentation(line) == indentation(lines[at]) && (line.ends_with('}') || line.ends_with(';'))
        };
        let last = lines[at..].iter().position(closes)?;
        Some(Function { name, lines: lines[at..=at + last].to_vec() })
    };
    (0..lines.len()).filter_map(read).collect()
}

/// The name of the function that begins with a line.
fn name(line: &str) -> Option<&str> {
    let (before, behind) = line.split_once("fn ")?;
    let is_qualifier = |word: &str| {
        matches!(word, "const" | "async" | "unsafe" | "extern" | "pub") || word.starts_with("pub(")
    };
    // "pub(in crate::briefing)" is one qualifier, and two words.
    let qualifiers = before.replace("pub(in ", "pub(");
    let end = behind.find(['(', '<'])?;
    qualifiers.split_whitespace().all(is_qualifier).then_some(&behind[..end])
}

impl Function<'_> {
    /// Whether one of its parameters is a `bool`.
    fn takes_flag(&self) -> bool {
        let signature = self.lines.join("\n");
        let signature = signature.split_once('{').map_or(signature.as_str(), |(signature, _)| signature);
        let is_flag =
            |part: &str| part.trim_end().ends_with(": bool") || part.trim_end().ends_with(": &bool");
        signature.split([',', ')']).any(is_flag)
    }
}

/// Tells of the functions outside tests that break a rule without being excepted from it.
fn complaints(exceptions: &[Exception], complaint: impl Fn(&Function<'_>) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (path, code) in sources("").iter().filter(|(path, _)| !is_tests(path)) {
        for function in functions(code) {
            let told = complaint(&function).filter(|_| !is_excepted(exceptions, path, function.name));
            found.extend(told.map(|told| format!("{}: {} {told}", path.display(), function.name)));
        }
    }
    found
}

#[test]
fn a_function_reads_as_a_paragraph() {
    let wrong = complaints(LONG, |function| {
        let lines = function.lines.len();
        (lines > LONGEST_FUNCTION).then(|| format!("has {lines} lines"))
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_parameter_is_a_flag() {
    let wrong = complaints(FLAGGED, |function| function.takes_flag().then(|| "takes a bool".to_owned()));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_is_a_giant() {
    let lines = sources("").into_iter().map(|(path, code)| (path, code.lines().count()));
    let wrong: Vec<_> = lines.filter(|(_, lines)| *lines > LONGEST_FILE).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn functions_are_found_with_their_lines() {
    let code = "\
const fn one() {}
trait Two {
    fn two(&self) -> u8;

    fn three(&self) {
        if true {
            return;
        }
    }
}
pub(in crate::briefing) fn four<F>(
    five: F,
) -> u8
where
    F: Fn(&str) -> bool,
{
    let six = |seven: bool| seven;
    6
}
let fn_name = 8;
";
    let found: Vec<(&str, usize)> =
        functions(code).iter().map(|function| (function.name, function.lines.len())).collect();
    assert_eq!(found, [("one", 1), ("two", 1), ("three", 5), ("four", 9)]);
}

#[test]
fn a_flag_is_a_parameter_that_is_a_bool() {
    let takes_flag = |code: &str| functions(code).iter().any(Function::takes_flag);
    assert!(takes_flag("fn one(two: bool) {}\n"));
    assert!(takes_flag("fn one(two: &bool, three: u8) {}\n"));
    assert!(takes_flag("fn one(\n    two: u8,\n    three: bool,\n) {\n}\n"));
    assert!(!takes_flag("fn one(two: &[bool]) -> bool {\n    let three: bool = two[0];\n    three\n}\n"));
    assert!(!takes_flag("fn one(two: impl Fn(u8) -> bool) {}\n"));
}
