//! `attache knowledge`: entries of one's own, checked and kept current.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread::JoinHandle;

use crate::Desk;

/// Made up from end to end, in the shape that the endpoint answers with.
const CSV: &str = "of,person,personLabel,genderLabel,born,bornPrecision,position,positionLabel,start,startPrecision,end,endPrecision\r\n\
UA,http://www.wikidata.org/entity/Q900000001,Ostap Vyhadanyi,male,1970-05-06T00:00:00Z,11,http://www.wikidata.org/entity/Q2,Minister of Foreign Affairs of Ukraine,2031-02-03T00:00:00Z,11,2032-04-05T00:00:00Z,11\r\n\
UA,http://www.wikidata.org/entity/Q900000001,Ostap Vyhadanyi,male,1970-05-06T00:00:00Z,11,http://www.wikidata.org/entity/Q3,Prime Minister of Ukraine,2032-04-05T00:00:00Z,11,,\r\n\
UA,http://www.wikidata.org/entity/Q900000001,Ostap Vyhadanyi,male,1970-05-06T00:00:00Z,11,http://www.wikidata.org/entity/Q5,ambassador of Ukraine to Germany,2028-02-03T00:00:00Z,11,2030-04-05T00:00:00Z,11\r\n\
UA,http://www.wikidata.org/entity/Q900000002,Olha Vyhadana,female,,,http://www.wikidata.org/entity/Q4,Keeper of the Seal,2031-01-01T00:00:00Z,9,,\r\n";

const JSON: &str = r#"{"head":{"vars":["of","person","personLabel","positionLabel","start","startPrecision","end"]},
"results":{"bindings":[{"of":{"type":"literal","value":"UA"},
"person":{"type":"uri","value":"http://www.wikidata.org/entity/Q900000001"},
"personLabel":{"xml:lang":"en","type":"literal","value":"Ostap Vyhadanyi"},
"positionLabel":{"xml:lang":"en","type":"literal","value":"Minister of Foreign Affairs of Ukraine"},
"start":{"datatype":"http://www.w3.org/2001/XMLSchema#dateTime","type":"literal","value":"2031-02-03T00:00:00Z"},
"startPrecision":{"datatype":"http://www.w3.org/2001/XMLSchema#integer","type":"literal","value":"11"}}]}}"#;

const IMPORTED: &str = r#"[[person]]
id = "ostap-vyhadanyi"
name = "Ostap Vyhadanyi"
gender = "m"
born = "1970-05-06"
wikidata = "Q900000001"
tenures = [
  { office = "ambassador", of = "UA", to = "DE", start = "2028-02-03", end = "2030-04-05" },
  { office = "foreign-minister", of = "UA", start = "2031-02-03", end = "2032-04-05" },
  { office = "prime-minister", of = "UA", start = "2032-04-05" },
]
source = "Wikidata (CC0)"
confirmed = "2032-05-06"
"#;

const HAND_MADE: &str = r#"# Our desk's own people.

[[person]]
id = "ostap"
name = "Ostap Vyhadanyi" # as we write him
tenures = [
  { office = "foreign-minister", of = "UA", start = "2031-02" }, # sworn in at night
]
source = "the desk"
confirmed = "2031-03"

# Do not remove.
[[person]]
id = "other"
name = "Somebody Else"
tenures = [ { office = "president", of = "UA", start = "2030" } ]
source = "the desk"
confirmed = "2031-03"
"#;

fn desk(entries: &str) -> Desk {
    Desk::new()
        .with("attache.toml", "knowledge = [\"desk.toml\"]\n")
        .with("desk.toml", entries)
        .with("results.csv", CSV)
}

fn entries(desk: &Desk) -> String {
    std::fs::read_to_string(desk.folder.join("desk.toml")).expect("the file is there")
}

const IMPORT: [&str; 5] = ["knowledge", "import", "results.csv", "--on", "2032-05-06"];

