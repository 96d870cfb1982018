//! How far the words that a cue governs reach.

use super::unit::{Clause, Kind, Outer};
use super::words::{Frame, Role};

/// What a cue governs, as a half-open range of units, and where the cue ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) first: usize,
    pub(super) end: usize,
    /// The unit after the last one of the cue ("spoke of").
    pub(super) cue_end: usize,
}

impl Outer<'_> {
    /// What the cue at `verb` governs to its right.
    pub(super) fn content_after(&self, verb: usize, sentence: Clause) -> Option<Content> {
        let cue = self.units[verb].cue?;
        let end = sentence.end;
        let mut at = self.particle(verb).unwrap_or(verb) + 1;
        let adverb = |at: usize| {
            self.is(at, Role::ADVERB)
                && !self.is(at, Role::DETERMINER.or(Role::THAT).or(Role::SUB).or(Role::PREPOSITION))
        };
        while at < end && adverb(at) {
            at += 1;
        }
        if !cue.frame.is(Frame::PARTICLE)
            && at < end
            && self.kind(at) == Some(Kind::Word)
            && cue.takes(self.word(at))
        {
            return self.bounded(at + 1, end, at + 1, cue.frame);
        }
        let frame = cue.frame;
        // "She said, if elected, she would ..."
        if frame.is(Frame::CLAUSE)
            && self.kind(at) == Some(Kind::Comma)
            && self.is(at + 1, Role::SUB.or(Role::PREPOSITION).or(Role::ADVERB))
            && (at + 2..end.min(at + 14)).any(|at| self.kind(at) == Some(Kind::Comma))
            && !self.has_quote(at, end.min(at + 4))
        {
            return self.bounded(at + 1, end, verb + 1, frame);
        }
        // "asked not to be named" tells nothing.
        if self.is(at, Role::NOT) && self.is(at + 1, Role::TO) && self.says(at + 2, "be") {
            return None;
        }
        // "threatened to veto any text that ..."
        if frame.is(Frame::INFINITIVE) && self.is(at, Role::TO) && self.is_infinitive(at) {
            return self.bounded(at, end, verb + 1, frame);
        }
        if (frame.is(Frame::QUOTE) || frame.is(Frame::CLAUSE))
            && let Some(first) = self.announced(at, end, frame)
            && (frame.is(Frame::CLAUSE) || first == at || self.has_quote(first, end))
        {
            return self.bounded(first, end, verb + 1, frame);
        }
        if frame.is(Frame::ADDRESSEE) {
            let listener = self.plain_phrase_end(at, end);
            let after = self.skip_setting(listener, end);
            if listener > at && after < end && self.opens_content(after, frame) {
                return self.bounded(after, end, verb + 1, frame);
            }
        }
        if frame.is(Frame::CLAUSE) || frame.is(Frame::QUOTE) && matches!(self.kind(at), Some(Kind::Quote(_)))
        {
            let first = self.skip_setting(at, end);
            let clause =
                self.tells(first, end) || self.takes_object(frame, first, end) || self.has_quote(first, end);
            if first < end && clause && self.opens_content(first, frame) {
                return self.bounded(first, end, verb + 1, frame);
            }
        }
        if self.takes_object(frame, at, end)
            && at < end
            && (self.nominal(at) || matches!(self.kind(at), Some(Kind::Quote(_))))
        {
            return self.bounded(at, end, verb + 1, frame);
        }
        None
    }

    /// Whether a verb of this frame takes what stands there, as an object, for its content.
    fn takes_object(&self, frame: Frame, first: usize, end: usize) -> bool {
        frame.is(Frame::OBJECT) && (!frame.is(Frame::MARKED) || self.has_quote(first, end))
    }

    /// A content announced by "that", by a question word, by a colon, or by a comma before a quotation, behind the
    /// adverbials and the listener that may stand between.
    fn announced(&self, from: usize, end: usize, frame: Frame) -> Option<usize> {
        const REACH: usize = 30;
        let mut commas = 0;
        for at in from..end.min(from + REACH) {
            let unit = self.units[at];
            match unit.kind {
                Kind::Colon => return (at + 1 < end).then_some(at + 1),
                Kind::Comma if matches!(self.kind(at + 1), Some(Kind::Quote(_))) => return Some(at + 1),
                Kind::Comma => {
                    commas += 1;
                    if commas > 2 {
                        return None;
                    }
                }
                Kind::Quote(_) => return None,
                Kind::Word if unit.role.is(Role::THAT) => return Some(at),
                Kind::Word if unit.role.is(Role::WH) && !unit.role.is(Role::WHO.or(Role::RELATIVE)) => {
                    return (at == from || frame.is(Frame::ADDRESSEE)).then_some(at);
                }
                // "told them to leave", but not "told to reporters"
                Kind::Word
                    if unit.role.is(Role::TO)
                        && frame.is(Frame::INFINITIVE)
                        && at > from
                        && at + 1 < end
                        && self.is_infinitive(at) =>
                {
                    return Some(at);
                }
                Kind::Word
                    if unit.role.is(Role::SUBJECT) && !unit.role.is(Role::DETERMINER.or(Role::OBJECT)) =>
                {
                    return None;
                }
                Kind::Word if self.finite(at) && !unit.capital => return None,
                Kind::Stop | Kind::Semicolon | Kind::Dash => return None,
                _ => {}
            }
        }
        None
    }

    /// "to leave", not "to reporters" or "to the press".
    fn is_infinitive(&self, to: usize) -> bool {
        self.units.get(to + 1).is_some_and(|next| {
            next.kind == Kind::Word
                && !next.capital
                && !next.role.is(Role::DETERMINER.or(Role::POSSESSIVE).or(Role::ADDRESSEE))
        })
    }

    fn says(&self, at: usize, word: &str) -> bool {
        self.units.get(at).is_some_and(|unit| unit.span.of(self.text) == word)
    }

    /// Behind "on Monday", "in an interview with the BBC", "to reporters".
    pub(super) fn skip_setting(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        loop {
            let start = at;
            while at < end
                && self.is(at, Role::TIME)
                && !self.is(at, Role::DETERMINER)
                && !self.units[at].possessive
                && !self.units.get(at + 1).is_some_and(|next| next.possessive)
            {
                at += 1;
            }
            if at < end && self.is(at, Role::PREPOSITION) {
                let close = self.plain_phrase_end(at + 1, end);
                let setting =
                    (at + 1..close).any(|word| self.is(word, Role::TIME.or(Role::VENUE).or(Role::ADDRESSEE)));
                if setting
                    || self.is(at, Role::PREPOSITION) && matches!(self.word(at), "to") && close > at + 1
                {
                    at = close;
                } else if self.is(at + 1, Role::TIME) {
                    at += 2;
                }
            }
            if at == start {
                return at;
            }
        }
    }

    fn opens_content(&self, at: usize, frame: Frame) -> bool {
        match self.kind(at) {
            Some(Kind::Quote(_) | Kind::Number | Kind::Aside) => true,
            Some(Kind::Word) => {
                let role = self.units[at].role;
                // "said | having the port shut was no choice"
                let gerund = matches!(self.word(at), "having" | "being");
                let clausal = gerund
                    || !role.is(Role::COORDINATOR)
                        && !role.is(Role::PREPOSITION.or(Role::AUXILIARY).or(Role::RELATIVE));
                clausal
                    || role.is(Role::SUB) && !role.is(Role::PREPOSITION)
                    || role.is(Role::TO) && frame.is(Frame::INFINITIVE)
                    || role.is(Role::DETERMINER.or(Role::SUBJECT))
                    || role.is(Role::PREPOSITION)
                        && !matches!(self.word(at), "about" | "of" | "against")
                        && self.has_finite(at, self.units.len().min(at + 20))
                        && self.comma_within(at, 10)
            }
            _ => false,
        }
    }

    /// Whether what follows the word at `verb` can only be told: "that ...", "they have ...", a quotation.
    pub(super) fn content_is_clear(&self, verb: usize) -> bool {
        let next = verb + 1;
        self.quote(next).is_some()
            || self.pauses(next)
            || self.kind(next) == Some(Kind::Colon)
            || self.is(next, Role::THAT.or(Role::SUBJECT).or(Role::DETERMINER).or(Role::POSSESSIVE))
            || self.units.get(next).is_some_and(|unit| unit.capital)
    }

    fn comma_within(&self, at: usize, reach: usize) -> bool {
        (at..self.units.len().min(at + reach)).any(|at| self.kind(at) == Some(Kind::Comma))
    }

    pub(super) fn has_finite(&self, first: usize, end: usize) -> bool {
        (first..end).any(|at| {
            self.kind(at) == Some(Kind::Word)
                && (self.finite(at) || self.is(at, Role::VERB) && !self.is(at, Role::ING))
        })
    }

    /// Whether what stands there can only be a clause: it has a verb, or what may be one behind its subject, or begins
    /// with a pronoun that is nobody's object.
    fn tells(&self, first: usize, end: usize) -> bool {
        let pronoun = end > first + 1
            && self.is(first, Role::SUBJECT)
            && !self.is(first, Role::DETERMINER.or(Role::OBJECT))
            && matches!(self.kind(first + 1), Some(Kind::Word));
        let article = |at: usize| {
            self.is(at, Role::DETERMINER.or(Role::POSSESSIVE).or(Role::PREPOSITION))
                || self.units[at].possessive
        };
        pronoun
            || self.has_finite(first, end)
            || (first + 1..end).any(|at| self.is(at, Role::LOOSE_VERB) && !article(at - 1))
    }

    pub(super) fn has_quote(&self, first: usize, end: usize) -> bool {
        (first..end).any(|at| matches!(self.kind(at), Some(Kind::Quote(_))))
    }

    /// Cuts a content that may reach from `first` to `end` where something else begins.
    fn bounded(&self, first: usize, end: usize, cue_end: usize, frame: Frame) -> Option<Content> {
        let end = self.content_end(first, end, frame);
        (first < end).then_some(Content { first, end, cue_end })
    }

    pub(super) fn content_end(&self, first: usize, limit: usize, frame: Frame) -> usize {
        if self.whole_speech(first) {
            return first + 1;
        }
        let clausal = self.is(first, Role::THAT.or(Role::WH)) || frame.is(Frame::CLAUSE);
        let mut quoted = false;
        let mut at = first;
        while at < limit {
            let cut = match self.units[at].kind {
                Kind::Quote(_) => {
                    quoted = true;
                    let turns = at > first || at + 1 < limit;
                    if turns && self.pauses(at) && self.hangs_on(at + 1, limit) {
                        return at + 1;
                    }
                    if self.whole_speech(at) && at > first && matches!(self.kind(at - 1), Some(Kind::Colon)) {
                        true
                    } else {
                        let last = self.quote(at).and_then(|mark| self.last_inside(mark));
                        let after = at + 1;
                        if matches!(last, Some('.' | '!' | '?'))
                            && after < limit
                            && !self.has_quote(after, limit)
                        {
                            return after;
                        }
                        false
                    }
                }
                Kind::Stop => at + 1 == limit,
                Kind::Semicolon => true,
                Kind::Comma => self.leaves_at_comma(first, at, limit, clausal),
                Kind::Word if quoted && !self.has_quote(at, limit) => self.leaves_after_quote(at, clausal),
                Kind::Word if at > first && self.is(at, Role::COORDINATOR) => {
                    self.closes_clause(first, at, frame) && self.another_cue_at(at + 1, limit)
                }
                _ => false,
            };
            if cut && at > first {
                return at;
            }
            at += 1;
        }
        limit
    }

    /// Whether a clause is complete before the conjunction at `at`: not so in "because Congress | and the president agreed".
    fn closes_clause(&self, first: usize, at: usize, frame: Frame) -> bool {
        for at in (first..at).rev() {
            match self.units[at].kind {
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Quote(_) => return true,
                Kind::Word if self.is(at, Role::VERB.or(Role::AUXILIARY)) || self.finite(at) => return true,
                Kind::Word if self.is(at, Role::SUB.or(Role::THAT)) && !self.is(at, Role::PREPOSITION) => {
                    return false;
                }
                _ => {}
            }
        }
        !frame.is(Frame::CLAUSE)
    }

    /// "... “unfair,” | saying", "... “unfair,” | according to".
    fn hangs_on(&self, at: usize, limit: usize) -> bool {
        at < limit && (self.is(at, Role::ING) && self.units[at].cue.is_some() || self.word(at) == "according")
    }

    /// ", adding ...", ", according to ...", ", but X said ...".
    fn leaves_at_comma(&self, first: usize, comma: usize, limit: usize, clausal: bool) -> bool {
        let next = comma + 1;
        if next >= limit {
            return true;
        }
        let unit = self.units[next];
        let resumes = comma > first && self.resumes(next);
        let participle =
            unit.role.is(Role::ING) && (unit.cue.is_some() || self.word(next) == "according" || !clausal);
        let turn = comma > first + 1
            && matches!(self.word(next), "but" | "while" | "whereas" | "although" | "though")
            && (!self.has_quote(next, limit) || self.another_cue(next, limit));
        participle
            || resumes
            || self.word(next) == "according"
            || unit.role.is(Role::COORDINATOR)
                && (self.another_cue_at(next + 1, limit) || self.another_speaks(next + 1, limit))
            || turn
            || !clausal
                && (unit.role.is(Role::WHO.or(Role::RELATIVE).or(Role::SUB))
                    || unit.role.is(Role::COORDINATOR) && self.has_finite(next + 1, limit.min(next + 8)))
            || self.tag_at(next, limit)
    }

    /// "Graham, who says the plan is good, | tweeted that ...", "..., | also announced that ...".
    fn resumes(&self, from: usize) -> bool {
        const AFTER_CUE: Role =
            Role::THAT.or(Role::TIME).or(Role::SUBJECT).or(Role::DETERMINER).or(Role::PREPOSITION);
        let verb = if self.is(from, Role::ADVERB) && !self.is(from, Role::SUB) { from + 1 } else { from };
        let Some(unit) = self.units.get(verb) else { return false };
        unit.role.is(Role::PAST.or(Role::THIRD))
            && !unit.capital
            && unit.cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE))
            && (self.is(verb + 1, AFTER_CUE)
                || self.pauses(verb + 1)
                || self.quote(verb + 1).is_some()
                || self.units.get(verb + 1).is_some_and(|after| after.capital))
    }

    /// ", and Doe, the defence minister, described ...": somebody else, an apposition, and a verb of speech of his own.
    fn another_speaks(&self, first: usize, limit: usize) -> bool {
        const LONGEST: usize = 14;
        let comma =
            |from: usize| (from..limit.min(first + LONGEST)).find(|&at| self.kind(at) == Some(Kind::Comma));
        let named = |end: usize| (first..end).all(|at| self.units[at].capital);
        comma(first).filter(|&open| open > first && named(open)).and_then(|open| comma(open + 1)).is_some_and(
            |close| {
                self.is(close + 1, Role::PAST.or(Role::THIRD))
                    && self.is_cue(close + 1)
                    && self.finite(close + 1)
            },
        )
    }

    /// Whether a verb of speech stands in the range.
    fn another_cue(&self, first: usize, limit: usize) -> bool {
        (first..limit).any(|at| {
            self.units[at].cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE))
                && self.finite(at)
                && self.is_cue(at)
        })
    }

    /// "X said" at the end, with nothing it governs behind.
    fn tag_at(&self, first: usize, limit: usize) -> bool {
        const LONGEST: usize = 12;
        (first..limit.min(first + LONGEST)).any(|at| {
            self.units[at].cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE))
                && self.finite(at)
                && matches!(
                    self.kind(self.particle(at).unwrap_or(at) + 1),
                    None | Some(Kind::Stop | Kind::Comma)
                )
        })
    }

    /// After the last quoted words: "... “unfair” before leaving", "... “unfair” and called for talks".
    fn leaves_after_quote(&self, at: usize, clausal: bool) -> bool {
        let before = self.quote(at - 1).is_some();
        if self.is(at, Role::COORDINATOR) {
            let next = at + 1;
            return self.is(next, Role::VERB.or(Role::PAST)) && self.finite(next)
                || self.another_cue_at(next, self.units.len().min(next + 8));
        }
        if before && self.is(at, Role::SUB.or(Role::PREPOSITION)) && !self.is(at, Role::COORDINATOR) {
            let word = self.word(at);
            // "... “unfair” in an interview", but "... “unfair” in its haste"
            let setting = self.is(at, Role::PREPOSITION)
                && self.skip_setting(at, self.units.len()) > at
                && word != "to";
            let loose = matches!(
                word,
                "before" | "after" | "while" | "during" | "although" | "though" | "since" | "until"
            );
            let own = !clausal && matches!(word, "by" | "as");
            return setting || loose || own;
        }
        false
    }

    /// Whether a cue with the same subject, or one of its own, follows a conjunction.
    fn another_cue_at(&self, at: usize, limit: usize) -> bool {
        const REACH: usize = 5;
        for at in at..limit.min(at + REACH) {
            if self.kind(at) != Some(Kind::Word) {
                return false;
            }
            let unit = self.units[at];
            if unit.cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE))
                && unit.role.is(Role::PAST.or(Role::THIRD))
                && self.finite(at)
            {
                return true;
            }
            if unit.role.is(Role::AUXILIARY.or(Role::PREPOSITION).or(Role::SUB).or(Role::THAT)) {
                return false;
            }
        }
        false
    }

    /// Whether the unit is a quotation that is a sentence of its own.
    pub(super) fn whole_speech(&self, at: usize) -> bool {
        let Some(mark) = self.quote(at) else { return false };
        let capital = mark
            .span
            .of(self.text)
            .chars()
            .find(|char| char.is_alphanumeric())
            .is_some_and(|first| first.is_uppercase() || first.is_numeric());
        capital
            && mark.words >= 3
            && matches!(self.last_inside(mark), Some('.' | '!' | '?' | '…' | ',' | '-' | '—'))
            || !mark.closed
    }
}
