//! The settings we ask people to paste into their editors: well-formed, and starting a server that exists.

use std::fs;
use std::path::Path;

use attache::features::{AnonymousSources, LaterNames, QuoteMarks, Rule, Style};
use attache::settings::style_lines;
use serde_json::Value as Json;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("editors").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(path: &str) -> Json {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn toml(path: &str) -> toml::Table {
    read(path).parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn helix_starts_attache_for_markdown_and_plain_text() {
    let settings = toml("helix/languages.toml");
    let server = &settings["language-server"]["attache"];
    assert_eq!(server["command"].as_str(), Some("attache"));
    assert_eq!(server["args"].as_array().unwrap()[0].as_str(), Some("lsp"));
    let languages = settings["language"].as_array().unwrap();
    let names: Vec<_> = languages.iter().map(|l| l["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["markdown", "text"]);
    for language in languages {
        let servers = language["language-servers"].as_array().unwrap();
        assert!(servers.iter().any(|s| s.as_str() == Some("attache")), "{language:?}");
    }
}

#[test]
fn sublime_starts_attache_for_markdown_and_plain_text() {
    let client = &json("sublime/LSP.sublime-settings")["clients"]["attache"];
    assert_eq!(client["command"], serde_json::json!(["attache", "lsp"]));
    assert_eq!(client["selector"], "text.html.markdown | text.plain");
}

#[test]
fn kate_starts_attache_for_markdown_and_plain_text() {
    let server = &json("kate/settings.json")["servers"]["markdown"];
    assert_eq!(server["command"], serde_json::json!(["attache", "lsp"]));
    assert_eq!(server["highlightingModeRegex"], "^(Markdown|Normal|None)$");
}

#[test]
fn kakoune_starts_attache_for_markdown_and_plain_text() {
    let file = read("kakoune/attache.kak");
    let commands = file.lines().filter(|line| !line.starts_with('#')).collect::<String>();
    assert_eq!(commands.matches('{').count(), commands.matches('}').count(), "a block is never closed");
    let (_, block) = file.split_once("lsp_servers %{").expect("a table of servers");
    let servers: toml::Table = block.split('}').next().unwrap().parse().unwrap();
    assert_eq!(servers["attache"]["args"].as_array().unwrap()[0].as_str(), Some("lsp"));
    assert!(file.contains("BufSetOption filetype=(?:markdown|text)"));
}

#[test]
fn zed_knows_the_extension_and_takes_the_outline_from_it() {
    let extension = toml("zed/extension.toml");
    assert_eq!(extension["id"].as_str(), Some("attache"));
    assert_eq!(extension["schema_version"].as_integer(), Some(1));
    let languages = extension["language_servers"]["attache"]["languages"].as_array().unwrap();
    let settings = json("zed/settings.json");
    for language in languages {
        assert_eq!(settings["languages"][language.as_str().unwrap()]["document_symbols"], "on");
    }
    let version = extension["version"].as_str();
    assert_eq!(version, Some(env!("CARGO_PKG_VERSION")), "the extension has the version of the server");
    assert_eq!(toml("zed/Cargo.toml")["package"]["version"].as_str(), version);
}

#[test]
fn the_emacs_file_is_whole() {
    assert_eq!(unclosed(&read("emacs/attache.el")), Ok(()));
    assert_eq!(unclosed("(a \"(\" ?\\( ; (\n)"), Ok(()));
    assert_eq!(unclosed("(a (b)\n"), Err("line 1: ( is never closed".into()));
    assert_eq!(unclosed("(a))"), Err("line 1: ) closes nothing".into()));
    assert_eq!(unclosed("(a \"b)"), Err("line 1: a string is never closed".into()));
}

/// Whether every parenthesis and string of Emacs Lisp is closed.
fn unclosed(lisp: &str) -> Result<(), String> {
    let mut open = Vec::new();
    let mut line = 1;
    let mut characters = lisp.chars();
    while let Some(c) = characters.next() {
        match c {
            '\n' => line += 1,
            ';' => {
                characters.by_ref().find(|&c| c == '\n');
                line += 1;
            }
            '?' | '\\' => {
                let literal = characters.next();
                literal.filter(|&c| c == '\\').and_then(|_| characters.next());
            }
            '"' => {
                let began = line;
                loop {
                    match characters.next() {
                        None => return Err(format!("line {began}: a string is never closed")),
                        Some('"') => break,
                        Some('\n') => line += 1,
                        Some('\\') => drop(characters.next()),
                        Some(_) => {}
                    }
                }
            }
            '(' => open.push(line),
            ')' if open.pop().is_none() => return Err(format!("line {line}: ) closes nothing")),
            _ => {}
        }
    }
    open.pop().map_or(Ok(()), |line| Err(format!("line {line}: ( is never closed")))
}

#[test]
fn every_editor_has_its_five_lines() {
    for editor in ["vscode", "neovim", "vim", "helix", "zed", "emacs", "sublime", "kate", "kakoune"] {
        let page = read(&format!("{editor}/README.md"));
        for line in ["Install", "Enable", "Configure", "Logs", "Known gaps"] {
            assert!(page.contains(&format!("- **{line}**: ")), "editors/{editor}/README.md lacks {line}");
        }
    }
}

const SEVERITIES: &str = r#"["error", "warning", "information", "hint", "off"]"#;

/// The lines that a schema has about the rules, each on its own.
fn rules_in_a_schema(indent: usize) -> String {
    let lines = Rule::all().map(|rule| {
        let about = rule.about();
        let described = Json::from(format!("{}; its own severity: {}", about.summary, about.severity.word()));
        format!(
            "{:indent$}{:?}: {{ \"type\": \"string\", \"enum\": {SEVERITIES}, \"description\": {described} }}",
            "",
            rule.code()
        )
    });
    lines.join(",\n") + "\n"
}

/// What stands between the line that opens the properties of `key` and the line that closes them.
fn properties_of<'t>(text: &'t str, key: &str) -> (usize, &'t str) {
    const OPENS: &str = "\"properties\": {\n";
    let key = text.find(&format!("\"{key}\": {{")).unwrap_or_else(|| panic!("no {key}"));
    let start = key + text[key..].find(OPENS).unwrap_or_else(|| panic!("no properties")) + OPENS.len();
    let ends = |line: &&str| line.trim_start().starts_with('}');
    let length =
        text[start..].split_inclusive('\n').take_while(|line| !ends(line)).map(str::len).sum::<usize>();
    (start, &text[start..start + length])
}

#[test]
fn vscode_offers_every_rule_and_no_other() {
    for (path, key, indent) in
        [("vscode/package.json", "attache.rules", 12), ("vscode/schemas/attache.json", "rules", 8)]
    {
        let text = read(path);
        let expected = rules_in_a_schema(indent);
        let (start, found) = properties_of(&text, key);
        if found != expected && std::env::var_os("UPDATE_EXPECT").is_some() {
            let after = &text[start + found.len()..];
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("editors").join(path);
            fs::write(file, format!("{}{expected}{after}", &text[..start])).unwrap();
            continue;
        }
        assert_eq!(
            found, expected,
            "editors/{path}: UPDATE_EXPECT=1 cargo test --test editors writes it anew"
        );
    }
}

#[test]
fn vscode_offers_every_rule_to_be_ignored() {
    let settings = &json("vscode/package.json")["contributes"]["configuration"]["properties"];
    let codes = serde_json::json!(Rule::all().map(Rule::code));
    assert_eq!(settings["attache.ignore"]["additionalProperties"]["items"]["enum"], codes);
    let schema = &json("vscode/schemas/attache.json")["properties"];
    assert_eq!(schema["ignore"]["additionalProperties"]["items"]["enum"], codes);
}

#[test]
fn vscode_offers_the_words_of_a_style_that_the_server_reads() {
    let settings = json("vscode/package.json");
    let offered = &settings["contributes"]["configuration"]["properties"]["attache.style"]["properties"];
    assert_eq!(offered, &json("vscode/schemas/attache.json")["properties"]["style"]["properties"]);
    for (setting, words) in [
        ("quote-marks", QuoteMarks::ALL.map(QuoteMarks::word).to_vec()),
        ("anonymous-sources", AnonymousSources::ALL.map(AnonymousSources::word).to_vec()),
        ("later-names", LaterNames::ALL.map(LaterNames::word).to_vec()),
    ] {
        assert_eq!(offered[setting]["enum"], serde_json::json!(words));
    }
    let names: Vec<_> = offered.as_object().unwrap().keys().map(String::as_str).collect();
    let mut known = style_lines(&Style::default()).map(|(name, _)| name);
    known.sort_unstable();
    assert_eq!(names, known);
}

#[test]
fn vscode_has_the_version_of_the_server_and_pictures_for_every_step() {
    let extension = json("vscode/package.json");
    assert_eq!(extension["version"], env!("CARGO_PKG_VERSION"));
    let steps = extension["contributes"]["walkthroughs"][0]["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 4);
    let images = steps.iter().map(|step| step["media"]["image"].as_str().unwrap());
    for image in images.chain([extension["icon"].as_str().unwrap()]) {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/vscode").join(image);
        assert!(file.is_file(), "{} is not there", file.display());
    }
}

#[test]
fn vscode_starts_for_markdown_and_plain_text_and_trusts_no_strange_folder() {
    let extension = json("vscode/package.json");
    assert_eq!(
        extension["activationEvents"],
        serde_json::json!(["onLanguage:markdown", "onLanguage:plaintext"])
    );
    let capabilities = &extension["capabilities"];
    assert_eq!(capabilities["virtualWorkspaces"]["supported"], false);
    assert_eq!(capabilities["untrustedWorkspaces"]["supported"], "limited");
    let restricted = capabilities["untrustedWorkspaces"]["restrictedConfigurations"].as_array().unwrap();
    assert!(restricted.iter().any(|setting| setting == "attache.path"));
    assert_eq!(
        extension["contributes"]["configuration"]["properties"]["attache.path"]["scope"],
        "machine-overridable"
    );
}

#[test]
fn the_locks_name_no_registry() {
    let locks = ["editors/vscode/package-lock.json", "tests/editors/vscode/package-lock.json"];
    for lock in locks {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(lock)).unwrap();
        assert!(text.contains("\"integrity\"") && !text.contains("\"resolved\""), "{lock}");
    }
}
