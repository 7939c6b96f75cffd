"""The catalogue of stored queries: which there are, by name and folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.errors import QueryNotFoundError
from regkg.queries.binding import bound
from regkg.queries.stored import StoredQuery, read_query
from regkg.resources import queries_folder
from regkg.stores import Answer, Store, is_nameable

#: The folder of queries that regkg asks for itself.
_INTERNAL: Final = "internal"

#: The folders of the catalogue in the order in which they are listed, and what is in each.
GROUPS: Final = {
    "competency": {"lv": "Jautājumi", "en": "Questions"},
    "reports": {"lv": "Pārskati", "en": "Reports"},
    "verify": {"lv": "Pārbaudes, kurām nav jāatrod nekas", "en": "Checks that must find nothing"},
}


def query_files(folder: Path | None = None) -> dict[str, Path]:
    """The files of the catalogue by name, sorted by folder and name; without those that regkg asks for itself."""
    paths = (path for path in (folder or queries_folder()).rglob("*.rq") if path.parent.name != _INTERNAL)
    return {path.stem: path for path in sorted(paths, key=lambda path: (path.parent.name, path.stem))}


def ask_internal(store: Store, name: str, /, **values: Sequence[NamedNode | Literal]) -> Answer:
    """The rows of a query that regkg asks for itself, with terms in its slots."""
    text = _internal_text(name)
    for slot, terms in values.items():
        text = bound(text, slot, terms)
    return store.select(text)


@cache
def _internal_text(name: str) -> str:
    """A query of our own as it stands; its header is for readers, and tests read it."""
    return (queries_folder() / _INTERNAL / f"{name}.rq").read_text(encoding="utf-8")


#: Where the pattern stands in the query for names.
_PATTERN: Final = '"pattern"'
#: So many things are named in one query.
_AT_ONCE: Final = 1000


def names_like(pattern: str) -> str:
    """The query for names that a regular expression fits; it is put in as a term, as engines compile only what is fixed there."""
    return _internal_text("find").replace(_PATTERN, str(Literal(pattern)))


def classes_of(store: Store, things: Collection[NamedNode]) -> dict[NamedNode, list[NamedNode]]:
    """The classes of some things, asked for by the thing: to join names with classes, a store would read all of both."""
    found: dict[NamedNode, list[NamedNode]] = {}
    known = sorted((thing for thing in things if is_nameable(thing)), key=lambda node: node.value)
    for first in range(0, len(known), _AT_ONCE):
        for row in ask_internal(store, "classes-of", thing=known[first : first + _AT_ONCE]):
            thing, kind = row["thing"], row["class"]
            if isinstance(thing, NamedNode) and isinstance(kind, NamedNode):
                found.setdefault(thing, []).append(kind)
    return found


def find_query(name: str) -> StoredQuery:
    """The stored query of a name. Raises QueryNotFoundError with the names that come near."""
    files = query_files()
    if name not in files:
        import difflib

        near = difflib.get_close_matches(name, files, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "regkg query lists them all"
        raise QueryNotFoundError(f"there is no stored query {name!r}", hint=hint)
    return read_query(files[name])


def catalogue(folder: Path | None = None) -> Iterator[StoredQuery]:
    """All stored queries, by folder and name."""
    return (read_query(path) for path in query_files(folder).values())


def group_of(query: StoredQuery) -> str:
    """The folder of the catalogue in which a query stands."""
    return Path(query.file or "").parent.name
