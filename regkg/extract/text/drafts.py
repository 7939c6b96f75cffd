"""Things as one document describes them, before they have IRIs: a draft holds what the rules found about one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode

from regkg.claims import Kind
from regkg.model import Money, Span, StatedDate

#: How sure a rule is by default: an explicit label, a sentence with a cue, a guess that needs a look.
CERTAIN: Final = Decimal("1")
LIKELY: Final = Decimal("0.9")
POSSIBLE: Final = Decimal("0.6")
#: One of several that fit as well: too little to stand as a fact.
GUESSED: Final = Decimal("0.4")


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about a draft: what it says, where it is printed, which rule read it and how sure it is."""

    predicate: NamedNode
    value: Value
    span: Span
    rule: str
    kind: Kind = "stated"
    confidence: Decimal = CERTAIN


def money_of(fact: Fact | None) -> Money | None:
    """The amount that a fact states; None for any other fact and for none."""
    return fact.value if fact is not None and isinstance(fact.value, Money) else None


@dataclass(eq=False, slots=True)
class Draft:
    """A thing in the making: its class, its IRI where it is already known, and its facts."""

    kind: NamedNode
    iri: NamedNode | None = None
    facts: list[Fact] = field(default_factory=list)

    def add(
        self,
        property_: NamedNode,
        value: Value,
        span: Span,
        *,
        rule: str,
        kind: Kind = "stated",
        confidence: Decimal = CERTAIN,
    ) -> None:
        """Note a fact, once."""
        fact = Fact(property_, value, span, rule, kind, confidence)
        if not any(known.predicate == property_ and known.value == value and known.span == span for known in self.facts):
            self.facts.append(fact)

    def all(self, *properties: NamedNode) -> Iterator[Fact]:
        """The facts of one property after another, each in the order in which they were found."""
        return (fact for property_ in properties for fact in self.facts if fact.predicate == property_)

    def first(self, property_: NamedNode) -> Fact | None:
        """The first fact of a property; None if there is none."""
        for fact in self.facts:
            if fact.predicate == property_:
                return fact
        return None

    def has(self, property_: NamedNode) -> bool:
        """Whether anything is known of a property."""
        return self.first(property_) is not None

    def drop(self, fact: Fact) -> None:
        """Take a fact back that a check of the whole refutes."""
        self.facts.remove(fact)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a passage names: where, under which name as printed, the known body that it is, and what is printed around it."""

    span: Span
    name: str
    known: NamedNode | None = None
    country: tuple[NamedNode, Span] | None = None
    role: tuple[NamedNode, Span] | None = None


Value: TypeAlias = NamedNode | Literal | Money | StatedDate | Draft
