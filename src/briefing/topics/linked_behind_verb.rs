//! What is somewhere, with a verb between: "drones that were seen over the quay" are "drones over the quay".

use super::super::Paragraph;
use super::letters::key;
use super::linked::is_determiner;
use super::marks::Marks;
use super::prospect::Prospect;
use super::terms::small;
use super::word_class::{Class, Listed, listed};

/// So many words stand between at most.
const BETWEEN: usize = 6;

/// The preposition that tells where the first phrase is, behind its verb; none if the first is somebody who acts, or more than
/// one verb stands between.
pub(super) fn joined_behind_verb(paragraph: &Paragraph, first: &Prospect, last: &Prospect) -> Option<usize> {
    let between = first.tokens.end..last.tokens.start;
    if first.acts || first.speaks || !(2..=BETWEEN).contains(&between.len()) {
        return None;
    }
    let word = |at: usize| small(paragraph.content.tokens[at].span.of(paragraph.text()));
    let preposition = between.end - if is_determiner(paragraph, between.end - 1) { 2 } else { 1 };
    if preposition <= between.start || !tells_where(&word(preposition)) {
        return None;
    }
    let mut verbs = 0;
    let passes = (between.start..preposition).all(|at| {
        let word = word(at);
        match listed(key(&word)) {
            Some(Listed::Verb(_)) => {
                verbs += 1;
                true
            }
            Some(Listed::Function(Class::Adverb)) => !matches!(&*word, "not" | "never"),
            Some(Listed::Function(_)) => helps(&word),
            _ => word.ends_with("ly"),
        }
    });
    let is_subject = || {
        let before = (0..first.tokens.start).rev().find(|&at| !is_determiner(paragraph, at));
        let class = before.and_then(|at| listed(key(&word(at))));
        !matches!(class, Some(Listed::Verb(_) | Listed::Function(Class::Preposition | Class::Of)))
    };
    (passes && verbs == 1 && is_subject()).then_some(preposition)
}

/// Whether a preposition tells where something is, whatever happens to it there.
fn tells_where(word: &str) -> bool {
    Marks::listed(key(word)).any(Marks::PLACES)
}

/// Whether a word in small letters leads to a verb: "that were".
fn helps(word: &str) -> bool {
    matches!(word, "that" | "which") || Marks::listed(key(word)).any(Marks::BE | Marks::HAVE)
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;

    #[test]
    fn what_is_somewhere_is_told_with_its_place() {
        let check = |text: &str, expected: &str| assert_eq!(labels_of(text, &[]), [expected], "{text}");
        check(
            "Herring drones that were seen over the wheat terminal sank.",
            "Herring drones over the wheat terminal",
        );
        check("A wheat barge exploded near the lighthouse.", "Wheat barge near the lighthouse");
    }

    #[test]
    fn what_is_not_there_or_only_acts_there_is_not() {
        for text in
            ["Parliament voted in the lighthouse.", "The wheat barge was never seen near the lighthouse."]
        {
            let labels = labels_of(text, &[]);
            assert!(!labels[0].contains(" the lighthouse"), "{labels:?}");
        }
    }
}
