//! Cuts a document into chunks that can be read alone: the unit that an edit invalidates.
//!
//! A chunk ends at a blank line, unless the blank line belongs to something larger: a fenced code block, an HTML
//! comment, front matter, or a list item that goes on indented. Reading the chunks one by one therefore gives the
//! same prose as reading the whole, and an edit costs the chunks it touches.

use super::{Form, Span};

/// A piece of a document between blank lines, with the blank lines that follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Where it stands in the document. Chunks follow each other without a gap and cover the document.
    pub span: Span,
    /// How to read it.
    pub kind: ChunkKind,
}

/// How a chunk is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkKind {
    /// `---` lines and the settings between them, at the top of a document.
    FrontMatter,
    /// The byte order mark that some programs put before all else: no word of the text.
    ByteOrderMark,
    /// All else.
    Prose,
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The chunks of `text`, in order.
#[must_use]
pub fn chunks(text: &str, form: Form) -> Vec<Chunk> {
    let mut found = Vec::new();
    let mut start = 0;
    if let Some(end) = front_matter_end(text) {
        found.push(Chunk { span: Span::new(0, end), kind: ChunkKind::FrontMatter });
        start = end;
    } else if text.starts_with(BYTE_ORDER_MARK) {
        start = BYTE_ORDER_MARK.len_utf8();
        found.push(Chunk { span: Span::new(0, start), kind: ChunkKind::ByteOrderMark });
    }
    let mut open = Enclosure::None;
    let mut seen_prose = false;
    let mut after_blank = false;
    let mut at = start;
    for line in lines(&text[start..]) {
        let blank = line.trim().is_empty();
        let inside = open != Enclosure::None;
        let goes_on = form == Form::Markdown && line.starts_with([' ', '\t']);
        if after_blank && !blank && !inside && !goes_on && seen_prose {
            found.push(Chunk { span: Span::new(start, at), kind: ChunkKind::Prose });
            start = at;
            seen_prose = false;
        }
        if form == Form::Markdown {
            open = open.after(line);
        }
        after_blank = blank && open == Enclosure::None;
        seen_prose |= !blank;
        at += line.len();
    }
    if start < text.len() {
        found.push(Chunk { span: Span::new(start, text.len()), kind: ChunkKind::Prose });
    }
    found
}

/// What blank lines may stand in without ending a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Enclosure {
    None,
    Fence { mark: u8, length: usize },
    Comment,
}

impl Enclosure {
    /// What is open after `line`.
    fn after(self, line: &str) -> Self {
        let trimmed = line.trim();
        match self {
            Self::None => Self::opened_by(trimmed),
            Self::Fence { mark, length } => {
                let run = leading(trimmed, mark);
                if run >= length && run == trimmed.len() { Self::None } else { self }
            }
            Self::Comment if trimmed.contains("-->") => Self::None,
            Self::Comment => self,
        }
    }

    fn opened_by(trimmed: &str) -> Self {
        for mark in [b'`', b'~'] {
            let length = leading(trimmed, mark);
            // CommonMark 4.5: the info string of a backtick fence holds no backtick.
            if length >= 3 && !(mark == b'`' && trimmed[length..].contains('`')) {
                return Self::Fence { mark, length };
            }
        }
        match trimmed.rfind("<!--") {
            Some(at) if !trimmed[at..].contains("-->") => Self::Comment,
            _ => Self::None,
        }
    }
}

fn leading(text: &str, mark: u8) -> usize {
    text.bytes().take_while(|&byte| byte == mark).count()
}

/// The end of the front matter, its closing line included; YAML's `---` and TOML's `+++`. If nothing closes it, as while it
/// is being written, the settings right below its first line are all of it.
fn front_matter_end(text: &str) -> Option<usize> {
    let text_start = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len();
    let mut lines = lines(&text[text_start..]);
    let first = lines.next()?;
    let fence = first.trim_end();
    if !matches!(fence, "---" | "+++") {
        return None;
    }
    let mut at = text_start + first.len();
    let mut settings = Settings::None;
    for line in lines {
        let mark = line.trim_end();
        if mark == fence || (fence == "---" && mark == "...") {
            return Some(at + line.len());
        }
        settings = settings.after(line, at);
        at += line.len();
    }
    settings.end(at)
}

/// The settings at the beginning of front matter.
#[derive(Clone, Copy)]
enum Settings {
    None,
    /// So far each line was one, or went on with one.
    Open,
    /// A blank line ended them, there.
    End(usize),
    /// Another line stands among them: they are none.
    Broken,
}

