//! Figures are made of what the reader may see, and keep back what would point at a person.

use adref_acts::mandate::NewMandate;
use adref_domain::{Capacity, Region};
use adref_tests::{App, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issued, paragraph, round};

fn cell<'a>(figures: &'a Value, region: &str, kind: &str) -> &'a Value {
    let rows = figures["by_origin"].as_array().unwrap();
    let row = rows.iter().find(|row| row["region"] == region).unwrap();
    let cells = row["cells"].as_array().unwrap();
    &cells.iter().find(|cell| cell["kind"] == kind).unwrap()["cell"]
}

/// What is told of where comments come from, without what each comment says itself.
fn told(figures: &Value) -> [Value; 4] {
    ["by_origin", "of", "silent", "exact"].map(|member| figures[member].clone())
}

/// A comment more changes nothing that is told of origins until there are five, and one paragraph says nothing of them at all: what is
/// told of all less what is told of the others would be what is kept back.
async fn no_difference_tells(app: &App, round: &str, path: &str) {
    let stranger = app.stranger();
    let mut before = stranger.get(path).await.expect(200).body;
    let place = paragraph(&stranger, "zero", "Decides to review").await;
    app.enrol("four", Some(NewMandate { region: Some(Region::NorthAmerica), ..NewMandate::of(Capacity::Regional) }))
        .await;
    let four = app.sign_in("four").await;
    for number in 11..=13 {
        let body = json!({ "kind": "editorial", "text": "I say too.", "paragraph": place["id"] });
        let _ = four.post(&format!("/rounds/{round}/comments"), &body).await.expect(201);
        let now = stranger.get(path).await.expect(200).body;
        assert_eq!((told(&now), now["total"].clone()), (told(&before), json!(number)));
        before = now;
    }
    let of_one = stranger.get(&format!("{path}&paragraph={}", place["id"].as_str().unwrap())).await.expect(200).body;
    assert_eq!((of_one["total"].clone(), of_one["of"].clone()), (json!(3), json!(0)));
    assert!(!of_one["by_origin"].to_string().contains("true") && of_one["silent"]["regions"].is_null(), "{of_one}");
    let cells = of_one["by_origin"].as_array().unwrap().iter().flat_map(|row| row["cells"].as_array().unwrap());
    assert!(cells.into_iter().all(|cell| cell["cell"]["count"].is_null()));
}

#[tokio::test]
async fn figures_count_what_is_seen_and_keep_small_numbers_back() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let open = round(&secretariat, "zero", &json!({ "shown": "everybody" })).await;
        let own = round(&secretariat, "zero", &json!({ "shown": "own" })).await;
        for (name, region, many) in
            [("one", Region::Africa, 7), ("two", Region::Europe, 2), ("three", Region::AsiaPacific, 1)]
        {
            app.enrol(name, Some(NewMandate { region: Some(region), ..NewMandate::of(Capacity::Regional) })).await;
            let who = app.sign_in(name).await;
            for _ in 0..many {
                let body = json!({ "kind": "editorial", "text": "I say." });
                let _ = who.post(&format!("/rounds/{open}/comments"), &body).await.expect(201);
            }
        }
        let expert = app.sign_in("expert").await;
        let body = json!({ "kind": "general", "text": "For the secretariat." });
        let _ = expert.post(&format!("/rounds/{own}/comments"), &body).await.expect(201);

        let path = "/instruments/smart-cities/figures?draft=zero";
        let stranger = app.stranger().get(path).await.expect(200).body;
        assert_eq!(
            (stranger["total"].clone(), stranger["exact"].clone()),
            (json!(10), json!(false)),
            "one it may not see"
        );
        assert_eq!(*cell(&stranger, "africa", "participant"), json!({ "few": false }), "hidden beside small ones");
        assert_eq!(*cell(&stranger, "europe", "participant"), json!({ "few": true }));
        assert_eq!(*cell(&stranger, "asia_pacific", "participant"), json!({ "few": true }));
        assert_eq!(*cell(&stranger, "arab_states", "participant"), json!({ "count": 0, "few": false }));
        assert!(stranger["over_time"].as_array().unwrap().iter().all(|point| point["total"] == 10));
        assert_eq!(stranger["of"], 10);
        no_difference_tells(&app, &open, path).await;

        let all = secretariat.get(path).await.expect(200).body;
        assert_eq!((all["total"].clone(), all["exact"].clone()), (json!(14), json!(true)));
        assert_eq!(*cell(&all, "europe", "participant"), json!({ "count": 2, "few": false }));
        assert_eq!(all["silent"]["regions"], json!(["arab_states", "latin_america_caribbean"]));
        assert_eq!(expert.get(path).await.expect(200).body["total"], 14, "one's own is seen");
        let _ = app.stranger().get("/instruments/smart-cities/figures?draft=working").await.problem(404, "not_found");
    })
    .await;
}
