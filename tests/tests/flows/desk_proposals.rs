//! Proposals at the desk: new paragraphs, moves, paragraphs against others, the same change from many, presence, and words
//! taken up from comments.

use adref_domain::Capacity;
use adref_tests::{Answer, App, Client, OURS};
use serde_json::{Value, json};

use crate::proposals::{Place, act, place, propose, tabled};
use crate::{comment, coordinator, etag, everywhere, issued, paragraph, round};

const WORKING: &str = "/instruments/smart-cities/drafts/working";

/// The working draft as labels and wordings.
async fn rows(secretariat: &Client) -> Vec<(String, String, String)> {
    let draft = secretariat.get(WORKING).await.expect(200);
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let rows = draft.body["paragraphs"].as_array().unwrap();
    rows.iter().map(|row| (text(row, "id"), text(row, "label"), text(row, "wording"))).collect()
}

async fn take(secretariat: &Client, id: &str, body: Value) -> Answer {
    let tag = etag(secretariat, id).await;
    secretariat.post_if(&format!("/instruments/smart-cities/desk/{id}/take"), &tag, &body).await
}

async fn undo(secretariat: &Client, id: &str) -> Answer {
    let tag = etag(secretariat, id).await;
    secretariat.post_if(&format!("/instruments/smart-cities/desk/{id}/undo"), &tag, &json!({})).await
}

async fn new_one(who: &Client, body: Value) -> String {
    let id = who.post("/instruments/smart-cities/drafts/zero/proposals", &body).await.expect(201).text("id");
    let _ = act(who, &id, "table", json!({})).await.expect(200);
    id
}

struct Room {
    secretariat: Client,
    kenya: Client,
    france: Client,
    place: Place,
}

async fn room(app: &App) -> Room {
    let secretariat = app.sign_in("secretariat").await;
    issued(&secretariat, OURS).await;
    let kenya = app.sign_in("coordinator").await;
    let france = coordinator(app, "france", "FRA").await;
    let place = place(&kenya).await;
    Room { secretariat, kenya, france, place }
}

#[tokio::test]
async fn a_new_paragraph_is_put_in_under_its_own_label_and_goes_out_again() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, france, place } = room(&app).await;
        let before = rows(&secretariat).await;
        let words = "Invites the regions to meet;";
        let first = new_one(&kenya, json!({ "behind": place.id, "wording": words })).await;
        let second = new_one(&france, json!({ "behind": place.id, "wording": words })).await;
        let third = new_one(&france, json!({ "behind": place.id, "wording": "Thanks the hosts;" })).await;
        let all = json!({ "proposals": [third, first, second] });
        let taken = take(&secretariat, &place.id, all).await.expect(200);
        assert_eq!(taken.body["placed"].as_array().unwrap().len(), 2, "{}", taken.raw);
        let after = rows(&secretariat).await;
        let at = before.iter().position(|(id, ..)| *id == place.id).unwrap();
        let label = before[at].1.trim_end_matches('.').to_owned();
        let named = |row: &(String, String, String), latin: &str| {
            assert_eq!(row.1.trim_end_matches('.'), format!("{label}.{latin}"));
            row.2.clone()
        };
        assert_eq!(named(&after[at + 1], "bis"), format!("[{words}] {{FRA+ KEN+}}"));
        assert_eq!(named(&after[at + 2], "ter"), "[Thanks the hosts;] {FRA+}");
        assert_eq!(adref_compare::project(&after[at + 1].2, Some("KEN")), words);
        assert_eq!(adref_compare::project(&after[at + 1].2, None), "");
        assert_eq!(kenya.get(&format!("/proposals/{first}")).await.text("state"), "merged");
        let undone = undo(&secretariat, &after[at + 1].0).await.expect(200);
        assert_eq!(undone.body["paragraph"], Value::Null);
        assert_eq!(undone.body["tabled_again"].as_array().unwrap().len(), 2);
        let now = rows(&secretariat).await;
        assert_eq!(now.len(), before.len() + 1);
        assert_eq!(now[at + 1].2, "[Thanks the hosts;] {FRA+}");
        assert_eq!(kenya.get(&format!("/proposals/{second}")).await.text("state"), "tabled");
        let _ = undo(&secretariat, &now[at + 1].0).await.expect(200);
        assert_eq!(rows(&secretariat).await, before, "nothing else moved");
        let named = json!({ "proposals": [first, second], "label": "9.new" });
        let again = take(&secretariat, &place.id, named).await.expect(200);
        assert_eq!(again.text("paragraph/label"), "9.new");
    })
    .await;
}

