//! A line of server-sent events, read event by event.

use std::time::Duration;

use reqwest::Response;
use serde_json::Value;

use crate::canary;

/// Nobody who waits for an event waits longer: a test that hangs says less than one that fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// A line on which somebody follows.
pub struct Following {
    response: Response,
    reader: String,
    place: String,
    heard: String,
    beats: usize,
}

impl Following {
    pub(crate) fn new(response: Response, reader: &str) -> Self {
        let place = format!("GET {}", response.url().path());
        Self { response, reader: reader.to_owned(), place, heard: String::new(), beats: 0 }
    }

    /// The data of the next event; nothing once the line has ended.
    ///
    /// # Panics
    /// When nothing comes for half a minute, or what comes is no event.
    #[expect(clippy::expect_used, reason = "a test can do nothing with a line on which nothing comes")]
    pub async fn next(&mut self) -> Option<Value> {
        loop {
            if let Some((event, rest)) = self.heard.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.heard = rest;
                let data = event.lines().find_map(|line| line.strip_prefix("data: "));
                match data {
                    Some(data) => return Some(serde_json::from_str(data).expect("JSON")),
                    None => {
                        self.beats += 1;
                        continue;
                    }
                }
            }
            let chunk =
                tokio::time::timeout(PATIENCE, self.response.chunk()).await.expect("something within half a minute");
            let chunk = chunk.ok().flatten()?;
            let chunk = String::from_utf8_lossy(&chunk);
            canary::look_through(&self.reader, &self.place, "", &chunk);
            self.heard.push_str(&chunk);
        }
    }

    /// How often it was only said that the line still stands.
    #[must_use]
    pub const fn beats(&self) -> usize {
        self.beats
    }

    /// The version of the next event; nothing once the line has ended.
    ///
    /// # Panics
    /// As [`Following::next`].
    pub async fn version(&mut self) -> Option<String> {
        self.next().await.and_then(|data| data.get("version")?.as_str().map(str::to_owned))
    }
}
