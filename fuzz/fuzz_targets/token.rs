//! Makes access tokens out of anything and asks that none but ours is read.
//!
//! The file that reads them is compiled here by itself: the room it stands in shows it to nobody. What it names of that room is
//! below, as far as it names it.
#![no_main]

#[path = "../ask/token.rs"]
mod ask;
#[path = "../../backend/api/src/token.rs"]
mod token;

mod settings {
    pub(crate) struct TokenKey(pub(crate) Vec<u8>);

    impl TokenKey {
        pub(crate) fn new(bytes: Vec<u8>) -> Option<Self> {
            Some(Self(bytes))
        }
    }
}

mod problem {
    pub(crate) struct Problem;

    impl Problem {
        pub(crate) fn new(_code: &'static str) -> Self {
            Self
        }

        pub(crate) fn inside(self, _error: String) -> Self {
            self
        }
    }
}

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| ask::ask(bytes));
