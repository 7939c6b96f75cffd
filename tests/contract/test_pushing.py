"""What is sent to a server is what is there afterwards: whole graphs or batches, once or twice, at once or after an interruption."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from regkg.errors import InputError, StoreReadOnlyError, SyntaxFault
from regkg.publish.serialise import n_triples, trig
from regkg.stores.pushing import push
from regkg.stores.remote import RemoteStore
from tests import servers
from tests.contract.conftest import CONTENT, DEFAULT, FIRST, SECOND, SERVERS

TARGET = NamedNode("https://example.org/graph/target")
MANY = [Quad(NamedNode(f"https://example.org/{n}"), NamedNode("https://example.org/p"), Literal(f"ā {n}")) for n in range(3_000)]


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest) -> servers.Server:
    """A server with nothing on it."""
    started = SERVERS[request.param]()
    started.emptied()
    return started


@pytest.fixture(params=["whole graphs", "batches"])
def target(request: pytest.FixtureRequest, server: servers.Server) -> RemoteStore:
    """The store behind it, that takes whole graphs, or updates alone."""
    store = server.store()
    if request.param == "batches":
        store.addresses = replace(store.addresses, graphs=None)
    return store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "dump.trig").write_bytes(trig(CONTENT))
    return tmp_path / "dump.trig"


def test_what_is_sent_is_there_and_sending_it_again_changes_nothing(target: RemoteStore, server: servers.Server, file: Path) -> None:
    for replaces in (False, False, True):
        pushed = push(target, [file], replaces=replaces)
        assert pushed.graphs == {None: len(DEFAULT), FIRST: 2, SECOND: 1}
        assert server.content() == set(CONTENT)


def test_a_graph_is_added_to_or_replaced_and_others_stay(target: RemoteStore, server: servers.Server, file: Path, tmp_path: Path) -> None:
    push(target, [file])
    new = Quad(NamedNode("https://example.org/new"), NamedNode("https://example.org/p"), Literal("jauns", language="lv"), FIRST)
    (tmp_path / "new.nq.gz").write_bytes(gzip.compress(f"{new} .\n".encode()))
    push(target, [tmp_path / "new.nq.gz"])
    assert server.content() == {*CONTENT, new}
    push(target, [tmp_path / "new.nq.gz"], replaces=True)
    assert server.content() == {new, *(quad for quad in CONTENT if quad.graph_name != FIRST)}


def test_statements_of_no_graph_go_where_they_are_told(target: RemoteStore, server: servers.Server, tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_bytes(n_triples(DEFAULT))
    push(target, [tmp_path / "a.nt"], graph=TARGET)
    assert {(quad.triple, quad.graph_name) for quad in server.content()} == {(quad.triple, TARGET) for quad in DEFAULT}


def test_blank_nodes_get_names_that_stay(target: RemoteStore, server: servers.Server, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:a> <urn:b> [ <urn:c> _:x ] . _:x <urn:d> 1 .", encoding="utf-8")
    for _ in range(2):
        push(target, [tmp_path / "a.ttl"])
    found = server.content()
    assert len(found) == 3
    assert not any(isinstance(term, BlankNode) for quad in found for term in (quad.subject, quad.object))


def test_a_file_that_cannot_be_read_sends_nothing(target: RemoteStore, server: servers.Server, tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_bytes(n_triples(DEFAULT) + b"oops")
    with pytest.raises(SyntaxFault):
        push(target, [tmp_path / "a.nt"])
    with pytest.raises(InputError):
        push(target, [tmp_path / "none.nt"])
    assert server.content() == set()


def test_an_interrupted_push_goes_on_where_it_ended(tmp_path: Path) -> None:
    server = servers.oxigraph()
    server.emptied()
    (tmp_path / "many.nt").write_text("".join(f"{quad.triple} .\n" for quad in MANY), encoding="utf-8")
    store = server.store()
    store.addresses = replace(store.addresses, graphs=None)
    sent: list[str] = []
    send = store.send_update
    patience = 5

    def breaking(update: str, **kwargs: bool) -> None:
        if len(sent) == patience:
            raise KeyboardInterrupt
        sent.append(update)
        send(update, **kwargs)  # type: ignore[arg-type]

    store.send_update = breaking  # type: ignore[assignment, method-assign]
    with pytest.raises(KeyboardInterrupt):
        push(store, [tmp_path / "many.nt"], replaces=True)
    assert not server.store().ask("ASK { ?s ?p ?o }")  # what is half there is not in its place
    journal = tmp_path / ".many.nt.push.json"
    assert json.loads(journal.read_text(encoding="utf-8"))["done"] == {"None": 4}
    patience = 1000
    push(store, [tmp_path / "many.nt"], replaces=True)
    assert sum("INSERT DATA { GRAPH <urn:regkg:push:" in update for update in sent) == 5 + 2
    assert server.content() == set(MANY)
    assert not journal.exists()


def test_who_may_not_write_is_told(tmp_path: Path, file: Path) -> None:
    servers.virtuoso().emptied()
    with pytest.raises(StoreReadOnlyError):
        push(servers.virtuoso_for_all().store(), [file])
