//! `adref deliver`, and the same while the service runs.

use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use adref_acts::House;
use adref_acts::news;
use adref_acts::outbox::{Delivered, deliver_notices};
use anyhow::{Context, Result};

use super::beside::unharmed;
use crate::cli::DeliverArguments;
use crate::out::Out;
use crate::settings::{File, Post};

/// Mails taken at once.
const BATCH: i64 = 50;
/// Pause between two looks into the outbox.
const PAUSE: Duration = Duration::from_secs(3);

/// Sends what is due, once.
pub(crate) fn run(arguments: &DeliverArguments, mut file: File, out: &Out) -> Result<ExitCode> {
    let mail = arguments.mail.clone().or(file.mail.take(), file.mail_from.take(), file.base_url.take());
    let places = arguments.places.clone().or(file);
    let house = House::new(places.open_current()?);
    let post = mail.post(&places.data(), "http://127.0.0.1:8080")?.context("mail is set to `none`")?;
    let busy = out.busy("delivering");
    news::tell(&house)?;
    let mut all = Delivered::default();
    loop {
        let delivered = deliver_notices(&house, &post.transport, &post.sender, BATCH)?;
        all = Delivered {
            sent: all.sent + delivered.sent,
            failed: all.failed + delivered.failed,
            dead: all.dead + delivered.dead,
        };
        if delivered == Delivered::default() {
            break;
        }
    }
    busy.finish_and_clear();
    out.either(&all, &format!("{} sent, {} to be tried again, {} given up\n", all.sent, all.failed, all.dead))?;
    Ok(ExitCode::SUCCESS)
}

/// Sends what is due, again and again, until told to stop.
pub(crate) fn keep_delivering(house: &House, post: &Post, stop: &Receiver<()>) {
    loop {
        unharmed("news", || tell(house));
        unharmed("delivering", || deliver_due(house, post));
        if !matches!(stop.recv_timeout(PAUSE), Err(RecvTimeoutError::Timeout)) {
            return;
        }
    }
}

fn tell(house: &House) {
    if let Err(fault) = news::tell(house) {
        tracing::error!(code = fault.code(), "news could not be queued");
    }
}

fn deliver_due(house: &House, post: &Post) {
    match deliver_notices(house, &post.transport, &post.sender, BATCH) {
        Ok(delivered) if delivered.sent + delivered.failed + delivered.dead > 0 => {
            tracing::info!(delivered.sent, delivered.failed, delivered.dead, "delivered");
        }
        Ok(_) => {}
        Err(fault) => tracing::error!(code = fault.code(), "the outbox could not be read"),
    }
}
