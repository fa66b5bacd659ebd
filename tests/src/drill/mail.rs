//! The mails of a round that opens, through a mail server that fails half the time, by processes that are killed again and again:
//! everybody who can be reached is told, hardly anybody twice, and then under the same `Message-ID`.

use std::ops::Range;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use adref_acts::import::{ImportDraft, import_draft};
use adref_acts::instrument::CreateInstrument;
use adref_acts::issue::{IssueDraft, issue_draft};
use adref_acts::mandate::NewMandate;
use adref_acts::news::tell;
use adref_acts::outbox::{Delivered, deliver_notices};
use adref_acts::person::{AddPerson, add};
use adref_acts::process::CreateProcess;
use adref_acts::round::CreateRound;
use adref_acts::{Actor, Cx, Fault, House, instrument, process, round};
use adref_domain::ids::PersonId;
use adref_domain::notice::NoticeState;
use adref_domain::{Capacity, MandateStatus};
use adref_mail::{Sender, Transport};
use adref_store::mandates::{self, Move};
use adref_store::testing::{Fresh, databases, let_mails_be_due};
use adref_store::{Durability, Options, Page, Store, notices};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::post::{FaultyPost, GONE};
use super::{Figure, Setting};
use crate::OURS;

/// One in so many has an address that is refused for good.
const GONE_ONE_IN: usize = 50;
/// As many processes deliver side by side.
const TOGETHER: usize = 2;

/// How hard it is.
#[derive(Clone, Debug)]
pub struct Size {
    /// People the round is for.
    pub people: usize,
    /// How often the processes that deliver are killed.
    pub kills: usize,
    /// How many milliseconds such a process lives, so that it is killed anywhere in its work.
    pub life: Range<u64>,
    /// What chance is drawn from.
    pub seed: u64,
}

/// What came out.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// People who can be reached and were never told.
    pub lost: Vec<String>,
    /// People told more than once.
    pub twice: Vec<String>,
    /// People whose letters came under different `Message-ID`s.
    pub other_ids: Vec<String>,
    /// Mails given up.
    pub dead: usize,
    /// Mails given up that the server had not refused for good.
    pub dead_wrongly: usize,
    /// Mails still waiting.
    pub waiting: usize,
    /// How often a process was killed.
    pub kills: usize,
    /// How often the server answered how.
    pub answers: Vec<(&'static str, usize)>,
    /// How long it took.
    pub took: Duration,
}

/// The long drill, and the short one when that is enough.
///
/// # Errors
/// What did not hold, or could not be played.
pub fn play(setting: &Setting) -> Result<Vec<Figure>, String> {
    let (people, kills, life) = if setting.quick { (500, 5, 10..120) } else { (10_000, 50, 40..900) };
    let size = Size { people, kills, life, seed: 20_261_130 };
    let mut figures = Vec::new();
    for fresh in databases(&Options::default()) {
        let kind = format!("{:?}", fresh.kind());
        // A throw-away PostgreSQL may not be durable, and the server's own command refuses to work on such a one.
        let own = setting.adref.clone().filter(|_| kind == "Sqlite");
        let command = |url: &str, post: &str| match &own {
            Some(adref) => by_its_own_command(adref, url, post),
            None => by_this_program(url, post),
        };
        let outcome = run(&fresh, &size, command)?;
        let bar = size.people / 1000;
        let held = outcome.lost.is_empty()
            && outcome.twice.len() <= bar.max(1)
            && outcome.other_ids.is_empty()
            && outcome.dead_wrongly == 0
            && outcome.waiting == 0;
        let answers: Vec<_> = outcome.answers.iter().map(|(how, count)| format!("{how} {count}")).collect();
        let measured = format!(
            "{} people, {} kills in {:.0} s: lost {}, twice {}, other Message-ID {}, given up {} (wrongly {}); answers: {}",
            size.people,
            outcome.kills,
            outcome.took.as_secs_f64(),
            outcome.lost.len(),
            outcome.twice.len(),
            outcome.other_ids.len(),
            outcome.dead,
            outcome.dead_wrongly,
            answers.join(", ")
        );
        if !held {
            return Err(format!("{kind}: {measured}; twice: {:?}; lost: {:?}", outcome.twice, outcome.lost));
        }
        figures.push(Figure::new(
            format!("mail, {kind}"),
            measured,
            format!("lost 0, twice at most {bar}, other ids 0, given up only what was refused for good"),
        ));
    }
    Ok(figures)
}

