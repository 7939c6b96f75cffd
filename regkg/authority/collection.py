"""What is known outside the documents: programmes, organisations, places, policies, with the names under which texts print them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from regkg.authority.entry import Entry
from regkg.authority.matching import Match, Matcher
from regkg.authority.tables import Fact, fact_tables, read_facts, read_nuts, read_sources, read_words
from regkg.errors import ConfigError, IdentifierError, Place
from regkg.iris import class_of, is_thing
from regkg.resources import data_folder
from regkg.turtle import read_turtle, turtle_files
from regkg.vocab import BASE, DCT, RDF, SKOS


class Authority:
    """The entries of a folder of tables and Turtle files, by IRI."""

    def __init__(
        self,
        quads: Iterable[Quad],
        facts: Iterable[Fact] = (),
        regions: Callable[[], Iterable[Fact]] = tuple,
        words: Callable[[], Iterable[Fact]] = tuple,
    ) -> None:
        self._entries = _entries(quads, facts)
        self._read_regions = regions
        self._read_words = words

    @cached_property
    def words(self) -> tuple[Fact, ...]:
        """The words of pages for coded values, months and countries; read when first asked for."""
        return tuple(self._read_words())

    @cached_property
    def _regions(self) -> dict[NamedNode, Entry]:
        """Regions of the statistics, which entries refer to; read when first asked for."""
        return _entries((), self._read_regions())

    @classmethod
    def read(cls, folder: Path) -> Authority:
        """The entries of all tables and Turtle files in a folder.

        Raises ConfigError if there is no such folder, a table breaks a rule (docs/reference/authority.md) or a thing is of no known kind,
        SyntaxFault for a file that is no Turtle.
        """
        quads = (quad for path in turtle_files(folder) for quad in _checked(path))
        tables = fact_tables(folder)
        if not tables:
            return cls(quads)
        sources = read_sources(folder)
        facts = (fact for path in tables for fact in read_facts(path, sources))
        return cls(quads, facts, lambda: read_nuts(folder, sources), lambda: read_words(folder))

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

    def quads(self) -> list[Quad]:
        """All entries and words as RDF: in the default graph what was read or derived, in a graph of its own what is known from memory.

        That graph says of itself what it is. Nothing of it is published or stated of a thing that documents name.
        """
        found = [
            Quad(UNVERIFIED, SKOS.scopeNote, Literal(text, language=language), DefaultGraph()) for language, text in _UNVERIFIED.items()
        ]
        for entry in [*self, *self._regions.values()]:
            for statements, graph in ((entry.statements, DefaultGraph()), (entry.unverified, UNVERIFIED)):
                found += [Quad(entry.iri, name, value, graph) for name, values in statements.items() for value in values]
        found += [Quad(word.subject, word.predicate, word.value, DefaultGraph() if word.verified else UNVERIFIED) for word in self.words]
        return found

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
        """The wanted entries and those that they refer to, directly or not, regions of the statistics among them, by IRI."""
        entries = self._entries | self._regions
        found: dict[NamedNode, Entry] = {}
        waiting = [iri for iri in wanted if iri in entries]
        while waiting:
            iri = waiting.pop()
            if iri in found:
                continue
            found[iri] = entry = entries[iri]
            waiting += [
                value for values in entry.statements.values() for value in values if isinstance(value, NamedNode) and value in entries
            ]
        return sorted(found.values(), key=lambda entry: entry.iri.value)


#: The graph of what is known from memory.
UNVERIFIED: Final = NamedNode(f"{BASE}authority/unverified")
_UNVERIFIED: Final = {
    "en": "What is known from memory and was read nowhere: it helps to recognise what a page prints, and is no fact of this data set.",
    "lv": "Tas, kas zināms no galvas un nekur nav izlasīts: palīdz atpazīt lapā rakstīto un nav šīs datu kopas fakts.",
}

_Statements = dict[NamedNode, set[NamedNode | Literal]]


def _entries(quads: Iterable[Quad], facts: Iterable[Fact]) -> dict[NamedNode, Entry]:
    """Entries by IRI: what Turtle files say of things of ours, and what tables say."""
    said: dict[NamedNode, _Statements] = defaultdict(_new)
    unverified: dict[NamedNode, _Statements] = defaultdict(_new)
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and is_thing(quad.subject) and isinstance(quad.object, NamedNode | Literal):
            said[quad.subject][quad.predicate].add(quad.object)
    source, type_ = DCT.source, RDF.type
    for fact in facts:
        if fact.verified:
            statements = said[fact.subject]
            statements[source].add(_plain(fact.source))
        else:
            statements = unverified[fact.subject]
        statements[fact.predicate].add(fact.value)
    everything = sorted({*said, *unverified}, key=lambda node: node.value)
    for iri in everything:
        if is_thing(iri):
            said[iri][type_].add(class_of(iri))  # follows from the identifier, whatever is known of the thing
    return {iri: Entry(iri, _sorted(said.get(iri)), _sorted(unverified.get(iri))) for iri in everything}


def _new() -> _Statements:
    return defaultdict(set)


@cache
def _plain(text: str) -> Literal:
    return Literal(text)


def _sorted(statements: _Statements | None) -> dict[NamedNode, list[NamedNode | Literal]]:
    if not statements:
        return {}
    return {
        name: sorted(values, key=str) if len(values) > 1 else list(values)
        for name, values in sorted(statements.items(), key=lambda pair: pair[0].value)
    }


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
