//! The clause around a verb: its verb group, and its subject through appositions, relative clauses, asides and adverbials.

use super::phrase::Phrase;
use super::unit::{Kind, Outer};
use super::words::Role;
use crate::briefing::is_capital;
use crate::briefing::structure::is_city;

/// A quotation of so few words may be the name of something in a phrase.
const TITLE: usize = 4;

/// A verb group: from its first auxiliary or adverb on; it ends in the verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct VerbGroup {
    pub(super) first: usize,
}

impl Outer<'_> {
    /// The verb group that ends in the verb at `at`, from `floor` on.
    pub(super) fn verb_group(&self, at: usize, floor: usize) -> VerbGroup {
        let mut first = self.across_insert(at, floor);
        // "a reporter can be heard asking"
        let witnessed = first > floor + 1
            && self.is(at, Role::ING)
            && matches!(self.word(first - 1), "heard" | "seen")
            && self.is(first - 2, Role::BE);
        first -= usize::from(witnessed);
        while first > floor
            && (self.is(first - 1, Role::AUXILIARY.or(Role::ADVERB).or(Role::NOT))
                || self.word(first - 1) == "since")
            && (!self.is(first - 1, Role::SUBJECT.or(Role::SUB).or(Role::PREPOSITION))
                || self.word(first - 1) == "once" && self.names_before(first - 1, floor)
                || self.word(first - 1) == "since"
                    && first - 1 > floor
                    && self.is(first - 2, Role::AUXILIARY))
            && !(first - 1 > floor
                && self.is(first - 1, Role::ADVERB)
                && self.is(first - 2, Role::DETERMINER.or(Role::POSSESSIVE))
                && !self.stands_alone(first - 2))
        {
            first -= 1;
            first = self.across_insert(first, floor);
        }
        VerbGroup { first }
    }

    /// "has, however, | revealed": from behind the insert to its beginning.
    fn across_insert(&self, first: usize, floor: usize) -> usize {
        let insert = first > floor + 3
            && self.kind(first - 1) == Some(Kind::Comma)
            && self.is(first - 2, Role::ADVERB)
            && self.kind(first - 3) == Some(Kind::Comma)
            && self.is(first - 4, Role::AUXILIARY);
        if insert { first - 3 } else { first }
    }

    /// Whether a noun or an auxiliary stands straight before: "he | once said", "Doe and Roe | both said"; or a comma, with the
    /// verb straight behind: "his predecessor, Ann Doe, | once said".
    fn names_before(&self, at: usize, floor: usize) -> bool {
        if at > floor + 1 && self.kind(at - 1) == Some(Kind::Comma) {
            return self.is(at + 1, Role::PAST) && self.units[at + 1].cue.is_some();
        }
        at > floor
            && !self.is(at - 1, Role::PREPOSITION.or(Role::DETERMINER).or(Role::COORDINATOR))
            && (self.nominal(at - 1) || self.is(at - 1, Role::AUXILIARY))
    }

    /// The subject that ends before `end`, not reaching back before `floor`.
    pub(super) fn subject_before(&self, end: usize, floor: usize) -> Option<Phrase> {
        let end = self.skip_time_back(end, floor);
        if end <= floor {
            return None;
        }
        match self.units[end - 1].kind {
            Kind::Comma | Kind::Dash => self.subject_across_aside(end - 1, end, floor),
            Kind::Quote(index) if self.pauses(end - 1) => match self.relative_with_marks(end, floor) {
                Some(who) => self.described_by(who, end, floor),
                // "Doe, the author of “Omsk,” | said"
                None if self.marks[index].words <= TITLE => self.subject_across_aside(end, end, floor),
                None => None,
            },
            Kind::Aside => self.subject_before(end - 1, floor).map(|phrase| Phrase { end, ..phrase }),
            Kind::Word if end > floor + 1 && self.floats(end - 1) => self.subject_before(end - 1, floor),
            Kind::Word | Kind::Number => {
                let phrase = self.phrase_ending(end, floor)?;
                // "about 40 people", "at least 40"
                if phrase.first > floor && self.counts_about(phrase.first - 1) {
                    return Some(Phrase { first: phrase.first - 1, ..phrase });
                }
                let hangs = phrase.first > floor
                    && self.is(phrase.first - 1, Role::PREPOSITION)
                    && !self.is(phrase.first - 1, Role::SUB.or(Role::COORDINATOR));
                let participial = phrase.first > floor && self.is(phrase.first - 1, Role::ING);
                if let Some(noun) = self.behind_participle(phrase, floor).filter(|_| hangs || participial) {
                    return Some(noun);
                }
                if hangs {
                    self.behind_relative(phrase, floor).or_else(|| self.behind_introduction(phrase))
                } else {
                    Some(phrase)
                }
            }
            _ => None,
        }
    }

    /// "Lavrov and Clinton | both hailed": a word that counts those named before it.
    fn floats(&self, at: usize) -> bool {
        matches!(self.word(at), "both" | "all" | "each")
            && self.nominal(at - 1)
            && !self.is(at - 1, Role::TIME)
    }

    /// "An officer accused of waving | the trucks | through": the noun that the participle before the phrase describes,
    /// where that noun opens the clause.
    fn behind_participle(&self, phrase: Phrase, floor: usize) -> Option<Phrase> {
        const REACH: usize = 14;
        let lowest = (floor + 1).max(phrase.first.saturating_sub(REACH));
        let words = (lowest..phrase.first).rev().take_while(|&at| {
            matches!(self.kind(at), Some(Kind::Word | Kind::Number)) && !self.opens_another(at)
        });
        let participle = words.filter(|&at| self.is_participle(at)).last()?;
        // "a textbook just published for pupils"
        let end = participle - usize::from(self.is(participle - 1, Role::ADVERB) && participle > floor + 1);
        let describes = self.is(participle + 1, Role::PREPOSITION)
            && self.nominal(end - 1)
            && !self.is(end - 1, Role::SUBJECT.or(Role::TIME));
        let noun = self.phrase_ending(end, floor).filter(|_| describes)?;
        let opens = noun.first == floor
            || matches!(self.units[noun.first - 1].kind, Kind::Comma | Kind::Quote(_))
            || self.is(noun.first - 1, Role::THAT.or(Role::COORDINATOR));
        let described = noun.end - noun.first > 1 || self.has_voice(noun.into());
        (opens && described).then_some(Phrase { end: phrase.end, ..noun })
    }

    /// "accused", "held", not "took".
    fn is_participle(&self, at: usize) -> bool {
        self.is(at, Role::PAST)
            && !self.is(at, Role::AUXILIARY)
            && !self.units[at].capital
            && (self.word(at).ends_with("ed") || self.is(at, Role::UNDERGONE))
    }

    /// "after | the front-runner said", "and | South Korea says": another clause begins behind it.
    fn opens_another(&self, at: usize) -> bool {
        self.is(at, Role::SUB) && !self.is(at, Role::ADVERB)
            || self.is(at, Role::COORDINATOR)
                && (self.is(at + 1, Role::DETERMINER)
                    || self.units.get(at + 1).is_some_and(|next| next.capital))
    }

    /// "In an interview | Lavrov said", "In Paris | President Macron said": the part of the phrase that is not the preposition's own.
    fn behind_introduction(&self, phrase: Phrase) -> Option<Phrase> {
        const LONGEST_CITY: usize = 3;
        let is_city = |&end: &usize| {
            let name = self.span(phrase.first, end).of(self.text);
            self.units[end].capital && (is_capital(name) || is_city(name))
        };
        let limit = phrase.head.min(phrase.first + LONGEST_CITY + 1);
        if let Some(first) = (phrase.first + 1..limit).rev().find(is_city) {
            return Some(Phrase { first, ..phrase });
        }
        (phrase.first + 1..phrase.head)
            .find(|&at| {
                let before = self.units[at - 1];
                let unit = self.units[at];
                self.is(at, Role::SUBJECT) && !self.is(at, Role::DETERMINER)
                    || self.is(at, Role::DETERMINER.or(Role::POSSESSIVE)) && !before.role.is(Role::DETERMINER)
                    || unit.capital
                        && !before.capital
                        && !before.role.is(Role::DETERMINER.or(Role::POSSESSIVE).or(Role::PREPOSITION))
            })
            .map(|first| Phrase { first, ..phrase })
    }

    /// "Lavrov on Monday | said", "Lavrov earlier this week | said".
    fn skip_time_back(&self, end: usize, floor: usize) -> usize {
        let mut at = end;
        while at > floor + 1
            && self.is(at - 1, Role::TIME)
            && !self.is(at - 1, Role::DETERMINER.or(Role::SUBJECT))
            || at > floor + 1 && at < end && self.is(at - 1, Role::DETERMINER) && self.is(at, Role::TIME)
            || at > floor + 1 && self.kind(at - 1) == Some(Kind::Number) && self.is(at - 2, Role::TIME)
        {
            at -= 1;
        }
        // "who in 2010 | said"
        let year = at > floor + 2
            && self.kind(at - 1) == Some(Kind::Number)
            && self.units[at - 1].span.len() == 4
            && self.kind(at - 2) == Some(Kind::Word)
            && matches!(self.word(at - 2), "in" | "since");
        if year {
            return at - 2;
        }
        if at == end {
            return end;
        }
        if at > floor + 1 && self.is(at - 1, Role::PREPOSITION) {
            return at - 1;
        }
        // "Doe, a nurse, last week | said"
        if at > floor + 1
            && !self.units[at].capital
            && self.kind(at - 1) == Some(Kind::Comma)
            && !self.introduces(at - 1, floor)
        {
            return at;
        }
        // "The week" alone is no time adverbial but a subject.
        let before = at.checked_sub(1).filter(|_| at > floor);
        if before.is_some_and(|before| self.nominal(before)) { at } else { end }
    }

    /// Whether the unit parts what stands before it from an aside.
    fn parts(&self, at: usize, floor: usize) -> bool {
        match self.units[at].kind {
            Kind::Comma | Kind::Dash | Kind::Colon | Kind::Semicolon => true,
            // `the film, known as “Omsk,” | said`
            Kind::Quote(index) => self.marks[index].words > TITLE || at == floor,
            _ => false,
        }
    }

    /// "Lavrov, the Russian foreign minister, who had arrived on Monday, | said".
    fn subject_across_aside(&self, close: usize, end: usize, floor: usize) -> Option<Phrase> {
        const ASIDES: usize = 4;
        let mut close = close;
        for _ in 0..ASIDES {
            let open = (floor..close).rev().find(|&at| self.parts(at, floor));
            let aside_first = open.map_or(floor, |at| at + 1);
            let separator = open.filter(|&at| matches!(self.units[at].kind, Kind::Comma | Kind::Dash));
            let Some(open) = separator.filter(|&at| at > floor) else {
                return self
                    .phrase_ending(close, floor.max(aside_first))
                    .map(|phrase| Phrase { end, ..phrase });
            };
            let before = self.phrase_ending(open, floor);
            // "Doe, whose town, Omsk, is far away, | said": the verb goes on with what stood before the aside.
            if self.is(aside_first, Role::AUXILIARY) || before.is_some_and(|phrase| self.is_owned(phrase)) {
                close = open;
                continue;
            }
            if let Some(name) =
                before.filter(|&phrase| self.is_apposed(phrase, open, floor, aside_first, close))
            {
                return Some(Phrase { end, ..name });
            }
            if self.is_aside(aside_first, close) {
                // The phrase before an aside must be able to carry a subject; else look further left.
                if let Some(phrase) = before
                    && (!self.introduces(open, floor) || self.is_antecedent(phrase, aside_first))
                    && !self.aside_before(open, floor)
                {
                    return Some(Phrase { end, ..phrase });
                }
                close = open;
                continue;
            }
            return self.phrase_ending(close, aside_first).map(|phrase| Phrase { end, ..phrase });
        }
        None
    }

    /// "Hilary Doe, BBC editor for the south, | said": a name that opens its clause, and what describes it.
    fn is_apposed(&self, name: Phrase, comma: usize, floor: usize, first: usize, end: usize) -> bool {
        let opens = name.first == floor
            || matches!(self.units[name.first - 1].kind, Kind::Comma | Kind::Quote(_))
            || self.is(name.first - 1, Role::COORDINATOR.or(Role::TIME));
        let named = name.head >= name.first + 2
            && self.units[name.first].capital
            && self.units[name.head - 1].capital;
        let described = (first..end)
            .any(|at| !self.units[at].capital && self.kind(at) == Some(Kind::Word) && self.nominal(at));
        opens && named && described && !self.introduces(comma, floor) && !self.has_finite(first, end)
    }

    /// Whether the words between commas hang on something before them.
    fn is_aside(&self, first: usize, end: usize) -> bool {
        if first >= end {
            return true;
        }
        let unit = self.units[first];
        let opener = Role::WHO
            .or(Role::RELATIVE)
            .or(Role::PREPOSITION)
            .or(Role::ADVERB)
            .or(Role::ING)
            .or(Role::PAST)
            .or(Role::SUB)
            .or(Role::COORDINATOR);
        unit.kind != Kind::Word
            || unit.role.is(opener)
            || unit.role.is(Role::DETERMINER)
            || !unit.capital && !unit.role.is(Role::SUBJECT)
            || unit.capital && end - first <= 3
    }

    /// Whether the words that end before `end` are themselves an aside of something before them.
    fn aside_before(&self, end: usize, floor: usize) -> bool {
        let open = (floor..end).rev().find(|&at| self.units[at].kind == Kind::Comma);
        let Some(open) = open.filter(|&open| open > floor) else { return false };
        let first = open + 1;
        let hangs = self.is(first, Role::WHO.or(Role::RELATIVE).or(Role::DETERMINER))
            || self.kind(first) == Some(Kind::Number)
            || !self.units[first].capital && self.nominal(first) && !self.is(first, Role::SUBJECT)
            || self.is_land_of(first, end, floor);
        hangs
            && self.phrase_ending(open, floor).is_some_and(|phrase| self.units[phrase.head - 1].capital)
            && !self.introduces(open, floor)
    }

    /// Whether what stands from the beginning up to `end` only introduces the clause: "In Moscow, | ...".
    fn introduces(&self, end: usize, floor: usize) -> bool {
        let first = (floor..end)
            .rev()
            .find(|&at| {
                matches!(
                    self.units[at].kind,
                    Kind::Comma | Kind::Colon | Kind::Dash | Kind::Quote(_) | Kind::Semicolon
                )
            })
            .map_or(floor, |at| at + 1);
        if first >= end {
            return true;
        }
        // "in | what Doe, treasurer of the club, called": a clause of its own.
        let relative = (first + 1..end).find(|&at| {
            self.kind(at) == Some(Kind::Word) && matches!(self.word(at), "what" | "which" | "whom")
        });
        if relative.is_some_and(|relative| {
            !(relative..end).any(|at| self.kind(at) == Some(Kind::Word) && self.finite(at))
        }) {
            return false;
        }
        let introducer = Role::PREPOSITION.or(Role::SUB).or(Role::ADVERB).or(Role::ING);
        self.is(first, introducer) && !self.is(first, Role::DETERMINER) || self.opens_with_deed(first)
    }

    /// "Opening | a debate": a capital word that may end as it does for being a name, but for the object behind it.
    fn opens_with_deed(&self, first: usize) -> bool {
        self.kind(first) == Some(Kind::Word)
            && self.units[first].capital
            && self.word(first).ends_with("ing")
            && self.is(first + 1, Role::DETERMINER.or(Role::POSSESSIVE))
    }

    /// The subject of the sentence from `first` on: its first noun phrase behind what introduces it.
    pub(super) fn sentence_subject(&self, first: usize, end: usize) -> Option<Phrase> {
        const INTRODUCTIONS: usize = 4;
        let mut at = first;
        for _ in 0..INTRODUCTIONS {
            while at < end
                && (self.is(at, Role::COORDINATOR)
                    || matches!(self.kind(at), Some(Kind::Comma | Kind::Dash | Kind::Other)))
            {
                at += 1;
            }
            if at >= end {
                return None;
            }
            let determiner = self.is(at, Role::DETERMINER.or(Role::SUBJECT).or(Role::POSSESSIVE));
            let introduces =
                Role::PREPOSITION.or(Role::SUB).or(Role::ADVERB).or(Role::ING).or(Role::TO).or(Role::TIME);
            let past = self.is(at, Role::PAST) && !self.nominal(at);
            let source = self.kind(at) == Some(Kind::Word) && self.word(at) == "According";
            if determiner || !(self.is(at, introduces) || past || source) {
                break;
            }
            let comma = (at..end).find(|&at| self.kind(at) == Some(Kind::Comma));
            match comma {
                Some(comma) => {
                    at = comma + 1;
                    // "On May 6, 2015, | Lavrov ..."
                    if self.kind(at) == Some(Kind::Number) && self.kind(at + 1) == Some(Kind::Comma) {
                        at += 2;
                    }
                }
                None => {
                    while at < end && self.is(at, Role::ADVERB.or(Role::TIME)) {
                        at += 1;
                    }
                    break;
                }
            }
        }
        (at < end).then(|| self.phrase_from(at, end)).flatten()
    }
}
