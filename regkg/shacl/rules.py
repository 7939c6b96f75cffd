"""The shapes as rules: each with a code, a name, a reason and its severity, and a check that the shapes say what they mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from regkg.resources import shapes_folder
from regkg.shacl.shapes import CORE, ShapesGraph
from regkg.turtle import read_turtle
from regkg.vocab import DCT, RK, SH, SKOS

#: What stands in a message for a value that a query bound (SHACL 5.3.3).
SLOT: Final = re.compile(r"\{[?$](?P<name>\w+)\}")

#: Every term of the SHACL vocabulary that a shapes graph may use (SHACL, Appendix; JavaScript is not among them).
SH_TERMS: Final = frozenset(
    """
    NodeShape PropertyShape Shape Violation Warning Info IRI BlankNode Literal BlankNodeOrIRI BlankNodeOrLiteral IRIOrLiteral
    PrefixDeclaration SPARQLConstraint SPARQLAskValidator SPARQLSelectValidator ConstraintComponent Parameter Parameterizable Validator
    SPARQLExecutable SPARQLAskExecutable SPARQLSelectExecutable SPARQLConstructExecutable PropertyGroup
    targetClass targetNode targetObjectsOf targetSubjectsOf property path deactivated severity message name description group order
    defaultValue class datatype nodeKind minCount maxCount minExclusive minInclusive maxExclusive maxInclusive minLength maxLength pattern
    flags languageIn uniqueLang equals disjoint lessThan lessThanOrEquals not and or xone node qualifiedValueShape
    qualifiedValueShapesDisjoint qualifiedMinCount qualifiedMaxCount closed ignoredProperties hasValue in sparql select ask construct
    prefixes declare prefix namespace validator nodeValidator propertyValidator parameter optional labelTemplate inversePath
    alternativePath zeroOrMorePath oneOrMorePath zeroOrOnePath shapesGraph suggestedShapesGraph entailment resultAnnotation
    annotationProperty annotationValue annotationVarName
    """.split()
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: a property shape, or a constraint that spans several properties."""

    shape: str
    code: str
    severity: str = "violation"
    name: dict[str, str] = field(default_factory=dict, hash=False, compare=False)
    description: dict[str, str] = field(default_factory=dict, hash=False, compare=False)
    message: dict[str, str] = field(default_factory=dict, hash=False, compare=False)
    laws: tuple[str, ...] = ()
    right: str = ""
    wrong: str = ""

    def title(self, language: str) -> str:
        """The rule's name in a language, else in English, else its code."""
        return self.name.get(language) or self.name.get("en") or self.code


class Rules:
    """The shapes graph, with its rules by the shape's IRI."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.quads = list(quads)
        said: dict[NamedNode | BlankNode, dict[NamedNode, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for quad in self.quads:
            if isinstance(quad.subject, NamedNode | BlankNode):
                said[quad.subject][quad.predicate].append(quad.object)
        found = [_rule(node.value, said) for node in list(said) if isinstance(node, NamedNode) and said[node].get(DCT.identifier)]
        self._rules = {rule.shape: rule for rule in found}

    @classmethod
    def read(cls, *paths: Path) -> Rules:
        """The rules of files and of all Turtle files below folders.

        Raises SyntaxFault for a file that is no Turtle.
        """
        quads: list[Quad] = []
        for path in paths:
            files = sorted(path.rglob("*.ttl")) if path.is_dir() else [path]
            for file in files:
                quads += read_turtle(file)
        return cls(quads)

    @cached_property
    def unknown(self) -> list[tuple[NamedNode | BlankNode, NamedNode]]:
        """Terms that SHACL does not know, each with the shape that bears it: an engine would pass over them in silence."""
        return list(_unknown_terms(self.quads))

    @cached_property
    def graph(self) -> ShapesGraph:
        """The shapes. Raises ShapesError for ones that are not well formed."""
        return ShapesGraph(self.quads)

    @cached_property
    def need_claims(self) -> frozenset[NamedNode | BlankNode]:
        """The shapes that look for claims, which an entry has only when the graph is built with it."""
        return self._marked(RK.needsClaims)

    @cached_property
    def at_entry(self) -> frozenset[NamedNode | BlankNode]:
        """The shapes that hold for new entries alone."""
        return self._marked(RK.atEntry)

    def _marked(self, mark: NamedNode) -> frozenset[NamedNode | BlankNode]:
        return frozenset(quad.subject for quad in self.quads if quad.predicate == mark and isinstance(quad.subject, NamedNode | BlankNode))

    @property
    def has_shapes(self) -> bool:
        """Whether there is a shape among the triples."""
        kinds = {SH.NodeShape, SH.PropertyShape}
        names = {SH[name] for name in (*CORE, "property", "targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")}
        return any(quad.object in kinds or quad.predicate in names for quad in self.quads)

    def __len__(self) -> int:
        return len(self._rules)

    def __iter__(self) -> Iterator[Rule]:
        return iter(sorted(self._rules.values(), key=lambda rule: rule.code))

    def of(self, constraint: str | None, *shapes: str | None) -> Rule:
        """The rule of a constraint or of the first shape that is one; if none is, one made up from the first shape that has a name."""
        for shape in (constraint, *shapes):
            if shape is not None and shape in self._rules:
                return self._rules[shape]
        name = next((shape for shape in (*shapes, constraint) if shape), "")
        return Rule(name, re.split(r"[/#]", name.rstrip("/#"))[-1] or "unnamed")


def _rule(shape: str, said: Mapping[NamedNode | BlankNode, Mapping[NamedNode, list[Any]]]) -> Rule:
    own = said[NamedNode(shape)]
    messages = [text for node in (own, *(said[query] for query in own.get(SH.sparql, ()))) for text in node.get(SH.message, ())]
    severity = next((value.value.rpartition("#")[2].lower() for value in own.get(SH.severity, ())), "violation")
    return Rule(
        shape,
        code=own[DCT.identifier][0].value,
        severity=severity,
        name=_by_language(own.get(SH.name, ())),
        description=_by_language(own.get(SH.description, ())),
        message=_by_language(messages),
        laws=tuple(sorted(law.value for law in own.get(RK.legalSource, ()))),
        right=next((example.value for example in own.get(SKOS.example, ())), ""),
        wrong=next((example.value for example in own.get(RK.counterExample, ())), ""),
    )


def _by_language(literals: Iterable[Literal]) -> dict[str, str]:
    return {literal.language or "": literal.value for literal in literals}


def _unknown_terms(quads: Iterable[Quad]) -> Iterator[tuple[NamedNode | BlankNode, NamedNode]]:
    for quad in quads:
        for term in (quad.predicate, quad.object):
            if isinstance(term, NamedNode) and term in SH and isinstance(quad.subject, NamedNode | BlankNode):
                name = term.value.removeprefix(SH.iri)
                if name not in SH_TERMS and not name.endswith("ConstraintComponent"):
                    yield quad.subject, term


@cache
def default_rules() -> Rules:
    """The shapes that come with regkg."""
    return Rules.read(shapes_folder())
