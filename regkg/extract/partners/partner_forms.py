"""Partners in the fields of forms: the bodies under a label, with the country that the label, a heading or the next label gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.addresses import is_address, land_of_address
from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.english import ADJECTIVES
from regkg.extract.bodies.enumerations import of_items
from regkg.extract.bodies.lines_by_land import (
    COUNTRY_HEADING,
    LAND_OPENS,
    PARTNERS_HEADING,
    by_country_on_line,
    each_above_its_land,
    lands_last,
    lines_by_country,
)
from regkg.extract.bodies.list_items import items_of
from regkg.extract.bodies.plurals import names_kind
from regkg.extract.bodies.prose_lists import company
from regkg.extract.cues.role_words import is_of_another
from regkg.extract.partners.participants import lead_over_partner, note
from regkg.extract.partners.value_lines import FEWEST_LINES, ROW, WITH_OTHERS, items_of_line, lines_of_value, unwrapped, without_town
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.heads import OPEN
from regkg.extract.text.layout import Field, Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, code

#: Those who do a project together or get its money, none of whom is said to lead: no "lead partners".
_ARE_DOERS: Final = r"(?:tāji|ēji|tojai|pareiškėjai|viijad|saajad|taotlejad|implementers|promoters|applicants)$"
_DOERS: Final = re.compile(_ARE_DOERS, re.IGNORECASE)
#: A verb for the work, which may be said of several: "Projektu īsteno: A, B".
_BY_VERB: Final = re.compile(r"(?:īsteno|realizē|ievieš|vykdo|įgyvendina|viib\sellu|(?:implemented|submitted|managed)\sby)$", re.IGNORECASE)
#: Labels under which several bodies stand, by their last word.
_SEVERAL: Final = re.compile(
    r"partneri\b|partneriai|gavėjai|partnerid|partners|organisations|beneficiaries|koordinatori(?:ai)?\b|koordinaatorid|coordinators|"
    + _ARE_DOERS,
    re.IGNORECASE,
)


def read_field(reading: Reading, field: Field) -> int:
    """Note the bodies under a label, and say how many; a country in the label or in a heading of its own is theirs."""
    count = 0
    if field.first is not None and _PERSON_TO_REACH.match(field.first.text):
        return 0
    if field.term == LEAD and _is_authority(reading, field.label):
        return 0
    label = reading.words(field.label)
    lands = reading.codes_in(field.label, "country")
    land = (lands[-1].concept, lands[-1].span) if len({known.concept for known in lands}) == 1 else None  # of two no item is told
    if land is None and not lands and (letters := ADJECTIVES.get(label.split()[0])) is not None:
        country = reading.lexicon.country(letters)
        land = (country, Span(field.label.start, field.label.start + len(label.split()[0]))) if country is not None else None
    if land is None and not lands and (short := _SHORT_LAND.search(reading.text, field.label.start, field.label.end)):
        place = Span(*short.span(1))
        country = country_at(reading, place)
        land = (country, place) if country else None
    if land is None and not lands and (first := field.first) is not None:
        land = _land_below(reading, first) or _land_heading(reading, field)
    bare = label.rstrip(" .:–-")
    several = not bare[-1].isdigit() and (field.term != LEAD or _SEVERAL.search(bare.split()[-1]) is not None)
    partners_follow = False
    bodies = list(_bodies_under(reading, field, several=several))
    one_leads = len(bodies) > 1 and any(body.role is not None and body.role[0] == LEAD for body in bodies)
    are_doers = (several and _DOERS.search(bare)) or (_BY_VERB.search(bare) and not one_leads)
    role = None if len(bodies) > 1 and field.term == LEAD and are_doers else field.term
    if role == LEAD and _NUMBERED.search(bare) and any(_OF_LEAD.match(reading.words(other.label)) for other in reading.fields_of(LEAD)):
        role = PARTNER  # "Beneficiary 1", beside the lead beneficiary
    if role == PARTNER and len(bodies) == 1 and _LEADS.search(reading.text, field.label.start, bodies[0].span.start):
        role = LEAD
    for body in bodies:
        if field.term == LEAD and body.role is None:
            if one_leads or partners_follow or _PARTNER_NEXT.search(reading.text, field.label.end, body.span.start):
                body = replace(body, role=(PARTNER, body.span))
        elif field.term == LEAD and body.role is not None:
            partners_follow |= body.role[0] == PARTNER
        if body.country is None and land is not None:
            body = replace(body, country=land)
        draft = note(reading, body, role, body.span, rule="partners.form/1")
        if draft is not None and role == LEAD and (body.role is None or body.role[0] == LEAD):
            lead_over_partner(draft, body.span, rule="partners.form/1")
        count += 1
    if field.term == LEAD and not several and (first := field.first) is not None:
        for body in _others_behind(reading, first):
            note(reading, body, PARTNER, body.span, rule="partners.form/2", confidence=LIKELY)
    return count


def _is_authority(reading: Reading, label: Span) -> bool:
    """Whether a label is that of the authority which runs a programme, "Vadošā iestāde", and does not say that the project's is meant."""
    roles = {role.concept for role in reading.codes_in(label, "role")}
    return _MANAGING_AUTHORITY in roles and not reading.has_cue(label, LEX.project)


