"""SPARQL in shapes: what may not stand in it is refused in any spelling, and what only looks like it is not."""

from __future__ import annotations

import pytest

from regkg.errors import ShapesError
from regkg.shacl.rewrite import DEEPEST_QUERY, LONGEST_QUERY, MOST_TOKENS
from tests.unit.shacl.shapes_samples import found, left_over

DATA = "ex:a a ex:Thing ; ex:p 1 , 2 . ex:b a ex:Thing ."


def shape(query: str) -> str:
    quoted = query.replace("\\", "\\\\").replace('"', '\\"')
    return f'ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:sparql [ sh:select """{quoted}""" ] .'


def focus(query: str) -> set[str]:
    return {finding.focus.value.rpartition("/")[2] for finding in found(shape(query), DATA)}


@pytest.mark.parametrize(
    "query",
    [
        "SELECT $this WHERE { SERVICE <http://127.0.0.1:1/> { $this ?p ?o } }",
        "SELECT $this WHERE { $this ?p 1.SERVICE <http://127.0.0.1:1/> { $this ?p ?o } }",
        "SELECT $this WHERE { $this ?p ?o.service silent <http://127.0.0.1:1/> { } }",
        "SELECT $this WHERE { $this ?p ?o . \\u0053ERVICE <http://127.0.0.1:1/> { } }",
        "SELECT $this WHERE { $this ?p ?o . SER\\U00000056ICE <http://127.0.0.1:1/> { } }",
        "SELECT $this FROM <http://example.org/> WHERE { $this ?p ?o }",
        "SELECT $this from named<http://example.org/>WHERE{ $this ?p ?o }",
        "SELECT $this WHERE { $this ?p ?o MINUS { $this ?p 1 } }",
        "SELECT $this WHERE { $this ?p ?o VALUES ?o { 1 } }",
        "SELECT $this WHERE { $this ?p ?o } values ?o { 1 }",
        "SELECT $this WHERE { BIND(1 AS $this) }",
        "SELECT $this WHERE { { SELECT ?o WHERE { $this ?p ?o } } }",
        "SELECT ?o WHERE { $this ?p ?o }",
        "SELECT (STR($this) AS ?name) WHERE { $this ?p ?o }",
        "ASK { $this ?p ?o }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:1/>",
        "CONSTRUCT WHERE { $this ?p ?o }",
        "SELECT $this WHERE { $this $PATH ?o }",
        "SELECT $this WHERE { GRAPH $shapesGraph { $this ?p ?o } }",
        "SELECT $this WHERE { $this ?p ?o } }",
        "SELECT $this WHERE { $this ?p ?o ",
        "SELECT $this WHERE { $this ?p \\u0022 }",
        "SELECT $this WHERE { $this ?p ?o } # \\uD800",
        "SELECT $this WHERE { FILTER" + "(" * (DEEPEST_QUERY + 1) + "1" + ")" * (DEEPEST_QUERY + 1) + " }",
        "SELECT $this WHERE { FILTER(" + "1||" * MOST_TOKENS + "1) }",
        "SELECT $this WHERE { $this ?p ?o } #" + "x" * LONGEST_QUERY,
    ],
)
def test_what_may_not_stand_in_a_constraint_is_refused(query: str) -> None:
    with pytest.raises(ShapesError):
        found(shape(query), DATA)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT $this WHERE { $this ex:p 1 } # SERVICE, MINUS and FROM",
        'SELECT $this WHERE { $this ex:p 1 FILTER("SERVICE <x> { MINUS }" != "VALUES") }',
        "SELECT $this WHERE { $this ex:p 1 FILTER(<http://example.org/LOAD> != <http://example.org/FROM>) }",
        "SELECT $this WHERE { $this ex:p 1 OPTIONAL { ?service ex:SERVICE ?from . _:minus ex:minus ex:a.FROM } }",
        "SELECT $this WHERE { $this ex:\\u0070 1 }",
        "SELECT $this WHERE { $this ex:p ?a , ?b FILTER(?a<?b&&?b>?a) }",
        "BASE <http://example.org/> SELECT * WHERE { $this <p> 1 }",
        'SELECT $this WHERE { $this ex:p 1 FILTER("\\u0022 SERVICE <x> { \\u005C\\u0027" != "") } # \\u000A SERVICE',
    ],
)
def test_what_only_looks_like_it_is_not(query: str) -> None:
    assert focus("PREFIX ex: <http://example.org/> " + query) == {"a"}


def test_a_syntax_error_is_told_with_the_line_of_the_query() -> None:
    query = "PREFIX ex: <http://example.org/>\nSELECT $this WHERE {\n  $this ex:p ?o .\n  FILTER ?o + }"

    with pytest.raises(ShapesError, match=r"not SPARQL 1\.1, in line 4 of the query of <http://example\.org/Shape>"):
        found(shape(query), DATA)


def test_a_prefix_that_nobody_declared_is_a_syntax_error() -> None:
    with pytest.raises(ShapesError, match="in line 1"):
        found(shape("SELECT $this WHERE { $this none:p ?o }"), DATA)


def test_a_graph_may_be_asked_for() -> None:
    assert focus("SELECT $this WHERE { GRAPH ?g { $this ?p ?o } }") == set()


def test_a_constraint_that_says_that_it_failed_is_an_error() -> None:
    with pytest.raises(ShapesError, match=r"\?failure"):
        found(shape("SELECT $this (true AS ?failure) WHERE { $this a ?class }"), DATA)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT $this (COUNT(?o) AS ?n) WHERE { $this ?p ?o }", "counts without GROUP BY"),
        ("SELECT $this WHERE { { SELECT $this (COUNT(?o) AS ?n) WHERE { $this ?p ?o } GROUP BY ?p } }", "counts without GROUP BY"),
        ("SELECT $this WHERE { $this ?p ?o } LIMIT 1", "LIMIT"),
        ("SELECT $this WHERE { GRAPH ?g { ?s ?p ?o FILTER(?o = $this) } }", "GRAPH"),
    ],
)
def test_what_one_query_cannot_say_is_left_to_the_reference_engine(query: str, reason: str) -> None:
    assert any(reason in why for why in left_over(shape(query), DATA))


def test_a_target_that_is_met_twice_does_not_count_its_focus_node_twice() -> None:
    shapes = (
        "ex:Shape a sh:NodeShape ; sh:targetSubjectsOf ex:p ; sh:sparql [ sh:select "
        '"SELECT $this (COUNT(?class) AS ?n) WHERE { $this a ?class } GROUP BY $this HAVING (COUNT(?class) > 1)" ] .'
    )
    assert found(shapes, DATA) == []
