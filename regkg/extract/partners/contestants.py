"""Who has the project: in a call takes part or wins with it, or asks for money; becomes its coordinator; has partners of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.cues.phrases import DAY, NAMED
from regkg.extract.partners.clauses import AGENT
from regkg.extract.partners.participants import has_lead, in_charge
from regkg.extract.partners.recipients import pays
from regkg.extract.text.drafts import Body
from regkg.extract.text.names import may_be_subject
from regkg.extract.text.reading import Reading
from regkg.model import Span

_SUBJECT: Final = rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?"
#: From the subject on: in a call with the project, with the first place in it, with a request for money, as its coordinator.
_CONTESTS: Final = {
    "lv": re.compile(
        rf"{_SUBJECT}(?:ir\s)?(?:(?:nolēm(?:a|usi|is)\s)?(?:piedal(?:ās|ījās|īsies|īties|ījusies|ījies)|startē(?:ja|s|jusi|jis)?|uzvar(?:ēja|ēs|ējusi|ējis))"
        r"\s[^.;:]{0,160}?konkurs(?:ā|u|os)\s(?:ar\s(?:savu\s)?(?:projekt(?:a\s(?:pieteikumu|iesniegumu|ideju)|u)|pieteikumu)(?=\s[“„\"])"
        r"|un\s(?:īsteno|realizē)s?\s[^.;:“„\"]{0,60}?projektu\b)"
        r"|lū(?:dz|dza|gusi|dzis)[\s,][^.;:“„\"]{0,90}?finansējumu\s[^.;:“„\"]{0,90}?projekt(?:a|am)(?!\w)"
        rf"|kļ(?:uvusi|uvis|ūst|uva|ūs)\spar\s(?:šī\s)?(?:[^.;:“„\"]{{0,60}}?\s)?projekta{NAMED}\s(?:vadošo\spartneri|koordinator(?:u|i|iem)|koordinējošo\s|īstenotāju)"
        r"|startē(?:ja|s|jusi|jis)?\skā\s(?:projekta\s)?(?:koordin|vadoš)"
        r"|(?:kopā|sadarbībā)\sar\ssaviem\s(?:(?:sadarbības|projekta)\s)?partneriem(?!\w))"
    ),
    "en": re.compile(
        rf"{_SUBJECT}(?:(?:has\s)?w(?:on|ins)\s(?:the|a)\s[^.;:]{{0,60}}?(?:call|competition|contest)\swith\s(?:its|the)\s[^.;:“„\"]{{0,30}}?project(?!\w)"
        r"|(?:has\s)?appli(?:ed|es)\sfor\s[^.;:“„\"]{0,60}?(?:funding|support|grant|money)\s[^.;:“„\"]{0,60}?\bproject(?!\w)"
        rf"|(?:has\s)?bec(?:ame|omes?)\s(?:the\s)?(?:lead\spartner|coordinator)\sof\sthe\s(?:[^.;:“„\"]{{0,60}}?\s)?project{NAMED}(?!\w)"
        r"|(?:together|along|jointly)\swith\sits\s(?:[a-z]+\s)?partners(?!\w))"
    ),
    "lt": re.compile(
        rf"{_SUBJECT}(?:dalyva(?:uja|vo|us)\s[^.;:]{{0,120}}?konkurse\s[^.;:“„\"]{{0,40}}?su\sprojektu(?=\s[“„\"])"
        r"|tapo\s[^.;:“„\"]{0,60}?projekto\s[^.;:]{0,160}?(?:koordinator|pagrindin)[^\W\d_]+|kartu\ssu\ssavo\spartneriais(?!\w))"
    ),
    "et": re.compile(
        rf"{_SUBJECT}(?:osale(?:s|b)\s[^.;:]{{0,120}}?(?:konkursil|voorus)\s[^.;:“„\"]{{0,40}}?projektiga(?=\s[“„\"])"
        r"|sai\s[^.;:“„\"]{0,60}?projekti\s[^.;:]{0,160}?koordinaatoriks|koos\soma\spartneritega(?!\w))"
    ),
}
#: Up to the subject that stands last: "Ar projektu “T” konkursā uzvarēja | X", "Projekti „T“ taotles | X".
_TO_SUBJECT: Final = {
    "lv": re.compile(
        rf"\b[Aa]r\sprojektu{NAMED}\s[^.;:]{{0,80}}?konkurs(?:ā|os)\s(?:uzvarēja|uzvarējusi|startēja|startēs|piedalījās|piedalīsies)\s[“„\"]?$"
    ),
    "et": re.compile(rf"\b[Pp]rojekti{NAMED}\s(?:jaoks\s)?taotle(?:s|b)\s[“„\"]?$"),
    "en": re.compile(
        rf"\b[Tt]he\s(?:grant|funding|support)\sfor\sthe\sproject{NAMED}\s(?:went|was\s(?:given|awarded|granted))\sto\s(?:the\s)?[“„\"]?$"
    ),
    "lt": re.compile(rf"\b[Ss]u\sprojektu{NAMED}\s[^.;:]{{0,80}}?konkurs(?:e|ą)\s(?:laimėjo|dalyvavo|dalyvaus)\s[“„\"]?$"),
}


def contestants(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X piedalīsies konkursā ar projektu “T”", "X lūdz līdzfinansējumu projektam": it is in charge, where nobody else is."""
    behind, before = _CONTESTS.get(reading.language), _TO_SUBJECT.get(reading.language)
    if behind is None or before is None or has_lead(reading):
        return
    for body in bodies:
        if pays(body) or not may_be_subject(body.name, reading):
            continue
        is_subject = behind.match(reading.text, body.span.end, sentence.end) is not None and not AGENT.search(
            reading.text, max(0, body.span.start - 16), body.span.start
        )
        if is_subject or before.search(reading.text, sentence.start, body.span.start):
            in_charge(reading, body, "sentence.contest/1")
            return
