"""From the laptop to a server, by the commands: push, query, show, validate."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from regkg.resources import published_dump
from regkg.stores.pushing import push
from tests import servers
from tests.contract.conftest import SERVERS
from tests.end_to_end.conftest import Command

DUMP = str(published_dump())
#: What a report says of the file that a graph was read from; an endpoint has none.
OF_FILE = {"file", "line", "column", "pointer", "excerpt", "mentions"}


@pytest.fixture(scope="module", params=SERVERS)
def served(request: pytest.FixtureRequest) -> servers.Server:
    """A server that holds the graph that comes with regkg."""
    server = SERVERS[request.param]()
    push(server.emptied(), [published_dump()])
    return server


@pytest.fixture
def url(served: servers.Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """Its address; the environment holds its password."""
    monkeypatch.setenv("REGKG_USER", served.credentials.user)
    monkeypatch.setenv("REGKG_PASSWORD", served.credentials.password)
    return served.addresses.query


def rows(text: str) -> set[tuple[tuple[str, str], ...]]:
    found = csv.DictReader(io.StringIO(text))
    return {tuple(sorted((name, cell) for name, cell in row.items() if name not in OF_FILE)) for row in found}


def test_a_graph_on_a_server_answers_as_it_does_here(regkg: Command, url: str) -> None:
    sent = regkg("push", "-s", url, DUMP)
    assert (sent.code, sent.out) == (0, "")
    assert "statements in 11 graphs" in sent.err
    for command in (["query", "partners", "-p", "project=LLI-431", "-f", "csv"], ["show", "LLI-431"], ["about"]):
        there, here = regkg(*command, "-s", url), regkg(*command, "-s", DUMP)
        assert there.code == 0, there.err
        # the place of the graph is another, and what validation finds of a thing is shown of a graph that is here
        expected = here.out.partition("Found by validation")[0].replace(DUMP, url)
        assert there.out.rstrip() == expected.rstrip()


def test_a_graph_on_a_server_has_the_findings_that_it_has_here(regkg: Command, url: str) -> None:
    asked = ["validate", "-f", "csv", "--fail-on", "none"]
    there, here = regkg(*asked, "-s", url), regkg(*asked, "-s", DUMP)
    assert there.code == here.code == 0
    assert rows(there.out) == rows(here.out) != set()


def test_an_entry_is_checked_with_the_graph_on_a_server(regkg: Command, url: str, tmp_path: Path) -> None:
    entry = tmp_path / "entry.ttl"
    entry.write_text(
        """@prefix rk: <https://w3id.org/regkg/ontology#> .
        <https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-999> a rk:Project ; rk:identifier "LLI-999" .""",
        encoding="utf-8",
    )
    asked = ["validate", entry, "-f", "csv", "--fail-on", "none"]
    there, here = regkg(*asked, "-s", url), regkg(*asked, "-s", DUMP)
    assert there.code == here.code == 0, there.err
    assert rows(there.out) == rows(here.out) != set()


def test_an_endpoint_that_is_not_there_is_a_failure_of_the_network(regkg: Command) -> None:
    outcome = regkg("query", "projects", "-s", "http://127.0.0.1:9/sparql")
    assert outcome.code == 4
    assert outcome.err.startswith("error: http://127.0.0.1:9/sparql cannot be reached")


@pytest.mark.parametrize("args", [["push", "-s", "folder"], ["push", "-s", "http://localhost/", "--graph", "no iri"]])
def test_a_push_to_nowhere_is_wrong_usage(regkg: Command, args: list[str]) -> None:
    assert regkg(*args).code == 2


def test_a_file_is_loaded_and_asked(regkg: Command, alone: Command, tmp_path: Path) -> None:
    loaded = alone("load", DUMP, "-s", tmp_path / "store")
    assert loaded.code == 0
    assert "statements in" in loaded.err
    assert regkg("query", "projects", "-f", "csv", "-s", tmp_path / "store").out == regkg("query", "projects", "-f", "csv", "-s", DUMP).out
    assert regkg("load", "--verify", "-s", tmp_path / "store").code == 0
    assert alone("load", DUMP, "-s", tmp_path / "store").code == 3
    assert regkg("load", "-s", tmp_path / "store").code == 2
    assert regkg("validate", "-s", tmp_path / "store", "-f", "json").code == 0
