"""Lists of projects whose entries tell each what a form does, or begin with a name in quotation marks."""

from __future__ import annotations

import pytest

from regkg.extract import extract
from regkg.vocab import RK
from tests.samples import document, projects_in
from tests.unit.extract.test_listed import called

LABELLED = (
    "Reģiona darba grupa\n\nKopā īstenoti projekti:\n"
    " • Durvis vaļā Kalnos. Ilgums: 01.03.2016. - 30.11.2019.Projekta budžets: 1 250 000,00 EUR.\n"
    " • Dienas centru tīkla attīstība (LLI-901, UPENET) Ilgums: 01.06.2020. – 31.05.2022. (24 mēneši)"
    " Kopējais budžets: 505 500,40 EUR (t.sk. ERAF finansējums 429 675,34 EUR).\n"
    " • Izdomāt (CB-902; INVENT) Ilgums: 05.2019. – 04.2021. Kopējais budžets: 150 000 EUR.\n"
    " • Soļu skaitītājs (Step Counter/ STEPS) (Nr. 2019-1-SE01-KA202-060999) Kopējais budžets: 44 290 EUR\n"
    " • Ūdens pieejamības uzlabošana Kalnu reģionā (LLI-903; WATERS) Ilgums: 03.2018. – 02.2020. Kopējais budžets: 300 000 EUR.\n"
)


def test_entries_with_the_same_label_are_a_project_each() -> None:
    assert called(LABELLED) == [
        {"title": "Durvis vaļā Kalnos"},
        {"title": "Dienas centru tīkla attīstība", "acronym": "UPENET", "number": "LLI-901"},
        {"title": "Izdomāt", "acronym": "INVENT", "number": "CB-902"},
        {"title": "Soļu skaitītājs", "acronym": "STEPS", "number": "2019-1-SE01-KA202-060999"},
        {"title": "Ūdens pieejamības uzlabošana Kalnu reģionā", "acronym": "WATERS", "number": "LLI-903"},
    ]


def test_each_entry_has_the_data_behind_its_labels() -> None:
    found = projects_in(LABELLED)
    assert [(project.get("start"), project.get("end"), project.get("total_budget")) for project in found] == [
        ("2016-03-01", "2019-11-30", 1250000),
        ("2020-06-01", "2022-05-31", 505500.4),
        ("2019-05", "2021-04", 150000),
        (None, None, 44290),
        ("2018-03", "2020-02", 300000),
    ]
    assert [project.get("eu_funding") for project in found] == [None, 429675.34, None, None, None]


def test_a_dash_may_stand_between_a_title_and_its_label() -> None:
    text = "Par projektiem.\n • Kalnu takas izbūve – īstenotājs: Kalnu muzejs\n • Lejas tilta izbūve – īstenotājs: Lejas muzejs\n"
    assert [(project["title"], project["lead_partner"]) for project in projects_in(text)] == [
        ("Kalnu takas izbūve", "Kalnu muzejs"),
        ("Lejas tilta izbūve", "Lejas muzejs"),
    ]


