"""What is known outside the documents: programmes, organisations, places, policies, with the names under which texts print them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from regkg.errors import ConfigError, IdentifierError, Place
from regkg.iris import class_of, is_thing
from regkg.resources import data_folder
from regkg.turtle import read_turtle, turtle_files
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


class Authority:
    """The entries of a folder of Turtle files, by IRI."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        statements: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and is_thing(quad.subject) and isinstance(quad.object, NamedNode | Literal):
                statements[quad.subject][quad.predicate].append(quad.object)
        self._entries = {
            iri: Entry(
                iri,
                {name: sorted(values, key=str) for name, values in sorted(statements[iri].items(), key=lambda pair: pair[0].value)},
            )
            for iri in sorted(statements, key=lambda node: node.value)
        }

    @classmethod
    def read(cls, folder: Path) -> Authority:
        """The entries of all Turtle files in a folder.

        Raises ConfigError if there is no such folder or a thing is of no known kind, SyntaxFault for a file that is no Turtle.
        """
        return cls(quad for path in turtle_files(folder) for quad in _checked(path))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __contains__(self, iri: object) -> bool:
        return iri in self._entries

    def get(self, iri: NamedNode) -> Entry | None:
        """The entry of an IRI; None for a thing that is not in the authority data."""
        return self._entries.get(iri)

    def of_kind(self, kind: NamedNode) -> list[Entry]:
        """The entries of a class, by IRI."""
        return [entry for entry in self if entry.kind == kind]

    def closure(self, wanted: Iterable[NamedNode]) -> list[Entry]:
        """The wanted entries and those that they refer to, directly or not, by IRI."""
        found: dict[NamedNode, Entry] = {}
        waiting = [iri for iri in wanted if iri in self._entries]
        while waiting:
            iri = waiting.pop()
            if iri in found:
                continue
            found[iri] = entry = self._entries[iri]
            waiting += [
                value for values in entry.statements.values() for value in values if isinstance(value, NamedNode) and value in self._entries
            ]
        return sorted(found.values(), key=lambda entry: entry.iri.value)


def _checked(path: Path) -> Iterator[Quad]:
    for quad in read_turtle(path):
        if isinstance(quad.subject, NamedNode) and is_thing(quad.subject):
            try:
                class_of(quad.subject)
            except IdentifierError as error:
                raise ConfigError(error.message, hint=error.hint, place=Place(str(path))) from error
        yield quad


@cache
def default_authority() -> Authority:
    """The authority data that comes with regkg."""
    return Authority.read(data_folder() / "authority")
