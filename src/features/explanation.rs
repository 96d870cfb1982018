//! Why a quote is somebody's: the rule, and everybody else who is named beside it with what speaks against them.

use crate::briefing::{Attribution, Briefing, Mention, MentionKind, Nature, Paragraph, Quote};
use crate::text::Span;

/// Why a quote has the speaker it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What the rule that decided goes by, as a clause: "is the subject of the verb of speech".
    pub rule: Option<&'static str>,
    /// The words that tell whom a pronoun or a surname means, if others do.
    pub known_from: Option<Span>,
    /// Who else is named in the sentences of the quote, in order.
    pub others: Vec<Other>,
}

/// Somebody who might have spoken, and did not as far as the words tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The words that name them.
    pub words: Span,
    /// Their full name.
    pub name: String,
    /// What speaks against them.
    pub against: Against,
}

/// What speaks against somebody who is named beside a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The words of the speaker may mean them too, but fit them less.
    FitsLess,
    /// They are named within what is said.
    SpokenOf,
    /// They say something else, with this cue where there is one.
    SaysElse(Option<Span>),
    /// The words that name the speaker only mention them: "Obama's spokesman".
    PartOfSpeaker,
    /// No verb of speech is theirs.
    SaysNothing,
}

/// Why the briefing's quote at `index` has its speaker; nothing if there is none.
#[must_use]
pub fn explanation(briefing: &Briefing, index: usize) -> Option<Explanation> {
    let quote = briefing.quotes.get(index)?;
    let speaker = quote.attribution.as_ref();
    let mention = speaker.and_then(|attribution| briefing.mentions.get(attribution.mention?));
    let known_from = mention.and_then(|mention| Some(briefing.mentions.get(mention.from?)?.span));
    let mut others = Vec::new();
    if let Some(mention) = mention
        && let Some(or) = mention.or
    {
        let name = briefing.referents[or].name.clone();
        others.push(Other { words: mention.span, name, against: Against::FitsLess });
    }
    others.extend(mention.into_iter().flat_map(|mention| rivals(briefing, mention)));
    let own = mention.map(|mention| mention.referent);
    for span in sentences(briefing, quote) {
        for mention in mentions_in(briefing, span) {
            let name = &briefing.referents[mention.referent].name;
            if Some(mention.referent) == own || others.iter().any(|other: &Other| other.name == *name) {
                continue;
            }
            let against = against(briefing, index, mention.span);
            others.push(Other { words: mention.span, name: name.clone(), against });
        }
    }
    Some(Explanation { rule: speaker.map(|attribution| attribution.rule.reason()), known_from, others })
}

/// Whom a pronoun may mean too: people of that gender named in the sentence from which it is known.
fn rivals(briefing: &Briefing, pronoun: &Mention) -> Vec<Other> {
    let known_from = pronoun.from.and_then(|from| briefing.mentions.get(from));
    let Some(from) = known_from.filter(|_| pronoun.kind == MentionKind::Pronoun) else { return Vec::new() };
    let own = &briefing.referents[pronoun.referent];
    let sentence = sentences_at(briefing, from.span).next();
    let near = sentence.into_iter().flat_map(|sentence| mentions_in(briefing, sentence));
    let fits = |near: &&Mention| {
        let other = &briefing.referents[near.referent];
        let same_gender = own.gender.is_none() || other.gender.is_none() || own.gender == other.gender;
        near.referent != pronoun.referent
            && Some(near.referent) != pronoun.or
            && other.nature == Nature::Person
            && same_gender
    };
    near.filter(fits)
        .map(|near| {
            let name = briefing.referents[near.referent].name.clone();
            Other { words: near.span, name, against: Against::FitsLess }
        })
        .collect()
}

/// Who and what is named in a sentence.
fn mentions_in(briefing: &Briefing, sentence: Span) -> impl Iterator<Item = &Mention> {
    let first = briefing.mentions.partition_point(|mention| mention.span.end() <= sentence.start());
    briefing.mentions[first..].iter().take_while(move |mention| mention.span.start() < sentence.end())
}

fn against(briefing: &Briefing, index: usize, named: Span) -> Against {
    let quote = &briefing.quotes[index];
    if quote.spans.iter().any(|span| span.encloses(named)) {
        return Against::SpokenOf;
    }
    let speaks = |attribution: &&Attribution| attribution.speaker.encloses(named);
    if quote.attribution.as_ref().is_some_and(|attribution| speaks(&attribution)) {
        return Against::PartOfSpeaker;
    }
    let near = &briefing.quotes[index.saturating_sub(REACH)..briefing.quotes.len().min(index + REACH)];
    let mut attributions = near.iter().filter_map(|other| other.attribution.as_ref());
    match attributions.find(speaks) {
        Some(attribution) => Against::SaysElse(attribution.cue),
        None => Against::SaysNothing,
    }
}

