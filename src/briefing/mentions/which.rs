//! Which of the many who hold such an office is meant: "the London mayor", "the US ambassador to Iraq".

use super::phrase::{Title, Which};
use super::recognise::Recogniser;
use crate::knowledge::{EntryId, Tenure, TitleOf, fold};

/// The most words of a place: "Rio de Janeiro", "Papua New Guinea".
const LONGEST_PLACE: usize = 3;

impl Which {
    /// Whether it may be this tenure's holder.
    pub(super) fn admits(&self, tenure: &Tenure<'_>) -> bool {
        match self {
            Self::Any | Self::Latest => true,
            Self::OfPlace(place) => tenure.note().is_some_and(|note| is_of_place(note, place)),
            Self::To(countries) => tenure.to().is_some_and(|to| countries.contains(&to.id())),
        }
    }
}

/// Whether a title names the place, which is folded: "Mayor of London" is "london"; New York is what everybody calls New
/// York City.
fn is_of_place(title: &str, place: &str) -> bool {
    // Most begin or end otherwise, which is told sooner than how they are folded.
    let differ = |one: Option<u8>, other: Option<u8>| {
        one.zip(other).is_none_or(|(one, other)| one.is_ascii() && !one.eq_ignore_ascii_case(&other))
    };
    if differ(title.bytes().last(), place.bytes().last()) && !title.ends_with(" City") {
        return false;
    }
    let of = title.split_once(" of ").map(|(_, of)| of);
    let Some(of) = of.filter(|of| !differ(of.bytes().next(), place.bytes().next())) else { return false };
    let of = fold(of);
    of == place || of.strip_suffix(" city") == Some(place)
}

impl Recogniser<'_> {
    /// The place that is no state before a title, from token `at`, and the token of the title: "New York mayor".
    pub(super) fn place_before_title(&self, at: usize) -> Option<(Which, usize)> {
        if !self.is_capitalised(at) {
            return None;
        }
        let adjoining = |&end: &usize| self.adjoins(end);
        (1..=LONGEST_PLACE).map(|words| at + words).take_while(adjoining).find_map(|end| {
            let title = self.lookups.title(end)?;
            let which = self.place(&title.offices, at, end)?;
            Some((which, end))
        })
    }

    /// The place that is no state behind "of", from token `at`, and the token after it: "mayor of London".
    pub(super) fn place_behind_title(&self, offices: &[TitleOf], at: usize) -> Option<(Which, usize)> {
        if !self.is_capitalised(at) {
            return None;
        }
        let adjoining = |&end: &usize| (at + 1..end).all(|next| self.adjoins(next));
        let ends = (1..=LONGEST_PLACE).map(|words| at + words).take_while(adjoining);
        ends.filter_map(|end| Some((self.place(offices, at, end)?, end))).last()
    }

    /// The place that the tokens name, if somebody holds such an office there.
    fn place(&self, offices: &[TitleOf], at: usize, end: usize) -> Option<Which> {
        let mut of_places = offices
            .iter()
            .map(|title| title.office)
            .filter(|&office| self.knowledge.office(office).is_local())
            .peekable();
        of_places.peek()?;
        let place = fold(self.span(at, end).of(self.text));
        of_places.any(|office| self.knowledge.has_seat(office, &place)).then_some(Which::OfPlace(place))
    }

    /// Whether a title that ends before token `at` is held in a place that nobody is known to hold it in: "the mayor of Springfield".
    pub(super) fn is_of_unknown_place(&self, title: &Title, at: usize) -> bool {
        let of_place = |office| self.knowledge.office(office).is_local();
        matches!(title.which, Which::Any | Which::Latest)
            && title.of.is_empty()
            && self.word(at) == "of"
            && self.is_capitalised(at + 1)
            && title.offices.iter().all(|named| of_place(named.office))
    }

    /// To which country or body somebody is sent, from token `at`: "the UN", "Iraq"; and the token after it.
    pub(super) fn sent_to(&self, at: usize) -> Option<(Vec<EntryId>, usize)> {
        self.country(at + usize::from(self.word(at) == "the"))
    }
}
