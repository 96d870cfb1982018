//! What DOMAIN asks to be accepted as an attribution: before, inside, after; sources, labels, signatures, lead-ins.

use expect_test::expect;

use super::check;

#[test]
fn a_cue_before() {
    check(
        "Lavrov said: “The text is ready.”\n\
             \nThe minister replied, “Nobody has asked us.”\n\
             \nShe added: “We can wait.”\n\
             \nMerkel warned: “Patience is no policy.”\n\
             \nIn Geneva on Friday, Lavrov told reporters, “The annexes are done.”",
        expect![[r#"
            Lavrov said: “The text is ready.”
            ^^^^^^ ~~~~  """""""""""""""""""" direct speaker-cue
            The minister replied, “Nobody has asked us.”
            ^^^^^^^^^^^^ ~~~~~~~  """""""""""""""""""""" direct speaker-cue
            She added: “We can wait.”
            ^^^ ~~~~~  """""""""""""" direct speaker-cue
            Merkel warned: “Patience is no policy.”
            ^^^^^^ ~~~~~~  """""""""""""""""""""""" direct speaker-cue
            In Geneva on Friday, Lavrov told reporters, “The annexes are done.”
                                 ^^^^^^ ~~~~            """"""""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn a_cue_inside() {
    check(
        "“The text,” Lavrov said, “is ready for the presidents.”\n\
             \n“We came,” said the minister, “and we stayed.”\n\
             \n“Nobody,” she insisted, “has asked for more.”\n\
             \n“Trade,” Merkel told the chamber, “does not wait for lawyers.”",
        expect![[r#"
            “The text,” Lavrov said, “is ready for the presidents.”
            """"""""""" ^^^^^^ ~~~~  """""""""""""""""""""""""""""" direct speaker-cue
            “We came,” said the minister, “and we stayed.”
            """""""""" ~~~~ ^^^^^^^^^^^^  """""""""""""""" direct cue-speaker
            “Nobody,” she insisted, “has asked for more.”
            """"""""" ^^^ ~~~~~~~~  """"""""""""""""""""" direct speaker-cue
            “Trade,” Merkel told the chamber, “does not wait for lawyers.”
            """""""" ^^^^^^ ~~~~              """""""""""""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn a_cue_after() {
    check(
        "“The text is ready,” Lavrov said.\n\
             \n“The text is ready,” said Lavrov.\n\
             \n“Is the text ready?” asked Clinton.\n\
             \n“It is a scandal!” cried the deputy.\n\
             \n“We go home tomorrow,” the head of the delegation told reporters.",
        expect![[r#"
            “The text is ready,” Lavrov said.
            """""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
            “The text is ready,” said Lavrov.
            """""""""""""""""""" ~~~~ ^^^^^^ direct cue-speaker
            “Is the text ready?” asked Clinton.
            """""""""""""""""""" ~~~~~ ^^^^^^^ direct cue-speaker
            “It is a scandal!” cried the deputy.
            """""""""""""""""" ~~~~~ ^^^^^^^^^^ direct cue-speaker
            “We go home tomorrow,” the head of the delegation told reporters.
            """""""""""""""""""""" ^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn according_to() {
    check(
        "According to Lavrov, the text is ready.\n\
             \nThe text is ready, according to Lavrov.\n\
             \n“The text is ready,” according to the ministry.\n\
             \nBut, according to the poll, half of the voters are undecided.\n\
             \nIn Kyiv, according to the mayor, the trams are running again.\n\
             \nThe text, according to a senior official, is ready.",
        expect![[r#"
            According to Lavrov, the text is ready.
            ~~~~~~~~~~~~ ^^^^^^  """"""""""""""""" indirect according-to
            The text is ready, according to Lavrov.
            """""""""""""""""  ~~~~~~~~~~~~ ^^^^^^ indirect according-to
            “The text is ready,” according to the ministry.
            """""""""""""""""""" ~~~~~~~~~~~~ ^^^^^^^^^^^^ direct according-to
            But, according to the poll, half of the voters are undecided.
                 ~~~~~~~~~~~~ ^^^^^^^^  """""""""""""""""""""""""""""""" indirect according-to
            In Kyiv, according to the mayor, the trams are running again.
                     ~~~~~~~~~~~~ ^^^^^^^^^  """"""""""""""""""""""""""" indirect according-to
            The text, according to a senior official, is ready.
            """"""""  ~~~~~~~~~~~~ ^^^^^^^^^^^^^^^^^ indirect according-to
        "#]],
    );
}

#[test]
fn per() {
    check(
        "The vote is void, per the commission's rules.\n\
             \nPer the ministry, the road is open again.",
        expect![[r#"
            The vote is void, per the commission's rules.
            """"""""""""""""  ~~~ ^^^^^^^^^^^^^^^^^^^^^^ indirect according-to
            Per the ministry, the road is open again.
            ~~~ ^^^^^^^^^^^^  """""""""""""""""""""" indirect according-to
        "#]],
    );
}

#[test]
fn in_the_words_of() {
    check(
        "It was, in Lavrov's words, “a bridge to nowhere.”\n\
             \nIn the words of the minister, “a treaty is not a wish.”\n\
             \nIn her own words, “nobody was asked.”",
        expect![[r#"
            It was, in Lavrov's words, “a bridge to nowhere.”
                    ~~ ^^^^^^          """""""""""""""""""""" direct according-to
            In the words of the minister, “a treaty is not a wish.”
            ~~~~~~~~~~~~~~~ ^^^^^^^^^^^^  """"""""""""""""""""""""" direct according-to
            In her own words, “nobody was asked.”
            ~~ ^^^            """"""""""""""""""" direct according-to
        "#]],
    );
}

#[test]
fn a_closing_signature() {
    check(
        "“A treaty is not a wish.” -- Sergei Lavrov\n\
             \n“A treaty is not a wish.” — Hillary Clinton, secretary of state",
        expect![[r#"
            “A treaty is not a wish.” -- Sergei Lavrov
            """"""""""""""""""""""""" ~~ ^^^^^^^^^^^^^ direct signature
            “A treaty is not a wish.” — Hillary Clinton, secretary of state
            """"""""""""""""""""""""" ~ ^^^^^^^^^^^^^^^ direct signature
        "#]],
    );
}

#[test]
fn a_colon_alone() {
    check(
        "Lavrov: “The text is ready.”\n\
             \nHer answer was plain: “No.”\n\
             \nThe minister was blunt: “The corridor stays shut.”\n\
             \nMore from Lavrov: “The text is ready for the presidents.”",
        expect![[r#"
            Lavrov: “The text is ready.”
            ^^^^^^~ """""""""""""""""""" direct label
            Her answer was plain: “No.”
            ^^^^^^^^^^          ~ """"" direct lead-in
            The minister was blunt: “The corridor stays shut.”
            ^^^^^^^^^^^^          ~ """""""""""""""""""""""""" direct lead-in
            More from Lavrov: “The text is ready for the presidents.”
                      ^^^^^^~ """"""""""""""""""""""""""""""""""""""" direct lead-in
        "#]],
    );
}

#[test]
fn a_speaker_label() {
    check(
        "SECRETARY CLINTON: We are close to the end.\n\
             \nQ: When will it be signed?\n\
             \nA: In April, I hope.\n\
             \nQUESTION: Mr. Secretary, is the text ready?\n\
             \nMR. CROWLEY: It is nearly ready.\n\
             \nMODERATOR: Thank you all for coming.",
        expect![[r#"
            SECRETARY CLINTON: We are close to the end.
            ^^^^^^^^^^^^^^^^^~ """"""""""""""""""""""" indirect label
            Q: When will it be signed?
            ^~ """""""""""""""""""""" indirect turn
            A: In April, I hope.
            ^~ """""""""""""""" indirect answer
            QUESTION: Mr. Secretary, is the text ready?
            ^^^^^^^^~ """""""""""""""""""""""""""""""" indirect turn
            MR. CROWLEY: It is nearly ready.
            ^^^^^^^^^^^~ """""""""""""""""" indirect label
            MODERATOR: Thank you all for coming.
            ^^^^^^^^^~ """""""""""""""""""""""" indirect label
        "#]],
    );
}

#[test]
fn a_document() {
    check(
        "The statement read: “The text is ready.”\n\
             \n“The parties agree on the limits,” the communiqué said.\n\
             \nThe report found that the road was shut.\n\
             \nA letter from the ministry obtained by a newspaper warns that “no ship will sail.”",
        expect![[r#"
            The statement read: “The text is ready.”
            ^^^^^^^^^^^^^ ~~~~  """""""""""""""""""" direct speaker-cue
            “The parties agree on the limits,” the communiqué said.
            """""""""""""""""""""""""""""""""" ^^^^^^^^^^^^^^ ~~~~ direct speaker-cue
            The report found that the road was shut.
            ^^^^^^^^^^ ~~~~~ """""""""""""""""""""" indirect speaker-cue
            A letter from the ministry obtained by a newspaper warns that “no ship will sail.”
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~~ """"""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn an_organisation() {
    check(
        "“Prices will fall,” the central bank said.\n\
             \nNATO said it would not answer in kind.\n\
             \nThe ministry said that the road was open.\n\
             \n“We were not consulted,” the commission complained.\n\
             \nAmnesty called the verdict “a mockery.”",
        expect![[r#"
            “Prices will fall,” the central bank said.
            """"""""""""""""""" ^^^^^^^^^^^^^^^^ ~~~~ direct speaker-cue
            NATO said it would not answer in kind.
            ^^^^ ~~~~ """"""""""""""""""""""""""" indirect speaker-cue
            The ministry said that the road was open.
            ^^^^^^^^^^^^ ~~~~ """""""""""""""""""""" indirect speaker-cue
            “We were not consulted,” the commission complained.
            """""""""""""""""""""""" ^^^^^^^^^^^^^^ ~~~~~~~~~~ direct speaker-cue
            Amnesty called the verdict “a mockery.”
            ^^^^^^^ ~~~~~~ """""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn a_role() {
    check(
        "“The text is ready,” a senior State Department official said.\n\
             \nOfficials said the text was ready.\n\
             \n“The text is ready,” said two diplomats.\n\
             \nThe foreign ministers of both countries said the limits would hold.\n\
             \nThose present said the meeting was short.",
        expect![[r#"
            “The text is ready,” a senior State Department official said.
            """""""""""""""""""" ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ direct speaker-cue
            Officials said the text was ready.
            ^^^^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
            “The text is ready,” said two diplomats.
            """""""""""""""""""" ~~~~ ^^^^^^^^^^^^^ direct cue-speaker
            The foreign ministers of both countries said the limits would hold.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """"""""""""""""""""" indirect speaker-cue
            Those present said the meeting was short.
            ^^^^^^^^^^^^^ ~~~~ """"""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn a_sentence_that_the_quote_completes() {
    check(
        "Lavrov called it “a mistake.”\n\
             \nClinton described the talks as “warm and useful.”\n\
             \nThe treaty was, to Lavrov, “a bridge.”\n\
             \nHe accused the West of “arrogance and haste.”\n\
             \nShe dismissed the plan as “a paper ship.”",
        expect![[r#"
            Lavrov called it “a mistake.”
            ^^^^^^ ~~~~~~ """"""""""""""" mixed speaker-cue
            Clinton described the talks as “warm and useful.”
            ^^^^^^^ ~~~~~~~~~ """"""""""""""""""""""""""""""" mixed speaker-cue
            The treaty was, to Lavrov, “a bridge.”
            He accused the West of “arrogance and haste.”
            ^^ ~~~~~~~ """""""""""""""""""""""""""""""""" mixed speaker-cue
            She dismissed the plan as “a paper ship.”
            ^^^ ~~~~~~~~~ """"""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn still_talking() {
    check(
        "“The text is ready,” Lavrov said. “The annexes are not.”\n\
             \n“The text is ready,” Lavrov said. “The annexes are not. They never are.”\n\
             \n“The text is ready,” Lavrov said.\n\
             \n“The annexes are not.”",
        expect![[r#"
            “The text is ready,” Lavrov said. “The annexes are not.”
            """""""""""""""""""" ^^^^^^ ~~~~  """""""""""""""""""""" direct speaker-cue
            “The text is ready,” Lavrov said. “The annexes are not. They never are.”
            """""""""""""""""""" ^^^^^^ ~~~~  """""""""""""""""""""""""""""""""""""" direct speaker-cue
            “The text is ready,” Lavrov said.
            """""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
            “The annexes are not.”
            """""""""""""""""""""" direct same-speaker
        "#]],
    );
}

#[test]
fn a_running_quote() {
    check(
        "“The text is ready,” Lavrov said. “It was long work.\n\
             \n“It was worth it.”\n\
             \nLavrov said: “The text is ready.\n\
             \n“It was long work.\n\
             \n“It was worth it.”",
        expect![[r#"
            “The text is ready,” Lavrov said. “It was long work.
            """""""""""""""""""" ^^^^^^ ~~~~  """""""""""""""""" direct speaker-cue
            “It was worth it.”
            """""""""""""""""" direct speaker-cue
            Lavrov said: “The text is ready.
            ^^^^^^ ~~~~  """"""""""""""""""" direct speaker-cue
            “It was long work.
            """""""""""""""""" direct speaker-cue
            “It was worth it.”
            """""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn a_noun_of_speech() {
    check(
        "Her remark that “nobody was asked” drew laughter.\n\
             \nHe repeated the minister's claim that the road was open.\n\
             \nThe contention of Senator Ames that some pages were “lost on purpose” was never tested.\n\
             \nThey laughed at his warning about “the last ship.”",
        expect![[r#"
            Her remark that “nobody was asked” drew laughter.
            ^^^ ~~~~~~ """"""""""""""""""""""" mixed noun
            He repeated the minister's claim that the road was open.
            ^^ ~~~~~~~~                      """""""""""""""""""""" indirect speaker-cue
            The contention of Senator Ames that some pages were “lost on purpose” was never tested.
                ~~~~~~~~~~    ^^^^^^^^^^^^ """""""""""""""""""""""""""""""""""""" mixed noun
            They laughed at his warning about “the last ship.”
                            ^^^ ~~~~~~~       """""""""""""""" direct noun
        "#]],
    );
}

#[test]
fn one_with_a_calling() {
    check(
        "The vote was put off, with Senator Ames calling it “a trap.”\n\
             \nThe two left early, with Lavrov saying the text was ready.",
        expect![[r#"
            The vote was put off, with Senator Ames calling it “a trap.”
                                       ^^^^^^^^^^^^ ~~~~~~~ """""""""""" mixed participle
            The two left early, with Lavrov saying the text was ready.
                                     ^^^^^^ ~~~~~~ """""""""""""""""" indirect participle
        "#]],
    );
}