/// Plays it on one database. `command` makes a process that delivers what is due, once.
///
/// # Errors
/// What could not be played.
pub fn run(fresh: &Fresh, size: &Size, command: impl Fn(&str, &str) -> Command) -> Result<Outcome, String> {
    let begun = Instant::now();
    let house = House::new(fresh.store.clone());
    let people = size.people;
    house.write_blocking(move |cx| open(cx, people)).map_err(|fault| format!("the round: {fault}"))?;
    let post = FaultyPost::start(size.seed).map_err(|error| error.to_string())?;
    let mut rng = StdRng::seed_from_u64(size.seed);
    let mut kills = 0;
    // Each look finishes some, killed or not, unless nothing is delivered at all.
    for _ in 0..size.kills + 60 {
        let processes: Vec<Child> = (0..TOGETHER)
            .map(|_| command(fresh.url(), &post.url).stdout(Stdio::null()).spawn())
            .collect::<Result<_, _>>()
            .map_err(|error| format!("a process that delivers: {error}"))?;
        for mut process in processes {
            if kills < size.kills {
                std::thread::sleep(Duration::from_millis(rng.random_range(size.life.clone())));
                // One that was done before is killed all the same: nobody notices.
                kills += usize::from(matches!(process.try_wait(), Ok(None)));
                process.kill().map_err(|error| error.to_string())?;
            }
            process.wait().map_err(|error| error.to_string())?;
        }
        // Nobody is at work now, so what the dead had taken, and what was put off, may be tried at once: hours go by.
        let waiting = let_mails_be_due(&fresh.store).map_err(|error| error.to_string())?;
        if kills >= size.kills && waiting == 0 && !post.taken().is_empty() {
            break;
        }
    }
    outcome(&fresh.store, &post, size, kills, begun.elapsed())
}

/// A process of the server's own that delivers once.
fn by_its_own_command(adref: &std::path::Path, url: &str, post: &str) -> Command {
    let mut command = Command::new(adref);
    command.args(["deliver", "--database", url, "--mail", post]);
    command.stderr(Stdio::null());
    command
}

/// The same by this program, told so by its first argument; see [`deliver`].
fn by_this_program(url: &str, post: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap_or_default());
    command.args([DELIVER, url, post]);
    command
}

/// The first argument of the program when it is only to deliver.
pub const DELIVER: &str = "deliver";

/// Delivers what is due, once, as `adref deliver` does.
///
/// # Errors
/// Those of the store.
pub fn deliver(url: &str, post: &str) -> Result<(), String> {
    let options = Options { durability: Durability::NotNeeded, ..Options::default() };
    let store = Store::open(url, &options).map_err(|error| error.to_string())?;
    let house = House::new(store);
    let transport = Transport::from_url(post).map_err(|error| error.to_string())?;
    let sender = Sender { from: "Adref <no-reply@adref.example>".into(), base_url: "https://adref.example".into() };
    tell(&house).map_err(|fault| fault.to_string())?;
    loop {
        let delivered = deliver_notices(&house, &transport, &sender, 50).map_err(|fault| fault.to_string())?;
        if delivered == Delivered::default() {
            return Ok(());
        }
    }
}

