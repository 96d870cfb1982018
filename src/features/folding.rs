//! What an editor can fold: each section and each topic.

use crate::briefing::{Briefing, Topic};
use crate::text::Span;

/// The spans that fold, outer ones before those inside them.
#[must_use]
pub fn folding(briefing: &Briefing) -> Vec<Span> {
    let mut found = Vec::new();
    found.extend(briefing.front_matter);
    gather(briefing.topics(), &mut found);
    found
}

fn gather(topics: &[Topic], found: &mut Vec<Span>) {
    for topic in topics {
        found.push(topic.span);
        gather(&topic.inner, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    #[test]
    fn sections_fold_with_what_is_inside_them() {
        let text = "# Talks\n\nOne.\n\n## Fish\n\nTwo.\n\n# Next\n\nThree.";
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        let briefing = Briefing::read(text, &Knowledge::built_in(), &reading);
        let folded: Vec<&str> = folding(&briefing).iter().map(|span| span.of(text)).collect();
        assert_eq!(folded, ["Talks\n\nOne.\n\n## Fish\n\nTwo.", "Fish\n\nTwo.", "Next\n\nThree."]);
    }
}
