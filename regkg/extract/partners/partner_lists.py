"""Partners in lists and tables without a label: below a sentence on them, in blocks, on lines with codes, roles or countries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import bodies_in, country_at
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.body_names import LONGEST_NAME, NUMBER_FIRST
from regkg.extract.bodies.enumerations import MOST_ITEMS, of_items
from regkg.extract.bodies.list_items import items_of
from regkg.extract.cues.subject import speaks_of_project
from regkg.extract.partners.value_lines import can_be_item
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import OPEN, holds_head
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEAD

#: A line that says that partners follow below it: "… together with partners from Latvia and Estonia:".
_BELOW: Final = re.compile(
    r"\b(?:partners|partneri|partneriem|partneriai|partneriais|partnerid|partneritega|organizations|organisations)\b[^.;:]{0,60}(?::\s?)+$",
    re.IGNORECASE,
)
_FEWEST_BELOW: Final = 3


def lists_below(reading: Reading) -> list[Body]:
    """The bodies in the lines below a sentence on the project that ends with "partners …:", at least three."""
    found: list[Body] = []
    lines = reading.lines
    for at, line in enumerate(lines):
        labels = [field for field in reading.fields if field.label.overlaps(line.span)]
        if any(field.term != LEAD or field.label.end == line.end for field in labels):
            continue
        if ":" not in line.text[-2:] or not _BELOW.search(line.text):
            found += _with_countries_below(reading, at)
            continue
        is_led = bool(labels)  # "Lead partner – A, in cooperation with 8 partners:" is said of no other project
        are_others = _OTHERS_BELOW.match(line.text) is not None
        if not are_others and (len(line.text.split()) < 4 or not (is_led or speaks_of_project(reading, reading.sentence_at(line.end - 1)))):
            continue
        bodies: list[Body] = []
        for below, after in zip(lines[at + 1 : at + 1 + MOST_ITEMS], [*lines[at + 2 : at + 1 + MOST_ITEMS], None], strict=False):
            is_named = any(one is not None and bodies_in(reading, one.span) for one in (below, after))
            if not is_named or not can_be_item(reading, below, after_blank=False, on_line=False):
                break
            bodies += _of_one_land(reading, below)
        have_lands = len(bodies) >= _FEWEST_WITH_LANDS and all(body.country is not None for body in bodies)
        if len(bodies) >= _FEWEST_BELOW or have_lands:
            found += bodies
    return found


#: A line that says that the partners beside the lead follow below it.
_OTHERS_BELOW: Final = re.compile(
    r"(?:The\s)?(?:[Oo]ther|[Ff]urther)\s(?:project\s)?partners(?:\s(?:include|are|were))?\s?:|(?:Pārējie|Citi)\s(?:projekta\s)?partneri\s?:"
    r"|Kiti\s(?:projekto\s)?partneriai\s?:|(?:Teised|Muud)\s(?:projekti\s)?partnerid\s?:"
)
#: The country from which all are whom a line names: "A and B from Finland".
_FROM_ONE_LAND: Final = re.compile(r"\s(?:from|no|iš)\s(?P<land>[^\W\d_]+)[.;,]?$")


def _of_one_land(reading: Reading, line: Line) -> Iterator[Body]:
    """The body of a line, or those that it names before the country of all of them: "A and B from Finland"."""
    match = _FROM_ONE_LAND.search(line.text)
    place = Span(line.start + match.start("land"), line.start + match.end("land")) if match else None
    country = country_at(reading, place) if place is not None else None
    if match is None or place is None or country is None:
        yield from of_items(reading, [line.span], None)
    else:
        yield from of_items(reading, items_of(reading, Span(line.start, line.start + match.start())), (country, place))


#: Two are enough where each stands with its country.
_FEWEST_WITH_LANDS: Final = 2


_COUNTRY_LINE: Final = re.compile(r"(?:Country|Valsts|Šalis|Riik)\s*:\s*(?P<land>[^\W\d_]{2,30})$", re.IGNORECASE)


def blocks_of_partners(reading: Reading) -> Iterator[Body]:
    """The bodies on the lines right above "Country: X", as pages print a block for each partner."""
    labels = {field.label.start for field in reading.fields}
    for line, below in pairwise(reading.lines):
        match = _COUNTRY_LINE.match(below.text)
        if match is None or line.start in labels or ":" in line.text:
            continue
        body = body_of_item(reading, line.span)
        place = Span(below.start + match.start("land"), below.start + match.end("land"))
        if body is not None and (country := country_at(reading, place)) is not None:
            yield replace(body, country=(country, place))


#: What part of the fund a partner gets, as the first label below its name.
_SHARE_LINE: Final = re.compile(r"(?:ERDF|ENPI|ENI|EU|Programme) (?:co-?)?(?:funding|financing|contribution)\s*:$", re.IGNORECASE)


def blocks_with_shares(reading: Reading) -> list[Body]:
    """The bodies on the lines right above the label of a share, at least two: "Hill Council (HC)", below it "ERDF funding:"."""
    found: list[Body] = []
    for line, below in pairwise(reading.lines):
        if _SHARE_LINE.match(below.text) is None or any(field.label.overlaps(line.span) for field in reading.fields):
            continue
        body = body_of_item(reading, line.span) if len(line.text.split()) <= LONGEST_NAME and holds_head(line.text) else None
        found += [body] if body is not None else []
    return found if len(found) >= _FEWEST_SHARES and len({body.name for body in found}) == len(found) else []


_FEWEST_SHARES: Final = 2


#: "A school, Spain", "A school (Spain)": how an item names a body and its country.
_WITH_COUNTRY: Final = re.compile(r".{4,100}(?:,\s|\()(?P<land>[^\W\d_]{4,}(?:\s[^\W\d_]+)?)\)?[.;,]?$")


def _with_countries_below(reading: Reading, at: int) -> list[Body]:
    """The bodies in at least three items, each with its country, below a line on the project that ends with a colon."""
    line = reading.lines[at]
    if line.text[-1] != ":" or not speaks_of_project(reading, reading.sentence_at(line.end - 1)):
        return []
    found: list[Body] = []
    for below in reading.lines[at + 1 : at + 1 + MOST_ITEMS]:
        match = _WITH_COUNTRY.fullmatch(below.text)
        if match is None or not below.has_bullet:
            break
        place = Span(below.start + match.start("land"), below.start + match.end("land"))
        body = body_of_item(reading, below.span)
        if body is None or (country := country_at(reading, place)) is None:
            break
        found.append(replace(body, country=body.country or (country, place)))
    return found if len(found) >= _FEWEST_BELOW else []


#: "LP Kalni Museum", "PP2 – River School": partners on lines that begin with their codes.
_CODED: Final = re.compile(
    r"(?P<lead>LP|PL|LB)?(?(lead)\s?1?|(?:PP|PB)\s?\d{1,2})\s*[:.–—-]?\s+"
    rf"(?P<name>(?:[^\W\d_a-z]|[{OPEN}]|{NUMBER_FIRST}|[{LOWER}/]+(?:\s[{LOWER}]+){{0,2}}\s[{OPEN}{UPPER}]).{{3,120}})"
)
_FEWEST_CODED: Final = 2


def lines_with_codes(reading: Reading) -> list[Body]:
    """The bodies of two lines on end at least that begin with the codes of programmes for the lead and the partners."""
    labels = [field.label for field in reading.fields]
    found: list[Body] = []
    for line in [*reading.lines, None]:
        match = _CODED.fullmatch(line.text) if line is not None and not any(label.overlaps(line.span) for label in labels) else None
        body = body_of_item(reading, Span(line.start + match.start("name"), line.end)) if line is not None and match else None
        if body is not None and line is not None and match is not None:
            lead = (LEAD, Span(line.start, line.start + match.end("lead"))) if match["lead"] else None
            found.append(replace(body, role=lead or body.role))
            continue
        if len(found) >= _FEWEST_CODED:
            return found
        found = []
    return []


#: "Lithuania: A (LP), B", "No Latvijas – C": a line with the partners of one country.
_OF_ONE_LAND: Final = re.compile(
    rf"(?:(?:No|From|Iš)\s)?(?P<land>[{UPPER}][^\W\d_]+)(?:\s(?:puses|pusės|side|poolt))?(?:\s?:|\s[–—-])\s+(?P<rest>\S[^\n]{{5,400}}?)[.;,]?"
)


def lines_of_lands(reading: Reading) -> list[Body]:
    """The bodies of two lines on end at least that begin with a country each, below a line that speaks of partners."""
    for above, first in pairwise(range(len(reading.lines))):
        heading = reading.lines[above]
        if not _PARTNERS_ABOVE.search(heading.text) or len(heading.text.split()) > LONGEST_NAME:
            continue
        if reading.codes_in(heading.span, "eventtype"):
            continue  # who came to a meeting
        found: list[Body] = []
        lands: set[NamedNode] = set()
        for line in reading.lines[first : first + MOST_ITEMS]:
            match = _OF_ONE_LAND.fullmatch(line.text)
            place = Span(line.start + match.start("land"), line.start + match.end("land")) if match is not None else None
            land = country_at(reading, place) if place is not None else None
            if match is None or place is None or land is None or land in lands or not bodies_in(reading, line.span):
                break
            rest = Span(line.start + match.start("rest"), line.start + match.end("rest"))
            found += of_items(reading, items_of(reading, rest), (land, place))
            lands.add(land)
        if len(lands) >= _FEWEST_WITH_LANDS:
            return found
    return []


#: "Beneficiary City of Hills (Poland)": a label without a mark behind it, a name and its country.
_CALLED: Final = re.compile(
    rf"(?:(?P<lead>Beneficiary|Applicant|Lead [Pp]artner|Lead [Bb]eneficiary)|Partners?(?:\s\d)?)"
    rf"\s(?P<name>[{UPPER}{OPEN}].{{3,120}}\([^\W\d_]{{4,20}}\))"
)


def lines_with_roles(reading: Reading) -> list[Body]:
    """The bodies of a form without marks, one of them its lead: "Beneficiary A (Poland)", "Partner B (Latvia)", below it "C (Latvia)"."""
    found: list[Body] = []
    begun = False
    for line in reading.lines:
        match = _CALLED.fullmatch(line.text)
        begun = match is not None or (begun and not line.blank_before and _ENDS_WITH_LAND.search(line.text) is not None)
        body = body_of_item(reading, Span(line.start + match.start("name"), line.end) if match else line.span) if begun else None
        if body is not None and body.country is not None:
            is_lead = match is not None and match["lead"] is not None
            found.append(replace(body, role=(LEAD, Span(line.start, line.start + len(match["lead"]))) if match and is_lead else None))
    return found if len(found) > 1 and sum(body.role is not None for body in found) == 1 else []


def lines_with_lead(reading: Reading) -> list[Body]:
    """The bodies of at least three items on end, one of which is called the lead: lines with a country each, or items with bullets."""
    if not any(role.concept == LEAD for role in reading.codes_in(reading.scope, "role")):
        return []
    labels = [field.label for field in reading.fields]
    found: list[Body] = []
    for line in [*reading.lines, None]:
        goes_on = line is not None and (
            line.text[-1] == ";" or (bool(found) and reading.text[found[-1].span.end : line.start].strip(" \n)").endswith(";"))
        )
        body = _listed_body(reading, line, begun=bool(found), goes_on=goes_on) if line is not None else None
        if body is not None and line is not None and not any(map(line.span.holds, labels)):
            found.append(body)
            continue
        leads = sum(one.role is not None and one.role[0] == LEAD for one in found)
        if len(found) >= _FEWEST_BELOW and leads == 1 and _are_partners(reading, found):
            return found
        found = []
    return []


def lines_with_lands(reading: Reading) -> list[Body]:
    """The bodies of a list that no words open, where at least four items on end each end with a country in brackets, of two at least.

    Lines without the mark of an item must each have the noun that heads names of bodies.
    """
    labels = [field.label for field in reading.fields]
    runs: list[list[tuple[Line, Body]]] = [[]]
    before: Line | None = None
    for line in reading.lines:
        body = body_of_item(reading, line.span) if _ENDS_WITH_LAND.search(line.text) else None
        if body is None or body.country is None or any(label.overlaps(line.span) for label in labels):
            runs.append([])
        elif runs[-1] or before is None or _may_precede(reading, before):
            runs[-1].append((line, body))
        before = line
    found = [bodies for run in runs if (bodies := _are_of_lands(run))]
    return found[0] if len(found) == 1 else []


def _are_of_lands(run: Sequence[tuple[Line, Body]]) -> list[Body]:
    """The bodies of lines on end with a country each, if there are enough of them from two countries at least; else none."""
    bodies = [body for _, body in run]
    are_items = all(line.has_bullet for line, _ in run) or all(body.known is not None or holds_head(body.name) for body in bodies)
    is_list = are_items and len(bodies) >= _FEWEST_ALONE and len({body.country[0] for body in bodies if body.country}) > 1
    return bodies if is_list else []


_FEWEST_ALONE: Final = 4
#: "City of Hills (Finland)"
_ENDS_WITH_LAND: Final = re.compile(r"[\w”“\"»] \([^\W\d_]{4,20}\)[.;,]?$")


def _may_precede(reading: Reading, line: Line) -> bool:
    """Whether a line above a list says nothing of what it lists: it is a sentence on no event; or it speaks of partners."""
    is_of_event = bool(reading.codes_in(reading.sentence_at(line.end - 1), "eventtype"))
    return not is_of_event and (line.text[-1] == "." or _PARTNERS_ABOVE.search(line.text) is not None)


def _listed_body(reading: Reading, line: Line, *, begun: bool, goes_on: bool) -> Body | None:
    """The body that a line of a list names; a list that has begun ends at a wide gap."""
    if (begun and line.blank_before > 1) or not (goes_on or line.has_bullet or _LAND_IN_BRACKETS.search(line.text)):
        return None
    return body_of_item(reading, line.span)


def _are_partners(reading: Reading, found: Sequence[Body]) -> bool:
    """Whether a country stands with each of some bodies, or most of them have the name of one."""
    return all(body.country is not None for body in found) or 2 * sum(bool(bodies_in(reading, body.span)) for body in found) > len(found)


#: "A (Latvia)", "A (Latvia) (Lead partner)", "A (Latvia), Lead partner".
_LAND_IN_BRACKETS: Final = re.compile(r"\([^\W\d_]{4,20}\)(?:[\s,–-]*\(?[^\W\d_]+ [^\W\d_]+\)?)?$")


_NUMBERED_CELLS: Final = re.compile(
    r"(?P<number>LP|PP|\d{1,2})\s*\|\s*(?P<left>[^|\n]{3,90}?)\s*\|\s*\d{1,2}\s*\|\s*(?P<right>[^|\n]{3,90}?)\s*\|?"
)


def cells_of_partners(reading: Reading) -> list[Body]:
    """The bodies of a table that numbers them in two columns beside each other; below a line on partners, at least three rows."""
    for at, line in enumerate(reading.lines):
        if _NUMBERED_CELLS.fullmatch(line.text) is None or not at or not _PARTNERS_ABOVE.search(reading.lines[at - 1].text):
            continue
        columns: tuple[list[Body], list[Body]] = ([], [])
        for row in reading.lines[at : at + MOST_ITEMS]:
            match = _NUMBERED_CELLS.fullmatch(row.text)
            if match is None:
                break
            for column, group in zip(columns, ("left", "right"), strict=True):
                body = body_of_item(reading, Span(row.start + match.start(group), row.start + match.end(group)))
                if body is not None:
                    is_lead = group == "left" and match["number"] == "LP"
                    column.append(replace(body, role=(LEAD, Span(row.start, row.start + len("LP")))) if is_lead else body)
        if len(columns[0]) >= _FEWEST_BELOW:
            return [*columns[0], *columns[1]]
    return []


_PARTNERS_ABOVE: Final = re.compile(r"\bpartner\w*\b", re.IGNORECASE)
