"""Things that may be one: found, scored, and never joined."""

from __future__ import annotations

import csv
import time
import unicodedata
from datetime import date
from itertools import product

import pytest

from regkg.authority import default_authority
from regkg.duplicates import Candidate, Thing, find_duplicates, things_in
from regkg.identities import Identity
from regkg.iris import key_of, slug, thing
from regkg.resources import data_folder, published_dump
from regkg.stores import open_store
from regkg.vocab import COUNTRY, RK

LATVIA = frozenset({COUNTRY.LVA.value})
ESTONIA = frozenset({COUNTRY.EST.value})


def body(key: str, *names: str, countries: frozenset[str] = LATVIA, language: str = "lv", codes: frozenset[str] = frozenset()) -> Thing:
    return Thing(thing("org", key), RK.Organisation, tuple((name, language) for name in names), countries=countries, codes=codes)


def scores(*things: Thing, at_least: float = 0.6) -> dict[tuple[str, str], float]:
    return {(key_of(c.left), key_of(c.right)): c.score for c in find_duplicates(things, at_least=at_least)}


# ── pairs ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Ābeļu novada pašvaldība", unicodedata.normalize("NFD", "Ābeļu novada pašvaldība"), 0.99),
        ("Ābeļu novada pašvaldība", "Ābeļu\u200b novada\u00a0pašvaldība", 0.99),
        ("Ābeļu novada pašvaldība", "Ābeļu nov\u0430da pašvaldība", 0.97),
        ("Ābeļu novada pašvaldība", "Abelu novada pasvaldiba", 0.95),
        ("Ābeļu novada pašvaldība", "Ābeļu novada pašvaldības", 0.9),
        ("Ābeļu novada pašvaldība", "Ābeļu nov. pašvaldība", 0.85),
        ("Biedrība „Ābeļu dārzs”", "„Ābeļu dārzs”, biedrība", 0.9),
        ("SIA „Ābeļdārzs”", "Sabiedrība ar ierobežotu atbildību „Ābeļdārzs”", 0.9),
        ("Ābeļdārzu vidusskola", "Ābeļdārzu vidusksola", 0.75),
    ],
)
def test_two_names_of_one_body_are_a_candidate_and_the_score_says_in_what_they_differ(left: str, right: str, score: float) -> None:
    (found,) = find_duplicates([body("lv-a", left), body("lv-b", right)])
    assert found.score >= score
    assert "same country" in found.reasons


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("SIA „Ābeļdārzs”", "Biedrība „Ābeļdārzs”"),
        ("Ābeļu 1. vidusskola", "Ābeļu 2. vidusskola"),
        ("Ābeļu novada pašvaldība", "Bērzu novada pašvaldība"),
        ("Ābeļu novada dome", "Ābeļu novada pašvaldība"),
        ("Latvijas Universitāte", "Latvijas Universitātes aģentūra"),
    ],
)
def test_what_a_name_itself_tells_apart_is_no_candidate(left: str, right: str) -> None:
    assert find_duplicates([body("lv-a", left), body("lv-b", right)]) == []


def test_bodies_of_two_countries_or_with_two_registration_numbers_are_none() -> None:
    assert scores(body("lv-a", "Fonds „Tilts”"), body("ee-a", "Fonds „Tilts”", countries=ESTONIA)) == {}
    one, other = frozenset({"40003000001"}), frozenset({"40003000002"})
    assert scores(body("lv-a", "SIA „Tilts”", codes=one), body("lv-b", "SIA „Tilts”", codes=other)) == {}


def test_one_name_printed_in_capitals_is_the_same_name_and_one_that_only_looks_so_is_not() -> None:
    (same,) = find_duplicates([body("lv-a", "Ābeļu novada dome"), body("lv-b", "ĀBEĻU NOVADA DOME")])
    (seen,) = find_duplicates([body("lv-a", "Ābeļu novada dome"), body("lv-b", unicodedata.normalize("NFD", "Ābeļu novada dome"))])
    assert (same.reasons[0], seen.reasons[0]) == ("the same name", "letters that look the same")


def test_a_country_that_is_not_known_costs_a_little() -> None:
    found = scores(body("lv-tilts", "Biedrība „Tilts”"), body("zz-tilts", "Biedrība „Tilts”", countries=frozenset()))
    assert found == {("lv-tilts", "zz-tilts"): 0.94}


def test_an_acronym_is_a_weak_candidate_for_the_words_that_it_stands_for() -> None:
    assert scores(body("lv-agl", "Ābeļu ģimeņu lauki"), body("lv-x", "ĀĢL")) == {("lv-agl", "lv-x"): 0.6}
    assert scores(body("lv-agl", "Ābeļu ģimeņu lauki"), body("ee-x", "ĀĢL", countries=ESTONIA)) == {}


def test_names_in_two_languages_are_found_with_the_authority_data() -> None:
    things = [
        body("lv-rtu", "Rīgas Tehniskā universitāte"),
        body("zz-riga-technical-university", "Riga Technical University", language="en", countries=frozenset()),
    ]
    assert find_duplicates(things) == []
    (found,) = find_duplicates(things, authority=default_authority())
    assert (found.score, found.reasons[0]) == (0.85, "known under both names")


def test_a_title_alone_makes_two_projects_a_weak_candidate() -> None:
    titles = [Thing(thing("project", "unassigned", key), RK.Project, (("Zaļais ceļš", "lv"),)) for key in ("a", "b")]
    (found,) = find_duplicates(titles)
    assert (found.score, "title alone" in found.reasons) == (0.6, True)


