//! Turns of a conversation whose labels name nobody: "Q: ...", "Answer: ...", "A. ...".

use super::local::LocalQuote;
use crate::briefing::AttributionRule;
use crate::briefing::structure::{Side, side};
use crate::text::Span;

/// The label with which a paragraph begins that tells only whether its words ask or answer. Spans count bytes of its prose.
#[derive(Clone, Copy, Debug)]
pub(super) struct SideLabel {
    pub(super) side: Side,
    pub(super) label: Span,
    /// What is said.
    pub(super) words: Span,
    pub(super) mark: LabelMark,
}

/// The mark behind a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelMark {
    /// It says that the words are somebody's, who are the quote of this index.
    Colon(Option<usize>),
    /// "A. Ports" may be an item of a list too: only the document tells.
    Stop,
}

/// No label that tells a side is longer.
const LONGEST: usize = 8;

impl SideLabel {
    /// The label of a paragraph of which these quotes are known. The one that the label makes is told to name nobody.
    pub(super) fn read(text: &str, quotes: &mut [LocalQuote]) -> Option<Self> {
        let mut head = text.bytes().take(LONGEST + 1);
        let end = head.position(|byte| matches!(byte, b':' | b'.'))?;
        let (label, rest) = (text.get(..end)?, &text[end + 1..]);
        let colon = text.as_bytes()[end] == b':';
        let side = side(label).filter(|_| label.starts_with(char::is_uppercase) && (colon || end == 1))?;
        let said = rest.trim();
        if said.is_empty() || !rest.starts_with(char::is_whitespace) {
            return None;
        }
        let label = Span::new(0, end);
        let is_labelled = |quote: &LocalQuote| {
            quote.attribution.is_some_and(|one| one.rule == AttributionRule::Label && one.speaker == label)
        };
        let quote = quotes.iter().position(is_labelled);
        if let Some(attribution) = quote.and_then(|quote| quotes[quote].attribution.as_mut()) {
            attribution.rule = AttributionRule::Turn;
        }
        let start = text.len() - rest.trim_start().len();
        let mark = if colon { LabelMark::Colon(quote) } else { LabelMark::Stop };
        Some(Self { side, label, words: Span::new(start, start + said.len()), mark })
    }
}
