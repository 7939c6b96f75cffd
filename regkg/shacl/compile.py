"""Shapes compiled to SPARQL: one SELECT for each constraint of each shape, which returns the rows that fail.

A query binds `?this` (the focus node), `?value` where a value is at fault, and what a message may want to name. It is plain SPARQL 1.1
and runs on any store: over the whole graph, or for given focus nodes, to which a `VALUES` block confines it.

Two forms stand behind every constraint. As *rows* it is the query of a shape that has targets. As a *condition* on one node it stands
inside the query of a shape that refers to it (sh:node, sh:not, sh:and, sh:or, sh:xone, sh:qualifiedValueShape): an expression of FILTER
that is true where the node violates the constraint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, count
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.errors import ShapesError
from regkg.shacl.datatypes import condition
from regkg.shacl.rewrite import NotCompilableError, prologue, rewritten, rows_of_ask, rows_of_select
from regkg.shacl.shapes import Constraint, Node, Resource, Shape, ShapesGraph
from regkg.vocab import PREFIXES, RDF, SH

_TYPE: Final = str(RDF.type)
_INTEGER: Final = PREFIXES["xsd"] + "integer"
#: Up to so many values a count is spelled out as different values; beyond it a subquery counts.
_SPELLED_OUT: Final = 3
#: Up to so many members a list is compared one by one; a longer one stands in a VALUES block.
_COMPARED: Final = 12


#: Gives a pattern that binds a variable to focus nodes.
Focus: TypeAlias = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Check:
    """One compiled constraint: the query whose rows fail, and what its results say."""

    shape: Shape
    constraint: Constraint
    component: str
    query: str
    root: Shape


class Compiler:
    """Compiles the shapes of one graph.

    `subclasses` gives, for a class, the class and its subclasses in the data (`rdfs:subClassOf*`); classes that it does not hold have none.
    """

    def __init__(self, shapes: ShapesGraph, subclasses: Mapping[Node, Sequence[Node]] | None = None) -> None:
        self._graph = shapes
        self._subclasses = subclasses or {}
        self._fresh = count(1)

    # ── what there is to check ───────────────────────────────────────────────────────────────────────────────────────────

    def roots(self) -> list[Shape]:
        """The shapes that have targets and are not deactivated."""
        return [shape for shape in self._graph.shapes.values() if shape.targets and not shape.deactivated]

    def checks(self, *, focus: Sequence[Node] | None = None) -> Iterator[Check]:
        """Every constraint of every shape that is reached from a target.

        `focus` confines the run to some focus nodes. Raises ShapesError for recursive shapes, NotCompilableError (which names the
        root) for what SPARQL cannot say in one query.
        """
        for root in self.roots():
            yield from self.checks_of(root, focus=focus)

    def checks_of(self, root: Shape, *, focus: Sequence[Node] | Focus | None = None) -> Iterator[Check]:
        """Every constraint that is reached from one shape with targets."""
        yield from self._walk(root, lambda variable: self.target(root, variable, focus=focus), root, ())

    def checks_on(self, shape: Shape, focus: Focus) -> Iterator[Check]:
        """Every constraint of a shape for these focus nodes, whatever its targets are."""
        yield from self._walk(shape, focus, shape, ())

    def target(self, shape: Shape, variable: str, *, focus: Sequence[Node] | Focus | None = None) -> str:
        """A pattern that binds the focus nodes of a shape: all, or those among `focus`, which is nodes or gives a pattern for nodes."""
        parts = []
        for name, value in shape.targets:
            if name == "targetClass":
                parts.append(self._is_a(variable, value))
            elif name == "targetNode":
                if isinstance(value, BlankNode):
                    continue
                parts.append(f"VALUES {variable} {{ {value} }}")
            elif name == "targetSubjectsOf":
                parts.append(f"{variable} {value} {self._new()} .")
            else:
                parts.append(f"{self._new()} {value} {variable} .")
        nodes = [value for name, value in shape.targets if name == "targetNode" and not isinstance(value, BlankNode)]
        if len(nodes) > 1:
            parts = [part for part in parts if not part.startswith("VALUES")] + [_values(variable, nodes)]
        pattern = parts[0] if len(parts) == 1 else " UNION ".join(f"{{ {part} }}" for part in parts)
        if focus is not None:
            confined = focus(variable) if callable(focus) else _values(variable, focus)
            return f"{confined} {pattern if len(parts) == 1 else f'{{ {pattern} }}'}"
        return pattern if len(parts) == 1 else f"{{ {pattern} }}"

    def _walk(self, shape: Shape, focus: Focus, root: Shape, above: tuple[Resource, ...]) -> Iterator[Check]:
        """The constraints of a shape and of the property shapes below it, given what binds a variable to its focus nodes."""
        if shape.deactivated:
            return
        if shape.node in above:
            raise ShapesError(f"the shape {shape.node} refers to itself", hint="recursive shapes have no defined meaning (SHACL 3.4.3)")
        for constraint in shape.constraints:
            for component, query in self._rows(shape, constraint, focus("?this")):
                yield Check(shape, constraint, component, query, root)
        for name in shape.properties:
            child = self._shape(name)
            if shape.path is None:
                yield from self._walk(child, focus, root, (*above, shape.node))
            else:
                yield from self._walk(child, self._values_of(focus, shape.path.sparql), root, (*above, shape.node))

    def _values_of(self, focus: Focus, path: str) -> Focus:
        """The values of a path as focus nodes of their own."""

        def values(variable: str) -> str:
            outer = self._new()
            return f"{{ SELECT DISTINCT {variable} WHERE {{ {focus(outer)} {outer} {path} {variable} . }} }}"

        return values

    def _shape(self, node: Node) -> Shape:
        shape = None if isinstance(node, Literal) else self._graph.shapes.get(node)
        if shape is None:
            raise ShapesError(f"there is no shape {node}")
        return shape

    def _new(self) -> str:
        return f"?v{next(self._fresh)}"

    # ── constraints as rows ──────────────────────────────────────────────────────────────────────────────────────────────

    def _rows(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        """The queries of one constraint, with the name of the component that each result names."""
        component = constraint.component
        if component == "SPARQL":
            path = shape.path.sparql if shape.path else None
            yield component, rows_of_select(self._graph, constraint.node, focus=focus, path=path, shape=shape)
            return
        if component == "Custom":
            yield component, self._rows_of_component(shape, constraint, focus)
            return
        make = getattr(self, f"_rows_{component}", None)
        if make is not None:
            yield from make(shape, constraint, focus)
            return
        violated = self._violates(constraint, "?value", shape)
        if shape.path is None:
            yield (
                component,
                f"SELECT DISTINCT ?this (?this AS ?value) WHERE {{ {focus} FILTER({self._violates(constraint, '?this', shape)}) }}",
            )
        else:
            yield component, f"SELECT DISTINCT ?this ?value WHERE {{ {focus} ?this {shape.path.sparql} ?value . FILTER({violated}) }}"

    def _rows_of_component(self, shape: Shape, constraint: Constraint, focus: str) -> str:
        """The query of a component that the shapes graph defines: of its validator for this kind of shape, else of the general one."""
        graph, component = self._graph, constraint.node
        path = shape.path.sparql if shape.path else None
        bound = {name: values[0] for name, values in constraint.parameters.items()}
        own = graph.value(component, SH.propertyValidator if shape.path else SH.nodeValidator)
        validator = own or graph.value(component, SH.validator)
        if validator is None:
            raise ShapesError(f"the component {component} has no validator for {shape.node}")
        select, ask = graph.value(validator, SH.select), graph.value(validator, SH.ask)
        head = prologue(graph, validator)
        if isinstance(select, Literal):
            return head + rewritten(select.value, focus=focus, path=path, shape=shape, bound=bound)
        if isinstance(ask, Literal):
            return head + rows_of_ask(ask.value, focus=focus, path=path, shape=shape, bound=bound)
        raise ShapesError(f"a validator without sh:select or sh:ask: {validator}")

    def _rows_MinCount(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        path, least = _path(shape), _number(constraint.one("minCount"))
        if least < 1:
            return
        if least == 1:
            yield "MinCount", f"SELECT DISTINCT ?this WHERE {{ {focus} FILTER NOT EXISTS {{ ?this {path} ?value }} }}"
        else:
            yield (
                "MinCount",
                (
                    f"SELECT ?this (COUNT(DISTINCT ?value) AS ?count) WHERE {{ {focus} OPTIONAL {{ ?this {path} ?value }} }} "
                    f"GROUP BY ?this HAVING (COUNT(DISTINCT ?value) < {least})"
                ),
            )

    def _rows_MaxCount(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        path, most = _path(shape), _number(constraint.one("maxCount"))
        yield (
            "MaxCount",
            (
                f"SELECT ?this (COUNT(DISTINCT ?value) AS ?count) WHERE {{ {focus} ?this {path} ?value . }} "
                f"GROUP BY ?this HAVING (COUNT(DISTINCT ?value) > {most})"
            ),
        )

    def _rows_UniqueLang(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        if not _is_true(constraint.one("uniqueLang")):
            return
        yield (
            "UniqueLang",
            (
                f"SELECT ?this ?language WHERE {{ {focus} ?this {_path(shape)} ?value . BIND(LCASE(LANG(?value)) AS ?language) "
                f'FILTER(?language != "") }} GROUP BY ?this ?language HAVING (COUNT(DISTINCT ?value) > 1)'
            ),
        )

    def _rows_Equals(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        other = constraint.one("equals")
        here = f"?this {shape.path.sparql} ?value ." if shape.path else "BIND(?this AS ?value)"
        there = f"FILTER NOT EXISTS {{ ?this {shape.path.sparql} ?value }}" if shape.path else "FILTER(!sameTerm(?this, ?value))"
        yield "Equals", f"SELECT DISTINCT ?this ?value WHERE {{ {focus} {here} FILTER NOT EXISTS {{ ?this {other} ?value }} }}"
        yield "Equals", f"SELECT DISTINCT ?this ?value WHERE {{ {focus} ?this {other} ?value . {there} }}"

    def _rows_LessThan(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        yield from self._compared(shape, constraint, focus, "lessThan", "LessThan", "<")

    def _rows_LessThanOrEquals(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        yield from self._compared(shape, constraint, focus, "lessThanOrEquals", "LessThanOrEquals", "<=")

    def _compared(
        self, shape: Shape, constraint: Constraint, focus: str, name: str, component: str, sign: str
    ) -> Iterator[tuple[str, str]]:
        yield (
            component,
            (
                f"SELECT DISTINCT ?this ?value ?other WHERE {{ {focus} ?this {_path(shape)} ?value ; {constraint.one(name)} ?other . "
                f"FILTER(!COALESCE(?value {sign} ?other, false)) }}"
            ),
        )

    def _rows_HasValue(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        wanted = constraint.one("hasValue")
        if shape.path is None:
            yield "HasValue", f"SELECT DISTINCT ?this WHERE {{ {focus} FILTER(!sameTerm(?this, {_term(wanted)})) }}"
        else:
            yield "HasValue", f"SELECT DISTINCT ?this WHERE {{ {focus} FILTER NOT EXISTS {{ ?this {shape.path.sparql} {_term(wanted)} }} }}"

    def _rows_Closed(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        if not _is_true(constraint.one("closed")):
            return
        allowed = ", ".join(self._allowed(shape, constraint))
        here = f"?this {shape.path.sparql} ?node ." if shape.path else "BIND(?this AS ?node)"
        subject = "?node" if shape.path else "?this"
        where = f"{focus} {here if shape.path else ''} {subject} ?path ?value . FILTER(?path NOT IN ({allowed}))"
        yield "Closed", f"SELECT DISTINCT ?this ?path ?value WHERE {{ {where} }}"

    def _allowed(self, shape: Shape, constraint: Constraint) -> list[str]:
        """The properties that a closed shape lets pass: those of its property shapes, and the ignored ones."""
        own = [child.path.sparql for child in map(self._shape, shape.properties) if child.path and child.path.is_predicate]
        ignored = [str(item) for head in constraint.parameters.get("ignoredProperties", ()) for item in self._graph.items(head)]
        return sorted({*own, *ignored}) or ["<urn:none>"]

    def _rows_QualifiedValueShape(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        path = _path(shape)
        conforms = f"!({self._qualified_violation(shape, constraint, '?value')})"
        for name, sign, component in (("qualifiedMinCount", "<", "QualifiedMinCount"), ("qualifiedMaxCount", ">", "QualifiedMaxCount")):
            if name not in constraint.parameters:
                continue
            limit = _number(constraint.one(name))
            found = f"?this {path} ?value . FILTER({conforms})"
            inner = f"OPTIONAL {{ {found} }}" if sign == "<" else found
            yield (
                f"{component}",
                (
                    f"SELECT ?this (COUNT(DISTINCT ?value) AS ?count) WHERE {{ {focus} {inner} }} "
                    f"GROUP BY ?this HAVING (COUNT(DISTINCT ?value) {sign} {limit})"
                ),
            )

    def _qualified_violation(self, shape: Shape, constraint: Constraint, variable: str) -> str:
        """Where a value does not count: it violates the shape, or conforms to a sibling of it where they are disjoint (SHACL 4.7.3)."""
        own = constraint.one("qualifiedValueShape")
        violated = [self._violates_shape(own, variable)]
        if any(_is_true(value) for value in constraint.parameters.get("qualifiedValueShapesDisjoint", ())):
            violated += [f"!({self._violates_shape(sibling, variable)})" for sibling in self._siblings(shape, own)]
        return " || ".join(violated)

    def _siblings(self, shape: Shape, own: Node) -> list[Node]:
        found: dict[Node, None] = {}
        for parent in shape.parents:
            for name in self._shape(parent).properties:
                for other in self._shape(name).constraints:
                    if other.component == "QualifiedValueShape" and other.one("qualifiedValueShape") != own:
                        found[other.one("qualifiedValueShape")] = None
        return list(found)

    # ── constraints as conditions on one node ────────────────────────────────────────────────────────────────────────────

    def _violates_shape(self, node: Node, variable: str, above: tuple[Node, ...] = ()) -> str:
        """An expression that is true where what a variable is bound to violates a shape."""
        if node in above:
            raise ShapesError(f"the shape {node} refers to itself", hint="recursive shapes have no defined meaning (SHACL 3.4.3)")
        shape = self._shape(node)
        if shape.deactivated:
            return "false"
        below = (*above, node)
        parts = [self._condition(shape, constraint, variable, below) for constraint in shape.constraints]
        parts += [self._property_condition(self._shape(name), shape, variable, below) for name in shape.properties]
        return f"({' || '.join(part for part in parts if part != 'false') or 'false'})"

    def _property_condition(self, child: Shape, shape: Shape, variable: str, above: tuple[Node, ...]) -> str:
        if shape.path is None:
            return self._violates_shape(child.node, variable, above)
        value = self._new()
        return f"EXISTS {{ {variable} {shape.path.sparql} {value} . FILTER({self._violates_shape(child.node, value, above)}) }}"

    def _condition(self, shape: Shape, constraint: Constraint, variable: str, above: tuple[Node, ...]) -> str:
        make = getattr(self, f"_condition_{constraint.component}", None)
        if make is not None:
            return str(make(shape, constraint, variable, above))
        if shape.path is None:
            return self._violates(constraint, variable, shape, above)
        value = self._new()
        return f"EXISTS {{ {variable} {shape.path.sparql} {value} . FILTER({self._violates(constraint, value, shape, above)}) }}"

    def _condition_MinCount(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        least = _number(constraint.one("minCount"))
        return "false" if least < 1 else f"!({self._at_least(variable, _path(shape), least)})"

    def _condition_MaxCount(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        return self._at_least(variable, _path(shape), _number(constraint.one("maxCount")) + 1)

    def _at_least(self, variable: str, path: str, number: int, condition_of: str | None = None) -> str:
        """Whether a node has so many different values; `condition_of` confines them, with `?x` for the value."""
        if number <= _SPELLED_OUT:
            values = [self._new() for _ in range(number)]
            patterns = " ".join(f"{variable} {path} {value} ." for value in values)
            different = [f"!sameTerm({left}, {right})" for left, right in combinations(values, 2)]
            confined = [condition_of.replace("?x", value) for value in values] if condition_of else []
            filters = " && ".join([*different, *confined])
            return f"EXISTS {{ {patterns} {f'FILTER({filters})' if filters else ''} }}"
        value = self._new()
        confined_to = f"FILTER({condition_of.replace('?x', value)})" if condition_of else ""
        return (
            f"EXISTS {{ {{ SELECT {variable} WHERE {{ {variable} {path} {value} . {confined_to} }} "
            f"GROUP BY {variable} HAVING (COUNT(DISTINCT {value}) >= {number}) }} }}"
        )

    def _condition_UniqueLang(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        if not _is_true(constraint.one("uniqueLang")):
            return "false"
        left, right = self._new(), self._new()
        path = _path(shape)
        same = f'LANG({left}) != "" && LCASE(LANG({left})) = LCASE(LANG({right})) && !sameTerm({left}, {right})'
        return f"EXISTS {{ {variable} {path} {left} . {variable} {path} {right} . FILTER({same}) }}"

    def _condition_Equals(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        other, value = constraint.one("equals"), self._new()
        if shape.path is None:
            wrong = f"EXISTS {{ {variable} {other} {value} . FILTER(!sameTerm({value}, {variable})) }}"
            return f"(NOT EXISTS {{ {variable} {other} {variable} }} || {wrong})"
        path, second = shape.path.sparql, self._new()
        return (
            f"(EXISTS {{ {variable} {path} {value} . FILTER NOT EXISTS {{ {variable} {other} {value} }} }} || "
            f"EXISTS {{ {variable} {other} {second} . FILTER NOT EXISTS {{ {variable} {path} {second} }} }})"
        )

    def _condition_Disjoint(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        if shape.path is None:
            return f"EXISTS {{ {variable} {constraint.one('disjoint')} {variable} }}"
        value = self._new()
        return f"EXISTS {{ {variable} {shape.path.sparql} {value} . {variable} {constraint.one('disjoint')} {value} }}"

    def _condition_LessThan(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        return self._not_below(shape, constraint.one("lessThan"), variable, "<")

    def _condition_LessThanOrEquals(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        return self._not_below(shape, constraint.one("lessThanOrEquals"), variable, "<=")

    def _not_below(self, shape: Shape, other: Node, variable: str, sign: str) -> str:
        left, right = self._new(), self._new()
        return (
            f"EXISTS {{ {variable} {_path(shape)} {left} . {variable} {other} {right} . FILTER(!COALESCE({left} {sign} {right}, false)) }}"
        )

    def _condition_HasValue(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        wanted = _term(constraint.one("hasValue"))
        return f"!sameTerm({variable}, {wanted})" if shape.path is None else f"NOT EXISTS {{ {variable} {shape.path.sparql} {wanted} }}"

    def _condition_Closed(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        if not _is_true(constraint.one("closed")):
            return "false"
        name, value = self._new(), self._new()
        subject, here = variable, ""
        if shape.path:
            subject = self._new()
            here = f"{variable} {shape.path.sparql} {subject} ."
        allowed = ", ".join(self._allowed(shape, constraint))
        return f"EXISTS {{ {here} {subject} {name} {value} . FILTER({name} NOT IN ({allowed})) }}"

    def _condition_QualifiedValueShape(self, shape: Shape, constraint: Constraint, variable: str, _: tuple[Node, ...]) -> str:
        path = _path(shape)
        conforms = f"!({self._qualified_violation(shape, constraint, '?x')})"
        parts = []
        if "qualifiedMinCount" in constraint.parameters:
            least = _number(constraint.one("qualifiedMinCount"))
            parts.append(f"!({self._at_least(variable, path, least, conforms)})" if least > 0 else "false")
        if "qualifiedMaxCount" in constraint.parameters:
            parts.append(self._at_least(variable, path, _number(constraint.one("qualifiedMaxCount")) + 1, conforms))
        return f"({' || '.join(parts)})"

    def _condition_SPARQL(self, shape: Shape, *_: object) -> str:
        raise NotCompilableError("a SPARQL constraint in a shape that another shape refers to", shape.node)

    # ── constraints on one value ─────────────────────────────────────────────────────────────────────────────────────────

    def _violates(self, constraint: Constraint, x: str, shape: Shape, above: tuple[Node, ...] = ()) -> str:
        """An expression that is true where one value violates a constraint that looks at each value by itself."""
        make = getattr(self, f"_value_{constraint.component}", None)
        if make is None:
            raise NotCompilableError(f"sh:{constraint.component}", shape.node)
        return str(make(constraint, x, (*above, shape.node)))

    def _value_Class(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"NOT EXISTS {{ {self._is_a(x, constraint.one('class'))} }}"

    def _is_a(self, variable: str, klass: Node) -> str:
        """A pattern that holds for the instances of a class and of its subclasses."""
        classes = list(self._subclasses.get(klass, ())) or [klass]
        if len(classes) == 1:
            return f"{variable} {_TYPE} {classes[0]} ."
        kind = self._new()
        return f"{variable} {_TYPE} {kind} . {_values(kind, classes)}"

    def _value_Datatype(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        wanted = constraint.one("datatype")
        ill_formed = condition(x, wanted.value if isinstance(wanted, NamedNode) else "")
        wrong = f"!COALESCE(isLiteral({x}) && DATATYPE({x}) = {wanted}, false)"
        return f"({wrong} || {ill_formed})" if ill_formed else wrong

    def _value_NodeKind(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        wanted = constraint.one("nodeKind")
        kinds = _NODE_KINDS.get(wanted) if isinstance(wanted, NamedNode) else None
        if kinds is None:
            raise ShapesError(f"not a kind of node: {wanted}", hint="sh:IRI, sh:BlankNode, sh:Literal or two of them")
        return "!(" + " || ".join(f"{kind}({x})" for kind in kinds) + ")"

    def _value_MinExclusive(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"!COALESCE({x} > {constraint.one('minExclusive')}, false)"

    def _value_MinInclusive(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"!COALESCE({x} >= {constraint.one('minInclusive')}, false)"

    def _value_MaxExclusive(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"!COALESCE({x} < {constraint.one('maxExclusive')}, false)"

    def _value_MaxInclusive(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"!COALESCE({x} <= {constraint.one('maxInclusive')}, false)"

    def _value_MinLength(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"(isBlank({x}) || STRLEN(STR({x})) < {_number(constraint.one('minLength'))})"

    def _value_MaxLength(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"(isBlank({x}) || STRLEN(STR({x})) > {_number(constraint.one('maxLength'))})"

    def _value_Pattern(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"(isBlank({x}) || !REGEX({pattern_arguments(constraint, f'STR({x})')}))"

    def _value_LanguageIn(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        tags = [f"LANGMATCHES(LANG({x}), {Literal(tag.value)})" for tag in self._graph.items(constraint.one("languageIn"))]
        return f"!COALESCE(isLiteral({x}) && ({' || '.join(tags) or 'false'}), false)"

    def _value_Disjoint(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        return f"EXISTS {{ {'?this' if x == '?value' else x} {constraint.one('disjoint')} {x} }}"

    def _value_In(self, constraint: Constraint, x: str, _: tuple[Node, ...]) -> str:
        members = self._graph.items(constraint.one("in"))
        if len(members) <= _COMPARED or any(isinstance(member, BlankNode) for member in members):
            return "!(" + (" || ".join(f"sameTerm({x}, {_term(member)})" for member in members) or "false") + ")"
        member = self._new()
        return f"NOT EXISTS {{ {_values(member, members)} FILTER(sameTerm({x}, {member})) }}"

    def _value_Node(self, constraint: Constraint, x: str, above: tuple[Node, ...]) -> str:
        return self._violates_shape(constraint.one("node"), x, above)

    def _value_Not(self, constraint: Constraint, x: str, above: tuple[Node, ...]) -> str:
        return f"!({self._violates_shape(constraint.one('not'), x, above)})"

    def _value_And(self, constraint: Constraint, x: str, above: tuple[Node, ...]) -> str:
        members = [self._violates_shape(member, x, above) for member in self._graph.items(constraint.one("and"))]
        return f"({' || '.join(members) or 'false'})"

    def _value_Or(self, constraint: Constraint, x: str, above: tuple[Node, ...]) -> str:
        members = [self._violates_shape(member, x, above) for member in self._graph.items(constraint.one("or"))]
        return f"({' && '.join(members) or 'true'})"

    def _value_Xone(self, constraint: Constraint, x: str, above: tuple[Node, ...]) -> str:
        members = [f"IF({self._violates_shape(member, x, above)}, 0, 1)" for member in self._graph.items(constraint.one("xone"))]
        return f"(({' + '.join(members) or '0'}) != 1)"


_NODE_KINDS: Final = {
    SH.IRI: ("isIRI",),
    SH.BlankNode: ("isBlank",),
    SH.Literal: ("isLiteral",),
    SH.BlankNodeOrIRI: ("isBlank", "isIRI"),
    SH.BlankNodeOrLiteral: ("isBlank", "isLiteral"),
    SH.IRIOrLiteral: ("isIRI", "isLiteral"),
}


def pattern_arguments(constraint: Constraint, text: str) -> str:
    """What REGEX is given to hold a text against a pattern."""
    flags = "".join(f", {Literal(value.value)}" for value in constraint.parameters.get("flags", ())[:1])
    return f"{text}, {Literal(constraint.one('pattern').value)}{flags}"


def _path(shape: Shape) -> str:
    if shape.path is None:
        raise ShapesError(f"the node shape {shape.node} has a constraint for values of a property", hint="give it an sh:path")
    return shape.path.sparql


def _number(node: Node) -> int:
    try:
        return int(node.value)
    except ValueError as error:
        raise ShapesError(f"not a whole number: {node}") from error


def _is_true(node: Node) -> bool:
    return isinstance(node, Literal) and node.value == "true"


def _values(variable: str, nodes: Sequence[Node]) -> str:
    return f"VALUES {variable} {{ {' '.join(str(node) for node in nodes if not isinstance(node, BlankNode))} }}"


def _term(node: Node) -> str:
    """A term in a query. Raises NotCompilableError for a blank node, which a query cannot name."""
    if isinstance(node, BlankNode):
        raise NotCompilableError("a blank node as a value", node)
    return str(node)
