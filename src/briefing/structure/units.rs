//! How paragraphs hang on one another where no heading says so: answers on a question, what goes on without a number
//! on the numbered paragraph before, items on the words that announce them and on the item above.

use std::ops::Range;

use super::super::Briefing;
use super::structure::Mark;
use crate::text::Span;

/// A paragraph with those that hang on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its index.
    pub paragraph: usize,
    /// All of it.
    pub span: Span,
    /// What hangs on it, in order.
    pub inner: Vec<Unit>,
}

/// How deep a paragraph hangs: below the last one before it that stands higher.
mod height {
    pub(super) const TEXT: u32 = 0;
    pub(super) const QUESTION: u32 = 10;
    pub(super) const ANSWER: u32 = 20;
    pub(super) const NUMBER: u32 = 30;
    pub(super) const CONTINUED: u32 = 90;
    pub(super) const ITEM: u32 = 100;
    /// A second paragraph, below its item and beside a list within it.
    pub(super) const SECOND: u32 = 3;
}

impl Briefing {
    /// How the paragraphs of a range hang on one another, in document order. Headings and lines of dashes are left out.
    #[must_use]
    pub fn units(&self, range: Range<usize>) -> Vec<Unit> {
        let mut hanging = Hanging { briefing: self, open: Vec::new(), found: Vec::new() };
        for at in range {
            let mark = self.structure().mark(at);
            if !(self.structure().is_heading(at) || mark.silent) {
                hanging.add(at, mark);
            }
        }
        hanging.close(0);
        hanging.found
    }
}

/// A paragraph whose end is not known yet.
struct Open {
    height: u32,
    /// Whether items may hang on it.
    bears_items: bool,
    /// Whether other paragraphs may hang on it.
    goes_on: bool,
    /// Whether paragraphs that begin with no mark go on with it.
    continues: bool,
    unit: Unit,
}

struct Hanging<'b> {
    briefing: &'b Briefing,
    open: Vec<Open>,
    found: Vec<Unit>,
}

impl Hanging<'_> {
    fn add(&mut self, at: usize, mark: &Mark) {
        let height = self.height(mark);
        let is_listed = height >= height::ITEM;
        let kept = self.open.iter().rposition(|open| {
            open.height < height && if is_listed { open.bears_items } else { open.goes_on }
        });
        self.close(kept.map_or(0, |at| at + 1));
        let speaks = mark.turn.is_some();
        self.open.push(Open {
            height,
            bears_items: mark.leads || mark.item.is_some() || mark.spine || mark.entry || speaks,
            goes_on: mark.spine || speaks || mark.number.is_some(),
            continues: mark.spine || speaks,
            unit: Unit { paragraph: at, span: self.briefing.paragraphs[at].span(), inner: Vec::new() },
        });
    }

    fn height(&self, mark: &Mark) -> u32 {
        let depth = || u32::try_from(mark.number.as_ref().map_or(0, Vec::len)).unwrap_or(0);
        match (mark.turn, mark.item) {
            (Some(turn), _) if turn.asks => height::QUESTION,
            (Some(_), _) => height::ANSWER,
            (None, None) if mark.continues_item.is_some() => {
                height::ITEM + 4 * u32::from(mark.continues_item.unwrap_or_default()) + height::SECOND
            }
            // "2.1" stands below "2", and "2" beside a bullet.
            (None, Some(indent)) => height::ITEM + 4 * u32::from(indent) + depth().saturating_sub(1),
            (None, None) if mark.number.is_some() => height::NUMBER + depth(),
            (None, None) if mark.entry => height::NUMBER,
            (None, None) if self.open.iter().any(|open| open.continues) => height::CONTINUED,
            (None, None) => height::TEXT,
        }
    }

    /// Ends all that is open beyond the first `kept`.
    fn close(&mut self, kept: usize) {
        while self.open.len() > kept {
            let Some(Open { unit, .. }) = self.open.pop() else { return };
            match self.open.last_mut() {
                Some(outer) => {
                    outer.unit.span = outer.unit.span.cover(unit.span);
                    outer.unit.inner.push(unit);
                }
                None => self.found.push(unit),
            }
        }
    }
}
