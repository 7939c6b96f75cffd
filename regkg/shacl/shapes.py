"""A shapes graph read into values: shapes, their targets, paths and constraints (SHACL 2; W3C Recommendation 20 July 2017)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from regkg.errors import ShapesError
from regkg.vocab import OWL, RDF, RDFS, SH, XSD

Node: TypeAlias = NamedNode | BlankNode | Literal
Resource: TypeAlias = NamedNode | BlankNode

#: How deep shapes may refer to shapes, and how many constraints a shape may hold with those of the shapes below it: what is written out
#: in one query must not grow until a store dies of it (Oxigraph does at 8 000 parentheses inside each other).
DEEPEST: Final = 64
LARGEST: Final = 4000
#: How deep a path may be nested, and how many steps it may have; each `+` inside another doubles what Oxigraph does.
DEEPEST_PATH: Final = 24
LONGEST_PATH: Final = 500

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
    """A property path: its SPARQL 1.1 form, and the node that stands for it in the shapes graph.

    `steps` are the properties in it; it is nullable if it leads from every node to itself.
    """

    sparql: str
    node: Resource
    steps: tuple[NamedNode, ...]
    is_nullable: bool

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


@dataclass(frozen=True, slots=True)
class _Parameter:
    """A parameter of a component that the shapes graph defines."""

    path: NamedNode
    name: str
    is_optional: bool


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
        said: dict[Node, dict[NamedNode, dict[Node, None]]] = {}  # a statement that stands in two files is one
        for quad in quads:
            subject, object_ = quad.subject, quad.object
            if not isinstance(object_, Triple) and not isinstance(subject, Triple):
                said.setdefault(subject, {}).setdefault(quad.predicate, {})[object_] = None
        self._values = {node: {property_: list(values) for property_, values in of_node.items()} for node, of_node in said.items()}
        self._components = {node: self._parameters_of(node) for node, said in self._values.items() if SH.parameter in said}
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

    def literals(self) -> Iterator[Literal]:
        """The literals of the shapes graph."""
        for said in self._values.values():
            for values in said.values():
                yield from (value for value in values if isinstance(value, Literal))

    def roots(self) -> list[Shape]:
        """The shapes that have targets and are not deactivated."""
        return [shape for shape in self.shapes.values() if shape.targets and not shape.deactivated]

    # ── looking things up ────────────────────────────────────────────────────────────────────────────────────────────────

    def values(self, node: Node, property_: NamedNode) -> list[Node]:
        """What a node has under a property."""
        return self._values.get(node, {}).get(property_, [])

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

    # ── shapes that refer to shapes ──────────────────────────────────────────────────────────────────────────────────────

    def refuse_endless(self) -> None:
        """Raises ShapesError for shapes without a meaning or too large for one query, before any of them runs.

        These are recursive ones (SHACL 3.4.3), those nested more than `DEEPEST` levels deep, and those that have more than `LARGEST`
        constraints when the shapes they refer to are written out.
        """
        sizes: dict[Resource, tuple[int, int]] = {}
        for root in self.roots():
            self._measure(root.node, sizes)

    def _measure(self, root: Resource, sizes: dict[Resource, tuple[int, int]]) -> None:
        """Note how deep a shape and those that it refers to are, and how many constraints they hold."""
        trail: list[Resource] = []
        waiting: list[tuple[Resource, bool]] = [(root, False)]
        while waiting:
            node, is_done = waiting.pop()
            if is_done:
                trail.pop()
                sizes[node] = self._size(node, sizes)
                continue
            if node in trail:
                raise ShapesError(
                    f"the shape {node} refers to itself: {' → '.join(map(str, [*trail[trail.index(node) :], node]))}",
                    hint="recursive shapes have no defined meaning (SHACL 3.4.3)",
                )
            if node in sizes:
                continue
            if len(trail) >= DEEPEST:
                raise _too_deep(root)
            trail.append(node)
            waiting.append((node, True))
            waiting += [(other, False) for other in reversed(self.referred(node))]

    def _size(self, node: Resource, sizes: Mapping[Resource, tuple[int, int]]) -> tuple[int, int]:
        below = [sizes[other] for other in self.referred(node)]
        depth = 1 + max((depth for depth, _ in below), default=0)
        size = 1 + len(self.shapes[node].constraints) + sum(size for _, size in below)
        if depth > DEEPEST:
            raise _too_deep(node)
        if size > LARGEST:
            raise ShapesError(
                f"the shape {node} has more than {LARGEST} constraints with those of the shapes that it refers to",
                hint="give shapes that are referred to often targets of their own",
            )
        return depth, size

    def referred(self, node: Resource) -> list[Resource]:
        """The shapes that an active shape refers to, once for each time. Raises ShapesError for what is no shape."""
        shape = self.shapes[node]
        if shape.deactivated:
            return []
        for name in shape.properties:
            if self.shape(name).path is None:
                raise ShapesError(f"the shape {node} has a property shape without sh:path: {name}")
        found: list[Node] = list(shape.properties)
        for constraint in shape.constraints:
            parameter = _REFERRED_BY.get(constraint.component)
            if parameter is not None:
                value = constraint.one(parameter)
                found += self.items(value) if parameter in _LISTS else [value]
            if parameter == "node" and self.shape(value).path is not None:
                raise ShapesError(f"sh:node of {node} names a property shape: {value}", hint="sh:property takes property shapes")
            found += self.siblings(shape, constraint)
        return [self.shape(other).node for other in found]

    def reaches_further(self, root: Shape) -> bool:
        """Whether a shape has results about other nodes than its own focus nodes: those of property shapes of property shapes."""
        below = [shape for shape in map(self.shape, root.properties) if not shape.deactivated]
        return bool(below) and (root.path is not None or any(map(self.reaches_further, below)))

    def siblings(self, shape: Shape, constraint: Constraint) -> list[Node]:
        """The shapes to which what counts for a qualified value shape may not conform (SHACL 4.7.3)."""
        if not any(map(is_true, constraint.parameters.get("qualifiedValueShapesDisjoint", ()))):
            return []
        own, found = constraint.one("qualifiedValueShape"), dict[Node, None]()
        for parent in shape.parents:
            for name in self.shape(parent).properties:
                for other in self.shape(name).constraints:
                    if other.component == "QualifiedValueShape" and other.one("qualifiedValueShape") != own:
                        found[other.one("qualifiedValueShape")] = None
        return list(found)

    def shape(self, node: Node) -> Shape:
        """The shape that a node stands for. Raises ShapesError where there is none."""
        shape = None if isinstance(node, Literal) else self.shapes.get(node)
        if shape is None:
            raise ShapesError(f"there is no shape {node}")
        return shape

    # ── shapes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _nodes(self) -> list[Resource]:
        """Every node that is a shape (SHACL 2.1): by type, by target, by a parameter, or because a shape refers to it."""
        marks = {*_PARAMETERS, *_TARGETS, *(p.path for parameters in self._components.values() for p in parameters)}
        parts = self._component_parts()
        found: dict[Resource, None] = {}
        for node, said in self._values.items():
            if isinstance(node, Literal):
                continue
            referring = _REFERRING.keys() & said.keys()
            is_typed = not _SHAPES.isdisjoint(said.get(RDF.type, ()))
            if is_typed or referring or (node not in parts and not marks.isdisjoint(said)):
                found[node] = None
            for property_ in (property_ for property_ in _REFERRING if property_ in referring):
                for value in said[property_]:
                    members = self.items(value) if _REFERRING[property_] in _LISTS else [value]
                    found |= {member: None for member in members if isinstance(member, NamedNode | BlankNode)}
        return list(found)

    def _component_parts(self) -> set[Node]:
        """Parameters and validators of constraint components, which are no shapes for what they bear."""
        names = (SH.parameter, SH.validator, SH.nodeValidator, SH.propertyValidator)
        parts = {node for component in self._components for name in names for node in self.values(component, name)}
        return parts | {node for node, said in self._values.items() if SH.Parameter in said.get(RDF.type, ())}

    def _parameters_of(self, component: Node) -> list[_Parameter]:
        """The parameters of a component that the shapes graph defines (SHACL 6.2.1)."""
        found = []
        for parameter in self.values(component, SH.parameter):
            path = self.value(parameter, SH.path)
            if not isinstance(path, NamedNode):
                raise ShapesError(f"a parameter of {component} without sh:path")
            found.append(_Parameter(path, re.split(r"[#/:]", path.value)[-1], any(map(is_true, self.values(parameter, SH.optional)))))
        return found

    def _shape(self, node: Resource) -> Shape:
        paths = self.values(node, SH.path)
        if len(paths) > 1:
            raise ShapesError(f"the shape {node} has {len(paths)} paths", hint="write one sh:path")
        severities = self.values(node, SH.severity)
        if len(severities) > 1:
            raise ShapesError(f"the shape {node} has {len(severities)} values of sh:severity", hint="SHACL allows one")
        severity = next(iter(severities), None)
        return Shape(
            node=node,
            path=self._path(paths[0]) if paths else None,
            severity=severity if isinstance(severity, NamedNode) else SH.Violation,
            messages=[value for value in self.values(node, SH.message) if isinstance(value, Literal)],
            targets=list(self._targets(node)),
            constraints=[*self._custom(node), *self._constraints(node)],
            properties=[value for value in self.values(node, SH.property) if isinstance(value, NamedNode | BlankNode)],
            deactivated=any(map(is_true, self.values(node, SH.deactivated))),
        )

    def _link(self) -> None:
        """Note which shapes refer to a shape as their property shape."""
        for shape in self.shapes.values():
            for name in shape.properties:
                if name in self.shapes:
                    self.shapes[name].parents.append(shape.node)

    def _targets(self, node: Resource) -> Iterator[tuple[str, Node]]:
        said = self._values.get(node, {})
        for property_, name in _TARGETS.items():
            for value in said.get(property_, ()):
                yield name, value
        types = said.get(RDF.type, ())
        if isinstance(node, NamedNode) and not _SHAPES.isdisjoint(types) and (RDFS.Class in types or OWL.Class in types):
            yield "targetClass", node  # an implicit class target (SHACL 2.1.3.3)

    def _custom(self, node: Resource) -> Iterator[Constraint]:
        """Constraints of components that the shapes graph itself defines (SHACL 6)."""
        said = self._values.get(node, {})
        for component, parameters in self._components.items():
            found = {parameter.name: said[parameter.path] for parameter in parameters if parameter.path in said}
            if found and all(parameter.is_optional or parameter.name in found for parameter in parameters):
                first = next(iter(found))
                for value in found[first]:
                    yield Constraint(_CUSTOM, {**found, first: [value]}, component)

    def _constraints(self, node: Resource) -> Iterator[Constraint]:
        said = self._values.get(node, {})
        for property_ in sorted(_PARAMETERS.keys() & said.keys(), key=_ORDER.__getitem__):
            name = _PARAMETERS[property_]
            if name in _SINGLE and len(said[property_]) > 1:
                raise ShapesError(f"the shape {node} has {len(said[property_])} values of sh:{name}", hint="SHACL allows one")
            for value in said[property_]:
                parameters = {name: [value]}
                for other in _COMPANIONS.get(name, ()):
                    if SH[other] in said:
                        parameters[other] = said[SH[other]]
                yield Constraint(CORE[name], parameters, value)

    # ── paths ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _path(self, node: Node) -> Path:
        if isinstance(node, Literal):
            raise ShapesError(f"a literal is no path: {node}")
        steps: list[NamedNode] = []
        text, is_nullable = self._path_sparql(node, 0, steps)
        return Path(text, node, tuple(dict.fromkeys(steps)), is_nullable)

    def _path_sparql(self, node: Node, depth: int, steps: list[NamedNode]) -> tuple[str, bool]:
        """A path in the syntax of SPARQL 1.1, 9.1 (SHACL 2.3.1), and whether it leads from a node to itself without a step.

        Notes its properties in `steps`. Raises ShapesError for one that is not well formed.
        """
        if depth > DEEPEST_PATH:
            raise ShapesError(f"a path in the shapes is nested more than {DEEPEST_PATH} levels deep, or leads back into itself")
        if isinstance(node, NamedNode):
            steps.append(node)
            if len(steps) > LONGEST_PATH:
                raise ShapesError(f"a path in the shapes has more than {LONGEST_PATH} steps")
            return str(node), False
        if self.values(node, RDF.first):
            parts = self._parts(node, depth, steps, "a sequence path")
            return "(" + "/".join(text for text, _ in parts) + ")", all(is_nullable for _, is_nullable in parts)
        for property_, (form, makes_nullable) in _PATHS.items():
            values = self.values(node, property_)
            if values and property_ == SH.alternativePath:
                parts = self._parts(values[0], depth, steps, "an alternative path")
                return "(" + "|".join(text for text, _ in parts) + ")", any(is_nullable for _, is_nullable in parts)
            if values:
                text, is_nullable = self._path_sparql(values[0], depth + 1, steps)
                return form.format(text), is_nullable or makes_nullable
        raise ShapesError(f"not a path: {node}")

    def _parts(self, head: Node, depth: int, steps: list[NamedNode], what: str) -> list[tuple[str, bool]]:
        members = self.items(head)
        if len(members) < 2:
            raise ShapesError(f"{what} has two members at least")
        return [self._path_sparql(member, depth + 1, steps) for member in members]


def is_true(node: Node) -> bool:
    """Whether a parameter is `true`; `"1"^^xsd:boolean` is another term, not the one SHACL asks for (suite: uniqueLang-002)."""
    return isinstance(node, Literal) and node.value == "true" and node.datatype == XSD.boolean


def _too_deep(node: Resource) -> ShapesError:
    return ShapesError(f"the shape {node} refers to shapes more than {DEEPEST} levels deep", hint="write them flatter")


#: Parameters whose values are shapes, and those whose values are lists of shapes.
_LISTS: Final = ("and", "or", "xone")
_REFERRING: Final = {SH[name]: name for name in ("node", "property", "not", "qualifiedValueShape", *_LISTS)}
_REFERRED_BY: Final = {CORE[name]: name for name in ("node", "not", "qualifiedValueShape", *_LISTS)}
_PARAMETERS: Final = {SH[name]: name for name in CORE}
_ORDER: Final = {property_: at for at, property_ in enumerate(_PARAMETERS)}
_SHAPES: Final = frozenset({SH.NodeShape, SH.PropertyShape})
_TARGETS: Final = {SH[name]: name for name in ("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf")}
_PATHS: Final = {
    SH.inversePath: ("^({})", False),
    SH.alternativePath: ("", False),
    SH.zeroOrMorePath: ("({})*", True),
    SH.oneOrMorePath: ("({})+", False),
    SH.zeroOrOnePath: ("({})?", True),
}

#: Parameters of which a shape has one value at most (SHACL 4).
_SINGLE: Final = frozenset(
    """
    datatype nodeKind minCount maxCount minExclusive minInclusive maxExclusive maxInclusive minLength maxLength languageIn uniqueLang
    qualifiedValueShape closed in
    """.split()
)

#: Parameters that belong to a constraint beside the one that activates it.
_COMPANIONS: Final = {
    "pattern": ("flags",),
    "qualifiedValueShape": ("qualifiedMinCount", "qualifiedMaxCount", "qualifiedValueShapesDisjoint"),
    "closed": ("ignoredProperties",),
}
