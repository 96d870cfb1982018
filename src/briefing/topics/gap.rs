//! Signs of a new topic between two paragraphs.

use std::sync::LazyLock;

use super::concordance::{Concordance, NEVER};
use super::lead_in;
use super::likeness::Likeness;
use super::logarithm::Logarithm;
use super::news;
use super::opening::Opening;
use super::profile::Profile;

/// How many signs there are.
pub(super) const SIGNS: usize = OF_ALL + news::SIGNS + 3;
/// How many of them all kinds of documents show.
const OF_ALL: usize = 49;

/// What the gap before paragraph `at` shows, by sign.
///
/// # Panics
/// If there is no paragraph before `at`.
pub(super) fn signs(
    profiles: &[&Profile],
    concordance: &Concordance,
    at: usize,
    whole: Whole<'_>,
) -> [f32; SIGNS] {
    let Whole { grain, announced, spoken, surveyed, likeness, people } = whole;
    let (before, after) = (profiles[at - 1], profiles[at]);
    let recurrence = Recurrence::at(concordance, at);
    let opens = |opening: fn(Opening) -> bool| truth(opening(after.opening));
    let subject = Subject::at(profiles, concordance, at);
    let (newcomers, known_people) = newcomers(people, at);
    let of_all: [f32; OF_ALL] = [
        1.0,
        recurrence.first_sentence_known,
        recurrence.persisting,
        dying(concordance, at),
        recurrence.known,
        opens(|opening| matches!(opening, Opening::Announces(_))),
        opens(|opening| opening == Opening::Turns),
        opens(|opening| opening == Opening::Orders),
        opens(|opening| opening == Opening::Quotes),
        opens(|opening| opening == Opening::Refers),
        opens(|opening| opening == Opening::Points),
        opens(|opening| opening == Opening::Continues),
        opens(|opening| opening == Opening::Speakers),
        truth(after.cues.adds),
        truth(after.cues.dated),
        truth(after.cues.introduces),
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
        truth(after.cues.dated && after.cues.introduces),
        opens(|opening| matches!(opening, Opening::Names(_))),
        closing(profiles, at),
        truth(after.cues.points),
        recalls(profiles, people, at),
        recurrence.countries_known,
        opens(|opening| matches!(opening, Opening::Raises(_))),
        truth(before.reports),
        truth(after.reports),
        truth(subject.ago == 1),
        truth((2..=5).contains(&subject.ago)),
        truth(subject.ago == NEVER),
        truth(subject.ahead <= 2),
        truth(after.cues.perfect),
        truth(before.cues.perfect),
        truth(after.cues.looks_back),
        truth(before.cues.looks_back),
        truth(after.sentences == 1),
        truth(before.sentences == 1),
        newcomers,
        known_people,
    ];
    let mut signs = [0.0; SIGNS];
    signs[..OF_ALL].copy_from_slice(&of_all);
    signs[OF_ALL..OF_ALL + news::SIGNS].copy_from_slice(&news::signs(
        profiles,
        concordance,
        likeness,
        people,
        at,
    ));
    let counts = matches!(after.opening, Opening::Turns | Opening::Orders)
        && after.lead_in.kind != lead_in::Kind::Question;
    let others = [
        if after.opening.turns() { 0.0 } else { announced[at] },
        truth(surveyed[at]),
        if counts { spoken } else { 0.0 },
    ];
    signs[OF_ALL + news::SIGNS..].copy_from_slice(&others);
    debug_assert!(signs.iter().all(|sign| sign.is_finite()));
    signs
}

/// What holds for all gaps of a document.
#[derive(Clone, Copy)]
pub(super) struct Whole<'d> {
    /// How long its paragraphs are; see [`grain`].
    pub(super) grain: f32,
    /// By paragraph, how far its writer says where a topic begins: 0 (nowhere, or once) to 1 (one paragraph in five, or more).
    pub(super) announced: &'d [f32],
    /// How far somebody speaks in it to those who listen; see [`spoken`].
    pub(super) spoken: f32,
    /// By paragraph, whether it goes on to another country in a survey of several.
    pub(super) surveyed: &'d [bool],
    /// How like its paragraphs are.
    pub(super) likeness: &'d Likeness,
    /// Where those stand whom its paragraphs name.
    pub(super) people: &'d Concordance,
}

