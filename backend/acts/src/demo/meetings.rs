//! The meetings of the demonstration: three of the experts, five consultations of regions, one online for everybody; and a call for hosts.

use super::people::Cast;
use super::{PROCESS, experts};
use crate::hosting::{self, ChooseHosts, ContributionInput, MakeOffer, WriteHostCall};
use crate::meeting::{
    self, AgendaItemInput, AnswerInvitation, AttendeeInput, EnterAttendance, InvitePeople, WriteMeeting,
};
use crate::milestone::DraftName;
use crate::text::day;
use crate::{Actor, Cx, Fault};

const DAY: i64 = 24 * 3600;

/// Title, region, place, zone, days from now; those before today are held.
type Plan = (&'static str, &'static str, &'static str, &'static str, i64);

const OF_EXPERTS: [Plan; 3] = [
    ("First meeting of the working group", "", "Tampere, Town Hall", "Europe/Helsinki", -200),
    ("Second meeting of the working group", "", "Montevideo, House of the Port", "America/Montevideo", 75),
    ("Third meeting of the working group", "", "Nairobi, Hall 3", "Africa/Nairobi", 150),
];

const OF_REGIONS: [Plan; 5] = [
    ("Consultation of Africa", "africa", "Kisumu, Lakeside Centre", "Africa/Nairobi", -14),
    ("Consultation of the Arab States", "arab_states", "Amman, House of Water", "Asia/Amman", 9),
    ("Consultation of Asia and the Pacific", "asia_pacific", "Da Nang, River Hall", "Asia/Ho_Chi_Minh", 16),
    ("Consultation of Europe", "europe", "Lyon, Confluence", "Europe/Paris", 21),
    (
        "Consultation of Latin America and the Caribbean",
        "latin_america_caribbean",
        "Rosario, Old Port",
        "America/Argentina/Buenos_Aires",
        28,
    ),
];

/// Plans all of them, and holds those that are over.
pub(super) fn meet(cx: &mut Cx<'_, '_>, cast: &Cast) -> Result<(), Fault> {
    let secretariat = cast.actor("secretariat")?;
    for one in OF_EXPERTS {
        let input = WriteMeeting { openness: Some("participants".to_owned()), ..written(cx, one, "expert_group") };
        let id = plan(cx, secretariat, &input)?;
        invite(cx, secretariat, &id, vec![with_account("expert"), with_account("expert2")])?;
        if one.4 < 0 {
            let mut came = invite(cx, secretariat, &id, experts::members())?;
            came.truncate(27);
            meeting::attendance(cx, secretariat, &id, &EnterAttendance { present: came })?;
            let input = WriteMeeting { draft: Some(draft("zero")), ..input };
            held(cx, secretariat, &id, input, "The group read the zero draft paragraph by paragraph.")?;
        }
    }
    for one in OF_REGIONS {
        let input = WriteMeeting { draft: Some(draft("first")), ..written(cx, one, "regional") };
        let id = plan(cx, secretariat, &input)?;
        if one.4 < 0 {
            of_africa(cx, secretariat, &id)?;
            held(
                cx,
                secretariat,
                &id,
                input,
                "Cities of the lake spoke of floods that cross borders faster than letters.",
            )?;
        } else if one.1 == "arab_states" {
            invite(
                cx,
                secretariat,
                &id,
                vec![with_account("participant"), guest("Salma Rahal", "arab_states", "academia")],
            )?;
            let accepted = AnswerInvitation { reply: "accepted".to_owned() };
            meeting::reply(cx, cast.actor("participant")?, &id, &accepted)?;
        }
    }
    let online = ("Consultation online, for everybody", "", "", "UTC", 12);
    let online = WriteMeeting {
        mode: "virtual".to_owned(),
        place: None,
        room: Some("https://rooms.example/rivers".to_owned()),
        draft: Some(draft("first")),
        ..written(cx, online, "stakeholder")
    };
    plan(cx, secretariat, &online)?;
    host(cx, cast)
}

fn written(cx: &Cx<'_, '_>, (title, region, place, zone, days): Plan, kind: &str) -> WriteMeeting {
    let on = day(cx.now.plus_seconds(days * DAY));
    let item = |title: &str| AgendaItemInput { title: title.to_owned(), ..AgendaItemInput::default() };
    WriteMeeting {
        title: title.to_owned(),
        kind: kind.to_owned(),
        mode: "in_person".to_owned(),
        place: Some(place.to_owned()).filter(|place| !place.is_empty()),
        zone: Some(zone.to_owned()),
        starts: format!("{on}T10:00"),
        ends: format!("{on}T16:30"),
        region: Some(region.to_owned()).filter(|region| !region.is_empty()),
        openness: Some("public".to_owned()),
        agenda: vec![item("Where the text stands"), item("Paragraph by paragraph"), item("What comes next")],
        ..WriteMeeting::default()
    }
}

fn plan(cx: &mut Cx<'_, '_>, secretariat: &Actor, input: &WriteMeeting) -> Result<String, Fault> {
    let planned = meeting::plan(cx, secretariat, PROCESS, input)?;
    planned.meetings.into_iter().next().map(|card| card.about.id).ok_or(Fault::NotFound)
}

