"""Queries that Oxigraph reads otherwise than SPARQL 1.1 does are put into words that it reads as the standard does; all others stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from regkg.errors import StoreRejectedError
from regkg.stores import EmbeddedStore
from regkg.stores.dialect import as_oxigraph_reads
from tests.samples import ROOT

_HERE = "PREFIX x: <urn:x:>\n"
_KNOWN, _UNKNOWN = "x:known", "x:unknown"


@pytest.fixture
def store() -> EmbeddedStore:
    """Two places, one in the other, both with a name in Latvian."""
    store = ox.Store()
    store.update(
        f'{_HERE} INSERT DATA {{ x:known x:in x:other ; x:name "A"@lv . x:other x:name "B"@lv . GRAPH x:g {{ x:apart x:in x:known }} }}'
    )
    return EmbeddedStore(store)


@pytest.fixture
def asked() -> tuple[Callable[[str], bool], list[str]]:
    """What is asked of the data, which know one place alone."""
    questions: list[str] = []

    def ask(query: str) -> bool:
        questions.append(query)
        return _KNOWN in query

    return ask, questions


@pytest.mark.parametrize(
    ("query", "rewritten"),
    [
        (
            'SELECT (GROUP_CONCAT(DISTINCT STR(?a) ; SEPARATOR=")") AS ?b) { ?c ?d ?a }',
            'SELECT (STR(GROUP_CONCAT(DISTINCT STR(?a) ; SEPARATOR=")")) AS ?b) { ?c ?d ?a }',
        ),
        ("SELECT ?o { x:unknown x:in* ?o }", "SELECT ?o { VALUES ?o { x:unknown } }"),
        ("SELECT ?o { ?o ^x:in? x:unknown . ?o a ?c }", "SELECT ?o { VALUES ?o { x:unknown } . ?o a ?c }"),
        (
            "SELECT ?o { ?o a ?c . x:unknown (x:in|x:part)* ?o FILTER(?c != ?o) }",
            "SELECT ?o { ?o a ?c . VALUES ?o { x:unknown } FILTER(?c != ?o) }",
        ),
        ("SELECT ?o { OPTIONAL { x:unknown x:in* ?o } }", "SELECT ?o { OPTIONAL { VALUES ?o { x:unknown } } }"),
    ],
)
def test_what_oxigraph_reads_otherwise_is_written_otherwise(
    query: str, rewritten: str, asked: tuple[Callable[[str], bool], list[str]]
) -> None:
    assert as_oxigraph_reads(query, asked[0]) == rewritten
    assert all(question.startswith("ASK") for question in asked[1])


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?o { x:known x:in* ?o }",
        "SELECT ?o { ?s x:in* ?o }",
        "SELECT ?o { x:unknown x:in+ ?o }",
        "SELECT ?o { x:unknown x:in*/x:part ?o }",
        "SELECT ?o { GRAPH ?g { x:unknown x:in* ?o } }",
        "SELECT ?o { GRAPH x:g { ?a ?b ?c { x:unknown x:in* ?o } } }",
        "SELECT ?o { SERVICE SILENT x:s { x:unknown x:in* ?o } }",
        "SELECT ?o FROM x:g { x:unknown x:in* ?o }",
        "SELECT ?o { x:unknown x:in* ?o ; x:name ?n }",
        "SELECT ?o { x:unknown x:in* x:other }",
        "SELECT ?o { ?s ?p ?a BIND(?a * ?a AS ?o) }",
        'SELECT ("GROUP_CONCAT(?a)" AS ?o) { }',
        "SELECT (COUNT(*) AS ?o) { ?s ?p ?o } # GROUP_CONCAT(?a)",
        "SELECT ?o { x:unknown x:in*",
        "GROUP_CONCAT(",
        "} x:in* ?o",
    ],
)
def test_everything_else_stays_as_it_is(query: str, asked: tuple[Callable[[str], bool], list[str]]) -> None:
    assert as_oxigraph_reads(query, asked[0]) == query


def test_no_stored_query_is_written_otherwise() -> None:
    def ask(_: str) -> bool:
        return True

    files = sorted(Path(ROOT / "queries").rglob("*.rq"))
    assert len(files) > 40
    assert [file.name for file in files if as_oxigraph_reads(text := file.read_text(encoding="utf-8"), ask) != text] == []


@pytest.mark.parametrize("path", ["x:in*", "x:in?", "^x:in*", "(x:in|x:part)*"])
def test_a_path_of_length_nought_finds_its_own_end_known_or_not(store: EmbeddedStore, path: str) -> None:
    for term in ("x:unknown", "x:apart", "x:other"):
        rows = store.select(f"{_HERE} SELECT ?o {{ {term} {path} ?o }}").rows
        assert (ox.NamedNode(term.replace("x:", "urn:x:")),) in rows
    assert len(store.select(f"{_HERE} SELECT ?o {{ x:unknown {path} ?o }}").rows) == 1


def test_texts_put_together_have_no_language(store: EmbeddedStore) -> None:
    [(found,)] = store.select(f'{_HERE} SELECT (GROUP_CONCAT(?n ; SEPARATOR="+") AS ?all) {{ ?s x:name ?n }} ORDER BY ?n').rows
    assert found in (ox.Literal("A+B"), ox.Literal("B+A"))


def test_an_error_is_told_with_its_place_in_the_text_that_was_asked(store: EmbeddedStore) -> None:
    query = "SELECT (GROUP_CONCAT(?n) AS ?all) { ?s ?p ?n"
    with pytest.raises(StoreRejectedError) as caught:
        store.select(query)
    assert caught.value.place is not None
    assert caught.value.place.column == len(query) + 1
