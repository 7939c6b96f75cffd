"""Who carries out the several projects of a page, where that is said of all of them at once."""

from __future__ import annotations

import pytest

from tests.samples import projects_in

LISTED = (
    "“Tērpi koriem” (Nr. 18-04-AL12-A019.2205-000001)\nIzmaksas: 1000 EUR\n\n"
    "“Taka mežā” (Nr. 18-04-AL12-A019.2205-000002)\nIzmaksas: 2000 EUR\n"
)
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
