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
