"""RDF files as they were written: their text, and their statements in order with the literals as printed."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.errors import InputError, LimitError, Place, SyntaxFault
from regkg.files import gate
from regkg.turtle import POSITION, syntax_fault

if TYPE_CHECKING:
    from regkg.files.positions import Positions

#: Endings of RDF files.
FORMATS: Final = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".rdf": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}

#: The name of standard input, on the command line and in reports.
STDIN: Final = "-"

_BAD_IRI: Final = re.compile(r"IRI|scheme|Invalid character '.*' in (?:host|port|path)|subtag|language tag", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BadIri:
    """An IRI that is none (RFC 3987), and why."""

    iri: NamedNode
    reason: str


@dataclass(frozen=True)
class RdfFile:
    """One file: its name as the user gave it, its text, and what it states, in order."""

    name: str
    text: str = field(repr=False)
    format: RdfFormat
    quads: tuple[Quad, ...] = field(repr=False)
    bad_iris: tuple[BadIri, ...] = ()

    @cached_property
    def positions(self) -> Positions:
        """Where each statement stands."""
        from regkg.files.positions import locate

        return locate(self.text, self.format, self.quads)

    def line(self, number: int) -> str:
        """One line of the text, counted from 1."""
        if "\n" not in self.text:
            return self.text
        return next((line for at, line in enumerate(self.text.split("\n"), start=1) if at == number), "").rstrip("\r")


def files_below(paths: Iterable[str]) -> list[str]:
    """The RDF files that some paths name: files as they are, folders by their endings, hidden ones left out, sorted.

    Raises InputError for what is not there, and for a folder without an RDF file.
    """
    found: dict[str, None] = {}
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            found[path] = None
            continue
        below = sorted(
            file
            for file in Path(path).rglob("*")
            if file.suffix.lower() in FORMATS and file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts)
        )
        if not below:
            raise InputError("the folder has no RDF file", hint=f"endings are {', '.join(FORMATS)}", place=Place(path))
        found |= dict.fromkeys(str(file) for file in below)
    return list(found)


def read(path: str, *, format_: RdfFormat | None = None, limits: gate.Limits = gate.LIMITS) -> RdfFile:
    """Read a file, or standard input for `-`.

    Raises InputError for one that cannot be read or whose format is not known, LimitError for one that is too large or nested too deeply,
    SyntaxFault with line and column.
    """
    raw = _raw(path, limits)
    name = "<stdin>" if path == STDIN else path
    text = gate.decoded(raw, name, limits)
    return parsed(text, name, format_ or _format(path, text), limits)


def _raw(path: str, limits: gate.Limits) -> bytes:
    try:
        if path == STDIN:
            return sys.stdin.buffer.read(limits.size + 1)
        with Path(path).open("rb") as file:
            return file.read(limits.size + 1)
    except OSError as error:
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else f"the file cannot be read: {error.strerror}"
        raise InputError(reason, place=Place(path)) from error


def _format(path: str, text: str) -> RdfFormat:
    known = FORMATS.get(Path(path).suffix.lower())
    if known is not None and path != STDIN:
        return known
    if path != STDIN and Path(path).suffix and Path(path).suffix.lower() not in (".txt", ".n3"):
        hint = f"endings are {', '.join(FORMATS)}; or say which with --from"
        raise InputError(f"regkg does not know what a {Path(path).suffix} file holds", hint=hint, place=Place(path))
    start = text.lstrip()[:200]
    if start.startswith(("{", "[{", "[\n")):
        return RdfFormat.JSON_LD
    if start.startswith(("<?xml", "<rdf:", "<!DOCTYPE")):
        return RdfFormat.RDF_XML
    return RdfFormat.TRIG  # of which Turtle, N-Triples and nearly all N-Quads files are a part


def parsed(text: str, name: str, format_: RdfFormat, limits: gate.Limits = gate.LIMITS) -> RdfFile:
    """Read a text. Raises as `read` does."""
    gate.check(text, format_, name, limits)
    bad: tuple[BadIri, ...] = ()
    try:
        quads = list(ox.parse(text, format=format_))
    except SyntaxError as error:
        lenient = _lenient(text, format_) if _BAD_IRI.search(error.msg) else None
        if lenient is None:
            raise syntax_fault(error, name, text) from error
        quads = lenient
        bad = tuple(_bad_iris(quads))
        if not bad:
            raise syntax_fault(error, name, text) from error
    except MemoryError as error:
        raise LimitError(f"a literal is too long: {error}", place=Place(name)) from error
    except ValueError as error:
        raise SyntaxFault(str(error), place=Place(name)) from error
    for quad in quads:
        if isinstance(quad.object, Literal) and len(quad.object.value) > limits.literal:
            raise LimitError(f"a literal has {len(quad.object.value)} characters", hint=f"the limit is {limits.literal}", place=Place(name))
    return RdfFile(name, text, format_, tuple(_named(quads)), bad)


def _lenient(text: str, format_: RdfFormat) -> list[Quad] | None:
    """What a text states when IRIs may be any; None where something else is wrong too."""
    try:
        return list(ox.parse(text, format=format_, lenient=True))
    except SyntaxError:
        return None


def _bad_iris(quads: Iterable[Quad]) -> Iterator[BadIri]:
    seen: set[str] = set()
    for quad in quads:
        datatype = quad.object.datatype if isinstance(quad.object, Literal) else None
        for term in (quad.subject, quad.predicate, quad.object, quad.graph_name, datatype):
            if isinstance(term, NamedNode) and term.value not in seen:
                seen.add(term.value)
                try:
                    NamedNode(term.value)
                except ValueError as error:
                    yield BadIri(term, POSITION.sub("", str(error)))


def _named(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Statements with the blank nodes that Oxigraph named at random numbered in order, so that a report reads the same every time."""
    names: dict[str, BlankNode] = {}

    def node(term: BlankNode) -> BlankNode:
        if not _RANDOM.fullmatch(term.value):
            return term
        return names.setdefault(term.value, BlankNode(f"anon{len(names) + 1}"))

    for quad in quads:
        s, o, g = quad.subject, quad.object, quad.graph_name
        if isinstance(s, BlankNode) or isinstance(o, BlankNode) or isinstance(g, BlankNode):
            yield Quad(
                node(s) if isinstance(s, BlankNode) else s,
                quad.predicate,
                node(o) if isinstance(o, BlankNode) else o,
                node(g) if isinstance(g, BlankNode) else g,
            )
        else:
            yield quad


_RANDOM: Final = re.compile(r"[0-9a-f]{24,32}")


def triples_of(files: Iterable[RdfFile]) -> Iterator[Triple]:
    """What files state, whatever graph it stands in; blank nodes of one file are not those of another."""
    many = list(files)
    for number, file in enumerate(many, start=1):
        for quad in file.quads:
            yield quad.triple if len(many) == 1 else _apart(quad.triple, number)


def _apart(triple: Triple, number: int) -> Triple:
    s, o = triple.subject, triple.object
    if not isinstance(s, BlankNode) and not isinstance(o, BlankNode):
        return triple
    subject = BlankNode(f"{s.value}.{number}") if isinstance(s, BlankNode) else s
    return Triple(subject, triple.predicate, BlankNode(f"{o.value}.{number}") if isinstance(o, BlankNode) else o)
