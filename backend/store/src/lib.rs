//! The only room that knows SQL: SQLite for an office, PostgreSQL for many.
