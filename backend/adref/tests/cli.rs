//! The command line's contracts, on a text of our own writing and on the real one when it lies beside the repository.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of tests fails by panicking")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const TEXT: &str = "\
1. [Requests] {EUN+ USA-} the secretariat to ~~quickly~~ share [all data.

2. Invites Members to report.
[ad ref 31 May 2023 19:39]
";

fn adref(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adref")).args(arguments).current_dir(folder).output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn shared(name: &str) -> Option<PathBuf> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../../../shared", name].iter().collect();
    if !path.exists() {
        eprintln!("{name} does not lie beside the repository: not checked against it");
    }
    path.exists().then_some(path)
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn check_answers_with_exactly_the_agreed_names() {
    let folder = folder_with(&[("a.txt", TEXT)]);
    let output = adref(&["check", "a.txt", "--json"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let report = json(&output);
    assert_eq!(
        keys(&report),
        ["losses", "options", "paragraphs", "remarks", "round_trip", "stamps", "tags", "totals"]
    );
    assert_eq!(keys(&report["paragraphs"][0]), ["index", "kind", "label", "level", "wording"]);
    assert_eq!(
        keys(&report["totals"]),
        [
            "brackets_close",
            "brackets_open",
            "editorial",
            "links",
            "stamps",
            "stray",
            "strikes",
            "tag_entries",
            "tags",
            "unclosed"
        ]
    );
    assert_eq!(keys(&report["tags"][0]), ["entries", "paragraph", "target", "text", "uncertain"]);
    assert_eq!(keys(&report["tags"][0]["entries"][0]), ["party", "stance"]);
    assert_eq!(keys(&report["remarks"][0]), ["code", "column", "line", "message", "paragraph", "repair"]);
    assert_eq!(report["tags"][0]["text"], "{EUN+ USA-}");
    assert_eq!(report["tags"][0]["target"], "[Requests]");
    assert_eq!(report["totals"]["brackets_open"], 2);
    assert_eq!(report["totals"]["strikes"], 1);
    assert_eq!(report["round_trip"], true);
    let unclosed = &report["remarks"][0];
    assert_eq!((&unclosed["code"], &unclosed["line"]), (&"bracket_not_closed".into(), &1.into()));
    let column = TEXT.find("[all").unwrap() + 1;
    assert_eq!(unclosed["column"], column);
}

#[test]
fn check_draws_the_place_for_people() {
    let folder = folder_with(&[("a.txt", TEXT)]);
    let text = String::from_utf8(adref(&["check", "a.txt"], folder.path()).stdout).unwrap();
    for part in ["bracket_not_closed", "a.txt:1:", "[all data", "brackets opened", "Every character comes back"] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    assert!(!text.contains('\u{1b}'), "colours for a pipe");
    let always = adref(&["check", "a.txt", "--color", "always"], folder.path());
    assert!(always.stdout.contains(&0x1b));
}

#[test]
fn what_cannot_be_read_is_trouble() {
    let folder = folder_with(&[("empty.txt", " \n")]);
    std::fs::write(folder.path().join("image.md"), b"\x89PNG\r\n\x1a\n\0\0\0").unwrap();
    for file in ["empty.txt", "image.md", "absent.txt"] {
        let output = adref(&["check", file], folder.path());
        assert_eq!(output.status.code(), Some(2), "{file}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{file}");
        let output = adref(&["check", file, "--json"], folder.path());
        assert!(serde_json::from_slice::<Value>(&output.stderr).unwrap()["error"].is_string(), "{file}");
    }
    assert_eq!(adref(&["no-such-command"], folder.path()).status.code(), Some(2));
}

#[test]
fn the_real_resolution_gives_the_figures_counted_by_hand() {
    let Some(path) = shared("texts/smart-cities-resolution-crp4-rev1.txt") else { return };
    let output = adref(&["check", path.to_str().unwrap(), "--json"], Path::new("."));
    assert_eq!(output.status.code(), Some(0));
    let report = json(&output);
    assert_eq!(report["paragraphs"].as_array().unwrap().len(), 25);
    let counted = [
        ("brackets_open", 130),
        ("brackets_close", 127),
        ("tags", 31),
        ("tag_entries", 60),
        ("stamps", 6),
        ("strikes", 5),
        ("links", 6),
        ("editorial", 1),
    ];
    for (name, count) in counted {
        assert_eq!(report["totals"][name], count, "{name}");
    }
    assert_eq!(report["round_trip"], true);
    let human = adref(&["check", path.to_str().unwrap()], Path::new("."));
    assert_eq!(human.status.code(), Some(0));
}

#[test]
fn a_database_is_made_filled_and_examined_from_the_command_line() {
    let folder = folder_with(&[("a.txt", TEXT)]);
    let here = folder.path();
    let migrated = json(&adref(&["migrate", "--json"], here));
    assert!(!migrated["migrated"].as_array().unwrap().is_empty());
    let account = ["user", "add", "--email", "a@b.example", "--name", "A B", "--capacity", "secretariat", "--json"];
    let added = adref(&account, here);
    assert!(json(&added)["password"].as_str().unwrap().len() >= 20, "{added:?}");
    assert_eq!(adref(&account, here).status.code(), Some(2), "one address, two accounts");
    let nowhere = adref(&["import", "a.txt", "--into", "nowhere"], here);
    assert_eq!(nowhere.status.code(), Some(2));
    let delivered = adref(&["deliver", "--json"], here);
    assert_eq!(json(&delivered)["sent"], 0, "{delivered:?}");
    let examined = adref(&["doctor", "--json"], here);
    assert_eq!(json(&examined)["well"], true, "{examined:?}");
    assert_eq!(adref(&["health", "--url", "http://127.0.0.1:1"], here).status.code(), Some(2));
}

#[test]
fn settings_come_from_the_file_and_wrong_ones_are_named() {
    let folder = folder_with(&[("adref.toml", "data = \"elsewhere\"\n"), ("wrong.toml", "dta = 1\n")]);
    let output = adref(&["migrate"], folder.path());
    assert!(output.status.success(), "{output:?}");
    assert!(folder.path().join("elsewhere/adref.sqlite").exists());
    let wrong = adref(&["migrate", "--config", "wrong.toml"], folder.path());
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("dta"), "{wrong:?}");
}

/// The server says where it is, answers, and stops when it is told to.
#[cfg(unix)]
#[test]
fn a_server_starts_announces_itself_and_stops_on_sigterm() {
    use std::io::{BufRead, BufReader};
    let folder = tempfile::tempdir().unwrap();
    let mut server = Command::new(env!("CARGO_BIN_EXE_adref"))
        .args(["serve", "--demo", "--json", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder.path())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let said: Value = serde_json::from_str(&line).unwrap();
    assert!(said["sign_ins"].as_array().unwrap().len() >= 6, "{said}");
    let address = said["address"].as_str().unwrap();
    let asked = adref(&["health", "--url", address, "--json"], folder.path());
    assert_eq!(json(&asked)["ready"], true, "{asked:?}");
    let told = Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap();
    assert!(told.success());
    let begun = std::time::Instant::now();
    let ended = server.wait().unwrap();
    assert!(ended.success(), "{ended}");
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    let letters = std::fs::read_dir(folder.path().join("mail")).unwrap().count();
    assert!(letters > 0, "nobody was told anything");
}

/// Canaries in everything a log must not hold: address, password, token, cookie, words, the reader's address in the network.
#[cfg(unix)]
#[test]
fn the_log_tells_what_happened_and_nothing_of_what_was_said() {
    use std::io::{BufRead, BufReader};
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let mut server = Command::new(env!("CARGO_BIN_EXE_adref"))
        .args(["serve", "--demo", "--json", "--listen", "127.0.0.1:0", "--log", "debug", "--mail", "none", "--data"])
        .arg(folder.path())
        .stdout(std::process::Stdio::piped())
        .stderr(std::fs::File::create(&log).unwrap())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let said: Value = serde_json::from_str(&line).unwrap();
    let address = said["address"].as_str().unwrap().to_owned();
    let password = said["sign_ins"][0]["password"].as_str().unwrap().to_owned();
    let secrets = tokio::runtime::Runtime::new().unwrap().block_on(async {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let sign_in = serde_json::json!({ "email": "expert@adref.example", "password": password });
        let answer = client.post(format!("{address}/api/v1/sign-in")).json(&sign_in).send().await.unwrap();
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().split(['=', ';']).nth(1).unwrap().to_owned();
        let session: Value = answer.json().await.unwrap();
        let token = session["access_token"].as_str().unwrap().to_owned();
        let wrong = serde_json::json!({ "email": "canary@adref.example", "password": "canary-password" });
        client.post(format!("{address}/api/v1/sign-in")).json(&wrong).send().await.unwrap();
        let words = serde_json::json!({ "wordings": ["canary-words"] });
        client.post(format!("{address}/api/v1/readings")).bearer_auth(&token).json(&words).send().await.unwrap();
        client.get(format!("{address}/api/v1/instruments/canary-slug?after=canary-cursor")).send().await.unwrap();
        client.get(format!("{address}/en/canary-page")).header("user-agent", "canary-agent").send().await.unwrap();
        vec![password, cookie, token]
    });
    assert!(Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap().success());
    server.wait().unwrap();
    let text = std::fs::read_to_string(log).unwrap();
    for secret in secrets.iter().map(String::as_str).chain(["canary", "adref.example", "Mariana"]) {
        assert!(!text.contains(secret), "`{secret}` is in the log:\n{text}");
    }
    let answered: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let sign_in = answered.iter().find(|line| line["route"] == "/api/v1/sign-in").unwrap();
    assert_eq!((&sign_in["status"], sign_in["request_id"].as_str().unwrap().len()), (&200.into(), 32));
    assert!(sign_in["ms"].is_f64());
}
