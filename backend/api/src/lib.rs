//! HTTP: extract, authorise, call one act, shape the answer.
