"""Asking what anyone may have written: queries are looked at, answered elsewhere within limits, and leave nothing behind."""

from __future__ import annotations

import os
import time
from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from regkg.asking import LIMITS, TRIPLE, Limits, ask, check
from regkg.errors import LimitError, PartialAnswerError, QueryError, StoreRejectedError
from regkg.stores import EmbeddedStore, Store
from regkg.vocab import RK
from tests.leftovers import nothing_left
from tests.samples import quads

forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no worker where processes cannot be forked")

DATA: Final = """
<id/project/2014tc16rfcb027/lli-901> a rk:Project ; rk:acronym "GREEN" ; rk:title "Zaļais ceļš"@lv ;
  rk:title "a\\tb\\nc\\\\"@en ; rk:statedPartnerCount 2 .
GRAPH <https://example.org/g> { <id/project/2014tc16rfcb027/lli-901> rk:acronym "GREY" }
"""


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return EmbeddedStore.of(quads(DATA))


@pytest.fixture(scope="module")
def large() -> EmbeddedStore:
    """A few hundred things that are linked in a ring."""
    nodes = [NamedNode(f"https://example.org/{number}") for number in range(400)]
    return EmbeddedStore.of(Quad(one, RK.next, other) for one, other in zip(nodes, [*nodes[1:], nodes[0]], strict=True))


# ── answers ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s ?p ?o { ?s ?p ?o }",
        "SELECT ?o { ?s ?p ?o } ORDER BY DESC(?o)",
        "SELECT ?o ?nothing { ?s ?p ?o }",
        "SELECT * { }",
        "SELECT ?x { FILTER(false) }",
        "SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }",
        "SELECT (<<( <urn:a> <urn:b> 'c' )>> AS ?t) (1.50 AS ?d) (BNODE('x') AS ?b) { }",
    ],
)
def test_the_rows_of_a_worker_are_those_of_the_store(store: EmbeddedStore, query: str) -> None:
    found, expected = ask(store, query), store.select(query)
    assert found.variables == expected.variables
    assert [[_unnamed(term) for term in row] for row in found.rows] == [[_unnamed(term) for term in row] for row in expected.rows]


def _unnamed(term: object) -> object:
    return "blank" if isinstance(term, ox.BlankNode) else term


def test_triples_come_in_three_columns_and_in_order(store: EmbeddedStore) -> None:
    answer = ask(store, "CONSTRUCT WHERE { ?s ?p ?o }")
    assert answer.variables == TRIPLE
    assert answer.rows == tuple(tuple(triple) for triple in store.construct("CONSTRUCT WHERE { ?s ?p ?o }"))


@pytest.mark.parametrize(("query", "told"), [("ASK { ?s ?p ?o }", "true"), ("ASK { ?s a 1 }", "false")])
def test_yes_and_no_come_as_a_row(store: EmbeddedStore, query: str, told: str) -> None:
    (row,) = ask(store, query)
    assert row["answer"] == Literal(told, datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))


def test_addresses_that_are_none_come_back_as_the_store_holds_them() -> None:
    bad = ox.Store()
    bad.load(
        b'<https://example.org/a> <https://example.org/p> <http://a b> .\n<https://example.org/b> <https://example.org/p> "x"@lv .',
        ox.RdfFormat.N_TRIPLES,
        lenient=True,
    )
    answer = ask(EmbeddedStore(bad), "SELECT ?o ?nothing { ?s ?p ?o }")
    assert [[str(term) for term in row] for row in answer.rows] == [['"x"@lv', "None"], ["<http://a b>", "None"]]


def test_without_limits_the_query_is_asked_in_this_process(store: EmbeddedStore) -> None:
    limits = Limits(seconds=0, memory=0)
    assert ask(store, "SELECT * { ?s ?p ?o }", limits=limits) == ask(store, "SELECT * { ?s ?p ?o }")
    assert ask(store, "ASK { ?s ?p ?o }", limits=limits) == ask(store, "ASK { ?s ?p ?o }")
    assert ask(store, "CONSTRUCT WHERE { ?s ?p ?o }", limits=limits) == ask(store, "CONSTRUCT WHERE { ?s ?p ?o }")


class _Elsewhere:
    """A store that is not in this process: it is asked itself."""

    def __init__(self, store: Store) -> None:
        self.select, self.ask, self.construct = store.select, store.ask, store.construct
        self.update, self.replace, self.quads, self.close = store.update, store.replace, store.quads, store.close


def test_a_store_elsewhere_keeps_its_own_limits(store: EmbeddedStore) -> None:
    assert ask(_Elsewhere(store), "SELECT ?o { ?s ?p ?o }") == ask(store, "SELECT ?o { ?s ?p ?o }")


