"""RDF Patch: statements to take out (`D`) and to put in (`A`) that lead from one graph to another, and back when it is turned round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox
from pyoxigraph import RdfFormat

from regkg.diff.changes import Changes
from regkg.errors import InputError, Place, SyntaxFault


@dataclass(frozen=True, slots=True)
class Patch:
    """Statements as lines of N-Triples or N-Quads, and the header's fields."""

    removed: tuple[bytes, ...]
    added: tuple[bytes, ...]
    header: dict[str, str] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, changes: Changes, *, before: str = "", after: str = "") -> Patch:
        """The patch of some changes; `before` and `after` are the addresses of the two graphs, for the header.

        Raises InputError for a statement with a blank node, which has no name in another graph.
        """
        for line in (*changes.removed, *changes.added):
            if line.startswith(b"_:") or b" _:" in line.partition(b'"')[0] or b" _:" in line.rpartition(b'"')[2]:
                raise InputError("a patch cannot name a node without an identifier", hint="give the thing an identifier, or use -f json")
        header = {name: address for name, address in (("prev", before), ("id", after)) if address}
        return cls(changes.removed, changes.added, header)

    def turned(self) -> Patch:
        """The patch that undoes this one."""
        header = {{"prev": "id", "id": "prev"}.get(name, name): value for name, value in self.header.items()}
        return Patch(self.added, self.removed, header)

    def text(self) -> str:
        """The patch as it is written, in one transaction."""
        head = [f"H {name} <{self.header[name]}> .\n" for name in ("prev", "id") if name in self.header]
        body = [f"{mark} {line.decode()}" for mark, lines in (("D", self.removed), ("A", self.added)) for line in lines]
        return "".join([*head, "TX .\n", *body, "TC .\n"])

    def applied(self, lines: Iterable[bytes]) -> set[bytes]:
        """The statements of a graph with the patch carried out. Raises InputError where the graph is not the one that the patch is for."""
        graph = set(lines)
        if (missing := set(self.removed) - graph) or set(self.added) & graph:
            what = (
                f"{len(missing)} statements that it takes out are not there" if missing else "statements that it puts in are there already"
            )
            raise InputError(f"the patch is not for this graph: {what}")
        return (graph - set(self.removed)) | set(self.added)


def read_patch(text: str, name: str = "patch") -> Patch:
    """Read a patch. Raises SyntaxFault with the line for one that is none."""
    removed: list[bytes] = []
    added: list[bytes] = []
    header: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        mark, _, rest = line.strip().partition(" ")
        if mark == "H":
            key, _, value = rest.removesuffix(".").strip().partition(" ")
            header[key] = value.strip().removeprefix("<").removesuffix(">")
        elif mark in ("A", "D"):
            (added if mark == "A" else removed).extend(_statement(rest, name, number))
        elif mark == "TA":
            raise SyntaxFault("the patch was given up by who wrote it", place=_place(name, number))
        elif mark not in ("TX", "TC", "PA", "PD", "") and not mark.startswith("#"):
            raise SyntaxFault(
                f"not a line of an RDF patch: {line[:60]!r}", hint="lines begin with H, TX, D, A or TC", place=_place(name, number)
            )
    return Patch(tuple(sorted(removed)), tuple(sorted(added)), header)


def _statement(text: str, name: str, number: int) -> Iterator[bytes]:
    try:
        quads = list(ox.parse(text, format=RdfFormat.N_QUADS))
    except SyntaxError as error:
        raise SyntaxFault(f"not a statement: {text[:60]!r}", place=_place(name, number)) from error
    yield from (ox.serialize(quads, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)


def _place(name: str, line: int) -> Place:
    return Place(name, line=line)
