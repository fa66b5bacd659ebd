//! Proposals: a delegation's own until they are tabled, then before all who negotiate, compiled, taken in, undone.

use adref_tests::{Answer, Client, OURS, canary};
use serde_json::{Value, json};

use crate::{coordinator, everywhere, issued, paragraph};

/// The paragraph everybody negotiates on, as the zero draft has it.
pub(crate) struct Place {
    pub(crate) id: String,
    pub(crate) wording: String,
}

pub(crate) async fn place(reader: &Client) -> Place {
    let found = paragraph(reader, "zero", "Decides to review").await;
    Place { id: found["id"].as_str().unwrap().to_owned(), wording: found["wording"].as_str().unwrap().to_owned() }
}

pub(crate) async fn propose(who: &Client, place: &Place, wording: &str, beside: Value) -> Answer {
    let mut body = json!({ "paragraph": place.id, "wording": wording });
    body.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
    who.post("/instruments/smart-cities/drafts/zero/proposals", &body).await
}

pub(crate) async fn act(who: &Client, id: &str, act: &str, body: Value) -> Answer {
    who.post(&format!("/proposals/{id}/{act}"), &body).await
}

pub(crate) async fn tabled(who: &Client, place: &Place, wording: &str) -> String {
    let id = propose(who, place, wording, json!({})).await.expect(201).text("id");
    let _ = act(who, &id, "table", json!({})).await.expect(200);
    id
}

async fn listed(who: &Client) -> usize {
    let list = who.get("/instruments/smart-cities/proposals").await.expect(200);
    list.body["items"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_delegations_own_proposal_is_nobody_elses_until_its_coordinator_tables_it() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (delegate, kenya) = (app.sign_in("delegate").await, app.sign_in("coordinator").await);
        let france = coordinator(&app, "france", "FRA").await;
        let place = place(&delegate).await;
        let secret = canary::canary("a delegation's own proposal", &["delegate", "coordinator"]);
        let words = place.wording.replace("review", &format!("review {secret}"));
        let drafted = propose(&delegate, &place, &words, json!({})).await.expect(201);
        let id = drafted.text("id");
        assert_eq!((drafted.text("state"), drafted.text("kind")), ("drafted".to_owned(), "add".to_owned()));
        assert_eq!(drafted.body["number"], Value::Null, "a number would tell others how many there are");
        for other in [&france, &secretariat, &app.sign_in("expert").await, &app.stranger()] {
            let hidden = other.get(&format!("/proposals/{id}")).await;
            assert!(hidden.code() == "not_found" || hidden.code() == "sign_in_required", "{}", hidden.raw);
            let list = other.get("/instruments/smart-cities/proposals").await;
            assert!(list.status == 401 || list.body["items"] == json!([]), "{}", list.raw);
            let compiled = format!("/instruments/smart-cities/drafts/zero/paragraphs/{}/compilation", place.id);
            assert!(!other.get(&compiled).await.raw.contains(&secret));
        }
        assert_eq!((listed(&delegate).await, listed(&kenya).await), (1, 1));
        let _ = act(&delegate, &id, "table", json!({})).await.problem(403, "forbidden");
        let edit = json!({ "wording": place.wording.replace("five", "three"), "justification": "sooner" });
        let edited = kenya.put_if(&format!("/proposals/{id}"), "", &edit).await.expect(200);
        assert_eq!(edited.text("kind"), "modify");
        let tabled = act(&kenya, &id, "table", json!({})).await.expect(200);
        assert_eq!((tabled.text("number").is_empty(), tabled.text("state")), (false, "tabled".to_owned()));
        let _ = kenya.put_if(&format!("/proposals/{id}"), "", &edit).await.problem(409, "proposal_state");
        for other in [&france, &secretariat, &delegate] {
            assert_eq!(other.get(&format!("/proposals/{id}")).await.expect(200).text("party"), "KEN");
        }
        for other in [&app.sign_in("expert").await, &app.sign_in("observer").await] {
            let _ = other.get(&format!("/proposals/{id}")).await.problem(404, "not_found");
            assert_eq!(listed(other).await, 0, "tabled is before those who negotiate, nobody else");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_tabled_compiles_so_that_everybody_reads_their_own_text() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        let (france, brazil) = (coordinator(&app, "france", "FRA").await, coordinator(&app, "brazil", "BRA").await);
        let place = place(&kenya).await;
        let three = place.wording.replace("five", "three");
        let thorough = place.wording.replace("review", "review thoroughly");
        let of_kenya = tabled(&kenya, &place, &three).await;
        let _ = tabled(&france, &place, &thorough).await;
        let _ = act(&brazil, &of_kenya, "sponsor", json!({})).await.expect(200);
        let _ = act(&brazil, &of_kenya, "sponsor", json!({})).await.problem(409, "already_sponsors");
        let _ = act(&kenya, &of_kenya, "sponsor", json!({})).await.problem(409, "already_sponsors");
        let floor = propose(&secretariat, &place, &three, json!({ "party": "European Union" })).await.expect(201);
        assert_eq!((floor.text("party"), floor.text("state")), ("EUN".to_owned(), "tabled".to_owned()));
        assert_eq!(floor.body["from_the_floor"], true);
        let path = format!("/instruments/smart-cities/drafts/zero/paragraphs/{}/compilation", place.id);
        let compiled = france.get(&path).await.expect(200);
        assert_eq!(compiled.body["readable"], true);
        assert_eq!(compiled.text("base"), place.wording);
        let wording = compiled.text("wording");
        let years = "[five] {BRA delete; EUN delete; FRA retain; KEN delete} [three] {BRA+ EUN+ KEN+ FRA-}";
        assert!(wording.contains(years), "{wording}");
        assert!(wording.contains("review [thoroughly] {FRA+}"), "{wording}");
        for (party, wanted) in [("KEN", &three), ("BRA", &three), ("EUN", &three), ("FRA", &thorough)] {
            let own = compiled.body["parties"].as_array().unwrap().iter().find(|one| one["party"] == party);
            assert_eq!(own.unwrap()["wording"].as_str(), Some(wanted.as_str()), "{party}");
            assert_eq!(adref_compare::project(&wording, Some(party)), *wanted, "{party}, out of the wording alone");
        }
        assert_eq!(adref_compare::project(&wording, None), place.wording);
        let _ = app.sign_in("expert").await.get(&path).await.problem(404, "not_found");
    })
    .await;
}

