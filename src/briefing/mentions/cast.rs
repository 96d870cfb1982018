//! The cast of a briefing: everybody and everything it names, each once, and how to find them again.

use std::collections::{HashMap, HashSet};

use super::bearer::calling;
use super::fit::{fits, is_long_past, is_loose, ranked};
use super::phrase::{Certainty, Naming, PersonName, Title};
use super::prefer::prefer;
use crate::briefing::lexicon::hash::BuildWordHash;
use crate::briefing::{MentionKind, Nature, Paragraph, Referent, lexicon};
use crate::knowledge::{
    DateRange, Entry, EntryId, Kind, Knowledge, Person, Standing, fold, surname_of, without_particles,
    without_possessive,
};

/// Whoever was called by surname alone so often goes by it.
const OFTEN: usize = 3;

/// The countries and bodies that a briefing names.
pub(super) type Places = HashSet<EntryId, BuildWordHash>;

/// Who has been found so far.
pub(super) struct Cast<'k> {
    pub(super) knowledge: &'k Knowledge,
    /// The days on which the briefing may have been written.
    pub(super) on: DateRange,
    /// The countries and bodies that the briefing names anywhere.
    pub(super) places: Places,
    pub(super) referents: Vec<Referent>,
    /// What the briefing calls each in introducing them, in lower case: "minister", and the whole introduction.
    pub(super) callings: Vec<Vec<String>>,
    /// The title each was first given.
    pub(super) titles: Vec<Option<Title>>,
    pub(super) by_entry: HashMap<EntryId, usize, BuildWordHash>,
    pub(super) by_name: HashMap<String, usize, BuildWordHash>,
    by_surname: HashMap<String, Vec<usize>, BuildWordHash>,
    by_acronym: HashMap<String, usize, BuildWordHash>,
    /// The last mention of each, to tell which of two was named last.
    pub(super) last: Vec<Option<usize>>,
    /// How often each was called by surname alone.
    surnamed: Vec<usize>,
    /// The first mention of each.
    told: Vec<Option<usize>>,
    /// The first mention of each by its full name.
    full: Vec<Option<usize>>,
}

/// Whom a phrase means: the referent, and another that it may mean as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meant {
    pub(super) referent: usize,
    pub(super) or: Option<usize>,
}

impl From<usize> for Meant {
    fn from(referent: usize) -> Self {
        Self { referent, or: None }
    }
}

impl<'k> Cast<'k> {
    pub(super) fn new(knowledge: &'k Knowledge, on: DateRange, places: Places) -> Self {
        Self {
            knowledge,
            on,
            places,
            referents: Vec::new(),
            callings: Vec::new(),
            titles: Vec::new(),
            by_entry: HashMap::default(),
            by_name: HashMap::default(),
            by_surname: HashMap::default(),
            by_acronym: HashMap::default(),
            last: Vec::new(),
            surnamed: Vec::new(),
            told: Vec::new(),
            full: Vec::new(),
        }
    }

    /// The person that a name of a paragraph means.
    pub(super) fn person(&mut self, name: &PersonName, paragraph: &Paragraph) -> Option<Meant> {
        let text = paragraph.text();
        let found = self.person_known(name, text).or_else(|| self.new_person(name, name.name.of(text)))?;
        let referent = &mut self.referents[found.referent];
        let introduction = name.introduction.or(name.title.as_ref().map(|title| title.span));
        referent.introduction = referent.introduction.or(introduction.map(|span| paragraph.document(span)));
        let told = [name.introduction, name.title.as_ref().map(|title| title.span)];
        for introduction in told.into_iter().flatten() {
            self.note_calling(found.referent, introduction.of(text));
        }
        let referent = &mut self.referents[found.referent];
        referent.gender = referent.gender.or(name.gender);
        if name.certainty == Certainty::Sure && referent.nature == Nature::Unknown {
            referent.nature = Nature::Person;
        }
        let title = &mut self.titles[found.referent];
        if title.is_none() {
            title.clone_from(&name.title);
        }
        Some(found)
    }

    /// Notes that a role is somebody's: "the Minister for Health, Ann Doe".
    pub(super) fn is_introduced(&mut self, referent: usize, words: &str, role: &Naming) {
        self.note_calling(referent, words);
        if let Naming::Role(title) = role {
            self.titles[referent].get_or_insert_with(|| title.clone());
        }
    }

    /// Notes what an introduction calls somebody: "minister" of "the Minister for Health", and all of its words.
    fn note_calling(&mut self, referent: usize, introduction: &str) {
        let Some(calling) = calling(introduction).map(lexicon::small) else { return };
        let callings = &mut self.callings[referent];
        for told in [calling.to_string(), introduction.to_lowercase()] {
            if !callings.contains(&told) {
                callings.push(told);
            }
        }
    }

