//! Surnames that do not look like names: "May", "Park", "de Villepin", "al-Assad".

use super::phrase::{Certainty, PersonName, Title};
use super::recognise::Recogniser;
use crate::briefing::lexicon;
use crate::knowledge::{EntryId, fold, without_possessive};
use crate::text::{Span, capitalised};

impl Recogniser<'_> {
    /// Whether a capital tells little of the word at token `at`, with which a surname before token `end` begins: "Key issues
    /// remain", "a Christian university". It is one only where the briefing has introduced its bearer.
    pub(super) fn may_be_no_name(&self, at: usize, end: usize) -> bool {
        let speaks = || lexicon::is_saying(self.word(end));
        let is_word = || lexicon::is_word_too(&lexicon::small(self.word(at)));
        let tells = || self.opens_sentence(at) && !speaks() && (is_word() || self.is_thing_called_so(end));
        // "as a Christian", but "a Trump rally"
        let is_one_of_several = || at > 0 && matches!(self.word(at - 1), "a" | "an") && is_word();
        self.lexeme(at).is_given_name() || tells() || is_one_of_several()
    }

    /// Whether what is called by a name stands at token `next`, behind it: "Costa coffee is hot", "Abbott shares fell", not
    /// "Lavrov eyes a deal" or "Macron has argued".
    fn is_thing_called_so(&self, next: usize) -> bool {
        let is_small = self.adjoins(next) && self.is_word(next) && !self.is_capitalised(next);
        if !is_small || lexicon::is_auxiliary(self.word(next)) {
            return false;
        }
        let word = self.lexeme(next).word();
        let is_singular = word.is_unknown() && !self.word(next).ends_with('s');
        is_singular || word.is_loose() && self.lexeme(next + 1).word().is_verb()
    }

    /// "Jan Peeters": no January, which is followed by a day or a year.
    pub(super) fn is_jan(&self, at: usize) -> bool {
        let next = self.lexeme(at + 1);
        self.word(at) == "Jan"
            && self.adjoins(at + 1)
            && next.is_capitalised()
            && !next.is_of_calendar()
            && !next.is_quiet()
    }

    /// A surname from token `at` that only the title before it shows to be one: "Prime Minister May", "Foreign Minister
    /// de Villepin", "President al-Assad". Somebody of that name held the office at some time.
    pub(super) fn surname_of_holder(
        &self,
        title: &Option<Title>,
        of: &[EntryId],
        at: usize,
    ) -> Option<(PersonName, usize)> {
        let (mut name, end) = self.surname_alone(at).filter(|&(_, end)| !self.is_within_name(at, end))?;
        let title = Title { of: of.to_vec(), ..title.clone()? };
        name.people.retain(|&person| {
            self.knowledge.person(person).tenures().any(|tenure| super::fit::fits(&title, &tenure))
        });
        (!name.people.is_empty()).then_some((name, end))
    }

    /// A surname from token `at` that is also a common word, where "Ms" or "Gen." before it shows that it is one: "Ms May".
    pub(super) fn surname_that_is_a_word(&self, at: usize) -> Option<(PersonName, usize)> {
        let is_alone = |end: usize| end == at + 1 && self.name_run(end) == end;
        self.surname_alone(at).filter(|&(_, end)| is_alone(end))
    }

    /// A known surname from token `at` that begins with a small word of names, wherever it stands: "Ms. von der Leyen",
    /// "Von der Leyen has left".
    pub(super) fn surname_with_particle(&self, at: usize) -> Option<(PersonName, usize)> {
        let is_whole = |end: usize| end > at + 1 && (!self.adjoins(end) || self.name_run(end) == end);
        // "Abu Bakr al-Baghdadi" is a name in full.
        let begins =
            lexicon::is_particle(&lexicon::small(self.word(at))) && self.known_person(at).0.is_empty();
        begins.then(|| self.surname_alone(at)).flatten().filter(|&(_, end)| is_whole(end))
    }

    /// Whether the words from token `at` to `end` are only the beginning of a name: "Ahmed" of "General Ahmed Qorrani" is
    /// nobody's surname. What goes on in capitals may be a headline, or another thing: "President Bush Vows", "President Bush
    /// Congress".
    fn is_within_name(&self, at: usize, end: usize) -> bool {
        let goes_on = self.name_run(at) > end;
        let is_other = || self.lookups.name(end).is_some() || self.is_of_headline(end);
        goes_on && (self.lexeme(at).is_given_name() || !is_other())
    }

    /// "MINISTER ON TARIFFS", "PRESIDENT SO FAR SILENT": a word of grammar, which among capitals nothing else tells from a
    /// surname.
    fn is_shouted_grammar(&self, at: usize) -> bool {
        let word = self.word(at);
        lexicon::is_shouted(word)
            && (lexicon::is_preposition(word) || lexicon::opens_sentence(&capitalised(&lexicon::small(word))))
    }

    /// Whether the sentence goes on from token `at` as headlines do: with a verb in capitals, or with capitals alone.
    fn is_of_headline(&self, at: usize) -> bool {
        let last = self.sentences.get(self.sentence).map_or(self.tokens.len(), |sentence| sentence.end);
        let acts = lexicon::is_acting_word(&lexicon::small(self.word(at)));
        let rest = at + 1..last;
        acts || rest.clone().any(|at| self.is_capitalised(at)) && self.is_set_as_headline(rest)
    }

    /// A surname that is also a common word, "May" or "Park", where it speaks or acts: "May met". It is one only where the briefing has
    /// introduced its bearer.
    pub(super) fn common_word_that_acts(&self, at: usize) -> Option<(PersonName, usize)> {
        let acts =
            lexicon::is_acting_word(self.word(at + 1)) || at > 0 && lexicon::is_saying(self.word(at - 1));
        if !acts {
            return None;
        }
        let (mut name, end) = self.surname_alone(at).filter(|&(_, end)| end == at + 1)?;
        name.people.clear();
        name.certainty = Certainty::SurnameAtMost;
        Some((name, end))
    }

    /// A surname that the knowledge has, all of the words from token `at` to the one given, and whose it may be.
    pub(super) fn surname_alone(&self, at: usize) -> Option<(PersonName, usize)> {
        if self.is_shouted_grammar(at) {
            return None;
        }
        let start = self.start(at);
        let named = self.lookups.surname(at)?;
        let end = self.token_from(at, start + named.len);
        let name = Span::new(start, start + named.len);
        let whole = self.end_before(end) == name.end() || self.is_possessive(end - 1);
        let written = without_possessive(name.of(self.text));
        if !whole || !written.contains(char::is_uppercase) {
            return None;
        }
        let people: Vec<EntryId> = named.entries.iter().map(|&(entry, _)| entry).collect();
        let surname = match people.as_slice() {
            [one] => fold(self.knowledge.person(*one).surname()),
            _ => fold(written),
        };
        let name = PersonName {
            name,
            surname,
            full: String::new(),
            people,
            held: Vec::new(),
            title: None,
            gender: None,
            introduction: None,
            certainty: Certainty::Sure,
        };
        Some((name, end))
    }
}
