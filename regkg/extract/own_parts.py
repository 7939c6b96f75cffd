"""Who has a part of the project's money of their own, and so takes part in it: "the budget of X in the project is 1 000 EUR"."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.anchors import line_of
from regkg.extract.drafts import LIKELY, Body, Draft
from regkg.extract.lexicon import Mention
from regkg.extract.participants import note, partners_of_lead
from regkg.extract.reading import Reading
from regkg.extract.recipients import is_dative, pays
from regkg.extract.subject import speaks_of_project
from regkg.extract.values import money_in
from regkg.model import Money, Span
from regkg.vocab import RK

#: Words about the project or its costs that may stand around the word for a part.
_ABOUT: Final = (
    r"(?:(?:kopēj|kopīg|plānot|projekt|partner|attiecinām|finansējum|finansavim|šaj|šim|šio|šiame|ietvar|biudžete|budžet|bendr|"
    r"selles|kogu|total|overall|planned|project|this)\w*|in|of|the|tame|jame)"
)
#: Words for a part of the money that nobody has who takes no part; who only pays has "funding".
_PART: Final = r"(?:budžets|izmaksas|daļa|biudžetas|dalis|išlaidos|eelarve|osa|budget|share|part|costs?)"
#: What joins a part and its amount.
_IS: Final = (
    r"(?:,? (?:ir|bija|būs|yra|buvo|on|oli|is|was|are|were|sastāda|veido|moodustab|sudaro|apmērā))?\s?[:–—-]?\s*(?=(?:EUR|€|LVL|Ls)?\s?\d)"
)
#: From a body in the genitive to its amount: "X's total project costs in this project are".
_OF_BODY: Final = re.compile(
    rf"[”“\"»]?(?:[’']s)?\s(?:\([^()\n]{{2,60}}\)\s)?(?:{_ABOUT}\s){{0,4}}{_PART}(?:\s{_ABOUT}){{0,4}}{_IS}", re.IGNORECASE
)
#: The same from a body that is called a partner: "projekta partnera “X” finansējums:".
_OF_PARTNER: Final = re.compile(rf"[”“\"»]?\s(?:{_ABOUT}\s){{0,4}}(?:finansējums|finansavimas|funding){_IS}", re.IGNORECASE)
#: From a body in the dative to its amount, behind whose it is: "projekta finansējums Kalnu ostai ir".
_FUNDING_FOR: Final = re.compile(r"(?:finansējums|budžets|izmaksas|finansavimas|biudžetas)\s$", re.IGNORECASE)
_AMOUNT_BEHIND: Final = re.compile(rf"[”“\"»]?(?:\s{_ABOUT}){{0,3}}{_IS}", re.IGNORECASE)
#: From a body in the dative to what it is given: "Kalnu novada pašvaldībai novirzītais finansējums", "Kalnų muziejui tenka dalis –".
_TO_BODY: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,30}}\)\s)?(?:{_ABOUT}\s){{0,3}}"
    rf"(?:tenk|skirt|novirzīt|paredzēt|atvēlēt|piešķirt|pienāk)\w+(?:\s[^\W\d_]+){{0,3}}?{_IS}",
    re.IGNORECASE,
)
_MOST_BETWEEN: Final = 90
_LONGEST: Final = 40
_NEAR: Final = 30


def read_own_parts(reading: Reading) -> None:
    """Note whoever a passage on the project gives a part of its money: "the budget of X in the project is 1 000 EUR"."""
    project = reading.project
    for body in reading.bodies if project is not None else ():
        if not reading.scope.holds(body.span) or is_place(body) or pays(body):
            continue
        match = _to_amount(reading, body)
        amount = next(money_in(reading.text, match.end(), min(match.end() + _LONGEST, len(reading.text))), None) if match else None
        if match is None or amount is None or amount.span.start != match.end() or not _is_of_project(reading, body):
            continue
        role = _role_before(reading, body)
        draft = note(reading, body, role.concept if role else None, role.span if role else None, rule="sentence.part/1", confidence=LIKELY)
        if project is not None and draft is not None and not draft.has(RK.totalBudget) and _is_less(project, amount.value):
            draft.add(RK.totalBudget, amount.value, amount.span, rule="sentence.part/1", confidence=LIKELY)
    partners_of_lead(reading)


def _to_amount(reading: Reading, body: Body) -> re.Match[str] | None:
    """What joins a body and an amount that is its part of the project's money."""
    stop = min(body.span.end + _MOST_BETWEEN, len(reading.text))
    match = _OF_BODY.match(reading.text, body.span.end, stop) or _TO_BODY.match(reading.text, body.span.end, stop)
    if match is None and _role_before(reading, body) is not None:
        match = _OF_PARTNER.match(reading.text, body.span.end, stop)
    if match is None and _FUNDING_FOR.search(reading.text, max(0, body.span.start - _NEAR), body.span.start) and is_dative(reading, body):
        match = _AMOUNT_BEHIND.match(reading.text, body.span.end, stop)
    return match


def _role_before(reading: Reading, body: Body) -> Mention | None:
    """The role that stands right before a name: "partnera “X”"."""
    roles = reading.codes_in(Span(max(0, body.span.start - _NEAR), body.span.start + 1), "role")
    return next((role for role in roles if not reading.text[role.span.end : body.span.start].strip(' “„"«')), None)


def _is_less(project: Draft, amount: Money) -> bool:
    """Whether an amount is less than what the project costs, as far as that is known."""
    total = project.first(RK.totalBudget)
    return (
        total is not None
        and isinstance(total.value, Money)
        and total.value.currency == amount.currency
        and amount.amount < total.value.amount
    )


def _is_of_project(reading: Reading, body: Body) -> bool:
    """Whether the line up to a body, or the sentence that holds it, speaks of the project."""
    sentence = reading.sentence_at(body.span.start)
    line = line_of(reading, body.span.start)
    return (
        speaks_of_project(reading, sentence)
        or reading.in_field(body.span, RK.totalBudget)
        or (line is not None and line.start < body.span.start and speaks_of_project(reading, Span(line.start, body.span.start)))
    )


#: A town or a district, in Latvian or Lithuanian and in any case.
_PLACE: Final = re.compile(r"(?:\w+\s){1,2}(?:novad|pilsēt|pagast|rajon|apskrit|miest)[^\W\d_]*")


def is_place(body: Body) -> bool:
    """Whether a name is that of a place, which stands for its municipality: "Daugavpils pilsētas daļa"."""
    return body.known is None and _PLACE.fullmatch(body.name) is not None