    /// Somebody of the cast who has this name, which stands in `text`.
    fn person_known(&self, name: &PersonName, text: &str) -> Option<Meant> {
        if !name.full.is_empty() {
            return self.fully_named(name).map(Meant::from);
        }
        let same = self.by_surname.get(&name.surname)?;
        let titled = name.office().is_some();
        let fits = |&referent: &usize| {
            let candidates = &self.referents[referent].candidates;
            name.people.iter().any(|person| candidates.contains(person))
        };
        let mut fitting: Vec<usize> =
            same.iter().copied().filter(|referent| !titled || fits(referent)).collect();
        if titled && fitting.is_empty() {
            // The title is another's: the knowledge may know whose. If not, it is a title the knowledge lacks.
            fitting = if name.people.is_empty() {
                same.clone()
            } else {
                let called = name.title.as_ref().and_then(|title| calling(title.span.of(text)));
                self.own_namesakes(same, name, called)
            };
        }
        if let Some(gender) = name.gender {
            let other =
                |&referent: &usize| self.referents[referent].gender.is_none_or(|known| known == gender);
            fitting.retain(other);
        }
        // "Dump Trump" of a banner is nobody where Donald Trump is known.
        prefer(&mut fitting, |&referent| self.referents[referent].nature == Nature::Person);
        fitting.sort_by_key(|&referent| std::cmp::Reverse(self.last[referent]));
        if !titled && let Some(one) = self.goes_by_surname(&fitting) {
            fitting.sort_by_key(|&referent| referent != one);
        }
        let &referent = fitting.first()?;
        Some(Meant { referent, or: fitting.get(1).copied() })
    }

    /// Somebody of the cast who has a name in full.
    fn fully_named(&self, name: &PersonName) -> Option<usize> {
        // "King Abdullah of Jordan" is not the one of Saudi Arabia above.
        let may_be = |&&referent: &&usize| {
            let candidates = &self.referents[referent].candidates;
            let is_one = |person| candidates.contains(person);
            name.people.is_empty() || candidates.is_empty() || name.people.iter().any(is_one)
        };
        let same = self.by_name.get(&name.full).filter(may_be);
        same.or_else(|| name.people.iter().find_map(|person| self.by_entry.get(person))).copied()
    }

    /// Who of several of one surname goes by it: where two share a surname, the other is named in full (AP Stylebook, "courtesy
    /// titles").
    fn goes_by_surname(&self, same: &[usize]) -> Option<usize> {
        let called = |referent: usize| self.surnamed[referent];
        let mut often = same.iter().copied().filter(|&referent| called(referent) >= OFTEN);
        let one = often.next()?;
        same.iter().all(|&other| other == one || called(other) == 0).then_some(one)
    }

