//! Comments nobody has answered, when the next draft is issued: they follow their words, or wait for a person who says where they belong.

use adref_tests::{App, Client};
use serde_json::{Value, json};

use crate::{comment, everywhere, issue, issued, paragraph, round};

const TEXT: &str = "/instruments/smart-cities";
const ZERO: &str = "1. The cities shall plan with those who live in them and report every five years.\n\n\
    2. The States shall keep rivers and their banks open to everybody at all times.\n\n\
    3. The Fund pays for what small cities cannot pay for by themselves.\n\n\
    4. Every city names one person who answers questions about the plan.\n";

/// Rewrites a paragraph of the working draft.
async fn rewrite(secretariat: &Client, beginning: &str, wording: &str) {
    let place = paragraph(secretariat, "working", beginning).await;
    let path = format!("{TEXT}/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
    let body = json!({ "wording": wording });
    let _ = secretariat.put_if(&path, place["etag"].as_str().unwrap(), &body).await.expect(200);
}

struct Scene {
    secretariat: Client,
    expert: Client,
    round: String,
}

async fn scene(app: &App) -> Scene {
    let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
    issued(&secretariat, ZERO).await;
    let round = round(&secretariat, "zero", &json!({ "shown": "own" })).await;
    Scene { secretariat, expert, round }
}

impl Scene {
    async fn say(&self, body: &Value) -> Value {
        self.expert.post(&format!("/rounds/{}/comments", self.round), body).await.expect(201).body
    }

    async fn on(&self, beginning: &str, words: &str) -> Value {
        let place = paragraph(&self.expert, "zero", beginning).await;
        self.say(&comment(&place, words, "else")).await
    }

    /// How each comment stands, by its number.
    async fn stands(&self) -> Value {
        self.secretariat.get(&format!("{TEXT}/carried")).await.expect(200).body
    }
}

fn row<'a>(carried: &'a Value, said: &Value) -> &'a Value {
    let rows = carried["items"].as_array().unwrap();
    rows.iter().find(|row| row["comment"]["id"] == said["id"]).unwrap_or_else(|| panic!("{carried}"))
}

#[tokio::test]
async fn a_comment_follows_its_words_or_waits_for_somebody_who_says_where_it_belongs() {
    everywhere(|app| async move {
        let scene = scene(&app).await;
        let kept = scene.on("The States shall keep", "rivers and their banks").await;
        let edited = scene.on("The cities shall plan", "report every five years").await;
        let gone = scene.on("The Fund pays", "cannot pay for by themselves").await;
        let place = paragraph(&scene.expert, "zero", "Every city names").await;
        let whole = scene.say(&json!({ "paragraph": place["id"], "kind": "general", "text": "Which one?" })).await;
        let draft = scene.say(&json!({ "kind": "general", "text": "All of it is good." })).await;
        let answered = scene.on("Every city names", "one person").await;
        let path = format!("/comments/{}/dispositions", answered["id"].as_str().unwrap());
        let _ = scene.secretariat.post(&path, &json!({ "kind": "noted" })).await.expect(201);
        assert_eq!(scene.stands().await["items"], json!([]), "nothing has come after the draft they were made on");

        rewrite(
            &scene.secretariat,
            "The States shall keep",
            "At all times the States keep rivers and their banks open.",
        )
        .await;
        rewrite(
            &scene.secretariat,
            "The cities shall plan",
            "The cities shall plan with those who live in them and report in public every five years.",
        )
        .await;
        rewrite(&scene.secretariat, "The Fund pays", "The Fund pays where nobody else does.").await;
        let _ = issue(&scene.secretariat, "first", &json!({ "unanswered_reason": "They go on." })).await.expect(201);

        let carried = scene.stands().await;
        assert_eq!(carried["draft"]["slug"], "first");
        let of = |said| row(&carried, said);
        assert_eq!(of(&kept)["place"], "kept", "{carried}");
        assert_eq!(of(&kept)["now"]["quote"]["exact"], "rivers and their banks");
        assert_eq!(of(&edited)["place"], "edited");
        assert_eq!(of(&edited)["now"]["quote"]["exact"], "report in public every five years");
        assert_eq!(of(&whole)["place"], "kept");
        assert!(of(&whole)["now"].get("quote").is_none());
        assert_eq!(of(&gone)["place"], "uncertain", "its paragraph is there, its words are not");
        assert!(of(&gone).get("now").is_none(), "it stays where it was made");
        assert!(of(&gone)["candidates"][0]["excerpt"].as_str().unwrap().starts_with("The Fund pays where"));
        let rows = carried["items"].as_array().unwrap();
        assert_eq!(rows.len(), 4, "neither what is about the whole draft nor what is answered: {draft} {answered}");
        assert_eq!(rows[0]["comment"]["id"], gone["id"], "what waits for a person comes first");

        found_beside_it(&app, &scene, of(&kept)["now"]["paragraph"].as_str().unwrap()).await;
    })
    .await;
}

