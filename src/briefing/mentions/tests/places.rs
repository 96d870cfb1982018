//! Offices that say of no state that it is their own: the section's, the leader's who owns them.

use super::check_days;

#[test]
fn under_a_capital_an_office_is_of_its_state() {
    let seoul = "Seoul\n\nPresident Moon Jae-in spoke.\n\n";
    let told = "[Seoul] South Korea; [President Moon Jae-in] Moon Jae-in, known; ";
    check_days(&[
        (
            "2018-04-28",
            &format!("{seoul}Washington\n\nThe president wrote."),
            &format!("{told}[Washington] United States; [The president] Donald Trump, known"),
        ),
        // Whom the section itself names comes first.
        (
            "2018-04-28",
            &format!("{seoul}Washington\n\nMoon came. The president spoke."),
            &format!(
                "{told}[Washington] United States; [Moon] Moon Jae-in, known; [The president] Moon Jae-in, known"
            ),
        ),
        // What stands below another heading is not under it.
        (
            "2018-04-28",
            &format!("{seoul}Washington\n\nNobody came.\n\nOther business\n\nThe president spoke."),
            &format!("{told}[Washington] United States; [The president] Moon Jae-in, known"),
        ),
        // A capital in a sentence heads nothing.
        (
            "2018-04-28",
            &format!("{seoul}He flew to Washington.\n\nThe president spoke."),
            &format!(
                "{told}[He] Moon Jae-in, known; [Washington] United States; [The president] Moon Jae-in, known"
            ),
        ),
    ]);
}

#[test]
fn a_paragraph_may_begin_with_a_capital() {
    check_days(&[
        (
            "2022-02-25",
            "Berlin. The chancellor has said nothing.",
            "[Berlin] Germany; [The chancellor] Olaf Scholz, known",
        ),
        (
            "2022-02-25",
            "Berlin. The chancellor is silent.\n\nParis: the president waits.",
            "[Berlin] Germany; [The chancellor] Olaf Scholz, known; [Paris] France; [the president] Emmanuel Macron, known",
        ),
    ]);
}

#[test]
fn an_office_is_of_whoever_of_several_states_was_named_last() {
    check_days(&[
        (
            "1999-06-10",
            "Martti Ahtisaari, the Finnish president, came. Clinton spoke in Washington. The president wrote.",
            "[Martti Ahtisaari] Martti Ahtisaari, known; [the Finnish president] Martti Ahtisaari, known; \
             [Clinton] Bill Clinton, known; [Washington] United States; [The president] Bill Clinton, known",
        ),
        (
            "1999-06-10",
            "Javier Solana, the NATO secretary general, came. Kofi Annan waits. The secretary-general wrote.",
            "[Javier Solana] Javier Solana, known; [the NATO secretary general] Javier Solana, known; \
             [Kofi Annan] Kofi Annan, known; [The secretary-general] Kofi Annan, known",
        ),
    ]);
}

#[test]
fn what_a_leader_owns_is_of_the_leaders_state() {
    check_days(&[
        (
            "2022-03-29",
            "Chancellor Olaf Scholz waited. His foreign minister left.",
            "[Chancellor Olaf Scholz] Olaf Scholz, known; [His] Olaf Scholz, known; \
             [His foreign minister] Annalena Baerbock, known",
        ),
        (
            "2022-03-29",
            "President Emmanuel Macron waited. Macron's prime minister left.",
            "[President Emmanuel Macron] Emmanuel Macron, known; [Macron] Emmanuel Macron, known; \
             [Macron's prime minister] Jean Castex, known",
        ),
        // Who leads no state owns no office.
        (
            "2022-03-29",
            "Sergei Lavrov waited. His foreign minister left.",
            "[Sergei Lavrov] Sergei Lavrov, known; [His] Sergei Lavrov, known",
        ),
        // What somebody is said to have been is no office of today's.
        (
            "2016-02-01",
            "Barack Obama won. She served as his secretary of state.",
            "[Barack Obama] Barack Obama, known; [his] Barack Obama, known",
        ),
        (
            "2016-02-01",
            "Barack Obama won. Adm. Ray Tull fears his commander in chief, President Obama.",
            "[Barack Obama] Barack Obama, known; [Adm. Ray Tull] Ray Tull; [his] Ray Tull; \
             [President Obama] Barack Obama, known",
        ),
    ]);
}

#[test]
fn a_country_beside_a_name_tells_which_of_two() {
    check_days(&[
        (
            "2011-11-14",
            "King Abdullah of Jordan met King Abdullah of Saudi Arabia.",
            "[King Abdullah] Abdullah II, known; [Jordan] Jordan; [King Abdullah] Abdullah bin Abdulaziz, known; \
             [Saudi Arabia] Saudi Arabia",
        ),
        ("2011-11-14", "Jordan's King Abdullah spoke.", "[Jordan's King Abdullah] Abdullah II, known"),
        (
            "2011-11-14",
            "King Abdullah spoke in Jordan.",
            "[King Abdullah] Abdullah II, known; [Jordan] Jordan",
        ),
        (
            "2011-11-14",
            "King Abdullah spoke.",
            "[King Abdullah] Abdullah bin Abdulaziz or Abdullah II, known",
        ),
    ]);
}

#[test]
fn whom_a_memo_advises_is_nobody_whom_it_names_elsewhere() {
    let met = "The Egyptian foreign minister, Sameh Shoukry, met them.\n\n";
    let told = "[The Egyptian foreign minister] Sameh Shoukry, known; [Sameh Shoukry] Sameh Shoukry, known";
    check_days(&[
        ("2021-10-26", &format!("{met}The minister should call soon."), told),
        (
            "2021-10-26",
            &format!("{met}The minister left."),
            &format!("{told}; [The minister] Sameh Shoukry, known"),
        ),
    ]);
}
