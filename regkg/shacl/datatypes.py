"""Which lexical forms XML Schema 1.1 Part 2 gives to its datatypes, as conditions in SPARQL and as a check in Python."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from regkg.vocab import PREFIXES

_XSD: Final = PREFIXES["xsd"]

#: Years with 29 February: divisible by 4 and not by 100, or by 400.
_LEAP: Final = r"(?:[0-9]*(?:[0-9](?:[02468][48]|[13579][26]|[2468]0)|(?:[02468][048]|[13579][26])00))"
_YEAR: Final = r"-?(?:[1-9][0-9]{3,}|0[0-9]{3})"
_ZONE: Final = r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
_TIME: Final = r"(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)"
_MONTH_DAY: Final = r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
_DATE: Final = rf"(?:{_YEAR}-{_MONTH_DAY}|-?{_LEAP}-02-29)"
_DECIMAL: Final = r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
_MONTHS: Final = r"(?:[0-9]+Y(?:[0-9]+M)?|[0-9]+M)"
_SECONDS: Final = r"[0-9]+(?:\.[0-9]+)?S"
_CLOCK: Final = rf"T(?:[0-9]+H(?:[0-9]+M)?(?:{_SECONDS})?|[0-9]+M(?:{_SECONDS})?|{_SECONDS})"
_DAYS: Final = rf"(?:[0-9]+D(?:{_CLOCK})?|{_CLOCK})"

_B64: Final = "[A-Za-z0-9+/]"

#: Lexical forms after white space was collapsed, by the local name of the datatype.
FORMS: Final = {
    "boolean": r"true|false|0|1",
    "decimal": _DECIMAL,
    "integer": r"[+-]?[0-9]+",
    "float": rf"(?:{_DECIMAL}(?:[eE][+-]?[0-9]+)?|[+-]?INF|NaN)",
    "double": rf"(?:{_DECIMAL}(?:[eE][+-]?[0-9]+)?|[+-]?INF|NaN)",
    "date": rf"{_DATE}{_ZONE}",
    "dateTime": rf"{_DATE}T{_TIME}{_ZONE}",
    "dateTimeStamp": rf"{_DATE}T{_TIME}{_ZONE[:-1]}",
    "time": rf"{_TIME}{_ZONE}",
    "gYear": rf"{_YEAR}{_ZONE}",
    "gYearMonth": rf"{_YEAR}-(?:0[1-9]|1[0-2]){_ZONE}",
    "gMonth": rf"--(?:0[1-9]|1[0-2]){_ZONE}",
    "gMonthDay": rf"--(?:{_MONTH_DAY}|02-29){_ZONE}",
    "gDay": rf"---(?:0[1-9]|[12][0-9]|3[01]){_ZONE}",
    "duration": rf"-?P(?:{_MONTHS}(?:{_DAYS})?|{_DAYS})",
    "yearMonthDuration": rf"-?P{_MONTHS}",
    "dayTimeDuration": rf"-?P{_DAYS}",
    "nonPositiveInteger": r"(?:\+?0+|-[0-9]+)",
    "negativeInteger": r"-0*[1-9][0-9]*",
    "nonNegativeInteger": r"(?:-0+|\+?[0-9]+)",
    "positiveInteger": r"\+?0*[1-9][0-9]*",
    "long": r"[+-]?[0-9]+",
    "int": r"[+-]?[0-9]+",
    "short": r"[+-]?[0-9]+",
    "byte": r"[+-]?[0-9]+",
    "unsignedLong": r"(?:-0+|\+?[0-9]+)",
    "unsignedInt": r"(?:-0+|\+?[0-9]+)",
    "unsignedShort": r"(?:-0+|\+?[0-9]+)",
    "unsignedByte": r"(?:-0+|\+?[0-9]+)",
    "hexBinary": r"(?:[0-9a-fA-F]{2})*",
    "base64Binary": rf"(?:(?:{_B64} ?){{4}})*(?:(?:{_B64} ?){{3}}{_B64}|(?:{_B64} ?){{2}}[AEIMQUYcgkosw048] ?=|{_B64} ?[AQgw] ?= ?=)?",
    "language": r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*",
}

#: Ranges of the bounded integers.
RANGES: Final = {
    "long": (-(2**63), 2**63 - 1),
    "int": (-(2**31), 2**31 - 1),
    "short": (-(2**15), 2**15 - 1),
    "byte": (-128, 127),
    "unsignedLong": (0, 2**64 - 1),
    "unsignedInt": (0, 2**32 - 1),
    "unsignedShort": (0, 2**16 - 1),
    "unsignedByte": (0, 255),
}


def is_well_formed(lexical: str, datatype: str) -> bool:
    """Whether a lexical form is one of the datatype's; datatypes that XML Schema does not define have no ill-formed literals.

    >>> is_well_formed("2020-13-40", "http://www.w3.org/2001/XMLSchema#date"), is_well_formed("1,5", "http://www.w3.org/2001/XMLSchema#decimal")
    (False, False)
    >>> is_well_formed("2024-02-29", "http://www.w3.org/2001/XMLSchema#date"), is_well_formed(" 7 ", "http://www.w3.org/2001/XMLSchema#integer")
    (True, True)
    """
    name = datatype.removeprefix(_XSD)
    if not datatype.startswith(_XSD) or name not in FORMS:
        return True
    bare = " ".join(lexical.split())
    if _form(name).fullmatch(bare) is None:
        return False
    if name in RANGES:
        low, high = RANGES[name]
        return len(bare) < 25 and low <= int(bare) <= high
    return True


@cache
def _form(name: str) -> re.Pattern[str]:
    return re.compile(FORMS[name], re.ASCII)


def condition(variable: str, datatype: str) -> str | None:
    """A SPARQL expression that is true where a literal of a datatype is ill-formed; None for a datatype without ill-formed literals.

    The regular expressions keep to what XPath, PCRE and Rust have in common.
    """
    name = datatype.removeprefix(_XSD)
    if not datatype.startswith(_XSD) or name not in FORMS:
        return None
    pattern = "^[ \\t\\r\\n]*(" + FORMS[name].replace("(?:", "(") + ")[ \\t\\r\\n]*$"
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
    ill_formed = f'!REGEX(STR({variable}), "{escaped}")'
    if name in RANGES:
        low, high = RANGES[name]
        # as decimals: the bounds of xsd:long and xsd:unsignedLong are no integers that Oxigraph can hold
        number = f'<{_XSD}decimal>(REPLACE(STR({variable}), "[ \\t\\r\\n]", ""))'
        ill_formed = f"({ill_formed} || !COALESCE({number} >= {low}.0 && {number} <= {high}.0, false))"
    return ill_formed
