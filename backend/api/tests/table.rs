//! The table of routes, held against the policy and against the API's own description.

use std::collections::BTreeSet;

use adref_api::{ROWS, Row, Unruled, check, description};
use serde_json::Value;

#[test]
fn every_route_has_a_row_and_every_row_a_policy() {
    assert_eq!(check(ROWS), Ok(()));
    assert!(ROWS.len() >= 30);
}

#[test]
fn a_table_with_a_route_twice_is_refused() {
    let row = ROWS[0];
    let doubled: Vec<Row> = vec![row, ROWS[1], row];
    assert!(matches!(check(&doubled), Err(Unruled::Twice(_))));
}

#[test]
fn the_description_names_exactly_the_routes_of_the_table() {
    let api: Value = serde_json::from_str(&description::json().unwrap()).unwrap();
    let described: BTreeSet<(String, String)> = api["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().unwrap().keys();
            methods.map(|method| (method.to_uppercase(), path.clone())).collect::<Vec<_>>()
        })
        .collect();
    let tabled = ROWS.iter().map(|row| (row.verb.name().to_owned(), row.path.to_owned())).collect();
    assert_eq!(described, tabled);
}

#[test]
fn the_description_is_complete() {
    let api: Value = serde_json::from_str(&description::json().unwrap()).unwrap();
    assert_eq!(api["openapi"], "3.1.0");
    for (path, item) in api["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let place = format!("{method} {path}");
            assert!(operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{place}");
            assert_eq!(
                operation["responses"]["default"]["content"]["application/problem+json"]["schema"]["$ref"],
                "#/components/schemas/Problem",
                "{place}"
            );
            assert!(operation["description"].as_str().unwrap().contains("Policy: `"), "{place}");
            for name in path.split(['{', '}']).skip(1).step_by(2) {
                let parameters = operation["parameters"].as_array();
                let named =
                    parameters.is_some_and(|all| all.iter().any(|one| one["name"] == name && one["in"] == "path"));
                assert!(named, "{place}: {name} is not described");
            }
        }
    }
}

#[test]
fn every_reference_in_the_description_leads_somewhere() {
    let text = description::json().unwrap();
    let api: Value = serde_json::from_str(&text).unwrap();
    let schemas = api["components"]["schemas"].as_object().unwrap();
    let mut found = 0;
    for part in text.split("\"#/components/schemas/").skip(1) {
        let name = part.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name}");
        found += 1;
    }
    assert!(found > 100);
}

#[test]
fn who_is_not_signed_in_is_asked_to_only_where_the_policy_lets_no_stranger_in() {
    let open: BTreeSet<_> =
        ROWS.iter().filter(|row| row.open_to_strangers()).map(|row| (row.verb.name(), row.path)).collect();
    assert!(open.contains(&("POST", "/api/v1/sign-in")));
    assert!(open.contains(&("GET", "/api/v1/instruments/{slug}/drafts/{draft}")));
    assert!(!open.contains(&("GET", "/api/v1/me")));
    assert!(!open.contains(&("PUT", "/api/v1/instruments/{slug}/drafts/working/paragraphs/{paragraph}")));
    let writes = open.iter().filter(|(verb, path)| {
        *verb != "GET"
            && !path.contains("sign-")
            && !path.contains("refresh")
            && !path.contains("/links")
            && !path.contains("/providers/")
    });
    // What people send who have no account, and what they do with it by its number and key.
    let public = ["confirm", "code", "follow", "disown"].map(|act| format!("/api/v1/public-comments/{act}"));
    let sent = "/api/v1/rounds/{round}/public-comments".to_owned();
    // What those invited to a meeting answer, by the key in their letter.
    let replies = ["", "/look"].map(|act| format!("/api/v1/meeting-replies{act}"));
    let expected: BTreeSet<_> = public.into_iter().chain([sent]).chain(replies).collect();
    assert_eq!(writes.map(|(_, path)| (*path).to_owned()).collect::<BTreeSet<_>>(), expected);
}