impl Settings {
    /// What they are with the line that begins at `at`.
    fn after(self, line: &str, at: usize) -> Self {
        match self {
            Self::None if is_setting(line) => Self::Open,
            Self::Open if line.trim().is_empty() => Self::End(at),
            Self::Open if is_setting(line) || line.starts_with([' ', '\t', '-']) => Self::Open,
            Self::End(_) => self,
            _ => Self::Broken,
        }
    }

    /// Where they end in a text of this length.
    const fn end(self, length: usize) -> Option<usize> {
        match self {
            Self::None | Self::Broken => None,
            Self::Open => Some(length),
            Self::End(at) => Some(at),
        }
    }
}

/// "title: Talks". A memo's head has capitals.
fn is_setting(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, value)| {
        let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte);
        key.starts_with(|char: char| char.is_ascii_lowercase())
            && key.bytes().all(is_part)
            && (value.is_empty() || value.starts_with(char::is_whitespace))
    })
}

/// The lines of `text` with their ends: `\n`, `\r\n` or `\r`, as LSP has it.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        let end = match memchr::memchr2(b'\n', b'\r', bytes) {
            Some(at) if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') => at + 2,
            Some(at) => at + 1,
            None => bytes.len(),
        };
        let (line, after) = rest.split_at(end);
        rest = after;
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, form: Form) -> Vec<&str> {
        chunks(text, form).iter().map(|chunk| chunk.span.of(text)).collect()
    }

    #[test]
    fn cuts_at_blank_lines_and_covers_the_text() {
        assert_eq!(cut("\na\nb\n\n \nc", Form::Plain), ["\na\nb\n\n \n", "c"]);
        assert_eq!(cut("a\r\n\r\nb", Form::Plain), ["a\r\n\r\n", "b"]);
        assert!(cut("", Form::Plain).is_empty());
    }

    #[test]
    fn keeps_a_fence_whole() {
        assert_eq!(cut("a\n\n```\nx\n\ny\n```\n\nb", Form::Markdown), ["a\n\n", "```\nx\n\ny\n```\n\n", "b"]);
        assert_eq!(cut("~~~~\n\n~~~\n\nx", Form::Markdown), ["~~~~\n\n~~~\n\nx"]);
    }

    #[test]
    fn keeps_a_comment_and_a_list_item_whole() {
        assert_eq!(cut("<!-- a\n\nb -->\n\nc", Form::Markdown), ["<!-- a\n\nb -->\n\n", "c"]);
        assert_eq!(cut("- a\n\n  still a\n\nb", Form::Markdown), ["- a\n\n  still a\n\n", "b"]);
    }

    #[test]
    fn a_byte_order_mark_is_no_prose() {
        assert_eq!(cut("\u{feff}# a\n\nb", Form::Markdown), ["\u{feff}", "# a\n\n", "b"]);
        let found = chunks("\u{feff}---\nx: y\n---\n", Form::Markdown);
        assert_eq!((found.len(), found[0].kind), (1, ChunkKind::FrontMatter));
    }

    #[test]
    fn knows_front_matter_only_at_the_top() {
        let text = "---\ndate: 2010-03-19\n---\nText.\n\n---\nx\n---\n";
        let found = chunks(text, Form::Markdown);
        assert_eq!(found[0].kind, ChunkKind::FrontMatter);
        assert_eq!(found[0].span.of(text), "---\ndate: 2010-03-19\n---\n");
        assert!(found[1..].iter().all(|chunk| chunk.kind == ChunkKind::Prose));
        assert_eq!(chunks("---\nnever closed", Form::Markdown)[0].kind, ChunkKind::Prose);
    }

    #[test]
    fn front_matter_that_is_not_closed_is_its_settings() {
        let front = |text: &str| {
            let first = chunks(text, Form::Markdown)[0];
            (first.kind == ChunkKind::FrontMatter).then(|| first.span.of(text).to_owned())
        };
        assert_eq!(
            front("---\ntitle: x\ntags:\n- a\n\n# A\n"),
            Some("---\ntitle: x\ntags:\n- a\n".to_owned())
        );
        assert_eq!(front("---\ndate: 2010-03-19"), Some("---\ndate: 2010-03-19".to_owned()));
        for prose in
            ["---\nDate: 4 June\n\nText.\n", "---\ntitle: x\nHe came.\n", "---\n\ntitle: x\n", "title: x\n"]
        {
            assert_eq!(front(prose), None, "{prose}");
        }
    }
}
