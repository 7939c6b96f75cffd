"""The W3C's formats: what we write, Oxigraph reads back as the same terms."""

from __future__ import annotations

from typing import Any

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, RdfFormat, parse, parse_query_results

from regkg.errors import QueryError
from regkg.results import TRIPLE, TRUTH, as_results_json, as_results_xml, as_triples
from regkg.stores import Answer, Term
from regkg.vocab import RK, XSD

TERMS: list[Term] = [
    NamedNode("https://example.org/a?b=c&d"),
    BlankNode("b1"),
    Literal('a "b" <c> & \\ d\ne\rf\tg'),
    Literal("ūdens", language="lv"),
    Literal("1.50", datatype=XSD.decimal),
    Literal("]]>"),
]
ANSWER = Answer(("a", "b"), tuple((term, None) for term in TERMS))
WRITERS: dict[str, tuple[Any, QueryResultsFormat]] = {
    "json": (as_results_json, QueryResultsFormat.JSON),
    "xml": (as_results_xml, QueryResultsFormat.XML),
}


@pytest.mark.parametrize("name", WRITERS)
def test_rows_are_read_back_as_they_were(name: str) -> None:
    write, format_ = WRITERS[name]
    solutions: Any = parse_query_results(write(ANSWER).encode(), format=format_)
    assert [variable.value for variable in solutions.variables] == ["a", "b"]
    assert [tuple(solution) for solution in solutions] == list(ANSWER.rows)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("truth", ["true", "false"])
def test_a_truth_value_is_read_back(name: str, truth: str) -> None:
    write, format_ = WRITERS[name]
    answer = Answer(TRUTH, ((Literal(truth, datatype=XSD.boolean),),))
    assert bool(parse_query_results(write(answer, is_truth=True).encode(), format=format_)) == (truth == "true")


def test_xml_refuses_what_it_cannot_write() -> None:
    with pytest.raises(QueryError, match="XML cannot write"):
        as_results_xml(Answer(("a",), ((Literal("a\x01b"),),)))


@pytest.mark.parametrize(
    ("name", "format_"),
    [("ttl", RdfFormat.TURTLE), ("nt", RdfFormat.N_TRIPLES), ("rdf", RdfFormat.RDF_XML), ("jsonld", RdfFormat.JSON_LD)],
)
def test_triples_are_read_back_and_come_in_one_order(name: str, format_: RdfFormat) -> None:
    rows = ((RK.b, RK.title, Literal("Ceļš", language="lv")), (RK.a, RK.title, Literal("x")))
    written = as_triples(Answer(TRIPLE, rows), name)
    assert {(quad.subject, quad.predicate, quad.object) for quad in parse(written.encode(), format=format_)} == set(rows)
    assert written == as_triples(Answer(TRIPLE, rows[::-1]), name)
    if name == "ttl":
        assert written.startswith("@prefix rk: ")
