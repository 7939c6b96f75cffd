"""Tables whose cells are kept apart by bars or tabulators."""

from __future__ import annotations

import pytest

from regkg.extract import facts_of, read
from tests.samples import document, projects_in

SEPARATORS = pytest.mark.parametrize("separator", [" | ", "\t"])


@SEPARATORS
def test_each_row_of_a_list_of_projects_is_one(separator: str) -> None:
    head = separator.join(["Nr.", "Nosaukums", "Akronīms", "Vadošais partneris", "Kopā, EUR", "ERAF, EUR"])
    rows = [
        separator.join(["LLI-901", "Upju balsis", "RiverVoices", "Upes universitāte", "612 400,00", "520 540,00"]),
        separator.join(["LLI-902", "Meža aptieka", "ForestPharm", "Meža muzejs", "701 000,00", "595 850,00"]),
    ]
    facts = facts_of(read(document("Atbalstītie projekti ir šādi, un tie ir labi.\n\n" + "\n".join([head, *rows]) + "\n")))
    assert [
        (row["number"], row["title"], row["acronym"], row["lead_partner"], row["total_budget"], row["eu_funding"])
        for row in facts["projects"]
    ] == [
        ("LLI-901", "Upju balsis", "RiverVoices", "Upes universitāte", 612400.0, 520540.0),
        ("LLI-902", "Meža aptieka", "ForestPharm", "Meža muzejs", 701000.0, 595850.0),
    ]


@SEPARATORS
def test_the_rows_of_a_table_of_partners_are_the_project_s(separator: str) -> None:
    head = separator.join(["Loma", "Partnera nosaukums", "Valsts", "Kopā, EUR"])
    rows = [
        separator.join(["Vadošais partneris", "Upes universitāte", "Latvija", "100 000,00"]),
        separator.join(["Partneris", "Upninku muzejs", "Lietuva", "50 000,00"]),
    ]
    [project] = projects_in("Projekta Nr.: LLI-901\n\n" + "\n".join([head, *rows]) + "\n")
    assert [(row["name"], row["role"], row["country"], row["budget"]) for row in project["partners"]] == [
        ("Upes universitāte", "lead", "LV", 100000.0),
        ("Upninku muzejs", "partner", "LT", 50000.0),
    ]


@SEPARATORS
def test_a_row_of_two_cells_is_a_label_and_its_value(separator: str) -> None:
    text = f"Projekta Nr.{separator}LLI-901\nProjekta kopējās izmaksas{separator}612 400,00 EUR\n"
    [project] = projects_in(text)
    assert (project["number"], project["total_budget"]) == ("LLI-901", 612400.0)


def test_a_table_of_something_else_makes_no_project() -> None:
    text = "Prioritāte | Pieejamais ERAF (MEUR) | Maksimālais ERAF projektam (EUR)\n1.1 | 4,5 | 600 000\n2.1 | 3,0 | 250 000\n"
    assert projects_in(text) == []


@pytest.mark.parametrize(
    ("heads", "programmes"),
    [
        ("Acronym | Programme | Years", ("Horizon 2020", "Interreg Europe", None)),
        ("Akronīms | Programma | Gadi", ("Apvārsnis 2020", "Interreg Europe", None)),
    ],
)
def test_each_row_of_a_table_has_its_own_programme_and_years(heads: str, programmes: tuple[str | None, ...]) -> None:
    years = ("2018–2021", "2019–2023", "2014–2020")
    rows = [
        f"{name} | {programme or '–'} | {when}" for name, programme, when in zip(("FLAX", "BARN", "SEAS"), programmes, years, strict=True)
    ]
    found = projects_in("\n".join([heads, *rows]) + "\n")
    assert [(row["acronym"], row.get("programme"), row.get("start"), row.get("end")) for row in found] == [
        ("FLAX", programmes[0], "2018", "2021"),
        ("BARN", programmes[1], "2019", "2023"),
        ("SEAS", None, None, None),  # a programming period is no project's time
    ]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            (
                "Atbalstītie projekti\n\nNr. p. k.\nProjekta nosaukums\nFinansējuma saņēmējs\nERAF, EUR\n"
                "1\nUpes krasta taka\nKalna pašvaldība\n120 000,00\n2\nMeža skola\nSIA “Upe”\n80 500,50\nKopā\n200 500,50\n"
            ),
            [("Upes krasta taka", "Kalna pašvaldība", 120000.0, None), ("Meža skola", "SIA “Upe”", 80500.5, None)],
        ),
        (
            (
                "Įgyvendinami projektai\n\nProjekto pavadinimas\n\nProjekto vykdytojas\n\nERPF, Eur\n\nPradžia\n\n"
                "Upės krantų takai\n\nKalnų savivaldybė\n\n100 000,00\n\n2021-03-01\n\nMiško mokykla\n\nUAB „Upė“\n\n60 000\n\n2022-01-01\n"
            ),
            [("Upės krantų takai", "Kalnų savivaldybė", 100000.0, "2021-03-01"), ("Miško mokykla", "UAB „Upė“", 60000.0, "2022-01-01")],
        ),
        (
            (
                "Toetust said ja on toetatud järgmised projektid\n"
                "Jrk nr\nPealkiri\nTaotleja\nToetuse summa\n1\nJõeranna rada\nMäe vald\n12 000,00 €\n"
                "2\nMetsakool\nMTÜ Jõgi\n8 500,50 €\n"
            ),
            [("Jõeranna rada", "Mäe vald", 12000.0, None), ("Metsakool", "MTÜ Jõgi", 8500.5, None)],
        ),
        (
            (
                "Project number\nProject title\nLead partner\nCountry\nStart date\nERDF\n\n"
                "LL-00901\nTrails along rivers\nHill Council\nLatvia\n01.03.2021\n120,000.00\n\n"
                "LL-00902\nSchool in the woods\nLake Museum\nLithuania\n80,500.50\n"
            ),
            [("Trails along rivers", "Hill Council", 120000.0, "2021-03-01"), ("School in the woods", "Lake Museum", 80500.5, None)],
        ),
    ],
)
def test_a_table_of_projects_may_have_a_cell_a_line(table: str, expected: list[tuple[str, str, float, str | None]]) -> None:
    found = projects_in(table)
    assert [(row["title"], row["lead_partner"], row["eu_funding"], row.get("start")) for row in found] == expected


