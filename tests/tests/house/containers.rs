//! What is raised in containers and on the machines of others: files nobody compiles, read here as whoever runs them reads them.

use std::fs;

use yaml_rust2::{Yaml, YamlLoader};

use crate::workspace::root;

fn yaml(path: &str) -> Yaml {
    let text = fs::read_to_string(root().join(path)).unwrap();
    let mut documents = YamlLoader::load_from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert_eq!(documents.len(), 1, "{path}");
    documents.remove(0)
}

fn keys(value: &Yaml) -> Vec<&str> {
    value.as_hash().map(|all| all.keys().filter_map(Yaml::as_str).collect()).unwrap_or_default()
}

#[test]
fn compose_raises_the_service_its_database_and_a_mail_catcher() {
    let compose = yaml("docker-compose.yml");
    let services = keys(&compose["services"]);
    for needed in ["backend", "database", "mail"] {
        assert!(services.contains(&needed), "no {needed}");
    }
    for name in services {
        let service = &compose["services"][name];
        assert!(service["image"].as_str().is_some() || !service["build"].is_badvalue(), "{name} is made of nothing");
        for volume in service["volumes"].as_vec().into_iter().flatten().filter_map(Yaml::as_str) {
            let volume = volume.split(':').next().unwrap();
            assert!(keys(&compose["volumes"]).contains(&volume), "{name}: no volume {volume}");
        }
        for network in service["networks"].as_vec().into_iter().flatten().filter_map(Yaml::as_str) {
            assert!(keys(&compose["networks"]).contains(&network), "{name}: no network {network}");
        }
        for (needed, condition) in service["depends_on"].as_hash().into_iter().flatten() {
            let other = &compose["services"][needed.as_str().unwrap()];
            assert!(!other.is_badvalue(), "{name} waits for {needed:?}, which is not there");
            let checked = condition["condition"].as_str() != Some("service_healthy");
            let own_image = needed.as_str() == Some("backend");
            assert!(
                checked || own_image || !other["healthcheck"].is_badvalue(),
                "{needed:?} cannot be told to be healthy"
            );
        }
        for secret in service["environment"].as_hash().into_iter().flatten() {
            let (key, value) = (secret.0.as_str().unwrap(), secret.1.as_str().unwrap_or_default());
            let named_by_file = key.ends_with("_FILE") || key == "PGPASSFILE" || !key.contains("PASS");
            assert!(named_by_file && !value.contains(":pass"), "{name}: a password stands in the file");
        }
    }
    let backend = &compose["services"]["backend"];
    assert_eq!(backend["read_only"].as_bool(), Some(true));
    assert_eq!(backend["cap_drop"][0].as_str(), Some("ALL"));
    assert!(
        compose["networks"]["inside"]["internal"].as_bool() == Some(true),
        "the database can be reached from outside"
    );
}

#[test]
fn the_image_is_not_root_and_says_whether_it_is_well() {
    let text = fs::read_to_string(root().join("Dockerfile")).unwrap();
    let stages: Vec<&str> = text.split("\nFROM ").collect();
    let last = stages.last().unwrap();
    assert!(stages.len() > 2, "what builds is not what runs");
    for needed in ["\nUSER adref", "\nHEALTHCHECK ", "\"health\"", "\nENTRYPOINT [\"adref\"]", "--home-dir /data"] {
        assert!(last.contains(needed), "{needed:?} is not in the image that runs");
    }
    let (_, behind) = last.split_once("\nUSER adref").unwrap();
    assert!(!behind.contains("\nRUN "), "something is run as another user after all");
    let rust = format!("FROM rust:{}", env!("CARGO_PKG_RUST_VERSION"));
    assert!(text.contains(&rust), "the image builds with another Rust than {}", env!("CARGO_PKG_RUST_VERSION"));
}

#[test]
fn every_change_is_checked_by_the_command_people_run() {
    let flow = yaml(".github/workflows/ci.yml");
    assert_eq!(flow["permissions"]["contents"].as_str(), Some("read"), "it needs no more");
    let steps: Vec<&Yaml> = flow["jobs"]["test"]["steps"].as_vec().unwrap().iter().collect();
    let ran: Vec<&str> = steps.iter().filter_map(|step| step["run"].as_str()).collect();
    assert_eq!(ran, ["bash .ci/run"], "the one command, and nothing it would not do at home");
    assert!(steps.iter().filter_map(|step| step["uses"].as_str()).all(|action| action.starts_with("actions/")));
}
