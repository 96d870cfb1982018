//! What an editor can fold: sections and topics, what hangs on a paragraph, block quotes.

use std::cmp::Reverse;

use crate::briefing::{Briefing, Topic, Unit};
use crate::text::Span;

/// The spans that fold, outer ones before those inside them.
#[must_use]
pub fn folding(briefing: &Briefing) -> Vec<Span> {
    let mut found = Vec::new();
    found.extend(briefing.front_matter);
    gather(briefing, briefing.topics(), &mut found);
    found.extend(briefing.block_quotes());
    // An outer one begins before those inside it, or ends after them.
    found.sort_by_key(|span| (span.start(), Reverse(span.end())));
    found.dedup();
    nested(found)
}

/// Without those that begin inside one before them and end outside of it, which no editor can fold.
fn nested(spans: Vec<Span>) -> Vec<Span> {
    let mut open: Vec<Span> = Vec::new();
    let mut found = Vec::with_capacity(spans.len());
    for span in spans {
        open.retain(|outer| outer.end() > span.start());
        if open.last().is_none_or(|outer| outer.encloses(span)) {
            open.push(span);
            found.push(span);
        }
    }
    found
}

fn gather(briefing: &Briefing, topics: &[Topic], found: &mut Vec<Span>) {
    for topic in topics {
        found.push(topic.span);
        let own = topic.inner.first().map_or(topic.paragraphs.end, |inner| inner.paragraphs.start);
        hanging(&briefing.units(topic.paragraphs.start..own), found);
        gather(briefing, &topic.inner, found);
    }
}

/// Paragraphs on which others hang.
fn hanging(units: &[Unit], found: &mut Vec<Span>) {
    for unit in units.iter().filter(|unit| !unit.inner.is_empty()) {
        found.push(unit.span);
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
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        let briefing = Briefing::read(text, &Knowledge::built_in(), &reading);
        folding(&briefing).iter().map(|span| span.of(text).to_owned()).collect()
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
