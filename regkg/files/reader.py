"""RDF files as they were written: their text, and their statements in order with the literals as printed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.errors import InputError, LimitError, Place, SyntaxFault
from regkg.files import gate
from regkg.files.formats import FORMATS
from regkg.turtle import POSITION, syntax_fault
from regkg.vocab import RDF

if TYPE_CHECKING:
    from regkg.files.positions import Positions

Subject = NamedNode | BlankNode | Triple

#: The name of standard input, on the command line and in reports.
STDIN: Final = "-"

_BAD_IRI: Final = re.compile(r"IRI|scheme|Invalid character '.*' in (?:host|port|path)", re.IGNORECASE)

#: As editors and the places of statements count lines.
_LINE_END: Final = re.compile(r"\r\n?|\n")

#: Where the prefixes of a file are looked for, and how each is declared, in the family of Turtle or in XML.
_BEGINNING: Final = 20_000
_PREFIX: Final = re.compile(r"""(?:prefix\s+(?P<name>[^\s:]*):\s*<|xmlns:(?P<xml>[^\s=]+)\s*=\s*["'])(?P<iri>[^<>"'\s]*)""", re.IGNORECASE)

#: How a text begins that has no ending to tell its format; the first that fits. What fits none is TriG, of which Turtle and N-Triples are
#: a part.
_BEGINNINGS: Final = (
    (re.compile(r"(?:\[\s*)?\{\s*\""), RdfFormat.JSON_LD),
    (re.compile(r"<(?:\?xml|!DOCTYPE|!--|(?:[\w.-]+:)?RDF[\s>])", re.IGNORECASE), RdfFormat.RDF_XML),
    (
        re.compile(
            r"(?:[ \t]*(?:\#[^\r\n]*)?[\r\n])*[ \t]*(?:<[^<>\s]*>|_:\S+)[ \t]+<[^<>\s]*>[ \t]+"
            r"(?:<[^<>\s]*>|_:\S+|\"(?:\\.|[^\"\\\r\n])*\"(?:@[\w-]+|\^\^<[^<>\s]*>)?)[ \t]+(?:<[^<>\s]*>|_:\S+)[ \t]*\."
        ),
        RdfFormat.N_QUADS,
    ),
)

#: A string in one pair of quotation marks that a line ends, beside what may hold such marks: Oxigraph's lenient parser takes it.
_BROKEN_STRING: Final = re.compile(
    r"\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|\"(?:\\.|[^\"\\\r\n])*\"|'(?:\\.|[^'\\\r\n])*'"
    r"|<[^<>\"'\r\n]*>|\#[^\r\n]*|\\.|(?P<broken>[\"'])",
    re.DOTALL,
)


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

    @cached_property
    def about(self) -> dict[Subject, list[Quad]]:
        """The statements of each subject, in order."""
        found: dict[Subject, list[Quad]] = {}
        for quad in self.quads:
            found.setdefault(quad.subject, []).append(quad)
        return found

    @cached_property
    def referring(self) -> dict[Subject | Literal, list[Quad]]:
        """The statements of each object, in order."""
        found: dict[Subject | Literal, list[Quad]] = {}
        for quad in self.quads:
            found.setdefault(quad.object, []).append(quad)
        return found

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that the file declares at its beginning, by name."""
        return {match["name"] or match["xml"] or "": match["iri"] for match in _PREFIX.finditer(self.text[:_BEGINNING])}

    @cached_property
    def _lines(self) -> list[str]:
        return _LINE_END.split(self.text)

    def line(self, number: int) -> str:
        """One line of the text, counted from 1; empty behind its end."""
        return self._lines[number - 1] if number <= len(self._lines) else ""


def files_below(paths: Iterable[str]) -> list[str]:
    """The RDF files that some paths name: files as they are, folders by their endings, hidden ones left out, sorted.

    Raises InputError for a folder without an RDF file; whether a file is there shows when it is read.
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
    start = text[:2000].lstrip()
    return next((format_ for beginning, format_ in _BEGINNINGS if beginning.match(start)), RdfFormat.TRIG)


def parsed(text: str, name: str, format_: RdfFormat, limits: gate.Limits = gate.LIMITS) -> RdfFile:
    """Read a text. Raises as `read` does."""
    gate.check(text, format_, name, limits)
    bad: tuple[BadIri, ...] = ()
    to_parse = gate.undeclared(text) if format_ == RdfFormat.RDF_XML else text
    try:
        quads = list(ox.parse(to_parse, format=format_))
        if format_ == RdfFormat.JSON_LD:
            quads, bad = _with_dropped(quads, to_parse)
    except SyntaxError as error:
        lenient = _lenient(to_parse, format_) if _BAD_IRI.search(error.msg) else None
        if lenient is None:
            raise _fault(error, name, text, format_) from error
        quads = lenient
        bad = tuple(_bad_iris(quads))
        if not bad:
            raise _fault(error, name, text, format_) from error
    except MemoryError as error:
        if not str(error):  # memory itself is at its end
            raise
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
        quads = list(ox.parse(text, format=format_, lenient=True))
    except SyntaxError:
        return None
    if format_ not in (RdfFormat.RDF_XML, RdfFormat.JSON_LD) and any(found["broken"] for found in _BROKEN_STRING.finditer(text)):
        return None
    return quads if all(_is_tagged_well(term) for quad in quads for term in _parts(quad.object)) else None


def _with_dropped(quads: list[Quad], text: str) -> tuple[list[Quad], tuple[BadIri, ...]]:
    """The statements of a JSON-LD text with those that the parser passes over because of a bad IRI; keys without a meaning stay out."""
    lenient = _lenient(text, RdfFormat.JSON_LD) or []
    meant = [quad for quad in lenient if ":" in quad.predicate.value and not _is_bare_kind(quad)]
    return (meant, tuple(_bad_iris(meant))) if len(meant) > len(quads) else (quads, ())


def _is_bare_kind(quad: Quad) -> bool:
    return quad.predicate == RDF.type and isinstance(quad.object, NamedNode) and ":" not in quad.object.value


def _parts(term: Subject | Literal) -> Iterator[Subject | Literal]:
    """A term, and the terms in one that is a triple."""
    yield term
    if isinstance(term, Triple):
        for part in (term.subject, term.predicate, term.object):
            yield from _parts(part)


def _is_tagged_well(term: Subject | Literal) -> bool:
    if not isinstance(term, Literal) or term.language is None:
        return True
    try:
        Literal(term.value, language=term.language)
    except ValueError:
        return False
    return True


def _bad_iris(quads: Iterable[Quad]) -> Iterator[BadIri]:
    seen: set[str] = set()
    for quad in quads:
        for term in (*_parts(quad.subject), quad.predicate, *_parts(quad.object), quad.graph_name):
            named = term.datatype if isinstance(term, Literal) else term
            if isinstance(named, NamedNode) and named.value not in seen:
                seen.add(named.value)
                try:
                    NamedNode(named.value)
                except ValueError as error:
                    yield BadIri(named, POSITION.sub("", str(error)))


def _named(quads: Sequence[Quad]) -> Iterator[Quad]:
    """Statements with the blank nodes that Oxigraph named at random numbered in order, so that a report reads the same every time."""
    taken = {term.value for quad in quads for term in (quad.subject, quad.object, quad.graph_name) if isinstance(term, BlankNode)}
    free = (label for number in count(1) if (label := f"anon{number}") not in taken)
    names: dict[str, BlankNode] = {}

    def node(term: BlankNode) -> BlankNode:
        if not _RANDOM.fullmatch(term.value):
            return term
        if term.value not in names:
            names[term.value] = BlankNode(next(free))
        return names[term.value]

    for quad in quads:
        graph = quad.graph_name
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal) and not isinstance(graph, BlankNode):
            yield quad
            continue
        triple = _relabelled(quad.triple, node)
        yield Quad(triple.subject, triple.predicate, triple.object, node(graph) if isinstance(graph, BlankNode) else graph)


def _relabelled(triple: Triple, node: Callable[[BlankNode], BlankNode]) -> Triple:
    """A statement with other names for its blank nodes."""
    s, o = triple.subject, triple.object
    if not isinstance(s, BlankNode | Triple) and not isinstance(o, BlankNode | Triple):
        return triple
    subject = node(s) if isinstance(s, BlankNode) else _relabelled(s, node) if isinstance(s, Triple) else s
    return Triple(subject, triple.predicate, node(o) if isinstance(o, BlankNode) else _relabelled(o, node) if isinstance(o, Triple) else o)


_RANDOM: Final = re.compile(r"[0-9a-f]{24,32}")


def _fault(error: SyntaxError, name: str, text: str, format_: RdfFormat) -> SyntaxFault:
    """Oxigraph's word on a text; what is likely meant where it is of the family of Turtle."""
    if "LoadDocumentCallback" in error.msg:
        return SyntaxFault("the file names a context on the network", hint="write the context into the file", place=Place(name))
    found = syntax_fault(error, name, text)
    return SyntaxFault(found.message, place=found.place, source=text) if format_ in (RdfFormat.RDF_XML, RdfFormat.JSON_LD) else found


def triples_of(files: Iterable[RdfFile], *, beside: bool = False) -> Iterator[Triple]:
    """What files state, whatever graph it stands in; blank nodes of one file are not those of another, nor of files `beside` them."""
    many = list(files)
    for number, file in enumerate(many, start=1):
        for quad in file.quads:
            if beside:
                yield _apart(quad.triple, f"beside{number}")
            else:
                yield quad.triple if len(many) == 1 else _apart(quad.triple, str(number))


def _apart(triple: Triple, number: str) -> Triple:
    return _relabelled(triple, lambda node: BlankNode(f"{node.value}.{number}"))
