"""Inflected, badly scanned and differently cased words are found to be one; different words stay apart."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

import pytest

from regkg.extract.text.tokens import fold, key_of_name, readings, stem, tokens_of
from tests.samples import SHARED

TABLES = SHARED / "authority"

#: Names that different places share once their endings are cut off.
ONE_STEM = [{"Priekules novads", "Priekuļu novads"}]


def stems(name: str, language: str = "lv") -> tuple[str, ...]:
    return tuple(stem(token.folded, language) for token in tokens_of(name))


def rows(table: str) -> list[dict[str, str]]:
    if not TABLES.is_dir():
        pytest.skip(f"NOT CHECKED: the tables of names are not at {TABLES}")
    with (TABLES / table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def inflected(table: str, key: str, language: str) -> Iterator[tuple[str, str, str, set[tuple[str, ...]]]]:
    """Case, form and the stems of its nominatives for every inflected name of a table."""
    names = [row for row in rows(table) if row["property"] in ("name", "short_name") and row["lang"] == language and row["case"]]
    nominatives: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in names:
        if row["case"] == "nominative":
            nominatives[row[key]].add(stems(row["value"], language))
    for row in names:
        if row["case"] not in ("nominative", "abbreviation"):
            yield row["case"], row["value"], row[key], nominatives[row[key]]


# ── case endings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("table", "key", "least"), [("places_lv.csv", "place", 400), ("countries.csv", "iso2", 120)])
def test_every_latvian_case_form_has_the_stem_of_its_nominative(table: str, key: str, least: int) -> None:
    forms = list(inflected(table, key, "lv"))
    assert len(forms) > least
    assert [form for _, form, _, nominatives in forms if stems(form) not in nominatives] == []


def test_every_latvian_case_form_of_an_organisation_has_the_stem_of_its_nominative() -> None:
    names = [row for row in rows("organisations.csv") if row["lang"] == "lv"]
    nominatives: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in names:
        if row["property"] == "name":
            nominatives[row["org"]].add(stems(row["value"]))
    forms = [(row["value"], row["org"]) for row in names if row["property"] in ("name_genitive", "name_locative")]
    assert len(forms) > 30
    assert [form for form, body in forms if stems(form) not in nominatives[body]] == []


@pytest.mark.parametrize(
    ("language", "share"),
    [
        ("lt", 0.77),  # the locative in -oje has another stem; the lexicon lists it
        ("et", 0.44),  # the elative and the inessive of names in -a and -u; the lexicon lists them
    ],
)
def test_most_lithuanian_and_estonian_forms_of_countries_have_the_stem_of_their_nominative(language: str, share: float) -> None:
    forms = list(inflected("countries.csv", "iso2", language))
    same = sum(stems(form, language) in nominatives for _, form, _, nominatives in forms)
    assert same / len(forms) >= share


@pytest.mark.xfail(strict=True, reason="the ending -oje is not cut off: Austrijoje is no form of Austrija")
def test_every_lithuanian_case_form_has_the_stem_of_its_nominative() -> None:
    assert [form for _, form, _, nominatives in inflected("countries.csv", "iso2", "lt") if stems(form, "lt") not in nominatives] == []


@pytest.mark.parametrize(
    "forms",
    [
        "dome domes domei domi domē domju domēm",
        "iestāde iestādes iestādei iestādi iestādē iestāžu iestādēm",
        "reģions reģiona reģionam reģionu reģionā reģioni reģioniem reģionos",
        "pašvaldība pašvaldības pašvaldībai pašvaldību pašvaldībā pašvaldībām pašvaldībās",
        "muzejs muzeja muzejam muzeju muzejā muzeji muzejiem",
        "skola skolas skolai skolu skolā skolām skolās",
        "pils pili pilī",
        "vadošais vadošā vadošajam vadošo vadošajā vadošie vadošajiem",
        "reģionālais reģionālā reģionālās reģionālajai reģionālo reģionālajā",
        "brālis brāļa brālim brāli brālī brāļi brāļu",
        "lācis lāča lācim lāci lācī lāči lāču",
        "zeme zemes zemei zemi zemē zemju",
        pytest.param("pils pilij", marks=pytest.mark.xfail(strict=True, reason="the dative -ij is not cut off")),
        pytest.param("upe upju", marks=pytest.mark.xfail(strict=True, reason="words of three letters keep their endings")),
    ],
)
def test_the_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(fold(form), "lv") for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jelgava", "Jēkabpils"),
        ("Valka", "Valmiera"),
        ("Rīga", "Rīgava"),
        ("Saldus", "Salaspils"),
        ("Latvija", "Latgale"),
        ("Lietuva", "Lietišķa"),
    ],
)
def test_different_names_have_different_stems(left: str, right: str) -> None:
    assert stems(left) != stems(right)


def test_few_places_share_a_stem() -> None:
    by_stem: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in rows("places_lv.csv"):
        if row["property"] == "name" and row["case"] == "nominative" and row["lang"] == "lv":
            by_stem[stems(row["value"])].add(row["value"])
    assert len(by_stem) > 150
    assert [names for names in by_stem.values() if len(names) > 1] == ONE_STEM


@pytest.mark.parametrize("word", ["10", "lli431", "2021", "un", "es", "R&D"])
def test_words_with_digits_and_short_words_stay_whole(word: str) -> None:
    assert stem(word, "lv") == word


def test_an_unknown_language_has_no_endings() -> None:
    assert stem("kunnan", "fi") == "kunnan"


# ── folding ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ģīpķi", "gipki"),
        ("ŠIAULIŲ", "siauliu"),
        ("Õö", "oo"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("№ 5", "no 5"),
        ("Ⅳ", "iv"),
        ("ﬁ", "fi"),
    ],
)
def test_folding_takes_case_and_marks_away(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Asociācija “Klaipēdas reģions”", 'ASOCIACIJA "KLAIPEDAS REGIONS"'),
        ("Meža-dienests", "Meža dienests"),
        ("SIA „Niedre”", "SIA Niedre"),
    ],
)
def test_two_prints_of_one_name_have_one_key(left: str, right: str) -> None:
    assert key_of_name(left) == key_of_name(right)


def test_names_of_different_numbers_have_different_keys() -> None:
    assert key_of_name("LLI-431") != key_of_name("LLI-432")


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_words_are_found_where_they_stand() -> None:
    text = "LLI-431, Rīgā (ES)."
    assert [text[token.start : token.end] for token in tokens_of(text)] == ["LLI", "431", "Rīgā", "ES"]
    assert [token.text for token in tokens_of(text, 9, 13)] == ["Rīgā"]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("1stenosanu", "istenosanu"),
        ("veértet", "vertet"),
        ("stratégija", "strategija"),
        ("pr0jekts", "projekts"),
        ("€konomikas", "ekonomikas"),
    ],
)
def test_a_misread_word_may_be_the_one_that_was_meant(printed: str, meant: str) -> None:
    assert meant in {fold(printed), *readings(fold(printed))}


def test_a_long_run_of_letters_has_no_readings() -> None:
    assert list(readings("a" * 41)) == []
