//! Whom a topic of a news story is about: stories that are told by what people say turn from one of them to the next.

use std::cmp::Reverse;
use std::ops::Range;

use super::super::Phrase;
use super::super::mentions::{Naming, PersonName};
use super::label::Labels;
use super::numbering::Numbering;
use super::people::Person;
use super::profile::Profile;
use crate::knowledge::fold;

/// From this share of paragraphs with quotation marks on, a document is told by what people say.
const TOLD_BY_QUOTES: f32 = 0.3;

/// The person whom a topic names most.
pub(super) struct Protagonist<'b> {
    pub(super) surname: &'b str,
    /// Whether it is that person who speaks.
    pub(super) speaks: bool,
}

/// Whether a document is told by what people say.
pub(super) fn is_told_by_quotes(profiles: &[&Profile]) -> bool {
    let quoting = profiles.iter().filter(|profile| profile.quotes).count();
    quoting as f32 >= TOLD_BY_QUOTES * profiles.len() as f32
}

/// A person whom a topic names.
struct Figure {
    /// The paragraph that names them first, and which of its phrases does.
    first: (usize, usize),
    last: usize,
    paragraphs: usize,
    times: usize,
    speaks: bool,
    /// Whether the topic's first sentence names them.
    opens: bool,
}

impl Figure {
    const fn first_in(paragraph: usize, phrase: usize) -> Self {
        Self {
            first: (paragraph, phrase),
            last: usize::MAX,
            paragraphs: 0,
            times: 0,
            speaks: false,
            opens: false,
        }
    }

    /// Whether they are named in passing, and say nothing: who founded what the topic is about, say.
    const fn is_in_passing(&self) -> bool {
        self.times == 1 && !self.speaks && !self.opens
    }
}

impl<'b> Labels<'b> {
    /// Whom the paragraphs of a topic name most, the first of several; nobody where they hardly name anybody, or where the
    /// document is not told by what people say, or has no other topic.
    pub(super) fn protagonist(&self, run: &Range<usize>) -> Option<Protagonist<'b>> {
        if !self.told_by_quotes || self.runs.len() < 2 {
            return None;
        }
        let (tokens, end) = (&self.paragraphs[run.start].content.tokens, self.profiles[run.start].first_end);
        let first_end = tokens.get(end).map_or(usize::MAX, |token| token.span.start());
        let opens = |at: usize, phrase: &Phrase| at == run.start && phrase.span.start() < first_end;
        let most = self.profiles[run.clone()].iter().map(|profile| profile.named.len()).sum();
        let mut named: Vec<Figure> = Vec::new();
        let mut numbering = Numbering::with_room(most);
        for (at, person) in run.clone().flat_map(|at| self.people(at).map(move |person| (at, person))) {
            let number = numbering.of(person.surname);
            if number == named.len() {
                named.push(Figure::first_in(at, person.phrase));
            }
            let one = &mut named[number];
            one.paragraphs += usize::from(std::mem::replace(&mut one.last, at) != at);
            one.times += 1;
            one.opens |= opens(at, &self.paragraphs[at].content.phrases[person.phrase]);
            one.speaks |= person.speaks;
        }
        let most = |(number, one): &(usize, Figure)| (one.paragraphs, one.times, Reverse(*number));
        let (_, one) = named.into_iter().enumerate().max_by_key(most)?;
        let is_told_of = 2 * one.paragraphs >= run.len() && !one.is_in_passing();
        is_told_of.then(|| Protagonist { surname: self.surname(one.first), speaks: one.speaks })
    }

    /// Those whom a paragraph names: whom the document surely names somewhere.
    fn people(&self, paragraph: usize) -> impl Iterator<Item = &'b Person> {
        let is_named = |person: &&Person| person.is_sure || self.surnames.contains(&person.surname);
        self.profiles[paragraph].named.iter().filter(is_named)
    }

    /// The surname of a person, as a phrase of a paragraph writes it.
    fn surname(&self, (paragraph, phrase): (usize, usize)) -> &'b str {
        let paragraph = &self.paragraphs[paragraph];
        match &paragraph.content.phrases[phrase].naming {
            Naming::Person(name) => surname(name, paragraph.text()),
            _ => "",
        }
    }
}

