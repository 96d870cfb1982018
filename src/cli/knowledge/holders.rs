//! From rows to people: who held which office when, in the words of our own data.

use std::collections::{BTreeMap, BTreeSet};

use super::results::Row;
use crate::knowledge::{EntryId, Kind, Knowledge, PartialDate, Role, TitleOf};
use crate::text::capitalised;

/// Somebody, as Wikidata has him.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Holder {
    /// "Q58217"
    pub(super) wikidata: String,
    pub(super) name: String,
    /// "m" or "f".
    pub(super) gender: Option<&'static str>,
    pub(super) born: Option<PartialDate>,
    pub(super) died: Option<PartialDate>,
    /// Oldest first.
    pub(super) tenures: Vec<Held>,
}

/// One office for one stretch of time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Held {
    pub(super) start: PartialDate,
    pub(super) end: Option<PartialDate>,
    /// An office's id.
    pub(super) office: String,
    /// A country's id.
    pub(super) of: String,
    /// Where an ambassador is accredited: the id of a country or body.
    pub(super) to: Option<String>,
}

/// What the rows tell.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) holders: Vec<Holder>,
    /// Positions for which the knowledge has no office.
    pub(super) unknown: BTreeSet<String>,
    /// How many rows name nobody or no day.
    pub(super) vague: usize,
}

/// The people in `rows`, in the order of their names.
pub(super) fn holders(rows: &[Row], knowledge: &Knowledge) -> Told {
    let mut told = Told::default();
    let mut people: BTreeMap<(String, String), Holder> = BTreeMap::new();
    for row in rows {
        let Some(holder) = holder(row) else {
            told.vague += 1;
            continue;
        };
        let Some(held) = held(row, knowledge, &mut told) else { continue };
        let person = people.entry((holder.name.clone(), holder.wikidata.clone())).or_insert(holder);
        if !person.tenures.contains(&held) {
            person.tenures.push(held);
        }
    }
    told.holders = people.into_values().collect();
    told.holders.iter_mut().for_each(|holder| holder.tenures.sort());
    told
}

/// Who it is, without any tenure yet; nobody where Wikidata has no English name.
fn holder(row: &Row) -> Option<Holder> {
    let wikidata = item(row.get("person")?)?;
    let name = row.get("personLabel").map(|name| name.trim()).filter(|name| !name.is_empty())?;
    let gender = match row.get("genderLabel").map(String::as_str) {
        Some("male") => Some("m"),
        Some("female") => Some("f"),
        _ => None,
    };
    let date = |column: &str| date(row, column);
    let is_named = item(name).is_none();
    is_named.then(|| Holder {
        wikidata,
        name: name.to_owned(),
        gender,
        born: date("born"),
        died: date("died"),
        tenures: Vec::new(),
    })
}

fn held(row: &Row, knowledge: &Knowledge, told: &mut Told) -> Option<Held> {
    let (of, position) = (row.get("of")?, row.get("positionLabel")?);
    let Some(Post { office, of, to }) = post(position, of, knowledge) else {
        told.unknown.insert(position.clone());
        return None;
    };
    let start = date(row, "start");
    // An end that is told but not when: nobody holds it any more, and nobody can say since when.
    let end = date(row, "end");
    let ends_some_day = end.is_none() && row.contains_key("end");
    match start.filter(|start| !ends_some_day && end.is_none_or(|end| start.earliest() <= end.latest())) {
        Some(start) => Some(Held { start, end, office, of, to }),
        None => {
            told.vague += 1;
            None
        }
    }
}

/// An office, of whom and to whom.
struct Post {
    office: String,
    of: String,
    to: Option<String>,
}

/// The post that a position is which Wikidata files under the country `of`. A diplomat's is often filed under the
/// country where he serves: "ambassador of Ukraine to the United States" under either.
fn post(position: &str, of: &str, knowledge: &Knowledge) -> Option<Post> {
    let country = knowledge.with_id(Kind::Country, of)?;
    let Some((what, to)) = accredited(position, knowledge) else {
        let office = office(position, country, knowledge)?;
        return Some(Post { office, of: of.to_owned(), to: None });
    };
    let senders = [Some(country).filter(|&sender| sender != to), sender(what, knowledge)];
    senders.into_iter().flatten().find_map(|sender| {
        let office = office(what, sender, knowledge)?;
        // Whoever is sent to an organisation is its members' permanent representative, an ambassador by rank.
        let office = match to.kind() {
            Kind::Body if office == "ambassador" => "permanent-representative".to_owned(),
            _ => office,
        };
        let key = |id| knowledge.entry(id).key().into_owned();
        Some(Post { office, of: key(sender), to: Some(key(to)) })
    })
}

