"""Decisions are made in a role, on a day, for a reason, and can be found again."""

from __future__ import annotations

from datetime import date

import pytest

from regkg.curated import Wording
from regkg.errors import ClaimNotFoundError
from regkg.recognition import recognise
from regkg.review.items import find_item
from regkg.review.words import REASONS
from tests.samples import day
from tests.unit.review.conftest import CLAIMS, END, PAGE, START, MakeDesk


def test_a_decision_says_which_claim_in_its_words_and_who_decided(make_desk: MakeDesk) -> None:
    desk = make_desk()
    review = desk.accept(find_item(END.id, desk.items))
    assert (review.verdict, review.keeps) == ("accepted", day("2021-03"))
    assert review.wording == Wording("Projekts <b>GREEN</b> ilgst no 2019. gada marta līdz", "2021. gada martam", ".")
    assert (review.document, review.sha256, review.by, review.on) == (PAGE.name, PAGE.sha256, "data editor", date(2026, 11, 29))


def test_without_a_reason_the_decision_gives_its_own_in_both_languages(make_desk: MakeDesk) -> None:
    desk = make_desk()
    item = find_item(END.id, desk.items)
    assert desk.accept(item).reason == REASONS["accepted"]
    assert desk.reject(item).reason == REASONS["rejected"]
    assert desk.correct(item, "2021-05").reason == REASONS["corrected"]


def test_a_reason_is_in_the_language_of_the_reviewer(make_desk: MakeDesk) -> None:
    desk = make_desk(language="lv", reason="tas ir uzsaukuma termiņš")
    assert desk.reject(find_item(END.id, desk.items)).reason == {"lv": "tas ir uzsaukuma termiņš"}
    assert desk.reject(find_item(END.id, desk.items), "cits").reason == {"lv": "cits"}


def test_what_was_decided_is_recognised_when_the_page_is_read_again(make_desk: MakeDesk) -> None:
    desk = make_desk()
    review = desk.reject(find_item(END.id, desk.items))
    assert recognise([review], CLAIMS, {PAGE.sha256: PAGE.text}).reviews == {END.id: review}


def test_a_decision_is_found_by_its_claim_and_by_its_own_identifier(make_desk: MakeDesk) -> None:
    review = make_desk().accept(find_item(END.id, make_desk().items))
    desk = make_desk(review)
    assert desk.decision_on(END.id[:8]) == review
    assert desk.decision_on(review.iri.value.rpartition("/")[2][:8]) == review


def test_a_claim_without_a_decision_has_none_to_take_back(make_desk: MakeDesk) -> None:
    with pytest.raises(ClaimNotFoundError, match="nothing is decided"):
        make_desk().decision_on(START.id)