def test_titles_stand_as_many_lines_above_their_labels() -> None:
    text = (
        "Mūsu projekti\n\nGājēju taka gar upi\nJauna taka ciemā.\nĪstenošanas laiks: 01.03.2016. - 30.11.2017.\n"
        "Putnu torņa būve\nTornis pie ezera.\nĪstenošanas laiks: 01.05.2018. - 30.11.2019.\n"
    )
    assert [(project["title"], project["start"]) for project in projects_in(text)] == [
        ("Gājēju taka gar upi", "2016-03-01"),
        ("Putnu torņa būve", "2018-05-01"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # who has which part of one project's money
        "Projekta partneri\n • Kalnu muzejs. Budžets: 15 000 EUR\n • Lejas muzejs. Budžets: 25 000 EUR\n",
        # the calls of a programme
        "Projektu konkursi\n • Pirmās kārtas atlase. Finansējums: 15 000 EUR\n • Otrās kārtas atlase. Finansējums: 25 000 EUR\n",
        # programmes
        (
            "Par projektiem.\n • Latvijas un Lietuvas programma. Kopējais budžets: 15 000 EUR\n"
            " • Igaunijas un Latvijas programma. Kopējais budžets: 25 000 EUR\n"
        ),
        # other things than projects
        "Svētki\n • Putnu dienas mežā. Ilgums: 01.03.2016. - 05.03.2016.\n • Zivju dienas jūrā. Ilgums: 01.05.2016. - 05.05.2016.\n",
        # sentences
        "Projekts\nTaka ir gara. Tā iet. Ilgums: 01.03.2016. - 05.03.2017.\nTilts ir. Tas stāv. Ilgums: 01.05.2016. - 05.05.2017.\n",
        # what one project of a form does
        (
            "Projekta nosaukums: Kalnu taka\nDarbi projektā:\n • Takas būves pirmā puse. Ilgums: 01.03.2016. - 05.06.2016.\n"
            " • Takas būves otrā puse. Ilgums: 01.07.2016. - 05.09.2016.\n"
        ),
        # fewer titles than entries
        (
            "Projekti\n • Kalnu takas izbūve. Budžets: 15 000 EUR\n • SIA “Upe”. Budžets: 15 000 EUR\n • SIA “Ola”. Budžets: 15 000 EUR\n"
            " • SIA “Egle”. Budžets: 15 000 EUR\n • Lejas tilta izbūve. Budžets: 15 000 EUR\n"
        ),
        "Projekti\nKalnu takas izbūve\nBudžets: 15 000 EUR\nSIA “Upe”\nBudžets: 15 000 EUR\nLejas tilta izbūve\nBudžets: 15 000 EUR\n",
        # who does something
        (
            "Projektai.\nKalnų savivaldybė, kartu su Upės muziejumi, stato taką. Projekto trukmė: 2016-03-01 – 2017-03-05.\n"
            "Slėnių savivaldybė, kartu su Upės muziejumi, stato tiltą. Projekto trukmė: 2016-05-01 – 2017-05-05.\n"
        ),
        # the same again
        "Par projektiem.\n • Kalnu takas izbūve. Budžets: 15 000 EUR\n • Kalnu takas izbūve. Budžets: 15 000 EUR\n",
        # meetings on projects
        "Projektu sanāksmes\n • Pavasara tikšanās par ceļiem. Laiks: 01.03.2016.\n • Rudens tikšanās par ceļiem. Laiks: 01.09.2016.\n",
    ],
)
def test_entries_of_other_lists_are_no_projects(text: str) -> None:
    assert len(projects_in(text)) < 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Jauni projekti\n\nProjekts “Kalnu taka”\n\nBūvējam taku.\n\nProjekts “Lejas tilts”\n\nBūvējam tiltu.\n",
            ["Kalnu taka", "Lejas tilts"],
        ),
        (
            "ĮGYVENDINTI PROJEKTAI\n\n1. PROJEKTAS „Kalnų takai“\n\nStatomi takai.\n\n2. PROJEKTAS „Slėnių tiltai“\n\nStatomi tiltai.\n",
            ["Kalnų takai", "Slėnių tiltai"],
        ),
        (
            "Projektai 2023\n\nProjektas „Slėnių tiltai\n\nStatomi tiltai.\n\nProjektas „Kalnų takai“\n\nStatomi takai.\n",
            ["Slėnių tiltai", "Kalnų takai"],
        ),
        (
            (
                "Pre-defined projects:\n\n– Growth:\n\n • “Support for paths in the Kalni Region” implemented by Kalni Council;\n"
                " • “Support for bridges in the Leja Region” implemented by Leja Council.\n"
            ),
            ["Support for paths in the Kalni Region", "Support for bridges in the Leja Region"],
        ),
        (
            (
                "Two new projects\n\nThe first project, “Paths over the hills”, lasts a year.\n\n"
                "The second project, “Bridges in the valleys”, lasts two.\n"
            ),
            ["Paths over the hills", "Bridges in the valleys"],
        ),
        (
            "Atbalstīti projekti:\n\n“Hilly Paths” (Kalnainas takas) – jaunas takas.\n\n“Low Bridges” (Zemi tilti) – tiltu remonts.\n",
            ["Hilly Paths", "Low Bridges"],
        ),
    ],
)
def test_entries_that_begin_with_a_quoted_name_are_a_project_each(text: str, names: list[str]) -> None:
    assert [project.get("acronym") or project["title"] for project in called(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Projekti novadā\n\n“Taka ir gara,” saka vadītāja.\n\n“Tilts ir īss,” piebilst meistars.\n",
        "Projektu partneri:\n\n“Kalnu biedrība” īsteno darbus.\n\nbiedrība “Lejas ļaudis” īsteno darbus.\n",
    ],
)
def test_other_quotations_at_the_beginning_of_lines_are_no_projects(text: str) -> None:
    assert len(projects_in(text)) < 2


