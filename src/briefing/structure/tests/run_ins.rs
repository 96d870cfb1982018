//! Words that begin paragraphs or stand above them, and what makes them headings.

use super::check;

#[test]
fn a_script_without_capitals_is_not_in_capitals() {
    check(
        "外務大臣は会談した\n\nThe envoys met.\n\nوزير الخارجية في بغداد\n\nThey parted.",
        &["", "", "", ""],
    );
    check("ИРАН\n\nThe envoys met.", &["OwnLine \"ИРАН\"", ""]);
}

#[test]
fn the_first_of_a_series_of_dashed_capitals_is_one_of_it() {
    check(
        "PRESS REVIEW -- 3 JULY\n\nGERMANY -- The minister stays.\n\nMEXICO -- He won.\n\nPOLAND -- A law passed.",
        &["OwnLine \"PRESS REVIEW -- 3 JULY\"", "RunIn \"GERMANY\"", "RunIn \"MEXICO\"", "RunIn \"POLAND\""],
    );
    // The place of a story below its headline.
    check(
        "PORT SHUT\n\nBERGEN -- The port is shut.\n\nMINES OPEN\n\nLIMA -- The mines are open.",
        &["OwnLine \"PORT SHUT\"", "", "OwnLine \"MINES OPEN\"", ""],
    );
}

#[test]
fn an_agency_behind_a_place_is_no_part_of_the_heading() {
    check(
        "YANGON (Reuters) - The party won.\n\nLAUSANNE (AP) - The agency met.",
        &["RunIn \"YANGON\"", "RunIn \"LAUSANNE\""],
    );
    check("YANGON (Reuters) - The party won.\n\nIt rains.", &["", ""]);
}

#[test]
fn headings_in_capitals_may_follow_a_colon_and_ask() {
    check(
        "Here are its points:\n\nENRICHMENT\n\nIt stops.\n\nSANCTIONS\n\nThey fall.\n\nWHAT IS NEXT?\n\nThe Council votes.",
        &["", "OwnLine \"ENRICHMENT\"", "", "OwnLine \"SANCTIONS\"", "", "OwnLine \"WHAT IS NEXT?\"", ""],
    );
    check("They want:\n\nBREAD\n\nWINE\n\nThey have none.", &["", "", "OwnLine \"WINE\"", ""]);
    check("WHO PAYS?\n\nThe port does.", &["", ""]);
}

#[test]
fn a_label_may_go_on_with_words_of_its_own() {
    check(
        "If raised: We have no view.\n\nIf asked about Macedonia: The talks go on.",
        &["RunIn \"If raised\"", "RunIn \"If asked about Macedonia\""],
    );
    check("If asked about Macedonia, he smiles.", &[""]);
}

#[test]
fn a_number_without_a_stop_counts_lines_above_paragraphs() {
    check(
        "1 Background\n\nIt began in 2004.\n\n2 Way ahead\n\nIt ends in May.",
        &["OwnLine \"1 Background\"", "", "OwnLine \"2 Way ahead\"", ""],
    );
    check("They want it all.\n\n1 Bread\n2 Wine\n3 Oil\n\nIt was dear.", &["", "", "", "", ""]);
    check("1 May 2014\n\nIt rained.\n\n2 May 2014\n\nIt snowed.", &["", "", "", ""]);
}

#[test]
fn minutes_that_repeat_a_label_have_no_head() {
    check("They agreed.\n\nAction: Ann books a bus.\n\nAction: Bob pays.", &["", "", ""]);
}

#[test]
fn a_preamble_is_no_head() {
    check(
        "Resolution 2202 (2015)\n\nAdopted on 17 February\n\nThe Council,\n\nRecalling its resolutions,\n\nGravely concerned,\n\n1. Endorses it;\n\n2. Decides to meet again.",
        &["", "", "", "", "", "1., item at 0", "2., item at 0"],
    );
}

#[test]
fn a_head_is_called_by_its_title() {
    let named = |text: &str, title: &str| {
        let head = format!("MemoHead \"{title}\"");
        check(text, &[&head, "", "", ""]);
    };
    named(
        "OCHA South Sudan\nSituation Report No. 14\nAs of 30 January 2014\n\nBread is dear.",
        "Situation Report No. 14",
    );
    named("Weekly report\nPolitical section, Embassy Tallinn\n7 March\n\nBread is dear.", "Weekly report");
    named("Opening of the Bridge\nAnn Roe\nVienna, 3 May 2014\n\nBread is dear.", "Opening of the Bridge");
}

#[test]
fn who_signs_in_capitals_is_silent() {
    check("1. It rains.\n\nIt pours.\n\n2. It snows.\n\nGFOELLER", &["1.", "", "2.", "silent"]);
    check("It rains.\n\nGFOELLER", &["", ""]);
}
