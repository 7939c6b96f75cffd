"""Countries in lists of bodies: before an item, behind its name, or alone between two commas."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.english import ADJECTIVES, OF_LAND
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.model import Span

#: A country at the end of a text, behind a comma, a dash or a wide gap.
COUNTRY_TAIL: Final = re.compile(
    rf"(?:[,/|]\s*|\s{{2,}}|(?:(?<=[\s)])[–—-]|[–—-](?=\s))\s*)([{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?)\s*[.,;]?\s*$"
)
#: "from Estonia", "no Igaunijas", "Eestist" behind a name.
FROM_TAIL: Final = re.compile(rf"(?<=[\w{CLOSE}])\s(?:(?:no|from|iš)\s([{UPPER}][^\W\d_]+)|([{UPPER}][^\W\d_]+[sl]t))$")
#: A name with its country behind it: "Kalnu pašvaldība (Itālija)", "Hill Forum, Lithuania".
_LAND_LAST: Final = re.compile(rf"\w[{CLOSE}]?(?:\s\((?P<inside>[^\W\d_]{{2,20}})\)|,\s(?P<behind>[{UPPER}][^\W\d_]+))$")


def has_land(reading: Reading, part: Span) -> bool:
    """Whether a part of a list is a name with its country behind it, in brackets or behind a comma."""
    match = _LAND_LAST.search(reading.words(part))
    return match is not None and (
        match["behind"] is None or country_at(reading, Span(part.end - len(match["behind"]), part.end)) is not None
    )


def is_country_alone(reading: Reading, text: str) -> bool:
    """Whether a piece of a list up to the next mark is a country: it belongs to the name before it."""
    piece = re.split(r"[,.;(]| (?:and|un|ir|ja|bei|ning) ", text, maxsplit=1)[0].strip().removeprefix("the ")
    if re.fullmatch(r"LV|LT|EE", piece):
        return True
    return len(piece.split()) <= 3 and bool(piece) and reading.lexicon.code_of(piece, "country", reading.language) is not None


#: An adjective of a country, or several and what kind of bodies they are said of: "Latvian", "Latvian and Estonian schools involved".
OF_LANDS: Final = re.compile(rf"{OF_LAND}(?:(?:(?:,|,?\sand)\s{OF_LAND})+(?:\s[a-z].*)?)?")


#: Behind a body and its country: those of others that are not named, "X (Italy), Germany, Portugal and the UK".
_OTHER_LANDS: Final = re.compile(r"[^()]{2,120}\([^\W\d_]{2,20}\)(?P<others>,\s?[^()]{2,200})")
_BETWEEN_LANDS: Final = re.compile(r",\s?|\s(?:and|un|ir|ja|ning|bei)\s")


def without_other_lands(reading: Reading, span: Span) -> Span:
    """An item without the countries that stand behind the body and its own one."""
    match = _OTHER_LANDS.fullmatch(reading.text, *span)
    if match is None:
        return span
    others = Span(*match.span("others"))
    named = [land for land in _BETWEEN_LANDS.split(match["others"]) if land.strip(" .")]
    known = reading.codes_in(others, "country")
    are_lands = 1 < len(named) <= len(known) + 1 and all(len(land.split()) <= _LONGEST_LAND for land in named)
    return Span(span.start, others.start) if are_lands else span


#: So many words a country has at most: "the United Kingdom".
_LONGEST_LAND: Final = 3
#: From which side those are who follow: "no Lietuvas puses", "from Lithuania –", "iš Lenkijos Respublikos –", "Läti poolt".
_SIDE_FIRST: Final = re.compile(
    rf"(?:(?:no|from|iš)\s(?:the\s)?(?P<land>(?:Republic\sof\s)?[{UPPER}][^\W\d_]+(?:\s(?:Republikas|Respublikos))?)"
    rf"(?:\s(?:puses|pusės|side))?(?:,|:|\s[–—-])?|(?P<other>[{UPPER}][^\W\d_]{{3,}})\spool(?:e?l)?t)"
    rf"\s+(?=[{OPEN}{UPPER}])"
)


def side_first(reading: Reading, start: int, end: int) -> tuple[tuple[NamedNode, Span], int] | None:
    """The country from whose side those are who follow, if a passage begins with it, and where they begin."""
    side = _SIDE_FIRST.match(reading.text, start, end)
    if side is None:
        return None
    place = Span(*side.span("land" if side["land"] else "other"))
    country = reading.lexicon.country(ADJECTIVES.get(reading.words(place), "")) or country_at(reading, place)
    return ((country, place), side.end()) if country is not None else None


def has_land_before(reading: Reading, span: Span, text: str, start: int, end: int) -> bool:
    """Whether a country stands behind a comma before brackets, which then hold the name in its own language: "A, Somija (Terveyden …)"."""
    land = COUNTRY_TAIL.search(text, start, end)
    return land is not None and country_at(reading, Span(span.start + land.start(1), span.start + land.end(1))) is not None
