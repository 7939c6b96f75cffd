"""Bodies that words in apposition call those who carry the project out: "X, kā projekta īstenotājs", "Title (X): The project aims to"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import is_firm
from regkg.extract.bodies.enumerations import run_from
from regkg.extract.cues.phrases import NAMED, match_span
from regkg.extract.partners.participants import in_charge
from regkg.extract.text.drafts import Body
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import RK

#: "X as the one who carries out the project “…”".
_AS_DOER: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()]{{2,20}}\)\s)?kā\s(?:[{LOWER}]+\s){{0,3}}(?:projekta|projektu)\s[“„\"«][^\n]{{3,400}}?[”“\"»]\s(?:īstenotājs|īstenotāja|vadītājs|vadītāja|ieviesējs)\b"
)


#: "X, as the one who carries out the project,": in any case.
_AS_ONE_WHO_DOES: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,20}}\))?,?\s(?:kaip|kā|kui|as)\s(?:the\s)?(?:šio\s|šī\s|selle\s)?(?:projekto|projekta|projekti|project){NAMED}\s"
    r"(?:vykdytoj|įgyvendintoj|pareiškėj|īstenotāj|ieviesēj|iesniedzēj|elluviija|teostaja|promoter|implementer|owner)[^\W\d_]*"
)
#: Behind the genitive of a body: its head, perhaps with a name, "as the one who speaks for the lead partner".
_SPEAKS_FOR_LEAD: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,20}}\))?(?:\s[{LOWER}]+){{1,4}}(?:\s[{UPPER}][\w.-]+){{0,3}},?\skā\s(?:projekta{NAMED}\s)?vadošā\spartnera\spārstāv(?:is|e|ji|jas)(?!\w)"
)
#: What a contract calls from then on whoever gets the money: "(edaspidi ka toetuse saaja)", "(turpmāk – Finansējuma saņēmējs)".
_CALLED_BELOW: Final = re.compile(
    r"[”“\"»]?\s\((?:[^()\n]{0,60},\s)?"
    r"(?:turpmāk(?:\stekstā)?|toliau|edaspidi(?:\ska)?|hereinafter(?:\sreferred\sto\sas)?)(?:\s?[–—:,-])?\s(?:the\s)?[“„\"«]?"
    r"(?:(?:projekta|projekto|projekti|project|līdzfinansējuma|finansējuma|atbalsta|paramos|toetuse|grant)\s)?"
    r"(?:saņēmēj|iesniedzēj|īstenotāj|gavėj|vykdytoj|pareiškėj|saaja|taotleja|elluviija|beneficiary|promoter|recipient|applicant)[^\W\d_]*"
    r"[”“\"»]?\)",
    re.IGNORECASE,
)


#: Nouns for whoever carries the project out, in the nominative and as Estonian says what somebody is.
_DOER: Final = (
    r"(?:(?:vykdytoj|įgyvendintoj|pareiškėj|iniciator|sumanytoj)(?:as|a|ius|ė)|koordinator(?:ius|ė)|lyder(?:is|ė)"
    r"|īstenotāj(?:s|a)|ieviesēj(?:s|a)|iesniedzēj(?:s|a)"
    r"|(?:eestvedaja|elluviija|läbiviija|teostaja|algataja|taotleja)(?:ks)?|koordinaator(?:iks)?)"
)
#: The project and such a noun before a name, with a verb or a dash between or none: "Projekti „T“ elluviija on | X".
_DOER_BEFORE: Final = re.compile(
    rf"\b[Pp]rojekt(?:o|i|a){NAMED}\s{_DOER}\s(?:(?:yra|buvo|bus|on|oli|ir|bija|būs)\s|[–—-]\s)?(?=[“„\"«{UPPER}]|biedrība|asociacija)"
    rf"|\b[Pp]rojekt[^.;\n]{{0,200}}?,\s(?:ja\s)?(?:elluviija|juhtpartneri|koordinaatori|eestvedaja|taotleja)ks\s(?:on\s)?(?=[“„\"«{UPPER}])"
)
#: The same in the dative, whose money it is: "pareiškėjui | AB „Kalnai“ skirta".
_DOER_GETS: Final = re.compile(rf"\b(?:[Pp]areiškėjui|[Pp]rojekto{NAMED}\s(?:vykdytojui|pareiškėjui))\s(?=[“„\"«{UPPER}]|VšĮ)")
#: The same behind a name: "X on projekti „T“ elluviija", "X, projekto vykdytoja, kviečia".
_DOER_BEHIND: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?(?:,|\s(?:yra|buvo|bus|on|oli|ir|bija|būs)|\s[–—-])\s(?:šio\s|selle\s|šī\s)?"
    rf"[Pp]rojekt(?:o|i|a){NAMED}\s{_DOER}(?=[,.;:\n]|$|\s(?:ir|un|ja|bei|ning)\s)"
)


def as_doers(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X, kaip projekto vykdytojui, priekaištų nebuvo": whoever is said to be who carries the project out, in whatever case."""
    named = _DOER_BEFORE.search(reading.text, sentence.start, sentence.end)
    gets = _DOER_GETS.search(reading.text, sentence.start, sentence.end) if named is None and reading.language == "lt" else None
    found = named or gets
    for body in run_from(reading, found.end(), bodies)[:1] if found is not None else ():
        if gets is not None or is_base(body.name, reading) or is_firm(body.name):
            in_charge(reading, body, "sentence.doer/6")
            return
    for body in bodies:
        behind = body.span.end, sentence.end
        if _AS_ONE_WHO_DOES.match(reading.text, *behind) or _CALLED_BELOW.match(reading.text, *behind):
            in_charge(reading, body, "sentence.doer/4")
            return
        if _DOER_BEHIND.match(reading.text, *behind) and is_base(body.name, reading):
            in_charge(reading, body, "sentence.doer/6")
            return


