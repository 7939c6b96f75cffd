"""Partners in forms: under their labels, in lists below them, by country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.addresses import is_address, land_of_address
from regkg.extract.bodies import FORMS, bodies_in, country_at
from regkg.extract.body_items import body_of_item
from regkg.extract.drafts import LIKELY, Body
from regkg.extract.enumerations import MOST_ITEMS, of_items, with_shared_head
from regkg.extract.heads import CLOSE, OPEN, head_of, holds_head
from regkg.extract.layout import PARTNER_NUMBER, Field, Line
from regkg.extract.list_items import items_of
from regkg.extract.participants import lead_over_partner, note
from regkg.extract.plurals import names_kind
from regkg.extract.prose_lists import company
from regkg.extract.reading import Reading
from regkg.extract.subject import speaks_of_project
from regkg.extract.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, code

#: Those who do a project together or get its money, none of whom is said to lead: no "lead partners".
_ARE_DOERS: Final = r"(?:tāji|ēji|tojai|pareiškėjai|viijad|saajad|taotlejad|implementers|promoters|applicants)$"
_DOERS: Final = re.compile(_ARE_DOERS, re.IGNORECASE)
#: Labels under which several bodies stand, by their last word.
_SEVERAL: Final = re.compile(
    r"partneri\b|partneriai|gavėjai|partnerid|partners|organisations|beneficiaries|koordinatori(?:ai)?\b|koordinaatorid|coordinators|"
    + _ARE_DOERS,
    re.IGNORECASE,
)
_NUMBERED_ITEMS: Final = re.compile(r"1\s?[.)]\s.{4,80}?\s2\s?[.)]\s")
#: A longer line can hold a list only with so many commas.
_LONG_LIST: Final = 4
_ROW: Final = re.compile(r"^\d{1,3}\s?[.)]?\s+(?P<name>\D.*?)[\s,;]+(?:\d{9,11})(?!\d)")
_COUNTRY_HEADING: Final = re.compile(r"^([^\W\d_]+)\s*:?$")


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
    role = None if several and len(bodies) > 1 and field.term == LEAD and _DOERS.search(bare) else field.term
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
    others = _WITH_OTHERS.search(reading.text, value.start, value.end)
    if others is None or others["verb"] is not None:
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
    lines = _value_lines(reading, _without_kind(reading, field) if several else field, several=several)
    lines = _unwrapped(reading, lines) if several else lines
    is_listed = len(lines) >= _FEWEST_LINES or not several
    land: tuple[NamedNode, Span] | None = None
    items: list[Span] = []
    if (below := _each_above_its_land(reading, lines)) is not None:
        for name, country_below in below:
            yield from of_items(reading, [name.span], country_below)
        return
    are_of_lands = bool(lines) and all(_by_country_on_line(reading, line, alone=True) for line in lines)
    for line in _lines_by_country(lines):
        if items and is_address(line.text):
            yield from of_items(reading, items[:-1], land)
            yield from of_items(reading, items[-1:], land_of_address(reading, line.span) or land)
            items = []
            continue
        if (its_land := reading.once(_lands_last).get(line.start)) is not None:
            yield from of_items(reading, items, land)
            items = []
            yield from of_items(reading, [Span(line.start, its_land[1].start)], its_land)
            continue
        if named := _NO_LAND.match(line.text):
            yield from of_items(reading, items, land)
            place = Span(line.start + named.start("land"), line.start + named.end("land"))
            country = country_at(reading, place)
            items, land = items_of(reading, Span(line.start + named.end(), line.end)), (country, place) if country else None
            continue
        if (heading := _COUNTRY_HEADING.match(line.text)) and (
            country := country_at(reading, Span(line.start, line.start + heading.end(1)))
        ):
            yield from of_items(reading, items, land)
            items, land = [], (country, Span(line.start, line.start + heading.end(1)))
            continue
        if row := _ROW.match(line.text):
            items.append(Span(line.start + row.start("name"), line.start + row.end("name")))
            continue
        grouped = _by_country_on_line(reading, line, alone=are_of_lands)
        if grouped:
            yield from of_items(reading, items, land)
            items = []
            for its_land, its_items in grouped:
                yield from of_items(reading, its_items, its_land)
            continue
        items += _items_of_line(reading, line) if is_listed else items_of(reading, line.span)
    yield from of_items(reading, items, land)


#: A line that a hand or a PDF has cut has so many characters.
_CUT: Final = range(55, 140)
#: What kind the bodies behind it are of: "valstybinės mokyklos: ".
_KIND_OF_LIST: Final = re.compile(rf"(?P<kind>[{LOWER}][^:,;\n]{{3,40}}):\s")


def _unwrapped(reading: Reading, lines: Sequence[Line]) -> list[Line]:
    """Lines, those that were cut within an enumeration joined: of three at least, most do not end where a name does.

    Addresses, which have figures, stand on lines of their own.
    """
    found: list[Line] = []
    at = 0
    while at < len(lines):
        last = at
        while last + 1 < len(lines) and _may_be_cut(lines[last]) and _goes_on(lines[last + 1]):
            last += 1
        cut = lines[at : last + 1]
        span = Span(cut[0].start, cut[-1].end)
        text = reading.words(span)
        if len(cut) >= _FEWEST_LINES and text.count(",") >= len(cut) and 2 * sum(map(_is_cut, cut[:-1])) >= len(cut) - 1:
            first = _behind_kind(reading, text)
            found.append(replace(cut[0], start=span.start + first, end=span.end, text=text[first:]))
        else:
            found += cut
        at = last + 1
    return found


def _behind_kind(reading: Reading, text: str) -> int:
    """Where a list begins behind the kind of its bodies; 0 where no kind stands."""
    kind = _KIND_OF_LIST.match(text)
    return kind.end() if kind is not None and names_kind(kind["kind"], reading.language or "") else 0


def _may_be_cut(line: Line) -> bool:
    """Whether an enumeration may go on below a line, which holds no address."""
    return len(line.text) in _CUT and line.text[-1] not in ".;:" and not any(map(str.isdigit, line.text))


def _is_cut(line: Line) -> bool:
    """Whether a line of an enumeration ends within a name."""
    return _may_be_cut(line) and "," in line.text and line.text[-1] != ","


def _goes_on(line: Line) -> bool:
    return not line.has_bullet and not line.blank_before


#: A name and the country behind it without a mark: "Szkola Podstawowa nr 6 Poland"; no "University of Latvia", "Republic of Latvia".
_LAND_LAST: Final = re.compile(
    rf"(?P<name>[^,;:()\n]{{8,120}}(?<!\sof)(?<!\sin)(?<!\sthe)(?<!\sand)(?<!\sfor))\s(?P<land>[{UPPER}][{LOWER}]{{3,}})"
)
_FEWEST_LANDS: Final = 3


def _lands_last(page: Reading) -> dict[int, tuple[NamedNode, Span]]:
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


def _each_above_its_land(reading: Reading, lines: Sequence[Line]) -> list[tuple[Line, tuple[NamedNode, Span]]] | None:
    """The lines of a list each with the country on the line below it, where every second line is a country; None for another list."""
    if len(lines) < 2 * _FEWEST_ABOVE_LANDS or len(lines) % 2:
        return None
    pairs: list[tuple[Line, tuple[NamedNode, Span]]] = []
    for name, below in zip(lines[::2], lines[1::2], strict=True):
        heading = _COUNTRY_HEADING.match(below.text)
        place = Span(below.start, below.start + heading.end(1)) if heading is not None else None
        country = country_at(reading, place) if place is not None else None
        if place is None or country is None or country_at(reading, name.span) is not None:
            return None
        pairs.append((name, (country, place)))
    return pairs


_FEWEST_ABOVE_LANDS: Final = 2


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


_FEWEST_LINES: Final = 3


_FEWEST_OF_LONG: Final = 5


def _items_of_line(reading: Reading, line: Line) -> list[Span]:
    """The items of one line of a list: the whole line, unless each of its pieces is a name by itself.

    "Institute of Food Safety, Animal Health and Environment" is one, "Kalnu novada dome, Upes novada dome" are two.
    """
    items = items_of(reading, line.span)
    if len(items) > 1 and all((body := body_of_item(reading, item)) is not None and body.country is not None for item in items):
        return items  # each with its country
    if any(_has_role(reading, item) for item in items[:-1]):
        return items  # a role in brackets ends a name
    shared = with_shared_head(reading, items)
    whole = sum(item in shared or _is_whole(reading, item) for item in items)
    if len(items) >= _FEWEST_OF_LONG and 4 * whole >= 3 * len(items):
        return items  # in a long list, most tell what the others are
    if reading.language == "en" and len(items) > 1 and ";" not in line.text and line.text.count("(") < len(items):
        return [Span(line.start, items[-1].end)]
    if len(items) < 2 or ";" in line.text or _NUMBERED_ITEMS.match(line.text) or whole == len(items):
        return items
    return [Span(line.start, line.start + max(len(line.text.rstrip(" .,;")), 1))]


def _has_role(reading: Reading, item: Span) -> bool:
    """Whether an item of a list ends with a role in brackets."""
    body = body_of_item(reading, item) if reading.text[item.end - 1] == ")" else None
    return body is not None and body.role is not None


_FORMS: Final = frozenset({*FORMS.split("|"), "State", "JSC"})


def _is_whole(reading: Reading, item: Span) -> bool:
    """Whether a piece of a line is a name by itself: two words at least, and a body's name within them or a noun that heads names."""
    words = re.sub(r"\([^()]*\)?", "", re.split(r"\s\(?(?:https?://|www\.)|\s[–—-]\s", reading.words(item))[0])
    proper = [word for word in words.split() if word.strip(".,") not in _FORMS]
    if reading.language == "en" and all(head_of(fold(word), "en") is not None for word in proper):
        return False  # "… City and Parish Union"
    return len(proper) >= 2 and (bool(bodies_in(reading, item)) or holds_head(words))


