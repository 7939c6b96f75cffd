"""The fields of the things that people enter, as the shapes and the ontology describe them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Final
from typing import Literal as OneOf

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat
from pyoxigraph import parse as parse_rdf

from regkg.shacl.rules import default_rules
from regkg.shacl.shapes import ShapesGraph
from regkg.terms import Terms, default_terms
from regkg.vocab import CODE, DCT, ID, OWL, PREFIXES, RDF, RDFS, RK, SH, SKOS, XSD

Takes = OneOf["text", "word", "number", "whole", "date", "day", "year", "code", "thing", "address"]
Level = OneOf["required", "recommended", "optional"]

Languages = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that can be entered.

    `usual` are the fields that most entries have, in the order in which they are asked for; those of them that make the identifier are
    `identifying`. `amounts` are the kinds of money, `left_out` fields that are entered in another way or not by hand.
    """

    name: str
    of_class: NamedNode
    label: Languages = field(hash=False)
    usual: tuple[NamedNode, ...]
    identifying: tuple[NamedNode, ...]
    amounts: tuple[str, ...] = ()
    left_out: tuple[NamedNode, ...] = ()
    whole: NamedNode | None = None
    example: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of thing: what it takes, how much it is needed, and what the shapes say of it.

    `codes` are the entries of its code list, `of_class` the class of the things that it points to, `rules` the codes of its rules, the
    one that makes it required or recommended first.
    """

    property: NamedNode
    takes: Takes
    level: Level
    many: bool
    name: Languages = field(hash=False)
    help: Languages = field(hash=False)
    rules: tuple[str, ...] = ()
    codes: tuple[NamedNode, ...] = ()
    of_class: NamedNode | None = None
    patterns: tuple[str, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None
    longest: int | None = None
    languages: tuple[str, ...] = ()
    example: NamedNode | Literal | None = None


#: What entries seldom say, and what follows from other fields.
_HOUSEKEEPING: Final = (
    RDF.type,
    DCT.source,
    OWL.differentFrom,
    *(SKOS[name] for name in ("changeNote", "closeMatch", "editorialNote", "exactMatch", "hiddenLabel")),
)

KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind(
            "project",
            RK.Project,
            {"lv": "Projekts", "en": "Project"},
            usual=(
                RK.underProgramme,
                RK.projectNumber,
                RK.acronym,
                RK.title,
                RK.startDate,
                RK.endDate,
                RK.status,
                RK.statusAsOf,
                RK.underPriority,
                RK.summary,
                RK.purpose,
                RK.theme,
                RK.website,
            ),
            identifying=(RK.underProgramme, RK.projectNumber, RK.acronym),
            amounts=("total", "eu", "own"),
            left_out=(SKOS.prefLabel, RK.funding, RK.participation, RK.deliverable, RK.event),
            whole=RK.Programme,
            example=f"{ID}project/2014tc16rfcb027/lli-999",
        ),
        Kind(
            "programme",
            RK.Programme,
            {"lv": "Programma", "en": "Programme"},
            usual=(RK.cciCode, SKOS.prefLabel, RK.period, RK.strand, RK.country, RK.fund, RK.projectNumberPattern, RK.website),
            identifying=(RK.cciCode,),
            amounts=("total", "eu"),
            left_out=(RK.funding, RK.cofinancingCeiling),
            example=f"{ID}programme/2021tc16rfcb999",
        ),
        Kind(
            "partner",
            RK.Organisation,
            {"lv": "Partneris (organizācija)", "en": "Partner (organisation)"},
            usual=(RK.country, SKOS.prefLabel, RK.organisationType, RK.registrationNumber, RK.planningRegion, RK.website),
            identifying=(RK.country, SKOS.prefLabel),
            left_out=(RK.contactPoint, RK.nutsVersion, RK.nuts),
            example=f"{ID}org/lv-kapu-novada-pasvaldiba",
        ),
        Kind(
            "participation",
            RK.Participation,
            {"lv": "Partnera dalība projektā", "en": "Participation of a partner in a project"},
            usual=(RK.organisation, RK.role, RK.participationStart, RK.participationEnd),
            identifying=(RK.organisation,),
            amounts=("total", "eu", "own"),
            left_out=(SKOS.prefLabel, SKOS.altLabel, RK.funding),
            whole=RK.Project,
            example=f"{ID}project/2014tc16rfcb027/lli-431/partner/lv-kapu-novada-pasvaldiba",
        ),
    )
}


@cache
def fields_of(name: str) -> tuple[Field, ...]:
    """The fields of a kind: the usual ones in their order, then required and recommended ones, then the others from A to Z."""
    kind = KINDS[name]
    reader = _shapes_reader()
    properties = [p for p in reader.allowed(kind.of_class) if p not in (*_HOUSEKEEPING, *kind.left_out) and p not in reader.bounds]
    order = {property_: at for at, property_ in enumerate(kind.usual)}
    fields = [reader.field(kind.of_class, property_) for property_ in properties]
    ranks = {"required": 0, "recommended": 1, "optional": 2}
    return tuple(sorted(fields, key=lambda one: (order.get(one.property, len(order)), ranks[one.level], one.property.value)))


def field_of(of_class: NamedNode, property_: NamedNode) -> Field:
    """One field of any class, entered by hand or not."""
    return _shapes_reader().field(of_class, property_)


class _Reader:
    """What the shapes graph and the ontology say of the fields of a class."""

    def __init__(self, shapes: ShapesGraph, terms: Terms) -> None:
        self._shapes = shapes
        self._terms = terms
        self._concepts = _concepts(terms)
        self.bounds = {bound for property_ in _properties(terms) if (pair := terms.bounds(property_)) is not None for bound in pair}

    def allowed(self, of_class: NamedNode) -> list[NamedNode]:
        """The fields that a class may have, by its closed shape."""
        closed = next(node for node in self._targeting(of_class) if self._shapes.value(node, SH.closed) is not None)
        head = self._shapes.value(closed, SH.ignoredProperties)
        return [item for item in self._shapes.items(head or RDF.nil) if isinstance(item, NamedNode)]

    def field(self, of_class: NamedNode, property_: NamedNode) -> Field:
        """One field of a class."""
        shapes = list(self._on(of_class, property_))
        needed = [(shape, self._level(shape)) for shape in shapes]
        level: Level = next((level for wanted in ("required", "recommended") for _, level in needed if level == wanted), "optional")
        shapes = [shape for shape, _ in sorted(needed, key=lambda pair: (pair[1] != level, self._code(pair[0])))]
        codes = self._codes(shapes, property_)
        takes = self._takes(shapes, property_, has_codes=bool(codes))
        return Field(
            property_,
            takes=takes,
            level=level,
            many=not self._terms.is_single_valued(property_) and not any(self._has(shape, SH.maxCount) for shape in shapes),
            name=self._names(property_),
            help=self._help(shapes, property_, takes=takes),
            rules=tuple(self._code(shape) for shape in shapes),
            codes=codes,
            of_class=self._class(shapes, property_),
            patterns=tuple(value.value for shape in shapes for value in self._literals(shape, SH.pattern)),
            least=self._number(shapes, SH.minInclusive),
            most=self._number(shapes, SH.maxInclusive),
            longest=next((int(value.value) for shape in shapes for value in self._literals(shape, SH.maxLength)), None),
            languages=self._languages(property_),
            example=self._example(shapes, property_),
        )

    def _targeting(self, of_class: NamedNode) -> list[NamedNode | BlankNode]:
        return [node for node, shape in self._shapes.shapes.items() if ("targetClass", of_class) in shape.targets]

    def _on(self, of_class: NamedNode, property_: NamedNode) -> Iterator[NamedNode]:
        """The property shapes that bear on a field, with a rule code."""
        for node, shape in self._shapes.shapes.items():
            if {("targetClass", of_class), ("targetSubjectsOf", property_)} & set(shape.targets):
                for name in (*shape.properties, node):
                    is_rule = isinstance(name, NamedNode) and self._has(name, DCT.identifier)
                    if is_rule and isinstance(name, NamedNode) and property_ in self._paths(name):
                        yield name

    def _paths(self, shape: NamedNode) -> list[NamedNode]:
        path = self._shapes.value(shape, SH.path)
        if isinstance(path, NamedNode):
            return [path]
        head = self._shapes.value(path, SH.alternativePath) if path is not None else None
        return [item for item in self._shapes.items(head) if isinstance(item, NamedNode)] if head is not None else []

    def _has(self, shape: NamedNode, property_: NamedNode) -> bool:
        return self._shapes.value(shape, property_) is not None

    def _literals(self, shape: NamedNode, property_: NamedNode) -> list[Literal]:
        return [value for value in self._shapes.values(shape, property_) if isinstance(value, Literal)]

    def _code(self, shape: NamedNode) -> str:
        return self._literals(shape, DCT.identifier)[0].value

    def _level(self, shape: NamedNode) -> Level:
        if not any(int(value.value) > 0 for value in self._literals(shape, SH.minCount)):
            return "optional"
        return "required" if self._shapes.value(shape, SH.severity) in (SH.Violation, None) else "recommended"

    def _takes(self, shapes: list[NamedNode], property_: NamedNode, *, has_codes: bool) -> Takes:
        if self._terms.bounds(property_):
            return "date"
        if has_codes:
            return "code"
        wanted = [value for shape in shapes for value in self._shapes.values(shape, SH.datatype)]
        for term in (*wanted, *self._terms.values(property_, RDFS.range)):
            if isinstance(term, NamedNode) and term in _TAKES:
                return _TAKES[term]
        if property_ in (SKOS.prefLabel, SKOS.altLabel):
            return "text"
        if any(pattern.value.startswith("^http") for shape in shapes for pattern in self._literals(shape, SH.pattern)):
            return "address"
        return "address" if property_ == RK.legalBasis or SKOS.Concept in self._terms.values(property_, RDFS.range) else "thing"

    def _codes(self, shapes: list[NamedNode], property_: NamedNode) -> tuple[NamedNode, ...]:
        for shape in shapes:
            if (head := self._shapes.value(shape, SH["in"])) is not None:
                return tuple(item for item in self._shapes.items(head) if isinstance(item, NamedNode))
        if SKOS.Concept not in self._terms.values(property_, RDFS.range):
            return ()
        for pattern in (value.value for shape in shapes for value in self._literals(shape, SH.pattern)):
            start = _plain_start(pattern)
            if start.startswith((CODE, PREFIXES["country"])):
                return tuple(concept for concept in self._concepts if concept.value.startswith(start))
        return ()

    def _class(self, shapes: list[NamedNode], property_: NamedNode) -> NamedNode | None:
        wanted = [value for shape in shapes for value in self._shapes.values(shape, SH["class"])]
        return next(
            (term for term in (*wanted, *self._terms.values(property_, RDFS.range)) if isinstance(term, NamedNode) and term in RK),
            None,
        )

    def _number(self, shapes: list[NamedNode], bound: NamedNode) -> Decimal | None:
        return next((Decimal(value.value) for shape in shapes for value in self._literals(shape, bound)), None)

    def _languages(self, property_: NamedNode) -> tuple[str, ...]:
        """The languages in which a text may be written."""
        for node in self._shapes.shapes:
            head = self._shapes.value(node, SH.languageIn)
            if head is not None and isinstance(node, NamedNode) and property_ in self._paths(node):
                return tuple(item.value for item in self._shapes.items(head) if isinstance(item, Literal))
        return ()

    def _names(self, property_: NamedNode) -> Languages:
        if property_ in _NAMES:
            return _NAMES[property_]
        return {language: self._terms.label(property_, language) or property_.value for language in ("lv", "en")}

    def _help(self, shapes: list[NamedNode], property_: NamedNode, *, takes: Takes) -> Languages:
        """What to write: the message of the first rule on this field alone, else the definition of the term.

        Rules on texts speak of what went wrong with one, so for them the definition comes first.
        """
        own = [shape for shape in shapes if self._paths(shape) == [property_]]
        messages = [value for shape in own for value in self._literals(shape, SH.message)]
        defined = [value for value in self._terms.values(property_, SKOS.definition) if isinstance(value, Literal)]
        best_first = [*defined, *messages] if takes == "text" else [*messages, *defined]
        return {str(text.language): text.value for text in reversed(best_first)}

    def _example(self, shapes: list[NamedNode], property_: NamedNode) -> NamedNode | Literal | None:
        """The value that the right example of a rule gives to a field."""
        for shape in shapes:
            for example in self._literals(shape, SKOS.example):
                for quad in parse_rdf(_PROLOGUE + example.value, format=RdfFormat.TURTLE):
                    if quad.predicate == property_ and isinstance(quad.object, NamedNode | Literal):
                        return quad.object
        return None


_TAKES: Final[dict[NamedNode, Takes]] = {
    RDF.langString: "text",
    XSD.string: "word",
    XSD.decimal: "number",
    XSD.integer: "whole",
    XSD.nonNegativeInteger: "whole",
    XSD.date: "day",
    XSD.gYear: "year",
}

#: Names of fields that others defined.
_NAMES: Final[dict[NamedNode, Languages]] = {
    SKOS.prefLabel: {"lv": "nosaukums", "en": "name"},
    SKOS.altLabel: {"lv": "cits nosaukums", "en": "other name"},
}

_PROLOGUE: Final = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())


def _plain_start(pattern: str) -> str:
    """What every match of a pattern begins with, as far as the pattern spells it out."""
    match = re.match(r"\^((?:[A-Za-z0-9:/#-]|\\\.)*)", pattern)
    return match[1].replace("\\.", ".") if match else ""


def _properties(terms: Terms) -> Iterator[NamedNode]:
    for quad in terms.quads:
        if quad.predicate == RK.earliestBound and isinstance(quad.subject, NamedNode):
            yield quad.subject


def _concepts(terms: Terms) -> list[NamedNode]:
    """The entries of all code lists that are not withdrawn, sorted."""
    withdrawn = {quad.subject for quad in terms.quads if quad.predicate == OWL.deprecated}
    found = {
        quad.subject
        for quad in terms.quads
        if quad.predicate == RDF.type and quad.object == SKOS.Concept and isinstance(quad.subject, NamedNode)
    }
    return sorted(found - withdrawn, key=lambda concept: concept.value)


@cache
def _shapes_reader() -> _Reader:
    return _Reader(ShapesGraph(default_rules().quads), default_terms())
