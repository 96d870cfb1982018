//! What a briefing says that somebody said, as a reader would list it: a speaker in a word or two, and a clause.

mod acting;
mod courtesy;
mod gist;
mod speaker;
#[cfg(test)]
mod tests;
mod unsaid;

use super::clause::is_clause;
use super::short_name::ShortNames;
use super::{Briefing, Quote, QuoteKind};
use crate::knowledge::Knowledge;
use crate::text::Span;

use speaker::Voice;

/// Something that somebody is said to have said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Who, shortly: "Lavrov", "IAEA", "Senior official".
    pub speaker: String,
    /// Whom, if the briefing names him: an index into [`Briefing::referents`].
    pub referent: Option<usize>,
    /// What, on one line, without marks around it: "Iran must comply". What cannot be read alone, or is not what its
    /// speaker holds to be so, has its verb in front: "vowed to stop a bad deal", "denied that Iran complies".
    pub words: String,
    /// How the words are given.
    pub kind: QuoteKind,
    /// The first of the words, marks included.
    pub span: Span,
    /// The index of the paragraph they begin in.
    pub paragraph: usize,
}

impl Briefing {
    /// The statements a reader wants to find again, in document order: those of a known speaker that say something and
    /// are not said within another.
    #[must_use]
    pub fn statements(&self, knowledge: &Knowledge) -> Vec<Statement> {
        let said = |quote: &Quote| quote.attribution.zip(quote.spans.first().copied());
        let mut quotes: Vec<&Quote> = self.quotes.iter().collect();
        quotes.sort_by_key(|quote| quote.spans.first().map(|first| first.start()));
        let names = ShortNames::new(self, knowledge);
        let mut covered = 0;
        let mut found = Vec::new();
        let mut before: Option<Voice> = None;
        for quote in quotes {
            let Some((attribution, span)) = said(quote) else { continue };
            // What begins inside another is said within it.
            if span.start() < covered
                || self.names_no_speaker(attribution)
                || self.is_unsaid(attribution)
                || self.is_only_asked(quote, attribution)
            {
                continue;
            }
            let Some(paragraph) = self.paragraph_at(span.start()) else { continue };
            let Some(voice) = self.voice(attribution, paragraph, &names, before.as_ref()) else { continue };
            let told = self.told(attribution, span);
            let begin = self.words_begin(paragraph);
            let listed = |begin| self.gist(quote, begin)?.listed(quote.kind, told.as_deref(), &voice);
            let behind = self.behind_courtesy(attribution, span).filter(|&behind| behind > begin);
            if let Some(words) = behind.and_then(listed).or_else(|| listed(begin)) {
                covered = quote.spans.last().map_or(covered, |last| last.end());
                let (speaker, referent) = (voice.name.clone(), voice.referent);
                found.push(Statement { speaker, referent, words, kind: quote.kind, span, paragraph });
            }
            before = Some(voice);
        }
        found
    }

    /// Whether a verb stands in what a quote says, so that it says something and does not only name it: "that Iran must
    /// comply", not "the envoys" of "praised the envoys".
    #[must_use]
    pub fn is_clause(&self, quote: &Quote) -> bool {
        let words: Vec<_> = quote.spans.iter().map(|&span| self.words(span)).collect();
        is_clause(&words.join(" "))
    }

    /// Where a paragraph's own words begin, behind its number and its marking: "3. (C) Work goes on, she said."
    fn words_begin(&self, paragraph: usize) -> usize {
        let words = self.structure().mark(paragraph).words;
        let paragraph = &self.paragraphs[paragraph];
        paragraph.document(Span::new(words, paragraph.text().len())).start()
    }
}
