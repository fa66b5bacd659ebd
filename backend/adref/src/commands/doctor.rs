//! `adref doctor`: what is set, what is there, what is wrong.

use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

use adref_acts::sign_in::reseal;
use adref_acts::{House, Rules, ledger};
use anyhow::{Result, bail};
use serde::Serialize;
use serde_json::json;

use crate::cli::DoctorArguments;
use crate::out::Out;
use crate::settings::File;
use crate::{floors, ledger_key, secrets_key, token_key};

#[derive(Serialize)]
struct Finding {
    what: &'static str,
    good: bool,
    said: String,
}

/// Looks at everything a server would need.
pub(crate) fn run(arguments: DoctorArguments, mut file: File, out: &Out) -> Result<ExitCode> {
    let mail = arguments.mail.or(file.mail.take(), file.mail_from.take(), file.base_url.take());
    let key_file = arguments.token_key_file.or(file.token_key_file.take());
    let ledger_key_file = arguments.ledger_key_file.or(file.ledger_key_file.take());
    let secrets_key_file = arguments.secrets_key_file.or(file.secrets_key_file.take());
    let places = arguments.places.or(file);
    let data = places.data();
    let mut findings = vec![finding("version", Ok(env!("CARGO_PKG_VERSION").to_owned()))];
    findings
        .push(finding("libraries", floors::check().map(|count| format!("{count} watched, none with a known fault"))));
    findings.push(finding("data folder", Ok(data.display().to_string())));
    match places.open() {
        Ok(store) => {
            let speed =
                store.fsync_latency().map_or_else(String::new, |micros| format!(", a durable write takes {micros} µs"));
            findings.push(finding("database", Ok(format!("{}{speed}", store.kind().name()))));
            findings.push(finding("migrations", migrations(&store)));
            findings.push(finding("sealer", sealer(store.clone())));
            findings.push(finding("secrets", secrets(store, secrets_key_file.as_deref(), &data)));
        }
        Err(error) => findings.push(finding("database", Err(error))),
    }
    let path = key_file.unwrap_or_else(|| token_key::usual(&data));
    let key = if path.exists() {
        token_key::read(&path).map(|_| path.display().to_string())
    } else {
        Ok(format!("{}, made at the first start", path.display()))
    };
    findings.push(finding("token key", key));
    let path = ledger_key_file.unwrap_or_else(|| ledger_key::usual(&data));
    let key = if path.exists() {
        ledger_key::read(&path, "ledger")
            .map(|_| format!("{}; adref ledger keys shows its public half", path.display()))
    } else {
        Ok(format!("{}, made at the first start", path.display()))
    };
    findings.push(finding("ledger key", key));
    let post = mail.post(&data, "http://127.0.0.1:8080");
    findings
        .push(finding("mail", post.map(|post| post.map_or_else(|| "stays in the outbox".to_owned(), |post| post.by))));
    let well = findings.iter().all(|finding| finding.good);
    out.either(&json!({ "well": well, "findings": findings }), &said(&findings)?)?;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::from(crate::TROUBLE) })
}

fn migrations(store: &adref_store::Store) -> Result<String> {
    let pending = store.pending()?;
    Ok(match pending.len() {
        0 => "up to date".to_owned(),
        _ => format!("waiting: {}; run adref migrate, or start the server", pending.join(", ")),
    })
}

/// A service that runs seals within a second; what waits longer waits for a service, or for a key.
fn sealer(store: adref_store::Store) -> Result<String> {
    const LATE: i64 = 10;
    if !store.pending()?.is_empty() {
        return Ok("not asked before the migration".to_owned());
    }
    let lag = House::new(store).read_blocking(ledger::lag)?;
    let said = format!("{} events wait to be sealed, the oldest for {} s", lag.waiting, lag.seconds);
    if lag.seconds > LATE {
        bail!("{said}: start the service, and see that it can read its ledger key");
    }
    Ok(said)
}

/// Without the key they were sealed with, second factors cannot be checked: better known before the server starts.
fn secrets(store: adref_store::Store, named: Option<&Path>, data: &Path) -> Result<String> {
    let path = named.map_or_else(|| secrets_key::usual(data), Path::to_path_buf);
    if !store.pending()?.is_empty() {
        return Ok("not asked before the migration".to_owned());
    }
    if !path.exists() {
        let kept = House::new(store).read_blocking(|cx| Ok(adref_store::factors::all(cx.db)?.len()))?;
        if kept > 0 || named.is_some() {
            bail!("{} is not there, and {kept} second factors are sealed with it", path.display());
        }
        return Ok(format!("{}, made at the first start", path.display()));
    }
    let keys = secrets_key::read(&path)?;
    let house = House::new(store).under(Rules { secrets: Some(keys), ..Rules::default() });
    let found = house.read_blocking(reseal::standing)?;
    if found.lost > 0 {
        bail!("{} second factors were sealed with another key than those in {}", found.lost, path.display());
    }
    let older = if found.older > 0 { "; run adref secrets reseal for those of an older key" } else { "" };
    Ok(format!("{}, opens {} second factors{older}", path.display(), found.current + found.older))
}

fn finding(what: &'static str, outcome: Result<String>) -> Finding {
    match outcome {
        Ok(said) => Finding { what, good: true, said },
        Err(error) => Finding { what, good: false, said: format!("{error:#}") },
    }
}

fn said(findings: &[Finding]) -> Result<String> {
    let mut text = String::new();
    for finding in findings {
        writeln!(text, "{} {:<12} {}", if finding.good { "✓" } else { "✗" }, finding.what, finding.said)?;
    }
    Ok(text)
}
