"""What a reviewer sees of a claim, and how one is found again by name."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pyoxigraph import Literal

from regkg.claims import Claim
from regkg.errors import ClaimNotFoundError
from regkg.iris import thing
from regkg.review.items import Item, find_item, find_property, is_doubtful, is_in, is_on
from regkg.terms import default_terms
from regkg.vocab import RK, SKOS
from tests.samples import PROJECT, claim_at, day, review_of
from tests.unit.review.conftest import ACRONYM, BODY, CLAIMS, END, NAME, PAGE, ROLE, START, TOTAL, MakeDesk


def item(claim: Claim, items: list[Item]) -> Item:
    return next(one for one in items if one.id == claim.id)


def test_every_claim_is_there_in_the_order_of_the_text(make_desk: MakeDesk) -> None:
    items = make_desk().items
    assert {one.id for one in items} == {claim.id for claim in CLAIMS}
    assert [one.claim.span.start for one in items] == sorted(one.claim.span.start for one in items)


def test_a_claim_is_shown_by_names_with_its_sentence_on_one_line(make_desk: MakeDesk) -> None:
    end = item(END, make_desk().items)
    assert (end.subject_label, end.property_label, end.value_label) == ("GREEN", "end date", "2021-03")
    assert (end.before, end.claim.text, end.after) == ("Projekts <b>GREEN</b> ilgst no 2019. gada marta līdz ", "2021. gada martam", ".")
    assert (end.place, end.rank) == ("page.txt:4:6", "awaiting")


def test_a_thing_that_only_doubtful_claims_name_is_called_by_them(make_desk: MakeDesk) -> None:
    unsure = claim_at(PAGE, "GREEN", PROJECT, RK.acronym, Literal("GREEN"), confidence="0.5")
    assert item(END, make_desk(claims=(unsure, END)).items).subject_label == "GREEN"


def test_a_participation_is_called_by_project_and_body(make_desk: MakeDesk) -> None:
    assert item(ROLE, make_desk().items).subject_label == "GREEN – Forest Service"
    assert item(ROLE, make_desk(language="lv").items).subject_label == "GREEN – Meža dienests"


def test_a_correction_stands_with_what_it_corrects(make_desk: MakeDesk) -> None:
    items = make_desk(review_of(PAGE, END, day("2021-05"))).items
    assert len(items) == len(CLAIMS)
    corrected = item(END, items)
    assert (corrected.rank, corrected.kept) == ("deprecated", "2021-05")
    assert corrected.review is not None
    assert corrected.row()["verdict"] == "corrected"


def test_doubtful_is_what_lies_below_the_threshold_and_was_not_decided_on(make_desk: MakeDesk) -> None:
    doubtful = is_doubtful(Decimal("0.8"))
    assert {one.id for one in make_desk().items if doubtful(one)} == {END.id, TOTAL.id, ROLE.id}
    decided = make_desk(review_of(PAGE, END, None)).items
    assert {one.id for one in decided if doubtful(one)} == {TOTAL.id, ROLE.id}
    assert {one.id for one in make_desk().items if is_doubtful(Decimal("0.6"))(one)} == {ROLE.id}


def test_claims_are_chosen_by_document_and_property(make_desk: MakeDesk) -> None:
    items = make_desk().items
    assert all(map(is_in(["page"]), items))
    assert all(map(is_in(["data/documents/page.txt"]), items))
    assert not any(map(is_in(["other"]), items))
    assert [one.id for one in items if is_on(RK.startDate)(one)] == [START.id]


def test_a_claim_is_found_by_the_beginning_of_its_identifier(make_desk: MakeDesk) -> None:
    items = make_desk().items
    for name in (END.id, END.id[:6], END.id[:6].upper(), f"id:claim/{END.id}"):
        assert find_item(name, items).id == END.id


def test_a_claim_is_found_by_the_identifier_that_its_own_document_gives_it(make_desk: MakeDesk) -> None:
    alias = thing("project", "unassigned", "lli-901")
    claims = (
        claim_at(PAGE, "Zaļais", PROJECT, RK.projectNumber, Literal("LLI-901")),
        claim_at(PAGE, "Zaļais ceļš", alias, RK.projectNumber, Literal("LLI-901")),
        claim_at(PAGE, "2021. gada martam", alias, RK.endDate, day("2021-03")),
    )
    found = find_item(claims[2].id, make_desk(claims=claims).items)
    assert (found.read, found.claim.subject) == (claims[2], PROJECT)


@pytest.mark.parametrize(
    ("name", "message"),
    [("zzzz", "not the identifier"), ("abc", "not the identifier"), ("0000000000000000", "there is no claim"), ("", "not the identifier")],
)
def test_a_name_of_no_claim_is_refused(name: str, message: str, make_desk: MakeDesk) -> None:
    with pytest.raises(ClaimNotFoundError, match=message):
        find_item(name, make_desk().items)


def test_a_beginning_of_several_claims_is_refused_with_their_names(make_desk: MakeDesk) -> None:
    one = item(END, make_desk().items)
    known: dict[str, Claim] = {}
    for number in range(5_000):
        claim = claim_at(PAGE, "GREEN", PROJECT, RK.acronym, Literal(str(number)))
        if (other := known.setdefault(claim.id[:4], claim)) is not claim:
            break
    first, twins = claim.id[:4], (claim, other)
    items = [Item(twin, twin, PAGE, one.rank, "", "", "", "", "", None, "", in_open_conflict=False) for twin in twins]
    with pytest.raises(ClaimNotFoundError, match="beginning of several claims"):
        find_item(first, items)


@pytest.mark.parametrize("name", ["rk:endDate", "endDate", RK.endDate.value, "end date", "Beigu datums"])
def test_a_property_is_found_by_its_short_name_iri_or_label(name: str) -> None:
    assert find_property(name, default_terms()) == RK.endDate


def test_a_property_of_others_is_taken_as_it_is() -> None:
    assert find_property("skos:prefLabel", default_terms()) == SKOS.prefLabel


@pytest.mark.parametrize(("name", "hint"), [("endDat", "endDate"), ("beigu datum", "beigu datums"), ("x y z", "for example")])
def test_an_unknown_property_is_answered_with_the_near_ones(name: str, hint: str) -> None:
    with pytest.raises(ClaimNotFoundError, match="there is no property") as caught:
        find_property(name, default_terms())
    assert hint in str(caught.value.hint)


def test_a_row_holds_plain_values(make_desk: MakeDesk) -> None:
    rows = {row["id"]: row for row in (one.row() for one in make_desk().items)}
    assert rows[BODY.id]["value"] == "id:org/lv-meza-dienests"
    assert rows[BODY.id]["value_label"] == "Forest Service"
    assert (rows[TOTAL.id]["confidence"], rows[TOTAL.id]["line"], rows[TOTAL.id]["rank"]) == (0.7, 4, "awaiting")
    assert rows[NAME.id]["quote"] == "Meža dienests"
    assert "verdict" not in rows[ACRONYM.id]
