//! Spanish.

use super::{Account, Note};

pub(super) static SPANISH: Account = Account {
    language: "es",
    rtl: false,
    sign_in: Note {
        subject: "Su enlace para entrar",
        opening: "Este es el enlace con el que entra en su cuenta.",
        effect: "Funciona una sola vez, durante 30 minutos.",
        link: "Entrar:",
        not_you: "Si no lo ha pedido, no tiene que hacer nada: sin este mensaje nadie puede usarlo.",
    },
    invitation: Note {
        subject: "Invitación a participar",
        opening: "Recibe esta invitación para trabajar aquí en textos. La página del enlace indica en qué calidad.",
        effect: "El enlace funciona una sola vez, durante tres días. Usted elige el nombre que verán los demás y, si lo desea, \
                 una contraseña.",
        link: "Ver la invitación y responder:",
        not_you: "Si no espera ninguna invitación, no tiene que hacer nada: sin su respuesta no ocurre nada.",
    },
    mandate: Note {
        subject: "Tiene un mandato más",
        opening: "Se le ha concedido un mandato. Su cuenta funciona como antes.",
        effect: "En su página lo ve y elige con cuál de sus mandatos actúa.",
        link: "Su página:",
        not_you: "Si cree que es un error, dígaselo a la secretaría. También puede renunciar al mandato por su cuenta.",
    },
    reset: Note {
        subject: "Elegir una contraseña nueva",
        opening: "Este es el enlace para elegir una contraseña nueva.",
        effect: "Funciona una sola vez, durante 30 minutos. Al usarlo se cierran todas sus sesiones.",
        link: "Elegir una contraseña nueva:",
        not_you: "Si no lo ha pedido, no tiene que hacer nada: su contraseña sigue siendo la misma.",
    },
    password_changed: Note {
        subject: "Se ha cambiado su contraseña",
        opening: "Se ha cambiado la contraseña de su cuenta.",
        effect: "Se han cerrado sus demás sesiones.",
        link: "Si no ha sido usted, elija otra enseguida:",
        not_you: "Si la ha cambiado usted, no tiene que hacer nada.",
    },
    confirmation: Note {
        subject: "Confirme esta dirección",
        opening: "Alguien que tiene una cuenta aquí quiere usar esta dirección a partir de ahora.",
        effect: "El enlace funciona una sola vez, durante 30 minutos. Mientras no se use, nada cambia.",
        link: "Confirmar la dirección:",
        not_you: "Si no ha sido usted, no tiene que hacer nada.",
    },
    address_changed: Note {
        subject: "Se ha cambiado la dirección de su cuenta",
        opening: "Su cuenta tiene ahora otra dirección. A partir de ahora los mensajes se envían allí y ya no aquí.",
        effect: "Si no ha sido usted, otra persona puede entrar en su cuenta. El enlace restablece su dirección, cierra todas \
                 las sesiones y elimina la contraseña; después usted elige una nueva. Funciona una sola vez, durante tres días.",
        link: "No he sido yo, restablecer mi dirección:",
        not_you: "Si la ha cambiado usted, no tiene que hacer nada.",
    },
    tabled: Note {
        subject: "Se presentaron propuestas",
        opening: "Se presentaron propuestas sobre un texto que usted negocia.",
        effect: "La página las muestra con todo lo demás que está sobre la mesa. Este mensaje vale por todo lo que se presente en esta hora.",
        link: "Ver lo presentado:",
        not_you: "Si usted ya no negocia este texto, dígaselo a su secretaría.",
    },
    nomination_asked: Note {
        subject: "Se le ha propuesto para un grupo de expertos",
        opening: "Se le ha propuesto como persona experta para un grupo que trabaja aquí en un texto.",
        effect: "La página del enlace dice quién le propone y para qué. Allí acepta y cuenta lo que sabe, o declina. El enlace funciona una vez, durante tres días; quien le propuso puede enviar otro.",
        link: "Leer la candidatura y responder:",
        not_you: "Si no espera ninguna candidatura, no tiene que hacer nada: nada ocurre sin su respuesta.",
    },
    nomination_confirmed: Note {
        subject: "Su candidatura ha sido aceptada",
        opening: "Una persona que usted propuso para un grupo de expertos acepta la candidatura.",
        effect: "La página muestra en qué situación están sus candidaturas.",
        link: "Ver las candidaturas:",
        not_you: "Si no propuso a nadie, avise a la secretaría.",
    },
    nomination_declined: Note {
        subject: "Su candidatura ha sido declinada",
        opening: "Una persona que usted propuso para un grupo de expertos no acepta la candidatura.",
        effect: "Mientras la convocatoria esté abierta, puede proponer a otra persona en su lugar.",
        link: "Ver las candidaturas:",
        not_you: "Si no propuso a nadie, avise a la secretaría.",
    },
    appointed: Note {
        subject: "Se le ha nombrado para el grupo de expertos",
        opening: "Se le ha nombrado miembro del grupo de expertos para el que se le propuso.",
        effect: "Su mandato y sus fechas están en su página. Si aún no tiene cuenta, otro mensaje le invita a abrirla.",
        link: "Ver el grupo:",
        not_you: "Si cree que es un error, avise a la secretaría.",
    },
    not_appointed: Note {
        subject: "El grupo de expertos se ha nombrado sin usted",
        opening: "Se ha nombrado el grupo de expertos para el que se le propuso, y usted no está entre sus miembros. Gracias por su disposición.",
        effect: "La elección tuvo en cuenta regiones, géneros y competencias para un número limitado de puestos. Sigue pudiendo comentar el texto en sus consultas.",
        link: "Ver el grupo:",
        not_you: "Si nunca se le propuso, avise a la secretaría.",
    },
    why_you: "Recibe este mensaje porque una cuenta tiene o tenía aquí esta dirección. Los textos nunca se envían por correo.",
};
