"""regkg: from documents about EU-funded regional projects to a validated, published knowledge graph.

>>> import regkg
>>> from regkg.resources import published_dump
>>> with regkg.open(published_dump()) as graph:
...     print(graph.query("lead-partners", project="LLI-431")[0].organisation.label)
Kurzeme Planning Region
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

    from regkg.errors import RegkgError
    from regkg.graph import Graph

__all__ = ["Graph", "RegkgError", "__version__", "open"]

__version__ = "0.1.0"

#: Names that are imported when they are asked for: importing regkg costs nothing.
_HOMES = {"Graph": "regkg.graph", "RegkgError": "regkg.errors"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'regkg' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def open(  # noqa: A001 – as gzip.open and others
    where: str | PathLike[str] | None = None, *, language: str | None = None, timeout: float = 60.0, memory: int = 2 * 2**30
) -> Graph:
    """Open a graph to ask: a folder that `regkg build` wrote, an RDF file, or the address of a SPARQL endpoint.

    Without `where` it is the graph of the project around the working folder, outside of one that which comes with regkg. `language` (lv
    or en) is that of labels; the default is REGKG_LANG, else en. A query may take `timeout` seconds and `memory` bytes; 0 for no limit.
    Raises StoreUnavailableError for what is not there, StoreDamagedError for a store that is not what was written.
    """
    from regkg.graph import Graph

    return Graph.open(where, language=language, timeout=timeout, memory=memory)
