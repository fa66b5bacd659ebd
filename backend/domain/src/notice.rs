//! Mails people are owed.

use crate::codes::coded;

coded! {
    /// Why a mail is sent.
    NoticeKind, "notice" {
        /// A comment has been received.
        CommentReceived => "comment_received",
        /// A comment has been answered.
        CommentAnswered => "comment_answered",
        /// A new draft of a text one commented on has been issued.
        DraftIssued => "draft_issued",
        /// The ledger's checkpoint of the day, for those who watch over it.
        LedgerCheckpoint => "ledger_checkpoint",
    }
}

coded! {
    /// Where a mail stands.
    NoticeState, "state of a notice" {
        /// Waits for its next attempt.
        Queued => "queued",
        /// Accepted by the mail server.
        Sent => "sent",
        /// Given up: refused for good, or tried for too long.
        Dead => "dead",
    }
}
