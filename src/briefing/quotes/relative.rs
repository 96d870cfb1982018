//! Subjects that a relative clause describes: "Doe, who once called it “dull,” said", "officials who spoke with the BBC said".

use super::phrase::Phrase;
use super::unit::{Kind, Outer};
use super::words::Role;

impl Outer<'_> {
    /// "officials who spoke with | the BBC | said": the noun that the relative clause around the phrase describes.
    pub(super) fn behind_relative(&self, phrase: Phrase, floor: usize) -> Option<Phrase> {
        let who = self.relative_before(phrase.first - 1, floor)?;
        let acts = (who + 1..phrase.first - 1).any(|at| self.kind(at) == Some(Kind::Word) && self.finite(at));
        let noun = self.phrase_ending(who, floor).filter(|_| acts)?;
        Some(Phrase { end: phrase.end, ..noun })
    }

    /// "while Doe, who chairs the talks, | said": the phrase right behind a conjunction, which a relative clause describes.
    pub(super) fn is_antecedent(&self, phrase: Phrase, aside: usize) -> bool {
        let named = self.units[phrase.first].capital && self.is(aside, Role::DETERMINER);
        (self.is(aside, Role::WHO) || named)
            && phrase.first > 0
            && self.is(phrase.first - 1, Role::SUB)
            && !self.is(phrase.first - 1, Role::PREPOSITION)
    }

    /// Whether the phrase is the subject of a relative clause: "whose town".
    pub(super) fn is_owned(&self, phrase: Phrase) -> bool {
        self.is(phrase.first, Role::RELATIVE) && phrase.head - phrase.first > 1
    }

    /// "Doe, | who called the mayor a “coward,” | said": the pronoun whose clause ends in marks before `end`.
    pub(super) fn relative_with_marks(&self, end: usize, floor: usize) -> Option<usize> {
        const REACH: usize = 24;
        let lowest = (floor + 2).max(end.saturating_sub(REACH));
        let clause = (lowest..end.saturating_sub(1)).rev();
        let mut words =
            clause.take_while(|&at| !matches!(self.kind(at - 1), Some(Kind::Quote(_) | Kind::Stop)));
        let comma = words.find(|&at| self.kind(at - 1) == Some(Kind::Comma))?;
        let acts = (comma + 1..end).any(|at| self.kind(at) == Some(Kind::Word) && self.finite(at));
        (self.is(comma, Role::WHO) && acts).then_some(comma)
    }

    /// The name before the comma of the relative clause that begins at `who` and ends before `end`.
    pub(super) fn described_by(&self, who: usize, end: usize, floor: usize) -> Option<Phrase> {
        self.phrase_ending(who - 1, floor).map(|phrase| Phrase { end, ..phrase })
    }

    /// "who lost her boat at Narvik, | Norway, | in July, said": whether the words only tell where the place before them lies.
    pub(super) fn is_land_of(&self, first: usize, end: usize, floor: usize) -> bool {
        const LONGEST: usize = 3;
        let named = first < end && end - first <= LONGEST && (first..end).all(|at| self.units[at].capital);
        let Some(comma) = first.checked_sub(1).filter(|&comma| named && comma > floor + 1) else {
            return false;
        };
        let names = (floor + 1..comma).rev().take_while(|&at| self.units[at].capital).last();
        names.is_some_and(|place| self.is(place - 1, Role::PREPOSITION))
    }

    /// "said | the pier was", "said | he would": whether a clause begins with what may be a speaker.
    pub(super) fn begins_clause(&self, phrase: Phrase) -> bool {
        let verb = Role::AUXILIARY.or(Role::VERB).or(Role::LOOSE_VERB);
        self.kind(phrase.end) == Some(Kind::Word) && (self.finite(phrase.end) || self.is(phrase.end, verb))
    }
}
