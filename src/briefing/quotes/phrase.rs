//! Noun phrases: where one begins, and where its head ends.

use super::unit::{Kind, Outer};
use super::words::Role;

/// A noun phrase, as a half-open range of units; `head` is where the phrase without its appositions ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) first: usize,
    pub(super) head: usize,
    pub(super) end: usize,
}

/// What a unit is to the part of a noun phrase that stands behind it.
enum Before {
    /// Part of it too.
    Part,
    /// Its first unit.
    First,
    /// Within a relative clause, which begins with this unit and is no part of what the phrase is about.
    Clause(usize),
    /// No part of it.
    Other,
}

impl Outer<'_> {
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
        let mut head = self.before_reduced_clause(end, floor).unwrap_or(end);
        let mut at = head;
        while at > floor {
            match self.before_part(at, end, floor) {
                Before::Part => at -= 1,
                Before::First => {
                    at -= 1;
                    break;
                }
                Before::Clause(who) => (head, at) = (who, who),
                Before::Other => break,
            }
        }
        // "(a) Doe said": what counts or marks a paragraph is nobody's name.
        let is_before = |at: usize| {
            self.is(at, Role::PREPOSITION.or(Role::COORDINATOR)) || self.kind(at) == Some(Kind::Aside)
        };
        while at < head && is_before(at) {
            at += 1;
        }
        at = self.behind_time(at, head);
        (at < head).then_some(Phrase { first: at, head, end: head.max(end) })
    }

    /// What stands right before the part from `at` on of a noun phrase that ends before `end`.
    fn before_part(&self, at: usize, end: usize, floor: usize) -> Before {
        let last = at - 1;
        let is_inner = at < end;
        match self.units[last].kind {
            Kind::Number | Kind::Aside => Before::Part,
            Kind::Quote(index)
                if self.marks[index].words <= 3 && is_inner && last > floor && !self.pauses(last) =>
            {
                Before::Part
            }
            Kind::Word if is_inner && self.is(last, Role::WHO) && last > floor && self.nominal(last - 1) => {
                Before::Clause(last)
            }
            Kind::Word if self.nominal(last) => self.before_nominal(last, floor),
            Kind::Word
                if is_inner && (self.links(last, floor) || self.reduced_or_adjectival(last, floor)) =>
            {
                Before::Part
            }
            Kind::Word => self.relative_before(last, floor).map_or(Before::Other, Before::Clause),
            _ => Before::Other,
        }
    }

    /// What the word at `at` is to the phrase behind it, if it can be part of one.
    fn before_nominal(&self, at: usize, floor: usize) -> Before {
        let of_them = at > floor && self.is_of(at - 1) && self.links(at - 1, floor);
        if self.is(at, Role::SUBJECT) && !self.is(at, Role::DETERMINER) && !of_them {
            return Before::First;
        }
        let opens = self.is(at, Role::DETERMINER.or(Role::POSSESSIVE));
        if !opens || at > floor && (self.links(at - 1, floor) || self.counts(at, floor)) {
            return Before::Part;
        }
        // "the guru who founded | the Daily | tweeted"
        self.relative_around(at, floor).map_or(Before::First, Before::Clause)
    }

    /// The relative pronoun whose verb stands right before `at`.
    fn relative_around(&self, at: usize, floor: usize) -> Option<usize> {
        let verb = at.checked_sub(1).filter(|&verb| verb > floor && self.kind(verb) == Some(Kind::Word))?;
        let acts = self.finite(verb) && !self.is(verb, Role::AUXILIARY);
        let who = self.relative_before(verb, floor).filter(|&who| acts && self.is(who, Role::WHO))?;
        (who + 1..verb).all(|at| self.is(at, Role::ADVERB.or(Role::AUXILIARY))).then_some(who)
    }

    /// "the | two": a numeral that an article stands before.
    pub(super) fn counts(&self, at: usize, floor: usize) -> bool {
        at > floor && self.is(at, Role::NUMERAL) && self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE))
    }

    /// "Last week | Ann Doe": where a name begins behind when it was; "Sunday Times" is a name.
    fn behind_time(&self, first: usize, end: usize) -> usize {
        let timely = (first..end).take_while(|&at| self.is(at, Role::TIME)).count();
        let named = first + timely;
        let named_so = timely > 0
            && named < end
            && !self.units[named - 1].capital
            && !self.units[named - 1].possessive
            && self.units[named].capital;
        if named_so { named } else { first }
    }

    /// "those surveyed | said", "the report released on Monday | said", "the experts I interviewed | said": where the noun
    /// ends that the clause without a pronoun describes.
    fn before_reduced_clause(&self, end: usize, floor: usize) -> Option<usize> {
        let last = end.checked_sub(1).filter(|&last| last > floor)?;
        let participle = self.is(last, Role::PAST)
            && !self.is(last, Role::AUXILIARY.or(Role::ADVERB).or(Role::DETERMINER))
            && !self.units[last].capital
            && !self.nominal(last);
        if !participle {
            return None;
        }
        let before = last - 1;
        let pronoun = |at: usize| self.is(at, Role::SUBJECT) && !self.is(at, Role::DETERMINER);
        if pronoun(before) {
            let noun = before > floor && self.nominal(before - 1) && !pronoun(before - 1);
            return noun.then_some(before);
        }
        self.nominal(before).then_some(last)
    }

    /// Whether the word joins two parts of one phrase: "officials | of | both countries".
    fn links(&self, at: usize, floor: usize) -> bool {
        if at <= floor {
            return false;
        }
        let joins = self.is(at, Role::PREPOSITION)
            || self.is(at, Role::COORDINATOR) && matches!(self.word(at), "and" | "or" | "&");
        // "was ready | and Lavrov agreed"
        let predicate = self.is(at, Role::COORDINATOR)
            && at > floor + 1
            && self.is(at - 2, Role::AUXILIARY)
            && !self.units[at - 1].capital;
        // "a letter obtained | by a newspaper"
        let reduced = self.is_by(at) && at > floor + 1 && self.is(at - 1, Role::PAST) && self.nominal(at - 2);
        if predicate || reduced {
            return reduced;
        }
        // "he of", but "one of", "some of"
        let pronoun =
            self.is(at - 1, Role::SUBJECT) && !(self.is(at - 1, Role::DETERMINER) && self.is_of(at));
        let being = at > floor + 2 && self.is(at - 1, Role::PAST) && self.is_being(at - 2);
        let left = self.nominal(at - 1) && !pronoun || being || self.kind(at - 1) == Some(Kind::Aside);
        // A preposition after the first word of a sentence in a name's place is rare: "Monday in ..."
        joins && left
    }

    /// "the newly elected president", "officials briefed on the plan".
    fn reduced_or_adjectival(&self, at: usize, floor: usize) -> bool {
        let participle = self.is(at, Role::PAST) && !self.is(at, Role::AUXILIARY);
        // "“...” retired general Lloyd Newton said", "a letter from the Legion obtained by a newspaper says"
        let opens = at == floor || matches!(self.units[at - 1].kind, Kind::Quote(_) | Kind::Comma);
        if participle
            && (opens && self.nominal(at + 1) || !opens && self.is_by(at + 1) && self.nominal(at - 1))
        {
            return true;
        }
        // "two suits being heard"
        let being = at > floor
            && (self.is_being(at) && self.is(at + 1, Role::PAST) && self.nominal(at - 1)
                || self.is(at, Role::PAST) && self.is_being(at - 1));
        being
            || at > floor
                && self.is(at, Role::PAST.or(Role::ING).or(Role::ADVERB))
                && !self.is(at, Role::AUXILIARY)
                && (self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE).or(Role::ADVERB))
                    // "truckloads of untaxed cigarettes"
                    || participle && self.is_of(at - 1) && self.nominal(at + 1)
                    || self.nominal(at - 1)
                        && !self.units[at - 1].capital
                        && (!self.is(at - 1, Role::SUBJECT) || self.word(at - 1) == "those"))
    }

    fn is_being(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word) && self.word(at) == "being"
    }

    fn is_of(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word) && self.word(at) == "of"
    }

    fn is_by(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word) && self.word(at) == "by"
    }

    /// Whether a pause stands there: a comma, or a quotation that ends in one.
    pub(super) fn pauses(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Comma) => true,
            _ => self.quote(at).is_some_and(|mark| self.last_inside(mark) == Some(',')),
        }
    }

    /// The relative pronoun, with a noun before it, whose clause holds the word at `at`.
    pub(super) fn relative_before(&self, at: usize, floor: usize) -> Option<usize> {
        const REACH: usize = 14;
        let lowest = floor.max(at.saturating_sub(REACH));
        let mut back = at;
        // "told Parliament that a ship would sail if | Iran promised": no clause about Parliament.
        let subordinates = |at: usize| self.is(at, Role::SUB) && !self.is(at, Role::PREPOSITION.or(Role::WH));
        if subordinates(at) || matches!(self.word(at), "if") {
            return None;
        }
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
        while end + 1 < limit && self.kind(end) == Some(Kind::Comma) && self.may_open_apposition(end + 1) {
            let part = self.plain_phrase_end(end + 1, limit);
            // A clause of its own, not an apposition: "..., the crowd cheered".
            let acts = part < limit
                && self.kind(part) == Some(Kind::Word)
                && self.finite(part)
                && !self.is(part, Role::PAST);
            if part == end + 1 || acts {
                break;
            }
            end = part;
        }
        Some(Phrase { first, head, end })
    }

    fn may_open_apposition(&self, at: usize) -> bool {
        const CLOSED: Role = Role::WHO
            .or(Role::RELATIVE)
            .or(Role::PREPOSITION)
            .or(Role::SUB)
            .or(Role::COORDINATOR)
            .or(Role::AUXILIARY)
            .or(Role::SUBJECT)
            .or(Role::ADVERB)
            .or(Role::ING)
            .or(Role::TO);
        let role = self.units[at].role;
        match self.units[at].kind {
            Kind::Number => true,
            Kind::Word => !role.is(CLOSED) || role.is(Role::DETERMINER) && !role.is(Role::SUBJECT),
            _ => false,
        }
    }

    pub(super) fn plain_phrase_end(&self, first: usize, limit: usize) -> usize {
        const LONGEST: usize = 24;
        let limit = limit.min(first + LONGEST);
        if self.is(first, Role::SUBJECT) && !self.is(first, Role::DETERMINER) {
            return first + 1;
        }
        if first >= limit || !(self.nominal(first) || self.is_adjectival(first, limit)) {
            return first.min(limit);
        }
        let others = (first + 1..limit).take_while(|&at| self.goes_on_with(at, limit));
        first + 1 + others.count()
    }

    /// Whether the unit at `at` is one more of the noun phrase that stands before it.
    fn goes_on_with(&self, at: usize, limit: usize) -> bool {
        // "the “health for all” paper"
        let titled = self.quote(at).is_some_and(|mark| mark.words <= 4)
            && !self.pauses(at)
            && self.is(at - 1, Role::DETERMINER)
            && self.nominal(at + 1);
        if titled {
            return true;
        }
        let another = self.is(at, Role::DETERMINER.or(Role::POSSESSIVE))
            && !self.is(at - 1, Role::DETERMINER.or(Role::PREPOSITION).or(Role::COORDINATOR));
        let pronoun = self.is(at, Role::SUBJECT) && !self.is(at, Role::DETERMINER);
        if another || pronoun {
            return false;
        }
        self.nominal(at) && !self.is_time_behind(at)
            || self.joins_another(at)
            || self.kind(at) == Some(Kind::Aside)
            || self.is_adjectival(at, limit)
                && self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE).or(Role::ADVERB))
    }

    /// Whether another noun phrase is joined here: "the minister | of trade", "Doe | & Sons".
    fn joins_another(&self, at: usize) -> bool {
        let joint = self.is(at, Role::PREPOSITION) && !self.time_follows(at)
            || self.is(at, Role::COORDINATOR) && matches!(self.word(at), "and" | "&")
            || self.kind(at) == Some(Kind::Other) && self.word(at) == "&";
        joint && self.nominal(at + 1)
    }

    /// Whether a word that is no noun stands before one: "the | agreed | text".
    fn is_adjectival(&self, at: usize, limit: usize) -> bool {
        at + 1 < limit
            && self.is(at, Role::PAST.or(Role::ADVERB).or(Role::ING))
            && !self.is(at, Role::AUXILIARY)
            && (self.nominal(at + 1) || self.is(at + 1, Role::PAST) && self.nominal(at + 2))
    }

    /// "the minister | Wednesday", not "a | Wednesday | editorial".
    fn is_time_behind(&self, at: usize) -> bool {
        let dated = || {
            self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE))
                && self.nominal(at + 1)
                && !self.is(at + 1, Role::TIME)
        };
        self.is(at, Role::TIME) && !self.units[at].possessive && !dated()
    }

    fn time_follows(&self, at: usize) -> bool {
        self.is(at + 1, Role::TIME)
            || self.is(at + 1, Role::DETERMINER) && self.is(at + 2, Role::TIME.or(Role::VENUE))
    }
}
