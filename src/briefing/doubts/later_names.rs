//! How people are named after they were first named in full.

use std::collections::HashMap;

use super::named::{is_running_text, named};
use crate::briefing::{Briefing, MentionKind, Nature};
use crate::text::Span;

/// A naming of a person who was named in full before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaterName {
    /// The words, a title among them. Bytes of the document.
    pub span: Span,
    /// How they name.
    pub form: NameForm,
    /// The first full name.
    pub first: Span,
}

/// What a name is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameForm {
    /// "Clinton".
    Surname,
    /// "Secretary Clinton".
    Titled,
    /// "Hillary Clinton", with or without a title.
    Full,
}

/// Every naming of a person, in running text and outside quotation marks, after the first full one. People whose last name
/// somebody else in the briefing has too are left out: they need more than it.
#[must_use]
pub fn later_names(briefing: &Briefing) -> Vec<LaterName> {
    let mut first: HashMap<usize, Span> = HashMap::new();
    let mut later = Vec::new();
    for named in named(briefing).filter(|named| is_running_text(*named)) {
        let mention = named.mention;
        let form = match mention.kind {
            MentionKind::FullName => NameForm::Full,
            MentionKind::Surname if mention.span == named.name_span() => NameForm::Surname,
            MentionKind::Surname => NameForm::Titled,
            _ => continue,
        };
        match first.get(&named.who()) {
            Some(&first) => later.push((named.who(), LaterName { span: mention.span, form, first })),
            None if form == NameForm::Full => drop(first.insert(named.who(), mention.span)),
            None => {}
        }
    }
    let bearers = bearers(briefing);
    let alone = |who: usize| bearers.get(last_name(briefing, who)).is_none_or(|&bearers| bearers == 1);
    later.into_iter().filter(|&(who, _)| alone(who)).map(|(_, name)| name).collect()
}

/// How many people of the briefing bear each last name.
fn bearers(briefing: &Briefing) -> HashMap<&str, usize> {
    let mut bearers = HashMap::new();
    for (who, referent) in briefing.referents.iter().enumerate() {
        if referent.nature == Nature::Person {
            *bearers.entry(last_name(briefing, who)).or_default() += 1;
        }
    }
    bearers
}

fn last_name(briefing: &Briefing, who: usize) -> &str {
    briefing.referents[who].name.split_whitespace().next_back().unwrap_or_default()
}
