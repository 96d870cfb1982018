//! How a paragraph begins: with a turn to another topic, or going on with the last.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::lexicon::hash::BuildWordHash;
use super::super::token::{Token, TokenKind, tokens};
use super::lead_in::{self, LeadIn};
use super::letters::{Key, key};
use super::marks::Marks;
use super::raised::{Raised, raised};
use super::terms::small;
use super::word::Word;
use super::wording::names_day_or_month;
use crate::text::Span;

/// How a paragraph begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Opening {
    /// With the topic's announcement, whose own words these are: "Turning to [Iran's nuclear program],".
    Announces(Span),
    /// With what may be the topic's name: "On [grain exports],".
    Names(Span),
    /// With a turn that names no topic: "Separately,".
    Turns,
    /// With a sentence about what was talked about: "[Fishing rights] were also discussed."
    Raises(Span),
    /// As one of a list: "Second,".
    Orders,
    /// With a quotation mark.
    Quotes,
    /// With a word that needs the paragraph before: "He".
    Refers,
    /// With what was just said: "This".
    Points,
    /// With a conjunction: "But".
    Continues,
    /// With those who speak throughout: "The two leaders".
    Speakers,
    /// None of these.
    #[default]
    Plain,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Announces,
    Names,
    Turns,
    Orders,
    Calls,
    Refers,
    Points,
    Continues,
    Speakers,
    Plain,
}

/// The openers and their kinds.
fn openers() -> impl Iterator<Item = (&'static str, Kind)> {
    let turns = lexicon::lines(include_str!("turns.txt"));
    let others = lexicon::lines(include_str!("openers.txt"));
    turns.chain(others).map(|line| {
        let (kind, words) = line.split_once(' ').expect("a line is a kind and words");
        let kind = match kind.trim() {
            "announces" => Kind::Announces,
            "names" => Kind::Names,
            "turns" => Kind::Turns,
            "orders" => Kind::Orders,
            "calls" => Kind::Calls,
            "refers" => Kind::Refers,
            "points" => Kind::Points,
            "continues" => Kind::Continues,
            "speakers" => Kind::Speakers,
            "plain" => Kind::Plain,
            other => panic!("no kind of opening: {other}"),
        };
        (words.trim(), kind)
    })
}

/// The kinds of openers.
static OPENERS: LazyLock<HashMap<Key, Kind, BuildWordHash>> =
    LazyLock::new(|| openers().map(|(words, kind)| (key(words), kind)).collect());

/// By what openers begin with, as tokens are cut: how many of them the longest takes.
static FIRST_WORDS: LazyLock<lexicon::List<usize>> = LazyLock::new(|| {
    let mut longest: HashMap<&'static str, usize, BuildWordHash> = HashMap::default();
    for (words, _) in openers() {
        let tokens = tokens(words);
        if let Some(first) = tokens.first() {
            let most = longest.entry(first.span.of(words)).or_default();
            *most = tokens.len().max(*most);
        }
    }
    longest.into_iter().collect()
});

/// How many tokens the longest opener takes that is looked for.
const LONGEST: usize = 9;
/// An announced topic is this many tokens at most.
const LONGEST_TOPIC: usize = 14;

/// How the paragraph begins.
pub(super) fn opening(text: &str, tokens: &[Token], words: &[Word], lead_in: LeadIn) -> Opening {
    match (lead_in.kind, opens(text, &tokens[lead_in.length..], &words[lead_in.length..])) {
        (lead_in::Kind::Head, _) => Opening::Plain,
        (_, opening @ (Opening::Announces(_) | Opening::Names(_) | Opening::Raises(_))) => opening,
        (lead_in::Kind::Question, _) => Opening::Turns,
        (lead_in::Kind::Plain, opening) => opening,
    }
}

/// How the paragraph's own words begin, or what they turn to behind those that only lead there: "And then finally, a word
/// on wheat".
fn opens(text: &str, tokens: &[Token], words: &[Word]) -> Opening {
    let opening = begins(text, tokens, words);
    let may_lead = matches!(opening, Opening::Orders | Opening::Continues | Opening::Points | Opening::Plain);
    let leading = if may_lead { leading(text, tokens) } else { 0 };
    if leading == 0 {
        return opening;
    }
    match opens(text, &tokens[leading..], &words[leading..]) {
        turn @ (Opening::Announces(_) | Opening::Turns) => turn,
        named @ Opening::Names(_) if opening == Opening::Orders => named,
        _ => opening,
    }
}