def test_a_mistake_is_told_with_its_place(store: EmbeddedStore) -> None:
    with pytest.raises(StoreRejectedError) as caught:
        ask(store, "SELECT *\n{ ?s ?p }")
    assert caught.value.place is not None
    assert caught.value.place.line == 2


# ── limits ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@forked
@pytest.mark.parametrize("query", ["SELECT ?s { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_an_answer_with_too_many_rows_is_cut_and_says_so(large: EmbeddedStore, query: str) -> None:
    with pytest.raises(PartialAnswerError, match=r"^the answer has more than 7 rows; the answer is cut after 7 rows$") as caught:
        ask(large, query, limits=Limits(rows=7))
    assert len(caught.value.answer) == 7
    assert len(ask(large, f"{query} LIMIT 7", limits=Limits(rows=7))) == 7


@forked
def test_an_answer_with_too_many_bytes_is_cut_and_says_so(large: EmbeddedStore) -> None:
    with pytest.raises(PartialAnswerError, match=r"more than 0.00390625 MiB"):
        ask(large, "SELECT ?a ?b { ?a ?p ?x . ?b ?p ?y }", limits=Limits(size=2**12))


@forked
def test_what_came_before_the_time_was_over_is_told(large: EmbeddedStore) -> None:
    with pytest.raises(PartialAnswerError, match=r"took longer than 0.5 seconds; the answer is cut after") as caught:
        ask(large, "SELECT ?a ?b ?c ?d { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }", limits=Limits(seconds=0.5))
    assert caught.value.answer.variables == ("a", "b", "c", "d")
    assert all(len(row) == 4 for row in caught.value.answer.rows)


def _nested(opening: str, inner: str, closing: str, times: int) -> str:
    return opening * times + inner + closing * times


_TWICE: Final = " ".join(f"BIND(CONCAT(?x{at}, ?x{at}) AS ?x{at + 1})" for at in range(40))
_VALUES: Final = " ".join(str(number) for number in range(1000))
_ANY: Final = "?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h"

#: Queries that would take the machine, or the process, with them.
DEADLY: Final = {
    "cartesian product": f"SELECT (COUNT(*) AS ?n) {{ {_ANY} }}",
    "rows without end": f"SELECT * {{ {_ANY} }}",
    "triples without end": f"CONSTRUCT {{ ?a ?r ?h }} WHERE {{ {_ANY} }}",
    "yes after a long search": f"ASK {{ {_ANY} FILTER(STR(?a) = CONCAT(STR(?c), STR(?e), STR(?h))) }}",
    "paths of any length": "SELECT (COUNT(*) AS ?n) { ?a (rk:next|^rk:next)* ?b . ?c (rk:next|^rk:next)* ?d . ?e rk:next* ?f }",
    "paths in paths": "SELECT (COUNT(*) AS ?n) { ?a ((rk:next*)/(rk:next*)/(rk:next*))* ?b }",
    "a text that doubles": f'SELECT * {{ BIND("x" AS ?x0) {_TWICE} }}',
    "texts put together": f"SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?c), STR(?e))) AS ?x) {{ {_ANY} }}",
    "sorting": f"SELECT * {{ {_ANY} }} ORDER BY DESC(?a) ?h",
    "grouping": f"SELECT ?a ?c ?e (COUNT(*) AS ?n) {{ {_ANY} }} GROUP BY ?a ?c ?e",
    "different rows": f"SELECT DISTINCT ?a ?c ?e ?g {{ {_ANY} FILTER(STR(?a) < STR(?c)) }}",
    "a regular expression": 'SELECT * { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f FILTER REGEX(CONCAT(STR(?a), STR(?c), STR(?e)), "^(h+)+(t+)+$") }',
    "values times values": f"SELECT (COUNT(*) AS ?n) {{ {' '.join(f'VALUES ?x{at} {{ {_VALUES} }}' for at in range(5))} }}",
    "options times options": f"SELECT (COUNT(*) AS ?n) {{ {' '.join(f'OPTIONAL {{ ?a{at} ?p{at} ?b{at} }}' for at in range(9))} }}",
    "differences": f"SELECT (COUNT(*) AS ?n) {{ {_ANY} FILTER NOT EXISTS {{ ?a ?x ?y . ?y ?z ?h }} }}",
    "a thousand joins": f"SELECT * {{ {' '.join(f'?x{at} rk:next ?x{at + 1} .' for at in range(1000))} }}",
    "joins over anything": f"SELECT * {{ {' '.join(f'?x{at} ?p ?x{at + 1} .' for at in range(200))} }}",
    "a long path": f"SELECT * {{ ?a {'/'.join(['rk:next'] * 1900)} ?b }}",
    "nested parentheses": f"SELECT * {{ FILTER({_nested('(', '1', ')', 8000)}) }}",
    "nested braces": f"SELECT * {_nested('{', '', '}', 20000)}",
    "nested brackets": f"SELECT * {{ ?a ?p {_nested('[ ?p ', '1', ']', 8000)} }}",
    "nested lists": f"SELECT * {{ ?a ?p {_nested('(', '1', ')', 190)} }}",
    "nested triples": f"SELECT * {{ ?a ?p {_nested('<<( ?a ?b ', '1', ')>>', 20000)} }}",
    "nested functions": f"SELECT * {{ BIND({_nested('IF(?x, 1, ', '1', ')', 8000)} AS ?y) }}",
    "nested filters": f"SELECT * {_nested('{ FILTER EXISTS ', '{ ?a ?p ?b }', '}', 8000)}",
    "many alternatives": f"SELECT * {{ {' UNION '.join(['{?a ?p ?b}'] * 8000)} }}",
    "many conditions": f"SELECT * {{ FILTER({'||'.join(['?x'] * 16000)}) }}",
    "many numbers": f"SELECT * {{ FILTER({'+'.join(['1'] * 16000)}) }}",
    "many bindings": f"SELECT * {{ {' '.join(f'BIND(1 AS ?x{at})' for at in range(8000))} }}",
    "a long text": f"SELECT * {{ FILTER('{'x' * 300_000}' = ?x) }}",
}


@forked
@pytest.mark.parametrize("name", DEADLY)
def test_a_deadly_query_ends_within_its_limit_and_harms_nothing(name: str, large: EmbeddedStore) -> None:
    query = f"PREFIX rk: <https://w3id.org/regkg/ontology#> {DEADLY[name]}"
    begun = time.monotonic()
    with nothing_left(), pytest.raises(LimitError):
        ask(large, query, limits=Limits(seconds=0.4, memory=2**30))
    assert time.monotonic() - begun < 0.4 + 2
    begun = time.monotonic()
    assert len(ask(large, "SELECT * { ?a ?p ?b }")) == 400
    assert time.monotonic() - begun < 2


@forked
def test_an_interrupt_ends_the_worker(large: EmbeddedStore) -> None:
    import signal
    import threading

    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    begun = time.monotonic()
    with nothing_left(), pytest.raises(KeyboardInterrupt):
        ask(large, DEADLY["cartesian product"])
    assert time.monotonic() - begun < 2


# ── what is refused before it is parsed ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (f"SELECT * {{ FILTER({_nested('(', '1', ')', 2000)}) }}", "more than 200 levels"),
        (f"SELECT * {{ {' UNION '.join(['{}'] * 3000)} }}", "more than 2000 operators"),
        (f"SELECT * {{ FILTER('{'x' * 300_000}' = ?x) }}", "more than 262144 characters"),
    ],
)
def test_what_is_too_deep_or_too_long_is_refused_at_once(query: str, message: str) -> None:
    with pytest.raises(LimitError, match=message):
        check(query)


