from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from regkg.files.positions import locate
from regkg.vocab import XSD
from tests.unit.files.positions.reading import EX, read

S, P, Q = (NamedNode(EX + name) for name in "spq")
PREFIXES = f"@prefix : <{EX}> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"


def test_values_come_in_the_order_of_the_file() -> None:
    found = read(PREFIXES + ":s :p 3 ; :q 2 ; :p 1 .")
    assert [spot.text for spot in found.positions.values(S, P)] == ["3", "1"]
    assert found.positions.values(S, NamedNode(EX + "absent")) == ()
    assert found.positions.values(NamedNode(EX + "absent"), P) == ()


def test_a_subject_stands_where_it_stands_first() -> None:
    place = read(PREFIXES + "\n:t :p 1 .\n  :s :p 1 .\n:s :q 2 .").positions.subject(S)
    assert place and (place.line, place.column) == (5, 3)
    assert read(PREFIXES).positions.subject(S) is None


def test_a_triple_that_is_said_twice_stands_where_it_is_said_first() -> None:
    found = read(PREFIXES + ":s :p 1 .\n:s :p 1 .")
    assert [spot.object.line for spot in found.positions.values(S, P)] == [3, 4]
    spot = found.positions.triple(S, P, Literal(1))
    assert spot and spot.object.line == 3


def test_an_absent_triple_has_no_place() -> None:
    assert read(PREFIXES + ":s :p 1 .").positions.triple(S, P, Literal(2)) is None


@pytest.mark.parametrize(
    "written",
    [
        "120000.50",
        '"007"^^xsd:int',
        '"1"^^xsd:boolean',
        '"Rīga"@lv',
        '"2020-01-01T00:00:00.000Z"^^xsd:dateTime',
        '"no number"^^xsd:decimal',
        "1.50E3",
    ],
)
def test_the_form_that_a_store_gives_a_literal_leads_back_to_the_file(written: str) -> None:
    found = read(f"{PREFIXES}:s :p {written} .")
    store = Store()
    store.extend(found.quads)
    (quad,) = store.quads_for_pattern(None, None, None)
    assert isinstance(quad.object, Literal)
    spot = found.positions.triple(S, P, quad.object)
    assert spot and spot.text == written
    assert found.positions.original(S, P, quad.object) == found.quads[0].object


def test_the_same_form_is_preferred_to_the_same_value() -> None:
    found = read(PREFIXES + ":s :p 1.50, 1.5 .")
    stored = Literal("1.5", datatype=XSD.decimal)
    spot = found.positions.triple(S, P, stored)
    assert spot and spot.text == "1.5"
    assert found.positions.original(S, P, stored) == stored
    assert found.positions.original(S, P, Literal("2.5", datatype=XSD.decimal)) is None


def test_the_original_is_known_even_where_no_place_is() -> None:
    quad = Quad(S, P, Literal("1.50", datatype=XSD.decimal))
    positions = locate("something else", RdfFormat.TURTLE, [quad])
    assert len(positions) == 0
    assert positions.original(S, P, Literal("1.5", datatype=XSD.decimal)) == quad.object


def test_a_format_without_a_walk_has_no_places() -> None:
    assert not locate("", RdfFormat.N3, [])
