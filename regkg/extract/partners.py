"""Who takes part in the project, in which role, from which country: from tables, lists and sentences."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.drafts import LIKELY, Draft
from regkg.extract.lexicon import Mention
from regkg.extract.projects import speaks_of_project
from regkg.extract.reading import Reading
from regkg.extract.tables import read_tables
from regkg.model import Span
from regkg.vocab import LEX, RK, code

_LEAD: Final = code("role", "lead-partner")
_PARTNER: Final = code("role", "partner")
_FROM: Final = frozenset("no kops from since nuo alates".split())


def read_partners(reading: Reading) -> None:
    """Note the participations of the project."""
    if reading.project is None:
        return
    read_tables(reading)
    _leads_in_sentences(reading)
    _one_of_partners(reading)
    _participants_in_sentences(reading)


def _participant(reading: Reading, body: Mention) -> Draft | None:
    return reading.participation(reading.known(body.concept), body.span, rule="sentence.partner/1")


def _leads_in_sentences(reading: Reading) -> None:
    """ "the lead partner is X in C", "X (lead partner)"."""
    for sentence in reading.sentences:
        bodies = reading.names_in(sentence, RK.Organisation)
        for role in reading.codes_in(sentence, "role"):
            if role.concept != _LEAD or not reading.words(role.span).casefold().split()[-1].startswith(("partner", "benefic")):
                continue
            lead = _joined(reading, role.span, bodies)
            if lead is None:
                continue
            draft = _participant(reading, lead)
            if draft is None:
                continue
            draft.add(RK.role, _LEAD, role.span, rule="sentence.lead/1")
            _country_behind(reading, lead, sentence)


def _joined(reading: Reading, role: Span, bodies: list[Mention]) -> Mention | None:
    """The body that a role is said of: right behind "is" or a dash, or right before the role in brackets or between commas."""
    for body in bodies:
        if body.span.start >= role.end and re.fullmatch(r"\s*(?:ir|is|yra|on|[-–—:])\s+", reading.text[role.end : body.span.start]):
            return body
        if body.span.end <= role.start and re.fullmatch(r"[”“\"]?\s*[(,]\s*(?:projekta )?", reading.text[body.span.end : role.start]):
            return body
    return None


def _country_behind(reading: Reading, body: Mention, sentence: Span) -> None:
    for country in reading.codes_in(sentence, "country"):
        if re.fullmatch(r"[”“\"]?\s*[(,]?\s*(?:no |in |iš )?", reading.text[body.span.end : country.span.start]):
            reading.known(body.concept).add(RK.country, country.concept, country.span, rule="sentence.country/1")


def _one_of_partners(reading: Reading) -> None:
    """ "X is one of 9 partners"."""
    for sentence in reading.sentences:
        for cue in reading.cues_in(sentence, LEX["one-of"]):
            partners = [
                role
                for role in reading.codes_in(sentence, "role")
                if role.concept == _PARTNER and re.fullmatch(r"\s*\d{0,3}\s*(?:projekta )?", reading.text[cue.span.end : role.span.start])
            ]
            before = [body for body in reading.names_in(sentence, RK.Organisation) if body.span.end <= cue.span.start]
            if partners and before and (draft := _participant(reading, before[-1])) is not None:
                draft.add(RK.role, _PARTNER, Span(cue.span.start, partners[0].span.end), rule="sentence.role/1")


def _participants_in_sentences(reading: Reading) -> None:
    """ "X takes part in the project from October 2017": a start of its own, and no lead where another is."""
    for sentence in reading.sentences:
        cues = reading.cues_in(sentence, LEX.participates)
        if not cues or not speaks_of_project(reading, sentence):
            continue
        if reading.codes_in(sentence, "eventtype") or reading.has_cue(sentence, LEX["distractor-date"]):  # it takes part in a meeting
            continue
        before = [body for body in reading.names_in(sentence, RK.Organisation) if body.span.end <= cues[0].span.start]
        if not before:
            continue
        draft = _participant(reading, before[-1])
        if draft is None:
            continue
        _own_start(reading, draft, Span(before[-1].span.end, cues[0].span.end))
        if not draft.has(RK.role) and _another_leads(reading, draft):
            draft.add(RK.role, _PARTNER, cues[0].span, rule="sentence.role/1", kind="inferred", confidence=LIKELY)


def _own_start(reading: Reading, draft: Draft, span: Span) -> None:
    for date in reading.dates_in(span):
        if reading.word_before(date.span.start) in _FROM:
            draft.add(RK.participationStart, date.value, date.span, rule="sentence.start/1")


def _another_leads(reading: Reading, draft: Draft) -> bool:
    return any(other is not draft and any(fact.value == _LEAD for fact in other.all(RK.role)) for other in reading.participations())
