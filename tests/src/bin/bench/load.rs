//! A load: some callers, each asking again as soon as it is answered.

use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::wire::Wire;

/// A request in the making.
pub(crate) struct Request {
    head: String,
}

impl Request {
    /// Asks for a path.
    pub(crate) fn get(path: &str) -> Self {
        Self { head: format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n") }
    }

    /// One more header.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.head.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    /// Whether it asks for a body only if there is a newer one.
    pub(crate) fn conditional(&self) -> bool {
        self.head.contains("if-none-match")
    }

    /// As it goes over the line.
    pub(crate) fn bytes(self) -> Vec<u8> {
        format!("{}\r\n", self.head).into_bytes()
    }
}

/// Callers and for how long they call.
pub(crate) struct Load {
    /// The service.
    pub(crate) address: SocketAddr,
    /// Connections, each with one request under way.
    pub(crate) callers: usize,
    /// How long it is measured.
    pub(crate) time: Duration,
}

/// What was measured.
pub(crate) struct Figures {
    /// How long each answer took, shortest first.
    pub(crate) took: Vec<Duration>,
    /// Length of the last body in bytes.
    pub(crate) length: usize,
    /// How long was measured.
    pub(crate) time: Duration,
}

impl Load {
    /// Calls until the time is over. Every answer must have the status looked for.
    pub(crate) async fn run(
        &self,
        request: impl Fn(usize) -> Vec<u8> + Clone + Send + 'static,
        status: u16,
    ) -> std::io::Result<Figures> {
        let count = Arc::new(AtomicUsize::new(0));
        let begin = Instant::now() + self.time / 10;
        let end = begin + self.time;
        let mut callers = JoinSet::new();
        for _ in 0..self.callers {
            let (request, count) = (request.clone(), Arc::clone(&count));
            let mut wire = Wire::open(self.address).await?;
            callers.spawn(async move {
                let (mut took, mut length) = (Vec::new(), 0);
                while Instant::now() < end {
                    let words = request(count.fetch_add(1, Ordering::Relaxed));
                    let asked = Instant::now();
                    let (got, bytes) = wire.ask(&words).await?;
                    if got != status {
                        return Err(Error::new(
                            ErrorKind::InvalidData,
                            format!("{got} instead of {status}: {}", wire.heard()),
                        ));
                    }
                    length = bytes;
                    if asked >= begin {
                        took.push(asked.elapsed());
                    }
                }
                Ok((took, length))
            });
        }
        let mut all = Figures { took: Vec::new(), length: 0, time: self.time };
        while let Some(caller) = callers.join_next().await {
            let (took, length) = caller.map_err(Error::other)??;
            all.took.extend(took);
            all.length = length;
        }
        all.took.sort_unstable();
        Ok(all)
    }
}
