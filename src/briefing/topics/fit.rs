//! Writes what segmentation sees of a corpus, for fitting the weights: see README.md.

#[cfg(test)]
mod tests {
    use std::io::{BufRead, Write};

    use super::super::profile::Profile;
    use super::super::segment::Evidence;
    use crate::briefing::Content;
    use crate::knowledge::Knowledge;
    use crate::text::{Form, blocks};

    /// Reads documents, one JSON object a line, from `ATTACHE_FIT_FROM`; writes their evidence to `ATTACHE_FIT_TO`.
    #[test]
    #[ignore = "a tool, not a test: it needs a corpus"]
    fn write_evidence() {
        let (Ok(from), Ok(to)) = (std::env::var("ATTACHE_FIT_FROM"), std::env::var("ATTACHE_FIT_TO")) else {
            return;
        };
        let from = std::io::BufReader::new(std::fs::File::open(from).expect("the corpus opens"));
        let mut to = std::io::BufWriter::new(std::fs::File::create(to).expect("the evidence can be written"));
        let knowledge = Knowledge::built_in();
        for line in from.lines() {
            let document: serde_json::Value =
                serde_json::from_str(&line.expect("the corpus reads")).expect("a line is JSON");
            let profiles: Vec<Profile> = document["paragraphs"]
                .as_array()
                .expect("a document has paragraphs")
                .iter()
                .map(|paragraph| {
                    let text = paragraph.as_str().expect("a paragraph is text").replace('\n', " ");
                    let block = blocks(&text, Form::Plain).swap_remove(0);
                    Profile::read(&Content::read(block, &knowledge))
                })
                .collect();
            let evidence = Evidence::of(&profiles);
            let signs: Vec<&[f32]> = evidence.signs.iter().map(<[f32; _]>::as_slice).collect();
            let runs: Vec<Vec<&[f32]>> =
                evidence.runs.iter().map(|runs| runs.iter().map(<[f32; _]>::as_slice).collect()).collect();
            let line = serde_json::json!({ "id": document["id"], "signs": signs, "runs": runs });
            writeln!(to, "{line}").expect("the evidence can be written");
        }
    }
}
