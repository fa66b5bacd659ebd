//! An institution's provider of OpenID Connect, small and real: it describes itself, shows its keys, sends browsers back with a
//! code, and gives a signed token for it once, to whoever proves to be the one who began.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD as URL};
use reqwest::Url;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What the provider calls the service.
pub const CLIENT: &str = "adref in tests";
/// What the service proves itself with.
pub const SECRET: &str = "a secret with : and % in it";

enum Key {
    Elliptic(EcdsaKeyPair),
    Rsa(RsaKeyPair),
}

impl Key {
    fn algorithm(&self) -> &'static str {
        match self {
            Self::Elliptic(_) => "ES256",
            Self::Rsa(_) => "RS256",
        }
    }

    #[expect(clippy::indexing_slicing, reason = "a provider that cannot show its key ends the test")]
    fn shown(&self) -> Value {
        match self {
            Self::Elliptic(key) => {
                let point = key.public_key().as_ref();
                let (x, y) = (URL.encode(&point[1..33]), URL.encode(&point[33..]));
                json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": "now", "use": "sig", "alg": "ES256" })
            }
            Self::Rsa(key) => {
                // RSAPublicKey of 2048 bits: two headers, a zero, then the modulus; then the exponent.
                let der = key.public_key().as_ref();
                let (n, e) = (URL.encode(&der[9..265]), URL.encode(&der[267..]));
                json!({ "kty": "RSA", "n": n, "e": e, "kid": "now", "use": "sig", "alg": "RS256" })
            }
        }
    }

    #[expect(clippy::expect_used, reason = "a provider that cannot sign ends the test")]
    fn sign(&self, text: &str) -> String {
        let random = SystemRandom::new();
        match self {
            Self::Elliptic(key) => URL.encode(key.sign(&random, text.as_bytes()).expect("a signature")),
            Self::Rsa(key) => {
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &random, text.as_bytes(), &mut signature).expect("a signature");
                URL.encode(signature)
            }
        }
    }
}

/// Changes the token before it is signed: header and claims.
type Twist = Box<dyn Fn(&mut Value, &mut Value) + Send>;

struct Desk {
    address: String,
    key: Key,
    /// Who signs in at the provider: added to the claims.
    who: Mutex<Value>,
    twist: Mutex<Option<Twist>>,
    /// Codes given out, with what must come back for them.
    codes: Mutex<HashMap<String, HashMap<String, String>>>,
}

/// The provider, running until the test ends.
#[derive(Clone)]
pub struct TestProvider(Arc<Desk>);

