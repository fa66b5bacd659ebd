//! The same as a page without script, to be kept or printed.

use std::fmt::Write;

use adref_formats::markup::escaped;

use super::MyData;

/// Everything kept about a person, as a page that stands alone.
#[must_use]
pub fn my_data_page(data: &MyData) -> String {
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>My data</title><style>body{font:1rem/1.5 system-ui,sans-serif;margin:1rem auto;max-width:70rem;padding:0 1rem;\
         overflow-wrap:anywhere}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .4em;text-align:start;\
         vertical-align:top}</style><h1>My data</h1>",
    );
    account(&mut page, data);
    ways_in(&mut page, data);
    words(&mut page, data);
    record(&mut page, data);
    page.push_str("</html>");
    page
}

fn account(page: &mut String, data: &MyData) {
    let person = &data.person;
    let password = if data.security.password { "there is one, kept as a hash" } else { "none" };
    let factor = data.security.factor.as_ref();
    let factor = factor.map_or_else(
        || "none".to_owned(),
        |it| format!("since {}, {} recovery codes left", it.since, it.recovery_codes_left),
    );
    definition(
        page,
        &[
            ("Name", &person.name),
            ("Address", &person.email),
            ("Language", &person.language),
            ("Account since", &data.created_at),
            ("Password", password),
            ("Second factor", &factor),
            ("News by mail", &data.mails_wanted),
            ("Read", &data.read_at),
        ],
    );
    let mandates = person.mandates.iter().map(|it| {
        let party = it.party.clone().or_else(|| it.region.clone()).unwrap_or_default();
        [it.capacity.clone(), party, it.from.clone(), said(it.to.as_ref()), it.status.clone()]
    });
    table(page, "Mandates", &["Capacity", "For", "From", "To", "Status"], mandates);
}

fn ways_in(page: &mut String, data: &MyData) {
    let identities = data.security.identities.iter();
    let identities = identities.map(|it| [it.link.issuer.clone(), it.subject.clone(), it.link.linked_at.clone()]);
    table(page, "Institutions", &["Provider", "Named there", "Linked"], identities);
    let offers = data.offers.iter();
    let offers = offers.map(|it| [it.issuer.clone(), it.subject.clone(), it.at.clone(), yes(it.taken_up)]);
    table(page, "Links to institutions offered", &["Provider", "Named there", "When", "Taken up"], offers);
    let sessions = data.sessions.iter().map(|it| {
        [
            said(it.device.as_ref()),
            it.begun_at.clone(),
            it.used_at.clone(),
            it.expires_at.clone(),
            said(it.ended_at.as_ref()),
            said(it.proved_at.as_ref()),
            said(it.factor_at.as_ref()),
        ]
    });
    let heads = ["Device", "Begun", "Used", "Stops", "Ended", "Proved", "Second factor shown"];
    table(page, "Sign-ins", &heads, sessions);
    let tokens = data.tokens.iter().map(|it| {
        let (token, revoked) = (&it.token, said(it.revoked_at.as_ref()));
        let (made, ends) = (token.created_at.clone(), token.expires_at.clone());
        [token.name.clone(), token.scopes.join(" "), made, said(token.used_at.as_ref()), ends, revoked]
    });
    table(page, "Tokens", &["Name", "Scopes", "Made", "Used", "Stops", "Revoked"], tokens);
    let links = data.links.iter().map(|it| {
        let (used, back) = (said(it.used_at.as_ref()), said(it.withdrawn_at.as_ref()));
        [it.purpose.clone(), it.address.clone(), it.created_at.clone(), it.expires_at.clone(), used, back]
    });
    table(page, "Links mailed", &["For", "To", "Made", "Stops", "Used", "Taken back"], links);
}