#[tokio::test]
async fn the_desk_takes_proposals_in_together_and_undoes_it_with_a_trace() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        let france = coordinator(&app, "france", "FRA").await;
        let place = place(&kenya).await;
        let first = tabled(&kenya, &place, &place.wording.replace("five", "three")).await;
        let second = tabled(&france, &place, &place.wording.replace("five", "seven")).await;
        let working = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place.id);
        let desk = format!("/instruments/smart-cities/desk/{}", place.id);
        let etag = secretariat.get(&working).await.expect(200).text("etag");
        let undo = secretariat.post_if(&format!("{desk}/undo"), &etag, &json!({})).await;
        let _ = undo.problem(409, "nothing_to_undo");
        let take = json!({ "proposals": [second, first], "reason": "heard on Tuesday" });
        let _ = secretariat.post(&format!("{desk}/take"), &take).await.problem(428, "precondition_required");
        let stale = secretariat.post_if(&format!("{desk}/take"), "\"seen-long-ago\"", &take).await;
        assert!(stale.problem(412, "stale_wording").text("mine").contains("[three]"));
        let taken = secretariat.post_if(&format!("{desk}/take"), &etag, &take).await.expect(200);
        let wording = taken.text("paragraph/wording");
        let both = "[five] {FRA delete; KEN delete} [seven] {FRA+} [three] {KEN+}";
        assert!(wording.contains(both), "{wording}");
        assert_eq!(secretariat.get(&format!("/proposals/{first}")).await.text("state"), "merged");
        let again = secretariat.post_if(&format!("{desk}/take"), &taken.text("paragraph/etag"), &take).await;
        let _ = again.problem(409, "proposal_state");
        let undone = secretariat.post_if(&format!("{desk}/undo"), &taken.text("paragraph/etag"), &json!({})).await;
        assert_eq!(undone.expect(200).text("paragraph/wording"), place.wording);
        for id in [&first, &second] {
            assert_eq!(kenya.get(&format!("/proposals/{id}")).await.text("state"), "tabled");
        }
        for outsider in [&kenya, &france] {
            let hidden = outsider.post_if(&format!("{desk}/take"), &etag, &take).await;
            let _ = hidden.problem(404, "not_found");
        }
    })
    .await;
}

#[tokio::test]
async fn a_proposal_on_words_changed_meanwhile_is_brought_over_and_a_clash_is_shown() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        let place = place(&kenya).await;
        let id = tabled(&kenya, &place, &place.wording.replace("five", "three")).await;
        let working = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place.id);
        let etag = secretariat.get(&working).await.expect(200).text("etag");
        let words = json!({ "wording": place.wording.replace("five", "two").replace("Decides", "Resolves") });
        let now = secretariat.put_if(&working, &etag, &words).await.expect(200);
        let take = json!({ "proposals": [id] });
        let path = format!("/instruments/smart-cities/desk/{}/take", place.id);
        let taken = secretariat.post_if(&path, &now.text("etag"), &take).await.expect(200);
        assert_eq!(taken.body["clashing"], json!(["KEN"]));
        let wording = taken.text("paragraph/wording");
        assert!(wording.starts_with("Resolves") && wording.contains("two") && wording.contains("three"), "{wording}");
    })
    .await;
}

