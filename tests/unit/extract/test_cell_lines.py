"""Tables of partners whose cells stand on lines of their own."""

from __future__ import annotations

import pytest

from tests.samples import Partners, partners_in, project_in

THREE: Partners = {"Kalna pašvaldība": ("lead", "LV"), "Upes muzejs": ("partner", "LV"), "Rõuge vald": ("partner", "EE")}


def _lines(*rows: str) -> str:
    return "\n".join(cell for row in rows for cell in row.split(" | "))


@pytest.mark.parametrize(
    "table",
    [
        _lines(
            "Projekta partneri",
            "Nr. | Organizācija | Valsts | Loma",
            "1 | Kalna pašvaldība | Latvija | Vadošais partneris",
            "2 | Upes muzejs | Latvija | Partneris",
            "3 | Rõuge vald | Igaunija | Partneris",
        ),
        _lines(
            "Partneri",
            "Loma | Partneris | Valsts | Budžets",
            "LP | Kalna pašvaldība | LV | 402 110,20",
            "PP2 | Upes muzejs | LV | 301 000,10",
            "PP3 | Rõuge vald | EE | 201 000,00",
        ),
    ],
)
def test_each_row_of_lines_is_a_partner(table: str) -> None:
    assert partners_in(f"Projekts “Sliedes uz jūru” noslēdzies.\n\n{table}\n") == THREE


def test_a_row_has_its_money() -> None:
    table = _lines(
        "Partners",
        "Name | Country | Role | Total budget",
        "Hill Council | Latvia | Lead partner | 402,110.20",
        "Dale School | Estonia | Partner | 301,000.10",
    )
    project = project_in(f"The project “Back on the Rails” ended.\n\n{table}\nContact\nHill Council\n")
    assert [(row["name"], row["budget"]) for row in project["partners"]] == [("Hill Council", 402110.20), ("Dale School", 301000.10)]
    assert "total_budget" not in project


@pytest.mark.parametrize(
    "table",
    [
        _lines("Pasākumi", "Nosaukums | Valsts | Loma", "Seminārs | rudenī | viesi", "Nometne | vasarā | bērni"),
        _lines("Name | Country | Role", "Hill Council | Latvia | Lead partner"),
    ],
)
def test_other_lines_are_no_table(table: str) -> None:
    assert "partners" not in project_in(f"Projekts “Sliedes uz jūru” noslēdzies.\n\n{table}\n")