fn words(page: &mut String, data: &MyData) {
    let comments = data.comments.iter().map(|it| {
        let answer = it.disposition.as_ref().map(|answer| answer.kind.clone()).unwrap_or_default();
        let (proposed, why) = (said(it.proposed_wording.as_ref()), said(it.justification.as_ref()));
        [it.number.clone(), it.created_at.clone(), it.text.clone(), proposed, why, answer]
    });
    let heads = ["Number", "Received", "Text", "Proposed wording", "Justification", "Answer"];
    table(page, "Comments", &heads, comments);
    let replies = data.replies.iter().map(|it| [it.at.clone(), it.comment.clone(), it.reach.clone(), it.text.clone()]);
    table(page, "Replies", &["When", "About", "To", "Text"], replies);
    let sent = data.public_comments.iter().map(|it| {
        let (text, proposed, why) =
            (said(it.text.as_ref()), said(it.proposed_wording.as_ref()), said(it.justification.as_ref()));
        let who = [it.name.as_ref(), it.organization.as_ref(), it.organization_class.as_ref(), Some(&it.region)];
        let who: Vec<&str> = who.into_iter().flatten().map(String::as_str).collect();
        [it.number.clone(), it.at.clone(), it.state.clone(), text, proposed, why, who.join(", ")]
    });
    let heads = ["Number", "Received", "State", "Text", "Proposed wording", "Justification", "Signed"];
    table(page, "Sent without an account", &heads, sent);
    let meetings = data.meetings.iter().map(|it| {
        let of = [&it.party, &it.region, &it.class, &it.gender];
        let of: Vec<&str> = of.into_iter().flatten().map(String::as_str).collect();
        let came = it.attended.map(yes).unwrap_or_default();
        [
            it.meeting.clone(),
            it.starts_at.clone(),
            it.name.clone(),
            said(it.email.as_ref()),
            of.join(", "),
            it.reply.clone(),
            came,
        ]
    });
    table(page, "Meetings", &["Meeting", "Begins", "Name", "Address", "Of", "Answer", "Came"], meetings);
    let nominations = data.nominations.iter().map(|it| {
        let (why, cv, gender) = (said(it.statement.as_ref()), said(it.cv.as_ref()), said(it.gender.as_ref()));
        let known = it.competences.join("; ");
        let agreed = said(it.consent.as_ref());
        [it.at.clone(), it.party.clone(), it.name.clone(), known, why, cv, gender, agreed, it.state.clone()]
    });
    let heads = ["When", "State", "Name", "Competences", "Why", "Curriculum vitae", "Gender", "Agreed to", "Stands"];
    table(page, "Nominations", &heads, nominations);
    let written = data.written.iter().map(|it| {
        let (party, text, why) = (said(it.party.as_ref()), said(it.text.as_ref()), said(it.reason.as_ref()));
        [it.at.clone(), it.kind.clone(), it.about.clone(), party, text, why]
    });
    table(page, "Written and decided", &["When", "What", "About", "For", "Text", "Reason"], written);
}

fn record(page: &mut String, data: &MyData) {
    let mails = data.mails.iter().map(|it| {
        let (to, text) = (it.address.clone(), it.said.to_string());
        [it.kind.clone(), it.created_at.clone(), it.state.clone(), to, said(it.sent_at.as_ref()), text]
    });
    table(page, "Mails", &["Why", "Queued", "State", "To", "Sent", "Says"], mails);
    let kept = data.kept_answers.iter().map(|it| [it.at.clone(), it.route.clone(), it.key.clone()]);
    table(page, "Answers kept for a day", &["When", "Request", "Key"], kept);
    let acts = data.acts.iter();
    let acts = acts.map(|it| [it.at.clone(), it.kind.clone(), it.object.clone(), said(it.personal.as_ref())]);
    table(page, "Acts", &["When", "What", "On", "Of you"], acts);
}

fn said(words: Option<&String>) -> String {
    words.cloned().unwrap_or_default()
}

fn yes(it: bool) -> String {
    if it { "yes" } else { "no" }.to_owned()
}

fn definition(page: &mut String, entries: &[(&str, &str)]) {
    page.push_str("<dl>");
    for (term, words) in entries {
        let _ = write!(page, "<dt>{term}</dt><dd>{}</dd>", escaped(words));
    }
    page.push_str("</dl>");
}

fn table<const N: usize>(page: &mut String, title: &str, heads: &[&str; N], rows: impl Iterator<Item = [String; N]>) {
    let _ = write!(page, "<h2>{title}</h2><table><thead><tr>");
    for head in heads {
        let _ = write!(page, "<th scope=\"col\">{head}</th>");
    }
    page.push_str("</tr></thead><tbody>");
    for row in rows {
        page.push_str("<tr>");
        for cell in row {
            let _ = write!(page, "<td>{}</td>", escaped(&cell));
        }
        page.push_str("</tr>");
    }
    page.push_str("</tbody></table>");
}
