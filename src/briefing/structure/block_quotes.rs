//! Block quotes: paragraphs that stand side by side behind ">".

use super::super::{Briefing, Paragraph};
use crate::text::Span;

impl Briefing {
    /// Block quotes, and after them those inside them, level by level.
    #[must_use]
    pub fn block_quotes(&self) -> Vec<Span> {
        let deepest = self.paragraphs.iter().map(|paragraph| paragraph.content.block.quoted).max();
        let levels = 1..=deepest.unwrap_or_default();
        let of_level = |level| {
            let quoted = move |paragraph: &Paragraph| paragraph.content.block.quoted >= level;
            let runs = self.paragraphs.chunk_by(move |one, next| quoted(one) == quoted(next));
            runs.filter(move |run| quoted(&run[0])).map(|run| run[0].span().cover(run[run.len() - 1].span()))
        };
        levels.flat_map(of_level).collect()
    }
}
