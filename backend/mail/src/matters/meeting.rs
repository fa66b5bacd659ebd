//! That one is invited to a meeting, is asked once more, that it has moved, or will not be; and that it was decided whose offers to
//! host are taken up. A title that is not public is not named.

use super::{Fact, Head, Matter, PROCESS, Six};

static WHY_INVITED: Six = Six {
    en: "You receive this because the secretariat invited you at this address. What is not public is never sent by mail.",
    ar: "تصلكم هذه الرسالة لأن الأمانة دعتكم على هذا العنوان. ولا يُرسَل بالبريد أبداً ما ليس علنياً.",
    es: "Recibe este mensaje porque la secretaría le ha invitado en esta dirección. Lo que no es público nunca se envía por correo.",
    fr: "Vous recevez ce message parce que le secrétariat vous a invité(e) à cette adresse. Ce qui n’est pas public n’est jamais envoyé par courriel.",
    ru: "Вы получили это письмо, потому что секретариат пригласил вас по этому адресу. Непубличное никогда не отправляется по почте.",
    zh: "您收到此邮件，是因为秘书处用此地址邀请了您。非公开的内容绝不会通过邮件发送。",
};

static WHY_OFFERED: Six = Six {
    en: "You receive this because you made an offer on this call.",
    ar: "تصلكم هذه الرسالة لأنكم قدّمتم عرضاً في هذه الدعوة.",
    es: "Recibe este mensaje porque presentó una oferta en esta convocatoria.",
    fr: "Vous recevez ce message parce que vous avez fait une offre en réponse à cet appel.",
    ru: "Вы получили это письмо, потому что ответили предложением на этот призыв.",
    zh: "您收到此邮件，是因为您对该征集提出了提议。",
};

const MEETING: Fact = Fact {
    lead: Six {
        en: "Meeting", ar: "الاجتماع", es: "Reunión", fr: "Réunion", ru: "Совещание", zh: "会议"
    },
    name: "meeting_title",
};

const BEGINS: Fact = Fact {
    lead: Six { en: "Begins", ar: "يبدأ", es: "Comienza", fr: "Début", ru: "Начало", zh: "开始" },
    name: "starts_at",
};

const THERE: Fact = Fact {
    lead: Six {
        en: "There", ar: "بالتوقيت المحلي", es: "Hora local", fr: "Sur place", ru: "На месте", zh: "当地时间"
    },
    name: "local",
};

const PLACE: Fact = Fact {
    lead: Six { en: "Where", ar: "المكان", es: "Lugar", fr: "Lieu", ru: "Где", zh: "地点" },
    name: "place",
};

const CALL: Fact = Fact {
    lead: Six { en: "Call", ar: "الدعوة", es: "Convocatoria", fr: "Appel", ru: "Призыв", zh: "征集" },
    name: "call_title",
};

const FACTS: &[Fact] = &[PROCESS, MEETING, BEGINS, THERE, PLACE];

const SAMPLE: &[(&str, &str)] = &[
    ("process_title", "Principles of river cities"),
    ("meeting_title", "Consultation of Africa"),
    ("starts_at", "2027-03-14T07:00:00Z"),
    ("local", "2027-03-14 10:00 (Africa/Nairobi)"),
    ("place", "Nairobi, Hall 3"),
    ("link", "/en/meetings/1"),
];

const UNNAMED_INVITATION: Head = Head {
    subject: Six {
        en: "An invitation: a meeting",
        ar: "دعوة: اجتماع",
        es: "Invitación: una reunión",
        fr: "Invitation : une réunion",
        ru: "Приглашение: совещание",
        zh: "会议邀请：一次会议",
    },
    opening: Six {
        en: "You are invited to a meeting.",
        ar: "أنتم مدعوون إلى اجتماع.",
        es: "Se le invita a una reunión.",
        fr: "Vous êtes invité(e) à une réunion.",
        ru: "Вас приглашают на совещание.",
        zh: "邀请您参加一次会议。",
    },
};

