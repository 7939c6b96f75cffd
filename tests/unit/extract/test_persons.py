"""Natural persons are no participants: they are left out, and the reader is told."""

from __future__ import annotations

import pytest

from regkg.extract import read
from regkg.extract.passed import Reason
from tests.samples import document, partners_in, project_in

PROJECT = "Projekts „Zaļie ceļi” (LLI-301)\n\n"
PARTNER = ("partner", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Projekta partneri:\nKalnu muzejs\nJānis Kalniņš\nUpes dome\n", {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}),
        ("Projekta partneri: Kalnu muzejs, Anna Liepa-Kalniņa, Upes dome.\n", {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}),
        ("Projekta iesniedzējs: Anna Liepa\n", {}),
        ("Projektā piedalās Kalnu muzejs, Anna Liepa, Juris Ozols un Upes dome.\n", {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}),
        ("Projekta partneri: Kalnu muzejs; Anna Liepa-Kalniņa un Upes dome.\n", {"Kalnu muzejs": PARTNER}),
        ("Projekta partneri:\nKalnu muzejs\nJ. Ozols\nUpes dome\n", {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}),
        ("Projekta partneri: Kalnu muzejs, SIA “Anna Liepa”.\n", {"Kalnu muzejs": PARTNER, "SIA “Anna Liepa”": PARTNER}),
        ("Projekta partneri: Annas Liepas fonds, Jāņa Ozola muzejs\n", {"Annas Liepas fonds": PARTNER, "Jāņa Ozola muzejs": PARTNER}),
    ],
)
def test_persons_take_no_part(text: str, found: dict[str, tuple[str | None, str | None]]) -> None:
    assert partners_in(PROJECT + text) == found


def test_whoever_stands_in_brackets_behind_a_number_is_no_short_name() -> None:
    text = "Projekts “Zaļais karuselis”; projekta Nr: 2020-3-LV02-KA347-003999 (Līva Anna Liepa, pašpārvaldes prezidente)\n"
    assert project_in(text) == {"title": "Zaļais karuselis", "number": "2020-3-LV02-KA347-003999"}


def test_the_reader_is_told_of_persons_that_were_left_out() -> None:
    reading = read(document(PROJECT + "Projekta iesniedzējs: Anna Liepa\n"))
    assert [reading.words(passed.span) for passed in reading.untaken if passed.reason == Reason.PERSONAL] == ["Anna Liepa"]
