"""What was read, in the plain form in which a person would list it: projects with their fields and partners."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from regkg.config import DEFAULT_THRESHOLD
from regkg.extract.bodies.bodies import abbreviations
from regkg.extract.text.drafts import Draft, Fact
from regkg.extract.text.names import nominative
from regkg.extract.text.programmes import in_nominative
from regkg.extract.text.reading import Reading, participations_of
from regkg.iris import key_of
from regkg.model import Money, StatedDate
from regkg.vocab import ASSOCIATED, CODE, LEAD, RK, SKOS, compact

_TEXTS: Final = {
    "title": RK.title,
    "acronym": RK.acronym,
    "number": RK.projectNumber,
    "programme": RK.underProgramme,
    "priority": RK.underPriority,
    "status": RK.status,
    "website": RK.website,
}
_ROLES: Final = {LEAD: "lead", ASSOCIATED: "associated"}


#: Funds that a person lists under one name.
_FUNDS: Final = {"EEA-GRANTS": "EEA", "NORWAY-GRANTS": "EEA", "ESF-PLUS": "ESF+"}


def facts_of(reading: Reading) -> dict[str, Any]:
    """Projects, programmes, calls, organisations and events of a document as plain values; words as printed, names in the nominative.

    Dates are ISO 8601, as precise as stated; amounts numbers, `…_rounded` where printed in thousands or millions. What is less sure
    than the threshold below which a person must accept a claim stands apart, under `uncertain`.
    """
    facts: dict[str, Any] = {"document": reading.document.name, "language": reading.document.language}
    projects = (_project(reading, draft) for draft in reading.of_kind(RK.Project))
    facts["projects"] = [project for project in projects if project]
    facts["programmes"] = [_programme(reading, draft) for draft in reading.of_kind(RK.Programme) if draft.facts]
    facts["calls"] = [_call(reading, draft) for draft in reading.of_kind(RK.Call) if draft.facts]
    facts["organisations"] = [{"name": name_of(reading, draft)} for draft in reading.of_kind(RK.Organisation) if draft.facts]
    facts["events"] = [_event(reading, draft) for draft in reading.of_kind(RK.Event) if draft.facts]
    facts["uncertain"] = [_doubtful(reading, fact) for draft in reading.of_kind(RK.Project) for fact in draft.facts if not _is_sure(fact)]
    return {key: value for key, value in facts.items() if value or key in ("document", "language", "projects")}


def _is_sure(fact: Fact) -> bool:
    return fact.confidence >= DEFAULT_THRESHOLD


def _sure(draft: Draft, property_: NamedNode) -> Fact | None:
    """The first fact of a property that is sure enough; None if there is none."""
    return next((fact for fact in draft.all(property_) if _is_sure(fact)), None)


def _doubtful(reading: Reading, fact: Fact) -> dict[str, Any]:
    """A fact that a person must look at: which property, what is printed, how sure it is."""
    return {
        "property": compact(fact.predicate.value).removeprefix("rk:"),
        "printed": " ".join(reading.words(fact.span).split()),
        "confidence": float(fact.confidence),
    }


def _programme(reading: Reading, draft: Draft) -> dict[str, Any]:
    """Name, first and last year, money, fund and countries of a programme."""
    row: dict[str, Any] = {"name": _printed(reading, draft)}
    period = _sure(draft, RK.period)
    years = re.search(r"((?:19|20)\d\d)\D{1,4}((?:19|20)\d\d)", _last_of(period.value) if period else row["name"])
    if years:
        row |= {"start": years[1], "end": years[2]}
    row |= _money(draft, {"total_budget": RK.totalBudget, "eu_funding": RK.euContribution})
    return row | _fund_and_countries(reading, draft)


def _call(reading: Reading, draft: Draft) -> dict[str, Any]:
    """Number, programme, first and last day, money and fund of a call for proposals."""
    row: dict[str, Any] = {}
    if number := _sure(draft, SKOS.notation):
        row["number"] = _text(reading, number)
    if programme := _sure(draft, RK.callOf):
        row["programme"] = in_nominative(reading, programme.span)
    for key, property_ in (("opens", RK.opens), ("closes", RK.closes)):
        fact = _sure(draft, property_)
        if fact and isinstance(fact.value, StatedDate):
            row[key] = fact.value.lexical
    row |= _money(draft, {"total_budget": RK.totalBudget, "eu_funding": RK.euContribution})
    return row | _fund_and_countries(reading, draft)


def _event(reading: Reading, draft: Draft) -> dict[str, Any]:
    """Name, day and place of an event; what the page does not state is missing."""
    row: dict[str, Any] = {}
    series = _sure(draft, RK.partOfSeries)
    if series and isinstance(series.value, Draft) and (title := _sure(series.value, RK.title)):
        row["name"] = _text(reading, title)
    elif kind := _sure(draft, RK.eventType):
        row["name"] = " ".join(reading.words(kind.span).split())
    date = _sure(draft, RK.date)
    if date and isinstance(date.value, StatedDate):
        row |= {"start": date.value.lexical, "end": date.value.lexical}
    place = _sure(draft, RK.place)
    if place and isinstance(place.value, NamedNode):
        row["place"] = reading.entry(place.value).label(reading.language)
    return row


def _fund_and_countries(reading: Reading, draft: Draft) -> dict[str, Any]:
    row: dict[str, Any] = {}
    if fund := _sure(draft, RK.fund):
        row["fund"] = _FUNDS.get(str(_last(fund.value)), _last(fund.value))
    countries = [reading.lexicon.alpha_2(fact.value) for fact in draft.all(RK.country) if isinstance(fact.value, NamedNode)]
    if countries:
        row["countries"] = list(dict.fromkeys(countries))
    return row


def _last_of(value: object) -> str:
    """The end of an IRI."""
    return value.value.rpartition("/")[2] if isinstance(value, NamedNode) else ""


def _project(reading: Reading, draft: Draft) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for key, property_ in _TEXTS.items():
        fact = _sure(draft, property_)
        if fact is None and property_ == RK.underProgramme:
            fact = draft.first(property_)  # the printed name is sure, where of which period it is may not be
        if fact is not None:
            row[key] = _text(reading, fact)
    for key, property_ in (("start", RK.startDate), ("end", RK.endDate)):
        fact = _sure(draft, property_)
        if fact and isinstance(fact.value, StatedDate):
            row[key] = fact.value.lexical
    row |= _money(draft, {"total_budget": RK.totalBudget, "eligible_budget": RK.eligibleBudget, "eu_funding": RK.euContribution})
    rate = _sure(draft, RK.cofinancingRate)
    if rate and isinstance(rate.value, Literal):
        row["eu_rate"] = float(Decimal(rate.value.value) * 100)
    currencies = {fact.value.currency for fact in draft.facts if isinstance(fact.value, Money) and fact.value.currency}
    if len(currencies) == 1:
        row["currency"] = currencies.pop()
    if fund := _sure(draft, RK.fund):
        row["fund"] = _FUNDS.get(str(_last(fund.value)), _last(fund.value))
    for key, property_ in (("partner_count", RK.statedPartnerCount), ("country_count", RK.statedCountryCount)):
        fact = _sure(draft, property_)
        if fact and isinstance(fact.value, Literal):
            row[key] = int(fact.value.value)
    partners = [_partner(reading, participation) for participation in participations_of(draft)]
    if partners:
        row["partners"] = partners
    lead = next((partner["name"] for partner in partners if partner.get("role") == "lead"), None)
    if lead:
        row["lead_partner"] = lead
    return row


def _partner(reading: Reading, draft: Draft) -> dict[str, Any]:
    row: dict[str, Any] = {}
    organisation = _sure(draft, RK.organisation)
    if organisation and isinstance(organisation.value, Draft):
        row["name"] = _as_printed(reading, organisation)
        row["surface"] = reading.words(organisation.span)
        if country := _sure(organisation.value, RK.country):
            row["country"] = reading.lexicon.alpha_2(country.value) if isinstance(country.value, NamedNode) else None
    role = _sure(draft, RK.role)
    if role and isinstance(role.value, NamedNode):
        row["role"] = _ROLES.get(role.value, "partner")
    return row | _money(draft, {"budget": RK.totalBudget, "eu_funding": RK.euContribution})


def _as_printed(reading: Reading, organisation: Fact) -> str:
    """A participant's name as its page prints it, in the nominative; for an abbreviation what the page says that it stands for."""
    printed = " ".join(reading.words(organisation.span).split())
    draft = organisation.value
    if not isinstance(draft, Draft):
        return printed
    if draft.iri is None:
        return name_of(reading, draft)
    if " " not in printed:
        in_full = (reading.words(body.span) for body in reading.bodies if body.known == draft.iri and " " in reading.words(body.span))
        printed = next(in_full, reading.once(abbreviations).get(printed) or _name_in_language(reading, draft.iri) or printed)
    return nominative(" ".join(printed.split()), reading)


