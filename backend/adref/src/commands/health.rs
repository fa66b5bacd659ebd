//! `adref health`: one request, with nothing but a socket.

use std::io::{Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::cli::HealthArguments;
use crate::out::Out;

/// Longer than a healthy server ever takes.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks a server whether it is ready.
pub(crate) fn run(arguments: &HealthArguments, out: &Out) -> Result<ExitCode> {
    let status = ask(&arguments.url).with_context(|| format!("asking {}", arguments.url))?;
    if status != 200 {
        bail!("{} is not ready (status {status})", arguments.url);
    }
    out.either(&json!({ "ready": true }), "ready\n")?;
    Ok(ExitCode::SUCCESS)
}

fn ask(url: &str) -> Result<u16> {
    let rest = url.strip_prefix("http://").context("the address begins with http://")?;
    let host = rest.split('/').next().unwrap_or(rest);
    let place = if host.contains(':') { host.to_owned() } else { format!("{host}:80") };
    let address = place.to_socket_addrs()?.next().context("no such host")?;
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    write!(stream, "GET /health/ready HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    let mut head = String::new();
    stream.take(64).read_to_string(&mut head)?;
    let status = head.split(' ').nth(1).context("no answer in HTTP")?;
    Ok(status.parse()?)
}
