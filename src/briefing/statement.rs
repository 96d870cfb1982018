//! What a briefing says that somebody said, as a reader would list it: a speaker in a word or two, and a clause.

use super::clause::{is_clause, stands_alone};
use super::lexicon;
use super::short_name::{ShortNames, described};
use super::stance::puts_forward;
use super::{Attribution, AttributionRule, Briefing, Nature, Paragraph, Quote, QuoteKind};
use crate::knowledge::Knowledge;
use crate::text::{Span, one_line};

/// Something that somebody is said to have said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Who, shortly: "Lavrov", "IAEA", "Senior official".
    pub speaker: String,
    /// Whom, if the briefing names him: an index into [`Briefing::referents`].
    pub referent: Option<usize>,
    /// What, on one line, without marks around it: "Iran must comply". What cannot be read alone, or is not what its
    /// speaker holds to be so, has its verb in front: "vowed to stop a bad deal", "denied that Iran complies".
    pub words: String,
    /// How the words are given.
    pub kind: QuoteKind,
    /// The first of the words, marks included.
    pub span: Span,
    /// The index of the paragraph they begin in.
    pub paragraph: usize,
}

/// What is shorter says nothing that could be listed.
const LEAST_WORDS: usize = 2;

impl Briefing {
    /// The statements a reader wants to find again, in document order: those of a known speaker that say something and
    /// are not said within another.
    #[must_use]
    pub fn statements(&self, knowledge: &Knowledge) -> Vec<Statement> {
        let said = |quote: &Quote| quote.attribution.zip(quote.spans.first().copied());
        let names = ShortNames::new(self, knowledge);
        let mut covered = 0;
        let mut found = Vec::new();
        for quote in &self.quotes {
            let Some((attribution, span)) = said(quote) else { continue };
            if self.names_no_speaker(attribution) {
                continue;
            }
            // Quotes stand in order of their first span: what begins inside another is said within it.
            if span.start() < covered {
                continue;
            }
            let Some(statement) = self.statement(quote, attribution, span, &names) else { continue };
            covered = quote.spans.last().map_or(covered, |last| last.end());
            found.push(statement);
        }
        found
    }

    /// Whether the words for a speaker are a heading ("Background: Three rounds were held."), or tell what the paragraph
    /// is about: "Shelter: 12,000 tents have come."
    fn names_no_speaker(&self, attribution: Attribution) -> bool {
        let speaker = attribution.speaker;
        let after = self.paragraphs.partition_point(|paragraph| paragraph.span().start() <= speaker.start());
        let Some(at) = after.checked_sub(1) else { return false };
        let mark = self.structure().mark(at);
        let heads = |(named_in, words): (usize, Span)| {
            let paragraph: &Paragraph = &self.paragraphs[named_in];
            paragraph.document(words).overlaps(speaker)
        };
        let somebody = attribution.mention.map(|at| self.referents[self.mentions[at].referent].nature);
        let labelled = matches!(attribution.rule, AttributionRule::Label | AttributionRule::Turn)
            && mark.turn.is_none()
            && !matches!(somebody, Some(Nature::Person | Nature::Body));
        labelled || mark.heading_words().is_some_and(heads)
    }

    fn statement(
        &self,
        quote: &Quote,
        attribution: Attribution,
        span: Span,
        names: &ShortNames<'_>,
    ) -> Option<Statement> {
        let after = self.paragraphs.partition_point(|paragraph| paragraph.span().start() <= span.start());
        let paragraph = after.checked_sub(1)?;
        let words = self.gist(quote, self.words_begin(paragraph))?;
        let clause = words.strip_prefix("that ");
        let said = clause.unwrap_or(&words);
        let words = match self.told(attribution, span) {
            Some(told) if is_told_with_it(quote.kind, &told, said, clause.is_some()) => {
                format!("{told} {words}")
            }
            _ => said.to_owned(),
        };
        let referent = attribution.mention.map(|at| self.mentions[at].referent);
        let speaker = match referent.and_then(|at| names.of(at)) {
            Some(name) => name,
            None => described(&self.words(attribution.speaker))?,
        };
        Some(Statement { speaker, referent, words, kind: quote.kind, span, paragraph })
    }