/// How many tokens lead to what a paragraph turns to: "And", "Finally,", "Mr Speaker,".
fn leading(text: &str, tokens: &[Token]) -> usize {
    let Some(first) = tokens.first() else { return 0 };
    let length = match opener(text, tokens) {
        Some((Kind::Orders | Kind::Calls, length)) => length,
        _ if matches!(&*small(first.span.of(text)), "and" | "so" | "then" | "also" | "next" | "now") => 1,
        _ => return 0,
    };
    length + usize::from(tokens.get(length).is_some_and(|token| token.span.of(text) == ","))
}

fn begins(text: &str, tokens: &[Token], words: &[Word]) -> Opening {
    let Some(first) = tokens.first() else { return Opening::Plain };
    if first.kind == TokenKind::Mark {
        return Opening::Quotes;
    }
    let Some((kind, length)) = opener(text, tokens) else {
        return raised(text, tokens, words).map_or(Opening::Plain, Raised::opening);
    };
    match kind {
        Kind::Announces => announced(text, &tokens[length..]).map_or(Opening::Plain, Opening::Announces),
        Kind::Names => announced(text, &tokens[length..]).map_or(Opening::Plain, Opening::Names),
        Kind::Turns => Opening::Turns,
        Kind::Orders => Opening::Orders,
        Kind::Refers => Opening::Refers,
        Kind::Points => Opening::Points,
        Kind::Continues => Opening::Continues,
        Kind::Calls | Kind::Plain => Opening::Plain,
        Kind::Speakers => raised(text, tokens, words).map_or(Opening::Speakers, Raised::opening),
    }
}

impl Opening {
    /// Whether it says that something new begins.
    pub(super) const fn turns(self) -> bool {
        matches!(self, Self::Announces(_) | Self::Names(_) | Self::Turns | Self::Raises(_))
    }
}

impl Raised {
    fn opening(self) -> Opening {
        match self {
            Self::Alone(words) => Opening::Announces(words),
            Self::Among(words) => Opening::Raises(words),
        }
    }
}

/// The longest opener that these tokens begin with, and how many of them it takes.
fn opener(text: &str, tokens: &[Token]) -> Option<(Kind, usize)> {
    let first = tokens.first()?;
    let longest = (*FIRST_WORDS.get(&small(first.span.of(text)))?).min(LONGEST);
    (1..=longest.min(tokens.len())).rev().find_map(|length| {
        let span = first.span.cover(tokens[length - 1].span);
        OPENERS.get(&key(span.of(text))).map(|&kind| (kind, length))
    })
}

/// The words up to the comma, unless they are a date, a verb ("To ensure") or go on too long.
fn announced(text: &str, tokens: &[Token]) -> Option<Span> {
    let end = tokens.iter().take(LONGEST_TOPIC + 1).position(|token| ends_topic(token.span.of(text)))?;
    let words = &tokens[..clause(text, &tokens[..end])];
    let (first, last) = (words.first()?, words.last()?);
    let is_article = |token: &&Token| lexicon::is_article(token.span.of(text));
    let telling = words.iter().find(|token| !is_article(token))?;
    let starts_well = first.kind == TokenKind::Word
        && !begins_no_topic(telling.span.of(text))
        && !words.iter().any(|token| matches!(token.kind, TokenKind::Mark | TokenKind::Stop));
    starts_well.then(|| first.span.cover(last.span))
}

/// Where the main clause begins that no comma divides from the topic: "On the Kurds | he said nothing", "On trade | the text is
/// done".
fn clause(text: &str, words: &[Token]) -> usize {
    let word = |at: usize| words[at].span.of(text);
    let acts = |at: usize| matches!(word(at), "he" | "she" | "they" | "we" | "I");
    let relates = |at: usize| {
        matches!(
            word(at),
            "that" | "what" | "which" | "who" | "whom" | "how" | "when" | "where" | "and" | "whether"
        )
    };
    let names = |at: usize| {
        lexicon::is_article(word(at)) || matches!(word(at), "nothing" | "nobody" | "there" | "it" | "both")
    };
    let hangs = |at: usize| {
        let before = word(at - 1);
        lexicon::is_preposition(before) || lexicon::is_article(before) || before.ends_with("ing")
    };
    let has_verb = |at: usize| words[at..].iter().any(|word| lexicon::is_auxiliary(word.span.of(text)));
    let begins = |&at: &usize| !relates(at - 1) && (acts(at) || names(at) && !hangs(at) && has_verb(at));
    (1..words.len()).find(begins).unwrap_or(words.len())
}

