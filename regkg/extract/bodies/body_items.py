"""The body that an item of a list names, without number, role, country, address and site around it."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.bodies.bodies import COUNTRY_INSIDE, abbreviations, country_at, is_card, known_body
from regkg.extract.bodies.body_names import KIND_AND_NAME, ends_in_head, is_class, is_name
from regkg.extract.bodies.item_fronts import without_country, without_kind, without_number, without_role
from regkg.extract.bodies.item_lands import OF_LANDS, without_other_lands
from regkg.extract.bodies.item_tails import without_company, without_other_fields, without_tails
from regkg.extract.bodies.items import Item, is_abbreviation, role_in
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import CLOSE, OPEN, holds_head
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span

#: Several of a kind, which a bracket enumerates, or all of those of some place: "municipalities of the region (A, B, C)", "all schools".
_SEVERAL: Final = re.compile(
    r"^(?:[\w-]+\s){0,5}(?:municipalities|schools|organi[sz]ations|institutions|universities|companies|hospitals|museums|pašvaldības|skolas"
    r"|iestādes|savivaldybės|mokyklos|omavalitsused|koolid)\s(?:[^()]{0,60}\s)?\([^()]+(?:,|\s(?:and|un|ir|ja)\s)[^()]+\)$"
    r"|^(?:[Aa]ll|[Vv]isas|[Vv]isos|[Kk]õik)\s[a-zāčēģīķļņšūžąęėįųõäöü]"
)


def body_of_item(reading: Reading, span: Span) -> Body | None:
    """The body that an item of a list names, without number, role, country, address and site around it; None for no name."""
    span = without_other_lands(reading, span)
    text = reading.words(span)
    if _SEVERAL.search(text):
        return None
    item = Item(reading, span, text, 0, len(text))
    without_number(item)
    if reading.language == "en" and _PERSON_FROM.fullmatch(text, item.start) and not holds_head(item.rest):
        return None
    without_kind(item)
    without_role(item)
    without_country(item)
    without_other_fields(item)
    without_company(item)
    without_tails(item)
    if item.is_person or (name := _name_left(item)) is None:
        return None
    return _body_called(item, name, span.start + item.start + item.rest.index(name))


def _name_left(item: Item) -> str | None:
    """What is left of an item as a name; None if it cannot be one."""
    name = item.rest.strip(" .,;:–—-\t|")
    if name.count("(") > name.count(")"):
        name = name[: name.rindex("(")].rstrip(" ,;–—-")
        if item.reading.lexicon.country(name) is not None:
            return None
    if (
        not name
        or _is_torn(name)
        or OF_LANDS.fullmatch(name)
        or is_card(name)
        or item.reading.lexicon.code_of(name, "country", item.reading.language) is not None
    ):
        return None
    return name


def _body_called(item: Item, name: str, at: int) -> Body | None:
    """The body with a name that stands at a place, without the kind and the country within it; None for no body's name."""
    reading = item.reading
    if _are_lands(reading, Span(at, at + len(name))):
        return None
    if _DOTTED_FORM.search(name) and reading.text.startswith(".", at + len(name)):
        name += "."
    if (shorter := _before_place(reading, at, name)) is not None:
        name = shorter
    tells_kind = reading.language == "en" or _KIND_OF_ORGANISATION.match(name) is not None
    if tells_kind and (kind := KIND_AND_NAME.match(name)) and " " in kind[1].strip() and name[-1] in CLOSE:
        at, name = at + kind.end(1) + 1, name[kind.end(1) + 1 : -1]  # "public organization “X”": what it is, and its name
    if (firm := _FIRM_OF_LAND.match(name)) and (land := country_at(reading, Span(at, at + firm.end("land")))) is not None:
        item.country = item.country or (land, Span(at, at + firm.end("land")))
        at, name = at + firm.start(group := "name" if firm["name"] else "bare"), firm[group]
    place = Span(at, at + len(name))
    if not is_name(reading, name) or is_class(name, reading.language):
        return None
    if (within := COUNTRY_INSIDE.search(name)) and ends_in_head(name):
        spot = Span(place.start + within.start(1), place.start + within.end(1))
        if (land := country_at(reading, spot)) is not None:
            name, item.country = name[: within.start()] + name[within.end() :], item.country or (land, spot)
    name = _EARLIER.sub("", name)
    name = _OF_MANY.sub(lambda match: _ONE_OF_MANY[match[1]], name)
    known = known_body(reading, place)
    if known is None and role_in(reading, place) is not None and len(name.split()) <= _MOST_OF_ROLE and not holds_head(name):
        return None  # "Project partner marker"
    if known is None and is_abbreviation(name):
        name = reading.once(abbreviations).get(name, name)
    return Body(place, name, known, item.country, item.role)


