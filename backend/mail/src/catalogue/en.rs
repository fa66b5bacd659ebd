//! English.

use adref_domain::DispositionKind;

use super::{Answered, Catalogue, Checkpoint, Issued, Received};

pub(super) static ENGLISH: Catalogue = Catalogue {
    language: "en",
    rtl: false,
    moment: "{day} {month} {year}, {time} UTC",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    received: Received {
        subject: "Your comment {number} has arrived: {title}",
        opening: "Thank you. Your comment has arrived safely, under the number {number}.",
        next: "The secretariat reads every comment and answers each one. We will write to you again when yours is \
               answered.",
        late: "It came after the round had closed ({closes}). It is kept all the same, marked as late, and the \
               secretariat will see it and decide whether it can still be taken up.",
        link: "Read your comment, and later its answer:",
        not_you: "If you did not send this comment, please tell the secretariat.",
    },
    answered: Answered {
        subject: "Your comment {number} has been answered: {title}",
        opening: "The secretariat has answered your comment {number}. Thank you for the care you gave to this text.",
        reason: "The secretariat’s reason:",
        landing: "You will find it in {place}.",
        link: "See your comment, the answer and the text:",
        answer,
    },
    issued: Issued {
        subject: "A new draft: {title}",
        opening: "A new draft of a text you commented on has been issued: {draft}.",
        opening_unnamed: "A new draft of a text you commented on has been issued.",
        change: "Since {draft}: {change}",
        link: "Read it:",
    },
    checkpoint: Checkpoint {
        subject: "The ledger’s checkpoint: {size} entries, {at}",
        opening: "The ledger of this house held {size} entries on {at}. This is its signed checkpoint.",
        note: "The checkpoint:",
        keep: "Keep this mail: nothing that was recorded before it can be changed or removed without your being able to \
               show it. The command adref verify takes this mail, saved as text, for --checkpoint.",
        link: "All checkpoints and how to check them:",
        why_you: "You receive this once a day because you watch over a process.",
    },
    paragraph_of_draft: "paragraph {label} of the {draft}",
    paragraph: "paragraph {label}",
    whole_draft: "the {draft} as a whole",
    whole_text: "the text as a whole",
    on: "Text",
    place: "Where",
    at: "Received",
    why_you: "You receive this because you commented. The text itself is never sent by mail.",
};

const fn answer(kind: DispositionKind) -> (&'static str, &'static str) {
    match kind {
        DispositionKind::Accepted => ("Accepted", "What you proposed is in the text."),
        DispositionKind::AcceptedWithModification => {
            ("Accepted with changes", "What you proposed is in the text, in other words.")
        }
        DispositionKind::PartlyAccepted => ("Partly accepted", "Some of what you proposed is in the text."),
        DispositionKind::NotAccepted => ("Not accepted", "The text stays without the change you proposed."),
        DispositionKind::Noted => ("Noted", "Your comment has been read and will be kept in mind."),
        DispositionKind::OutOfScope => ("Out of scope", "Your comment is about a matter this text does not deal with."),
        DispositionKind::Deferred => ("Deferred", "Your comment will be taken up at a later stage."),
        DispositionKind::Duplicate => {
            ("Answered with another", "Another comment asks for the same; the answer to it is the answer to yours.")
        }
    }
}
