//! The dateline with which a paragraph begins: "MOSCOW, March 19 (Reuters) -- | The ferry sailed".

use super::super::date::is_place_and_day;
use super::super::lexicon;
use super::super::token::{Token, TokenKind};
use crate::text::Span;

/// A dateline has so many tokens at most, the dash behind it included.
const LONGEST: usize = 16;

/// How many tokens the dateline takes with which some begin; 0 if there is none.
pub(super) fn dateline(text: &str, tokens: &[Token]) -> usize {
    match before_dash(text, tokens) {
        0 => before_stop(text, tokens),
        length => length,
    }
}

/// A place and a day before a full stop: "Bergen, 19 March 2010. | The ferry sailed."
fn before_stop(text: &str, tokens: &[Token]) -> usize {
    let stop = tokens.iter().take(LONGEST).position(|token| token.kind == TokenKind::Stop);
    let is_dateline = |&stop: &usize| {
        let dated = is_place_and_day(&text[..tokens[stop].span.start()]);
        dated && tokens.get(stop + 1).is_some_and(|next| begins_capital(text, next.span))
    };
    stop.filter(is_dateline).map_or(0, |stop| stop + 1)
}

/// A place in capitals, or an agency in brackets, before a dash. A sentence begins behind it, other than behind "NATO -- the
/// alliance -- met".
fn before_dash(text: &str, tokens: &[Token]) -> usize {
    let word = |at: usize| tokens[at].span.of(text);
    let is_dash = |at: usize| {
        tokens[at].kind != TokenKind::Word && matches!(word(at), "-" | "--" | "–" | "—" | "―" | "_")
    };
    let Some(dash) = (1..tokens.len().min(LONGEST)).find(|&at| is_dash(at)) else { return 0 };
    let names_place_or_day = |token: &Token| match token.kind {
        TokenKind::Word => begins_capital(text, token.span),
        TokenKind::Number => true,
        TokenKind::Stop | TokenKind::Punctuation => {
            matches!(token.span.of(text), "." | "," | "(" | ")" | "/")
        }
        TokenKind::Mark | TokenKind::Possessive => false,
    };
    let begins_sentence = tokens
        .get(dash + 1)
        .is_some_and(|next| next.kind != TokenKind::Word || begins_capital(text, next.span));
    let opens = lexicon::is_shouted(word(0)) || word(dash - 1) == ")";
    let told = opens && begins_sentence && tokens[..dash].iter().all(names_place_or_day);
    if told { dash + 1 } else { 0 }
}

fn begins_capital(text: &str, span: Span) -> bool {
    span.of(text).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let behind = tokens[dateline(text, &tokens)].span;
        assert!(text[behind.start()..].starts_with(expected), "{text}");
    }

    #[test]
    fn a_place_before_a_dash_is_one() {
        check("BERGEN, Norway (AP) _ The ferry sailed.", "The ferry");
        check("BERGEN -- \"The ferry sails,\" Roe said.", "\"The");
        check("BERGEN, March 19, 2010 (HP) — The ferry sailed.", "The ferry");
        check("Bergen (HP) - The ferry sailed.", "The ferry");
        check("Bergen, 19 March 2010. The ferry sailed.", "The ferry");
    }

    #[test]
    fn other_dashes_make_none() {
        check("NATO — the alliance — met.", "NATO");
        check("Bergen — The ferry sailed.", "Bergen");
        check("WHEAT for all - The ferry sailed.", "WHEAT");
        check("WILL WHEAT SELL? - The ferry sailed.", "WILL");
    }
}
