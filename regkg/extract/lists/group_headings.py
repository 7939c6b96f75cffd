"""Headings on a page of several projects: of the page itself, of the groups that it lists, and what is told of a whole group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from regkg.extract.lists.listed import speaks_of_projects
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.extract.text.values import money_in
from regkg.model import Span
from regkg.vocab import LEX, RK

_LONGEST_HEADING: Final = 120


#: How the heading of a group of projects begins: a priority, an objective, a year.
_OF_GROUP: Final = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s)?(?:(?:[Pp]rogrammas\s)?[Pp]riorit|PRIORIT|[Ss]pecific\sobjective|[Ss]pecifiskais|[Kk]onkretus\suždavinys|[Ee]rieesmärk"
    r"|SO\s?\d|[Tt]ematisk|[Tt]hemat|[Mm]easure|[Pp]asākums|[Aa]ktivitāte|[Pp]rogramme\s[Aa]xis|[Aa]xis"
    r"|(?:[Rr]īcība|[Mm]ērķis|[Pp]riemonė|[Tt]ikslas|[Vv]eiklos\ssritis|[Mm]eede|[Tt]egevussuund|[Ee]esmärk)(?!\w))"
    r"|(?:19|20)\d\d\.?(?:\s?[–-]\s?(?:19|20)\d\d\.?)?(?:\s?(?:gads|gadi|gadā|m\.|metai|aasta))?:?$"
)


def is_group(reading: Reading, line: Line) -> bool:
    """Whether a line is the heading of a group of projects: it names a programme, a priority or a year."""
    if len(line.text) > _LONGEST_HEADING or line.text[-1] in ".!?":
        return False
    is_named = reading.has_cue(line.span, LEX.programme) or bool(reading.names_in(line.span, RK.Programme))
    return is_named or _OF_GROUP.match(line.text) is not None


def group_headings(page: Reading) -> list[Line]:
    """The lines of a page below each of which a group of its projects stands: a programme, a priority, a year or a fund, and no value."""
    labels = {field.label.start for field in page.fields}
    values = {field.first.start for field in page.fields if field.first is not None}
    return [
        line
        for line in page.lines
        if line.blank_before
        and not line.has_bullet
        and line.start not in values
        and ":" not in line.text
        and ((line.start not in labels and is_group(page, line)) or is_of_fund(page, line))
    ]


def is_of_fund(page: Reading, line: Line) -> bool:
    """Whether a short line begins with a fund: "ERAF 1.1.1.1. pasākums"."""
    if len(line.text) > _LONGEST_HEADING or line.text[-1] in ".!?" or next(money_in(line.text), None) is not None:
        return False
    return any(fund.span.start == line.start for fund in page.codes_in(line.span, "fund"))


#: What stands below the heading of a group and is no item: how many projects it has, their money, "Examples:".
_TOTALS: Final = re.compile(
    r"[(•–-]?\s?(?:\d{1,3}\s(?:[^\W\d_]+\s){0,2}proje[kc]t\w*(?=\W|$)"
    r"|(?:projekti|projektu\sskaits|projects|number\sof\sprojects|projektai|projektų\sskaičius|projektid|projektide\sarv)\s?[:–-]\s?\d{1,3}\b"
    r"|(?:[^\W\d_]+\s){0,5}?(?:kopā|kopumā|kopēj(?:ais|ā|ās|ie)|iš\sviso|bendra(?:s|sis|i|oji)?|total|overall|kokku|üldsumma)\b[^.;“„\"]{0,60}\d"
    r"|(?:(?:projektu|projektų|projektide)\s)?(?:examples?|for\sexample|piemēr(?:i|am)|pavyzdžiai|näited|näiteks)\b[^.;]{0,30}:$)",
    re.IGNORECASE,
)
NUMBERED_HEADING: Final = re.compile(rf"(?:\d{{1,2}}|[IVX]{{1,4}})[.)]\s(?=[“„\"«]?[{UPPER}])")
_LONGEST_TOTALS: Final = 120


def are_totals(line: Line) -> bool:
    """Whether a line tells how many projects a group has and what all of them get, or that examples follow."""
    return len(line.text) <= _LONGEST_TOTALS and _TOTALS.match(line.text) is not None


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a group of projects in a list: the line, and up to where the totals go below it."""

    line: Line
    end: int
    has_totals: bool


def heads_of_groups(page: Reading) -> list[Head]:
    """The headings of groups on a page: those of a programme, a priority or a year, and numbered ones with totals below."""
    found: list[Head] = []
    lines = page.lines
    totals = [are_totals(line) for line in lines]
    for at, line in enumerate(lines):
        if totals[at]:
            continue
        last = at
        while last + 1 < len(lines) and totals[last + 1]:
            last += 1
        is_numbered = last > at and len(line.text) <= _LONGEST_HEADING and NUMBERED_HEADING.match(line.text) is not None
        if is_numbered or is_group(page, line):
            found.append(Head(line, lines[last].end, last > at))
    return found


