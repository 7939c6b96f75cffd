"""Names of bodies from further away, told by a noun of their language or a legal form, in English pages."""

from __future__ import annotations

import pytest

from regkg.extract import read
from tests.samples import ENGLISH, document, partners_in


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Politecnico di Collina", "Politecnico di Collina (Italy)"),
        ("Università degli Studi di Fiume", "the Università degli Studi di Fiume"),
        ("Fundacja Pro Rzeka Publica", "Fundacja Pro Rzeka Publica from Poland"),
        ("Instituto de Colina", "the Instituto de Colina (Spain)"),
        ("Technische Universität Hügel", "the Technische Universität Hügel"),
        ("Bergens tekniska universitet", "Bergens tekniska universitet in Sweden"),
        ("Ås kommune", "the Ås kommune"),
        ("UNIVERSITATEA DEAL DIN VALE", "UNIVERSITATEA DEAL DIN VALE (Romania)"),
        ("Hillkontor Sydost AB", "the Hillkontor Sydost AB (Sweden)"),
        ("Hafen Dorf Marketing e.V.", "the Hafen Dorf Marketing e.V. (Germany)"),
        ("Hafen Dorf Marketing e.V", "Hafen Dorf Marketing e.V (Germany)"),
        ("Collina Servizi S.r.l.", "Collina Servizi S.r.l., Italy"),
    ],
)
def test_a_body_from_further_away_is_told_by_its_own_noun_or_form(name: str, printed: str) -> None:
    assert list(partners_in(f"{ENGLISH}The project is led by {printed}.")) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The road AB is long.",
        "They met in Comune and left.",
        "A Verein is an association.",
        "Lidl\nVerein\nUpe",
    ],
)
def test_letters_and_nouns_alone_are_no_names_of_bodies(text: str) -> None:
    assert read(document(ENGLISH + text)).bodies == []
