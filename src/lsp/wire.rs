//! Frames: a few header lines, an empty line, and as many bytes of JSON as `Content-Length` says.
//!
//! Whatever arrives, the next good frame is found: header names in any case, any number of other headers, bare
//! `\n` for `\r\n`, blank lines between frames. After garbage, reading goes on at the next `Content-Length`.

use std::io::{self, BufRead, Read as _, Write};

/// The longest body that is read. An editor that sends a text of 4 GiB could not be served anyway.
pub(super) const LONGEST_BODY: usize = 256 << 20;

/// A header line longer than this is garbage, and is read in pieces of this size.
const LONGEST_HEADER: u64 = 8 << 10;

/// What was read between two frames' borders.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// As many bytes as were announced.
    Body(Vec<u8>),
    /// Headers that announce no body one could read. A sentence says why.
    Unreadable(String),
}

/// Reads up to the end of the next frame; none at the end of the input, also when it ends inside a frame.
pub(super) fn read_frame(input: &mut impl BufRead) -> io::Result<Option<Frame>> {
    let mut length = None;
    let mut seen_anything = false;
    loop {
        let mut line = Vec::new();
        if input.by_ref().take(LONGEST_HEADER).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = line.trim_ascii();
        if !line.is_empty() {
            seen_anything = true;
            length = content_length(line).or(length);
            continue;
        }
        match length {
            Some(Ok(length)) => return read_body(input, length),
            Some(Err(reason)) => return Ok(Some(Frame::Unreadable(reason))),
            None if seen_anything => {
                return Ok(Some(Frame::Unreadable("a header without Content-Length".to_owned())));
            }
            None => {}
        }
    }
}

/// The length that a header line announces. The name may stand behind the rest of a body that was announced
/// too short, so it is looked for anywhere in the line.
fn content_length(line: &[u8]) -> Option<Result<usize, String>> {
    const NAME: &[u8] = b"content-length";
    let name = (0..line.len())
        .rev()
        .find(|&at| line[at..].len() >= NAME.len() && line[at..at + NAME.len()].eq_ignore_ascii_case(NAME))?;
    let value = line[name + NAME.len()..].trim_ascii_start().strip_prefix(b":")?.trim_ascii();
    let value = String::from_utf8_lossy(value);
    Some(match value.parse() {
        Ok(length) if length <= LONGEST_BODY => Ok(length),
        Ok(length) => Err(format!("a message of {length} bytes is longer than {LONGEST_BODY}")),
        Err(_) => Err(format!("Content-Length is not a number of bytes: {value}")),
    })
}

fn read_body(input: &mut impl BufRead, length: usize) -> io::Result<Option<Frame>> {
    // Memory grows with what arrives, not with what was promised.
    let mut body = Vec::new();
    let read = input.by_ref().take(length as u64).read_to_end(&mut body)?;
    Ok((read == length).then_some(Frame::Body(body)))
}

/// Writes one frame. The caller flushes.
pub(super) fn write_frame(output: &mut impl Write, body: &[u8]) -> io::Result<()> {
    write!(output, "Content-Length: {}\r\n\r\n", body.len())?;
    output.write_all(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(mut input: &str, expected: &[&str]) {
        let mut frames = Vec::new();
        let mut bytes = input.as_bytes();
        while let Some(frame) = read_frame(&mut bytes).expect("memory can be read") {
            frames.push(match frame {
                Frame::Body(body) => String::from_utf8(body).expect("the test wrote text"),
                Frame::Unreadable(reason) => format!("unreadable: {reason}"),
            });
        }
        input = input.trim();
        assert_eq!(frames, expected, "{input}");
    }

    #[test]
    fn reads_frames_one_after_another() {
        check("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]", &["{}", "[1]"]);
    }

    #[test]
    fn takes_headers_as_they_come() {
        check("content-length: 2\r\n\r\n{}", &["{}"]);
        check("CONTENT-LENGTH:2\n\n{}", &["{}"]);
        check("Content-Length : 2\r\n\r\n{}", &["{}"]);
        check(
            "A: 1\r\nB: 2\r\nContent-Type: text/x; charset=latin-1\r\nContent-Length: 2\r\n\r\n{}",
            &["{}"],
        );
    }

    #[test]
    fn skips_blank_lines_between_frames() {
        check("\n\r\nContent-Length: 2\r\n\r\n{}\r\n\nContent-Length: 1\r\n\r\n1", &["{}", "1"]);
    }

    #[test]
    fn finds_the_next_frame_after_garbage() {
        check("hello\r\nContent-Length: 2\r\n\r\n{}", &["{}"]);
        check("Content-Length: 1\r\n\r\n{}Content-Length: 2\r\n\r\n[]", &["{", "[]"]);
        check(
            "X: 1\r\n\r\nContent-Length: 2\r\n\r\n{}",
            &["unreadable: a header without Content-Length", "{}"],
        );
        check(
            "Content-Length: -2\r\n\r\nContent-Length: 2\r\n\r\n{}",
            &["unreadable: Content-Length is not a number of bytes: -2", "{}"],
        );
    }

    #[test]
    fn refuses_what_is_too_long_without_reading_it() {
        check(
            "Content-Length: 99999999999\r\n\r\nContent-Length: 2\r\n\r\n{}",
            &["unreadable: a message of 99999999999 bytes is longer than 268435456", "{}"],
        );
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        check(&format!("{}\nContent-Length: 2\r\n\r\n{{}}", "x".repeat(100_000)), &["{}"]);
    }

    #[test]
    fn ends_with_its_input() {
        check("", &[]);
        check("Content-Length: 5", &[]);
        check("Content-Length: 5\r\n\r\n{}", &[]);
    }

    #[test]
    fn reads_what_it_wrote() {
        let mut written = Vec::new();
        write_frame(&mut written, "“é”".as_bytes()).expect("memory can be written");
        assert_eq!(read_frame(&mut written.as_slice()).ok().flatten(), Some(Frame::Body("“é”".into())));
    }
}
