"""What the ontology says about its own terms: labels, which properties have one value, how dates and money are spelled out."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from regkg.resources import ontology_folder
from regkg.turtle import read_turtle, turtle_files
from regkg.vocab import OWL, RDF, RDFS, RK, SKOS


class Terms:
    """The terms of the ontology's modules and the concepts of its code lists."""

    def __init__(self, quads: list[Quad]) -> None:
        self._quads = quads
        self._values: dict[tuple[NamedNode, NamedNode], list[NamedNode | Literal]] = defaultdict(list)
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                self._values[quad.subject, quad.predicate].append(quad.object)

    @classmethod
    def read(cls, folder: Path) -> Terms:
        """Read modules and code lists below a folder.

        Raises ConfigError if there is no such folder, SyntaxFault for a file that is no Turtle.
        """
        return cls([quad for path in turtle_files(folder, "*.ttl", "codelists/*.ttl") for quad in read_turtle(path)])

    @property
    def quads(self) -> list[Quad]:
        """All statements."""
        return self._quads

    @property
    def without_notes(self) -> list[Quad]:
        """All statements but what is there for readers alone, which no rule looks at."""
        return [quad for quad in self._quads if quad.predicate not in _NOTES]

    def values(self, term: NamedNode, property_: NamedNode) -> list[NamedNode | Literal]:
        """What is said of a term with one property."""
        return self._values.get((term, property_), [])

    def is_single_valued(self, property_: NamedNode) -> bool:
        """Whether two different values of a property contradict each other."""
        return property_ in self._single_valued

    @cached_property
    def _single_valued(self) -> frozenset[NamedNode]:
        marked = {
            term for (term, property_), values in self._values.items() if property_ == RK.singleValued for value in values if value == _TRUE
        }
        return frozenset(marked | set(self.funding_kinds))

    def bounds(self, property_: NamedNode) -> tuple[NamedNode, NamedNode] | None:
        """The properties for the earliest and the latest day that a date can mean; None for a property without them."""
        earliest, latest = self.values(property_, RK.earliestBound), self.values(property_, RK.latestBound)
        if not earliest or not latest or not isinstance(earliest[0], NamedNode) or not isinstance(latest[0], NamedNode):
            return None
        return earliest[0], latest[0]

    @cached_property
    def funding_kinds(self) -> dict[NamedNode, NamedNode]:
        """Properties under which amounts of money are claimed, with the kind of funding that each stands for."""
        return {
            term: value
            for (term, property_), values in self._values.items()
            if property_ == RK.fundingKindOfAmount
            for value in values
            if isinstance(value, NamedNode)
        }

    def label(self, term: NamedNode, language: str) -> str | None:
        """The term's label in a language, else in English; None for a term that is not ours."""
        labels = [value for name in (RDFS.label, SKOS.prefLabel) for value in self.values(term, name) if isinstance(value, Literal)]
        by_language = {label.language: label.value for label in labels}
        return by_language.get(language) or by_language.get("en")

    @cached_property
    def classes(self) -> frozenset[NamedNode]:
        """The classes of our namespace."""
        return self._declared(OWL.Class, RDFS.Class)

    @cached_property
    def properties(self) -> frozenset[NamedNode]:
        """The properties of our namespace."""
        return self._declared(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property)

    @cached_property
    def concepts(self) -> frozenset[NamedNode]:
        """The concepts of our code lists."""
        return self._declared(SKOS.Concept)

    def _declared(self, *kinds: NamedNode) -> frozenset[NamedNode]:
        return frozenset(term for (term, property_), values in self._values.items() if property_ == RDF.type and set(kinds) & set(values))

    def lacks(self, term: NamedNode) -> bool:
        """Whether a term claims to be of our namespace and is not; terms of others are theirs to know."""
        return term in RK and term not in self

    def __contains__(self, term: object) -> bool:
        return isinstance(term, NamedNode) and bool(self.values(term, RDF.type))


_NOTES: Final = frozenset(
    {SKOS.definition, SKOS.scopeNote, SKOS.example, SKOS.hasTopConcept, SKOS.topConceptOf, RDFS.isDefinedBy, RK.legalSource}
)
_TRUE: Final = Literal("true", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))


@cache
def default_terms() -> Terms:
    """The ontology that comes with regkg."""
    return Terms.read(ontology_folder())
