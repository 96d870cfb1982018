//! What is said, as it can be read in a list: "Iran must comply", "vowed to stop a bad deal".

use super::speaker::Voice;
use crate::briefing::clause::{
    is_clause, is_wish, opens_inner_clause, opens_with_auxiliary, opens_with_that, opens_with_verb,
    stands_alone,
};
use crate::briefing::stance::{Told, puts_clause_forward, puts_forward};
use crate::briefing::{Attribution, Briefing, Quote, QuoteKind, lexicon};
use crate::text::{Span, one_line};

/// What is shorter says nothing that could be listed.
const LEAST_WORDS: usize = 2;

/// So many words of a whole quotation say something though no verb is known among them.
const LEAST_SPOKEN: usize = 4;

/// So many bytes may stand between a verb and what it reports: "asked | reporters in Geneva | to leave".
const FARTHEST_VERB: usize = 40;

/// The words of a quote on one line.
pub(super) struct Gist(String);

impl Briefing {
    /// What is said from `begin` on, on one line; nothing where that is a word or two.
    pub(super) fn gist(&self, quote: &Quote, begin: usize) -> Option<Gist> {
        let words = self.joined(quote, begin)?;
        let gist = Gist(match quote.kind {
            QuoteKind::Indirect => as_reported(&words),
            QuoteKind::Direct | QuoteKind::Mixed => without_stops(&words).to_owned(),
        });
        (gist.count() >= LEAST_WORDS || gist.is_object() && !self.announces(quote)).then_some(gist)
    }

    /// The words of a quote that its tag may have cut; nothing where that is a relative clause, which is said of what somebody
    /// else tells: "the article, which, he claimed, was wrong".
    fn joined(&self, quote: &Quote, begin: usize) -> Option<String> {
        let mut words = String::new();
        let mut said_until = None;
        for &span in &quote.spans {
            // "..., he said. ..." ends a sentence, and "..., he said, ..." does not.
            let between = said_until.map(|end| self.words(Span::new(end, span.start())));
            let ended = between.is_some_and(|between| between.trim_end().ends_with('.'));
            let ended = ended && !words.ends_with(['.', '!', '?', '…']);
            if said_until.is_some() && !ended && leaves_open(&words) {
                return None;
            }
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
        Some(words)
    }

    /// Whether a colon follows: "denied it: ..."
    fn announces(&self, quote: &Quote) -> bool {
        let Some(last) = quote.spans.last() else { return false };
        let Some(paragraph) = self.paragraph_at(last.start()) else { return false };
        let end = self.paragraphs[paragraph].span().end();
        self.words(Span::new(last.end(), end.max(last.end()))).starts_with(':')
    }

    /// The verb that reports what follows, and whom that tells, where both stand right before it: "asked Iran", "refused to
    /// say"; "asked" where it stands in front of the one who asks.
    pub(super) fn told(&self, attribution: Attribution, span: Span) -> Option<String> {
        let cue = attribution.cue.filter(|cue| cue.end() <= span.start())?;
        if attribution.speaker.start() > cue.start() {
            let verb = one_line(&self.words(cue)).to_lowercase();
            return verb.ends_with("asked").then(|| "asked".to_owned());
        }
        let near = span.start() - cue.end() <= FARTHEST_VERB;
        let before = Span::new(attribution.speaker.end().min(cue.start()), cue.start());
        let leads_up = before.len() <= FARTHEST_VERB && {
            let words = self.words(before);
            words.trim_end().ends_with(" to") && !words.contains([',', ';', '(', '"', '“'])
        };
        let start = if leads_up { before.start() } else { cue.start() };
        let told = one_line(&self.words(Span::new(start, span.start())));
        // A colon is no verb.
        (near && told.contains(char::is_alphabetic)).then(|| in_full(without_insert(told.trim())))
    }
}

impl Gist {
    /// The words without the "that" which leads to them; in "said that was no good" it is what they are about.
    fn said(&self) -> &str {
        self.0.strip_prefix("that ").filter(|said| !opens_with_auxiliary(said)).unwrap_or(&self.0)
    }

    /// Whether it is one word that says where its speaker stands behind such a verb: "denied | this", "denies | theft".
    fn is_object(&self) -> bool {
        const SHORTEST_NOUN: usize = 4;
        let word = &*self.0;
        let noun = word.len() >= SHORTEST_NOUN
            && word.starts_with(char::is_lowercase)
            && !word.ends_with("ly")
            && !matches!(word, "them" | "himself" | "herself" | "themselves" | "itself");
        matches!(word, "this" | "that" | "it") || noun && !word.contains(' ')
    }

    fn count(&self) -> usize {
        self.said().split(' ').count()
    }

    /// What is listed, behind `told` where a reader needs it; nothing where it says nothing.
    pub(super) fn listed(&self, kind: QuoteKind, told: Option<&str>, voice: &Voice) -> Option<String> {
        let said = self.said();
        let Some(told) = told else {
            let whole = kind != QuoteKind::Indirect || !opens_with_verb(said);
            return (whole && self.says(kind)).then(|| said.to_owned());
        };
        let verb = Told::read(told);
        if voice.is_of_the_press() && (verb.asks() || verb.is_thought()) {
            return None;
        }
        let worth = if self.is_object() {
            verb.takes_a_stand()
        } else if self.is_whole(kind) {
            self.says(kind)
        } else if kind == QuoteKind::Indirect && verb.is_gesture() {
            false
        } else {
            let stands = verb.takes_a_stand() && !self.only_counts();
            let tells = self.is_told_as_clause() || stands_alone(said) || stands;
            // "found its wards “better than most”"
            let judges = kind == QuoteKind::Mixed && self.count() >= LEAST_SPOKEN;
            tells || (verb.only_says() || verb.is_thought()) && (judges || self.says(kind))
        };
        let with_it = self.needs_verb(kind, told);
        worth.then(|| if with_it { format!("{told} {}", self.0) } else { said.to_owned() })
    }

