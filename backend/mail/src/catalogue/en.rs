//! English.

use super::{Catalogue, Checkpoint, Confirm, Digest, Issued, Received, Round, Told};

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
    confirm: Confirm {
        subject: "Confirm your comment {number}",
        opening: "A comment was sent with this address, under the number {number}. Please confirm that it is yours.",
        code: "The code:",
        effect: "Type the code on the page where you wrote the comment, or open the link and press the button. It works \
                 once, for 30 minutes. Until then nobody sees the comment and it is not counted.",
        link: "Confirm the comment:",
    },
    moderated: Told {
        subject: "Your comment {number} has been looked at: {title}",
        opening: "The secretariat has looked at your comment {number} before its publication.",
        link: "See what became of it:",
    },
    answered: Told {
        subject: "Your comment {number} has been answered: {title}",
        opening: "The secretariat has answered your comment {number}. Thank you for the care you gave to this text.",
        link: "See your comment, the answer and the text:",
    },
    issued: Issued {
        subject: "A new draft: {title}",
        opening: "A new draft of a text you commented on has been issued: {draft}.",
        opening_unnamed: "A new draft of a text you commented on has been issued.",
        change: "Since {draft}: paragraphs changed {changed}, moved {moved}, new {new}, dropped {dropped}; brackets closed \
                 {closed}.",
        yours: "Your comments on this text: {all}; answered: {answered}.",
        link: "Read it:",
    },
    opened: Round {
        subject: "Open for comments: {title}",
        opening: "A round of comments has opened. It takes comments until {closes}.",
        link: "Read and comment:",
    },
    extended: Round {
        subject: "More time to comment: {title}",
        opening: "The round of comments takes them for longer than was announced: until {closes}.",
        link: "Read and comment:",
    },
    closing: Round {
        subject: "Three days left to comment: {title}",
        opening: "The round of comments closes in three days, on {closes}.",
        link: "Read and comment:",
    },
    closed: Round {
        subject: "Closed for comments: {title}",
        opening: "The round of comments has closed ({closes}). The secretariat answers every comment.",
        link: "See your comments:",
    },
    digest: Digest {
        subject: "Your news of the day",
        opening: "What happened about the texts you take part in:",
        link: "Your comments and their answers:",
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
    why_round: "You receive this because the round is for you, by the mandate you hold here. The text itself is never sent by mail.",
    why_daily: "You receive this because you chose to have the news of a day in one mail.",
    not_you: "This was not me, take the comment back:",
    no_more: "No more mails like this:",
    test: "Test",
};
