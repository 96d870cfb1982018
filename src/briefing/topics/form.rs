//! What the form of a page says of where topics begin: the times of day above the entries of a live report, lines of dashes,
//! the words with which a spokesman hands over to those who ask.

use super::profile::Profile;

/// What the form adds to the score of a gap inside an entry: no topic begins there.
const NEVER: f32 = -1e3;
/// What who hands over to those who ask adds: a guess, as no document that weights were fitted to has one.
const PARTED: f32 = 3.0;
/// What a line of dashes adds: its writer has parted what stands on both sides, however alike it is.
const RULED: f32 = 6.0;
/// Fewer times of day make no live report.
const FEWEST: usize = 3;
/// What stands last, below a line of dashes, and has fewer words says who wrote the text.
const SHORTEST: usize = 30;

/// By gap between the paragraphs `telling`, what the form adds to its score.
pub(super) fn told_by_form(all: &[&Profile], telling: &[usize]) -> Vec<f32> {
    let timed = all.iter().filter(|profile| profile.timed).count();
    // Who speaks next asks, be it that only their name says so.
    let asks = |at: usize| all.get(at).is_some_and(|profile| profile.lead_in.length > 0);
    let told = |gap: &[usize]| {
        let (between, next) = (&all[gap[0] + 1..gap[1]], all[gap[1]]);
        // Who hands over begins what is asked, or only ends what was said.
        match (all[gap[0]].hands_over, next.hands_over) {
            (true, _) if asks(gap[1]) => return NEVER,
            (_, true) => return if asks(gap[1] + 1) { PARTED } else { NEVER },
            _ => {}
        }
        let opens_entry = || next.timed || between.iter().any(|profile| profile.timed);
        let closes = || Some(&gap[1]) == telling.last() && next.words < SHORTEST;
        match between.iter().any(|profile| profile.rule) {
            _ if timed >= FEWEST && !opens_entry() => NEVER,
            true if closes() => NEVER,
            // Among times of day it parts one entry from the next, as they do.
            true if timed < FEWEST => RULED,
            _ => 0.0,
        }
    };
    telling.windows(2).map(told).collect()
}

/// Where a topic begins whose first paragraph that tells something is `at`: with the time of day right above it.
pub(super) fn beginning(all: &[&Profile], at: usize) -> usize {
    at - all[..at].iter().rev().take_while(|profile| profile.only_time).count()
}

#[cfg(test)]
mod tests {
    use super::super::furniture::telling;
    use super::super::profile::of_text;
    use super::*;

    /// A mark for each gap: `x` where no topic begins, `|` behind a line of dashes, `.` elsewhere.
    fn drawn(text: &str) -> String {
        let mark = |told: f32| match told {
            0.0 => '.',
            NEVER => 'x',
            _ => '|',
        };
        of_text(text, |all| told_by_form(all, &telling(all)).into_iter().map(mark).collect())
    }

    const BLOG: &str = "9:05 a.m.\n\nThe ferry is late.\n\nIts keel is cracked.\n\n10:40 a.m.\n\nMiners struck.\n\n\
        11:15 a.m.: A school opened.";

    #[test]
    fn no_topic_begins_inside_an_entry() {
        assert_eq!(drawn(BLOG), "x..");
        assert_eq!(drawn(&BLOG.replace("11:15 a.m.: ", "")), "...");
        assert_eq!(drawn(&BLOG.replace("10:40", "***\n\n10:40")), "x..");
    }

    #[test]
    fn a_line_of_dashes_parts_topics_but_for_who_signs() {
        let text = "The ferry is late.\n\n***\n\nMiners struck.\n\nThey sing.\n\n___\n\nRoe was in Bergen.";
        assert_eq!(drawn(text), "|.x");
    }

    #[test]
    fn what_is_asked_begins_where_the_spokesman_hands_over() {
        let text = "I have two things to say about the ferry, which sank and was raised again.\n\nWith that, over to you.\n\nQUESTION: Is it late?\n\nMR. ROE: It is.";
        assert_eq!(drawn(text), "|x.");
        assert_eq!(
            drawn(
                "I have two things to say about the ferry, which sank and was raised again.\n\nThe ferry is late.\n\nI am happy to take your questions."
            ),
            ".x"
        );
    }

    #[test]
    fn a_topic_begins_with_its_time() {
        assert_eq!(of_text(BLOG, |all| [1, 2, 4].map(|at| beginning(all, at))), [0, 2, 3]);
    }
}
