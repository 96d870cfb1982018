//! Names between commas, behind what their bearers are: "the Minister for Health, Ann Doe, said".

use super::bearer::calling;
use super::person::is_finite_verb;
use super::recognise::Recogniser;
use crate::briefing::lexicon;
use crate::text::Span;

impl Recogniser<'_> {
    /// Whether commas set off the name of the tokens `at..end`: "the bank's governor, Alan Roe, said", not "a nurse, Alan
    /// Roe, and a driver".
    pub(super) fn is_set_off(&self, at: usize, end: usize) -> bool {
        at > 1
            && end > at + 1
            && self.word(at - 1) == ","
            && self.word(end) == ","
            && self.word(end + 1) != "and"
    }

    /// "the Minister for Health" before the comma at token `at`, behind which the name stands. In "a spokesman for the minister,
    /// Alan Roe," it may be either's.
    pub(super) fn description_before(&self, at: usize) -> Option<Span> {
        const LONGEST: usize = 10;
        if self.word(at) != "," {
            return None;
        }
        let lowest = self.sentences.get(self.sentence).map_or(0, |sentence| sentence.first);
        let lowest = lowest.max(at.saturating_sub(LONGEST));
        let within = (lowest..at).rev().take_while(|&token| self.is_word(token) || self.is_possessive(token));
        let opens = |&token: &usize| lexicon::determiner(self.word(token)).is_some();
        let called = |&token: &usize| calling(self.span(token, at).of(self.text)).is_some();
        let opening = within.filter(opens).find(called)?;
        let verb = (opening..at).any(|token| is_finite_verb(self.word(token)));
        let hangs = opening > lowest && self.lexeme(opening - 1).is_preposition() && {
            let before = self.span(lowest, opening).of(self.text);
            calling(before).is_some()
        };
        (!verb && !hangs).then(|| self.span(opening, at))
    }
}
