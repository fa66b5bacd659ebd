//! What every request and every answer passes at the door, on every route of the table.

use adref_api::{ROWS, Verb};
use adref_formats::sheet::{Form, Sheet};
use adref_tests::{Client, OURS, canary};
use reqwest::Method;
use serde_json::json;

use crate::{comment, everywhere, issued, paragraph, round};

/// A path of a row with something in the place of each name.
fn filled(path: &str) -> String {
    path.trim_start_matches("/api/v1").replace(['{', '}'], "")
}

#[tokio::test]
async fn no_other_site_writes_through_anybodys_browser() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let mut asked = 0;
        for row in ROWS.iter().filter(|row| row.verb != Verb::Get) {
            for (name, value) in
                [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.example")]
            {
                let method = row.verb.name().parse::<Method>().unwrap();
                let request = secretariat.request(method, &filled(row.path)).header(name, value).json(&json!({}));
                let answer = Client::answer(request).await;
                assert_eq!(
                    (answer.status, answer.code().as_str()),
                    (403, "cross_site"),
                    "{row:?} {name}: {}",
                    answer.raw
                );
                asked += 1;
            }
        }
        assert!(asked > 200, "{asked}");
    })
    .await;
}

#[tokio::test]
async fn nothing_that_is_somebodys_is_kept_on_the_way() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({ "shown": "round" })).await;
        let expert = app.sign_in("expert").await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let said = comment(&place, "every five years", "yearly");
        let lodged = expert.post(&format!("/rounds/{round}/comments"), &said).await.expect(201).text("id");
        let names = [
            ("{slug}", "smart-cities"),
            ("{draft}", "zero"),
            ("{round}", round.as_str()),
            ("{comment}", lodged.as_str()),
            ("{paragraph}", place["id"].as_str().unwrap()),
            ("{format}", "json"),
        ];
        let mut shown = 0;
        for row in ROWS.iter().filter(|row| row.verb == Verb::Get) {
            let path = names
                .iter()
                .fold(row.path.trim_start_matches("/api/v1").to_owned(), |path, (name, is)| path.replace(name, is));
            let path = if path.starts_with("/processes/") { path.replace("smart-cities", "cities") } else { path };
            for reader in [&secretariat, &expert] {
                let answer = reader.get(&filled(&path)).await;
                let kept = answer.headers["cache-control"].to_str().unwrap();
                assert_eq!(kept, "no-store", "{path} ({})", answer.status);
                assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{path}");
                assert!(
                    answer.headers["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"),
                    "{path}"
                );
                shown += usize::from(answer.status == 200);
            }
        }
        assert!(shown > 40, "only {shown} of them had anything to show");
    })
    .await;
}

/// The watch over every byte that leaves opens what is packed.
#[test]
fn what_leaves_packed_is_looked_through_unpacked() {
    let hidden = canary::canary("a word in a workbook", &["secretariat"]);
    let mut sheet = Sheet::new("A table", &["Number", "Words"]);
    sheet.push(vec!["1".to_owned(), hidden.clone()]);
    let packed = sheet.written(Form::Xlsx).unwrap();
    assert!(!String::from_utf8_lossy(&packed).contains(&hidden), "packed it is not seen");
    let text = canary::unpacked(&packed);
    assert!(text.contains(&hidden));
    canary::look_through("secretariat", "a file", "", &text);
    assert!(std::panic::catch_unwind(|| canary::look_through("expert", "a file", "", &text)).is_err());
    assert_eq!(canary::unpacked(b"not packed"), "");
}
