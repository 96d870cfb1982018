//! Which of the many who hold such an office is meant: "the London mayor", "the US ambassador to Iraq".

use super::phrase::{Title, Which};
use super::recognise::Recogniser;
use crate::briefing::lexicon;
use crate::knowledge::{EntryId, Kind, Role, Tenure, TitleOf, fold};
use crate::text::Span;

/// The most words of a place: "Rio de Janeiro", "Papua New Guinea".
const LONGEST_PLACE: usize = 3;

impl Which {
    /// Whether it may be this tenure's holder.
    pub(super) fn admits(&self, tenure: &Tenure<'_>) -> bool {
        match self {
            Self::Any | Self::OfOwner | Self::Latest => true,
            Self::OfPlace { place, .. } => tenure.note().is_some_and(|note| is_of_place(note, place)),
            Self::To(countries, place) => match tenure.to() {
                Some(to) => countries.contains(&to.id()),
                // "UN-Arab League envoy for Syria"
                None => tenure.note().is_some_and(|note| is_for_place(note, place)),
            },
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

/// Whether a title ends with the place, which is folded, behind "to" or "for".
fn is_for_place(title: &str, place: &str) -> bool {
    let ends = [" for ", " to "].iter().filter_map(|joint| title.rsplit_once(joint));
    ends.map(|(_, end)| fold(end)).any(|end| end == place || end.strip_prefix("the ") == Some(place))
}

impl Recogniser<'_> {
    /// The place that is no state before a title, from token `at`, and the token of the title: "New York mayor", "London's mayor".
    pub(super) fn place_before_title(&self, at: usize) -> Option<(Which, usize)> {
        if !self.is_capitalised(at) {
            return None;
        }
        let adjoining = |&end: &usize| self.adjoins(end);
        (1..=LONGEST_PLACE).map(|words| at + words).take_while(adjoining).find_map(|end| {
            let title_at = if self.is_possessive(end) { end + 1 } else { end };
            let title = self.lookups.title(title_at)?;
            let called = &self.text[self.start(title_at)..self.start(title_at) + title.len];
            let which = self.place(&title.offices, self.span(at, end), called)?;
            Some((which, title_at))
        })
    }

    /// The place that is no state within the title of tokens `at..end`: "Chechen President", "Head of Chechnya".
    pub(super) fn place_in_title(&self, offices: &[TitleOf], at: usize, end: usize) -> Option<Which> {
        let called = |first: usize, end: usize| self.span(first, end).of(self.text);
        let of = (at + 1..end).find(|&of| self.word(of) == "of").filter(|&of| of + 1 < end);
        if let Some(of) = of {
            return self.place(offices, self.span(of + 1, end), called(at, of));
        }
        (at + 1..end).find_map(|middle| self.place(offices, self.span(at, middle), called(middle, end)))
    }

    /// The place that is no state behind "of", from token `at`, and the token after it, where the title before is so `called`: "mayor
    /// of London".
    pub(super) fn place_behind_title(
        &self,
        offices: &[TitleOf],
        at: usize,
        called: &str,
    ) -> Option<(Which, usize)> {
        let at = at + usize::from(self.word(at) == "the");
        if !self.is_capitalised(at) {
            return None;
        }
        let adjoining = |&end: &usize| (at + 1..end).all(|next| self.adjoins(next));
        let ends = (1..=LONGEST_PLACE).map(|words| at + words).take_while(adjoining);
        ends.filter_map(|end| Some((self.place(offices, self.span(at, end), called)?, end))).last()
    }

    /// The place that the words name, if somebody holds such an office there, or leads it where the title is that of a leader.
    fn place(&self, offices: &[TitleOf], words: Span, called: &str) -> Option<Which> {
        let office = |title: &TitleOf| self.knowledge.office(title.office);
        let mut of_places = offices.iter().filter(|title| office(title).is_local()).peekable();
        let leads = self.is_any_leading(offices);
        if of_places.peek().is_none() && !leads {
            return None;
        }
        let words = fold(words.of(self.text));
        let place = lexicon::region_of(&words).map_or(words, fold);
        let is_held = of_places.any(|title| self.knowledge.has_seat(title.office, &place))
            || leads && self.regional_offices(&place).next().is_some();
        is_held.then(|| Which::OfPlace { place, called: fold(called) })
    }

    /// The offices that lead a region of this name, folded.
    fn regional_offices(&self, place: &str) -> impl Iterator<Item = EntryId> {
        let offices = lexicon::regional_offices().filter_map(|id| self.knowledge.with_id(Kind::Office, id));
        offices.filter(move |&office| self.knowledge.has_seat(office, place))
    }

    /// Lets the title of a region's leader stand for the offices that lead regions: "the Catalan president" is no head of state.
    pub(super) fn lead_region(&self, title: &mut Title) {
        let Which::OfPlace { place, .. } = &title.which else { return };
        if self.is_any_leading(&title.offices) {
            let regional = self.regional_offices(place);
            title.offices.extend(regional.map(|office| TitleOf { office, of: None, role: Role::Title }));
        }
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

    /// Where somebody is sent whose title ends before token `at`, and the token after it: "to the UN", "for Syria".
    pub(super) fn sent_to(&self, offices: &[TitleOf], at: usize) -> Option<(Which, usize)> {
        if !matches!(self.word(at), "to" | "for") || !self.is_any_sent(offices) {
            return None;
        }
        let place = at + 1 + usize::from(self.word(at + 1) == "the");
        let (entries, end) = self.country(place)?;
        Some((Which::To(entries, fold(self.span(place, end).of(self.text))), end))
    }

    /// The body to which somebody of a state is sent whose title, from token `at` and so many bytes long, begins with it: "Syria's
    /// UN ambassador".
    pub(super) fn sent_to_body_in_title(&self, offices: &[TitleOf], at: usize, len: usize) -> Option<Which> {
        let named = self.lookups.name(at).filter(|named| named.len < len && self.is_any_sent(offices))?;
        let bodies = named.entries.iter().map(|&(entry, _)| entry).filter(|entry| entry.kind() == Kind::Body);
        let bodies: Vec<EntryId> = bodies.collect();
        let words = Span::new(self.start(at), self.start(at) + named.len).of(self.text);
        (!bodies.is_empty()).then(|| Which::To(bodies, fold(words)))
    }

    fn is_any_leading(&self, offices: &[TitleOf]) -> bool {
        offices.iter().any(|title| self.knowledge.office(title.office).leads())
    }

    fn is_any_sent(&self, offices: &[TitleOf]) -> bool {
        offices.iter().any(|title| self.knowledge.office(title.office).is_sent())
    }
}
