//! Whom a pronoun stands for: the person of its gender whom the briefing has just been speaking of.

use super::cast::Meant;
use super::phrase::{Naming, Part, Phrase};
use crate::briefing::Referent;
use crate::knowledge::Gender;

/// The mentions of people so far, the last one last.
#[derive(Default)]
pub(super) struct Recent {
    seen: Vec<Seen>,
}

struct Seen {
    mention: usize,
    referent: usize,
    sentence: usize,
    part: Part,
    quoted: bool,
    pronoun: bool,
}

/// A pronoun, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) gender: Gender,
    pub(super) part: Part,
    pub(super) sentence: usize,
    pub(super) quoted: bool,
}

/// How many sentences back a pronoun may reach.
const REACH: usize = 6;

/// How many sentences back somebody may be called by what they are.
const FAR: usize = 12;

impl Recent {
    pub(super) fn push(&mut self, mention: usize, referent: usize, sentence: usize, phrase: &Phrase) {
        let pronoun = matches!(phrase.naming, Naming::Pronoun(_));
        self.seen.push(Seen {
            mention,
            referent,
            sentence,
            part: phrase.part,
            quoted: phrase.quoted,
            pronoun,
        });
    }

    /// Everybody spoken of in the last sentences, the last one first; some more than once.
    pub(super) fn named(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let near = move |seen: &&Seen| seen.sentence + FAR >= sentence;
        self.seen.iter().rev().take_while(near).map(|seen| seen.referent)
    }

    /// Whom a pronoun means, and the mention that tells it; none of those who are named in its own words.
    pub(super) fn antecedent(
        &self,
        asked: &Asked,
        named: &[usize],
        referents: &[Referent],
    ) -> Option<(Meant, usize)> {
        let mut best: Vec<(i32, &Seen)> = Vec::new();
        for seen in self.seen.iter().rev().take_while(|seen| seen.sentence + REACH >= asked.sentence) {
            let fits = !named.contains(&seen.referent);
            let Some(score) = fits.then(|| seen.score(asked, &referents[seen.referent])).flatten() else {
                continue;
            };
            match best.iter_mut().find(|(_, other)| other.referent == seen.referent) {
                Some((known, _)) => *known = (*known).max(score),
                None => best.push((score, seen)),
            }
        }
        // Of equals the last one named, which stands first here.
        best.sort_by_key(|&(score, _)| std::cmp::Reverse(score));
        let &(score, seen) = best.first()?;
        let or = best.get(1).filter(|&&(other, _)| other + 1 >= score).map(|&(_, other)| other.referent);
        Some((Meant { referent: seen.referent, or }, seen.mention))
    }
}

impl Seen {
    /// How likely a pronoun stands for this; nothing if it cannot.
    fn score(&self, asked: &Asked, referent: &Referent) -> Option<i32> {
        let Asked { gender, part, sentence, quoted } = *asked;
        let gender = match referent.gender {
            Some(known) if known == gender => 2,
            Some(_) => return None,
            None => 0,
        };
        let distance = i32::try_from(sentence - self.sentence).unwrap_or(i32::MAX);
        let same = distance == 0;
        let standing = match self.part {
            Part::Subject => 3,
            Part::Owner | Part::Object => 0,
        };
        // "Lavrov told him": not Lavrov.
        let bound = if same && part == Part::Object && self.part == Part::Subject { -5 } else { 0 };
        let marks = if self.quoted && !quoted { -3 } else { 0 };
        let pronoun = i32::from(self.pronoun);
        Some(10 - 2 * distance + standing + bound + marks + gender + pronoun)
    }
}
