//! Two phrases that the text itself joins: "truce in the Yemen conflict" tells more than "Yemen conflict and truce".

use std::borrow::Cow;
use std::ops::Range;

use super::super::Paragraph;
use super::candidate::Candidate;
use super::label::Labels;
use super::letters::{Key, key};
use super::linked_behind_verb::joined_behind_verb;
use super::marks::Marks;
use super::prospect::Prospect;
use super::terms::small;
use super::word_class::{Class, Listed, listed};

/// A phrase that follows the best one in the text is as good as a second one if it scores this share of it.
const FOLLOWING: f32 = 0.6;
/// The same for one that leads to it, and so becomes the label's head: "review" of "review of the visa program".
const LEADING: f32 = 0.8;
/// A phrase joins the best one if it scores this share of it, or nearly.
const STRONG: f32 = 0.3;
/// The same for what happens: "dispute" of "dispute over night shifts".
const EVENT: f32 = 0.3;
/// What may be told of the best phrase scores little by itself.
const TOLD: f32 = 0.01;

/// What a phrase is to be joined to.
struct Wanted<'w> {
    best: &'w Candidate<'w>,
    candidates: &'w [Candidate<'w>],
    /// What a neighbour must score, or a share of it.
    least: f32,
}

impl<'b> Labels<'b> {
    /// The best phrase with one that a preposition joins to it, as they stand in the topic, of `most` characters at most;
    /// the best one of several that may stand for a `second`.
    pub(super) fn linked(
        &self,
        run: &Range<usize>,
        best: &Candidate,
        second: Option<&Candidate>,
        candidates: &[Candidate],
        most: usize,
    ) -> Option<Candidate<'b>> {
        let least = second.map_or(0.0, |second| second.score).max(STRONG * best.score);
        let wanted = Wanted { best, candidates, least };
        let both = |at: usize, [one, neighbour]: [&Prospect; 2]| {
            let paragraph = &self.paragraphs[at];
            let (first, last) =
                if neighbour.tokens.start < one.tokens.start { (neighbour, one) } else { (one, neighbour) };
            let preposition = joined(paragraph, &first.tokens, &last.tokens)
                .or_else(|| joined_behind_verb(paragraph, first, last))?;
            let score = self.joint_score(&wanted, at, [one, neighbour])?;
            Some(self.stretch(at, first, preposition, last, score))
        };
        let pairs = run
            .clone()
            .flat_map(|at| neighbours(&self.profiles[at].prospects, best.key).map(move |pair| (at, pair)));
        let found = pairs.filter_map(|(at, pair)| both(at, pair));
        let fitting = found.filter(|both| both.words.chars().count() <= most);
        let linked = fitting.reduce(|best, other| if other.score > best.score { other } else { best });
        linked.map(|linked| self.with_more(linked, most))
    }

    /// What a phrase of the paragraph `at` scores with a neighbour that is joined to it; none if that is too little.
    fn joint_score(&self, wanted: &Wanted, at: usize, [one, neighbour]: [&Prospect; 2]) -> Option<f32> {
        let &Wanted { best, candidates, least } = wanted;
        let paragraph = &self.paragraphs[at];
        let leads = neighbour.tokens.start < one.tokens.start;
        // Where the best phrase first stands, what is told of it belongs to the topic.
        let is_first = at == best.paragraph && one.tokens == best.tokens;
        let share = match leads {
            true if is_first && neighbour.is_event && !neighbour.is_added => EVENT,
            true => LEADING,
            false => FOLLOWING,
        };
        let same = candidates.iter().find(|candidate| candidate.key == neighbour.key);
        let scored = same.filter(|other| !other.terms.iter().any(|one| best.has(one.term)));
        let told = || {
            !leads
                && is_first
                && tells_more(paragraph, one, neighbour)
                && !self.names_person(paragraph, neighbour.words)
        };
        let scored = scored.map(|other| other.score).filter(|score| *score >= share * least);
        scored.or_else(|| told().then_some(TOLD))
    }

    /// What reaches from one phrase of a paragraph to another that a preposition joins to it.
    fn stretch(
        &self,
        at: usize,
        first: &Prospect,
        preposition: usize,
        last: &Prospect,
        score: f32,
    ) -> Candidate<'b> {
        let (text, tokens) = (self.paragraphs[at].text(), &self.paragraphs[at].content.tokens);
        let told = tokens[preposition].span.cover(last.words).of(text);
        Candidate {
            words: if preposition == first.tokens.end {
                Cow::Borrowed(first.words.cover(last.words).of(text))
            } else {
                Cow::Owned(format!("{} {told}", first.words.of(text)))
            },
            terms: &self.profiles[at].occurrences[first.terms.start..last.terms.end],
            key: first.key,
            score,
            paragraph: at,
            tokens: first.tokens.start..last.tokens.end,
            times: 1,
            acts: false,
            is_added: false,
            vague: false,
            opens_sentence: first.opens_sentence,
        }
    }

    /// Phrases that are joined with those that go on to be joined behind them: "delay of the law against deforestation".
    fn with_more(&self, mut linked: Candidate<'b>, most: usize) -> Candidate<'b> {
        let (profile, paragraph) = (self.profiles[linked.paragraph], &self.paragraphs[linked.paragraph]);
        let (text, tokens) = (paragraph.text(), &paragraph.content.tokens);
        loop {
            let next = profile.prospects.iter().filter(|next| {
                next.tokens.start > linked.tokens.end
                    && joined(paragraph, &linked.tokens, &next.tokens).is_some()
                    && tells_of_head(paragraph, linked.tokens.end)
                    && !next.vague
                    && !self.names_person(paragraph, next.words)
            });
            // Cut before its "of", a name would be another.
            let Some(next) = next.max_by_key(|next| next.tokens.end) else { return linked };
            let terms = &profile.occurrences[next.terms.clone()];
            let told = tokens[linked.tokens.end].span.cover(next.words).of(text);
            let words = format!("{} {told}", linked.words);
            if words.chars().count() > most || terms.iter().any(|one| linked.has(one.term)) {
                return linked;
            }
            linked.words = Cow::Owned(words);
            linked.tokens.end = next.tokens.end;
        }
    }
}