def test_what_a_person_decided_is_not_asked_again() -> None:
    left, right = body("lv-a", "Biedrība „Tilts”"), body("lv-b", "Biedrība „TILTS”")
    decision = Identity("different", left.iri, (right.iri,), {"en": "two bodies"}, "editor", date(2026, 1, 2))
    assert len(find_duplicates([left, right])) == 1
    assert find_duplicates([left, right], identities=[decision]) == []


def test_the_order_of_things_does_not_matter() -> None:
    things = [body("lv-a", "Biedrība „Tilts”"), body("lv-b", "Biedrība „TILTS”"), body("lv-c", "„Tilts”")]
    assert find_duplicates(things) == find_duplicates(reversed(things))
    assert len(find_duplicates(things)) == 3


def test_the_graph_that_comes_with_regkg_holds_no_duplicates() -> None:
    things = things_in(open_store(str(published_dump())))
    assert {thing.kind for thing in things} >= {RK.Organisation, RK.Place, RK.Programme, RK.Project}
    assert find_duplicates(things, authority=default_authority(), at_least=0.7) == []


# ── large numbers ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _places() -> list[str]:
    """The genitives of Latvian towns and municipalities."""
    with (data_folder() / "authority" / "places.csv").open(encoding="utf-8", newline="") as lines:
        forms = {row["value"].split()[0] for row in csv.DictReader(lines) if row["property"] == "genitive" and row["lang"] == "lv"}
    return sorted(forms)


_WORDS = (
    "Ozols Bērzs Liepa Kļava Egle Priede Vītols Osis Lazda Kadiķis Pīlādzis Ieva Roze Magone Vizbulīte Gundega Rudzupuķe Lakstīgala"
    " Cielava Stārķis Dzērve Gulbis Kaija Vanags Ērglis Pūce Strazds Cīrulis Bezdelīga Zīlīte Saule Mēness Zvaigzne Varavīksne Vējš"
    " Viļņi Krasts Upe Ezers Avots Kalns Leja Mežs Lauks Pļava Tilts Ceļš Dzirnavas Klēts Rija Pagalms Bāka Enkurs Bura Laiva Tīkls"
    " Zvejnieks Arājs Kalējs Audēja Podnieks Bitenieks"
).split()
_AREAS = "attīstība mantojums amatnieki tūrisms sports kultūra jaunieši seniori izglītība veselība daba mūzika".split()


def _distinct_names(number: int) -> list[str]:
    """Names of different bodies, as Latvian registers have them."""
    places, names = _places(), []
    for pattern in ("{} novada pašvaldība", "{} vidusskola", "{} mūzikas skola", "{} novada bibliotēka", "{} slimnīca", "{} tehnikums"):
        names += [pattern.format(place) for place in places]
    names += [f"{place} {ordinal}. pamatskola" for place, ordinal in product(places[:60], range(1, 5))]
    names += [f"SIA „{left} un {right}”" for left, right in zip(_WORDS, _WORDS[7:], strict=False)]
    names += [f"SIA „{word}”" for word in _WORDS]
    names += [f"Biedrība „{place} {area}”" for area, place in product(_AREAS, places)]
    names += [f"Nodibinājums „{place} {word}”" for word, place in product(_WORDS, places)]
    return names[:number]


def _bodies(names: list[str], prefix: str) -> list[Thing]:
    return [body(f"lv-{prefix}-{at}-{slug(name)}", name) for at, name in enumerate(names)]


#: What a copy, a scan or another keyboard does to a name that still looks the same.
_CYRILLIC = str.maketrans("aeopcAEOPCBHKMT", "аеорсАЕОРСВНКМТ")


def _disguised(name: str, at: int) -> str:
    letter = next((letter for letter in name if letter in "aeopAKBTM"), "a")
    return (
        unicodedata.normalize("NFD", name),
        name.replace(" ", "\u200b ", 1),
        name.replace(" ", "\u00a0"),
        name[:2] + "\u00ad" + name[2:],
        name.replace(letter, letter.translate(_CYRILLIC), 1),
        name.translate(_CYRILLIC),
        "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in name),
        name.replace(" ", "\u2003") + "\ufeff",
    )[at % 8]


def test_names_that_only_look_the_same_are_warned_of_and_distinct_ones_are_not() -> None:
    distinct = _bodies(_distinct_names(2_000), "true")
    assert len({name for thing in distinct for name, _ in thing.names}) == 2_000
    disguised = _bodies([_disguised(thing.names[0][0], at) for at, thing in enumerate(distinct[::10])], "copy")
    assert len(disguised) == 200

    found = find_duplicates([*distinct, *disguised])

    pairs = {frozenset((c.left, c.right)) for c in found}
    meant = {frozenset((true.iri, copy.iri)) for true, copy in zip(distinct[::10], disguised, strict=True)}
    true = {thing.iri for thing in distinct}
    warned_of_for_nothing = {iri for c in found if {c.left, c.right} <= true for iri in (c.left, c.right)}
    assert len(meant & pairs) >= 190  # of 200
    assert len(warned_of_for_nothing) <= 20  # of 2 000


def test_twenty_thousand_bodies_take_seconds() -> None:
    names = [f"{name} {suffix}".strip() for suffix in ("", "ziemeļi", "dienvidi", "austrumi") for name in _distinct_names(5_000)]
    things = _bodies(names, "many")
    assert len(things) == 20_000
    before = time.process_time()
    find_duplicates(things)
    assert time.process_time() - before < 20


def test_a_candidate_names_both_things() -> None:
    left, right = body("lv-a", "Tilts, biedrība"), body("lv-b", "Biedrība „Tilts”")
    (found,) = find_duplicates([right, left])
    assert found == Candidate(0.9, left.iri, right.iri, "Tilts, biedrība", "Biedrība „Tilts”", ("legal form", "same country"))
