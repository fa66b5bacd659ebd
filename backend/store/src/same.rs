//! Statements that are the same each time. diesel prepares every `INSERT` and `UPDATE` anew, because a value it does not know may turn out
//! to be the word `DEFAULT`; with rows that give every column its value, and with changes that always set the same columns, it cannot. What
//! is asked at every comment is prepared once for each connection instead: half the cost of such a statement is to prepare it, and on
//! PostgreSQL a journey to the server.

use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::{QueryResult, RunQueryDsl};

use crate::connection::{AnyBackend, AnyConnection};

/// A statement to be prepared once. It is known again by its words, so that no harm is done where they differ after all.
pub(crate) struct Same<T>(pub(crate) T);

impl<T: QueryFragment<AnyBackend>> QueryFragment<AnyBackend> for Same<T> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, _: &AnyBackend) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<T> QueryId for Same<T> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<T: Query> Query for Same<T> {
    type SqlType = T::SqlType;
}

impl<T> RunQueryDsl<AnyConnection> for Same<T> {}
