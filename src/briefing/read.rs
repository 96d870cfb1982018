//! From text to [`Briefing`]: the one way in.

use std::sync::{Arc, OnceLock};

use super::ignore::ignores;
use super::{
    BriefingDate, Content, Ignore, Marked, Mention, Paragraph, Quote, Reader, Referent, Structure, Topic,
    mentions,
};
use crate::knowledge::{Day, Knowledge};
use crate::text::{Block, Chunk, ChunkKind, Form, Span, blocks, chunks};

/// A briefing, read. Immutable; every answer is computed from it.
#[derive(Clone, Debug)]
pub struct Briefing {
    /// The settings at the top of the document, fences included.
    pub front_matter: Option<Span>,
    /// Paragraphs, headings and list items in document order.
    pub paragraphs: Vec<Paragraph>,
    /// When it was written, as far as that can be told.
    pub date: BriefingDate,
    /// Whom and what it names, each once.
    pub referents: Vec<Referent>,
    /// Where it names them, in document order.
    pub mentions: Vec<Mention>,
    /// Pronouns that mean somebody whom it does not name, each with the words that say who that is, in document order.
    pub(super) unnamed: Vec<(Span, Span)>,
    /// What is said, in document order of the first span.
    pub quotes: Vec<Quote>,
    /// What stands between quotation marks, in document order.
    pub marked: Vec<Marked>,
    /// What its comments ask not to be told, in document order.
    pub ignores: Vec<Ignore>,
    /// What it is about, once somebody asks.
    pub(super) topics: OnceLock<Vec<Topic>>,
    /// What each paragraph is in it, once somebody asks.
    pub(super) structure: OnceLock<Structure>,
    /// The chunks the paragraphs were read from, for the next reading.
    sources: Vec<Source>,
}

/// How to read a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How it is written.
    pub form: Form,
    /// The file's name, which may hold a date.
    pub file_name: Option<String>,
    /// The date that the workspace or the user sets.
    pub date: Option<Day>,
    /// Today, the last resort.
    pub today: Day,
}

/// A chunk as it was read.
#[derive(Clone, Debug)]
pub(super) struct Source {
    kind: ChunkKind,
    text: Arc<str>,
    contents: Vec<Arc<Content>>,
}

impl Briefing {
    /// Reads `text`. Never fails: what cannot be read is left out.
    #[must_use]
    pub fn read(text: &str, knowledge: &Knowledge, reading: &Reading) -> Self {
        Reader::new(knowledge).read(text, reading)
    }

    /// Reads `text` anew after an edit: the same result as [`Briefing::read`], at the cost of the paragraphs that
    /// changed. The knowledge and the form must be those of the first reading.
    #[must_use]
    pub fn reread(&self, text: &str, knowledge: &Knowledge, reading: &Reading) -> Self {
        Self::read_with(&mut Reader::new(knowledge), &self.sources, text, reading)
    }

    /// Reads `text`, of which `before` may have been read already.
    pub(super) fn read_with(
        reader: &mut Reader<'_>,
        before: &[Source],
        text: &str,
        reading: &Reading,
    ) -> Self {
        let sources = read_chunks(before, text, reader, reading.form);
        Self::join(text, sources, reader.knowledge(), reading)
    }

    /// The mention at a document offset, or ending there: of several the shortest.
    #[must_use]
    pub fn mention_at(&self, offset: usize) -> Option<&Mention> {
        const LONGEST: usize = 400;
        let after = self.mentions.partition_point(|mention| mention.span.start() <= offset);
        let before = self.mentions[..after].iter().rev();
        let near = before.take_while(|mention| mention.span.start() + LONGEST >= offset);
        let held = near.filter(|mention| mention.span.touches(offset));
        // Between "Kyiv" and "Kyiv's" no other mention begins: one that holds the offset wins over one that ends there.
        held.min_by_key(|mention| (!mention.span.contains(offset), mention.span.len()))
    }

    /// The index of the paragraph in which a byte offset of the document lies, or of the one before it; nothing before the
    /// first.
    #[must_use]
    pub fn paragraph_at(&self, offset: usize) -> Option<usize> {
        Paragraph::begun_at(&self.paragraphs, offset)
    }

    /// The words at a span of the document, as prose: nothing of what is not prose.
    #[must_use]
    pub fn words(&self, span: Span) -> String {
        let Some(paragraph) = self.paragraph_at(span.start()).map(|index| &self.paragraphs[index]) else {
            return String::new();
        };
        let prose = |offset: usize| paragraph.prose_offset(offset).unwrap_or(paragraph.text().len());
        paragraph.text().get(prose(span.start())..prose(span.end())).unwrap_or("").to_owned()
    }

    /// The chunks of prose that the paragraphs were read from: where each begins, and its text.
    pub(super) fn chunks(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut end = 0;
        let chunks = self.sources.iter().map(move |source| {
            end += source.text.len();
            (end - source.text.len(), source)
        });
        let prose = chunks.filter(|(_, source)| source.kind == ChunkKind::Prose);
        prose.map(|(start, source)| (start, &*source.text))
    }

