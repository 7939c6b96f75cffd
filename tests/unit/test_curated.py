"""What people say is bound to the bytes of a document; a line that says nothing sensible is refused with its place."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal

from regkg.curated import Review, read_curation, revised
from regkg.errors import ClaimError
from regkg.vocab import RK, XSD, code
from tests.samples import PROJECT, claim_at, day, document, plain, review_of

PAGE = document("Projektu atbalsta Uzraudzības komiteja.")
OTHER = document("Cits teksts, citi baiti.", name="other")


def line(**changes: Any) -> dict[str, Any]:
    """A curated claim with other values."""
    base = {
        "subject": "id:project/2014tc16rfcb027/lli-901",
        "property": "rk:decisionBody",
        "values": [{"value": "role:monitoring-committee"}],
        "at": [{"sha256": PAGE.sha256, "start": 18, "end": 38}],
        "reason": "a committee, not a country",
        "by": "data editor",
        "date": "2026-11-21",
    }
    return {key: value for key, value in {**base, **changes}.items() if value is not None}


def decision(**changes: Any) -> dict[str, Any]:
    """A decision with other values."""
    base = {
        "subject": "id:project/2014tc16rfcb027/lli-901",
        "property": "rk:endDate",
        "keeps": {"value": "2021-03", "datatype": "xsd:gYearMonth"},
        "reason": {"lv": "tāpēc", "en": "because"},
        "by": "data editor",
        "date": "2026-11-21",
    }
    return {**base, **changes}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    return tmp_path


def write(path: Path, *rows: object) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_a_folder_without_curation_is_an_empty_one(tmp_path: Path) -> None:
    curation = read_curation(tmp_path / "none")
    assert (curation.by_hash, curation.decisions) == ({}, [])


def test_a_claim_is_made_where_the_words_stand(folder: Path) -> None:
    write(folder / "claims" / "page.jsonl", line())
    [claim] = read_curation(folder).claims_on(PAGE)
    assert (claim.subject, claim.predicate, claim.value) == (PROJECT, RK.decisionBody, code("role", "monitoring-committee"))
    assert (claim.text, claim.kind, claim.note) == ("Uzraudzības komiteja", "curated", "a committee, not a country")


def test_a_claim_on_other_bytes_is_not_made(folder: Path) -> None:
    write(folder / "claims" / "page.jsonl", line())
    assert read_curation(folder).claims_on(OTHER) == []
    assert read_curation(folder).claims_on(document(PAGE.text + " ")) == []


def test_the_name_of_the_file_binds_nothing(folder: Path) -> None:
    write(folder / "claims" / "anything.jsonl", line())
    assert len(read_curation(folder).claims_on(PAGE)) == 1


def test_one_line_can_speak_of_two_documents(folder: Path) -> None:
    write(
        folder / "claims" / "page.jsonl",
        line(at=[{"sha256": PAGE.sha256, "start": 0, "end": 8}, {"sha256": OTHER.sha256, "start": 5, "end": 11}]),
    )
    curation = read_curation(folder)
    assert [claim.text for claim in (*curation.claims_on(PAGE), *curation.claims_on(OTHER))] == ["Projektu", "teksts"]


def test_each_value_is_a_claim_of_its_own(folder: Path) -> None:
    values = [
        {"value": "Mērķis", "language": "lv"},
        {"value": "Aim", "language": "en"},
        {"value": "2", "datatype": "xsd:nonNegativeInteger"},
    ]
    write(folder / "claims" / "page.jsonl", line(property="rk:purpose", values=values))
    assert plain(read_curation(folder).claims_on(PAGE)) == {
        (str(PROJECT), str(RK.purpose), str(value))
        for value in (Literal("Mērķis", language="lv"), Literal("Aim", language="en"), Literal("2", datatype=XSD.integer))
    }


def test_a_claim_can_be_about_the_document_itself(folder: Path) -> None:
    write(folder / "claims" / "page.jsonl", line(subject="id:doc", property="rk:section", values=[{"value": "Ziņas", "language": "lv"}]))
    [claim] = read_curation(folder).claims_on(PAGE)
    assert claim.subject == PAGE.iri


def test_a_hash_may_be_written_in_capitals(folder: Path) -> None:
    write(folder / "claims" / "page.jsonl", line(at=[{"sha256": PAGE.sha256.upper(), "start": 0, "end": 8}]))
    assert len(read_curation(folder).claims_on(PAGE)) == 1


def test_a_decision_keeps_a_value_or_leaves_the_question_open(folder: Path) -> None:
    write(folder / "decisions.jsonl", decision(), decision(property="rk:startDate", keeps=None))
    kept, left_open = read_curation(folder).decisions
    assert (kept.subject, kept.predicate, kept.keeps) == (PROJECT, RK.endDate, day("2021-03"))
    assert (kept.reason, kept.by, kept.on) == ({"lv": "tāpēc", "en": "because"}, "data editor", date(2026, 11, 21))
    assert left_open.keeps is None


BROKEN: dict[str, tuple[dict[str, Any], str]] = {
    "no reason": (line(reason=None), "the line has no 'reason'"),
    "an unknown key": (line(confidence=1), "unknown key 'confidence'"),
    "a subject that is no IRI": (line(subject="id:project/a b"), "the line cannot be read"),
    "a subject that is a number": (line(subject=7), "the line cannot be read"),
    "a property without a prefix": (line(property="endDate"), "the line cannot be read"),
    "values that are no list": (line(values="x"), "the line cannot be read"),
    "no value": (line(values=[]), "no value"),
    "a decimal with a comma": (line(values=[{"value": "1,5", "datatype": "xsd:decimal"}]), "the line cannot be read"),
    "a whole number with a fraction": (line(values=[{"value": "1.5", "datatype": "xsd:integer"}]), "the line cannot be read"),
    "a bad language tag": (line(values=[{"value": "x", "language": "latviešu"}]), "the line cannot be read"),
    "a date that no calendar has": (line(values=[{"value": "2021-02-30", "datatype": "xsd:date"}]), "month 2 has no day 30"),
    "a month that is none": (line(values=[{"value": "2021-13", "datatype": "xsd:gYearMonth"}]), "not a month: 13"),
    "money with a comma": (line(values=[{"value": "1,5 EUR", "datatype": "rk:money"}]), "not an amount of money"),
    "a span that ends before it begins": (line(at=[{"sha256": PAGE.sha256, "start": 9, "end": 8}]), "not a span"),
    "a place that is no whole number": (line(at=[{"sha256": PAGE.sha256, "start": 0.0, "end": 8.0}]), "not a whole number"),
    "a place without end": (line(at=[{"sha256": PAGE.sha256, "start": 0}]), "end is not a whole number"),
    "no place": (line(at=[]), "no place"),
    "two places in one document": (
        line(at=[{"sha256": PAGE.sha256, "start": 0, "end": 8}, {"sha256": PAGE.sha256, "start": 9, "end": 17}]),
        "two places in one document",
    ),
    "a hash that is none": (line(at=[{"sha256": "9aab", "start": 0, "end": 8}]), "not a SHA-256"),
    "a reason that is no text": (line(reason=7), "reason is not a text"),
    "an editor who is no text": (line(by=["me"]), "by is not a text"),
    "a day that is none": (line(date="21.11.2026"), "the line cannot be read"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_claim_is_refused_with_file_and_line(kind: str, folder: Path) -> None:
    row, message = BROKEN[kind]
    path = folder / "claims" / "page.jsonl"
    write(path, line(), row)
    with pytest.raises(ClaimError, match=message) as caught:
        read_curation(folder)
    assert str(caught.value.place) == f"{path}:2"


BROKEN_DECISIONS: dict[str, tuple[dict[str, Any], str]] = {
    "an unknown key": (decision(keep=1), "unknown key 'keep'"),
    "a reason in no language": (decision(reason="because"), "the line cannot be read"),
    "a value that is a bare text": (decision(keeps="2021-03"), "the line cannot be read"),
    "a date that is none": (decision(keeps={"value": "2021-3", "datatype": "xsd:gYearMonth"}), "not a date"),
    "a day that is none": (decision(date="yesterday"), "the line cannot be read"),
}


@pytest.mark.parametrize("kind", BROKEN_DECISIONS)
def test_a_broken_decision_is_refused_with_file_and_line(kind: str, folder: Path) -> None:
    row, message = BROKEN_DECISIONS[kind]
    path = folder / "decisions.jsonl"
    write(path, row)
    with pytest.raises(ClaimError, match=message) as caught:
        read_curation(folder)
    assert str(caught.value.place) == f"{path}:1"


def test_two_decisions_on_one_question_are_refused(folder: Path) -> None:
    path = folder / "decisions.jsonl"
    write(path, decision(), decision(keeps=None))
    with pytest.raises(ClaimError, match="decided twice"):
        read_curation(folder)


def test_a_span_beyond_the_text_is_refused_with_file_and_line(folder: Path) -> None:
    path = folder / "claims" / "page.jsonl"
    write(path, line(at=[{"sha256": PAGE.sha256, "start": 0, "end": 4000}]))
    with pytest.raises(ClaimError, match="the span ends at 4000, the text of page\\.txt at 39") as caught:
        read_curation(folder).claims_on(PAGE)
    assert str(caught.value.place) == f"{path}:1"


def test_a_quotation_that_is_too_long_is_refused_with_file_and_line(folder: Path) -> None:
    page = document("vārdi " * 60)
    path = folder / "claims" / "page.jsonl"
    write(path, line(at=[{"sha256": page.sha256, "start": 0, "end": 201}]))
    with pytest.raises(ClaimError, match="201 characters") as caught:
        read_curation(folder).claims_on(page)
    assert str(caught.value.place) == f"{path}:1"


def test_a_thing_of_no_known_kind_is_refused_with_file_and_line(folder: Path) -> None:
    path = folder / "claims" / "page.jsonl"
    write(path, line(subject="id:person/anna"))
    with pytest.raises(ClaimError, match="no kind of thing") as caught:
        read_curation(folder)
    assert str(caught.value.place) == f"{path}:1"


# ── decisions on single claims ───────────────────────────────────────────────────────────────────────────────────────────

SHEET = document("Darbi ilgst līdz 2021. gada martam.", name="sheet")
END = claim_at(SHEET, "2021. gada martam", PROJECT, RK.endDate, day("2021-03"))
ACCEPTED, REJECTED, CORRECTED = (review_of(SHEET, END, keeps) for keeps in (day("2021-03"), None, day("2021-05")))


def reviewed(**changes: Any) -> dict[str, Any]:
    """A decision on a claim with other values."""
    return {**json.loads(ACCEPTED.line()), **changes}


def reviewed_claim(**changes: Any) -> dict[str, Any]:
    """A decision on a claim that says something else of that."""
    claim = {**reviewed()["claim"], **changes}
    return reviewed(claim={key: value for key, value in claim.items() if value is not None})


@pytest.mark.parametrize("review", [ACCEPTED, REJECTED, CORRECTED], ids=lambda review: review.verdict)
def test_a_decision_on_a_claim_is_read_as_it_was_written(review: Review, folder: Path) -> None:
    write(folder / "decisions.jsonl", decision(), json.loads(review.line()))
    curation = read_curation(folder)
    assert [(one, one.verdict) for one in curation.reviews] == [(review, review.verdict)]
    assert len(curation.decisions) == 1


def test_what_the_value_kept_makes_of_a_claim() -> None:
    assert [review.verdict for review in (ACCEPTED, REJECTED, CORRECTED)] == ["accepted", "rejected", "corrected"]


BROKEN_REVIEWS: dict[str, tuple[dict[str, Any], str]] = {
    "an unknown key": (reviewed(verdict="accepted"), "unknown key 'verdict'"),
    "no words": (reviewed_claim(quote=None), "quote is not a text"),
    "an unknown key in the claim": (reviewed_claim(start=7), "unknown key 'start' in claim"),
    "a hash that is none": (reviewed_claim(sha256="9aab"), "not a SHA-256"),
    "a claim that is no object": (reviewed(claim=["x"]), "the line cannot be read"),
    "a date that is none": (reviewed(keeps={"value": "2021-3", "datatype": "xsd:gYearMonth"}), "not a date"),
}


@pytest.mark.parametrize("kind", BROKEN_REVIEWS)
def test_a_broken_decision_on_a_claim_is_refused_with_file_and_line(kind: str, folder: Path) -> None:
    row, message = BROKEN_REVIEWS[kind]
    path = folder / "decisions.jsonl"
    write(path, decision(), row)
    with pytest.raises(ClaimError, match=message) as caught:
        read_curation(folder)
    assert str(caught.value.place) == f"{path}:2"


def test_a_claim_is_decided_once(folder: Path) -> None:
    path = folder / "decisions.jsonl"
    write(path, reviewed(), reviewed(keeps=None))
    with pytest.raises(ClaimError, match="decided on line 1, too") as caught:
        read_curation(folder)
    assert str(caught.value.place) == f"{path}:2"


def test_a_new_decision_takes_the_place_of_the_old_one_and_all_else_stays_as_it_is(folder: Path) -> None:
    path = folder / "decisions.jsonl"
    kept = json.dumps(decision()).replace(", ", " ,  ")  # as somebody wrote it
    path.write_text(f"{ACCEPTED.line()}\n\n{kept}\n", encoding="utf-8")
    assert revised(path, add=[REJECTED]) == f"{REJECTED.line()}\n\n{kept}\n"
    assert revised(path, drop=[ACCEPTED]) == f"\n{kept}\n"
    assert revised(path, add=[CORRECTED], drop=[ACCEPTED]) == f"{CORRECTED.line()}\n\n{kept}\n"


def test_the_first_decision_makes_the_file(folder: Path) -> None:
    assert revised(folder / "decisions.jsonl", add=[ACCEPTED]) == f"{ACCEPTED.line()}\n"
    assert revised(folder / "decisions.jsonl", drop=[ACCEPTED]) == ""


def test_a_last_line_without_an_end_is_not_joined_with_the_next(folder: Path) -> None:
    path = folder / "decisions.jsonl"
    path.write_text(json.dumps(decision()), encoding="utf-8")
    assert len(revised(path, add=[ACCEPTED]).splitlines()) == 2


def test_nothing_is_written_beside_a_broken_line(folder: Path) -> None:
    path = folder / "decisions.jsonl"
    path.write_text(f"{ACCEPTED.line()}\n{{broken\n", encoding="utf-8")
    with pytest.raises(ClaimError, match="not JSON") as caught:
        revised(path, add=[REJECTED])
    assert caught.value.place is not None
    assert caught.value.place.line == 2
