//! Joins the phrases of all paragraphs into mentions of referents, at the briefing's date.

use super::cast::{Cast, Meant, Places};
use super::fit::fits;
use super::phrase::{Making, Naming, Part, PersonName, Phrase, Time};
use super::pronoun::{Antecedent, Asked, OwnWords, Recent, Said, Standing};
use crate::briefing::date::{self, BriefingDate, Claim, Evidence};
use crate::briefing::read::Reading;
use crate::briefing::{Certainty, Mention, MentionKind, Nature, Paragraph, Referent, lexicon};
use crate::knowledge::{Kind, Knowledge};
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
    let cast = Cast::new(knowledge, date.range, places(paragraphs, knowledge));
    let phrases = paragraphs.iter().map(|paragraph| paragraph.content.phrases.len()).sum();
    let mentions = Vec::with_capacity(phrases);
    let mut joiner = Joiner { cast, mentions, recent: Recent::default(), unnamed: Vec::new() };
    joiner.introduce(paragraphs);
    let mut sentences = 0;
    for paragraph in paragraphs {
        joiner.paragraph(paragraph, sentences);
        sentences += paragraph.content.sentences.len();
    }
    let Joiner { cast, mentions, unnamed, .. } = joiner;
    Joined { date, referents: cast.finished(), mentions, unnamed }
}

