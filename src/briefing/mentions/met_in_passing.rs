//! Those who are spoken of and mean nobody of the cast: they keep a pronoun from meaning somebody who was named before.

use super::fit::is_everybody_known;
use super::join::Joiner;
use super::phrase::{Naming, Part, PersonName, Phrase};
use super::pronoun::{Standing, Voice};
use super::unnamed::{Unnamed, gender_of};
use crate::briefing::{Paragraph, lexicon};
use crate::knowledge::Gender;

impl Joiner<'_> {
    /// Notes somebody whom nobody names, of a paragraph before which so many sentences stand.
    pub(super) fn meet_unnamed(&mut self, paragraph: &Paragraph, one: &Unnamed, sentences: usize) {
        let words = paragraph.document(one.words);
        self.recent.push_unnamed(words, one.gender, sentences + one.sentence, Standing::ACTING);
    }

    /// Notes what means nobody of the cast and still keeps a pronoun from meaning somebody who was named before: "the health
    /// minister", and a surname alone.
    pub(super) fn meet_stranger(
        &mut self,
        paragraph: &Paragraph,
        phrase: &Phrase,
        sentence: usize,
        standing: Standing,
    ) {
        match &phrase.naming {
            Naming::Person(name) => self.meet_surname(paragraph, phrase, name, sentence, standing),
            Naming::Role(_) | Naming::Bearer { .. } => {
                let words = paragraph.document(phrase.span);
                let text = paragraph.text();
                // "The money is there, she explained. The minister | would present the details."
                let reported = text[phrase.span.end()..].starts_with(" would ");
                let standing = Standing { quoted: standing.quoted || reported, ..standing };
                let gender = gender_of(phrase.span.of(text));
                self.recent.push_unnamed(words, gender, sentence, standing);
            }
            _ => {}
        }
    }

    /// Notes a surname alone where it acts and somebody whom everybody knows bears it: "Clinton met Lavrov" keeps "she" from
    /// meaning a woman who was named before.
    fn meet_surname(
        &mut self,
        paragraph: &Paragraph,
        phrase: &Phrase,
        name: &PersonName,
        sentence: usize,
        standing: Standing,
    ) {
        let rest = paragraph.text()[phrase.span.end()..].trim_start();
        let next = rest.split(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
        let word = name.name.of(paragraph.text());
        let acts = phrase.part == Part::Subject && !phrase.quoted && lexicon::is_acting_word(next);
        let small = lexicon::small(word);
        if !acts || !name.full.is_empty() || lexicon::is_word_too(&small) || lexicon::is_quiet(&small) {
            return;
        }
        let knowledge = self.cast.knowledge;
        let named = knowledge.longest_surname(word, 0).filter(|named| named.len == word.len());
        let people = named.iter().flat_map(|named| &named.entries).map(|&(entry, _)| knowledge.person(entry));
        let noted = people.filter(|person| person.tenures().any(|tenure| is_everybody_known(&tenure)));
        let genders = noted.filter_map(|person| person.gender()).collect::<Vec<Gender>>();
        if !genders.is_empty() {
            self.recent.push_surname(&genders, sentence, standing);
        } else if standing.voice == Voice::Speaks && named.is_none() && !is_in_one_word(word) {
            self.recent.push_unnamed(paragraph.document(phrase.span), name.gender, sentence, standing);
        }
    }
}

/// "ProPublica", "NordGas": a name of several words, written as one, as nobody's surname is but "McKay" and "O'Neill".
fn is_in_one_word(name: &str) -> bool {
    let mut rest = name.chars().skip(1);
    !["Mc", "Mac", "O'", "O’", "D'", "D’"].iter().any(|begins| name.starts_with(begins))
        && rest.any(char::is_uppercase)
        && name.contains(char::is_lowercase)
}
