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
    /// Somebody asks, and nobody says who.
    Question,
    /// Somebody answers, and nobody says who.
    Answer,
    /// Somebody asks who is called so.
    Asker,
    /// Somebody speaks.
    Speaker,
    /// The last words of a letter.
    Farewell,
    /// No words of the text: a marking, the end.
    Banner,
}

/// What a label tells of a turn of a conversation that names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::briefing) enum Side {
    /// Somebody asks.
    Asks,
    /// Somebody answers.
    Answers,
}

impl Known {
    /// Whether it begins a turn of a conversation.
    pub(super) const fn is_turn(self) -> bool {
        matches!(self, Self::Question | Self::Answer | Self::Asker | Self::Speaker)
    }

    /// Whether somebody asks.
    pub(super) const fn asks(self) -> bool {
        matches!(self, Self::Question | Self::Asker)
    }

    /// Whether it opens a section.
    pub(super) const fn is_section(self) -> bool {
        matches!(self, Self::Alone | Self::Closes | Self::Runs)
    }
}

/// Labels that go on with words of their own: "if asked about Macedonia".
static OPEN: LazyLock<Vec<(&str, Known)>> = LazyLock::new(|| {
    let open = |(words, known): (&&'static str, &Known)| Some((words.strip_suffix('*')?, *known));
    KNOWN.iter().filter_map(open).collect()
});

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
                "answer" => Known::Answer,
                "asker" => Known::Asker,
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
/// One that goes on with words of its own has so many bytes at most.
const LONGEST_OPEN: usize = 80;

/// What these words tell, whatever their case.
pub(super) fn known(words: &str) -> Option<Known> {
    if words.len() > LONGEST_OPEN {
        return None;
    }
    let words = words.to_lowercase();
    let goes_on = |open: &&(&str, Known)| words.strip_prefix(open.0).is_some_and(|own| !own.is_empty());
    let known = KNOWN.get(words.as_str()).filter(|_| words.len() <= LONGEST).copied();
    known.or_else(|| OPEN.iter().find(goes_on).map(|open| open.1))
}

/// Whether these words before a colon open a section or a line of a memo's head, so that nobody of that name speaks.
pub(in crate::briefing) fn opens_section(words: &str) -> bool {
    known(words).is_some_and(|known| !known.is_turn() && known != Known::Farewell)
}

/// Whether these words before a colon tell that somebody asks or answers, and not who.
pub(in crate::briefing) fn side(words: &str) -> Option<Side> {
    match known(words)? {
        Known::Question => Some(Side::Asks),
        Known::Answer => Some(Side::Answers),
        _ => None,
    }
}
