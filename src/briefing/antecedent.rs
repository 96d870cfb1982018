//! What a relative pronoun stands for: "a declaration" of "a declaration that speaks of peace".

use super::{Attribution, Briefing, Paragraph, Token, TokenKind, lexicon};
use crate::text::Span;

/// So many words at most stand between an article and its noun.
const LONGEST: usize = 4;

impl Briefing {
    /// The words, in bytes of the document, that tell who says something; for a relative pronoun those that it stands for.
    #[must_use]
    pub fn speaker_words(&self, said: &Attribution) -> Span {
        let is_relative = matches!(&*self.words(said.speaker), "that" | "which" | "who");
        let paragraph = self.paragraph_at(said.speaker.start()).filter(|_| is_relative);
        let told = paragraph.and_then(|at| antecedent(&self.paragraphs[at], said.speaker.start()));
        told.unwrap_or(said.speaker)
    }
}

/// The noun, with its article and what stands between them, before a relative pronoun at a document offset.
fn antecedent(paragraph: &Paragraph, pronoun: usize) -> Option<Span> {
    let (text, start) = (paragraph.text(), paragraph.prose_offset(pronoun)?);
    let tokens = &paragraph.content.tokens;
    let all = &tokens[..tokens.partition_point(|token| token.span.start() < start)];
    let before = match all {
        [before @ .., comma] if comma.span.of(text) == "," => before,
        all => all,
    };
    // "a declaration by France that speaks of peace": a name is told from others without more.
    let (noun, others) = before.split_last()?;
    let is_name = before.len() == all.len() && is_capitalised(text, noun) && !ends_sentence(others);
    let by = || before.iter().rposition(|token| lexicon::is_preposition(token.span.of(text)));
    let before = if is_name { &before[..by()?] } else { before };
    Some(paragraph.document(noun_phrase(text, before)?))
}

/// The words with which these tokens end, if they are surely a noun with its article, or a name of several words. Without either
/// only what means several is a noun for sure: "maps that show", not "back home, who".
fn noun_phrase(text: &str, tokens: &[Token]) -> Option<Span> {
    let (noun, before) = tokens.split_last().filter(|(noun, _)| noun.kind == TokenKind::Word)?;
    let own = || before.iter().rev().take_while(|token| belongs(text, token)).take(LONGEST + 1);
    let article = own().find(|token| lexicon::determiner(token.span.of(text)).is_some());
    let name = || own().take_while(|token| is_capitalised(text, token)).last();
    let named = || is_capitalised(text, noun).then(name).flatten();
    let is_plural =
        || noun.span.of(text).ends_with('s') && (ends_sentence(before) || !is_capitalised(text, noun));
    let first = article.or_else(named).or_else(|| is_plural().then_some(noun))?;
    Some(first.span.cover(noun.span))
}

/// Whether a word before a noun may belong to it.
fn belongs(text: &str, token: &Token) -> bool {
    let is_part = matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Possessive);
    is_part && !lexicon::is_preposition(token.span.of(text))
}

/// Whether what stands behind these tokens opens a sentence.
fn ends_sentence(tokens: &[Token]) -> bool {
    tokens.last().is_none_or(|last| last.kind == TokenKind::Stop)
}

fn is_capitalised(text: &str, token: &Token) -> bool {
    token.span.of(text).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::mentions::tests::read_on;

    /// Who speaks first in a text.
    fn check(text: &str, expected: &str) {
        let briefing = read_on(text, "2010-03-19");
        let said = briefing.quotes.iter().find_map(|quote| quote.attribution);
        let words = said.map(|said| briefing.speaker_words(&said).of(text));
        assert_eq!(words, Some(expected), "{text}");
    }

    #[test]
    fn a_relative_pronoun_stands_for_what_is_before_it() {
        check("They signed a short declaration that speaks of peace.", "a short declaration");
        check("The bank sent out a report, which warned that the crisis would last.", "a report");
        check("Sailors who said that the ferry was old left.", "Sailors");
        check("He was back home, who said that the ferry was old.", "who");
        check("They walked past maps that show that the ferry is old.", "maps");
        check("They read a note by Norway and Peru that speaks of peace.", "a note");
        check("It was read by Harbour News, which reported that the ferry was old.", "Harbour News");
    }

    #[test]
    fn other_words_tell_it_themselves() {
        check("The board said that the ferry was old.", "The board");
        check("Karl Moss, who said that the ferry was old, left.", "Karl Moss");
    }
}
