//! Where the words that a cue governs end: at another verb of speech, behind the last marks, at the end of the clause.

use super::unit::{Kind, Outer};
use super::words::{Frame, Role};

/// What a cue governs. A clause goes on behind many a comma or conjunction where a phrase ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Governed {
    /// "said | that the plan is dull"
    Clause,
    /// "called | the plan “dull”"
    Phrase,
}

impl Outer<'_> {
    /// The end of the words from `first` on that a verb of this frame governs.
    pub(super) fn content_end(&self, first: usize, limit: usize, frame: Frame) -> usize {
        if self.whole_speech(first) {
            return first + 1;
        }
        let is_clause = self.is(first, Role::THAT.or(Role::WH)) || frame.is(Frame::CLAUSE);
        let governed = if is_clause { Governed::Clause } else { Governed::Phrase };
        let mut quoted = false;
        for at in first..limit {
            let leaves = match self.units[at].kind {
                Kind::Quote(_) => {
                    quoted = true;
                    if self.ends_with_marks(first, at, limit, governed) {
                        return at + 1;
                    }
                    self.is_announced_speech(first, at)
                }
                Kind::Stop => at + 1 == limit,
                Kind::Dash => self.leaves_at_dash(first, at, limit),
                Kind::Semicolon => true,
                Kind::Colon => self.another_cue(at + 1, limit, Frame::QUOTE.or(Frame::OBJECT)),
                Kind::Comma => self.leaves_at_comma(first, at, limit, governed),
                Kind::Word if quoted && !self.has_quote(at, limit) => self.leaves_after_quote(at, governed),
                Kind::Word if at > first && self.is(at, Role::COORDINATOR) && !self.is_not_yet(at) => {
                    self.closes_clause(first, at, frame)
                        && self.leaves_at_conjunction(first, at, limit, governed)
                }
                _ => false,
            };
            if leaves && at > first {
                return at;
            }
        }
        limit
    }

    /// Whether the words from `first` on end with the marks at `at`.
    fn ends_with_marks(&self, first: usize, at: usize, limit: usize, governed: Governed) -> bool {
        let after = at + 1;
        let turns = at > first || after < limit;
        if turns
            && self.pauses(at)
            && (self.hangs_on(after, limit) || self.ends_subordinate(first, at, limit))
        {
            return true;
        }
        // "in what he called “the old way,” | the club ...", but "called it “dull,” “old” and “dear”"
        if governed == Governed::Phrase && self.pauses(at) && after < limit && self.begins_anew(after) {
            return true;
        }
        let last = self.quote(at).and_then(|mark| self.last_inside(mark));
        !self.is_announced_speech(first, at)
            && matches!(last, Some('.' | '!' | '?'))
            && after < limit
            && !self.has_quote(after, limit)
    }

    /// "he said it was over: | “We are sailing home.”": a quotation that is a sentence of its own, behind a colon.
    fn is_announced_speech(&self, first: usize, at: usize) -> bool {
        at > first && self.whole_speech(at) && self.kind(at - 1) == Some(Kind::Colon)
    }

    /// "and Doe warned ...", "and called it “dull”", "and left": whether something else is told behind a conjunction.
    fn leaves_at_conjunction(&self, first: usize, at: usize, limit: usize, governed: Governed) -> bool {
        let next = at + 1;
        let is_phrase = governed == Governed::Phrase;
        let may_be_second = is_phrase || self.kind(at - 1) == Some(Kind::Comma);
        // "welcomed the talks | and hoped that they would go on"
        let wishes = is_phrase && self.is(next + 1, Role::THAT) && self.finite(next);
        // "asked for patience, | and he is right", "promised to stay, | and at the end she left"
        let is_closed = is_phrase || self.is(first, Role::TO);
        let remarks = is_closed && self.kind(at - 1) == Some(Kind::Comma) && self.begins_remark(next);
        (!self.thinks(next) || wishes)
            && (remarks
                || self.another_cue_at(next, limit)
                || may_be_second && self.another_predicate(first, next, limit)
                || is_phrase && self.another_act(first, next))
    }

    /// "he is right", "at the end she left": a pronoun with its verb, behind a few words that say when or where.
    fn begins_remark(&self, at: usize) -> bool {
        const LONGEST: usize = 4;
        let pronoun = (at..at + LONGEST)
            .find(|&at| self.is(at, Role::SUBJECT) && !self.is(at, Role::DETERMINER.or(Role::OBJECT)));
        let opens = |pronoun: &usize| {
            let adverbial = *pronoun == at || self.is(at, Role::PREPOSITION.or(Role::TIME));
            let verb = self.units.get(pronoun + 1).is_some()
                && (self.is(pronoun + 1, Role::AUXILIARY.or(Role::BE)) || self.finite(pronoun + 1));
            adverbial && verb
        };
        pronoun.filter(opens).is_some()
    }

    /// Whether the words at `at`, behind marks and a comma, no longer belong to what the marks are part of: not "and
    /// “dear”", "not on the weather", "because it rained".
    fn begins_anew(&self, at: usize) -> bool {
        let hangs = Role::COORDINATOR.or(Role::NOT).or(Role::SUB).or(Role::PREPOSITION);
        self.quote(at).is_none() && (!self.is(at, hangs) || self.is(at, Role::RELATIVE.or(Role::WHO)))
    }

    /// "told friends that the mayor knew of it | and thought it a badge": part of what is told.
    fn thinks(&self, at: usize) -> bool {
        self.units.get(at).and_then(|unit| unit.cue).is_some_and(|cue| cue.frame.is(Frame::THOUGHT))
    }

    /// "had not | yet | begun": no conjunction.
    fn is_not_yet(&self, at: usize) -> bool {
        self.is(at, Role::ADVERB) && self.is(at - 1, Role::NOT.or(Role::AUXILIARY))
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

    /// "- “...,” she said", "- but the ministry rejected it", "- Doe said" behind a clause that opens the sentence.
    fn leaves_at_dash(&self, first: usize, dash: usize, limit: usize) -> bool {
        let next = dash + 1;
        let tagged = self.quote(next).is_some() && self.pauses(next) && self.tag_at(next + 1, limit);
        let turns = self.is(next, Role::COORDINATOR)
            && matches!(self.word(next), "but" | "and")
            && (self.another_cue_at(next + 1, limit)
                || self.another_cue(next, limit.min(next + 8), Frame::OBJECT));
        tagged || turns || self.ends_subordinate(first, dash, limit)
    }

    /// ", adding ...", ", according to ...", ", but X said ...".
    fn leaves_at_comma(&self, first: usize, comma: usize, limit: usize, governed: Governed) -> bool {
        let is_phrase = governed == Governed::Phrase;
        let next = comma + 1;
        if next >= limit {
            return true;
        }
        let role = self.units[next].role;
        // "whom everyone calls “Spoons”, | rolls his eyes"
        let named = is_phrase && self.quote(comma - 1).is_some() && self.begins_anew(next);
        named
            || self.hangs_loosely(next, limit, governed)
            || comma > first && self.resumes_outside(first, comma, governed)
            || self.ends_subordinate(first, comma, limit)
            || role.is(Role::COORDINATOR)
                && (self.another_cue_at(next + 1, limit)
                    || self.another_speaks(next + 1, limit)
                    || self.another_predicate(first, next + 1, limit))
            || comma > first + 1 && (self.another_predicate(first, next, limit) || self.turns(next, limit))
            || is_phrase
                && (role.is(Role::WHO.or(Role::RELATIVE).or(Role::SUB))
                    || role.is(Role::COORDINATOR) && self.has_finite(next + 1, limit.min(next + 8)))
            || self.tag_at(next, limit)
    }

    /// Whether what begins at `next` is a participle, or what stands for one: "adding ...", "according to ...".
    fn hangs_loosely(&self, next: usize, limit: usize, governed: Governed) -> bool {
        let acts = |at: usize| self.is(at, Role::ING) && self.units[at].cue.is_some();
        match self.word(next) {
            "according" => true,
            // "... before noting that ..."
            "before" | "after" | "while" if acts(next + 1) => true,
            // "..., with Doe calling it a mistake"
            "with" if (next + 2..limit.min(next + 8)).any(acts) => true,
            _ => acts(next) || governed == Governed::Phrase && self.is(next, Role::ING),
        }
    }

    /// Whether behind the comma the clause goes on within which the words from `first` on are told.
    fn resumes_outside(&self, first: usize, comma: usize, governed: Governed) -> bool {
        let is_clause = governed == Governed::Clause;
        let next = comma + 1;
        let unit = self.units[next];
        let acts = unit.role.is(Role::PAST.or(Role::THIRD)) || unit.role.is(Role::AUXILIARY) && !is_clause;
        self.resumes(next)
            || acts && !unit.capital && self.is_of_relative(first)
            || self.is_of_aside(first)
                && unit.role.is(Role::PAST.or(Role::THIRD).or(Role::AUXILIARY))
                && self.finite(next)
                // "which says that Doe, above all others, | must go"
                && (!is_clause || self.is(first, Role::TO) || self.has_finite(first, comma))
    }

    /// "..., | but the ministry rejected it", "..., | while Roe said it was late".
    fn turns(&self, next: usize, limit: usize) -> bool {
        // "agreed in principle, | but not on the market stalls"
        let restricts = self.word(next) == "but"
            && (self.is(next + 1, Role::NOT) || self.is_word(next + 1, "only"))
            && !self.is(next + 2, Role::AUXILIARY.or(Role::PAST));
        !restricts
            && matches!(self.word(next), "but" | "while" | "whereas" | "although" | "though")
            && (!self.has_quote(next, limit) || self.another_cue(next, limit, Frame::QUOTE.or(Frame::OBJECT)))
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

    /// Whether the words from `first` on are what "who thinks", "which said" governs.
    fn is_of_relative(&self, first: usize) -> bool {
        const REACH: usize = 6;
        (first.saturating_sub(REACH)..first).rev().take_while(|&at| self.kind(at) == Some(Kind::Word)).any(
            |at| self.is(at, Role::WHO.or(Role::RELATIVE)) && !self.is(at, Role::THAT.or(Role::POSSESSIVE)),
        )
    }

    /// Whether the words from `first` on are what a relative clause between commas governs: "the mission, which Doe has promised
    /// | to support, is".
    fn is_of_aside(&self, first: usize) -> bool {
        const REACH: usize = 12;
        let mut before = (first.saturating_sub(REACH)..first).rev();
        let comma = before.find(|&at| self.kind(at) != Some(Kind::Word));
        comma.is_some_and(|at| {
            self.kind(at) == Some(Kind::Comma) && self.is(at + 1, Role::WHO.or(Role::RELATIVE))
        })
    }

    /// "While Doe said the port was shut, | Roe said ...": the comma ends the clause that opens the sentence.
    pub(super) fn ends_subordinate(&self, first: usize, comma: usize, limit: usize) -> bool {
        const LONGEST: usize = 12;
        let begun = self.sentences.partition_point(|sentence| sentence.first <= first);
        let start = begun.checked_sub(1).map_or(0, |last| self.sentences[last].first);
        // "Even if", "only when"
        let joint = if self.is(start, Role::ADVERB) && start + 1 < first { start + 1 } else { start };
        // "Asked if he knew, | Doe said ..."
        let participle = self.units[start].cue.is_some() && self.is(start, Role::PAST.or(Role::ING));
        // "Had Doe said that the port was shut, | ships would have sailed"
        let inverted =
            self.kind(start) == Some(Kind::Word) && matches!(self.word(start), "Had" | "Should" | "Were");
        let opens = (self.is(joint, Role::SUB.or(Role::WH)) || participle || inverted)
            && !(start..first).any(|at| self.pauses(at) || self.kind(at) == Some(Kind::Dash));
        if !opens {
            return false;
        }
        let next = self.skip_setting(comma + 1, limit);
        let end = self.plain_phrase_end(next, limit.min(next + LONGEST));
        let acts = |at: usize| {
            self.kind(at) == Some(Kind::Word) && (self.finite(at) || self.is(at, Role::WHO))
                || self.is_cue(at)
        };
        end > next && (next + 1..limit.min(end + 1)).any(acts)
    }

    /// "X said" at the end, with nothing it governs behind.
    pub(super) fn tag_at(&self, first: usize, limit: usize) -> bool {
        const LONGEST: usize = 12;
        (first..limit.min(first + LONGEST)).any(|at| {
            self.units[at].cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE))
                && self.finite(at)
                && matches!(
                    self.kind(self.particle(at).unwrap_or(at) + 1),
                    None | Some(Kind::Stop | Kind::Comma | Kind::Dash)
                )
        })
    }

    /// After the last quoted words: "... “unfair” before leaving", "... “unfair” and called for talks".
    fn leaves_after_quote(&self, at: usize, governed: Governed) -> bool {
        let is_clause = governed == Governed::Clause;
        let before = self.quote(at - 1).is_some();
        if self.is(at, Role::COORDINATOR) {
            let next = at + 1;
            // "said he “loves it” and has no plans": what is so now is still said.
            let present = is_clause && self.is(next, Role::AUXILIARY) && !self.is(next, Role::PAST);
            if present && matches!(self.word(next), "has" | "have" | "is" | "are" | "will" | "would" | "can")
            {
                return false;
            }
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
            let own = !is_clause && matches!(word, "by" | "as");
            return setting || loose || own;
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
