//! `adref process`: a process begun from the command line, with its timeline.

use std::fmt::Write;
use std::process::ExitCode;
use std::sync::mpsc::channel;

use adref_acts::milestone::{self, BeginTimeline};
use adref_acts::process::{self, CreateProcess};
use adref_acts::views::{ProcessCard, TimelineView};
use adref_acts::{Actor, Cx, Fault, House};
use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use serde_json::json;

use crate::out::Out;
use crate::settings::{File, Places};

/// `adref process`.
#[derive(Subcommand)]
pub(crate) enum ProcessCommand {
    /// Begin a process; with a template, its timeline too, counted backwards from the month of adoption.
    New(NewProcessArguments),
}

/// `adref process new`.
#[derive(Args)]
pub(crate) struct NewProcessArguments {
    /// The name in addresses: lower-case letters, digits and hyphens.
    pub(crate) slug: String,
    /// The title.
    #[arg(long)]
    pub(crate) title: String,
    /// What it is about.
    #[arg(long, default_value = "")]
    pub(crate) summary: String,
    /// The IANA time zone its deadlines are stated in, such as Africa/Nairobi.
    #[arg(long, default_value = "UTC")]
    pub(crate) zone: String,
    /// Everybody may know of it.
    #[arg(long)]
    pub(crate) public: bool,
    /// Begin its timeline from this template: two-years.
    #[arg(long, value_name = "TEMPLATE", requires = "adoption")]
    pub(crate) template: Option<String>,
    /// The month of adoption, such as 2027-06.
    #[arg(long, value_name = "MONTH", requires = "template")]
    pub(crate) adoption: Option<String>,
    /// The language of the milestones: ar, zh, en, fr, ru or es.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    /// Say what would be stored, and store nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// Plays the command.
pub(crate) fn run(command: ProcessCommand, file: File, out: &Out) -> Result<ExitCode> {
    let ProcessCommand::New(arguments) = command;
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let dry_run = arguments.dry_run;
    let (card, timeline) = played(&house, arguments).context("beginning the process")?;
    out.either(
        &json!({ "process": card, "timeline": timeline, "stored": !dry_run }),
        &told(&card, timeline.as_ref(), dry_run)?,
    )?;
    Ok(ExitCode::SUCCESS)
}

type Begun = (ProcessCard, Option<TimelineView>);

/// All of it or nothing; in a rehearsal nothing, after all of it was tried.
fn played(house: &House, arguments: NewProcessArguments) -> Result<Begun, Fault> {
    let dry_run = arguments.dry_run;
    let (tell, told) = channel();
    let written = house.write_blocking(move |cx| {
        // Whoever asked waits at the other end.
        let _ = tell.send(begun(cx, arguments)?);
        if dry_run { Err(Fault::Internal("a rehearsal is rolled back".to_owned())) } else { Ok(()) }
    });
    match (written, told.try_recv()) {
        (Ok(()), Ok(begun)) => Ok(begun),
        (Err(_), Ok(begun)) if dry_run => Ok(begun),
        (written, _) => Err(written.err().unwrap_or_else(|| Fault::Internal("no report".to_owned()))),
    }
}

fn begun(cx: &mut Cx<'_, '_>, arguments: NewProcessArguments) -> Result<Begun, Fault> {
    let holder = Actor::holder_of_the_machine();
    let NewProcessArguments { slug, title, summary, zone, public, template, adoption, language, .. } = arguments;
    let card = process::create(cx, &holder, &CreateProcess { slug, title, summary, zone, public })?;
    let Some((template, adoption)) = template.zip(adoption) else { return Ok((card, None)) };
    let input = BeginTimeline { template, adoption, language: Some(language) };
    let timeline = milestone::begin(cx, &holder, &card.slug, &input)?;
    Ok((card, Some(timeline)))
}

fn told(card: &ProcessCard, timeline: Option<&TimelineView>, dry_run: bool) -> Result<String> {
    let mut text = format!("{}  {}  ({})\n", card.slug, card.title, card.zone);
    for one in timeline.into_iter().flat_map(|timeline| &timeline.milestones) {
        writeln!(text, "  {:<16} {}", one.when, one.title)?;
    }
    text.push_str(if dry_run { "nothing was stored\n" } else { "" });
    Ok(text)
}