#: "from Lithuania:", "and two partners from the Republic of Poland –": whose bodies follow.
_NO_LAND: Final = re.compile(
    r"(?:(?:[^\W\d_]+|\d{1,2})\s)?(?:partner[^\W\d_]*\s)?(?:no|iš|from)\s(?:the\s)?"
    r"(?P<land>(?:Republic\sof\s)?[^\W\d_]+(?:\s(?:Republikas|Respublikos))?)(?:\s(?:puses|pusės))?\s*[:–-]\s+"
)
#: "…, but from Lithuania: A and B" within a line.
_FROM_LAND: Final = re.compile(
    rf"(?:[,;]|(?=\s(?:un|ir|and|kā arī)\s))\s(?:(?:bet|savukārt|un|o|ir|and|while|kā arī)\s)?(?={_NO_LAND.pattern})"
)


def _lines_by_country(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines, cut where the partners of another country begin."""
    for line in lines:
        start = 0
        for match in [*_FROM_LAND.finditer(line.text), None]:
            stop = match.start() if match else len(line.text)
            yield replace(line, start=line.start + start, end=line.start + stop, text=line.text[start:stop]) if match or start else line
            start = match.end() if match else stop


#: A country before those who come from it: "Latvija – A; B"; "Latvijas - Igaunijas institūts" is the name of one.
_LAND_FIRST: Final = re.compile(rf"(?P<land>[^\W\d_]+)(?!(?<=as)\s[–-]\s[{UPPER}][^\W\d_]+jas\s)\s*[:–—-]\s+(?P<rest>\S.*)$")


def _by_country_on_line(reading: Reading, line: Line, *, alone: bool) -> list[tuple[tuple[NamedNode, Span], list[Span]]]:
    """ "Latvia: A; Lithuania – B, C": the items of each country on a line that names at least two so, else nothing.

    One country may stand `alone` before all that follows, "Latvia – A; B", where every line begins with one.
    """
    groups: list[tuple[tuple[NamedNode, Span], list[Span]]] = []
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


def _value_lines(reading: Reading, field: Field, *, several: bool) -> list[Line]:
    """The lines that hold a label's value: the rest of its line, or what stands below it as long as it can be a list of names."""
    if not field.lines:
        return []
    first = field.lines[0]
    on_line = first.start < (reading.text.find("\n", field.label.end) if "\n" in reading.text[field.label.end :] else len(reading.text))
    if on_line and first.end > (stop := reading.sentence_at(first.start).end) > first.start:
        first = replace(first, end=stop, text=reading.text[first.start : stop])  # another sentence follows on the line
    if not several and (others := _WITH_OTHERS.search(first.text)):
        first = replace(first, end=first.start + others.start(), text=first.text[: others.start()])
    if not several and not (on_line and first.text[-1] in ",;"):
        return [first] if on_line or first.blank_before <= 2 else []
    lines = [first] if on_line else []
    for line in field.lines[1:] if on_line else field.lines:
        if lines and line.blank_before > 1 and not line.has_bullet:
            break
        if re.match(r"(?:Npk|Nr\.\s?p|No\.)", line.text) and lines == ([first] if on_line else []):
            continue
        if lines and _numbers_partners(lines[-1]) and not _numbers_partners(line):
            break
        if not lines and not on_line and line.text[-1] == ";" and line.text[0].islower():
            continue  # those of a kind, without their names: "all the municipalities that founded schools;"
        if (
            lines
            and _is_cut(lines[-1])
            and _goes_on(line)
            and "," in line.text
            and not any(f.label.overlaps(line.span) for f in reading.fields)
        ):
            lines.append(line)
            continue
        if not _can_be_item(reading, line, after_blank=bool(lines) and line.blank_before > 0 and not line.has_bullet, on_line=on_line):
            break
        lines.append(line)
    return lines


#: Behind the one body of a label: whom it works with.
_WITH_OTHERS: Final = re.compile(
    r"(?<=[\w”“\"»).])(?:(?:\s\|)?\s|(?P<apart>[,;]\s))(?P<label>(?:[Pp]rojekta |[Pp]roject |[Pp]rojekto |[Pp]rojekti )?"
    r"(?:[Pp]artneri|[Pp]artners|[Pp]artneriai|[Pp]artnerid|(?(apart)[Pp]artner(?:is)?|(?!))))(?:\s(?:from|no|iš)\s[^:.;\n]{3,40})?(?:\s?:|\s[–—])\s|"
    r"(?<=[\w”“\"»)])(?:\s[–-]|,)?\s(?:(?P<verb>sadarbojas ar)|sadarbojoties ar|sadarbībā ar|partnerībā ar|kopā ar|"
    r"in (?:cooperation|partnership) with|together with|(?:kartu|drauge) su)\s"
)


def _numbers_partners(line: Line) -> bool:
    return PARTNER_NUMBER.match(line.text) is not None


def _can_be_item(reading: Reading, line: Line, *, after_blank: bool, on_line: bool) -> bool:
    """Whether a line below a label can be one more body; behind a blank line, or below a value, it must be told by its words."""
    if _COUNTRY_HEADING.match(line.text) and reading.codes_in(line.span, "country"):
        return True
    if (
        len(line.text) > 220 and sum(map(line.text.count, (",", ";", " | "))) < _LONG_LIST and not _NUMBERED_ITEMS.match(line.text)
    ) or line.text[-1] in ":?!":
        return False
    if _ROW.match(line.text) or line.start in reading.once(_lands_last) or _of_land(reading, line):
        return True
    if _behind_kind(reading, line.text) or line.text[0] in '“„"«':
        return True
    if any(label.label.overlaps(line.span) for label in reading.fields):
        return False
    if after_blank and line.text[-1] == "." and "," in line.text and len(line.text.split()) > LONGEST_NAME:
        return _lists_bodies(reading, line)  # else running text goes on
    item = _items_of_line(reading, line)
    body = body_of_item(reading, item[0]) if item else None
    if body is None:
        return line.has_bullet and bool(bodies_in(reading, line.span))  # "Kalnu reģiona pašvaldības", one of several bullets
    if after_blank or (on_line and not line.has_bullet):
        is_told = body.known is not None or bool(bodies_in(reading, line.span)) or body.country is not None
        return is_told or _HEAD_FIRST.fullmatch(body.name) is not None
    return True


def _of_land(reading: Reading, line: Line) -> bool:
    """Whether a line begins with the country of those whom it names: "no Latvijas – A un B", "EE: A; B", "Latvija – A; B"."""
    first = _NO_LAND.match(line.text) or _LAND_FIRST.match(line.text)
    return first is not None and country_at(reading, Span(line.start + first.start("land"), line.start + first.end("land"))) is not None


_FEWEST_LISTED: Final = 3


def _lists_bodies(reading: Reading, line: Line) -> bool:
    """Whether a line that ends like a sentence is a list of bodies: all of its parts begin like names, most hold a noun of bodies."""
    items = [reading.words(item) for item in items_of(reading, line.span)]
    if len(items) < _FEWEST_LISTED or any(
        len(item.split()) > LONGEST_NAME or (item[0].islower() and item[-1] not in CLOSE) for item in items
    ):
        return False
    return 3 * sum(holds_head(item) or item[-1] in CLOSE for item in items) > 2 * len(items)


#: A kind of body before its own name: "Foundation Hills 2027", "Nodibinājums Kalni".
_HEAD_FIRST: Final = re.compile(
    rf"(?:Foundation|Association|Society|Biedrība|Nodibinājums|Fonds|Asociacija|Sihtasutus|Mittetulundusühing|Selts)(?:\s[{UPPER}][\w-]*|\s\d+){{1,4}}"
)


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
        if not _BELOW.search(line.text):
            found += _with_countries_below(reading, at)
            continue
        is_led = bool(labels)  # "Lead partner – A, in cooperation with 8 partners:" is said of no other project
        are_others = _OTHERS_BELOW.match(line.text) is not None
        if not are_others and (len(line.text.split()) < 4 or not (is_led or speaks_of_project(reading, reading.sentence_at(line.end - 1)))):
            continue
        bodies: list[Body] = []
        for below, after in zip(lines[at + 1 : at + 1 + MOST_ITEMS], [*lines[at + 2 : at + 1 + MOST_ITEMS], None], strict=False):
            is_named = any(one is not None and bodies_in(reading, one.span) for one in (below, after))
            if not is_named or not _can_be_item(reading, below, after_blank=False, on_line=False):
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
_CODED: Final = re.compile(r"(?P<lead>LP|PL|LB)?(?(lead)\s?1?|(?:PP|PB)\s?\d{1,2})\s*[:.–—-]?\s+(?P<name>[^\W\d_a-z].{3,120})")
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
LONGEST_NAME: Final = 12
