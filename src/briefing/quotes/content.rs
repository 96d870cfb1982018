//! How far the words that a cue governs reach.

use std::sync::LazyLock;

use super::unit::{Clause, Kind, Outer};
use super::words::{Frame, Role};
use crate::briefing::lexicon::{Words, words_of};

/// See `particular.txt`.
static VERDICTS: LazyLock<Words> =
    LazyLock::new(|| words_of(include_str!("particular.txt"), "verdicts").collect());
static ANSWERING: LazyLock<Words> =
    LazyLock::new(|| words_of(include_str!("particular.txt"), "answering").collect());
static JUDGING: LazyLock<Vec<&str>> =
    LazyLock::new(|| words_of(include_str!("particular.txt"), "judging").collect());

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
        let (frame, end) = (cue.frame, sentence.end);
        let at = self.behind_adverbs(self.particle(verb).unwrap_or(verb) + 1, end);
        let takes = !frame.is(Frame::PARTICLE)
            && at < end
            && self.kind(at) == Some(Kind::Word)
            && cue.takes(self.word(at));
        if takes {
            // "who agree with him, | Doe said"
            let mere =
                self.is(at + 1, Role::OBJECT) && !self.is(at + 1, Role::POSSESSIVE) && self.pauses(at + 2);
            return if mere { None } else { self.bounded(at + 1, end, at + 1, Frame::OBJECT) };
        }
        if let Some(first) = self.behind_insert(at, end, frame) {
            return self.bounded(first, end, verb + 1, frame);
        }
        // "asked not to be named" tells nothing.
        if self.is(at, Role::NOT) && self.is(at + 1, Role::TO) && self.says(at + 2, "be") {
            return None;
        }
        match self.clause_start(at, end, frame) {
            Some(first) => self.bounded(first, end, verb + 1, frame),
            None => self.object_at(at, end, verb, frame),
        }
    }

    fn behind_adverbs(&self, from: usize, end: usize) -> usize {
        let adverb = |&at: &usize| {
            self.is(at, Role::ADVERB)
                && !self.is(at, Role::DETERMINER.or(Role::THAT).or(Role::SUB).or(Role::PREPOSITION))
        };
        from + (from..end).take_while(adverb).count()
    }

    /// Where the content begins behind what is inserted between commas: "She said, if elected, she would ..."
    fn behind_insert(&self, at: usize, end: usize, frame: Frame) -> Option<usize> {
        const REACH: usize = 14;
        let inserts = frame.is(Frame::CLAUSE)
            && self.kind(at) == Some(Kind::Comma)
            && self.is(at + 1, Role::SUB.or(Role::PREPOSITION).or(Role::ADVERB))
            && (at + 2..end.min(at + REACH)).any(|at| self.kind(at) == Some(Kind::Comma))
            && !self.has_quote(at, end.min(at + 4));
        // "He said, however, | that ..."
        let that = || {
            (at + 2..end.min(at + REACH))
                .find(|&at| self.is(at, Role::THAT) && self.kind(at - 1) == Some(Kind::Comma))
        };
        inserts.then(|| that().unwrap_or(at + 1))
    }

    /// Where the clause or the quotation begins that a verb of this frame governs, behind whoever listens, where and when.
    fn clause_start(&self, at: usize, end: usize, frame: Frame) -> Option<usize> {
        // "threatened to veto any text that ..."
        if frame.is(Frame::INFINITIVE) && self.is(at, Role::TO) && self.is_infinitive(at) {
            return Some(at);
        }
        if (frame.is(Frame::QUOTE) || frame.is(Frame::CLAUSE))
            && let Some(first) = self.announced(at, end, frame)
            && (frame.is(Frame::CLAUSE) || first == at || self.has_quote(first, end))
        {
            return Some(first);
        }
        if frame.is(Frame::ADDRESSEE) {
            let listener = self.plain_phrase_end(at, end);
            let after = self.skip_setting(listener, end);
            if listener > at && after < end && self.opens_content(after, frame) {
                return Some(after);
            }
        }
        let may_follow = frame.is(Frame::CLAUSE) || frame.is(Frame::QUOTE) && self.quote(at).is_some();
        if !may_follow {
            return None;
        }
        let first = self.skip_setting(at, end);
        let clause =
            self.tells(first, end) || self.takes_object(frame, first, end) || self.has_quote(first, end);
        (first < end && clause && self.opens_content(first, frame)).then_some(first)
    }

    /// The object that a verb of this frame has for its content.
    fn object_at(&self, at: usize, end: usize, verb: usize, frame: Frame) -> Option<Content> {
        let begins = || {
            self.nominal(at)
                || self.points_at_something(at)
                || matches!(self.kind(at), Some(Kind::Quote(_)))
                || self.says(at, "what") && self.has_quote(at, end)
        };
        if !self.takes_object(frame, at, end) || at >= end || !begins() {
            return None;
        }
        self.bounded(at, end, verb + 1, frame)
            .filter(|content| self.takes_object(frame, content.first, content.end))
    }

    /// "calls | that “vandalism”", "called | this a sham": no clause follows.
    fn points_at_something(&self, at: usize) -> bool {
        let points = self.is_word(at, "that") || self.is_word(at, "this");
        points && (self.quote(at + 1).is_some() || self.is(at + 1, Role::DETERMINER))
    }

    /// Whether a verb of this frame takes what stands there, as an object, for its content.
    fn takes_object(&self, frame: Frame, first: usize, end: usize) -> bool {
        let told = if frame.is(Frame::NAMING) {
            self.has_quote(first, end) || self.is_named(first, end)
        } else {
            !frame.is(Frame::MARKED) || self.has_quote(first, end)
        };
        frame.is(Frame::OBJECT) && told
    }

    /// "called | Doe a liar", "called | the plan “dull”", not "called | Doe on Monday".
    fn is_named(&self, first: usize, end: usize) -> bool {
        let pronoun = self.is(first, Role::OBJECT) && !self.is(first, Role::POSSESSIVE);
        let object = if pronoun || self.points_at_something(first) {
            first + 1
        } else {
            self.plain_phrase_end(first, end)
        };
        let names = (first + 1..object).any(|at| {
            self.units[at - 1].capital
                && !self.units[at].capital
                && self.nominal(at)
                && !self.is(at, Role::TIME)
        });
        names
            || object > first + 2 && self.kind(object) != Some(Kind::Word) && self.judges(object - 1)
            || object < end
                && self.kind(object) == Some(Kind::Word)
                && !self.is(
                    object,
                    Role::TIME.or(Role::PREPOSITION).or(Role::TO).or(Role::COORDINATOR).or(Role::SUB),
                )
    }

    /// "called the procedure | undemocratic": an adjective behind its noun.
    fn judges(&self, at: usize) -> bool {
        let word = self.word(at);
        let judging = || JUDGING.iter().any(|ending| word.ends_with(ending));
        self.kind(at) == Some(Kind::Word)
            && !self.units[at].capital
            && (VERDICTS.contains_small(word) || judging())
    }

    /// A content announced by "that", by a question word, by a colon, or by a comma before a quotation, behind the
    /// adverbials and the listener that may stand between.
    fn announced(&self, from: usize, end: usize, frame: Frame) -> Option<usize> {
        const REACH: usize = 30;
        let mut commas = 0;
        for at in from..end.min(from + REACH) {
            let unit = self.units[at];
            match unit.kind {
                Kind::Colon => return (at + 1 < end && !self.is_tagged(at + 1, end)).then_some(at + 1),
                Kind::Comma if matches!(self.kind(at + 1), Some(Kind::Quote(_))) => return Some(at + 1),
                Kind::Comma if commas == 2 => return None,
                Kind::Comma => commas += 1,
                Kind::Quote(_) if !self.names_setting(at, from) => return None,
                Kind::Word if unit.role.is(Role::THAT) => {
                    // "under a headline that said ...": a relative clause
                    let relative = at > from && self.is_told(at + 1);
                    // "says the text needs work, | but that its aim is right"
                    let second = commas > 0 && self.is(at - 1, Role::COORDINATOR);
                    return (!relative && !second && !self.tells_of_noun(from, at, frame)).then_some(at);
                }
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
                Kind::Word if at == from && self.is_told_below(at, end) => {}
                Kind::Word if self.may_begin_clause(at) => return None,
                // "proclaimed in July - falsely - | that ..."
                Kind::Dash
                    if self.kind(at + 2) == Some(Kind::Dash)
                        || at > from + 1 && self.kind(at - 2) == Some(Kind::Dash) => {}
                Kind::Stop | Kind::Semicolon | Kind::Dash => return None,
                _ => {}
            }
        }
        None
    }

    /// "answered | the charge | that he lied", "announced | a plan | that will help": what the words behind "that" tell is not said
    /// but told of the noun; not so in "repeated | the claim | that he lied".
    fn tells_of_noun(&self, from: usize, that: usize, frame: Frame) -> bool {
        let answers = || {
            let cue = from.checked_sub(1).and_then(|verb| self.units[verb].cue);
            cue.is_some_and(|cue| ANSWERING.contains(cue.lemma()))
        };
        !frame.is(Frame::ADDRESSEE)
            && that > from + 1
            && self.is(from, Role::DETERMINER.or(Role::POSSESSIVE))
            && self.plain_phrase_end(from, that) == that
            && !(from..that).any(|at| self.is(at, Role::TIME.or(Role::ADDRESSEE)))
            && (!self.is(that - 1, Role::SPEECH_NOUN) || answers())
    }

    /// "recalled | it yesterday: in 1994 ...": an object that only points to what comes behind the colon.
    fn is_told_below(&self, at: usize, end: usize) -> bool {
        let behind = self.skip_setting(at + 1, end);
        let points = self.is(at, Role::OBJECT) || self.is_word(at, "it") || self.is_word(at, "this");
        points && behind < end && self.kind(behind) == Some(Kind::Colon)
    }

    /// "Doe lamented it: | “...,” he said": the tag tells whose it is.
    fn is_tagged(&self, at: usize, end: usize) -> bool {
        self.quote(at).is_some() && self.pauses(at) && self.tag_at(at + 1, end)
    }

    /// "said on NBC's | “Meet the Press” | that ...", "told the newspaper | “Die Welt” | on Wednesday that ..."
    fn names_setting(&self, at: usize, from: usize) -> bool {
        (self.is(at + 1, Role::THAT) || at > from && self.is(at - 1, Role::TITLE_NOUN))
            && self.quote(at).is_some_and(|mark| super::not_speech::is_title(self, at, mark))
    }

    /// Whether a word is the subject or the verb of a clause that nothing announces.
    fn may_begin_clause(&self, at: usize) -> bool {
        self.is(at, Role::SUBJECT) && !self.is(at, Role::DETERMINER.or(Role::OBJECT))
            || self.finite(at) && !self.units[at].capital
    }

    /// "to leave", not "to reporters" or "to the press".
    fn is_infinitive(&self, to: usize) -> bool {
        self.units.get(to + 1).is_some_and(|next| {
            next.kind == Kind::Word
                && !next.capital
                && !next.role.is(Role::DETERMINER.or(Role::POSSESSIVE).or(Role::ADDRESSEE))
        })
    }

    /// "about half of it", "over 40 ships", "at least 40".
    pub(super) fn counts_about(&self, at: usize) -> bool {
        let counted = |at: usize| self.kind(at) == Some(Kind::Number) || self.is(at, Role::NUMERAL);
        let bounded =
            self.is_word(at, "at") && ["least", "most"].iter().any(|word| self.is_word(at + 1, word));
        if bounded && counted(at + 2) {
            return true;
        }
        self.kind(at) == Some(Kind::Word)
            && matches!(
                self.word(at),
                "about" | "About" | "over" | "Over" | "around" | "Around" | "under" | "Under"
            )
            && (counted(at + 1) || self.says(at + 1, "half"))
    }

    pub(super) fn is_told(&self, verb: usize) -> bool {
        self.units.get(verb).is_some_and(|unit| {
            unit.cue.is_some()
                && !unit.capital
                && unit.role.is(Role::PAST.or(Role::THIRD))
                && self.finite(verb)
                // "said on Monday that | cuts would stay"
                && !(unit.role.is(Role::THIRD) && self.is(verb + 1, Role::AUXILIARY))
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
                if self.is(at + 1, Role::ING) {
                    return at; // "wrong for saying ..."
                }
                if setting
                    || self.is(at, Role::PREPOSITION) && matches!(self.word(at), "to") && close > at + 1
                {
                    at = close;
                } else if self.is(at + 1, Role::TIME) {
                    at += 2;
                }
                // "in a letter | published on Monday"
                if at > start && self.is(at, Role::PAST) && self.is(at + 1, Role::PREPOSITION) {
                    at = self.plain_phrase_end(at + 2, end).max(at + 2);
                    while self.is(at, Role::TIME) && at < end {
                        at += 1;
                    }
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
                // "who wrote to her | say they are ready", "told it in a letter | published on Monday"
                let verb = self.units[at].cue.is_some_and(|cue| !cue.frame.is(Frame::NOUN))
                    && !self.units[at].capital
                    && role.is(Role::BASE.or(Role::PAST).or(Role::THIRD))
                    && self.kind(at - 1) == Some(Kind::Word);
                if verb && !role.is(Role::ADVERB) {
                    return false;
                }
                // "said | having the port shut was no choice"
                let gerund = matches!(self.word(at), "having" | "being");
                let clausal = gerund
                    || !role.is(Role::COORDINATOR)
                        && !role.is(Role::PREPOSITION.or(Role::AUXILIARY).or(Role::RELATIVE));
                clausal
                    || role.is(Role::SUB) && !role.is(Role::PREPOSITION)
                    || role.is(Role::TO) && frame.is(Frame::INFINITIVE)
                    || self.counts_about(at)
                    || role.is(Role::DETERMINER.or(Role::SUBJECT))
                    || role.is(Role::PREPOSITION)
                        && !matches!(self.word(at), "about" | "of" | "against")
                        && self.has_finite(at, self.units.len().min(at + 20))
                        && self.comma_within(at, 10)
                        && !self.is_joined_behind(at)
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

    /// "asked | for patience, and he is right": behind the comma something else is joined to what opens so.
    fn is_joined_behind(&self, at: usize) -> bool {
        let comma = (at..self.units.len()).find(|&at| self.kind(at) == Some(Kind::Comma));
        comma.is_some_and(|comma| self.is(comma + 1, Role::COORDINATOR))
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
    pub(super) fn tells(&self, first: usize, end: usize) -> bool {
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
}