/// How many quotes before and behind one are looked at for what others say.
const REACH: usize = 12;

/// The sentences that hold the quote, its speaker and its cue.
fn sentences(briefing: &Briefing, quote: &Quote) -> Vec<Span> {
    let attribution = quote.attribution.iter();
    let telling = attribution.flat_map(|one| [Some(one.speaker), one.cue]).flatten();
    let mut parts: Vec<Span> = quote.spans.iter().copied().chain(telling).collect();
    parts.sort();
    let mut found: Vec<Span> = Vec::new();
    for part in parts {
        if found.last().is_some_and(|last| last.encloses(part)) {
            continue;
        }
        let new = sentences_at(briefing, part).filter(|span| !found.contains(span));
        found.extend(new.collect::<Vec<Span>>());
    }
    found
}

/// The sentences in which the words stand, of the paragraph that they begin in.
fn sentences_at(briefing: &Briefing, words: Span) -> impl Iterator<Item = Span> {
    let at = briefing.paragraphs.partition_point(|paragraph| paragraph.span().end() <= words.start());
    let sentences = briefing.paragraphs.get(at).into_iter().flat_map(sentences_of);
    sentences.filter(move |span| span.overlaps(words))
}

fn sentences_of(paragraph: &Paragraph) -> impl Iterator<Item = Span> + '_ {
    paragraph.content.sentences.iter().map(|sentence| paragraph.document(sentence.span))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    /// Of each quote: the speaker's words and the rule, then the others and what speaks against them.
    #[allow(clippy::needless_pass_by_value)] // as `expect!` makes it
    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
        let briefing = Briefing::read(text, &Knowledge::built_in(), &reading);
        let mut told = String::new();
        for (index, quote) in briefing.quotes.iter().enumerate() {
            let explained = explanation(&briefing, index).expect("the quote is there");
            let speaker = quote.attribution.map_or("nobody", |attribution| attribution.speaker.of(text));
            told.push_str(&format!("{speaker} {}\n", explained.rule.unwrap_or_default()));
            for other in &explained.others {
                let against = match other.against {
                    Against::SaysElse(cue) => format!("SaysElse {:?}", cue.map(|cue| cue.of(text))),
                    against => format!("{against:?}"),
                };
                told.push_str(&format!("    {} ({}): {against}\n", other.name, other.words.of(text)));
            }
        }
        expected.assert_eq(&told);
    }

    #[test]
    fn somebody_who_only_nods() {
        check(
            "“The text is ready,” Sergei Lavrov said, and Hillary Clinton nodded.",
            expect![[r#"
            Sergei Lavrov is the subject of the verb of speech
                Hillary Clinton (Hillary Clinton): SaysNothing
        "#]],
        );
    }

    #[test]
    fn somebody_spoken_of() {
        check(
            "Hillary Clinton said Sergei Lavrov was right.",
            expect![[r#"
            Hillary Clinton is the subject of the verb of speech
                Sergei Lavrov (Sergei Lavrov): SpokenOf
        "#]],
        );
    }

    #[test]
    fn somebody_who_says_something_else() {
        check(
            "Hillary Clinton said the text was ready, but Sergei Lavrov said it was not.",
            expect![[r#"
                Hillary Clinton is the subject of the verb of speech
                    Sergei Lavrov (Sergei Lavrov): SaysElse Some("said")
                Sergei Lavrov is the subject of the verb of speech
                    Hillary Clinton (Hillary Clinton): SaysElse Some("said")
            "#]],
        );
    }

    #[test]
    fn the_owner_of_the_speaker() {
        check(
            "“We were not asked,” a spokesman for Sergei Lavrov said.",
            expect![[r#"
            a spokesman for Sergei Lavrov is the subject of the verb of speech
                Sergei Lavrov (Sergei Lavrov): PartOfSpeaker
        "#]],
        );
    }

    #[test]
    fn whom_a_pronoun_may_mean_too() {
        check(
            "President Obama met President Medvedev and Hillary Clinton in Prague. He said the text was ready.",
            expect![[r#"
                He is the subject of the verb of speech
                    Dmitry Medvedev (President Medvedev): FitsLess
            "#]],
        );
    }

    #[test]
    fn nobody_else_is_there() {
        check(
            "“We were not asked,” the mayor said.",
            expect![[r#"
            the mayor is the subject of the verb of speech
        "#]],
        );
    }
}
