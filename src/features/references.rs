//! Where a briefing names whoever is named at a place: everywhere, and where it first says who that is.

use crate::briefing::{Briefing, Mention, MentionKind};
use crate::text::Span;

/// Every mention of what is named at `offset`, in document order; nothing where nothing is.
#[must_use]
pub fn references(briefing: &Briefing, offset: usize) -> Vec<Span> {
    let Some(mention) = briefing.mention_at(offset) else { return Vec::new() };
    of(briefing, mention.referent).map(|mention| mention.span).collect()
}

/// Where what is named at `offset` is introduced: at its first full name, else where it is first named.
#[must_use]
pub fn definition(briefing: &Briefing, offset: usize) -> Option<Span> {
    let referent = briefing.mention_at(offset)?.referent;
    let full = |mention: &Mention| matches!(mention.kind, MentionKind::FullName | MentionKind::Name);
    let first =
        of(briefing, referent).find(|mention| full(mention)).or_else(|| of(briefing, referent).next());
    first.map(|mention| mention.span)
}

fn of(briefing: &Briefing, referent: usize) -> impl Iterator<Item = &Mention> {
    briefing.mentions.iter().filter(move |mention| mention.referent == referent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    fn read(text: &str) -> Briefing {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
        Briefing::read(text, &Knowledge::built_in(), &reading)
    }

    /// `|` is where it is asked, `[...]` what is the same, `[[...]]` where it is introduced.
    fn check(drawn: &str) {
        let place = drawn.replace(['[', ']'], "");
        let offset = place.find('|').expect("the test says where");
        let text = place.replacen('|', "", 1);
        let briefing = read(&text);
        let mut marks = Vec::new();
        for span in references(&briefing, offset) {
            let twice = definition(&briefing, offset) == Some(span);
            marks.push((span.start(), if twice { "[[" } else { "[" }));
            marks.push((span.end(), if twice { "]]" } else { "]" }));
        }
        let mut found = text;
        for (at, mark) in marks.iter().rev() {
            found.insert_str(*at, mark);
        }
        assert_eq!(found, drawn.replacen('|', "", 1));
    }

    #[test]
    fn all_names_of_a_person_are_the_same() {
        check("[[Foreign Minister Sergei Lavrov]] came. [La|vrov] spoke, and [he] left. Clinton stayed.");
        check("[[Foreign Minister Sergei Lavrov]] came. [Lavrov] spoke, and [h|e] left. Clinton stayed.");
    }

    #[test]
    fn a_body_is_introduced_by_its_name() {
        check("The [IA|EA] met. The [[International Atomic Energy Agency]] sits in Vienna.");
    }

    #[test]
    fn nothing_is_named_by_other_words() {
        check("Quotas f|ell in Moscow.");
        check("|");
    }
}
