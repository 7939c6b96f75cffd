"""Values of a project for which the words stand with the one that its sentence names before."""

from __future__ import annotations

from typing import Any

import pytest

from tests.samples import projects_in

GREEN = "Projekts „Zaļā taka”"
BLUE = "projekts „Zilā taka”"


def told(sentence: str, key: str) -> list[Any]:
    return [row.get(key) for row in projects_in(f"Ziņas\n\n{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "key", "values"),
    [
        (
            f"{GREEN} saņems ERAF finansējumu 24 567 EUR, {BLUE} – 4 567 EUR, bet projekts „Baltais tilts” – 3 000 EUR.",
            "eu_funding",
            [24567, 4567, 3000],
        ),
        (
            "The project “Green Way” costs 24 567 euros, the project “Blue Way” – 4 567 euros and the project “Red Way” – 3 000 euros.",
            "total_budget",
            [24567, 4567, 3000],
        ),
        (
            f"{GREEN} tiks īstenots no 2019. gada marta līdz 2020. gada maijam, bet {BLUE} – no 2019. gada jūnija līdz 2020. gada jūlijam.",
            "start",
            ["2019-03", "2019-06"],
        ),
        (
            f"{GREEN} tiks īstenots no 2019. gada marta līdz 2020. gada maijam, bet {BLUE} – no 2019. gada jūnija līdz 2020. gada jūlijam.",
            "end",
            ["2020-05", "2020-07"],
        ),
    ],
)
def test_a_dash_behind_a_name_stands_for_what_was_said_before(sentence: str, key: str, values: list[Any]) -> None:
    assert told(sentence, key) == values


@pytest.mark.parametrize(
    "sentence",
    [
        # nothing was said before
        "Projekts „Zaļā taka” sākas, bet projekts „Zilā taka” – 4 567 EUR – vēl ne.",
        # two kinds were
        "Projekts „Zaļā taka” izmaksās 24 567 EUR, tai skaitā ERAF finansējums 20 000 EUR, bet projekts „Zilā taka” – 4 567 EUR.",
    ],
)
def test_a_dash_stands_for_nothing_where_what_was_said_is_not_sure(sentence: str) -> None:
    assert told(sentence, "total_budget")[1:] in ([], [None])


@pytest.mark.parametrize(("sums", "values"), [("24 567,80 EUR un 4 567,80 EUR", [24567.8, 4567.8]), ("24 un 4 567 EUR", [None, None])])
def test_amounts_in_the_order_of_the_projects_are_each_one_s(sums: str, values: list[Any]) -> None:
    sentence = f"Dome īstenoja projektus „Kalnu parka labiekārtošana” un „Upes ielas pārbūve”, kuru kopējās izmaksas ir attiecīgi {sums}."
    assert told(sentence, "total_budget") == values