/// By paragraph, how far the writer of the document says where a topic begins. Above the first question nobody has asked yet.
pub(super) fn announced(profiles: &[&Profile]) -> Vec<f32> {
    const OFTEN: f32 = 0.2;
    let asks = |profile: &&Profile| profile.lead_in.kind == lead_in::Kind::Question;
    let share = |turns: usize| match turns {
        0 | 1 => 0.0,
        _ => (turns as f32 / profiles.len() as f32 / OFTEN).min(1.0),
    };
    let turning: Vec<&&Profile> = profiles.iter().skip(1).filter(|profile| profile.opening.turns()).collect();
    let asked = turning.iter().filter(|profile| asks(profile)).count();
    let (above, below) = (share(turning.len() - asked), share(turning.len()));
    let first = profiles.iter().position(asks).unwrap_or_default();
    (0..profiles.len()).map(|at| if at < first { above } else { below }).collect()
}

/// How far somebody speaks in a document to those who listen, as a spokesman does: 0 (not at all) to 1 (one word in a hundred is
/// "I", "you"). Who speaks counts what there is to say; who writes counts reasons, too.
pub(super) fn spoken(profiles: &[&Profile]) -> f32 {
    const OFTEN: f32 = 0.01;
    let words: usize = profiles.iter().map(|profile| profile.words).sum();
    let speaks: usize = profiles.iter().map(|profile| profile.telling.speaks).sum();
    (speaks as f32 / words.max(1) as f32 / OFTEN).min(1.0)
}

/// How near what the first sentence speaks of stands elsewhere.
struct Subject {
    ago: u16,
    ahead: u16,
}

impl Subject {
    fn at(profiles: &[&Profile], concordance: &Concordance, at: usize) -> Self {
        /// Where the sentence speaks of nothing, that is neither near nor new.
        const NOTHING: Subject = Subject { ago: 6, ahead: 6 };
        let places = concordance.places(at);
        let nearer =
            |one: Self, other: Self| Self { ago: one.ago.min(other.ago), ahead: one.ahead.min(other.ahead) };
        let near =
            profiles[at].of_subject().map(|term| Self { ago: places[term].ago, ahead: places[term].ahead });
        near.reduce(nearer).unwrap_or(NOTHING)
    }
}

/// Who was last named more paragraphs ago is as good as new; no document that weights were fitted to is longer.
const REMEMBERED: u16 = 84;

/// The share of the people whom a paragraph names that nobody named before, and of those whom the paragraph before names.
fn newcomers(people: &Concordance, at: usize) -> (f32, f32) {
    let (mut new, mut known) = (Share::default(), Share::default());
    for person in people.places(at) {
        new.add(1.0, person.ago > REMEMBERED);
        known.add(1.0, person.ago == 1);
    }
    (new.or(0.0), known.or(0.0))
}

/// A document closes with this many paragraphs at most.
const CLOSING: usize = 3;

