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
    why_you: "Vous recevez ce message parce qu’un compte a ou avait ici cette adresse. Les textes ne sont jamais envoyés par \
              courrier électronique.",
};
