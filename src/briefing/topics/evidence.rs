//! What speaks for and against each way to divide a document: signs at its gaps, measures of its runs.

use super::super::Paragraph;
use super::concordance::Concordance;
use super::draft::profiles;
use super::form::{beginning, told_by_form};
use super::furniture::telling;
use super::gap::{self, SIGNS, Whole};
use super::likeness::Likeness;
use super::profile::Profile;
use super::run::{MEASURES, Runs};
use super::segment;
use super::survey;
use super::weights::{COLUMNS, Kind};

/// Up to so many paragraphs every way to divide a document is weighed.
const SHORT: usize = 160;
/// In a longer document a topic has this many paragraphs at most, so that time grows with its length.
const REACH: usize = 44;

/// What speaks for and against each way to divide a document. The program that fits the weights reads it.
pub struct Evidence {
    kind: Kind,
    /// By gap, the first being before paragraph 1.
    signs: Vec<[f32; SIGNS]>,
    runs: Runs,
    /// By gap, whether what follows says that it is new, or the form of the page does.
    turns: Vec<bool>,
    /// By gap, what the form of the page adds to its score.
    form: Vec<f32>,
    /// Where each topic would begin, by the paragraph that tells something first.
    beginnings: Vec<usize>,
    /// The paragraphs that tell something, among all.
    telling: Vec<usize>,
    /// How many paragraphs there are in all.
    paragraphs: usize,
}

impl Evidence {
    /// The evidence of paragraphs without headings.
    #[must_use]
    pub fn of(paragraphs: &[Paragraph]) -> Self {
        Self::within(paragraphs, reach(paragraphs.len()))
    }

    /// The same, where no topic is longer than `reach` paragraphs, one at least.
    #[must_use]
    pub fn within(paragraphs: &[Paragraph], reach: usize) -> Self {
        let profiles = profiles(paragraphs);
        Self::weigh(&profiles, &Concordance::of(&profiles), Some(reach.max(1)))
    }

    pub(super) fn of_profiles(profiles: &[&Profile], concordance: &Concordance) -> Self {
        Self::weigh(profiles, concordance, None)
    }

    fn weigh(all: &[&Profile], concordance: &Concordance, within: Option<usize>) -> Self {
        let telling = telling(all);
        let profiles: &[&Profile] = &telling.iter().map(|&at| all[at]).collect::<Vec<_>>();
        let own = (telling.len() < all.len()).then(|| concordance.of_some(&telling));
        let concordance = own.as_ref().unwrap_or(concordance);
        let reach = within.unwrap_or_else(|| reach(profiles.len()));
        let grain = gap::grain(profiles);
        let likeness = Likeness::of(concordance);
        let surveyed = survey::goes_on(profiles);
        let (announced, spoken) = (gap::announced(profiles), gap::spoken(profiles));
        let people = Concordance::of_people(profiles);
        let form = told_by_form(all, &telling);
        let whole = Whole {
            grain,
            announced: &announced,
            spoken,
            surveyed: &surveyed,
            likeness: &likeness,
            people: &people,
        };
        Self {
            kind: kind(profiles, grain),
            runs: Runs::of(profiles, concordance, reach),
            signs: (1..profiles.len()).map(|at| gap::signs(profiles, concordance, at, whole)).collect(),
            turns: profiles
                .iter()
                .skip(1)
                .zip(&form)
                .map(|(profile, &told)| profile.opening.turns() || told > 0.0)
                .collect(),
            form,
            beginnings: telling.iter().map(|&at| beginning(all, at)).collect(),
            telling,
            paragraphs: all.len(),
        }
    }

    /// The paragraphs that begin a topic, the first paragraph aside, ascending.
    #[must_use]
    pub fn boundaries(&self) -> Vec<usize> {
        segment::boundaries(self).into_iter().map(|at| self.beginnings[at]).collect()
    }

    /// The paragraphs that tell something: the others, as titles and captions, open no topic.
    #[must_use]
    pub fn telling(&self) -> &[usize] {
        &self.telling
    }

    /// How much each column of the weights counts in this document.
    #[must_use]
    pub fn columns(&self) -> [f32; COLUMNS] {
        self.kind.columns()
    }

    /// The signs of each gap, the first being before paragraph 1.
    #[must_use]
    pub fn signs(&self) -> &[[f32; SIGNS]] {
        &self.signs
    }

    /// The measures of each run of paragraphs, by its first paragraph, then by its length less one.
    #[must_use]
    pub fn measures(&self) -> Vec<Vec<[f32; MEASURES]>> {
        self.runs.measures(self.kind)
    }

    pub(super) const fn paragraphs(&self) -> usize {
        self.paragraphs
    }

    pub(super) const fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) const fn runs(&self) -> &Runs {
        &self.runs
    }

    pub(super) fn turns(&self) -> &[bool] {
        &self.turns
    }

    pub(super) fn form(&self) -> &[f32] {
        &self.form
    }
}

fn reach(paragraphs: usize) -> usize {
    if paragraphs <= SHORT { SHORT } else { REACH }
}

/// The mean length of paragraphs that is neither long nor short.
pub(super) const USUAL_GRAIN: f32 = 0.5;
/// How many paragraphs the longest document had that weights were fitted to.
const LONGEST_LEARNT: usize = 84;

fn kind(profiles: &[&Profile], grain: f32) -> Kind {
    const MANY: f32 = 3.0;
    const OFTEN: f32 = 0.4;
    /// Of other texts, too, so many paragraphs are a single sentence.
    const USUAL: f32 = 0.2;
    let share =
        |is: fn(&&&Profile) -> bool| profiles.iter().filter(is).count() as f32 / profiles.len() as f32;
    let items =
        profiles.iter().skip(1).filter(|profile| profile.cues.dated && profile.cues.introduces).count();
    let brief = share(|profile| profile.sentences == 1);
    let quoting = share(|profile| profile.quotes);
    Kind {
        grain: grain - USUAL_GRAIN,
        round_up: (items as f32 / MANY).min(1.0),
        reported: share(|profile| profile.reports),
        quoted: (quoting / OFTEN).min(1.0) * ((brief - USUAL) / (OFTEN - USUAL)).clamp(0.0, 1.0),
        // Of longer documents there were none to learn from.
        extent: gap::length(profiles.len().min(LONGEST_LEARNT)),
    }
}
