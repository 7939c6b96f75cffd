"""Names for people: the label of a thing, a term or a code in the reader's language."""

from __future__ import annotations

from collections.abc import Container, Iterable
from decimal import Decimal, InvalidOperation
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.errors import IdentifierError, InputError
from regkg.iris import class_of, is_thing
from regkg.model import Money
from regkg.queries import ask_internal, short
from regkg.stores import Store, Term, is_nameable
from regkg.terms import Terms
from regkg.vocab import DCT, ORG, RDF, RK, SKOS, XSD

#: Names of properties that others defined.
_FOREIGN: Final = {
    RDF.type: {"lv": "veids", "en": "type"},
    DCT.isPartOf: {"lv": "daļa no", "en": "part of"},
    DCT.issued: {"lv": "publicēts", "en": "published on"},
    DCT.publisher: {"lv": "publicētājs", "en": "publisher"},
    DCT.source: {"lv": "uzziņu avots", "en": "reference"},
    DCT.title: {"lv": "virsraksts", "en": "title"},
    ORG.unitOf: {"lv": "struktūrvienība iestādē", "en": "unit of"},
    SKOS.altLabel: {"lv": "cits nosaukums", "en": "other name"},
    SKOS.changeNote: {"lv": "izmaiņas", "en": "change note"},
    SKOS.definition: {"lv": "definīcija", "en": "definition"},
    SKOS.editorialNote: {"lv": "piezīme", "en": "note"},
    SKOS.hiddenLabel: {"lv": "drukas kļūda", "en": "misprint"},
    SKOS.notation: {"lv": "apzīmējums", "en": "notation"},
    SKOS.prefLabel: {"lv": "nosaukums", "en": "name"},
}

#: Properties that hold a thing's name, the best first.
_NAMES = (RK.acronym, RK.title, SKOS.prefLabel, RK.fileName)


class Labels:
    """Looks up labels in a store, and in the ontology for terms and codes; each once."""

    def __init__(self, store: Store, terms: Terms, language: str) -> None:
        self._store = store
        self._terms = terms
        self._language = language
        self._known: dict[NamedNode, str] = {}
        self._titles: dict[NamedNode, str] = {}

    def of(self, term: Term | None) -> str:
        """What a reader calls a term; money with its digits in groups; numbers, dates and texts as they are; empty for nothing."""
        if term is None:
            return ""
        if isinstance(term, NamedNode):
            if term not in self._known:
                self.look_up([term])
            return self._known[term]
        if not isinstance(term, Literal):
            return str(term)
        if term.datatype == RK.money:
            return printed_money(term.value, self._language)
        return term.value

    def title(self, term: NamedNode) -> str:
        """The title of a thing or its name in full, where it has one; else what a reader calls it."""
        name = self.of(term)
        return self._titles.get(term, name)

    def look_up(self, terms: Iterable[Term | None]) -> None:
        """Fetch the labels of many things in one question."""
        unknown = sorted(
            {term for term in terms if isinstance(term, NamedNode) and term not in self._known},
            key=lambda node: node.value,
        )
        for node in unknown:
            foreign = _FOREIGN.get(node, {}).get(self._language)
            self._known[node] = foreign or self._terms.label(node, self._language) or short(node)
        things = [node for node in unknown if is_thing(node) and is_nameable(node)]
        if not things:
            return
        rows = ask_internal(self._store, "labels", thing=things)
        best: dict[NamedNode, tuple[tuple[int, int, str], str]] = {}
        titles: dict[NamedNode, tuple[int, str]] = {}
        for row in rows:
            thing, property_, name = row["thing"], row["property"], row["name"]
            if isinstance(thing, NamedNode) and isinstance(property_, NamedNode) and isinstance(name, Literal):
                key = (_NAMES.index(property_), self._distance(name.language), name.value)
                if thing not in best or key < best[thing][0]:
                    best[thing] = (key, name.value)
                if property_ != RK.acronym:
                    titles[thing] = min(titles.get(thing, key[1:]), key[1:])
        for thing, (_, chosen) in best.items():
            self._known[thing] = chosen
        self._titles |= {thing: title for thing, (_, title) in titles.items()}
        self._name_parts(things, best)

    def _name_parts(self, things: Iterable[NamedNode], named: Container[NamedNode]) -> None:
        """A participation, a funding and other parts without a name of their own are called by their kind and path."""
        for thing in things:
            if thing not in named:
                try:
                    kind = self._terms.label(class_of(thing), self._language)
                except IdentifierError:
                    kind = None
                self._known[thing] = f"{kind} {short(thing)}" if kind else short(thing)

    def _distance(self, language: str | None) -> int:
        return [self._language, "en", "lv"].index(language) if language in (self._language, "en", "lv") else 3

    def amount(self, term: Term | None) -> str:
        """An amount of money with two decimals and groups of three digits: `418 247.67`, in Latvian `418 247,67`."""
        if not isinstance(term, Literal) or term.datatype not in (XSD.decimal, XSD.integer):
            return self.of(term)
        try:
            return grouped(Decimal(term.value), self._language)
        except InvalidOperation:
            return term.value


def grouped(amount: Decimal, language: str) -> str:
    """An amount with two decimals and groups of three digits.

    >>> grouped(Decimal("2061952.67"), "en"), grouped(Decimal("2061952.67"), "lv")
    ('2\\xa0061\\xa0952.67', '2\\xa0061\\xa0952,67')
    """
    text = f"{amount:,.2f}".replace(",", "\u00a0")
    return text.replace(".", ",") if language == "lv" else text


def printed_money(lexical: str, language: str) -> str:
    """What a claim says of money, as precise as printed, with groups of three digits; what is no rk:money stays as it is.

    >>> printed_money("2447855.5 EUR", "lv"), printed_money("11.4E6 EUR", "en")
    ('2\\xa0447\\xa0855,5\\xa0EUR', '11\\xa0400\\xa0000\\xa0EUR')
    """
    try:
        money = Money.parse(lexical)
    except InputError:
        return lexical
    digits = f"{money.amount:,.{max(money.decimals, 0)}f}".replace(",", "\u00a0")
    return f"{digits.replace('.', ',') if language == 'lv' else digits}\u00a0{money.currency or ''}".rstrip()
