//! A voice that comes from somebody: "“Call the roll,” came shouts from the crowd".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};

/// So many words may stand between the verb and "from": "came | the first angry reply | from".
const LONGEST: usize = 6;

/// Tries every quotation of the sentence with such a voice behind it.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    for quote in sentence.first..sentence.end.saturating_sub(3) {
        let Kind::Quote(_) = outer.units[quote].kind else { continue };
        if is_word(outer, quote + 1, &["came", "comes"])
            && let Some((from, speaker)) = voice(outer, sentence, quote + 2)
            && findings.free(outer, quote, quote + 1)
        {
            let cue = Some((quote + 1, from + 1));
            findings.note(outer, &[(quote, quote + 1)], speaker, cue, AttributionRule::CueSpeaker);
        }
    }
}

/// "shouts from | the crowd", "the reply of | the ministry".
fn voice(outer: &Outer<'_>, sentence: Clause, noun: usize) -> Option<(usize, Speaker)> {
    let reach = sentence.end.min(noun + LONGEST);
    let from = (noun + 1..reach).find(|&at| is_word(outer, at, &["from", "of"]))?;
    let words = (noun..from).all(|at| outer.kind(at) == Some(Kind::Word));
    // "came a voice from the back"
    if words && from > noun + 1 && is_word(outer, from - 1, &["voice", "voices"]) {
        return Some((noun.checked_sub(1)?, Speaker { first: noun, end: from }));
    }
    let phrase = outer.phrase_from(from + 1, sentence.end).filter(|_| words)?;
    Some((from, phrase.into()))
}

fn is_word(outer: &Outer<'_>, at: usize, words: &[&str]) -> bool {
    outer.kind(at) == Some(Kind::Word) && words.contains(&outer.word(at))
}