@pytest.mark.parametrize(
    "table",
    [
        "Konkursi projektiem\nNosaukums\nSākums\nBudžets\nSkolu takas\n01.03.2021\n1 000 EUR\nDarbnīcas\n01.01.2022\n2 000 EUR\n",
        "Aktivitātes\nNosaukums\nSākums\nBeigas\nSeminārs\n01.03.2021\n28.02.2023\nMācības\n01.01.2022\n31.12.2023\n",
        "Iepirkumi\nNr.\nNosaukums\nIzpildītājs\nSumma\n1\nTakas būve\nSIA “Upe”\n120 000 EUR\n2\nUzraudzība\nSIA “Kalns”\n8 000 EUR\n",
    ],
)
def test_lines_below_heads_of_something_else_make_no_projects(table: str) -> None:
    assert projects_in(table) == []


def test_the_rule_below_the_heads_is_no_row_and_empty_cells_keep_their_place() -> None:
    text = (
        "| Nr. | Projekta nosaukums | Latvijas partneri | Lietuvos partneriai |\n|:---|---|---|---:|\n"
        "| LLI-901 | Upes takas | Upes muzejs; Meža skola | Kalnų savivaldybė |\n| | Meža skolas | Meža skola | - |\n"
    )
    first, second = projects_in(text)
    assert [(row["name"], row["role"], row["country"]) for row in first["partners"]] == [
        ("Upes muzejs", "partner", "LV"),
        ("Meža skola", "partner", "LV"),
        ("Kalnų savivaldybė", "partner", "LT"),
    ]
    assert (second["title"], [row["name"] for row in second["partners"]]) == ("Meža skolas", ["Meža skola"])


@SEPARATORS
def test_a_row_has_its_rate_its_fund_and_the_country_of_its_lead(separator: str) -> None:
    head = separator.join(["No.", "Project", "Beneficiary", "Country", "Fund", "Co-financing rate"])
    rows = [
        separator.join(["1", "Trails along rivers", "Hill Council", "Latvia", "ERDF", "85%"]),
        separator.join(["2", "School in the woods", "Lake Museum", "Lithuania", "ESF+", "80 %"]),
    ]
    found = projects_in("\n".join([head, *rows]) + "\n")
    assert [(row["title"], row["fund"], row["eu_rate"], row["partners"][0]["country"]) for row in found] == [
        ("Trails along rivers", "ERDF", 85.0, "LV"),
        ("School in the woods", "ESF+", 80.0, "LT"),
    ]


def test_a_column_of_partners_beside_titles_and_short_names_makes_a_list_of_projects() -> None:
    text = (
        "Projektu saraksts\n\nAkronīms\nNosaukums\nPartneri\nERAF finansējums\nBRIDGE\nTilti pār upi\n"
        "Kalnu pašvaldība, Upes muzejs\n100 000 EUR\nWOODS\nMeža skolas\n-\n50 000 EUR\n\nKontakti\nTālr. 20000000\n"
    )
    assert [(row["acronym"], row["title"], [one["name"] for one in row.get("partners", [])]) for row in projects_in(text)] == [
        ("BRIDGE", "Tilti pār upi", ["Kalnu pašvaldība", "Upes muzejs"]),
        ("WOODS", "Meža skolas", []),
    ]


def test_numbers_of_an_unknown_shape_are_told_by_their_head_in_a_table_with_a_cell_a_line() -> None:
    text = (
        "Projekti programmā\n\nNr.\nNosaukums\nAkronīms\nBudžets\n\n12/34\nKalnu takas\nHILLS\n120 000 EUR\n\n"
        "56/78\nUpju takas\nRIVERS\n240 000 EUR\n"
    )
    assert [row["number"] for row in projects_in(text)] == ["12/34", "56/78"]


@pytest.mark.parametrize("head", ["Finansējuma avots", "Finansējums", "Fonds"])
def test_a_fund_in_the_column_of_its_money_or_of_the_programme_is_that_of_its_row(head: str) -> None:
    text = f"Projekta nosaukums | {head} | Kopējā summa\nKalnu parks | ELFLA | 24 567,80\nUpes skola | ERAF | 4 567,80\n"
    found = [(row["title"], row.get("fund"), row.get("programme"), row["total_budget"]) for row in projects_in(text)]
    assert found == [("Kalnu parks", "EAFRD", None, 24567.8), ("Upes skola", "ERDF", None, 4567.8)]


def test_the_last_head_of_a_table_with_a_cell_a_line_may_be_unknown() -> None:
    text = (
        "Projekti\n\nNr.p.k.\nIesniedzējs\nProjekta nosaukums\nPunktu skaits\n1.\nKalnu novada dome\nKalnu parka labiekārtošana\n24\n"
        "2.\nKalnu novada dome\nUpes parka labiekārtošana\n23\n3.\nKalnu novada dome\nDīķa tīrīšana Kalnos\n21\n"
    )
    found = [(row["title"], row["lead_partner"]) for row in projects_in(text)]
    assert found == [
        (title, "Kalnu novada dome") for title in ("Kalnu parka labiekārtošana", "Upes parka labiekārtošana", "Dīķa tīrīšana Kalnos")
    ]
