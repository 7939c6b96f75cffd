"""Queries of death by the command: each ends within its limit, is told, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from regkg.cli import BAD_INPUT, DONE, INTERRUPTED, LIMIT, NETWORK, USAGE
from tests.end_to_end.conftest import ROOT, Command

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no worker where processes cannot be forked")

_COUNT: Final = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }"
_ROWS: Final = "SELECT ?a ?h { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }"


def test_a_query_that_takes_too_long_is_ended_and_told(regkg: Command, built: Path) -> None:
    begun = time.monotonic()
    outcome = regkg("query", "-e", _COUNT, "-s", built, "--timeout", "0.5s")
    assert time.monotonic() - begun < 0.5 + 2
    assert (outcome.code, outcome.out) == (LIMIT, "")
    assert outcome.err == "error: the query took longer than 0.5 seconds\nhint: allow more with --timeout\n"


def test_rows_that_came_are_printed_and_called_a_part(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "-e", _ROWS, "-s", built, "--timeout", "500ms")
    header, *rows = outcome.out.splitlines()
    assert (outcome.code, header) == (LIMIT, "a,h")
    assert f"the answer is cut after {len(rows)} rows" in outcome.err


def test_a_query_nested_too_deeply_is_refused(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "-e", "SELECT * { FILTER(" + "(" * 2000 + "1" + ")" * 2000 + ") }", "-s", built)
    assert outcome.code == LIMIT
    assert outcome.err.startswith("error: query:1:217: the query has more than 200 levels of brackets\n  ")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:18099/> { ?s ?p ?o } }", NETWORK),
        ("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", BAD_INPUT),
    ],
)
def test_a_query_that_asks_elsewhere_is_refused(regkg: Command, built: Path, query: str, code: int) -> None:
    outcome = regkg("query", "-e", query, "-s", built)
    assert (outcome.code, outcome.out) == (code, "")
    assert "hint: " in outcome.err


def test_a_query_file_is_looked_at_before_its_slots_are_filled(regkg: Command, built: Path, tmp_path: Path) -> None:
    file, deep = tmp_path / "elsewhere.rq", tmp_path / "deep.rq"
    head = "#+ summary: x\n#+ regkg:\n#+   params:\n#+     name: {type: string}\n"
    file.write_text(f"{head}SELECT * {{ VALUES ?name {{ UNDEF }} SERVICE <http://127.0.0.1:18099/> {{ ?s ?p ?name }} }}")
    assert "asks another server" in regkg("query", file, "-p", "name=x", "-s", built).err
    deep.write_text(f"{head}SELECT * {{ VALUES ?name {{ UNDEF }} FILTER({'(' * 40_000}1{')' * 40_000}) }}")
    assert regkg("query", deep, "-p", "name=x", "-s", built).code == LIMIT


def test_an_update_is_refused(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "-e", "DELETE WHERE { ?s ?p ?o }", "-s", built)
    assert outcome.code == BAD_INPUT
    assert outcome.err == "error: query:1:1: an update is no query\n  DELETE WHERE { ?s ?p ?o }\n  ^\nhint: regkg query only reads\n"


@pytest.mark.parametrize(("time_", "code"), [("30s", DONE), ("1.5m", DONE), ("0", DONE), ("soon", USAGE), ("-1s", USAGE)])
def test_a_time_has_a_unit_or_is_seconds(regkg: Command, built: Path, time_: str, code: int) -> None:
    assert regkg("query", "-e", "ASK { }", "-s", built, "--timeout", time_).code == code


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are looked up in /proc")
def test_an_interrupt_is_obeyed_at_once_and_leaves_no_orphan(built: Path) -> None:
    process = subprocess.Popen(  # noqa: S603 – our own words
        [sys.executable, "-m", "regkg", "query", "-e", _COUNT, "-s", str(built)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    until = time.monotonic() + 20
    while not (children := _children(process.pid)) and time.monotonic() < until:
        time.sleep(0.02)
    begun = time.monotonic()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=10)
    assert process.returncode == INTERRUPTED
    assert time.monotonic() - begun < 2
    assert children
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def _children(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []
