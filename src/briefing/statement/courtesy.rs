//! What somebody who takes the floor says before anything is said: a greeting, thanks, "Mr. Speaker,".

use crate::briefing::{Attribution, AttributionRule, Briefing, Paragraph, is_courtesy};
use crate::text::Span;

impl Briefing {
    /// Where in the document what a turn says begins, behind greetings and thanks; nothing if it is no turn.
    pub(super) fn behind_courtesy(&self, attribution: Attribution, words: Span) -> Option<usize> {
        if !matches!(attribution.rule, AttributionRule::Label | AttributionRule::Turn) {
            return None;
        }
        let paragraph = &self.paragraphs[self.paragraph_at(words.start())?];
        let begins = paragraph.behind_courtesy(paragraph.prose_offset(words.start())?);
        Some(paragraph.document(Span::new(begins, paragraph.text().len())).start())
    }
}

impl Paragraph {
    /// Where in its prose something is said from the byte `start` on, behind greetings, thanks and whom the speaker turns to;
    /// `start` where nothing else is said.
    #[must_use]
    pub fn behind_courtesy(&self, start: usize) -> usize {
        let text = self.text();
        let own = |sentence: Span| sentence.start().max(start)..sentence.end();
        let sentences = self.content.sentences.iter().filter(|sentence| sentence.span.end() > start);
        let said = sentences.map(|sentence| own(sentence.span)).find(|own| !is_courtesy(&text[own.clone()]));
        said.map_or(start, |said| said.start + address(&text[said]))
    }
}

/// How many bytes take up whom a speaker turns to in parliament: "Mr. Speaker, ", "Madam President, ".
fn address(said: &str) -> usize {
    let Some((called, rest)) = said.split_once(", ") else { return 0 };
    let mut words = called.split(' ');
    let polite = words.next().is_some_and(|first| matches!(first, "Mr." | "Mr" | "Madam" | "Madame"));
    let office =
        words.next().is_some_and(|office| matches!(office, "Speaker" | "President" | "Chairman" | "Chair"));
    if polite && office && words.next().is_none() { said.len() - rest.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_turn_is_listed_from_what_it_says() {
        check(
            "SERGEI LAVROV: Good afternoon. Thank you, Hillary. The port is open again.\n\nHILLARY CLINTON: Thank you all.\n\nSERGEI LAVROV: Mr. Speaker, the quay is shut.",
            &["Lavrov: The port is open again", "Clinton: Thank you all", "Lavrov: the quay is shut"],
        );
    }

    #[test]
    fn thanks_that_say_something_are_listed() {
        check(
            "SERGEI LAVROV: Thank you for the ships that you sent to us in May.\n\nHILLARY CLINTON: The Speaker, who was late, knew it",
            &[
                "Lavrov: Thank you for the ships that you sent to us in May",
                "Clinton: The Speaker, who was late, knew it",
            ],
        );
    }
}
