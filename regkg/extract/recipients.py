"""To whom the project's money is given, as contracts and grants say it, and who answers for what the project publishes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from regkg.extract.doers import SIGNS_WITH, clause_between, has_lead, in_charge, leads_to
from regkg.extract.drafts import LIKELY, Body
from regkg.extract.enumerations import run_from
from regkg.extract.heads import head_of
from regkg.extract.names import nominative
from regkg.extract.participants import note
from regkg.extract.reading import Reading
from regkg.extract.subject import MEETS
from regkg.extract.tokens import fold
from regkg.model import Span

#: Agencies that pay, with which a project's lead partner signs the contract; folded.
_PAYERS: Final = (
    "centrala finansu un ligumu agentur",
    "lauku atbalsta dienest",
    "valsts izglitibas attistibas agentur",
    "valsts regional",
    "sabiedribas integracijas fond",
    "latvijas vides investiciju fond",
    "rural support service",
    "central finance and contract",
    "state education development agency",
    "state regional development agency",
    "society integration fund",
    "nacionaline mokejimo agentur",
    "lietuvos verslo paramos agentur",
    "centrine projektu valdymo agentur",
    "riigi tugiteenuste keskus",
)
#: Short names of such agencies.
_SHORT: Final = frozenset("cfla lad viaa vraa pria".split())


def pays(body: Body) -> bool:
    """Whether a body is an agency that pays for projects of others."""
    name = fold(body.name)
    return name.startswith(_PAYERS) or name.split()[0] in _SHORT


_SIGNS: Final = re.compile(
    r"\b(?:noslē(?:dz|g)|parakst|slēdz)[^.;]{0,160}?\b(?:līgum|vienošan)|\b(?:līgum|vienošan)[^.;]{0,260}?\b(?:noslē(?:dz|g)|parakst)"
    r"|\b(?:sign(?:s|ed)|concluded)\b[^.;]{0,160}?\b(?:contract|agreement)|\b(?:contract|agreement)\b[^.;]{0,260}?\b(?:signed|concluded)\b"
    r"|\bpasiraš[^.;]{0,160}?\bsutart|\bsutart[^.;]{0,260}?\bpasiraš"
    r"|\b(?:sõlmi|allkirjasta)[^.;]{0,160}?\bleping|\bleping[^.;]{0,260}?\b(?:sõlmi|allkirjasta)",
    re.IGNORECASE,
)


def contractors(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X and the paying agency signed the contract for the project": X is in charge, where nobody else is."""
    if not _SIGNS.search(reading.text, sentence.start, sentence.end) or has_lead(reading):
        return
    for first, second in pairwise(bodies):
        if not SIGNS_WITH.search(reading.text, first.span.end, second.span.start):
            continue
        if pays(first) != pays(second):
            chosen = second if pays(first) else first
            in_charge(reading, chosen, "sentence.contract/1")
            return


#: Getting money, which the project's own words name in the same sentence: "saņēmusi ELFLA finansējumu", "gavo paramą".
_GETS_MONEY: Final = re.compile(
    r"\b(?:(?:saņem|saņēm|guv|gūst|gūs|iegūs|iegūst|ieguv|piesaist)[^\W\d_]*|gavo|gaus|gavus\w+|sai|saab|saanud"
    r"|(?:has |have )?(?:received|obtained|secured|won)|(?:was|were|has been) (?:granted|awarded))\s[^.;:]{0,70}?"
    r"\b(?:(?:līdz)?finansējumu|atbalstu|līdzekļus|grantu|finansavim[ąo]|param[ąo]s?|lėš[ųa]s?|funding|financing|support|grant"
    r"|toetus[te]|rahastus[te]|raha)\b",
    re.IGNORECASE,
)
#: "X ar projektu “T” (Nr. 1) ", before the verb.
_WITH_PROJECT: Final = re.compile(
    r"[”“\"»]?\s(?:ar\s(?:savu\s)?projektu|su\sprojektu|with (?:the|its) project|projektiga)\s"
    r"[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]\s(?:\([^()]{2,60}\)\s)?(?:ir\s)?"
)
#: Giving money or consent to a project, behind whom it is given to.
_GIVEN: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()]{2,40}\)\s)?(?:[^.;:]{0,70}?\s)??"
    r"(?:apstiprin|piešķīr|piešķir|atbalstīt|skirt|skyrė|patvirtint|eralda|määra)[^\W\d_]*\s[^.;]{0,120}?\bprojekt"
)
_DATIVES: Final = {"lv": ("ai", "ei", "am", "im", "um"), "lt": ("ai", "ei", "ui"), "et": ("le",)}


