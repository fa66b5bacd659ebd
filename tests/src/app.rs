//! A whole house on a fresh database, listening on a free port.

use std::net::SocketAddr;

use adref_acts::mandate::NewMandate;
use adref_acts::person::{AddPerson, add_hashed};
use adref_acts::{House, Rules, SecondFactor, SecretsKey, outbox};
use adref_api::{Provider, Settings, TokenKey, spawn};
use adref_domain::Capacity;
use adref_mail::{Letter, Sender, Transport};
use adref_store::Options;
use adref_store::testing::{Fresh, databases, sqlite};

use crate::{Client, canary};

/// The password of everybody in the tests.
pub const PASSWORD: &str = "a password for tests";
/// Its hash, as the service makes it: to hash it for everybody in every test would be a seventh of their time.
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdCBvZiB0aGUgdGVzdHM$u1bu/pZsrWCZ25lkDrPotIhjrBVH5JhrFCgDVgUq7X0";

/// A running service with its database and its mail.
pub struct App {
    /// Where it listens.
    pub address: SocketAddr,
    /// The house behind it.
    pub house: House,
    /// Where its mail goes.
    pub mail: Transport,
    // Goes away last: the service stands on it.
    fresh: Fresh,
}

impl App {
    /// One service on every database there is.
    ///
    /// # Panics
    /// When a service does not start: a test can do nothing without one.
    #[must_use]
    pub fn on_every_database() -> Vec<Self> {
        databases(&Options::default()).into_iter().map(Self::on).collect()
    }

    /// One service on every database there is, as strict as it is served: those whose mandates open much need a second factor.
    /// With providers, it is reached at `https://adref.example` as far as they know.
    ///
    /// # Panics
    /// When a service does not start.
    #[must_use]
    pub fn strict_on_every_database(providers: &[Provider]) -> Vec<Self> {
        let start = |fresh| Self::start(fresh, SecondFactor::Required, providers.to_vec());
        databases(&Options::default()).into_iter().map(start).collect()
    }