#[tokio::test]
async fn a_new_paragraph_before_all_is_taken_in_at_the_first_one() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, place, .. } = room(&app).await;
        let before = rows(&secretariat).await;
        let id = new_one(&kenya, json!({ "wording": "Recalling the rivers," })).await;
        let elsewhere = take(&secretariat, &place.id, json!({ "proposals": [id] })).await;
        let _ = elsewhere.problem(422, "invalid_field");
        let _ = take(&secretariat, &before[0].0, json!({ "proposals": [id] })).await.expect(200);
        let after = rows(&secretariat).await;
        assert_eq!(after[0].2, "[Recalling the rivers,] {KEN+}");
        assert_eq!(&after[1..], &before[..]);
    })
    .await;
}

#[tokio::test]
async fn a_paragraph_that_stands_against_another_goes_beside_it() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, france, place } = room(&app).await;
        let before = rows(&secretariat).await;
        let at = before.iter().position(|(id, ..)| *id == place.id).unwrap();
        let against = json!({ "alternative": true });
        let mut ids = Vec::new();
        for (who, words) in [(&kenya, "Decides to end the review;"), (&france, "Decides to do nothing;")] {
            let drafted = propose(who, &place, words, against.clone()).await.expect(201);
            assert_eq!(drafted.text("kind"), "alternative");
            let _ = act(who, &drafted.text("id"), "table", json!({})).await.expect(200);
            ids.push(drafted.text("id"));
        }
        let words = tabled(&kenya, &place, &place.wording.replace("five", "three")).await;
        let mixed = json!({ "proposals": [words, ids[0]] });
        let _ = take(&secretariat, &place.id, mixed).await.problem(422, "invalid_field");
        let _ = take(&secretariat, &place.id, json!({ "proposals": ids })).await.expect(200);
        let after = rows(&secretariat).await;
        let label = before[at].1.trim_end_matches('.').to_owned();
        assert_eq!(after[at], before[at], "what it stands against stays as it is");
        assert_eq!(after[at + 1].1, format!("ALT {label}"));
        assert_eq!(after[at + 2].1, format!("ALT {label} bis"));
        assert_eq!(after[at + 1].2, "[Decides to end the review;] {KEN+}");
        let compiled = format!("/instruments/smart-cities/drafts/zero/paragraphs/{}/compilation", place.id);
        assert!(!kenya.get(&compiled).await.expect(200).raw.contains("end the review"));
    })
    .await;
}

#[tokio::test]
async fn a_moved_paragraph_keeps_its_words_and_goes_back() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, france, place } = room(&app).await;
        let before = rows(&secretariat).await;
        let at = before.iter().position(|(id, ..)| *id == place.id).unwrap();
        let behind = &before[at - 3].0;
        let moving = |words: &str| json!({ "paragraph": place.id, "behind": behind, "wording": words });
        let id = new_one(&kenya, moving(&place.wording)).await;
        let elsewhere = json!({ "paragraph": place.id, "behind": before[0].0, "wording": place.wording });
        let other = new_one(&france, elsewhere).await;
        let both = json!({ "proposals": [id, other] });
        let _ = take(&secretariat, &place.id, both).await.problem(422, "invalid_field");
        let old = etag(&secretariat, &place.id).await;
        let taken = take(&secretariat, &place.id, json!({ "proposals": [id] })).await.expect(200);
        assert_eq!(taken.text("paragraph/wording"), place.wording);
        let after = rows(&secretariat).await;
        assert_ne!(after, before);
        let (mut one, mut two) = (after.clone(), before.clone());
        one.sort();
        two.sort();
        assert_eq!(one, two, "the same paragraphs under the same labels");
        let edit = json!({ "wording": "Decides." });
        let stale = secretariat.put_if(&format!("{WORKING}/paragraphs/{}", place.id), &old, &edit).await;
        let _ = stale.problem(412, "stale_wording");
        let undone = undo(&secretariat, &place.id).await.expect(200);
        assert_eq!(undone.body["tabled_again"].as_array().unwrap().len(), 1);
        assert_eq!(rows(&secretariat).await, before);
        let _ = undo(&secretariat, &place.id).await.problem(409, "nothing_to_undo");
        // With other words beside the move both are taken in, and both come back.
        let changed = new_one(&kenya, moving(&place.wording.replace("five", "three"))).await;
        let taken = take(&secretariat, &place.id, json!({ "proposals": [changed] })).await.expect(200);
        assert!(taken.text("paragraph/wording").contains("[three] {KEN+}"), "{}", taken.raw);
        let _ = undo(&secretariat, &place.id).await.expect(200);
        let _ = undo(&secretariat, &place.id).await.expect(200);
        assert_eq!(rows(&secretariat).await, before);
    })
    .await;
}

