//! Joins the phrases of all paragraphs into mentions of referents, at the briefing's date.

use super::bearer::is_advised;
use super::cast::{Cast, Meant};
use super::headed::Sections;
use super::phrase::{Making, Naming, Part, PersonName, Phrase, Time, Which};
use super::places;
use super::pronoun::{Antecedent, Asked, OwnWords, Recent, Said, Standing};
use crate::briefing::date::{self, BriefingDate, Claim, Evidence};
use crate::briefing::read::Reading;
use crate::briefing::{Certainty, Mention, MentionKind, Nature, Paragraph, Referent, lexicon};
use crate::knowledge::{Gender, Knowledge};
use crate::text::Span;

/// What the document tells of names and of its date.
pub(in crate::briefing) struct Joined {
    pub(in crate::briefing) date: BriefingDate,
    pub(in crate::briefing) referents: Vec<Referent>,
    pub(in crate::briefing) mentions: Vec<Mention>,
    /// Pronouns that mean somebody who is not named, each with the words that tell who that is, in document order.
    pub(in crate::briefing) unnamed: Vec<(Span, Span)>,
}

/// Joins paragraphs; `settings` is the front matter and where it stands.
pub(in crate::briefing) fn join(
    paragraphs: &[Paragraph],
    settings: Option<(&str, Span)>,
    knowledge: &Knowledge,
    reading: &Reading,
) -> Joined {
    let date = date::of_briefing(settings, paragraphs, reading, || claims(paragraphs));
    let cast = Cast::new(knowledge, date.range, places::named_in(paragraphs, knowledge, date.range));
    let phrases = paragraphs.iter().map(|paragraph| paragraph.content.phrases.len()).sum();
    let mentions = Vec::with_capacity(phrases);
    let mut joiner = Joiner {
        cast,
        mentions,
        recent: Recent::default(),
        unnamed: Vec::new(),
        sections: Sections::default(),
    };
    joiner.introduce(paragraphs);
    let mut sentences = 0;
    for paragraph in paragraphs {
        joiner.paragraph(paragraph, sentences);
        sentences += paragraph.content.sentences.len();
    }
    let Joiner { cast, mentions, unnamed, .. } = joiner;
    Joined { date, referents: cast.finished(), mentions, unnamed }
}

/// What the titles in the paragraphs tell of the time.
fn claims(paragraphs: &[Paragraph]) -> Vec<Claim> {
    let mut found = Vec::new();
    for paragraph in paragraphs {
        let text = paragraph.text();
        for phrase in &paragraph.content.phrases {
            let Naming::Person(name) = &phrase.naming else { continue };
            let Some(title) = name.title.as_ref().filter(|_| !name.held.is_empty()) else { continue };
            let words = Span::new(title.span.start().min(phrase.span.start()), phrase.span.end());
            let evidence = Evidence { span: paragraph.document(words), words: words.of(text).to_owned() };
            found.push(Claim { evidence, ranges: name.held.clone(), key: name.surname.clone() });
        }
    }
    found
}

pub(super) struct Joiner<'k> {
    pub(super) cast: Cast<'k>,
    mentions: Vec<Mention>,
    pub(super) recent: Recent,
    unnamed: Vec<(Span, Span)>,
    sections: Sections,
}

/// A phrase where it stands.
#[derive(Clone, Copy)]
struct Here<'p> {
    paragraph: &'p Paragraph,
    /// Its place among the phrases of the paragraph.
    index: usize,
    /// Its sentence, counted over the document.
    sentence: usize,
    said: &'p Said,
    /// By phrase of the paragraph, as far as they were met: its mention.
    mention_of: &'p [Option<usize>],
}

impl<'p> Here<'p> {
    fn phrase(&self) -> &'p Phrase {
        &self.paragraph.content.phrases[self.index]
    }

    fn standing(&self) -> Standing {
        Standing::of(self.phrase(), self.said)
    }

    /// The words of the phrase, and what stands behind it in its paragraph.
    fn words(&self) -> (&'p str, &'p str) {
        let (text, span) = (self.paragraph.text(), self.phrase().span);
        (span.of(text), &text[span.end()..])
    }
}