def speaks_as_lead(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Kalnu domes priekšsēdētāja kā vadošā partnera pārstāve parakstīja": whose head speaks for the lead partner leads."""
    for body in bodies:
        if _SPEAKS_FOR_LEAD.match(reading.text, body.span.end, sentence.end) and not is_base(body.name, reading):
            in_charge(reading, body, "sentence.doer/4")
            return


def named_as_doers(reading: Reading) -> None:
    """ "• X kā projekta “T” īstenotājs": whoever an item of a list names before the project's title carries it out."""
    project = reading.project
    for body, said in reading.once(_as_doers) if project is not None else ():
        if project is not None and any(said.holds(fact.span) for fact in project.all(RK.title)):
            in_charge(reading, body, "sentence.doer/2")


def bracketed_behind_name(reading: Reading) -> None:
    """ "LIFE Blue Coast (Hill Municipality): The project aims to …": the body in brackets between the short name and what it does."""
    project = reading.project
    for fact in project.all(RK.acronym) if project is not None else ():
        for body in reading.bodies:
            is_behind = body.span.start == fact.span.end + len(" (") and reading.text.startswith(" (", fact.span.end)
            if is_behind and _TOLD.match(reading.text, body.span.end):
                in_charge(reading, body, "sentence.doer/4")


_TOLD: Final = re.compile(
    r"(?:,\s[^\W\d_]+)?\)(?::|\s[–—-])\s(?:(?:The|This|Our)\s(?:(?:[a-z]+\s)?(?:aims?|goals?|objectives?|purpose)\sof\s(?:the|this|our)\s)?project"
    r"|(?:(?:Šī|Šio|Šis|Selle)\s)?[Pp]rojekt(?:a|s|o|as|i)?)\s"
)


def _as_doers(page: Reading) -> list[tuple[Body, Span]]:
    """The bodies of a page behind which stands of what project they are the doers, and where."""
    matches = ((body, _AS_DOER.match(page.text, body.span.end)) for body in page.bodies)
    return [(body, match_span(match)) for body, match in matches if match is not None]
