//! Comments as a table: looked at first, lodged all or none, taken along and brought back.

use adref_formats::sheet::{Form, Sheet};
use adref_tests::{Answer, App, Client};
use serde_json::json;

use crate::{begin, everywhere, issue, round};

const TEXT: &str = "1. Decides to go on.\n\n2. Requests a report:\n\n(a) on rivers;\n\n(b) on roads.\n\n3. Encourages cities.\n\n(a) on schools;\n\n7.bis Invites everybody.";

async fn consultation(app: &App) -> (Client, Client, String) {
    let secretariat = app.sign_in("secretariat").await;
    begin(&secretariat).await;
    let text = json!({ "text": TEXT });
    let _ = secretariat.post("/instruments/smart-cities/drafts", &text).await.expect(201);
    let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
    let round = round(&secretariat, "zero", &json!({})).await;
    (secretariat, app.sign_in("expert").await, round)
}

fn table(rows: &[[&str; 7]]) -> Sheet {
    let heads = [
        "MB/NC",
        "Line number",
        "Clause/ Subclause",
        "Paragraph/ Figure/ Table",
        "Type of comment",
        "Comments",
        "Proposed change",
    ];
    let mut sheet = Sheet::new("Comments", &heads);
    for row in rows {
        sheet.push(row.iter().map(|cell| (*cell).to_owned()).collect());
    }
    sheet
}

async fn preview(client: &Client, round: &str, name: &str, bytes: Vec<u8>) -> Answer {
    client.upload(&format!("/rounds/{round}/comments/table/preview"), name, bytes).await
}

#[tokio::test]
async fn every_row_is_placed_or_named_and_none_is_dropped() {
    everywhere(|app| async move {
        let (_, expert, round) = consultation(&app).await;
        let rows = [
            ["FRA", "", "1", "", "ed", "=1+1 is what we say", ""],
            ["FRA", "", "2", "(b)", "te", "Roads too.", "on roads and bridges."],
            ["FRA", "", "2 (a)", "", "ge", "Rivers.", ""],
            ["KEN", "", "after 7.bis", "", "te", "One is missing.", "Thanks everybody."],
            ["FRA", "", "", "", "ge", "Shorter.", ""],
            ["FRA", "", "(a)", "", "xx", "Which one?", ""],
            ["FRA", "", "99", "", "ed", "There is no such paragraph.", ""],
            ["FRA", "17", "", "", "ed", "Line 17.", ""],
            ["FRA", "", "3", "", "ed", "", ""],
        ];
        let sheet = table(&rows);
        for form in [Form::Xlsx, Form::Csv] {
            let name = format!("comments.{}", form.ending());
            let read = preview(&expert, &round, &name, sheet.written(form).unwrap()).await.expect(200);
            let got: Vec<_> = read.body["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| {
                    (
                        row["row"].as_u64().unwrap(),
                        row["state"].as_str().unwrap().to_owned(),
                        row["anchor"].as_str().unwrap_or("").to_owned(),
                        row["why"].as_str().unwrap_or("").to_owned(),
                    )
                })
                .collect();
            assert_eq!(got.len(), rows.len(), "every row comes back");
            let states: Vec<_> = got.iter().map(|row| row.1.as_str()).collect();
            assert_eq!(
                states,
                ["placed", "placed", "placed", "placed", "placed", "unplaced", "unplaced", "unplaced", "empty"],
                "{}",
                read.raw
            );
            let whys: Vec<_> = got.iter().map(|row| row.3.as_str()).collect();
            assert_eq!(whys[5..8], ["several_places", "no_such_place", "line_only"]);
            assert_ne!(got[1].2, got[2].2);
            let rows = &read.body["rows"];
            assert_eq!(rows[5]["candidates"].as_array().map(Vec::len), Some(2));
            assert_eq!(rows[5]["remarks"], json!(["kind_not_known"]));
            assert_eq!((&rows[3]["target"], &rows[3]["remarks"]), (&json!("after"), &json!(["other_member"])));
            assert_eq!(rows[0]["text"], "=1+1 is what we say");
        }
        let list = expert.get("/instruments/smart-cities/comments").await.expect(200);
        assert_eq!(list.body["items"], json!([]), "a preview stores nothing");
    })
    .await;
}

