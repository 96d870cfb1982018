//! Noun phrases around a verb: who is its subject, through appositions, relative clauses and adverbials.

use super::unit::{Kind, Outer};
use super::words::{Frame, Role};

/// A noun phrase, as a half-open range of units; `head` is where the phrase without its appositions ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) first: usize,
    pub(super) head: usize,
    pub(super) end: usize,
}

const CLOSED: Role = Role::AUXILIARY
    .or(Role::SUB)
    .or(Role::COORDINATOR)
    .or(Role::THAT)
    .or(Role::WH)
    .or(Role::TO)
    .or(Role::NOT)
    .or(Role::RELATIVE)
    .or(Role::WHO)
    .or(Role::PREPOSITION);

/// A verb group: from its first auxiliary or adverb on; it ends in the verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct VerbGroup {
    pub(super) first: usize,
}

impl Outer<'_> {
    /// Whether the word may stand in a noun phrase as its noun, adjective or name.
    pub(super) fn nominal(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        match unit.kind {
            Kind::Number => true,
            Kind::Word => {
                let role = unit.role;
                if unit.capital
                    && at > 0
                    && self.kind(at - 1) == Some(Kind::Word)
                    && !role.is(Role::AUXILIARY)
                {
                    return !role.is(CLOSED); // a name, even "Will Post"
                }
                if role.is(Role::DETERMINER.or(Role::POSSESSIVE).or(Role::SUBJECT).or(Role::OBJECT)) {
                    return true;
                }
                // "the daily wrote"
                let noun = at > 0
                    && self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE))
                    && self.is(at + 1, Role::VERB.or(Role::AUXILIARY));
                let adverb = role.is(Role::ADVERB) && !role.is(Role::TIME) && !noun;
                !(role.is(CLOSED) || adverb || self.finite(at))
            }
            _ => false,
        }
    }

    /// Whether the word is a finite verb here, as far as its neighbours tell.
    pub(super) fn finite(&self, at: usize) -> bool {
        let unit = self.units[at];
        if unit.role.is(Role::AUXILIARY) {
            return true;
        }
        let after_article = at > 0
            && self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE))
            && !self.is(at - 1, Role::SUBJECT);
        if after_article || at > 0 && self.units[at - 1].possessive {
            return false;
        }
        let verb = unit.role.is(Role::VERB);
        // "numerous questions about it" is no verb, "he questions it" is.
        let third = unit.role.is(Role::THIRD)
            && unit.cue.is_some_and(|cue| {
                let before = at.checked_sub(1).map(|before| self.units[before]);
                !cue.frame.is(Frame::NOUN)
                    || before
                        .is_some_and(|before| before.capital || before.role.is(Role::SUBJECT.or(Role::WHO)))
            });
        verb && (unit.role.is(Role::PAST) || third) || unit.role.is(Role::PAST) && !unit.capital
    }

    /// The verb group that ends in the verb at `at`, from `floor` on.
    pub(super) fn verb_group(&self, at: usize, floor: usize) -> VerbGroup {
        let mut first = at;
        while first > floor
            && self.is(first - 1, Role::AUXILIARY.or(Role::ADVERB).or(Role::NOT))
            && !self.is(first - 1, Role::SUBJECT.or(Role::SUB).or(Role::PREPOSITION))
            && !(first - 1 > floor
                && self.is(first - 1, Role::ADVERB)
                && self.is(first - 2, Role::DETERMINER.or(Role::POSSESSIVE)))
        {
            first -= 1;
        }
        VerbGroup { first }
    }

    /// The subject that ends before `end`, not reaching back before `floor`.
    pub(super) fn subject_before(&self, end: usize, floor: usize) -> Option<Phrase> {
        let end = self.skip_time_back(end, floor);
        if end <= floor {
            return None;
        }
        match self.units[end - 1].kind {
            Kind::Comma | Kind::Dash => self.subject_across_aside(end, floor),
            Kind::Aside => self.subject_before(end - 1, floor).map(|phrase| Phrase { end, ..phrase }),
            Kind::Word | Kind::Number => {
                let phrase = self.phrase_ending(end, floor)?;
                let hangs = phrase.first > floor
                    && self.is(phrase.first - 1, Role::PREPOSITION)
                    && !self.is(phrase.first - 1, Role::SUB.or(Role::COORDINATOR));
                if hangs { self.behind_introduction(phrase) } else { Some(phrase) }
            }
            _ => None,
        }
    }

    /// "In an interview | Lavrov said": the part of the phrase that is not the preposition's own.
    fn behind_introduction(&self, phrase: Phrase) -> Option<Phrase> {
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
        if at == end {
            return end;
        }
        if at > floor + 1 && self.is(at - 1, Role::PREPOSITION) {
            return at - 1;
        }
        // "The week" alone is no time adverbial but a subject.
        let before = at.checked_sub(1).filter(|_| at > floor);
        if before.is_some_and(|before| self.nominal(before)) { at } else { end }
    }

    /// "Lavrov, the Russian foreign minister, who had arrived on Monday, | said".
    fn subject_across_aside(&self, end: usize, floor: usize) -> Option<Phrase> {
        const ASIDES: usize = 4;
        let mut close = end - 1;
        for _ in 0..ASIDES {
            let open = (floor..close).rev().find(|&at| {
                matches!(
                    self.units[at].kind,
                    Kind::Comma | Kind::Dash | Kind::Colon | Kind::Semicolon | Kind::Quote(_)
                )
            });
            let aside_first = open.map_or(floor, |at| at + 1);
            let separator = open.filter(|&at| matches!(self.units[at].kind, Kind::Comma | Kind::Dash));
            let Some(open) = separator.filter(|&at| at > floor) else {
                return self
                    .phrase_ending(close, floor.max(aside_first))
                    .map(|phrase| Phrase { end, ..phrase });
            };
            let before = self.phrase_ending(open, floor);
            if self.is_aside(aside_first, close) {
                // The phrase before an aside must be able to carry a subject; else look further left.
                if let Some(phrase) = before
                    && !self.introduces(open, floor)
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
            || self.kind(first) == Some(Kind::Number);
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
        let introducer = Role::PREPOSITION.or(Role::SUB).or(Role::ADVERB).or(Role::ING);
        self.is(first, introducer) && !self.is(first, Role::DETERMINER)
    }

    /// The noun phrase whose last unit is before `end`.
    pub(super) fn phrase_ending(&self, end: usize, floor: usize) -> Option<Phrase> {
        const LONGEST: usize = 40;
        let floor = floor.max(end.saturating_sub(LONGEST));
        if end <= floor {
            return None;
        }
        if self.is(end - 1, Role::WHO.or(Role::RELATIVE)) && !self.is(end - 1, Role::POSSESSIVE)
            || self.is(end - 1, Role::THAT)
        {
            return Some(Phrase { first: end - 1, head: end, end });
        }
        let mut head = end;
        let mut at = end;
        while at > floor {
            let last = at - 1;
            let unit = self.units[last];
            match unit.kind {
                Kind::Number => at -= 1,
                Kind::Aside => at -= 1,
                Kind::Quote(index) if self.marks[index].words <= 3 && at < end && last > floor => at -= 1,
                Kind::Word
                    if at < end && self.is(last, Role::WHO) && last > floor && self.nominal(last - 1) =>
                {
                    head = last;
                    at -= 1;
                }
                Kind::Word if self.nominal(last) => {
                    at -= 1;
                    if self.is(last, Role::SUBJECT) && !self.is(last, Role::DETERMINER) {
                        break;
                    }
                    let opens = self.is(last, Role::DETERMINER.or(Role::POSSESSIVE));
                    if opens && !(at > floor && self.links(at - 1, floor)) {
                        break;
                    }
                }
                Kind::Word if at < end && self.links(last, floor) => at -= 1,
                Kind::Word if at < end && self.reduced_or_adjectival(last, floor) => at -= 1,
                Kind::Word => match self.relative_before(last, floor) {
                    Some(who) => {
                        head = who;
                        at = who;
                    }
                    None => break,
                },
                _ => break,
            }
        }
        while at < head && self.is(at, Role::PREPOSITION.or(Role::COORDINATOR)) {
            at += 1;
        }
        (at < head).then_some(Phrase { first: at, head, end: head.max(end) })
    }

    /// Whether the word joins two parts of one phrase: "officials | of | both countries".
    fn links(&self, at: usize, floor: usize) -> bool {
        if at <= floor {
            return false;
        }
        let joins = self.is(at, Role::PREPOSITION)
            || self.is(at, Role::COORDINATOR) && matches!(self.word(at), "and" | "or" | "&");
        let left =
            self.nominal(at - 1) && !self.is(at - 1, Role::SUBJECT) || self.kind(at - 1) == Some(Kind::Aside);
        // A preposition after the first word of a sentence in a name's place is rare: "Monday in ..."
        joins && left
    }

    /// "the newly elected president", "officials briefed on the plan".
    fn reduced_or_adjectival(&self, at: usize, floor: usize) -> bool {
        at > floor
            && self.is(at, Role::PAST.or(Role::ING).or(Role::ADVERB))
            && !self.is(at, Role::AUXILIARY)
            && (self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE).or(Role::ADVERB))
                || self.nominal(at - 1) && !self.units[at - 1].capital && !self.is(at - 1, Role::SUBJECT))
    }

    /// The relative pronoun, with a noun before it, whose clause holds the word at `at`.
    fn relative_before(&self, at: usize, floor: usize) -> Option<usize> {
        const REACH: usize = 14;
        let lowest = floor.max(at.saturating_sub(REACH));
        let mut back = at;
        while back > lowest {
            back -= 1;
            match self.units[back].kind {
                Kind::Word if self.is(back, Role::WHO.or(Role::RELATIVE).or(Role::THAT)) => {
                    return (back > floor && self.nominal(back - 1)).then_some(back);
                }
                Kind::Word | Kind::Number | Kind::Aside => {}
                _ => return None,
            }
        }
        None
    }

    /// The noun phrase that begins at `first`, with its appositions, up to `limit`.
    pub(super) fn phrase_from(&self, first: usize, limit: usize) -> Option<Phrase> {
        let head = self.plain_phrase_end(first, limit);
        if head == first {
            return None;
        }
        let mut end = head;
        while end + 1 < limit && self.kind(end) == Some(Kind::Comma) {
            let next = end + 1;
            let unit = self.units[next];
            let starts = match unit.kind {
                Kind::Number => true,
                Kind::Word => {
                    let closed = Role::WHO
                        .or(Role::RELATIVE)
                        .or(Role::PREPOSITION)
                        .or(Role::SUB)
                        .or(Role::COORDINATOR)
                        .or(Role::AUXILIARY)
                        .or(Role::SUBJECT)
                        .or(Role::ADVERB)
                        .or(Role::ING)
                        .or(Role::TO);
                    !unit.role.is(closed) || unit.role.is(Role::DETERMINER) && !unit.role.is(Role::SUBJECT)
                }
                _ => false,
            };
            if !starts {
                break;
            }
            let part = self.plain_phrase_end(next, limit);
            if part == next {
                break;
            }
            // A clause of its own, not an apposition: "..., the crowd cheered".
            if part < limit
                && self.kind(part) == Some(Kind::Word)
                && self.finite(part)
                && !self.is(part, Role::PAST)
            {
                break;
            }
            end = part;
        }
        Some(Phrase { first, head, end })
    }

    pub(super) fn plain_phrase_end(&self, first: usize, limit: usize) -> usize {
        const LONGEST: usize = 24;
        let limit = limit.min(first + LONGEST);
        if self.is(first, Role::SUBJECT) && !self.is(first, Role::DETERMINER) {
            return first + 1;
        }
        let mut at = first;
        while at < limit {
            let joins = at > first
                && (self.is(at, Role::PREPOSITION) && !self.time_follows(at)
                    || self.is(at, Role::COORDINATOR) && matches!(self.word(at), "and" | "&"))
                && (self.nominal(at + 1));
            let aside = at > first && self.kind(at) == Some(Kind::Aside)
                || at > first
                    && self.kind(at) == Some(Kind::Other)
                    && self.word(at) == "&"
                    && self.nominal(at + 1);
            let adjectival = at + 1 < limit
                && self.is(at, Role::PAST.or(Role::ADVERB).or(Role::ING))
                && (at == first || self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE).or(Role::ADVERB)))
                && !self.is(at, Role::AUXILIARY)
                && (self.nominal(at + 1) || self.is(at + 1, Role::PAST) && self.nominal(at + 2));
            let noun =
                self.nominal(at) && !(at > first && self.is(at, Role::TIME) && !self.units[at].possessive);
            let pronoun = at > first && self.is(at, Role::SUBJECT) && !self.is(at, Role::DETERMINER);
            let another = at > first
                && self.is(at, Role::DETERMINER)
                && !self.is(at - 1, Role::DETERMINER.or(Role::PREPOSITION).or(Role::COORDINATOR));
            if another {
                break;
            }
            if pronoun || !(noun || joins || aside || adjectival) {
                break;
            }
            at += 1;
        }
        at.min(limit)
    }

    fn time_follows(&self, at: usize) -> bool {
        self.is(at + 1, Role::TIME)
            || self.is(at + 1, Role::DETERMINER) && self.is(at + 2, Role::TIME.or(Role::VENUE))
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
            if determiner || !(self.is(at, introduces) || past) {
                break;
            }
            let comma = (at..end).find(|&at| self.kind(at) == Some(Kind::Comma));
            match comma {
                Some(comma) => at = comma + 1,
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
