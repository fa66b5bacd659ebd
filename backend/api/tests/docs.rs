//! Pages that are made from the code. `UPDATE=1 cargo test -p adref-api --test docs` writes them again.

#![expect(clippy::unwrap_used, reason = "a helper of tests fails by panicking")]

use std::fmt::Write;
use std::path::PathBuf;

use adref_api::{CODES, RATES, ROWS, description, lengths};
use adref_domain::policy;

fn page(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "../../docs", name].iter().collect()
}

/// The page must be what the code says, or is made so when asked.
fn hold(name: &str, text: &str) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(page(name), text).unwrap();
    }
    let held = std::fs::read_to_string(page(name)).unwrap_or_default();
    assert!(held == text, "docs/{name} is not what the code says: UPDATE=1 cargo test -p adref-api --test docs");
}

#[test]
fn errors() {
    let mut text = "# Problems\n\nMade from `backend/api/src/problem/codes.rs`. Every refusal is a problem document (RFC 9457,\n\
        `application/problem+json`) with one of these codes in `code`; `detail` is about this one occurrence, `request_id` is in\n\
        the operator's log. What is hidden from a reader and what does not exist get the same `not_found`.\n\n\
        | code | status | what happened | what to do |\n|---|---|---|---|\n"
        .to_owned();
    for row in CODES.iter() {
        writeln!(text, "| <a id=\"{0}\"></a>`{0}` | {1} | {2} | {3} |", row.code, row.status, row.title, row.remedy)
            .unwrap();
    }
    text.push_str(
        "\nMembers beside the usual ones: `stale_wording` carries `base`, `theirs`, `mine` and `theirs_etag`; `inputs_unanswered` carries\n\
         `unanswered`, the numbers of the inputs; `invalid_field` carries `field`; `weak_password` carries `field` and\n\
         `why`: `too_short`, `too_long`, `about_you` or `common`; `already_decided` carries `decision`, the answer that stands; `quote_not_found`\n\
         carries `near`, words like those quoted, and `rows_unplaced` carries `rows`, their numbers in the file; `quote_ambiguous` carries `places`, where they stand with what is around them. `too_many_attempts`, `too_many_requests` and `unavailable` say in the\n\
         header `Retry-After` when to come back, `method_not_allowed` says in `Allow` what is allowed.\n",
    );
    hold("errors.md", &text);
}

#[test]
fn policy() {
    let mut text = "# Who may do what\n\nMade from `backend/domain/src/policy/table.rs`, the one table everything is asked of. What no row allows is\n\
        denied, and to the reader it does not exist. People act in a mandate; one that is invited, suspended, ended or for another\n\
        process gives nothing. What is expected of the table is written a second time, by hand, in `tests/expected/policy.txt`, and a\n\
        test holds the two together in every case; [decision 9](decisions/0009-mandates-and-the-policy.md) says how they came about.\n\n| action | who | when |\n|---|---|---|\n"
        .to_owned();
    for row in policy::ROWS {
        writeln!(text, "| `{}` | {} | {} |", row.action, row.who.words(), row.when.words()).unwrap();
    }
    text.push_str("\nRoutes ask for:\n\n| action | routes |\n|---|---|\n");
    for action in policy::Action::ALL {
        let routes: Vec<_> = ROWS
            .iter()
            .filter(|row| row.action == *action)
            .map(|row| format!("`{} {}`", row.verb.name(), row.path.trim_start_matches("/api/v1")))
            .collect();
        if !routes.is_empty() {
            writeln!(text, "| `{action}` | {} |", routes.join("<br>")).unwrap();
        }
    }
    text.push_str(
        "\nA route names the action it is about; the act rules on it with the facts of the object (a working draft asks for `read_working`\n\
         where an issued one asks for `read_draft`). Positions (who holds which) are seen by the secretariat and delegates, and by every\n\
         reader of a draft that was issued with its positions public. Names of people are seen by the secretariat and by themselves; names\n\
         and addresses also by those who administer them.\n",
    );
    hold("policy.md", &text);
}

#[test]
fn openapi() {
    hold("openapi.json", &(description::json().unwrap() + "\n"));
}

/// The rates in `docs/operations.md` are those of the table.
#[test]
fn the_operations_guide_names_every_rate() {
    let guide = std::fs::read_to_string(page("operations.md")).unwrap();
    for rate in RATES {
        let line = format!("| {} | {} | {} in {} |", rate.what.words(), rate.whose.words(), rate.most, span(rate.per));
        assert!(guide.contains(&line), "docs/operations.md lacks the line\n{line}");
    }
    let lines = guide.lines().filter(|line| line.starts_with("| ") && line.contains(" | each ")).count();
    assert_eq!(lines, RATES.len(), "docs/operations.md names a rate there is not");
}

fn span(time: std::time::Duration) -> String {
    match time.as_secs() {
        60 => "a minute".to_owned(),
        3600 => "an hour".to_owned(),
        86_400 => "a day".to_owned(),
        seconds @ 0..60 => format!("{seconds} seconds"),
        seconds => format!("{} minutes", seconds / 60),
    }
}

/// The table of limits stands between two marks in the guide for operators.
#[test]
fn limits() {
    let mut table = "\n| what | how much |\n|---|---|\n".to_owned();
    for limit in lengths() {
        writeln!(table, "| {} | {} {} |", limit.what, limit.most, limit.unit).unwrap();
    }
    let guide = std::fs::read_to_string(page("operations.md")).unwrap();
    let (before, rest) = guide.split_once("<!-- limits: made from the code -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end of limits -->").unwrap();
    let made = format!("{before}<!-- limits: made from the code -->\n{table}\n<!-- end of limits -->{after}");
    hold("operations.md", &made);
}

/// `docs/api.md` is written by hand; its list of routes must name every route.
#[test]
fn the_guide_names_every_route() {
    let guide = std::fs::read_to_string(page("api.md")).unwrap();
    for row in ROWS {
        let line = format!("`{} {}`", row.verb.name(), row.path.trim_start_matches("/api/v1"));
        assert!(guide.contains(&line), "docs/api.md does not name {line}");
    }
}
