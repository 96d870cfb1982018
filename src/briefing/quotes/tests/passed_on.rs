//! Words that reach the page by way of another, or behind a verb that is none of speech.

use expect_test::expect;

use super::check;

#[test]
fn an_agency_quotes_somebody_as_saying_it() {
    check(
        "“The road is open again,” the agency quoted Safarov as saying on Monday.\n\n“The road is open again,” Doe was quoted by the agency Khovar as saying.\n\nThe road is open again, the ministry quoted Prime Minister Safarov as saying on Wednesday.\n\nThe agency quoted Safarov as saying that the road was open.",
        expect![[r#"
            “The road is open again,” the agency quoted Safarov as saying on Monday.
            """""""""""""""""""""""""            ~~~~~~~~~~~~~~~~~~~~~~~~ direct cue-speaker
            “The road is open again,” Doe was quoted by the agency Khovar as saying.
            """"""""""""""""""""""""" ^^^     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct cue-speaker
            The road is open again, the ministry quoted Prime Minister Safarov as saying on Wednesday.
            """"""""""""""""""""""               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect cue-speaker
            The agency quoted Safarov as saying that the road was open.
                              ^^^^^^^    ~~~~~~ """""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn any_verb_may_tag_words_that_end_in_a_comma() {
    check(
        "“Write that down at once,” he commands.\n\n“We had it in ink,” Doe lilted from the stern, “and in our blood.”\n\n“We had it in ink,” lilted Ann Doe.\n\n“The stern one,” walked off.",
        expect![[r#"
            “Write that down at once,” he commands.
            """""""""""""""""""""""""" ^^ ~~~~~~~~ direct speaker-cue
            “We had it in ink,” Doe lilted from the stern, “and in our blood.”
            """"""""""""""""""" ^^^ ~~~~~~                 """"""""""""""""""" direct speaker-cue
            “We had it in ink,” lilted Ann Doe.
            """"""""""""""""""" ~~~~~~ ^^^^^^^ direct cue-speaker
            “The stern one,” walked off.
        "#]],
    );
}

#[test]
fn a_gesture_behind_a_full_stop_begins_anew() {
    check(
        "Odede mocked the delay. “They reviewed it standing up. They reviewed it sitting down.” The crowd roared.\n\n“They reviewed it standing up,” the crowd roared.",
        expect![[r#"
            Odede mocked the delay. “They reviewed it standing up. They reviewed it sitting down.” The crowd roared.
            ^^^^^ ~~~~~~ """"""""" indirect speaker-cue
            ^^^^^ ~~~~~~            """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" direct same-speaker
            “They reviewed it standing up,” the crowd roared.
            """"""""""""""""""""""""""""""" ^^^^^^^^^ ~~~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn a_voice_comes_from_somewhere() {
    check(
        "“Then close it,” came a voice from the back.\n\n“Then close it,” came the answer from the ministry.",
        expect![[r#"
            “Then close it,” came a voice from the back.
            """""""""""""""" ~~~~ ^^^^^^^ direct cue-speaker
            “Then close it,” came the answer from the ministry.
            """""""""""""""" ~~~~~~~~~~~~~~~~~~~~ ^^^^^^^^^^^^ direct cue-speaker
        "#]],
    );
}

#[test]
fn whoever_is_fond_of_saying_it() {
    check(
        "As one Western ambassador here likes to say, “Dominoes have to be placed close together first.”\n\nAs the minister is fond of saying, “Rivers do not wait for committees.”",
        expect![[r#"
            As one Western ambassador here likes to say, “Dominoes have to be placed close together first.”
               ^^^^^^^^^^^^^^^^^^^^^^               ~~~  """""""""""""""""""""""""""""""""""""""""""""""""" direct cue-speaker
            As the minister is fond of saying, “Rivers do not wait for committees.”
               ^^^^^^^^^^^^            ~~~~~~  """""""""""""""""""""""""""""""""""" direct cue-speaker
        "#]],
    );
}

#[test]
fn somebodys_phrase_or_telling() {
    check(
        "The road was delayed by a strike and, in the president's phrase, “a great deal of paper.”\n\nHe insists it must be part of a “global plan” which in his view has gained strength.",
        expect![[r#"
            The road was delayed by a strike and, in the president's phrase, “a great deal of paper.”
                                                  ~~ ^^^^^^^^^^^^^           """""""""""""""""""""""" direct according-to
            He insists it must be part of a “global plan” which in his view has gained strength.
            ^^ ~~~~~~~ """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn a_spokesman_with_a_name_insists() {
    check(
        "The army denied it, with a spokesman, Colonel Diarra Kone, insisting that “discipline is our weapon”.",
        expect![[r#"
            The army denied it, with a spokesman, Colonel Diarra Kone, insisting that “discipline is our weapon”.
            ^^^^^^^^ ~~~~~~ """"""""""""""""""""""""""""""""""""""""" indirect speaker-cue
                                     ^^^^^^^^^^^                       ~~~~~~~~~ """"""""""""""""""""""""""""""" mixed participle
        "#]],
    );
}

#[test]
fn a_source_gives_way_to_whoever_acts() {
    check(
        "According to the embassy, Sejdija had been more careful, telling callers that every case was “like every marriage”.",
        expect![[r#"
            According to the embassy, Sejdija had been more careful, telling callers that every case was “like every marriage”.
            ~~~~~~~~~~~~ ^^^^^^^^^^^  """"""""""""""""""""""""""""" indirect according-to
                                      ^^^^^^^                        ~~~~~~~         """"""""""""""""""""""""""""""""""""""""" mixed participle
        "#]],
    );
}

#[test]
fn whoever_is_accused_of_something_speaks() {
    check(
        "A customs officer accused of waving through 14 truckloads of untaxed cigarettes told a court that he had been “following orders.”\n\nA textbook just published for pupils explains “the advantages of peace for the Arab states” with a photograph.\n\nTrump took on Clinton on Sunday after the front-runner had said that he was “a gift to the enemy.”\n\nThe broadcasts began on August 10 and South Korea says the broadcasts will go on.",
        expect![[r#"
            A customs officer accused of waving through 14 truckloads of untaxed cigarettes told a court that he had been “following orders.”
            ^^^^^^^^^^^^^^^^^                                                               ~~~~         """""""""""""""""""""""""""""""""""" mixed speaker-cue
            A textbook just published for pupils explains “the advantages of peace for the Arab states” with a photograph.
            ^^^^^^^^^^                           ~~~~~~~~ """"""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            Trump took on Clinton on Sunday after the front-runner had said that he was “a gift to the enemy.”
                                                  ^^^^^^^^^^^^^^^^ ~~~~~~~~ """""""""""""""""""""""""""""""""" mixed speaker-cue
            The broadcasts began on August 10 and South Korea says the broadcasts will go on.
                                                  ^^^^^^^^^^^ ~~~~ """"""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn where_it_was_said_may_hold_a_verb() {
    check(
        "Corey Doe, in a statement released by the campaign on Thursday, said he “appreciates the professionalism” of the attorney.\n\nThe plan began with McConnell, who in 2010 said the aim was to make him a “one-term president.”\n\nThe test began with Doe, who proclaimed in July - falsely - that Christians “cannot come into this country”.\n\nDoe had told the newspaper “Die Welt” on Wednesday that he would have travelled to Tunis himself.",
        expect![[r#"
            Corey Doe, in a statement released by the campaign on Thursday, said he “appreciates the professionalism” of the attorney.
            ^^^^^^^^^                                                       ~~~~ """""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            The plan began with McConnell, who in 2010 said the aim was to make him a “one-term president.”
                                           ^^^         ~~~~ """"""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            The test began with Doe, who proclaimed in July - falsely - that Christians “cannot come into this country”.
                                     ^^^ ~~~~~~~~~~                     """"""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            Doe had told the newspaper “Die Welt” on Wednesday that he would have travelled to Tunis himself.
            ^^^ ~~~~~~~~                                       """"""""""""""""""""""""""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn other_speakers_of_a_sentence() {
    check(
        "The governor signed an order, while Mike Huckabee, the former governor, proposed we “wake up and smell the bread.”\n\nKhan said that Doe had shown disrespect to his wife, and he accused Doe of running a campaign “of hatred, of derision.”\n\nHe suggested her illness was behind her aggressive tone, called her “third-rate” and boycotted one of the debates.\n\nIn other words, explained Nancy Cordes: “What does that have to do with donations?”\n\n“Perpetual motion!” Rep. Glenn Doe, R-Pa., said of the swirl.\n\n“Should there be a list of them all?” a reporter can be heard asking Doe.",
        expect![[r#"
            The governor signed an order, while Mike Huckabee, the former governor, proposed we “wake up and smell the bread.”
                                                ^^^^^^^^^^^^^                       ~~~~~~~~ """"""""""""""""""""""""""""""""" mixed speaker-cue
            Khan said that Doe had shown disrespect to his wife, and he accused Doe of running a campaign “of hatred, of derision.”
            ^^^^ ~~~~ """"""""""""""""""""""""""""""""""""""""" indirect speaker-cue
                                                                     ^^ ~~~~~~~ """"""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            He suggested her illness was behind her aggressive tone, called her “third-rate” and boycotted one of the debates.
            ^^ ~~~~~~~~~ """""""""""""""""""""""""""""""""""""""""" indirect speaker-cue
            ^^                                                       ~~~~~~ """""""""""""""" mixed shared-subject
            In other words, explained Nancy Cordes: “What does that have to do with donations?”
                            ~~~~~~~~~ ^^^^^^^^^^^^  """"""""""""""""""""""""""""""""""""""""""" direct cue-speaker
            “Perpetual motion!” Rep. Glenn Doe, R-Pa., said of the swirl.
            """"""""""""""""""" ^^^^^^^^^^^^^^         ~~~~ direct speaker-cue
            “Should there be a list of them all?” a reporter can be heard asking Doe.
            """"""""""""""""""""""""""""""""""""" ^^^^^^^^^^ ~~~~~~~~~~~~~~~~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn a_figure_is_no_verb() {
    check(
        "A senior figure, no friend of the thesis, offers a simpler explanation. “The fish was off, and so were the speeches.”",
        expect![[r#"
            A senior figure, no friend of the thesis, offers a simpler explanation. “The fish was off, and so were the speeches.”
            ^^^^^^^^^^^^^^^                                                         """"""""""""""""""""""""""""""""""""""""""""" direct neighbour
        "#]],
    );
}

#[test]
fn words_go_on_behind_a_tail_or_a_bracket() {
    check(
        "“There’s a real revolution in the country,” Ramos said, referring to the elections.\n\n“So I think that there is resistance to it.”\n\n“It was his first attempt to speak to his father,” said Turry, who remembered the day. (He was late.) “He was a classic illustration of it.”",
        expect![[r#"
            “There’s a real revolution in the country,” Ramos said, referring to the elections.
            """"""""""""""""""""""""""""""""""""""""""" ^^^^^ ~~~~ direct speaker-cue
                                                        ^^^^^       ~~~~~~~~~~~~ """"""""""""" indirect participle
            “So I think that there is resistance to it.”
            """""""""""""""""""""""""""""""""""""""""""" direct same-speaker
            “It was his first attempt to speak to his father,” said Turry, who remembered the day. (He was late.) “He was a classic illustration of it.”
            """""""""""""""""""""""""""""""""""""""""""""""""" ~~~~ ^^^^^                                         """""""""""""""""""""""""""""""""""""" direct cue-speaker
        "#]],
    );
}

#[test]
fn another_and_each_speak_for_themselves() {
    check(
        "Another said simply: “He is toast by now.”\n\n“The rain fell for three days on end,” each said.\n\nAnother report said the port was shut.",
        expect![[r#"
            Another said simply: “He is toast by now.”
            ^^^^^^^ ~~~~         """"""""""""""""""""" direct speaker-cue
            “The rain fell for three days on end,” each said.
            """""""""""""""""""""""""""""""""""""" ^^^^ ~~~~ direct speaker-cue
            Another report said the port was shut.
            ^^^^^^^^^^^^^^ ~~~~ """"""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn a_question_behind_the_marks_is_no_tag() {
    check(
        "Her husband said: “She is gardening.” When I asked whether she might talk, there was a pause.",
        expect![[r#"
            Her husband said: “She is gardening.” When I asked whether she might talk, there was a pause.
            ^^^^^^^^^^^ ~~~~  """"""""""""""""""" direct speaker-cue
                                                       ^ ~~~~~ """""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn rulings_addresses_and_plural_owners_are_names() {
    check(
        "“The state cannot avoid the conclusion,” said the ruling.\n\n“She needs a strategy for it all,” Nate Doe, the guru who founded example.com tweeted on Wednesday.\n\n‘We won’t go,’ the sailors’ leader, Ann Doe, said, ‘until the owners’ men leave.’",
        expect![[r#"
            “The state cannot avoid the conclusion,” said the ruling.
            """""""""""""""""""""""""""""""""""""""" ~~~~ ^^^^^^^^^^ direct cue-speaker
            “She needs a strategy for it all,” Nate Doe, the guru who founded example.com tweeted on Wednesday.
            """""""""""""""""""""""""""""""""" ^^^^^^^^                                   ~~~~~~~ direct speaker-cue
            ‘We won’t go,’ the sailors’ leader, Ann Doe, said, ‘until the owners’ men leave.’
            """""""""""""" ^^^^^^^^^^^^^^^^^^^           ~~~~  """""""""""""""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn words_passed_on_go_on_behind_the_tag() {
    check(
        "“If we meet often,” the paper quoted the envoy as saying, “why would we quarrel?”",
        expect![[r#"
            “If we meet often,” the paper quoted the envoy as saying, “why would we quarrel?”
            """""""""""""""""""           ~~~~~~~~~~~~~~~~~~~~~~~~~~  """"""""""""""""""""""" direct cue-speaker
        "#]],
    );
}
