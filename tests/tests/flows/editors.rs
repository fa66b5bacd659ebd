//! Many editors on one paragraph, each again and again: no saved word is lost, and the record of saves has no gap.

use adref_domain::event::EventKind;
use adref_store::events;
use adref_tests::{App, Client, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issued, paragraph};

/// Saves per editor.
const SAVES: usize = 6;

/// One editor, who writes a word of their own behind whatever stands there, until it is saved: how often somebody was quicker.
async fn edits(client: Client, path: String, mut seen: (String, String), editor: usize) -> usize {
    let mut late = 0;
    for save in 0..SAVES {
        loop {
            let words = format!("{} e{editor}s{save}", seen.1);
            let answer = client.put_if(&path, &seen.0, &json!({ "wording": words })).await;
            match answer.status {
                200 => {
                    seen = (answer.text("etag"), answer.text("wording"));
                    assert_eq!(seen.1, words);
                    break;
                }
                412 => {
                    late += 1;
                    assert_eq!(answer.text("mine"), words, "what was typed comes back");
                    seen = (answer.text("theirs_etag"), answer.text("theirs"));
                }
                // Two commits met on the way: nothing was stored, and it is sent again.
                503 => {}
                other => panic!("{other}: {}", answer.raw),
            }
        }
    }
    late
}

/// Every save in the order of the record, by the hashes before and after it.
async fn chain(app: &App) -> Vec<(Option<String>, Option<String>)> {
    let read = app.house.read(|cx| Ok(events::list(cx.db, 0, i64::MAX)?)).await.unwrap();
    let saves = read.into_iter().filter(|event| event.kind == EventKind::WordingEdited);
    saves.map(|event| (event.hash_before, event.hash_after)).collect()
}

async fn played(app: &App, editors: usize) {
    let secretariat = app.sign_in("secretariat").await;
    issued(&secretariat, OURS).await;
    let place: Value = paragraph(&secretariat, "working", "Decides to review").await;
    let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
    let seen = (place["etag"].as_str().unwrap().to_owned(), place["wording"].as_str().unwrap().to_owned());
    let mut at_work = tokio::task::JoinSet::new();
    for editor in 0..editors {
        at_work.spawn(edits(secretariat.clone(), path.clone(), seen.clone(), editor));
    }
    let late: usize = at_work.join_all().await.into_iter().sum();
    let stands = secretariat.get(&path).await.expect(200).text("wording");
    for editor in 0..editors {
        for save in 0..SAVES {
            assert_eq!(
                stands.matches(&format!(" e{editor}s{save}")).count(),
                1,
                "a save of editor {editor} in {stands}"
            );
        }
    }
    let chain = chain(app).await;
    assert_eq!(chain.len(), editors * SAVES, "every save is recorded once");
    for pair in chain.windows(2) {
        assert_eq!(pair[0].1, pair[1].0, "a save that begins where none ended");
    }
    eprintln!("{editors} editors, {} saves, {late} times somebody was quicker", chain.len());
}

#[tokio::test]
async fn two_editors_lose_nothing() {
    everywhere(|app| async move { played(&app, 2).await }).await;
}

#[tokio::test]
async fn eight_editors_lose_nothing() {
    everywhere(|app| async move { played(&app, 8).await }).await;
}
