//! PostgreSQL's own tools: they know best how one of its databases is copied and put back.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Writes what a shared snapshot sees into a file.
pub(crate) fn dump(url: &str, snapshot: &str, file: &Path) -> Result<()> {
    let mut command = Command::new("pg_dump");
    command.args(["--format=custom", "--no-owner", "--no-privileges", "--no-password"]);
    command.arg(format!("--snapshot={snapshot}")).arg("--file").arg(file);
    run(command, url)
}

/// Puts a file back into an empty database, all of it or nothing.
pub(crate) fn restore(url: &str, file: &Path) -> Result<()> {
    let mut command = Command::new("pg_restore");
    command.args(["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--no-password"]);
    command.arg(file);
    run(command, url)
}

fn run(mut command: Command, url: &str) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let (address, password) = without_password(url);
    command.arg("--dbname").arg(address);
    // What stands on a command line can be read by everybody on the machine.
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null());
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => bail!("{name} failed ({}): {}", output.status, String::from_utf8_lossy(&output.stderr).trim()),
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "{name} is not on the PATH: install PostgreSQL's client programs, of the server's version or newer (Debian: apt install postgresql-client)"
        ),
        Err(error) => Err(error).with_context(|| format!("starting {name}")),
    }
}

/// The address without its password, and the password as it is meant.
fn without_password(url: &str) -> (String, Option<String>) {
    let parts = || {
        let (scheme, rest) = url.split_once("://")?;
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, behind) = (rest.get(..end)?, rest.get(end..)?);
        let (who, host) = authority.rsplit_once('@')?;
        let (user, password) = who.split_once(':')?;
        Some((format!("{scheme}://{user}@{host}{behind}"), decoded(password)))
    };
    parts().map_or_else(|| (url.to_owned(), None), |(address, password)| (address, Some(password)))
}

/// `%40` is `@`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let escaped = (*first == b'%').then(|| behind.split_at_checked(2)).flatten();
        let byte = escaped.and_then(|(digits, _)| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        if let (Some((_, after)), Some(byte)) = (escaped, byte) {
            bytes.push(byte);
            rest = after;
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_never_stands_on_a_command_line() {
        for (url, address, password) in [
            ("postgres://me:s%40cret%@db:5432/adref?a=b", "postgres://me@db:5432/adref?a=b", Some("s@cret%")),
            ("postgres://me:@db/adref", "postgres://me@db/adref", Some("")),
            ("postgres://me@db/adref", "postgres://me@db/adref", None),
            ("postgres:///adref?host=/run", "postgres:///adref?host=/run", None),
            ("postgres://db/a:b@c", "postgres://db/a:b@c", None),
        ] {
            assert_eq!(without_password(url), (address.to_owned(), password.map(str::to_owned)), "{url}");
        }
    }
}
