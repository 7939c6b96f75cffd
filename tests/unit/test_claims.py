"""A claim fits its span, is written on one line, and a line that was changed or broken is refused with its number."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode

from regkg.claims import MAXIMUM_QUOTE, Claim, canonical, read_claims, read_json_lines, write_claims
from regkg.errors import ClaimError
from regkg.iris import part
from regkg.vocab import RK, XSD, code
from tests.samples import PROJECT, claim, day, money, whole

END = claim(PROJECT, RK.endDate, day("2021-03"), start=810, words="2021.gada martam")
TITLE = claim(PROJECT, RK.title, Literal("Ceļš\u2028\u0085“uz” \\ mājām", language="lv"), start=3, words='\t"Ceļš"\r\n')
TOTAL = claim(PROJECT, RK.totalBudget, money("6.2E6 EUR"), start=90, confidence="0.6", note="printed in millions")
ROLE = claim(part(PROJECT, "partner", "lv-x"), RK.role, code("role", "lead-partner"), kind="curated")
ALL = [END, TITLE, TOTAL, ROLE]


def row(**changes: Any) -> dict[str, Any]:
    """A claim's object with other values; a key whose value is None is left out."""
    return {key: value for key, value in {**END.as_json(), **changes}.items() if value is not None}


def file_of(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "page.jsonl"
    path.write_bytes(text.encode())
    return path


# ── what a claim is ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_quotation_has_a_limit() -> None:
    assert claim(PROJECT, RK.purpose, Literal("x"), words="ā" * MAXIMUM_QUOTE).text
    with pytest.raises(ClaimError, match="201 characters"):
        claim(PROJECT, RK.purpose, Literal("x"), words="ā" * (MAXIMUM_QUOTE + 1))


def test_the_words_fill_the_span() -> None:
    with pytest.raises(ClaimError, match="do not fit the span"):
        Claim(**{**{name: getattr(END, name) for name in Claim.__slots__}, "text": "2021.gada"})


@pytest.mark.parametrize("confidence", ["-0.1", "1.1"])
def test_a_confidence_lies_between_nothing_and_certainty(confidence: str) -> None:
    with pytest.raises(ClaimError, match="a confidence lies between"):
        claim(PROJECT, RK.acronym, Literal("X"), confidence=confidence)


def test_the_identifier_depends_on_what_is_said_where_and_by_which_rule() -> None:
    same = claim(PROJECT, RK.endDate, day("2021-03"), start=810, words="2021.gada martam", confidence="0.5", note="why")
    assert same.id == END.id
    others = [
        claim(PROJECT, RK.startDate, day("2021-03"), start=810, words="2021.gada martam"),
        claim(PROJECT, RK.endDate, day("2021-03-01"), start=810, words="2021.gada martam"),
        claim(PROJECT, RK.endDate, day("2021-03"), start=811, words="2021.gada martam"),
        claim(PROJECT, RK.endDate, day("2021-03"), start=810, words="2021.gada martā"),
        claim(PROJECT, RK.endDate, day("2021-03"), start=810, words="2021.gada martam", document="other"),
        claim(PROJECT, RK.endDate, day("2021-03"), start=810, words="2021.gada martam", kind="inferred"),
        claim(PROJECT, RK.endDate, day("2021-03"), start=810, words="2021.gada martam", extractor="test/2"),
        claim(PROJECT, RK.endDate, Literal("2021-03"), start=810, words="2021.gada martam"),
    ]
    assert len({END.id, *(other.id for other in others)}) == len(others) + 1


# ── lines ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_claims_come_back_from_their_lines(tmp_path: Path) -> None:
    assert list(read_claims(file_of(tmp_path, write_claims(ALL)))) == sorted(ALL, key=Claim.sort_key)


def test_each_claim_stands_on_one_line_whatever_it_quotes() -> None:
    assert write_claims([TITLE]).count("\n") == 1


def test_the_order_of_the_claims_does_not_show_in_the_file() -> None:
    assert write_claims(reversed(ALL)) == write_claims([TITLE, ROLE, TOTAL, END]) == write_claims(ALL)


def test_letters_are_written_as_they_are() -> None:
    assert "Ceļš" in write_claims([TITLE])


def test_blank_lines_and_carriage_returns_change_nothing(tmp_path: Path) -> None:
    text = write_claims([END]).replace("\n", "\r\n\r\n")
    assert list(read_claims(file_of(tmp_path, text))) == [END]


BROKEN: dict[str, tuple[dict[str, Any], str]] = {
    "a missing key": (row(property=None), "the claim has no 'property'"),
    "an unknown key": (row(colour="red"), "unknown key 'colour'"),
    "a number for a text": (row(text=7), "text is not a text: 7"),
    "a text for a place": (row(start="810"), "start is not a whole number: '810'"),
    "a truth value for a place": (row(start=True), "start is not a whole number: True"),
    "a fraction for a place": (row(start=810.0), "start is not a whole number"),
    "a span that ends before it begins": (row(start=900), "the claim cannot be read: not a span"),
    "words that do not fit": (row(text="2021"), "the words do not fit the span"),
    "an IRI with a blank": (row(subject="https://w3id.org/regkg/id/a b"), "the claim cannot be read"),
    "a relative IRI": (row(property="endDate"), "the claim cannot be read"),
    "a bad language tag": (row(datatype=None, language="latviešu"), "the claim cannot be read"),
    "an unknown kind": (row(kind="guessed"), "unknown kind of claim: 'guessed'"),
    "a confidence that is no number": (row(confidence="much"), "the claim cannot be read"),
    "a confidence that is not a number": (row(confidence=float("nan")), "the claim cannot be read"),
    "a hash that is none": (row(sha256="9aab"), "not a SHA-256: '9aab'"),
    "a value changed by hand": (row(value="2020-09"), "its content says"),
    "a note that is no text": (row(note=7), "note is not a text: 7"),
    "half of a letter": (row(extractor="\ud800"), "the claim cannot be read"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_claim_is_refused_with_file_and_line(kind: str, tmp_path: Path) -> None:
    broken, message = BROKEN[kind]
    path = file_of(tmp_path, write_claims([TOTAL]) + json.dumps(broken) + "\n")
    with pytest.raises(ClaimError, match=message) as caught:
        list(read_claims(path))
    assert str(caught.value.place) == f"{path}:2"


def test_a_quotation_changed_by_hand_is_refused(tmp_path: Path) -> None:
    path = file_of(tmp_path, json.dumps(row(text="2020.gada martam")) + "\n")
    with pytest.raises(ClaimError, match="its content says"):
        list(read_claims(path))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": ', "not JSON"),
        ("[1, 2]", "not a JSON object"),
        ('"text"', "not a JSON object"),
        ("[" * 100_000, "nested too deeply"),
        (f'{{"start": {"9" * 5000}}}', "not JSON"),
    ],
)
def test_a_line_that_is_no_object_is_refused_with_file_and_line(line: str, message: str, tmp_path: Path) -> None:
    path = file_of(tmp_path, f"{{}}\n\n{line}\n")
    with pytest.raises(ClaimError, match=message) as caught:
        list(read_json_lines(path))
    assert str(caught.value.place).startswith(f"{path}:3")


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(ClaimError, match="there is no such file"):
        list(read_claims(tmp_path / "none.jsonl"))
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes(b'{"id": "\xe2"}')
    with pytest.raises(ClaimError, match="the file cannot be read"):
        list(read_claims(latin))


# ── terms as the store keeps them ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("term", "kept"),
    [
        (Literal("106717.50", datatype=XSD.decimal), Literal("106717.5", datatype=XSD.decimal)),
        (Literal("-0.0", datatype=XSD.decimal), Literal("0", datatype=XSD.decimal)),
        (Literal("007", datatype=XSD.integer), whole(7)),
        (Literal("2", datatype=XSD.nonNegativeInteger), whole(2)),
        (Literal("x", language="LV"), Literal("x", language="lv")),
        (Literal("007"), Literal("007")),
        (money("106717.50 EUR"), money("106717.50 EUR")),
        (NamedNode("https://example.org/A"), NamedNode("https://example.org/A")),
    ],
)
def test_a_term_is_brought_to_the_form_that_the_store_keeps(term: NamedNode | Literal, kept: NamedNode | Literal) -> None:
    assert canonical(term) == kept


def test_a_confidence_is_written_as_a_number() -> None:
    assert json.loads(write_claims([TOTAL]))["confidence"] == 0.6
    assert Claim.from_json(TOTAL.as_json()).confidence == Decimal("0.6")
