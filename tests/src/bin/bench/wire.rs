//! HTTP/1.1 over one kept connection: no more than a load needs, so that the cores are left to the service.

use std::io::{Error, ErrorKind};
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection that is kept.
pub(crate) struct Wire {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Wire {
    /// Connects.
    pub(crate) async fn open(address: SocketAddr) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: vec![0; 256 * 1024] })
    }

    /// The beginning of the last answer, for a person to read.
    pub(crate) fn heard(&self) -> String {
        String::from_utf8_lossy(self.buffer.get(..1200).unwrap_or_default()).replace('\0', "")
    }

    /// Asks and waits for the whole answer; gives its status and the length of its body in bytes.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> std::io::Result<(u16, usize)> {
        self.stream.write_all(request).await?;
        let mut held = 0;
        loop {
            let free = self.buffer.get_mut(held..).filter(|free| !free.is_empty());
            let read = self.stream.read(free.ok_or_else(|| odd("a head without an end"))?).await?;
            if read == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            held += read;
            let seen = self.buffer.get(..held).unwrap_or_default();
            let Some(end) = seen.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let head =
                std::str::from_utf8(seen.get(..end).unwrap_or_default()).map_err(|_| odd("a head in no text"))?;
            let (status, length) = (status(head)?, length(head)?);
            let mut left = (end + 4 + length).saturating_sub(held);
            while left > 0 {
                let most = left.min(self.buffer.len());
                let read = self.stream.read(self.buffer.get_mut(..most).unwrap_or_default()).await?;
                if read == 0 {
                    return Err(ErrorKind::UnexpectedEof.into());
                }
                left -= read;
            }
            return Ok((status, length));
        }
    }
}

fn status(head: &str) -> std::io::Result<u16> {
    head.split(' ').nth(1).and_then(|number| number.parse().ok()).ok_or_else(|| odd("no status"))
}

fn length(head: &str) -> std::io::Result<usize> {
    let named = head.lines().filter_map(|line| line.split_once(':'));
    let mut length =
        named.filter(|(name, _)| name.eq_ignore_ascii_case("content-length")).map(|(_, value)| value.trim());
    match length.next_back() {
        Some(length) => length.parse().map_err(|_| odd("a length in no number")),
        None if status(head)? == 304 => Ok(0),
        None => Err(odd("an answer without a length")),
    }
}

fn odd(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}
