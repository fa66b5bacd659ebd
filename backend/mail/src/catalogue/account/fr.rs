//! French.

use super::{Account, Note};

pub(super) static FRENCH: Account = Account {
    language: "fr",
    rtl: false,
    sign_in: Note {
        subject: "Votre lien de connexion",
        opening: "Voici le lien qui vous connecte.",
        effect: "Il fonctionne une seule fois, pendant 30 minutes.",
        link: "Se connecter :",
        not_you: "Si vous ne l’avez pas demandé, vous n’avez rien à faire : sans ce message, personne ne peut l’utiliser.",
    },
    invitation: Note {
        subject: "Vous êtes invité(e) à participer",
        opening: "Vous êtes invité(e) à travailler ici sur des textes. La page du lien indique en quelle qualité.",
        effect: "Le lien fonctionne une seule fois, pendant trois jours. Vous choisissez le nom que les autres verront et, si \
                 vous le souhaitez, un mot de passe.",
        link: "Voir l’invitation et y répondre :",
        not_you: "Si vous n’attendez aucune invitation, vous n’avez rien à faire : rien ne se passe sans votre réponse.",
    },
    mandate: Note {
        subject: "Vous avez un mandat de plus",
        opening: "Un mandat vous a été accordé. Votre compte fonctionne comme avant.",
        effect: "Votre page le montre ; vous y choisissez celui de vos mandats au titre duquel vous agissez.",
        link: "Votre page :",
        not_you: "Si vous pensez qu’il s’agit d’une erreur, dites-le au secrétariat. Vous pouvez aussi renoncer vous-même au \
                  mandat.",
    },
    reset: Note {
        subject: "Choisir un nouveau mot de passe",
        opening: "Voici le lien pour choisir un nouveau mot de passe.",
        effect: "Il fonctionne une seule fois, pendant 30 minutes. Lorsque vous l’utilisez, vous êtes déconnecté(e) partout.",
        link: "Choisir un nouveau mot de passe :",
        not_you: "Si vous ne l’avez pas demandé, vous n’avez rien à faire : votre mot de passe reste le même.",
    },
    password_changed: Note {
        subject: "Votre mot de passe a été changé",
        opening: "Le mot de passe de votre compte a été changé.",
        effect: "Partout ailleurs, vous êtes déconnecté(e).",
        link: "Si ce n’était pas vous, choisissez-en aussitôt un autre :",
        not_you: "Si vous l’avez changé vous-même, vous n’avez rien à faire.",
    },
    confirmation: Note {
        subject: "Confirmez cette adresse",
        opening: "Une personne qui a un compte ici souhaite utiliser désormais cette adresse.",
        effect: "Le lien fonctionne une seule fois, pendant 30 minutes. Tant qu’il n’est pas utilisé, rien ne change.",
        link: "Confirmer l’adresse :",
        not_you: "Si ce n’était pas vous, vous n’avez rien à faire.",
    },
    address_changed: Note {
        subject: "L’adresse de votre compte a été changée",
        opening: "Votre compte a maintenant une autre adresse. Les messages y sont désormais envoyés, et non plus ici.",
        effect: "Si ce n’était pas vous, quelqu’un d’autre peut se connecter à votre compte. Le lien rétablit votre adresse, \
                 déconnecte tout le monde et supprime le mot de passe ; vous en choisissez ensuite un nouveau. Il fonctionne \
                 une seule fois, pendant trois jours.",
        link: "Ce n’était pas moi, rétablir mon adresse :",
        not_you: "Si vous l’avez changée vous-même, vous n’avez rien à faire.",
    },
    tabled: Note {
        subject: "Des propositions ont été déposées",
        opening: "Des propositions ont été déposées sur un texte que vous négociez.",
        effect: "La page les montre avec tout ce qui est sur la table. Ce message vaut pour tout ce qui est déposé dans l’heure.",
        link: "Voir ce qui a été déposé :",
        not_you: "Si vous ne négociez plus ce texte, dites-le à son secrétariat.",
    },
    nomination_asked: Note {
        subject: "Vous avez été proposé(e) pour un groupe d’experts",
        opening: "Vous avez été proposé(e) comme expert(e) pour un groupe qui travaille ici sur un texte.",
        effect: "La page du lien dit par qui et pour quoi. Vous y acceptez en disant ce que vous savez, ou vous refusez. Le lien fonctionne une fois, pendant trois jours ; qui vous a proposé(e) peut en envoyer un autre.",
        link: "Lire la candidature et y répondre :",
        not_you: "Si vous n’attendez aucune candidature, vous n’avez rien à faire : rien ne se passe sans votre réponse.",
    },
    nomination_confirmed: Note {
        subject: "Votre candidat(e) accepte",
        opening: "Une personne que vous avez proposée pour un groupe d’experts accepte sa candidature.",
        effect: "La page montre où en sont vos candidatures.",
        link: "Voir les candidatures :",
        not_you: "Si vous n’avez proposé personne, prévenez le secrétariat.",
    },
    nomination_declined: Note {
        subject: "Votre candidat(e) a refusé",
        opening: "Une personne que vous avez proposée pour un groupe d’experts n’accepte pas sa candidature.",
        effect: "Tant que l’appel est ouvert, vous pouvez proposer quelqu’un d’autre à sa place.",
        link: "Voir les candidatures :",
        not_you: "Si vous n’avez proposé personne, prévenez le secrétariat.",
    },
    appointed: Note {
        subject: "Vous êtes nommé(e) expert(e)",
        opening: "Vous êtes nommé(e) membre du groupe d’experts pour lequel vous aviez été proposé(e).",
        effect: "Votre mandat et ses dates figurent sur votre page. Si vous n’avez pas encore de compte, un autre message vous invite à l’ouvrir.",
        link: "Voir le groupe :",
        not_you: "Si vous pensez que c’est une erreur, prévenez le secrétariat.",
    },
    not_appointed: Note {
        subject: "Le groupe d’experts a été nommé sans vous",
        opening: "Le groupe d’experts pour lequel vous aviez été proposé(e) est nommé, et vous n’en faites pas partie. Merci d’avoir été prêt(e) à servir.",
        effect: "Le choix a tenu compte des régions, des genres et des compétences pour un nombre de places limité. Vous pouvez toujours commenter le texte pendant ses consultations.",
        link: "Voir le groupe :",
        not_you: "Si vous n’avez jamais été proposé(e), prévenez le secrétariat.",
    },
    why_you: "Vous recevez ce message parce qu’un compte a ou avait ici cette adresse. Les textes ne sont jamais envoyés par \
              courrier électronique.",
};
