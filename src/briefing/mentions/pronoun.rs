//! Whom a pronoun stands for: the person of its gender whom the briefing has just been speaking of.

use super::cast::Meant;
use super::phrase::{Naming, Part, Phrase};
use crate::briefing::{Nature, Referent};
use crate::knowledge::Gender;
use crate::text::Span;

/// The mentions of people so far, the last one last.
#[derive(Default)]
pub(super) struct Recent {
    seen: Vec<Seen>,
}

struct Seen {
    who: Who,
    sentence: usize,
    standing: Standing,
}

/// Whom the words of a mention name.
#[derive(Clone, Copy)]
enum Who {
    /// Somebody of the cast.
    Known { mention: usize, referent: usize },
    /// Whoever of this surname nobody introduced, a woman or a man.
    Surnamed { female: bool, male: bool },
    /// Whom these words of the document only say what they are, with the gender that they tell.
    Unnamed { words: Span, gender: Option<Gender> },
}

/// Whom a pronoun means.
#[derive(Clone, Copy)]
pub(super) enum Antecedent {
    /// Somebody of the cast, and the mention that tells it.
    Known(Meant, usize),
    /// Whom these words of the document only say what they are.
    Unnamed(Span),
}

/// A pronoun, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) gender: Gender,
    pub(super) sentence: usize,
    pub(super) standing: Standing,
}

/// What whoever a pronoun means says: that is about others.
pub(super) struct OwnWords {
    /// Whom it names.
    pub(super) named: Vec<usize>,
    /// Where it stands in the document.
    pub(super) spans: Vec<Span>,
}

impl OwnWords {
    fn are_about(&self, seen: &Seen) -> bool {
        match seen.who {
            Who::Known { referent, .. } => self.named.contains(&referent),
            Who::Surnamed { .. } => false,
            Who::Unnamed { words, .. } => self.spans.iter().any(|span| span.encloses(words)),
        }
    }
}

/// How somebody stands in a sentence.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    pub(super) part: Part,
    pub(super) quoted: bool,
    pub(super) pronoun: bool,
    pub(super) voice: Voice,
}

/// What somebody has to do with what is said around him.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// He says it.
    Speaks,
    /// He is spoken of in it.
    Told,
    /// Neither.
    Silent,
}

impl Voice {
    /// That of whoever these words of a paragraph name. Who only speaks in what another says is told of: "Doe" of "Roe said that
    /// Doe had promised it".
    fn of(words: Span, said: &Said) -> Self {
        let own = said.of(words);
        let told = said.tells_of(words) && !own.clone().any(|told| told.encloses(words));
        if told {
            Self::Told
        } else if own.clone().next().is_some() {
            Self::Speaks
        } else {
            Self::Silent
        }
    }
}

/// Who says something in a paragraph, and what. Spans count bytes of its prose.
#[derive(Debug)]
pub(in crate::briefing) struct Said {
    /// The words for a speaker with what they say, in order.
    by_speaker: Vec<(Span, Span)>,
    /// All that is said, in order; what overlaps is one.
    told: Vec<Span>,
}

impl Said {
    pub(in crate::briefing) fn new(said: impl Iterator<Item = (Span, Span)>) -> Self {
        let mut by_speaker: Vec<(Span, Span)> = said.collect();
        by_speaker.sort_unstable();
        let mut spans: Vec<Span> = by_speaker.iter().map(|&(_, told)| told).collect();
        spans.sort_unstable();
        let mut told: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match told.last_mut().filter(|last| last.end() > span.start()) {
                Some(last) => *last = last.cover(span),
                None => told.push(span),
            }
        }
        Self { by_speaker, told }
    }

    /// What is said by those whom these words name.
    pub(super) fn of(&self, speaker: Span) -> impl Iterator<Item = Span> + Clone {
        let first = self.by_speaker.partition_point(|&(other, _)| other < speaker);
        let own = self.by_speaker[first..].iter().take_while(move |&&(other, _)| other == speaker);
        own.map(|&(_, told)| told)
    }

    /// Whether these words stand in what somebody says.
    fn tells_of(&self, words: Span) -> bool {
        let next = self.told.partition_point(|told| told.start() <= words.start());
        next.checked_sub(1).is_some_and(|last| self.told[last].encloses(words))
    }
}

impl Standing {
    /// As the subject of a sentence, called what they are.
    pub(super) const ACTING: Self =
        Self { part: Part::Subject, quoted: false, pronoun: false, voice: Voice::Silent };

    /// As a phrase stands in its paragraph.
    pub(super) fn of(phrase: &Phrase, said: &Said) -> Self {
        let pronoun = matches!(phrase.naming, Naming::Pronoun(_));
        Self { part: phrase.part, quoted: phrase.quoted, pronoun, voice: Voice::of(phrase.span, said) }
    }
}

/// How many sentences back a pronoun may reach.
const REACH: usize = 6;

/// How many sentences back somebody may be called by what they are.
const FAR: usize = 12;

