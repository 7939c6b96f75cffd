"""The participation of a body in the project, with its role."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.bodies.organisations import organisation_of
from regkg.extract.text.drafts import CERTAIN, LIKELY, Body, Draft
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.reading import Reading
from regkg.model import Span
from regkg.vocab import LEAD, PARTNER, RK, SKOS


def lead_over_partner(draft: Draft, at: Span, *, rule: str) -> None:
    """A participant that was noted as a partner before is the lead."""
    known = draft.first(RK.role)
    if known is not None and known.value == PARTNER:
        draft.drop(known)
        draft.add(RK.role, LEAD, at, rule=rule)


def note(
    reading: Reading, body: Body, role: NamedNode | None, at: Span | None, *, rule: str, confidence: Decimal = CERTAIN
) -> Draft | None:
    """The participation of a body with its role; a role that is known already stands."""
    if reading.project is None or is_title(reading, body):
        return None
    draft = reading.participation(organisation_of(reading, body), body.span, rule=rule, confidence=confidence)
    if draft is None:
        return None
    if body.role is not None:
        role, at = body.role
    if role is not None and not draft.has(RK.role):
        draft.add(RK.role, role, at or body.span, rule=rule, confidence=confidence)
    return draft


def is_title(reading: Reading, body: Body) -> bool:
    """Whether what was taken for a body's name is a title: the words of a name of the page's projects, or in quotation marks and theirs."""
    names = [fact for draft in reading.of_kind(RK.Project) for fact in draft.all(RK.title, RK.acronym)]
    printed = (body.name, reading.words(body.span))
    if any(isinstance(fact.value, Literal) and fact.value.value in printed for fact in names):
        return True
    is_quoted = body.name[0] in OPEN and body.name[-1] in CLOSE
    inner = Span(body.span.start + 1, body.span.end - 1) if is_quoted else body.span
    if not inner.start or reading.text[inner.start - 1] not in OPEN:
        return False  # as mostly
    return any(fact.span in (inner, body.span) for fact in names)


def has_lead(reading: Reading) -> bool:
    """Whether a participant is known to lead the project."""
    return any(fact.value == LEAD for draft in reading.participations() for fact in draft.all(RK.role))


def takes_part(reading: Reading, body: Body) -> bool:
    """Whether a body is known to take part in the project."""
    organisation = organisation_of(reading, body)
    return any(fact.value is organisation for draft in reading.participations() for fact in draft.all(RK.organisation))


#: What an Estonian municipality is called by its area, and what governs it.
_AREA: Final = re.compile(r"(?P<place>\S+)\s(?:vald|linn)")
_GOVERNED: Final = r"\s(?:valla|linna)valitsus"


def is_area_of_participant(reading: Reading, body: Body) -> bool:
    """Whether a body is the area of a municipality whose government is known to take part: "Mäe linn" beside "Mäe Linnavalitsus"."""
    area = _AREA.fullmatch(body.name) if reading.language == "et" else None
    if area is None:
        return False
    governed = re.compile(re.escape(area["place"]) + _GOVERNED, re.IGNORECASE)
    labels = [
        fact.value.first(SKOS.prefLabel)
        for draft in reading.participations()
        for fact in draft.all(RK.organisation)
        if isinstance(fact.value, Draft)
    ]
    return any(
        label is not None and isinstance(label.value, Literal) and governed.fullmatch(label.value.value) is not None for label in labels
    )


def partners_of_lead(reading: Reading) -> None:
    """Whoever takes part in a project that another leads, and of whom nothing else is said, is a partner."""
    for draft in reading.participations() if has_lead(reading) else ():
        known = draft.first(RK.organisation)
        if known is not None and not draft.has(RK.role):
            draft.add(RK.role, PARTNER, known.span, rule="sentence.role/1", kind="inferred", confidence=LIKELY)


def is_in_title(reading: Reading, span: Span) -> bool:
    """Whether words are but a part of the project's title where it is printed."""
    return reading.project is not None and any(fact.span.holds(span) for fact in reading.project.all(RK.title))


def is_within_another(reading: Reading, span: Span) -> bool:
    """Whether words are but a part of a name that was noted of a participant before."""
    noted = (fact.span for draft in reading.participations() for fact in draft.all(RK.organisation))
    return any(other.holds(span) and other != span for other in noted)


def in_charge(reading: Reading, body: Body, rule: str) -> None:
    """Note a body as a participant, and as the lead unless its role is known."""
    draft = note(reading, body, None, None, rule=rule, confidence=LIKELY)
    if draft is not None and not draft.has(RK.role):
        draft.add(RK.role, LEAD, body.span, rule=rule, kind="inferred", confidence=LIKELY)


def make_lead(reading: Reading, body: Body, at: Span) -> None:
    """A lead that was noted as a partner before is the lead."""
    draft = reading.participation(organisation_of(reading, body), body.span, rule="sentence.lead/1")
    if draft is not None:
        lead_over_partner(draft, at, rule="sentence.lead/1")