    /// Whether a verb stands in what a quote says, so that it says something and does not only name it: "that Iran must
    /// comply", not "the envoys" of "praised the envoys".
    #[must_use]
    pub fn is_clause(&self, quote: &Quote) -> bool {
        let words: Vec<_> = quote.spans.iter().map(|&span| self.words(span)).collect();
        is_clause(&words.join(" "))
    }

    /// The verb that reports what follows, and whom that tells, where both stand right before it: "asked Iran", "refused to
    /// say".
    fn told(&self, attribution: Attribution, span: Span) -> Option<String> {
        let cue = attribution.cue.filter(|cue| cue.end() <= span.start())?;
        let near = span.start() - cue.end() <= FARTHEST_VERB && attribution.speaker.start() < cue.start();
        let before = Span::new(attribution.speaker.end().min(cue.start()), cue.start());
        let leads_up = before.len() <= FARTHEST_VERB && {
            let words = self.words(before);
            words.trim_end().ends_with(" to") && !words.contains([',', ';', '(', '"', '“'])
        };
        let start = if leads_up { before.start() } else { cue.start() };
        let told = one_line(&self.words(Span::new(start, span.start())));
        // A colon is no verb.
        (near && told.contains(char::is_alphabetic)).then(|| told.trim().to_owned())
    }

    /// Where a paragraph's own words begin, behind its number and its marking: "3. (C) Work goes on, she said."
    fn words_begin(&self, paragraph: usize) -> usize {
        let words = self.structure().mark(paragraph).words;
        let paragraph = &self.paragraphs[paragraph];
        paragraph.document(Span::new(words, paragraph.text().len())).start()
    }

    /// What is said from `begin` on, on one line; nothing where it is no clause.
    fn gist(&self, quote: &Quote, begin: usize) -> Option<String> {
        let mut words = String::new();
        let mut said_until = None;
        for &span in &quote.spans {
            // "..., he said. ..." ends a sentence, and "..., he said, ..." does not.
            let between = said_until.map(|end| self.words(Span::new(end, span.start())));
            let ended = between.is_some_and(|between| between.trim_end().ends_with('.'));
            let ended = ended && !words.ends_with(['.', '!', '?', '…']);
            words.push_str(if ended {
                ". "
            } else if words.is_empty() {
                ""
            } else {
                " "
            });
            let own = Span::new(span.start().max(begin).min(span.end()), span.end());
            words.push_str(&without_marks(&self.words(own)));
            said_until = Some(span.end());
        }
        let words = words.trim_end_matches([',', ';', ':', '.', ' ', '-', '–', '—']);
        let said = words.strip_prefix("that ").unwrap_or(words);
        let spoken = quote.kind == QuoteKind::Direct && said.split(' ').count() > 3 * LEAST_WORDS;
        let says = said.split(' ').count() >= LEAST_WORDS && (spoken || is_clause(said));
        says.then(|| words.to_owned())
    }
}

/// Whether a reader needs the verb in front of what is said. A whole quote is the speaker's own words, whatever the verb.
fn is_told_with_it(kind: QuoteKind, told: &str, said: &str, opens_clause: bool) -> bool {
    // "answered | within minutes with a list of those who ..."
    let trails = said
        .split(' ')
        .next()
        .is_some_and(|word| word.starts_with(char::is_lowercase) && lexicon::is_preposition(word));
    !stands_alone(said) || kind != QuoteKind::Direct && (trails || !puts_forward(told, opens_clause))
}

/// So many bytes may stand between a verb and what it reports: "asked | reporters in Geneva | to leave".
const FARTHEST_VERB: usize = 40;

