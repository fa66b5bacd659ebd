//! The institutions people may sign in through, as the settings name them.

use std::path::{Path, PathBuf};

use adref_api::Provider;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// One `[[providers]]` of the settings file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProviderSetting {
    /// Its name in addresses, such as `unep`.
    id: String,
    /// What people call it.
    name: String,
    /// Its issuer, exactly as it names itself.
    issuer: String,
    /// What it calls us.
    client_id: String,
    /// The file with what we prove ourselves with; without one, PKCE alone does it.
    client_secret_file: Option<PathBuf>,
    /// The domains of mail it may speak for.
    domains: Vec<String>,
}

/// Reads the settings of all providers; what is wrong with one keeps the service from starting.
pub(crate) fn read(settings: Vec<ProviderSetting>, base_url: Option<&str>) -> Result<Vec<Provider>> {
    ensure!(
        settings.is_empty() || base_url.is_some(),
        "providers need the setting `base_url`: they send browsers back there"
    );
    let mut all: Vec<Provider> = Vec::new();
    for setting in settings {
        let id = setting.id.clone();
        let provider = understood(setting).with_context(|| format!("the provider `{id}`"))?;
        ensure!(all.iter().all(|other| other.id != id), "two providers are called `{id}`");
        all.push(provider);
    }
    Ok(all)
}

fn understood(setting: ProviderSetting) -> Result<Provider> {
    let plain =
        |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    ensure!(plain(&setting.id), "`id` has lower-case letters, digits and hyphens");
    // `finish` and `link` are words of addresses beside the names.
    ensure!(!matches!(setting.id.as_str(), "finish" | "link"), "`id` is a word of our addresses");
    let local = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    let safe = setting.issuer.starts_with("https://") || local.iter().any(|host| setting.issuer.starts_with(host));
    ensure!(safe, "`issuer` begins with https://");
    ensure!(!setting.domains.is_empty(), "`domains` names the domains of mail it may speak for");
    let client_secret = setting.client_secret_file.as_deref().map(secret).transpose()?;
    Ok(Provider {
        id: setting.id,
        name: setting.name,
        issuer: setting.issuer,
        client_id: setting.client_id,
        client_secret,
        domains: setting.domains.into_iter().map(|domain| domain.to_lowercase()).collect(),
    })
}

fn secret(path: &Path) -> Result<String> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let text = text.trim().to_owned();
    ensure!(!text.is_empty(), "{} is empty", path.display());
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting(change: &str) -> Vec<ProviderSetting> {
        #[derive(Deserialize)]
        struct File {
            providers: Vec<ProviderSetting>,
        }
        let mut lines = vec![
            "id = \"unep\"",
            "name = \"UNEP\"",
            "issuer = \"https://login.example.org\"",
            "client_id = \"adref\"",
            "domains = [\"Example.org\"]",
        ];
        let key = change.split(' ').next().unwrap();
        if let Some(line) = lines.iter_mut().find(|line| line.split(' ').next() == Some(key)) {
            *line = change;
        } else if !change.is_empty() {
            lines.push(change);
        }
        toml::from_str::<File>(&format!("[[providers]]\n{}", lines.join("\n"))).unwrap().providers
    }

    #[test]
    fn what_is_wrong_with_a_provider_keeps_the_service_from_starting() {
        let base = Some("https://adref.example.org");
        let good = read(setting(""), base).unwrap();
        assert_eq!(good[0].domains, ["example.org"]);
        assert!(read(setting(""), None).is_err());
        for wrong in [
            "id = \"Unep\"",
            "id = \"finish\"",
            "issuer = \"http://login.example.org\"",
            "domains = []",
            "client_secret_file = \"/nowhere\"",
        ] {
            assert!(read(setting(wrong), base).is_err(), "{wrong}");
        }
        let mut twice = setting("");
        twice.extend(setting(""));
        assert!(read(twice, base).is_err());
    }
}
