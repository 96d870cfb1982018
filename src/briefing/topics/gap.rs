//! Signs of a new topic between two paragraphs.

use super::opening::Opening;
use super::profile::Profile;

/// How many signs there are.
pub(super) const SIGNS: usize = 35;

/// What the gap before paragraph `at` shows, by sign.
///
/// # Panics
/// If there is no paragraph before `at`.
pub(super) fn signs(profiles: &[Profile], at: usize, grain: f32) -> [f32; SIGNS] {
    let (before, after) = (&profiles[at - 1], &profiles[at]);
    let opens = |opening: fn(Opening) -> bool| truth(opening(after.opening));
    let signs = [
        1.0,
        first_sentence_known(before, after),
        persisting(profiles, at),
        dying(profiles, at),
        known(profiles, at),
        opens(|opening| matches!(opening, Opening::Announces(_))),
        opens(|opening| opening == Opening::Turns),
        opens(|opening| opening == Opening::Orders),
        opens(|opening| opening == Opening::Quotes),
        opens(|opening| opening == Opening::Refers),
        opens(|opening| opening == Opening::Points),
        opens(|opening| opening == Opening::Continues),
        opens(|opening| opening == Opening::Speakers),
        truth(after.adds),
        truth(after.dated),
        truth(after.introduces),
        truth(after.words < 18),
        truth(before.words < 18),
        length(after.words),
        length(before.words),
        truth(at == 1),
        truth(at == 2),
        truth(at + 1 == profiles.len()),
        grain,
        length(profiles.len()),
        truth(after.item),
        truth(before.item),
        truth(after.first_word == before.first_word),
        truth(after.dated && after.introduces),
        opens(|opening| matches!(opening, Opening::Names(_))),
        closing(profiles, at),
        truth(after.points),
        recalls(profiles, at),
        countries_known(profiles, at),
        opens(|opening| matches!(opening, Opening::Raises(_))),
    ];
    debug_assert!(signs.iter().all(|sign| sign.is_finite()));
    signs
}

/// A document closes with this many paragraphs at most.
const CLOSING: usize = 3;

/// 1 where the document's last part, of what is to come, begins; -1 where it goes on.
fn closing(profiles: &[Profile], at: usize) -> f32 {
    let (before, after) = (&profiles[at - 1], &profiles[at]);
    if !after.ahead || at + CLOSING < profiles.len() {
        return 0.0;
    }
    let leans = matches!(after.opening, Opening::Refers | Opening::Points | Opening::Continues);
    match (before.ahead, leans) {
        (false, _) => 1.0,
        (true, true) => -1.0,
        (true, false) => 0.0,
    }
}

/// How long a document's paragraphs are: the logarithm of the mean of their words.
pub(super) fn grain(profiles: &[Profile]) -> f32 {
    let words: usize = profiles.iter().map(|profile| profile.words).sum();
    length(words / profiles.len().max(1))
}

/// A length on a scale where 40 is 0 and each doubling adds about one.
pub(super) fn length(count: usize) -> f32 {
    ((count as f32 + 1.0) / 40.0).ln()
}

fn truth(sign: bool) -> f32 {
    if sign { 1.0 } else { 0.0 }
}

/// Up to `reach` paragraphs before the gap (negative) or after it.
fn around(profiles: &[Profile], at: usize, reach: isize) -> &[Profile] {
    let other = at.saturating_add_signed(reach).min(profiles.len());
    &profiles[at.min(other)..at.max(other)]
}

/// The share of the first sentence's weight that the paragraph before has.
fn first_sentence_known(before: &Profile, after: &Profile) -> f32 {
    let terms = after.first.iter().filter_map(|&term| after.find(term));
    share(terms.map(|term| (term.weight, before.find(term.term).is_some())))
}

/// The share of the next paragraph's weight that is new here and goes on after it.
fn persisting(profiles: &[Profile], at: usize) -> f32 {
    let (before, after) = (around(profiles, at, -5), around(profiles, (at + 1).min(profiles.len()), 2));
    share(profiles[at].terms.iter().map(|term| {
        let new = !before.iter().any(|profile| profile.find(term.term).is_some());
        (term.weight, new && after.iter().any(|profile| profile.find(term.term).is_some()))
    }))
}

/// The share of the previous paragraph's weight that was used before and is not again.
fn dying(profiles: &[Profile], at: usize) -> f32 {
    let (before, after) = (around(profiles, at - 1, -2), around(profiles, at, 4));
    share(profiles[at - 1].terms.iter().map(|term| {
        let used = term.count > 1.0 || before.iter().any(|profile| profile.find(term.term).is_some());
        (term.weight, used && !after.iter().any(|profile| profile.find(term.term).is_some()))
    }))
}

/// The share of the next paragraph's weight that the three before it have.
fn known(profiles: &[Profile], at: usize) -> f32 {
    let before = around(profiles, at, -3);
    share(
        profiles[at]
            .terms
            .iter()
            .map(|term| (term.weight, before.iter().any(|profile| profile.find(term.term).is_some()))),
    )
}

/// Whether the first sentence calls somebody by surname alone whom one of the three paragraphs before names.
fn recalls(profiles: &[Profile], at: usize) -> f32 {
    let before = around(profiles, at, -3);
    let named = |surname| before.iter().any(|profile| profile.people.binary_search(surname).is_ok());
    truth(profiles[at].recalled.iter().any(named))
}

/// The share of the first sentence's countries that the two paragraphs before name; a half if it has none.
fn countries_known(profiles: &[Profile], at: usize) -> f32 {
    let (before, after) = (around(profiles, at, -2), &profiles[at]);
    let countries = after.first.iter().filter_map(|&term| after.find(term)).filter(|term| term.country);
    let (mut all, mut known) = (0.0, 0.0);
    for term in countries {
        all += 1.0;
        known += truth(before.iter().any(|profile| profile.find(term.term).is_some()));
    }
    if all > 0.0 { known / all } else { 0.5 }
}

fn share(terms: impl Iterator<Item = (f32, bool)>) -> f32 {
    let (all, which) = terms.fold((0.0, 0.0), |(all, which), (weight, is)| {
        (all + weight, if is { which + weight } else { which })
    });
    if all > 0.0 { which / all } else { 0.0 }
}