/// On one line, without quotation marks around it or a mark whose partner is left out.
fn without_marks(words: &str) -> String {
    let is_mark = |char: char| "\"“”„‟«»".contains(char);
    let line = one_line(words).replace("``", "“").replace("''", "”");
    let bare = line.trim_matches(|char: char| is_mark(char) || char.is_whitespace() || char == ',');
    let bare = bare.trim_matches(['‘', '\'']);
    let (opening, closing) = (bare.matches(['“', '«']).count(), bare.matches(['”', '»']).count());
    if opening == closing && bare.matches('"').count() % 2 == 0 {
        return bare.to_owned();
    }
    bare.chars().filter(|&char| !is_mark(char)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::Day;
    use crate::text::Form;

    fn check(text: &str, expected: &[&str]) {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
        let knowledge = Knowledge::built_in();
        let statements = Briefing::read(text, &knowledge, &reading).statements(&knowledge);
        let found: Vec<_> = statements
            .iter()
            .map(|statement| format!("{}: {}", statement.speaker, statement.words))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_speaker_is_called_as_a_second_mention_would() {
        check("Foreign Minister Sergei Lavrov said that Iran must comply.", &["Lavrov: Iran must comply"]);
        check("The IAEA said its inspectors had left.", &["IAEA: its inspectors had left"]);
        check("The State Department said that Iran must comply.", &["State Department: Iran must comply"]);
        check(
            "The International Atomic Energy Agency said its inspectors had left.",
            &["IAEA: its inspectors had left"],
        );
        check(
            "A senior official at the ministry said the talks had failed.",
            &["Senior official: the talks had failed"],
        );
        check(
            "The secretary of state has said he will offer Moscow a way out.",
            &["Secretary of state: he will offer Moscow a way out"],
        );
    }

    #[test]
    fn what_cannot_be_read_alone_has_its_verb() {
        check(
            "Sergei Lavrov vowed to stop the treaty if talks fail.",
            &["Lavrov: vowed to stop the treaty if talks fail"],
        );
        check(
            "Sergei Lavrov asked reporters to leave the room.",
            &["Lavrov: asked reporters to leave the room"],
        );
        check(
            "Sergei Lavrov declared a state of emergency after floods killed ten people.",
            &["Lavrov: declared a state of emergency after floods killed ten people"],
        );
        check("Sergei Lavrov told reporters that he would stay.", &["Lavrov: he would stay"]);
    }

    #[test]
    fn what_a_speaker_does_not_hold_to_be_so_has_its_verb() {
        check(
            "Sergei Lavrov denied that tanks had come. He did not say that they were his. He refused to say whether they came.",
            &[
                "Lavrov: denied that tanks had come",
                "Lavrov: did not say that they were his",
                "Lavrov: refused to say whether they came",
            ],
        );
        check(
            "Sergei Lavrov rejected any deal that leaves Iran alone.",
            &["Lavrov: rejected any deal that leaves Iran alone"],
        );
        check(
            "Sergei Lavrov wants the embargo lifted before July. He hopes that Iran complies.",
            &["Lavrov: wants the embargo lifted before July", "Lavrov: hopes that Iran complies"],
        );
        check(
            "Sergei Lavrov announced a plan that cuts taxes.",
            &["Lavrov: announced a plan that cuts taxes"],
        );
        check(
            "Sergei Lavrov answered within minutes with a list of nine men, who wrote that they were proud to be on it.",
            &[
                "Lavrov: answered within minutes with a list of nine men, who wrote that they were proud to be on it",
            ],
        );
        check("“We never denied it,” Sergei Lavrov said.", &["Lavrov: We never denied it"]);
        check("Sergei Lavrov denied it: “We have sent nobody.”", &["Lavrov: We have sent nobody"]);
    }

    #[test]
    fn a_colon_is_no_verb() {
        check(
            "Chancellor Angela Merkel, 3 March: “If the treaty fails, we all fail with it.”",
            &["Merkel: If the treaty fails, we all fail with it"],
        );
    }

    #[test]
    fn a_name_behind_what_somebody_is_names_the_speaker() {
        check(
            "“Five thousand people wait at the port,” said a spokesman for the harbour, Jean Roe.",
            &["Roe: Five thousand people wait at the port"],
        );
        check(
            "“Nobody has told us a thing,” said Senator Jane Roe of Ohio, the speaker.",
            &["Roe: Nobody has told us a thing"],
        );
        check(
            "“We did not stand here for money,” a woman said.",
            &["Woman: We did not stand here for money"],
        );
    }

    #[test]
    fn whose_somebody_is_stands_not_in_a_list() {
        check("Its governor said that prices had risen.", &["Governor: prices had risen"]);
    }

    #[test]
    fn a_marking_is_not_what_is_said() {
        check(
            "1. (C) Prices rose in May, Sergei Lavrov said.\n\n2. (SBU) They fell in June, he said.\n\nThe rest is known.\n\n3. (C) Nobody came.",
            &["Lavrov: Prices rose in May", "Lavrov: They fell in June"],
        );
    }

    #[test]
    fn whoever_asks_is_not_shouted() {
        check(
            "QUESTION: Will the talks go on?\n\nSERGEI LAVROV: They will go on in May.\n\nQUESTION: Who will come then?",
            &[
                "Question: Will the talks go on",
                "Lavrov: They will go on in May",
                "Question: Who will come then",
            ],
        );
    }

    #[test]
    fn who_is_named_first_in_a_title_in_capitals_is_not_shouted() {
        check(
            "CALL WITH PRIME MINISTER MOSSMAN OF GEORGIA\n\nPrime Minister Mossman said the harbour was shut.",
            &["Mossman: the harbour was shut"],
        );
    }

    #[test]
    fn a_monarch_keeps_the_number() {
        check("Queen Elizabeth II said she was shocked.", &["Elizabeth II: she was shocked"]);
    }

    #[test]
    fn who_speaks_with_another_is_named_with_him() {
        check(
            "Sergei Lavrov and Hillary Clinton said that Iran must comply.",
            &["Lavrov and Hillary Clinton: Iran must comply"],
        );
    }

    #[test]
    fn namesakes_are_told_apart() {
        check(
            "Hillary Clinton said the talks would go on. Bill Clinton said the talks had failed.",
            &["Hillary Clinton: the talks would go on", "Bill Clinton: the talks had failed"],
        );
    }

    #[test]
    fn marks_stay_only_inside() {
        check("“We have reached an accord,” Sergei Lavrov said.", &["Lavrov: We have reached an accord"]);
        check(
            "Sergei Lavrov said the talks were “of great use” to all.",
            &["Lavrov: the talks were “of great use” to all"],
        );
    }

    #[test]
    fn words_that_are_cut_keep_their_sentences() {
        check(
            "“We have done it,” Sergei Lavrov said. “The rest is for you.”",
            &["Lavrov: We have done it. The rest is for you"],
        );
        check(
            "“We have done it,” Sergei Lavrov said, “and the rest is for you.”",
            &["Lavrov: We have done it and the rest is for you"],
        );
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        check("Sergei Lavrov spoke of success.", &[]);
        check("Sergei Lavrov praised the arms negotiators in Geneva.", &[]);
        check("“No,” Sergei Lavrov said.", &[]);
        check("It was said that the talks had failed.", &[]);
        check("Shelter: 12,000 tents have come.\n\nNigeria: The vote is put off to March.", &[]);
    }

    #[test]
    fn what_is_said_within_what_is_said_is_left_out() {
        check(
            "Sergei Lavrov said that Hillary Clinton said that the talks had failed.",
            &["Lavrov: Hillary Clinton said that the talks had failed"],
        );
    }
}