def receivers(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X has received funding for the project", "biedrībai “X” apstiprināts projekts": it is in charge, where nobody else is."""
    if MEETS.search(reading.words(sentence)):
        return
    for match in _GETS_MONEY.finditer(reading.text, sentence.start, sentence.end):
        before = [body for body in bodies if body.span.end <= match.start()]
        clause = clause_between(reading, before, match.start())
        chosen = before[clause] if clause is not None else before[-1] if before else None
        if chosen is not None and not pays(chosen) and _gets(reading, chosen, match.start(), is_near=clause is None):
            in_charge(reading, chosen, "sentence.receiver/1")
    for body in bodies:
        if is_dative(reading, body) and not pays(body) and _GIVEN.match(reading.text, body.span.end, sentence.end):
            in_charge(reading, body, "sentence.receiver/1")


def _gets(reading: Reading, body: Body, verb: int, *, is_near: bool) -> bool:
    """Whether a body is who gets something: the subject of a verb, perhaps with the project's name between or others with it."""
    if is_near and _WITH_PROJECT.fullmatch(reading.text, body.span.end, verb) is None and not leads_to(reading, body, verb):
        return False
    return reading.language not in ("lv", "lt") or fold(nominative(body.name, reading)) == fold(body.name)


def is_dative(reading: Reading, body: Body) -> bool:
    """Whether a name stands in the dative, as the noun that heads it tells."""
    endings = _DATIVES.get(reading.language)
    return endings is not None and any(
        token.text.endswith(endings) and head_of(token.folded, reading.language) is not None for token in reading.tokens_in(body.span)
    )


#: What a project's publication says of whoever prepared it: "Par tās saturu pilnībā atbild X", "Už tai, kas parašyta, atsako X".
_ANSWERS_FOR: Final = re.compile(
    r"\b(?:(?:par|atbildību par)\s(?:(?!programm)[^.;\n]){0,60}?(?:satur|rakstīt|paust|teikt|publicēt)[^.;\n]{0,40}?\s"
    r"(?:(?:pilnīb|piln|vienīg|tik)\w*\s)*(?:atbild|atbildīg[ais]+|(?:atbildību\s)?uzņemas)(?:\s(?:tikai|vienīgi|pilnībā|ir))*"
    r"|už\s[^.;\n]{0,60}?(?:turin|parašyt|rašom|išsakyt|skelb|pateikt)[^.;\n]{0,40}?\satsako(?:\s(?:tik|išimtinai))?|už\sjį\satsako"
    r"|(?:contents?|views|publication|article)\b[^.;\n]{0,90}?\b(?:is|are|lies)\s(?:the\s)?(?:(?:sole|full|only)\s)?responsibility of"
    r"|sisu\seest\s(?:[^\W\d_]+\s){0,2}vastutab(?:\s(?:ainult|täielikult))?)\s(?:the\s)?",
    re.IGNORECASE,
)
#: Where a name in running text is at its end.
_AT_END: Final = re.compile(r"[”“\"»]?(?:[.,;:()\n]|$|\s(?:un|and|ir|ja|kas|which)\s)")


def answerable(reading: Reading) -> None:
    """ "The contents of this publication are the sole responsibility of X": projects say so of those who take part in them."""
    for match in _ANSWERS_FOR.finditer(reading.text, reading.scope.start, reading.scope.end):
        for body in run_from(reading, match.end(), reading.bodies)[:1]:
            if not pays(body) and _AT_END.match(reading.text, body.span.end):
                note(reading, body, None, None, rule="page.responsible/1", confidence=LIKELY)