/// So many phrases away a neighbour may stand: those joined by "of" stand between.
const NEAR: usize = 3;

/// The phrases of this key among those of a paragraph, each with every phrase that stands near it, itself included.
fn neighbours(prospects: &[Prospect], key: Key) -> impl Iterator<Item = [&Prospect; 2]> {
    let of_key = prospects.iter().enumerate().filter(move |(_, one)| one.key == key);
    of_key.flat_map(|(number, one)| {
        let near = prospects[number.saturating_sub(NEAR)..].iter().take(2 * NEAR + 1);
        near.map(move |neighbour| [one, neighbour])
    })
}

/// The preposition between two phrases, where nothing else stands there but an article and the like.
fn joined(paragraph: &Paragraph, first: &Range<usize>, last: &Range<usize>) -> Option<usize> {
    let written = |at: usize| paragraph.content.tokens[at].span.of(paragraph.text());
    let is_capital = |at: usize| written(at).starts_with(char::is_uppercase);
    // With a capital it begins a sentence of its own, unless all words have one: "Ports In The World".
    let links = |at: usize| {
        Marks::listed(word(paragraph, at)).any(Marks::LINKS) && (!is_capital(at) || is_capital(last.start))
    };
    // "They accuse Roe of theft": the theft is not Roe's for that.
    let charges = || {
        before(paragraph, first).is_some_and(|at| {
            let marks = if written(first.end) == "of" { Marks::CHARGES } else { Marks::BLAMES };
            Marks::listed(word(paragraph, at)).any(marks)
        })
    };
    // "A line from the quay to the lighthouse": both tell of the line.
    let is_way = || before(paragraph, first).is_some_and(|at| matches!(written(at), "from" | "From"));
    let joins = match (first.end..last.start).len() {
        1 | 2 if matches!(written(first.end), "of" | "for") && charges() => false,
        1 | 2 if written(first.end) == "to" && is_way() => false,
        1 => links(first.end),
        2 => links(first.end) && is_determiner(paragraph, first.end + 1),
        _ => false,
    };
    joins.then_some(first.end)
}

