"""Who buys, builds and renews with a project: it is theirs, unless they are a firm that may be hired."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.doers import NAMED, in_charge
from regkg.extract.drafts import LIKELY, Body
from regkg.extract.names import nominative
from regkg.extract.participants import has_lead, note
from regkg.extract.reading import Reading
from regkg.extract.tokens import fold
from regkg.model import Span

#: Buying, which nobody does who works for another; and building, which firms do for others.
_BUYS: Final = (
    r"(?:iegādā(?:s|sies|jās|jies|jusies|jušies)|nopirk(?:a|usi|uši)|nopircis|nopirks|įsigijo|įsigis|įsigyja"
    r"|(?:has |have )?(?:purchased|bought))"
)
_BUILDS: Final = (
    r"(?:(?:atjauno|izveido|pārbūvē|uzbūvē|izbūvē|ierīko|labiekārto|renovē|rekonstruē|nosiltinā)(?:s|sim|ja|jis|jusi|juši)"
    r"|(?:varēs|plāno|iecerējusi|paredzējusi)\s(?:[^.;]{0,60}?\s)?(?:atjaunot|izveidot|pārbūvēt|uzbūvēt|izbūvēt|ierīkot|labiekārtot|renovēt|iegādāties)"
    r"|(?:has |have |will )?(?:renovate|rebuil[dt]|buil[dt]|install|restore|renew|equip|construct|upgrade|create)(?:e?d)?"
    r"|(?:renoveeri|rajas?|ehita|uuenda|ehitas)(?:b|s|takse|vad)?"
    r"|(?:atnaujin|įrengi|pastat|sukūr|sukur|rekonstrav|renovav)(?:o|ė|s|ys))"
)
_COMPANY: Final = re.compile(r"(?:SIA|UAB|AS|AB|OÜ)\s|.*\s(?:Ltd|UAB|SIA|OÜ)$")
#: From whoever does something with the project or while carrying it out to what they do.
_WITH: Final = (
    r"[”“\"»]?\s+(?:\([^()\n]{2,40}\)\s+)?ar\s(?:[^;]{0,420}?\s)?projekt(?:u|a)(?!\w)[^;]{0,280}?\s(?:ir\s)?"
    r"|[”“\"»]?,\s(?:īstenojot|realizējot|ieviešot|įgyvendindam[aio]s?|vykdydam[aio]s?|implementing)\s(?:[^;]{0,160}?\s)?"
    r"(?:projektu|projektą|the project)(?!\w)[^;]{0,280}?,\s(?:[^\W\d_]+\s){0,3}?"
)
_DOES_WITH: Final = re.compile(rf"(?:{_WITH})(?P<what>{_BUYS}|{_BUILDS})(?!\w)")
#: What stands before whoever does something while carrying the project out: "Īstenojot projektu “…”, X atjaunojis".
_WHILE: Final = re.compile(
    r"\b(?:[Īī]stenojot|[Rr]ealizējot|[Ii]eviešot|[Įį]gyvendindam[aio]s?|[Vv]ykdydam[aio]s?|[Ii]mplementing)\s(?:[^;]{0,160}?\s)?"
    r"(?:projektu|projektą|the project)(?!\w)[^;]{0,280}?,\s(?:the\s)?$"
)
_DOES: Final = re.compile(rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:[^\W\d_]+\s){{0,3}}?(?P<what>{_BUYS}|{_BUILDS})(?!\w)")


#: What stands before whoever does something within the project, or behind the name: "Projekta ietvaros X izveidos", "X projektā ierīkos".
_WITHIN: Final = (
    rf"(?:(?:šī\s)?projekta{NAMED}\s(?:ietvaros|ietvarā|gaitā|laikā)|(?:šajā\s)?projektā{NAMED}|pateicoties\s(?:šim\s)?projektam{NAMED}"
    rf"|(?:within|under|in|thanks\sto)\s(?:the\sframework\sof\s)?(?:the|this)\sproject{NAMED},?|(?:šio\s)?projekto{NAMED}\s(?:metu|lėšomis)"
    rf"|projekti{NAMED}\s(?:raames|käigus|toel))"
)
_BEFORE_WITHIN: Final = re.compile(rf"(?<!\w){_WITHIN}\s(?:the\s)?$", re.IGNORECASE)
_BEHIND_WITHIN: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?{_WITHIN}\s(?:ir\s)?(?:[^\W\d_]+\s){{0,2}}?(?:{_BUYS}|{_BUILDS})(?!\w)"
)


def builders_within(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Within the project X will renew …": it takes part, unless it is a firm, which may be hired."""
    for body in bodies:
        if _COMPANY.match(body.name) or fold(nominative(body.name, reading)) != fold(body.name):
            continue
        is_within = _BEFORE_WITHIN.search(reading.text, sentence.start, body.span.start) is not None
        does = (_DOES if is_within else _BEHIND_WITHIN).match(reading.text, body.span.end, sentence.end)
        if does is not None and not any(body.span.end < other.span.start < does.end() for other in bodies):
            note(reading, body, None, None, rule="sentence.builder/2", confidence=LIKELY)


def builders(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X with the project buys …", "X, carrying out the project, has renewed …": it is in charge, where nobody else is."""
    for body in bodies if not has_lead(reading) else ():
        match = _DOES_WITH.match(reading.text, body.span.end, sentence.end)
        if match is None and _WHILE.search(reading.text, sentence.start, body.span.start):
            match = _DOES.match(reading.text, body.span.end, sentence.end)
        if match is None or any(match.start() < other.span.start < match.end() for other in bodies):
            continue
        is_hired = _COMPANY.match(body.name) is not None and re.fullmatch(_BUYS, match["what"]) is None
        if not is_hired and fold(nominative(body.name, reading)) == fold(body.name):
            in_charge(reading, body, "sentence.builder/1")
            return
