//! What an editor can fold: sections and topics, what hangs on a paragraph, block quotes.

use std::cmp::Reverse;

use crate::briefing::{Briefing, Topic, TopicBasis, Unit};
use crate::text::Span;

/// Something that folds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// All of it.
    pub span: Span,
    /// What it is about, where its first line does not say so: a topic without a heading.
    pub label: Option<String>,
}

impl Fold {
    const fn unnamed(span: Span) -> Self {
        Self { span, label: None }
    }
}

/// What folds, outer ones before those inside them.
#[must_use]
pub fn folding(briefing: &Briefing) -> Vec<Fold> {
    let mut found = Vec::new();
    found.extend(briefing.front_matter.map(Fold::unnamed));
    gather(briefing, briefing.topics(), &mut found);
    found.extend(briefing.block_quotes().into_iter().map(Fold::unnamed));
    // An outer one begins before those inside it, or ends after them; of two that are alike the topic stays.
    found.sort_by_key(|fold| (fold.span.start(), Reverse(fold.span.end()), fold.label.is_none()));
    found.dedup_by_key(|fold| fold.span);
    nested(found)
}

/// Without those that begin inside one before them and end outside of it, which no editor can fold.
fn nested(folds: Vec<Fold>) -> Vec<Fold> {
    let mut open: Vec<Span> = Vec::new();
    let mut found = Vec::with_capacity(folds.len());
    for fold in folds {
        open.retain(|outer| outer.end() > fold.span.start());
        if open.last().is_none_or(|outer| outer.encloses(fold.span)) {
            open.push(fold.span);
            found.push(fold);
        }
    }
    found
}

fn gather(briefing: &Briefing, topics: &[Topic], found: &mut Vec<Fold>) {
    for topic in topics {
        let label = (topic.basis != TopicBasis::Heading).then(|| topic.label.clone());
        found.push(Fold { span: topic.span, label });
        let own = topic.inner.first().map_or(topic.paragraphs.end, |inner| inner.paragraphs.start);
        hanging(&briefing.units(topic.paragraphs.start..own), found);
        gather(briefing, &topic.inner, found);
    }
}

/// Paragraphs on which others hang.
fn hanging(units: &[Unit], found: &mut Vec<Fold>) {
    for unit in units.iter().filter(|unit| !unit.inner.is_empty()) {
        found.push(Fold::unnamed(unit.span));
        hanging(&unit.inner, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    fn folded(text: &str) -> Vec<String> {
        folds(text).iter().map(|fold| fold.span.of(text).to_owned()).collect()
    }

    fn folds(text: &str) -> Vec<Fold> {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        folding(&Briefing::read(text, &Knowledge::built_in(), &reading))
    }

    #[test]
    fn a_topic_without_a_heading_has_its_label() {
        let labels: Vec<Option<String>> = folds("# Talks\n\nThe ministers met.\n\nThey had lunch.\n\nTurning to fish, quotas fell.\n\nThe fish is gone.\n")
            .into_iter()
            .map(|fold| fold.label)
            .collect();
        assert_eq!(labels.first(), Some(&None), "{labels:?}");
        assert_eq!(labels.last(), Some(&Some("Fish".to_owned())), "{labels:?}");
    }

    #[test]
    fn sections_fold_with_what_is_inside_them() {
        assert_eq!(
            folded("# Talks\n\nOne.\n\n## Fish\n\nTwo.\n\n# Next\n\nThree."),
            ["# Talks\n\nOne.\n\n## Fish\n\nTwo.", "## Fish\n\nTwo.", "# Next\n\nThree."]
        );
    }

    #[test]
    fn quotes_lists_and_answers_fold() {
        assert_eq!(
            folded("# Talks\n\nHe wrote:\n\n> One.\n>\n> > Two.\n\n# Next\n"),
            ["# Talks\n\nHe wrote:\n\n> One.\n>\n> > Two.", "One.\n>\n> > Two.", "Two.", "# Next"]
        );
        assert_eq!(
            folded("# Talks\n\nThey want:\n\n- bread\n- wine\n\n# Next\n"),
            ["# Talks\n\nThey want:\n\n- bread\n- wine", "They want:\n\n- bread\n- wine", "# Next"]
        );
    }

    #[test]
    fn a_section_folds_with_its_table_and_code_but_not_with_a_rule_behind_it() {
        assert_eq!(
            folded("# Talks\n\nOne.\n\n| a | b |\n|---|---|\n| c | d |\n\n***\n\n# Next\n\n```\ncode\n```\n"),
            ["# Talks\n\nOne.\n\n| a | b |\n|---|---|\n| c | d |", "# Next\n\n```\ncode\n```"]
        );
        // A fence that nobody has closed yet.
        assert_eq!(folded("# Talks\n\nOne.\n\n```\n# code\n"), ["# Talks\n\nOne.\n\n```\n# code"]);
    }

    #[test]
    fn no_fold_begins_inside_another_and_ends_outside_of_it() {
        let folds = folded("They want:\n\n> - bread\n> - wine\n>\n> And peace.\n\nHe left.\n");
        // What is folded is the list with its quote and what announces it; a fold of its own is what stands behind.
        let apart = |fold: &&String| fold.contains("bread") != fold.contains("left");
        assert_eq!(folds.iter().filter(apart).count(), folds.len(), "{folds:?}");
    }
}
