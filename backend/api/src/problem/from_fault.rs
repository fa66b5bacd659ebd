//! Faults of acts as problems. The code decides the status; the rest is what the caller needs to go on.

use std::time::Duration;

use adref_acts::Fault;
use adref_acts::nomination::NominationFault;
use serde_json::json;

use super::Problem;

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        let problem = Self::new(fault.code());
        match fault {
            Fault::NotFound => problem,
            Fault::Invalid { field, .. } => problem.detail(fault.to_string()).with("field", field),
            Fault::Stale(stale) => problem
                .with("base", json!(stale.base))
                .with("theirs", stale.theirs)
                .with("mine", stale.mine)
                .with("theirs_etag", stale.etag),
            Fault::AboutChanged(theirs) => problem.with("theirs", json!(theirs)),
            Fault::MilestoneChanged(theirs) => problem.with("theirs", json!(theirs)),
            Fault::MeetingChanged(theirs) => problem.with("theirs", json!(theirs)),
            Fault::HourTwice { ref choices, .. } => {
                let choices = json!(choices);
                problem.detail(sentence(&fault.to_string())).with("choices", choices)
            }
            Fault::RowsWrong { ref rows } => {
                let rows = json!(rows);
                problem.detail(sentence(&fault.to_string())).with("rows", rows)
            }
            Fault::Nomination(NominationFault::CallChanged(theirs)) => problem.with("theirs", json!(theirs)),
            Fault::QuoteNotFound { ref near } => {
                let near = json!(near);
                problem.detail(sentence(&fault.to_string())).with("near", near)
            }
            Fault::QuoteAmbiguous { ref places } => {
                let places = json!(places);
                problem.detail(sentence(&fault.to_string())).with("places", places)
            }
            Fault::ProofRequired { ref challenge } | Fault::ProofWrong { ref challenge } => {
                let challenge = json!(challenge);
                problem.detail(sentence(&fault.to_string())).with("challenge", challenge)
            }
            Fault::RowsUnplaced { ref rows } => {
                let rows = json!(rows);
                problem.detail(sentence(&fault.to_string())).with("rows", rows)
            }
            Fault::BracketsOpen { ref places } => {
                let places = json!(places);
                problem.detail(sentence(&fault.to_string())).with("places", places)
            }
            Fault::WeakPassword(weakness) => {
                problem.detail(sentence(weakness.sentence())).with("field", "password").with("why", weakness.code())
            }
            Fault::TooMany { wait } => problem.retry_after(wait),
            Fault::InputsUnanswered { numbers } => problem.with("unanswered", numbers),
            Fault::AlreadyDecided(decision) => problem.with("decision", json!(decision)),
            Fault::Unavailable => problem.retry_after(Duration::from_secs(1)),
            Fault::Internal(inside) => problem.inside(inside),
            other => problem.detail(sentence(&other.to_string())),
        }
    }
}

/// Faults speak in lower case, as errors do; a problem speaks to a person.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    let rest = chars.as_str();
    let stop = if rest.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{rest}{stop}")
}
