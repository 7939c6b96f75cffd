"""Who carries out the several projects of a page, where that is said of all of them at once."""

from __future__ import annotations

import pytest

from tests.samples import projects_in

LISTED = (
    "“Tērpi koriem” (Nr. 18-04-AL12-A019.2205-000001)\nIzmaksas: 1000 EUR\n\n"
    "“Taka mežā” (Nr. 18-04-AL12-A019.2205-000002)\nIzmaksas: 2000 EUR\n"
)
IN_ENGLISH = "1. “Paths in the wood” (No. LLI-901)\nTotal budget: 1000 EUR\n\n2. “Bridges of towns” (No. LLI-902)\nTotal budget: 2000 EUR\n"
NUMBERED = "1. „Takas miške“ (Nr. LLI-901)\nProjekto vertė: 1000 EUR\n\n2. „Tiltas per upę“ (Nr. LLI-902)\nProjekto vertė: 2000 EUR\n"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (f"Kalnu novada pašvaldība īsteno šādus Eiropas Savienības projektus:\n\n{LISTED}", "Kalnu novada pašvaldība"),
        (f"SIA “Kalni” no 2018.gada līdz 2020. gadam realizē 2 līdzfinansētus projektus Upē.\n\n{LISTED}", "SIA “Kalni”"),
        (f"Kalnu novada pašvaldības īstenotie projekti\n\n{LISTED}", "Kalnu novada pašvaldība"),
        (f"Kalnu biedrība priecājas: biedrības iesniegtie LEADER projekti ir apstiprināti.\n\n{LISTED}", "Kalnu biedrība"),
        (f"Kalnu biedrība iesniegusi divus projektu pieteikumus.\n\n{LISTED}", "Kalnu biedrība"),
        (f"Kalnu biedrībai apstiprināti divi projekti.\n\n{LISTED}", "Kalnu biedrība"),
        (f"{LISTED}\nAbus projektus īsteno Kalnu biedrība.", "Kalnu biedrība"),
        (f"{LISTED}\nVisus šos projektus realizē Kalnu biedrība.", "Kalnu biedrība"),
        (f"{LISTED}\nKalnu dome parakstījusi līgumus ar Lauku atbalsta dienestu par divu projektu īstenošanu.", "Kalnu dome"),
        (f"Aģentūrā jau parakstītas vienošanās ar Kalnu domes vadību par ERAF projektu finansēšanu.\n\n{LISTED}", "Kalnu dome"),
        (f"CFLA jau parakstītas vienošanās ar Kalnu domes vadību par projektu īstenošanu.\n\n{LISTED}", "Kalnu dome"),
        (f"{NUMBERED}\nAbu projektus įgyvendina Kalnų muziejus.", "Kalnų muziejus"),
        (f"{LISTED}\nAbus projektus īsteno Kalnu biedrības vadītāja.", None),
        (f"{LISTED}\nSIA “Būve” noslēdza līgumu par abu projektu būvdarbiem.", None),
        (f"Kalnų rajono savivaldybė įgyvendina šiuos projektus:\n\n{NUMBERED}", "Kalnų rajono savivaldybė"),
        ("Kalnu muzejs īsteno projektus “Zaļais ceļš” un “Zilais ceļš”, kas ilgs gadu.", "Kalnu muzejs"),
        ("Kalnų muziejus įgyvendina projektus „Žalias kelias“ ir „Mėlynas kelias“.", "Kalnų muziejus"),
        ("Hill Museum implements the projects “Green Way” and “Blue Way”.", "Hill Museum"),
        ("Kalnu muzeja vadītāja īsteno projektus “Zaļais ceļš” un “Zilais ceļš”.", None),
        ("Hill Museum is implementing two projects: “Green Way” (No. LLI-901) and “Blue Way” (No. LLI-902).", "Hill Museum"),
        ("Künka Muuseum viib ellu kahte projekti: „Roheline tee“ (EstLat29) ja „Sinine tee“ (EstLat30).", "Künka Muuseum"),
        (f"Augustā Kalnu dome saņēmusi apstiprinājumu vēl 2 ceļu pārbūves projektiem.\n\n{LISTED}", "Kalnu dome"),
        (f"Biedrība “Kalni” guvusi ES atbalstu diviem projektiem.\n\n{LISTED}", "Biedrība “Kalni”"),
        ("Aģentūra apstiprinājusi biedrības „Kalni” pieteiktos jauniešu projektus „Zaļais ceļš” un „Zilais ceļš”.", "biedrība „Kalni”"),
        (f"Lauku atbalsta dienests ir apstiprinājis divus Kalnu biedrības projektus:\n\n{LISTED}", "Kalnu biedrība"),
        (f"Kalnų muziejus gavo paramą dviem projektams:\n\n{NUMBERED}", "Kalnų muziejus"),
        ("Hill Museum has received funding for two projects: “Green Way” (No. LLI-901) and “Blue Way” (No. LLI-902).", "Hill Museum"),
        (f"2018. gadā Kalnu dome uzsāka divus projektus:\n\n{LISTED}", "Kalnu dome"),
        (f"Kalnu dome 2018. gadā uzsāks šādu projektu īstenošanu:\n\n{LISTED}", "Kalnu dome"),
        (f"Finansējums piešķirts šādiem Kalnu biedrības projektiem:\n\n{LISTED}", "Kalnu biedrība"),
        (f"The following projects of Hill Museum have been approved:\n\n{IN_ENGLISH}", "Hill Museum"),
        (f"Projects implemented by Hill Museum:\n\n{IN_ENGLISH}", "Hill Museum"),
        (f"It was decided to grant co-financing to Hill Museum for the following global projects:\n\n{IN_ENGLISH}", "Hill Museum"),
        (f"Hill Museum has implemented the following projects:\n\n{IN_ENGLISH}", "Hill Museum"),
        (f"Money was granted to Hill Museum for a conference on the following projects:\n\n{IN_ENGLISH}", None),
        (f"The following projects of interest to Hill Museum have been approved:\n\n{IN_ENGLISH}", None),
        (f"Kalnu dome saņēmusi apstiprinājumu projektiem par mežiem.\n\n{LISTED}", None),
        (f"Kalnu dome saņēmusi atbalstu citiem diviem projektiem.\n\n{LISTED}", None),
    ],
)
def test_whoever_carries_out_several_projects_leads_each(text: str, lead: str | None) -> None:
    assert [project.get("lead_partner") for project in projects_in(text)] == [lead, lead]


