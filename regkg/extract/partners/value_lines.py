"""The lines that hold the bodies of a field: which of those below a label are still its value, and how a list goes on over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from regkg.extract.bodies.bodies import FORMS, bodies_in
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.body_names import LONGEST_NAME, ends_in_head
from regkg.extract.bodies.enumerations import with_shared_head
from regkg.extract.bodies.lines_by_land import COUNTRY_HEADING, begins_with_land, lands_last
from regkg.extract.bodies.list_items import items_of
from regkg.extract.bodies.plurals import names_kind
from regkg.extract.text.heads import CLOSE, head_of, holds_head
from regkg.extract.text.layout import PARTNER_NUMBER, Field, Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span

_NUMBERED_ITEMS: Final = re.compile(r"1\s?[.)]\s.{4,80}?\s2\s?[.)]\s")
#: A longer line can hold a list only with so many commas.
_LONG_LIST: Final = 4
#: A row of a table of bodies: a number, a name and the number of its registration.
ROW: Final = re.compile(r"^\d{1,3}\s?[.)]?\s+(?P<name>\D.*?)[\s,;]+(?:\d{9,11})(?!\d)")
#: A line that a hand or a PDF has cut has so many characters.
_CUT: Final = range(55, 140)
#: What kind the bodies behind it are of: "valstybinės mokyklos: ".
_KIND_OF_LIST: Final = re.compile(rf"(?P<kind>[{LOWER}][^:,;\n]{{3,40}}):\s")


#: A name of two words at least, and the town in which the body is: "Upes muzejs, Kalni".
_NAME_AND_TOWN: Final = re.compile(rf"(?P<name>[^,;()]+\s[^,;()]+),\s[{UPPER}][{LOWER}]+[.;]?")


def without_town(reading: Reading, line: Line) -> Line:
    """The line of a label for one body without the town behind its name, which ends in the noun that heads it."""
    match = _NAME_AND_TOWN.fullmatch(line.text)
    if match is None or not ends_in_head(match["name"]) or reading.codes_in(Span(line.start + match.end("name"), line.end), "country"):
        return line
    return replace(line, end=line.start + match.end("name"), text=match["name"])


def unwrapped(reading: Reading, lines: Sequence[Line]) -> list[Line]:
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
        if len(cut) >= FEWEST_LINES and text.count(",") >= len(cut) and 2 * sum(map(_is_cut, cut[:-1])) >= len(cut) - 1:
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


#: From so many lines on, each holds an item of its own.
FEWEST_LINES: Final = 3


_FEWEST_OF_LONG: Final = 5


def items_of_line(reading: Reading, line: Line) -> list[Span]:
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
    are_bodies = whole == len(items) and not any(reading.text[item.start].islower() for item in items)
    are_bodies = are_bodies and all("," in reading.text[item.end : other.start] for item, other in pairwise(items))
    if are_bodies and reading.language == "en" and (len(items) > _TWO or not _WHOLE_LAST.search(reading.words(items[-1]))):
        return items
    if reading.language == "en" and len(items) > 1 and ";" not in line.text and line.text.count("(") < len(items):
        return [Span(line.start, items[-1].end)]
    if len(items) < 2 or ";" in line.text or _NUMBERED_ITEMS.match(line.text) or whole == len(items):
        return items
    return [Span(line.start, line.start + max(len(line.text.rstrip(" .,;")), 1))]


_TWO: Final = 2
#: What the one before a comma may be a part of: "Institute of Hills, University of Kalni".
_WHOLE_LAST: Final = re.compile(r"\b(?:University|Academy|Ministry|Municipality|Council|Government|Republic|College)\b")


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


def lines_of_value(reading: Reading, field: Field, *, several: bool) -> list[Line]:
    """The lines that hold a label's value: the rest of its line, or what stands below it as long as it can be a list of names."""
    if not field.lines:
        return []
    first = field.lines[0]
    on_line = first.start < (reading.text.find("\n", field.label.end) if "\n" in reading.text[field.label.end :] else len(reading.text))
    if on_line and first.end > (stop := reading.sentence_at(first.start).end) > first.start:
        first = replace(first, end=stop, text=reading.text[first.start : stop])  # another sentence follows on the line
    if not several and (others := WITH_OTHERS.search(first.text)):
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
        if lines and _CONTACT_LINE.fullmatch(line.text):
            continue
        if not can_be_item(reading, line, after_blank=bool(lines) and line.blank_before > 0 and not line.has_bullet, on_line=on_line):
            break
        lines.append(line)
    return lines


