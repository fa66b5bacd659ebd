//! Requests are counted for each account, and for each network of strangers; what is refused loses nothing.

use adref_domain::Capacity;
use adref_tests::{Answer, App, Client, OURS, PASSWORD};
use serde_json::json;

use crate::{comment, everywhere, issue, issued, paragraph, round};

async fn participants_token(app: &App) -> String {
    let body = json!({ "email": "participant@test.example", "password": PASSWORD });
    app.stranger().post("/sign-in", &body).await.expect(200).text("access_token")
}

#[tokio::test]
async fn what_is_too_much_is_told_when_to_come_back_and_nobody_else_is_held_up() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let token = |name: &'static str| {
            let app = app.clone();
            async move {
                let body = json!({ "email": format!("{name}@test.example"), "password": PASSWORD });
                app.stranger().post("/sign-in", &body).await.expect(200).text("access_token")
            }
        };
        let counted = app.counting("expert", Some(token("expert").await));
        let compare = "/instruments/smart-cities/compare?from=zero&to=first";
        let refused = at_last_refused(&counted, compare, 60).await;
        let wait: u64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
        let _ = counted.with_token(&token("delegate").await).get(compare).await.expect(200);
        let _ = counted.get("/instruments/smart-cities/drafts/zero").await.expect(200);
        let searching = "/instruments/smart-cities/history?q=review";
        let _ = at_last_refused(&counted, searching, 60).await;
    })
    .await;
}

/// Asks as often as is free, then on until refused: while a slow machine answers, a little becomes free again.
async fn at_last_refused(counted: &Client, path: &str, free: usize) -> Answer {
    for _ in 0..free {
        let _ = counted.get(path).await.expect(200);
    }
    for _ in 0..10 * free {
        let answer = counted.get(path).await;
        if answer.status != 200 {
            return answer.problem(429, "too_many_requests");
        }
    }
    panic!("{path} is never refused");
}

#[tokio::test]
async fn a_participant_speaks_often_enough_and_a_delegation_as_often_as_it_must() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let place = paragraph(&secretariat, "zero", "Decides to review").await;
        let path = format!("/rounds/{round}/comments");
        for (capacity, free) in [(Capacity::Public, 6), (Capacity::Delegate, 20)] {
            let name = if capacity == Capacity::Public { "participant" } else { "delegate" };
            let body = json!({ "email": format!("{name}@test.example"), "password": PASSWORD });
            let token = app.stranger().post("/sign-in", &body).await.expect(200).text("access_token");
            let speaker = app.counting(name, Some(token));
            for number in 0..free {
                let words = comment(&place, "every five years", &format!("every {} years", number + 6));
                let _ = speaker.post(&path, &words).await.expect(201);
            }
            let one_more = speaker.post(&path, &comment(&place, "every five years", "yearly")).await;
            if capacity == Capacity::Public {
                assert!(one_more.problem(429, "too_many_requests").headers.contains_key("retry-after"));
            } else {
                let _ = one_more.expect(201);
            }
        }
        let mine = app.sign_in("participant").await.get("/me/comments").await.expect(200);
        assert_eq!(mine.body["items"].as_array().map(Vec::len), Some(6), "the one that was refused left nothing");
    })
    .await;
}

#[tokio::test]
async fn a_table_of_ten_thousand_rows_is_not_one_comment_of_a_participant() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let token = participants_token(&app).await;
        let speaker = app.counting("participant", Some(token));
        let table = |rows: usize| {
            let lines: String = (0..rows).map(|row| format!(",ge,comment {row}\n")).collect();
            json!({ "text": format!("Clause,Type,Comments\n{lines}") })
        };
        let path = format!("/rounds/{round}/comments/table");
        for rows in [31, 9_000] {
            let refused = speaker.post(&path, &table(rows)).await.problem(422, "invalid_field");
            assert!(refused.raw.contains("30 a day"), "{}", refused.raw);
        }
        let taken = speaker.post(&path, &table(30)).await.expect(201);
        assert_eq!(taken.body["receipts"].as_array().map(Vec::len), Some(30));
        let one_more = json!({ "kind": "general", "text": "One more." });
        let _ = speaker.post(&format!("/rounds/{round}/comments"), &one_more).await.problem(429, "too_many_requests");
        let mine = app.sign_in("participant").await.get("/me/comments?limit=200").await.expect(200);
        assert_eq!(mine.body["items"].as_array().map(Vec::len), Some(30), "what was refused left nothing");
    })
    .await;
}

/// What came in at one replica is used up at all of them, a second later at most.
#[tokio::test]
async fn what_is_used_up_at_one_door_is_used_up_at_all_of_them() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let token = participants_token(&app).await;
        let doors = [0, 1].map(|_| app.counting("participant", Some(token.clone())));
        let path = format!("/rounds/{round}/comments");
        let say = json!({ "kind": "general", "text": "I say." });
        for _ in 0..6 {
            let _ = doors[0].post(&path, &say).await.expect(201);
        }
        // The other door learns of it when it tells of the first that came in there.
        let mut taken = 0;
        while doors[1].post(&path, &say).await.status == 201 {
            taken += 1;
            assert!(taken < 6, "what came in at the first door is nothing to the second");
            tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        }
        let refused = doors[1].post(&path, &say).await.problem(429, "too_many_requests");
        assert!(refused.headers.contains_key("retry-after"));
        let rows: Vec<_> = app.everything_stored().into_iter().filter(|row| row.starts_with("rate_debts")).collect();
        let person = app.sign_in("participant").await.get("/me").await.expect(200).text("id");
        assert!(
            !rows.is_empty() && rows.iter().all(|row| !row.contains(&person)),
            "who it is cannot be read: {rows:?}"
        );
        // Others are not held up by it, and what lies in the past is forgotten.
        let other = json!({ "email": "delegate@test.example", "password": PASSWORD });
        let token = app.stranger().post("/sign-in", &other).await.expect(200).text("access_token");
        let _ = app.counting("delegate", Some(token)).post(&path, &say).await.expect(201);
        app.house.shift_clock(2 * 24 * 3600);
        let house = app.house.clone();
        let swept =
            tokio::task::spawn_blocking(move || adref_acts::housekeeping::sweep(&house)).await.unwrap().unwrap();
        assert!(swept.rates > 0, "{swept:?}");
    })
    .await;
}

#[tokio::test]
async fn wrong_passwords_of_one_network_count_at_all_doors_and_right_ones_at_none() {
    everywhere(|app| async move {
        let doors = [0, 1].map(|_| app.counting("stranger", None));
        let wrong = |number: usize| json!({ "email": format!("nobody{number}@test.example"), "password": "not it" });
        for number in 0..95 {
            let _ = doors[0].post("/sign-in", &wrong(number)).await.problem(401, "wrong_credentials");
        }
        let right = json!({ "email": "participant@test.example", "password": PASSWORD });
        for door in [0, 0, 0, 0, 0, 0, 0, 0, 1] {
            let _ = doors[door].post("/sign-in", &right).await.expect(200);
        }
        // The other door learns of the wrong ones when it tells of its first.
        let mut taken = 0;
        let refused = loop {
            let answer = doors[1].post("/sign-in", &wrong(100 + taken)).await;
            if answer.status != 401 {
                break answer.problem(429, "too_many_attempts");
            }
            taken += 1;
            assert!(taken < 30, "what was tried at the first door is nothing to the second");
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        };
        let wait: u64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=9).contains(&wait), "{wait}");
    })
    .await;
}
