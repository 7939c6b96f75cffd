"""What bodies are in a project that stands between them and the word for their role: "X is in the project “T” the lead partner"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.enumerations import run_from, run_to
from regkg.extract.cues.phrases import DAY, NAMED
from regkg.extract.cues.subject import MEETS, names_another, speaks_of_project
from regkg.extract.partners.participants import has_lead, in_charge, note
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.names import is_base, may_be_subject
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER
from regkg.model import Span
from regkg.vocab import LEAD, PARTNER

#: What a body is in a project that is named between it and that: "A projektā “T” ir vadošais partneris".
_IS_IN_PROJECT: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,60}}\)\s)?(?:šajā\s)?projektā{NAMED}\s(?:ir|būs|bija|(?:(?:ir|būs|bija|piedal(?:ās|īsies|ījās)|(?:līdz)?darbo(?:jas|sies|jās)"
    r"|(?:ir\s)?iesaist(?:ās|ījās|īsies|ījies|ījusies|īts|īta)|strādās?)\s)?kā)\s(?:viens\sno\s)?"
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


#: When or how somebody does something, between the body and its verb.
_WHEN: Final = rf"[”“\"»]?\s(?:\([^()\n]{{2,60}}\)\s)?(?:(?:šogad|pērn|nesen|tagad|nu|jau|arī|{DAY})\s){{0,2}}(?:ir\s)?"
#: Becoming a partner of the project, in Latvian.
_BECOMES: Final = re.compile(
    rf"{_WHEN}(?:kļuv(?:a|usi|is|uši|ušas)|kļūst?|kļūs)\spar\s(?:(?:[{LOWER}]+\s){{0,3}}?projekta{NAMED}\s(?P<lead>vadošo\s)?(?:sadarbības\s)?partner(?:i|iem)"
    rf"|(?P<leading>vadošo\s)?(?:sadarbības\s)?partner(?:i|iem)\s(?:[^\W\d_][\w+-]*\s){{0,3}}projektā{NAMED})(?!\w)"
)
#: Taking part in the project, perhaps as a partner, in Latvian; whoever takes part stands before.
_TAKES_PART: Final = re.compile(
    rf"{_WHEN}(?:(?:piedal|iesaist)(?:ās|īsies|ījās)|(?:piedalīj|iesaistīj)(?:usies|ušās|ies|ušies)|darb(?:ojas|osies|ojās|ojusies)|strādās?"
    r"|(?:nolēm[^\W\d_]+|lēmusi|plāno|gatavojas|iecerējusi|piekrita|piekritusi)\s(?:piedalīties|iesaistīties)"
    r"|(?:turpina|turpinās|(?:uz)?sāk(?:a|usi|uši|ušas)|apstiprināja|apstiprinājusi|apliecināja)\s(?:savu\s)?dalību)"
    rf"\s(?:[^\W\d_][\w+-]*\s){{0,4}}?projektā{NAMED}(?P<as>\skā\s(?P<lead>vadošais\s)?(?:sadarbības\s|projekta\s)?partner(?:is|e|i|im)"
    r"|\spartnera\s(?:statusā|lomā))?(?!\w)"
)
#: Standing for a country in the project, in Latvian: "X projektā pārstāv Latviju".
_STANDS_FOR: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,60}}\)\s)?(?:šajā\s)?projektā{NAMED}\spārstāv(?:ēja|ēs)?\s(?P<land>[^\W\d_]+)(?!\w)"
)


#: Of whom it is said behind that they became partners: "Par projekta “T” partneriem kļuvuši A un B".
_BECOME: Final = re.compile(
    rf"\b[Pp]ar\s(?:projekta{NAMED}\s)?(?P<lead>vadošo\s)?(?:sadarbības\s)?partner(?:i|iem)\s(?:šajā\s)?(?:projektā{NAMED}\s)?(?:ir\s)?"
    r"(?:kļuv(?:a|usi|is|uši|ušas)|kļūs|(?:izvēlēt|izraudzīt|apstiprināt)(?:i|as|a|s))\s(?:arī\s)?"
)


def joins(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Kalnu dome kļuvusi par projekta “T” partneri", "nolēma piedalīties projektā kā partneris", "projektā pārstāv Latviju"."""
    if reading.language != "lv" or MEETS.search(reading.words(sentence)):
        return
    become = _BECOME.search(reading.text, sentence.start, sentence.end)
    for body in run_from(reading, become.end(), bodies) if become is not None else ():
        leads = become is not None and become["lead"] is not None
        note(reading, body, LEAD if leads else PARTNER, body.span, rule="sentence.role/4", confidence=LIKELY)
    for body in bodies:
        behind = body.span.end, sentence.end
        match = _BECOMES.match(reading.text, *behind) or _TAKES_PART.match(reading.text, *behind)
        stands = _STANDS_FOR.match(reading.text, *behind) if match is None else None
        said = match or stands
        if said is None or not is_base(body.name, reading) or names_another(reading, sentence, said.start()):
            continue
        if stands is not None:
            place = Span(*stands.span("land"))
            land = country_at(reading, place)
            if land is not None:
                note(reading, replace(body, country=(land, place)), PARTNER, place, rule="sentence.role/4", confidence=LIKELY)
            continue
        told = said.groupdict()
        leads = bool(told.get("lead") or told.get("leading"))
        role = LEAD if leads else PARTNER if said.re is _BECOMES or told["as"] else None
        for member in run_to(reading, [other for other in bodies if other.span.end <= body.span.end]):
            note(reading, member, role, Span(*said.span()) if role is not None else None, rule="sentence.role/4", confidence=LIKELY)