fn invite(
    cx: &mut Cx<'_, '_>,
    secretariat: &Actor,
    id: &str,
    people: Vec<AttendeeInput>,
) -> Result<Vec<String>, Fault> {
    // The demonstration writes to nobody: its letters would go to addresses that are made up.
    let entered = meeting::invite(cx, secretariat, id, &InvitePeople { people, mail: false })?;
    Ok(entered.people.unwrap_or_default().into_iter().map(|one| one.id).collect())
}

fn with_account(name: &str) -> AttendeeInput {
    AttendeeInput { email: Some(format!("{name}@adref.example")), ..AttendeeInput::default() }
}

fn guest(name: &str, region: &str, class: &str) -> AttendeeInput {
    AttendeeInput {
        name: Some(name.to_owned()),
        region: Some(region.to_owned()),
        class: Some(class.to_owned()),
        ..AttendeeInput::default()
    }
}

/// Who came to the consultation of Africa: name, State, kind of organization, gender where it was given.
const OF_AFRICA: [(&str, &str, &str, &str); 14] = [
    ("Achieng Odhiambo", "KEN", "local_government", "female"),
    ("Kwame Boateng", "GHA", "civil_society", "male"),
    ("Thandiwe Nkosi", "ZAF", "academia", "female"),
    ("Amara Okafor", "NGA", "civil_society", "female"),
    ("Mariam Keita", "MLI", "local_government", "female"),
    ("Tendai Moyo", "ZWE", "local_government", "male"),
    ("Wangari Kamau", "KEN", "civil_society", "female"),
    ("Blessing Phiri", "ZMB", "civil_society", "female"),
    ("Jean-Bosco Niyonzima", "RWA", "local_government", "male"),
    ("Selam Tesfaye", "ETH", "academia", "female"),
    ("Adama Traoré", "BFA", "local_government", "male"),
    ("Lindiwe Dlamini", "ZAF", "civil_society", ""),
    ("Juma Mwakasege", "TZA", "civil_society", "male"),
    ("Nalubega Sarah", "UGA", "local_government", "female"),
];

fn of_africa(cx: &mut Cx<'_, '_>, secretariat: &Actor, id: &str) -> Result<(), Fault> {
    let entered = |(name, party, class, gender): &(&str, &str, &str, &str)| AttendeeInput {
        party: Some((*party).to_owned()),
        gender: Some((*gender).to_owned()).filter(|gender| !gender.is_empty()),
        ..guest(name, "africa", class)
    };
    let mut present = invite(cx, secretariat, id, OF_AFRICA.iter().map(entered).collect())?;
    // One was entered and could not come.
    present.pop();
    meeting::attendance(cx, secretariat, id, &EnterAttendance { present })?;
    Ok(())
}

fn held(cx: &mut Cx<'_, '_>, secretariat: &Actor, id: &str, input: WriteMeeting, summary: &str) -> Result<(), Fault> {
    let etag = meeting::read(cx, secretariat, id)?.etag;
    let input = WriteMeeting {
        state: Some("held".to_owned()),
        summary: Some(summary.to_owned()),
        outcomes: Some("What was proposed stands beside the text, with an answer to each.".to_owned()),
        ..input
    };
    meeting::change(cx, secretariat, id, &input, Some(&etag))?;
    Ok(())
}

fn draft(slug: &str) -> DraftName {
    DraftName { instrument: super::INSTRUMENT.to_owned(), draft: slug.to_owned() }
}

/// One call that was decided, and one that is open.
fn host(cx: &mut Cx<'_, '_>, cast: &Cast) -> Result<(), Fault> {
    let secretariat = cast.actor("secretariat")?;
    let in_days = |days: i64| day(cx.now.plus_seconds(days * DAY));
    let (first_day, last_day, soon) = (in_days(140), in_days(160), format!("{}T17:00", in_days(10)));
    let call = WriteHostCall {
        purpose: "meetings".to_owned(),
        title: "Host of the third meeting of the working group".to_owned(),
        about: "A hall for eighty people for three days, interpretation in six languages, and a line that carries the room online."
            .to_owned(),
        closes: soon.clone(),
        zone: None,
    };
    let called = hosting::call(cx, secretariat, PROCESS, &call)?;
    let offer = MakeOffer {
        city: "Nairobi".to_owned(),
        country: "Kenya".to_owned(),
        first_day,
        last_day,
        means: "Hall 3 with booths for six languages; a quiet room; step-free from the street.".to_owned(),
        contributions: vec![
            ContributionInput { what: "The hall".to_owned(), amount: Some(12_000), currency: Some("USD".to_owned()) },
            ContributionInput { what: "Interpretation into Kiswahili".to_owned(), amount: None, currency: None },
        ],
        contact: "protocol@nairobi.example".to_owned(),
        ..MakeOffer::default()
    };
    let offered = hosting::offer(cx, cast.actor("nairobi")?, &called.id, &offer)?;
    let chosen = offered.offers.into_iter().map(|offer| offer.id).collect();
    let decision =
        ChooseHosts { chosen, reason: "It lies where the group began, and brings the most languages.".to_owned() };
    hosting::choose(cx, secretariat, &called.id, &decision, Some(&called.etag))?;
    let partners = WriteHostCall {
        purpose: "academic".to_owned(),
        title: "Partners from universities for the report on floods".to_owned(),
        about: "Two months of reading and one of writing, with what cities have measured.".to_owned(),
        closes: soon,
        zone: None,
    };
    hosting::call(cx, secretariat, PROCESS, &partners)?;
    Ok(())
}