@pytest.mark.parametrize(
    "text",
    [
        f"Kalnu fonds atbalsta vairākus projektus:\n\n{LISTED}",
        f"Kalnu skolas vecāki īsteno vairākus projektus:\n\n{LISTED}",
        f"Kalnu novada pašvaldība ir īstenojusi divus citus projektus.\n\n{LISTED}",
        f"Kalnu novada pašvaldība īsteno projektus jauniešiem.\n\n{LISTED}",
        f"Kalnu novada pašvaldība īsteno divus projektus. Tā piedalās divos Interreg projektos.\n\n{LISTED}",
        f"Kalnu biedrība un Upes biedrība priecājas: biedrības iesniegtie projekti ir apstiprināti.\n\n{LISTED}",
        f"Kalnu biedrības ēkā apstiprināti divi projekti.\n\n{LISTED}",
        f"{LISTED}\n\nKalnu novada pašvaldība īsteno vēl divus projektus.\n",
    ],
)
def test_whoever_only_stands_before_several_projects_leads_none(text: str) -> None:
    assert [project.get("lead_partner") for project in projects_in(text)] == [None, None]


@pytest.mark.parametrize(
    ("words", "partners"),
    [
        ("Partneriem, tai skaitā Kalnu domei, sadarbojoties 2027. gada konkursā iesniegti trīs projektu pieteikumi", ["Kalnu dome"]),
        ("Latvijas partneri, tostarp Kalnu dome, īstenos trīs projektus", ["Kalnu dome"]),
        ("Viesiem, tai skaitā Kalnu domei, rādīja, ka iesniegti trīs projektu pieteikumi", []),
        ("Partneriem, tai skaitā Kalnu domei, ir prieks. Biedri īstenos trīs projektus", []),
    ],
)
def test_one_of_the_partners_in_several_projects_is_a_partner_in_each(words: str, partners: list[str]) -> None:
    projects = projects_in(f"Projekti Kalnos\n\n{words}: “Active Hills”, “Active Rivers” un “Garden Pearls”.\n")
    assert [[one["name"] for one in project.get("partners", [])] for project in projects] == [partners] * 3