def is_heading_on_projects(reading: Reading, line: Line) -> bool:
    """Whether a line is short and has the word "projects", as headings of pages on several have."""
    is_short = len(line.text) <= _LONGEST_HEADING and ("roje" in line.text or "ROJE" in line.text)
    return is_short and speaks_of_projects(reading, line.span)


#: The heading of a page on several projects: "Kalnu novada projekti", "Projects of the council".
HEADS_SEVERAL: Final = re.compile(
    r"(?:^|\s)(?:projekti|projects|projektai|projektid)(?:\s(?:19|20)\d\d\.?(?:[\s–-]+(?:19|20)\d\d\.?)?)?(?:\s(?:gadā|gads|m\.|metai))?$"
    r"|^(?:projekti|projects|projektai|projektid)\s",
    re.IGNORECASE,
)


#: What pages call a priority, for patterns that ignore case.
PRIORITY: Final = (
    r"(?:(?:programmas|programme|programos|programmi)\s)?(?:prioritāte|prioritār(?:ais|is)\svirziens|prioritātes\s(?:virziens|ass)"
    r"|prioritetas|prioritetinė\s(?:kryptis|ašis)|prioriteet|prioriteetne\ssuund|priority(?:\saxis)?)"
)
#: The same in the cases that sentences put it in.
PRIORITY_INFLECTED: Final = (
    r"(?:[Pp]rioritāt\w+|[Pp]rioritār\w+\s(?:mērķ|virzien|ass?\b|asi)\w*|[Pp]rioritetin\w+\s(?:kryp|aš)\w*|[Pp]rioritet\w+"
    r"|[Pp]rioriteet(?:se|ne)\s(?:suund|suuna|telg|telje)\w*|[Pp]riorite(?:et|ed)\w*|[Pp]riority(?:\s[Aa]xis)?)"
)
#: A line that is the name of a priority under which a group of projects stands: "1. prioritāte: Name", "Priority axis 2 – Name".
_GROUP_PRIORITY: Final = re.compile(
    rf"^[^\S\n]*(?:[•▪◦*–-]\s+)?(?:\d{{1,2}}\.?\s?(?:{PRIORITY}|(?:programmas\s)?mērķis|objective)\s*(?:\d+\s*)?(?:[–—:.-]|(?=[“„\"«]))"
    rf"|(?:{PRIORITY}|prioritātē)\s?(?:\d{{1,2}}(?:\.\d)?\s?)?(?:[–—:-]|(?<=\d)\.\s|(?=[“„\"«])))\s*"
    r"[“„\"«]?(?P<name>[^“„\"«”»\n]{4,140}?)[”“\"»]?(?:\s\([^()\n]*\d[^()\n]*\))?\s*:?$",
    re.IGNORECASE | re.MULTILINE,
)
#: A line that says of a priority with its name in quotes that projects under it follow: "Prioritātē “Name” apstiprināti:".
_PRIORITY_BEFORE_ITEMS: Final = re.compile(
    rf"(?:[^\W\d_][^{OPEN}{CLOSE}:.;]{{0,60}}?\s)?(?:\d{{1,2}}\.?\s?)?{PRIORITY_INFLECTED}(?:\s(?:(?:[Nn]o|[Nn]r)\.?\s?)?\d{{1,2}}\.?)?"
    rf"\s?[:–—-]?\s?[{OPEN}](?P<name>[^{OPEN}{CLOSE}]{{4,140}})[{CLOSE}](?:\s[^{OPEN}{CLOSE}:;]{{2,90}})?\s?:"
)


#: What else than a priority may head a group of a programme's projects: a call, a country, a year.
_OTHER_GROUP: Final = re.compile(
    r"\b(?:konkurs|uzsaukum|kārta|call\b|kvietim|taotlusvoor|voor\b|program|20\d\d|\d{1,3}\sproje)", re.IGNORECASE
)
_BEHIND_NUMBER: Final = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)]\s+[“„\"«]?(?P<name>[^“„\"«”»\n]{4,140})[”“\"»]?")


def priorities_of_groups(page: Reading) -> list[tuple[Span, Span]]:
    """The lines of a page that name a priority and nothing else, as the headings of groups of projects do, with where the name stands.

    On a page of a programme those are, too, that are numbered and have what the group gets below: "1. Clean rivers / 12 projects, 3 MEUR".
    """
    found = [(Span(*match.span()), Span(*match.span("name"))) for match in _GROUP_PRIORITY.finditer(page.text)]
    for line in page.lines if "riorit" in page.text else ():
        match = _PRIORITY_BEFORE_ITEMS.fullmatch(line.text) if line.text[-1] == ":" and "riorit" in line.text else None
        if match is not None and all(not line.span.overlaps(span) for span, _ in found):
            found.append((line.span, Span(line.start + match.start("name"), line.start + match.end("name"))))
    found.sort()
    for head in page.once(heads_of_groups) if not found else ():
        match = _BEHIND_NUMBER.fullmatch(head.line.text) if head.has_totals else None
        if match is None or _OTHER_GROUP.search(match[0]) or not page.cues_in(Span(0, head.line.start + 1), LEX.programme):
            continue
        found.append((head.line.span, Span(head.line.start + match.start("name"), head.line.start + match.end("name"))))
    return found
