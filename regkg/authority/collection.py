"""What is known outside the documents: programmes, organisations, places, policies, with the names under which texts print them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from regkg.authority.entry import Entry
from regkg.authority.matching import Match, Matcher
from regkg.errors import ConfigError, IdentifierError, Place
from regkg.iris import class_of, is_thing
from regkg.resources import data_folder
from regkg.turtle import read_turtle, turtle_files


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

    def match(
        self,
        name: str,
        kind: NamedNode | None = None,
        language: str | None = None,
        *,
        country: NamedNode | None = None,
        period: str | None = None,
        near: str = "",
    ) -> Match | None:
        """The one entry that a printed name stands for; None where no entry or more than one does.

        `kind` is the class that is looked for; `language` that of the text; `country` and `period` ("2014-2020") what is known of the
        thing from elsewhere; `near` the words around, in which a spelled-out name or a period may stand. An acronym counts only together
        with one of these. docs/reference/authority.md says what the score of a match means.
        """
        return self._matcher.match(name, kind, language, country=country, period=period, near=near)

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self)

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
