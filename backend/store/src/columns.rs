//! How optional typed fields become columns and come back. Required ones go through `String` and `i64` directly.

use adref_domain::Instant;
use adref_domain::codes::{Coded, UnknownCode};
use adref_domain::ids::ParagraphId;
use diesel::backend::Backend;
use diesel::deserialize::Queryable;
use diesel::expression::AsExpression;
use diesel::sql_types::{BigInt, Nullable, Text};

/// A stored value that is not what its column holds; names the noun, never the value.
#[derive(Debug, thiserror::Error)]
#[error("a stored value is not a {0}")]
pub(crate) struct Malformed(pub(crate) &'static str);

/// An optional id or code.
#[derive(Debug)]
pub struct OptText(Option<String>);

impl<T: Into<String>> From<Option<T>> for OptText {
    fn from(value: Option<T>) -> Self {
        Self(value.map(Into::into))
    }
}

impl OptText {
    // Named as the trait's: diesel's derive calls `try_into()` on the column, and a blanket impl forbids the trait here.
    pub(crate) fn try_into<T: TryFrom<String>>(self) -> Result<Option<T>, T::Error> {
        self.0.map(T::try_from).transpose()
    }
}

impl AsExpression<Nullable<Text>> for OptText {
    type Expression = <Option<String> as AsExpression<Nullable<Text>>>::Expression;
    fn as_expression(self) -> Self::Expression {
        AsExpression::<Nullable<Text>>::as_expression(self.0)
    }
}

impl<DB: Backend> Queryable<Nullable<Text>, DB> for OptText
where
    Option<String>: diesel::deserialize::FromStaticSqlRow<Nullable<Text>, DB>,
{
    type Row = Option<String>;
    fn build(row: Self::Row) -> diesel::deserialize::Result<Self> {
        Ok(Self(row))
    }
}

/// An optional instant.
#[derive(Debug)]
pub struct OptMicros(Option<i64>);

impl From<Option<Instant>> for OptMicros {
    fn from(value: Option<Instant>) -> Self {
        Self(value.map(i64::from))
    }
}

impl From<OptMicros> for Option<Instant> {
    fn from(value: OptMicros) -> Self {
        value.0.map(Instant)
    }
}

impl AsExpression<Nullable<BigInt>> for OptMicros {
    type Expression = <Option<i64> as AsExpression<Nullable<BigInt>>>::Expression;
    fn as_expression(self) -> Self::Expression {
        AsExpression::<Nullable<BigInt>>::as_expression(self.0)
    }
}

impl<DB: Backend> Queryable<Nullable<BigInt>, DB> for OptMicros
where
    Option<i64>: diesel::deserialize::FromStaticSqlRow<Nullable<BigInt>, DB>,
{
    type Row = Option<i64>;
    fn build(row: Self::Row) -> diesel::deserialize::Result<Self> {
        Ok(Self(row))
    }
}

/// What a column of text needs beside its two readings: it is written and read as the text it holds.
macro_rules! column_of_text {
    ($name:ident) => {
        impl AsExpression<Text> for $name {
            type Expression = <String as AsExpression<Text>>::Expression;
            fn as_expression(self) -> Self::Expression {
                AsExpression::<Text>::as_expression(self.0)
            }
        }

        impl<DB: Backend> Queryable<Text, DB> for $name
        where
            String: diesel::deserialize::FromStaticSqlRow<Text, DB>,
        {
            type Row = String;
            fn build(row: Self::Row) -> diesel::deserialize::Result<Self> {
                Ok(Self(row))
            }
        }
    };
}

/// Codes separated by single spaces.
#[derive(Debug)]
pub struct Codes(String);

impl<T: Coded> From<Vec<T>> for Codes {
    fn from(values: Vec<T>) -> Self {
        Self(values.into_iter().map(T::code).collect::<Vec<_>>().join(" "))
    }
}

impl Codes {
    // Named as the trait's, for the reason given at `OptText`.
    pub(crate) fn try_into<T: Coded>(self) -> Result<Vec<T>, UnknownCode> {
        self.0.split_whitespace().map(T::from_code).collect()
    }
}

column_of_text!(Codes);

/// Tags of languages separated by single spaces.
#[derive(Debug)]
pub struct Tags(String);

impl From<Vec<String>> for Tags {
    fn from(tags: Vec<String>) -> Self {
        Self(tags.join(" "))
    }
}

impl From<Tags> for Vec<String> {
    fn from(tags: Tags) -> Self {
        tags.0.split_whitespace().map(str::to_owned).collect()
    }
}

column_of_text!(Tags);

/// Words and phrases, one a line; none of them holds a line end.
#[derive(Debug)]
pub struct Lines(String);

impl From<Vec<String>> for Lines {
    fn from(lines: Vec<String>) -> Self {
        Self(lines.join("\n"))
    }
}

impl From<Lines> for Vec<String> {
    fn from(lines: Lines) -> Self {
        lines.0.lines().map(str::to_owned).collect()
    }
}

column_of_text!(Lines);

/// Ids of paragraphs separated by single spaces.
#[derive(Debug)]
pub struct Paragraphs(String);

impl From<Vec<ParagraphId>> for Paragraphs {
    fn from(ids: Vec<ParagraphId>) -> Self {
        Self(ids.iter().map(ParagraphId::as_str).collect::<Vec<_>>().join(" "))
    }
}

impl TryFrom<Paragraphs> for Vec<ParagraphId> {
    type Error = adref_domain::ids::NotAnId;
    fn try_from(ids: Paragraphs) -> Result<Self, Self::Error> {
        ids.0.split_whitespace().map(ParagraphId::parse).collect()
    }
}

impl AsExpression<Text> for Paragraphs {
    type Expression = <String as AsExpression<Text>>::Expression;
    fn as_expression(self) -> Self::Expression {
        AsExpression::<Text>::as_expression(self.0)
    }
}

impl<DB: Backend> Queryable<Text, DB> for Paragraphs
where
    String: diesel::deserialize::FromStaticSqlRow<Text, DB>,
{
    type Row = String;
    fn build(row: Self::Row) -> diesel::deserialize::Result<Self> {
        Ok(Self(row))
    }
}
