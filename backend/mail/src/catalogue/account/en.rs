//! English.

use super::{Account, Note};

pub(super) static ENGLISH: Account = Account {
    language: "en",
    rtl: false,
    sign_in: Note {
        subject: "Your link to sign in",
        opening: "Here is the link that signs you in.",
        effect: "It works once, for 30 minutes.",
        link: "Sign in:",
        not_you: "If you did not ask for it, you need do nothing: nobody can use it without this mail.",
    },
    invitation: Note {
        subject: "You are invited to take part",
        opening: "You are invited to work on texts in this house. The page behind the link says in which capacity.",
        effect: "The link works once, for three days. You choose the name others will see, and a password if you want one.",
        link: "See the invitation and answer it:",
        not_you: "If you expect no invitation, you need do nothing: nothing happens without your answer.",
    },
    mandate: Note {
        subject: "You hold one more mandate",
        opening: "You were granted a mandate. Your account works as before.",
        effect: "On your own page you see it, and choose which of your mandates you act in.",
        link: "Your own page:",
        not_you: "If you think this is a mistake, please tell the secretariat. You can also lay the mandate down yourself.",
    },
    reset: Note {
        subject: "Set a new password",
        opening: "Here is the link to set a new password.",
        effect: "It works once, for 30 minutes. When you use it, you are signed out everywhere.",
        link: "Set a new password:",
        not_you: "If you did not ask for it, you need do nothing: your password stays as it is.",
    },
    password_changed: Note {
        subject: "Your password was changed",
        opening: "The password of your account was changed.",
        effect: "Wherever else you were signed in, you are signed out.",
        link: "If it was not you, set another one at once:",
        not_you: "If you changed it yourself, you need do nothing.",
    },
    confirmation: Note {
        subject: "Confirm this address",
        opening: "Somebody with an account here wants to use this address from now on.",
        effect: "The link works once, for 30 minutes. Until it is used, nothing changes.",
        link: "Confirm the address:",
        not_you: "If it was not you, you need do nothing.",
    },
    address_changed: Note {
        subject: "The address of your account was changed",
        opening: "Your account has another address now. From now on mails go there and no longer here.",
        effect: "If it was not you, somebody else can sign in to your account. The link puts your address back, signs \
                 everybody out and removes the password; then you set a new one. It works once, for three days.",
        link: "This was not me, put my address back:",
        not_you: "If you changed it yourself, you need do nothing.",
    },
    tabled: Note {
        subject: "Proposals were tabled",
        opening: "Proposals were tabled on a text you negotiate.",
        effect: "The page shows them with everything else that stands. This mail speaks for all that is tabled within the hour.",
        link: "See what was tabled:",
        not_you: "If you do not negotiate this text any more, tell its secretariat.",
    },
    nomination_asked: Note {
        subject: "You were nominated for a group of experts",
        opening: "You were nominated as an expert for a group that works on a text in this house.",
        effect: "The page behind the link says by whom and for what. There you agree and say what you know, or decline. The link works once, for three days; whoever nominated you can send another.",
        link: "Read the nomination and answer it:",
        not_you: "If you expect no nomination, you need do nothing: nothing happens without your answer.",
    },
    nomination_confirmed: Note {
        subject: "Your nominee agrees",
        opening: "Somebody you nominated for a group of experts agrees to the nomination.",
        effect: "The page shows how your nominations stand.",
        link: "See the nominations:",
        not_you: "If you nominated nobody, please tell the secretariat.",
    },
    nomination_declined: Note {
        subject: "Your nominee declined",
        opening: "Somebody you nominated for a group of experts does not agree to the nomination.",
        effect: "While the call is open, you can name somebody else in their place.",
        link: "See the nominations:",
        not_you: "If you nominated nobody, please tell the secretariat.",
    },
    appointed: Note {
        subject: "You are appointed as an expert",
        opening: "You are appointed as a member of the group of experts for which you were nominated.",
        effect: "Your mandate and its days stand on your own page. If you have no account yet, another mail invites you to take it up.",
        link: "See the group:",
        not_you: "If you think this is a mistake, please tell the secretariat.",
    },
    not_appointed: Note {
        subject: "The group of experts was appointed without you",
        opening: "The group of experts for which you were nominated has been appointed, and you are not among its members. Thank you for being ready to serve.",
        effect: "The choice weighed regions, genders and competences against the number of seats. You can still comment on the text in its rounds.",
        link: "See the group:",
        not_you: "If you were never nominated, please tell the secretariat.",
    },
    why_you: "You receive this because an account here has or had this address. The texts are never sent by mail.",
};
