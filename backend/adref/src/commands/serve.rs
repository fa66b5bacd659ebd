//! `adref serve`.

use std::fmt::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;

use adref_acts::{House, Rules, SecondFactor, demo};
use adref_api::Settings;
use anyhow::{Context, Result};
use serde_json::json;

use super::beside::Beside;
use super::deliver::keep_delivering;
use super::seal;
use crate::cli::{SecondFactorSetting, ServeArguments};
use crate::out::Out;
use crate::settings::{File, Places, Post};
use crate::{floors, logs, providers, secrets_key, token_key};

/// Migrates, loads the demonstration if asked, and serves until told to stop.
pub(crate) fn run(arguments: ServeArguments, mut file: File, out: &Out) -> Result<ExitCode> {
    let libraries = floors::check()?;
    logs::begin(arguments.log.or(file.log.take()).as_deref(), arguments.log_format.or(file.log_format))?;
    tracing::info!(libraries, "no library is older than it may be");
    let mail = arguments.mail.or(file.mail.take(), file.mail_from.take(), file.base_url.take());
    let key_file = arguments.token_key_file.or(file.token_key_file.take());
    let ledger_key_file = arguments.ledger_key_file.or(file.ledger_key_file.take());
    let secrets_key_file = arguments.secrets_key_file.or(file.secrets_key_file.take());
    let second_factor = match arguments.second_factor.or(file.second_factor) {
        Some(SecondFactorSetting::Required) => SecondFactor::Required,
        Some(SecondFactorSetting::Optional) => SecondFactor::Optional,
        // Invented people have no phones.
        None if arguments.demo => SecondFactor::Optional,
        None => SecondFactor::Required,
    };
    let providers = providers::read(std::mem::take(&mut file.providers), mail.base_url.as_deref())?;
    let listen = arguments.listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
    let behind_proxy = arguments.behind_proxy.or(file.behind_proxy).unwrap_or(false);
    let counts_requests = arguments.limits.or(file.limits).unwrap_or(true);
    let workers = arguments.workers.or(file.workers);
    let figures = arguments.figures.or(file.figures);
    let places = arguments.places.or(file);

    let secrets = Some(secrets_key::read_or_make(secrets_key_file.as_deref(), &places.data())?);
    let house = House::new(places.open_to_serve()?).under(Rules { second_factor, secrets });
    if arguments.demo {
        demo::load(&house).context("loading the demonstration")?;
    }
    let key = token_key::read_or_make(key_file.as_deref(), &places.data())?;
    let base_url = mail.base_url.clone();
    let local = Settings::local(listen, key);
    let data = Some(places.data());
    let settings = Settings { base_url, workers, behind_proxy, counts_requests, providers, figures, data, ..local };
    let sealer = seal_beside(&house, ledger_key_file.as_deref(), &places, mail.base_url.as_deref())?;
    let deliverer = adref_api::serve(house.clone(), &settings, |address| {
        let reached_at = format!("http://{address}");
        let post = mail.post(&places.data(), &reached_at)?;
        announce(out, &places, &reached_at, post.as_ref(), (arguments.demo, second_factor))?;
        let Some(post) = post else { return Ok(None) };
        let deliver = move |stop: &Receiver<()>| keep_delivering(&house, &post, stop);
        anyhow::Ok(Some(Beside::begin("adref-mail", deliver)?))
    })?;
    for beside in deliverer.into_iter().chain(sealer) {
        beside.end();
    }
    Ok(ExitCode::SUCCESS)
}

/// The sealer beside the service; without a key there is none, and what is recorded waits.
fn seal_beside(
    house: &House,
    key_file: Option<&Path>,
    places: &Places,
    base_url: Option<&str>,
) -> Result<Option<Beside>> {
    match seal::key(house, key_file, &places.data(), base_url) {
        Ok(key) => {
            let house = house.clone();
            Ok(Some(Beside::begin("adref-sealer", move |stop| seal::keep_sealing(&house, &key, stop))?))
        }
        // People can work; who checks the ledger will see that nothing is sealed, and so do doctor and health.
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), "the ledger is not sealed: it has no key; see adref doctor");
            Ok(None)
        }
    }
}

fn announce(
    out: &Out,
    places: &Places,
    reached_at: &str,
    post: Option<&Post>,
    (demo, second_factor): (bool, SecondFactor),
) -> Result<()> {
    let mail = post.map_or("stays in the outbox", |post| &post.by);
    let second_factor = match second_factor {
        SecondFactor::Required => "required of administrators, the secretariat and coordinators",
        SecondFactor::Optional => "OPTIONAL: a password alone opens every mandate; for demonstrations only",
    };
    let sign_ins = if demo { demo::SIGN_INS.as_slice() } else { &[] };
    if out.json() {
        let people: Vec<_> = sign_ins
            .iter()
            .map(
                |card| json!({ "email": card.email, "name": card.name, "capacity": card.capacity, "party": card.party, "password": demo::PASSWORD }),
            )
            .collect();
        return out.value(
            &json!({ "address": reached_at, "mail": mail, "second_factor": second_factor, "sign_ins": people }),
        );
    }
    let mut text = String::new();
    writeln!(text, "\n  Adref {}  {reached_at}", env!("CARGO_PKG_VERSION"))?;
    writeln!(text, "  API          {reached_at}/api/docs/")?;
    writeln!(text, "  data         {}", places.data().display())?;
    writeln!(text, "  mail         {mail}")?;
    writeln!(text, "  2nd factor   {second_factor}")?;
    if demo {
        writeln!(text, "\n  Demonstration sign-ins, all with the password: {}", demo::PASSWORD)?;
        for card in sign_ins {
            writeln!(text, "    {:<14} {:<32} {}", card.capacity.code(), card.email, card.name)?;
        }
    }
    writeln!(text, "\n  Ctrl-C stops it.\n")?;
    out.text(&text)
}