def test_one_name_at_the_beginning_of_several_lines_is_one_project() -> None:
    text = "Projekti\n\nProjekts “Kalnu taka”\n\nProjekts “Kalnu taka” ir sācies.\n\nProjekts “Kalnu taka” beidzas.\n"
    assert called(text) == [{"title": "Kalnu taka"}]


PARAGRAPHS = (
    "New money\n\nSummaries of the supported projects\n\nA road over the hills\n{first} It will be much better for all who live there, and"
    " guests will come more often than now, too.\n\nSafe Bridges\nIn order to keep bridges safe, a {word} will be carried out by those who"
    " know most about them, and all of the bridges will be looked at twice a year.\n"
)


def test_titles_above_paragraphs_on_the_project_are_a_project_each() -> None:
    text = PARAGRAPHS.format(first="The project plans to mend a road.", word="cooperation project")
    assert [project.get("title") or project["acronym"] for project in called(text)] == ["A road over the hills", "Safe Bridges"]


def test_a_paragraph_on_the_cooperation_between_some_is_on_a_project_too() -> None:
    text = PARAGRAPHS.format(first="The project plans to mend a road.", word="cooperation project") + (
        "\nHerons\nRules by which all the herons of the river are to be counted twice a year – this is the goal for cooperation among"
        " Hill Museum, Dale University Botanical Garden and its Society of Friends (EE) and the Heron Association of Dale.\n"
    )
    found = projects_in(text)
    assert [project.get("title") or project["acronym"] for project in found] == ["A road over the hills", "Safe Bridges", "Herons"]
    assert [(partner["name"], partner["role"]) for partner in found[-1]["partners"]] == [
        ("Hill Museum", "partner"),
        ("Dale University Botanical Garden", "partner"),
        ("Society of Friends", "partner"),
        ("Heron Association of Dale", "partner"),
    ]


def test_headings_above_paragraphs_on_other_things_are_no_projects() -> None:
    assert called(PARAGRAPHS.format(first="The council plans to mend a road.", word="survey")) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Īstenotie projekti\n\nTaka pār kalniem\n\nProjekta gaitā sakārtota taka. Projekts ilga no 2019. gada 1. marta līdz 2020. gada "
            "30. aprīlim. Projekta numurs ir LLI-901.\n\n"
            "Tilts pār upi\n\nProjekta vadošais partneris ir Upes muzejs. Projekta kopējās izmaksas ir 100 000 EUR.\n"
        ),
        (
            "Our projects\n\nA Path over the Hills\n\nThe project mended a path. It ran from 1 March 2019 to 30 April 2020. "
            "The project number is LLI-901.\n\n"
            "A Bridge for All\n\nThe project is led by the River Museum. Its total budget is EUR 100,000.\n"
        ),
        (
            "Käimasolevad projektid\n\nRada üle mägede\n\nProjekt kestis 01.03.2019–30.04.2020. Projekti number on LLI-901.\n\n"
            "Sild kõigile\n\nProjekti juhtpartner on Jõe Muuseum. Projekti kogumaksumus on 100 000 eurot.\n"
        ),
    ],
)
def test_short_paragraphs_with_the_time_or_money_of_a_project_are_one_each(text: str) -> None:
    path, bridge = projects_in(text)
    assert (path["number"], path["start"], path["end"]) == ("LLI-901", "2019-03-01", "2020-04-30")
    assert (bridge["total_budget"], bridge["partners"][0]["role"]) == (100000, "lead")
    assert "number" not in bridge


