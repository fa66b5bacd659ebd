//! Five hundred pieces of text that would run where a page took them for more than words, in every field people type into: they are
//! kept as they were typed, and in nothing that leaves do they stand as anything but words. What a browser makes of them is looked at
//! in tests/browser/specs/hostile.spec.ts.

use adref_tests::canary::unpacked;
use adref_tests::{App, Client};
use reqwest::Method;
use serde_json::{Value, json};

use crate::public::{confirm, public_round, said, send};
use crate::{everywhere, paragraph};

/// All of them.
fn hostile() -> Vec<&'static str> {
    let all: Vec<_> =
        include_str!("../../expected/hostile.txt").lines().filter(|line| !line.starts_with("# ")).collect();
    assert!(all.len() >= 500, "{}", all.len());
    all
}

/// The same, as many in one piece as fit into so many bytes.
fn pieces(most: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for one in hostile() {
        if pieces.last().is_some_and(|piece| piece.len() + one.len() + 1 > most) {
            pieces.push(String::new());
        }
        let piece = pieces.last_mut().unwrap();
        piece.push_str(if piece.is_empty() { "" } else { " " });
        piece.push_str(one);
    }
    pieces
}

/// What a page would run: a tag with a handler, or one that leads to a script. Quoted values of other attributes are words.
fn runs(page: &str) -> Option<String> {
    page.match_indices('<').find_map(|(at, _)| of_tag(page.split_at(at + 1).1)).or_else(|| {
        let inline = page.contains("<script>hit");
        inline.then(|| "<script>".to_owned())
    })
}

/// The same of the tag that begins here, if one does.
fn of_tag(rest: &str) -> Option<String> {
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
        return None;
    }
    let (mut quote, mut bare, mut value, mut leads) = (None, String::new(), String::new(), false);
    for c in rest.chars() {
        match (quote, c) {
            (None, '>') => break,
            (None, '"' | '\'') if bare.ends_with('=') => quote = Some(c),
            (Some(open), c) if open == c => {
                quote = None;
                leads |= leads_to_a_script(&bare, &value);
                value.clear();
            }
            (None, c) => bare.extend(c.to_lowercase()),
            (Some(_), c) => value.extend(c.to_lowercase()),
        }
    }
    let handler = |word: &str| word.starts_with("on") && word.contains('=');
    (leads || bare.contains("hit(") || bare.split_whitespace().any(handler)).then_some(bare)
}

/// Whether an attribute, whose name stands last in what came before its value, leads to a script or holds a page.
fn leads_to_a_script(before: &str, value: &str) -> bool {
    let name = before.trim_end_matches('=').rsplit(char::is_whitespace).next().unwrap_or_default();
    let address = matches!(name, "href" | "src" | "action" | "formaction" | "data" | "xlink:href");
    let script = ["javascript:", "vbscript:", "data:text"].iter().any(|scheme| value.trim_start().starts_with(scheme));
    name == "srcdoc" || address && script
}

#[test]
fn what_would_run_is_told_from_words() {
    for bad in [
        "<img src=x onerror=hit()>",
        "<a href=\"javascript:hit()\">",
        "<p title=\"x\"onclick=hit()>",
        "<script>hit()</script>",
        "<iframe srcdoc='x'>",
    ] {
        assert!(runs(bad).is_some(), "{bad}");
    }
    for good in [
        "&lt;img onerror=hit()&gt;",
        "<p title=\"&lt;img onerror=hit()&gt;\">hit()</p>",
        "5 < 6 onerror=hit() >",
        "<p>onload=hit()</p>",
    ] {
        assert!(runs(good).is_none(), "{good}");
    }
}

/// Puts a piece into a field of a body again and again, and looks that it comes back as it was typed.
async fn typed(who: &Client, path: &str, body: &Value, field: &str, back: &str) {
    for (number, piece) in pieces(480).into_iter().enumerate() {
        let mut body: Value = serde_json::from_str(&body.to_string().replace("NUMBER", &number.to_string())).unwrap();
        body[field] = json!(piece);
        let made = who.post(path, &body).await.expect(201);
        if !back.is_empty() {
            assert_eq!(made.text(back).replace("\u{a0}", " "), piece.replace("\u{a0}", " "), "{path} {field}");
        }
    }
}

/// Everything a secretariat and administrators name.
async fn named(secretariat: &Client, administrator: &Client, expert: &Client) {
    let process = json!({ "slug": "p-NUMBER", "title": "T", "summary": "S", "zone": "UTC", "public": true });
    typed(secretariat, "/processes", &process, "title", "title").await;
    let process = json!({ "slug": "s-NUMBER", "title": "T", "zone": "UTC", "public": true });
    typed(secretariat, "/processes", &process, "summary", "").await;
    let text = json!({ "slug": "i-NUMBER", "title": "T", "language": "en" });
    typed(secretariat, "/processes/cities/instruments", &text, "title", "title").await;
    let milestone = json!({ "title": "T", "when": "2027-05" });
    typed(secretariat, "/processes/cities/milestones", &milestone, "title", "").await;
    typed(secretariat, "/processes/cities/milestones", &milestone, "description", "").await;
    let reason = json!({ "kind": "noted", "title": "T", "text": "Words." });
    typed(secretariat, "/processes/cities/reasons", &reason, "text", "").await;
    for (number, piece) in pieces(180).into_iter().enumerate() {
        let body = json!({ "email": format!("h{number}@test.example"), "name": piece });
        let _ = administrator.post("/people", &body).await.expect(201);
        let body = json!({ "name": piece, "class": "academia" });
        let _ = secretariat.post("/organizations", &body).await.expect(201);
    }
    for one in hostile().into_iter().filter(|one| one.len() <= 120).step_by(25) {
        let _ = expert.post("/me/tokens", &json!({ "name": one, "scopes": ["read"] })).await.expect(201);
    }
}