/// A round that is open, for as many experts.
fn open(cx: &mut Cx<'_, '_>, people: usize) -> Result<(), Fault> {
    let holder = Actor::holder_of_the_machine();
    for number in 0..people {
        let person = AddPerson {
            email: format!("{}@drill.example", name(number)),
            name: format!("Expert {number}"),
            language: ["en", "ar", "es", "fr", "ru", "zh"].get(number % 6).copied().unwrap_or("en").to_owned(),
            password: None,
            mandate: Some(NewMandate::of(Capacity::Expert)),
        };
        let person = add(cx, &person)?;
        joined(cx, &person)?;
    }
    let about = CreateProcess {
        slug: "drill".to_owned(),
        title: "Drill".to_owned(),
        summary: String::new(),
        zone: "UTC".to_owned(),
        public: true,
    };
    process::create(cx, &holder, &about)?;
    let text = CreateInstrument { slug: "text".to_owned(), title: "A text".to_owned(), language: "en".to_owned() };
    instrument::create(cx, &holder, "drill", &text)?;
    let file = ImportDraft {
        name: Some("draft.md".to_owned()),
        bytes: OURS.as_bytes().to_vec(),
        replace: true,
        undo: Vec::new(),
    };
    import_draft(cx, &holder, "text", &file)?;
    issue_draft(cx, &holder, "text", &zero())?;
    let hours = CreateRound {
        draft: "zero".to_owned(),
        title: "A round".to_owned(),
        kind: "expert".to_owned(),
        closes_at: "2099-01-01T00:00:00Z".to_owned(),
        audience: vec!["expert".to_owned()],
        shown: "own".to_owned(),
        ..CreateRound::default()
    };
    round::create(cx, &holder, "text", &hours).map(drop)
}

/// Nobody of these has a password, which would take longer to make than all their mails: what they were granted counts all the same.
fn joined(cx: &mut Cx<'_, '_>, person: &PersonId) -> Result<(), Fault> {
    for mandate in mandates::of_person(cx.db, person)? {
        let to = Move { status: MandateStatus::Active, by: None, at: cx.now, reason: None };
        mandates::set_status(cx.db, &mandate.id, MandateStatus::Invited, &to)?;
    }
    Ok(())
}

fn zero() -> IssueDraft {
    IssueDraft {
        slug: "zero".to_owned(),
        label: "Zero draft".to_owned(),
        kind: "zero".to_owned(),
        symbol: None,
        date: None,
        openness: "public".to_owned(),
        positions_public: false,
        embargo_until: None,
        unanswered_reason: None,
    }
}

fn name(number: usize) -> String {
    if number % GONE_ONE_IN == 7 { format!("{GONE}{number}") } else { format!("expert-{number}") }
}

fn outcome(store: &Store, post: &FaultyPost, size: &Size, kills: usize, took: Duration) -> Result<Outcome, String> {
    let taken = post.taken();
    let mut lost = Vec::new();
    for number in 0..size.people {
        let name = name(number);
        let told = taken.get(&format!("{name}@drill.example")).is_some_and(|one| one.accepted > 0);
        if !told && !name.starts_with(GONE) {
            lost.push(name);
        }
    }
    let named = |test: fn(&super::post::Taken) -> bool| -> Vec<String> {
        taken.iter().filter(|(_, one)| test(one)).map(|(to, _)| to.clone()).collect()
    };
    let all = Page { after: None, limit: i64::try_from(size.people).unwrap_or(i64::MAX).saturating_mul(2) };
    let rows = store.read(|db| notices::list(db, None, &all)).map_err(|error| error.to_string())?;
    let dead: Vec<_> = rows.iter().filter(|row| row.state == NoticeState::Dead).collect();
    let refused = |row: &&&notices::Notice| row.last_error.as_deref().is_some_and(|why| why.contains("550"));
    Ok(Outcome {
        lost,
        twice: named(|one| one.accepted > 1),
        other_ids: named(|one| one.ids.len() > 1),
        dead: dead.len(),
        dead_wrongly: dead.iter().filter(|row| !refused(row)).count(),
        waiting: rows.iter().filter(|row| row.state == NoticeState::Queued).count(),
        kills,
        answers: post.answers().into_iter().collect(),
        took,
    })
}
