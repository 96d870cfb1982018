//! What a briefing says that somebody said, as a reader would list it: a speaker in a word or two, and a clause.

use std::collections::{HashMap, HashSet};

use super::clause::{is_clause, stands_alone};
use super::lexicon;
use super::{
    Attribution, AttributionRule, Briefing, MentionKind, Nature, Paragraph, Quote, QuoteKind, Referent,
};
use crate::knowledge::{Entry, Knowledge, surname_of};
use crate::text::{Span, capitalised, one_line};

/// Something that somebody is said to have said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Who, shortly: "Lavrov", "IAEA", "Senior official".
    pub speaker: String,
    /// Whom, if the briefing names him: an index into [`Briefing::referents`].
    pub referent: Option<usize>,
    /// What, on one line, without marks around it: "Iran must comply". What cannot be read alone has its verb in front:
    /// "vowed to stop a bad deal".
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

/// The words for a speaker whom nobody names take this many characters at most.
const LONGEST_SPEAKER: usize = 28;

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
        let words = self.gist(quote)?;
        let words = if stands_alone(&words) { words } else { self.with_verb(attribution, span, words) };
        let referent = attribution.mention.map(|at| self.mentions[at].referent);
        let speaker = match referent.and_then(|at| names.of(at)) {
            Some(name) => name,
            None => described(&self.words(attribution.speaker))?,
        };
        let after = self.paragraphs.partition_point(|paragraph| paragraph.span().start() <= span.start());
        let paragraph = after.checked_sub(1)?;
        Some(Statement { speaker, referent, words, kind: quote.kind, span, paragraph })
    }

    /// Whether a verb stands in what a quote says, so that it says something and does not only name it: "that Iran must
    /// comply", not "the envoys" of "praised the envoys".
    #[must_use]
    pub fn is_clause(&self, quote: &Quote) -> bool {
        let words: Vec<_> = quote.spans.iter().map(|&span| self.words(span)).collect();
        is_clause(&words.join(" "))
    }

    /// With the verb that reports it, and whom that tells, where both stand right before it: "asked Iran to comply".
    fn with_verb(&self, attribution: Attribution, span: Span, words: String) -> String {
        let Some(cue) = attribution.cue.filter(|cue| cue.end() <= span.start()) else { return words };
        let between = Span::new(cue.end(), span.start());
        if between.len() > FARTHEST_VERB || attribution.speaker.start() >= cue.start() {
            return words;
        }
        let verb = one_line(&self.words(Span::new(cue.start(), span.start())));
        // A colon is no verb.
        if verb.contains(char::is_alphabetic) { format!("{} {words}", verb.trim_end()) } else { words }
    }

    /// What is said, on one line; nothing where it is no clause.
    fn gist(&self, quote: &Quote) -> Option<String> {
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
            words.push_str(&without_marks(&self.words(span)));
            said_until = Some(span.end());
        }
        let words = words.strip_prefix("that ").unwrap_or(&words);
        let words = words.trim_end_matches([',', ';', ':', '.', ' ', '-', '–', '—']);
        let spoken = quote.kind == QuoteKind::Direct && words.split(' ').count() > 3 * LEAST_WORDS;
        let says = words.split(' ').count() >= LEAST_WORDS && (spoken || is_clause(words));
        says.then(|| words.to_owned())
    }
}

/// So many bytes may stand between a verb and what it reports: "asked | reporters in Geneva | to leave".
const FARTHEST_VERB: usize = 40;

/// What a second mention calls each referent: a person's surname where nobody else here has it, a body's acronym.
struct ShortNames<'a> {
    briefing: &'a Briefing,
    referents: &'a [Referent],
    knowledge: &'a Knowledge,
    /// Those that the briefing names by their acronym.
    acronyms: HashSet<usize>,
    /// Where it first names each by its name.
    names: HashMap<usize, Span>,
    /// Each person's surname, and the full name of the first who bears it; none where several do.
    surnames: HashMap<&'a str, Option<&'a str>>,
}

impl<'a> ShortNames<'a> {
    fn new(briefing: &'a Briefing, knowledge: &'a Knowledge) -> Self {
        let referents = &briefing.referents;
        let by = |kind| briefing.mentions.iter().filter(move |mention| mention.kind == kind);
        let acronyms = by(MentionKind::Acronym).map(|mention| mention.referent).collect();
        let names = by(MentionKind::Name).rev().map(|mention| (mention.referent, mention.span)).collect();
        let mut surnames: HashMap<&str, Option<&str>> = HashMap::new();
        for person in referents.iter().filter(|referent| referent.nature == Nature::Person) {
            let bearer = surnames.entry(surname(person, knowledge)).or_insert(Some(&person.name));
            *bearer = bearer.filter(|name| *name == person.name);
        }
        Self { briefing, referents, knowledge, acronyms, names, surnames }
    }