/// Which mention tells whom a phrase means.
#[derive(Clone, Copy)]
enum Source {
    None,
    Mention(usize),
    /// A phrase of the same paragraph, perhaps a later one.
    Phrase(usize),
}

impl Joiner<'_> {
    /// Meets everybody who is named in full or with a title, so that a headline may call them by surname.
    fn introduce(&mut self, paragraphs: &[Paragraph]) {
        let full = |name: &PersonName| !name.full.is_empty() && name.certainty != Certainty::SurnameAtMost;
        let titled = |name: &PersonName| name.full.is_empty() && name.title.is_some();
        for wanted in [&full as &dyn Fn(&PersonName) -> bool, &titled] {
            for paragraph in paragraphs {
                for phrase in &paragraph.content.phrases {
                    if let Naming::Person(name) = &phrase.naming
                        && wanted(name)
                        && let Some(meant) = self.person(paragraph, name)
                        && let Some(role) = phrase.apposed.map(|role| &paragraph.content.phrases[role])
                    {
                        let words = role.span.of(paragraph.text());
                        self.cast.is_introduced(meant.referent, words, &role.naming);
                    }
                }
            }
        }
        for paragraph in paragraphs {
            for phrase in &paragraph.content.phrases {
                if let Naming::Person(name) = &phrase.naming
                    && acts_alone(paragraph, phrase, name)
                {
                    self.cast.is_somebody(&name.surname);
                }
            }
        }
    }

    fn person(&mut self, paragraph: &Paragraph, name: &PersonName) -> Option<Meant> {
        self.cast.person(name, paragraph)
    }

    fn paragraph(&mut self, paragraph: &Paragraph, sentences: usize) {
        let phrases = &paragraph.content.phrases;
        self.sections.enter(paragraph, self.mentions.len());
        let mut mention_of: Vec<Option<usize>> = vec![None; phrases.len()];
        let mut open: Vec<(usize, usize)> = Vec::new();
        let said = paragraph.content.said();
        let mut unnamed = paragraph.content.unnamed().iter().peekable();
        for (index, phrase) in phrases.iter().enumerate() {
            let sentence = sentences + phrase.sentence;
            // Whose name follows in the same words is met with it.
            while let Some(one) = unnamed.next_if(|one| one.words.end() <= phrase.span.start()) {
                self.meet_unnamed(paragraph, one, sentences);
            }
            let here = Here { paragraph, index, sentence, said, mention_of: &mention_of };
            let Some((meant, kind, source)) = self.meant(&here) else {
                self.meet_stranger(paragraph, phrase, sentence, here.standing());
                continue;
            };
            let from = match source {
                Source::None => None,
                Source::Mention(from) => Some(from),
                Source::Phrase(other) => {
                    open.push((self.mentions.len(), other));
                    None
                }
            };
            let span = paragraph.document(phrase.span);
            let mention = Mention { span, kind, referent: meant.referent, from, or: meant.or };
            mention_of[index] = Some(self.note(mention, &here));
        }
        for one in unnamed {
            self.meet_unnamed(paragraph, one, sentences);
        }
        for (mention, phrase) in open {
            self.mentions[mention].from = mention_of[phrase];
        }
    }

    /// Notes a mention, whom a later pronoun may mean if it is a person; gives its index.
    fn note(&mut self, mention: Mention, here: &Here<'_>) -> usize {
        let (index, referent) = (self.mentions.len(), mention.referent);
        self.cast.named(referent, index, mention.kind);
        self.mentions.push(mention);
        let phrase = here.phrase();
        let may_be_person = match self.cast.referents[referent].nature {
            Nature::Person => true,
            Nature::Unknown => phrase.part == Part::Subject && matches!(phrase.naming, Naming::Person(_)),
            _ => false,
        };
        if may_be_person {
            self.recent.push(index, referent, here.sentence, here.standing());
        }
        index
    }

    /// Whom the words name that are somebody's whom the phrase means: "Putin wanted a table, he said" is not Putin's.
    fn named_in_own_words(&self, here: &Here<'_>) -> OwnWords {
        let &Here { paragraph, mention_of, .. } = here;
        let told = here.said.of(here.phrase().span);
        let spans = told.clone().map(|span| paragraph.document(span)).collect();
        let named = told.flat_map(|span| {
            let from = paragraph.content.phrases_from(span.start());
            let first = mention_of.len() - from.len();
            let within = from.iter().take_while(move |phrase| phrase.span.start() < span.end());
            let mentions = within.zip(&mention_of[first..]);
            mentions.filter(|(phrase, _)| !matches!(phrase.naming, Naming::Pronoun(_)))
        });
        let named = named.filter_map(|(_, &mention)| Some(self.mentions[mention?].referent)).collect();
        OwnWords { named, spans }
    }

    /// Whether the phrase means whom the briefing is for, rather than somebody who goes by the same words but whom the paragraph
    /// has not named: "The minister should raise it."
    fn is_reader(&self, referent: usize, here: &Here<'_>) -> bool {
        let (words, behind) = here.words();
        is_advised(words, behind)
            && !here.mention_of.iter().flatten().any(|&mention| self.mentions[mention].referent == referent)
    }

    /// Whom a phrase means, how it names them, and what tells it.
    fn meant(&mut self, here: &Here<'_>) -> Option<(Meant, MentionKind, Source)> {
        match &here.phrase().naming {
            Naming::Person(name) => {
                let meant = self.person(here.paragraph, name)?;
                let kind = if name.full.is_empty() { MentionKind::Surname } else { MentionKind::FullName };
                let before = self.cast.telling(meant.referent).filter(|_| name.full.is_empty());
                Some((meant, kind, before.map_or(Source::None, Source::Mention)))
            }
            Naming::Role(_) | Naming::Counterpart(_) => {
                self.role(here).filter(|(meant, ..)| !self.is_reader(meant.referent, here))
            }
            Naming::Pronoun(gender) => self.pronoun(*gender, here),
            Naming::Anaphor(noun) => self.anaphor(noun),
            Naming::Bearer { noun, of } => {
                let meant = self.cast.bearer(noun, of, &self.recent, here.sentence);
                let meant = meant.filter(|meant| !self.is_reader(meant.referent, here))?;
                let from = self.cast.telling(meant.referent).map_or(Source::None, Source::Mention);
                Some((meant, MentionKind::Role, from))
            }
            Naming::Acronym => {
                let referent = self.cast.of_acronym(here.phrase().span.of(here.paragraph.text()))?;
                let from = self.cast.telling(referent);
                Some((referent.into(), MentionKind::Acronym, from.map_or(Source::None, Source::Mention)))
            }
            _ => {
                let (referent, kind) = self.thing(here.paragraph, here.phrase())?;
                Some((referent.into(), kind, Source::None))
            }
        }
    }

    /// Whom a pronoun means; one that means somebody who is not named is noted for itself.
    fn pronoun(&mut self, gender: Gender, here: &Here<'_>) -> Option<(Meant, MentionKind, Source)> {
        let own = self.named_in_own_words(here);
        let asked = Asked { gender, sentence: here.sentence, standing: here.standing() };
        match self.recent.antecedent(&asked, &own, &self.cast.referents)? {
            Antecedent::Known(meant, from) => {
                self.learn(meant, &asked);
                Some((meant, MentionKind::Pronoun, Source::Mention(from)))
            }
            Antecedent::Unnamed(words) => {
                self.unnamed.push((here.paragraph.document(here.phrase().span), words));
                self.recent.push_unnamed(words, Some(gender), here.sentence, asked.standing);
                None
            }
        }
    }

    /// What is meant by the name or the description of what is no person, and which of the two it is.
    fn thing(&mut self, paragraph: &Paragraph, phrase: &Phrase) -> Option<(usize, MentionKind)> {
        let text = paragraph.text();
        let words = phrase.span.of(text);
        match &phrase.naming {
            Naming::Thing(entries) => {
                let kind = if lexicon::is_shouted(words) { MentionKind::Acronym } else { MentionKind::Name };
                Some((self.cast.named_thing(words, entries)?, kind))
            }
            Naming::Institution { what, of, nearby } => {
                Some((self.cast.institution(what, of, nearby)?, MentionKind::Name))
            }
            Naming::Capital(entries) => Some((self.cast.thing(entries), MentionKind::Name)),
            Naming::Description { treaties, making } => {
                let making =
                    making.map(|making| Making { words: paragraph.document(making.words), ..making });
                Some((self.cast.described(words, treaties, making)?, MentionKind::Description))
            }
            Naming::Stranger { acronym } => {
                let known = self.cast.known_at_home(words);
                let acronym = acronym.map(|span| span.of(text));
                let referent = known.unwrap_or_else(|| self.cast.stranger(words, acronym));
                Some((referent, MentionKind::Name))
            }
            _ => None,
        }
    }

    /// What a pronoun tells of the one whom alone it can mean: that it is a person, a woman or a man.
    fn learn(&mut self, meant: Meant, asked: &Asked) {
        if meant.or.is_some() || asked.standing.quoted || asked.standing.part != Part::Subject {
            return;
        }
        let referent = &mut self.cast.referents[meant.referent];
        referent.gender = referent.gender.or(Some(asked.gender));
        if referent.nature == Nature::Unknown {
            referent.nature = Nature::Person;
        }
    }

    fn anaphor(&self, noun: &str) -> Option<(Meant, MentionKind, Source)> {
        let (nature, kinds) = lexicon::anaphor(noun)?;
        let nature = match nature {
            "treaty" => Nature::Treaty,
            "place" => Nature::Place,
            _ => Nature::Body,
        };
        let referent = self.cast.last_of(nature, kinds)?;
        let from = self.cast.last_mention(referent)?;
        Some((referent.into(), MentionKind::Description, Source::Mention(from)))
    }

    fn role(&mut self, here: &Here<'_>) -> Option<(Meant, MentionKind, Source)> {
        let &Here { paragraph, index, sentence, mention_of, .. } = here;
        let phrases = &paragraph.content.phrases;
        let phrase = here.phrase();
        if let Some(other) = phrase.apposed
            && let Naming::Person(name) = &phrases[other].naming
        {
            let meant = self.person(paragraph, name)?;
            let words = phrase.span.of(paragraph.text());
            self.cast.is_introduced(meant.referent, words, &phrase.naming);
            return Some((meant, MentionKind::Role, Source::Phrase(other)));
        }
        let meant = match &phrase.naming {
            Naming::Role(title) if title.which == Which::OfOwner => {
                let owner = &self.mentions[mention_of[owner(phrases, index)?]?];
                let leader = owner.or.is_none().then_some(owner.referent)?;
                self.cast.holder_under_leader(leader, title)?
            }
            Naming::Role(title) => {
                let words = phrase.span.of(paragraph.text());
                let here = self.sections.nearest().and_then(|headed| self.cast.holder_under(title, headed));
                let held = here.or_else(|| self.cast.holder(title));
                let told = self.cast.told_by_word(words, title, held.as_ref(), &self.recent, sentence);
                here.or(told).or(held).or_else(|| {
                    let now = title.time == Time::Now;
                    now.then(|| self.cast.bearer_of_office(words, title, &self.recent, sentence)).flatten()
                })?
            }
            Naming::Counterpart(countries) => {
                let owner = owner(phrases, index)?;
                let owner = mention_of[owner]?;
                self.cast.counterpart(self.mentions[owner].referent, countries)?
            }
            _ => return None,
        };
        let from = self.cast.telling(meant.referent).map_or(Source::None, Source::Mention);
        Some((meant, MentionKind::Role, from))
    }
}

/// "Byrne said": whether a surname alone does something, which only people do so.
fn acts_alone(paragraph: &Paragraph, phrase: &Phrase, name: &PersonName) -> bool {
    if !name.full.is_empty() || phrase.part != Part::Subject {
        return false;
    }
    let text = paragraph.text();
    let (before, rest) = (text[..phrase.span.start()].trim_end(), text[phrase.span.end()..].trim_start());
    let next = rest.split(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
    let behind_the = before.len().checked_sub(3).and_then(|at| before.get(at..));
    lexicon::is_acting_word(next) && !behind_the.is_some_and(|last| last.eq_ignore_ascii_case("the"))
}

/// The phrase that owns a role: "her" of "her Russian counterpart", which begins where the role begins.
fn owner(phrases: &[Phrase], role: usize) -> Option<usize> {
    let begins = |&index: &usize| phrases[index].span.start() == phrases[role].span.start();
    (0..role).rev().take_while(begins).find(|&index| phrases[index].part == Part::Owner)
}