/// "ambassador of Ukraine" and the United States, of "ambassador of Ukraine to the United States".
fn accredited<'p>(position: &'p str, knowledge: &Knowledge) -> Option<(&'p str, EntryId)> {
    let (what, to) = position.rsplit_once(" to ")?;
    let to = bare(to);
    let kinds = [Kind::Country, Kind::Body];
    kinds
        .into_iter()
        .find_map(|kind| knowledge.named(to).find(|id| id.kind() == kind))
        .map(|place| (what, place))
}

/// The country behind "of" or before the title: "ambassador of Ukraine", "Ukrainian ambassador".
fn sender(what: &str, knowledge: &Knowledge) -> Option<EntryId> {
    if let Some((_, country)) = what.rsplit_once(" of ") {
        return knowledge.named(bare(country)).find(|id| id.kind() == Kind::Country);
    }
    let ends = what.match_indices(' ').map(|(at, _)| at);
    ends.rev().find_map(|end| knowledge.countries_of(&what[..end]).map(|(country, _)| country).next())
}

fn bare(name: &str) -> &str {
    name.strip_prefix("the ").unwrap_or(name)
}

/// "Q58217" of "http://www.wikidata.org/entity/Q58217", or of itself.
fn item(address: &str) -> Option<String> {
    let id = address.rsplit('/').next()?;
    let digits = id.strip_prefix('Q')?;
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| id.to_owned())
}

/// A date as exactly as it is known.
fn date(row: &Row, column: &str) -> Option<PartialDate> {
    let written = row.get(column)?;
    let day = written.trim_start_matches('+').split('T').next()?;
    let length = match row.get(&format!("{column}Precision")).map(String::as_str) {
        Some("11") => 10,
        Some("10") => 7,
        Some("9") => 4,
        // A decade or a century is no date.
        Some(_) => return None,
        // Whoever is only known by the year stands at its first day.
        None if day.ends_with("-01-01") => 4,
        None => day.len(),
    };
    day.get(..length)?.parse().ok()
}

/// The office that a position of a country is, if exactly one is called so: "Minister of Foreign Affairs of Ukraine".
fn office(position: &str, country: EntryId, knowledge: &Knowledge) -> Option<String> {
    let state = knowledge.country(country);
    let mut names = vec![state.in_text(), state.name().to_owned()];
    names.extend(state.long().map(|long| format!("the {long}")));
    names.extend(state.long().map(str::to_owned));
    let behind = names.iter().filter_map(|name| position.strip_suffix(&format!(" of {name}")));
    let before = names.iter().map(String::as_str).chain(state.adjectives());
    let before = before.filter_map(|name| position.strip_prefix(&format!("{name} ")));
    let forms: Vec<&str> = [position].into_iter().chain(behind).chain(before).collect();
    forms.into_iter().find_map(|form| titled(form, country, knowledge))
}

fn titled(form: &str, country: EntryId, knowledge: &Knowledge) -> Option<String> {
    let capitalised = title_case(form);
    let title = knowledge.longest_title(&capitalised, 0)?;
    if title.len != capitalised.len() || title.is_plural() || title.is_before_name_only() {
        return None;
    }
    // Of a title with several meanings the country's own counts, and none that needs a name behind it.
    let fits = |title: &&TitleOf| {
        let short = matches!(title.role, Role::ShortTitle | Role::PluralShortTitle);
        !short && title.of.is_none_or(|of| of == country)
    };
    let mut offices: Vec<_> = title.offices.iter().filter(fits).collect();
    if offices.iter().any(|title| title.of.is_some()) {
        offices.retain(|title| title.of.is_some());
    }
    let keys: BTreeSet<&str> = offices.iter().map(|title| knowledge.office(title.office).key()).collect();
    match keys.len() {
        // To a state or to an organisation: where he is sent tells which.
        2 if keys.contains("ambassador") && keys.contains("permanent-representative") => {
            Some("ambassador".to_owned())
        }
        1 => keys.first().map(|key| (*key).to_owned()),
        _ => None,
    }
}

