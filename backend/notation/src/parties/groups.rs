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
    /// States of which it is not recorded here whether they belong: suspended, observers, or in two groups.
    pub unsure: &'static str,
    /// First day on which the members above are known to be right; before it nothing is recorded.
    pub since: Option<&'static str>,
    /// First day on which they are no longer known to be right: a change is announced for it.
    pub until: Option<&'static str>,
}

/// A group of which nothing is recorded but its names.
const fn row(
    code: &'static str,
    english: &'static str,
    french: &'static str,
    aliases: &'static [&'static str],
) -> GroupRow {
    GroupRow { code, english, french, aliases, members: "", dated: &[], unsure: "", since: None, until: None }
}

const fn joined(member: &'static str, from: &'static str) -> Membership {
    Membership { member, from: Some(from), until: None }
}

const fn left(member: &'static str, until: &'static str) -> Membership {
    Membership { member, from: None, until: Some(until) }
}

impl GroupRow {
    /// These members, known to be right since that day.
    const fn of(self, since: &'static str, members: &'static str) -> Self {
        Self { members, since: Some(since), ..self }
    }

    const fn dated(self, dated: &'static [Membership]) -> Self {
        Self { dated, ..self }
    }

    const fn unsure(self, unsure: &'static str) -> Self {
        Self { unsure, ..self }
    }

    const fn until(self, until: &'static str) -> Self {
        Self { until: Some(until), ..self }
    }
}

