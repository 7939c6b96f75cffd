"""A shapes graph read into values: shapes, their targets, paths and constraints (SHACL 2; W3C Recommendation 20 July 2017)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from regkg.errors import ShapesError
from regkg.vocab import OWL, RDF, RDFS, SH

Node: TypeAlias = NamedNode | BlankNode | Literal
Resource: TypeAlias = NamedNode | BlankNode

_TRUE: Final = frozenset({"true", "1"})

#: Parameters of the Core constraint components, each with the component that it activates (SHACL 4).
CORE: Final = {
    "class": "Class",
    "datatype": "Datatype",
    "nodeKind": "NodeKind",
    "minCount": "MinCount",
    "maxCount": "MaxCount",
    "minExclusive": "MinExclusive",
    "minInclusive": "MinInclusive",
    "maxExclusive": "MaxExclusive",
    "maxInclusive": "MaxInclusive",
    "minLength": "MinLength",
    "maxLength": "MaxLength",
    "pattern": "Pattern",
    "languageIn": "LanguageIn",
    "uniqueLang": "UniqueLang",
    "equals": "Equals",
    "disjoint": "Disjoint",
    "lessThan": "LessThan",
    "lessThanOrEquals": "LessThanOrEquals",
    "not": "Not",
    "and": "And",
    "or": "Or",
    "xone": "Xone",
    "node": "Node",
    "qualifiedValueShape": "QualifiedValueShape",
    "closed": "Closed",
    "hasValue": "HasValue",
    "in": "In",
    "sparql": "SPARQL",
}

#: The component name of constraints whose component is defined by the shapes graph; their node is the component.
_CUSTOM: Final = "Custom"


@dataclass(frozen=True, slots=True)
class Path:
    """A property path: its SPARQL 1.1 form, and the node that stands for it in the shapes graph."""

    sparql: str
    node: Resource

    @property
    def is_predicate(self) -> bool:
        """Whether the path is one property."""
        return isinstance(self.node, NamedNode)


@dataclass(frozen=True, slots=True)
class Constraint:
    """One constraint of a shape: the component's name, and the values of its parameters."""

    component: str
    parameters: dict[str, list[Node]] = field(hash=False, compare=False)
    node: Node

    def one(self, name: str) -> Node:
        """The value of a parameter that has one."""
        return self.parameters[name][0]


@dataclass(eq=False, slots=True)
class Shape:
    """One shape. `path` is None for a node shape."""

    node: Resource
    path: Path | None
    severity: NamedNode
    messages: list[Literal]
    targets: list[tuple[str, Node]]
    constraints: list[Constraint]
    properties: list[Resource]
    deactivated: bool
    parents: list[Resource] = field(default_factory=list)


