//! Surnames that stand alone and that nobody has introduced: "Merkel", "Lavrov", "Cameron".

use super::cast::Cast;
use super::fit::{goes_by_one_name, is_everybody_known};
use super::phrase::{Certainty, PersonName};
use crate::knowledge::{EntryId, Standing, Tenure};

impl Cast<'_> {
    /// Whether a surname that nobody introduced may be taken as this person's, who is in an office that everybody knows, as far
    /// as was last confirmed. Alone, without even a "Mr.", the surname is that of who leads a state; where the briefing names the
    /// state or the body, also of who has another such office there, or led it till lately. A surname that is a given name, too, is
    /// anybody's but there.
    pub(super) fn needs_no_introduction(&self, person: EntryId, name: &PersonName) -> bool {
        let held = |is: &dyn Fn(&Tenure<'_>) -> bool| {
            let mut tenures = self.knowledge.person(person).tenures();
            tenures.any(|tenure| tenure.standing(self.on) <= Standing::NotConfirmed && is(&tenure))
        };
        let near = |tenure: &Tenure<'_>| is_everybody_known(tenure) && self.is_about(tenure.of().id());
        let goes_by_it = || goes_by_one_name(person, &name.surname, self.knowledge);
        match name.certainty {
            Certainty::Sure => {
                held(&is_everybody_known) || self.has_just_led_or_soon_will(person) || goes_by_it()
            }
            Certainty::Likely | Certainty::SurnameAtMost => {
                held(&|tenure| tenure.office().leads())
                    || self.has_just_led_or_soon_will(person)
                    || held(&near) && !self.begins_a_name(&name.surname)
                    || goes_by_it()
            }
            Certainty::GivenNameToo => held(&near) && !self.begins_a_name(&name.surname),
        }
    }

    /// Whether somebody's full name in the briefing begins with a word: "Cameron" of "Cameron Roe", "Wang" of "Wang Min".
    fn begins_a_name(&self, word: &str) -> bool {
        self.by_name.keys().any(|name| name.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether somebody leads a state that the briefing names within weeks, or led it within the year: "Mr. Trudeau" on the day
    /// after the election.
    fn has_just_led_or_soon_will(&self, person: EntryId) -> bool {
        const SOON_IN_DAYS: u32 = 60;
        const LATELY_IN_DAYS: u32 = 365;
        let mut led = self
            .knowledge
            .person(person)
            .tenures()
            .filter(|tenure| tenure.office().leads() && self.is_about(tenure.of().id()));
        led.any(|tenure| {
            let since = tenure.days().end().number().abs_diff(self.on.start().number());
            match tenure.standing(self.on) {
                Standing::After => tenure.begins_within(SOON_IN_DAYS, self.on),
                Standing::Before => since <= LATELY_IN_DAYS,
                Standing::Held | Standing::NotConfirmed => true,
            }
        })
    }
}