pub(super) static INVITATION: Matter = Matter {
    head: Head {
        subject: Six {
            en: "An invitation: {meeting_title}",
            ar: "دعوة: {meeting_title}",
            es: "Invitación: {meeting_title}",
            fr: "Invitation : {meeting_title}",
            ru: "Приглашение: {meeting_title}",
            zh: "会议邀请：{meeting_title}",
        },
        opening: UNNAMED_INVITATION.opening,
    },
    unnamed: Some(&UNNAMED_INVITATION),
    facts: FACTS,
    sentences: &[],
    link: Six {
        en: "Read what it is about, and say whether you come:",
        ar: "اطّلعوا على موضوعه وأجيبوا عمّا إذا كنتم ستحضرون:",
        es: "Lea de qué trata y diga si asistirá:",
        fr: "Lire l’objet de la réunion et dire si vous venez :",
        ru: "Узнать, о чём оно, и ответить, придёте ли вы:",
        zh: "查看会议内容并告知是否出席：",
    },
    why_you: &WHY_INVITED,
    sample: SAMPLE,
};

const UNNAMED_REMINDER: Head = Head {
    subject: Six {
        en: "Three days left: a meeting",
        ar: "بقيت ثلاثة أيام: اجتماع",
        es: "Faltan tres días: una reunión",
        fr: "Dans trois jours : une réunion",
        ru: "Осталось три дня: совещание",
        zh: "还有三天：一次会议",
    },
    opening: Six {
        en: "The meeting you are invited to begins in three days, and you have not answered yet.",
        ar: "يبدأ الاجتماع الذي دُعيتم إليه بعد ثلاثة أيام، ولم تجيبوا بعد.",
        es: "La reunión a la que se le ha invitado empieza dentro de tres días y aún no ha respondido.",
        fr: "La réunion à laquelle vous êtes invité(e) commence dans trois jours, et vous n’avez pas encore répondu.",
        ru: "Совещание, на которое вас пригласили, начнётся через три дня, а вы ещё не ответили.",
        zh: "您受邀参加的会议将在三天后开始，您尚未答复。",
    },
};

pub(super) static REMINDER: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Three days left: {meeting_title}",
            ar: "بقيت ثلاثة أيام: {meeting_title}",
            es: "Faltan tres días: {meeting_title}",
            fr: "Dans trois jours : {meeting_title}",
            ru: "Осталось три дня: {meeting_title}",
            zh: "还有三天：{meeting_title}",
        },
        opening: UNNAMED_REMINDER.opening,
    },
    unnamed: Some(&UNNAMED_REMINDER),
    facts: FACTS,
    sentences: &[],
    link: Six {
        en: "Say whether you come:",
        ar: "أجيبوا عمّا إذا كنتم ستحضرون:",
        es: "Diga si asistirá:",
        fr: "Dire si vous venez :",
        ru: "Ответить, придёте ли вы:",
        zh: "告知是否出席：",
    },
    why_you: &WHY_INVITED,
    sample: SAMPLE,
};

const UNNAMED_MOVED: Head = Head {
    subject: Six {
        en: "Moved: a meeting",
        ar: "تغيّر الموعد: اجتماع",
        es: "Cambio de fecha: una reunión",
        fr: "Déplacée : une réunion",
        ru: "Перенесено: совещание",
        zh: "会议改期：一次会议",
    },
    opening: Six {
        en: "The meeting you are invited to has moved. This is when it is now.",
        ar: "تغيّر موعد الاجتماع الذي دُعيتم إليه. وهذا موعده الآن.",
        es: "La reunión a la que se le ha invitado se ha trasladado. Esta es la nueva fecha.",
        fr: "La réunion à laquelle vous êtes invité(e) a été déplacée. Voici quand elle a lieu maintenant.",
        ru: "Совещание, на которое вас пригласили, перенесено. Вот когда оно теперь состоится.",
        zh: "您受邀参加的会议已改期。以下是现在的时间。",
    },
};

