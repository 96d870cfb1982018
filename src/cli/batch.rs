//! The batch form of a command: one question a line in, one answer a line out, in order.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use memchr::memchr;
use rayon::prelude::*;

use super::console::Console;
use super::exit::Exit;

/// How many lines are answered at once.
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
    let answer_line = |state: &mut S, line: &[u8]| answer_line(line, |line| answer(state, line));
    let answers = Answers { name, number: 0, exit: Exit::Clean, console };
    // On one core a thread beside this one would only cost, and so would lines that wait for each other.
    match rayon::current_num_threads() {
        1 => answers.one_by_one(input, start(), answer_line),
        _ => answers.many_at_once(input, start, answer_line),
    }
}

/// The answers to the lines of a file, as they are written.
struct Answers<'c, 'o> {
    /// The file's name.
    name: &'c str,
    /// How many lines have been answered.
    number: usize,
    exit: Exit,
    console: &'c mut Console<'o>,
}

/// What a line is answered, or what is wrong with it; nothing for an empty line.
type Answer = Option<Result<String, String>>;

impl Answers<'_, '_> {
    /// Answers each line before the next is read.
    fn one_by_one<S>(
        mut self,
        mut input: impl BufRead,
        mut state: S,
        answer: impl Fn(&mut S, &[u8]) -> Answer,
    ) -> io::Result<Exit> {
        // The beginning of a line whose end was not read yet: most are answered where they stand in the buffer.
        let mut begun = Vec::new();
        loop {
            let read = match input.fill_buf() {
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return self.unreadable(&error),
            };
            let end = memchr(b'\n', read).map(|end| end + 1);
            let taken = end.unwrap_or(read.len());
            let is_whole = end.is_some() || taken == 0;
            if !is_whole || !begun.is_empty() {
                begun.extend_from_slice(&read[..taken]);
            }
            if is_whole {
                let line = if begun.is_empty() { &read[..taken] } else { &begun };
                if line.is_empty() {
                    // The process ends soon: to give back what was kept of each word and name would be for nothing.
                    std::mem::forget(state);
                    return Ok(self.exit);
                }
                self.write(answer(&mut state, line))?;
                begun.clear();
            }
            input.consume(taken);
        }
    }

    /// Answers many lines at once, as many as there are threads for.
    fn many_at_once<S>(
        mut self,
        input: impl BufRead,
        start: impl Fn() -> S + Sync + Send,
        answer: impl Fn(&mut S, &[u8]) -> Answer + Sync,
    ) -> io::Result<Exit> {
        let mut lines = input.split(b'\n');
        loop {
            let questions = match lines.by_ref().take(LINES).collect::<io::Result<Vec<_>>>() {
                Ok(questions) => questions,
                Err(error) => return self.unreadable(&error),
            };
            if questions.is_empty() {
                return Ok(self.exit);
            }
            let answer_line = |state: &mut S, line: &Vec<u8>| answer(state, line);
            let answers: Vec<Answer> = questions.par_iter().map_init(&start, answer_line).collect();
            answers.into_iter().try_for_each(|answer| self.write(answer))?;
        }
    }

    fn write(&mut self, answer: Answer) -> io::Result<()> {
        self.number += 1;
        match answer {
            None => {}
            Some(Ok(line)) => writeln!(self.console.out, "{line}")?,
            Some(Err(why)) => {
                self.console.complain(format_args!("{}:{}: {why}", self.name, self.number))?;
                self.exit = Exit::Failure;
            }
        }
        Ok(())
    }

    fn unreadable(self, error: &io::Error) -> io::Result<Exit> {
        self.console.complain(format_args!("{}: cannot be read: {error}", self.name))?;
        Ok(Exit::Failure)
    }
}

/// Nothing for an empty line.
fn answer_line(line: &[u8], answer: impl FnOnce(&str) -> Result<String, String>) -> Answer {
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
        let answer = |(): &mut (), line: &[u8]| {
            answer_line(
                line,
                |line| if line == "bad" { Err("no".to_owned()) } else { Ok(line.to_uppercase()) },
            )
        };
        let one_by_one = |answers: Answers<'_, '_>| answers.one_by_one(input, (), answer);
        let many_at_once = |answers: Answers<'_, '_>| answers.many_at_once(input, || (), answer);
        for answer_all in [&one_by_one as &dyn Fn(Answers<'_, '_>) -> io::Result<Exit>, &many_at_once] {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let mut console = Console { out: &mut out, err: &mut err, colours: Colours::Off, width: 80 };
            let answers = Answers { name: "in", number: 0, exit: Exit::Clean, console: &mut console };
            assert_eq!(answer_all(answers).expect("it can be written"), Exit::Failure);
            assert_eq!(String::from_utf8_lossy(&out), "A\nB\n");
            assert_eq!(String::from_utf8_lossy(&err), "attache: in:3: no\nattache: in:4: not UTF-8\n");
        }
    }
}
