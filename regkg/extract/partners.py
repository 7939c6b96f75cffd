"""Who takes part in the project, in which role, from which country: from forms, tables, lists and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies import bodies_in, body_of_item, country_at, head_of, heads_of, items_of, organisation_of
from regkg.extract.drafts import CERTAIN, LIKELY, Body, Draft
from regkg.extract.layout import PARTNER_NUMBER, Field, Line
from regkg.extract.reading import Reading
from regkg.extract.subject import acronym_ends, speaks_of_project
from regkg.extract.tables import read_tables
from regkg.extract.tokens import fold, tokens_of
from regkg.model import Span
from regkg.vocab import LEX, RK, code

_LEAD: Final = code("role", "lead-partner")
_PARTNER: Final = code("role", "partner")
_ASSOCIATED: Final = code("role", "associated-partner")
_FROM: Final = frozenset("no kops from since nuo alates".split())


def read_partners(reading: Reading) -> None:
    """Note the participations of the project."""
    if reading.project is None:
        return
    read_tables(reading)
    lists: set[int] = set()
    prose: set[int] = set()
    for field in reading.fields_of(_LEAD, _PARTNER, _ASSOCIATED):
        count = _read_field(reading, field)
        if count > 1:
            lists.add(field.label.start)
        elif not count and field.first is not None:
            prose.add(field.first.start)
    below = _lists_below(reading)
    for sentence in reading.sentences:
        if sentence.start in prose or (sentence.start not in lists and not reading.in_field(sentence, _LEAD, _PARTNER, _ASSOCIATED)):
            _read_sentence(reading, sentence)
    for body in below:
        _note(reading, body, _PARTNER, body.span, rule="sentence.below/1", confidence=LIKELY)
    _one_of_partners(reading)
    _participants_in_sentences(reading)
    _one_lead(reading)


def _note(
    reading: Reading, body: Body, role: NamedNode | None, at: Span | None, *, rule: str, confidence: Decimal = CERTAIN
) -> Draft | None:
    """The participation of a body with its role; a role that is known already stands."""
    if reading.project is None:
        return None
    draft = reading.participation(organisation_of(reading, body), body.span, rule=rule)
    if draft is None:
        return None
    if body.role is not None:
        role, at = body.role
    if role is not None and not draft.has(RK.role):
        draft.add(RK.role, role, at or body.span, rule=rule, confidence=confidence)
    return draft


# ── forms ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

#: Labels under which one body stands, folded beginnings of their last word.
_SEVERAL: Final = re.compile(r"partneri\b|partneriai|gavėjai|partnerid|partners|organisations|beneficiaries", re.IGNORECASE)
_MOST_ITEMS: Final = 40
_NUMBERED_ITEMS: Final = re.compile(r"1\s?[.)]\s.{4,80}?\s2\s?[.)]\s")
#: A longer line can hold a list only with so many commas.
_LONG_LIST: Final = 4
_ROW: Final = re.compile(r"^\d{1,3}\s?[.)]?\s+(?P<name>\D.*?)[\s,;]+(?:\d{9,11})(?!\d)")
_COUNTRY_HEADING: Final = re.compile(r"^([^\W\d_]+)\s*:?$")


def _read_field(reading: Reading, field: Field) -> int:
    """Note the bodies under a label, and say how many; a country in the label or in a heading of its own is theirs."""
    count = 0
    label = reading.words(field.label)
    lands = reading.codes_in(field.label, "country")
    land = (lands[-1].concept, lands[-1].span) if lands else None
    if land is None and (first := field.first) is not None:
        land = _land_below(reading, first)
    for body in _bodies_under(reading, field, several=_SEVERAL.search(label) is not None or field.term != _LEAD):
        if body.country is None and land is not None:
            body = replace(body, country=land)
        _note(reading, body, field.term, body.span, rule="partners.form/1")
        count += 1
    return count


_LAND_BELOW: Final = re.compile(
    r"[^\n]*\n(?:[^\n:]{2,30}:[^\n]*\n|\s*\n){0,4}?(?:(?:Country|Valsts|Šalis|Riik)\s*:\s*|(?:Address|Adrese|Adresas|Aadress)\s*:[^\n]*,\s*)"
    r"(?P<land>[^\W\d_]+)\s*(?=\n|$)",
    re.IGNORECASE,
)


def _land_below(reading: Reading, value: Line) -> tuple[NamedNode, Span] | None:
    """The country that the next labels of a form give: "Country: Latvia", or an address that ends with it."""
    match = _LAND_BELOW.match(reading.text, value.start, value.start + 600)
    if match is None:
        return None
    span = Span(match.start("land"), match.end("land"))
    country = country_at(reading, span)
    return (country, span) if country is not None else None


def _bodies_under(reading: Reading, field: Field, *, several: bool) -> Iterator[Body]:
    lines = _value_lines(reading, field, several=several)
    land: tuple[NamedNode, Span] | None = None
    items: list[Span] = []
    for line in _lines_by_country(lines):
        if line.text.startswith("no ") and (named := _NO_LAND.match(line.text)):
            yield from _of_items(reading, items, land)
            place = Span(line.start + named.start("land"), line.start + named.end("land"))
            country = country_at(reading, place)
            items, land = items_of(reading, Span(line.start + named.end(), line.end)), (country, place) if country else None
            continue
        if (heading := _COUNTRY_HEADING.match(line.text)) and (
            country := country_at(reading, Span(line.start, line.start + heading.end(1)))
        ):
            yield from _of_items(reading, items, land)
            items, land = [], (country, Span(line.start, line.start + heading.end(1)))
            continue
        if row := _ROW.match(line.text):
            items.append(Span(line.start + row.start("name"), line.start + row.end("name")))
            continue
        grouped = _by_country_on_line(reading, line)
        if grouped:
            yield from _of_items(reading, items, land)
            items = []
            for its_land, its_items in grouped:
                yield from _of_items(reading, its_items, its_land)
            continue
        items += items_of(reading, line.span)
    yield from _of_items(reading, items, land)


#: "…, but from Lithuania: A and B" within a line.
_FROM_LAND: Final = re.compile(r"[,;]\s(?:bet|savukārt|un)\s(?=no\s[^\W\d_]+\s*[:–-]\s)")
_NO_LAND: Final = re.compile(r"no\s(?P<land>[^\W\d_]+)\s*[:–-]\s+")


def _lines_by_country(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines, cut where the partners of another country begin."""
    for line in lines:
        start = 0
        for match in [*_FROM_LAND.finditer(line.text), None]:
            stop = match.start() if match else len(line.text)
            yield replace(line, start=line.start + start, end=line.start + stop, text=line.text[start:stop]) if match or start else line
            start = match.end() if match else stop