/// 1 where the document's last part, of what is to come, begins; -1 where it goes on.
fn closing(profiles: &[&Profile], at: usize) -> f32 {
    let (before, after) = (profiles[at - 1], profiles[at]);
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
pub(super) fn grain(profiles: &[&Profile]) -> f32 {
    let words: usize = profiles.iter().map(|profile| profile.words).sum();
    length(words / profiles.len().max(1))
}

/// A length on a scale where 40 is 0 and each doubling adds about one.
pub(super) fn length(count: usize) -> f32 {
    static LENGTHS: LazyLock<Logarithm> =
        LazyLock::new(|| Logarithm::new(|count| ((count + 1.0) / 40.0).ln(), 8192));
    LENGTHS.at(count)
}

/// 1 for what is so, 0 for what is not. A number is made of it: what is so here is not so there, and no processor guesses it.
pub(super) fn truth(sign: bool) -> f32 {
    f32::from(u8::from(sign))
}

/// How much of a paragraph stands near it.
struct Recurrence {
    /// The share of the first sentence's weight that the paragraph before has.
    first_sentence_known: f32,
    /// The share of its weight that is new here and goes on after it.
    persisting: f32,
    /// The share of its weight that the three before it have.
    known: f32,
    /// The share of the first sentence's countries that the two paragraphs before name; a half if it has none.
    countries_known: f32,
}

impl Recurrence {
    fn at(concordance: &Concordance, at: usize) -> Self {
        let [mut first, mut persisting, mut known] = [Share::default(); 3];
        let mut countries = Share::default();
        for place in concordance.places(at) {
            persisting.add(place.own_weight, (place.ago > 5) & (place.ahead <= 2));
            known.add(place.own_weight, place.ago <= 3);
            first.add(place.own_weight * truth(place.opens), place.ago <= 1);
            if place.opens && place.country {
                countries.add(1.0, place.ago <= 2);
            }
        }
        Self {
            first_sentence_known: first.or(0.0),
            persisting: persisting.or(0.0),
            known: known.or(0.0),
            countries_known: countries.or(0.5),
        }
    }
}

/// The share of the previous paragraph's weight that was used before and is not again.
fn dying(concordance: &Concordance, at: usize) -> f32 {
    let mut dying = Share::default();
    for place in concordance.places(at - 1) {
        dying.add(place.own_weight, ((place.count > 1.0) | (place.ago <= 2)) & (place.ahead > 4));
    }
    dying.or(0.0)
}

/// The share of a weight for which something is true.
#[derive(Clone, Copy, Default)]
struct Share {
    all: f32,
    which: f32,
}

impl Share {
    fn add(&mut self, weight: f32, is: bool) {
        self.all += weight;
        self.which += weight * truth(is);
    }

    /// The share; `none` of nothing.
    fn or(self, none: f32) -> f32 {
        if self.all > 0.0 { self.which / self.all } else { none }
    }
}

/// Whether the first sentence calls somebody by surname alone whom one of the three paragraphs before names.
fn recalls(profiles: &[&Profile], people: &Concordance, at: usize) -> f32 {
    let Profile { people: named, recalled, .. } = profiles[at];
    let mut near = named.iter().zip(people.places(at)).filter(|(_, place)| place.ago <= 3);
    truth(near.any(|(person, _)| recalled.contains(person)))
}

#[cfg(test)]
mod tests {
    use super::super::topic::plain;

    /// The first paragraphs of a text's topics, the first topic aside, counted from 0.
    fn boundaries(text: &str) -> Vec<usize> {
        plain(text).topics()[1..].iter().map(|topic| topic.paragraphs.start).collect()
    }

    #[test]
    fn what_else_was_discussed_begins_a_topic_though_its_country_was_named_before() {
        let text = "The ministers of Norway and Peru say an accord on herring quotas is near.\n\n\
            The quotas would rise by a tenth a year, Minister Anna Roe said in Lima, and the herring fleets of both would be counted.\n\n\
            Turning to the wheat trade, Mayor Karl Moss said that the two share a goal.\n\n\
            The goal, says Moss, is to ship wheat before the winter and to keep its price where it is.\n\n\
            Roe thanked Moss for his help with Bolivia, noting that a transit accord has brought 111 trains to Bolivia this year.\n\n\
            Ways to stop smugglers coming out of Bolivia were also discussed.  Roe said both are exploring lamps and ferries.\n\n\
            Roe meets the president on Friday.  She will also join Moss in talks with sailors.";
        assert_eq!(boundaries(text), [2, 4, 5, 6]);
    }

    const LAST: &str = "we wish Karl Moss well. He has kept the lighthouse for thirty years.";

    /// What a spokesman says before he takes questions, and a last item.
    fn spoken(last: &str) -> String {
        format!(
            "Good morning. Before I take your questions, I have a few things.\n\n\
            The minister spoke on Sunday with the mayors of the coast. They discussed the wheat terminal and the return of the cranes.\n\n\
            He thanked the mayors for the cranes. I can tell you that the wheat terminal opens in May.\n\n\
            A note on the house: there will be no briefing on Thursday, because of the holiday. The minutes will go out this afternoon.\n\n\
            {last}"
        )
    }

    #[test]
    fn who_speaks_counts_topics() {
        let finally = spoken(&format!("And finally, {LAST}"));
        assert_eq!(boundaries(&finally).last(), Some(&4));
    }
}
