//! A title that its bearer no longer had, or did not have yet, when the briefing was written.

use super::named::{Named, named};
use super::{Doubt, DoubtKind, Fix};
use crate::briefing::mentions::fits;
use crate::briefing::{Briefing, DateBasis, Time};
use crate::knowledge::{DateRange, Day, EntryId, Kind, Knowledge, Standing, Tenure};
use crate::text::Span;

/// How long after the end of an office its title may go on being used: news is written about what was last week.
const GRACE: i32 = 31;

/// An office left longer ago than this is spoken of as history: "the war of President Bush".
const HISTORY: i32 = 5 * 365;

/// Words of a sentence that looks back or ahead.
const OTHER_TIMES: [&str; 12] = [
    "then", "when", "ago", "former", "formerly", "once", "earlier", "later", "would", "if", "will", "during",
];

/// Titles that do not fit the briefing's date, which has to be stated.
#[must_use]
pub fn wrong_offices(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Doubt> {
    let stated = !matches!(briefing.date.basis, DateBasis::Titles(_) | DateBasis::Today);
    let Some(day) = briefing.date.range.day().filter(|_| stated) else { return Vec::new() };
    named(briefing).filter_map(|named| wrong_office(named, day, knowledge)).collect()
}

fn wrong_office(named: Named<'_>, day: Day, knowledge: &Knowledge) -> Option<Doubt> {
    let title = named.name.title.as_ref()?;
    let &[person] = named.referent.candidates.as_slice() else { return None };
    let plain = title.time == Time::Now && !title.offices.is_empty() && named.mention.or.is_none();
    if !plain || person.kind() != Kind::Person || speaks_of_another_time(named) {
        return None;
    }
    let on = DateRange::from(day);
    let tenures: Vec<Tenure<'_>> = tenures(person, knowledge);
    let of_title: Vec<&Tenure<'_>> = tenures.iter().filter(|tenure| fits(title, tenure)).collect();
    let near = |tenure: &&Tenure<'_>| gap(tenure, day) <= GRACE;
    if of_title.iter().any(near) {
        return None;
    }
    let nearest = of_title.into_iter().min_by_key(|tenure| gap(tenure, day))?;
    if gap(nearest, day) > HISTORY {
        return None;
    }
    let span = named.mention.span;
    let standing = nearest.standing(on);
    let fix = (standing == Standing::Before)
        .then(|| Fix { span: Span::at(span.start()), text: "former ".to_owned() });
    let kind = DoubtKind::WrongOffice(nearest.id(), standing);
    Some(Doubt { span, name: named.referent.name.clone(), kind, evidence: None, fix })
}

fn tenures(person: EntryId, knowledge: &Knowledge) -> Vec<Tenure<'_>> {
    knowledge.person(person).tenures().collect()
}

/// How many days lie between a tenure and a day; none where it holds or may still hold.
fn gap(tenure: &Tenure<'_>, day: Day) -> i32 {
    let days = tenure.days();
    (day.number() - days.end().number()).max(days.start().number() - day.number()).max(0)
}

/// Whether the sentence, by a year or a word like "then", may speak of the time when the title was held; or of one who
/// does not bear it: "a President Medvedev".
fn speaks_of_another_time(named: Named<'_>) -> bool {
    let text = named.paragraph.text();
    let before = text[..named.phrase.span.start()].trim_end().rsplit(' ').next().unwrap_or("");
    let article = matches!(before, "a" | "an" | "A" | "An" | "any" | "another" | "no");
    let mut words = named.sentence().split(|c: char| !c.is_alphanumeric());
    let other = words.any(|word| {
        let year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        year || OTHER_TIMES.iter().any(|other| word.eq_ignore_ascii_case(other))
    });
    article || other
}
