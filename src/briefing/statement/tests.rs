//! What is listed of a text, drawn as "speaker: words".

mod again;
mod clauses;
mod listed;
mod several;

use super::*;
use crate::briefing::Reading;
use crate::knowledge::Day;
use crate::text::Form;

#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
    let knowledge = Knowledge::built_in();
    let statements = Briefing::read(text, &knowledge, &reading).statements(&knowledge);
    let found: Vec<_> =
        statements.iter().map(|statement| format!("{}: {}", statement.speaker, statement.words)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_speaker_is_called_as_a_second_mention_would() {
    check("Foreign Minister Sergei Lavrov said that Iran must comply.", &["Lavrov: Iran must comply"]);
    check("The IAEA said its inspectors had left.", &["IAEA: its inspectors had left"]);
    check("The State Department said that Iran must comply.", &["State Department: Iran must comply"]);
    check(
        "The International Atomic Energy Agency said its inspectors had left.",
        &["IAEA: its inspectors had left"],
    );
    check(
        "A senior official at the ministry said the talks had failed.",
        &["Senior official: the talks had failed"],
    );
    check(
        "The secretary of state has said he will offer Moscow a way out.",
        &["Secretary of state: he will offer Moscow a way out"],
    );
}

#[test]
fn what_cannot_be_read_alone_has_its_verb() {
    check(
        "Sergei Lavrov vowed to stop the treaty if talks fail.",
        &["Lavrov: vowed to stop the treaty if talks fail"],
    );
    check("Sergei Lavrov asked reporters to leave the room.", &["Lavrov: asked reporters to leave the room"]);
    check(
        "Sergei Lavrov declared a state of emergency after floods killed ten people.",
        &["Lavrov: declared a state of emergency after floods killed ten people"],
    );
    check("Sergei Lavrov told reporters that he would stay.", &["Lavrov: he would stay"]);
}

#[test]
fn what_a_speaker_does_not_hold_to_be_so_has_its_verb() {
    check(
        "Sergei Lavrov denied that tanks had come. He did not say that they were his. He refused to say whether they came.",
        &[
            "Lavrov: denied that tanks had come",
            "Lavrov: did not say that they were his",
            "Lavrov: refused to say whether they came",
        ],
    );
    check(
        "Sergei Lavrov rejected any deal that leaves Iran alone.",
        &["Lavrov: rejected any deal that leaves Iran alone"],
    );
    check(
        "Sergei Lavrov wants the embargo lifted before July. He hopes that Iran complies.",
        &["Lavrov: wants the embargo lifted before July", "Lavrov: hopes that Iran complies"],
    );
    check("Sergei Lavrov announced a plan that cuts taxes.", &["Lavrov: announced a plan that cuts taxes"]);
    check(
        "Sergei Lavrov answered within minutes with a list of nine men, who wrote that they were proud to be on it.",
        &[
            "Lavrov: answered within minutes with a list of nine men, who wrote that they were proud to be on it",
        ],
    );
    check("“We never denied it,” Sergei Lavrov said.", &["Lavrov: We never denied it"]);
    check("Sergei Lavrov denied it: “We have sent nobody.”", &["Lavrov: We have sent nobody"]);
}

#[test]
fn a_colon_is_no_verb() {
    check(
        "Chancellor Angela Merkel, 3 March: “If the treaty fails, we all fail with it.”",
        &["Merkel: If the treaty fails, we all fail with it"],
    );
}

#[test]
fn a_name_behind_what_somebody_is_names_the_speaker() {
    check(
        "“Five thousand people wait at the port,” said a spokesman for the harbour, Jean Roe.",
        &["Roe: Five thousand people wait at the port"],
    );
    check(
        "“Nobody has told us a thing,” said Senator Jane Roe of Ohio, the speaker.",
        &["Roe: Nobody has told us a thing"],
    );
    check("“We did not stand here for money,” a woman said.", &["Woman: We did not stand here for money"]);
}

#[test]
fn whose_somebody_is_stands_not_in_a_list() {
    check("Its governor said that prices had risen.", &["Governor: prices had risen"]);
}

#[test]
fn a_marking_is_not_what_is_said() {
    check(
        "1. (C) Prices rose in May, Sergei Lavrov said.\n\n2. (SBU) They fell in June, he said.\n\nThe rest is known.\n\n3. (C) Nobody came.",
        &["Lavrov: Prices rose in May", "Lavrov: They fell in June"],
    );
}

#[test]
fn whoever_asks_is_not_shouted() {
    check(
        "QUESTION: Will the talks go on?\n\nSERGEI LAVROV: They will go on in May.\n\nQUESTION: Who will come then?",
        &["Question: Will the talks go on", "Lavrov: They will go on in May", "Question: Who will come then"],
    );
}

#[test]
fn who_is_named_first_in_a_title_in_capitals_is_not_shouted() {
    check(
        "CALL WITH PRIME MINISTER MOSSMAN OF GEORGIA\n\nPrime Minister Mossman said the harbour was shut.",
        &["Mossman: the harbour was shut"],
    );
}

#[test]
fn a_monarch_keeps_the_number() {
    check("Queen Elizabeth II said she was shocked.", &["Elizabeth II: she was shocked"]);
}

#[test]
fn who_speaks_with_another_is_named_with_him() {
    check(
        "Sergei Lavrov and Hillary Clinton said that Iran must comply.",
        &["Lavrov and Clinton: Iran must comply"],
    );
}

#[test]
fn namesakes_are_told_apart() {
    check(
        "Hillary Clinton said the talks would go on. Bill Clinton said the talks had failed.",
        &["Hillary Clinton: the talks would go on", "Bill Clinton: the talks had failed"],
    );
}

#[test]
fn marks_stay_only_inside() {
    check("“We have reached an accord,” Sergei Lavrov said.", &["Lavrov: We have reached an accord"]);
    check(
        "Sergei Lavrov said the talks were “of great use” to all.",
        &["Lavrov: the talks were “of great use” to all"],
    );
}

#[test]
fn words_that_are_cut_keep_their_sentences() {
    check(
        "“We have done it,” Sergei Lavrov said. “The rest is for you.”",
        &["Lavrov: We have done it. The rest is for you"],
    );
    check(
        "“We have done it,” Sergei Lavrov said, “and the rest is for you.”",
        &["Lavrov: We have done it and the rest is for you"],
    );
}

#[test]
fn what_says_nothing_is_left_out() {
    check("Sergei Lavrov spoke of success.", &[]);
    check("Sergei Lavrov praised the arms negotiators in Geneva.", &[]);
    check("“No,” Sergei Lavrov said.", &[]);
    check("It was said that the talks had failed.", &[]);
    check("Shelter: 12,000 tents have come.\n\nNigeria: The vote is put off to March.", &[]);
}

#[test]
fn what_is_said_within_what_is_said_is_left_out() {
    check(
        "Sergei Lavrov said that Hillary Clinton said that the talks had failed.",
        &["Lavrov: Hillary Clinton said that the talks had failed"],
    );
}

#[test]
fn what_takes_a_stand_is_listed_with_its_verb() {
    check(
        "Sergei Lavrov accused the crews of theft. He demanded that the port publish its books. Hillary Clinton called the answer “a shrug in a suit”.",
        &[
            "Lavrov: accused the crews of theft",
            "Lavrov: demanded that the port publish its books",
            "Clinton: called the answer “a shrug in a suit”",
        ],
    );
    check("Sergei Lavrov ruled out early elections.", &["Lavrov: ruled out early elections"]);
}

#[test]
fn deeds_gestures_and_the_questions_of_the_press_are_left_out() {
    check("Hillary Clinton has written more guidance than any of us has read.", &[]);
    check("Hillary Clinton has defended more managers than she can count.", &[]);
    check("Sergei Lavrov showed no emotion as the judge read the sentence.", &[]);
    check("Sergei Lavrov laughs when he hears this.", &[]);
    check("The police want the list of guests.", &[]);
    check("A reporter asked Sergei Lavrov whether the port was shut.", &[]);
}

#[test]
fn what_a_speaker_refers_to_is_the_writers_word() {
    check(
        "“We remember the fever,” said Ann Roe, referring to an outbreak that killed thousands.",
        &["Roe: We remember the fever"],
    );
}

#[test]
fn what_is_still_to_be_said_or_only_heard_has_its_verb() {
    check("Sergei Lavrov will say that the aid is late.", &["Lavrov: will say that the aid is late"]);
    check(
        "The IAEA noted with concern reports that the convoy had no escort.",
        &["IAEA: noted with concern reports that the convoy had no escort"],
    );
}

#[test]
fn who_is_asked_is_not_the_one_who_asks() {
    check(
        "The bill was late. The Minister for Finance was asked by Hillary Clinton what it would cost. He said he had no figure.",
        &["Clinton: asked what it would cost", "Minister for Finance: he had no figure"],
    );
}

#[test]
fn a_restriction_stays_with_what_it_restricts() {
    check(
        "Sergei Lavrov said patrols had been agreed, but not in the port.",
        &["Lavrov: patrols had been agreed, but not in the port"],
    );
    check(
        "Sergei Lavrov said patrols had been agreed, but the navy denied it.",
        &["Lavrov: patrols had been agreed"],
    );
}

#[test]
fn a_pronoun_behind_whom_nobody_names_is_theirs() {
    check(
        "Sergei Lavrov said the port was open. The finance minister speaks almost daily. On Sunday he said that it was shut.",
        &["Lavrov: the port was open", "Finance minister: it was shut"],
    );
    check(
        "Sergei Lavrov said the port was open. A spokesman for the harbour said it was shut. He added that the keys were lost.",
        &["Lavrov: the port was open", "Spokesman: it was shut", "Spokesman: the keys were lost"],
    );
    check(
        "Hillary Clinton said the port was open. His daughter disagrees. She has said that it is shut.",
        &["Clinton: the port was open", "Daughter: it is shut"],
    );
}

#[test]
fn whoever_spoke_last_goes_on_speaking() {
    check(
        "Sergei Lavrov said that Hillary Clinton would come.\n\nEnric Millo said the port was shut. \"Nobody sails,\" he said.",
        &[
            "Lavrov: Hillary Clinton would come",
            "Enric Millo: the port was shut",
            "Enric Millo: Nobody sails",
        ],
    );
    check(
        "Sergei Lavrov said that the port was open.\n\nZwol said it was shut. \"Nobody sails,\" he said.",
        &["Lavrov: the port was open", "Zwol: it was shut", "Zwol: Nobody sails"],
    );
    check(
        "The spokesman, Martin Nesirky, said that Sergei Lavrov would come. He announced that the talks would last.",
        &["Nesirky: Sergei Lavrov would come", "Nesirky: the talks would last"],
    );
}

#[test]
fn a_company_does_not_go_on_speaking_as_he() {
    check(
        "Sergei Lavrov said that the port was open. NordGas confirmed that it was. He added that ships had come.",
        &["Lavrov: the port was open", "NordGas: it was", "Lavrov: ships had come"],
    );
}

#[test]
fn a_sentence_brings_somebody_in() {
    check(
        "Sergei Lavrov said the port was open. Outside, an old man had waited since noon. He said it was shut.",
        &["Lavrov: the port was open", "Old man: it was shut"],
    );
    check(
        "Sergei Lavrov, a careful man, spoke first. He said the port was open.",
        &["Lavrov: the port was open"],
    );
}

#[test]
fn a_pronoun_behind_a_role_and_a_name_is_the_bearers() {
    check(
        "Sergei Lavrov said the port was open. The Minister for Health, Radek Soukup, joined him. He warned that pills were scarce. The minister said they were dear.",
        &["Lavrov: the port was open", "Soukup: pills were scarce", "Soukup: they were dear"],
    );
}

#[test]
fn another_minister_is_nobody_who_was_named() {
    check(
        "Prime Minister Jan Peeters said the talks would go on. The industry minister said she would wait.",
        &["Peeters: the talks would go on", "Industry minister: she would wait"],
    );
}

#[test]
fn they_and_it_are_whoever_spoke_last() {
    check(
        "The members of the Harbour Council stressed that the port was open. They recalled that nobody had shut it.",
        &["Harbour Council members: the port was open", "Harbour Council members: nobody had shut it"],
    );
    check(
        "The IAEA said the port was open. The keys, it said, were lost.",
        &["IAEA: the port was open", "IAEA: The keys were lost"],
    );
    check("Sergei Lavrov said the port was open. They said it was shut.", &["Lavrov: the port was open"]);
}

#[test]
fn a_name_is_shown_as_the_briefing_writes_it() {
    check(
        "Petra Lindner spoke first. Lindner said the port was open. It is shut, she said.",
        &["Lindner: the port was open", "Lindner: It is shut"],
    );
}

#[test]
fn whoever_is_interviewed_answers() {
    check(
        "Lucia Ferrante has run the grain board for years.\n\nWho is to blame?\n\n“Nobody is. We had no rain in April.”\n\nWill bread be dearer?\n\n“Not by more than five cents.”",
        &["Ferrante: Nobody is. We had no rain in April", "Ferrante: Not by more than five cents"],
    );
    check(
        "Lucia Ferrante has run the grain board for years.\n\nWho is to blame?\n\n“Nobody is. We had no rain in April.”",
        &[],
    );
}
