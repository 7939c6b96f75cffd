"""What the compiled queries cannot say is run by pySHACL, and nothing of it is lost or found twice."""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import NamedNode

from regkg.errors import EndpointRefusal
from regkg.shacl import Engine, Report, Rules, validate
from regkg.shacl.engine import run
from regkg.shacl.validation import check_store
from regkg.stores import Answer, EmbeddedStore
from regkg.terms import Terms

_PREFIXES: Final = """@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <http://e.example/> .
"""

#: A shape that refers to one with a query, which no single query can say, beside one that compiles.
SHAPES: Final = """
ex:Outer a sh:NodeShape ; dct:identifier "X1" ; sh:targetClass ex:Thing ; sh:node ex:Inner .
ex:Inner a sh:NodeShape ; sh:sparql [ sh:select "SELECT $this WHERE { $this <http://e.example/p> 1 }" ] .
ex:Other a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ex:Named .
ex:Named a sh:PropertyShape ; dct:identifier "X2" ; sh:path ex:q ; sh:minCount 1 .
"""
DATA: Final = "ex:a a ex:Thing ; ex:p 1 . ex:b a ex:Thing ; ex:q 2 ."


def quads(text: str) -> list[ox.Quad]:
    return list(ox.parse((_PREFIXES + text).encode(), format=ox.RdfFormat.TURTLE))


def found(shapes: str, engine: Engine) -> list[tuple[str, str, str]]:
    report: Report = validate(quads(DATA), rules=Rules(quads(shapes)), terms=Terms([]), by=engine)
    return sorted((finding.rule.code, finding.component, finding.focus.value) for finding in report.findings)


@pytest.mark.parametrize("engine", Engine)
def test_what_cannot_be_compiled_is_found_all_the_same(engine: Engine) -> None:
    assert found(SHAPES, engine) == [("X1", "Node", "http://e.example/a"), ("X2", "MinCount", "http://e.example/a")]


@pytest.mark.parametrize("engine", Engine)
def test_a_shape_without_a_name_is_run_too(engine: Engine) -> None:
    shapes = SHAPES.replace('ex:Outer a sh:NodeShape ; dct:identifier "X1" ;', "[] a sh:NodeShape ;")
    assert found(shapes, engine) == [("X2", "MinCount", "http://e.example/a"), ("unnamed", "Node", "http://e.example/a")]


def test_the_run_says_what_it_did_not_compile_and_why() -> None:
    ran = run(EmbeddedStore.of(quads(DATA)), Rules(quads(SHAPES)))
    assert list(ran.left_over) == [NamedNode("http://e.example/Outer")]
    assert "a SPARQL constraint in a shape that another shape refers to" in next(iter(ran.left_over.values()))


def test_a_run_can_be_confined_to_some_nodes() -> None:
    rules, store = Rules(quads(SHAPES)), EmbeddedStore.of(quads(DATA))
    for name, expected in (("a", ["X2"]), ("b", [])):
        ran = run(store, rules, focus=[NamedNode(f"http://e.example/{name}")])
        assert [finding.rule.code for finding in ran.findings] == expected


class Choosy(EmbeddedStore):
    """A store that refuses some queries, as an endpoint may."""

    def select(self, query: str) -> Answer:
        if "FILTER NOT EXISTS" in query or "MINUS" in query or "HAVING" in query:
            raise EndpointRefusal("the endpoint refused: HTTP 400")
        return super().select(query)


def test_a_shape_whose_query_an_endpoint_refuses_is_run_here() -> None:
    store = Choosy()
    store.extend(quads(DATA))
    rules = Rules(quads(SHAPES))
    assert run(store, rules).refused
    report, _ = check_store(store, rules=rules)
    assert sorted((one.rule.code, one.focus.value) for one in report.findings) == [
        ("X1", "http://e.example/a"),
        ("X2", "http://e.example/a"),
    ]
