"""An entry: a Turtle file in which a person states facts, read as a source of claims like any other document."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat

from regkg.claims import MAXIMUM_QUOTE, Claim, canonical
from regkg.documents import Document, ManifestEntry
from regkg.errors import IdentifierError, InputError, Place, SyntaxFault
from regkg.files.gate import decoded
from regkg.files.positions import Spot
from regkg.files.reader import RdfFile, parsed
from regkg.iris import class_of, is_thing, key_of, owner_of, path_of, slug
from regkg.model import Money, Span, StatedDate
from regkg.shacl.datatypes import is_well_formed
from regkg.terms import Terms
from regkg.vocab import CURRENCY, RDF, RK, XSD, compact

#: The rule that stands on the claims of entries.
_RULE: Final = "entry/1"

#: Kinds of things that make an entry's name, the first that it holds.
_MAIN: Final = (RK.Project, RK.Programme, RK.Organisation, RK.Participation)

#: What only a build says.
_EVIDENCE: Final = (RK.Claim, RK.Conflict, RK.Decision, RK.Extractor, RK.SourceDocument)

#: A role begins with a small letter, a name with a capital (as RK643 asks).
_ROLE: Final = re.compile(r"[^\W\d_A-ZĀČĒĢĪĶĻŅŠŪŽ].*")

_HEADER: Final = re.compile(r"#\+ (?P<key>by|date|reason|sha256): (?P<value>.*)")

_DATES: Final = (XSD.date, XSD.gYearMonth, XSD.gYear, XSD.gMonthDay)

#: What a Funding node says of the amount itself; a claim holds it as one value (docs/decisions/0003).
_OF_AMOUNTS: Final = (RK.fundingKind, RK.amount, RK.currency, RK.statedDecimals)


@dataclass(frozen=True, slots=True)
class Header:
    """Who entered something, when and why; `sha256` is the hash of the file as it was handed in.

    Raises InputError for what looks like a person's name where a role is wanted.
    """

    by: str
    on: date
    reason: str | None = None
    sha256: str | None = None

    def __post_init__(self) -> None:
        if not _ROLE.fullmatch(self.by):
            raise InputError(
                f"not a role: {self.by!r}", hint="write a role in small letters, such as “projektu nodaļas vadītājs”; no names"
            )

    def lines(self) -> str:
        """The comment at the head of a stored entry."""
        said = {"by": self.by, "date": self.on.isoformat(), "reason": self.reason, "sha256": self.sha256}
        return "".join(f"#+ {key}: {' '.join(value.split())}\n" for key, value in said.items() if value)


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """Where the subject of a statement begins and its value stands, in code points of the text."""

    subject: int
    value: Span


@dataclass(frozen=True)
class Entry:
    """One entry: its text, what it states, and its header if it has one; `place` names the file in errors."""

    document: Document
    file: RdfFile
    header: Header | None
    place: str

    @property
    def quads(self) -> tuple[Quad, ...]:
        """What it states, in order."""
        return self.file.quads

    @cached_property
    def _places(self) -> list[StatementPlace]:
        """Where each statement stands, in the order of `quads`."""
        if any(isinstance(term, BlankNode) for quad in self.quads for term in (quad.subject, quad.object)):
            raise InputError("a blank node has no identifier", hint="give it one of its own", place=Place(self.place))
        return [self._place(quad) for quad in self.quads]

    def _place(self, quad: Quad) -> StatementPlace:
        spot = _spot(self.file, quad)
        if spot is None:
            raise InputError(
                "the places of the statements cannot be told",
                hint="write plain statements, without lists, blank nodes and triple terms",
                place=Place(self.place),
            )
        start = spot.object.offset
        return StatementPlace(spot.subject.offset, Span(start, start + len(spot.text)))

    @property
    def main_subject(self) -> NamedNode:
        """The thing that the entry is about. Raises InputError if it describes none."""
        found = main_subject(self.quads)
        if found is None:
            raise InputError("the entry describes nothing", hint="say of what kind it is: this: a rk:Project", place=Place(self.place))
        return found

    def place_of(self, subject: object, predicate: str | None = None, value: object = None) -> Place | None:
        """Where the entry states something of a thing: the statement meant if it is there, else the first on the thing."""
        own = [(quad, place) for quad, place in zip(self.quads, self._places, strict=True) if quad.subject == subject]
        wanted = [pair for pair in own if pair[0].predicate.value == predicate]
        exact = [pair for pair in wanted if str(pair[0].object) == str(value)]
        for quad, place in (*exact, *wanted, *own):
            return self._at(place.value.start if quad.predicate.value == predicate else place.subject)
        return None

    def claims(self, terms: Terms) -> list[Claim]:
        """What the entry states, as claims that quote it.

        Classes and the days that a date can mean follow from other statements and make no claim; what a Funding node says of its amount
        makes one. Raises InputError with file and line for what contradicts what it follows from, or has no place in an entry.
        """
        return sorted(self._claims(terms), key=Claim.sort_key)

    def _at(self, offset: int) -> Place:
        found = self.document.place(offset)
        return Place(self.place, line=found.line, column=found.column)

    def _claims(self, terms: Terms) -> Iterator[Claim]:
        bounds = _bounds(terms)
        for quad, place in zip(self.quads, self._places, strict=True):
            subject, value = self._checked(quad, place)
            if quad.predicate == RDF.type:
                continue
            if quad.predicate in bounds:
                self._check_bound(quad, bounds[quad.predicate], terms, place)
                continue
            if class_of(subject) == RK.Funding and quad.predicate in _OF_AMOUNTS:
                if quad.predicate == RK.amount:
                    yield self._amount(subject, terms, place)
                continue
            if quad.predicate == RK.funding:
                self._check_funding(subject, value, place)
                continue
            yield self._claim(subject, quad.predicate, canonical(value), place.value)

    def _claim(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal, span: Span) -> Claim:
        quoted = Span(span.start, min(span.end, span.start + MAXIMUM_QUOTE))
        return Claim(
            document=self.document.name,
            sha256=self.document.sha256,
            span=quoted,
            text=self.document.passage(quoted).text,
            subject=subject,
            predicate=predicate,
            value=value,
            kind="curated",
            extractor=_RULE,
        )

    def _checked(self, quad: Quad, place: StatementPlace) -> tuple[NamedNode, NamedNode | Literal]:
        subject, value = quad.subject, quad.object
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
            raise InputError("a triple term is no value of an entry", hint="state the fact itself", place=self._at(place.subject))
        try:
            kind = class_of(subject)
        except IdentifierError as error:
            raise InputError(error.message, hint=error.hint, place=self._at(place.subject)) from error
        if kind in _EVIDENCE:
            raise InputError(
                f"{path_of(subject)} is written by regkg build alone", hint="state the fact itself", place=self._at(place.subject)
            )
        if quad.predicate == RDF.type and value != kind:
            message = f"the identifier {path_of(subject)} is that of a {kind.value.rpartition('#')[2]}, not of {value}"
            raise InputError(message, hint="correct the one or the other", place=self._at(place.value.start))
        if isinstance(value, Literal):
            self._check_literal(value, place)
        return subject, value

    def _check_literal(self, value: Literal, place: StatementPlace) -> None:
        """Refuse a value that is not of the form of its datatype; dates are those that documents state, without a time zone."""
        at = self._at(place.value.start)
        if not is_well_formed(value.value, value.datatype.value):
            raise InputError(f"not of the form of {compact(value.datatype.value)}: {value.value!r}", hint="correct the value", place=at)
        if value.datatype in _DATES:
            try:
                StatedDate.parse(value.value)
            except InputError as error:
                raise InputError(error.message, hint=error.hint, place=at) from error

    def _check_bound(self, quad: Quad, property_: object, terms: Terms, place: StatementPlace) -> None:
        """The first and the last day of a date are computed; those that are written must be the same."""
        for other in self.quads:
            if other.subject == quad.subject and other.predicate == property_ and isinstance(other.object, Literal):
                pair = terms.bounds(other.predicate)
                stated = StatedDate.parse(other.object.value)
                wanted = stated.earliest if pair is not None and quad.predicate == pair[0] else stated.latest
                if isinstance(quad.object, Literal) and wanted is not None and quad.object.value == wanted.isoformat():
                    return
                message = f"the date {stated.lexical} can mean {wanted}, not {getattr(quad.object, 'value', quad.object)}"
                raise InputError(message, hint="correct the one or the other", place=self._at(place.value.start))
        raise InputError("a day without the date that it belongs to", hint="write the date, too", place=self._at(place.subject))

    def _check_funding(self, owner: NamedNode, node: NamedNode | Literal, place: StatementPlace) -> None:
        if not isinstance(node, NamedNode) or not is_thing(node) or owner_of(node) != owner:
            hint = f"an amount of {path_of(owner)} is called {path_of(owner)}/funding/…"
            raise InputError("the amount's identifier is not that of its owner", hint=hint, place=self._at(place.value.start))

    def _amount(self, node: NamedNode, terms: Terms, place: StatementPlace) -> Claim:
        """The amount of a Funding node, as one claim on its owner."""
        at = self._at(place.value.start)
        said = {quad.predicate: quad.object for quad in self.quads if quad.subject == node}
        owner, kind = owner_of(node), said.get(RK.fundingKind)
        property_ = next((term for term, kind_of in terms.funding_kinds.items() if kind_of == kind), None)
        if owner is None or not isinstance(kind, NamedNode) or property_ is None:
            known = ", ".join(sorted(f"kind:{key.value.rpartition('/')[2]}" for key in terms.funding_kinds.values()))
            raise InputError(f"no amount of the kind {kind} can be entered", hint=f"one of {known}", place=at)
        if key_of(node) != slug(kind.value.rpartition("/")[2]):
            hint = f"the amount of this kind is called …/funding/{slug(kind.value.rpartition('/')[2])}; one of each kind can be entered"
            raise InputError(f"the identifier of the amount does not name its kind: {path_of(node)}", hint=hint, place=at)
        return self._claim(owner, property_, self._money(said, at).literal(), place.value)

    def _money(self, said: Mapping[NamedNode, object], at: Place) -> Money:
        amount, decimals, currency = said.get(RK.amount), said.get(RK.statedDecimals), said.get(RK.currency)
        try:
            number = Decimal(getattr(amount, "value", ""))
            printed = number.quantize(Decimal(1).scaleb(-int(getattr(decimals, "value", ""))))
        except (ArithmeticError, ValueError) as error:
            raise InputError(
                "the amount or its rk:statedDecimals is no number", hint="rk:amount 12000.50 ; rk:statedDecimals 2", place=at
            ) from error
        if printed != number:
            hint = "12000.50 has 2 decimals, 12000.0 stands for 0"
            raise InputError(f"the amount {number} has more decimals than rk:statedDecimals says", hint=hint, place=at)
        letters = currency.value.removeprefix(CURRENCY.iri) if isinstance(currency, NamedNode) and currency in CURRENCY else None
        return Money(printed, letters)


def main_subject(quads: Iterable[Quad]) -> NamedNode | None:
    """What statements are about: a project before a programme, before an organisation; None where they give no class to anything."""
    typed = [quad.subject for quad in quads if quad.predicate == RDF.type and isinstance(quad.subject, NamedNode)]
    main = (subject for kind in _MAIN for subject in typed if is_thing(subject) and class_of(subject) == kind)
    return next(main, next(iter(typed), None))


def _spot(file: RdfFile, quad: Quad) -> Spot | None:
    subject, value = quad.subject, quad.object
    if not isinstance(subject, NamedNode | BlankNode) or not isinstance(value, NamedNode | BlankNode | Literal):
        return None
    return file.positions.triple(subject, quad.predicate, value)


def entry_of(content: bytes, name: str) -> Entry:
    """The entry that some bytes hold; `name` is its file's.

    Raises SyntaxFault with line and column for what is no Turtle in UTF-8, or is not filled in.
    """
    path = Path(name)
    read = parsed(decoded(content, name), name, RdfFormat.TURTLE)
    if read.bad_iris:
        bad = read.bad_iris[0]
        where = next((spot.object for quad in read.quads if (spot := _spot(read, quad)) and bad.iri in (quad.object, quad.predicate)), None)
        place = Place(name, line=where.line, column=where.column) if where else Place(name)
        raise SyntaxFault(f"the address {bad.iri.value!r} is none: {bad.reason}", place=place)
    document = Document(
        name=path.stem,
        file_name=path.name,
        text=read.text,
        sha256=hashlib.sha256(content).hexdigest(),
        language=_language(read.quads),
    )
    return Entry(document, read, _header(read.text, name), name)


def read_entry(path: Path) -> Entry:
    """Read one file. Raises InputError if it cannot be read, and as `entry_of` does."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("there is no such file", place=Place(str(path))) from error
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror or error}", place=Place(str(path))) from error
    return entry_of(content, str(path))


