//! Spanish.

use super::{Catalogue, Checkpoint, Confirm, Digest, Issued, Received, Round, Told};

pub(super) static SPANISH: Catalogue = Catalogue {
    language: "es",
    rtl: false,
    moment: "{day} de {month} de {year}, {time} UTC",
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    received: Received {
        subject: "Su comentario {number} ha llegado: {title}",
        opening: "Gracias. Su comentario ha llegado bien, con el número {number}.",
        next: "La secretaría lee todos los comentarios y responde a cada uno. Le escribiremos de nuevo cuando el suyo tenga \
               respuesta.",
        late: "Llegó después del cierre ({closes}). Se conserva de todos modos, marcado como tardío; la secretaría lo verá y \
               decidirá si todavía puede tenerse en cuenta.",
        link: "Leer su comentario y, más adelante, su respuesta:",
        not_you: "Si usted no envió este comentario, comuníquelo a la secretaría.",
    },
    confirm: Confirm {
        subject: "Confirme su comentario {number}",
        opening: "Se envió un comentario con esta dirección, con el número {number}. Confirme que es suyo.",
        code: "El código:",
        effect: "Escriba el código en la página donde escribió el comentario, o abra el enlace y pulse el botón. Funciona una \
                 sola vez, durante 30 minutos. Hasta entonces nadie ve el comentario y no se cuenta.",
        link: "Confirmar el comentario:",
    },
    moderated: Told {
        subject: "Se ha examinado su comentario {number}: {title}",
        opening: "La secretaría ha examinado su comentario {number} antes de su publicación.",
        link: "Ver qué ha sido de él:",
    },
    answered: Told {
        subject: "Su comentario {number} tiene respuesta: {title}",
        opening: "La secretaría ha respondido a su comentario {number}. Gracias por el cuidado que dedicó a este texto.",
        link: "Ver su comentario, la respuesta y el texto:",
    },
    issued: Issued {
        subject: "Nuevo proyecto: {title}",
        opening: "Se ha publicado un nuevo proyecto de un texto que usted comentó: {draft}.",
        opening_unnamed: "Se ha publicado un nuevo proyecto de un texto que usted comentó.",
        change: "Desde {draft}: párrafos modificados {changed}, trasladados {moved}, nuevos {new}, suprimidos {dropped}; \
                 corchetes levantados {closed}.",
        yours: "Sus comentarios sobre este texto: {all}; con respuesta: {answered}.",
        link: "Leerlo:",
    },
    opened: Round {
        subject: "Abierto a comentarios: {title}",
        opening: "Se ha abierto una ronda de comentarios, hasta el {closes}.",
        link: "Leer y comentar:",
    },
    extended: Round {
        subject: "Más tiempo para comentar: {title}",
        opening: "La ronda de comentarios dura más de lo anunciado: hasta el {closes}.",
        link: "Leer y comentar:",
    },
    closing: Round {
        subject: "Quedan tres días para comentar: {title}",
        opening: "La ronda de comentarios se cierra dentro de tres días, el {closes}.",
        link: "Leer y comentar:",
    },
    closed: Round {
        subject: "Cerrado a comentarios: {title}",
        opening: "La ronda de comentarios se ha cerrado ({closes}). La secretaría responde a cada comentario.",
        link: "Ver sus comentarios:",
    },
    digest: Digest {
        subject: "Sus novedades del día",
        opening: "Lo que ha sucedido con los textos en los que participa:",
        link: "Sus comentarios y sus respuestas:",
    },
    checkpoint: Checkpoint {
        subject: "Punto de control del registro: {size} entradas, {at}",
        opening: "El registro de esta casa tenía {size} entradas el {at}. Este es su punto de control firmado.",
        note: "El punto de control:",
        keep: "Conserve este correo: nada de lo registrado antes de él puede cambiarse ni eliminarse sin que usted pueda \
               demostrarlo. La orden adref verify acepta este correo, guardado como texto, para --checkpoint.",
        link: "Todos los puntos de control y cómo comprobarlos:",
        why_you: "Recibe este correo una vez al día porque vela por un proceso.",
    },
    paragraph_of_draft: "párrafo {label} de «{draft}»",
    paragraph: "párrafo {label}",
    whole_draft: "«{draft}» en su conjunto",
    whole_text: "el texto en su conjunto",
    on: "Texto",
    place: "Dónde",
    at: "Recibido",
    why_you: "Recibe este correo porque comentó. El texto mismo nunca se envía por correo.",
    why_round: "Recibe este correo porque la ronda se dirige a usted, por el mandato que tiene aquí. El texto mismo nunca se envía por correo.",
    why_daily: "Recibe este correo porque eligió las novedades del día en un solo correo.",
    not_you: "No fui yo, retirar el comentario:",
    no_more: "No recibir más correos como este:",
    test: "Prueba",
};