_LAND_FIRST: Final = re.compile(r"(?P<land>[^\W\d_]+)\s*[:–—-]\s+(?P<rest>\S.*)$")


def _by_country_on_line(reading: Reading, line: Line) -> list[tuple[tuple[NamedNode, Span], list[Span]]]:
    """ "Latvia: A; Lithuania – B, C": the items of each country on a line that names at least two so, else nothing."""
    groups: list[tuple[tuple[NamedNode, Span], list[Span]]] = []
    for part in _parts_at_semicolons(line):
        match = _LAND_FIRST.match(reading.words(part))
        place = Span(part.start, part.start + match.end("land")) if match else None
        country = country_at(reading, place) if place else None
        if match is None or place is None or country is None:
            return []
        groups.append(((country, place), items_of(reading, Span(part.start + match.start("rest"), part.end))))
    return groups if len(groups) >= 2 else []


def _parts_at_semicolons(line: Line) -> Iterator[Span]:
    for match in re.finditer(r"[^;\s][^;]*[^;\s.]", line.text):
        yield Span(line.start + match.start(), line.start + match.end())


def _of_items(reading: Reading, items: Sequence[Span], land: tuple[NamedNode, Span] | None) -> Iterator[Body]:
    """The bodies of items; a name that broke over two items is one: "Zemnieku saimniecība" and, below it, "“Līčmalas”"."""
    merged: list[Span] = []
    for item in items:
        words = reading.words(item)
        gap = reading.text[merged[-1].end : item.start] if merged else "."
        if not re.search(r"[\w,;.]", gap) and words[0] in '“„"«' and words[-1] in '”“"»' and _ends_with_head(reading, merged[-1]):
            merged[-1] = Span(merged[-1].start, item.end)
        else:
            merged.append(item)
    shared = _with_shared_head(reading, merged[:_MOST_ITEMS])
    for item in merged[:_MOST_ITEMS]:
        if item in shared:
            yield from (replace(body, country=body.country or land) for body in shared[item])
            continue
        body = body_of_item(reading, item)
        if body is not None and (apart := _with_its_country(reading, body, item, merged)) is not None:
            body = apart
        if body is not None:
            yield replace(body, name=re.sub(r"\s*\n\s*(?:[•▪◦·●○*»›–-]\s*)?", " ", body.name), country=body.country or land)


#: Nouns in the plural that several names before them share, and what each name gets.
_SHARED: Final = {
    "savivaldybės": "savivaldybė",
    "rajonų savivaldybės": "rajono savivaldybė",
    "direkcijos": "direkcija",
    "bibliotekos": "biblioteka",
    "novadu pašvaldības": "novada pašvaldība",
    "pilsētu pašvaldības": "pilsētas pašvaldība",
    "pašvaldības": "pašvaldība",
    "novada pašvaldības": "novada pašvaldība",
    "reģionālo parku administrācijas": "reģionālā parka administrācija",
    "novadu bibliotēkas": "novada bibliotēka",
    "rajonu izpildkomitejas": "rajona izpildkomiteja",
    "novada pašvaldībām": "novada pašvaldība",
    "novadu pašvaldībām": "novada pašvaldība",
    "pilsētu pašvaldībām": "pilsētas pašvaldība",
    "novadu domēm": "novada dome",
    "novadu domes": "novada dome",
    "pašvaldībām": "pašvaldība",
    "novadiem": "novads",
    "novadi": "novads",
}
_OWNER: Final = r"[^\W\d_]+(?:\s\([^\W\d_]+\))?"
_SHARING: Final = re.compile(
    rf"(?:(?P<first>{_OWNER})\s(?:ir|un)\s)?(?P<last>{_OWNER})\s(?P<head>{'|'.join(sorted(_SHARED, key=len, reverse=True))})"
)


def _with_shared_head(reading: Reading, items: Sequence[Span]) -> dict[Span, list[Body]]:
    """The bodies of items that share the noun of the last one: "Kalnų, Upių ir Ežerų savivaldybės" are three."""
    shared: dict[Span, list[Body]] = {}
    if reading.language not in ("lt", "lv"):
        return shared
    for at, item in enumerate(items):
        match = _SHARING.fullmatch(reading.words(item))
        if match is None:
            continue
        first = at
        while first > 0 and re.fullmatch(_OWNER, reading.words(items[first - 1])) and not _is_head(reading, items[first - 1]):
            first -= 1
        if first == at and not match["first"]:
            continue
        head = _SHARED[match["head"]]
        owners = [Span(item.start + match.start(group), item.start + match.end(group)) for group in ("first", "last") if match[group]]
        shared[item] = [_owner(reading, owner, head) for owner in owners]
        shared |= {before: [_owner(reading, before, head)] for before in items[first:at]}
    return shared


def _is_head(reading: Reading, span: Span) -> bool:
    """Whether a word is a noun that heads names, in the nominative: "Birža" is a body, "Biržu" the genitive of a place."""
    word = fold(reading.words(span))
    head = head_of(word, reading.language)
    return head is not None and fold(heads_of(reading.language).get(head, word)) == word


def _owner(reading: Reading, span: Span, head: str) -> Body:
    """A body named by a place, perhaps with its country in brackets, and a noun that stands further behind."""
    words = reading.words(span)
    place, _, bracket = words.partition(" (")
    inside = Span(span.start + len(place) + 2, span.end - 1) if bracket else None
    country = country_at(reading, inside) if inside else None
    name = f"{place} {head}"
    return Body(Span(span.start, span.start + len(place)), name, None, (country, inside) if country and inside else None)


def _with_its_country(reading: Reading, body: Body, item: Span, items: Sequence[Span]) -> Body | None:
    """A body whose country is part of its name, since a namesake stands in the list: "Forum-Latvia, Forum - Lithuania"."""
    words = reading.words(item)
    if body.country is None or not re.fullmatch(rf"{re.escape(body.name)}\s?[–—-]\s?[^\W\d_]+", words):
        return None
    if not any(other != item and reading.words(other).startswith(body.name) for other in items):
        return None
    return replace(body, span=item, name=words, known=None)


def _ends_with_head(reading: Reading, span: Span) -> bool:
    words = list(tokens_of(reading.text, span.start, span.end))
    return bool(words) and words[-1].end == span.end and head_of(words[-1].folded, reading.language) is not None