impl Recent {
    pub(super) fn push(&mut self, mention: usize, referent: usize, sentence: usize, standing: Standing) {
        self.seen.push(Seen { who: Who::Known { mention, referent }, sentence, standing });
    }

    /// Notes that somebody acts of whom the briefing tells the surname only, which people of these genders bear.
    pub(super) fn push_surname(&mut self, genders: &[Gender], sentence: usize, standing: Standing) {
        let bears = |gender: Gender| genders.contains(&gender);
        let who = Who::Surnamed { female: bears(Gender::Female), male: bears(Gender::Male) };
        self.seen.push(Seen { who, sentence, standing });
    }

    /// Notes somebody of whom these words of the document say what they are, with the gender that they tell.
    pub(super) fn push_unnamed(
        &mut self,
        words: Span,
        gender: Option<Gender>,
        sentence: usize,
        standing: Standing,
    ) {
        self.seen.push(Seen { who: Who::Unnamed { words, gender }, sentence, standing });
    }

    /// Everybody spoken of in the last sentences, the last one first; some more than once.
    pub(super) fn named(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let near = move |seen: &&Seen| seen.sentence + FAR >= sentence;
        self.seen.iter().rev().take_while(near).filter_map(Seen::referent)
    }

    /// Whom a pronoun means; none of those who are named in its own words. Nobody where it likeliest means somebody of whom
    /// only the surname is known.
    pub(super) fn antecedent(
        &self,
        asked: &Asked,
        own: &OwnWords,
        referents: &[Referent],
    ) -> Option<Antecedent> {
        let mut best: Vec<(i32, &Seen)> = Vec::new();
        for seen in self.seen.iter().rev().take_while(|seen| seen.sentence + REACH >= asked.sentence) {
            let Some(score) = (!own.are_about(seen)).then(|| seen.score(asked, referents)).flatten() else {
                continue;
            };
            let same = |other: &Seen| match (seen.who, other.who) {
                (Who::Unnamed { words, .. }, Who::Unnamed { words: others, .. }) => words == others,
                _ => seen.referent().is_some() && other.referent() == seen.referent(),
            };
            match best.iter_mut().find(|(_, other)| same(other)) {
                Some((known, _)) => *known = (*known).max(score),
                None => best.push((score, seen)),
            }
        }
        // Of equals the last one named, which stands first here.
        best.sort_by_key(|&(score, _)| std::cmp::Reverse(score));
        let &(score, seen) = best.first()?;
        let (mention, referent) = match seen.who {
            Who::Known { mention, referent } => (mention, referent),
            Who::Surnamed { .. } => return None,
            Who::Unnamed { words, .. } => return Some(Antecedent::Unnamed(words)),
        };
        let or =
            best.get(1).filter(|&&(other, _)| other + 1 >= score).and_then(|(_, other)| other.referent());
        Some(Antecedent::Known(Meant { referent, or }, mention))
    }
}

impl Seen {
    fn referent(&self) -> Option<usize> {
        match self.who {
            Who::Known { referent, .. } => Some(referent),
            Who::Surnamed { .. } | Who::Unnamed { .. } => None,
        }
    }

    /// How well the gender of a pronoun goes with this; nothing if it does not.
    fn gender(&self, asked: Gender, referents: &[Referent]) -> Option<i32> {
        let borne = match self.who {
            Who::Known { referent, .. } => match referents[referent].gender {
                Some(known) => known == asked,
                // Somebody new whose name does not tell is as likely as whoever it tells of a sentence before.
                None => return Some(1),
            },
            Who::Surnamed { female, male } => match asked {
                Gender::Female => female,
                Gender::Male => male,
            },
            Who::Unnamed { gender, .. } => gender.is_none_or(|known| known == asked),
        };
        borne.then_some(2)
    }

    /// How likely a pronoun stands for this; nothing if it cannot.
    fn score(&self, asked: &Asked, referents: &[Referent]) -> Option<i32> {
        let Asked { gender, sentence, standing } = *asked;
        let gender = self.gender(gender, referents)?;
        let distance = i32::try_from(sentence - self.sentence).unwrap_or(i32::MAX);
        let same = distance == 0;
        let own = self.standing;
        let acts = own.part == Part::Subject;
        // "Lavrov told him": not Lavrov.
        let bound = if same && standing.part == Part::Object && acts { -5 } else { 0 };
        let marks = if own.quoted && !standing.quoted { -3 } else { 0 };
        // "The spokesman said that Lavrov would come. | He said ...": the spokesman did.
        let told = if standing.voice == Voice::Speaks && own.voice == Voice::Told { -2 } else { 0 };
        // "Lough Derra" may be a person for all that its words tell; whoever speaks is one.
        let doubt = match self.referent().map(|referent| referents[referent].nature) {
            Some(Nature::Unknown) if own.voice != Voice::Speaks => -3,
            _ => 0,
        };
        let pronoun = i32::from(own.pronoun);
        let acts = if acts { 3 } else { 0 };
        Some(10 - 2 * distance + acts + bound + marks + told + doubt + gender + pronoun)
    }
}
