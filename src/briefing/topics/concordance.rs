//! Where each term of a document stands.

use std::rc::Rc;

use super::numbering::Numbering;
use super::profile::{Counted, Profile};
use super::terms::Term;

/// A document's terms, numbered, so that they are counted without hashing, and where each of them stands.
pub(super) struct Concordance {
    numbering: Rc<Numbering>,
    /// By number.
    standings: Vec<Standing>,
    /// The terms of all paragraphs, one after the other.
    places: Vec<Place>,
    /// By paragraph, where its terms begin among them; and where the last one's end.
    starts: Vec<usize>,
}

/// Where a term stands in a document.
#[derive(Clone, Copy)]
struct Standing {
    /// Where it stands last, among all places.
    last: u32,
    /// In how many places it stands.
    times: u32,
}

impl Standing {
    const NOWHERE: Self = Self { last: NOWHERE, times: 0 };
}

/// A term in a paragraph. What is asked of it at every gap stands here once more, side by side for the whole document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    number: u32,
    paragraph: u32,
    /// Where it last stood, among all places.
    before: u32,
    /// What the term weighs, where it stands first and everywhere else.
    pub(super) weight: f32,
    /// What it weighs here.
    pub(super) own_weight: f32,
    /// See [`Counted::count`].
    pub(super) count: f32,
    /// How many paragraphs ago it last stood; [`NEVER`] if nowhere.
    pub(super) ago: u16,
    /// In how many paragraphs it next stands; [`NEVER`] if nowhere.
    pub(super) ahead: u16,
    /// See [`Counted::opens`].
    pub(super) opens: bool,
    pub(super) country: bool,
}

impl Place {
    /// Of a term that stands nowhere else.
    fn of(counted: &Counted, number: u32, paragraph: u32) -> Self {
        let &Counted { count, weight, country, opens, .. } = counted;
        Self {
            number,
            paragraph,
            before: NOWHERE,
            weight,
            own_weight: weight,
            count,
            ago: NEVER,
            ahead: NEVER,
            opens,
            country,
        }
    }

    /// Whether nothing above it has the term.
    pub(super) const fn is_first(&self) -> bool {
        self.ago == NEVER
    }

    /// The term's number.
    pub(super) const fn number(&self) -> usize {
        self.number as usize
    }

    /// The paragraph.
    pub(super) const fn paragraph(&self) -> usize {
        self.paragraph as usize
    }
}

/// Most documents have no more terms than so many.
const USUAL: usize = 2048;

/// No place's number.
const NOWHERE: u32 = u32::MAX;
/// No paragraph is as far away: one that is counts as the furthest.
pub(super) const NEVER: u16 = u16::MAX;

impl Concordance {
    pub(super) fn of(profiles: &[&Profile]) -> Self {
        Self::numbered(profiles, |profile| &profile.terms, |counted| *counted)
    }

    /// The same of those whom paragraphs name; they weigh nothing.
    pub(super) fn of_people(profiles: &[&Profile]) -> Self {
        Self::numbered(profiles, |profile| &profile.people, |&person| Counted::weightless(person))
    }