#: A project that a sentence begins with, and whose it is: "“T” ir | Kalnu muzeja | projekts", "“T” is a project of | Hill Museum".
_PROJECT_IS: Final = re.compile(
    rf"\s*(?:[Pp]rojekt(?:s|as)\s)?[{OPEN}][^{OPEN}{CLOSE}\n]{{2,200}}[{CLOSE}](?:\s\([^()\n]{{2,60}}\))?\s(?:ir|bija|yra|buvo|[–—-])\s"
)
_IS_PROJECT: Final = re.compile(
    rf"[{CLOSE}]?\s(?:(?:sadarbības|pārrobežu|kopīg(?:s|ais)|starptautisk(?:s|ais)|īstenot(?:s|ais)|vadīt(?:s|ais)|tarptautin(?:is|ė)|bendras"
    r"|įgyvendinamas|Interreg|LEADER|Erasmus\+|LIFE|ESF|ERAF|ES)\s){0,3}(?:kop)?projekt(?:s|as)(?=[.,;\s])"
)
_PROJECT_OF: Final = re.compile(
    rf"\s*(?:The\s)?(?:[Pp]roject\s)?[{OPEN}][^{OPEN}{CLOSE}\n]{{2,200}}[{CLOSE}]\s(?:is|was)\s(?:an?|the)\s(?:[\w+-]+\s){{0,4}}?project\s(?:of|by)\s(?:the\s)?"
)


def is_whose(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "“Zemenes rudenī” ir Kalnu muzeja projekts": one body whose project it is leads it; several take part."""
    opens = (_PROJECT_OF if reading.language == "en" else _PROJECT_IS).match(reading.text, *sentence)
    run = run_from(reading, opens.end(), bodies) if opens is not None else []
    if not run or has_lead(reading):
        return
    if reading.language != "en" and (
        _IS_PROJECT.match(reading.text, run[-1].span.end, sentence.end) is None or any(is_base(body.name, reading) for body in run)
    ):
        return
    if len(run) == 1:
        in_charge(reading, run[0], "sentence.owner/3")
    for body in run if len(run) > 1 else ():
        note(reading, body, None, None, rule="sentence.owner/3", confidence=LIKELY)
