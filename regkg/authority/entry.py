"""One thing of the authority data, with its names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from regkg.iris import class_of
from regkg.vocab import RK, SKOS

#: Properties whose values are names, the preferred first.
NAMES = (SKOS.prefLabel, RK.title, SKOS.altLabel, SKOS.hiddenLabel)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a thing: which property holds it, and in which language (None for one that belongs to none, as a code does)."""

    text: str
    language: str | None
    predicate: NamedNode

    def literal(self) -> Literal:
        """The name as a literal."""
        return Literal(self.text, language=self.language) if self.language else Literal(self.text)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the authority data, with all that is said of it.

    `statements` holds what was read or derived, `unverified` what is known from memory: it helps to recognise the thing and is no fact.
    """

    iri: NamedNode
    statements: Mapping[NamedNode, list[NamedNode | Literal]] = field(hash=False)
    unverified: Mapping[NamedNode, list[NamedNode | Literal]] = field(hash=False, default_factory=dict)

    @property
    def kind(self) -> NamedNode:
        """Its class."""
        return class_of(self.iri)

    def names(self) -> Iterator[Name]:
        """Its names, preferred ones first, those known from memory last."""
        for said in (self.statements, self.unverified):
            for name in NAMES:
                for value in said.get(name, ()):
                    if isinstance(value, Literal):
                        yield Name(value.value, value.language, name)

    def label(self, language: str) -> str:
        """Its preferred name in a language, else in English, else in any; a name known from memory if there is no other."""
        names = list(self.names())
        preferred = [name for name in names if name.predicate in (SKOS.prefLabel, RK.title)]
        by_language = {name.language: name.text for name in reversed(preferred or (names if self.unverified else []))}
        return by_language.get(language) or by_language.get("en") or next(iter(by_language.values()), self.iri.value)

    def first(self, property_: NamedNode) -> NamedNode | Literal | None:
        """One value of a property; None if it has none."""
        return next(iter(self.statements.get(property_, ())), None)

    def all(self, property_: NamedNode) -> list[NamedNode | Literal]:
        """The values of a property, sorted."""
        return self.statements.get(property_, [])

    def known(self, property_: NamedNode) -> list[NamedNode | Literal]:
        """The values of a property, with those known from memory: to recognise the thing by, not to publish."""
        return [*self.statements.get(property_, ()), *self.unverified.get(property_, ())]
