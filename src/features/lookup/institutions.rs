//! What every state has, by any of its names: "Bolivian central bank", "the parliament of Peru", whether the knowledge lists
//! it or not.

use super::asked::Asked;
use super::candidate::Candidate;
use super::things;
use crate::briefing::OfState;
use crate::briefing::lexicon::{Institution, institution};
use crate::knowledge::{DateRange, Entry, EntryId, Kind, Knowledge, Role};

/// How well an institution fits that the words name only by its kind and its state.
const FIT: f64 = 0.95;

pub(super) fn institutions(asked: &Asked, knowledge: &Knowledge, on: DateRange) -> Vec<Candidate> {
    let Some((what, states)) = before(&asked.whole, knowledge).or_else(|| behind(&asked.whole, knowledge))
    else {
        return Vec::new();
    };
    let of_states = states.into_iter().map(|state| OfState { what, state });
    of_states.filter_map(|of| candidate(of, knowledge, on)).collect()
}

fn candidate(of: OfState, knowledge: &Knowledge, on: DateRange) -> Option<Candidate> {
    if let Some(listed) = of.listed(knowledge, on) {
        return Some(things::candidate(knowledge.entry(listed), FIT, on));
    }
    let Entry::Country(state) = knowledge.entry(of.state) else { return None };
    let there = state.start().is_none_or(|start| start.earliest() <= on.end())
        && state.end().is_none_or(|end| end.latest() >= on.start());
    there.then(|| Candidate {
        entry: of.state,
        kind: Kind::Body,
        id: state.key().to_owned(),
        name: format!("{} {}", state.adjective(), of.what.names[0]),
        office: None,
        country: Some(state.name().to_owned()),
        standing: of.what.kind.to_owned(),
        start: None,
        end: None,
        score: FIT,
    })
}

/// "Bolivian central bank", "Bolivia's central bank".
fn before(words: &str, knowledge: &Knowledge) -> Option<(&'static Institution, Vec<EntryId>)> {
    let named = knowledge.longest(words, 0)?;
    let rest = words[named.len..].trim_start_matches(['\'', '’']);
    let rest = rest.strip_prefix("s ").unwrap_or(rest).trim();
    Some((institution(&rest.to_lowercase())?, states(&named.entries)))
}

/// "central bank of Bolivia", "Ministry of Foreign Affairs of Peru".
fn behind(words: &str, knowledge: &Knowledge) -> Option<(&'static Institution, Vec<EntryId>)> {
    let (name, state) = words.rsplit_once(" of ")?;
    let state = state.strip_prefix("the ").unwrap_or(state);
    let named = knowledge.longest(state, 0).filter(|named| named.len == state.len())?;
    Some((institution(&name.to_lowercase())?, states(&named.entries)))
}

fn states(entries: &[(EntryId, Role)]) -> Vec<EntryId> {
    let states = entries.iter().filter(|(entry, role)| {
        entry.kind() == Kind::Country && matches!(role, Role::Name | Role::Adjective)
    });
    states.map(|&(entry, _)| entry).collect()
}

#[cfg(test)]
mod tests {
    use crate::features::lookup;
    use crate::knowledge::{Knowledge, PartialDate};

    #[test]
    fn a_state_has_what_every_state_has() {
        let knowledge = Knowledge::built_in();
        let on = "2010-06-01".parse::<PartialDate>().expect("a date").range();
        for (words, expected) in [
            ("central bank of Bolivia", "Bolivian Central Bank, bank"),
            ("the Bolivian central bank", "Bolivian Central Bank, bank"),
            ("Nepal's Supreme Court", "Nepali Supreme Court, court"),
            ("Ministry of Foreign Affairs of Paraguay", "Paraguayan Foreign Ministry, ministry"),
            // What the knowledge lists is given as it lists it.
            ("Greek parliament", "Hellenic Parliament, parliament"),
            ("army of Georgia", "Georgian armed forces, military"),
            // A state that was not there any more has none.
            ("Soviet central bank", "-"),
        ] {
            let found = lookup(words, &knowledge, on);
            let best =
                found.first().map_or("-".to_owned(), |best| format!("{}, {}", best.name, best.standing));
            assert_eq!(best, expected, "{words}");
        }
    }
}
