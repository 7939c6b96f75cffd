"""Where the triples of an N-Triples or N-Quads text stand: one to a line, no line with more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pyoxigraph import Quad

from regkg.files.positions.agreement import agree
from regkg.files.positions.offsets import Offsets

_IRI: Final = r"<(?!<)[^>\r\n]*+>"
_NODE: Final = rf"(?:{_IRI}|_:[^\s<>\"#.]++(?:\.++[^\s<>\"#.]++)*+)"
_SPACE: Final = r"[ \t]*+"
_LITERAL: Final = rf'"[^"\\]*+(?:\\.[^"\\]*+)*+"(?:{_SPACE}(?:@[A-Za-z0-9-]++|\^\^{_SPACE}{_IRI}))?'
_TRIPLE_TERM: Final = r"<<\([^\r\n]*\)>>"  # RDF 1.2; the last bracket of the line ends it
_LINE: Final = re.compile(
    rf"(?:^|(?<=[\r\ufeff])){_SPACE}({_NODE}){_SPACE}({_IRI}){_SPACE}({_NODE}|{_LITERAL}|{_TRIPLE_TERM}){_SPACE}(?:{_NODE}{_SPACE})?\.",
    re.MULTILINE,
)


def locate_lines(text: str, quads: Sequence[Quad]) -> Offsets | None:
    """The places of what Oxigraph read in a text; None if they cannot be told."""
    offsets = Offsets()
    subjects, predicates = offsets.subjects.append, offsets.predicates.append
    objects, ends = offsets.objects.append, offsets.ends.append
    names: list[str] = []
    for line in _LINE.finditer(text):
        subjects(line.start(1))
        predicates(line.start(2))
        objects(line.start(3))
        ends(line.end(3))
        names.append(line[2])
    if len(offsets) != len(quads) or not agree(text, quads, offsets, names):
        return None
    return offsets