#[test]
fn results_become_entries_and_the_change_is_shown() {
    let desk = desk("");
    let run = desk.run(IMPORT);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(entries(&desk), IMPORTED);
    assert!(run.out.contains("+ id = \"ostap-vyhadanyi\"\n"), "{}", run.out);
    assert!(run.err.contains("no office that Attaché knows: Keeper of the Seal"), "{}", run.err);
    let looked = desk.run(["knowledge", "check", "desk.toml"]);
    assert_eq!((looked.code, looked.out.as_str()), (Some(0), ""));
}

#[test]
fn the_same_results_change_nothing_the_second_time() {
    for entries_before in ["", HAND_MADE] {
        let desk = desk(entries_before);
        desk.run(IMPORT);
        let once = entries(&desk);
        let run = desk.run(IMPORT);
        assert_eq!((run.code, run.out.as_str()), (Some(0), ""));
        assert_eq!(entries(&desk), once);
    }
}

#[test]
fn what_was_written_by_hand_stays() {
    let desk = desk(HAND_MADE);
    let run = desk.run(IMPORT);
    assert_eq!(run.code, Some(0), "{run:?}");
    let after = entries(&desk);
    for line in HAND_MADE.lines() {
        assert!(after.contains(line), "{line:?} is gone from\n{after}");
    }
    let added = "{ office = \"prime-minister\", of = \"UA\", start = \"2032-04-05\", source = \"Wikidata (CC0)\", confirmed = \"2032-05-06\" }";
    assert!(after.contains(added), "{after}");
    assert_eq!(after.matches("[[person]]").count(), 2, "{after}");
    assert!(run.err.contains("ostap: foreign-minister has no end; Wikidata says 2032-04-05"), "{}", run.err);
    assert_eq!(desk.run(["knowledge", "check", "desk.toml"]).code, Some(0));
}

#[test]
fn an_imported_tenure_ends_when_wikidata_ends_it() {
    let open = IMPORTED.replace(", end = \"2032-04-05\"", "").replace("2032-05-06", "2031-03-04");
    let desk = desk(&open);
    desk.run(IMPORT);
    assert_eq!(entries(&desk), IMPORTED);
}

#[test]
fn a_trial_writes_nothing() {
    let desk = desk("");
    let run = desk.run([&IMPORT[..], &["--dry-run"]].concat());
    assert!(run.out.contains("+ [[person]]") && run.err.contains("--dry-run"), "{run:?}");
    assert_eq!(entries(&desk), "");
}

#[test]
fn json_does_as_well_and_so_does_another_file() {
    let desk = Desk::new().with("results.json", JSON);
    let run = desk.run(["knowledge", "import", "results.json", "--into", "new.toml"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let written = std::fs::read_to_string(desk.folder.join("new.toml")).expect("it is written");
    assert!(written.contains("start = \"2031-02-03\" }"), "{written}");
}

#[test]
fn what_cannot_be_imported_is_told() {
    let bad = desk("[[person]]\nid = 3\n").with("page.html", "<html></html>").with("half.json", &JSON[..300]);
    for (arguments, expected) in [
        (vec!["results.csv"], "desk.toml:2: invalid type"),
        (vec!["none.csv", "--into", "x.toml"], "none.csv: cannot be read"),
        (vec!["page.html", "--into", "x.toml"], "page.html: a page for people"),
        (vec!["half.json", "--into", "x.toml"], "half.json: broken JSON results"),
    ] {
        let run = bad.run([&["knowledge", "import"], &arguments[..]].concat());
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains(expected), "{}", run.err);
    }
    let run = Desk::new().with("results.csv", CSV).run(["knowledge", "import", "results.csv"]);
    assert!(run.code == Some(2) && run.err.contains("no file to merge into"), "{run:?}");
}

#[test]
fn mistakes_are_named_with_their_lines() {
    let desk = desk(
        "[[person]]\nid = 'a'\nname = 'A B'\nsource = 's'\nconfirmed = '2030'\ntenures = [\n  { office = 'keeper', of = 'RU', start = '2004' },\n]\n",
    );
    let run = desk.run(["knowledge", "check", "desk.toml"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), "desk.toml:7: a: unknown office \"keeper\"\n"));
    let run = desk.run(["knowledge", "check", "absent.toml"]);
    assert!(run.code == Some(2) && run.err.contains("absent.toml: cannot be read"), "{run:?}");
}

