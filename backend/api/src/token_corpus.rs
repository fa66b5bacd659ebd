//! Replays the tokens the fuzz target keeps, with the questions it asks.

#[path = "../../../fuzz/ask/token.rs"]
mod ask;
#[path = "../../../fuzz/ask/replay.rs"]
mod replay;

#[test]
fn no_token_of_the_corpus_is_read_but_ours() {
    replay::replay("token", ask::ask);
}