def _name_in_language(reading: Reading, body: NamedNode) -> str | None:
    """The name of a known body in the language of the page; None if it has none."""
    names = reading.entry(body).names()
    return next((name.text for name in names if name.language == reading.language and name.predicate == SKOS.prefLabel), None)


def _money(draft: Draft, keys: dict[str, NamedNode]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for key, property_ in keys.items():
        fact = _sure(draft, property_)
        if fact and isinstance(fact.value, Money):
            row[key] = float(fact.value.amount)
            if fact.value.rounded:
                row[f"{key}_rounded"] = True
    return row


def _text(reading: Reading, fact: Fact) -> str:
    if fact.predicate == RK.underProgramme:
        if isinstance(fact.value, Draft):
            return _printed(reading, fact.value)
        return in_nominative(reading, fact.span)
    if isinstance(fact.value, Literal):
        return fact.value.value
    return " ".join(reading.words(fact.span).split())


def _last(value: object) -> str | None:
    return value.value.rpartition("/")[2] if isinstance(value, NamedNode) and value.value.startswith(CODE) else None


def _printed(reading: Reading, draft: Draft) -> str:
    fact = _sure(draft, SKOS.prefLabel) or _sure(draft, SKOS.altLabel)
    return _text(reading, fact) if fact else key_of(draft.iri) if draft.iri else ""


def name_of(reading: Reading, draft: Draft) -> str:
    """A body's name in the nominative: as known for a known body, else as read."""
    fact = _sure(draft, SKOS.prefLabel) or _sure(draft, SKOS.altLabel)
    if fact and isinstance(fact.value, Literal) and len(fact.value.value) > 1:
        return fact.value.value
    return reading.entry(draft.iri).label(reading.language) if draft.iri else ""