impl TestProvider {
    /// A provider that signs on a curve.
    ///
    /// # Panics
    /// When there is no port for it.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test can do nothing without its provider")]
    pub fn on_a_curve() -> Self {
        Self::start(Key::Elliptic(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).expect("a key")))
    }

    /// A provider that signs with RSA.
    ///
    /// # Panics
    /// When there is no port for it.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test can do nothing without its provider")]
    pub fn with_rsa() -> Self {
        Self::start(Key::Rsa(RsaKeyPair::generate(KeySize::Rsa2048).expect("a key")))
    }

    #[expect(clippy::expect_used, reason = "a test can do nothing without its provider")]
    fn start(key: Key) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let desk = Desk { address, key, who: Mutex::new(json!({})), twist: Mutex::default(), codes: Mutex::default() };
        let provider = Self(Arc::new(desk));
        let desk = Arc::clone(&provider.0);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let desk = Arc::clone(&desk);
                std::thread::spawn(move || desk.answer(stream));
            }
        });
        provider
    }

    /// As it names itself.
    #[must_use]
    pub fn issuer(&self) -> String {
        self.0.address.clone()
    }

    /// Somebody signs in there.
    pub fn is(&self, subject: &str, email: &str, verified: bool) {
        *self.0.who.lock().unwrap_or_else(PoisonError::into_inner) =
            json!({ "sub": subject, "email": email, "email_verified": verified });
    }

    /// From now on every token is changed before it is signed.
    pub fn twist(&self, twist: impl Fn(&mut Value, &mut Value) + Send + 'static) {
        *self.0.twist.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(twist));
    }

    /// From now on tokens are right again.
    pub fn straight(&self) {
        *self.0.twist.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Desk {
    fn answer(&self, stream: TcpStream) -> Option<()> {
        let mut reader = BufReader::new(stream.try_clone().ok()?);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut words = line.split_whitespace();
        let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
        let mut headers = HashMap::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim().split_once(':') else { break };
            headers.insert(name.to_lowercase(), value.trim().to_owned());
        }
        let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        let url = Url::parse(&format!("{}{target}", self.address)).ok()?;
        let (status, extra, answer) = match (method.as_str(), url.path()) {
            ("GET", "/.well-known/openid-configuration") => (200, String::new(), self.described()),
            ("GET", "/keys") => (200, String::new(), json!({ "keys": [self.key.shown()] })),
            ("GET", "/authorize") => (302, format!("location: {}\r\n", self.sent_back(&url)), json!({})),
            ("POST", "/token") => match self.token(&String::from_utf8_lossy(&body), headers.get("authorization")) {
                Some(token) => {
                    (200, String::new(), json!({ "token_type": "Bearer", "access_token": "x", "id_token": token }))
                }
                None => (400, String::new(), json!({ "error": "invalid_grant" })),
            },
            _ => (404, String::new(), json!({})),
        };
        let text = answer.to_string();
        let mut stream = stream;
        let head = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\n{extra}content-length: {}\r\nconnection: close\r\n\r\n",
            text.len()
        );
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(text.as_bytes()).ok()
    }

    fn described(&self) -> Value {
        let at = |path: &str| format!("{}/{path}", self.address);
        json!({
            "issuer": self.address, "authorization_endpoint": at("authorize"), "token_endpoint": at("token"),
            "jwks_uri": at("keys"), "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": [self.key.algorithm()],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        })
    }

    /// Somebody signs in, and the browser is sent back with a code.
    fn sent_back(&self, url: &Url) -> String {
        let asked: HashMap<String, String> = url.query_pairs().into_owned().collect();
        let of = |name: &str| asked.get(name).cloned().unwrap_or_default();
        let mut codes = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
        let code = format!("code-{}", codes.len());
        let (back, state) = (of("redirect_uri"), of("state"));
        codes.insert(code.clone(), asked);
        format!("{back}?code={code}&state={state}")
    }

    /// A token for a code: once, to the client that began, with the verifier whose hash it sent.
    fn token(&self, form: &str, authorization: Option<&String>) -> Option<String> {
        let form = Url::parse(&format!("http://form.invalid/?{form}")).ok()?;
        let sent: HashMap<String, String> = form.query_pairs().into_owned().collect();
        let begun = self.codes.lock().unwrap_or_else(PoisonError::into_inner).remove(sent.get("code")?)?;
        let basic = STANDARD.decode(authorization?.strip_prefix("Basic ")?).ok()?;
        let basic = String::from_utf8(basic).ok()?;
        let (client, secret) = basic.split_once(':')?;
        let plain = |text: &str| {
            let query = format!("http://form.invalid/?x={text}");
            Url::parse(&query).ok()?.query_pairs().next().map(|(_, value)| value.into_owned())
        };
        let proved = URL.encode(Sha256::digest(sent.get("code_verifier")?.as_bytes()));
        let right = plain(client)? == CLIENT
            && plain(secret)? == SECRET
            && sent.get("grant_type")? == "authorization_code"
            && begun.get("client_id")? == CLIENT
            && begun.get("response_type")? == "code"
            && begun.get("code_challenge_method")? == "S256"
            && begun.get("code_challenge")? == &proved
            && begun.get("redirect_uri")? == sent.get("redirect_uri")?;
        right.then(|| self.signed(begun.get("nonce").map_or("", String::as_str)))
    }

    fn signed(&self, nonce: &str) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let mut header = json!({ "alg": self.key.algorithm(), "kid": "now", "typ": "JWT" });
        let mut claims = json!({ "iss": self.address, "aud": CLIENT, "nonce": nonce, "iat": now, "exp": now + 300 });
        let who = self.who.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let (Some(claims), Some(who)) = (claims.as_object_mut(), who.as_object()) {
            claims.extend(who.clone());
        }
        if let Some(twist) = &*self.twist.lock().unwrap_or_else(PoisonError::into_inner) {
            twist(&mut header, &mut claims);
        }
        let text = format!("{}.{}", URL.encode(header.to_string()), URL.encode(claims.to_string()));
        let unsigned = header.get("alg").is_some_and(|alg| alg == "none");
        let signature = if unsigned { String::new() } else { self.key.sign(&text) };
        format!("{text}.{signature}")
    }
}