#[tokio::test]
async fn the_same_change_from_many_is_one_and_is_answered_together() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, france, place } = room(&app).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let wanted = place.wording.replace("five", "three");
        let here = paragraph(&kenya, "zero", "Decides to review").await;
        let expert = app.sign_in("expert").await;
        let body = comment(&here, "five", "three");
        let said = expert.post(&format!("/rounds/{round}/comments"), &body).await.expect(201).text("number");
        let first = tabled(&kenya, &place, &wanted).await;
        let second = tabled(&france, &place, &wanted).await;
        let other = tabled(&france, &place, &place.wording.replace("five", "seven")).await;
        let desk = format!("/instruments/smart-cities/desk/{}", place.id);
        let page = secretariat.get(&desk).await.expect(200);
        let changes = page.body["changes"].as_array().unwrap();
        assert_eq!(changes.len(), 2, "{}", page.raw);
        assert_eq!(changes[0]["proposals"], json!([first, second]));
        assert_eq!(changes[0]["comments"], json!([said]));
        assert_eq!(changes[0]["parties"], json!(["FRA", "KEN"]));
        assert_eq!(changes[0]["wording"].as_str(), Some(wanted.as_str()));
        let overview = secretariat.get("/instruments/smart-cities/desk").await.expect(200);
        let row = overview.body["paragraphs"].as_array().unwrap().iter().find(|row| row["id"] == place.id.as_str());
        assert_eq!(row.unwrap()["open_proposals"], 3);
        let none = secretariat.post(&format!("{desk}/reject"), &json!({ "proposals": [other] })).await;
        let _ = none.problem(422, "reason_required");
        let down = json!({ "proposals": [other], "reason": "not what was meant" });
        let _ = secretariat.post(&format!("{desk}/reject"), &down).await.expect(200);
        assert_eq!(france.get(&format!("/proposals/{other}")).await.text("reason"), "not what was meant");
        let together = json!({ "proposals": [first, second], "comments": [said] });
        let taken = take(&secretariat, &place.id, together.clone()).await.expect(200);
        assert_eq!(taken.body["comments"], json!([said]));
        // The comment's words are in the text, with the parties that want them.
        let with_both = "[five] {FRA delete; KEN delete} [three] {FRA+ KEN+}";
        assert_eq!(taken.text("paragraph/wording"), place.wording.replace("five", with_both));
        assert_eq!(taken.body["clashing"], json!([]));
        let page = secretariat.get(&desk).await.expect(200);
        assert_eq!(page.text("inputs/0/disposition/kind"), "accepted");
        assert_eq!(page.body["changes"], json!([]));
        let again = take(&secretariat, &place.id, json!({ "comments": [said] })).await;
        let _ = again.problem(422, "invalid_field");
        for outsider in [&kenya, &expert] {
            let hidden = outsider.post(&format!("{desk}/reject"), &down).await;
            let _ = hidden.problem(404, "not_found");
        }
    })
    .await;
}