    /// What paragraphs have.
    fn numbered<'p, T: 'p>(
        profiles: &[&'p Profile],
        had: fn(&'p Profile) -> &'p Vec<T>,
        told: fn(&T) -> Counted,
    ) -> Self {
        let all: usize = profiles.iter().map(|profile| had(profile).len()).sum();
        let mut numbering = Numbering::with_room(all.min(USUAL));
        let mut standings: Vec<Standing> = Vec::with_capacity(all);
        let mut places: Vec<Place> = Vec::with_capacity(all);
        let mut starts = Vec::with_capacity(profiles.len() + 1);
        starts.push(0);
        for (paragraph, profile) in (0_u32..).zip(profiles) {
            for counted in had(profile).iter().map(told) {
                let number = numbering.of(counted.term);
                if number == standings.len() {
                    standings.push(Standing::NOWHERE);
                }
                stand(&mut places, &mut standings, Place::of(&counted, number as u32, paragraph));
            }
            starts.push(places.len());
        }
        Self { numbering: Rc::new(numbering), standings, places, starts }
    }

    /// The concordance of some paragraphs, ascending; all terms keep their numbers.
    pub(super) fn of_some(&self, paragraphs: &[usize]) -> Self {
        let mut standings = vec![Standing::NOWHERE; self.terms()];
        let mut places = Vec::with_capacity(self.places.len());
        let mut starts = Vec::with_capacity(paragraphs.len() + 1);
        starts.push(0);
        for (paragraph, &at) in (0_u32..).zip(paragraphs) {
            for &place in self.places(at) {
                stand(&mut places, &mut standings, Place { paragraph, ..place });
            }
            starts.push(places.len());
        }
        Self { numbering: Rc::clone(&self.numbering), standings, places, starts }
    }

    /// How many paragraphs there are.
    pub(super) fn paragraphs(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many terms there are.
    pub(super) fn terms(&self) -> usize {
        self.standings.len()
    }

    /// The number of a term that the document has.
    pub(super) fn number(&self, term: Term) -> Option<usize> {
        self.numbering.get(term)
    }

    /// In how many places a term stands.
    pub(super) fn times(&self, term: Term) -> u32 {
        self.number(term).map_or(0, |number| self.times_of(number))
    }

    /// In how many places the term of a number stands.
    pub(super) fn times_of(&self, number: usize) -> u32 {
        self.standings[number].times
    }

    /// In how many places the term stands that stands in most.
    pub(super) fn most_times(&self) -> u32 {
        self.standings.iter().map(|standing| standing.times).max().unwrap_or_default()
    }

    /// The places of a term, the last first.
    pub(super) fn of_term(&self, term: Term) -> impl Iterator<Item = &Place> {
        let last = self.number(term).and_then(|number| self.places.get(self.standings[number].last as usize));
        last.into_iter().flat_map(|last| std::iter::once(last).chain(self.before(last)))
    }

    /// All places, in document order.
    pub(super) fn all(&self) -> &[Place] {
        &self.places
    }

    /// The places of a paragraph's terms, in the order of its profile's.
    pub(super) fn places(&self, paragraph: usize) -> &[Place] {
        &self.places[self.starts[paragraph]..self.starts[paragraph + 1]]
    }

    /// Where a paragraph's places begin among all; of the paragraph behind the last, how many there are.
    pub(super) fn start(&self, paragraph: usize) -> usize {
        self.starts[paragraph]
    }

    /// Which of all places is the one where a term last stood before.
    pub(super) fn number_before(&self, place: &Place) -> Option<usize> {
        let before = place.before as usize;
        (before < self.places.len()).then_some(before)
    }

    /// Which of all places are those where a term stood before, the last first.
    pub(super) fn numbers_before(&self, place: &Place) -> impl Iterator<Item = usize> {
        let before = |at: &usize| self.number_before(&self.places[*at]);
        std::iter::successors(self.number_before(place), before)
    }

    /// The places where a term stood before, the last first.
    pub(super) fn before(&self, place: &Place) -> impl Iterator<Item = &Place> {
        self.numbers_before(place).map(|at| &self.places[at])
    }
}

/// One more place; of several weights of its term the first counts.
fn stand(places: &mut Vec<Place>, standings: &mut [Standing], mut place: Place) {
    let Standing { last, times } = &mut standings[place.number()];
    *times += 1;
    place.before = std::mem::replace(last, places.len() as u32);
    (place.ago, place.ahead) = (NEVER, NEVER);
    if let Some(before) = places.get_mut(place.before as usize) {
        place.ago = (place.paragraph - before.paragraph).min(u32::from(NEVER) - 1) as u16;
        before.ahead = place.ago;
        place.weight = before.weight;
    }
    places.push(place);
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::Concordance;

    #[test]
    fn what_some_paragraphs_have_is_as_if_there_were_no_others() {
        let text = "Wheat rotted.\n\nA ferry sank.\n\nWheat sold.\n\nThe ferry and the wheat were gone.";
        of_text(text, |profiles| {
            let some: Vec<_> = [0, 2, 3].map(|at| profiles[at]).to_vec();
            let (all, alone) = (Concordance::of(profiles).of_some(&[0, 2, 3]), Concordance::of(&some));
            let near = |concordance: &Concordance| -> Vec<(u16, u16)> {
                concordance.all().iter().map(|place| (place.ago, place.ahead)).collect()
            };
            assert_eq!(near(&all), near(&alone));
        });
    }
}