def read_entries(folder: Path) -> list[Entry]:
    """The entries of a folder by name; none if there is no such folder. Raises as `read_entry` does, and for two with the same text."""
    entries = [read_entry(path) for path in sorted(folder.glob("*.ttl"))]
    by_hash: dict[str, str] = {}
    for entry in entries:
        if (other := by_hash.setdefault(entry.document.sha256, entry.place)) != entry.place:
            raise InputError(f"the same text as {other}", hint="keep one of them", place=Place(entry.place))
    return entries


def manifest_entry(entry: Entry) -> ManifestEntry:
    """What the header says of an entry, as a manifest says it of a document."""
    published = entry.header.on if entry.header else None
    return ManifestEntry(file=entry.document.file_name, sha256=entry.document.sha256, published=published)


def stored(entries: Sequence[Entry], header: Header, folder: Path, *, replace: bool) -> list[tuple[Path, bytes]]:
    """Where entries are kept, and as what: under the path of the thing they are about, with the header before the text.

    Raises InputError if something else is kept there and is not to be replaced.
    """
    found: dict[Path, bytes] = {}
    for entry in entries:
        path = folder / f"{slug(path_of(entry.main_subject))}.ttl"
        if path in found or (path.exists() and not replace):
            hint = "--replace takes its place" if path not in found else "put both into one file"
            raise InputError(f"there is an entry on {path_of(entry.main_subject)} already: {path}", hint=hint, place=Place(entry.place))
        body = "".join(line for line in entry.document.text.splitlines(keepends=True) if not _HEADER.match(line))
        head = Header(header.by, header.on, header.reason, entry.document.sha256).lines()
        found[path] = f"{head}{body}".encode()
    return list(found.items())