#: A role with more words is a name.
_MOST_OF_ROLE: Final = 4


def _is_torn(name: str) -> bool:
    """Whether what is left of an item closes a bracket that it does not open: "Dale Institute), Finland (City of Hills"."""
    first = name.find(")")
    return first >= 0 and "(" not in name[:first]


def _are_lands(reading: Reading, span: Span) -> bool:
    """Whether an item enumerates countries and names no body: "Denmark, Latvia, and Lithuania"."""
    lands = reading.codes_in(span, "country")
    edges = [span.start, *(edge for land in lands for edge in land.span), span.end]
    return len(lands) > 1 and all(
        _BETWEEN_COUNTRIES.fullmatch(reading.text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)
    )


_BETWEEN_COUNTRIES: Final = re.compile(r"[\s,]*(?:(?:and|un|ir|ja|the)\s)*")


#: A firm by its country, and its name: "Igaunijas uzņēmums “Upe”", "Estijos įmonė „Upe“", "Läti ettevõte „Upe“".
_FIRM_OF_LAND: Final = re.compile(
    rf"(?P<land>[{UPPER}][^\W\d_]+)\s(?:[{LOWER}]+\s)?(?:uzņēmum|kompānij|firm|įmon|bendrov|kompanij|ettevõ)[^\W\d_]{{1,4}}"
    rf"\s(?:[{OPEN}](?P<name>[{UPPER}][^{OPEN}{CLOSE}\n]{{2,90}})[{CLOSE}]|(?P<bare>[{UPPER}][^{OPEN}{CLOSE}\n]{{2,60}}))$"
)
#: A legal form in letters with dots, the last of which belongs to it, too: "Hill S.R.L.".
_DOTTED_FORM: Final = re.compile(r"\w\s(?:[A-Z]\.){1,3}[A-Z]$")
#: Several of a kind before the name of one: "filiālēm “Kalni” un …", and what each of them is.
_ONE_OF_MANY: Final = {
    "filiālēm": "filiāle", "nodaļām": "nodaļa", "biedrībām": "biedrība", "skolām": "skola", "uzņēmumiem": "uzņēmums",
    "nodibinājumiem": "nodibinājums", "organizācijām": "organizācija", "aģentūrām": "aģentūra", "kooperatīviem": "kooperatīvs",
}  # fmt: skip
_OF_MANY: Final = re.compile(rf"\b({'|'.join(_ONE_OF_MANY)})(?=\s[{OPEN}])")


#: What a body was called before, in brackets inside its name: "Kalnu novada (iepriekš Upes) pašvaldība".
_EARLIER: Final = re.compile(r"\s\((?:iepriekš|agrāk|bijus|tagad|formerly|now|earlier|buv|anksčiau|endine|varem)[^()]*\)(?=\s)")


def _before_place(reading: Reading, at: int, name: str) -> str | None:
    """A body's name without the place that says where it is ("ministrija Rīgā"); None if there is none."""
    for body in reading.bodies:
        if body.span.start == at and body.span.end < at + len(name):
            rest = reading.text[body.span.end : at + len(name)]
            if re.fullmatch(rf"\s+[{UPPER}][^\W\d_]+(?:[āēīū]|ās|ēs|os|\s(?:novad|pagast|rajon)ā|\spilsētā)", rest):
                return reading.words(body.span)
    return None


#: What kind of organisation it is, which in Latvian is no legal form: "labdarības organizācija “Upe”".
_KIND_OF_ORGANISATION: Final = re.compile(rf"(?:[{LOWER}]+\s){{1,2}}organizācija\s(?=[{OPEN}])")
#: A given name, a surname and a place: "Ani Kalns from Ruritania".
_PERSON_FROM: Final = re.compile(rf"(?:[{UPPER}][^\W\d_A-Z]+\s){{2}}from\s[{UPPER}]\w+")