/// The surname as it is written: the last words of a name, as many as the surname has, unless it stands first, as in
/// "Xi Jinping".
fn surname<'t>(name: &PersonName, text: &'t str) -> &'t str {
    let written = name.name.of(text);
    if let Some((first, _)) = written.split_once(' ')
        && fold(first) == name.surname
    {
        return first;
    }
    // "Roe Jr." is no Jr.
    let is_younger = written.ends_with(" Jr") || written.ends_with(" Jr.");
    let words = name.surname.split(' ').count() + usize::from(is_younger);
    let start = written.rmatch_indices(' ').nth(words - 1).map_or(0, |(at, _)| at + 1);
    &written[start..]
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;

    const SAID: &str = "The harbour will close for the winter, the port authority announced.\n\n\
        \"The cranes are worn out,\" Foreign Minister Anna Roe said of the wheat terminal.\n\n\
        \"No ship will be turned away,\" Roe said. \"The wheat terminal opens in May.\"\n\n\
        Sailors had asked Mayor Karl Moss for a ferry.\n\n\
        \"A ferry costs money,\" said Mayor Moss. \"The ferry will not come.\"";

    #[test]
    fn who_speaks_stands_before_what_of() {
        let labels = labels_of(SAID, &[1, 3]);
        assert!(labels[1].starts_with("Roe on ") && labels[1].contains("terminal"), "{labels:?}");
        assert!(labels[2].starts_with("Moss on ") && labels[2].contains("ferry"), "{labels:?}");
    }

    #[test]
    fn a_younger_one_keeps_the_name() {
        let labels =
            labels_of(&SAID.replace("Karl Moss", "Karl Moss Jr.").replace("Mayor Moss", "Moss Jr."), &[1, 3]);
        assert!(!labels[2].starts_with("Jr"), "{labels:?}");
    }

    #[test]
    fn a_surname_may_stand_first() {
        let text =
            SAID.replace("Mayor Karl Moss", "China's President Xi Jinping").replace("Mayor Moss", "Xi");
        let labels = labels_of(&text, &[1, 3]);
        assert!(labels[2].starts_with("Xi on "), "{labels:?}");
    }

    #[test]
    fn whose_adviser_speaks_does_not() {
        let text = SAID.replace("said Mayor Moss", "Moss's adviser said");
        let labels = labels_of(&text, &[1, 3]);
        assert!(labels[2].starts_with("Moss: "), "{labels:?}");
    }

    #[test]
    fn a_common_noun_that_begins_a_sentence_is_small_behind_the_name() {
        let check = |asks: &str, expected: &str| {
            let text = SAID
                .replace("Sailors had asked Mayor Karl Moss for a ferry.", asks)
                .replace("A ferry costs money", "They must wait")
                .replace("The ferry will not come.", "");
            assert_eq!(labels_of(&text, &[1, 3])[2], expected);
        };
        check("Residents of Norway's quays asked Mayor Karl Moss.", "Moss on residents of Norway's quays");
        check("Bank of Norway asked Mayor Karl Moss.", "Moss on Bank of Norway");
    }

    #[test]
    fn who_is_named_in_passing_does_not() {
        let text = SAID.replace("said Mayor Moss", "they said");
        let passing = "The ferry is old. Sailors like the ferry that Mayor Karl Moss built.";
        let labels =
            labels_of(&text.replace("Sailors had asked Mayor Karl Moss for a ferry.", passing), &[1, 3]);
        assert!(!labels[2].contains("Moss"), "{labels:?}");
        let labels = labels_of(&text, &[1, 3]);
        assert!(labels[2].starts_with("Moss: "), "{labels:?}");
    }

    #[test]
    fn where_few_are_quoted_nobody_does() {
        let labels = labels_of(&SAID.replace('"', ""), &[1, 3]);
        assert!(labels.iter().all(|label| !label.contains("Roe") && !label.contains("Moss")), "{labels:?}");
    }
}
