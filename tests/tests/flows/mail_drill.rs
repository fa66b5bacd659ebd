//! The short form of the mail drill: half of the answers fail, the processes that deliver are killed, and everybody is told.

use std::process::Command;

use adref_store::Options;
use adref_store::testing::databases;
use adref_tests::drill::mail::{DELIVER, Size, run};

fn deliverer(url: &str, post: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_drill"));
    command.args([DELIVER, url, post]);
    command
}

#[test]
fn everybody_is_told_through_a_failing_server_by_processes_that_are_killed() {
    for fresh in databases(&Options::default()) {
        let size = Size { people: 320, kills: 4, life: 10..120, seed: 17 };
        let came = run(&fresh, &size, deliverer).unwrap();
        assert!(came.lost.is_empty(), "never told: {:?}", came.lost);
        assert_eq!((came.waiting, came.dead_wrongly), (0, 0), "{came:?}");
        assert_eq!(came.dead, 7, "those who were refused for good, and nobody else");
        assert!(came.other_ids.is_empty(), "the same letter under two names: {:?}", came.other_ids);
        // A killed process had at most one letter on the line whose answer it did not write down.
        assert!(came.kills == size.kills && came.twice.len() <= came.kills, "{came:?}");
        let failed: usize = came.answers.iter().filter(|(how, _)| *how != "taken").map(|(_, count)| count).sum();
        assert!(failed > 60, "half of the answers fail: {:?}", came.answers);
    }
}
