"""What was read in plain values, as a person would list it."""

from __future__ import annotations

import json

import pytest

from regkg.extract import facts_of, read
from tests.samples import LATVIAN, document, partners_in, project_in

PAGE = """\
Projekts “Zaļais ceļš” (GREENWAY, LLI-901)

Statuss:
Īstenošanā

Projekta mājaslapa: www.greenway.example
Projekta īstenošanas laiks: 01.03.2018. – 31.08.2019.
Projekta budžets: 900 000,50 EUR
ERAF finansējums: 765 tūkst. EUR

Projektu finansē ERAF. Projektā piedalās 10 partneri no 7 valstīm.

Projekta vadošais partneris ir Kurzemes plānošanas reģions (Latvija).

Ekonomikas ministrijas finansējuma daļa projektā ir 125 550 EUR.
"""


def test_a_project_is_listed_with_everything_that_the_page_says() -> None:
    assert project_in(PAGE) == {
        "title": "Zaļais ceļš",
        "acronym": "GREENWAY",
        "number": "LLI-901",
        "status": "Īstenošanā",
        "website": "www.greenway.example",
        "start": "2018-03-01",
        "end": "2019-08-31",
        "total_budget": 900000.5,
        "eu_funding": 765000.0,
        "eu_funding_rounded": True,
        "currency": "EUR",
        "fund": "ERDF",
        "partner_count": 10,
        "country_count": 7,
        "partners": [
            {"name": "Kurzemes plānošanas reģions", "surface": "Kurzemes plānošanas reģions", "country": "LV", "role": "lead"},
            {"name": "Ekonomikas ministrija", "surface": "Ekonomikas ministrijas", "role": "partner", "budget": 125550.0},
        ],
        "lead_partner": "Kurzemes plānošanas reģions",
    }


def test_a_name_is_listed_in_its_base_form_beside_the_form_in_which_it_is_printed() -> None:
    [_, partner] = project_in(PAGE)["partners"]
    assert (partner["name"], partner["surface"]) == ("Ekonomikas ministrija", "Ekonomikas ministrijas")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Vides aizsardzības un reģionālās attīstības ministrija (VARAM) priecājas.\n\nProjekta partneri: VARAM",
            "Vides aizsardzības un reģionālās attīstības ministrija",
        ),
        ("Projekta partneri: EM", "Ekonomikas ministrija"),
    ],
)
def test_an_abbreviation_is_listed_as_its_page_spells_it_out_or_as_it_is_known(text: str, name: str) -> None:
    assert set(partners_in(f"{LATVIAN}\n\n{text}, Kalnu muzejs\n")) == {name, "Kalnu muzejs"}


def test_what_a_page_does_not_say_is_not_listed() -> None:
    assert project_in("Projekta akronīms: GREENWAY\n") == {"acronym": "GREENWAY"}


def test_a_page_without_a_project_lists_what_it_names() -> None:
    facts = facts_of(read(document("Ekonomikas ministrija un Interreg Europe programma.\n", name="lapa")))
    assert (facts["document"], facts["projects"]) == ("lapa", [])
    assert facts["organisations"] == [{"name": "Ekonomikas ministrija"}]
    assert facts["programmes"] == [{"name": "Interreg Europe"}]


def test_a_currency_is_listed_where_there_is_only_one() -> None:
    text = "Projekta akronīms: GREENWAY\nProjekta budžets: 500 000 LVL\nERAF finansējums: 600 000 EUR\n"
    assert "currency" not in project_in(text)


def test_plain_values_can_be_written_as_json() -> None:
    assert json.loads(json.dumps(facts_of(read(document(PAGE)))))["language"] == "lv"


def test_reading_a_text_twice_lists_the_same() -> None:
    assert facts_of(read(document(PAGE))) == facts_of(read(document(PAGE)))