/// Everything people say about a text, and what is answered.
async fn spoken(app: &App, secretariat: &Client, expert: &Client, public: &str) -> String {
    let place = paragraph(expert, "zero", "Decides to review").await;
    let round = json!({ "guidance": pieces(2_000)[0], "kind": "expert", "shown": "everybody" });
    let round = crate::round(secretariat, "zero", &round).await;
    for piece in pieces(4_000) {
        let body = json!({ "paragraph": place["id"], "kind": "substantive", "text": piece, "justification": piece,
            "proposed_wording": piece, "note": piece });
        let lodged = expert.post(&format!("/rounds/{round}/comments"), &body).await.expect(201);
        let id = lodged.text("id");
        let read = expert.get(&format!("/comments/{id}")).await.expect(200);
        assert_eq!((read.text("text"), read.text("justification")), (piece.clone(), piece.clone()));
        let said = json!({ "text": piece, "reach": "author" });
        let reply = secretariat.post(&format!("/comments/{id}/replies"), &said).await;
        assert!(reply.status < 500, "{}", reply.raw);
        let answer = json!({ "kind": "not_accepted", "reason": piece });
        let _ = secretariat.post(&format!("/comments/{id}/dispositions"), &answer).await.expect(201);
    }
    for (number, piece) in pieces(180).into_iter().take(5).enumerate() {
        let email = format!("anybody{number}@public.example");
        let mut body = said(&email, &pieces(4_000)[0]);
        body["name"] = json!(piece);
        body["organization"] = json!(piece);
        body["comment"]["paragraph"] = place["id"].clone();
        let _ = send(app, public, &body).await.expect(201);
        let _ = confirm(app, &email).await;
    }
    round
}

#[tokio::test]
async fn five_hundred_pieces_in_every_field_stay_words() {
    everywhere(|app| async move {
        let (secretariat, administrator) = (app.sign_in("secretariat").await, app.sign_in("administrator").await);
        let (expert, stranger) = (app.sign_in("expert").await, app.stranger());
        let public = public_round(&secretariat, &json!({})).await;
        named(&secretariat, &administrator, &expert).await;
        let round = spoken(&app, &secretariat, &expert, &public).await;
        // As the words of a text, one to a paragraph.
        let lines: Vec<_> = hostile().into_iter().zip(1..).map(|(one, at)| format!("{at}. Decides {one} to go on.\n")).collect();
        let text = json!({ "slug": "words", "title": pieces(480)[3], "language": "en" });
        let _ = secretariat.post("/processes/cities/instruments", &text).await.expect(201);
        let draft = json!({ "text": lines.join("\n") });
        let _ = secretariat.post("/instruments/words/drafts", &draft).await.expect(201);
        let read = secretariat.get("/instruments/words/drafts/working").await.expect(200);
        let kept = read.body["paragraphs"].as_array().unwrap().len();
        assert!(kept >= 450, "{kept} paragraphs");
        let body = json!({ "slug": "first", "label": pieces(180)[1], "symbol": hostile()[7], "kind": "first", "openness": "public" });
        let _ = secretariat.post("/instruments/words/drafts/working/issue", &body).await.expect(201);
        leaves(&app, &secretariat, &expert, &stranger, &round).await;
    })
    .await;
}

/// Everything that leaves as something a browser, a mail reader or an office program takes for more than data.
async fn leaves(app: &App, secretariat: &Client, expert: &Client, stranger: &Client, round: &str) {
    for path in [
        "/en",
        "/en/t/smart-cities",
        "/en/t/smart-cities/d/zero",
        "/en/t/words",
        "/en/t/words/d/first",
        "/fr/processes/p-1",
    ] {
        let page = stranger.page(path).await;
        assert_eq!(runs(&page.raw), None, "{path}");
    }
    for (who, path) in [
        (secretariat, "/instruments/smart-cities/drafts/zero/export.html"),
        (secretariat, "/instruments/words/drafts/first/export.html"),
        (secretariat, "/instruments/smart-cities/compare/zero..working.html"),
        (expert, "/me/data?format=html"),
    ] {
        let file = who.get(path).await.expect(200);
        assert!(file.raw.contains("hit()") || path.contains("zero"), "{path} holds nothing of it");
        assert_eq!(runs(&file.raw), None, "{path}");
    }
    let answers = "/instruments/smart-cities/dispositions.docx".to_owned();
    for path in [answers, format!("/rounds/{round}/comments.docx"), format!("/rounds/{round}/comments.xlsx")] {
        let file = secretariat.request(Method::GET, &path).send().await.unwrap().bytes().await.unwrap();
        let inside = unpacked(&file);
        assert!(inside.contains("&lt;img src=x") && !inside.contains("<img src=x"), "{path}");
    }
    let table = secretariat.get(&format!("/rounds/{round}/comments.csv")).await.expect(200);
    let formula = |line: &str| line.split(',').any(|cell| cell.trim_matches('"').starts_with(['=', '@', '\t']));
    assert!(table.raw.contains("hit()") && !table.raw.lines().any(formula), "a cell that is a formula");
    for letter in app.deliver().await {
        assert_eq!(runs(&letter.html), None, "a letter: {}", letter.subject);
        assert!(!letter.subject.contains(['\r', '\n']));
    }
    for path in ["/people?limit=200", "/instruments/nothing%3Cscript%3Ehit()%3C/script%3E"] {
        let answer = secretariat.get(path).await;
        let kind = answer.headers["content-type"].to_str().unwrap();
        assert!(kind.contains("json") && answer.headers["x-content-type-options"] == "nosniff", "{path} {kind}");
    }
}
