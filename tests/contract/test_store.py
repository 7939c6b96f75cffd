"""What every store promises, whatever it is and however it was opened: the same rows, the same order, the same errors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from regkg.claims import canonical
from regkg.errors import StoreReadOnlyError, StoreRejectedError, StoreUnavailableError
from regkg.iris import thing
from regkg.stores import EmbeddedStore, Store
from regkg.vocab import RDF, RK, XSD
from tests.contract.conftest import CONTENT, DEFAULT, FIRST, SECOND, STORES
from tests.samples import day, money, whole

A, B, C, D = (thing("project", "p", key) for key in "abcd")
PROLOGUE = "PREFIX rk: <https://w3id.org/regkg/ontology#>\n"


def column(store: Store, query: str) -> list[str]:
    """The first cells of the rows of a query; nothing where a cell is empty."""
    return [getattr(row[0], "value", "") for row in store.select(PROLOGUE + query).rows]


# ── select ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_rows_come_in_the_order_that_was_asked_for(store: Store) -> None:
    assert column(store, "SELECT ?n { ?p rk:acronym ?n ; rk:statedPartnerCount ?c } ORDER BY DESC(?c)") == ["Ceļš", "Ābele", "Bērzs"]


def test_rows_without_an_order_are_sorted(store: Store) -> None:
    assert column(store, "SELECT ?p { ?p a rk:Project }") == [A.value, B.value, C.value]
    assert column(store, "SELECT ?c { ?p rk:statedPartnerCount ?c }") == ["10", "100", "9"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?p { ?p a rk:Project } # order by nothing",
        "SELECT ?p { ?p a rk:Project FILTER(?p != 'order by') }",
        "SELECT ?p { { SELECT ?p { ?p a rk:Project ; rk:acronym ?n } ORDER BY DESC(?n) } }",
    ],
)
def test_only_the_order_of_the_query_itself_counts(store: Store, query: str) -> None:
    assert column(store, query) == [A.value, B.value, C.value]


def test_what_is_not_bound_is_none(store: Store) -> None:
    answer = store.select(f"{PROLOGUE}SELECT ?p ?t {{ ?p a rk:Project OPTIONAL {{ ?p rk:title ?t }} }}")
    assert answer.variables == ("p", "t")
    assert [row["t"] is None for row in answer] == [True, False, True]


def test_rows_that_are_equal_are_all_kept(store: Store) -> None:
    assert column(store, "SELECT (1 AS ?x) { ?p a rk:Project }") == ["1", "1", "1"]
    assert column(store, "SELECT DISTINCT (1 AS ?x) { ?p a rk:Project }") == ["1"]


def test_no_rows_still_have_their_variables(store: Store) -> None:
    answer = store.select("SELECT ?b ?a { ?a <https://example.org/none> ?b }")
    assert (answer.variables, answer.rows, len(answer)) == (("b", "a"), (), 0)


def test_numbers_are_counted_and_compared_as_numbers(store: Store) -> None:
    assert column(store, "SELECT (SUM(?c) AS ?s) { ?p rk:statedPartnerCount ?c }") == ["119"]
    assert column(store, "SELECT ?p { ?p rk:statedPartnerCount ?c FILTER(?c > 9) }") == [A.value, C.value]


def test_a_partial_date_is_not_compared_with_a_day(store: Store) -> None:
    assert column(store, 'SELECT ?p { ?p rk:endDate ?d FILTER(?d > "2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date>) }') == []


# ── ask, construct, describe ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_question_is_answered_with_yes_or_no(store: Store) -> None:
    assert store.ask(f'{PROLOGUE}ASK {{ ?p rk:acronym "Ābele" }}') is True
    assert store.ask(f'{PROLOGUE}ASK {{ ?p rk:acronym "Abele" }}') is False


def test_constructed_triples_are_sorted_and_each_comes_once(store: Store) -> None:
    constructed = store.construct(f"{PROLOGUE}CONSTRUCT {{ ?p rk:acronym ?n . rk:x a rk:y }} WHERE {{ ?p rk:acronym ?n }}")
    assert constructed == sorted(constructed, key=str)
    assert len(constructed) == 4
    assert Triple(A, RK.acronym, Literal("Ābele")) in constructed


def test_a_description_has_what_is_said_of_a_thing(store: Store) -> None:
    assert store.construct(f"DESCRIBE {C}") == sorted(
        [Triple(C, RDF.type, RK.Project), Triple(C, RK.acronym, Literal("Ceļš")), Triple(C, RK.statedPartnerCount, whole(100))], key=str
    )


# ── graphs ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_plain_query_sees_the_default_graph_alone(dataset: Store) -> None:
    assert column(dataset, "SELECT ?n { ?p rk:acronym ?n }") == ["Bērzs", "Ceļš", "Ābele"]
    assert not dataset.ask(f"ASK {{ {D} ?p ?o }}")


def test_a_named_graph_is_asked_by_its_name(dataset: Store) -> None:
    assert column(dataset, f"SELECT ?n {{ GRAPH {FIRST} {{ ?p rk:acronym ?n }} }}") == ["first", "only there"]
    assert column(dataset, f"SELECT ?g {{ GRAPH ?g {{ {A} rk:acronym ?n }} }}") == [FIRST.value, SECOND.value]


def test_everything_is_in_the_quads(dataset: Store) -> None:
    assert set(dataset.quads()) == set(CONTENT)


def test_a_file_of_triples_holds_the_default_graph(store: Store) -> None:
    assert set(store.quads()) == set(DEFAULT)
    assert {type(quad.graph_name) for quad in store.quads()} == {DefaultGraph}


# ── what is refused ──────────────────────────────────────────────────────────────────────────────────────────────────────

ASKING: dict[str, Callable[[Store, str], object]] = {
    "select": lambda store, text: store.select(text),
    "ask": lambda store, text: store.ask(text),
    "construct": lambda store, text: store.construct(text),
}


@pytest.mark.parametrize("way", ASKING)
def test_a_syntax_error_has_its_place(store: Store, way: str) -> None:
    text = "SELECT ?s WHERE {\n  ?s a ?o .\n} LIMIT -1"
    with pytest.raises(StoreRejectedError, match=r"not SPARQL 1\.1") as caught:
        ASKING[way](store, text)
    assert caught.value.place is not None
    assert (caught.value.place.line, caught.value.place.column) == (3, 9)
    assert caught.value.source == text


@pytest.mark.parametrize("way", ASKING)
@pytest.mark.parametrize("text", ["", "hello", "SELECT", "SELECT * {", "INSERT DATA { <a:a> <a:b> <a:c> }", "SELECT ?x { ?x foo:bar ?y }"])
def test_what_is_no_query_is_refused(store: Store, way: str, text: str) -> None:
    with pytest.raises(StoreRejectedError):
        ASKING[way](store, text)


@pytest.mark.parametrize(
    ("way", "text"),
    [
        ("select", "ASK {}"),
        ("select", "CONSTRUCT WHERE { ?s ?p ?o }"),
        ("ask", "SELECT * {}"),
        ("ask", "DESCRIBE <https://example.org/x>"),
        ("construct", "SELECT * {}"),
        ("construct", "ASK {}"),
    ],
)
def test_a_query_of_another_form_is_refused(store: Store, way: str, text: str) -> None:
    with pytest.raises(StoreRejectedError, match=f"the query is no {way.upper()}"):
        ASKING[way](store, text)


def test_a_store_that_takes_no_writes_says_so_and_stays_as_it_is(read_only: Store) -> None:
    writes: list[Callable[[], object]] = [
        lambda: read_only.update("DELETE WHERE { ?s ?p ?o }"),
        lambda: read_only.replace(None, []),
        lambda: read_only.replace(FIRST, [Triple(A, RDF.type, RK.Project)]),
    ]
    for write in writes:
        with pytest.raises(StoreReadOnlyError) as caught:
            write()
        assert caught.value.hint is not None
    assert set(read_only.quads()) == set(DEFAULT)


def test_a_store_in_a_folder_does_not_look_at_updates(tmp_path: Path) -> None:
    EmbeddedStore.write(tmp_path, DEFAULT)
    with pytest.raises(StoreReadOnlyError):
        EmbeddedStore.open(tmp_path).update("this is no update")


def test_a_closed_store_answers_nothing(dataset: Store) -> None:
    dataset.close()
    dataset.close()
    calls: list[Callable[[], object]] = [
        lambda: dataset.select("SELECT * {}"),
        lambda: dataset.ask("ASK {}"),
        lambda: dataset.construct("CONSTRUCT WHERE { ?s ?p ?o }"),
        lambda: list(dataset.quads()),
    ]
    for call in calls:
        with pytest.raises(StoreUnavailableError, match="the store is closed"):
            call()


def test_a_closed_store_takes_nothing(writable: Store) -> None:
    writable.close()
    calls: list[Callable[[], object]] = [lambda: writable.update("DROP ALL"), lambda: writable.replace(None, [])]
    for call in calls:
        with pytest.raises(StoreUnavailableError, match="the store is closed"):
            call()


# ── updates ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_update_is_seen_at_once(writable: Store) -> None:
    writable.update(f"{PROLOGUE}INSERT DATA {{ {D} rk:acronym 'Dēls' }} ; DELETE WHERE {{ {A} ?p ?o }}")
    assert column(writable, "SELECT ?n { ?p rk:acronym ?n }") == ["Bērzs", "Ceļš", "Dēls"]


@pytest.mark.parametrize(
    "update",
    [
        f"INSERT DATA {{ {D} a {RK.Project} }} ; CLEAR GRAPH <https://example.org/none>",
        f"DELETE WHERE {{ ?s ?p ?o }} ; INSERT DATA {{ {D} a }}",
        "SELECT * {}",
        "",
    ],
)
def test_an_update_that_fails_changes_nothing(writable: Store, update: str) -> None:
    before = set(writable.quads())
    if update:
        with pytest.raises(StoreRejectedError):
            writable.update(update)
    else:
        writable.update(update)
    assert set(writable.quads()) == before


def test_a_wrong_update_is_refused_with_its_place(writable: Store) -> None:
    with pytest.raises(StoreRejectedError) as caught:
        writable.update(f"INSERT DATA {{\n  {A} a\n}}")
    assert caught.value.place is not None
    assert caught.value.place.line == 3


def test_replacing_one_graph_leaves_the_others_alone(writable: Store) -> None:
    writable.replace(FIRST, [Triple(B, RK.acronym, Literal("new"))])
    kept = {quad for quad in CONTENT if quad.graph_name != FIRST}
    assert set(writable.quads()) == kept | {Quad(B, RK.acronym, Literal("new"), FIRST)}


def test_replacing_the_default_graph_leaves_the_named_ones_alone(writable: Store) -> None:
    writable.replace(None, [Triple(B, RK.acronym, Literal("new"))])
    kept = {quad for quad in CONTENT if isinstance(quad.graph_name, NamedNode)}
    assert set(writable.quads()) == kept | {Quad(B, RK.acronym, Literal("new"))}


def test_a_graph_that_was_not_there_is_made(writable: Store) -> None:
    graph = NamedNode("https://example.org/graph/third")
    writable.replace(graph, [Triple(B, RK.acronym, Literal("new"))])
    assert column(writable, f"SELECT ?n {{ GRAPH {graph} {{ ?p rk:acronym ?n }} }}") == ["new"]
    assert len(set(writable.quads())) == len(CONTENT) + 1


def test_a_graph_replaced_by_nothing_is_empty(writable: Store) -> None:
    writable.replace(FIRST, [])
    assert {quad.graph_name for quad in writable.quads()} == {DefaultGraph(), SECOND}


def test_a_graph_can_be_replaced_by_what_is_asked_of_it(writable: Store) -> None:
    writable.replace(FIRST, writable.construct(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {FIRST} {{ ?s ?p ?o }} }}"))
    assert set(writable.quads()) == set(CONTENT)


@pytest.mark.parametrize("text", ['" } DROP ALL #', "'''\"\"\"", "a\nb\r\tc\\", "\u2028\u0085\x01", "}; CLEAR ALL", "𝄞 ā a\u0304"])
def test_no_text_of_a_triple_is_taken_for_an_update(writable: Store, text: str) -> None:
    triple = Triple(B, RK.title, Literal(text, language="lv"))
    writable.replace(FIRST, [triple])
    assert {quad.triple for quad in writable.quads() if quad.graph_name == FIRST} == {triple}
    assert len(set(writable.quads())) == len(CONTENT) - 2 + 1


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

VALUES = [
    Literal("106717.5", datatype=XSD.decimal),
    canonical(Literal("106717.50", datatype=XSD.decimal)),
    canonical(Literal("-0.00", datatype=XSD.decimal)),
    canonical(Literal("007", datatype=XSD.nonNegativeInteger)),
    canonical(Literal("x", language="en-GB")),
    whole(-5),
    money("106717.50 EUR"),
    money("6.2E6 EUR"),
    day("2017-10-05"),
    day("2017-10"),
    day("2017"),
    day("--06-11"),
    Literal("007"),
    Literal("a\tb\r\nc\u2028\\\"'"),
    Literal(""),
    Literal("Rīga", language="lv"),
    NamedNode("https://example.org/%C4%81?q=1#ā"),
]


@pytest.mark.parametrize("name", STORES)
def test_values_in_canonical_form_survive(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    content = [Quad(A, NamedNode(f"https://example.org/p{number}"), value) for number, value in enumerate(VALUES)]
    opened = STORES[name](tmp_path_factory.mktemp("values"), content)
    assert set(opened.quads()) == set(content)
    rows = opened.select("SELECT ?o { ?s ?p ?o } ORDER BY STRLEN(STR(?p)) STR(?p)").rows
    assert [row[0] for row in rows] == VALUES
    opened.close()


def test_an_embedded_store_is_the_one_that_was_given() -> None:
    inner = ox.Store()
    EmbeddedStore(inner).update(f"INSERT DATA {{ {A} a {RK.Project} }}")
    assert len(inner) == 1
