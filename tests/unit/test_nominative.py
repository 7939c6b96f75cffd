"""Names out of running text brought to the nominative."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from regkg.nominative import nominative

_TABLE = Path(__file__).with_name("nominatives.csv")


def _pairs() -> list[tuple[str, str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        return [(row["lang"], row["printed"], row["nominative"]) for row in csv.DictReader(lines)]


@pytest.mark.parametrize(("language", "printed", "expected"), _pairs())
def test_a_printed_name_has_its_nominative_or_none_where_words_leave_doubt(language: str, printed: str, expected: str) -> None:
    assert nominative(printed, language) == (expected or None)


@pytest.mark.parametrize(("language", "printed", "expected"), [pair for pair in _pairs() if pair[2]])
def test_a_name_in_the_nominative_stays(language: str, printed: str, expected: str) -> None:
    assert nominative(expected, language) == expected