def test_a_title_among_others_may_be_made_like_the_name_of_a_body() -> None:
    text = (
        "Käimasolevad projektid\n\nRada üle mägede\n\nProjekti kogumaksumus on 100 000 eurot.\n\n"
        "Noorte merekool\n\nProjekti kogumaksumus on 60 000 eurot.\n\nSild kõigile\n\nProjekti kogumaksumus on 80 000 eurot.\n"
    )
    assert {project["title"]: project["total_budget"] for project in projects_in(text)} == {
        "Rada üle mägede": 100000,
        "Noorte merekool": 60000,
        "Sild kõigile": 80000,
    }


@pytest.mark.parametrize(
    "headings", [("Par projektu", "Projekta mērķis"), ("Kas ir paveikts", "Kas vēl jādara"), ("Projekta norise", "Mērķis un aktivitātes")]
)
def test_headings_on_parts_of_a_project_are_no_projects(headings: tuple[str, str]) -> None:
    text = (
        f"Mūsu projekti\n\n{headings[0]}\n\nProjekta taka atklāta 2019. gada 1. martā.\n\n"
        f"{headings[1]}\n\nProjekta kopējās izmaksas ir 100 000 EUR.\n"
    )
    assert len(projects_in(text)) < 2


def test_a_number_may_stand_before_a_title_and_a_sentence_on_the_same_line() -> None:
    text = (
        "EE-LV00901  Paths and bridges for the people of hilly regions  (Hills and PPP) The paths of today are narrow. Who walks there?\n"
        "EE-LV00902  Boats and harbours for the people of low regions  (Lows and PPP) The boats of today are small. Who rows there?\n"
    )
    assert [project["acronym"] for project in called(text)] == ["Hills and PPP", "Lows and PPP"]


def test_a_short_name_and_its_title_in_brackets_stand_behind_a_number() -> None:
    text = "ETCP projects\n\n#R901, HPW (Hilly Paths to Walk)\n\nTo mend paths.\n\n#R902, LOWBRIDGE (Low bridges in the valleys)\n"
    assert called(text) == [
        {"title": "Hilly Paths to Walk", "acronym": "HPW", "number": "R901"},
        {"title": "Low bridges in the valleys", "acronym": "LOWBRIDGE", "number": "R902"},
    ]


def test_a_project_of_a_form_and_one_named_in_its_heading_are_two() -> None:
    text = (
        "Paths for all: walking in hilly regions of Latvia\n\nThe project “Paths for all: walking in hilly regions of Latvia”"
        " (project Nr. VPP-IZM-2018/1-0999) is carried out.\n\nTotal budget: 50 000 EUR\n\nBridges for the towns of Leja\n\n"
        "Project: Bridges for the towns of Leja\n\nTotal budget: 70 000 EUR\n"
    )
    assert [(project["title"], project["total_budget"]) for project in projects_in(text)] == [
        ("Paths for all: walking in hilly regions of Latvia", 50000),
        ("Bridges for the towns of Leja", 70000),
    ]


