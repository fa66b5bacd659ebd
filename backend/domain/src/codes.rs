//! One way to give an enum its stable codes: the code is what is stored, sent and documented.

use std::fmt;

/// A code nobody knows, met while reading a stored or sent value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{code}` is not a {noun}")]
pub struct UnknownCode {
    /// What was being read, such as `role`.
    pub noun: &'static str,
    /// The text that was met.
    pub code: String,
}

/// An enum whose every variant has one stable code.
pub trait Coded: Copy + fmt::Debug + 'static {
    /// Every value, in the order people meet them.
    const ALL: &'static [Self];
    /// The stable code.
    fn code(self) -> &'static str;
    /// The value behind a code.
    ///
    /// # Errors
    /// [`UnknownCode`] when no value has that code.
    fn from_code(code: &str) -> Result<Self, UnknownCode>;
}

/// Declares an enum with its codes, and everything a store and a wire need of it.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident, $noun:literal { $($(#[$vmeta:meta])* $variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $crate::codes::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            fn from_code(code: &str) -> Result<Self, $crate::codes::UnknownCode> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    other => Err($crate::codes::UnknownCode { noun: $noun, code: other.to_owned() }),
                }
            }
        }
        impl $name {
            /// Every value, in the order people meet them.
            pub const ALL: &'static [Self] = <Self as $crate::codes::Coded>::ALL;
            /// The stable code, as stored and as sent.
            #[must_use]
            pub fn code(self) -> &'static str { <Self as $crate::codes::Coded>::code(self) }
            /// The value behind a code.
            ///
            /// # Errors
            /// [`UnknownCode`](crate::codes::UnknownCode) when no value has that code.
            pub fn from_code(code: &str) -> Result<Self, $crate::codes::UnknownCode> {
                <Self as $crate::codes::Coded>::from_code(code)
            }
        }
        impl TryFrom<String> for $name {
            type Error = $crate::codes::UnknownCode;
            fn try_from(code: String) -> Result<Self, Self::Error> { Self::from_code(&code) }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self { value.code().to_owned() }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.code()) }
        }
    };
}
pub(crate) use coded;