    /// Nothing of one that the briefing only describes.
    fn of(&self, referent: usize) -> Option<String> {
        let named = &self.referents[referent];
        if !named.name.split_whitespace().last()?.starts_with(char::is_uppercase) {
            return None;
        }
        if named.nature == Nature::Person {
            let short = surname(named, self.knowledge);
            if is_regnal(named.name.split_whitespace().last()?) {
                return Some(named.name.clone()); // "Elizabeth II": a monarch's first name alone is nobody's
            }
            let alone = self.surnames.get(short).is_some_and(Option::is_some);
            return Some(if alone { short.to_owned() } else { named.name.clone() });
        }
        Some(match named.candidates.first().map(|&id| self.knowledge.entry(id)) {
            Some(Entry::Body(body)) => {
                // "State Department", where the briefing says so: few readers know it as DOS.
                let written = self.names.get(&referent).filter(|_| !self.acronyms.contains(&referent));
                let written = written.map(|&span| one_line(&self.briefing.words(span)));
                let short = written.filter(|name| name.chars().count() <= LONGEST_SPEAKER);
                let name = short.as_deref().unwrap_or_else(|| body.short());
                name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name).to_owned()
            }
            Some(entry) => entry.name().to_owned(),
            None => named.name.clone(),
        })
    }
}

/// The surname, as the knowledge has it where it agrees with the briefing.
fn surname<'a>(named: &'a Referent, knowledge: &'a Knowledge) -> &'a str {
    let known = match named.candidates.first().map(|&id| knowledge.entry(id)) {
        Some(Entry::Person(person)) => Some(person.surname()),
        _ => None,
    };
    known.filter(|surname| named.name.contains(surname)).unwrap_or_else(|| surname_of(&named.name))
}

/// "II", "XVI".
fn is_regnal(word: &str) -> bool {
    word.chars().all(|char| "IVX".contains(char))
}

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

/// A speaker whom the briefing only describes, shortly: "Foreign policy chiefs" of "the U.S. and Russian foreign
/// policy chiefs". Nothing where the words tell of nobody.
fn described(speaker: &str) -> Option<String> {
    let line = one_line(speaker);
    let own = before_what_follows(without_article(&line));
    let noun = own.split_once(" of ").map_or(own, |(noun, _)| noun);
    // "secretary of state"
    let is_title = noun != own && lexicon::is_person_noun(&noun.to_lowercase());
    if is_title && own.chars().count() <= LONGEST_SPEAKER {
        return Some(capitalised(own));
    }
    let mut words: Vec<&str> = noun.split(' ').collect();
    if !is_somebody(words.last()?) {
        return None;
    }
    while words.len() > 1 && words.join(" ").chars().count() > LONGEST_SPEAKER {
        words.remove(0);
    }
    Some(capitalised(&words.join(" ")))
}

/// "Senior official" of "senior official at the ministry".
fn before_what_follows(words: &str) -> &str {
    const ENDS: [&str; 8] = [",", " who ", " in ", " at ", " for ", " from ", " with ", " close "];
    let end = ENDS.iter().filter_map(|end| words.find(end)).min();
    &words[..end.unwrap_or(words.len())]
}

fn without_article(words: &str) -> &str {
    match words.split_once(' ') {
        Some((first, rest)) if matches!(first.to_lowercase().as_str(), "the" | "a" | "an" | "one") => rest,
        _ => words,
    }
}

/// Whether something said can be somebody's of whom this is the noun.
fn is_somebody(noun: &str) -> bool {
    let small = noun.to_lowercase();
    let singular = small.strip_suffix('s').unwrap_or(&small);
    let capitalised = noun.starts_with(char::is_uppercase);
    let pronoun = lexicon::pronoun(&small).is_some() || lexicon::opens_sentence(noun);
    let noun = [small.as_str(), singular].into_iter().any(|noun| {
        lexicon::is_person_noun(noun)
            || lexicon::anaphor(noun).is_some_and(|(nature, _)| nature == "body")
            || lexicon::speaks(noun)
    });
    !pronoun && (capitalised || noun)
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
    fn a_colon_is_no_verb() {
        check(
            "Chancellor Angela Merkel, 3 March: “If the treaty fails, we all fail with it.”",
            &["Merkel: If the treaty fails, we all fail with it"],
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
