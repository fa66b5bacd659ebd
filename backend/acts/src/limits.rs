//! How much of anything there may be: the one place where it stands, for the acts and for the guide for operators. Lengths are in bytes of
//! UTF-8 unless the table says otherwise.

/// One limit, as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Of what.
    pub what: &'static str,
    /// How much at most; of the shortest password, at least.
    pub most: u64,
    /// In which unit.
    pub unit: &'static str,
}

/// A comment, a justification, a reason.
pub(crate) const COMMENT: usize = 20 * 1024;
/// The wording of one paragraph.
pub(crate) const WORDING: usize = 64 * 1024;
/// A title, a name.
pub(crate) const TITLE: usize = 500;
/// The shortest password, in characters.
pub const PASSWORD_SHORTEST: usize = 12;
/// The longest password.
pub const PASSWORD_LONGEST: usize = 1024;
/// The life of a token for programs, in days.
pub(crate) const TOKEN_DAYS: u32 = 365;
/// Comments of the public decided on together.
pub(crate) const MODERATED: usize = 1000;
/// Comments answered together.
pub(crate) const ANSWERS: usize = 500;
/// Proposals compiled into one wording.
pub(crate) const PROPOSALS: usize = 500;
/// Contributions to one set.
pub(crate) const CONTRIBUTIONS: usize = 2_000;
/// Questions of one round.
pub(crate) const QUESTIONS: usize = 30;
/// Milestones of one process.
pub(crate) const MILESTONES: usize = 200;
/// What belongs to one milestone.
pub(crate) const LINKS: usize = 50;
/// Rungs of a process's ladder of agreement.
pub(crate) const RUNGS: usize = 9;
/// Paragraphs of one package.
pub(crate) const PACKAGE: usize = 200;
/// Rivals in one order of preference.
pub(crate) const RIVALS: usize = 24;
/// Parties of one coalition.
pub(crate) const COALITION: usize = 60;
/// Paragraphs on each side of one answer about what became of a paragraph.
pub(crate) const LINEAGE: usize = 50;
/// Healings one import may leave out.
pub(crate) const UNDONE: usize = 10_000;

const fn of(what: &'static str, most: usize, unit: &'static str) -> Limit {
    Limit { what, most: most as u64, unit }
}

/// Every limit of the acts.
pub const LIMITS: &[Limit] = &[
    of("a comment, a justification, a reason, a reply", COMMENT, "bytes"),
    of("the wording of a paragraph, proposed or kept", WORDING, "bytes"),
    of("a title, a name", TITLE, "bytes"),
    of("a password, at least", PASSWORD_SHORTEST, "characters"),
    of("a password, at most", PASSWORD_LONGEST, "bytes"),
    of("the life of a token for programs", TOKEN_DAYS as usize, "days"),
    of("comments of the public decided on together", MODERATED, "comments"),
    of("comments answered together", ANSWERS, "comments"),
    of("proposals compiled into one wording", PROPOSALS, "proposals"),
    of("a set of comments", CONTRIBUTIONS, "contributions"),
    of("what a round asks", QUESTIONS, "questions"),
    of("a timeline", MILESTONES, "milestones"),
    of("what belongs to one milestone", LINKS, "drafts, rounds and documents"),
    of("a ladder of agreement", RUNGS, "rungs"),
    of("a package", PACKAGE, "paragraphs"),
    of("an order of preference", RIVALS, "rivals"),
    of("a coalition", COALITION, "parties"),
    of("an answer about what became of a paragraph, on each side", LINEAGE, "paragraphs"),
    of("healings an import leaves out", UNDONE, "healings"),
];