def _value_lines(reading: Reading, field: Field, *, several: bool) -> list[Line]:
    """The lines that hold a label's value: the rest of its line, or what stands below it as long as it can be a list of names."""
    if not field.lines:
        return []
    first = field.lines[0]
    on_line = first.start < (reading.text.find("\n", field.label.end) if "\n" in reading.text[field.label.end :] else len(reading.text))
    if on_line and first.end > (stop := reading.sentence_at(first.start).end) > first.start:
        first = replace(first, end=stop, text=reading.text[first.start : stop])  # another sentence follows on the line
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
        if not _can_be_item(reading, line, after_blank=bool(lines) and line.blank_before > 0 and not line.has_bullet, on_line=on_line):
            break
        lines.append(line)
    return lines


def _numbers_partners(line: Line) -> bool:
    return PARTNER_NUMBER.match(line.text) is not None


def _can_be_item(reading: Reading, line: Line, *, after_blank: bool, on_line: bool) -> bool:
    """Whether a line below a label can be one more body; behind a blank line, or below a value, it must be told by its words."""
    if (len(line.text) > 220 and line.text.count(",") < _LONG_LIST and not _NUMBERED_ITEMS.match(line.text)) or line.text[-1] in ":?!":
        return bool(_COUNTRY_HEADING.match(line.text) and reading.codes_in(line.span, "country"))
    if _ROW.match(line.text):
        return True
    if _COUNTRY_HEADING.match(line.text) and reading.codes_in(line.span, "country"):
        return True
    if line.text[0] in '“„"«':
        return True
    if any(label.label.overlaps(line.span) for label in reading.fields):
        return False
    if after_blank and line.text[-1] == "." and "," in line.text and len(line.text.split()) > _LONGEST_NAME:
        return False  # running text goes on
    item = items_of(reading, line.span)
    body = body_of_item(reading, item[0]) if item else None
    if body is None:
        return False
    if after_blank or (on_line and not line.has_bullet):
        return body.known is not None or bool(bodies_in(reading, line.span)) or body.country is not None
    return True


#: A line that says that partners follow below it: "… together with partners from Latvia and Estonia:".
_BELOW: Final = re.compile(
    r"\b(?:partners|partneri|partneriem|partneriai|partneriais|partnerid|partneritega|organizations|organisations)\b[^.;:]{0,60}:$",
    re.IGNORECASE,
)
_FEWEST_BELOW: Final = 3


def _lists_below(reading: Reading) -> list[Body]:
    """The bodies in the lines below a sentence on the project that ends with "partners …:", at least three."""
    found: list[Body] = []
    lines = reading.lines
    for at, line in enumerate(lines):
        if not _BELOW.search(line.text) or any(field.label.overlaps(line.span) for field in reading.fields):
            continue
        if len(line.text.split()) < 4 or not speaks_of_project(reading, reading.sentence_at(line.start)):
            continue
        items: list[Span] = []
        for below, after in zip(lines[at + 1 : at + 1 + _MOST_ITEMS], [*lines[at + 2 : at + 1 + _MOST_ITEMS], None], strict=False):
            is_named = any(one is not None and bodies_in(reading, one.span) for one in (below, after))
            if not is_named or not _can_be_item(reading, below, after_blank=False, on_line=False):
                break
            items.append(below.span)
        bodies = list(_of_items(reading, items, None))
        if len(bodies) >= _FEWEST_BELOW:
            found += bodies
    return found


# ── sentences ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_ENUMERATED: Final = re.compile(
    r"[\s,;/|–-]*(?:\([^()\n]{0,60}\))?[\s,;/]*(?:(?:un|and|ir|ja|kā arī|bei|ning|as well as|arī|tostarp|"
    r"kopā ar)\s+)?(?:(?:by\s+)?(?:the|arī|its|tās|ar|no|by)\s+)?"
)
_AFTER_ROLE: Final = re.compile(
    r"\s*(?:(?:of|in) (?:the|this) project\s+)?"
    r"(?:(?:šajā |šī )?projektā\s+|(?:are|is) (?:performed|carried out|fulfilled|undertaken) by\s+)?"
    r"(?:(?:funkcijas|pienākumus|lomu|lomā)\s+(?:un pienākumus\s+)?(?:projektā\s+)?(?:veic|pilda|uzņemas|uzņēmās|"
    r"uzņēmusies|ir)\s+)?(?:no\s+)?(?:ir|is|are|yra|on|was|were|bija|būs|bus|oli|tiek|šādi|[-–—:,])*\s*(?:the\s+|arī\s+|"
    r"šādas?\s+\w+\s*[:–-]\s*|[-–—:]\s*)?"
)
_BEFORE_ROLE: Final = re.compile(
    r"[”“\"»)]?(?:\s*\([A-ZĀČĒĢĪĶĻŅŠŪŽ][\w ]{1,12}\))?\s*(?:[(,–—-]|ir|is|kā|as|yra|on)\s*"
    r"(?:kas ir\s+|kura ir\s+|kurš ir\s+|kā\s+|the\s+|as\s+)?(?:(?:šī|šā|"
    r"the)\s+)?(?:[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s(?:un|ja|ir|and)\s+(?:the\s+)?)?(?:projekta\s+|project\s+|projekti\s+|projekto\s+)?"
)


@dataclass(frozen=True, slots=True)
class _Run:
    """Bodies that are enumerated, and where the enumeration ends."""

    bodies: list[Body]
    end: int


def _read_sentence(reading: Reading, sentence: Span) -> None:
    _lead_behind_mark(reading, sentence)
    bodies = _without_other_names(reading, bodies_in(reading, sentence))
    if not bodies:
        return
    events = reading.codes_in(sentence, "eventtype")
    projects = reading.cues_in(sentence, LEX.project)
    if events and not reading.codes_in(sentence, "role") and not (projects and projects[0].span.start < events[0].span.start):
        return
    bodies = _with_countries(reading, sentence, bodies)
    _labelled(reading, sentence, bodies)
    _by_country(reading, sentence)
    _from_each(reading, sentence)
    _behind_colon(reading, sentence)
    _roles(reading, sentence, bodies)
    if not speaks_of_project(reading, sentence):
        if not reading.other_projects and _LED.search(reading.words(sentence)):
            _doers(reading, sentence, bodies)
        return
    _cooperation(reading, sentence, bodies)
    _those_from(reading, sentence, bodies)
    _together(reading, sentence, bodies)
    _are_partners(reading, sentence, bodies)
    _actors(reading, sentence, bodies)
    _doers(reading, sentence, bodies)
    _applicants(reading, sentence, bodies)


