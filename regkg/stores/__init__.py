"""Where a graph lives: one protocol, kept by an embedded store and by a SPARQL endpoint."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from regkg.errors import StoreUnavailableError
from regkg.stores.embedded import EmbeddedStore
from regkg.stores.protocol import Answer, Store, Term, Workspace, is_nameable

__all__ = ["Answer", "EmbeddedStore", "Store", "Term", "Workspace", "is_endpoint", "is_nameable", "open_store"]

_MEMORY: Final = ":memory:"


def is_endpoint(where: str) -> bool:
    """Whether a store is named by the address of an endpoint.

    >>> is_endpoint("https://example.org/sparql"), is_endpoint("build/")
    (True, False)
    """
    return urlsplit(where).scheme.lower() in {"http", "https"}


def open_store(where: str) -> Store:
    """Open `:memory:`, a folder that `regkg build` or `regkg load` wrote, an RDF file (read into memory), or an endpoint (http, https).

    Raises StoreUnavailableError for what is not there, and StoreDamagedError for a store that is not what was written.
    """
    if where == _MEMORY:
        return EmbeddedStore()
    if is_endpoint(where):
        from regkg.stores.remote import RemoteStore

        return RemoteStore.open(where)
    path = Path(where)
    if path.is_dir():
        return EmbeddedStore.open(path)
    if path.is_file():
        return EmbeddedStore.read(path)
    raise StoreUnavailableError(f"there is no store at {where}", hint="make one with: regkg build")
