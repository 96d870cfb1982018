//! A quote whose speaker the reader cannot know.

use super::diagnostic::Finding;
use super::{About, Severity};
use crate::briefing::{Briefing, Standing};

pub(super) const ABOUT: About = About {
    code: "unattributed-quote",
    severity: Severity::Warning,
    summary: "a quote whose speaker the reader cannot know",
    why: "Whoever reads a quote must be able to tell who said it: from its own sentence, from one beside it, from \
          a lead-in, a closing line with the name, a speaker label, or because the same speaker is still talking. \
          Titles, nicknames, words as words, slogans and scare quotes are no speech and are left alone.",
    wrong: "The talks ended late on Tuesday.\n\n\"We have never been closer to an agreement than we are tonight.\"\n",
    right: "The talks ended late on Tuesday.\n\n\"We have never been closer to an agreement than we are tonight,\" \
            the Norwegian envoy said.\n",
};

pub(super) fn check(briefing: &Briefing) -> Vec<Finding> {
    let unattributed = briefing.marked.iter().filter(|marked| marked.standing == Standing::Unattributed);
    unattributed.map(|marked| Finding::new(marked.span, "no one is named for this quote")).collect()
}