def test_whose_sum_a_line_gives_is_no_title() -> None:
    text = (
        "Projekta “Kultūras rats” kopējais budžets: 720 000 EUR\nKalnu novada pašvaldības budžets: 96 000 EUR\n"
        "ERAF finansējums: 81 600 EUR\n"
    )
    (project,) = projects_in(text)
    assert project["title"] == "Kultūras rats"
    assert project["total_budget"] == 720000
    assert "eu_funding" not in project  # it is the municipality's


@pytest.mark.parametrize(
    ("labels", "value"),
    [
        (("Full title", "Programme", "Grant agreement no.", "Duration", "Coordinator"), "24 months, from 1 March 2020"),
        (("Pilns nosaukums", "Programma", "Līguma Nr.", "Projekta ilgums", "Koordinators"), "24 mēneši, no 2020. gada 1. marta"),
    ],
)
def test_a_short_name_may_head_each_form_of_a_page(labels: tuple[str, ...], value: str) -> None:
    title, programme, number, duration, lead = labels
    text = (
        f"EU projects / ES projekti\n\nBRIGHTSEA\n{title}: Light in the deep sea\n{programme}: Horizon 2020\n{number}: 874502\n"
        f"{duration}: 01.02.2020 – 31.01.2024\n{lead}: Hill Institute\n\n"
        f"CHILDVOICE\n{title}: Justice for small people\n{programme}: LIFE\n{number}: 881604\n{duration}: {value}\n"
        f"{lead}: Dale Foundation\n"
    )
    assert [
        (row["acronym"], row["title"], row["programme"], row["number"], row["start"], row["lead_partner"]) for row in projects_in(text)
    ] == [
        ("BRIGHTSEA", "Light in the deep sea", "Horizon 2020", "874502", "2020-02-01", "Hill Institute"),
        ("CHILDVOICE", "Justice for small people", "LIFE", "881604", "2020-03-01", "Dale Foundation"),
    ]


def test_headings_in_quotes_may_have_short_names_and_each_form_has_its_programme_and_fund() -> None:
    text = (
        "Aktuālie projekti\n\n“Upes krastu pieejamība” (UPE4ALL)\n\nProjekta numurs: EE-LV00999\n"
        "Programma: Interreg VI-A Igaunijas–Latvijas programma 2021.–2027. gadam\nVadošais partneris: Kalna pašvaldība\n"
        "ERAF finansējums: 595 296,00 EUR\n\n“Jaunatnes darbs Upmalā”\n\nProjekta numurs: 2023-1-LV02-KA154-YOU-000999999\n"
        "Programma: Erasmus+\nVadošais partneris: Upes skola\nĪstenošanas laiks: 01.06.2023.–31.05.2024.\n"
    )
    first, second = projects_in(text)
    assert (first["acronym"], first["fund"], first["programme"]) == (
        "UPE4ALL",
        "ERDF",
        "Interreg VI-A Igaunijas–Latvijas programma 2021.–2027. gadam",
    )
    assert (second["title"], second["programme"], second.get("fund")) == ("Jaunatnes darbs Upmalā", "Erasmus+", None)


def test_paragraphs_may_be_entries_with_their_time_between_full_stops_below_headings_of_groups() -> None:
    text = (
        "Kalnu augstskola | Pētniecība | Projekti\n\nApvārsnis Eiropa\n\n"
        "SEAGRID – Noturīgi tīkli piekrastes salās. Līguma Nr. 101136999. 01.01.2024.–31.12.2027. Koordinators: Kalna muzejs (LV).\n\n"
        "WOODCELL – No celulozes veidoti materiāli. Līguma Nr. 101091888. 01.06.2023.–31.05.2026. Koordinators: Upes skola (FI).\n\n"
        "ERAF 1.1.1.1. pasākums “Praktiskas ievirzes pētījumi”\n\n"
        "“Dronu kontrole jūrā” (Nr. 1.1.1.1/21/A/999). 01.03.2022.–30.11.2023. Sadarbības partneris: SIA “Nirējs”.\n\n"
        "“Pārklājumi zivju kārbām” (Nr. 1.1.1.1/20/A/998). 01.04.2021.–31.10.2023. Sadarbības partneris: Lejas institūts.\n"
    )
    found = projects_in(text)
    assert [(row["number"], row["start"], row["end"], row["partners"][0]["name"]) for row in found] == [
        ("101136999", "2024-01-01", "2027-12-31", "Kalna muzejs"),
        ("101091888", "2023-06-01", "2026-05-31", "Upes skola"),
        ("1.1.1.1/21/A/999", "2022-03-01", "2023-11-30", "SIA “Nirējs”"),
        ("1.1.1.1/20/A/998", "2021-04-01", "2023-10-31", "Lejas institūts"),
    ]
    assert [row.get("programme") for row in found] == ["Apvārsnis Eiropa", "Apvārsnis Eiropa", None, None]
    assert "fund" not in found[1]


