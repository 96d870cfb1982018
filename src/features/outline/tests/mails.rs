//! Mails in plain text.

use super::*;

const THREAD: &str = "Dear both,\n\nThe text must name Georgia, and we have until Friday to say so.\n\n--\nAnn Roe\nTel. 555 12 34\n\n\
    > On Tue, Paul wrote:\n>\n> Two remarks. The draft says nothing of fish.\n>\n>> On Mon, Ann wrote:\n>>\n>> Here is the draft.\n>\n> Paul\n";

#[test]
fn a_quoted_mail_is_one_block() {
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
    let briefing = Briefing::read(THREAD, &Knowledge::built_in(), &reading);
    let quotes: Vec<&str> = briefing.block_quotes().iter().map(|span| span.of(THREAD)).collect();
    assert_eq!(quotes.len(), 2);
    assert!(quotes[0].starts_with("On Tue") && quotes[0].ends_with("Paul"), "{quotes:?}");
    assert!(quotes[1].starts_with("On Mon") && quotes[1].ends_with("the draft."), "{quotes:?}");
}

#[test]
fn marks_of_quoting_and_who_signs_are_no_entries() {
    let drawn = plain(THREAD);
    assert!(!drawn.contains('>') && !drawn.contains("Tel.") && !drawn.contains("Ann Roe"), "{drawn}");
    assert!(drawn.contains("On Tue, Paul wrote:"), "{drawn}");
    // No topic begins within a mail that is quoted.
    assert!(drawn.matches("Topic").count() <= 2, "{drawn}");
}

#[test]
fn a_line_of_dashes_above_sentences_signs_nothing() {
    let drawn = plain("The ferry is late.\n\n--\nThe port is shut, and nobody knows why.\n");
    assert!(drawn.contains("The port is shut"), "{drawn}");
}
