//! Words that tell what follows them.

use std::sync::LazyLock;

use super::super::lexicon;
use super::super::lexicon::hash::BuildWordHash;

/// What a label tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// What a memo is about.
    Subject,
    /// Who writes a memo, to whom, when.
    Head,
    /// A section of one paragraph.
    Alone,
    /// A section of one paragraph that tells of all before it where it is the last.
    Closes,
    /// A section that goes on to the next.
    Runs,
    /// Somebody asks.
    Question,
    /// Somebody speaks.
    Speaker,
    /// The last words of a letter.
    Farewell,
    /// No words of the text: a marking, the end.
    Banner,
}

impl Known {
    /// Whether it opens a section.
    pub(super) const fn is_section(self) -> bool {
        matches!(self, Self::Alone | Self::Closes | Self::Runs)
    }
}

static KNOWN: LazyLock<std::collections::HashMap<&str, Known, BuildWordHash>> = LazyLock::new(|| {
    lexicon::lines(include_str!("labels.txt"))
        .map(|line| {
            let (kind, words) = line.split_once(' ').expect("a line is a kind and words");
            let kind = match kind {
                "subject" => Known::Subject,
                "head" => Known::Head,
                "alone" => Known::Alone,
                "closes" => Known::Closes,
                "runs" => Known::Runs,
                "question" => Known::Question,
                "speaker" => Known::Speaker,
                "farewell" => Known::Farewell,
                "banner" => Known::Banner,
                other => panic!("no kind of label: {other}"),
            };
            (words, kind)
        })
        .collect()
});

/// No label of the list is longer.
const LONGEST: usize = 40;

/// What these words tell, whatever their case.
pub(super) fn known(words: &str) -> Option<Known> {
    if words.len() > LONGEST {
        return None;
    }
    KNOWN.get(words.to_lowercase().as_str()).copied()
}

/// Whether these words before a colon open a section or a line of a memo's head, so that nobody of that name speaks.
pub(in crate::briefing) fn opens_section(words: &str) -> bool {
    known(words).is_some_and(|known| !matches!(known, Known::Question | Known::Speaker | Known::Farewell))
}