fn ends_topic(word: &str) -> bool {
    matches!(word, "," | ":" | ";" | "." | "—" | "--" | "–")
}

/// Words that begin no topic.
static NO_TOPICS: LazyLock<lexicon::Words> = LazyLock::new(|| lexicon::words(include_str!("no_topics.txt")));

fn begins_no_topic(word: &str) -> bool {
    let tells_time = || word.starts_with(char::is_lowercase) && Marks::listed(key(word)).any(Marks::TIME);
    names_day_or_month(word) || NO_TOPICS.contains(&small(word)) || tells_time()
}

#[cfg(test)]
mod tests {
    use super::super::lead_in::lead_in;
    use super::super::word::words;
    use super::*;

    fn opening_of(text: &str) -> Opening {
        let tokens = tokens(text);
        opening(text, &tokens, &words(text, &tokens), lead_in(text, &tokens))
    }

    fn check(text: &str, expected: &str) {
        let found = match opening_of(text) {
            Opening::Announces(topic) => format!("Announces {}", topic.of(text)),
            Opening::Names(topic) => format!("Names {}", topic.of(text)),
            Opening::Raises(topic) => format!("Raises {}", topic.of(text)),
            other => format!("{other:?}"),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_was_also_discussed_is_raised_or_announced() {
        check(
            "Fishing rights off the coast were also discussed. They agreed.",
            "Raises Fishing rights off the coast",
        );
        check("The two also spoke about trade.", "Announces trade");
    }

    #[test]
    fn an_announcement_gives_its_own_words() {
        check("Turning to the border, she said", "Announces the border");
        check("On grain exports, both agreed", "Names grain exports");
        check("On sanctions the text is done but for the day.", "Names sanctions");
        check(
            "On the role of the council in the talks, both agreed",
            "Names the role of the council in the talks",
        );
        check("Let me begin with hunger. It spread", "Announces hunger");
        check("On the Kurds he chose his words.", "Names the Kurds");
        check("On what they call tribute, he was silent", "Names what they call tribute");
        check("On Monday, they met", "Plain");
        check("On September 14, they met", "Plain");
        check("On the afternoon of September 14, they met", "Plain");
        check("On the eve of the talks, they met", "Plain");
        check("On the other hand, they met", "Continues");
        check("On the wheat talks, they agreed", "Names the wheat talks");
    }

    #[test]
    fn words_that_lean_on_what_went_before() {
        check("He agreed.", "Refers");
        check("\"We agreed,\" he said.", "Quotes");
        check("But not all did.", "Continues");
        check("This is new.", "Points");
        check("Thistles grow.", "Plain");
    }

    #[test]
    fn turns() {
        check("Separately, the court ruled", "Turns");
        check("Second, the fleet", "Orders");
        check("And finally, the fleet", "Orders");
        check("The last item of the day was the budget.", "Turns");
        check("The week ends in Lima.", "Turns");
        check("The last treaty lapsed.", "Plain");
        check("Last week the fleet sailed.", "Plain");
        check("Second World War mines were found.", "Plain");
        check("In other news, the fleet sailed.", "Turns");
        check("In other words, the fleet sailed.", "Continues");
        check("QUESTION: Will you go?", "Turns");
    }

    #[test]
    fn what_leads_to_a_turn_hides_none() {
        check("And then finally, just a word on the Kurds.", "Announces the Kurds");
        check("So turning to wheat, he said", "Announces wheat");
        check("Also wanted to say a quick word about wheat. It rots.", "Announces wheat");
        check("Mr Speaker, may I next update the House on the ferries, which sank.", "Announces the ferries");
        check("Then there is the matter of the ferries. They sank.", "Announces the ferries");
        check("With that, Anna, over to you.", "Turns");
        check("Finally, on wheat, he was gloomy.", "Announces wheat");
    }

    #[test]
    fn what_leads_nowhere_is_what_it_was() {
        check("And then he left.", "Continues");
        check("Then the fleet sailed.", "Points");
        check("Finally, the fleet sailed.", "Orders");
        check("Mr. Speaker, I thank the fleet.", "Plain");
        check("So on reflection, he left.", "Continues");
        check("Next the fleet sails.", "Plain");
        check("Our colleagues say that the fleet sailed.", "Plain");
        check("Our fleet sailed.", "Refers");
    }

    #[test]
    fn a_number_hides_no_announcement() {
        check("7. On fishing rights, both agreed", "Names fishing rights");
        check("9. Finally, on trade, both were gloomy", "Announces trade");
        check("SECRETARY ROSS: But not all did.", "Continues");
    }
}