/// Who reads the new draft finds there what surely followed, and nobody finds more of it than before.
async fn found_beside_it(app: &App, scene: &Scene, kept: &str) {
    let path = format!("{TEXT}/comments?draft=first");
    let beside = |reader: Client, more: &'static str| {
        let path = format!("{path}{more}");
        async move { reader.get(&path).await.expect(200).body["items"].as_array().unwrap().clone() }
    };
    assert_eq!(beside(scene.expert.clone(), "").await.len(), 0);
    for reader in [&scene.expert, &scene.secretariat] {
        let found = beside(reader.clone(), "&carried=true").await;
        let words: Vec<_> = found.iter().map(|one| one["stands"]["quote"]["exact"].as_str()).collect();
        assert_eq!(words, [None, Some("report in public every five years"), Some("rivers and their banks")]);
        assert!(found.iter().all(|one| one["draft"] == "zero" && one["stands"]["draft"] == "first"));
    }
    assert_eq!(beside(app.sign_in("expert2").await, "&carried=true").await.len(), 0);
    assert_eq!(beside(app.stranger(), "&carried=true").await.len(), 0);
    let first = scene.expert.get(&format!("{path}&carried=true&limit=1")).await.expect(200);
    let second = format!("{path}&carried=true&limit=1&after={}", first.text("next"));
    assert_ne!(first.body["items"][0]["id"], scene.expert.get(&second).await.expect(200).body["items"][0]["id"]);
    let of_one = format!("{path}&carried=true&paragraph={kept}");
    assert_eq!(scene.expert.get(&of_one).await.expect(200).body["items"].as_array().unwrap().len(), 1);
    let _ = scene.expert.get(&format!("{TEXT}/comments?carried=true")).await.problem(422, "invalid_field");
    let working = format!("{TEXT}/comments?draft=working&carried=true");
    let _ = scene.expert.get(&working).await.problem(404, "not_found");
    assert_eq!(scene.secretariat.get(&working).await.expect(200).body["items"], json!([]));
}

