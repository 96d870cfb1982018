//! Attributions to offer for a quote that has none.

use super::prose::place;
use super::{Edit, Repair};
use crate::briefing::{Briefing, Marked, MentionKind, Nature, Paragraph, Quote, Sentence};
use crate::text::Span;

/// How many people are offered as speakers.
const MOST: usize = 3;

/// How far back a name is looked for, in mentions.
const MOST_BETWEEN: usize = 200;

/// Attributions for a quote: to those who may have said it, the likeliest first, and to a speaker still to be named.
pub(super) fn attributions(briefing: &Briefing, marked: &Marked) -> Vec<Repair> {
    let Some(gap) = Gap::behind(marked, briefing) else { return Vec::new() };
    let mut names: Vec<String> = likely_speakers(briefing, marked.span)
        .into_iter()
        .map(|who| called(briefing, who, marked.span))
        .collect();
    names.push("[speaker]".to_owned());
    names.into_iter().map(|name| gap.filled_with(&name)).collect()
}

/// The place where an attribution goes.
struct Gap {
    /// What makes room for it within the marks: a comma for the full stop.
    room: Option<Edit>,
    /// Where its words go, in bytes of the document.
    at: usize,
    before: &'static str,
    words: Words,
    after: &'static str,
}

/// How the attribution is worded.
enum Words {
    Said,
    According,
}

impl Gap {
    fn behind(marked: &Marked, briefing: &Briefing) -> Option<Self> {
        let (paragraph, quote) = place(marked.span, briefing).filter(|_| marked.closed)?;
        let text = paragraph.text();
        let inside = quote.of(text).trim_end_matches(is_mark);
        let (end, rest) = (quote.start() + inside.len(), &text[quote.end()..]);
        let gap = |before, after| {
            Some(Self { room: None, at: marked.span.end(), before, words: Words::Said, after })
        };
        let goes_on = rest.trim_start().starts_with(|c: char| c.is_lowercase());
        match inside.chars().next_back()? {
            '?' | '!' | '…' => gap(" ", "."),
            '.' if inside.ends_with("..") => gap(" ", "."),
            '.' => {
                let stop = paragraph.document(Span::new(end - 1, end));
                let initials = inside[..inside.len() - 1].ends_with(char::is_uppercase);
                let room = if initials { Edit::insert(stop.end(), ",") } else { Edit::replace(stop, ",") };
                Some(Self { room: Some(room), ..gap(" ", ".")? })
            }
            ',' | ';' if goes_on => gap(" ", ","),
            ',' | ';' => gap(" ", "."),
            _ if rest.trim().is_empty() => gap(", ", "."),
            _ if rest.starts_with(['.', ',', '?', '!']) => gap(", ", ""),
            _ => Self::at_end_of_sentence(paragraph, quote.end()),
        }
    }

    /// Of quoted words in the middle of a sentence: before its full stop.
    fn at_end_of_sentence(paragraph: &Paragraph, after: usize) -> Option<Self> {
        let content = &paragraph.content;
        let end = |sentence: &Sentence| content.tokens[sentence.end - 1].span;
        let next = content.sentences.partition_point(|sentence| end(sentence).start() < after);
        let stop = content.sentences.get(next).map(end)?;
        (stop.of(content.text()) == ".").then(|| Self {
            room: None,
            at: paragraph.document(stop).start(),
            before: ", ",
            words: Words::According,
            after: "",
        })
    }

    fn filled_with(&self, name: &str) -> Repair {
        let words = match self.words {
            Words::Said => format!("{name} said"),
            Words::According => format!("according to {name}"),
        };
        let added = Edit::insert(self.at, format!("{}{words}{}", self.before, self.after));
        Repair::possible(format!("Add “{words}”"), self.room.iter().cloned().chain([added]).collect())
    }
}

const fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '‘' | '»' | '«' | ' ')
}

/// Who may have said a quote, as indices into the referents: who speaks beside it, then who is named before it.
fn likely_speakers(briefing: &Briefing, quote: Span) -> Vec<usize> {
    let speaks = |quote: &Quote| {
        let mention = briefing.mentions.get(quote.attribution?.mention?)?;
        Some(mention.referent)
    };
    let next = briefing.quotes.partition_point(|other| other.spans[0].start() < quote.start());
    let before =
        briefing.quotes[..next].iter().rev().filter(|other| is_near(other.spans[0], quote)).find_map(speaks);
    let after =
        briefing.quotes[next..].iter().take_while(|other| is_near(other.spans[0], quote)).find_map(speaks);
    let named = briefing.mentions.partition_point(|mention| mention.span.start() < quote.start());
    let named = briefing.mentions[..named].iter().rev().take_while(|mention| is_near(mention.span, quote));
    let mut found = Vec::new();
    for who in before.into_iter().chain(after).chain(named.map(|mention| mention.referent)) {
        if briefing.referents[who].nature == Nature::Person && !found.contains(&who) {
            found.push(who);
        }
    }
    found.truncate(MOST);
    found
}

/// Whether words stand within a few paragraphs of a quote.
const fn is_near(words: Span, quote: Span) -> bool {
    const NEAR: usize = 1200;
    words.start().abs_diff(quote.start()) < NEAR
}

/// What the briefing calls somebody at a place: by surname if it has done so before, else by the whole name.
fn called(briefing: &Briefing, who: usize, at: Span) -> String {
    let before = briefing.mentions.partition_point(|mention| mention.span.start() < at.start());
    let surname = briefing.mentions[..before]
        .iter()
        .rev()
        .take(MOST_BETWEEN)
        .find(|mention| mention.referent == who && mention.kind == MentionKind::Surname);
    surname.map_or_else(|| briefing.referents[who].name.clone(), |mention| briefing.words(mention.span))
}
