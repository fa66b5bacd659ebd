//! People, mandates and parties from the command line: single ones, and files that are taken whole or not at all.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that finds nothing stops there")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn adref(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adref"));
    command.args(arguments).current_dir(folder).env_remove("ADREF_DATABASE").env_remove("ADREF_DATA").output().unwrap()
}

fn json(output: &Output) -> Value {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{output:?}"))
}

fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

const PEOPLE: &str = "email,name,capacity,party,region,from,to\n\
    k@mission.example,\"Kamau, N.\",coordinator,Kenya,,2026-01-01,2099-01-01\n\
    e@lab.example,E,expert,Uruguay,,,\n\
    r@town.example,R,regional,,africa,,\n";

fn ready(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = folder_with(files);
    assert!(adref(&["migrate"], folder.path()).status.success());
    folder
}

fn people(here: &Path) -> Vec<Value> {
    json(&adref(&["user", "list", "--json"], here)).as_array().unwrap().clone()
}

#[test]
fn a_file_of_people_is_rehearsed_and_then_taken() {
    let folder = ready(&[("people.csv", PEOPLE)]);
    let here = folder.path();
    let rehearsed = json(&adref(&["user", "import", "people.csv", "--dry-run", "--json"], here));
    assert_eq!((rehearsed["rows"].as_u64(), rehearsed["stored"].as_bool()), (Some(3), Some(false)));
    assert!(people(here).is_empty(), "a rehearsal stores nothing");
    let taken = json(&adref(&["user", "import", "people.csv", "--json"], here));
    assert_eq!((taken["rows"].as_u64(), taken["stored"].as_bool()), (Some(3), Some(true)));
    let all = people(here);
    assert_eq!(all.len(), 3);
    assert_eq!(all[1]["mandates"][0]["party"], "KEN");
    assert_eq!(all[1]["mandates"][0]["status"], "invited", "who has no password yet has to answer first");
    let again = adref(&["user", "import", "people.csv"], here);
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stdout).contains("already_holds"), "{again:?}");
}

#[test]
fn every_faulty_row_is_named_and_nothing_is_half_done() {
    let faulty = format!(
        "{PEOPLE}\nx@y.example,X,delegate,Atlantis,,,\nno address,N,observer,,,,\nz@y.example,Z,regional,,mars,,\n\
         w@y.example,W,observer,,,2026-02-01,2026-01-01\nv@y.example,V,emperor,,,,\n"
    );
    let folder = ready(&[("people.csv", faulty.as_str()), ("heads.csv", "mail\nx\n"), ("open.csv", "email\n\"x\n")]);
    let here = folder.path();
    let refused = adref(&["user", "import", "people.csv", "--json"], here);
    assert_eq!(refused.status.code(), Some(1));
    let report = json(&refused);
    let faults: Vec<(u64, &str)> = report["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| (fault["line"].as_u64().unwrap(), fault["code"].as_str().unwrap()))
        .collect();
    let expected = [
        (6, "unknown_party"),
        (7, "invalid_field"),
        (8, "unknown_region"),
        (9, "dates_reversed"),
        (10, "invalid_field"),
    ];
    assert_eq!(faults, expected);
    assert!(people(here).is_empty(), "the good rows wait for the others");
    for (file, words) in
        [("heads.csv", "no column `mail`"), ("open.csv", "never closed"), ("none.csv", "reading none.csv")]
    {
        let output = adref(&["user", "import", file], here);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains(words), "{output:?}");
    }
}

#[test]
fn mandates_are_granted_and_ended_and_an_administrator_stays() {
    let folder = ready(&[]);
    let here = folder.path();
    let add = ["user", "add", "--email", "a@b.example", "--name", "A", "--capacity", "administrator", "--json"];
    assert!(adref(&add, here).status.success());
    let grant = ["user", "grant", "--email", "a@b.example", "--capacity", "secretariat"];
    let refused = adref(&grant, here);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("no other mandate"), "{refused:?}");
    let administrator = people(here)[0]["mandates"][0]["id"].as_str().unwrap().to_owned();
    let last = adref(&["user", "end", &administrator], here);
    assert!(String::from_utf8_lossy(&last.stderr).contains("last administrator"), "{last:?}");
    let granted = [
        "user",
        "grant",
        "--email",
        "c@d.example",
        "--name",
        "C",
        "--capacity",
        "coordinator",
        "--party",
        "EU",
        "--json",
    ];
    let mandate = json(&adref(&granted, here))["mandate"].as_str().unwrap().to_owned();
    assert!(adref(&["user", "end", &mandate, "--reason", "moved on"], here).status.success());
    let twice = adref(&["user", "end", &mandate], here);
    assert_eq!(twice.status.code(), Some(2), "what has ended does not end again");
}