    /// Whether the words say something by themselves. Of a whole quotation its verb may be one that is not known.
    fn says(&self, kind: QuoteKind) -> bool {
        kind == QuoteKind::Direct && self.count() >= LEAST_SPOKEN
            || self.leads_with_that()
            || is_clause(self.said())
    }

    /// Whether it is what somebody said in his own words from the beginning of a sentence on.
    fn is_whole(&self, kind: QuoteKind) -> bool {
        kind == QuoteKind::Direct && !self.0.starts_with(char::is_lowercase)
    }

    /// "has defended | more managers than she can count"
    fn only_counts(&self) -> bool {
        let more = self.said().strip_prefix("more ");
        more.is_some_and(|rest| !rest.starts_with("than ") && rest.contains(" than "))
    }

    fn leads_with_that(&self) -> bool {
        self.said().len() < self.0.len()
    }

    /// "that he comes", "whether he comes", "to come".
    fn is_told_as_clause(&self) -> bool {
        self.leads_with_that() || opens_inner_clause(&self.0)
    }

    /// Whether a reader needs the verb in front of what is said. A whole quote is the speaker's own words, whatever the
    /// verb.
    fn needs_verb(&self, kind: QuoteKind, told: &str) -> bool {
        let said = self.said();
        let that = self.leads_with_that();
        // "answered | within minutes with a list of those who ..."
        let trails = !that
            && said
                .split(' ')
                .next()
                .is_some_and(|word| word.starts_with(char::is_lowercase) && lexicon::is_preposition(word));
        let whole = self.is_whole(kind);
        // "suggested | that the port be shut"
        let wish = that && is_wish(said);
        let read_alone = that
            || stands_alone(said) && !names_what_a_clause_tells_of(said)
            || whole && self.count() >= LEAST_SPOKEN;
        let own = || if that { puts_clause_forward(told) } else { puts_forward(told) };
        !read_alone || !whole && (trails || wish || !own())
    }
}

/// "the charge | that he lied", "a plan | that will help": a noun and what is told of it.
fn names_what_a_clause_tells_of(words: &str) -> bool {
    words.split_once(" that ").is_some_and(|(noun, _)| {
        let first = noun.split(' ').next().unwrap_or_default();
        lexicon::determiner(first).is_some() && !is_clause(noun)
    })
}

/// Whether the words end in a relative clause that has only begun: "the article, which".
fn leaves_open(words: &str) -> bool {
    let mut last = without_stops(words).rsplit(' ');
    let (end, before) = (last.next().unwrap_or_default(), last.next().unwrap_or_default());
    let is_relative = |word: &str| matches!(word, "which" | "who" | "whom" | "whose");
    let helps = lexicon::is_auxiliary(end);
    is_relative(end) || helps && (is_relative(before) || before == "that")
}

fn without_stops(words: &str) -> &str {
    words.trim_end_matches([',', ';', ':', '.', ' ', '-', '–', '—'])
}

/// Reported words as they are listed: without a relative clause that a tag cuts off ("the driver who, according to the police,
/// ..."), and "that" in front as it stands behind a verb.
fn as_reported(words: &str) -> String {
    let mut words = without_stops(words);
    while let Some((before, "who" | "which" | "and" | "but")) = words.rsplit_once(' ') {
        words = without_stops(before);
    }
    if opens_with_that(words) { words.replacen('T', "t", 1) } else { words.to_owned() }
}

/// "warned" of "warned, however,".
fn without_insert(told: &str) -> &str {
    let parts = told.strip_suffix(',').and_then(|told| told.rsplit_once(", "));
    parts.filter(|(_, insert)| !insert.contains(' ')).map_or(told, |(verb, _)| verb)
}

/// "is poised to argue" of "’s poised to argue", from which its pronoun was taken.
fn in_full(told: &str) -> String {
    let Some(drawn) = told.strip_prefix(['\'', '’']) else { return told.to_owned() };
    let (drawn, rest) = drawn.split_once(' ').unwrap_or((drawn, ""));
    let verb = match drawn {
        "s" => "is",
        "m" => "am",
        "re" => "are",
        "ve" => "have",
        "d" => "would",
        "ll" => "will",
        _ => return told.to_owned(),
    };
    format!("{verb} {rest}").trim_end().to_owned()
}

/// On one line, without quotation marks around it or a mark whose partner is left out.
fn without_marks(words: &str) -> String {
    let is_mark = |char: char| "\"“”„‟«»".contains(char);
    let line = one_line(words).replace("``", "“").replace("''", "”");
    let whole = line.trim_matches(|char: char| char.is_whitespace() || char == ',');
    let whole = whole.trim_matches(['‘', '\'']);
    let balanced = |text: &str| {
        let (opening, closing) = (text.matches(['“', '«']).count(), text.matches(['”', '»']).count());
        opening == closing && text.matches('"').count().is_multiple_of(2)
    };
    let bare = whole.trim_matches(|char: char| is_mark(char) || char.is_whitespace() || char == ',');
    if balanced(bare) {
        return bare.to_owned();
    }
    if balanced(whole) {
        return whole.to_owned();
    }
    bare.chars().filter(|&char| !is_mark(char)).collect()
}