def test_brackets_in_texts_addresses_and_comments_do_not_count() -> None:
    check(f"SELECT * {{ # {'(' * 300}\n ?s <urn:{'(' * 300}> '{'(' * 300}' , '''{'{' * 300}''' }}")


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:a> <urn:b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <https://example.org/>",
        "PREFIX a: <urn:a> CLEAR ALL",
        "DROP ALL",
    ],
)
def test_an_update_is_no_query(store: EmbeddedStore, text: str) -> None:
    before = set(store.quads())
    with pytest.raises(QueryError, match="an update is no query"):
        ask(store, text)
    assert set(store.quads()) == before


def test_an_update_after_a_query_is_refused(store: EmbeddedStore) -> None:
    before = set(store.quads())
    with pytest.raises(StoreRejectedError):
        ask(store, "SELECT * { ?s ?p ?o } ; DELETE WHERE { ?s ?p ?o }")
    assert set(store.quads()) == before


_ELSEWHERE: Final = "<http://127.0.0.1:18099/>{ ?s ?p ?o }"


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE {_ELSEWHERE} }}",
        f"SELECT * {{ service silent {_ELSEWHERE} }}",
        f"SELECT * {{ SERVICESILENT{_ELSEWHERE} }}",
        f"SELECT * {{ ?s ?p 1SERVICE{_ELSEWHERE} }}",
        f"SELECT * {{ ?s ?p trueSERVICE{_ELSEWHERE} }}",
        f"SELECT * {{ # comment\n SERVICE # another\n {_ELSEWHERE} }}",
        "SELECT * { VALUES ?where { <http://127.0.0.1:18099/> } SERVICE ?where { ?s ?p ?o } }",
        "PREFIX a: <http://127.0.0.1:18099/> SELECT * { SERVICE a:b { ?s ?p ?o } }",
        "PREFIX a: <http://127.0.0.1:18099/> SELECT * { SERVICEa:b { ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:18099/> SELECT * { SERVICE:b { ?s ?p ?o } }",
        f"SELECT * {{ FILTER(?a<'>')SERVICE{_ELSEWHERE}FILTER(?x='') }}",
        f"SELECT * {{ FILTER(?a<?b#>'''\n)SERVICE{_ELSEWHERE} }}#'''",
        f"SELECT * {{ FILTER(?a<1)SERVICE#>\n{_ELSEWHERE} }}",
        "SELECT * { SERVICE <http://127.0.0.1:18099\\u002F> { ?s ?p ?o } }",
        "SELECT * { SERVICE <http://allowed@127.0.0.1:18099/> { ?s ?p ?o } }",
        "SELECT * { SERVICE <file:///etc/hostname> { ?s ?p ?o } }",
        f"SELECT * {{ FILTER EXISTS {{ SELECT * {{ OPTIONAL {{ SERVICE {_ELSEWHERE} }} }} }} }}",
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE {_ELSEWHERE} }}",
    ],
)
def test_no_other_server_is_asked_however_it_is_written(store: EmbeddedStore, query: str) -> None:
    with pytest.raises(QueryError, match=r"server|address"):
        ask(store, query, limits=Limits(hosts=("allowed",)))


