//! Where no topic begins, for a list or a chronology goes on there: its entries are read one by one.

use super::super::{Mark, Structure};
use super::profile::Profile;
use std::ops::Range;

/// Items of so many words on average are notes; longer ones may be stories by themselves.
const LONGEST_NOTE: usize = 20;

/// By paragraph of a range of the document, whether it goes on with the list or the chronology of the paragraph before. A list
/// of long items that its writer has counted, or that is all there is, may be about several things.
pub(super) fn goes_on_with_list(
    structure: &Structure,
    range: &Range<usize>,
    profiles: &[&Profile],
) -> Vec<bool> {
    let marks: Vec<&Mark> = range.clone().map(|at| structure.mark(at)).collect();
    let is_all = |list: &Range<usize>| 3 * list.len() >= 2 * marks.len() && !structure.divides();
    let mut goes_on = vec![false; marks.len()];
    let mut at = 0;
    while at < marks.len() {
        let end = end_of_list(&marks, at);
        let list = at..end;
        let words: usize = profiles[list.clone()].iter().map(|profile| profile.words).sum();
        let is_short = words <= LONGEST_NOTE * list.len();
        let is_one = match marks[at] {
            mark if mark.entry => is_short || !profiles[at].timed,
            mark => is_short || mark.number.is_none() && !is_all(&list),
        };
        goes_on[list].iter_mut().skip(1).for_each(|within| *within = is_one);
        at = end.max(at + 1);
    }
    goes_on
}

/// Where the list or chronology ends that begins at a paragraph; right there if none does.
fn end_of_list(marks: &[&Mark], at: usize) -> usize {
    let is_day = |mark: &Mark| mark.entry;
    let is_item = |mark: &Mark| mark.item.is_some() || mark.continues_item.is_some();
    let belongs = match marks[at] {
        first if is_day(first) => is_day,
        first if is_item(first) => is_item,
        _ => return at,
    };
    at + marks[at..].iter().take_while(|mark| belongs(mark)).count()
}

#[cfg(test)]
mod tests {
    use super::super::topic::plain;

    /// How many paragraphs each topic of a text has.
    fn topics(text: &str) -> Vec<usize> {
        plain(text).topics().iter().map(|topic| topic.paragraphs.len()).collect()
    }

    const NOTES: &str = "- Ferries: the strike goes on.\n- Wheat: prices in Chicago rise.\n- Lima: a court frees a minister.\n\
        - Kenya: a railway opens.\n- Tokyo: two banks merge.\n- Bergen: the harbour is shut.\n- Prizes: none.";

    #[test]
    fn a_list_of_notes_is_one() {
        assert_eq!(topics(NOTES), [7]);
        assert_eq!(topics(&NOTES.replace("- ", "")).iter().sum::<usize>(), 7);
        assert!(topics(&NOTES.replace("- ", "")).len() > 1);
    }

    #[test]
    fn a_list_of_stories_is_several() {
        let stories = "- The ferry between Bergen and Kirkwall was sold to a bank on Monday. It had run for forty years, and carried cod and mail.\n\
            - Wheat prices rose in Chicago again after the drought in Argentina. Traders expect more, as the harvest in Ukraine is late.\n\
            - The court in Lima freed a former minister who had been held for a year. Prosecutors will appeal to the supreme court.\n\
            - In Tokyo, the central bank kept its rate below zero. Governor Kuroda will buy bonds for as long as that is needed.";
        assert!(topics(stories).len() > 1);
        // Beside what is headed each is read by itself.
        assert_eq!(topics(&format!("MARKETS\n\n{stories}\n\nWEATHER\n\nIt rains.")).len(), 2);
        let headed = format!("MARKETS\n\n{stories}\n{stories}\n\nWEATHER\n\nIt rains.");
        assert!(plain(&headed).topics()[0].inner.is_empty());
    }

    #[test]
    fn a_chronology_is_one() {
        let days = "12 March 2014: The parliament in Simferopol declares independence.\n\n\
            17 March 2014: The European Union and the United States list 32 officials.\n\n\
            24 March 2014: The G8 meets as seven, in The Hague.\n\n\
            27 March 2014: The General Assembly adopts a resolution.";
        assert_eq!(topics(days), [4]);
        let text = days.replace("2014: ", "2014 was cold. ");
        assert!(topics(&text).len() > 1);
    }
}
