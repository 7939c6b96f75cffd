"""What stands before the name of a body in an item of a list: a flag, a number, what kind of partner it is, its country."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.body_names import ends_in_head
from regkg.extract.bodies.english import ADJECTIVES, KIND_IN_LIST
from regkg.extract.bodies.item_lands import side_first
from regkg.extract.bodies.items import Item
from regkg.extract.text.heads import OPEN
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEAD, PREFIXES


def without_number(item: Item) -> None:
    """Take away the flag and the number with which an item begins, and that it is of the public sector."""
    _flag(item)
    if numbering := _NUMBERING.match(item.text, item.start):
        item.start = numbering.end()
        if numbering[0].lstrip().startswith("LP"):
            item.role = (LEAD, Span(item.span.start, item.span.start + item.start))
    if item.text.startswith(_OF_PUBLIC_SECTOR, item.start):
        item.start += len(_OF_PUBLIC_SECTOR)


def without_kind(item: Item) -> None:
    """Take away the article and the words for the kind and the country of a body before its name, in English."""
    if item.reading.language != "en":
        return
    if item.text.startswith("the ", item.start):
        item.start += len("the ")
    if kind := _KIND_OF_SEVERAL.match(item.text, item.start):
        item.start = kind.end()
    if of_kind := KIND_IN_LIST.match(item.text, item.start):
        if (land := item.reading.lexicon.country(ADJECTIVES.get(of_kind["land"] or "", ""))) is not None:
            item.country = (land, item.place(of_kind, "land"))
        item.start = of_kind.end()


def without_role(item: Item) -> None:
    """Take away the words before a name that tell what the body does in the project."""
    lexicon, language = item.reading.lexicon, item.reading.language
    if label := _LABEL_FIRST.match(item.text, item.start):
        part = item.role_called(label[1]) or lexicon.field(label[1], language)
        if part is not None and part.value.startswith(PREFIXES["role"]):
            item.role = (part, item.place(label, 1))
            item.start = label.end()
    if (first := _ROLE_FIRST.match(item.text, item.start)) and (part := item.role_called(first[1])) is not None:
        item.role = (part, item.place(first, 1))
        item.start = first.end()


def without_country(item: Item) -> None:
    """Take away the country that stands before a name, alone or with the word for a partner or a side; or that has the name in brackets."""
    reading, text = item.reading, item.text
    if (sent := _PARTNER_FROM.match(text, item.start)) is not None:
        whose = item.place(sent, "land")
        origin = reading.lexicon.country(ADJECTIVES.get(sent["land"], "")) or country_at(reading, whose)
        if origin is not None:
            item.country, item.start = (origin, whose), sent.end()
    if (side := side_first(reading, item.span.start + item.start, item.span.end)) is not None:
        item.country, item.start = side[0], side[1] - item.span.start
    elif (before := _COUNTRY_BEFORE.match(text, item.start)) and (land := country_at(reading, item.place(before, 1))):
        is_of_two = before[1].endswith("s") and reading.lexicon.country(text[before.end() :].split()[0]) is not None
        if not is_of_two:  # "Latvijas - Igaunijas institūts"
            item.country = (land, item.place(before, 1))
            item.start = before.end()
    _group(item)


def _flag(item: Item) -> None:
    """Take away a flag, and the name of its country behind it."""
    flag = _FLAG.match(item.text)
    if flag is None:
        return
    letters = "".join(chr(ord(letter) - _FLAG_A + ord("A")) for letter in flag["land"])
    if (flown := item.reading.lexicon.country(letters)) is not None:
        item.country = (flown, item.place(flag, "land"))
    item.start = flag.end()
    named = _LAND_BEHIND_FLAG.match(item.text, item.start)
    if named is not None and (land := country_at(item.reading, item.place(named, 1))):
        item.country = (land, item.place(named, 1))
        item.start = named.end()


def _group(item: Item) -> None:
    """Take the name in brackets behind its country, "Armenia (University of X)", and none behind what is whole: "Kalni (Upes rajons)"."""
    grouped = _GROUPED.match(item.text)
    if grouped is None:
        return
    land = country_at(item.reading, item.place(grouped, 1))
    inside = item.place(grouped, 2)
    is_in_words = " " in grouped[1] and OTHER_NAME.match(grouped[2]) is not None  # "Hill Land (Biedrība “Kalnu zeme”)"
    names_body = any(body.span.start >= inside.start and body.span.end <= item.span.end for body in item.reading.bodies)
    if _DISTRICT.search(grouped[2]):
        item.end = grouped.end(1)
    elif land is not None or (not is_in_words and not ends_in_head(grouped[1]) and names_body):
        item.country = (land, Span(item.span.start, item.place(grouped, 1).end)) if land is not None else None
        item.start, item.end = grouped.span(2)


#: What kind of bodies those are that follow, before the first: "NGOs: Hill Society", "two schools: Hill School".
_KIND_OF_SEVERAL: Final = re.compile(
    r"(?:[a-z]+\s){0,2}(?:NGOs|(?:non-governmental\s)?organi[sz]ations|associations|foundations|universities|schools|colleges|museums|companies"
    rf"|municipalities|institutions|agencies):\s(?=[{UPPER}{OPEN}])"
)
#: What kind of applicant it is: a body of the public sector.
_OF_PUBLIC_SECTOR: Final = "PSV "
#: A label before the name, or a gap of a table between them.
_LABEL_FIRST: Final = re.compile(r"([^–:,()-]{4,40}?)(?:\s*[–:-]\s+|\s{2,})(?=\S)")
#: A place, and a name in brackets.
_GROUPED: Final = re.compile(rf"([{UPPER}][^\W\d_]+(?:\s(?:and\s)?[{UPPER}][^\W\d_]+)*)\s*\(([^()]{{6,}})\)$")
_NUMBERING: Final = re.compile(
    r"\s*(?:\(?\d{1,2}[.)]\s*(?![\d.])|[-–—•*·]\s*|(?:PP|LP|P|AP)\s?\d{0,2}\s*[:.–-]\s*|(?:PP|LP|PB|LB|AP|P)\s?\d{1,2}\s+(?=[^\W\d_a-z])|(?:LP|LB|PP)\s+(?=[^\W\d_a-z][^\W\d_A-Z])|\d{1,2}\s+(?=[^\W\d]))"
)
#: A flag before a name: two letters of their own.
_FLAG: Final = re.compile("\\s*(?P<land>[\U0001f1e6-\U0001f1ff]{2})\\s*")
_FLAG_A: Final = 0x1F1E6
_LAND_BEHIND_FLAG: Final = re.compile(rf"([{UPPER}][^\W\d_]+)\s?[:–—-]\s+")
#: Of what country a partner is, before its name: "Norwegian partner Hill Municipality", "Norra partneriga Mäe Muuseum".
_PARTNER_FROM: Final = re.compile(rf"(?P<land>[{UPPER}][^\W\d_]+)\s(?:project\s|lead\s)?partner(?:s|i|iga|ite|itega)?\s(?=[{UPPER}{OPEN}])")
#: "LATVIA: Kalni Planning Region", "Latvia – Kalni Museum", "Lätist Upe vald", "Lietuvas “Kalni”".
_COUNTRY_BEFORE: Final = re.compile(
    rf"([^\W\d_]{{4,}})(?::|\s[–—-](?=\s[{UPPER}{OPEN}])|(?<=[sl]t)(?=\s[{UPPER}])|(?=\s[“„\"«][^“”„\"«»]+[”“\"»]$))\s+(?=\S)"
)
#: The role right before a name: "Vadošais partneris Kalnu biedrība", "Coordinating beneficiary Hill Agency".
_ROLE_FIRST: Final = re.compile(
    rf"((?:[^\W\d_]+\s){{1,2}}[Pp]artner(?:is|ė|e)?|[^\W\d_]{{3,}}partner|[^\W\d_]+\s[Bb]eneficiary)\s+(?=[{OPEN}{UPPER}]|[{LOWER}]+\s[{OPEN}])"
)
#: In what area a place is, in brackets behind it: "Kalni (Upes rajons)".
_DISTRICT: Final = re.compile(r"\s(?:rajons|apriņķis|novads|pagasts|rajonas|apskritis|seniūnija|maakond|vald|[Dd]istrict|[Cc]ounty)$")
#: A body's name in its own language, as brackets behind a translation hold it.
OTHER_NAME: Final = re.compile(r"(?:MTÜ|OÜ|SA|VšĮ|UAB|NGO|NPO|Mittetulundusühing|Sihtasutus|Viešoji įstaiga|[Bb]iedrība|[Nn]odibinājums)\s")
