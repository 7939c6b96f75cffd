"""Every stored query gives the same rows on servers as on the embedded store."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from pyoxigraph import NamedNode

from regkg.queries import find_query, query_files
from regkg.resources import published_dump
from regkg.stores import Store, open_store
from tests.contract.conftest import SERVERS


@cache
def _embedded() -> Store:
    return open_store(str(published_dump()))


@pytest.fixture(scope="module", params=SERVERS)
def served(request: pytest.FixtureRequest) -> Iterator[Store]:
    """The graph that comes with regkg, on a server."""
    server = SERVERS[request.param]()
    store = server.emptied()
    content = list(_embedded().quads())
    for graph in {quad.graph_name for quad in content}:
        triples = [quad.triple for quad in content if quad.graph_name == graph]
        store.replace(graph if isinstance(graph, NamedNode) else None, triples)
    yield server.store()
    server.emptied()


@pytest.mark.parametrize("name", query_files())
def test_a_stored_query_gives_the_same_rows_in_the_same_order(name: str, served: Store) -> None:
    text = find_query(name).text
    assert served.select(text) == _embedded().select(text)
