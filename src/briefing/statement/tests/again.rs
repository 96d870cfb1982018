//! Who is meant by "it", "they", "he" and "she", and by a title that the knowledge gives to somebody else.

use super::check;

#[test]
fn it_is_a_body_that_acted_and_has_not_spoken() {
    check(
        "The court has asked for the papers. In a letter to the port it said that prices had risen.",
        &["Court: has asked for the papers", "Court: prices had risen"],
    );
    check(
        "Sergei Lavrov said the port was open. The IAEA has sent two inspectors. It urged him to shut it.",
        &["Lavrov: the port was open", "IAEA: urged him to shut it"],
    );
    check(
        "The IAEA, which sent two inspectors, left on Friday. In a statement on Monday, it said that the port was open.",
        &["IAEA: the port was open"],
    );
}

#[test]
fn it_is_nobody_where_a_person_or_a_thing_acted() {
    check("A spokesman came late. It said that prices had risen.", &[]);
    check("Sergei Lavrov came late. It said that prices had risen.", &[]);
    check("The keys were lost. It said that prices had risen.", &[]);
}

#[test]
fn whoever_spoke_last_goes_before_whoever_acted_earlier() {
    check(
        "The ministry shut the port. The IAEA said it was open. It added that the keys were lost.",
        &["IAEA: it was open", "IAEA: the keys were lost"],
    );
}

#[test]
fn they_are_several_who_acted() {
    check("The two sides met in May. They said that the port was open.", &["Two sides: the port was open"]);
}

#[test]
fn an_official_is_no_it() {
    check(
        "The port was shut, a ministry official said.\n\nIt said that the keys were lost.",
        &["Ministry official: The port was shut"],
    );
}

#[test]
fn a_sentence_brings_in_somebody_of_a_country() {
    check(
        "The port was open, its harbour minister said.\n\nA Western diplomat who knows the port is gloomy. The keys, he says, are lost.",
        &["Harbour minister: The port was open", "Western diplomat: The keys are lost"],
    );
}

#[test]
fn who_is_told_of_in_reported_words_does_not_go_on() {
    check(
        "Hillary Clinton explained that the port was open. The mayor would show the keys in May.\n\nAsked about the harbour, she said it was shut.",
        &["Clinton: the port was open", "Clinton: it was shut"],
    );
}

#[test]
fn who_is_named_in_what_somebody_says_does_not_go_on() {
    check(
        "Elena Prats said that the captain had sailed too fast. No horn, she told the jury, was heard.",
        &["Prats: the captain had sailed too fast", "Prats: No horn was heard"],
    );
}

#[test]
fn whose_widow_opens_a_sentence_goes_on() {
    check(
        "Hillary Clinton said the port was shut.\n\nThe widow of one of the sailors left the room. The horn, she told reporters, was broken.",
        &["Clinton: the port was shut", "Widow: The horn was broken"],
    );
}

#[test]
fn a_role_is_whom_the_briefing_calls_so() {
    check(
        "Secretary Clinton met the Russian Foreign Minister, Sergei Lavrov. Clinton noted that the port was open. The Foreign Minister said it was shut.",
        &["Clinton: the port was open", "Lavrov: it was shut"],
    );
}

#[test]
fn a_title_is_that_of_whom_the_briefing_calls_so() {
    check(
        "Minister Tavares under fire\n\nThe Minister of Transport, Nelson Tavares, denied that the port was shut. Minister Tavares said it was open.",
        &["Tavares: denied that the port was shut", "Tavares: it was open"],
    );
}

#[test]
fn one_of_several_is_one_of_them() {
    check("One of them said the port was shut.", &["One of them: the port was shut"]);
    check("One of the diplomats at the table said it was open.", &["One of the diplomats: it was open"]);
}

#[test]
fn a_body_keeps_a_name_that_is_short() {
    check("The Court of Auditors said the port was open.", &["Court of Auditors: the port was open"]);
    check("Traders on both sides said the port was open.", &["Traders: the port was open"]);
}

#[test]
fn a_seat_of_many_states_speaks_for_them() {
    check("Brussels said that the port was shut.", &["Brussels: the port was shut"]);
    check("Oslo said that the port was shut.", &["Norway: the port was shut"]);
}

#[test]
fn who_reports_another_comes_before_him() {
    check(
        "Alan Roe said that Sergei Lavrov had assured him that the port would open. He acknowledged that it was late.",
        &["Roe: Sergei Lavrov had assured him that the port would open", "Roe: it was late"],
    );
}
