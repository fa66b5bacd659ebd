//! French.

use super::{Catalogue, Checkpoint, Confirm, Digest, Issued, Received, Round, Told};

pub(super) static FRENCH: Catalogue = Catalogue {
    language: "fr",
    rtl: false,
    moment: "{day} {month} {year}, {time} UTC",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    received: Received {
        subject: "Votre observation {number} est arrivée : {title}",
        opening: "Merci. Votre observation est bien arrivée, sous le numéro {number}.",
        next: "Le secrétariat lit toutes les observations et répond à chacune. Nous vous écrirons de nouveau quand la vôtre \
               aura reçu sa réponse.",
        late: "Elle est arrivée après la clôture ({closes}). Elle est conservée, marquée comme tardive ; le secrétariat la \
               verra et décidera si elle peut encore être prise en compte.",
        link: "Lire votre observation, et plus tard sa réponse :",
        not_you: "Si vous n’avez pas envoyé cette observation, veuillez prévenir le secrétariat.",
    },
    confirm: Confirm {
        subject: "Confirmez votre observation {number}",
        opening: "Une observation a été envoyée avec cette adresse, sous le numéro {number}. Veuillez confirmer qu’elle est de \
                  vous.",
        code: "Le code :",
        effect: "Saisissez le code sur la page où vous avez écrit l’observation, ou ouvrez le lien et appuyez sur le bouton. Il \
                 fonctionne une seule fois, pendant 30 minutes. Jusque-là, personne ne voit l’observation et elle n’est pas \
                 comptée.",
        link: "Confirmer l’observation :",
    },
    moderated: Told {
        subject: "Votre observation {number} a été examinée : {title}",
        opening: "Le secrétariat a examiné votre observation {number} avant sa publication.",
        link: "Voir ce qu’elle est devenue :",
    },
    answered: Told {
        subject: "Réponse à votre observation {number} : {title}",
        opening: "Le secrétariat a répondu à votre observation {number}. Merci du soin que vous avez apporté à ce texte.",
        link: "Voir votre observation, la réponse et le texte :",
    },
    issued: Issued {
        subject: "Nouveau projet : {title}",
        opening: "Un nouveau projet d’un texte que vous avez commenté a été publié : {draft}.",
        opening_unnamed: "Un nouveau projet d’un texte que vous avez commenté a été publié.",
        change: "Depuis {draft} : paragraphes modifiés {changed}, déplacés {moved}, nouveaux {new}, supprimés {dropped} ; \
                 crochets levés {closed}.",
        yours: "Vos observations sur ce texte : {all} ; avec réponse : {answered}.",
        link: "Le lire :",
    },
    opened: Round {
        subject: "Ouvert aux observations : {title}",
        opening: "Un cycle d’observations est ouvert, jusqu’au {closes}.",
        link: "Lire et commenter :",
    },
    extended: Round {
        subject: "Plus de temps pour commenter : {title}",
        opening: "La période d’observations dure plus longtemps qu’annoncé : jusqu’au {closes}.",
        link: "Lire et commenter :",
    },
    closing: Round {
        subject: "Encore trois jours pour commenter : {title}",
        opening: "Le cycle d’observations se termine dans trois jours, le {closes}.",
        link: "Lire et commenter :",
    },
    closed: Round {
        subject: "Clôture des observations : {title}",
        opening: "Le cycle d’observations est clos ({closes}). Le secrétariat répond à chaque observation.",
        link: "Voir vos observations :",
    },
    digest: Digest {
        subject: "Vos nouvelles du jour",
        opening: "Ce qui s’est passé sur les textes auxquels vous participez :",
        link: "Vos observations et leurs réponses :",
    },
    checkpoint: Checkpoint {
        subject: "Point de contrôle du registre : {size} entrées, {at}",
        opening: "Le registre de cette maison comptait {size} entrées le {at}. Voici son point de contrôle signé.",
        note: "Le point de contrôle :",
        keep: "Conservez ce message : rien de ce qui a été enregistré avant lui ne peut être modifié ni supprimé sans que vous \
               puissiez le montrer. La commande adref verify accepte ce message, enregistré comme texte, pour --checkpoint.",
        link: "Tous les points de contrôle et comment les vérifier :",
        why_you: "Vous recevez ce message une fois par jour parce que vous veillez sur un processus.",
    },
    paragraph_of_draft: "paragraphe {label} de « {draft} »",
    paragraph: "paragraphe {label}",
    whole_draft: "l’ensemble de « {draft} »",
    whole_text: "l’ensemble du texte",
    on: "Texte",
    place: "Où",
    at: "Reçu",
    why_you: "Vous recevez ce message parce que vous avez commenté. Le texte lui-même n’est jamais envoyé par courriel.",
    why_round: "Vous recevez ce message parce que cette période s’adresse à vous, par le mandat que vous détenez ici. Le texte lui-même n’est jamais envoyé par courriel.",
    why_daily: "Vous recevez ce message parce que vous avez choisi les nouvelles du jour en un seul message.",
    not_you: "Ce n’était pas moi, retirer l’observation :",
    no_more: "Ne plus recevoir de messages de ce genre :",
    test: "Essai",
};