#[tokio::test]
async fn an_experts_words_taken_in_together_with_others_at_the_same_place_leave_each_its_own() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = crate::round(&secretariat, "zero", &json!({})).await;
        let (kenya, brazil) = (app.sign_in("coordinator").await, coordinator(&app, "bra", "BRA").await);
        let place = place(&kenya).await;
        let with = |words: &str| place.wording.replace("the principles", &format!("the principles{words}"));
        let other = tabled(&brazil, &place, &with(" and the annex")).await;
        let expert = app.sign_in("expert").await;
        let says = |why: &str| {
            let said = json!({
                "paragraph": place.id, "kind": "substantive", "text": why,
                "quote": { "exact": "the principles" }, "proposed_wording": "the principles, and their use,",
            });
            let (expert, path) = (&expert, format!("/rounds/{round}/comments"));
            async move { expert.post(&path, &said).await.expect(201) }
        };
        let said = says("And their use.").await;
        let working = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place.id);
        let etag = secretariat.get(&working).await.expect(200).text("etag");
        let take = json!({ "proposals": [other], "comments": [said.text("id")] });
        let path = format!("/instruments/smart-cities/desk/{}/take", place.id);
        let taken = secretariat.post_if(&path, &etag, &take).await.expect(200);
        assert_eq!(taken.body["clashing"], json!(["BRA"]));
        let wording = taken.text("paragraph/wording");
        assert_eq!(wording.matches("their use").count(), 1, "{wording}");
        let reading = adref_notation::read_one(&wording);
        let of = |party: &str| reading.as_party(party, adref_notation::Registry::standard(), None).paragraphs.concat();
        assert_eq!((of("BRA"), of("KEN")), (with(" and the annex"), with(", and their use,")), "{wording}");
        // The same once more, with a party that wants what the expert wrote: its support stands in the text.
        let undo = format!("/instruments/smart-cities/desk/{}/undo", place.id);
        let etag = secretariat.get(&working).await.expect(200).text("etag");
        let _ = secretariat.post_if(&undo, &etag, &json!({})).await.expect(200);
        let said = says("Their use matters as much.").await;
        let one = tabled(&kenya, &place, &with(", and their use,")).await;
        let etag = secretariat.get(&working).await.expect(200).text("etag");
        let take = json!({ "proposals": [one, other], "comments": [said.text("id")] });
        let taken = secretariat.post_if(&path, &etag, &take).await.expect(200);
        let wording = taken.text("paragraph/wording");
        assert!(wording.contains("[, and their use,] {KEN+}"), "{wording}");
        let reading = adref_notation::read_one(&wording);
        let of = |party: &str| reading.as_party(party, adref_notation::Registry::standard(), None).paragraphs.concat();
        assert_eq!((of("BRA"), of("KEN")), (with(" and the annex"), with(", and their use,")), "{wording}");
        assert_eq!(reading.base().paragraphs.concat(), place.wording, "nobody has agreed yet");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_proposed_is_said_and_nothing_is_lost() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (delegate, kenya) = (app.sign_in("delegate").await, app.sign_in("coordinator").await);
        let place = place(&kenya).await;
        let unseen = place.wording.replace(' ', "\u{200b} ");
        let _ = propose(&kenya, &place, &unseen, json!({})).await.problem(422, "nothing_visible");
        let own = json!({ "party": "FRA" });
        let _ = propose(&kenya, &place, &place.wording, own).await.problem(403, "not_your_party");
        let nobody = json!({ "party": "Atlantis" });
        let _ = propose(&secretariat, &place, &place.wording, nobody).await.problem(422, "unknown_party");
        let _ = propose(&secretariat, &place, &place.wording, json!({})).await.problem(422, "invalid_field");
        let _ = propose(&app.sign_in("expert").await, &place, "Decides.", json!({})).await.problem(403, "forbidden");
        let on_working = json!({ "paragraph": place.id, "wording": "Decides." });
        let hidden = kenya.post("/instruments/smart-cities/drafts/working/proposals", &on_working).await;
        let _ = hidden.problem(404, "not_found");
        for (wording, kind) in [("", "delete"), (place.wording.as_str(), "retain")] {
            assert_eq!(propose(&kenya, &place, wording, json!({})).await.expect(201).text("kind"), kind);
        }
        let new = json!({ "behind": place.id, "wording": "Invites the regions to meet;" });
        let new = delegate.post("/instruments/smart-cities/drafts/zero/proposals", &new).await.expect(201);
        assert_eq!(new.text("kind"), "new_paragraph");
        let first = tabled(&kenya, &place, &place.wording.replace("five", "three")).await;
        let second = propose(&kenya, &place, &place.wording.replace("five", "two"), json!({})).await.text("id");
        let elsewhere = json!({ "replaces": new.text("id") });
        let _ = act(&kenya, &second, "table", elsewhere).await.problem(422, "invalid_field");
        let _ = act(&kenya, &second, "table", json!({ "replaces": first })).await.expect(200);
        assert_eq!(kenya.get(&format!("/proposals/{first}")).await.text("state"), "replaced");
        let _ = act(&kenya, &first, "withdraw", json!({})).await.problem(409, "proposal_state");
        let _ = act(&delegate, &second, "withdraw", json!({})).await.problem(403, "forbidden");
        let dropped = json!({ "state": "dropped" });
        let _ = act(&secretariat, &second, "decide", dropped).await.problem(422, "reason_required");
        let agreed = act(&secretariat, &second, "decide", json!({ "state": "agreed" })).await.expect(200);
        assert_eq!(agreed.text("state"), "agreed");
        let _ = act(&kenya, &second, "withdraw", json!({})).await.problem(409, "proposal_state");
    })
    .await;
}
