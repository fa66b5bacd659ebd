//! What nobody confirmed in time: its words and its address go, its number stays, so that nobody can say it was lost.

use std::collections::BTreeMap;

use adref_domain::event::EventKind;
use adref_domain::ids::InstrumentId;
use adref_domain::{CONFIRMED_WITHIN, PublicState};
use adref_store::public_comments::{self, Step};
use adref_store::public_keys;
use serde_json::json;

use super::facts;
use crate::record::Record;
use crate::{Cx, Fault, lookup};

/// As many are emptied in one transaction; the next sweep takes the others.
const MOST: i64 = 1000;
/// For so many seconds a key that has stopped is still known as one, before it is as if it had never been.
const KNOWN: i64 = 30 * 24 * 3600;

/// Empties comments whose addresses nobody confirmed in time, and says how many those were; one event for each text.
pub(crate) fn lapse(cx: &mut Cx<'_, '_>) -> Result<usize, Fault> {
    let rows = public_comments::unconfirmed_since(cx.db, cx.now.plus_seconds(-CONFIRMED_WITHIN), MOST)?;
    let mut emptied: BTreeMap<InstrumentId, (Vec<String>, Vec<serde_json::Value>)> = BTreeMap::new();
    for row in &rows {
        let step = Step { from: row.state, to: PublicState::Lapsed, at: cx.now, by: None, reason: None };
        if !public_comments::go(cx.db, &row.id, &step)? {
            continue;
        }
        public_comments::unsign(cx.db, &row.id)?;
        public_comments::set_content(cx.db, &row.id, "")?;
        let (numbers, before) = emptied.entry(row.instrument.clone()).or_default();
        numbers.push(row.number.clone());
        before.push(facts(row, row.state));
    }
    let count = emptied.values().map(|(numbers, _)| numbers.len()).sum();
    for (instrument, (numbers, before)) in emptied {
        let process = lookup::process_of(cx, &instrument)?;
        let record = Record::by_the_house(EventKind::PublicCommentsLapsed, instrument.as_str()).process(&process);
        let after = json!({ "numbers": numbers, "state": PublicState::Lapsed });
        record.before(&before).after(&after).data(json!({ "numbers": numbers })).write(cx)?;
    }
    Ok(count)
}

/// Removes keys that stopped long ago; says how many.
pub(crate) fn sweep_keys(cx: &mut Cx<'_, '_>) -> Result<usize, Fault> {
    Ok(public_keys::sweep(cx.db, cx.now.plus_seconds(-KNOWN))?)
}
