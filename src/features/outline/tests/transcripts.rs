//! Questions and answers, each with the outline its reader would draw.

use super::*;

#[test]
fn a_transcript_has_questions_with_their_answers() {
    let text = "\
SECRETARY CLINTON: Good morning. We had a long meeting.

We spoke of the treaty.

QUESTION: Will you go to Geneva in May?

SECRETARY CLINTON: We will see. Nothing is decided.

QUESTION: And the treaty?

FOREIGN MINISTER LAVROV: It will be signed in the spring.

I am sure of that.
";
    expect_test::expect![[r#"
        Topic Treaty
          Statement Clinton: We had a long meeting.
            Paragraph We spoke of the treaty.
        Topic Geneva
          Statement Question: Will you go to Geneva in May?
            Statement Clinton: We will see. Nothing is decided.
          Statement Question: And the treaty?
            Statement Lavrov: It will be signed in the spring.
              Paragraph I am sure of that.
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn above_and_below_a_transcript_nobody_speaks() {
    let text = "\
Daily Press Briefing
Jane Roe
Acting Deputy Department Spokesman
Omsk
April 21, 2011

MR. ORTIZ: Good morning.

QUESTION: Will you go to Geneva?

MR. ORTIZ: Not in May.

(The briefing ended at noon.)
";
    expect_test::expect![[r#"
        Section Daily Press Briefing
          Paragraph Jane Roe
          Paragraph Acting Deputy Department Spokesman
          Paragraph Omsk
          Paragraph April 21, 2011
        Topic MR. ORTIZ: Good morning
        Topic Geneva
          Statement Question: Will you go to Geneva?
            Statement Mr. Ortiz: Not in May.
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn bold_sentences_among_bold_questions_are_what_is_asked() {
    let text = "# The interview\n\n**You left. Why?**\n\nNothing was left to talk about.\n\n**They say the figure was there.**\n\nIt was not.\n\n**Will you run again?**\n\nAsk me in May.\n";
    expect_test::expect![[r#"
        Section The interview
          Section You left. Why?
          Section They say the figure was there.
          Section Will you run again?
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn a_transcript_in_markdown_has_bold_names() {
    let text = "# Interview\n\n**Q:** Will you go to Geneva?\n\n**A:** We will see what the others do.\n\n**Q:** And in June?\n\n**A:** Yes.\n";
    expect_test::expect![[r#"
        Section Interview
          Topic Geneva
            Statement Q: Will you go to Geneva?
              Statement A: We will see what the others do.
          Topic Q: And in June?
            Statement Q: And in June?
              Statement A: Yes.
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn a_magazine_that_asks_takes_its_turns() {
    let text = "# The interview\n\n**Der Spiegel:** And the voters in Narva?\n\n**Sergei Lavrov:** They are at home there.\n\n**Der Spiegel:** All of them?\n\n**Sergei Lavrov:** Those who came.\n";
    expect_test::expect![[r#"
        Section The interview
          Statement Der Spiegel: And the voters in Narva?
            Statement Lavrov: They are at home there.
          Statement Der Spiegel: All of them?
            Statement Lavrov: Those who came.
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn questions_and_answers_may_have_a_full_stop() {
    let text = "\
Q. Who pays?
A. The importer. Nothing changes for travellers.

Q. When does it begin?
A. In July.
";
    expect_test::expect![[r#"
        Topic Importer and travellers
          Statement Q: Who pays?
            Statement A: The importer. Nothing changes for travellers.
          Statement Q: When does it begin?
            Statement A: In July.
    "#]]
    .assert_eq(&plain(text));
}
