"""Real SPARQL servers on loopback: each is started when the first test asks for it, and stopped at the end of the run."""

from __future__ import annotations

import atexit
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import Quad

from regkg.errors import EndpointError, LimitError
from regkg.stores.http import Allowance, Credentials, Exchanges
from regkg.stores.remote import DEFAULT, Addresses, RemoteStore

_PATIENCE: Final = 60.0

_VIRTUOSO: Final = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
CaseMode = 2
DirsAllowed = .
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
CheckpointInterval = 0
ThreadsPerQuery = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 100000
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime = 60
"""


@dataclass(frozen=True)
class Server:
    """A running server: its addresses, and who may write."""

    addresses: Addresses
    credentials: Credentials = field(default_factory=Credentials)

    def store(self) -> RemoteStore:
        """The store behind it, with what was in it before."""
        url = self.addresses.query
        return RemoteStore(self.addresses, Exchanges(url, allowance=Allowance(), credentials=self.credentials))

    def content(self) -> set[Quad]:
        """What is in it; on one without a default graph nothing passes for its content, before it has any."""
        store = self.store()
        default = store.named_for_writing()
        return set((store if default is None else RemoteStore(store.addresses, store._exchanges, default=default)).quads())

    def emptied(self) -> RemoteStore:
        """The store behind it, with nothing in it."""
        store = self.store()
        for graph in [*store.named_graphs(), DEFAULT]:
            store.send_update(f"DROP SILENT GRAPH {graph}")
        if store.named_for_writing() is None:
            store.send_update("CLEAR DEFAULT")
        return self.store()


@cache
def oxigraph() -> Server:
    """Oxigraph's own server, in memory."""
    program = Path(sys.executable).with_name("oxigraph")
    if not program.is_file():
        pytest.skip("NOT CHECKED: the Oxigraph server is not installed (pip install oxigraph)")
    port = _free_port()
    _start([str(program), "serve", "--bind", f"127.0.0.1:{port}"], Path(tempfile.gettempdir()))
    return _ready(Server(Addresses.of(f"http://127.0.0.1:{port}/query")), "the Oxigraph server")


@cache
def virtuoso() -> Server:
    """Virtuoso, in a folder of its own."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("NOT CHECKED: Virtuoso is not installed (apt-get install virtuoso-opensource-7)")
    folder = Path(tempfile.mkdtemp(prefix="regkg-virtuoso-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    http, sql = _free_port(), _free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(http=http, sql=sql), encoding="utf-8")
    _start([program, "+configfile", "virtuoso.ini", "+foreground"], folder)
    return _ready(Server(Addresses.of(f"http://127.0.0.1:{http}/sparql-auth"), Credentials("dba", "dba")), "Virtuoso")


def virtuoso_for_all() -> Server:
    """Virtuoso as those without a password see it, who may only read."""
    return Server(Addresses.of(virtuoso().addresses.query.removesuffix("-auth")))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _start(command: list[str], folder: Path) -> None:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 – ours

    def stop() -> None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    _STOPS.append(stop)


def _ready(server: Server, name: str) -> Server:
    begun = time.monotonic()
    while True:
        try:
            server.store().ask("ASK {}")
        except (EndpointError, LimitError):
            if time.monotonic() - begun > _PATIENCE:
                pytest.fail(f"{name} does not start")
        else:
            return server


_STOPS: Final[list[object]] = []


def stop_all() -> None:
    """Stop what was started."""
    while _STOPS:
        stop = _STOPS.pop()
        if callable(stop):
            stop()
