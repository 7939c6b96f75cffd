"""What there is to remark on a query, and that the stored ones give no cause."""

from __future__ import annotations

import pytest

from regkg.errors import StoreRejectedError
from regkg.queries import query_of_text
from regkg.queries.lint import remarks_on
from regkg.queries.stored import StoredQuery
from regkg.terms import default_terms


def told(text: str) -> list[str]:
    return [f"{remark.message} | {remark.hint}" for remark in remarks_on(query_of_text(text), default_terms())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT ?a { ?a foo:b ?c }", "the prefix foo: is not declared"),
        ("PREFIX rk: <https://w3id.org/regkg/ontology#> SELECT ?a { ?a ?b ?c }", "the prefix rk: is declared and not used"),
        ("PREFIX rk: <https://example.org/> SELECT ?a { ?a rk:b ?c }", "the prefix rk: stands for another namespace than usual"),
        ("SELECT ?a { ?a rk:tilte ?c }", "the ontology has no rk:tilte | did you mean rk:title?"),
        ("SELECT ?a { ?a rk:projectnumber ?c }", "the ontology has no rk:projectnumber | did you mean rk:projectNumber?"),
        ("SELECT ?a { ?a a rk:Projekt }", "the ontology has no rk:Projekt | did you mean rk:Project?"),
        ("SELECT ?a { ?a a <https://w3id.org/regkg/ontology#Projekt> }", "the ontology has no rk:Projekt"),
        ("SELECT ?a { ?a rk:role role:leader }", "the ontology has no role:leader | did you mean role:lead-partner?"),
        ("SELECT ?a ?z { ?a rk:title ?c }", "?z is shown, and nothing binds it"),
        ("SELECT ?a { ?a rk:title ?c FILTER(?d = 1) }", "the filter looks at ?d, and nothing in its group binds it"),
        ("SELECT * { ?a rk:title ?b . ?c rk:acronym ?d }", "this shares no variable with what stands before it"),
        ("SELECT * { ?a rk:title ?b OPTIONAL { ?c rk:acronym ?d } }", "this shares no variable with what stands before it"),
        ("SELECT ?a { ?a rk:title ?b } LIMIT 3", "LIMIT without ORDER BY"),
        ("SELECT ?a { ?a rk:title ?b { SELECT ?a { ?a a rk:Project } LIMIT 3 } } ORDER BY ?a", "LIMIT without ORDER BY"),
    ],
)
def test_what_is_doubtful_is_remarked_on(text: str, expected: str) -> None:
    [remark] = told(text)
    assert remark.startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?a { ?a rk:title ?b } ORDER BY ?a LIMIT 3",
        "SELECT ?a { ?a rk:title ?b OPTIONAL { ?a rk:acronym ?c FILTER(?c = ?b) } }",
        "SELECT ?a (COUNT(?b) AS ?n) { VALUES ?l { 'lv' } ?a rk:title ?b } GROUP BY ?a",
        "SELECT ?a { ?a rk:title ?b . BIND(STR(?b) AS ?c) ?d rk:acronym ?c }",
        "SELECT ?a { ?a rk:funding [ rk:amount ?b ] }",
        "SELECT ?a { ?a rk:title ?b GRAPH ?g { ?c rk:claimSubject ?a } }",
        "SELECT ?a { ?a <https://example.org/other> ?b }",
        "SELECT ?a { { ?a rk:title ?b } UNION { ?a rk:acronym ?b BIND('x' AS ?c) } }",
        "ASK { ?a rk:title ?b FILTER NOT EXISTS { ?a rk:acronym ?c FILTER(?c = ?b) } }",
        "SELECT ?a { ?a rk:amount '1'^^<https://w3id.org/regkg/ontology#money> }",
    ],
)
def test_a_sound_query_gives_no_cause_for_remarks(text: str) -> None:
    assert told(text) == []


def test_a_remark_stands_where_its_cause_stands() -> None:
    query = query_of_text("SELECT ?a {\n  ?a rk:tilte ?c }")
    [remark] = remarks_on(query, default_terms())
    assert query.text[remark.at :].startswith("rk:tilte")


def test_a_query_that_cannot_be_parsed_is_refused_unless_a_prefix_is_to_blame() -> None:
    with pytest.raises(StoreRejectedError):
        remarks_on(StoredQuery("q", "SELECT ?a { ?a ", {}, {}, (), {}, {}), default_terms())
    assert [remark.level for remark in remarks_on(query_of_text("SELECT ?a { ?a foo:b ?c"), default_terms())] == ["error"]
