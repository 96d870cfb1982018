//! Whom and what a briefing names, each as of its date.

use super::page::Page;
use crate::briefing::{Briefing, Mention, Nature};
use crate::features::in_brief;
use crate::knowledge::Knowledge;
use crate::text::LineIndex;

/// The sections, and what they hold.
const SECTIONS: [(&str, &[Nature]); 3] = [
    ("People", &[Nature::Person]),
    ("Treaties", &[Nature::Treaty]),
    ("Bodies and places", &[Nature::Body, Nature::Place]),
];

pub(super) fn named(briefing: &Briefing, knowledge: &Knowledge, lines: &LineIndex, page: &mut Page) {
    let first = first_mentions(briefing);
    for (heading, natures) in SECTIONS {
        let entries: Vec<(u32, String)> = first
            .iter()
            .filter(|mention| natures.contains(&briefing.referents[mention.referent].nature))
            .filter_map(|mention| {
                let line = lines.position(mention.span.start()).line + 1;
                Some((line, in_brief(briefing, knowledge, &briefing.referents[mention.referent])?))
            })
            .collect();
        if entries.is_empty() {
            continue;
        }
        page.heading(heading);
        for (line, words) in entries {
            page.entry(&format!("{line:>4}"), 6, &words);
        }
    }
}

/// Of each referent the mention that stands first.
fn first_mentions(briefing: &Briefing) -> Vec<&Mention> {
    let mut met = vec![false; briefing.referents.len()];
    briefing.mentions.iter().filter(|mention| !std::mem::replace(&mut met[mention.referent], true)).collect()
}
