"""Lines of bodies that are ordered by countries: a country first, last, or on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.list_items import items_of
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span

#: A line that is one word, as a heading with a country is.
COUNTRY_HEADING: Final = re.compile(r"^([^\W\d_]+)\s*:?$")
#: The same behind the word for partners: "Partneri Latvijā:", "Partners in Estonia:".
PARTNERS_HEADING: Final = re.compile(
    r"^(?:(?:[Pp]rojekta|[Pp]rojekto|[Pp]rojekti|[Pp]roject)\s)?[Pp]artner(?:i|iai|id|s)\s(?:in\s|from\s|no\s|iš\s)?([^\W\d_]+)\s?:$"
)
#: A name and the country behind it without a mark: "Szkola Podstawowa nr 6 Poland"; no "University of Latvia", "Republic of Latvia".
_LAND_LAST: Final = re.compile(
    rf"(?P<name>[^,;:()\n]{{8,120}}(?<!\sof)(?<!\sin)(?<!\sthe)(?<!\sand)(?<!\sfor))\s(?P<land>[{UPPER}][{LOWER}]{{3,}})"
)
_FEWEST_LANDS: Final = 3


def lands_last(page: Reading) -> dict[int, tuple[NamedNode, Span]]:
    """The countries with which lines end that are a name and a country each, by where the lines begin; nothing without three countries.

    "Forum Latvia" and "Forum Estonia" are names: no two lines may be the same before their countries.
    """
    found: dict[int, tuple[NamedNode, Span]] = {}
    names: list[str] = []
    for line in page.lines:
        match = _LAND_LAST.fullmatch(line.text)
        place = Span(line.start + match.start("land"), line.end) if match is not None else None
        land = match["land"] if match is not None else ""
        country = page.lexicon.code_of(land, "country", page.language) or page.lexicon.code_of(land, "country", "en") if land else None
        if match is not None and place is not None and country is not None:
            found[line.start] = (country, place)
            names.append(match["name"])
    are_apart = len({country for country, _ in found.values()}) >= _FEWEST_LANDS and len(set(names)) == len(names)
    return found if are_apart else {}


def each_above_its_land(reading: Reading, lines: Sequence[Line]) -> list[tuple[Line, tuple[NamedNode, Span]]] | None:
    """The lines of a list each with the country on the line below it, where every second line is a country; None for another list."""
    if len(lines) < 2 * _FEWEST_ABOVE_LANDS or len(lines) % 2:
        return None
    pairs: list[tuple[Line, tuple[NamedNode, Span]]] = []
    for name, below in zip(lines[::2], lines[1::2], strict=True):
        heading = COUNTRY_HEADING.match(below.text)
        place = Span(below.start, below.start + heading.end(1)) if heading is not None else None
        country = country_at(reading, place) if place is not None else None
        if place is None or country is None or country_at(reading, name.span) is not None:
            return None
        pairs.append((name, (country, place)))
    return pairs


_FEWEST_ABOVE_LANDS: Final = 2
#: "from Lithuania:", "and two partners from the Republic of Poland –": whose bodies follow.
LAND_OPENS: Final = re.compile(
    r"(?:(?:[^\W\d_]+|\d{1,2})\s)?(?:partner[^\W\d_]*\s)?(?:no|iš|from)\s(?:the\s)?"
    r"(?P<land>(?:Republic\sof\s)?[^\W\d_]+(?:\s(?:Republikas|Respublikos))?)(?:\s(?:puses|pusės))?\s*[:–-]\s+"
)
#: "…, but from Lithuania: A and B" within a line.
_FROM_LAND: Final = re.compile(
    rf"(?:[,;]|(?=\s(?:un|ir|and|kā arī)\s))\s(?:(?:bet|savukārt|un|o|ir|and|while|kā arī)\s)?(?={LAND_OPENS.pattern})"
)


def lines_by_country(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines, cut where the partners of another country begin."""
    for line in lines:
        start = 0
        for match in [*_FROM_LAND.finditer(line.text), None]:
            stop = match.start() if match else len(line.text)
            yield replace(line, start=line.start + start, end=line.start + stop, text=line.text[start:stop]) if match or start else line
            start = match.end() if match else stop


#: A country before those who come from it: "Latvija – A; B"; "Latvijas - Igaunijas institūts" is the name of one.
_LAND_FIRST: Final = re.compile(rf"(?P<land>[^\W\d_]+)(?!(?<=as)\s[–-]\s[{UPPER}][^\W\d_]+jas\s)\s*[:–—-]\s+(?P<rest>\S.*)$")


