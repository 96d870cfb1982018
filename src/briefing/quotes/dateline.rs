//! Where a dateline ends and its paragraph begins: "MOSCOW, March 19 (Reuters) -- | Lavrov said ...".

use super::unit::{Clause, Kind, Outer};
use crate::briefing::lexicon;

/// A dateline has so many words, commas and brackets at most, the dash behind it included.
const LONGEST: usize = 16;

/// The sentence without the dateline that opens it: a place in capitals, or an agency in brackets, before a dash.
pub(super) fn without_dateline(outer: &Outer<'_>, sentence: Clause) -> Clause {
    let reach = sentence.end.min(sentence.first + LONGEST);
    let dash = (sentence.first..reach).find(|&at| outer.kind(at) == Some(Kind::Dash));
    let Some(dash) = dash.filter(|&dash| dash > sentence.first && dash + 1 < sentence.end) else {
        return sentence;
    };
    let place = (sentence.first..dash).all(|at| match outer.units[at].kind {
        Kind::Word => outer.units[at].capital,
        Kind::Number | Kind::Comma | Kind::Aside | Kind::Stop => true,
        _ => false,
    });
    let agency = outer.kind(dash - 1) == Some(Kind::Aside) && dash - 1 > sentence.first;
    let told = place && (agency || lexicon::is_shouted(outer.word(sentence.first)));
    if told { Clause { first: dash + 1, ..sentence } } else { sentence }
}
