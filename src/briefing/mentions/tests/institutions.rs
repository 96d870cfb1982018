//! What every state has, and names whose state the story tells.

use super::check_days as check;

#[test]
fn a_government_is_its_states() {
    check(&[
        ("2005-05-31", "The Yemeni government said so.", "[Yemeni government] Yemeni Government"),
        ("2005-05-31", "The government of Yemen said so.", "[government] Yemeni Government; [Yemen] Yemen"),
        ("2005-05-31", "Yemen's government fell.", "[Yemen] Yemen; [government] Yemeni Government"),
    ]);
}

#[test]
fn of_two_states_called_alike_the_one_that_is_named_has_it() {
    check(&[
        ("2005-05-31", "The Congolese government said so.", ""),
        (
            "2005-05-31",
            "The Congolese government said so in the Democratic Republic of Congo.",
            "[Congolese government] Congolese Government; [Democratic Republic of Congo] Democratic Republic of the Congo",
        ),
    ]);
}

#[test]
fn a_state_that_was_not_there_has_none() {
    check(&[
        ("2005-05-31", "The Soviet government said so.", ""),
        ("1988-05-31", "The Soviet government said so.", "[Soviet government] Soviet Government"),
    ]);
}

#[test]
fn a_ministry_alone_is_that_of_the_only_state_named() {
    check(&[
        (
            "2005-05-31",
            "Rebels struck in Yemen, the Interior Ministry said.",
            "[Yemen] Yemen; [Interior Ministry] Yemeni Interior Ministry",
        ),
        ("2005-05-31", "The Interior Ministry said so.", ""),
        ("2005-05-31", "Yemen and Oman met. The Interior Ministry said so.", "[Yemen] Yemen; [Oman] Oman"),
        (
            "2005-05-31",
            "The Omani Interior Ministry wrote to Yemen. The Interior Ministry will wait.",
            "[Omani Interior Ministry] Omani Interior Ministry; [Yemen] Yemen; [Interior Ministry] Omani Interior Ministry",
        ),
    ]);
}

#[test]
fn what_goes_on_is_another_thing() {
    check(&[
        ("2005-05-31", "Yemeni government officials said so.", "[Yemeni government] Yemeni Government"),
        ("2005-05-31", "The government of the day fell.", ""),
        ("2005-05-31", "The Tongan Army Museum opened its doors.", "[Tongan Army Museum] Tongan Army Museum"),
    ]);
}

#[test]
fn the_states_long_name_stands_for_its_adjective() {
    check(&[
        ("2007-11-15", "The United States Army moved.", "[United States Army] US Army"),
        ("2007-11-15", "The United States Senate voted.", "[United States Senate] US Senate"),
    ]);
}

#[test]
fn a_party_is_that_of_the_story_s_state() {
    check(&[
        (
            "2005-09-12",
            "The Labour Party won in Norway.",
            "[Labour Party] Norwegian Labour Party; [Norway] Norway",
        ),
        ("2005-05-05", "The Labour Party won.", "[Labour Party] British Labour Party"),
        (
            "2005-05-05",
            "The Labour Party won in Britain.",
            "[Labour Party] British Labour Party; [Britain] United Kingdom",
        ),
    ]);
}

#[test]
fn a_thing_that_begins_like_a_title_is_nobody() {
    check(&[("2009-02-18", "General Motors will cut jobs.", "[General Motors] General Motors")]);
}

#[test]
fn a_name_may_begin_with_a_date() {
    check(&[
        (
            "2004-07-22",
            "The 9/11 Commission reported.",
            "[9/11 Commission] National Commission on Terrorist Attacks",
        ),
        ("2004-07-22", "On 9/11 the commission met.", ""),
    ]);
}

#[test]
fn a_body_alone_is_that_of_the_only_adjective_of_its_sentence() {
    check(&[
        (
            "2007-11-16",
            "Turkish prosecutors asked the Constitutional Court to decide.",
            "[Constitutional Court] Constitutional Court of Turkey",
        ),
        ("2007-11-16", "Turkish and Greek prosecutors asked the Constitutional Court to decide.", ""),
    ]);
}

#[test]
fn every_state_has_embassies_and_a_red_cross() {
    check(&[
        ("2005-05-31", "The Omani embassy waited.", "[Omani embassy] Omani Embassy"),
        (
            "2005-05-31",
            "The Kuwaiti Red Crescent sent tents.",
            "[Kuwaiti Red Crescent] Kuwaiti Red Crescent Society",
        ),
    ]);
}
