"""What was read, in the plain form in which a person would list it: projects with their fields and partners."""

from __future__ import annotations

from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.drafts import Draft, Fact
from regkg.extract.programmes import in_nominative
from regkg.extract.reading import Reading, participations_of
from regkg.iris import key_of
from regkg.model import Money, StatedDate
from regkg.vocab import CODE, RK, SKOS, code

_TEXTS: Final = {
    "title": RK.title,
    "acronym": RK.acronym,
    "number": RK.projectNumber,
    "programme": RK.underProgramme,
    "priority": RK.underPriority,
    "status": RK.status,
    "website": RK.website,
}
_ROLES: Final = {code("role", "lead-partner"): "lead", code("role", "associated-partner"): "associated"}


def facts_of(reading: Reading) -> dict[str, Any]:
    """Projects, programmes and organisations of a document as plain values; words as printed, names in the nominative.

    Dates are ISO 8601, as precise as stated; amounts numbers, `…_rounded` where they are printed in thousands or millions.
    """
    facts: dict[str, Any] = {"document": reading.document.name, "language": reading.document.language}
    facts["projects"] = [_project(reading, draft) for draft in reading.of_kind(RK.Project)]
    facts["programmes"] = [{"name": _printed(reading, draft)} for draft in reading.of_kind(RK.Programme) if draft.facts]
    facts["organisations"] = [{"name": name_of(reading, draft)} for draft in reading.of_kind(RK.Organisation) if draft.facts]
    return facts


def _project(reading: Reading, draft: Draft) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for key, property_ in _TEXTS.items():
        if fact := draft.first(property_):
            row[key] = _text(reading, fact)
    for key, property_ in (("start", RK.startDate), ("end", RK.endDate)):
        fact = draft.first(property_)
        if fact and isinstance(fact.value, StatedDate):
            row[key] = fact.value.lexical
    row |= _money(draft, {"total_budget": RK.totalBudget, "eligible_budget": RK.eligibleBudget, "eu_funding": RK.euContribution})
    currencies = {fact.value.currency for fact in draft.facts if isinstance(fact.value, Money) and fact.value.currency}
    if len(currencies) == 1:
        row["currency"] = currencies.pop()
    if fund := draft.first(RK.fund):
        row["fund"] = _last(fund.value)
    for key, property_ in (("partner_count", RK.statedPartnerCount), ("country_count", RK.statedCountryCount)):
        fact = draft.first(property_)
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
    organisation = draft.first(RK.organisation)
    if organisation and isinstance(organisation.value, Draft):
        row["name"] = name_of(reading, organisation.value)
        row["surface"] = reading.words(organisation.span)
        if country := organisation.value.first(RK.country):
            row["country"] = reading.lexicon.alpha_2(country.value) if isinstance(country.value, NamedNode) else None
    role = draft.first(RK.role)
    if role and isinstance(role.value, NamedNode):
        row["role"] = _ROLES.get(role.value, "partner")
    return row | _money(draft, {"budget": RK.totalBudget, "eu_funding": RK.euContribution})


def _money(draft: Draft, keys: dict[str, NamedNode]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for key, property_ in keys.items():
        fact = draft.first(property_)
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
    fact = draft.first(SKOS.prefLabel) or draft.first(SKOS.altLabel)
    return _text(reading, fact) if fact else key_of(draft.iri) if draft.iri else ""


def name_of(reading: Reading, draft: Draft) -> str:
    """A body's name in the nominative: as known for a known body, else as read."""
    fact = draft.first(SKOS.prefLabel) or draft.first(SKOS.altLabel)
    if fact and isinstance(fact.value, Literal) and len(fact.value.value) > 1:
        return fact.value.value
    return reading.entry(draft.iri).label(reading.language) if draft.iri else ""