_BEHIND_MARK: Final = re.compile(
    r"\s*[–:-]\s+(?P<name>[A-ZĀČĒĢĪĶĻŅŠŪŽ“„\"][^.,;:\n()]{3,100}?)(?:,\s(?P<land>[^\W\d_]+))?(?=[.,;\n]|\s\(|\sthe\b|$)"
)


def _lead_behind_mark(reading: Reading, sentence: Span) -> None:
    """ "…, Lead partner – Foundation of X, Estonia.": what stands behind a role and a dash is a body, whatever its name is like."""
    for role in reading.codes_in(sentence, "role"):
        if role.concept != _LEAD or (match := _BEHIND_MARK.match(reading.text, role.span.end, sentence.end)) is None:
            continue
        name = Span(match.start("name"), match.end("name"))
        if any(body.span.overlaps(name) and body.span != name for body in reading.bodies) and reading.language != "en":
            continue
        words = reading.words(name).split()
        is_proper = len(words) >= 2 and all(word[0].isupper() or len(word) <= 3 for word in words)
        body = body_of_item(reading, name) or (Body(name, reading.words(name)) if is_proper else None)
        if body is None or len(body.name.split()) > _LONGEST_NAME or reading.project is None:
            continue
        place = Span(match.start("land"), match.end("land")) if match["land"] else None
        country = country_at(reading, place) if place else None
        if country is not None and place is not None:
            body = replace(body, country=(country, place))
        _note(reading, body, _LEAD, role.span, rule="sentence.lead/2", confidence=LIKELY)


_LONGEST_NAME: Final = 12