@pytest.mark.parametrize(("number", "programme"), [("LL-00999", "interreg-lat-lit-2021-2027"), ("LLI-999", "2014tc16rfcb027")])
def test_numbers_tell_the_period_of_a_programme_that_is_named_without_it(number: str, programme: str) -> None:
    text = (
        f"Latvijas–Lietuvas programmas konkursa projekti\n\n• {number} “Kopīgās mācības” (RESCUE), vadošais partneris – Kalna pašvaldība\n"
        f"• {number[:-1]}8 “Amatu mājas” (CRAFT), vadošais partneris – Upes pašvaldība\n"
    )
    under = [claim for claim in extract(document(text)) if claim.predicate == RK.underProgramme]
    assert [getattr(claim.value, "value", "").rpartition("/")[2] for claim in under] == [programme, programme]


LATVIAN_ENTRIES = (
    "LINK – Radošo ļaužu politika laukos\nStatuss: Ieviešanā\nPeriods:",
    "REED – Virtuve skolu ēdināšanā\nStatuss: Ieviešanā\nPeriods:",
)


@pytest.mark.parametrize(
    ("head", "entries", "label", "name"),
    [
        ("Kalnu plānošanas reģions\nProjekti", LATVIAN_ENTRIES, "Reģiona budžets:", "Kalnu plānošanas reģions"),
        ("Kalnu novada pašvaldība\nProjekti", LATVIAN_ENTRIES, "Pašvaldības daļa –", "Kalnu novada pašvaldība"),
        (
            "Kalnų universitetas\nVykdomi projektai",
            (
                "LINK – Kūrybiški žmonės ir jų kaimai\nStatusas: vykdomas\nLaikotarpis:",
                "REED – Mokyklų valgyklos\nStatusas: vykdomas\nLaikotarpis:",
            ),
            "Universiteto biudžetas:",
            "Kalnų universitetas",
        ),
        (
            "Hill University\nProjects of the university",
            ("LINK – Politics of the creative people\nStatus: ongoing\nPeriod:", "REED – The kitchen of schools\nStatus: ongoing\nPeriod:"),
            "University's share:",
            "Hill University",
        ),
    ],
)
def test_a_noun_that_labels_a_budget_means_the_body_whose_page_it_is(head: str, entries: tuple[str, str], label: str, name: str) -> None:
    text = (
        f"{head}\n\n{entries[0]} 01.04.2023. – 30.06.2027.\n{label} 168 900 EUR\n\n"
        f"{entries[1]} 01.01.2023. – 31.12.2025.\nLead partner: Dale City (SE)\n{label} 210 000 EUR\n"
    )
    first, second = projects_in(text)
    assert [(row["name"], row["budget"]) for row in first["partners"]] == [(name, 168900.0)]
    assert (name, "partner", 210000.0) in [(row["name"], row["role"], row.get("budget")) for row in second["partners"]]
    assert not any("total_budget" in row for row in (first, second))


