"""Which country those who take part are from, as sentences on each side say it."""

from __future__ import annotations

import pytest

from tests.samples import partners_in

LANDS = {"Kalnu muzejs": "LV", "Zarasu rajona pašvaldība": "LT", "Tartu ülikool": "EE"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektu “Mantojums” Latvijā īsteno Kalnu muzejs, Lietuvā – Zarasu rajona pašvaldība, Igaunijā – Tartu ülikool.",
        "Projektu “Mantojums” Latvijas pusē īsteno Kalnu muzejs, Lietuvā – Zarasu rajona pašvaldība, bet Igaunijā – Tartu ülikool.",
    ],
)
def test_a_country_before_a_dash_is_that_of_whoever_follows(sentence: str) -> None:
    assert {name: land for name, (_, land) in partners_in(sentence).items()} == LANDS


def test_two_do_the_project_each_in_a_country() -> None:
    found = partners_in("Projektu “Mantojums” Latvijā īsteno Kalnu muzejs, bet Lietuvā – Zarasu rajona pašvaldība.")
    assert found == {"Kalnu muzejs": ("partner", "LV"), "Zarasu rajona pašvaldība": ("partner", "LT")}


def test_where_one_does_it_is_no_side() -> None:
    assert partners_in("Projektu “Mantojums” Latvijā īsteno Kalnu muzejs.") == {"Kalnu muzejs": ("lead", None)}
