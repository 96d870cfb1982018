//! Several who speak, trades without a name, and those whose name stands beside what they are.

use super::check;

#[test]
fn all_of_a_list_of_people_speak() {
    check(
        "Bakers, shippers and nurses said the port was shut.",
        &["Bakers, shippers and nurses: the port was shut"],
    );
    check(
        "On Monday, bakers, nurses, and two ministers warned that the port was shut.",
        &["Bakers, nurses, and two ministers: the port was shut"],
    );
    check(
        "Economists, traders and two former central bankers said the port was shut.",
        &["Economists and others: the port was shut"],
    );
}

#[test]
fn two_who_speak_are_not_cut_in_the_middle() {
    check(
        "The island governor and his northern guest said the port was shut.",
        &["Island governor and his northern guest: the port was shut"],
    );
    check(
        "The northern harbour master and their senior ministers said the port was shut.",
        &["Northern harbour master and ministers: the port was shut"],
    );
    check(
        "The minister and his guest said the port was shut.",
        &["Minister and his guest: the port was shut"],
    );
    check(
        "The eleven loudly progressive and independent harbour unions said the port was shut.",
        &["Independent harbour unions: the port was shut"],
    );
}

#[test]
fn what_opens_a_sentence_is_no_part_of_a_list() {
    for opening in ["In the capital", "Last week", "However", "Privately", "Days later"] {
        check(
            &format!("{opening}, bakers and nurses said the port was shut."),
            &["Bakers and nurses: the port was shut"],
        );
    }
}

#[test]
fn people_of_a_trade_speak() {
    check("The carriers denied that the port was shut.", &["Carriers: denied that the port was shut"]);
    check("Islanders said that the port was shut.", &["Islanders: the port was shut"]);
    check("The letters on the wall said that the port was shut.", &["Letters: the port was shut"]);
    check("The walls said that the port was shut.", &[]);
}

#[test]
fn both_and_they_are_the_several_of_the_paragraph_above() {
    check(
        "The two ministers met in Geneva. It was late.\n\nOn trade, they agreed that the port would open. Both expressed concern over the price of steel.",
        &["Two ministers: the port would open", "Two ministers: expressed concern over the price of steel"],
    );
    check(
        "Both expressed concern over the price of steel.",
        &["Both: expressed concern over the price of steel"],
    );
}

#[test]
fn the_name_beside_what_somebody_is_tells_who_speaks() {
    check("The first witness, deckhand Alan Roe, said the port was shut.", &["Roe: the port was shut"]);
    check("Alan Roe QC, prosecuting, said the port was shut.", &["Roe: the port was shut"]);
    check("The witness, like Alan Roe, said the port was shut.", &["Witness: the port was shut"]);
}

#[test]
fn who_is_the_one_named_before_it() {
    check("The inquiry thanked Sergei Lavrov, who said the port was shut.", &["Lavrov: the port was shut"]);
    check("The inquiry met then-Senator Alan Roe, who said the port was shut.", &["Roe: the port was shut"]);
}

#[test]
fn initials_need_no_full_stops() {
    check("RJ Roe, the spokesman, said the port was shut. Roe left.", &["Roe: the port was shut"]);
    check(
        "JK Bremling said the port was shut. Bremling said it was late.",
        &["Bremling: the port was shut", "Bremling: it was late"],
    );
    check("AB de Brok said the port was shut.", &["AB de Brok: the port was shut"]);
}

#[test]
fn an_office_or_a_body_before_a_name_is_nobodys_initials() {
    check("GOP Rep John Doe said the port was shut.", &["Doe: the port was shut"]);
    check("An EU Trade official said the port was shut.", &["EU Trade official: the port was shut"]);
    check("HMS Clinton said the port was shut.", &["HMS Clinton: the port was shut"]);
}

#[test]
fn people_are_told_from_what_describes_them() {
    check(
        "Villagers reached by telephone denied that the port was shut.",
        &["Villagers: denied that the port was shut"],
    );
    check("The ruling party said the port was shut.", &["Ruling party: the port was shut"]);
}
