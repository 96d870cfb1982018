//! The people a briefing names, each naming with its words, its place and whom it means.

use crate::briefing::{Briefing, Mention, Naming, Paragraph, PersonName, Phrase, Referent, Time};
use crate::text::{BlockKind, Span};

/// One naming of a person.
#[derive(Clone, Copy)]
pub(super) struct Named<'b> {
    pub(super) paragraph: &'b Paragraph,
    pub(super) phrase: &'b Phrase,
    /// The phrase's place among those of its paragraph.
    pub(super) index: usize,
    pub(super) name: &'b PersonName,
    pub(super) mention: &'b Mention,
    pub(super) referent: &'b Referent,
}

impl<'b> Named<'b> {
    /// The name as it is written, without its title.
    pub(super) fn written(self) -> &'b str {
        self.name.name.of(self.paragraph.text())
    }

    /// The name with the title before it, as they are written; none where that is not all in one piece.
    pub(super) fn titled(self) -> Option<&'b str> {
        let title = self.name.title.as_ref().filter(|title| title.time == Time::Now)?.span;
        let adjoin = title.end() <= self.name.name.start();
        adjoin.then(|| Span::new(title.start(), self.name.name.end()).of(self.paragraph.text()))
    }

    /// Where the name stands, without its title, in bytes of the document.
    pub(super) fn name_span(self) -> Span {
        self.paragraph.document(self.name.name)
    }

    /// Whom it means, as an index into the referents.
    pub(super) fn who(self) -> usize {
        self.mention.referent
    }

    /// Where its sentence begins, in bytes of the prose.
    pub(super) fn sentence_start(self) -> usize {
        let content = &self.paragraph.content;
        let first = content.sentences.get(self.phrase.sentence).map(|sentence| sentence.first);
        first.map_or(0, |first| content.tokens[first].span.start())
    }

    /// The words of the sentence it stands in.
    pub(super) fn sentence(self) -> &'b str {
        let content = &self.paragraph.content;
        let Some(sentence) = content.sentences.get(self.phrase.sentence) else { return "" };
        let first = content.tokens[sentence.first].span.start();
        let end = content.tokens[sentence.end - 1].span.end();
        Span::new(first, end).of(content.text())
    }
}

/// Every naming of a person by name, in document order, outside quotation marks: what is quoted is not the writer's.
pub(super) fn named(briefing: &Briefing) -> impl Iterator<Item = Named<'_>> {
    let phrases = briefing.paragraphs.iter().flat_map(|paragraph| {
        paragraph.content.phrases.iter().enumerate().map(move |phrase| (paragraph, phrase))
    });
    // Phrases and mentions are in the same order: the search goes on from where it was.
    let mut rest = briefing.mentions.as_slice();
    phrases.filter(|(_, (_, phrase))| !phrase.quoted).filter_map(move |(paragraph, (index, phrase))| {
        let Naming::Person(name) = &phrase.naming else { return None };
        let span = paragraph.document(phrase.span);
        let before = rest.iter().take_while(|mention| mention.span.start() < span.start()).count();
        rest = &rest[before..];
        let mut here = rest.iter();
        let mention = here.by_ref().take_while(|mention| mention.span.start() == span.start());
        let mention = mention.into_iter().find(|mention| mention.span == span)?;
        let referent = &briefing.referents[mention.referent];
        Some(Named { paragraph, phrase, index, name, mention, referent })
    })
}

/// A headline may call people by surname; it has no full stop.
pub(super) fn is_running_text(named: Named<'_>) -> bool {
    let content = &named.paragraph.content;
    let sentence = content.text().trim_end().trim_end_matches(['"', '”', '\'', '’', ')']);
    content.block.kind == BlockKind::Paragraph && sentence.ends_with(['.', '!', '?', ':', ','])
}
