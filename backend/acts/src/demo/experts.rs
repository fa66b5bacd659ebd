//! The working group of the demonstration: a closed call, from which two persons appointed the group, and an open one.

use adref_domain::Gender;
use adref_store::{notices, people};

use super::PROCESS;
use super::people::Cast;
use crate::meeting::AttendeeInput;
use crate::nomination::{self, Approve, Nominate, NominationAnswer, ProposeAppointment, WriteCall};
use crate::text::{day, rfc3339};
use crate::{Actor, Cx, Fault};

const DAY: i64 = 24 * 3600;
const WANTED: [&str; 4] = ["Hydrology", "Urban planning", "Law of shared waters", "Work with communities"];

/// State, name, gender if it is said, competences by their places in the list of those wanted, and whether appointed.
type Row = (&'static str, &'static str, Option<Gender>, &'static [usize], bool);

const F: Option<Gender> = Some(Gender::Female);
const M: Option<Gender> = Some(Gender::Male);

const NOMINEES: [Row; 35] = [
    ("KEN", "Achieng Odera", F, &[0, 3], true),
    ("KEN", "Barasa Wekesa", M, &[1], true),
    ("SEN", "Fatou Diagne", F, &[3], true),
    ("SEN", "Ousmane Faye", M, &[0], false),
    ("ZAF", "Thandi Mokoena", F, &[1, 2], true),
    ("GHA", "Kofi Asante-Boadu", M, &[0], true),
    ("GHA", "Abena Darko", F, &[3], true),
    ("EGY", "Heba Mansour", F, &[0, 1], true),
    ("EGY", "Tarek Lotfy", M, &[2], false),
    ("JOR", "Rami Qudah", M, &[0], true),
    ("MAR", "Salma Bennis", F, &[1], true),
    ("MAR", "Driss Alaoui", M, &[2], true),
    ("IND", "Meera Kulkarni", F, &[0], true),
    ("IND", "Arjun Pillai", M, &[1, 3], true),
    ("JPN", "Haruka Onishi", F, &[1], true),
    ("IDN", "Budi Santosa", M, &[0, 3], true),
    ("IDN", "Sri Wahyuni", F, &[3], true),
    ("NZL", "Aroha Tamihana", None, &[2, 3], false),
    ("FRA", "Claire Vasseur", F, &[2], true),
    ("FRA", "Étienne Roussel", M, &[0], false),
    ("FIN", "Kaisa Lehtonen", F, &[0], true),
    ("DEU", "Jonas Hartwig", M, &[1], true),
    ("DEU", "Miriam Vogt", F, &[2], true),
    ("POL", "Zofia Kaczmarek", F, &[0, 1], true),
    ("URY", "Lucía Pereyra", F, &[2], true),
    ("URY", "Martín Olivera", M, &[0], true),
    ("BRA", "João Tavares", M, &[3], true),
    ("BRA", "Iara Nogueira", F, &[0, 3], true),
    ("ECU", "Inés Guamán", F, &[3], true),
    ("MEX", "Rodrigo Lara", M, &[1], true),
    ("MEX", "Ximena Duarte", F, &[2], true),
    ("CAN", "Noah Beaulieu", M, &[0], true),
    ("CAN", "Grace Whitford", None, &[3], true),
    ("USA", "Daniel Arroyo", M, &[1], true),
    ("USA", "Leah Kessler", F, &[2], true),
];

const REVIEWERS: [Row; 6] = [
    ("KEN", "Naliaka Simiyu", F, &[2], false),
    ("BRA", "Caetano Moura", M, &[0, 1], false),
    ("JPN", "Souta Ishikawa", M, &[1], false),
    ("JOR", "Lina Haddadin", F, &[3], false),
    ("FIN", "Eero Salmi", None, &[0], false),
    ("PHL", "Maricel Agbayani", F, &[3], false),
];

/// Calls, nominates, answers, proposes and approves, as people do.
pub(super) fn gather(cx: &mut Cx<'_, '_>, cast: &Cast) -> Result<(), Fault> {
    let (secretariat, head) = (cast.actor("secretariat")?, cast.actor("head")?);
    let in_days = |days: i64| cx.now.plus_seconds(days * DAY);
    let (soon, first) = (rfc3339(in_days(30)), day(in_days(-200)));
    let group = call("Experts for the principles", &soon, 31);
    let opened = nomination::open(cx, secretariat, PROCESS, &group)?;
    let mut chosen = Vec::new();
    for row in &NOMINEES {
        let id = agreed(cx, secretariat, &opened.id, row)?;
        if row.4 {
            chosen.push(id);
        }
    }
    let closed = WriteCall {
        state: Some("closed".to_owned()),
        reason: Some("Every region has named people; the group is to meet before the floods.".to_owned()),
        ..group
    };
    nomination::change(cx, secretariat, &opened.id, &closed, Some(&opened.etag))?;
    let set =
        ProposeAppointment { nominations: chosen, first_day: first, concludes: true, ..ProposeAppointment::default() };
    let proposed = nomination::propose(cx, secretariat, &opened.id, &set)?;
    let authority = Approve { authority: "The Director of the conference of river cities, letter 12".to_owned() };
    nomination::approve(cx, head, &proposed.id, &authority)?;
    let reviewers = nomination::open(cx, secretariat, PROCESS, &call("Reviewers of the final draft", &soon, 4))?;
    for row in &REVIEWERS {
        agreed(cx, secretariat, &reviewers.id, row)?;
    }
    written_long_ago(cx)
}

/// The members of the group, as they are entered for a meeting.
pub(super) fn members() -> Vec<AttendeeInput> {
    let member = |row: &Row| AttendeeInput {
        email: Some(address(row.1)),
        party: Some(row.0.to_owned()),
        gender: row.2.map(String::from),
        ..AttendeeInput::default()
    };
    NOMINEES.iter().filter(|row| row.4).map(member).collect()
}

/// Their letters went out at the time: nobody is to get them now.
fn written_long_ago(cx: &mut Cx<'_, '_>) -> Result<(), Fault> {
    for (_, name, ..) in NOMINEES.iter().chain(&REVIEWERS) {
        let person = people::by_email(cx.db, &address(name))?.ok_or(Fault::NotFound)?;
        for letter in notices::of_recipient(cx.db, &person.id, i64::MAX)? {
            notices::sent(cx.db, &letter.id, cx.now)?;
        }
    }
    Ok(())
}

fn address(name: &str) -> String {
    let local: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    format!("{}@experts.adref.example", local.join("."))
}

fn call(title: &str, closes_at: &str, seats: i64) -> WriteCall {
    WriteCall {
        title: title.to_owned(),
        criteria: "All regions are to be heard, women as much as men, and those who live by the river. Each State may name two people."
            .to_owned(),
        competences: WANTED.map(str::to_owned).to_vec(),
        closes_at: closes_at.to_owned(),
        seats,
        ..WriteCall::default()
    }
}

/// Somebody is nominated by the secretariat for their State, and agrees.
fn agreed(cx: &mut Cx<'_, '_>, secretariat: &Actor, call: &str, row: &Row) -> Result<String, Fault> {
    let (state, name, gender, known, _) = row;
    let competences: Vec<String> =
        known.iter().filter_map(|place| WANTED.get(*place)).map(|it| (*it).to_owned()).collect();
    let email = address(name);
    let input = Nominate {
        party: Some((*state).to_owned()),
        name: (*name).to_owned(),
        email: email.clone(),
        competences,
        ..Nominate::default()
    };
    let made = nomination::nominate(cx, secretariat, call, &input)?;
    let person = people::by_email(cx.db, &email)?.ok_or(Fault::NotFound)?;
    let nominee = Actor::of(cx, &person, None)?;
    let answer = NominationAnswer {
        agrees: true,
        cv: Some(format!("{name} has worked for many years with rivers that pass through cities. An invented life.")),
        gender: gender.map(String::from),
        consent: true,
        ..NominationAnswer::default()
    };
    nomination::answer(cx, &nominee, &made.id, &answer)?;
    Ok(made.id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_group_is_of_thirty_one_people_from_twenty_states() {
        let appointed: Vec<&Row> = NOMINEES.iter().filter(|row| row.4).collect();
        let states: BTreeSet<&str> = appointed.iter().map(|row| row.0).collect();
        assert_eq!((appointed.len(), states.len()), (31, 20));
    }
}
