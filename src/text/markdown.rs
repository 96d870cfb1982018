//! The blocks of prose in Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::prose::{Draft, narrow};
use super::{Block, BlockKind, Layout, Marker, Span};

/// The blocks of one chunk.
pub(super) fn markdown(chunk: &str) -> Vec<Block> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH;
    let mut reader = MarkdownReader::default();
    for (event, range) in Parser::new_ext(chunk, options).into_offset_iter() {
        reader.read(chunk, event, Span::new(range.start, range.end));
    }
    reader.close();
    reader.blocks
}

/// Gathers the blocks of prose from Markdown events.
#[derive(Default)]
struct MarkdownReader {
    blocks: Vec<Block>,
    draft: Option<Draft>,
    quoted: u8,
    /// The lists that are open, each with the number of its next item if it counts them.
    lists: Vec<Option<u64>>,
    /// How many list items are open.
    items: u8,
    /// The mark of an item that has shown no text yet.
    marker: Option<Marker>,
    /// Whether bold text is open that its block begins with.
    bold: bool,
    /// Whether italics are open that their block begins with.
    italic: bool,
    /// How many elements are open whose text is not prose: code blocks, HTML, images, tables.
    silent: usize,
}

impl MarkdownReader {
    fn read(&mut self, chunk: &str, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.silent == 0 => self.draft().copy(&text, span),
            // A heading is called by all its words: "The `attache` tool".
            Event::Code(text) if self.silent == 0 && self.heads() => self.draft().replace(span, &text),
            Event::SoftBreak | Event::HardBreak if self.silent == 0 => self.draft().replace(span, " "),
            Event::Rule => self.rule(chunk, span),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::BlockQuote(_) => {
                self.close();
                self.quoted = self.quoted.saturating_add(1);
            }
            Tag::Heading { level, .. } => {
                self.close();
                self.draft = Some(Draft::new(BlockKind::Heading(*level as u8), self.quoted));
            }
            Tag::Paragraph => self.close(),
            Tag::Item => {
                self.close();
                self.items = self.items.saturating_add(1);
                self.marker = Some(self.next_marker());
            }
            Tag::List(first) => {
                self.close();
                self.lists.push(*first);
            }
            // What is bold or in italics at the beginning of a block stands out as a heading does.
            Tag::Strong if self.silent == 0 => self.bold = self.draft().block.text.is_empty(),
            Tag::Emphasis if self.silent == 0 => self.italic = self.draft().block.text.is_empty(),
            Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::Table(_)
            | Tag::Image { .. }
            | Tag::MetadataBlock(_) => {
                if !matches!(tag, Tag::Image { .. }) {
                    self.close();
                }
                self.silent += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quoted = self.quoted.saturating_sub(1);
            }
            TagEnd::Heading(_) => {
                if let Some(draft) = &mut self.draft {
                    let shown = without_marks(&draft.block.text).len();
                    draft.block.text.truncate(shown);
                }
                self.close();
            }
            TagEnd::Paragraph => self.close(),
            TagEnd::Item => {
                self.close();
                self.items = self.items.saturating_sub(1);
                self.marker = None;
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Strong if std::mem::take(&mut self.bold) => {
                let block = &mut self.draft().block;
                block.layout.bold = narrow(block.text.len());
            }
            TagEnd::Emphasis if std::mem::take(&mut self.italic) => {
                let block = &mut self.draft().block;
                block.layout.italic = narrow(block.text.len());
            }
            TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::Table
            | TagEnd::Image
            | TagEnd::MetadataBlock(_) => self.silent = self.silent.saturating_sub(1),
            _ => {}
        }
    }

    /// Whether what is read stands in a heading, or in bold words that begin a block as one does.
    fn heads(&self) -> bool {
        let in_heading = |draft: &Draft| matches!(draft.block.kind, BlockKind::Heading(_));
        self.bold || self.draft.as_ref().is_some_and(in_heading)
    }

    fn draft(&mut self) -> &mut Draft {
        let kind = if self.items > 0 { BlockKind::Item } else { BlockKind::Paragraph };
        let (indent, marker) = (self.items.saturating_sub(1), &mut self.marker);
        self.draft.get_or_insert_with(|| {
            let mut draft = Draft::new(kind, self.quoted);
            draft.block.layout = Layout { indent, marker: marker.take(), ..Layout::default() };
            draft
        })
    }

    /// A line of dashes parts what stands above it from what stands below, as in plain text.
    fn rule(&mut self, chunk: &str, span: Span) {
        self.close();
        let marks = span.of(chunk).trim_end();
        let mut draft = Draft::new(BlockKind::Paragraph, self.quoted);
        draft.copy(marks, Span::new(span.start(), span.start() + marks.len()));
        self.blocks.push(draft.finish());
    }

    fn next_marker(&mut self) -> Marker {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                Marker::Number(u32::try_from(*number - 1).unwrap_or(u32::MAX))
            }
            _ => Marker::Bullet,
        }
    }

    fn close(&mut self) {
        self.blocks.extend(self.draft.take().map(Draft::finish));
    }
}

/// A heading's words without the marks behind them that are for programs: `{#iran}`, `[^1]`.
fn without_marks(words: &str) -> &str {
    let mut rest = words;
    loop {
        let shown = rest.trim_end();
        let mark = match shown.chars().next_back() {
            Some('}') => shown.rfind("{#").or_else(|| shown.rfind("{.")),
            Some(']') => shown.rfind("[^"),
            _ => None,
        };
        let inner = |at: usize| shown[at + 2..shown.len() - 1].contains([' ', '}', ']']);
        match mark.filter(|&at| !inner(at)) {
            Some(at) => rest = &shown[..at],
            None => return if rest.len() == words.len() { words } else { shown },
        }
    }
}