    /// Joins what the paragraphs tell into what the document tells.
    fn join(text: &str, sources: Vec<Source>, knowledge: &Knowledge, reading: &Reading) -> Self {
        let mut paragraphs = Vec::new();
        let mut front_matter = None;
        let mut base = 0;
        for source in &sources {
            if source.kind == ChunkKind::FrontMatter {
                front_matter = Some(Span::new(base, base + source.text.len()));
            }
            let contents = source.contents.iter();
            paragraphs.extend(contents.map(|content| Paragraph::new(base, Arc::clone(content))));
            base += source.text.len();
        }
        let settings = front_matter.map(|span| (span.of(text), span));
        let mentions::Joined { date, referents, mentions, unnamed } =
            mentions::join(&paragraphs, settings, knowledge, reading);
        let mut said = super::quotes::join(&paragraphs);
        mentions::join_speakers(&mut said.quotes, &mentions, text);
        let interview =
            mentions::Interview { text, paragraphs: &paragraphs, mentions: &mentions, referents: &referents };
        interview.join_answers(&mut said);
        interview.join_unlabelled(&mut said);
        let ignores = ignores(text, reading.form, &paragraphs);
        Self {
            front_matter,
            paragraphs,
            date,
            referents,
            mentions,
            unnamed,
            quotes: said.quotes,
            marked: said.marked,
            ignores,
            topics: OnceLock::new(),
            structure: OnceLock::new(),
            sources,
        }
    }
}

/// Reads the chunks of `text`, taking over from `before` those at its beginning and end that are unchanged.
fn read_chunks(before: &[Source], text: &str, reader: &mut Reader<'_>, form: Form) -> Vec<Source> {
    let chunks = chunks(text, form);
    let same =
        |source: &Source, chunk: &Chunk| source.kind == chunk.kind && *source.text == *chunk.span.of(text);
    let head = before.iter().zip(&chunks).take_while(|(source, chunk)| same(source, chunk)).count();
    let (before_rest, chunks_rest) = (&before[head..], &chunks[head..]);
    let tail = before_rest
        .iter()
        .rev()
        .zip(chunks_rest.iter().rev())
        .take_while(|(source, chunk)| same(source, chunk))
        .count();
    let changed = &chunks_rest[..chunks_rest.len() - tail];

    let mut sources = Vec::with_capacity(chunks.len());
    sources.extend_from_slice(&before[..head]);
    for chunks in changed.chunks(TOGETHER) {
        sources.extend(read_together(chunks, text, reader, form));
    }
    sources.extend_from_slice(&before[before.len() - tail..]);
    sources
}

/// How many chunks are read together: many enough to read them step by step, few enough that what is held of them meanwhile
/// is little, see [`Reader::contents`].
const TOGETHER: usize = 16;

fn read_together(chunks: &[Chunk], text: &str, reader: &mut Reader<'_>, form: Form) -> Vec<Source> {
    let texts: Vec<Arc<str>> = chunks.iter().map(|chunk| chunk.span.of(text).into()).collect();
    let prose = chunks.iter().zip(&texts).map(|(chunk, text)| match chunk.kind {
        ChunkKind::FrontMatter | ChunkKind::ByteOrderMark => Vec::new(),
        ChunkKind::Prose => blocks(text, form),
    });
    let prose: Vec<Vec<Block>> = prose.collect();
    let counts: Vec<usize> = prose.iter().map(Vec::len).collect();
    let mut contents = reader.contents(prose.into_iter().flatten().collect()).into_iter();
    let sources = chunks.iter().zip(texts).zip(counts).map(|((chunk, text), count)| {
        let contents = contents.by_ref().take(count).collect();
        Source { kind: chunk.kind, text, contents }
    });
    sources.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading() -> Reading {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        Reading { form: Form::Markdown, file_name: None, date: None, today }
    }

    fn places(briefing: &Briefing) -> Vec<(Span, &str)> {
        briefing.paragraphs.iter().map(|paragraph| (paragraph.span(), paragraph.text())).collect()
    }

    #[test]
    fn paragraphs_know_their_place() {
        let text = "---\na: b\n---\n# Talks\n\nHe *came*.\n";
        let briefing = Briefing::read(text, &Knowledge::built_in(), &reading());
        assert_eq!(briefing.front_matter, Some(Span::new(0, 13)));
        assert_eq!(places(&briefing), [(Span::new(15, 20), "Talks"), (Span::new(22, 32), "He came.")]);
    }

    #[test]
    fn rereading_keeps_what_did_not_change() {
        let knowledge = Knowledge::built_in();
        let first = Briefing::read("One.\n\nTwo.\n\nThree.\n", &knowledge, &reading());
        let second = first.reread("One.\n\nTwo and a half.\n\nThree.\n", &knowledge, &reading());
        let kept = |at: usize| Arc::ptr_eq(&first.paragraphs[at].content, &second.paragraphs[at].content);
        assert!(kept(0) && !kept(1) && kept(2));
        assert_eq!(second.paragraphs[2].span(), Span::new(23, 29));
    }
}