pub(super) static MOVED: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Moved: {meeting_title}",
            ar: "تغيّر الموعد: {meeting_title}",
            es: "Cambio de fecha: {meeting_title}",
            fr: "Déplacée : {meeting_title}",
            ru: "Перенесено: {meeting_title}",
            zh: "会议改期：{meeting_title}",
        },
        opening: UNNAMED_MOVED.opening,
    },
    unnamed: Some(&UNNAMED_MOVED),
    facts: FACTS,
    sentences: &[],
    link: Six {
        en: "See what changed and why, and answer anew if you need to:",
        ar: "اطّلعوا على ما تغيّر وسببه، وأجيبوا من جديد عند الحاجة:",
        es: "Vea qué ha cambiado y por qué, y responda de nuevo si es necesario:",
        fr: "Voir ce qui a changé et pourquoi, et répondre à nouveau au besoin :",
        ru: "Посмотреть, что изменилось и почему, и при необходимости ответить заново:",
        zh: "查看变更及原因，必要时重新答复：",
    },
    why_you: &WHY_INVITED,
    sample: SAMPLE,
};

const UNNAMED_CANCELLED: Head = Head {
    subject: Six {
        en: "Cancelled: a meeting",
        ar: "أُلغي: اجتماع",
        es: "Cancelada: una reunión",
        fr: "Annulée : une réunion",
        ru: "Отменено: совещание",
        zh: "会议取消：一次会议",
    },
    opening: Six {
        en: "The meeting you are invited to will not be held.",
        ar: "لن يُعقد الاجتماع الذي دُعيتم إليه.",
        es: "La reunión a la que se le ha invitado no se celebrará.",
        fr: "La réunion à laquelle vous êtes invité(e) n’aura pas lieu.",
        ru: "Совещание, на которое вас пригласили, не состоится.",
        zh: "您受邀参加的会议将不举行。",
    },
};

pub(super) static CANCELLED: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Cancelled: {meeting_title}",
            ar: "أُلغي: {meeting_title}",
            es: "Cancelada: {meeting_title}",
            fr: "Annulée : {meeting_title}",
            ru: "Отменено: {meeting_title}",
            zh: "会议取消：{meeting_title}",
        },
        opening: UNNAMED_CANCELLED.opening,
    },
    unnamed: Some(&UNNAMED_CANCELLED),
    facts: FACTS,
    sentences: &[],
    link: Six {
        en: "Read why:",
        ar: "اطّلعوا على السبب:",
        es: "Lea por qué:",
        fr: "Lire pourquoi :",
        ru: "Прочитать почему:",
        zh: "查看原因：",
    },
    why_you: &WHY_INVITED,
    sample: SAMPLE,
};

const UNNAMED_HOSTS: Head = Head {
    subject: Six {
        en: "Decided: a call for hosts",
        ar: "صدر القرار: دعوة إلى الاستضافة",
        es: "Decidido: una convocatoria de anfitriones",
        fr: "Décision prise : un appel à accueillir",
        ru: "Решение принято: призыв к принимающим",
        zh: "已作出决定：征集承办方",
    },
    opening: Six {
        en: "It has been decided whose offers to host are taken up. Thank you for yours.",
        ar: "تقرّر أيُّ عروض الاستضافة تُقبل. شكراً لكم على عرضكم.",
        es: "Se ha decidido qué ofertas de acogida se aceptan. Gracias por la suya.",
        fr: "Il a été décidé quelles offres d’accueil sont retenues. Merci pour la vôtre.",
        ru: "Решено, чьи предложения о проведении приняты. Спасибо за ваше.",
        zh: "已决定采纳哪些承办提议。感谢您的提议。",
    },
};

pub(super) static HOSTS: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Decided: {call_title}",
            ar: "صدر القرار: {call_title}",
            es: "Decidido: {call_title}",
            fr: "Décision prise : {call_title}",
            ru: "Решение принято: {call_title}",
            zh: "已作出决定：{call_title}",
        },
        opening: UNNAMED_HOSTS.opening,
    },
    unnamed: Some(&UNNAMED_HOSTS),
    facts: &[CALL],
    sentences: &[],
    link: Six {
        en: "Read the decision and its reason:",
        ar: "اطّلعوا على القرار وسببه:",
        es: "Lea la decisión y sus motivos:",
        fr: "Lire la décision et son motif :",
        ru: "Прочитать решение и его причину:",
        zh: "查看决定及理由：",
    },
    why_you: &WHY_OFFERED,
    sample: &[("call_title", "Hosts of the regional consultations"), ("link", "/en/processes/river-cities/hosting")],
};
