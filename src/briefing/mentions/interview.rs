//! Who answers in an interview whose labels name nobody ("A: ..."): whoever the words before its questions name.

use crate::briefing::quotes::{Joined, UnnamedTurn};
use crate::briefing::structure::Side;
use crate::briefing::{AttributionRule, Mention, MentionKind, Nature, Paragraph, Referent, lexicon};
use crate::text::{BlockKind, Span};

/// The words of one kind in `interviews.txt`.
fn of_kind(kind: &'static str) -> impl Iterator<Item = &'static str> {
    lexicon::lines_of(include_str!("interviews.txt"), kind)
}

/// A document in which somebody may be interviewed.
#[derive(Clone, Copy)]
pub(in crate::briefing) struct Interview<'b> {
    pub(in crate::briefing) text: &'b str,
    pub(in crate::briefing) paragraphs: &'b [Paragraph],
    pub(in crate::briefing) mentions: &'b [Mention],
    pub(in crate::briefing) referents: &'b [Referent],
}

impl Interview<'_> {
    /// Gives each answer that nobody is named for to whoever is interviewed, where the words before the questions tell. A
    /// heading between two turns may name the next one.
    pub(in crate::briefing) fn join_answers(self, said: &mut Joined) {
        let mut answers = None;
        let mut end = 0;
        for (at, &UnnamedTurn { side, label, quote }) in said.unnamed.iter().enumerate() {
            let next = said.unnamed.get(at + 1).map_or(self.text.len(), |next| next.label.start());
            if let Some(opening) = self.opening(Span::new(end, label.start())) {
                answers = self.interviewed(opening).or(answers);
            }
            end = label.end();
            let Some(mention) = answers.filter(|_| side == Side::Answers) else { continue };
            // What goes on behind the answer is the same speaker's.
            let answered = said.quotes[quote..].iter_mut().take_while(|one| one.spans[0].start() < next);
            for attribution in answered.filter_map(|one| one.attribution.as_mut()) {
                if attribution.speaker == label {
                    attribution.mention = Some(mention);
                    attribution.rule = AttributionRule::Answer;
                }
            }
        }
    }

    /// What may tell who is interviewed, of the words before a turn: all of them before the first one, from the last heading on
    /// before the others.
    fn opening(self, before: Span) -> Option<Span> {
        if before.start() == 0 {
            return Some(before);
        }
        let first = self.paragraphs.partition_point(|paragraph| paragraph.span().start() < before.start());
        let end = self.paragraphs.partition_point(|paragraph| paragraph.span().end() <= before.end());
        let between = self.paragraphs.get(first..end)?;
        let is_heading = |one: &&Paragraph| matches!(one.content.block.kind, BlockKind::Heading(_));
        let heading = between.iter().rev().find(is_heading)?;
        Some(Span::new(heading.span().start(), before.end()))
    }

    /// The mention of the one person whom the opening names, or of whom it says that he is interviewed.
    pub(super) fn interviewed(self, opening: Span) -> Option<usize> {
        let first = self.mentions.partition_point(|mention| mention.span.start() < opening.start());
        let end = self.mentions.partition_point(|mention| mention.span.end() <= opening.end());
        let people: Vec<usize> = (first..end).filter(|&at| self.names_guest(at)).collect();
        let told =
            || (0..people.len()).filter(|&place| self.is_told(place, &people)).map(|place| people[place]);
        self.only(&people).or_else(|| self.only(&told().collect::<Vec<_>>()))
    }

    /// The first of these mentions, if all name the same person.
    fn only(self, people: &[usize]) -> Option<usize> {
        let who = |at: usize| self.mentions[at].referent;
        let &first = people.first()?;
        people.iter().all(|&at| who(at) == who(first)).then_some(first)
    }

    /// Whether a mention names a person, who is not the one who wrote it: "By Ann Doe".
    fn names_guest(self, at: usize) -> bool {
        let mention = &self.mentions[at];
        let named = match mention.kind {
            MentionKind::FullName => {
                matches!(self.referents[mention.referent].nature, Nature::Person | Nature::Unknown)
            }
            MentionKind::Surname => self.referents[mention.referent].nature == Nature::Person,
            _ => false,
        };
        let before = self.text[..mention.span.start()].trim_end();
        named
            && !before.rsplit(char::is_whitespace).next().is_some_and(|word| word.eq_ignore_ascii_case("by"))
    }

    /// Whether the sentence says that the one of these mentions who stands at a place among them is interviewed.
    fn is_told(self, place: usize, people: &[usize]) -> bool {
        let at = people[place];
        let last = place.checked_sub(1).map(|place| people[place]);
        let before = self.words_between(last.map_or(0, |last| self.end(last)), at);
        let sentence = before.rsplit(['.', '!', '?', '\n']).next().unwrap_or_default().to_lowercase();
        if of_kind("before").any(|words| sentence.contains(words)) {
            return true;
        }
        let known = |at: usize| !self.referents[self.mentions[at].referent].candidates.is_empty();
        let meets_stranger = |other: usize| !known(other) && self.met(at.min(other), at.max(other));
        known(at) && [people.get(place + 1).copied(), last].into_iter().flatten().any(meets_stranger)
    }

    /// Whether nothing stands between two mentions but that one speaks with the other.
    fn met(self, one: usize, other: usize) -> bool {
        let between = self.words_between(self.end(one), other).trim().to_lowercase();
        of_kind("after").any(|words| between == words)
    }

    /// The words up to a mention; none where it stands in the same code as what is before it.
    fn words_between(&self, start: usize, mention: usize) -> &str {
        self.text.get(start..self.mentions[mention].span.start()).unwrap_or_default()
    }

    fn end(self, mention: usize) -> usize {
        self.mentions[mention].span.end()
    }
}
