"""Calls for proposals and pages about programmes: no project, but what they say of themselves."""

from __future__ import annotations

import pytest

from regkg.extract import facts_of, read
from tests.samples import document

CALL = """\
Izsludināts trešais projektu konkurss

Projektu konkursam pieteikumus varēs iesniegt no 2021. gada 3. maija līdz 2021. gada 3. augustam.

Kopējais līdzfinansējums konkursā no ERAF ir 7,5 miljoni eiro. Maksimālais ERAF projektam ir 600 000 eiro.
"""

PROGRAMME = """\
Dzintara krasta pārrobežu sadarbības programma 2021.–2027. gadam

Programmas prioritātes

Daba un mantojums.

Programmas kopējais budžets ir 96,5 miljoni eiro, no tiem ERAF finansējums ir 77,2 miljoni eiro.
Programmas teritorija ir Latvijā, Igaunijā un Somijā.
"""


def test_a_call_makes_no_project_and_says_when_it_is_open_and_what_it_has_to_give() -> None:
    facts = facts_of(read(document(CALL)))
    assert facts["projects"] == []
    assert facts["calls"] == [
        {"number": "3", "opens": "2021-05-03", "closes": "2021-08-03", "eu_funding": 7500000.0, "eu_funding_rounded": True, "fund": "ERDF"}
    ]


@pytest.mark.parametrize("authority", ["Managing Authority: Ministry of Hills", "Joint Secretariat: located in Kalni", ""])
def test_a_page_with_the_area_and_the_authorities_of_a_programme_makes_no_project(authority: str) -> None:
    text = (
        "Welcome\n\nIn brief\n\nIt goes on with what began in 2000.\n\nTotal budget: 39,500,000 EUR\nERDF: 31,600,000 EUR\n"
        f"Project duration: 12–24 months\n\nProgramme area\nLatvia: Kurzeme\n\n{authority}\n"
    )
    assert len(facts_of(read(document(text)))["projects"]) == (not authority)


def test_a_page_about_a_programme_makes_no_project_and_gives_its_money_and_countries() -> None:
    facts = facts_of(read(document(PROGRAMME)))
    assert facts["projects"] == []
    [programme] = facts["programmes"]
    assert (programme["start"], programme["end"], programme["total_budget"], programme["eu_funding"]) == (
        "2021",
        "2027",
        96500000.0,
        77200000.0,
    )
    assert programme["countries"] == ["LV", "EE", "FI"]