@pytest.mark.parametrize(
    ("opening", "closing", "partner"),
    [
        (
            "Programmā apstiprināti trīs projekti, kuros partneris ir arī Kalnu pašvaldība:",
            "Visi trīs projekti sāksies 2024. gada 1. novembrī un ilgs līdz 2027. gada 31. oktobrim.",
            "Kalnu pašvaldība",
        ),
        (
            "Programmā apstiprināti projekti, kuros piedalās Kalnu pašvaldība:",
            "Visi trīs projekti sāksies 2024. gada 1. novembrī un beigsies 2027. gada 31. oktobrī.",
            "Kalnu pašvaldība",
        ),
        (
            "The committee approved three projects in which Hill Council is a partner:",
            "All three projects will start on 1 November 2024 and end on 31 October 2027.",
            "Hill Council",
        ),
        (
            "Patvirtinti trys projektai, kuriuose dalyvauja Kalnų savivaldybė:",
            "Visi trys projektai prasidės 2024 m. lapkričio 1 d. ir baigsis 2027 m. spalio 31 d.",
            "Kalnų savivaldybė",
        ),
        (
            "Kinnitati kolm projekti, milles osaleb Mäe vald:",
            "Kõik kolm projekti algavad 1. novembril 2024 ja lõpevad 31. oktoobril 2027.",
            "Mäe vald",
        ),
    ],
)
def test_a_partner_in_each_project_of_a_list_and_their_days_are_told_of_all(opening: str, closing: str, partner: str) -> None:
    items = "- BlueSkills – Amatu centri ostās\n- RuralMove: Ceļi un takas laukos\n- “AQUAFOOD” – Zivju ceļš uz pilsētām\n"
    found = projects_in(f"{opening}\n\n{items}\n{closing}\n")
    assert [(row["acronym"], row["title"]) for row in found] == [
        ("BlueSkills", "Amatu centri ostās"),
        ("RuralMove", "Ceļi un takas laukos"),
        ("AQUAFOOD", "Zivju ceļš uz pilsētām"),
    ]
    for row in found:
        assert [(one["name"], one["role"]) for one in row["partners"]] == [(partner, "partner")]
        assert (row["start"], row["end"]) == ("2024-11-01", "2027-10-31")


def test_clauses_of_a_sentence_below_a_list_are_told_of_one_project_each() -> None:
    text = (
        "The committee approved three projects:\n\n- BlueSkills – Skills in harbours\n- WasteLess – Less waste in schools\n"
        "- SILVERTECH – Care of the old people\n\n"
        "The project WasteLess is led by Dale Museum, while SILVERTECH is led by Lake University.\n"
    )
    assert [(row["acronym"], row.get("lead_partner")) for row in projects_in(text)] == [
        ("BlueSkills", None),
        ("WasteLess", "Dale Museum"),
        ("SILVERTECH", "Lake University"),
    ]


@pytest.mark.parametrize(
    "opening", ["Apstiprināti projekti, kuros partneris ir arī valsts:", "Projekti, par kuriem stāsta Kalnu pašvaldība:"]
)
def test_who_only_tells_of_projects_is_no_partner_in_them(opening: str) -> None:
    text = f"{opening}\n\n- BlueSkills – Amatu centri ostās\n- RuralMove – Ceļi un takas laukos\n- AQUAFOOD – Zivju ceļš uz pilsētām\n"
    assert all("partners" not in row for row in projects_in(text))


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("Hill Museum is a partner in two projects: “Green Ways Together” and “Blue Banks of the River”.\n", "Hill Museum"),
        ("Hill Museum currently takes part in two Interreg projects – GREENWAY and BLUEBANK.\n", "Hill Museum"),
        ("Kalnu muzejs piedalās divos Interreg projektos: “Zaļais ceļš” un “Zilais ceļš”.\n", "Kalnu muzejs"),
        ("Kalnu muzejs ir partneris divos projektos – “Zaļais ceļš” un “Zilais ceļš”.\n", "Kalnu muzejs"),
        ("Kalnu muzeja vadītāja piedalās divos Interreg projektos: “Zaļais ceļš” un “Zilais ceļš”.\n", None),
    ],
)
def test_whoever_takes_part_in_several_projects_named_behind_is_a_partner_in_each(text: str, partner: str | None) -> None:
    partners = [[(one["name"], one["role"]) for one in project.get("partners", [])] for project in projects_in(text)]
    assert partners == [[(partner, "partner")] if partner else []] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu muzejs kopā ar Upes muzeju realizēja projektus “Zaļais ceļš” un “Zilā upe”.",
        "Kalnų muziejus kartu su Upės muziejumi įgyvendina du projektus: „Žali keliai“ ir „Mėlynos upės“.",
        "The Hill Museum together with the River Museum implements two projects: “Green Roads” and “Blue Rivers of the North”.",
    ],
)
def test_with_whom_somebody_carries_out_several_projects_takes_part_in_each(text: str) -> None:
    for project in projects_in(f"{text}\n"):
        assert [partner["role"] for partner in project["partners"]] == ["partner", "lead"]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Atbalstu guvuši arī divi Kalnu biedrības projekti – “Skolas pārbūve Upē” un “Parka izveide Ezerā”.", "Kalnu biedrība"),
        ("Finansējumu saņems trīs Kalnu muzeja projekti: “Skolas pārbūve”, “Parka izveide” un “Ceļu kopšana”.", "Kalnu muzejs"),
        ("Paramą gavo du Kalnų savivaldybės projektai – „Mokyklos renovacija“ ir „Parko įrengimas“.", "Kalnų savivaldybė"),
        ("Atbalstu guvuši arī divi Kalnu novada projekti – “Skolas pārbūve Upē” un “Parka izveide Ezerā”.", None),
    ],
)
def test_whose_projects_get_support_is_in_charge_of_each(text: str, lead: str | None) -> None:
    rest = "Projektai prasidės netrukus, o darbai truks." if "„" in text else "Projektu īstenošana sāksies drīz."
    assert {project.get("lead_partner") for project in projects_in(f"{text} {rest}\n")} == {lead}


