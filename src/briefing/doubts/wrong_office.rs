//! A title that its bearer no longer had, or did not have yet, when the briefing was written.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::named::{Named, is_running_text, named};
use super::{Doubt, DoubtKind, Fix};
use crate::briefing::mentions::fits;
use crate::briefing::{AttributionRule, Briefing, DateBasis, Time, lexicon};
use crate::knowledge::{
    DateRange, Day, EntryId, Kind, Knowledge, Standing, Tenure, fold, without_possessive,
};

/// How long after the end of an office its title may go on being used: news is written about what was last week.
const GRACE: i32 = 31;

/// An office left longer ago than this is spoken of as history: "the war of President Bush".
const HISTORY: i32 = 5 * 365;

/// Titles that do not fit the briefing's date, which has to be stated.
#[must_use]
pub fn wrong_offices(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Doubt> {
    let stated = !matches!(briefing.date.basis, DateBasis::Titles(_) | DateBasis::Today);
    let Some(day) = briefing.date.range.day().filter(|_| stated) else { return Vec::new() };
    let doubts: Vec<(Named<'_>, Doubt)> = named(briefing)
        .filter_map(|named| Some((named, wrong_office(named, day, knowledge)?)))
        .filter(|(named, _)| !is_label_speech(*named, briefing))
        .collect();
    let doubted: HashSet<usize> = doubts.iter().map(|(named, _)| named.who()).collect();
    let all = named(briefing).filter(|named| doubted.contains(&named.who()));
    let told: HashSet<usize> = all.filter(|named| is_told(*named)).map(Named::who).collect();
    doubts.into_iter().filter(|(named, _)| !told.contains(&named.who())).map(|(_, doubt)| doubt).collect()
}

/// Whether words nearby tell the reader that an office was laid down: "Shinzo Abe, former prime minister of Japan".
fn is_told(named: Named<'_>) -> bool {
    const NEAR: usize = 300;
    let (text, name) = (named.paragraph.text(), named.name.name);
    let start = text.floor_char_boundary(name.start().saturating_sub(NEAR));
    let end = text.floor_char_boundary((name.end() + NEAR).min(text.len()));
    let mut words = text[start..end].split(|c: char| !c.is_alphanumeric());
    named.name.title.as_ref().is_some_and(|title| title.time == Time::Past)
        || words.any(|word| lexicon::not_now(word) == Some("past"))
}

/// Whether somebody says the title in a transcript, where speech has no quotation marks.
fn is_label_speech(named: Named<'_>, briefing: &Briefing) -> bool {
    const NEAR: usize = 8;
    let span = named.mention.span;
    let after = briefing.quotes.partition_point(|quote| quote.spans[0].start() <= span.start());
    briefing.quotes[..after]
        .iter()
        .rev()
        .take(NEAR)
        .filter(|quote| quote.attribution.is_some_and(|said| said.rule == AttributionRule::Label))
        .any(|quote| quote.spans.iter().any(|words| words.overlaps(span)))
}

fn wrong_office(named: Named<'_>, day: Day, knowledge: &Knowledge) -> Option<Doubt> {
    let title = named.name.title.as_ref()?;
    let &[person] = named.referent.candidates.as_slice() else { return None };
    let plain = title.time == Time::Now && !title.offices.is_empty() && named.mention.or.is_none();
    if !plain || person.kind() != Kind::Person {
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
    if gap(nearest, day) > HISTORY || is_kept_for_life(nearest) || speaks_of_another_time(named) {
        return None;
    }
    if nearest.standing(on) == Standing::After && !is_plainly(named, nearest) {
        return None;
    }
    let (span, standing) = (named.mention.span, nearest.standing(on));
    let kind = DoubtKind::WrongOffice(nearest.id(), standing);
    let fixes = retitled(named, nearest, person, on, knowledge);
    Some(Doubt { span, name: named.referent.name.clone(), kind, evidence: None, fixes })
}

/// The right titles: "former" before one that was laid down, and the office of that day.
fn retitled(
    named: Named<'_>,
    wrong: &Tenure<'_>,
    person: EntryId,
    on: DateRange,
    knowledge: &Knowledge,
) -> Vec<Fix> {
    let Some(title) = named.name.title.as_ref().filter(|title| title.span.end() <= named.name.name.start())
    else {
        return Vec::new();
    };
    let text = named.paragraph.text();
    let (span, name) = (named.paragraph.document(title.span), named.written());
    let mut titles = Vec::new();
    if wrong.standing(on) == Standing::Before {
        let whole = whole_title(title.span.of(text), wrong);
        let opens = named.sentence_start() == title.span.start();
        titles.push(format!("{} {whole}", if opens { "Former" } else { "former" }));
    }
    let held = knowledge.person(person).tenures_on(on);
    let now = held.first().filter(|tenure| title.of.is_empty() && !tenure.office().held_by_many());
    titles
        .extend(now.and_then(|tenure| Some(tenure.office().titles_in(tenure.of().id()).next()?.to_owned())));
    titles.into_iter().map(|text| Fix { span, reads: format!("{text} {name}"), text }).collect()
}

/// The title in full where a reader needs it so: a former "Secretary" is a former "Secretary of State".
fn whole_title(written: &str, tenure: &Tenure<'_>) -> String {
    let whole = tenure.office().titles_in(tenure.of().id()).next();
    whole.filter(|whole| whole.starts_with(written)).unwrap_or(written).to_owned()
}

/// Whether the title is borne on out of courtesy: an ambassador, a senator, a governor. Offices that few hold are not.
fn is_kept_for_life(tenure: &Tenure<'_>) -> bool {
    const FEW: u8 = 3;
    tenure.office().held_by_many() || tenure.office().rank() > FEW
}

/// Whether a title that is not held yet is surely meant of its later bearer: in running text, by the name he is known
/// by (another "John F. Kennedy" is another), and no part of a longer title ("Deputy Attorney General").
fn is_plainly(named: Named<'_>, tenure: &Tenure<'_>) -> bool {
    let text = named.paragraph.text();
    let start = named.name.title.as_ref().map_or(named.phrase.span.start(), |title| title.span.start());
    let before = text[..start].trim_end().rsplit(' ').next().unwrap_or("");
    let longer = named.sentence_start() != start && before.starts_with(char::is_uppercase);
    let person = tenure.person();
    let known = [person.name(), person.surname()].into_iter().chain(person.aliases());
    let name = fold(without_possessive(named.written()));
    is_running_text(named) && !longer && known.into_iter().any(|known| fold(known) == name)
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
        year || is_other_time(word)
    });
    article || other
}

fn is_other_time(word: &str) -> bool {
    static OTHER_TIMES: LazyLock<HashSet<String>> =
        LazyLock::new(|| lexicon::lines(include_str!("other_times.txt")).map(str::to_lowercase).collect());
    OTHER_TIMES.contains(&*lexicon::small(word))
}
