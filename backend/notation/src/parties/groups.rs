//! Groups of States as data: codes, names in English and French, members with dates.
//!
//! A group without rows of members is one whose membership we do not know here; it is not an empty group.

/// A member of a group, with the days on which that began and ended, where they matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// ISO 3166 alpha-3 code.
    pub member: &'static str,
    /// First day, `YYYY-MM-DD`; none: since before anything negotiated here.
    pub from: Option<&'static str>,
    /// First day on which it was no longer a member.
    pub until: Option<&'static str>,
}

/// A group as it is shipped.
#[derive(Clone, Copy, Debug)]
pub struct GroupRow {
    /// The code we print.
    pub code: &'static str,
    /// Name in English.
    pub english: &'static str,
    /// Name in French.
    pub french: &'static str,
    /// Other codes and names it goes by.
    pub aliases: &'static [&'static str],
    /// Members by alpha-3 code, separated by spaces. Empty: not known here.
    pub members: &'static str,
    /// Members whose membership has an end or a late beginning.
    pub dated: &'static [Membership],
}

const fn row(
    code: &'static str,
    english: &'static str,
    french: &'static str,
    aliases: &'static [&'static str],
    members: &'static str,
) -> GroupRow {
    GroupRow { code, english, french, aliases, members, dated: &[] }
}

/// The groups every draft is read with.
pub(crate) const GROUPS: &[GroupRow] = &[
    GroupRow {
        code: "EUN",
        english: "European Union",
        french: "Union européenne",
        aliases: &["EU", "UE", "European Union and its member States"],
        members: "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE",
        dated: &[
            Membership { member: "GBR", from: None, until: Some("2020-02-01") },
            Membership { member: "HRV", from: Some("2013-07-01"), until: None },
        ],
    },
    row(
        "G77",
        "Group of 77 and China",
        "Groupe des 77 et la Chine",
        &["G-77", "G77 and China", "G-77 and China", "Group of 77", "G77+China", "G77/China"],
        "",
    ),
    row("CANZ", "Canada, Australia and New Zealand", "Canada, Australie et Nouvelle-Zélande", &[], "CAN AUS NZL"),
    row("JUSCANZ", "JUSCANZ", "JUSCANZ", &["JUSSCANNZ", "JUSCANNZ"], ""),
    row(
        "AFG-GROUP",
        "African Group",
        "Groupe africain",
        &["African States", "Africa Group", "Group of African States", "AGN"],
        "",
    ),
    row(
        "ARAB",
        "Arab Group",
        "Groupe arabe",
        &["Arab States", "LAS", "League of Arab States"],
        "DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN SYR TUN ARE YEM",
    ),
    row(
        "GRULAC",
        "Latin American and Caribbean Group",
        "Groupe des États d’Amérique latine et des Caraïbes",
        &["Group of Latin American and Caribbean States"],
        "",
    ),
    row("WEOG", "Western European and Others Group", "Groupe des États d’Europe occidentale et autres États", &[], ""),
    row(
        "EEG",
        "Eastern European Group",
        "Groupe des États d’Europe orientale",
        &["Group of Eastern European States"],
        "",
    ),
    row(
        "APG",
        "Asia-Pacific Group",
        "Groupe des États d’Asie et du Pacifique",
        &["Group of Asia-Pacific States", "Asia-Pacific States"],
        "",
    ),
    row(
        "CARICOM",
        "Caribbean Community",
        "Communauté des Caraïbes",
        &[],
        "ATG BHS BRB BLZ DMA GRD GUY HTI JAM KNA LCA VCT SUR TTO",
    ),
    row("LDC", "Least developed countries", "Pays les moins avancés", &["LDCs", "PMA", "LDC Group"], ""),
    row("LLDC", "Landlocked developing countries", "Pays en développement sans littoral", &["LLDCs"], ""),
    row("SIDS", "Small island developing States", "Petits États insulaires en développement", &["PEID"], ""),
    row("AOSIS", "Alliance of Small Island States", "Alliance des petits États insulaires", &["APEI"], ""),
    row(
        "AILAC",
        "Independent Association of Latin America and the Caribbean",
        "Association indépendante de l’Amérique latine et des Caraïbes",
        &[],
        "CHL COL CRI GTM HND PAN PRY PER",
    ),
    row(
        "ALBA",
        "Bolivarian Alliance for the Peoples of Our America",
        "Alliance bolivarienne pour les peuples de notre Amérique",
        &[],
        "",
    ),
    row(
        "EIG",
        "Environmental Integrity Group",
        "Groupe de l’intégrité environnementale",
        &[],
        "GEO KOR LIE MCO MEX CHE",
    ),
    row("LMDC", "Like-minded developing countries", "Pays en développement partageant les mêmes vues", &["LMDCs"], ""),
    row("UMB", "Umbrella Group", "Groupe parapluie", &["UG"], ""),
    row("BASIC", "BASIC countries", "Pays BASIC", &[], "BRA ZAF IND CHN"),
    row("NAM", "Non-Aligned Movement", "Mouvement des pays non alignés", &[], ""),
    row(
        "OIC",
        "Organisation of Islamic Cooperation",
        "Organisation de la coopération islamique",
        &["OCI", "Organization of Islamic Cooperation"],
        "",
    ),
    row("MERCOSUR", "Southern Common Market", "Marché commun du Sud", &["MERCOSUL"], ""),
    row("EAEU", "Eurasian Economic Union", "Union économique eurasiatique", &["EEU"], "ARM BLR KAZ KGZ RUS"),
    row(
        "ASEAN",
        "Association of Southeast Asian Nations",
        "Association des nations de l’Asie du Sud-Est",
        &["ASN", "ANASE"],
        "BRN KHM IDN LAO MYS MMR PHL SGP THA VNM",
    ),
    row("PIF", "Pacific Islands Forum", "Forum des îles du Pacifique", &["PSIDS"], ""),
    row("ANNEX-I", "Annex I Parties", "Parties visées à l’annexe I", &["Annex I", "Annex I countries"], ""),
    row("ANNEX-II", "Annex II Parties", "Parties visées à l’annexe II", &["Annex II"], ""),
    row("ANNEX-X", "Annex X Parties", "Parties visées à l’annexe X", &["Annex X"], ""),
    row("ANNEX-Y", "Annex Y Parties", "Parties visées à l’annexe Y", &["Annex Y"], ""),
    row("HOLY-SEE", "Holy See", "Saint-Siège", &["Holy See (observer)"], ""),
];