/// As a title is written: every word but the small ones with a capital.
fn title_case(words: &str) -> String {
    let word = |word: &str| match word {
        "of" | "the" | "and" | "for" | "to" | "in" => word.to_owned(),
        _ => capitalised(word),
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, &str)]) -> Row {
        let usual = [
            ("of", "UA"),
            ("person", "http://www.wikidata.org/entity/Q1"),
            ("personLabel", "Ivan Koval"),
            ("positionLabel", "Minister of Foreign Affairs of Ukraine"),
            ("start", "2019-08-29T00:00:00Z"),
        ];
        let cells = usual.iter().chain(cells).map(|&(column, value)| (column.to_owned(), value.to_owned()));
        cells.collect()
    }

    fn drawn(rows: &[Row]) -> (Vec<String>, Told) {
        let told = holders(rows, &Knowledge::built_in());
        let tenures = |holder: &Holder| -> Vec<String> {
            let until = |end: Option<PartialDate>| end.map_or(String::new(), |end| end.to_string());
            let line = |held: &Held| {
                let to = held.to.as_ref().map_or(String::new(), |to| format!(" to {to}"));
                format!("{} {}{to} {}..{}", held.office, held.of, held.start, until(held.end))
            };
            holder.tenures.iter().map(line).collect()
        };
        let line =
            |holder: &Holder| format!("{} {}: {}", holder.wikidata, holder.name, tenures(holder).join(", "));
        (told.holders.iter().map(line).collect(), told)
    }

    #[test]
    fn positions_are_the_offices_of_the_knowledge() {
        for (of, position, office) in [
            ("UA", "Minister of Foreign Affairs of Ukraine", "foreign-minister"),
            ("UA", "minister of foreign affairs of Ukraine", "foreign-minister"),
            ("UA", "Prime Minister of Ukraine", "prime-minister"),
            ("UA", "Ukrainian Foreign Minister", "foreign-minister"),
            ("US", "President of the United States", "president"),
        ] {
            let (found, told) = drawn(&[row(&[("of", of), ("positionLabel", position)])]);
            assert_eq!(found, [format!("Q1 Ivan Koval: {office} {of} 2019-08-29..")], "{position}");
            assert!(told.unknown.is_empty());
        }
    }

    #[test]
    fn ambassadors_are_sent_by_one_and_to_another() {
        for (filed, position, expected) in [
            ("UA", "ambassador of Ukraine to the United States", "ambassador UA to US"),
            ("US", "ambassador of Ukraine to the United States", "ambassador UA to US"),
            ("UA", "Ambassador of Ukraine to Germany", "ambassador UA to DE"),
            ("DE", "Ukrainian ambassador to Germany", "ambassador UA to DE"),
            ("US", "United States Ambassador to Russia", "ambassador US to RU"),
            (
                "RU",
                "Permanent Representative of Russia to the United Nations",
                "permanent-representative RU to un",
            ),
            ("US", "United States Ambassador to the United Nations", "permanent-representative US to un"),
            ("FR", "ambassador of France to NATO", "permanent-representative FR to nato"),
        ] {
            let (found, told) = drawn(&[row(&[("of", filed), ("positionLabel", position)])]);
            assert_eq!(found, [format!("Q1 Ivan Koval: {expected} 2019-08-29..")], "{position}");
            assert!(told.unknown.is_empty());
        }
    }

    #[test]
    fn whoever_is_sent_nowhere_that_is_known_is_no_ambassador() {
        for position in ["ambassador of Ukraine to Atlantis", "ambassador of Atlantis to Ukraine"] {
            assert_eq!(drawn(&[row(&[("positionLabel", position)])]).0, [""; 0], "{position}");
        }
    }

    #[test]
    fn what_is_no_office_is_told_and_left() {
        let (found, told) = drawn(&[row(&[("positionLabel", "Keeper of the Great Seal")])]);
        assert_eq!(found, [""; 0]);
        assert_eq!(told.unknown.into_iter().collect::<Vec<_>>(), ["Keeper of the Great Seal"]);
    }

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        for (precision, expected) in [("11", "2020-03-04"), ("10", "2020-03"), ("9", "2020")] {
            let (found, _) = drawn(&[row(&[("end", "2020-03-04T00:00:00Z"), ("endPrecision", precision)])]);
            assert_eq!(found, [format!("Q1 Ivan Koval: foreign-minister UA 2019-08-29..{expected}")]);
        }
        assert_eq!(
            drawn(&[row(&[("start", "2019-01-01T00:00:00Z")])]).0,
            ["Q1 Ivan Koval: foreign-minister UA 2019.."]
        );
    }

    #[test]
    fn one_person_in_several_rows_is_one() {
        let later = row(&[("positionLabel", "Prime Minister of Ukraine"), ("start", "2020-03-04T00:00:00Z")]);
        let (found, _) = drawn(&[later, row(&[]), row(&[])]);
        assert_eq!(
            found,
            ["Q1 Ivan Koval: foreign-minister UA 2019-08-29.., prime-minister UA 2020-03-04.."]
        );
    }

    #[test]
    fn what_is_vague_is_left_out_and_counted() {
        for cells in [
            [("personLabel", "Q1")],
            [("person", "http://example.org/x")],
            [("start", "t1234")],
            [("startPrecision", "7")],
            [("end", "http://www.wikidata.org/.well-known/genid/abc")],
            [("end", "2001-02-03T00:00:00Z")],
        ] {
            let (found, told) = drawn(&[row(&cells)]);
            assert_eq!((found.len(), told.vague), (0, 1), "{cells:?}");
        }
    }
}
