"""Every way to open a store, by name. A store of another kind is one more entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad

from regkg.publish.serialise import n_triples, trig, turtle
from regkg.stores import EmbeddedStore, Store, open_store
from tests import servers
from tests.samples import quads

FIRST: Final = NamedNode("https://example.org/graph/first")
SECOND: Final = NamedNode("https://example.org/graph/second")

#: Three projects in the default graph; two graphs that say other things.
CONTENT: Final = quads(
    """
    <id/project/p/a> a rk:Project ; rk:acronym "Ābele" ; rk:statedPartnerCount 10 ; rk:endDate "2021-03"^^xsd:gYearMonth .
    <id/project/p/b> a rk:Project ; rk:acronym "Bērzs" ; rk:statedPartnerCount 9 ; rk:title "Bērzs \\"un\\"\\n\\\\ \\u2028"@lv .
    <id/project/p/c> a rk:Project ; rk:acronym "Ceļš" ; rk:statedPartnerCount 100 .
    GRAPH <https://example.org/graph/first> { <id/project/p/a> rk:acronym "first" . <id/project/p/d> rk:acronym "only there" . }
    GRAPH <https://example.org/graph/second> { <id/project/p/a> rk:acronym "second" . }
    """
)
DEFAULT: Final = [quad for quad in CONTENT if not isinstance(quad.graph_name, NamedNode)]

Opener = Callable[[Path, list[Quad]], Store]


def _memory(_: Path, content: list[Quad]) -> Store:
    store = open_store(":memory:")
    for graph in {quad.graph_name for quad in content}:
        triples = [quad.triple for quad in content if quad.graph_name == graph]
        store.replace(graph if isinstance(graph, NamedNode) else None, triples)
    return store


def _of_quads(_: Path, content: list[Quad]) -> Store:
    return EmbeddedStore.of(content)


def _folder(folder: Path, content: list[Quad]) -> Store:
    EmbeddedStore.write(folder, content)
    return open_store(str(folder))


def _damaged_folder(folder: Path, content: list[Quad]) -> Store:
    EmbeddedStore.write(folder, content)
    (folder / "regkg.trig").write_bytes(trig(content))
    (folder / "store" / "CURRENT").unlink()
    return open_store(str(folder))


def _file(name: str, write: Callable[[list[Quad]], bytes]) -> Opener:
    def opened(folder: Path, content: list[Quad]) -> Store:
        (folder / name).write_bytes(write(content))
        return open_store(str(folder / name))

    return opened


def _server(started: Callable[[], servers.Server]) -> Opener:
    def opened(_: Path, content: list[Quad]) -> Store:
        store = started().emptied()
        for graph in sorted({quad.graph_name for quad in content} | {DefaultGraph()}, key=str):
            triples = [quad.triple for quad in content if quad.graph_name == graph]
            store.replace(graph if isinstance(graph, NamedNode) else None, triples)
        return started().store()

    return opened


#: Servers on this machine.
SERVERS: Final = {"oxigraph server": servers.oxigraph, "virtuoso": servers.virtuoso}

#: Stores that take updates.
WRITABLE: Final[dict[str, Opener]] = {
    "memory": _memory,
    "quads": _of_quads,
    **{name: _server(started) for name, started in SERVERS.items()},
}

#: What a server does otherwise, by the beginning of the tests' names; docs/reference/endpoints.md lists it.
DEVIATIONS: Final = {
    "virtuoso": {
        "test_a_partial_date_is_not_compared_with_a_day": "a month is compared with a day as if it were its first",
        "test_an_update_that_fails_changes_nothing[virtuoso-update0]": "emptying a graph that is not there is no failure",
    }
}

#: Stores that hold several graphs.
DATASETS: Final[dict[str, Opener]] = {**WRITABLE, "folder": _folder, "folder made again": _damaged_folder, "trig": _file("x.trig", trig)}

#: All stores; files of triples hold the default graph alone.
STORES: Final[dict[str, Opener]] = {**DATASETS, "turtle": _file("x.ttl", turtle), "n-triples": _file("x.nt", n_triples)}


def _without_password(folder: Path, content: list[Quad]) -> Store:
    _server(servers.virtuoso)(folder, content)
    return servers.virtuoso_for_all().store()


READ_ONLY: Final = {
    **{name: opener for name, opener in STORES.items() if name not in WRITABLE},
    "virtuoso without a password": _without_password,
}


def _expect_deviation(request: pytest.FixtureRequest) -> None:
    for test, reason in DEVIATIONS.get(request.param, {}).items():
        if request.node.name.startswith(test):
            request.applymarker(pytest.mark.xfail(reason=reason, strict=True))


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store with the default graph."""
    _expect_deviation(request)
    opened = STORES[request.param](tmp_path, DEFAULT)
    yield opened
    opened.close()


@pytest.fixture(params=DATASETS)
def dataset(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store that holds several graphs, with all of them."""
    _expect_deviation(request)
    opened = DATASETS[request.param](tmp_path, CONTENT)
    yield opened
    opened.close()


@pytest.fixture(params=WRITABLE)
def writable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store that takes updates, with all graphs."""
    _expect_deviation(request)
    opened = WRITABLE[request.param](tmp_path, CONTENT)
    yield opened
    opened.close()


@pytest.fixture(params=READ_ONLY)
def read_only(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store that takes none."""
    opened = READ_ONLY[request.param](tmp_path, DEFAULT)
    yield opened
    opened.close()
