//! The only room that knows SMTP.