/// Whether a phrase that follows another tells more of it, rather than of the verb before: "the grant from Norway", but not "sold
/// [wheat] in May".
fn tells_more(paragraph: &Paragraph, one: &Prospect, neighbour: &Prospect) -> bool {
    let is_of = || paragraph.content.tokens[one.tokens.end].span.of(paragraph.text()) == "of";
    let is_name = || {
        let last = paragraph.content.tokens[one.tokens.end - 1].span.of(paragraph.text());
        last.starts_with(char::is_uppercase)
    };
    let stands_free = || {
        let class = before(paragraph, &one.tokens).and_then(|at| listed(word(paragraph, at)));
        !matches!(class, Some(Listed::Verb(_) | Listed::Function(Class::Preposition)))
    };
    one.tokens.end < neighbour.tokens.start
        && !neighbour.vague
        && (is_of() || stands_free() && !is_name() && tells_of_head(paragraph, one.tokens.end))
}

/// Whether a preposition mostly tells more of the noun before: "from" and "to" tell more of a verb.
fn tells_of_head(paragraph: &Paragraph, preposition: usize) -> bool {
    let word = paragraph.content.tokens[preposition].span.of(paragraph.text());
    !matches!(word, "to" | "from" | "with" | "at" | "after" | "into")
}

/// The token before a phrase and its article.
fn before(paragraph: &Paragraph, phrase: &Range<usize>) -> Option<usize> {
    (0..phrase.start).rev().find(|&at| !is_determiner(paragraph, at))
}

fn word(paragraph: &Paragraph, at: usize) -> Key {
    key(&small(paragraph.content.tokens[at].span.of(paragraph.text())))
}

/// "Strikes on its sites" is none: nobody can tell whose they are.
pub(super) fn is_determiner(paragraph: &Paragraph, at: usize) -> bool {
    let word = word(paragraph, at);
    matches!(listed(word), Some(Listed::Function(Class::Determiner)))
        && !Marks::listed(word).any(Marks::RELATES.with(Marks::REFERS).with(Marks::ADDRESSES))
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;

    #[test]
    fn what_the_text_joins_stays_joined() {
        let labels = labels_of("The ferry strike against the winter timetable goes on.", &[]);
        assert_eq!(labels, ["Ferry strike against the winter timetable"]);
    }

    #[test]
    fn what_goes_on_to_be_joined_is_told_too() {
        let labels = labels_of("The delay of the law against herring nets angers sailors.", &[]);
        assert_eq!(labels, ["Delay of the law against herring nets"]);
    }

    #[test]
    fn what_happens_is_the_head() {
        let labels = labels_of("They walked off in a dispute over night shifts.", &[]);
        assert_eq!(labels, ["Dispute over night shifts"]);
    }

    #[test]
    fn what_tells_more_of_the_verb_is_not_joined() {
        let labels = labels_of("The wheat came from a row of ferries.", &[]);
        assert!(!labels[0].contains(" from "), "{labels:?}");
    }

    #[test]
    fn a_way_has_two_ends() {
        let labels = labels_of("A line from the wheat quay to the herring lighthouse was planned.", &[]);
        assert!(!labels[0].contains(" to "), "{labels:?}");
    }

    #[test]
    fn what_somebody_is_accused_of_is_told_in_two() {
        let labels = labels_of("The ferry board was busy and accused sailors of theft.", &[]);
        assert!(!labels[0].contains("of theft"), "{labels:?}");
    }

    #[test]
    fn what_stands_apart_is_told_in_two() {
        let labels = labels_of("The ferry strike hurts the wheat market.", &[]);
        assert_eq!(labels, ["Ferry strike and wheat market"]);
    }
}