/// The countries and bodies that the paragraphs name, be it as somebody's office.
fn places(paragraphs: &[Paragraph], knowledge: &Knowledge) -> Places {
    let mut found = Places::default();
    let mut perhaps = Vec::new();
    for phrase in paragraphs.iter().flat_map(|paragraph| &paragraph.content.phrases) {
        match &phrase.naming {
            Naming::Thing(entries) | Naming::Capital(entries) | Naming::Counterpart(entries) => {
                found.extend(entries);
            }
            Naming::Person(name) => {
                let Some(title) = &name.title else { continue };
                found.extend(&title.of);
                let tenures = name.people.iter().flat_map(|&person| knowledge.person(person).tenures());
                found.extend(tenures.filter(|tenure| fits(title, tenure)).map(|tenure| tenure.of().id()));
            }
            Naming::Institution { of, .. } => {
                // "Congolese" may be of two states, and then tells of none.
                if let [one] = of.as_slice() {
                    found.insert(*one);
                }
            }
            Naming::Role(title) => {
                found.extend(&title.of);
                // "The chancellor" may be of several countries, and then tells of none.
                match title.offices.as_slice() {
                    _ if title.is_common => {
                        perhaps.extend(title.offices.iter().filter_map(|office| office.of));
                    }
                    [office] => found.extend(office.of),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    // A text that names no other state is read where its writer is at home.
    if !found.iter().any(|place| place.kind() == Kind::Country) {
        found.extend(perhaps);
    }
    found
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
            let Some((meant, kind, source)) = self.meant(paragraph, index, sentence, said, &mention_of)
            else {
                self.meet_stranger(paragraph, phrase, sentence, Standing::of(phrase, said));
                continue;
            };
            let mention = self.mentions.len();
            let from = match source {
                Source::None => None,
                Source::Mention(from) => Some(from),
                Source::Phrase(other) => {
                    open.push((mention, other));
                    None
                }
            };
            let span = paragraph.document(phrase.span);
            self.mentions.push(Mention { span, kind, referent: meant.referent, from, or: meant.or });
            mention_of[index] = Some(mention);
            self.cast.named(meant.referent, mention, kind);
            let may_be_person = match self.cast.referents[meant.referent].nature {
                Nature::Person => true,
                Nature::Unknown => phrase.part == Part::Subject && matches!(phrase.naming, Naming::Person(_)),
                _ => false,
            };
            if may_be_person {
                self.recent.push(mention, meant.referent, sentence, Standing::of(phrase, said));
            }
        }
        for one in unnamed {
            self.meet_unnamed(paragraph, one, sentences);
        }
        for (mention, phrase) in open {
            self.mentions[mention].from = mention_of[phrase];
        }
    }

    /// Whom the words name that are somebody's whom the phrase means: "Putin wanted a table, he said" is not Putin's.
    fn named_in_words_of(
        &self,
        paragraph: &Paragraph,
        speaker: &Phrase,
        said: &Said,
        mention_of: &[Option<usize>],
    ) -> OwnWords {
        let told = said.of(speaker.span);
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

    /// Whom a phrase means, how it names them, and what tells it.
    fn meant(
        &mut self,
        paragraph: &Paragraph,
        index: usize,
        sentence: usize,
        said: &Said,
        mention_of: &[Option<usize>],
    ) -> Option<(Meant, MentionKind, Source)> {
        let phrases = &paragraph.content.phrases;
        let phrase = &phrases[index];
        let text = paragraph.text();
        match &phrase.naming {
            Naming::Person(name) => {
                let meant = self.person(paragraph, name)?;
                let kind = if name.full.is_empty() { MentionKind::Surname } else { MentionKind::FullName };
                let before = self.cast.telling(meant.referent).filter(|_| name.full.is_empty());
                Some((meant, kind, before.map_or(Source::None, Source::Mention)))
            }
            Naming::Role(_) | Naming::Counterpart(_) => self.role(paragraph, index, sentence, mention_of),
            Naming::Pronoun(gender) => {
                let own = self.named_in_words_of(paragraph, phrase, said, mention_of);
                let asked = Asked { gender: *gender, sentence, standing: Standing::of(phrase, said) };
                match self.recent.antecedent(&asked, &own, &self.cast.referents)? {
                    Antecedent::Known(meant, from) => {
                        self.learn(meant, &asked);
                        Some((meant, MentionKind::Pronoun, Source::Mention(from)))
                    }
                    Antecedent::Unnamed(words) => {
                        self.unnamed.push((paragraph.document(phrase.span), words));
                        self.recent.push_unnamed(words, Some(*gender), sentence, asked.standing);
                        None
                    }
                }
            }
            Naming::Thing(entries) => {
                let words = phrase.span.of(text);
                let kind = if lexicon::is_shouted(words) { MentionKind::Acronym } else { MentionKind::Name };
                Some((self.cast.named_thing(words, entries)?.into(), kind, Source::None))
            }
            Naming::Institution { what, of, nearby } => {
                Some((self.cast.institution(what, of, nearby)?.into(), MentionKind::Name, Source::None))
            }
            Naming::Capital(entries) => {
                Some((self.cast.thing(entries).into(), MentionKind::Name, Source::None))
            }
            Naming::Description { treaties, making } => {
                let making =
                    making.map(|making| Making { words: paragraph.document(making.words), ..making });
                let referent = self.cast.described(phrase.span.of(text), treaties, making)?;
                Some((referent.into(), MentionKind::Description, Source::None))
            }
            Naming::Anaphor(noun) => self.anaphor(noun),
            Naming::Bearer { noun, of } => {
                let meant = self.cast.bearer(noun, of, &self.recent, sentence)?;
                let from = self.cast.telling(meant.referent).map_or(Source::None, Source::Mention);
                Some((meant, MentionKind::Role, from))
            }
            Naming::Acronym => {
                let referent = self.cast.of_acronym(phrase.span.of(text))?;
                let from = self.cast.telling(referent);
                Some((referent.into(), MentionKind::Acronym, from.map_or(Source::None, Source::Mention)))
            }
            Naming::Stranger { acronym } => {
                let (name, acronym) = (phrase.span.of(text), acronym.map(|span| span.of(text)));
                let known = self.cast.known_at_home(name);
                let referent = known.unwrap_or_else(|| self.cast.stranger(name, acronym));
                Some((referent.into(), MentionKind::Name, Source::None))
            }
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

    fn role(
        &mut self,
        paragraph: &Paragraph,
        index: usize,
        sentence: usize,
        mention_of: &[Option<usize>],
    ) -> Option<(Meant, MentionKind, Source)> {
        let phrases = &paragraph.content.phrases;
        let phrase = &phrases[index];
        if let Some(other) = phrase.apposed
            && let Naming::Person(name) = &phrases[other].naming
        {
            let meant = self.person(paragraph, name)?;
            let words = phrase.span.of(paragraph.text());
            self.cast.is_introduced(meant.referent, words, &phrase.naming);
            return Some((meant, MentionKind::Role, Source::Phrase(other)));
        }
        let meant = match &phrase.naming {
            Naming::Role(title) => {
                let words = phrase.span.of(paragraph.text());
                let held = self.cast.holder(title);
                let told = self.cast.told_by_word(words, held.as_ref(), &self.recent, sentence);
                told.or(held).or_else(|| {
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