@pytest.mark.parametrize(
    "query",
    [
        "PREFIX service: <https://example.org/service#> SELECT ?service { ?s service:service ?service }",
        "SELECT ('SERVICE <http://a/> {' AS ?x) { } # SERVICE <http://a/> {",
        "SELECT * { ?s <https://example.org/service> ?o , <https://example.org/#service> }",
        "SELECT * { ?s rk:serviceOf [] }",
    ],
)
def test_the_word_alone_is_no_request(store: EmbeddedStore, query: str) -> None:
    assert len(ask(store, f"PREFIX rk: <https://w3id.org/regkg/ontology#> {query}")) <= 1


@pytest.mark.parametrize(
    ("address", "host"),
    [("http://127.0.0.1:9/x", "127.0.0.1"), ("http://127.0.0.1:9/x", "127.0.0.1:9"), ("https://Example.org/sparql", "example.ORG")],
)
def test_a_server_that_is_allowed_may_be_named(address: str, host: str) -> None:
    check(f"SELECT * {{ SERVICE SILENT <{address}> {{ ?s ?p ?o }} }}", limits=Limits(hosts=(host,)))


def test_a_refused_server_is_named_with_the_option_that_allows_it() -> None:
    with pytest.raises(QueryError, match=r"^query:2:10: the query asks another server: example\.org:3030$") as caught:
        check("SELECT * {\n SERVICE <http://example.org:3030/sparql> { ?s ?p ?o } }")
    assert caught.value.hint == "if that is meant: --allow-network example.org:3030"
    assert (caught.value.place and (caught.value.place.line, caught.value.place.column)) == (2, 10)


@forked
def test_a_worker_reaches_no_server_whatever_it_is_asked() -> None:
    """Were a request overlooked: the worker has no network."""
    import socket

    from regkg.worker import Confines, confined

    def connected() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(listener.getsockname()) == 0

    with socket.create_server(("127.0.0.1", 0)) as listener:
        assert confined(connected, confines=Confines(), about="a look")
        if confined(connected, confines=Confines(network=False), about="a look"):
            pytest.skip("NOT CHECKED: this system lets no process leave its network")


def test_from_names_graphs_of_the_store_alone(store: EmbeddedStore) -> None:
    (row,) = ask(store, "SELECT ?o FROM <https://example.org/g> { ?s ?p ?o }")
    assert row["o"] == Literal("GREY")
    assert len(ask(store, "PREFIX e: <https://example.org/> SELECT ?o FROM NAMED e:g { GRAPH ?g { ?s ?p ?o } }")) == 1


@pytest.mark.parametrize(
    "clause", ["FROM <file:///etc/hostname>", "FROM NAMED <https://example.org/other>", "FROM e:x", "FROM<http://127.0.0.1:18099/>"]
)
def test_from_outside_of_the_store_is_refused(store: EmbeddedStore, clause: str) -> None:
    with pytest.raises(QueryError, match=r"there is no graph .* in the store"):
        ask(store, f"PREFIX e: <https://example.org/> SELECT * {clause} {{ ?s ?p ?o }}")


def test_from_at_an_endpoint_may_name_an_allowed_server(store: EmbeddedStore) -> None:
    query = "SELECT * FROM <https://example.org/other> { ?s ?p ?o }"
    with pytest.raises(QueryError):
        check(query, _Elsewhere(store))
    check(query, _Elsewhere(store), limits=Limits(hosts=("example.org",)))


def test_the_limits_are_those_of_the_manual() -> None:
    assert (LIMITS.seconds, LIMITS.memory, LIMITS.text, LIMITS.depth, LIMITS.parts) == (60, 2 * 2**30, 256 * 2**10, 200, 2000)
