//! A service with the demonstration in it, on a port of its own.

use std::net::SocketAddr;

use adref_acts::{House, Rules, SecondFactor, SecretsKey, demo};
use adref_api::{Settings, TokenKey};
use adref_store::{Options, Store};
use reqwest::{Client, Method, RequestBuilder, Response, redirect};
use serde_json::{Value, json};

pub(crate) struct Service {
    address: SocketAddr,
    /// The house behind it.
    pub(crate) house: House,
    client: Client,
    _folder: tempfile::TempDir,
}

impl Service {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("adref.sqlite").display());
        let store = Store::open(&url, &Options::default()).unwrap();
        store.migrate().unwrap();
        // As `adref serve --demo` runs it: the people of the demonstration have no second factor.
        let secrets = Some(SecretsKey::new([8; 32]));
        let house = House::new(store).under(Rules { second_factor: SecondFactor::Optional, secrets });
        demo::load(&house).unwrap();
        let key = TokenKey::new(vec![7; 32]).unwrap();
        let settings = Settings {
            workers: Some(1),
            counts_requests: false,
            ..Settings::local(SocketAddr::from(([127, 0, 0, 1], 0)), key)
        };
        let (address, _) = adref_api::spawn(house.clone(), settings).unwrap();
        let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().build().unwrap();
        Self { address, house, client, _folder: folder }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("http://{}{path}", self.address))
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        self.ask(Method::GET, path).send().await.unwrap()
    }

    pub(crate) async fn try_sign_in(&self, email: &str, password: &str) -> Response {
        let body = json!({ "email": email, "password": password });
        self.ask(Method::POST, "/api/v1/sign-in").json(&body).send().await.unwrap()
    }

    /// An access token of somebody in the demonstration.
    pub(crate) async fn sign_in(&self, email: &str) -> String {
        let session: Value = self.try_sign_in(email, demo::PASSWORD).await.json().await.unwrap();
        session["access_token"].as_str().unwrap_or_else(|| panic!("{session}")).to_owned()
    }

    /// The address of a draft everybody may read.
    pub(crate) async fn a_draft(&self) -> String {
        let path = format!("/api/v1/instruments/{}", demo::INSTRUMENT);
        let home: Value = self.get(&path).await.json().await.unwrap();
        let draft = home["drafts"][0]["slug"].as_str().unwrap_or_else(|| panic!("no public draft: {home}"));
        format!("{path}/drafts/{draft}")
    }
}
