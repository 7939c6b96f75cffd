"""Addresses: a street and a house, a postal code, the country at their end."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import country_at
from regkg.extract.text.heads import ALL_LANGUAGES, heads_of
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.model import Span

#: A street with a number, as addresses have it.
STREET: Final = re.compile(
    rf"(?:[{UPPER}][^\W\d_]*\s){{1,3}}(?:iela|prospekts|laukums|bulvāris|šoseja|gatve|aleja|ceļš|g\.|gatvė|pr\.|a\.|al\.|pl\.|skv\.|tn|tänav|"
    rf"street|St\.|str\.|road)\s*\d|LV[-–]\s?\d{{4}}|LT[-–]\s?\d{{5}}"
)
#: A street without a word for it, and the number of a house: "Parka 9", "Kirova 1-2".
HOUSE: Final = re.compile(rf",\s*(?P<street>[{UPPER}][^\W\d_]+(?:\s[^\W\d_]+){{0,2}})\s\d{{1,3}}[A-Za-z]?(?:[-/]\d{{1,3}})?(?=\s*(?:,|$))")
_AREA: Final = re.compile(
    r"(?:[^\W\d_]+\s){1,2}(?:region|district|county|parish|oblast|rajons|rajonas|apgabals|novads|pagasts|maakond|vald|town|city)(?=\s*(?:,|$))",
    re.IGNORECASE,
)


#: Words before the number of a school.
_BEFORE_NUMBER: Final = ("nr", "no")


def is_house(text: str) -> bool:
    """Whether a piece of a list begins with a street and a house; "School 9" does not: a noun that heads names stands there uninflected."""
    match = HOUSE.match(f", {text}")
    if match is None:
        return False
    last = match["street"].split()[-1].casefold()
    return last not in _BEFORE_NUMBER and not any(last in heads_of(language).values() for language in ALL_LANGUAGES)


def is_address(text: str) -> bool:
    """Whether a line begins with a street and a house, or with a postal code, as the address below a name does."""
    return STREET.match(text) is not None


def land_of_address(reading: Reading, span: Span) -> tuple[NamedNode, Span] | None:
    """The last country that an address names."""
    found: tuple[NamedNode, Span] | None = None
    for word in re.finditer(rf"[{UPPER}][^\W\d_]+", reading.words(span)):
        place = Span(span.start + word.start(), span.start + word.end())
        if (land := country_at(reading, place)) is not None:
            found = (land, place)
    return found


def is_area(text: str) -> bool:
    """Whether a piece of an address names the area of a place: "Valka region"."""
    return _AREA.match(text) is not None