/// The groups every draft is read with. Members are written down where they are public and beyond doubt; groups that are put
/// together anew for each negotiation (JUSCANZ, Umbrella, like-minded) have none.
pub(crate) const GROUPS: &[GroupRow] = &[
    row("EUN", "European Union", "Union européenne", &["EU", "UE", "European Union and its member States"])
        .of("1995-01-01", "AUT BEL DEU DNK ESP FIN FRA GRC IRL ITA LUX NLD PRT SWE")
        .dated(&[
            left("GBR", "2020-02-01"),
            joined("CYP", "2004-05-01"),
            joined("CZE", "2004-05-01"),
            joined("EST", "2004-05-01"),
            joined("HUN", "2004-05-01"),
            joined("LTU", "2004-05-01"),
            joined("LVA", "2004-05-01"),
            joined("MLT", "2004-05-01"),
            joined("POL", "2004-05-01"),
            joined("SVK", "2004-05-01"),
            joined("SVN", "2004-05-01"),
            joined("BGR", "2007-01-01"),
            joined("ROU", "2007-01-01"),
            joined("HRV", "2013-07-01"),
        ]),
    row(
        "G77",
        "Group of 77 and China",
        "Groupe des 77 et la Chine",
        &["G-77", "G77 and China", "G-77 and China", "Group of 77", "G77+China", "G77/China"],
    )
    .of(
        "2020-01-01",
        "AFG DZA AGO ATG ARG BHS BHR BGD BRB BLZ BEN BTN BOL BWA BRA BRN BFA BDI CPV KHM CMR CAF TCD CHL CHN COL COM COG \
         CRI CIV CUB PRK COD DJI DMA DOM ECU EGY SLV GNQ ERI SWZ ETH FJI GAB GMB GHA GRD GTM GIN GNB GUY HTI HND IND IDN \
         IRN IRQ JAM JOR KEN KWT LAO LBN LSO LBR LBY MDG MWI MYS MDV MLI MHL MRT MUS FSM MNG MAR MOZ MMR NAM NPL NIC NER \
         NGA OMN PAK PAN PNG PRY PER PHL QAT RWA KNA LCA VCT WSM STP SAU SEN SYC SLE SGP SLB SOM ZAF SSD LKA PSE SDN SUR \
         SYR TZA THA TLS TGO TON TTO TUN UGA ARE URY VUT VEN VNM YEM ZMB ZWE",
    )
    .unsure("AZE KIR NRU TJK TKM"),
    row("CANZ", "Canada, Australia and New Zealand", "Canada, Australie et Nouvelle-Zélande", &[])
        .of("1990-01-01", "CAN AUS NZL"),
    row("JUSCANZ", "JUSCANZ", "JUSCANZ", &["JUSSCANNZ", "JUSCANNZ"]),
    row(
        "AFG-GROUP",
        "African Group",
        "Groupe africain",
        &["African States", "Africa Group", "Group of African States", "AGN"],
    )
    .of(
        "2011-07-14",
        "DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG COD CIV DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR \
         LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TZA TGO TUN UGA ZMB ZWE",
    ),
    row("ARAB", "Arab Group", "Groupe arabe", &["Arab States", "LAS", "League of Arab States"])
        .of("1994-01-01", "DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN TUN ARE YEM")
        .unsure("SYR"),
    row(
        "GRULAC",
        "Latin American and Caribbean Group",
        "Groupe des États d’Amérique latine et des Caraïbes",
        &["Group of Latin American and Caribbean States"],
    )
    .of(
        "1984-01-01",
        "ATG ARG BHS BRB BLZ BOL BRA CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY PER KNA LCA \
         VCT SUR TTO URY VEN",
    ),
    row("WEOG", "Western European and Others Group", "Groupe des États d’Europe occidentale et autres États", &[])
        .of(
            "2014-01-01",
            "AND AUS AUT BEL CAN DNK FIN FRA DEU GRC ISL IRL ISR ITA LIE LUX MLT MCO NLD NZL NOR PRT SMR ESP SWE CHE GBR",
        )
        .unsure("USA TUR"),
    row("EEG", "Eastern European Group", "Groupe des États d’Europe orientale", &["Group of Eastern European States"]).of(
        "2006-07-01",
        "ALB ARM AZE BLR BIH BGR HRV CZE EST GEO HUN LVA LTU MNE MKD POL MDA ROU RUS SRB SVK SVN UKR",
    ),
    row(
        "APG",
        "Asia-Pacific Group",
        "Groupe des États d’Asie et du Pacifique",
        &["Group of Asia-Pacific States", "Asia-Pacific States"],
    ),
    row("CARICOM", "Caribbean Community", "Communauté des Caraïbes", &[])
        .of("2002-07-05", "ATG BHS BRB BLZ DMA GRD GUY HTI JAM KNA LCA VCT SUR TTO"),
    row("LDC", "Least developed countries", "Pays les moins avancés", &["LDCs", "PMA", "LDC Group"])
        .of(
            "2013-01-01",
            "AGO BEN BFA BDI CAF TCD COM COD DJI ERI ETH GMB GIN GNB LSO LBR MDG MWI MLI MRT MOZ NER RWA SEN SLE SOM SSD SDN \
             TGO UGA TZA ZMB AFG BGD KHM LAO MMR NPL TLS YEM KIR SLB TUV HTI",
        )
        .dated(&[
            left("WSM", "2014-01-01"),
            left("GNQ", "2017-06-04"),
            left("VUT", "2020-12-04"),
            left("BTN", "2023-12-13"),
            left("STP", "2024-12-13"),
        ])
        .until("2026-11-24"),
    row("LLDC", "Landlocked developing countries", "Pays en développement sans littoral", &["LLDCs"]).of(
        "2011-07-14",
        "AFG ARM AZE BTN BOL BWA BFA BDI CAF TCD SWZ ETH KAZ KGZ LAO LSO MWI MLI MDA MNG NPL NER MKD PRY RWA SSD TJK TKM UGA \
         UZB ZMB ZWE",
    ),
    row("SIDS", "Small island developing States", "Petits États insulaires en développement", &["PEID"]),
    row("AOSIS", "Alliance of Small Island States", "Alliance des petits États insulaires", &["APEI"]).of(
        "2012-01-01",
        "ATG BHS BRB BLZ CPV COM COK CUB DMA DOM FSM FJI GRD GNB GUY HTI JAM KIR MDV MHL MUS NRU NIU PLW PNG WSM SGP SYC STP \
         SLB KNA LCA VCT SUR TLS TON TTO TUV VUT",
    ),
    row(
        "AILAC",
        "Independent Association of Latin America and the Caribbean",
        "Association indépendante de l’Amérique latine et des Caraïbes",
        &[],
    )
    .of("2016-01-01", "CHL COL CRI GTM HND PAN PRY PER"),
    row(
        "ALBA",
        "Bolivarian Alliance for the Peoples of Our America",
        "Alliance bolivarienne pour les peuples de notre Amérique",
        &[],
    ),
    row("EIG", "Environmental Integrity Group", "Groupe de l’intégrité environnementale", &[])
        .of("2018-01-01", "GEO KOR LIE MCO MEX CHE"),
    row("LMDC", "Like-minded developing countries", "Pays en développement partageant les mêmes vues", &["LMDCs"]),
    row("UMB", "Umbrella Group", "Groupe parapluie", &["UG"]),
    row("BASIC", "BASIC countries", "Pays BASIC", &[]).of("2010-01-01", "BRA ZAF IND CHN"),
    // `NAM` is Namibia in ISO 3166: a wording that has it does not say which of the two is meant.
    row("NAM-GROUP", "Non-Aligned Movement", "Mouvement des pays non alignés", &["NAM", "Non-Aligned Countries"]),
    row(
        "OIC",
        "Organisation of Islamic Cooperation",
        "Organisation de la coopération islamique",
        &["OCI", "Organization of Islamic Cooperation"],
    )
    .of(
        "2002-01-01",
        "AFG ALB DZA AZE BHR BGD BEN BRN BFA CMR TCD COM CIV DJI EGY GAB GMB GIN GNB GUY IDN IRN IRQ JOR KAZ KWT KGZ LBN LBY \
         MYS MDV MLI MRT MAR MOZ NER NGA OMN PAK PSE QAT SAU SEN SLE SOM SDN SUR TJK TGO TUN TUR TKM UGA ARE UZB YEM",
    )
    .unsure("SYR"),
    row("MERCOSUR", "Southern Common Market", "Marché commun du Sud", &["MERCOSUL"])
        .of("2014-01-01", "ARG BRA PRY URY")
        .dated(&[joined("BOL", "2024-07-08")])
        .unsure("VEN"),
    row("EAEU", "Eurasian Economic Union", "Union économique eurasiatique", &["EEU"])
        .of("2015-08-12", "ARM BLR KAZ KGZ RUS"),
    row(
        "ASEAN",
        "Association of Southeast Asian Nations",
        "Association des nations de l’Asie du Sud-Est",
        &["ASN", "ANASE"],
    )
    .of("1999-04-30", "BRN KHM IDN LAO MYS MMR PHL SGP THA VNM")
    .dated(&[joined("TLS", "2025-10-26")]),
    row("PIF", "Pacific Islands Forum", "Forum des îles du Pacifique", &[]),
    row("PSIDS", "Pacific small island developing States", "Petits États insulaires en développement du Pacifique", &[]),
    row("ANNEX-I", "Annex I Parties", "Parties visées à l’annexe I", &["Annex I", "Annex I countries"]),
    row("ANNEX-II", "Annex II Parties", "Parties visées à l’annexe II", &["Annex II"]),
    row("ANNEX-X", "Annex X Parties", "Parties visées à l’annexe X", &["Annex X"]),
    row("ANNEX-Y", "Annex Y Parties", "Parties visées à l’annexe Y", &["Annex Y"]),
];

/// Short forms of States that no standard lists but drafts use.
pub(crate) const SLIPS: &[(&str, &str)] = &[
    ("US", "USA"),
    ("U.S.", "USA"),
    ("U.S.A.", "USA"),
    ("UK", "GBR"),
    ("U.K.", "GBR"),
    ("U.A.E.", "ARE"),
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
    ("Lao PDR", "LAO"),
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
    ("HOLY-SEE", "VAT"),
    ("Holy See (observer)", "VAT"),
    ("Saint-Siège", "VAT"),
];
