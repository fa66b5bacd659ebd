//! `adref user invite` and `reset`: links for whoever holds the machine to hand over, before mail works or when it does not.

use std::process::ExitCode;

use adref_acts::{House, link, mandate};
use anyhow::{Context, Result};
use serde_json::json;

use super::people::asked;
use crate::cli::{InviteArguments, ResetArguments};
use crate::out::Out;
use crate::settings::File;

/// Grants a mandate and prints its invitation.
pub(crate) fn invite(arguments: &InviteArguments, mut file: File, out: &Out) -> Result<ExitCode> {
    let base_url = base_url(arguments.base_url.as_deref(), file.base_url.take());
    let house = House::new(arguments.grant.places.clone().or(file).open_current()?);
    let input = asked(&arguments.grant, Some(&arguments.language));
    let invited = house.write_blocking(move |cx| mandate::invite_by_holder(cx, &input));
    let (row, secret) = invited.context("granting the mandate")?;
    let email = &arguments.grant.email;
    let link = secret.map(|secret| format!("{base_url}/{}/link#{secret}", arguments.language));
    let said = match &link {
        Some(link) => format!("{email} can answer here, once, for three days:\n{link}\n"),
        None => format!("{email} has an account and is {} ({})\n", row.capacity, row.status),
    };
    out.either(&json!({ "mandate": row.id, "status": row.status, "link": link }), &said)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a link that sets a new password.
pub(crate) fn reset(arguments: &ResetArguments, mut file: File, out: &Out) -> Result<ExitCode> {
    let base_url = base_url(arguments.base_url.as_deref(), file.base_url.take());
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let email = arguments.email.clone();
    let secret = house.write_blocking(move |cx| link::reset_by_holder(cx, &email)).context("making the link")?;
    let link = format!("{base_url}/en/link#{secret}");
    out.either(&json!({ "link": link }), &format!("sets a new password, once, for half an hour:\n{link}\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn base_url(named: Option<&str>, file: Option<String>) -> String {
    let url = named.map(str::to_owned).or(file).unwrap_or_else(|| "http://127.0.0.1:8080".to_owned());
    url.trim_end_matches('/').to_owned()
}