#: The number of one of several beneficiaries, and the label of the one that leads them.
_NUMBERED: Final = re.compile(r"\s(?:No\.?\s?|Nr\.?\s?)?\d{1,2}$")
_OF_LEAD: Final = re.compile(r"(?:Project\s)?(?:Lead|Coordinating|Main)\s|(?:Vadoš|Galven|Pagrindin|Juht)\w*", re.IGNORECASE)
#: What says behind the label of a partner that it is the lead: "Partner 1 (lead): ".
_LEADS: Final = re.compile(
    r"\((?:LP|lead(?:ing)?(?:\spartner)?|coordinator|vadošais(?:\spartneris)?|koordinators|pagrindinis(?:\spartneris)?|koordinatorius|juht(?:partner)?)\)\s?[:–-]?\s*[“„\"«]?$",
    re.IGNORECASE,
)
_MANAGING_AUTHORITY: Final = code("role", "managing-authority")
#: A person's name with an employer and an address in brackets: "Anna Liepa (Hill Institute, e-mail anna@…)".
_PERSON_TO_REACH: Final = re.compile(
    rf"[{UPPER}][{LOWER}]+(?:\s[{UPPER}][\w-]+){{1,2}}\s\([^()]*(?:e-post|e-past|e-?mail|el\.\s?p|tel\.|tālr|@)"
)


def _others_behind(reading: Reading, value: Line) -> list[Body]:
    """Whom the one body of a label works with, on the same line: "A in cooperation with B", "A Partners: B, C"."""
    others = WITH_OTHERS.search(reading.text, value.start, value.end)
    if others is None or others["verb"] is not None or (others["label"] and is_of_another(reading, others.start("label"))):
        return []
    behind = Span(others.end(), min(value.end, reading.sentence_at(others.end()).end))
    return list(of_items(reading, items_of(reading, behind), None)) if others["label"] else company(reading, behind)


#: The partners behind the one body of a label: "Lead partner – A, partners – B and C".
_PARTNER_NEXT: Final = re.compile(r"(?:,|\s(?:un|and|ir|ja|ning|bet|o))\s(?:[^\W\d_]+\s)?partner[^\W\d_]*\s[–-]\s")
_SHORT_LAND: Final = re.compile(r"\s\(?([A-Z]{2})\)?:?$")
_LAND_BELOW: Final = re.compile(
    r"[^\n]*\n(?:[^\n:]{2,60}:[^\n]*\n|\s*\n){0,4}?(?:(?:Country|Valsts|Šalis|Riik)\s*:\s*|(?:Address|Adrese|Adresas|Aadress)\s*:[^\n]*,\s*)"
    r"(?P<land>[^\W\d_]+)\s*(?=\n|$)",
    re.IGNORECASE,
)


#: So many lines at most stand between a heading with a country and the labels below it.
_BELOW_HEADING: Final = 4