COUNTED = (
    "Zivju fonda padome ir atbalstījusi divus Kalnu novada pašvaldības projektus: Nr. 2.41 „Zivju pavairošana Kalnu ezerā”"
    " un Nr. 2.1 „Inventāra iegāde Lejas ūdenstilpēs”, kopā piešķirot līdzfinansējumu 2 589,14 EUR apmērā.\n\n"
)


def test_whoever_carries_out_so_many_projects_carries_out_no_more() -> None:
    found = projects_in(COUNTED + "Kalnu vidusskolā sākas projekts „Soļo veseli”.\n\nJauniešu projekts „Soļo veseli” ilgs gadu.\n")
    assert [(row["title"], row.get("lead_partner")) for row in found] == [
        ("Zivju pavairošana Kalnu ezerā", "Kalnu novada pašvaldība"),
        ("Inventāra iegāde Lejas ūdenstilpēs", "Kalnu novada pašvaldība"),
        ("Soļo veseli", None),
    ]


def test_what_several_get_together_is_the_money_of_none() -> None:
    assert all("total_budget" not in row and "eu_funding" not in row for row in projects_in(COUNTED))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("VAS “Kalnu ceļi” turpina šādu projektu īstenošanu ar Kohēzijas fonda līdzfinansējumu:", "VAS “Kalnu ceļi”"),
        ("Kalnu novada dome saņēma apstiprinājumu nākamajiem 2 lauku ceļu projektiem.\n\nTiks īstenoti projekti:", "Kalnu novada dome"),
        ("Dale Council has begun implementing the following projects:", "Dale Council"),
        ("Kalnų savivaldybė tęsia šių projektų įgyvendinimą:", "Kalnų savivaldybė"),
    ],
)
def test_whoever_goes_on_with_several_projects_leads_them(sentence: str, name: str) -> None:
    found = projects_in(f"{sentence}\n\n• “Kalnu mezgla posma modernizācija”\n• “Dzelzceļa tīkla elektrifikācija”\n")
    assert [row.get("lead_partner") for row in found] == [name, name]


def test_a_fund_of_some_projects_is_not_that_of_another() -> None:
    page = (
        "Pašvaldībā tiek īstenoti divi ELFLA līdzfinansēti Lauku attīstības programmas 2014.-2020.gadam projekti"
        " „Kalnu māja” Nr. 16-05-AL24-A019.2205-000903 un „Taka kalnā” Nr. 16-05-AL24-A019.2102-000900.\n\n"
        "Biedrība „Solis” sadarbībā ar Kalnu vidusskolu iesniedza projektu „Soļo veseli” Eiropas Savienības programmā „Jaunatne darbībā”.\n"
    )
    rural = "Lauku attīstības programma 2014.-2020.gadam"
    assert [(row["title"], row.get("fund"), row.get("programme")) for row in projects_in(page)] == [
        ("Kalnu māja", "EAFRD", rural),
        ("Taka kalnā", "EAFRD", rural),
        ("Soļo veseli", None, "Jaunatne darbībā"),
    ]


def test_the_programme_of_the_last_is_not_that_of_those_named_without_one() -> None:
    page = COUNTED + "Biedrība „Solis” iesniedza projektu „Soļo veseli” Eiropas Savienības programmā „Jaunatne darbībā”.\n"
    assert [row.get("programme") for row in projects_in(page)] == [None, None, "Jaunatne darbībā"]


def test_names_behind_the_programme_of_several_projects_are_theirs() -> None:
    page = (
        "The council carries out two projects of the Interreg V-A Latvia–Lithuania Programme, “The Hill House for All” (LLI-902)"
        " and “The Long Trail of Dale” (LLI-903).\n"
    )
    assert [(row["title"], row["number"]) for row in projects_in(page)] == [
        ("The Hill House for All", "LLI-902"),
        ("The Long Trail of Dale", "LLI-903"),
    ]


