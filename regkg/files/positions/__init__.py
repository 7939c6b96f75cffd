"""Where in a file its triples stand: line and column of subject, predicate and object, and the text of the object as it is written.

Oxigraph, which reads the files, does not say where a triple came from. So the text is gone through a second time, with the triples at hand,
and only when somebody asks. Every place is compared with its triple; where the two do not go together, none is given.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.files.positions.offsets import NOWHERE, Offsets

_Subject = NamedNode | BlankNode | Triple
_Term = _Subject | Literal

_LINE_END: Final = re.compile(r"\r\n?|\n")
_BYTE_ORDER_MARK: Final = "\ufeff"
_ANY: Final = NamedNode("urn:any")


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text: line and column from 1, in characters, the offset from 0; in JSON-LD also the JSON Pointer to the value."""

    line: int
    column: int
    offset: int
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a triple stands, and its object as it is written: `120000.50`, `"Rīga"@lv`; empty where it is not written."""

    subject: Position
    predicate: Position
    object: Position
    text: str


class Positions:
    """The places of the triples of one file."""

    def __init__(self, text: str, quads: Sequence[Quad], offsets: Offsets, pointers: Mapping[int, str]) -> None:
        self._text = text
        self._quads = quads
        self._offsets = offsets
        self._pointers = pointers
        self._properties: dict[_Subject, dict[NamedNode, list[int]]] = {}

    def __len__(self) -> int:
        """How many triples have a place."""
        return sum(offset != NOWHERE for offset in self._offsets.objects)

    def triple(self, subject: _Subject, predicate: NamedNode, object_: _Term) -> Spot | None:
        """The first place where a triple stands, whatever its graph. The object may have the form that a store gives it."""
        indexes = self._indexes(subject, predicate)
        for form in (_as_it_is, _as_stored):
            for index in indexes:
                if form(self._quads[index].object) == object_:
                    return self._spot(index)
        return None

    def values(self, subject: _Subject, predicate: NamedNode) -> tuple[Spot, ...]:
        """Where the values of a property stand, as far as they have a place, in the order of the file."""
        spots = [self._spot(index) for index in self._indexes(subject, predicate)]
        return tuple(sorted((spot for spot in spots if spot), key=lambda spot: spot.object.offset))

    def subject(self, subject: _Subject) -> Position | None:
        """Where a subject stands first."""
        offsets = self._offsets.subjects
        place = min((offsets[index] for index in self._subjects.get(subject, ()) if index < len(offsets)), default=NOWHERE)
        return None if place == NOWHERE else self._position(place)

    def original(self, subject: _Subject, predicate: NamedNode, stored: Literal) -> Literal | None:
        """The literal of the file that a store holds as this one: `120000.50` for `120000.5`. Known even where no place is.

        Language tags are in lower case: the parser makes them so, and only the text of a spot has them as they are written.
        """
        objects = [self._quads[index].object for index in self._indexes(subject, predicate)]
        literals = [each for each in objects if isinstance(each, Literal)]
        return next((each for form in (_as_it_is, _as_stored) for each in literals if form(each) == stored), None)

    def _spot(self, index: int) -> Spot | None:
        offsets = self._offsets
        if index >= len(offsets) or offsets.objects[index] == NOWHERE:
            return None
        subject, predicate, object_ = (self._position(each[index]) for each in (offsets.subjects, offsets.predicates, offsets.objects))
        return Spot(subject, predicate, object_, self._text[object_.offset : offsets.ends[index]])

    def _position(self, offset: int) -> Position:
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset, self._pointers.get(offset, ""))

    def _indexes(self, subject: _Subject, predicate: NamedNode) -> Sequence[int]:
        """The triples of one property of one subject, by number."""
        if subject not in self._properties:
            properties: dict[NamedNode, list[int]] = {}
            for index in self._subjects.get(subject, ()):
                properties.setdefault(self._quads[index].predicate, []).append(index)
            self._properties[subject] = properties
        return self._properties[subject].get(predicate, ())

    @cached_property
    def _subjects(self) -> dict[_Subject, list[int]]:
        """The triples of each subject, by number. Its properties are told apart when they are asked for: few ever are."""
        subjects: dict[_Subject, list[int]] = {}
        for index, quad in enumerate(self._quads):
            subjects.setdefault(quad.subject, []).append(index)
        return subjects

    @cached_property
    def _line_starts(self) -> array[int]:
        first = 1 if self._text.startswith(_BYTE_ORDER_MARK) else 0  # it takes no column in an editor
        return array("I", [first, *(match.end() for match in _LINE_END.finditer(self._text))])


def locate(text: str, format_: RdfFormat, quads: Sequence[Quad]) -> Positions:
    """Find the triples that Oxigraph read in a text; `quads` are all of them, in its order and with its names of blank nodes.

    Never raises for a valid text. Where places cannot be told for sure there are none, or none after the first triple term (RDF 1.2).
    """
    offsets: Offsets | None = None
    pointers: Mapping[int, str] = {}
    # Imported where used: their patterns take longer to compile than most files to go through.
    if format_ in (RdfFormat.TURTLE, RdfFormat.TRIG):
        from regkg.files.positions.turtle import locate_turtle

        offsets = locate_turtle(text, quads)
    elif format_ in (RdfFormat.N_TRIPLES, RdfFormat.N_QUADS):
        from regkg.files.positions.lines import locate_lines

        offsets = locate_lines(text, quads)
    elif format_ == RdfFormat.RDF_XML:
        from regkg.files.positions.rdfxml import locate_rdfxml

        offsets = locate_rdfxml(text, quads)
    elif format_ == RdfFormat.JSON_LD:
        from regkg.files.positions.jsonld import locate_jsonld

        offsets, pointers = locate_jsonld(text, quads)
    return Positions(text, quads, offsets or Offsets(), pointers)


def _as_it_is(term: _Term) -> _Term:
    return term


def _as_stored(term: _Term) -> _Term:
    """The form that Oxigraph's store gives a term: numbers, dates and booleans are written anew."""
    if not isinstance(term, Literal):
        return term
    store = ox.Store()
    store.add(Quad(_ANY, _ANY, term))
    (quad,) = store.quads_for_pattern(None, None, None)
    return quad.object