#[tokio::test]
async fn a_table_is_lodged_whole_and_comes_back_and_is_known() {
    everywhere(|app| async move {
        let (secretariat, expert, round) = consultation(&app).await;
        let path = format!("/rounds/{round}/comments/table");
        let sheet = table(&[
            ["FRA", "", "1", "", "ed", "Clearer.", "Decides to continue."],
            ["KEN", "", "2", "(b)", "te", "Roads too.", ""],
            ["FRA", "", "99", "", "ge", "Where is this?", ""],
        ]);
        let bytes = sheet.written(Form::Xlsx).unwrap();
        let refused = expert.upload(&path, "c.xlsx", bytes.clone()).await.problem(422, "rows_unplaced");
        assert_eq!(refused.body["rows"], json!([4]), "by their numbers in the file");
        let none = expert.get("/instruments/smart-cities/comments").await.expect(200);
        assert_eq!(none.body["items"], json!([]), "all or none");
        let lodged = expert.upload(&format!("{path}?whole=true"), "c.xlsx", bytes).await.expect(201);
        assert_eq!(lodged.body["receipts"].as_array().map(Vec::len), Some(3));
        let list = expert.get("/instruments/smart-cities/comments").await.expect(200);
        let whole = list.body["items"].as_array().unwrap().iter().find(|one| one["target"] == "whole").unwrap();
        assert!(whole["justification"].as_str().unwrap().contains("99"), "its place is kept in words: {whole}");
        let noted = list.body["items"].as_array().unwrap().iter().find(|one| one["text"] == "Roads too.").unwrap();
        let notes = secretariat.get(&format!("/comments/{}/replies", noted["id"].as_str().unwrap())).await.expect(200);
        assert!(notes.raw.contains("KEN"), "another member than one's own is said to the secretariat");
        assert_eq!(noted["author"]["party"], "FRA", "nobody speaks for a party they hold no mandate of");
        assert_eq!(app.deliver().await.len(), 1, "one letter for all of them");
        for reader in [&secretariat, &expert] {
            let csv = reader.get(&format!("/rounds/{round}/comments.csv")).await.expect(200);
            assert!(csv.raw.contains("Observations of the secretariat") && csv.raw.contains("Clearer."));
        }
        let csv = expert.get(&format!("/rounds/{round}/comments.csv")).await.expect(200);
        let again = expert.post(&format!("{path}/preview"), &json!({ "text": csv.raw })).await.expect(200);
        assert_eq!(
            (&again.body["known"], &again.body["placed"], &again.body["unplaced"]),
            (&json!(3), &json!(0), &json!(0))
        );
        let _ = expert.post(&path, &json!({ "text": csv.raw })).await.problem(422, "invalid_field");
        // To somebody else the numbers say nothing, and the places do.
        let other = app.sign_in("expert2").await;
        let theirs = other.post(&format!("{path}/preview"), &json!({ "text": csv.raw })).await.expect(200);
        assert_eq!((&theirs.body["known"], &theirs.body["placed"]), (&json!(0), &json!(3)), "{}", theirs.raw);
        let own = other.get(&format!("/rounds/{round}/comments.csv")).await.expect(200);
        assert!(!own.raw.contains("Clearer."), "the round shows everybody their own");
        let pasted = "Clause\tType\tComments\n1\ted\t\"two\nlines\"\n";
        let pasted = other.post(&path, &json!({ "text": pasted })).await.expect(201);
        assert_eq!(pasted.body["report"]["rows"][0]["text"], "two\nlines");
    })
    .await;
}

#[tokio::test]
async fn files_that_are_no_table_are_told_what_they_lack() {
    everywhere(|app| async move {
        let (secretariat, expert, round) = consultation(&app).await;
        for (bytes, code) in [
            (b"Just a sentence.".to_vec(), "not_a_comment_table"),
            (b"Clause,Type,Comments\n1,ed,\"never closed\n".to_vec(), "not_a_comment_table"),
            (b"PK\x03\x04 not a workbook at all".to_vec(), "damaged_workbook"),
            (b"\x89PNG\r\n\x1a\n".to_vec(), "not_text"),
            (Vec::new(), "empty_file"),
            (format!("Clause,Type,Comments\n{}", "1,ed,x\n".repeat(10_001)).into_bytes(), "too_many_rows"),
        ] {
            let _ = preview(&expert, &round, "c.csv", bytes).await.problem(422, code);
        }
        let latin = b"Clause,Type,Comments\n1,ed,caf\xe9\n".to_vec();
        let read = preview(&expert, &round, "c.csv", latin).await.expect(200);
        assert_eq!(
            (read.text("guessed").as_str(), read.body["rows"][0]["text"].as_str()),
            ("windows-1252", Some("café"))
        );
        let _ = preview(&secretariat, &round, "c.csv", b"x".to_vec()).await.problem(403, "forbidden");
        let many = format!("Clause,Type,Comments\n{}", "1,ed,A remark.\n".repeat(2_000));
        let path = format!("/rounds/{round}/comments/table");
        let lodged = expert.post(&path, &json!({ "text": many })).await.expect(201);
        assert_eq!(lodged.body["receipts"].as_array().map(Vec::len), Some(2_000));
    })
    .await;
}
