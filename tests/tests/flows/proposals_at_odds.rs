//! What proposals meet: one deletes what another modifies, a mandate ends in mid-meeting, thousands stand on one paragraph.

use adref_domain::ids::ProposalId;
use adref_domain::{ProposalKind, ProposalState};
use adref_store::proposals;
use adref_tests::OURS;
use serde_json::{Value, json};

use crate::proposals::{act, place, propose, tabled};
use crate::{coordinator, everywhere, issued};

#[tokio::test]
async fn what_one_deletes_and_another_modifies_is_one_place_with_both() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        let france = coordinator(&app, "france", "FRA").await;
        let place = place(&kenya).await;
        let without = place.wording.replace("five ", "");
        let fewer = place.wording.replace("five years", "three years");
        assert!(without != place.wording && fewer != place.wording);
        let _ = tabled(&france, &place, &without).await;
        let _ = tabled(&kenya, &place, &fewer).await;
        let path = format!("/instruments/smart-cities/drafts/zero/paragraphs/{}/compilation", place.id);
        let compiled = kenya.get(&path).await.expect(200);
        let wording = compiled.text("wording");
        assert_eq!(compiled.body["readable"], true);
        for (party, wanted) in [(Some("FRA"), &without), (Some("KEN"), &fewer), (None, &place.wording)] {
            assert_eq!(&adref_compare::project(&wording, party), wanted, "{wording}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_mandate_that_ends_in_mid_meeting_tables_nothing_and_loses_nothing() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (delegate, leaving) = (app.sign_in("delegate").await, app.sign_in("coordinator").await);
        let place = place(&delegate).await;
        let words = place.wording.replace("five", "three");
        let id = propose(&delegate, &place, &words, json!({})).await.expect(201).text("id");
        let mandate = leaving.get("/me").await.expect(200).text("acting/id");
        let end = json!({ "reason": "recalled" });
        let _ = secretariat.post(&format!("/mandates/{mandate}/end"), &end).await.expect(200);
        let _ = act(&leaving, &id, "table", json!({})).await.problem(404, "not_found");
        let _ = propose(&leaving, &place, &words, json!({})).await.problem(403, "forbidden");
        assert_eq!(delegate.get(&format!("/proposals/{id}")).await.expect(200).text("state"), "drafted");
        let arriving = coordinator(&app, "arriving", "KEN").await;
        let tabled = act(&arriving, &id, "table", json!({})).await.expect(200);
        assert_eq!(tabled.text("wording"), words);
    })
    .await;
}

#[tokio::test]
async fn five_thousand_proposals_on_a_paragraph_are_listed_and_not_compiled() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        let place = place(&kenya).await;
        let id = tabled(&kenya, &place, &place.wording.replace("five", "three")).await;
        let first = ProposalId::parse(&id).unwrap();
        let words = place.wording.clone();
        let added: Result<(), adref_store::StoreError> = app.house.store.write(move |db| {
            let row = proposals::by_id(db, &first)?.unwrap();
            let bits = u128::from_str_radix(first.as_str(), 16).unwrap();
            for number in 1..5_000_u128 {
                let wording = words.replace("five", &format!("{number}"));
                let (id, label) = (ProposalId::from_bits(bits + number), format!("SC-{}", 10_000 + number));
                let state = ProposalState::Tabled;
                let kind = ProposalKind::Modify;
                proposals::add(
                    db,
                    &proposals::Proposal { id, number: Some(label), wording, state, kind, ..row.clone() },
                )?;
            }
            Ok(())
        });
        added.unwrap();
        let path = format!("/instruments/smart-cities/drafts/zero/paragraphs/{}/compilation", place.id);
        let _ = kenya.get(&path).await.problem(409, "too_many_proposals");
        let more = json!({ "wording": place.wording.replace("five", "six") });
        let _ = kenya.post(&path, &more).await.problem(409, "too_many_proposals");
        let page = kenya.get("/instruments/smart-cities/proposals").await.expect(200);
        assert_eq!(page.body["items"].as_array().unwrap().len(), 200);
        let next = kenya.get(&format!("/instruments/smart-cities/proposals?after={}", page.text("next"))).await;
        let next = next.expect(200);
        assert_eq!(next.body["items"].as_array().unwrap().len(), 200);
        assert_ne!(next.text("items/0/id"), page.text("items/199/id"));
        let desk = secretariat.get(&format!("/instruments/smart-cities/desk/{}", place.id)).await.expect(200);
        assert_eq!(desk.body["proposals"].as_array().unwrap().len(), 500);
        assert_eq!(desk.body["more_proposals"], 4_500);
        assert_ne!(desk.body["changes"], Value::Null);
        // Whoever writes one more loses nothing.
        assert_eq!(propose(&kenya, &place, &place.wording, json!({})).await.expect(201).text("kind"), "retain");
    })
    .await;
}