class ShapesGraph:
    """All shapes of a graph, by their nodes."""

    def __init__(self, quads: Iterable[Quad | Triple]) -> None:
        self._values: dict[Node, dict[NamedNode, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self.triples: list[Triple] = []
        for quad in quads:
            triple = quad.triple if isinstance(quad, Quad) else quad
            if not isinstance(triple.object, Triple) and not isinstance(triple.subject, Triple):
                self._values[triple.subject][triple.predicate].append(triple.object)
                self.triples.append(triple)
        self.shapes = {node: self._shape(node) for node in self._nodes()}
        self._link()

    def classes(self) -> set[Node]:
        """The classes whose subclasses the shapes need to know."""
        targets = {value for shape in self.shapes.values() for name, value in shape.targets if name == "targetClass"}
        return targets | {c.one("class") for shape in self.shapes.values() for c in shape.constraints if c.component == "Class"}

    def constraint_of(self, shape: Resource | None, component: str, node: Node | None) -> Constraint | None:
        """The constraint of a shape by the component and the parameter that a result names."""
        found = None if shape is None else self.shapes.get(shape)
        name = "QualifiedValueShape" if component.startswith("Qualified") else component
        same = [] if found is None else [one for one in found.constraints if one.component == name]
        return next((one for one in same if one.node == node), next(iter(same), None))

    # ── looking things up ────────────────────────────────────────────────────────────────────────────────────────────────

    def values(self, node: Node, property_: NamedNode) -> list[Node]:
        """What a node has under a property."""
        return self._values[node].get(property_, []) if node in self._values else []

    def value(self, node: Node, property_: NamedNode) -> Node | None:
        """The first value of a property."""
        return next(iter(self.values(node, property_)), None)

    def items(self, head: Node) -> list[Node]:
        """The members of an RDF list. Raises ShapesError for a list that is not well formed or never ends."""
        found: list[Node] = []
        seen: set[Node] = set()
        while head != RDF.nil:
            if head in seen:
                raise ShapesError("a list in the shapes leads back into itself")
            seen.add(head)
            first, rest = self.values(head, RDF.first), self.values(head, RDF.rest)
            if len(first) != 1 or len(rest) != 1:
                raise ShapesError(f"not a list: {head}")
            found.append(first[0])
            head = rest[0]
        return found

    # ── shapes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _nodes(self) -> list[Resource]:
        """Every node that is a shape (SHACL 2.1): by type, by target, by a parameter, or because a shape refers to it."""
        marks = {SH[name] for name in CORE if name not in _REFERRING} | {*_TARGETS, *self._custom_parameters()}
        parts = self._component_parts()
        found: dict[Resource, None] = {}
        for node, said in self._values.items():
            if isinstance(node, Literal):
                continue
            referring = [SH[name] for name in _REFERRING if SH[name] in said]
            is_typed = bool({SH.NodeShape, SH.PropertyShape} & set(said.get(RDF.type, ())))
            if is_typed or referring or (node not in parts and marks & said.keys()):
                found[node] = None
            for name in referring:
                for value in said[name]:
                    members = self.items(value) if name in _LISTS else [value]
                    found |= {member: None for member in members if isinstance(member, NamedNode | BlankNode)}
        return list(found)

    def _components(self) -> list[Node]:
        return [node for node, said in self._values.items() if SH.parameter in said]

    def _component_parts(self) -> set[Node]:
        """Parameters and validators of constraint components, which are no shapes for what they bear."""
        names = (SH.parameter, SH.validator, SH.nodeValidator, SH.propertyValidator)
        parts = {node for component in self._components() for name in names for node in self.values(component, name)}
        return parts | {node for node, said in self._values.items() if SH.Parameter in said.get(RDF.type, ())}

    def _custom_parameters(self) -> set[NamedNode]:
        """The properties under which shapes give parameters to components that the shapes graph defines."""
        paths = (self.value(parameter, SH.path) for component in self._components() for parameter in self.values(component, SH.parameter))
        return {path for path in paths if isinstance(path, NamedNode)}

    def _shape(self, node: Resource) -> Shape:
        paths = self.values(node, SH.path)
        if len(paths) > 1:
            raise ShapesError(f"the shape {node} has {len(paths)} paths", hint="write one sh:path")
        severity = self.value(node, SH.severity)
        return Shape(
            node=node,
            path=self._path(paths[0]) if paths else None,
            severity=severity if isinstance(severity, NamedNode) else SH.Violation,
            messages=[value for value in self.values(node, SH.message) if isinstance(value, Literal)],
            targets=list(self._targets(node)),
            constraints=list(self._constraints(node)),
            properties=[value for value in self.values(node, SH.property) if isinstance(value, NamedNode | BlankNode)],
            deactivated=any(isinstance(value, Literal) and value.value in _TRUE for value in self.values(node, SH.deactivated)),
        )

    def _link(self) -> None:
        """Note which shapes refer to a shape as their property shape."""
        for shape in self.shapes.values():
            for name in shape.properties:
                if name in self.shapes:
                    self.shapes[name].parents.append(shape.node)

    def _targets(self, node: Resource) -> Iterator[tuple[str, Node]]:
        for name in ("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf"):
            for value in self.values(node, SH[name]):
                yield name, value
        types = set(self.values(node, RDF.type))
        if types & {RDFS.Class, OWL.Class} and isinstance(node, NamedNode) and types & {SH.NodeShape, SH.PropertyShape}:
            yield "targetClass", node  # an implicit class target (SHACL 2.1.3.3)

    def _custom(self, node: Resource) -> Iterator[Constraint]:
        """Constraints of components that the shapes graph itself defines (SHACL 6)."""
        for component in self._components():
            parameters: dict[str, list[Node]] = {}
            missing = False
            for parameter in self.values(component, SH.parameter):
                path = self.value(parameter, SH.path)
                if not isinstance(path, NamedNode):
                    raise ShapesError(f"a parameter of {component} without sh:path")
                found = self.values(node, path)
                optional = any(isinstance(value, Literal) and value.value in _TRUE for value in self.values(parameter, SH.optional))
                if found:
                    parameters[re.split(r"[#/:]", path.value)[-1]] = found
                elif not optional:
                    missing = True
            if parameters and not missing:
                first = next(iter(parameters))
                for value in parameters[first]:
                    yield Constraint(_CUSTOM, {**parameters, first: [value]}, component)

    def _constraints(self, node: Resource) -> Iterator[Constraint]:
        yield from self._custom(node)
        for name, component in CORE.items():
            for value in self.values(node, SH[name]):
                parameters = {name: [value]}
                for other in _COMPANIONS.get(name, ()):
                    if self.values(node, SH[other]):
                        parameters[other] = self.values(node, SH[other])
                yield Constraint(component, parameters, value)

    # ── paths ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _path(self, node: Node, depth: int = 0) -> Path:
        if isinstance(node, Literal):
            raise ShapesError(f"a literal is no path: {node}")
        return Path(self._path_sparql(node, depth), node)

    def _path_sparql(self, node: Node, depth: int) -> str:
        """A path in the syntax of SPARQL 1.1, 9.1 (SHACL 2.3.1). Raises ShapesError for one that is not well formed."""
        if depth > _DEEPEST_PATH:
            raise ShapesError("a path in the shapes is nested too deeply, or leads back into itself")
        if isinstance(node, NamedNode):
            return str(node)
        if self.values(node, RDF.first):
            steps = self.items(node)
            if len(steps) < 2:
                raise ShapesError("a sequence path has two steps at least")
            return "(" + "/".join(self._path_sparql(step, depth + 1) for step in steps) + ")"
        for name, form in _PATHS.items():
            values = self.values(node, SH[name])
            if values:
                if name == "alternativePath":
                    return "(" + "|".join(self._path_sparql(step, depth + 1) for step in self.items(values[0])) + ")"
                return form.format(self._path_sparql(values[0], depth + 1))
        raise ShapesError(f"not a path: {node}")


#: Parameters whose values are shapes, and those whose values are lists of shapes.
_LISTS: Final = (SH["and"], SH["or"], SH.xone)
_REFERRING: Final = ("node", "property", "not", "qualifiedValueShape", "and", "or", "xone")
_TARGETS: Final = (SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf)
_DEEPEST_PATH: Final = 64
_PATHS: Final = {
    "inversePath": "^({})",
    "alternativePath": "{}",
    "zeroOrMorePath": "({})*",
    "oneOrMorePath": "({})+",
    "zeroOrOnePath": "({})?",
}

#: Parameters that belong to a constraint beside the one that activates it.
_COMPANIONS: Final = {
    "pattern": ("flags",),
    "qualifiedValueShape": ("qualifiedMinCount", "qualifiedMaxCount", "qualifiedValueShapesDisjoint"),
    "closed": ("ignoredProperties",),
}
