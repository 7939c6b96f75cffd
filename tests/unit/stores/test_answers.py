"""What can be told from a query about the answers of servers: truth values, and the order of the rows."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.stores.answers import Row, in_our_order, truth_columns, with_keys, with_truths
from regkg.vocab import XSD

ONE = Literal("1", datatype=XSD.integer)
TRUE = Literal("true", datatype=XSD.boolean)


@pytest.mark.parametrize(
    ("expression", "is_truth"),
    [
        ("?a = ?b", True),
        ("(?a <= ?b)", True),
        ("?a && ?b", True),
        ("!?a", True),
        ("!BOUND(?a)", True),
        ("BOUND(?a)", True),
        ('REGEX(?a, "=")', True),
        ("?a IN (1, 2)", True),
        ("EXISTS { ?a ?b ?c }", True),
        ("IF(?a, ?b = 1, ?c)", True),
        ("IF(?a = 1, ?b, ?c)", False),
        ("COALESCE(?a = 1, false)", True),
        ("COALESCE(?a, 0)", False),
        ("?a + 1", False),
        ("STRLEN('a = b')", False),
        ("COUNT(?a)", False),
        ("true", True),
    ],
)
def test_truth_values_are_told_by_their_expression(expression: str, is_truth: bool) -> None:  # noqa: FBT001
    assert truth_columns(f"SELECT ({expression} AS ?x) {{ ?a ?b ?c }}") == ({"x"} if is_truth else set())


def test_one_and_nought_become_truth_values_in_their_columns_alone() -> None:
    query = "SELECT ?n (?n = 1 AS ?is) (?n > 7 AS ?none) {}"
    assert with_truths(query, ["n", "is", "none"], [(ONE, ONE, None)]) == [(ONE, TRUE, None)]


def texts(*values: str) -> list[Row]:
    return [(Literal(value),) for value in values]


@pytest.mark.parametrize(("order", "expected"), [("?n", "a b ā"), ("DESC(?n)", "ā b a"), ("ASC(?n)", "a b ā")])
def test_rows_are_ordered_as_the_embedded_store_does(order: str, expected: str) -> None:
    assert in_our_order(f"SELECT ?n {{ ?s ?p ?n }} ORDER BY {order}", ["n"], texts("ā", "b", "a")) == texts(*expected.split())


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?n { ?s ?p ?n }",
        "SELECT ?n { ?s ?p ?n } ORDER BY ?n LIMIT 10",
        "SELECT ?n { ?s ?p ?n } ORDER BY STRLEN(?n)",
        "SELECT ?n { ?s ?p ?n } ORDER BY ?other",
        "SELECT ?n { { SELECT ?n { ?s ?p ?n } ORDER BY ?n } }",
    ],
)
def test_an_order_that_cannot_be_made_from_the_rows_is_left(query: str) -> None:
    assert in_our_order(query, ["n"], texts("b", "a")) == texts("b", "a")


def test_rows_without_a_value_come_first_and_blank_nodes_are_left_where_they_are() -> None:
    query = "SELECT ?n ?m { } ORDER BY ?n"
    rows: list[Row] = [(Literal("a"), None), (None, NamedNode("urn:b"))]
    assert in_our_order(query, ["n", "m"], list(rows)) == rows[::-1]
    blank: list[Row] = [(BlankNode("b"), None), (BlankNode("a"), None)]
    assert in_our_order(query, ["n", "m"], list(blank)) == blank


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("SELECT ?a WHERE { ?a ?b ?c } ORDER BY ?b ?a DESC(?c)", ["b", "c"]),
        ("SELECT ?a WHERE { ?a ?b ?c } ORDER BY ?a", []),
        ("SELECT DISTINCT ?a WHERE { ?a ?b ?c } ORDER BY ?c", []),
        ("SELECT * WHERE { ?a ?b ?c } ORDER BY ?c", []),
        ("SELECT ?a WHERE { ?a ?b ?c } GROUP BY ?a ORDER BY ?c", []),
        ("SELECT ?a WHERE { ?a ?b ?c } ORDER BY ?c LIMIT 3", []),
    ],
)
def test_what_rows_are_ordered_by_is_asked_for_too_where_that_changes_nothing(query: str, keys: list[str]) -> None:
    asked, found = with_keys(query)
    assert found == keys
    assert all(f"?{key} " in asked.partition("WHERE")[0] for key in keys)
