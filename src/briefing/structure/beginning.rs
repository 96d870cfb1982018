//! What the beginning of a paragraph shows by itself: a number, a marking, a bullet, words that stand out.

use super::super::Content;
use super::super::token::TokenKind;
use super::days::{Moment, moment};
use super::enumeration::Reader;
use super::labels::{Known, known};
use super::rule::{Rule, rule};
use super::title::Title;
use crate::text::{BlockKind, Marker};

/// So many words in capitals are shouting.
const MANY: usize = 8;

/// The beginning of one paragraph. Spans count bytes of its prose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::briefing) struct Beginning {
    /// "2.1" is 2 and 1, "2a" is 2 and [`LETTERS`](super::enumeration::LETTERS) + 1; empty where there is no number.
    pub(super) number: Vec<u32>,
    /// Whether it is an item that a list does not count.
    pub(super) bullet: bool,
    /// How far in it stands.
    pub(super) indent: u8,
    /// Whether it goes on with a list item, as its second paragraph does.
    pub(super) continues_item: bool,
    /// Where its own words begin, behind number, marking and bullet.
    pub(super) words: usize,
    /// The words that stand out.
    pub(super) title: Option<Title>,
    /// The day or time of day that it tells of.
    pub(super) moment: Option<Moment>,
    /// Whether it says what comes next: it ends with a colon.
    pub(super) leads: bool,
    /// Whether it is a line of dashes, and of which.
    pub(super) rule: Option<Rule>,
    /// Whether it is no words of the text: a marking, the end.
    pub(super) banner: bool,
    /// Whether all its letters are capitals, and there are many.
    pub(super) shouts: bool,
}

impl Beginning {
    /// Whether there are no words of the text to read: a line of dashes, a marking.
    pub(super) fn is_silent(&self) -> bool {
        self.is_rule() || self.banner
    }

    /// Whether it is a line of dashes or of other marks.
    pub(in crate::briefing) const fn is_rule(&self) -> bool {
        self.rule.is_some()
    }

    /// That of a paragraph, read when first asked for and kept with it.
    pub(in crate::briefing) fn of(content: &Content) -> &Self {
        content.beginning.get_or_init(|| Self::read(content))
    }

    fn read(content: &Content) -> Self {
        let (text, tokens) = (content.text(), &content.tokens);
        let layout = content.block.layout;
        let mut reader = Reader { text, tokens, at: 0 };
        reader.stamp();
        let bullet = reader.bullet() || layout.marker == Some(Marker::Bullet) || reader.is_lettered();
        let moment = moment(content, reader.offset());
        let number = match layout.marker {
            Some(Marker::Number(number)) => vec![number],
            _ => reader.number(),
        };
        reader.marking();
        let bold = layout.bold as usize;
        let title = match content.block.kind {
            BlockKind::Heading(_) => None,
            BlockKind::Paragraph | BlockKind::Item => {
                let counted = if number.is_empty() { None } else { reader.counted() };
                let italic = || reader.italic(layout.italic as usize);
                reader.title(bold).or_else(italic).or(counted).or_else(|| reader.placed())
            }
        };
        let words = || tokens.iter().filter(|token| token.kind == TokenKind::Word).count();
        Self {
            number,
            bullet,
            indent: layout.indent,
            continues_item: content.block.kind == BlockKind::Item && layout.marker.is_none(),
            words: reader.offset(),
            title,
            moment,
            leads: text.trim_end().ends_with(':'),
            rule: rule(text),
            banner: known(text.trim_matches(|char: char| !char.is_alphanumeric())) == Some(Known::Banner),
            // A small letter, which most have, is soon found.
            shouts: !text.contains(char::is_lowercase) && words() > MANY && text.contains(char::is_uppercase),
        }
    }
}
