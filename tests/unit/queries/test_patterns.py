"""The parts of a query, whatever form they are written in."""

from __future__ import annotations

import pytest

from regkg.queries.patterns import patterns_of, read_parts
from regkg.sparql import query_kind, tokens


def written(query: str) -> list[tuple[str, str | None]]:
    return [(part.pattern.text, graph) for part, graph in patterns_of(read_parts(query).group) if part.pattern]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("?a rk:b ?c", ["?a rk:b ?c"]),
        ("?a rk:b ?c ; rk:d ?e , ?f .", ["?a rk:b ?c", "?a rk:d ?e", "?a rk:d ?f"]),
        ("?a a rk:B . ?c ?d 'x'@en", ["?a a rk:B", "?c ?d 'x'@en"]),
        ("?a rk:b/rk:c|^rk:d ?e", ["?a rk:b/rk:c|^rk:d ?e"]),
        ("?a (rk:b|rk:c)* ?e ; !(rk:f|a) 1.5", ["?a (rk:b|rk:c)* ?e", "?a !(rk:f|a) 1.5"]),
        ('?a rk:b "1"^^xsd:date , -3 , true , <x:y>', ['?a rk:b "1"^^xsd:date', "?a rk:b -3", "?a rk:b true", "?a rk:b <x:y>"]),
        ("?a rk:b [ rk:c ?d ]", ["?_nameless1 rk:c ?d", "?a rk:b ?_nameless1"]),
        ("[] rk:b (1 2)", ["?_nameless1 rk:b ?_nameless2"]),
        ("OPTIONAL { ?a rk:b ?c FILTER(?c > 1) } MINUS { ?a rk:d ?e }", ["?a rk:b ?c", "?a rk:d ?e"]),
        ("{ ?a rk:b ?c } UNION { ?a rk:d ?e }", ["?a rk:b ?c", "?a rk:d ?e"]),
        ("FILTER NOT EXISTS { ?a rk:b ?c } BIND(1 AS ?x) VALUES ?y { 1 2 }", ["?a rk:b ?c"]),
        ("{ SELECT ?a (COUNT(*) AS ?n) { ?a rk:b ?c } GROUP BY ?a HAVING (COUNT(*) > 1) }", ["?a rk:b ?c"]),
        ("?a rk:b ?c # ?x rk:comment ?y\n . FILTER(?c = '} ?x rk:text ?y')", ["?a rk:b ?c"]),
    ],
)
def test_the_patterns_of_a_group_are_read(body: str, expected: list[str]) -> None:
    assert [text for text, _ in written(f"SELECT * WHERE {{ {body} }}")] == expected


def test_a_pattern_knows_the_graph_in_which_it_is_asked() -> None:
    assert written("SELECT * { ?a rk:b ?c GRAPH ?g { ?d rk:e ?f } }") == [("?a rk:b ?c", None), ("?d rk:e ?f", "?g")]


def test_what_a_query_shows_orders_and_limits_is_read() -> None:
    select = read_parts(
        "PREFIX a: <b:> SELECT ?x (COUNT(?y) AS ?n) FROM <g:> { ?x a:y ?y } GROUP BY ?x HAVING (COUNT(?y) > 1) ORDER BY ?x LIMIT 3"
    )
    assert [token.text for token in select.shown or ()] == ["?x"]
    assert (select.computed, select.ordered, select.is_grouped) == (frozenset({"?n"}), True, True)
    assert select.limit is not None
    assert select.limit.text == "3"


@pytest.mark.parametrize("query", ["ASK {}", "DESCRIBE <a:b>", "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }", "CONSTRUCT WHERE { ?a ?b ?c }"])
def test_all_kinds_of_queries_have_parts(query: str) -> None:
    assert read_parts(query).form == query_kind(query)


def test_words_are_told_apart_where_they_touch() -> None:
    assert [token.text for token in tokens("?a<?b&&rk:a.b.?c@en-us^^<x>_:b1.")] == [
        *("?a", "<", "?b", "&&", "rk:a.b", ".", "?c", "@en-us", "^^", "<x>", "_:b1", "."),
    ]