/// Short forms of States that no standard lists but drafts use.
pub(crate) const SLIPS: &[(&str, &str)] = &[
    ("US", "USA"),
    ("U.S.", "USA"),
    ("UK", "GBR"),
    ("J", "JPN"),
    ("Can", "CAN"),
    ("Aus", "AUS"),
    ("AUS", "AUS"),
    ("Mex", "MEX"),
    ("Mor", "MAR"),
    ("Sing", "SGP"),
    ("Kor", "KOR"),
    ("ROK", "KOR"),
    ("DPRK", "PRK"),
    ("KSA", "SAU"),
    ("UAE", "ARE"),
    ("Russia", "RUS"),
    ("South Korea", "KOR"),
    ("Republic of Korea", "KOR"),
    ("Viet Nam", "VNM"),
    ("Vietnam", "VNM"),
    ("Iran", "IRN"),
    ("Syria", "SYR"),
    ("Bolivia", "BOL"),
    ("Venezuela", "VEN"),
    ("Tanzania", "TZA"),
    ("Moldova", "MDA"),
    ("Laos", "LAO"),
    ("Czech Republic", "CZE"),
    ("Turkey", "TUR"),
    ("Swiss", "CHE"),
    ("DRC", "COD"),
    ("Ivory Coast", "CIV"),
    ("Palestine", "PSE"),
    ("State of Palestine", "PSE"),
    ("Micronesia", "FSM"),
    ("Brunei", "BRN"),
    ("Cape Verde", "CPV"),
    ("Swaziland", "SWZ"),
    ("Macedonia", "MKD"),
    ("NZ", "NZL"),
    ("RSA", "ZAF"),
    ("Russian Federation", "RUS"),
    ("United States", "USA"),
    ("Great Britain", "GBR"),
];