def test_a_programme_in_capitals_heads_what_is_below_it() -> None:
    text = (
        "Projekti\n\nINTERREG EUROPE\n\nLINK – Radošo ļaužu politika laukos\nStatuss: Ieviešanā\nPeriods: 01.04.2023. – 30.06.2027.\n\n"
        "INTERREG BALTIJAS JŪRAS REĢIONS\n\nREED – Virtuve skolu ēdināšanā\nStatuss: Ieviešanā\nPeriods: 01.01.2023. – 31.12.2025.\n"
    )
    assert [row["programme"] for row in projects_in(text)] == ["INTERREG EUROPE", "INTERREG BALTIJAS JŪRAS REĢIONS"]


def test_names_under_the_same_bare_label_are_of_projects_where_short_names_follow() -> None:
    text = (
        "Projekti\n\nNosaukums: Upes krastu pieejamība\nAkronīms: UPE4ALL\nĪstenošanas laiks: 01.02.2024.–31.01.2026.\n"
        "Vadošais partneris: Upes pašvaldība\n\nNosaukums: Klimata padomes skolās\nAkronīms: CLIMSCHOOL\n"
        "Īstenošanas laiks: 01.09.2023.–31.08.2027.\nVadošais partneris: Kalnu muzejs\n"
    )
    assert [(row["title"], row["acronym"], row["lead_partner"]) for row in projects_in(text)] == [
        ("Upes krastu pieejamība", "UPE4ALL", "Upes pašvaldība"),
        ("Klimata padomes skolās", "CLIMSCHOOL", "Kalnu muzejs"),
    ]


def test_the_word_for_projects_above_headings_of_forms_labels_none_of_them() -> None:
    text = (
        "Projects\n\nLow lights (BRIGHTSEA)\nProgramme: Horizon 2020\nGrant scheme: small\nDuration: 01.02.2020 – 31.01.2024\n"
        "Coordinator: Hill Institute\n\nFriendly justice (CHILDVOICE)\nProgramme: LIFE\nDuration: 01.03.2020 – 28.02.2022\n"
        "Coordinator: Dale Foundation\n"
    )
    assert [(row["acronym"], row["programme"], row["lead_partner"]) for row in projects_in(text)] == [
        ("BRIGHTSEA", "Horizon 2020", "Hill Institute"),
        ("CHILDVOICE", "LIFE", "Dale Foundation"),
    ]


def test_paragraphs_may_begin_with_a_title_and_go_on_with_who_does_it() -> None:
    text = (
        "Labākie Eiropas Zivsaimniecības fonda līdzfinansētie projekti\n\nBiedrība „Upes rajona partnerība”\n\n"
        "Senas laivas iegāde. Projekta īstenotājs – biedrība tūrisma klubs „Oga”. Izveidots jauns maršruts.\n\n"
        "Jaunas zāles izveide par ezeru. Projekta īstenotājs – biedrība „Kalni”. Izveidota ekspozīcija.\n"
    )
    assert [(project["title"], project["lead_partner"]) for project in projects_in(text)] == [
        ("Senas laivas iegāde", "biedrība tūrisma klubs „Oga”"),
        ("Jaunas zāles izveide par ezeru", "biedrība „Kalni”"),
    ]


