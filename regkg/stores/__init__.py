"""Where a graph lives: one protocol, kept by an embedded store now and by a SPARQL endpoint later."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from regkg.errors import StoreUnavailableError
from regkg.stores.embedded import EmbeddedStore
from regkg.stores.protocol import Answer, Store, Term, is_nameable

__all__ = ["Answer", "EmbeddedStore", "Store", "Term", "is_nameable", "open_store"]

_MEMORY: Final = ":memory:"


def open_store(where: str) -> Store:
    """Open `:memory:`, a folder that `regkg build` wrote, or an RDF file (read into memory).

    Raises StoreUnavailableError for what is not there, and StoreDamagedError for a store that is not what was written.
    """
    if where == _MEMORY:
        return EmbeddedStore()
    if urlsplit(where).scheme in {"http", "https"}:
        raise StoreUnavailableError(f"this version of regkg opens no endpoint: {where}", hint="give a folder or an RDF file")
    path = Path(where)
    if path.is_dir():
        return EmbeddedStore.open(path)
    if path.is_file():
        return EmbeddedStore.read(path)
    raise StoreUnavailableError(f"there is no store at {where}", hint="make one with: regkg build")