def by_country_on_line(reading: Reading, line: Line, *, alone: bool) -> list[tuple[tuple[NamedNode, Span] | None, list[Span]]]:
    """ "Latvia: A; Lithuania – B, C": the items of each country on a line that names at least two so, else nothing.

    One country may stand `alone` before all that follows, "Latvia – A; B", where every line begins with one.
    """
    groups: list[tuple[tuple[NamedNode, Span] | None, list[Span]]] = _in_brackets_of_lands(reading, line)
    if groups:
        return groups
    if within := _LAND_AND_BRACKETS.fullmatch(line.text):
        before = Span(line.start, line.start + within.end("land"))
        its = items_of(reading, Span(line.start + within.start("rest"), line.start + within.end("rest")))
        return [((country, before), its)] if (country := country_at(reading, before)) is not None else []
    first = _LAND_FIRST.match(line.text) if alone else None
    if first is not None and not any(_LAND_FIRST.match(reading.words(part)) for part in list(_parts_by_land(reading, line))[1:]):
        before = Span(line.start, line.start + first.end("land"))
        country = country_at(reading, before)
        items = items_of(reading, Span(line.start + first.start("rest"), line.end))
        return [((country, before), items)] if country is not None else []
    for part in _parts_by_land(reading, line):
        match = _LAND_FIRST.match(reading.words(part))
        place = Span(part.start, part.start + match.end("land")) if match else None
        country = country_at(reading, place) if place else None
        if match is None or place is None or country is None:
            return []
        groups.append(((country, place), items_of(reading, Span(part.start + match.start("rest"), part.end))))
    return groups if len(groups) >= 2 or (groups and _LAND_AND_COLON.match(line.text)) else []


_FEWEST_IN_BRACKETS: Final = 2
#: A country and the brackets behind it: "Germany (A (lead partner); B)".
_LAND_AND_LIST: Final = re.compile(rf"(?P<land>[{UPPER}][^\W\d_]+(?:\s[^\W\d_]+){{0,2}})\s\((?P<rest>(?:[^()]|\([^()]*\))+)\)")


def _in_brackets_of_lands(reading: Reading, line: Line) -> list[tuple[tuple[NamedNode, Span] | None, list[Span]]]:
    """ "Germany (A; B), Denmark (C), D": the items in the brackets of two countries at least, and those between without a country."""
    found: list[tuple[tuple[NamedNode, Span] | None, list[Span]]] = []
    at, lands = line.start, 0
    for match in _LAND_AND_LIST.finditer(reading.text, line.start, line.end) if line.text.count("(") >= _FEWEST_IN_BRACKETS else ():
        place = Span(*match.span("land"))
        country = country_at(reading, place)
        if country is None:
            continue
        between = _trimmed(reading, at, match.start())
        found += [(None, items_of(reading, between))] if between is not None else []
        found.append(((country, place), items_of(reading, Span(*match.span("rest")))))
        at, lands = match.end(), lands + 1
    rest = _trimmed(reading, at, line.end)
    found += [(None, items_of(reading, rest))] if rest is not None else []
    return found if lands >= _FEWEST_IN_BRACKETS else []


def _trimmed(reading: Reading, start: int, end: int) -> Span | None:
    """What stands between two places without marks around it; None where nothing does."""
    words = reading.text[start:end]
    bare = words.strip(" ,.;")
    return Span(start + words.index(bare), start + words.index(bare) + len(bare)) if bare else None


#: "India (A; B)": the bodies of a country in brackets behind it.
_LAND_AND_BRACKETS: Final = re.compile(rf"(?P<land>[{UPPER}][^\W\d_]+(?:\s[^\W\d_]+){{0,2}})\s\((?P<rest>[^()]*;[^()]*)\)[.;,]?")
#: "SOMIJA: A, B": a line for one country.
_LAND_AND_COLON: Final = re.compile(r"[^\W\d_]+\s*:")


#: Before another country and those who come from it: "Lietuvā – A un B, Latvijā – C".
_NEXT_LAND: Final = re.compile(rf",\s(?:(?:un|and|ir|bet|but|ja|o)\s)?(?=(?P<land>[{UPPER}][^\W\d_]+)\s?[:–—-]\s)")


def _parts_by_land(reading: Reading, line: Line) -> Iterator[Span]:
    """The parts of a line between semicolons, and between commas where another country begins."""
    for match in re.finditer(r"[^;\s][^;]*[^;\s.]", line.text):
        start = line.start + match.start()
        for following in _NEXT_LAND.finditer(reading.text, start, line.start + match.end()):
            if country_at(reading, Span(*following.span("land"))) is not None:
                yield Span(start, following.start())
                start = following.end()
        yield Span(start, line.start + match.end())


def begins_with_land(reading: Reading, line: Line) -> bool:
    """Whether a line begins with the country of those whom it names: "no Latvijas – A un B", "EE: A; B", "Latvija – A; B"."""
    first = LAND_OPENS.match(line.text) or _LAND_FIRST.match(line.text)
    return first is not None and country_at(reading, Span(line.start + first.start("land"), line.start + first.end("land"))) is not None
