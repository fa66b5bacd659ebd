//! The texts that teach the commands.

use crate::test;

const MAIN: &str = "\
Tasks of the Adref workspace.

  cargo xtask run      build the page and the server, load a demonstration, serve it
  cargo xtask test     everything that is checked, on SQLite, PostgreSQL and in a browser
  cargo xtask bench    measure reading, comparing and the service, as ratios in one run
  cargo xtask drill    break something again and again, and see that nothing is lost
  cargo xtask sbom     bills of materials of the binary and the page, in target/sbom

`cargo xtask COMMAND --help` tells more about one of them.
New here? `cargo xtask run`, then open the address it prints.";

const RUN: &str = "\
cargo xtask run [--release] [-- OPTIONS OF THE SERVER]

Checks that Rust, a C compiler, Node.js (20.19 or newer) and npm are there, builds the page when its
sources changed, builds the server, and starts it on an embedded SQLite in ./data with a demonstration
process. The address and the demonstration sign-ins are printed; nothing is opened by itself.
A second start finds everything built and takes seconds. Ctrl-C stops it; the data stays in ./data,
and removing that folder starts afresh.

  --release      optimised server: slower to build, faster to use
  -- OPTIONS     handed to `adref serve`, e.g.  cargo xtask run -- --listen 127.0.0.1:9000";

const TEST: &str = "\
cargo xtask test [--quick] [--only STEP]...

Runs every check and ends with one line that counts the tests: `N passed, N failed`.
A step that fails shows its output and does not keep later, independent steps from running.
What is missing is installed where that is possible (Debian packages, as root); a throw-away PostgreSQL
is started in a temporary folder and removed again, also after Ctrl-C. Logs: target/xtask/logs.

  --quick        leave out the page and the browser
  --only STEP    this step and what it needs; may be repeated

Found in the environment and respected: CI, NO_COLOR, CARGO_TARGET_DIR, CHROMIUM (a browser's path),
ADREF_TEST_POSTGRES (a PostgreSQL to use instead of a throw-away one; the tests make databases on it).

Steps:";

const BENCH: &str = "\
cargo xtask bench

Measures, in release builds and one after the other: reading the notation, comparing drafts, and the
service over HTTP. Figures are ratios within the one run, so that machines can be compared.";

const DRILL: &str = "\
cargo xtask drill [--quick] [NAME]...

Plays drills: processes are killed, servers refuse, and afterwards everything must be there. Without a name
it lists them. What was measured is printed as lines of a table, for docs/figures.md; a drill that does
not hold ends with what was wrong. Played on SQLite, and on PostgreSQL where ADREF_TEST_POSTGRES names one.

  --quick        the short form, in a quick build: a minute instead of many";

const SBOM: &str = "\
cargo xtask sbom

Writes what the binary and the page are built from, in the form of CycloneDX 1.6, into target/sbom: every
library with its version, licence and hash, and what depends on what. The same locks give the same bytes.";

/// The overview.
pub(crate) fn main() -> String {
    MAIN.to_owned()
}

/// The text about one command; the overview for an unknown one.
pub(crate) fn of(command: &str) -> String {
    match command {
        "run" => RUN.to_owned(),
        "bench" => BENCH.to_owned(),
        "drill" => DRILL.to_owned(),
        "sbom" => SBOM.to_owned(),
        "test" => {
            let steps = test::STEPS.iter().map(|step| format!("\n  {:<18} {}", step.name, step.about));
            TEST.to_owned() + &steps.collect::<String>()
        }
        _ => main(),
    }
}
