//! Signs by which news stories turn: who speaks, how a paragraph is told, how like it is to those beside it.

use super::concordance::Concordance;
use super::gap::truth;
use super::likeness::Likeness;
use super::profile::Profile;

/// How many signs there are.
pub(super) const SIGNS: usize = 23;

/// So many paragraphs on each side are compared.
const WINDOW: usize = 3;
/// A first sentence of so many tokens or more is long.
const LONGEST: usize = 60;

/// What the gap before paragraph `at` shows, by sign.
///
/// # Panics
/// If there is no paragraph before `at`.
pub(super) fn signs(
    profiles: &[&Profile],
    concordance: &Concordance,
    likeness: &Likeness,
    people: &Concordance,
    at: usize,
) -> [f32; SIGNS] {
    let (before, after) = (&profiles[at - 1].telling, &profiles[at].telling);
    let next = profiles.get(at + 1).map(|next| &next.telling);
    let to_next = next.map_or(0.0, |_| likeness.of_two(at, at + 1));
    let to_last = likeness.of_two(at - 1, at);
    let window = (at.saturating_sub(WINDOW)..at, at..(at + WINDOW).min(profiles.len()));
    let voice = Voice::at(profiles, at);
    [
        after.marks,
        next.map_or(0.0, |next| next.marks),
        after.said,
        next.map_or(0.0, |next| next.said),
        to_last,
        likeness.between(window.0, window.1),
        to_next - to_last,
        earlier(likeness, at),
        if at > 2 { likeness.to_lead(at) } else { 0.3 },
        10.0 * after.addresses,
        truth(after.says),
        truth(before.opens_quoting),
        truth(next.is_some_and(|next| next.opens_quoting)),
        truth(after.points),
        truth(!after.leads_in),
        truth(after.asks),
        truth(after.refers),
        truth(after.reacts || after.concedes),
        truth(voice == Voice::Same),
        truth(voice == Voice::Earlier),
        after.first_length.min(LONGEST) as f32 / 10.0,
        truth(names_new_country(concordance, at)),
        going_on(people, at) as f32,
    ]
}

/// Whether the first sentence names a country that nobody named before.
fn names_new_country(concordance: &Concordance, at: usize) -> bool {
    // What stands in the first sentence stands before the rest.
    let mut opening = concordance.places(at).iter().take_while(|place| place.opens);
    opening.any(|place| place.country && place.is_first())
}

/// How many of those whom a paragraph names one of the next ones names again.
fn going_on(people: &Concordance, at: usize) -> usize {
    people.places(at).iter().filter(|person| person.ahead as usize <= WINDOW).count()
}

/// How like a paragraph is to the one of the two before its neighbour that it is most like.
fn earlier(likeness: &Likeness, at: usize) -> f32 {
    let likest = (at.saturating_sub(WINDOW)..at - 1).map(|one| likeness.of_two(one, at));
    likest.fold(0.0, f32::max)
}

/// Who speaks first in a paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// Who spoke last in the paragraph before.
    Same,
    /// Somebody who spoke further up.
    Earlier,
    /// Somebody new, or nobody.
    Other,
}

/// Who spoke so many paragraphs ago is as good as new.
const REMEMBERED: usize = 40;

impl Voice {
    fn at(profiles: &[&Profile], at: usize) -> Self {
        let (before, after) = (&profiles[at - 1].telling, &profiles[at].telling);
        let Some(speaker) = after.speakers.first() else { return Self::Other };
        let last = before.speakers.last();
        if last.is_some_and(|last| after.speaks_on || last == speaker) {
            return Self::Same;
        }
        let earlier = &profiles[at.saturating_sub(REMEMBERED)..at];
        let spoke = earlier.iter().any(|profile| profile.telling.speakers.contains(speaker));
        if spoke { Self::Earlier } else { Self::Other }
    }
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::*;

    /// Who speaks first in the last paragraph, and what else the gap before it shows.
    fn check(text: &str, expected: &str) {
        let shown = of_text(text, |profiles| {
            let at = profiles.len() - 1;
            let voice = match Voice::at(profiles, at) {
                Voice::Same => "same voice",
                Voice::Earlier => "earlier voice",
                Voice::Other => "other voice",
            };
            let new_country = names_new_country(&Concordance::of(profiles), at);
            format!("{voice}{}", if new_country { ", new country" } else { "" })
        });
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn who_speaks() {
        check("“It sank,” Anna Roe said.\n\n“Nobody drowned,” Roe said.", "same voice");
        check("“It sank,” Anna Roe said.\n\n“Nobody drowned,” she said.", "same voice");
        check("“It sank,” Anna Roe said.\n\n“Nobody drowned,” Karl Moss said.", "other voice");
        check(
            "“It sank,” Anna Roe said.\n\n“No,” Karl Moss said.\n\n“Nobody drowned,” Roe said.",
            "earlier voice",
        );
        check("The ferry sank.\n\nIn Peru, another one sailed.", "other voice, new country");
        check("Peru has a ferry.\n\nIn Peru, another one sailed.", "other voice");
    }
}
