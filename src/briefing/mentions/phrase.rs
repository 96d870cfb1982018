//! Phrases: words of one paragraph that name somebody or something, before the document tells whom.

use crate::briefing::lexicon::Institution;
use crate::knowledge::{DateRange, EntryId, Gender, TitleOf};
use crate::text::Span;

/// Words that name somebody or something. Spans count bytes of the paragraph's prose.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// The words, a title among them, without a possessive ending.
    pub span: Span,
    /// The sentence they stand in, counted within the paragraph.
    pub sentence: usize,
    /// How they name.
    pub naming: Naming,
    /// The phrase of the same paragraph that means the same: "her Russian counterpart Sergei Lavrov".
    pub apposed: Option<usize>,
    /// What they do in their sentence.
    pub part: Part,
    /// Whether they stand between quotation marks.
    pub quoted: bool,
}

impl Phrase {
    /// How many bytes from its first one its words, or those of its title, reach at most: "Presidents" stands well before the
    /// "Medvedev" of "Presidents Obama and Medvedev".
    pub(in crate::briefing) fn reach(&self) -> usize {
        let title = match &self.naming {
            Naming::Person(name) => name.title.as_ref(),
            _ => None,
        };
        let all = title.map_or(self.span, |title| title.span.cover(self.span));
        let first = self.span.start();
        (first - all.start()).max(all.end() - first)
    }
}

/// What a phrase does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The sentence is about it, as far as can be told from its neighbours.
    Subject,
    /// "with Lavrov", "thanked Lavrov".
    Object,
    /// "Lavrov's".
    Owner,
}

/// How words name.
#[derive(Clone, Debug)]
pub enum Naming {
    /// By a person's name, whole or in part.
    Person(PersonName),
    /// By an office: "the Russian foreign minister".
    Role(Title),
    /// "her Russian counterpart", with the country if it is named.
    Counterpart(Vec<EntryId>),
    /// "she", with whom it may stand for.
    Pronoun(Gender),
    /// By the name of something the knowledge has.
    Thing(Vec<EntryId>),
    /// By what every state has: "Yemeni government"; of no state where the name stands alone.
    Institution {
        /// What it is.
        what: &'static Institution,
        /// The states that the words name.
        of: Vec<EntryId>,
        /// Where they name none: the states that adjectives of the sentence name, "Turkish prosecutors".
        nearby: Vec<EntryId>,
    },
    /// By the capital of a country.
    Capital(Vec<EntryId>),
    /// By what a treaty is: "a strategic arms reduction treaty".
    Description {
        /// The treaties it may mean.
        treaties: Vec<EntryId>,
        /// What speaks of it as not yet concluded.
        making: Option<Making>,
    },
    /// By the kind of thing it is, having been named before: "the treaty".
    Anaphor(String),
    /// By what somebody is who was named before: "the minister", "the French diplomat".
    Bearer {
        /// "minister"
        noun: String,
        /// The countries or bodies that the words name.
        of: Vec<EntryId>,
    },
    /// Capitals that mean something only where the briefing says what.
    Acronym,
    /// By a name that the knowledge lacks and that is not a person's.
    Stranger {
        /// The acronym that the briefing gives it.
        acronym: Option<Span>,
    },
}

/// How a treaty is spoken of that is not yet concluded.
#[derive(Clone, Copy, Debug)]
pub struct Making {
    /// The words that say so: "nearing agreement on".
    pub words: Span,
    /// Whether it is one that nobody was told of before: "a treaty", "a new treaty".
    pub is_new: bool,
    /// Whether it is still to be signed: "will sign a treaty".
    pub is_unsigned: bool,
}

/// A person's name with what stands around it.
#[derive(Clone, Debug)]
pub struct PersonName {
    /// The name itself, without its title.
    pub name: Span,
    /// What a second mention would use, folded: "lavrov".
    pub surname: String,
    /// The whole name, folded; empty where it is a surname only.
    pub full: String,
    /// Those who have this name, or this surname where it is all there is, and whom the title fits at some time.
    pub people: Vec<EntryId>,
    /// On which days name and title fit together; none without a title that is held now.
    pub held: Vec<DateRange>,
    /// "U.S. Secretary of State"
    pub title: Option<Title>,
    /// As far as the words tell.
    pub gender: Option<Gender>,
    /// "the commission's deputy director"
    pub introduction: Option<Span>,
    /// Whether this is a person's name at all.
    pub certainty: Certainty,
}

impl PersonName {
    /// The title before the name, if it tells of an office: "Mr." and "Captain" do not.
    pub(super) fn office(&self) -> Option<&Title> {
        self.title.as_ref().filter(|title| !title.offices.is_empty())
    }
}

/// How sure it is that a capitalised name is a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// A title, a known name or a given name says so.
    Sure,
    /// It looks like one.
    Likely,
    /// One capitalised word: a surname only if the briefing or the knowledge knows it.
    SurnameAtMost,
    /// One capitalised word that is a given name, too: "Cameron".
    GivenNameToo,
}

/// A title and whose it is.
#[derive(Clone, Debug)]
pub struct Title {
    /// The words.
    pub span: Span,
    /// What they may stand for.
    pub offices: Vec<TitleOf>,
    /// The countries or bodies that the words name: "Russian".
    pub of: Vec<EntryId>,
    /// Which of several holders the words mean.
    pub which: Which,
    /// Whether it is held at the time of the briefing.
    pub time: Time,
    /// Whether other states than those of the offices may have it, too: "the finance secretary".
    pub is_common: bool,
}

/// What tells one holder of an office from the many others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Nothing.
    #[default]
    Any,
    /// Whoever holds it in the state that its owner leads: "his foreign minister".
    OfOwner,
    /// Of two who held it on one day, who came to it last: "the new pope".
    Latest,
    /// A place that is no state, and what the title calls its holder, both folded: "london" and "mayor" of "the London mayor".
    OfPlace {
        /// "london"
        place: String,
        /// "mayor"
        called: String,
    },
    /// Where the holder is sent, and that place's name, folded: "ambassador to Iraq".
    To(Vec<EntryId>, String),
}

/// When a title is held, as the words have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// At the time of the briefing.
    Now,
    /// "former", "then-".
    Past,
    /// "incoming".
    Future,
}
