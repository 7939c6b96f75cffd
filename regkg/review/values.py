"""The value that a person types to correct a claim, understood by what the property takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.claims import Claim, canonical
from regkg.entries.answers import Complaint, Reader
from regkg.entries.fields import Field, Takes, field_of
from regkg.errors import ClaimError, InputError
from regkg.extract.text.values import money_in
from regkg.iris import class_of, is_thing
from regkg.model import Money, Span, StatedDate
from regkg.stores import Store
from regkg.terms import Terms
from regkg.vocab import CODE, RDF, RDFS, RK, SKOS, XSD

#: What a literal of each datatype takes; dates apart, which are as precise as typed.
_TAKES: Final[dict[NamedNode, Takes]] = {
    RDF.langString: "text",
    XSD.string: "word",
    XSD.decimal: "number",
    XSD.integer: "whole",
    **dict.fromkeys((XSD.date, XSD.gYearMonth, XSD.gYear, XSD.gMonthDay), "date"),
}


def corrected_value(claim: Claim, text: str, *, store: Store, terms: Terms, language: str) -> NamedNode | Literal:
    """The value that a text stands for: money as printed, a date as precise as typed, a code or a thing by name, words in a language.

    `store` knows the names of things; `language` is the reader's, and that of words for which neither the text (`…@lv`) nor the claim
    names one. Raises ClaimError that says what the property takes.
    """
    written = " ".join(text.split())
    if not written:
        raise ClaimError("the correction is empty", hint="to say that the document does not state this, use --reject")
    value = canonical(_value(claim, written, store=store, terms=terms, language=language))
    if value == claim.value:
        raise ClaimError(f"the claim {claim.id} says {written} already", hint="to confirm it, use --accept")
    return value


def _value(claim: Claim, text: str, *, store: Store, terms: Terms, language: str) -> NamedNode | Literal:
    reader = Reader(store, terms, language)
    old = claim.value
    if RK.money in terms.values(claim.predicate, RDFS.range):
        return _money(text, old, reader)
    field = _field(claim, terms)
    if field.takes == "date":
        try:
            return StatedDate.parse(text).literal()  # a day without a year, too
        except InputError:
            pass  # or as people write it: the reader knows
    spoken = old.language if isinstance(old, Literal) and old.language else language
    answer = reader.read(field, text, language=spoken)
    if isinstance(answer, Complaint):
        raise ClaimError(answer.sentence)
    return answer


def _money(text: str, old: NamedNode | Literal, reader: Reader) -> Literal:
    """An amount; in the currency of the claim if the text names none, and in thousands or millions if written so (6.2E6 EUR)."""
    currency = Money.parse(old.value).currency if isinstance(old, Literal) and old.datatype == RK.money else None
    has_currency = text[-1].isalpha() or text.endswith("€")
    full = text if has_currency or currency is None else f"{text} {currency}"
    if "E" in full.partition(" ")[0]:
        try:
            return Money.parse(full).literal()
        except InputError as error:
            raise ClaimError(error.message, hint=error.hint) from error
    money = reader.money(full)
    if not isinstance(money, Complaint):
        return money.literal()
    scaled = [found.value for found in money_in(text, currency=currency) if found.span == Span(0, len(text))]
    if not scaled or "E" not in str(scaled[0]).partition(" ")[0]:  # 6,2 miljoni EUR
        raise ClaimError(money.sentence)
    return scaled[0].literal()


def _field(claim: Claim, terms: Terms) -> Field:
    """What the property takes, by the shapes; where they say nothing, a value like the claim's own."""
    old = claim.value
    field = field_of(class_of(claim.subject) if is_thing(claim.subject) else SKOS.Concept, claim.predicate)
    if isinstance(old, Literal):
        return replace(field, takes=_TAKES.get(old.datatype, "word"))
    if not field.codes and old.value.startswith(CODE):
        scheme = old.value.rpartition("/")[0]
        codes = sorted((concept for concept in terms.concepts if concept.value.rpartition("/")[0] == scheme), key=lambda node: node.value)
        return replace(field, takes="code", codes=tuple(codes))
    if is_thing(old) and field.takes not in ("thing", "code"):
        return replace(field, takes="thing", of_class=field.of_class or class_of(old))
    if not is_thing(old) and field.takes not in ("code", "address"):
        return replace(field, takes="address")
    return field