#: A line below a name that gives its site, mailbox or telephone.
_CONTACT_LINE: Final = re.compile(
    r"\W*(?:(?:https?://|www\.)\S+|\S+@\S+|(?:Tālr|Tālrunis|Tel|T|Phone)\.?:?\s[+\d(][^\n]{3,60}"
    r"|(?:E-pasts|E-mail|E-post|Web|Website|Mājaslapa|Mājas lapa)\.?:?\s(?:https?://|www\.|\S+@)\S+)\W*"
)
#: Behind the one body of a label: whom it works with.
WITH_OTHERS: Final = re.compile(
    r"(?<=[\w”“\"»).])(?:(?:\s\|)?\s|(?P<apart>[,;]\s))"
    r"(?P<label>(?:(?:[Cc]iti|[Pp]ārējie|[Kk]iti|[Tt]eised|[Mm]uud|(?:[Tt]he )?[Oo]ther) )?"
    r"(?:[Pp]rojekta |[Pp]roject |[Ss]adarbības |[Pp]rojekto |[Pp]rojekti )?"
    r"(?:[Pp]artneri|[Pp]artners|[Pp]artneriai|[Pp]artnerid|(?(apart)[Pp]artner(?:is)?|(?!))))(?:\s(?:from|no|iš)\s[^:.;\n]{3,40})?(?:\s?:|\s[–—])\s|"
    r"(?<=[\w”“\"»)])(?:\s[–-]|,)?\s(?:(?P<verb>sadarbojas ar)|sadarbojoties ar|sadarbībā ar|partnerībā ar|kopā ar|"
    r"in (?:cooperation|partnership) with|together with|(?:kartu|drauge) su)\s"
)


def _numbers_partners(line: Line) -> bool:
    return PARTNER_NUMBER.match(line.text) is not None


#: A line that begins with those who only stand by a project or pay for it.
_OTHER_GROUP: Final = re.compile(
    r"(?:Supporters?|Sponsors?|Supported\sby|Funded\sby|Funding|Atbalstītāj[is]|Atbalsta|Finansētāj[is]|Finansē|Rėmėjai|Rėmėjas|Finansuoja|Toetajad?"
    r"|Rahastaja)\s?(?::|[–—-]\s)",
    re.IGNORECASE,
)


def can_be_item(reading: Reading, line: Line, *, after_blank: bool, on_line: bool) -> bool:
    """Whether a line below a label can be one more body; behind a blank line, or below a value, it must be told by its words."""
    if _OTHER_GROUP.match(line.text):
        return False
    if COUNTRY_HEADING.match(line.text) and reading.codes_in(line.span, "country"):
        return True
    if (
        len(line.text) > 220 and sum(map(line.text.count, (",", ";", " | "))) < _LONG_LIST and not _NUMBERED_ITEMS.match(line.text)
    ) or line.text[-1] in ":?!":
        return False
    if ROW.match(line.text) or line.start in reading.once(lands_last) or begins_with_land(reading, line):
        return True
    if _behind_kind(reading, line.text) or line.text[0] in '“„"«':
        return True
    if any(label.label.overlaps(line.span) for label in reading.fields):
        return False
    if after_blank and line.text[-1] == "." and "," in line.text and len(line.text.split()) > LONGEST_NAME:
        return _lists_bodies(reading, line)  # else running text goes on
    item = items_of_line(reading, line)
    body = body_of_item(reading, item[0]) if item else None
    if body is None:
        return line.has_bullet and bool(bodies_in(reading, line.span))  # "Kalnu reģiona pašvaldības", one of several bullets
    if after_blank or (on_line and not line.has_bullet):
        is_told = body.known is not None or bool(bodies_in(reading, line.span)) or body.country is not None
        return is_told or _HEAD_FIRST.fullmatch(body.name) is not None
    return True


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
