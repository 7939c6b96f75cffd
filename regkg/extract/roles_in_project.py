"""What bodies are in a project that stands between them and the word for their role: "X is in the project “T” the lead partner"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.doers import NAMED
from regkg.extract.drafts import LIKELY, Body
from regkg.extract.names import may_be_subject
from regkg.extract.participants import note
from regkg.extract.reading import Reading
from regkg.extract.subject import speaks_of_project
from regkg.model import Span
from regkg.vocab import LEAD, PARTNER

#: What a body is in a project that is named between it and that: "A projektā “T” ir vadošais partneris".
_IS_IN_PROJECT: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,60}}\)\s)?(?:šajā\s)?projektā{NAMED}\s(?:ir|būs|bija|(?:piedal(?:ās|īsies|ījās)|darbojas|iesaistī(?:jies|jusies))\skā)\s(?:viens\sno\s)?"
    r"(?:(?P<lv>vadoš(?:ais|ā)\s(?:partner|iestād|institūcij|organizācij)|koordinator)|(?:sadarbības\s|projekta\s)?partner)(?:is|e|iem|s|a|ei)(?!\w)"
    rf"|[”“\"»]?\s(?:\([^()\n]{{2,60}}\)\s)?(?:šiame\s)?projekte{NAMED}\s(?:yra|buvo|bus)\s(?:vienas\siš\s)?"
    r"(?:(?P<lt>(?:vadovaujan(?:tis|ti)|pagrindin(?:is|ė))\spartner(?:is|ė)|koordinatori(?:us|ė))|partner(?:is|ė|ių))(?!\w)"
    rf"|[”“\"»]?\son\s(?:selles\s)?projektis{NAMED}\s(?:(?P<et>juhtpartner|koordinaator)|(?:üks\s)?partner(?:itest|iks)?)(?!\w)"
    r"|[”“\"»]?\s(?:acts|serves|is\sacting)\sas\s(?:an?|the)\s(?:(?P<en>lead\spartner|(?:project\s)?coordinator)|(?:project\s)?partner)(?!\w)"
)
#: The same in Estonian with the verb before the body: "Projektis „T“ on A juhtpartner".
_IN_PROJECT_IS: Final = re.compile(rf"\b[Pp]rojektis{NAMED}\son\s$")
_ROLE_LAST: Final = re.compile(r"[”“\"»]?\s(?:(?P<et>juhtpartner|koordinaator)|partner)(?!\w)")


def is_in_project(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Kalnu muzejs projektā “T” ir vadošais partneris": what a body is in the project that stands between."""
    for body in bodies:
        match = _IS_IN_PROJECT.match(reading.text, body.span.end, sentence.end) if may_be_subject(body.name, reading) else None
        if match is None and reading.language == "et" and _IN_PROJECT_IS.search(reading.text, sentence.start, body.span.start):
            match = _ROLE_LAST.match(reading.text, body.span.end, sentence.end)
        if match is None or (reading.language == "en" and not speaks_of_project(reading, Span(sentence.start, body.span.start + 1))):
            continue
        note(reading, body, LEAD if match.lastgroup else PARTNER, Span(*match.span()), rule="sentence.role/3", confidence=LIKELY)