@pytest.mark.parametrize(
    ("money", "number", "time", "goal"),
    [
        ("Project budget: EUR", "Project number:", "Implementation period:", "The project rebuilds the road “Hill – Dale – Mill” here."),
        (
            "Finansējums:",
            "Projekta numurs:",
            "Īstenošanas laiks:",
            "Projekta mērķis ir pārbūvēt grants ceļa „Kalni – Leja – Dzirnas” posmu.",
        ),
        ("Projekto vertė:", "Projekto kodas:", "Įgyvendinimo laikotarpis:", "Projekto tikslas – atnaujinti kelio „Kalnai – Lomos“ dangą."),
        ("Projekti maksumus:", "Projekti number:", "Projekti periood:", "Projekti eesmärk on uuendada maanteed „Mäe – Oru – Veski“."),
    ],
)
def test_labels_above_the_number_on_each_card_tell_of_that_project(money: str, number: str, time: str, goal: str) -> None:
    card = "{money} {sum}\n{number} LLI-90{at}\n{time} 01.03.2018 - 30.09.201{at}\n{goal}\n\n"
    cards = [card.format(money=money, number=number, time=time, goal=goal, sum=f"{at}20 000,00 EUR", at=at) for at in (8, 9)]
    found = projects_in("2018–2019\n\n" + "".join(cards))
    assert [(row["number"], row.get("total_budget"), row["end"], row.get("title")) for row in found] == [
        ("LLI-908", 820000, "2018-09-30", None),
        ("LLI-909", 920000, "2019-09-30", None),
    ]


def test_labels_below_the_number_on_each_card_tell_of_that_project_too() -> None:
    cards = "".join(f"Projekta numurs: LLI-90{at}\nFinansējums: {at}20 000 EUR\nProjekta kopsumma: {at}30 000 EUR\n\n" for at in (8, 9))
    found = projects_in("Kalnu novada projekti\n\n" + cards)
    assert [(row["number"], row.get("title"), row["total_budget"]) for row in found] == [
        ("LLI-908", None, 820000),
        ("LLI-909", None, 920000),
    ]


def test_a_card_may_have_its_state_above_the_label_and_whom_to_call_below_its_heading() -> None:
    card = (
        "Par projektu\nAktīvs\nStatuss\n\n{title}\nKoordinators:\nLīga {person}\n+37160000000\n\n"
        "Projekta finansētājs: {fund}\tProjekta budžets: {sum} EUR\n"
        "Projekta numurs: Nr. {number}\tĪstenošanas laiks: 25.07.2018. - 15.08.2020.\n\n"
        "Projekta programma/SAM:\n{programme}\n\n"
    )
    rural = "Latvijas Lauku attīstības programmas 2014.–2020.gadam pasākums „Ciematu atjaunošana”"
    page = card.format(
        person="Kalna", title="Ceļu pārbūve Kalnu pagastā", fund="ELFLA", sum="130235.11", number="18-06-A00702-000965", programme=rural
    )
    page += card.format(
        person="Kalna", title="Ceļu pārbūve Lejas pagastā", fund="ELFLA", sum="135328.33", number="18-06-A00702-000961", programme=rural
    )
    page += card.format(
        person="Ozoliņa",
        title="Teritorijas atjaunošana",
        fund="ERAF",
        sum="139137.55",
        number="5.6.2.0/17/I/911",
        programme="5.6.2. mērķis",
    )
    found = projects_in(page)
    assert [(row["title"], row["number"], row["total_budget"], row.get("programme"), row["fund"]) for row in found] == [
        (
            "Ceļu pārbūve Kalnu pagastā",
            "18-06-A00702-000965",
            130235.11,
            rural.split(" pasākums")[0].replace("programmas", "programma"),
            "EAFRD",
        ),
        (
            "Ceļu pārbūve Lejas pagastā",
            "18-06-A00702-000961",
            135328.33,
            rural.split(" pasākums")[0].replace("programmas", "programma"),
            "EAFRD",
        ),
        ("Teritorijas atjaunošana", "5.6.2.0/17/I/911", 139137.55, None, "ERDF"),
    ]
    assert all("partners" not in row for row in found)


@pytest.mark.parametrize("heading", ["Kalnu novada projekti", "Projekti novadā", "Savivaldybės projektai 2019", "Projekti 2019. gadā"])
def test_a_heading_on_several_projects_is_the_title_of_none(heading: str) -> None:
    page = f"{heading}\n\nProjekta numurs: LLI-901\nFinansējums: 120 000 EUR\nĪstenošanas laiks: 01.03.2018. - 30.09.2018.\n"
    assert all("title" not in row for row in projects_in(page))
