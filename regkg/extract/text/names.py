"""Names in running text, as the text's language gives them in the nominative."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from regkg import nominative as rules
from regkg.extract.text.tokens import fold

if TYPE_CHECKING:
    from regkg.extract.text.reading import Reading


def nominative(name: str, reading: Reading) -> str:
    """The name in the nominative; unchanged where the words leave doubt.

    "Liepājas pilsētas domē" becomes "Liepājas pilsētas dome".
    """
    language = reading.language or ""
    if (owned := _OWNED.search(name)) is not None and rules.nominative(owned["own"], "lv") == owned["own"]:
        return name  # "Kalnu novada pašvaldības “Upes bibliotēka”" is in the nominative: the library is meant
    if language in ("lt", "et") and not _LATVIAN.isdisjoint(name.casefold().split()):
        language = "lv"  # a neighbour's name in the case of its own language
    return rules.nominative(name, language) or name


def is_base(name: str, reading: Reading) -> bool:
    """Whether a name stands in the nominative, as far as its words tell."""
    return fold(nominative(name, reading)) == fold(name)


def may_be_subject(name: str, reading: Reading) -> bool:
    """Whether a name may be who does something: in Latvian and Lithuanian, whose cases tell, it stands in the nominative.

    Those from among whom somebody does in Estonian, "Mäe koolidest", do not.
    """
    if reading.language == "et" and name.endswith("dest"):
        return False
    return reading.language not in ("lv", "lt") or is_base(name, reading)


#: A name in quotation marks behind the municipality to which it belongs.
_OWNED: Final = re.compile(r"\b(?:pašvaldības|domes)\s[“„\"«](?P<own>[^“”„\"«»]+)[”“\"»]$")
#: Words that only Latvian names of bodies have.
_LATVIAN: Final = frozenset({"novada", "pagasta", "pilsētas", "plānošanas"})