    /// One service on SQLite.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn on_sqlite() -> Self {
        Self::on(sqlite(&Options::default()))
    }

    /// One service on this database. Most flows are about something else: nobody in them has to set up a second factor.
    ///
    /// # Panics
    /// When it does not start: a bench can do nothing without one.
    #[must_use]
    pub fn on(fresh: Fresh) -> Self {
        Self::start(fresh, SecondFactor::Optional, Vec::new())
    }

    #[expect(clippy::expect_used, reason = "a test can do nothing without a service")]
    fn start(fresh: Fresh, second_factor: SecondFactor, providers: Vec<Provider>) -> Self {
        canary::listen();
        let secrets = Some(SecretsKey::new([8; 32]));
        let house = House::new(fresh.store.clone()).under(Rules { second_factor, secrets });
        for (email, capacity, party) in [
            ("secretariat@test.example", Capacity::Secretariat, None),
            ("coordinator@test.example", Capacity::Coordinator, Some("KEN")),
            ("delegate@test.example", Capacity::Delegate, Some("KEN")),
            ("expert@test.example", Capacity::Expert, Some("FRA")),
            ("expert2@test.example", Capacity::Expert, Some("URY")),
            ("participant@test.example", Capacity::Public, None),
            ("observer@test.example", Capacity::Observer, None),
            ("administrator@test.example", Capacity::Administrator, None),
        ] {
            let person = AddPerson {
                email: email.to_owned(),
                name: format!("Name of {}", email.split('@').next().unwrap_or_default()),
                language: "en".to_owned(),
                password: None,
                mandate: Some(NewMandate { party: party.map(str::to_owned), ..NewMandate::of(capacity) }),
            };
            canary::guard_address(email, party, capacity == Capacity::Coordinator);
            house.write_blocking(move |cx| add_hashed(cx, &person, Some(HASH.to_owned()))).expect("an account");
        }
        let key = TokenKey::new(vec![7; 32]).expect("a key of 32 bytes");
        let base_url = (!providers.is_empty()).then(|| "https://adref.example".to_owned());
        let local = Settings::local(SocketAddr::from(([127, 0, 0, 1], 0)), key);
        // What is counted has flows of its own: others ask more in a minute than people do.
        let settings = Settings { providers, base_url, counts_requests: false, ..local };
        let (address, _handle) = spawn(house.clone(), settings).expect("a service");
        let mail = Transport::from_url("memory:").expect("mail in memory");
        Self { address, house, mail, fresh }
    }

    /// The same house behind a second door that counts requests, as a service does unless it is told otherwise.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test can do nothing without a service")]
    pub fn counting(&self, name: &str, token: Option<String>) -> Client {
        let key = TokenKey::new(vec![7; 32]).expect("a key of 32 bytes");
        let settings = Settings::local(SocketAddr::from(([127, 0, 0, 1], 0)), key);
        let (address, _handle) = spawn(self.house.clone(), settings).expect("a service");
        Client::new(address, name, token)
    }

    /// As [`App::counting`], behind a proxy that says where requests come from.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test can do nothing without a service")]
    pub fn counting_behind_a_proxy(&self) -> Client {
        let key = TokenKey::new(vec![7; 32]).expect("a key of 32 bytes");
        let local = Settings::local(SocketAddr::from(([127, 0, 0, 1], 0)), key);
        let settings = Settings { behind_proxy: true, ..local };
        let (address, _handle) = spawn(self.house.clone(), settings).expect("a service");
        Client::new(address, "stranger", None)
    }

    /// Every row of the database, for tests that look for what must not be there.
    #[must_use]
    pub fn everything_stored(&self) -> Vec<String> {
        self.fresh.everything()
    }

    /// Somebody who is not signed in.
    #[must_use]
    pub fn stranger(&self) -> Client {
        Client::new(self.address, "stranger", None)
    }

    /// Somebody signed in, by the part of the address before the sign.
    ///
    /// # Panics
    /// When signing in fails.
    pub async fn sign_in(&self, name: &str) -> Client {
        let stranger = self.stranger();
        let body = serde_json::json!({ "email": format!("{name}@test.example"), "password": PASSWORD });
        let answer = stranger.post("/sign-in", &body).await;
        assert_eq!(answer.status, 200, "{name} signs in: {}", answer.body);
        Client::new(self.address, name, Some(answer.text("access_token")))
    }

    /// Gives somebody an account with a mandate, or without one.
    ///
    /// # Panics
    /// When it cannot be given.
    #[expect(clippy::expect_used, reason = "a test can do nothing without its people")]
    pub async fn enrol(&self, name: &str, mandate: Option<NewMandate>) {
        let email = format!("{name}@test.example");
        let party = mandate.as_ref().and_then(|mandate| mandate.party.clone());
        let coordinates = mandate.as_ref().is_some_and(|mandate| mandate.capacity == Capacity::Coordinator);
        canary::guard_address(&email, party.as_deref(), coordinates);
        let person =
            AddPerson { email, name: format!("Name of {name}"), language: "en".to_owned(), password: None, mandate };
        self.house.write(move |cx| add_hashed(cx, &person, Some(HASH.to_owned()))).await.expect("an account");
    }

    /// Sends what is due and gives everything sent so far.
    ///
    /// # Panics
    /// When the queue cannot be read.
    pub async fn deliver(&self) -> Vec<Letter> {
        let (house, mail) = (self.house.clone(), self.mail.clone());
        let sender =
            Sender { from: "Adref <no-reply@adref.example>".to_owned(), base_url: "https://adref.example".to_owned() };
        let sent = tokio::task::spawn_blocking(move || {
            let delivered = outbox::deliver_notices(&house, &mail, &sender, 100);
            assert!(delivered.is_ok(), "{delivered:?}");
            mail.sent()
        });
        let letters = sent.await.unwrap_or_default();
        for letter in &letters {
            let reader = letter.to.split('@').next().unwrap_or_default();
            canary::look_through(
                reader,
                "a mail",
                "",
                &format!("{}\n{}\n{}", letter.subject, letter.text, letter.html),
            );
        }
        canary::look_through_the_log();
        letters
    }
}
