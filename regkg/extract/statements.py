"""From drafts to claims: every draft gets its IRI, every fact becomes a claim with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.claims import MAXIMUM_QUOTE, Claim, canonical
from regkg.errors import IdentifierError
from regkg.extract.text.drafts import Draft, Fact, Value
from regkg.extract.text.reading import Reading
from regkg.iris import UNKNOWN_COUNTRY, UNKNOWN_PROGRAMME, is_thing, key_of, owner_of, part, slug, thing
from regkg.model import Money, Span, StatedDate
from regkg.vocab import RK, SKOS

_COUNTRY_OF_LANGUAGE: Final = {"lv": "lv", "lt": "lt", "et": "ee"}
_LONGEST_KEY: Final = 80


class Minting:
    """Gives drafts their IRIs, each once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._minted: dict[int, NamedNode] = {}
        self._owners = {id(fact.value): draft for draft in reading.drafts for fact in draft.facts if isinstance(fact.value, Draft)}

    def iri(self, draft: Draft) -> NamedNode:
        """The draft's IRI. Raises IdentifierError for a draft that has nothing to be named by."""
        if draft.iri is not None:
            return draft.iri
        if id(draft) not in self._minted:
            self._minted[id(draft)] = self._mint(draft)
        return self._minted[id(draft)]

    def get(self, draft: Draft) -> NamedNode | None:
        """The draft's IRI; None for a draft that has nothing to be named by."""
        try:
            return self.iri(draft)
        except IdentifierError:
            return None

    def _mint(self, draft: Draft) -> NamedNode:
        if draft.kind == RK.Project:
            return thing("project", self._programme_key(draft), self._project_key(draft))
        if draft.kind == RK.Programme:
            return thing("programme", _key(draft, RK.cciCode, SKOS.prefLabel))
        if draft.kind == RK.Call:
            programme = self._target(draft, RK.callOf) if draft.has(RK.callOf) else thing("programme", UNKNOWN_PROGRAMME)
            return part(programme, "call", _key(draft, SKOS.notation, RK.opens, RK.closes))
        if draft.kind == RK.Organisation:
            return thing("org", f"{self._country_key(draft)}-{_key(draft, SKOS.prefLabel)}")
        if draft.kind == RK.Participation:
            return part(self._owner(draft), "partner", key_of(self._target(draft, RK.organisation)))
        if draft.kind == RK.ContactPoint:
            return part(self._owner(draft), "contact", _key(draft, RK.email))
        if draft.kind == RK.EventSeries:
            country = _COUNTRY_OF_LANGUAGE.get(self._reading.language, UNKNOWN_COUNTRY)
            return thing("series", f"{country}-{_key(draft, RK.title)}")
        if draft.kind == RK.Event:
            if draft.has(RK.partOfSeries):
                place = key_of(self._target(draft, RK.place))
                return part(self._target(draft, RK.partOfSeries), "event", place.partition("-")[2] or place)
            return part(self._owner(draft), "event", _key(draft, RK.date))
        raise IdentifierError(f"no identifier for a {draft.kind.value}")

    def _project_key(self, project: Draft) -> str:
        """The project's number, acronym or title; for one that its page does not name, the page."""
        if project.has(RK.projectNumber) or project.has(RK.acronym) or project.has(RK.title):
            return _key(project, RK.projectNumber, RK.acronym, RK.title)
        return f"page-{self._reading.document.sha256[:16]}"

    def _target(self, draft: Draft, property_: NamedNode) -> NamedNode:
        fact = draft.first(property_)
        if fact is None:
            raise IdentifierError(f"no {property_.value} to make an identifier from")
        return self.iri(fact.value) if isinstance(fact.value, Draft) else _node(fact.value)

    def _owner(self, draft: Draft) -> NamedNode:
        return self.iri(self._owners[id(draft)])

    def _programme_key(self, project: Draft) -> str:
        return key_of(self._target(project, RK.underProgramme)) if project.has(RK.underProgramme) else UNKNOWN_PROGRAMME

    def _country_key(self, organisation: Draft) -> str:
        fact = organisation.first(RK.country)
        return self._reading.lexicon.alpha_2(_node(fact.value)).lower() if fact else UNKNOWN_COUNTRY


def _node(value: Value) -> NamedNode:
    if not isinstance(value, NamedNode):
        raise IdentifierError(f"not an identifier: {value}")
    return value


def _key(draft: Draft, *properties: NamedNode) -> str:
    """A slug of the first of some properties that the draft has and that holds a letter, cut at a hyphen where it is very long."""
    for property_ in properties:
        fact = draft.first(property_)
        if fact is None:
            continue
        text = fact.value.lexical if isinstance(fact.value, StatedDate) else fact.value.value if isinstance(fact.value, Literal) else ""
        if property_ == RK.email:
            text = text.partition("@")[0]
        try:
            key = slug(text)
        except IdentifierError:
            continue
        if len(key) <= _LONGEST_KEY:
            return key
        return key[: _LONGEST_KEY + 1].rpartition("-")[0] or key[:_LONGEST_KEY]
    raise IdentifierError(f"nothing to make an identifier of a {draft.kind.value} from")


def claims_of(reading: Reading) -> list[Claim]:
    """The claims of all drafts that say something and can be named. A name is claimed once for each form in which it is printed."""
    minting = Minting(reading)
    claims: dict[str, Claim] = {}
    printed: set[tuple[NamedNode, NamedNode, str, str]] = set()
    for draft in reading.drafts:
        subject = minting.get(draft) if draft.facts else None
        if subject is None:
            continue
        for fact in sorted(draft.facts, key=lambda fact: (fact.span, fact.predicate.value)):
            value = _term(fact.value, minting)
            if value is None:
                continue
            if fact.predicate in _NAMES:
                form = (subject, fact.predicate, str(value), reading.words(fact.span))
                if form in printed:
                    continue
                printed.add(form)
            claim = _claim(reading, subject, fact, value)
            claims.setdefault(claim.id, claim)
    return sorted(claims.values(), key=Claim.sort_key)


_NAMES: Final = frozenset({SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.notation, RK.title, RK.acronym, RK.strand, RK.country})


def _term(value: Value, minting: Minting) -> NamedNode | Literal | None:
    if isinstance(value, Draft):
        return minting.get(value)
    if isinstance(value, Money | StatedDate):
        return value.literal()
    return canonical(value)


def _claim(reading: Reading, subject: NamedNode, fact: Fact, value: NamedNode | Literal) -> Claim:
    place = reading.in_document(fact.span)
    span = Span(place.start, min(place.end, place.start + MAXIMUM_QUOTE))
    return Claim(
        document=reading.document.name,
        sha256=reading.document.sha256,
        span=span,
        text=reading.document.passage(span).text,
        subject=subject,
        predicate=fact.predicate,
        value=value,
        kind=fact.kind,
        extractor=fact.rule,
        confidence=fact.confidence,
    )


def subjects(claims: Iterable[Claim]) -> set[NamedNode]:
    """All things that claims speak of, with the wholes that they are parts of."""
    found: set[NamedNode] = set()
    for claim in claims:
        for term in (claim.subject, claim.value):
            while isinstance(term, NamedNode) and is_thing(term) and term not in found:
                found.add(term)
                term = owner_of(term) or term
    return found
