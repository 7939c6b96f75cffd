"""Which entry a printed name stands for."""

from __future__ import annotations

import unicodedata

import pytest
from pyoxigraph import NamedNode

from regkg.authority import Authority
from regkg.iris import key_of
from regkg.vocab import COUNTRY, RK
from tests.samples import quads

DATA = """
<id/org/lv-meza-regions> a rk:Organisation ; skos:prefLabel "Meža plānošanas reģions"@lv , "Forest Planning Region"@en ;
    skos:altLabel "MPR"@lv ; rk:country country:LVA .
<id/org/lt-misko-regionas> a rk:Organisation ; skos:prefLabel "Miško plėtros rinkodara"@lt ;
    skos:altLabel "MPR"@lt ; rk:country country:LTU .
<id/org/lv-zila-klase> a rk:Organisation ; skos:prefLabel "Biedrība „Zilā klase”"@lv ; rk:country country:LVA .
<id/org/lv-sia-zila-klase> a rk:Organisation ; skos:prefLabel "SIA „Zaļā klase”"@lv ; rk:country country:LVA .
<id/org/ee-metsa-vallavalitsus> a rk:Organisation ; skos:prefLabel "Metsa Vallavalitsus"@et ; rk:country country:EST .
<id/place/lv-meza> a rk:Place ; skos:prefLabel "Meža plānošanas reģions"@lv ; rk:country country:LVA .
<id/period/2014-2020> a rk:ProgrammingPeriod .
<id/period/2021-2027> a rk:ProgrammingPeriod .
<id/programme/2014tc16rfcb099> a rk:Programme ; skos:prefLabel "Interreg V-A Forest–Lake Programme 2014–2020"@en ;
    skos:altLabel "Meža-Ezera programma"@lv , "FOR-LAK"@en ; rk:cciCode "2014TC16RFCB099" ; rk:period <id/period/2014-2020> .
<id/programme/forest-lake-2021-2027> a rk:Programme ; skos:prefLabel "Meža–Ezera pārrobežu sadarbības programma 2021.–2027. gadam"@lv ;
    skos:altLabel "Interreg Forest – Lake"@en ; rk:period <id/period/2021-2027> .
<id/programme/interreg-sky> a rk:Programme ; skos:prefLabel "Interreg Sky"@en ; rk:period <id/period/2014-2020> .
"""


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority(quads(DATA))


def found(
    authority: Authority,
    name: str,
    kind: NamedNode | None = RK.Organisation,
    *,
    language: str = "lv",
    country: NamedNode | None = None,
    period: str | None = None,
    near: str = "",
) -> tuple[str, float] | None:
    match = authority.match(name, kind, language, country=country, period=period, near=near)
    return (key_of(match.entry.iri), match.score) if match else None


@pytest.mark.parametrize(
    ("name", "score"),
    [
        ("Meža plānošanas reģions", 1.0),
        ("MEŽA PLĀNOŠANAS REĢIONS", 0.99),
        ("Meza planosanas regions", 0.99),
        (unicodedata.normalize("NFD", "Meža plānošanas reģions"), 1.0),
        ("Meža\u00a0plānošanas\u200b reģions", 1.0),
        ("„Meža plānošanas reģions”", 0.99),
        ("Meža plānošanas reģionam", 0.93),
        ("Meža plānošanas reģionu (MPR)", 0.93),
        ("Forest Planning Region", 1.0),
        ("M\u0435ža plānošanas reģions", 0.6),
    ],
)
def test_a_name_is_matched_and_its_score_says_what_was_set_aside(authority: Authority, name: str, score: float) -> None:
    assert found(authority, name) == ("lv-meza-regions", score)


def test_a_name_is_matched_whatever_the_language_of_the_text(authority: Authority) -> None:
    assert found(authority, "Metsa Vallavalitsuse", language="et") == ("ee-metsa-vallavalitsus", 0.93)
    assert found(authority, "Metsa Vallavalitsus", language="lv") == ("ee-metsa-vallavalitsus", 1.0)


def test_a_legal_form_may_be_missing_or_differ_in_writing_but_not_contradict(authority: Authority) -> None:
    assert found(authority, "Zilā klase") == ("lv-zila-klase", 0.95)
    assert found(authority, "sabiedrība ar ierobežotu atbildību „Zaļā klase”") == ("lv-sia-zila-klase", 0.95)
    assert found(authority, "SIA „Zilā klase”") is None
    assert found(authority, "biedrībai „Zilā klase”") == ("lv-zila-klase", 0.93)


def test_an_acronym_alone_is_never_enough(authority: Authority) -> None:
    assert found(authority, "MPR") is None
    assert found(authority, "MPR", country=COUNTRY.LTU) == ("lt-misko-regionas", 0.9)
    assert found(authority, "MPR", near="sadarbībā ar Meža plānošanas reģionu") == ("lv-meza-regions", 0.9)
    assert found(authority, "MPR", country=COUNTRY.EST) is None


def test_another_country_speaks_against_a_name(authority: Authority) -> None:
    assert found(authority, "Meža plānošanas reģions", country=COUNTRY.EST) is None


def test_a_place_is_not_the_body_of_its_name(authority: Authority) -> None:
    assert found(authority, "Meža plānošanas reģions", kind=RK.Place) == ("lv-meza", 1.0)
    assert found(authority, "Meža plānošanas reģions", kind=None) is None


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("Interreg V-A Forest–Lake Programme 2014–2020", {}, ("2014tc16rfcb099", 1.0)),
        ("Forest-Lake cross-border cooperation programme 2014-2020", {}, ("2014tc16rfcb099", 0.9)),
        ("Meža–Ezera pārrobežu sadarbības programmas", {"period": "2021-2027"}, ("forest-lake-2021-2027", 0.9)),
        ("Interreg VI-A Meža-Ezera programma", {}, ("forest-lake-2021-2027", 0.9)),
        ("Meža-Ezera programma", {"near": "2014.–2020. gada plānošanas periods"}, ("2014tc16rfcb099", 1.0)),
        ("Meža-Ezera programma", {}, ("2014tc16rfcb099", 0.6)),
        ("Meža-Ezera programma", {"period": "2007-2013"}, None),
        ("FOR-LAK", {}, None),
        ("FOR-LAK", {"period": "2014-2020"}, ("2014tc16rfcb099", 0.9)),
        ("CCI 2014 TC 16 RFCB099", {}, ("2014tc16rfcb099", 1.0)),
        ("Interreg Sky programme", {}, ("interreg-sky", 0.9)),
        ("Interreg", {}, None),
        ("programma 2014-2020", {}, None),
    ],
)
def test_a_programme_is_its_area_and_its_period(
    authority: Authority, name: str, known: dict[str, str], expected: tuple[str, float] | None
) -> None:
    assert found(authority, name, RK.Programme, period=known.get("period"), near=known.get("near", "")) == expected


@pytest.mark.parametrize("name", ["", "  ", "„”", "\u200b"])
def test_what_has_no_word_is_no_name(authority: Authority, name: str) -> None:
    assert found(authority, name) is None
