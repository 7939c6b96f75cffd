"""Projects that a page lists by their names: what an entry of a list has, and what is no name of a project."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from regkg.extract.bodies.english import ADJECTIVES
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, fold
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK


@dataclass(frozen=True, slots=True)
class Listed:
    """One project of a list: where its entry stands, where its name does, and where its number, short name and partners do if it has any.

    `introduced` is where the words stand with which the list begins; a name that `is_title` is no short one.
    """

    span: Span
    name: Span
    number: Span | None = None
    short: Span | None = None
    partners: Span | None = None
    introduced: Span | None = None
    is_title: bool = False


#: "Projects", in any case, folded.
PLURALS: Final = frozenset(
    """
        projekti projektos projektus projektiem projektu projects projektai projektuose projektams projektais projektid
        projektides projektide projekte projektidega projektidele projektidest
    """.split()
)


#: Words for small numbers, in the cases in which they stand before "projects".
COUNTS: Final = {
    2: "(?:2|div(?:i|us|os|iem)|abi|abus|abos|abiem|two|both|du|dviejuose|dviem|kaks|kahe|mõlemad)",
    3: "(?:3|trīs|trim|trijos|trijiem|three|trys|tris|trims|trijuose|kolm|kolme|kolmes)",
    4: "(?:4|četr(?:i|us|os|iem)|four|keturi|keturis|keturiuose|neli|nelja|neljas)",
    5: "(?:5|piec(?:i|us|os|iem)|five|penki|penkis|penkiuose|viis|viie|viies)",
    6: "(?:6|seš(?:i|us|os|iem)|six|šeši|šešis|šešiuose|kuus|kuue|kuues)",
}
#: "The project is …" behind a short name is no title.
IS_SENTENCE: Final = re.compile(r"(?:The|This|Its|Projekt\w*|Tā|Šis|Šī|Tai)\s")
#: So many lines of one kind at least are a list of projects.
FEWEST_LINES: Final = 2


def speaks_of_projects(reading: Reading, span: Span) -> bool:
    """Whether a passage has the word "projects"."""
    return any(fold(reading.words(cue.span)) in PLURALS for cue in reading.cues_in(span, LEX.project))


def holds_body(reading: Reading, starts: Sequence[int], span: Span) -> bool:
    """Whether a body's name shares a character with a passage, given where the names of bodies begin."""
    at = bisect_left(starts, span.end)
    return at > 0 and any(body.span.overlaps(span) for body in reading.bodies[max(0, at - 2) : at])


#: A word in capitals at the end of a name: "Saldus-Ogre PARKS" is no place.
_ENDS_IN_CAPITALS: Final = re.compile(rf"[ \u00a0-][{UPPER}]{{3,}}$")


def is_known(reading: Reading, starts: Sequence[int], span: Span) -> bool:
    """Whether a passage names something known that is no project, given where the names of bodies begin."""
    if reading.words(span) in ADJECTIVES:
        return True  # "Estonian and Latvian entrepreneurs"
    if _ENDS_IN_CAPITALS.search(reading.words(span)) and not reading.names_in(span, RK.Organisation, RK.Programme):
        return False
    return bool(
        reading.names_in(span, RK.Organisation, RK.Programme, RK.Place)
        or reading.codes_in(span, "country")
        or reading.codes_in(span, "fund")
        or holds_body(reading, starts, span)
        or next(project_numbers_in(reading.text, span.start, span.end), None)
    )


def is_known_by_name(reading: Reading, span: Span) -> bool:
    """Whether a passage is just the name of something known, where words that bodies are called by do not make it one."""
    known = reading.names_in(span, RK.Organisation, RK.Programme, RK.Place)
    return any(name.span == span for name in known) or bool(reading.codes_in(span, "country"))