#[tokio::test]
async fn words_that_are_not_sent_are_seen_compiled_and_nothing_is_stored() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, france, place } = room(&app).await;
        let first = tabled(&kenya, &place, &place.wording.replace("five", "three")).await;
        let path = format!("/instruments/smart-cities/drafts/zero/paragraphs/{}/compilation", place.id);
        let words = json!({ "wording": place.wording.replace("five", "seven") });
        let tried = france.post(&path, &words).await.expect(200);
        assert_eq!(tried.text("kind"), "modify");
        let wording = tried.text("compilation/wording");
        assert!(wording.contains("[seven] {FRA+} [three] {KEN+}"), "{wording}");
        assert_eq!(adref_compare::project(&wording, Some("FRA")), words["wording"].as_str().unwrap());
        let own = json!({ "wording": place.wording.replace("five", "two"), "replaces": first });
        let tried = kenya.post(&path, &own).await.expect(200);
        assert!(!tried.raw.contains("three"), "{}", tried.raw);
        let unseen = json!({ "wording": place.wording.replace(' ', "\u{200b} ") });
        let _ = france.post(&path, &unseen).await.problem(422, "nothing_visible");
        let same = json!({ "wording": place.wording });
        assert_eq!(france.post(&path, &same).await.expect(200).text("kind"), "retain");
        let _ = app.sign_in("expert").await.post(&path, &words).await.problem(404, "not_found");
        let list = secretariat.get("/instruments/smart-cities/proposals").await.expect(200);
        assert_eq!(list.body["items"].as_array().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn who_is_at_which_paragraph_is_shown_to_the_desk_alone_and_forgotten() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, place, .. } = room(&app).await;
        app.enrol("amina", Some(adref_acts::mandate::NewMandate::of(Capacity::Secretariat))).await;
        let amina = app.sign_in("amina").await;
        let rows = rows(&secretariat).await;
        let at = |id: &str| format!("/instruments/smart-cities/desk/{id}/presence");
        let none = amina.put_if(&at(&rows[0].0), "", &json!({})).await.expect(200);
        assert_eq!(none.body["items"], json!([]));
        let seen = secretariat.put_if(&at(&place.id), "", &json!({})).await.expect(200);
        assert_eq!(seen.text("items/0/paragraph"), rows[0].0);
        assert_eq!(seen.body["items"][0]["here"], false);
        let both = amina.put_if(&at(&place.id), "", &json!({})).await.expect(200);
        assert_eq!(both.body["items"][0]["here"], true);
        let _ = kenya.put_if(&at(&place.id), "", &json!({})).await.problem(404, "not_found");
        app.house.shift_clock(60);
        let gone = secretariat.put_if(&at(&place.id), "", &json!({})).await.expect(200);
        assert_eq!(gone.body["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_delegation_takes_up_the_words_of_a_comment_it_can_see() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, france, place } = room(&app).await;
        let everyone = json!({ "shown": "everybody" });
        let round = round(&secretariat, "zero", &everyone).await;
        let here = paragraph(&kenya, "zero", "Decides to review").await;
        let elsewhere = paragraph(&kenya, "zero", "Requests").await;
        let expert = app.sign_in("expert").await;
        let said = |place: &Value, from: &str| comment(place, from, "three");
        let posted = expert.post(&format!("/rounds/{round}/comments"), &said(&here, "five")).await.expect(201);
        let id = posted.text("id");
        let wanted = place.wording.replace("five", "three");
        let taken = propose(&kenya, &place, &wanted, json!({ "comment": id })).await.expect(201);
        assert_eq!(taken.text("comment"), posted.text("number"));
        let whole = elsewhere["wording"].as_str().unwrap().split(' ').next().unwrap();
        let other = expert.post(&format!("/rounds/{round}/comments"), &said(&elsewhere, whole)).await.expect(201);
        let wrong = propose(&kenya, &place, &wanted, json!({ "comment": other.text("id") })).await;
        let _ = wrong.problem(422, "invalid_field");
        let _ = act(&kenya, &taken.text("id"), "table", json!({})).await.expect(200);
        let seen = france.get(&format!("/proposals/{}", taken.text("id"))).await.expect(200);
        assert_eq!(seen.text("comment"), posted.text("number"));
    })
    .await;
}

#[tokio::test]
async fn a_hidden_comment_is_not_named_by_the_proposal_that_took_it_up() {
    everywhere(|app| async move {
        let Room { secretariat, kenya, france, place } = room(&app).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let here = paragraph(&kenya, "zero", "Decides to review").await;
        let body = comment(&here, "five", "three");
        let own = kenya.post(&format!("/rounds/{round}/comments"), &body).await.expect(201);
        let wanted = place.wording.replace("five", "three");
        let stranger = propose(&france, &place, &wanted, json!({ "comment": own.text("id") })).await;
        let _ = stranger.problem(422, "invalid_field");
        let taken = propose(&kenya, &place, &wanted, json!({ "comment": own.text("id") })).await.expect(201);
        let _ = act(&kenya, &taken.text("id"), "table", json!({})).await.expect(200);
        let seen = france.get(&format!("/proposals/{}", taken.text("id"))).await.expect(200);
        assert_eq!(seen.body["comment"], Value::Null);
        assert!(!seen.raw.contains(&own.text("number")));
    })
    .await;
}

#[tokio::test]
async fn the_coordinators_of_others_are_told_once_and_without_a_word() {
    everywhere(|app| async move {
        let Room { kenya, place, .. } = room(&app).await;
        for years in ["three", "two", "four"] {
            let _ = tabled(&kenya, &place, &place.wording.replace("five", years)).await;
        }
        let queued: Result<_, adref_store::StoreError> =
            app.house.store.read(|db| adref_store::notices::list(db, &adref_store::Page::first(50)));
        let queued = queued.unwrap();
        let tabled: Vec<_> = queued.iter().filter(|row| row.kind.code() == "proposal_tabled").collect();
        assert_eq!(tabled.len(), 1, "one mail speaks for all of the hour, and nobody of the own delegation gets it");
        assert_eq!(tabled[0].address, "france@test.example");
        for word in ["three", "KEN", "review"] {
            assert!(!tabled[0].data.contains(word), "{}", tabled[0].data);
        }
    })
    .await;
}
