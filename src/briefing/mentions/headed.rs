//! The capital under which a section stands, "## Washington", or with which a paragraph begins, "Berlin. The chancellor is silent.":
//! an office that nobody named there holds is that state's.

use super::cast::{Cast, Meant};
use super::phrase::{Naming, Title, Which};
use crate::briefing::Paragraph;
use crate::knowledge::EntryId;
use crate::text::BlockKind;

/// Where a paragraph stands.
#[derive(Default)]
pub(super) struct Sections {
    section: Option<Headed>,
    /// A heading in the paragraph itself.
    run_in: Option<Headed>,
}

impl Sections {
    /// Goes on to the next paragraph, below so many mentions.
    pub(super) fn enter(&mut self, paragraph: &Paragraph, above: usize) {
        self.section = Headed::at(paragraph, self.section.take(), above);
        self.run_in = run_in_capital(paragraph).map(|of| Headed { of, level: DEEPEST, above });
    }

    /// The nearest heading above the words that are read.
    pub(super) fn nearest(&self) -> Option<&Headed> {
        self.run_in.as_ref().or(self.section.as_ref())
    }
}

/// A section under the name of a capital, and nothing else.
pub(super) struct Headed {
    /// The state.
    of: EntryId,
    /// See [`level`].
    level: u8,
    /// How many mentions stand above it.
    above: usize,
}

/// How deep a line of its own stands that is no Markdown heading.
const DEEPEST: u8 = 7;

impl Headed {
    /// The section of a paragraph that stands behind `before` and below so many mentions.
    fn at(paragraph: &Paragraph, before: Option<Self>, above: usize) -> Option<Self> {
        let of = capital(paragraph);
        let Some(level) = level(paragraph, of) else { return before };
        // "### Congress" is of Washington still.
        let within = before.filter(|before| before.level < level);
        of.map(|of| Self { of, level, above }).or(within)
    }
}

/// How deep a heading is, 1 the least; none of what is no heading.
fn level(paragraph: &Paragraph, capital: Option<EntryId>) -> Option<u8> {
    match paragraph.content.block.kind {
        BlockKind::Heading(level) => Some(level),
        BlockKind::Paragraph => (capital.is_some() || is_short_line(paragraph)).then_some(DEEPEST),
        BlockKind::Item => None,
    }
}

/// Whether a few words stand by themselves and end as no sentence does: "ECONOMY", "Other business".
fn is_short_line(paragraph: &Paragraph) -> bool {
    const LONGEST: usize = 5;
    let ends_sentence = |char: char| !char.is_alphanumeric() && char != ')' && char != ':';
    paragraph.content.tokens.len() <= LONGEST && !paragraph.text().trim_end().ends_with(ends_sentence)
}

/// The state whose capital a paragraph names, and says nothing more.
fn capital(paragraph: &Paragraph) -> Option<EntryId> {
    let [only] = paragraph.content.phrases.as_slice() else { return None };
    let Naming::Capital(states) = &only.naming else { return None };
    let is_all = paragraph.text().trim_end_matches([':', '.', ' ']) == only.span.of(paragraph.text());
    states.first().copied().filter(|_| is_all)
}

/// The state with whose capital a paragraph begins, parted from all else: "Berlin. The chancellor", "Berlin: the chancellor".
fn run_in_capital(paragraph: &Paragraph) -> Option<EntryId> {
    let first = paragraph.content.phrases.first().filter(|first| first.span.start() == 0)?;
    let Naming::Capital(states) = &first.naming else { return None };
    let behind = &paragraph.text()[first.span.end()..];
    let is_parted = behind.starts_with([':', '.']) && behind[1..].starts_with(' ');
    states.first().copied().filter(|_| is_parted)
}

impl Cast<'_> {
    /// Who holds an office that says of no state that it is its own, in a section under a capital: "the president" under
    /// "Washington", unless the section itself has named somebody who is meant.
    pub(super) fn holder_under(&mut self, title: &Title, headed: &Headed) -> Option<Meant> {
        let is_bare = title.of.is_empty() && matches!(title.which, Which::Any | Which::Latest);
        let is_named_here = |&referent: &usize| {
            self.last[referent].is_some_and(|last| last >= headed.above) && self.may_hold(referent, title)
        };
        if !is_bare || (0..self.referents.len()).any(|referent| is_named_here(&referent)) {
            return None;
        }
        self.holder(&Title { of: vec![headed.of], ..title.clone() })
    }
}