#[test]
fn the_query_and_the_schema_are_at_hand() {
    let desk = Desk::new();
    let query = desk.run(["knowledge", "query", "--country", "ua"]);
    assert!(
        query.code == Some(0) && query.out.contains("SELECT") && query.out.contains("\"UA\""),
        "{query:?}"
    );
    assert_eq!(desk.run(["knowledge", "query", "--country", "Atlantis"]).code, Some(2));
    let schema = desk.run(["knowledge", "schema"]);
    let schema: serde_json::Value = serde_json::from_str(&schema.out).expect("it is JSON");
    assert_eq!(schema["properties"]["person"]["type"], "array");
}

/// Answers one question with `answer`, and hands back what was asked.
fn endpoint(answer: &'static [u8]) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = format!("http://{}/sparql", listener.local_addr().expect("it listens"));
    let answering = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("somebody asks");
        let mut asked = Vec::new();
        let mut buffer = [0; 4096];
        while !asked.ends_with(b"personLabel+%3Fstart%0A") && !asked.ends_with(b"personLabel%20%3Fstart%0A") {
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => break,
                Ok(read) => asked.extend_from_slice(&buffer[..read]),
            }
        }
        // The asker may have gone.
        let _ = stream.write_all(answer);
        if answer.is_empty() {
            std::thread::sleep(std::time::Duration::from_millis(2500));
        }
        String::from_utf8_lossy(&asked).into_owned()
    });
    (address, answering)
}

fn has_curl() -> bool {
    std::process::Command::new("curl").arg("--version").output().is_ok_and(|output| output.status.success())
}

#[test]
fn an_update_asks_the_endpoint_of_the_settings() {
    if !has_curl() {
        return;
    }
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{JSON}",
        JSON.len()
    );
    let (address, answering) = endpoint(Box::leak(answer.into_boxed_str()).as_bytes());
    let settings = format!("knowledge = [\"desk.toml\"]\nendpoint = \"{address}\"\n");
    let desk = desk("").with("attache.toml", settings);
    let run = desk.run(["knowledge", "update", "--country", "UA"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(entries(&desk).contains("name = \"Ostap Vyhadanyi\""), "{run:?}");
    let asked = answering.join().expect("it answered");
    assert!(asked.starts_with("POST /sparql"), "{asked}");
    assert!(asked.contains("application/sparql-results+json") && asked.contains("query="), "{asked}");
}

#[test]
fn without_the_setting_nobody_is_asked() {
    let run = desk("").run(["knowledge", "update", "--country", "UA"]);
    assert!(run.code == Some(2) && run.err.contains("off: write endpoint ="), "{run:?}");
}

#[test]
fn what_goes_wrong_on_the_way_is_told_and_nothing_is_written() {
    if !has_curl() {
        return;
    }
    for (answer, expected) in [
        (
            &b"HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"[..],
            "asked too often",
        ),
        (
            b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbusy",
            "out of order",
        ),
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "refused (404)"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\nConnection: close\r\n\r\n{\"head\":", "broke off"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\nConnection: close\r\n\r\n{\"head\":",
            "broken JSON results",
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>", "a page for people"),
        (b"", "no answer within 1 seconds"),
    ] {
        let (address, answering) = endpoint(answer);
        let desk = desk(HAND_MADE)
            .with("attache.toml", format!("knowledge = [\"desk.toml\"]\nendpoint = \"{address}\"\n"));
        let run = desk.run(["knowledge", "update", "--country", "UA", "--timeout", "1"]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains(expected), "{expected}: {}", run.err);
        assert_eq!(entries(&desk), HAND_MADE);
        drop(answering);
    }
    let desk =
        desk("").with("attache.toml", "knowledge = [\"desk.toml\"]\nendpoint = \"http://127.0.0.1:9/\"\n");
    let run = desk.run(["knowledge", "update", "--country", "UA"]);
    assert!(run.code == Some(2) && run.err.contains("nobody answers there"), "{run:?}");
}
