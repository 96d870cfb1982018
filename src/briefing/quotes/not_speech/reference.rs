//! Lists of references, by-lines, glosses: marks that name a publication or explain a foreign word.

use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;

/// Whether the marks name a publication or explain a word.
pub(super) fn is_reference(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    is_listed(outer)
        || is_linked(outer, sentence, at)
        || has_by_line(outer, sentence, at)
        || is_bracketed(outer, at)
}

/// "Doe, Ann. “The ports that feed the valley,” Inland Trade 14 (2009)": no verb, but a year, a page or an address.
fn is_listed(outer: &Outer<'_>) -> bool {
    /// No reference is longer.
    const LONGEST: usize = 60;
    let end = outer.units.len();
    let places = (0..end).filter(|&at| outer.quote(at).is_none());
    end <= LONGEST
        && places.clone().any(|at| outer.units[at].capital)
        && places.clone().any(|at| is_locator(outer, at))
        && !places.skip_while(|&at| outer.is_word(at, "see")).any(|at| {
            outer.is(at, Role::AUXILIARY.or(Role::SUBJECT))
                || outer.is(at, Role::VERB) && outer.finite(at) && !outer.units[at].capital
        })
}

/// "Read more: “The ferry that never came back”": a headline behind a colon, without a stop at its end.
fn is_linked(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    at > sentence.first
        && outer.kind(at - 1) == Some(Kind::Colon)
        && outer.quote(at).and_then(|mark| outer.last_inside(mark)).is_some_and(char::is_alphanumeric)
        && !(sentence.first..at)
            .any(|at| outer.is(at, Role::AUXILIARY) || outer.finite(at) && !outer.is(at, Role::ORDER))
}

/// A year, "pp.", "vol.", "ed.", the beginning of an address.
fn is_locator(outer: &Outer<'_>, at: usize) -> bool {
    let digits = || outer.word(at).bytes().filter(u8::is_ascii_digit).count();
    match outer.kind(at) {
        Some(Kind::Number) => digits() >= 4,
        Some(Kind::Aside) => digits() == 4,
        Some(Kind::Word) => {
            let word = outer.word(at).trim_end_matches('.');
            matches!(word, "pp" | "vol" | "ed" | "eds" | "doi" | "http" | "https")
        }
        _ => false,
    }
}

/// "“Mayor falls into fountain,” | by Ann Poole".
fn has_by_line(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    let by = at + 1 + usize::from(outer.kind(at + 1) == Some(Kind::Comma));
    outer.is_word(by, "by")
        && outer.units.get(by + 1).is_some_and(|name| name.capital || name.kind == Kind::Other)
        && !outer.has_finite(sentence.first, at)
}

/// "nil desperandum (“there is always another tide”)", "(“Mayor falls into fountain,” Harbour Daily, Thursday)".
fn is_bracketed(outer: &Outer<'_>, at: usize) -> bool {
    let is = |at: usize, shape: &str| outer.kind(at) == Some(Kind::Other) && outer.word(at) == shape;
    let opens = at > 0 && (is(at - 1, "(") || is(at - 1, "["));
    let name = outer.units.get(at + 1).is_some_and(|next| next.capital);
    opens && (is(at + 1, ")") || is(at + 1, "]") || name)
}
