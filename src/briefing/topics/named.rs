//! Whether words are nothing but the name of somebody: no label, for it does not tell what is said of them.

use super::super::mentions::Naming;
use super::super::{Briefing, Mention, MentionKind, Nature, Paragraph, Phrase, lexicon};

/// Whom a briefing names, and who speaks in it.
pub(super) struct Named<'b> {
    briefing: &'b Briefing,
}

impl<'b> Named<'b> {
    pub(super) const fn of(briefing: &'b Briefing) -> Self {
        Self { briefing }
    }

    /// Whether `words` are a person's name, or a part of it, in these paragraphs: "Secretary Roe", "Roe". In others the
    /// same word may be a place's.
    pub(super) fn is_person(&self, words: &str, paragraphs: &[Paragraph]) -> bool {
        // Most labels end in a common word, and are told at a glance.
        let may_name = words.rsplit(' ').next().is_some_and(|last| last.contains(char::is_uppercase));
        may_name && (self.means_person(words, paragraphs) || self.looks_like_person(words, paragraphs))
    }

    /// Whether a mention of these paragraphs says so.
    fn means_person(&self, words: &str, paragraphs: &[Paragraph]) -> bool {
        let (Some(first), Some(last)) = (paragraphs.first(), paragraphs.last()) else { return false };
        let mentions = &self.briefing.mentions;
        let begin = mentions.partition_point(|mention| mention.span.start() < first.span().start());
        let within = |mention: &&Mention| mention.span.start() < last.span().end();
        mentions[begin..].iter().take_while(within).any(|mention| {
            let referent = &self.briefing.referents[mention.referent];
            let names = matches!(mention.kind, MentionKind::FullName | MentionKind::Surname);
            let is_it = || is_of(words, &referent.name) || words == self.briefing.words(mention.span);
            names && referent.nature == Nature::Person && is_it()
        })
    }

    /// Whether they stand there as people's names do, and the knowledge has them, or they have a given name, or whoever is
    /// called so says something: a place or a body may look like a name, too.
    fn looks_like_person(&self, words: &str, paragraphs: &[Paragraph]) -> bool {
        let is_name = |phrase: &Phrase, text: &str| match &phrase.naming {
            Naming::Person(name) if same(words, phrase.span.of(text)) => {
                !name.people.is_empty() || has_given_name(words) || self.speaks(words)
            }
            _ => false,
        };
        paragraphs.iter().any(|one| one.content.phrases.iter().any(|phrase| is_name(phrase, one.text())))
    }

    /// Whether something is said by somebody whose full name they are.
    fn speaks(&self, words: &str) -> bool {
        let Some((_, last)) = words.rsplit_once(' ') else { return false };
        let speakers = self.briefing.quotes.iter().filter_map(|quote| quote.attribution.as_ref());
        let mut named = speakers.map(|said| self.briefing.words(said.speaker));
        named.any(|name| same(&name, last) || same(&name, words))
    }
}

/// "Anna", "Editor Anna Roe"; not "Hurricane Anna", "South Carolina".
fn has_given_name(words: &str) -> bool {
    let is_given = |word: &str| lexicon::given_name(word).is_some();
    match words.rsplit_once(' ') {
        Some((before, _)) => before.split(' ').any(is_given),
        None => is_given(words),
    }
}

/// Whether all of `words` are of a name; a label writes "Bin Laden" for "bin Laden".
fn is_of(words: &str, name: &str) -> bool {
    words.split(' ').all(|word| name.split(' ').any(|part| same(part, word)))
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of_each;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(labels_of_each(text), expected, "{text}");
    }

    #[test]
    fn a_name_alone_is_no_label() {
        check("Putin considers it done, as he said.", &["Further remarks"]);
        check("Turning to Clinton, she praised the deal.", &["Deal"]);
        check("Sergei Lavrov.", &["Further remarks"]);
        check("Osama bin Laden.", &["Further remarks"]);
        let told = "Xanthy Zzyk pays and pays and pays.";
        check(told, &["Xanthy Zzyk"]);
        check(&format!("{told}\n\nZzyk said that she will."), &["Further remarks", "Further remarks"]);
    }

    #[test]
    fn a_name_with_more_is_one() {
        check("Turning to Putin's pipeline, it leaks.", &["Putin's pipeline"]);
    }

    #[test]
    fn where_the_word_is_a_place_it_is_a_label() {
        check(
            "Denzel Washington, the actor, sings.\n\nTurning to Washington, it rains.",
            &["Actor", "Washington"],
        );
        check("South Carolina votes.", &["South Carolina"]);
    }
}