def _bounds(terms: Terms) -> dict[NamedNode, NamedNode]:
    """The dates to which earliest and latest days belong."""
    return {
        quad.object: quad.subject
        for quad in terms.quads
        if quad.predicate in (RK.earliestBound, RK.latestBound)
        if isinstance(quad.object, NamedNode) and isinstance(quad.subject, NamedNode)
    }


def _header(text: str, name: str) -> Header | None:
    said: dict[str, str] = {}
    for line in text.splitlines():
        match = _HEADER.fullmatch(line)
        if match is None:
            break
        said[match["key"]] = match["value"].strip()
    if not said:
        return None
    try:
        return Header(said["by"], date.fromisoformat(said["date"]), said.get("reason"), said.get("sha256"))
    except KeyError as error:
        raise InputError(f"the header has no {error}", hint="regkg add writes it", place=Place(name, line=1)) from error
    except ValueError as error:
        message = f"the header has no date: {said['date']!r}"
        raise InputError(message, hint="write #+ date: 2024-03-01", place=Place(name, line=1)) from error


def _language(quads: Sequence[Quad]) -> str:
    """The language of most texts of an entry, Latvian where there is none."""
    tags = (quad.object.language for quad in quads if isinstance(quad.object, Literal))
    counted = Counter(tag for tag in tags if tag in ("lv", "en", "lt", "et"))
    return str(max(sorted(counted, key=str), key=counted.__getitem__)) if counted else "lv"