def test_a_road_with_its_number_is_a_title_in_a_list_and_no_short_name() -> None:
    page = "Tuvojas 3 projekti: “Ceļa posma Kalni–Leja pārbūve”, “Ceļa posma Medņi–Daukas pārbūve”, “Ceļa posma Upe–šoseja P27 pārbūve”.\n"
    assert [(row["title"], row.get("acronym")) for row in projects_in(page)] == [
        ("Ceļa posma Kalni–Leja pārbūve", None),
        ("Ceļa posma Medņi–Daukas pārbūve", None),
        ("Ceļa posma Upe–šoseja P27 pārbūve", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Apstiprināti divi projekti: “Taku atjaunošana Kalnos” ({}, 5 000 EUR) un “Pludmales labiekārtošana” ({}, 1 200 EUR).",
        "Apstiprināti divi projekti: “Taku atjaunošana Kalnos” ({}) un “Pludmales labiekārtošana” ({}).",
        "Patvirtinti du projektai: „Kalnų takų atnaujinimas“ ({}, 5 000 Eur) ir „Paplūdimio sutvarkymas“ ({}, skirta 1 200 Eur).",
        "Two projects were approved: “Trails of the Long Hills” ({}, EUR 5,000) and “Beach for All of Us” ({}, EUR 1,200).",
    ],
)
def test_whoever_stands_in_brackets_behind_each_of_several_projects_has_it(text: str) -> None:
    names = {"Apst": ("Kalnu biedrība", "Lejas novada pašvaldība"), "Patv": ("Kalnų bendruomenė", "Lomų rajono savivaldybė")}.get(
        text[:4], ("Hill Society", "Dale Council")
    )
    found = projects_in(text.format(*names) + "\n")
    assert [row["lead_partner"] for row in found] == list(names)
    assert all(row.get("acronym") in (None, row["title"]) for row in found)


@pytest.mark.parametrize("brackets", [("Eiropas Sociālais fonds", "Lauku atbalsta dienests"), ("Kalnu muzejs", "2019–2021")])
def test_what_else_stands_in_brackets_behind_projects_has_none_of_them(brackets: tuple[str, str]) -> None:
    found = projects_in("Apstiprināti divi projekti: “Taku izveide Kalnos” ({}) un “Pludmales labiekārtošana” ({}).\n".format(*brackets))
    assert [row.get("lead_partner") for row in found] == [None, None]


@pytest.mark.parametrize(
    "announced",
    [
        "LEADER projekti",
        "Kalnu dome iesniegusi divus projektus LEADER programmā:",
        "Kalnu dome LEADER programmā iesniegusi šādus projektus:",
        "Apstiprinātie LEADER projekti:",
    ],
)
def test_what_announces_several_projects_names_the_programme_of_each(announced: str) -> None:
    found = projects_in(f"Novada ziņas\n\n{announced}\n1. „Parka labiekārtošana”\n2. „Ielas pārbūve”\n")
    assert [(row["title"], row.get("programme")) for row in found] == [("Parka labiekārtošana", "LEADER"), ("Ielas pārbūve", "LEADER")]


@pytest.mark.parametrize(
    ("text", "programmes"),
    [
        (
            "Projekti\n\n• „Kalnu parka ceļi” (ELFLA, 2018–2020)\n• „Droša skola” (Erasmus+, 2019–2021)\n• „Ielas pārbūve” (ERAF, 2018)\n",
            [None, "Erasmus+", None],
        ),
        (
            "Dome īsteno trīs projektus: „Kalnu ceļi” (ELFLA, 240 EUR), „Droša skola” (Erasmus+, 45 EUR) un „Ielas segums” (ERAF, 5 EUR).",
            [None, "Erasmus+", None],
        ),
        (
            "Projekti\n\n1. „Kalnu parka labiekārtošana”, ELFLA\n2. „Droša skola”, Erasmus+\n3. „Ielas pārbūve”, ERAF\n",
            [None, "Erasmus+", None],
        ),
        ("Projekti\n\n• „Kalnu parka labiekārtošana” (LEADER)\n• „Droša skola” (Erasmus+)\n", [None, "Erasmus+"]),
    ],
)
def test_the_programme_behind_one_name_of_a_list_is_not_that_of_the_others(text: str, programmes: list[str | None]) -> None:
    found = projects_in(text)
    assert [row.get("programme") for row in found] == programmes
    assert not [row["acronym"] for row in found if "acronym" in row]
