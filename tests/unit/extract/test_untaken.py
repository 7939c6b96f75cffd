"""What looks like a fact and was not taken is told with its reason."""

from __future__ import annotations

import pytest

from regkg.extract import read
from regkg.extract.text.passed import Reason
from regkg.extract.untaken import untaken_in
from tests.samples import document

OPENING = (
    "Projekts „Vēju takas” tiek īstenots no 2019. gada 1. maija līdz 2021. gada 30. aprīlim. Kopējais projekta finansējums ir 5 000 EUR."
)


def reasons(text: str) -> dict[str, Reason]:
    """The passages that were not taken."""
    reading = read(document(text))
    return {reading.words(note.span): note.reason for note in untaken_in(reading)}


@pytest.mark.parametrize(
    ("sentence", "words", "reason"),
    [
        ("Raksts ievietots 2020. gada 3. martā.", "2020. gada 3. martā", Reason.PUBLISHED),
        ("Līgums parakstīts 2018. gada 3. martā.", "2018. gada 3. martā", Reason.SIGNED),
        ("Sanāksme notika 2019. gada 9. jūnijā.", "2019. gada 9. jūnijā", Reason.EVENT),
        ("Upē plosti peldēja 2019. gada 9. jūnijā.", "2019. gada 9. jūnijā", Reason.UNCUED),
        ("Pieteikties var līdz 15. martam.", "15. martam", Reason.YEARLESS),
        ("Vienam pieteikumam piešķir līdz 900 EUR.", "900 EUR", Reason.LIMIT),
        ("Programmas kopējais budžets ir 70 000 000 EUR.", "70 000 000 EUR", Reason.FOREIGN),
        ("Par to kafejnīcā jāmaksā 9 EUR.", "9 EUR", Reason.UNLABELLED),
        ("Raksti uz janis.paraugs@example.org un jautā.", "janis.paraugs@example.org", Reason.PERSONAL),
    ],
)
def test_a_passage_is_told_with_its_reason(sentence: str, words: str, reason: Reason) -> None:
    assert reasons(f"{OPENING}\n\n{sentence}")[words] is reason


def test_what_was_taken_is_not_among_it() -> None:
    assert reasons(OPENING) == {}


def test_the_frame_of_a_page_is_among_it() -> None:
    assert reasons(f"Drukāt\n{OPENING}")["Drukāt"] is Reason.CHROME


def test_of_a_page_in_another_language_everything_is_not_taken() -> None:
    text = "Das Projekt wird vom 1. Mai 2019 an mit 5 000 EUR von der Union gefördert und ist wichtig."
    assert reasons(text) == {text: Reason.OTHER_LANGUAGE}
