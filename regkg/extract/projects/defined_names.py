"""Short names of projects that a sentence defines as such: "GREENWAY (“Zaļais ceļš”) is an Interreg project"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.anchors import Anchor, is_shouted
from regkg.extract.cues.titles import Name
from regkg.extract.text.drafts import CERTAIN, LIKELY
from regkg.extract.text.heads import holds_head
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import RK

#: What a sentence says a short name is, with its title between: "GREENWAY (“Zaļais ceļš”) ir projekts", "SHORT – Title is a project".
_DEFINED: Final = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<short>[A-Z][\w+-]*[A-Z\d][\w+-]*)\s(?:\([“„\"](?P<quoted>[^“”„\"\n]{{8,200}})[”“\"]\)"
    rf"|[–—-]\s(?P<dashed>[{UPPER}][^()“”„\".;\n]{{12,160}}?))(?:\s\((?P<number>[^()\n]{{5,30}})\))?\s(?:ir|is|yra|on)\s[^.;\n]{{0,80}}?"
    r"\b(?:projekts|project|projektas|projekt|[^\W\d_]+projekt)\b",
    re.MULTILINE,
)


#: A short name and its title in brackets, of what is led by somebody: "GREENWAY (Green ways for all) is coordinated by".
_LED: Final = re.compile(
    rf"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?P<short>[A-Z][\w+-]*[A-Z\d][\w+-]*)\s\((?P<dashed>[{UPPER}][^()“”„\".;\n]{{16,160}})\)\s"
    r"(?:(?:is|was|will\sbe)\s(?:being\s)?(?:coordinated|led|headed)\sby|koordinē|vada|koordinuoja|koordineerib|juhib)\s",
    re.MULTILINE,
)
#: A title between dashes behind the project's short name: "projekts GREENWAY – Zaļais ceļš visiem – sākas".
_BETWEEN_DASHES: Final = re.compile(
    rf"(?:\b[Pp]rojekt(?:s|as|a|u|ā|am)\s|\b[Tt]he\s(?=\S+\sproject\s))(?P<short>[A-Z][\w+-]*[A-Z\d][\w+-]*)(?:\sproject)?\s[–—]\s"
    rf"(?P<dashed>[{UPPER}][^()“”„\".;–—\n]{{12,160}}?)"
    rf"\s[–—]\s(?=[{LOWER}])"
)


def names_defined(reading: Reading) -> Iterator[Anchor]:
    """ "GREENWAY (“Zaļais ceļš”) ir Interreg projekts": an acronym that a sentence defines as a project, with its title between."""
    led = (match for match in _LED.finditer(reading.text) if not holds_head(match["dashed"]))
    for match in (*_DEFINED.finditer(reading.text), *_BETWEEN_DASHES.finditer(reading.text), *led):
        if not is_acronym(match["short"]) or any(body.span.start == match.start("short") for body in reading.bodies):
            continue
        said = match.groupdict()
        title = Span(*match.span("quoted" if said.get("quoted") else "dashed"))
        names: list[Name] = [
            (RK.acronym, Literal(match["short"]), Span(*match.span("short")), LIKELY),
            (RK.title, reading.text_literal(reading.words(title)), title, LIKELY),
        ]
        number = next(project_numbers_in(reading.text, *match.span("number")), None) if said.get("number") else None
        if number is not None:
            names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
        yield Anchor(names, Span(match.start(), title.end), "cue")


_SHORT_WORDS: Final = r"(?:LIFE\s)?[A-Z][\w+-]*[A-Z\d][\w+-]*(?:\s[A-Z]{3,}){0,2}"
_SHORT: Final = rf"(?P<short>{_SHORT_WORDS})"
#: What a sentence that begins with a short name says that only a project is: one of several, or what brings partners together.
_SAID_OF_SHORT: Final = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=[a-z], )){_SHORT}(?:\s\([^()\n]{{3,160}}\))?\s"
    r"(?:(?:ir|bija|būs|is|was|yra|buvo|on|oli)\s(?:viens\sno|one\sof|vienas\siš|üks)\s[^.;:\n]{1,60}?\b(?:projektiem|projects|projektų|projektidest)\b"
    r"|(?:brings?\stogether|unites|involves)\s(?:\w+\s){1,3}(?:partners|organi[sz]ations)\b"
    r"|(?:apvieno|vieno)\s(?:\w+\s){1,3}(?:partnerus|partnerius|organizācijas)\b"
    r"|on\s(?:\w+\s){1,2}partneri\sühi(?:ne|s)[^\W\d_]*)",
    re.MULTILINE,
)
#: A short name that a clause behind it calls a project: "in COASTWATCH, a project led by".
_CALLED_BEHIND: Final = re.compile(
    rf"(?<=\b[Pp]roject, )(?P<behind>{_SHORT_WORDS})(?=,\s)|"
    rf"(?<![\w“„\"-]){_SHORT}(?:,\s(?:(?:an?|the)\s(?:[a-z-]+\s){{0,3}}project\s(?:which|that|led|coordinated|(?:co-?)?funded|financed|approved|supported|aim|run)"
    r"|kas\sir\s(?:[^.;,\n]{0,60}\s)?projekts\b)"
    rf"|\s[–—]\s(?:[{LOWER}]+\s){{0,3}}(?:projekts|projektas|projekt)(?=,\s(?:kas|kurš|kurā|ko|kuris|kuriame|kurį|mis|mille)\s))"
)


#: What such a clause holds.
_BEFORE_CALLED: Final = (", a", ", the ", "project, ", ", kas ir ", "projekts, k", "projektas, k", "projekt, m")


def short_names_defined(reading: Reading) -> Iterator[Anchor]:
    """ "GREENWAY is one of six projects", "COASTWATCH, a project led by": a short name of which a sentence says that it is a project."""
    called = _CALLED_BEHIND.finditer(reading.text) if reading.holds_any(*_BEFORE_CALLED) else ()
    for match in (*_SAID_OF_SHORT.finditer(reading.text), *called):
        span = Span(*match.span("short" if match["short"] else "behind"))
        words = reading.words(span).split()
        if not is_acronym(words[-1]) or is_shouted(reading, span) or reading.names_in(span, RK.Organisation, RK.Programme):
            continue
        if not any(body.span.overlaps(span) for body in reading.bodies) and not reading.codes_in(span, "fund"):
            yield Anchor([(RK.acronym, Literal(reading.words(span)), span, LIKELY)], span, "cue")
