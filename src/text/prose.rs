//! Which of a document is prose: blocks of running text with a map back to where each byte stood.
//!
//! Left out: code but in headings, front matter, link targets, HTML, comments, images, footnote marks, emphasis marks,
//! the `>` of a block quote. A soft line break is a space.

use super::markdown::markdown;
use super::plain::plain;
use super::visible::shows;
use super::{Layout, Span};

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// CommonMark with tables, footnotes, task lists and strikethrough.
    Markdown,
    /// Paragraphs between blank lines, or one a line.
    Plain,
}

impl Form {
    /// How a file of this name is written, if its ending is one of prose.
    #[must_use]
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        let is = |known: &&str| ending.eq_ignore_ascii_case(known);
        if ["md", "markdown", "mdown", "mkd", "mdx"].iter().any(is) {
            Some(Self::Markdown)
        } else {
            ["txt", "text"].iter().any(is).then_some(Self::Plain)
        }
    }
}

/// One run of prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is in the document.
    pub kind: BlockKind,
    /// How many block quotes it stands in.
    pub quoted: u8,
    /// How it is set.
    pub layout: Layout,
    /// Its prose.
    pub text: String,
    /// Where each byte of `text` stands in the chunk it was read from.
    pub map: OffsetMap,
}

/// What a block is in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A Markdown heading of level 1 to 6.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// The text of a list item.
    Item,
}

/// Maps bytes of a block's prose to bytes of the source it was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    /// Ascending in both; at least one unless the prose is empty, the first with `prose == 0`.
    runs: Vec<Run>,
}

/// From `prose` on, bytes stand at `source` on, one for one; or, where `replaced` says how many, the run stands for
/// that many bytes as a whole (a line break and its indent, an entity).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    prose: u32,
    source: u32,
    replaced: Option<u32>,
}

impl OffsetMap {
    /// The source span that `span` of the prose was read from.
    #[must_use]
    pub fn source(&self, span: Span) -> Span {
        // Most prose stands in one piece.
        if let [Run { prose: 0, source, replaced: None }] = self.runs[..] {
            return span.shifted(source as usize);
        }
        let start = self.place(span.start()).0;
        if span.is_empty() {
            return Span::at(start);
        }
        Span::new(start, self.place(span.end() - 1).1)
    }

    /// The source bytes that the prose byte at `offset` was read from.
    fn place(&self, offset: usize) -> (usize, usize) {
        let after = self.runs.partition_point(|run| run.prose as usize <= offset);
        let Some(run) = after.checked_sub(1).and_then(|index| self.runs.get(index)) else { return (0, 0) };
        let source = run.source as usize;
        match run.replaced {
            Some(length) => (source, source + length as usize),
            None => {
                let at = source + offset - run.prose as usize;
                (at, at + 1)
            }
        }
    }

    /// The prose offset read from `source`, or from the nearest place before it.
    #[must_use]
    pub fn prose(&self, source: usize) -> usize {
        let after = self.runs.partition_point(|run| run.source as usize <= source);
        let Some(index) = after.checked_sub(1) else { return 0 };
        let run = self.runs[index];
        let within = if run.replaced.is_some() { 0 } else { source - run.source as usize };
        let limit = self.runs.get(index + 1).map_or(usize::MAX, |next| next.prose as usize);
        (run.prose as usize + within).min(limit)
    }

    /// Where in the prose `text`, in bytes, the lines begin from which it was read; the first one at 0.
    #[must_use]
    pub fn line_starts(&self, text: &str) -> Vec<usize> {
        let is_break =
            |run: &&Run| run.replaced.is_some() && text.as_bytes().get(run.prose as usize) == Some(&b' ');
        let breaks = self.runs.iter().filter(is_break).map(|run| run.prose as usize + 1);
        std::iter::once(0).chain(breaks).collect()
    }

    fn push(&mut self, run: Run) {
        let continues = self.runs.last().is_some_and(|last| {
            last.replaced.is_none()
                && run.replaced.is_none()
                && i64::from(run.source) - i64::from(last.source)
                    == i64::from(run.prose) - i64::from(last.prose)
        });
        if !continues {
            self.runs.push(run);
        }
    }
}

/// The blocks of prose in one chunk (see [`super::chunks`]); spans count from the chunk's first byte.
#[must_use]
pub fn blocks(chunk: &str, form: Form) -> Vec<Block> {
    let mut found = match form {
        Form::Markdown => markdown(chunk),
        Form::Plain => plain(chunk),
    };
    found.retain(|block| shows(&block.text));
    found
}

/// A block being put together.
pub(super) struct Draft {
    pub(super) block: Block,
    /// The end of what was copied last.
    pub(super) source_end: Option<usize>,
}

impl Draft {
    pub(super) fn new(kind: BlockKind, quoted: u8) -> Self {
        Self {
            block: Block {
                kind,
                quoted,
                layout: Layout::default(),
                text: String::new(),
                map: OffsetMap::default(),
            },
            source_end: None,
        }
    }