def _without_other_names(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """Bodies without those that brackets behind another hold alone: "Kalnu plānošanas reģions (KPR)" is one."""
    kept: list[Body] = []
    for body in bodies:
        is_other_name = (
            bool(kept)
            and reading.text[kept[-1].span.end : body.span.start].strip() == "("
            and reading.text[body.span.end : body.span.end + 1] == ")"
            and " " not in reading.words(body.span)
        )
        if not is_other_name:
            kept.append(body)
    return kept


def _with_countries(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> list[Body]:
    """Bodies with the country that the sentence gives to each or to the group in which it stands."""
    countries = reading.codes_in(sentence, "country")
    given: dict[Span, tuple[NamedNode, Span]] = {}
    group: list[Body] = []
    in_groups = len({country.concept for country in countries if re.search(r"[āēīū]$", reading.words(country.span))}) >= 2
    for number, body in enumerate(bodies):
        group.append(body)
        stop = bodies[number + 1].span.start if number + 1 < len(bodies) else sentence.end
        for country in countries:
            if not body.span.end <= country.span.start < stop:
                continue
            between = reading.text[body.span.end : country.span.start]
            if (
                re.fullmatch(r"[”“\"»]?\s*[(,]\s*(?:\w+,\s*)?", between)
                or (between.count("(") == 1 and ")" not in between and len(between) < 40)
                or (re.fullmatch(r"[”“\"»]?\s+", between) and re.search(r"[āēīū]$", reading.words(country.span)))
            ):
                for member in group if in_groups and between[-1:] == " " and "(" not in between else ():
                    given.setdefault(member.span, (country.concept, country.span))
                if in_groups:
                    group = []
                given[body.span] = (country.concept, country.span)
            elif re.fullmatch(r"[”“\"»]?\s*(?:\([^()]*\)\s*)?(?:no|from|iš|in|of)\s+", between):
                for member in group:
                    given.setdefault(member.span, (country.concept, country.span))
                group = []
            break
    for body in bodies:
        letters = _LETTERS.match(reading.text, body.span.end, sentence.end) if body.span not in given else None
        if letters and (known := reading.lexicon.country(letters[1])) is not None:
            given[body.span] = (known, Span(letters.start(1), letters.end(1)))
    return [replace(body, country=given[body.span]) if body.span in given and body.country is None else body for body in bodies]


#: A country in two letters behind a name: "(SE)".
_LETTERS: Final = re.compile(r"[”“\"»]?\s*\(([A-Z]{2})\)")


def _run_from(reading: Reading, offset: int, bodies: Sequence[Body], link: re.Pattern[str]) -> _Run:
    """The bodies enumerated from a place on; none if the first does not stand right behind it."""
    found: list[Body] = []
    at = offset
    for body in bodies:
        if body.span.start < offset:
            continue
        gap = reading.text[at : body.span.start]
        if found and re.fullmatch(r"\s*\(", gap) and reading.text[body.span.end : body.span.end + 1] == ")":
            at = body.span.end + 1  # another name of the same body
            continue
        if not (link if not found else _ENUMERATED).fullmatch(_without_countries(reading, at, gap)):
            break
        if found and not gap.strip() and re.search(r"[āē]$", reading.words(body.span)):
            break  # where the one before is: "the parish in X"
        found.append(body)
        at = body.span.end
    return _Run(found, at)


def _without_countries(reading: Reading, start: int, gap: str) -> str:
    """A gap without the phrases that name a country: "no Latvijas", "in Latvia", "Latvijā"."""
    if not gap.strip():
        return gap
    for country in reversed(reading.codes_in(Span(start, start + len(gap)), "country")):
        first, last = country.span.start - start, country.span.end - start
        lead = re.search(r"(?:\b(?:no|from|iš|in|of)\s+)$", gap[:first])
        gap = gap[: lead.start() if lead else first] + gap[last:]
    return re.sub(r"\s{2,}", " ", gap)


_FROM_COUNTRY: Final = re.compile(
    r"(?:^|(?<=[\s,;]))(?:no|from|iš)\s(?P<land>[^\W\d_]+)\s(?:projektā\s(?:piedalās|piedalījās|piedalīsies|strādā|iesaistīti|iesaistīta)|[–—-])\s",
    re.IGNORECASE,
)


def _from_each(reading: Reading, sentence: Span) -> None:
    """ "From Poland the foundation A takes part in the project, from Italy – B": a body behind each of two countries or more."""
    groups = [
        (next(iter(reading.codes_in(Span(match.start("land"), match.end("land")), "country")), None), match)
        for match in _FROM_COUNTRY.finditer(reading.text, sentence.start, sentence.end)
        if match["land"][0].isupper()
    ]
    if sum(land is not None for land, _ in groups) < 2 or not reading.cues_in(sentence, LEX.project):
        return
    for number, (land, match) in enumerate(groups):
        stop = groups[number + 1][1].start() if number + 1 < len(groups) else sentence.end
        words = reading.text[match.end() : stop].rstrip(" .,;")
        body = body_of_item(reading, Span(match.end(), match.end() + max(len(words), 1)))
        if body is not None and len(words.split()) <= 14:
            country = (land.concept, land.span) if land is not None else None
            _note(reading, replace(body, country=country), _PARTNER, body.span, rule="sentence.from/2", confidence=LIKELY)


_BEHIND_COLON: Final = re.compile(r"[^.;:()]{0,70}:\s+(?=\S)")


def _behind_colon(reading: Reading, sentence: Span) -> None:
    """ "carried out by seven partners from six countries: A and B (Latvia), C (Sweden) …": a list to the end of the sentence."""
    if not speaks_of_project(reading, sentence) and not _DONE_TOGETHER.search(reading.words(sentence)):
        return
    for role in reading.codes_in(sentence, "role"):
        if role.concept != _PARTNER or _is_singular(reading.words(role.span)):
            continue
        mark = _BEHIND_COLON.match(reading.text, role.span.end, sentence.end)
        if mark is None or mark.end() >= sentence.end or _AFTER_ROLE.fullmatch(mark[0]):
            continue
        rest = Span(mark.end(), sentence.end)
        run = _Run(bodies_in(reading, rest)[:1], mark.end())
        if not run.bodies or run.bodies[0].span.start - mark.end() > 6:
            continue
        found = _whole_list(reading, sentence, run)
        for body in found if len(found) >= 3 else ():
            _note(reading, body, _PARTNER, body.span, rule="sentence.list/1", confidence=LIKELY)
        return


#: The work of the page's only project, done together.
_DONE_TOGETHER: Final = re.compile(
    r"\b(?:done|planned|carried out|implemented) (?:together )?by\b|\bīsteno\b|\bįgyvendina\b", re.IGNORECASE
)


def _roles(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "the lead partner is X in C", "X (lead partner)", "the partners are A, B and C"."""
    roles = [role for role in reading.codes_in(sentence, "role") if role.concept in (_LEAD, _PARTNER, _ASSOCIATED)]
    roles = [
        role
        for role in roles
        if reading.words(role.span)
        .casefold()
        .split()[-1]
        .startswith(("partner", "benefic", "juhtpartner", "peapartner", "koordin", "coordin", "gavėj", "parter", "pasūtīt"))
    ]
    for role in roles:
        run = _run_from(reading, role.span.end, bodies, _AFTER_ROLE)
        if role.concept == _LEAD:
            lead = run.bodies[0] if run.bodies else _right_before(reading, role.span, bodies)
            if not run.bodies and re.match(r"\s*[–—:]|\s+-\s", reading.text[role.span.end : role.span.end + 3]):
                lead = None  # who leads stands behind the mark
            if lead is not None:
                _note(reading, lead, _LEAD, role.span, rule="sentence.lead/1")
                _role_over(reading, lead, _LEAD, role.span)
            continue
        if run.bodies and _is_statement(reading, role.span, run.bodies[0].span):
            land = next(
                (land for land in reading.codes_in(sentence, "country") if reading.text[land.span.end : role.span.start] == " "), None
            )  # "Projekti Läti partnerid on …"
            for body in _whole_list(reading, sentence, run):
                if land is not None and body.country is None:
                    body = replace(body, country=(land.concept, land.span))
                _note(reading, body, role.concept, role.span, rule="sentence.partners/1")
        elif (before := _right_before(reading, role.span, bodies)) is not None and _is_singular(reading.words(role.span)):
            _note(reading, before, role.concept, role.span, rule="sentence.partners/1")


#: In longer lists two of five items that are bodies tell what the others are.
_MANY: Final = 8
_LIST_GOES_ON: Final = re.compile(r"(?:\s*\([^()]{2,40}\))?\s*(?:,|un|and|ir|ja)\s")


def _whole_list(reading: Reading, sentence: Span, run: _Run) -> list[Body]:
    """The bodies of an enumeration to its end: where most of its items are bodies, the others are, too."""
    last = run.bodies[-1].span.end
    if not _LIST_GOES_ON.match(reading.text, last, sentence.end):
        return run.bodies
    words = reading.text[run.bodies[0].span.start : sentence.end]
    stop = re.search(r"\s[–—]\s|\s-\w|;|\.\s|,\s(?:kas|kurš|kura|kuri|which|that|who)\s", words)
    items = items_of(reading, Span(run.bodies[0].span.start, run.bodies[0].span.start + (stop.start() if stop else len(words))))
    shared = _with_shared_head(reading, items)
    named = [item for item in items if item in shared or any(body.span.overlaps(item) for body in bodies_in(reading, item))]
    enough = 2 if len(items) >= _MANY else 3
    if len(items) < 3 or len(named) * 5 < len(items) * enough or any(len(reading.words(item).split()) > 12 for item in items):
        return run.bodies
    if not all(reading.words(item)[0].isupper() or reading.words(item)[0] in '“„"«' or item in named for item in items):
        return run.bodies
    each = [body for item in items for body in shared.get(item) or filter(None, [body_of_item(reading, item)])]
    found = _with_countries(reading, sentence, each)
    starts = {body.span.start for body in found}
    return [
        *(body for body in run.bodies if body.span.start not in starts and not any(body.span.overlaps(other.span) for other in found)),
        *found,
    ]


_BY_COUNTRY: Final = re.compile(r"(?<!\w)(?P<land>[^\W\d_]+)\s\((?P<names>[^()\n]{8,400})\)")


def _by_country(reading: Reading, sentence: Span) -> None:
    """ "partners from several countries – Latvia (A, B), Estonia (C and D)": lists in brackets behind their countries."""
    if not any(role.concept == _PARTNER for role in reading.codes_in(sentence, "role")):
        return
    groups = []
    for match in _BY_COUNTRY.finditer(reading.text, sentence.start, sentence.end):
        lands = reading.codes_in(Span(match.start("land"), match.end("land")), "country")
        if lands:
            groups.append((lands[0], Span(match.start("names"), match.end("names"))))
    if len(groups) < 2:
        return
    for land, names in groups:
        for item in items_of(reading, names):
            body = body_of_item(reading, item)
            if body is not None and re.fullmatch(r"\s?[–—-]\s[^\W\d_]+", reading.text[body.span.end : item.end]):
                body = Body(item, reading.words(item))  # the country behind a dash tells branches of one name apart
            if body is not None:
                _note(
                    reading,
                    replace(body, country=body.country or (land.concept, land.span)),
                    _PARTNER,
                    land.span,
                    rule="sentence.countries/1",
                )


def _labelled(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "…, iesniedzējs – X, …": a form's label for a role within a sentence, a dash or a colon, and a body."""
    tokens = reading.tokens_in(sentence)
    for body in bodies:
        mark = re.search(r"\s*[–:-]\s*$", reading.text[sentence.start : body.span.start])
        if mark is None:
            continue
        stop = sentence.start + mark.start()
        for at in range(len(tokens)):
            if tokens[at].end > stop or stop - tokens[at].start > 50:
                continue
            label = reading.lexicon.field_at(reading.text, tokens[at:], reading.language)
            if label is not None and label.span.end == stop and label.concept in (_LEAD, _PARTNER, _ASSOCIATED):
                run = _run_from(reading, body.span.start, bodies, re.compile(r""))
                for member in _whole_list(reading, sentence, run) if label.concept != _LEAD and run.bodies else [body]:
                    _note(reading, member, label.concept, label.span, rule="sentence.label/1")
                break


def _role_over(reading: Reading, body: Body, role: NamedNode, at: Span) -> None:
    """A lead that was noted as a partner before is the lead."""
    draft = reading.participation(organisation_of(reading, body), body.span, rule="sentence.lead/1")
    known = draft.first(RK.role) if draft else None
    if draft is not None and known is not None and known.value == _PARTNER:
        draft.drop(known)
        draft.add(RK.role, role, at, rule="sentence.lead/1")


def _is_statement(reading: Reading, role: Span, body: Span) -> bool:
    """Whether "partners" and a name behind it are joined by a verb or a mark, or stand in apposition to "with"."""
    between = reading.text[role.end : body.start]
    if re.fullmatch(r"\s+(?:no|from)\s+(?:the\s+)?", between):
        return True
    if re.search(r"[-–—:]|\b(?:ir|is|are|yra|on|bija|būs|were|oli)\b", between):
        return True
    return re.search(r"(?:\bar|\bwith|\bsu|\bkoos)\s+(?:\w+\s+)?$", reading.text[max(0, role.start - 30) : role.start]) is not None


def _is_singular(word: str) -> bool:
    return re.search(r"(?:partneris|partner|partnere|partneriu|partneriks)$", word.casefold()) is not None


def _right_before(reading: Reading, role: Span, bodies: Sequence[Body]) -> Body | None:
    before = [body for body in bodies if body.span.end <= role.start]
    if before and _BEFORE_ROLE.fullmatch(reading.text[before[-1].span.end : role.start]):
        return before[-1]
    return None


_COOPERATES: Final = re.compile(
    r"(?:sadarbībā ar|sadarbojoties ar|kopā ar|in cooperation with|together with|in partnership with|partnerībā ar|kartu su|"
    r"bendradarbiaujant su|koostöös)\s+"
    r"(?:(?:projekta|sadarbības|vadošo|the|its|projekto|diviem|trim|četriem|pieciem|divām|trim|četrām|piecām|sešām|\d{1,2}|"
    r"(?:Latgales|Kurzemes|Zemgales|Vidzemes)(?=\s+(?:partner|pašvald|organiz|instit)))\s+)*(?:partneriem|partneri|partners|partner|partneriais|pašvaldībām|organizācijām|institūcijām)?"
    r"(?:\s+(?:no|from)\s+[^\W\d_]+(?:\s(?:un|and|ir)\s[^\W\d_]+)?(?=\s*[-–—:]))?\s*[-–—:]?\s*",
    re.IGNORECASE,
)


def _cooperation(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X carries out the project together with A and B"."""
    if not (reading.has_cue(sentence, LEX.implements) or _CARRIES_OUT.search(reading.words(sentence))) or _MEETS.search(
        reading.words(sentence)
    ):
        return
    for match in _COOPERATES.finditer(reading.text, sentence.start, sentence.end):
        run = _run_from(reading, match.end(), bodies, re.compile(r"(?:the\s+)?[\s–—:-]*"))
        whole = _whole_list(reading, sentence, run) if run.bodies else []
        for body in run.bodies if any(_ROLE_WORD.search(body.name) for body in whole) else whole:
            _note(reading, body, _PARTNER, body.span, rule="sentence.cooperation/1", confidence=LIKELY)


#: "those who take part in the project, from A, B and C", with more of the project's name before it.
_TAKE_PART: Final = re.compile(r"\bprojekta\s[^.;]{0,260}?[”“\"»)\w]\s(?:dalībnieki|dalībniekiem|partneri|partneriem)\s+no\s+")


def _those_from(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "the partners of the project from the libraries of A, B and C"."""
    match = _TAKE_PART.search(reading.text, sentence.start, sentence.end)
    run = _run_from(reading, match.end(), bodies, re.compile(r"")) if match else None
    if run is not None and len(run.bodies) >= 2:
        for body in _whole_list(reading, sentence, run):
            _note(reading, body, _PARTNER, body.span, rule="sentence.from/1", confidence=LIKELY)


#: "and three partners of the industry" ends a list and is no name.
_ROLE_WORD: Final = re.compile(r"\bpartner", re.IGNORECASE)
_CARRIES_OUT: Final = re.compile(
    r"\b(?:(?:turpina|uzsāk|uzsāka|sāk|sāka|sākusi|sācis|sākuši|uzsākusi|uzsācis)\s+(?:veiksmīgi\s+)?(?:īstenot|realizēt|ieviest)|"
    r"īsteno|īstenoja|īstenos|īstenojusi|īstenojis|īstenojuši|uzsāk|uzsākusi|uzsācis|uzsāka|realizē|realizēja|realizēs|"
    r"realizējusi|realizējuši|realizējis|ievieš|ieviesa|ieviesīs|(?:sākusi|sācis|sākuši|sāk|sāka)(?=\s(?:[^.;:\n]{0,90}?\s)?projektu\b)|"
    r"(?:has |have )?(?:started|begun|began|starts) (?:implementing|implementation of|to implement)|"
    r"implements|implemented|is implementing|launched|vii(?:b|vad|s|sid)(?=\s[^.;]{0,140}\bellu\b)|"
    r"will implement|will reali[sz]e|reali[sz]es|carries out|will carry out|"
    r"pradėjo įgyvendinti|pradeda įgyvendinti|baigė įgyvendinti|įgyvendina|įgyvendino|vykdo|viib projekti ellu|viis projekti ellu|"
    r"viib ellu|viis ellu)\b"
)
_PASSIVE: Final = re.compile(r"\b(?:tiek|tika|tiks|is|was|are|be)\s+$", re.IGNORECASE)


def _actors(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X carries out the project", "the project is carried out by A, B and C": one alone is in charge of it."""
    for match in _CARRIES_OUT.finditer(reading.text, sentence.start, sentence.end):
        if _PASSIVE.search(reading.text[sentence.start : match.start()]):
            continue
        subject = [body for body in bodies if body.span.end <= match.start()]
        following = reading.cues_in(Span(subject[-1].span.end if subject else match.start(), sentence.end), LEX.project)
        if subject and following and (clause := _clause_between(reading, subject, match.start())) is not None:
            subject = subject[: clause + 1]
            run = [subject[-1]]
        elif (
            subject
            and following
            and re.fullmatch(
                r"[”“\"»]?\s*(?:\([^()]{2,40}\))?(?:\s*(?:together with|kopā ar|sadarbībā ar|kartu su)\s[^,;.]{3,90}?)?"
                r"(?:\s*\d{4}-\d{2}-\d{2})?(?:,\s(?:sākot|kopš|no|since|nuo)\s[^,;.]{0,30}\d{4}\.?[^,;.]{0,20},)?"
                r"\s*(?:ir\s+|šogad\s+|veiksmīgi\s+|jau\s+|also\s+|has\s+|projektą\s+|(?:šo )?projektu\s+)?",
                reading.text[subject[-1].span.end : match.start()],
            )
        ):
            run = [subject[-1]]
            while len(run) < len(subject) and _ENUMERATED.fullmatch(reading.text[subject[-len(run) - 1].span.end : run[0].span.start]):
                run.insert(0, subject[-len(run) - 1])
        elif (
            doer := _relative_subject(reading, sentence, bodies, match.start()) or _far_subject(reading, sentence, bodies, match)
        ) is not None:
            run = [doer]
        else:
            ahead = Span(sentence.start, max(match.start(), sentence.start + 1))
            before = reading.cues_in(ahead, LEX.project) or acronym_ends(reading, ahead)
            run = _run_from(reading, match.end(), bodies, re.compile(r"\s*(?:the\s+)?")).bodies if before else []
        for body in run:
            _note(reading, body, None, None, rule="sentence.actor/1", confidence=LIKELY)
        if len(run) == 1 and run[0].role is None:
            draft = reading.participation(organisation_of(reading, run[0]), run[0].span, rule="sentence.actor/1")
            if draft is not None and not draft.has(RK.role):
                draft.add(RK.role, _LEAD, match_span(match), rule="sentence.actor/1", kind="inferred", confidence=LIKELY)


def _relative_subject(reading: Reading, sentence: Span, bodies: Sequence[Body], verb: int) -> Body | None:
    """ "… of the project X, which Y carries out": the body between the pronoun and the verb."""
    for body in bodies:
        if (
            body.span.end <= verb
            and not reading.text[body.span.end : verb].strip(' ”“"»')
            and reading.cues_in(Span(sentence.start, body.span.start), LEX.project)
        ):
            return body if re.search(r",\s(?:ko|kuru|kurį)\s$", reading.text[sentence.start : body.span.start]) else None
    return None


#: A programme in the genitive between the subject and the verb: "X (XPR) Latvijas – Lietuvas programmas 2014–2020 ietvaros īsteno".
_PROGRAMME_BETWEEN: Final = re.compile(
    r"[”“\"»]?\s*(?:\([^()]{2,40}\))?\s+(?:[^.;:()\n]{0,160}\s)?(?:programm\w+|instrument\w+)(?:[^.;:()\n]|\d\.){0,70}\s", re.IGNORECASE
)


def _far_subject(reading: Reading, sentence: Span, bodies: Sequence[Body], verb: re.Match[str]) -> Body | None:
    """The body with which a sentence begins whose object is the project: "X, with the support of …, has carried out the project"."""
    before = [body for body in bodies if body.span.end <= verb.start()]
    if before and _PROGRAMME_BETWEEN.fullmatch(reading.text[before[-1].span.end : verb.start()]) and before[-1].role is None:
        return before[-1]
    first = bodies[0]
    if first.span.start != sentence.start or first.span.end > verb.start() or first.role is not None:
        return None
    if not re.match(r"\s+(?:šo\s+|the\s+)?(?:projektu|projektą|projekto|project)\b", reading.text[verb.end() : sentence.end]):
        return None
    if re.search(r"[.;]\s|\b(?:kas|kurš|kura|ko|kuru|which|that|who)\b", reading.text[first.span.end : verb.start()]):
        return None
    return first


_IN_CLAUSE: Final = re.compile(
    r"[”“\"»]?\s*(?:\([^()]{2,40}\))?,?\s*(?:sadarbojoties|sadarbībā|kopā|together|in cooperation|kartu|"
    r"bendradarbiaudama\w*)\s+(?:ar|with|su)\b",
    re.IGNORECASE,
)


def _clause_between(reading: Reading, subject: Sequence[Body], verb: int) -> int | None:
    """Which body is the subject where a clause "…, together with A and B, …" parts it from the verb; None if none is."""
    for at, body in enumerate(subject):
        if _IN_CLAUSE.match(reading.text, body.span.end) and not _CARRIES_OUT.search(reading.text[body.span.end : verb]):
            return at
    return None


_APPLIED: Final = re.compile(r"\b(?:iesniedza|iesniegusi|iesniedzis)\s+(?:savu\s+)?projekta\s+(?:pieteikumu|iesniegumu)\b")
_MADE_BY: Final = re.compile(
    r"[”“\"»]?\s*(?:\([A-ZĀČĒĢĪĶĻŅŠŪŽ]{2,10}\))?\s*(?:izstrādāt|īstenot|iesniegt|pieteikt|sagatavot|realizēt)(?:ais|o|ā|ajam|ajā)\s+(?:ERAF\s+|ESF\s+)?projekt"
)


def _applicants(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X handed in the application for the project", "the project prepared by X": it is in charge, where nobody else is."""
    if any(fact.value == _LEAD for draft in reading.participations() for fact in draft.all(RK.role)):
        return
    applied = _APPLIED.search(reading.text, sentence.start, sentence.end)
    first = bodies[0]
    chosen = first if applied and first.span.start - sentence.start <= 4 and first.span.end <= applied.start() else None
    chosen = chosen or next((body for body in bodies if _MADE_BY.match(reading.text, body.span.end, sentence.end)), None)
    if chosen is None:
        return
    draft = _note(reading, chosen, None, None, rule="sentence.applicant/1", confidence=LIKELY)
    if draft is not None and not draft.has(RK.role):
        draft.add(RK.role, _LEAD, chosen.span, rule="sentence.applicant/1", kind="inferred", confidence=LIKELY)


_DONE_BY: Final = re.compile(
    r"(?:implemented|carried out|led|coordinated|run|joined) by\s+(?:the\s+)?|[Pp]rojekti juhib\s+|(?:įgyvendina|vykdo)\s+"
)


#: The work of the page's only project, under another word.
_LED: Final = re.compile(
    r"\b(?:the (?:work|partnership|network|consortium)|it) (?:is|was|will be) (?:led|coordinated|joined) by", re.IGNORECASE
)


def _doers(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "The project is implemented by X in cooperation with A and B"."""
    if _MEETS.search(reading.words(sentence)):
        return
    for match in _DONE_BY.finditer(reading.text, sentence.start, sentence.end):
        run = _run_from(reading, match.end(), bodies, re.compile(r"")).bodies
        for body in run:
            lead = len(run) == 1 and "joined" not in match[0]
            _note(reading, body, _LEAD if lead else None, match_span(match), rule="sentence.doer/1", confidence=LIKELY)


_ARE_PARTNERS: Final = re.compile(
    r"[”“\"»]?\s(?:ir|bija|būs|are|were|yra|buvo)\s(?:[^.;,:]{0,70}?\s)?(?:partneri|partneris|partners|partneriai)"
    r"(?:\s(?:šajā\s)?projektā|\sin the project)\b"
)


def _are_partners(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "A, B and C are partners of X in the project": all that are enumerated before the verb."""
    for at, last in enumerate(bodies):
        if _ARE_PARTNERS.match(reading.text, last.span.end, sentence.end):
            run = [last]
            while len(run) <= at and _ENUMERATED.fullmatch(reading.text[bodies[at - len(run)].span.end : run[0].span.start]):
                run.insert(0, bodies[at - len(run)])
            for body in run:
                _note(reading, body, _PARTNER, body.span, rule="sentence.partners/2", confidence=LIKELY)
            return


_TOGETHER_IN: Final = re.compile(r"\bProjektā\s[“„\"«][^“”„\"«»\n]{3,160}[”“\"»]\s")


def _together(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "In the project “…” A, B and C will …": bodies right behind the title."""
    match = _TOGETHER_IN.search(reading.text, sentence.start, sentence.end)
    run = _run_from(reading, match.end(), bodies, re.compile(r"")) if match else None
    for body in run.bodies if run is not None and len(run.bodies) >= 2 else ():
        _note(reading, body, _PARTNER, body.span, rule="sentence.together/1", confidence=LIKELY)


def match_span(match: re.Match[str]) -> Span:
    """Where a match stands."""
    return Span(match.start(), match.end())


def _one_lead(reading: Reading) -> None:
    """One lead a project: where a form or a sentence names one, a body that merely carries the project out is a partner."""
    leads = [(draft, fact) for draft in reading.participations() for fact in draft.all(RK.role) if fact.value == _LEAD]
    stated = [pair for pair in leads if pair[1].kind == "stated"]
    if len(leads) < 2:
        return
    keep = stated[0] if stated else leads[0]
    for draft, fact in leads:
        if draft is keep[0] or fact in [pair[1] for pair in stated if pair[1].rule == "partners.form/1"]:
            continue
        draft.drop(fact)
        draft.add(RK.role, _PARTNER, fact.span, rule=fact.rule, kind="inferred", confidence=LIKELY)


def _one_of_partners(reading: Reading) -> None:
    """ "X is one of 9 partners"."""
    for sentence in reading.sentences:
        for cue in reading.cues_in(sentence, LEX["one-of"]):
            partners = [
                role
                for role in reading.codes_in(sentence, "role")
                if role.concept == _PARTNER and re.fullmatch(r"\s*\d{0,3}\s*(?:projekta )?", reading.text[cue.span.end : role.span.start])
            ]
            before = [body for body in bodies_in(reading, sentence) if body.span.end <= cue.span.start]
            if partners and before:
                _note(reading, before[-1], _PARTNER, Span(cue.span.start, partners[0].span.end), rule="sentence.role/1")


def _participants_in_sentences(reading: Reading) -> None:
    """ "X takes part in the project from October 2017": a start of its own, and no lead where another is."""
    for sentence in reading.sentences:
        cues = reading.cues_in(sentence, LEX.participates)
        if not cues or not speaks_of_project(reading, sentence):
            continue
        if reading.codes_in(sentence, "eventtype") or _MEETS.search(reading.words(sentence)):  # it takes part in a meeting
            continue
        bodies = _with_countries(reading, sentence, bodies_in(reading, sentence))
        for body in _run_from(reading, cues[0].span.end, bodies, re.compile(r"\s*(?:arī\s+|the\s+|[-–—:]\s*)?")).bodies:
            _note(reading, body, _PARTNER, cues[0].span, rule="sentence.participates/1", confidence=LIKELY)
        before = [body for body in bodies if body.span.end <= cues[0].span.start]
        if not before or not re.search(r"projekt|project", reading.text[before[-1].span.end : sentence.end], re.IGNORECASE):
            continue
        as_partner = _AS_PARTNER.search(reading.text, cues[0].span.end, sentence.end)
        role = (_PARTNER, match_span(as_partner)) if as_partner else (None, None)
        draft = _note(reading, before[-1], *role, rule="sentence.partner/1")
        if draft is None:
            continue
        _own_start(reading, draft, Span(before[-1].span.end, cues[0].span.end))
        if not draft.has(RK.role) and _another_leads(reading, draft):
            draft.add(RK.role, _PARTNER, cues[0].span, rule="sentence.role/1", kind="inferred", confidence=LIKELY)


#: "takes part in the project as a partner".
_AS_PARTNER: Final = re.compile(
    r"\b(?:kā (?:projekta )?partneris|as a (?:project )?partner|partnerina|partneriks|kaip (?:projekto )?partneris|partnerio teisėmis)\b"
)
_MEETS: Final = re.compile(r"tikšan|sanāksm|seminār|konferenc|meeting|conference|vizīt|sapulc", re.IGNORECASE)


def _own_start(reading: Reading, draft: Draft, span: Span) -> None:
    for date in reading.dates_in(span):
        if reading.word_before(date.span.start) in _FROM:
            draft.add(RK.participationStart, date.value, date.span, rule="sentence.start/1")


def _another_leads(reading: Reading, draft: Draft) -> bool:
    return any(other is not draft and any(fact.value == _LEAD for fact in other.all(RK.role)) for other in reading.participations())
