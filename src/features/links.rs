//! Pages about what a briefing names: a treaty's text, a person's entry.

use std::collections::HashSet;

use crate::briefing::{Briefing, Mention, MentionKind};
use crate::knowledge::{Entry, Knowledge};
use crate::text::Span;

/// Words with a page behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The words.
    pub span: Span,
    /// The page.
    pub url: String,
    /// What is there.
    pub tooltip: String,
}

/// The links of a briefing, in document order and apart from each other. Only where it is certain who or what is meant;
/// "she", "the minister" and "the fish treaty" are no links: a link stands on a name. Each page is linked once, where it is
/// first named: editors underline links, and a text underlined throughout shows no finding.
#[must_use]
pub fn links(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    for mention in &briefing.mentions {
        let Some(link) = link(briefing, knowledge, mention) else { continue };
        match found.last_mut() {
            Some(before) if before.span.encloses(link.span) => {}
            Some(before) if link.span.encloses(before.span) => *before = link,
            Some(before) if before.span.overlaps(link.span) => {}
            _ => found.push(link),
        }
    }
    let mut linked = HashSet::new();
    found.retain(|link| linked.insert(link.url.clone()));
    found
}

fn link(briefing: &Briefing, knowledge: &Knowledge, mention: &Mention) -> Option<Link> {
    if mention.or.is_some()
        || matches!(mention.kind, MentionKind::Pronoun | MentionKind::Role | MentionKind::Description)
    {
        return None;
    }
    let [only] = briefing.referents[mention.referent].candidates[..] else { return None };
    let (url, tooltip) = match knowledge.entry(only) {
        Entry::Treaty(treaty) => (treaty.url()?.to_owned(), format!("{}: the text", treaty.name())),
        Entry::Person(person) => {
            let page = format!("https://www.wikidata.org/wiki/{}", person.wikidata()?);
            (page, format!("{} on Wikidata", person.name()))
        }
        _ => return None,
    };
    Some(Link { span: mention.span, url, tooltip })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::records::Records;
    use crate::knowledge::{Day, parse};
    use crate::text::Form;

    const DESK: &str = "
[[country]]
id = 'RU'
name = 'Russia'
adjectives = ['Russian']
source = 's'
confirmed = '2026'
[[office]]
id = 'foreign-minister'
name = 'foreign minister'
titles = ['Foreign Minister']
[[person]]
id = 'oleg-volkov'
name = 'Oleg Volkov'
wikidata = 'Q42'
source = 's'
confirmed = '2026'
tenures = [ { office = 'foreign-minister', of = 'RU', start = '2004' } ]
[[person]]
id = 'igor-belov'
name = 'Igor Belov'
source = 's'
confirmed = '2026'
tenures = [ { office = 'foreign-minister', of = 'RU', start = '2001', end = '2003' } ]
[[treaty]]
id = 'fish-pact'
name = 'Fish Pact'
kind = 'environment'
about = 'Protects fish.'
url = 'https://example.org/fish'
descriptions = ['fish treaty']
events = [ { event = 'signed', on = '2001-02-03' } ]
source = 's'
confirmed = '2026'
";

    fn check(text: &str, expected: &[(&str, &str)]) {
        let (mut records, mut problems) = (Records::default(), Vec::new());
        parse("desk.toml", DESK, &mut records, &mut problems);
        let (knowledge, more) = Knowledge::of(&records);
        assert!(problems.is_empty() && more.is_empty(), "{problems:?} {more:?}");
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
        let links = links(&Briefing::read(text, &knowledge, &reading), &knowledge);
        let found: Vec<_> = links.iter().map(|link| (link.span.of(text), &*link.url)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn people_and_treaties_have_pages_where_they_are_first_named() {
        let page = "https://www.wikidata.org/wiki/Q42";
        check(
            "Oleg Volkov signed the Fish Pact. Volkov said he was glad of the Fish Pact.",
            &[("Oleg Volkov", page), ("Fish Pact", "https://example.org/fish")],
        );
    }

    #[test]
    fn a_description_is_no_link() {
        let page = "https://example.org/fish";
        check("The fish treaty is old. It was called the Fish Pact.", &[("Fish Pact", page)]);
        check("The fish treaty is old.", &[]);
    }

    #[test]
    fn what_has_no_page_has_no_link() {
        check("Igor Belov went to Russia.", &[]);
        check("Nobody came.", &[]);
    }
}