    /// Adds `text`, which stands in the source at `span` as it is, or as an entity where the lengths differ.
    pub(super) fn copy(&mut self, text: &str, span: Span) {
        if text.len() == span.len() {
            self.push(text, span, None);
        } else {
            self.replace(span, text);
        }
    }

    /// Adds `text` for what stands at `span`.
    pub(super) fn replace(&mut self, span: Span, text: &str) {
        self.push(text, span, Some(narrow(span.len())));
    }

    fn push(&mut self, text: &str, span: Span, replaced: Option<u32>) {
        if text.is_empty() {
            return;
        }
        self.block.map.push(Run {
            prose: narrow(self.block.text.len()),
            source: narrow(span.start()),
            replaced,
        });
        self.block.text.push_str(text);
        self.source_end = Some(span.end());
    }

    pub(super) fn finish(self) -> Block {
        self.block
    }
}

pub(super) fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).expect("texts of 4 GiB and more are refused at the door")
}

#[cfg(test)]
mod tests {
    use super::super::Marker;
    use super::*;

    fn texts(chunk: &str, form: Form) -> Vec<String> {
        blocks(chunk, form).into_iter().map(|block| block.text).collect()
    }

    /// The source text that `words` of the first block's prose stand for.
    fn source_of<'t>(chunk: &'t str, words: &str) -> &'t str {
        let block = &blocks(chunk, Form::Markdown)[0];
        let at = block.text.find(words).expect("the words are in the prose");
        block.map.source(Span::new(at, at + words.len())).of(chunk)
    }

    #[test]
    fn markdown_keeps_words_and_drops_what_is_not_prose() {
        assert_eq!(
            texts("He **said** [so](https://example.org), `code` aside.[^1] <b>Yes</b>\n", Form::Markdown),
            ["He said so,  aside.[^1] Yes"]
        );
        assert!(texts("```\n\"code\"\n```\n", Form::Markdown).is_empty());
        assert!(texts("<!-- \"hidden\" -->\n", Form::Markdown).is_empty());
    }

    #[test]
    fn a_heading_has_all_words_that_a_reader_sees() {
        let heading = |chunk: &str| texts(chunk, Form::Markdown).concat();
        assert_eq!(heading("## Sanctions on `Sberbank` and VTB\n"), "Sanctions on Sberbank and VTB");
        assert_eq!(heading("**The `attache` tool**\n"), "The attache tool");
        assert_eq!(heading("## Iran[^1] {#iran}\n"), "Iran");
        assert_eq!(heading("Iran {.wide}\n====\n"), "Iran");
        assert_eq!(heading("## Iran {draft} [sic]\n"), "Iran {draft} [sic]");
        assert_eq!(heading("Run `attache {#x}`.\n"), "Run .");
        assert_eq!(source_of("## The `attache` tool", "attache tool"), "`attache` tool");
    }

    #[test]
    fn markdown_knows_what_a_block_is() {
        let found = blocks("# Talks\n> Quoted\n> words.\n\n- one\n- two\n", Form::Markdown);
        let kinds: Vec<_> =
            found.iter().map(|block| (block.kind, block.quoted, block.text.as_str())).collect();
        assert_eq!(
            kinds,
            [
                (BlockKind::Heading(1), 0, "Talks"),
                (BlockKind::Paragraph, 1, "Quoted words."),
                (BlockKind::Item, 0, "one"),
                (BlockKind::Item, 0, "two"),
            ]
        );
    }

    #[test]
    fn a_block_knows_how_it_is_set() {
        let set = |chunk: &str, form| -> Vec<_> {
            blocks(chunk, form)
                .iter()
                .map(|block| (block.layout.indent, block.layout.marker, block.layout.bold as usize))
                .collect()
        };
        let (bullet, number) = (Some(Marker::Bullet), |number| Some(Marker::Number(number)));
        assert_eq!(
            set("3. a\n\n   b\n4. c\n   - d\n", Form::Markdown),
            [(0, number(3), 0), (0, None, 0), (0, number(4), 0), (1, bullet, 0)]
        );
        assert_eq!(set("**Fish.** Quotas **fell**.", Form::Markdown), [(0, None, "Fish.".len())]);
        assert_eq!(set("Quotas **fell**.", Form::Markdown), [(0, None, 0)]);
        assert_eq!(set("a\n  - b\n\t- c", Form::Plain), [(0, None, 0), (2, None, 0), (4, None, 0)]);
    }

    #[test]
    fn the_map_leads_back_to_the_source() {
        assert_eq!(source_of("He **did not** say.", "did not say"), "did not** say");
        assert_eq!(source_of("> a\n> b c", "b c"), "b c");
        assert_eq!(source_of("R&amp;D now", "R&D"), "R&amp;D");
        let block = &blocks("He **did** say.", Form::Markdown)[0];
        assert_eq!(block.map.prose(5), 3);
        assert_eq!(block.map.prose(10), 6);
    }
}
