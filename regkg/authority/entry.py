"""One thing of the authority data, with its names."""

from __future__ import annotations

from collections.abc import Iterator
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
    """One thing of the authority data, with all that is said of it."""

    iri: NamedNode
    statements: dict[NamedNode, list[NamedNode | Literal]] = field(hash=False)

    @property
    def kind(self) -> NamedNode:
        """Its class."""
        return class_of(self.iri)

    def names(self) -> Iterator[Name]:
        """Its names, preferred ones first."""
        for name in NAMES:
            for value in self.statements.get(name, ()):
                if isinstance(value, Literal):
                    yield Name(value.value, value.language, name)

    def label(self, language: str) -> str:
        """Its preferred name in a language, else in English, else in any."""
        preferred = [name for name in self.names() if name.predicate in (SKOS.prefLabel, RK.title)]
        by_language = {name.language: name.text for name in reversed(preferred)}
        return by_language.get(language) or by_language.get("en") or next(iter(by_language.values()), self.iri.value)

    def first(self, property_: NamedNode) -> NamedNode | Literal | None:
        """One value of a property; None if it has none."""
        return next(iter(self.statements.get(property_, ())), None)

    def all(self, property_: NamedNode) -> list[NamedNode | Literal]:
        """The values of a property, sorted."""
        return self.statements.get(property_, [])
