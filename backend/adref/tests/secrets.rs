//! The key of secrets: looked at by the doctor, changed without anybody having to set up a second factor anew.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds nothing stops there"
)]

use std::path::Path;
use std::process::{Command, Output};

use adref_acts::mandate::NewMandate;
use adref_acts::person::{AddPerson, add};
use adref_acts::sign_in::{factor, reseal};
use adref_acts::{Actor, House, Rules, SecretsKey, views::NewFactorView};
use adref_domain::Capacity;
use adref_store::{Options, Store, people, session_cards};
use serde_json::Value;

fn adref(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adref")).args(arguments).current_dir(folder).output().unwrap()
}

fn doctor(folder: &Path) -> (Option<i32>, bool, String) {
    let output = adref(&["doctor", "--json"], folder);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    let one = report["findings"].as_array().unwrap().iter().find(|one| one["what"] == "secrets").unwrap().clone();
    (output.status.code(), one["good"].as_bool().unwrap(), one["said"].as_str().unwrap().to_owned())
}

fn key(folder: &Path) -> Option<SecretsKey> {
    let text = std::fs::read_to_string(folder.join("data/secrets-key")).unwrap();
    let mut keys = text.lines().map(|line| <[u8; 32]>::try_from(hex::decode(line).unwrap()).unwrap());
    Some(SecretsKey::new(keys.next().unwrap()).and_older(keys.collect()))
}

fn house(folder: &Path) -> House {
    let url = format!("sqlite:{}", folder.join("data/adref.sqlite").display());
    let store = Store::open(&url, &Options::default()).unwrap();
    House::new(store).under(Rules { secrets: key(folder), ..Rules::default() })
}

/// A database with one second factor, sealed with the key in the folder.
fn with_a_factor() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("data")).unwrap();
    assert!(adref(&["migrate"], folder.path()).status.success());
    std::fs::write(folder.path().join("data/secrets-key"), "ab".repeat(32)).unwrap();
    let person = AddPerson {
        email: "a@test.example".to_owned(),
        name: "A".to_owned(),
        language: "en".to_owned(),
        password: Some("four quiet herons wade".to_owned()),
        mandate: Some(NewMandate::of(Capacity::Administrator)),
    };
    let begun: Result<NewFactorView, _> = house(folder.path()).write_blocking(move |cx| {
        add(cx, &person)?;
        let row = people::by_email(cx.db, "a@test.example")?.unwrap();
        let session = adref_domain::ids::SessionId::from_bits(7);
        let card = session_cards::Card {
            session: session.clone(),
            person: row.id.clone(),
            device: String::new(),
            proved_at: Some(cx.now),
            factor_at: None,
        };
        session_cards::put(cx.db, &card)?;
        let actor = Actor { session: Some(session), ..Actor::of(cx, &row, None)? };
        factor::begin(cx, &actor)
    });
    begun.unwrap();
    folder
}

#[test]
fn another_key_takes_the_place_of_the_one_in_use_and_nobody_sets_anything_up_anew() {
    let folder = with_a_factor();
    let here = folder.path();
    let standing = || house(here).read_blocking(reseal::standing).unwrap();
    assert_eq!((standing().current, standing().older), (1, 0));
    assert!(doctor(here).1, "{:?}", doctor(here));
    let added = adref(&["secrets", "new-key"], here);
    assert_eq!(added.status.code(), Some(0), "{added:?}");
    assert_eq!((standing().current, standing().older, standing().lost), (0, 1, 0), "the old key still opens");
    assert!(doctor(here).2.contains("reseal"), "{:?}", doctor(here));
    let resealed = adref(&["secrets", "reseal", "--json"], here);
    assert_eq!(resealed.status.code(), Some(0), "{resealed:?}");
    let said: Value = serde_json::from_slice(&resealed.stdout).unwrap();
    assert_eq!((said["resealed"].as_u64(), said["dropped"].as_u64()), (Some(1), Some(1)));
    assert_eq!((standing().current, standing().older, standing().lost), (1, 0, 0));
    let keys = std::fs::read_to_string(here.join("data/secrets-key")).unwrap();
    assert!(keys.lines().count() == 1 && !keys.contains(&"ab".repeat(32)), "the old key is gone");
    let kinds = house(here).read_blocking(|cx| Ok(adref_store::events::list(cx.db, 0, 100)?)).unwrap();
    assert_eq!(kinds.iter().filter(|event| event.kind.code() == "secrets_resealed").count(), 1);
}

#[test]
fn a_key_that_does_not_open_what_is_there_is_found_and_changes_nothing() {
    let folder = with_a_factor();
    let here = folder.path();
    std::fs::write(here.join("data/secrets-key"), "cd".repeat(32)).unwrap();
    let (code, good, said) = doctor(here);
    assert!(code != Some(0) && !good && said.contains("another key"), "{said}");
    let before = house(here).read_blocking(|cx| Ok(adref_store::factors::all(cx.db)?)).unwrap();
    assert_ne!(adref(&["secrets", "reseal"], here).status.code(), Some(0));
    let after = house(here).read_blocking(|cx| Ok(adref_store::factors::all(cx.db)?)).unwrap();
    assert_eq!(before, after);
    std::fs::remove_file(here.join("data/secrets-key")).unwrap();
    let (code, good, said) = doctor(here);
    assert!(code != Some(0) && !good && said.contains("is not there"), "{said}");
}
