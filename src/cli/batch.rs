//! The batch form of a command: one question a line in, one answer a line out, in order.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use rayon::prelude::*;

use super::console::Console;
use super::exit::Exit;

/// How many lines are read before they are answered.
const LINES: usize = 512;

/// How many bytes are read at once: most lines are shorter.
const BUFFER: usize = 1 << 17;

/// Answers each line of a file (`-` is standard input). A line that cannot be answered is named and left out.
///
/// Who answers keeps what helps with the next line in a state, which `start` makes; there are several, each for some lines.
pub(super) fn batch<S>(
    file: &Path,
    start: impl Fn() -> S + Sync + Send,
    answer: impl Fn(&mut S, &str) -> Result<String, String> + Sync,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    if file == Path::new("-") {
        return answer_all("<stdin>", io::stdin().lock(), start, answer, console);
    }
    match File::open(file) {
        Ok(open) => answer_all(
            &file.display().to_string(),
            BufReader::with_capacity(BUFFER, open),
            start,
            answer,
            console,
        ),
        Err(error) => {
            console.complain(format_args!("{}: cannot be read: {error}", file.display()))?;
            Ok(Exit::Failure)
        }
    }
}

fn answer_all<S>(
    name: &str,
    input: impl BufRead,
    start: impl Fn() -> S + Sync + Send,
    answer: impl Fn(&mut S, &str) -> Result<String, String> + Sync,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let mut exit = Exit::Clean;
    let mut number = 0;
    let mut lines = input.split(b'\n');
    let mut alone = start();
    loop {
        let mut questions = Vec::new();
        for line in lines.by_ref().take(LINES) {
            match line {
                Ok(line) => questions.push(line),
                Err(error) => {
                    console.complain(format_args!("{name}: cannot be read: {error}"))?;
                    return Ok(Exit::Failure);
                }
            }
        }
        if questions.is_empty() {
            return Ok(exit);
        }
        let answer_line = |state: &mut S, line: &Vec<u8>| answer_line(line, |line| answer(state, line));
        // On one core a thread beside this one would only cost.
        let answers: Vec<_> = match rayon::current_num_threads() {
            1 => questions.iter().map(|line| answer_line(&mut alone, line)).collect(),
            _ => questions.par_iter().map_init(&start, answer_line).collect(),
        };
        for found in answers {
            number += 1;
            match found {
                None => {}
                Some(Ok(line)) => writeln!(console.out, "{line}")?,
                Some(Err(why)) => {
                    console.complain(format_args!("{name}:{number}: {why}"))?;
                    exit = Exit::Failure;
                }
            }
        }
    }
}

/// Nothing for an empty line.
fn answer_line(
    line: &[u8],
    answer: impl FnOnce(&str) -> Result<String, String>,
) -> Option<Result<String, String>> {
    let Ok(line) = std::str::from_utf8(line) else { return Some(Err("not UTF-8".to_owned())) };
    let line = line.trim();
    (!line.is_empty()).then(|| answer(line))
}

#[cfg(test)]
mod tests {
    use super::super::console::Colours;
    use super::*;

    #[test]
    fn answers_in_order_and_names_what_it_cannot() {
        let input = b"a\n\nbad\n\xff\nb".as_slice();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut console = Console { out: &mut out, err: &mut err, colours: Colours::Off, width: 80 };
        let answer = |(): &mut (), line: &str| {
            if line == "bad" { Err("no".to_owned()) } else { Ok(line.to_uppercase()) }
        };
        let exit = answer_all("in", input, || (), answer, &mut console).expect("it can be written");
        assert_eq!(exit, Exit::Failure);
        assert_eq!(String::from_utf8_lossy(&out), "A\nB\n");
        assert_eq!(String::from_utf8_lossy(&err), "attache: in:3: no\nattache: in:4: not UTF-8\n");
    }
}
