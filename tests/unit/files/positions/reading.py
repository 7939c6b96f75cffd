"""Files with the places of their triples, and what is written at these places read anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.files.positions import Positions, Spot, locate

BASE: Final = "https://example.org/"
EX: Final = "https://example.org/#"

Term = NamedNode | BlankNode | Literal | Triple

_DIRECTIVE: Final = re.compile(r"^[ \t]*(@?(?:prefix\s*[^\s:\"]*:|base)\s*<[^>]*>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Read:
    """A text, its triples and their places."""

    text: str
    quads: Sequence[Quad]
    positions: Positions

    def spots(self) -> Iterator[tuple[Quad, Spot]]:
        """Each triple with its place; without a place it is an error."""
        for quad in self.quads:
            spot = self.positions.triple(quad.subject, quad.predicate, quad.object)
            assert spot is not None, f"no place for {quad}"
            yield quad, spot

    def spot(self, name: str) -> Spot:
        """The place of the one triple with a property of ours."""
        (quad,) = [quad for quad in self.quads if quad.predicate.value == EX + name]
        spot = self.positions.triple(quad.subject, quad.predicate, quad.object)
        assert spot is not None
        return spot

    def at(self, name: str) -> tuple[int, int]:
        """Line and column of the object of the one triple with a property of ours."""
        place = self.spot(name).object
        return place.line, place.column


def read(text: str, format_: RdfFormat = RdfFormat.TURTLE, *, base: str = BASE) -> Read:
    """Parse a text and find its triples."""
    quads = list(ox.parse(text.removeprefix("\ufeff"), format=format_, base_iri=base))
    return Read(text, quads, locate(text, format_, quads))


def read_anew(found: Read, *, base: str = BASE) -> Iterator[tuple[Quad, Term]]:
    """Each triple of a Turtle-like text with what its object says when it is parsed alone, behind the prefixes declared before it.

    Brackets and labels of blank nodes say nothing alone and are left out.
    """
    pieces = [(match.start(), -1, match[1] + (" ." if match[1].startswith("@") else "")) for match in _DIRECTIVE.finditer(found.text)]
    for number, (_, spot) in enumerate(found.spots()):
        if spot.text and not spot.text.startswith(("[", "(", ")", "_:")):
            pieces.append((spot.object.offset, number, f"<urn:s> <urn:n:{number}> {spot.text} ."))
    text = "\n".join(piece for _, _, piece in sorted(pieces))
    for quad in ox.parse(text, format=RdfFormat.TURTLE, base_iri=base):
        yield found.quads[int(quad.predicate.value.removeprefix("urn:n:"))], quad.object
