"""What people type is understood, or answered with what is expected."""

from __future__ import annotations

from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from regkg.entries.answers import Complaint, Reader
from regkg.entries.fields import Field, fields_of
from regkg.model import Money
from regkg.resources import published_dump
from regkg.stores import EmbeddedStore, open_store
from regkg.terms import default_terms
from regkg.vocab import ID, RDF, RK, SKOS, XSD, code


@cache
def reader(language: str = "en") -> Reader:
    return Reader(open_store(str(published_dump())), default_terms(), language)


def field(property_: NamedNode, kind: str = "project") -> Field:
    return next(one for one in fields_of(kind) if one.property == property_)


def complaint(answer: object) -> str:
    assert isinstance(answer, Complaint)
    return answer.sentence


@pytest.mark.parametrize(
    ("text", "amount", "decimals"),
    [
        ("12 000,50", "12000.50 EUR", 2),
        ("12\u00a0000,5 EUR", "12000.5 EUR", 1),
        ("€12000", None, 0),
        ("12000 €", "12000 EUR", 0),
        ("1.234.567,89", "1234567.89 EUR", 2),
        ("500 SEK", "500 SEK", 0),
        ("0,125", None, 0),
    ],
)
def test_amounts_are_read_as_people_print_them(text: str, amount: str | None, decimals: int) -> None:
    answer = reader().money(text)
    if amount is None:
        assert isinstance(answer, Complaint)
    else:
        assert isinstance(answer, Money)
        assert (str(answer), answer.decimals) == (amount, decimals)


def test_an_amount_that_can_be_read_in_two_ways_is_asked_again() -> None:
    assert "two ways" in complaint(reader().money("12,000"))


@pytest.mark.parametrize(
    ("text", "lexical", "datatype"),
    [
        ("2024-03-01", "2024-03-01", XSD.date),
        ("1.3.2024", "2024-03-01", XSD.date),
        ("03.2024", "2024-03", XSD.gYearMonth),
        ("2024", "2024", XSD.gYear),
    ],
)
def test_dates_are_as_precise_as_typed(text: str, lexical: str, datatype: NamedNode) -> None:
    assert reader().read(field(RK.startDate), text) == Literal(lexical, datatype=datatype)


def test_a_day_that_the_calendar_does_not_have_is_refused() -> None:
    assert "not a date" in complaint(reader().read(field(RK.startDate), "30.02.2020"))


def test_a_code_is_found_by_its_label_in_either_language_and_without_marks() -> None:
    for text in ("lead-partner", "role:lead-partner", "Vadošais partneris", "vadosais partneris", "lead partner"):
        assert reader().read(field(RK.role, "participation"), text) == code("role", "lead-partner")


def test_a_code_that_is_not_in_the_list_is_answered_with_the_nearest() -> None:
    assert "role:lead-partner (Vadošais partneris)" in complaint(reader("lv").read(field(RK.role, "participation"), "vadosais"))


def test_an_organisation_is_found_by_any_of_its_names() -> None:
    one = field(RK.organisation, "participation")
    assert reader().read(one, "kurzemes planosanas regions") == NamedNode(f"{ID}org/lv-kurzemes-planosanas-regions")


def test_an_unknown_organisation_is_answered_with_those_that_are_known() -> None:
    assert "id:org/lv-kurzemes-planosanas-regions" in complaint(reader().read(field(RK.organisation, "participation"), "Kurzeme"))


def test_a_name_that_two_bodies_bear_is_answered_with_both() -> None:
    bodies = [NamedNode(f"{ID}org/{key}") for key in ("lv-dome", "lt-dome")]
    quads = [
        Quad(body, *pair) for body in bodies for pair in ((RDF.type, RK.Organisation), (SKOS.prefLabel, Literal("Dome", language="lv")))
    ]
    answer = Reader(EmbeddedStore.of(quads), default_terms(), "en").thing(RK.Organisation, "dome")
    assert "id:org/lt-dome" in complaint(answer)
    assert "id:org/lv-dome" in complaint(answer)


def test_an_identifier_of_another_kind_is_refused() -> None:
    assert "something else" in complaint(reader().thing(RK.Organisation, "id:place/lv-kurzeme"))


def test_a_value_that_breaks_the_pattern_of_its_rule_is_answered_with_the_rule() -> None:
    assert "LLI-431" in complaint(reader().read(field(RK.projectNumber), "LLI 431"))


def test_small_letters_are_no_obstacle_where_capitals_are_meant() -> None:
    assert reader().read(field(RK.cciCode, "programme"), "2014tc16rfcb027") == Literal("2014TC16RFCB027")


def test_a_share_may_be_typed_in_per_cent() -> None:
    assert reader().read(field(RK.cofinancingRate), "85 %") == Literal("0.85", datatype=XSD.decimal)
    assert isinstance(reader().read(field(RK.cofinancingRate), "85"), Complaint)


def test_a_text_bears_the_language_asked_for_unless_it_says_another() -> None:
    assert reader().read(field(RK.title), "Ceļi", language="lv") == Literal("Ceļi", language="lv")
    assert reader().read(field(RK.title), "Keliai @lt", language="lv") == Literal("Keliai", language="lt")
