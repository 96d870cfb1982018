//! The people a briefing names, each naming with its words, its place and whom it means.

use crate::briefing::{Briefing, Mention, Naming, Paragraph, PersonName, Phrase, Referent};
use crate::text::Span;

/// One naming of a person.
#[derive(Clone, Copy)]
pub(super) struct Named<'b> {
    pub(super) paragraph: &'b Paragraph,
    pub(super) phrase: &'b Phrase,
    pub(super) name: &'b PersonName,
    pub(super) mention: &'b Mention,
    pub(super) referent: &'b Referent,
}

impl<'b> Named<'b> {
    /// The name as it is written, without its title.
    pub(super) fn written(self) -> &'b str {
        self.name.name.of(self.paragraph.text())
    }

    /// Where the name stands, without its title, in bytes of the document.
    pub(super) fn name_span(self) -> Span {
        self.paragraph.document(self.name.name)
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
    let phrases = briefing
        .paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.content.phrases.iter().map(move |phrase| (paragraph, phrase)));
    phrases.filter(|(_, phrase)| !phrase.quoted).filter_map(|(paragraph, phrase)| {
        let Naming::Person(name) = &phrase.naming else { return None };
        let span = paragraph.document(phrase.span);
        let first = briefing.mentions.partition_point(|mention| mention.span.start() < span.start());
        let mut here = briefing.mentions[first..].iter();
        let mention = here.by_ref().take_while(|mention| mention.span.start() == span.start());
        let mention = mention.into_iter().find(|mention| mention.span == span)?;
        let referent = &briefing.referents[mention.referent];
        Some(Named { paragraph, phrase, name, mention, referent })
    })
}