    fn new_person(&mut self, name: &PersonName, words: &str) -> Option<Meant> {
        let mut candidates = ranked(name, self.knowledge, self.on);
        // "Captain Hook", "Mr. Hook": an honorific tells no more of whom than the surname alone.
        let bare = name.full.is_empty() && name.office().is_none();
        if bare {
            candidates.retain(|&person| self.needs_no_introduction(person, name));
            if candidates.is_empty() && name.certainty != Certainty::Sure {
                return None;
            }
        }
        if let Some(title) = name.office().filter(|_| name.full.is_empty()) {
            // "President Santos" of a text that names Colombia is not Angola's.
            prefer(&mut candidates, |&person| self.holds_near(person, title));
        } else if candidates.len() > 1 {
            prefer(&mut candidates, |&person| self.leads_near(person));
        }
        let alone = !bare && name.title.is_none() && name.introduction.is_none();
        candidates.retain(|&person| !(alone && self.is_far_from(person)));
        if let Some(&referent) = candidates.first().and_then(|person| self.by_entry.get(person)) {
            self.index(referent, name, words);
            return Some(referent.into());
        }
        let known = candidates.first().map(|&person| self.knowledge.person(person));
        let of_given_name = |person: Person<'_>| {
            let first = person.name().split(' ').next().unwrap_or_default();
            lexicon::given_name(first).flatten()
        };
        let told = known.and_then(|person| person.gender().or_else(|| of_given_name(person)));
        let gender = told.or(name.gender);
        let nature = match name.certainty {
            Certainty::Likely if candidates.is_empty() => Nature::Unknown,
            _ => Nature::Person,
        };
        let shown = known.map_or_else(|| words.to_owned(), |person| person.name().to_owned());
        let referent = self.add(Referent { name: shown, candidates, gender, ..Referent::of(nature) });
        self.titles[referent].clone_from(&name.title);
        self.index(referent, name, words);
        Some(referent.into())
    }

    /// Whether somebody holds or held the office of a title in a state or a body that the briefing names.
    fn holds_near(&self, person: EntryId, title: &Title) -> bool {
        let mut tenures = self.knowledge.person(person).tenures();
        tenures.any(|tenure| fits(title, &tenure) && self.is_about(tenure.of().id()))
    }

    /// Whether somebody leads a state that the briefing names: "King Abdullah" of a text that names Jordan.
    fn leads_near(&self, person: EntryId) -> bool {
        self.led_by(person).any(|of| self.is_about(of))
    }

    /// The states, and what else, that somebody leads on the briefing's days.
    pub(super) fn led_by(&self, person: EntryId) -> impl Iterator<Item = EntryId> {
        let held = self.knowledge.person(person).tenures_on(self.on);
        held.into_iter().filter(|tenure| tenure.office().leads()).map(|tenure| tenure.of().id())
    }

    /// Whether somebody left offices of lower rank years ago, in countries that the briefing is not about. A namesake is
    /// likelier: "John Baker" at the foot of a letter is no Australian chief of defence.
    fn is_far_from(&self, person: EntryId) -> bool {
        let mut tenures = self.knowledge.person(person).tenures().peekable();
        tenures.peek().is_some()
            && tenures.all(|tenure| {
                let of = tenure.of().id();
                is_long_past(&tenure, self.on)
                    && of.kind() == Kind::Country
                    && !self.is_about(of)
                    && tenure.to().is_none_or(|to| !self.is_about(to.id()))
            })
    }

    /// Notes under which names a referent is found again; the surname also as it is written, which may be another spelling, and
    /// without its small words: "Burhan" of "al-Burhan".
    fn index(&mut self, referent: usize, name: &PersonName, words: &str) {
        if !name.full.is_empty() && !self.by_name.contains_key(&name.full) {
            self.by_name.insert(name.full.clone(), referent);
        }
        self.index_surname(referent, &name.surname);
        let written = surname_of(without_possessive(words));
        for written in [written, without_particles(written)].map(fold) {
            if written != name.surname {
                self.index_surname(referent, &written);
            }
        }
    }

    fn index_surname(&mut self, referent: usize, surname: &str) {
        match self.by_surname.get_mut(surname) {
            Some(same) if same.contains(&referent) => {}
            Some(same) => same.push(referent),
            None => {
                self.by_surname.insert(surname.to_owned(), vec![referent]);
            }
        }
    }

    pub(super) fn add(&mut self, referent: Referent) -> usize {
        let index = self.referents.len();
        if let Some(&entry) = referent.candidates.first() {
            self.by_entry.entry(entry).or_insert(index);
        }
        self.referents.push(referent);
        self.callings.push(Vec::new());
        self.titles.push(None);
        self.last.push(None);
        self.surnamed.push(0);
        self.told.push(None);
        self.full.push(None);
        index
    }

    /// What one of these entries stands for, the best on the briefing's days; `entries` is not empty.
    pub(super) fn thing(&mut self, entries: &[EntryId]) -> usize {
        if let Some(&known) = entries.iter().find_map(|entry| self.by_entry.get(entry)) {
            return known;
        }
        let mut candidates = entries.to_vec();
        prefer(&mut candidates, |&entry| self.is_alive(entry));
        if candidates.iter().all(|entry| entry.kind() == Kind::Treaty) {
            self.knowledge.rank_described(&mut candidates, self.on);
        }
        let entry = self.knowledge.entry(candidates[0]);
        let nature = match entry.id().kind() {
            Kind::Person => Nature::Person,
            Kind::Treaty => Nature::Treaty,
            Kind::Body => Nature::Body,
            Kind::Place => Nature::Place,
            Kind::Country => Nature::Country,
            Kind::Office | Kind::LocalOffice => Nature::Unknown,
        };
        let gender = match entry {
            Entry::Person(person) => person.gender(),
            _ => None,
        };
        let name = entry.name().to_owned();
        self.add(Referent { name, candidates, gender, ..Referent::of(nature) })
    }

    pub(super) fn is_alive(&self, entry: EntryId) -> bool {
        let (start, end) = match self.knowledge.entry(entry) {
            Entry::Country(country) => (country.start(), country.end()),
            Entry::Body(body) => (body.founded(), body.ended()),
            Entry::Treaty(treaty) => (treaty.events().next().map(|event| event.on), None),
            _ => return true,
        };
        start.is_none_or(|start| start.earliest() <= self.on.end())
            && end.is_none_or(|end| end.latest() >= self.on.start())
    }

    /// A body or the like that the knowledge lacks.
    pub(super) fn stranger(&mut self, name: &str, acronym: Option<&str>) -> usize {
        let key = crate::knowledge::fold(name);
        if let Some(&known) = self.by_name.get(&key) {
            return known;
        }
        let (name, nature) = (name.to_owned(), Nature::Body);
        let referent = self.add(Referent { name, ..Referent::of(nature) });
        self.by_name.insert(key, referent);
        if let Some(acronym) = acronym {
            self.by_acronym.insert(acronym.to_owned(), referent);
        }
        referent
    }

    /// Notes that the only one of this surname is a person.
    pub(super) fn is_somebody(&mut self, surname: &str) {
        if let Some(&[only]) = self.by_surname.get(surname).map(Vec::as_slice)
            && self.referents[only].nature == Nature::Unknown
        {
            self.referents[only].nature = Nature::Person;
        }
    }

    /// What the briefing itself gave this acronym to.
    pub(super) fn of_acronym(&self, acronym: &str) -> Option<usize> {
        self.by_acronym.get(acronym).copied()
    }

    /// Everybody and everything, each person with the office that is spoken of.
    pub(super) fn finished(mut self) -> Vec<Referent> {
        for (referent, title) in self.referents.iter_mut().zip(&self.titles) {
            let Some(&person) = referent.candidates.first().filter(|entry| entry.kind() == Kind::Person)
            else {
                continue;
            };
            let person = self.knowledge.person(person);
            // "General Musharraf" who is president is shown as that.
            let leads = person.tenures_on(self.on).iter().any(|tenure| tenure.office().leads());
            let title = title.as_ref().filter(|title| !leads || !is_loose(title));
            let spoken_of = person.tenures().min_by_key(|tenure| {
                let told = title.is_some_and(|title| super::fit::fits(title, tenure));
                let elected = super::fit::is_elected_to(person, tenure, self.on)
                    || told && title.is_some_and(|title| super::fit::awaits(title, tenure, self.on));
                let standing = if elected { Standing::Held } else { tenure.standing(self.on) };
                // Of offices held then the one held longest in these days, of earlier ones the last, of later ones the next.
                let days = tenure.days();
                let weight = match (days.intersection(self.on), standing) {
                    (Some(both), _) => i64::from(both.days()),
                    (None, Standing::After) => -i64::from(days.start().number()),
                    (None, _) => i64::from(days.end().number()),
                };
                (!told, standing, tenure.office().rank(), std::cmp::Reverse(weight))
            });
            referent.tenure = spoken_of.map(|tenure| tenure.id());
            referent.is_told_only = spoken_of.is_some_and(|tenure| {
                let told = title.is_some_and(|title| super::fit::fits(title, &tenure));
                !told && matches!(tenure.standing(self.on), Standing::Before | Standing::After)
            });
        }
        self.referents
    }

    /// Notes that mention number `mention` names a referent.
    pub(super) fn named(&mut self, referent: usize, mention: usize, kind: MentionKind) {
        self.last[referent] = Some(mention);
        self.surnamed[referent] += usize::from(kind == MentionKind::Surname);
        let tells =
            matches!(kind, MentionKind::FullName | MentionKind::Name) && self.full[referent].is_none();
        if tells {
            self.full[referent] = Some(mention);
        }
        self.told[referent].get_or_insert(mention);
    }

    /// The mention so far that says the most of a referent.
    pub(super) fn telling(&self, referent: usize) -> Option<usize> {
        self.full[referent].or(self.told[referent])
    }

    /// The last mention of a referent so far.
    pub(super) fn last_mention(&self, referent: usize) -> Option<usize> {
        self.last[referent]
    }

    /// The thing of this nature, and of one of these kinds of body if any are given, that was named last.
    pub(super) fn last_of(&self, nature: Nature, kinds: &str) -> Option<usize> {
        let fits = |&index: &usize| {
            let referent = &self.referents[index];
            referent.nature == nature && self.last[index].is_some() && self.is_kind(referent, kinds)
        };
        (0..self.referents.len()).filter(fits).max_by_key(|&index| self.last[index])
    }

    fn is_kind(&self, referent: &Referent, kinds: &str) -> bool {
        let Some(&entry) = referent.candidates.first() else {
            let last = referent.name.rsplit(' ').next().unwrap_or("").to_lowercase();
            return kinds.split(',').any(|kind| kind == last);
        };
        match self.knowledge.entry(entry) {
            Entry::Body(body) => kinds.split(',').any(|kind| kind == body.kind()),
            Entry::Place(place) => kinds.is_empty() || kinds.split(',').any(|kind| kind == place.kind()),
            _ => true,
        }
    }
}