#[tokio::test]
async fn carried_words_are_shown_where_each_reader_reads_them() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, "1. The States [shall] {KEN+ FRA-} keep [all] {FRA+} rivers and their banks open.\n")
            .await;
        let round = round(&secretariat, "zero", &json!({ "shown": "everybody" })).await;
        let delegate = app.sign_in("delegate").await;
        let place = paragraph(&delegate, "zero", "The States").await;
        let said = delegate
            .post(&format!("/rounds/{round}/comments"), &comment(&place, "rivers and their banks", "else"))
            .await
            .expect(201);
        rewrite(
            &secretariat,
            "The States",
            "All States [shall] {KEN+ FRA-} keep [all] {FRA+} rivers and their banks open.",
        )
        .await;
        let _ = issue(&secretariat, "first", &json!({ "unanswered_reason": "They go on." })).await.expect(201);
        let stranger = app.sign_in("participant").await;
        for (reader, positions) in [(&delegate, true), (&secretariat, true), (&stranger, false)] {
            let wording = paragraph(reader, "first", "All States").await["wording"].as_str().unwrap().to_owned();
            assert_eq!(wording.contains("KEN"), positions, "{wording}");
            let found = reader.get(&format!("{TEXT}/comments?draft=first&carried=true")).await.expect(200);
            let quote = &found.body["items"][0]["stands"]["quote"];
            let [start, end] = ["start", "end"].map(|edge| usize::try_from(quote[edge].as_u64().unwrap()).unwrap());
            let here: String = wording.chars().skip(start).take(end - start).collect();
            assert_eq!((here.as_str(), &quote["exact"]), ("rivers and their banks", &json!(here)), "{said:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_person_says_where_a_comment_belongs_and_it_goes_on_from_there() {
    everywhere(|app| async move {
        let scene = scene(&app).await;
        let gone = scene.on("The Fund pays", "cannot pay for by themselves").await;
        let other = scene.on("The Fund pays", "small cities").await;
        rewrite(&scene.secretariat, "The Fund pays", "Money goes where nobody else gives any of it.").await;
        let _ = issue(&scene.secretariat, "first", &json!({ "unanswered_reason": "They go on." })).await.expect(201);
        let path = |said: &Value| format!("/comments/{}/place", said["id"].as_str().unwrap());
        let place = paragraph(&scene.secretariat, "first", "Money goes").await;
        let put = json!({ "draft": "first", "paragraph": place["id"], "quote": { "exact": "nobody else gives" } });

        let _ = scene.expert.post(&path(&gone), &put).await.problem(404, "not_found");
        let stranger = app.sign_in("delegate").await;
        let _ = stranger.post(&path(&gone), &put).await.problem(404, "not_found");
        let _ = stranger.get(&format!("{TEXT}/carried")).await.problem(404, "not_found");
        for (wrong, status, code) in [
            (json!({ "draft": "zero", "paragraph": place["id"] }), 422, "invalid_field"),
            (json!({ "draft": "never", "paragraph": place["id"] }), 404, "not_found"),
            (json!({ "draft": "first", "paragraph": "00000000000000000000000000000001" }), 422, "invalid_field"),
            (json!({ "draft": "first", "quote": { "exact": "Money" } }), 422, "invalid_field"),
            (
                json!({ "draft": "first", "paragraph": place["id"], "quote": { "exact": "gold" } }),
                422,
                "quote_not_found",
            ),
        ] {
            let _ = scene.secretariat.post(&path(&gone), &wrong).await.problem(status, code);
        }
        let _ = scene.secretariat.post(&path(&gone), &put).await.expect(200);
        let _ = scene.secretariat.post(&path(&other), &json!({ "draft": "first" })).await.expect(200);
        let carried = scene.stands().await;
        assert_eq!(row(&carried, &gone)["place"], "placed", "{carried}");
        assert_eq!(row(&carried, &gone)["now"]["quote"]["exact"], "nobody else gives");
        assert_eq!(row(&carried, &other)["place"], "stays");
        let said = scene.expert.get(&format!("/comments/{}", gone["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(said.text("quote/exact"), "cannot pay for by themselves", "where it was made it stands as it was");

        rewrite(&scene.secretariat, "Money goes", "Every year money goes where nobody else gives anything.").await;
        let _ = issue(&scene.secretariat, "second", &json!({ "unanswered_reason": "They go on." })).await.expect(201);
        let carried = scene.stands().await;
        assert_eq!(carried["draft"]["slug"], "second");
        assert_eq!(row(&carried, &gone)["place"], "kept", "from where a person put it: {carried}");
        assert_eq!(row(&carried, &gone)["now"]["quote"]["exact"], "nobody else gives");
        assert_ne!(row(&carried, &other)["place"], "stays", "that was said of the draft before");
    })
    .await;
}
