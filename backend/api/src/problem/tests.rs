use adref_acts::link::Gone;
use adref_acts::sign_in::strength::Weakness;
use adref_acts::{Fault, Stale};

use super::*;

fn every_fault() -> Vec<Fault> {
    let stale = Stale { base: None, theirs: "b".into(), mine: "c".into(), etag: "\"e\"".into() };
    let unreadable = ["empty_file", "not_text", "wrong_encoding", "too_large", "contains_nul"];
    let mut all = vec![
        Fault::NotFound,
        Fault::Forbidden,
        Fault::WrongCredentials,
        Fault::SessionEnded,
        Fault::RefreshRaced,
        Fault::InvalidToken,
        Fault::OutsideScope { action: adref_domain::policy::Action::IssueDraft },
        Fault::SecondFactorRequired,
        Fault::SecondFactorMissing,
        Fault::StepUpRequired,
        Fault::WrongProof,
        Fault::FactorEnrolled,
        Fault::NoFactor,
        Fault::JourneyEnded,
        Fault::NoAccountHere { provider: "An institute".into() },
        Fault::LinkUnknown,
        Fault::LinkGone(Gone::Expired),
        Fault::LinkGone(Gone::Used),
        Fault::LinkGone(Gone::Withdrawn),
        Fault::WeakPassword(Weakness::Common),
        Fault::TooMany { wait: std::time::Duration::from_millis(1) },
        Fault::WrongPassword,
        Fault::NoPassword,
        Fault::AddressTaken,
        Fault::NotInvited,
        Fault::invalid("slug", "short"),
        Fault::SlugTaken { slug: "a".into() },
        Fault::PreconditionRequired,
        Fault::Stale(Box::new(stale)),
        Fault::WorkingDraftHasChanges,
        Fault::NothingToIssue,
        Fault::InputsUnanswered { numbers: vec!["SC-0001".into()] },
        Fault::RoundNotOpen,
        Fault::RoundCancelled,
        Fault::QuoteNotFound { near: Vec::new() },
        Fault::RowsUnplaced { rows: Vec::new() },
        Fault::QuoteAmbiguous { places: Vec::new() },
        Fault::ReasonRequired("say why"),
        Fault::CommentWithdrawn,
        Fault::NotAnswered,
        Fault::AlreadyJudged,
        Fault::SubmissionChanged,
        Fault::NothingToMerge,
        Fault::IdempotencyReused,
        Fault::Unavailable,
        Fault::Full,
        Fault::Internal("secret words".into()),
    ];
    all.extend(unreadable.map(|code| Fault::Unreadable { code, message: "no".into() }));
    all
}

#[test]
fn every_code_has_one_row_and_says_what_to_do() {
    let mut seen = std::collections::BTreeSet::new();
    for row in CODES.iter() {
        assert!(seen.insert(row.code), "{} twice", row.code);
        assert!((400..600).contains(&row.status), "{}", row.code);
        assert!(!row.title.ends_with('.') && row.remedy.ends_with('.'), "{}", row.code);
        assert!(row.code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{}", row.code);
    }
}

#[test]
fn every_fault_has_its_row_and_tells_nothing_from_inside() {
    for fault in every_fault() {
        let code = fault.code();
        let problem = Problem::from(fault);
        assert_eq!(problem.code(), code);
        let text = problem.document(Some("7")).to_string();
        assert!(!text.contains("secret words"), "{text}");
        assert!(text.contains("\"request_id\":\"7\""));
    }
}

#[test]
fn a_stale_wording_carries_all_three() {
    let stale = Stale { base: Some("a".into()), theirs: "b".into(), mine: "c".into(), etag: "\"e\"".into() };
    let document = Problem::from(Fault::Stale(Box::new(stale))).document(None);
    assert_eq!(document["base"], "a");
    assert_eq!(document["theirs"], "b");
    assert_eq!(document["mine"], "c");
    assert_eq!(document["theirs_etag"], "\"e\"");
    assert_eq!(document["status"], 412);
}

#[test]
fn waiting_is_rounded_up() {
    for (millis, seconds) in [(0, "1"), (1, "1"), (1000, "1"), (1001, "2")] {
        let problem = Problem::new("too_many_attempts").retry_after(std::time::Duration::from_millis(millis));
        let response = problem.response(None);
        assert_eq!(response.headers().get(header::RETRY_AFTER).unwrap(), seconds);
    }
}
