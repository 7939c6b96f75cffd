"""Scanned words get their letters back only where known words leave no doubt."""

from __future__ import annotations

import pytest

from regkg.authority import default_authority
from regkg.extract.text.lexicon import default_lexicon
from regkg.extract.text.reading import Reading
from regkg.extract.text.restore import restore
from tests.samples import document, said

READING = Reading(document("Projekts tiek īstenots Latvijā."), default_lexicon(), default_authority())

SCANNED = (
    "Planots uzsakt pasakumus regionu attistibai\n"
    "Latvija\n"
    " Ministrija vasara saks darbus, kas palidzes regioniem, pilsetam un novadiem; par to stasta visi, kuri tur dzivo un strada, "
    "un ari tie, kas tur tikai ciemojas. Tas notiks ar iedzivotaju atbalstu, un par to ir jau runats gan pilsetas, gan laukos, "
    "kur cilvekiem ir labas idejas un pieredze.\n"
)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("regionu attistiba", "reģionu attīstība"),
        ("1stenosana", "īstenošana"),
        ("Regionu attistiba", "Reģionu attīstība"),
        ("sekmésanai", "sekmēšanai"),
        ("  regionu   attistiba ", "reģionu attīstība"),
    ],
)
def test_a_known_word_gets_its_letters_back(printed: str, meant: str) -> None:
    assert restore(printed, READING) == meant


@pytest.mark.parametrize("printed", ["Xyzzyba", "Upninki", "LLI-431", "2021", "RIS3", ""])
def test_what_is_not_known_stays_as_it_is_printed(printed: str) -> None:
    assert restore(printed, READING) == printed


def test_a_country_at_the_end_of_a_heading_says_where() -> None:
    assert restore("attistiba Latvija", READING).endswith("Latvijā")
    assert restore("attistiba Lietuva", READING).endswith("Lietuvā")
    assert restore("Latvija attistas", READING).startswith("Latvija ")


def test_the_title_of_a_scanned_page_is_restored_and_says_so() -> None:
    from regkg.extract import extract

    titles = [claim for claim in extract(document(SCANNED)) if claim.predicate.value.endswith("/title")]
    assert [(claim.kind, claim.text) for claim in titles] == [("restored", "Planots uzsakt pasakumus regionu attistibai\nLatvija")]
    assert "reģionu attīstībai Latvijā" in titles[0].value.value


def test_a_text_with_its_letters_is_not_restored() -> None:
    assert not any(
        "reģionu" in value
        for _, name, value in said("Par regionu attistibu\n\nŠādā tekstā ir garumzīmes, ķepas un jumtiņi.\n")
        if name == "dct:title"
    )