#[test]
fn parties_are_shown_and_files_of_groups_are_taken() {
    let groups = "code,english,aliases\nGRP-R,River States,Friends of the River;Riverains\n";
    let members = "group,member,from,to\nGRP-R,Kenya,2020-01-01,\nRiverains,URY,,2024-01-01\n";
    let circle = "group,member\nGRP-R,GRP-R\n";
    let folder = ready(&[("groups.csv", groups), ("members.csv", members), ("circle.csv", circle)]);
    let here = folder.path();
    let all = json(&adref(&["party", "list", "--json"], here));
    assert_eq!(all.as_array().unwrap().iter().filter(|one| one["kind"] == "state").count(), 193);
    assert!(adref(&["party", "import", "groups.csv"], here).status.success());
    let taken = adref(&["party", "import", "members.csv"], here);
    assert!(taken.status.success(), "{taken:?}");
    let shown = adref(&["party", "show", "Friends of the River", "--day", "2023-05-31"], here);
    let text = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(text.contains("GRP-R") && text.contains("KEN") && text.contains("2020-01-01.."), "{text}");
    let later = json(&adref(&["party", "show", "URY", "--day", "2024-01-01", "--json"], here));
    assert!(!later["groups"].as_array().unwrap().iter().any(|group| group == "GRP-R"));
    let refused = adref(&["party", "import", "circle.csv"], here);
    assert!(String::from_utf8_lossy(&refused.stdout).contains("group_contains_itself"), "{refused:?}");
    assert_eq!(adref(&["party", "show", "Atlantis"], here).status.code(), Some(2));
}

#[test]
fn the_first_administrator_gets_a_link_before_any_mail_works() {
    let folder = ready(&[]);
    let here = folder.path();
    let invite = |email: &str| {
        let named = ["user", "invite", "--email", email, "--name", "A", "--capacity", "administrator"];
        adref(
            &[named.as_slice(), &["--base-url", "https://adref.example/", "--language", "fr", "--json"]].concat(),
            here,
        )
    };
    let invited = json(&invite("a@house.example"));
    assert_eq!(invited["status"], "invited");
    let link = invited["link"].as_str().unwrap().to_owned();
    let secret = link.strip_prefix("https://adref.example/fr/link#").unwrap_or_else(|| panic!("{link}"));
    assert_eq!(secret.len(), 64);
    let reset = |email: &str| adref(&["user", "reset", "--email", email], here);
    let refused = reset("a@house.example");
    assert_eq!(refused.status.code(), Some(2), "who never answered gets no password around the invitation");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("waits for no answer"), "{refused:?}");
    assert_eq!(reset("nobody@house.example").status.code(), Some(2));
    let add = ["user", "add", "--email", "b@house.example", "--name", "B", "--capacity", "observer"];
    assert!(adref(&add, here).status.success());
    let said = String::from_utf8_lossy(&reset("b@house.example").stdout).into_owned();
    assert!(said.contains("http://127.0.0.1:8080/en/link#"), "{said}");
    assert_ne!(said, String::from_utf8_lossy(&reset("b@house.example").stdout), "each time another one");
    let all = std::fs::read(here.join("data/adref.sqlite")).unwrap();
    assert!(!all.windows(secret.len()).any(|bytes| bytes == secret.as_bytes()), "only its hash is kept");
}

#[test]
fn whoever_is_erased_is_in_no_byte_of_the_database() {
    let folder = ready(&[]);
    let here = folder.path();
    for (email, name) in [("gone@house.example", "Gone Forever"), ("stays@house.example", "Stays Here")] {
        let add = ["user", "add", "--email", email, "--name", name, "--capacity", "observer"];
        assert!(adref(&add, here).status.success());
    }
    let bytes = || {
        let files = ["adref.sqlite", "adref.sqlite-wal"].map(|name| std::fs::read(here.join("data").join(name)));
        files.into_iter().flatten().flatten().collect::<Vec<u8>>()
    };
    let holds = |all: &[u8], word: &str| all.windows(word.len()).any(|bytes| bytes == word.as_bytes());
    assert!(holds(&bytes(), "gone@house.example") && holds(&bytes(), "Gone Forever"));
    assert!(adref(&["user", "erase", "--email", "Gone@house.example"], here).status.success());
    let left = bytes();
    assert!(!holds(&left, "gone@house.example") && !holds(&left, "Gone Forever"), "some byte of it is left");
    assert!(holds(&left, "stays@house.example"));
    assert_eq!(people(here)[0]["name"], "Participant 1");
    let nobody = adref(&["user", "erase", "--email", "nobody@house.example"], here);
    assert_eq!(nobody.status.code(), Some(2), "who is not known is not erased");
    assert!(String::from_utf8_lossy(&nobody.stderr).contains("nothing is known"), "{nobody:?}");
}