def _land_heading(reading: Reading, field: Field) -> tuple[NamedNode, Span] | None:
    """The country in the heading above the labels of who leads and of the partners: "Partners in Estonia:", then "Lead partner: A"."""
    labels = {other.label.start for other in reading.fields if other.term in (LEAD, PARTNER)}
    above = [line for line in reading.lines if line.end <= field.label.start][-_BELOW_HEADING:]
    for line in reversed(above):
        if line.start in labels and not line.text.rstrip().endswith(":"):
            continue
        lands = reading.codes_in(line.span, "country")
        is_heading = line.text.rstrip().endswith(":") and reading.lexicon.field(line.text, reading.language) == PARTNER
        return (lands[0].concept, lands[0].span) if is_heading and len(lands) == 1 else None
    return None


def _land_below(reading: Reading, value: Line) -> tuple[NamedNode, Span] | None:
    """The country that the next labels of a form give: "Country: Latvia", or an address that ends with it."""
    match = _LAND_BELOW.match(reading.text, value.start, value.start + 600)
    if match is None:
        return None
    span = Span(match.start("land"), match.end("land"))
    country = country_at(reading, span)
    return (country, span) if country is not None else None


def _bodies_under(reading: Reading, field: Field, *, several: bool) -> Iterator[Body]:
    lines = lines_of_value(reading, _without_kind(reading, field) if several else field, several=several)
    lines = unwrapped(reading, lines) if several else [without_town(reading, line) for line in lines]
    is_listed = len(lines) >= FEWEST_LINES or not several
    land: tuple[NamedNode, Span] | None = None
    items: list[Span] = []
    if (below := each_above_its_land(reading, lines)) is not None:
        for name, country_below in below:
            yield from of_items(reading, [name.span], country_below)
        return
    are_of_lands = bool(lines) and all(by_country_on_line(reading, line, alone=True) for line in lines)
    for line in lines_by_country(lines):
        if items and is_address(line.text):
            yield from of_items(reading, items[:-1], land)
            yield from of_items(reading, items[-1:], land_of_address(reading, line.span) or land)
            items = []
            continue
        if (its_land := reading.once(lands_last).get(line.start)) is not None:
            yield from of_items(reading, items, land)
            items = []
            yield from of_items(reading, [Span(line.start, its_land[1].start)], its_land)
            continue
        if named := LAND_OPENS.match(line.text):
            yield from of_items(reading, items, land)
            place = Span(line.start + named.start("land"), line.start + named.end("land"))
            country = country_at(reading, place)
            items, land = items_of(reading, Span(line.start + named.end(), line.end)), (country, place) if country else None
            continue
        heading = COUNTRY_HEADING.match(line.text) or PARTNERS_HEADING.match(line.text)
        where = Span(line.start + heading.start(1), line.start + heading.end(1)) if heading is not None else None
        if where is not None and (country := country_at(reading, where)) is not None:
            yield from of_items(reading, items, land)
            items, land = [], (country, where)
            continue
        if row := ROW.match(line.text):
            items.append(Span(line.start + row.start("name"), line.start + row.end("name")))
            continue
        grouped = by_country_on_line(reading, line, alone=are_of_lands)
        if grouped:
            yield from of_items(reading, items, land)
            items = []
            for its_land, its_items in grouped:
                yield from of_items(reading, its_items, its_land)
            continue
        items += items_of_line(reading, line) if is_listed else items_of(reading, line.span)
    yield from of_items(reading, items, land)


#: What kind of bodies follow behind a mark, and at least two of them: "ministrijas iestādes – A, B".
_KIND_FIRST: Final = re.compile(
    rf"(?P<kind>[^,;:()“„\"\n]{{6,110}}?)(?:\s[–—-]|:)\s+(?=[{OPEN}]?[{UPPER}][^\n]*?(?:,|\s(?:un|ir|and|ja)\s))"
)


def _without_kind(reading: Reading, field: Field) -> Field:
    """A field whose value begins behind the words for what kind of bodies it lists."""
    first = field.first
    opens = _KIND_FIRST.match(first.text) if first is not None else None
    if first is None or opens is None or not names_kind(opens["kind"], reading.language):
        return field
    rest = replace(first, start=first.start + opens.end(), text=first.text[opens.end() :])
    return replace(field, lines=(rest, *field.lines[1:]))
