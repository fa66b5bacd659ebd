//! `cargo xtask test`: everything that is checked.

use std::process::ExitCode;
use std::time::Instant;

use crate::checks as do_;
use crate::context::Context;
use crate::counts;
use crate::options::TestOptions;
use crate::steps::{self, Step};

/// The steps in their order; a step comes after those it needs.
pub(crate) const STEPS: [Step; 15] = [
    step("tools", "what must be on the machine", &[], do_::tools),
    step("format", "cargo fmt --check", &["tools"], do_::format),
    slow("page-packages", "npm ci, when the lock file changed", &["tools"], do_::page_packages),
    slow("page", "npm run build, when the sources changed", &["page-packages"], do_::page),
    counted(
        slow("page-checks", "prettier, eslint, svelte-check, messages, vitest", &["page"], do_::page_checks),
        counts::vitest,
    ),
    slow("page-budgets", "npm run budgets: sizes of what a reader downloads", &["page"], do_::page_budgets),
    step("lints", "cargo clippy, warnings are errors", &["tools"], do_::lints),
    step("postgres", "a throw-away PostgreSQL", &["tools"], do_::postgres),
    counted(
        step("tests", "unit tests, house rules, flows on SQLite and PostgreSQL", &["postgres"], do_::tests),
        counts::rust,
    ),
    counted(step("doc-tests", "the examples in the documentation comments", &["tools"], do_::doc_tests), counts::rust),
    slow("docs", "cargo doc, warnings are errors", &["tools"], do_::docs),
    step("licences", "cargo deny: licences, bans, sources", &["tools"], do_::licences),
    slow("server", "the binary that the browser tests talk to", &["page"], do_::server),
    slow("browser-packages", "Chromium, npm ci in tests/browser", &["tools"], do_::browser_packages),
    counted(
        slow("browser", "journeys in Chromium with axe", &["server", "browser-packages"], do_::browser),
        counts::playwright,
    ),
];

type Action = fn(&mut Context) -> anyhow::Result<()>;

const fn step(name: &'static str, about: &'static str, needs: &'static [&'static str], action: Action) -> Step {
    Step { name, about, needs, slow: false, count: counts::nothing, action }
}

const fn slow(name: &'static str, about: &'static str, needs: &'static [&'static str], action: Action) -> Step {
    Step { slow: true, ..step(name, about, needs, action) }
}

const fn counted(step: Step, count: fn(&str) -> counts::Tally) -> Step {
    Step { count, ..step }
}

/// The names of all steps.
pub(crate) fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Runs what was asked for, and ends with the line that counts.
pub(crate) fn test(options: &TestOptions) -> ExitCode {
    let started = Instant::now();
    let chosen = choose(options);
    let mut context = Context::new();
    let outcome = steps::run(&chosen, &mut context);
    drop(context);
    let minutes = started.elapsed().as_secs_f64() / 60.0;
    println!("── {} steps in {minutes:.1} min", chosen.len());
    if !outcome.failed.is_empty() {
        println!("   failed: {}", outcome.failed.join(", "));
    }
    if !outcome.kept_back.is_empty() {
        println!("   not run: {}", outcome.kept_back.join(", "));
    }
    println!("{}", outcome.tally);
    if outcome.tally.failed == 0 && outcome.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The steps that were asked for, with those they need.
fn choose(options: &TestOptions) -> Vec<&'static Step> {
    let all: &'static [Step] = &STEPS;
    let mut wanted: Vec<&str> = options.only.iter().map(String::as_str).collect();
    // Needs come before the steps that need them, so one walk from the end finds all.
    for step in all.iter().rev() {
        if wanted.contains(&step.name) {
            wanted.extend(step.needs);
        }
    }
    let asked =
        |step: &&Step| if wanted.is_empty() { !(options.quick && step.slow) } else { wanted.contains(&step.name) };
    all.iter().filter(asked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(quick: bool, only: &[&str]) -> Vec<&'static str> {
        let only = only.iter().map(|step| (*step).to_owned()).collect();
        choose(&TestOptions { quick, only }).iter().map(|step| step.name).collect()
    }

    #[test]
    fn every_need_is_an_earlier_step() {
        for (place, step) in STEPS.iter().enumerate() {
            let earlier = &names()[..place];
            assert!(step.needs.iter().all(|need| earlier.contains(need)), "{} needs a later step", step.name);
        }
    }

    #[test]
    fn only_brings_what_is_needed() {
        assert_eq!(chosen(false, &["tests"]), ["tools", "postgres", "tests"]);
        assert_eq!(
            chosen(false, &["browser"]),
            ["tools", "page-packages", "page", "server", "browser-packages", "browser"]
        );
    }

    #[test]
    fn quick_needs_nothing_it_left_out() {
        let quick = chosen(true, &[]);
        for step in STEPS.iter().filter(|step| quick.contains(&step.name)) {
            assert!(step.needs.iter().all(|need| quick.contains(need)), "{} lost a need", step.name);
        }
        assert_eq!(chosen(false, &[]).len(), STEPS.len());
    }
}
