"""Shapes compiled to SPARQL: one SELECT for each constraint of each shape, which returns the rows that fail.

A query binds `?this` (the focus node), `?value` where a value is at fault, and what a message may want to name. It is plain SPARQL 1.1
and runs on any store: over the whole graph, or for given focus nodes, to which a `VALUES` block confines it.

Two forms stand behind every constraint. As *rows* it is the query of a shape that has targets. As a *condition* on one node it stands
inside the query of a shape that refers to it (sh:node, sh:not, sh:and, sh:or, sh:xone, sh:qualifiedValueShape): an expression of FILTER
that is true where the node violates the constraint.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, count
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.errors import ShapesError
from regkg.shacl.datatypes import condition, is_well_formed
from regkg.shacl.forms import Forms, stored_forms
from regkg.shacl.rewrite import NotCompilableError, prologue, refuse_syntax, rewritten, rows_of_ask, rows_of_select, select_of
from regkg.shacl.shapes import Constraint, Node, Path, Resource, Shape, ShapesGraph, is_true
from regkg.vocab import RDF, RDFS, SH, XSD

_TYPE: Final = str(RDF.type)
#: Up to so many values a count is spelled out as different values; beyond it a subquery counts.
_SPELLED_OUT: Final = 3
#: Up to so many members a list is compared one by one; a longer one stands in a VALUES block.
_COMPARED: Final = 12
#: Up to so many statements whose literal the store rewrote are named in a query; more of them go to the reference engine.
_NAMED: Final = 64
#: Up to so many parts stand in one row of `||` or `&&`; longer rows are put together from such.
_IN_A_ROW: Final = 64


#: Constraints that take some work to look at, and that look at nothing but the value.
_OF_VALUES: Final = frozenset({"Class", "Datatype", "Pattern", "In", "Not", "Or"})
#: A path along one property of several.
_ALTERNATIVES: Final = re.compile(r"\(<[^<>]*>(?:\|<[^<>]*>)+\)")
_RECURRING: Final = frozenset({XSD.date, XSD.gYear, XSD.gYearMonth, XSD.integer, XSD.boolean})


#: Gives a pattern that binds a variable to focus nodes.
Focus: TypeAlias = Callable[[str], str]
#: The same, for those alone that another such pattern binds too.
_Reach: TypeAlias = Callable[[str, Focus | None], str]


@dataclass(frozen=True, slots=True)
class Check:
    """One compiled constraint: the query whose rows fail, and what its results say.

    `written` gives, for literal focus nodes that the store keeps in another form, the one that the shape has.
    """

    shape: Shape
    constraint: Constraint
    component: str
    query: str
    root: Shape
    written: Mapping[Literal, Literal] = field(default_factory=dict, hash=False, compare=False)


@dataclass(frozen=True, slots=True)
class _Variable:
    """A variable of a query, and of which node it is the value by which path; None where it is a focus node by a target."""

    name: str
    source: tuple[str, Path] | None = None

    def __str__(self) -> str:
        return self.name


_THIS: Final = _Variable("?this")


class Compiler:
    """Compiles the shapes of one graph.

    `subclasses` gives, for a class, the class and its subclasses in the data (`rdfs:subClassOf*`); classes that it does not hold have none.
    `forms` says which literals of the data the store keeps in another form; without it what the store holds is what was written.
    """

    def __init__(
        self,
        shapes: ShapesGraph,
        subclasses: Mapping[Node, Sequence[Node]] | None = None,
        forms: Forms | None = None,
    ) -> None:
        self._graph = shapes
        self._subclasses = subclasses or {}
        self._forms = forms or Forms()
        #: How the store keeps the literals of the shapes, of those that it changes; empty where it is not known how the data were written.
        self._stored = {} if forms is None else stored_forms(set(shapes.literals()))
        self._written: dict[Literal, Literal] = {}  # of the root at hand: its literal focus nodes as the shape has them, by stored form
        self._fresh = count(1)

    # ── what there is to check ───────────────────────────────────────────────────────────────────────────────────────────

    def roots(self) -> list[Shape]:
        """The shapes that have targets and are not deactivated."""
        return self._graph.roots()

    def checks(self, *, focus: Sequence[Node] | None = None) -> Iterator[Check]:
        """Every constraint of every shape that is reached from a target.

        `focus` confines the results to those about some focus nodes. Raises ShapesError for recursive shapes, NotCompilableError (which
        names the root) for what SPARQL cannot say in one query.
        """
        self._graph.refuse_endless()
        for root in self.roots():
            yield from self.checks_of(root, focus=focus)

    def checks_of(self, root: Shape, *, focus: Sequence[Node] | Focus | None = None) -> Iterator[Check]:
        """Every constraint that is reached from one shape with targets, for results about all nodes or about those of `focus` (nodes, or
        what gives a pattern that binds a variable to them)."""
        self._written = self._written_targets(root)
        only = focus if focus is None or callable(focus) else _confining(focus)
        among = None if only is not None else self._among(root)
        yield from self._walk(root, lambda variable, confined: self.target(root, variable, only=confined), root, only, among)

    def checks_on(self, shape: Shape, focus: Focus) -> Iterator[Check]:
        """Every constraint of a shape for these focus nodes, whatever its targets are."""
        self._written = {}
        yield from self._walk(shape, lambda variable, _: focus(variable), shape, focus, None)

    def target(self, shape: Shape, variable: str, *, only: Focus | None = None) -> str:
        """A pattern that binds the focus nodes of a shape, each once; those alone that `only` binds too."""
        of = {kind: [value for name, value in shape.targets if name == kind] for kind, _ in shape.targets}
        classes = list(dict.fromkeys(below for klass in of.get("targetClass", ()) for below in self.classes(klass)))
        parts = [self._instances(variable, classes, of["targetClass"])] if classes else []
        if "targetNode" in of:
            parts.append(_values(variable, of["targetNode"]))
        if "targetSubjectsOf" in of:
            parts.append(self._stated(variable, of["targetSubjectsOf"], self._new()))
        if "targetObjectsOf" in of:
            parts.append(self._stated(self._new(), of["targetObjectsOf"], variable))
        among = f"{only(variable)} " if only else ""
        if len(parts) == 1:
            binds_once = "targetNode" in of or len(classes) == 1
            return f"{among}{parts[0]}" if binds_once else f"{{ SELECT DISTINCT {variable} WHERE {{ {among}{parts[0]} }} }}"
        return f"{{ SELECT DISTINCT {variable} WHERE {{ {among}{' UNION '.join(f'{{ {part} }}' for part in parts)} }} }}"

    def _written_targets(self, root: Shape) -> dict[Literal, Literal]:
        """The literals that are focus nodes and are kept in another form, by this form. Raises NotCompilableError where two are one."""
        literals = [value for name, value in root.targets if name == "targetNode" and isinstance(value, Literal)]
        found = {self._stored[value]: value for value in literals if value in self._stored}
        objects = [value for name, value in root.targets if name == "targetObjectsOf" and isinstance(value, NamedNode)]
        if self._forms.touch(objects) or (
            found and (objects or len({self._stored.get(value, value) for value in literals}) < len(literals))
        ):
            raise _rewritten(root)
        return found

    def _among(self, root: Shape) -> str | None:
        """What is true of the focus nodes of a shape, to stand in EXISTS; None where it names nodes: the data may know nothing of them."""
        if any(name == "targetNode" for name, _ in root.targets):
            return None
        parts = [self._is_a("?this", value) for name, value in root.targets if name == "targetClass"]
        parts += [f"?this {_iri(value, name)} {self._new()} ." for name, value in root.targets if name == "targetSubjectsOf"]
        parts += [f"{self._new()} {_iri(value, name)} ?this ." for name, value in root.targets if name == "targetObjectsOf"]
        return parts[0] if len(parts) == 1 else " UNION ".join(f"{{ {part} }}" for part in parts)

    def _walk(self, shape: Shape, focus: _Reach, root: Shape, only: Focus | None, among: str | None) -> Iterator[Check]:
        """The constraints of a shape and of the property shapes below it, given what binds a variable to its focus nodes.

        `among` is given where the focus nodes are those of the root, and all of them.
        """
        if shape.deactivated:
            return
        if shape.properties and shape.path and self._forms.touch(shape.path.steps):
            raise _rewritten(shape)  # literals become focus nodes
        if self._written and shape.path and not shape.path.is_predicate:
            raise _rewritten(shape)  # a path that leads on from a literal goes by its form
        self._refuse_forms(shape)
        is_known = all(name != "targetNode" for name, _ in root.targets)
        for constraint in shape.constraints:
            if shape.path and shape.path.is_nullable and not is_known and constraint.component in ("SPARQL", "Custom"):
                raise NotCompilableError("a query over a path without a step from nodes that the data may not know", shape.node)
            late = None if among is None else self._late(shape, constraint, among, focus("?this", None))
            some = only("?this") if only else ""
            rows = self._rows(shape, constraint, focus("?this", only), some) if late is None else [(constraint.component, late)]
            for component, query in rows:
                yield Check(shape, constraint, component, query, root, self._written)
        below, still = (focus, among) if shape.path is None else (self._values_of(focus, shape.path), None)
        for name in shape.properties:
            yield from self._walk(self._graph.shape(name), below, root, only, still)

    def _values_of(self, focus: _Reach, path: Path) -> _Reach:
        """The values of a path as focus nodes of their own."""

        def values(variable: str, only: Focus | None) -> str:
            outer = self._new()
            among = f"{only(variable)} " if only else ""
            return f"{{ SELECT DISTINCT {variable} WHERE {{ {among}{_reached(focus(outer, None), outer, path, variable)} }} }}"

        return values

    # ── literals that the store rewrote ──────────────────────────────────────────────────────────────────────────────────

    def _refuse_forms(self, shape: Shape) -> None:
        """Raises NotCompilableError for a shape whose constraints look at literals in a way that goes wrong with those rewritten.

        Constraints in SPARQL see literals as the store has them.
        """
        core = [constraint for constraint in shape.constraints if constraint.component not in ("SPARQL", "Custom")]
        if not self._forms.written or not (core or shape.properties):
            return
        steps = shape.path.steps if shape.path else ()
        others = [c.one(name) for c in core for name in _COMPARING if name in c.parameters]
        compared = [*steps, *(other for other in others if isinstance(other, NamedNode))]
        is_joined = shape.path is not None and not shape.path.is_predicate
        is_compared = any(c.component in ("Equals", "Disjoint") for c in core)
        if (
            self._forms.merge(compared)
            or ((is_joined or is_compared) and self._forms.touch(compared))
            or (any(c.component == "Closed" for c in core) and self._forms.merge())
        ):
            raise _rewritten(shape)

    def _as_written(self, base: str, x: _Variable, violates: Callable[[Literal], bool]) -> str:
        """A condition on the stored literal, turned round for the statements whose literal as written has it otherwise."""
        turned = [(subject, stored) for subject, stored, form in self._entries(x) if violates(form) != violates(stored)]
        if len(turned) > _NAMED:
            raise NotCompilableError("literals that the store keeps in another form than they were written in", turned[0][1])
        return f"IF({_any([self._is_entry(x, *entry) for entry in turned])}, !({base}), {base})" if turned else base

    def _entries(self, x: _Variable) -> list[tuple[Resource | None, Literal, Literal]]:
        """What was rewritten of the values of a variable: subject, stored literal, and the one that was written."""
        if x.source is None:
            return [(None, stored, form) for stored, form in self._written.items()]
        of_property = self._forms.written.get(x.source[1].steps[0], {})
        return [(subject, stored, forms[0]) for (subject, stored), forms in of_property.items()]

    def _is_entry(self, x: _Variable, subject: Resource | None, stored: Literal) -> str:
        return (
            f"sameTerm({x}, {stored})"
            if x.source is None or subject is None
            else f"(sameTerm({x.source[0]}, {_term(subject)}) && sameTerm({x}, {stored}))"
        )

    def _new(self) -> str:
        return f"?v{next(self._fresh)}"

    # ── over a whole graph ───────────────────────────────────────────────────────────────────────────────────────────────

    def _late(self, shape: Shape, constraint: Constraint, among: str, focus: str) -> str | None:
        """A query that looks for what is wrong first and asks only then whether it is at a focus node; None where there is no such form.

        Nearly all values of a graph are right. They lie beside each other in the index of their property, while to reach them from each
        focus node takes one search each: that is three times slower in memory, and four times on disk (`make bench`).
        """
        path, component = shape.path, constraint.component
        if path is None or not _is_one_step(path) or self._forms.touch(path.steps):
            return None
        there = f"FILTER EXISTS {{ {among} }}"
        if component == "MinCount" and _number(constraint, "minCount") == 1:
            return f"SELECT DISTINCT ?this WHERE {{ {focus} MINUS {{ ?this {path.sparql} ?value }} }}"
        if component in ("MaxCount", "UniqueLang"):
            ((_, query),) = list(getattr(self, f"_rows_{component}")(shape, constraint, "")) or [("", None)]
            if query is None or component == "UniqueLang" or _number(constraint, "maxCount") < 1:
                return query and f"SELECT * WHERE {{ {{ {query} }} {there} }}"
            # As many statements as subjects: none has two. Counting is three times cheaper than grouping, which then is not begun.
            node, value = self._new(), self._new()
            more = f"SELECT (COUNT(*) AS {self._new()}) WHERE {{ {node} {path.sparql} {value} }} HAVING(COUNT(*) > COUNT(DISTINCT {node}))"
            return f"SELECT ?this ?count WHERE {{ {{ {more} }} {{ {query} }} {there} }}"
        if hasattr(self, f"_rows_{component}") or component in ("SPARQL", "Custom", "Disjoint"):
            return None
        violated = self._violates(constraint, _Variable("?value", ("?this", path)))
        if component in _OF_VALUES and self._recurs(shape) and "?this" not in violated:
            # each is looked at once. GROUP BY, because Oxigraph draws conditions into a DISTINCT, where they are asked of each row again
            wrong = f"SELECT ?value WHERE {{ {_statement(self._new(), path, '?value')} }} GROUP BY ?value HAVING({violated})"
            return f"SELECT DISTINCT ?this ?value WHERE {{ {{ {wrong} }} {_statement('?this', path, '?value')} {there} }}"
        return f"SELECT DISTINCT ?this ?value WHERE {{ {_statement('?this', path, '?value')} FILTER({violated}) {there} }}"

    def _recurs(self, shape: Shape) -> bool:
        """Whether the values of a shape are such as come again and again: codes and other instances of classes, dates, small numbers."""
        members = [self._graph.shape(member) for c in shape.constraints if c.component == "Or" for member in self._graph.items(c.one("or"))]
        kinds = [(c.component, c.node) for one in (shape, *members) for c in one.constraints]
        return any(component == "Class" or (component == "Datatype" and node in _RECURRING) for component, node in kinds)

    # ── constraints as rows ──────────────────────────────────────────────────────────────────────────────────────────────

    def _rows(self, shape: Shape, constraint: Constraint, focus: str, confined: str) -> Iterator[tuple[str, str]]:
        """The queries of one constraint, with the name of the component that each result names.

        `focus` binds ?this to the focus nodes; `confined` to those that are wanted, where only some are.
        """
        component = constraint.component
        if component == "SPARQL":
            yield component, rows_of_select(self._graph, constraint.node, focus=focus, confined=confined, shape=shape)
            return
        if component == "Custom":
            yield component, self._rows_of_component(shape, constraint, focus)
            return
        make = getattr(self, f"_rows_{component}", None)
        if make is not None:
            yield from make(shape, constraint, focus)
            return
        if shape.path is None:
            violated = self._violates(constraint, _THIS)
            yield component, f"SELECT DISTINCT ?this (?this AS ?value) WHERE {{ {focus} FILTER({violated}) }}"
        else:
            violated = self._violates(constraint, _Variable("?value", ("?this", shape.path)))
            found = _reached(focus, "?this", shape.path, "?value")
            yield component, f"SELECT DISTINCT ?this ?value WHERE {{ {found} FILTER({violated}) }}"

    def _rows_of_component(self, shape: Shape, constraint: Constraint, focus: str) -> str:
        """The query of a component that the shapes graph defines."""
        bound = {name: values[0] for name, values in constraint.parameters.items()}
        validator = _validator(self._graph, shape, constraint)
        head, (form, text) = prologue(self._graph, validator), _validation(self._graph, validator)
        if form == "SELECT":
            return head + rewritten(text, focus=focus, shape=shape, bound=bound)
        reached = _reached(focus, "?this", shape.path, "?value") if shape.path else f"{focus} BIND(?this AS ?value)"
        return head + rows_of_ask(text, reached=reached, shape=shape, bound=bound)

    def messages(self, shape: Shape, constraint: Constraint) -> list[Node]:
        """The messages of a constraint's own: of its query, or of the validator or the component (SHACL 5.2.1, 6.2.2)."""
        if constraint.component == "SPARQL":
            return self._graph.values(constraint.node, SH.message)
        if constraint.component != "Custom":
            return []
        validator = _validator(self._graph, shape, constraint)
        return self._graph.values(validator, SH.message) or self._graph.values(constraint.node, SH.message)

    def refuse_syntax(self, shape: Shape, constraint: Constraint) -> None:
        """Raises ShapesError, with the line, for a constraint whose query is no SPARQL; for when a store refused what was made of it."""
        if constraint.component == "SPARQL":
            node, text = constraint.node, select_of(self._graph, constraint.node)
        else:
            node = _validator(self._graph, shape, constraint)
            text = _validation(self._graph, node)[1]
        refuse_syntax(prologue(self._graph, node), text, shape)

    def _rows_MinCount(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        path, least = _path(shape), _number(constraint, "minCount")
        if least < 1 or (least == 1 and path.is_nullable):
            return
        if least == 1:
            yield "MinCount", f"SELECT DISTINCT ?this WHERE {{ {focus} FILTER NOT EXISTS {{ ?this {path.sparql} ?value }} }}"
            return
        found = _reached(focus, "?this", path, "?value") if path.is_nullable else f"{focus} OPTIONAL {{ ?this {path.sparql} ?value }}"
        yield (
            "MinCount",
            f"SELECT ?this (COUNT(DISTINCT ?value) AS ?count) WHERE {{ {found} }} GROUP BY ?this HAVING (COUNT(DISTINCT ?value) < {least})",
        )

    def _rows_MaxCount(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        most = _number(constraint, "maxCount")
        found = _reached(focus, "?this", _path(shape), "?value")
        yield (
            "MaxCount",
            f"SELECT ?this (COUNT(DISTINCT ?value) AS ?count) WHERE {{ {found} }} GROUP BY ?this HAVING (COUNT(DISTINCT ?value) > {most})",
        )

    def _rows_UniqueLang(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        if not is_true(constraint.one("uniqueLang")):
            return
        found = _reached(focus, "?this", _path(shape), "?value")
        yield (
            "UniqueLang",
            (
                f"SELECT ?this ?language WHERE {{ {found} BIND(LCASE(LANG(?value)) AS ?language) "
                f'FILTER(?language != "") }} GROUP BY ?this ?language HAVING (COUNT(DISTINCT ?value) > 1)'
            ),
        )

    def _rows_Equals(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        other = _iri(constraint.one("equals"), "equals")
        if shape.path is None:
            here, there = f"{focus} BIND(?this AS ?value)", "FILTER(!sameTerm(?this, ?value))"
        else:
            here = _reached(focus, "?this", shape.path, "?value")
            there = f"FILTER({_reaches_not('?this', shape.path, '?value')})"
        yield "Equals", f"SELECT DISTINCT ?this ?value WHERE {{ {here} FILTER NOT EXISTS {{ ?this {other} ?value }} }}"
        yield "Equals", f"SELECT DISTINCT ?this ?value WHERE {{ {focus} ?this {other} ?value . {there} }}"

    def _rows_LessThan(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        yield from self._compared(shape, constraint, focus, "lessThan", "LessThan", "<")

    def _rows_LessThanOrEquals(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        yield from self._compared(shape, constraint, focus, "lessThanOrEquals", "LessThanOrEquals", "<=")

    def _compared(
        self, shape: Shape, constraint: Constraint, focus: str, name: str, component: str, sign: str
    ) -> Iterator[tuple[str, str]]:
        found = f"{_reached(focus, '?this', _path(shape), '?value')} ?this {_iri(constraint.one(name), name)} ?other ."
        yield (
            component,
            f"SELECT DISTINCT ?this ?value ?other WHERE {{ {found} FILTER(!COALESCE(?value {sign} ?other, false)) }}",
        )

    def _rows_HasValue(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        violated = self._condition_HasValue(shape, constraint, _THIS)
        yield "HasValue", f"SELECT DISTINCT ?this WHERE {{ {focus} FILTER({violated}) }}"

    def _rows_Closed(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        if not is_true(constraint.one("closed")):
            return
        allowed = " ".join(self._allowed(shape, constraint))  # VALUES is hashed, a long row of NOT IN is gone through for each triple
        node, here = ("?this", focus) if shape.path is None else ("?node", _reached(focus, "?this", shape.path, "?node"))
        names = "?this" if shape.path is None else "?this ?node"  # what two value nodes have too much is two results
        where = f"{here} {node} ?path ?value . MINUS {{ VALUES ?path {{ {allowed} }} }}"
        yield "Closed", f"SELECT DISTINCT {names} ?path ?value WHERE {{ {where} }}"

    def _allowed(self, shape: Shape, constraint: Constraint) -> list[str]:
        """The properties that a closed shape lets pass: those of its property shapes, and the ignored ones."""
        own = [child.path.sparql for child in map(self._graph.shape, shape.properties) if child.path and child.path.is_predicate]
        ignored = [
            _iri(item, "ignoredProperties")
            for head in constraint.parameters.get("ignoredProperties", ())
            for item in self._graph.items(head)
        ]
        return sorted({*own, *ignored}) or ["<urn:none>"]

    def _rows_QualifiedValueShape(self, shape: Shape, constraint: Constraint, focus: str) -> Iterator[tuple[str, str]]:
        path = _path(shape)
        for name, sign, component in (("qualifiedMinCount", "<", "QualifiedMinCount"), ("qualifiedMaxCount", ">", "QualifiedMaxCount")):
            if name not in constraint.parameters:
                continue
            limit = _number(constraint, name)
            if sign == "<" and path.is_nullable:  # every focus node stays, also one none of whose values counts
                counts = f"!({self._qualified_violation(shape, constraint, _Variable('?any', ('?this', path)))})"
                found = f"{_reached(focus, '?this', path, '?any')} BIND(IF({counts}, ?any, ?none) AS ?value)"
            else:
                counts = f"!({self._qualified_violation(shape, constraint, _Variable('?value', ('?this', path)))})"
                optional = f"{focus} OPTIONAL {{ ?this {path.sparql} ?value . FILTER({counts}) }}"
                found = optional if sign == "<" else f"{_reached(focus, '?this', path, '?value')} FILTER({counts})"
            yield (
                component,
                (
                    f"SELECT ?this (COUNT(DISTINCT ?value) AS ?count) WHERE {{ {found} }} "
                    f"GROUP BY ?this HAVING (COUNT(DISTINCT ?value) {sign} {limit})"
                ),
            )

    def _qualified_violation(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        """Where a value does not count: it violates the shape, or conforms to a sibling of it where they are disjoint (SHACL 4.7.3)."""
        violated = [self._violates_shape(constraint.one("qualifiedValueShape"), x)]
        return _any([*violated, *(f"!({self._violates_shape(sibling, x)})" for sibling in self._graph.siblings(shape, constraint))])

    # ── constraints as conditions on one node ────────────────────────────────────────────────────────────────────────────

    def _violates_shape(self, node: Node, x: _Variable) -> str:
        """An expression that is true where what a variable is bound to violates a shape."""
        shape = self._graph.shape(node)
        if shape.deactivated:
            return "false"
        self._refuse_forms(shape)
        is_rewritten = self._forms.touch(x.source[1].steps) if x.source else bool(self._written)
        if is_rewritten and any(path and not path.is_predicate for path in self._paths(shape)):
            raise _rewritten(shape)  # a path that leads on from a literal goes by its form
        parts = [self._condition(shape, constraint, x) for constraint in shape.constraints]
        parts += [self._property_condition(name, shape, x) for name in shape.properties]
        return _any([part for part in parts if part != "false"])

    def _paths(self, shape: Shape) -> list[Path | None]:
        return [shape.path, *(self._graph.shape(name).path for name in shape.properties)]

    def _property_condition(self, name: Resource, shape: Shape, x: _Variable) -> str:
        if shape.path is None:
            return self._violates_shape(name, x)
        value = self._value_of(x, shape.path)
        return f"EXISTS {{ {_step(x, shape.path, value)} FILTER({self._violates_shape(name, value)}) }}"

    def _value_of(self, x: _Variable, path: Path) -> _Variable:
        return _Variable(self._new(), (x.name, path))

    def _condition(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        make = getattr(self, f"_condition_{constraint.component}", None)
        if make is not None:
            return str(make(shape, constraint, x))
        if shape.path is None:
            return self._violates(constraint, x)
        value = self._value_of(x, shape.path)
        return f"EXISTS {{ {_step(x, shape.path, value)} FILTER({self._violates(constraint, value)}) }}"

    def _condition_MinCount(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        least = _number(constraint, "minCount")
        return "false" if least < 1 else f"!({self._at_least(x, _path(shape), least)})"

    def _condition_MaxCount(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        return self._at_least(x, _path(shape), _number(constraint, "maxCount") + 1)

    def _at_least(self, x: _Variable, path: Path, number: int, counts: Callable[[_Variable], str] | None = None) -> str:
        """Whether a node has so many different values; `counts` gives the condition on those that count."""
        if number <= _SPELLED_OUT:
            values = [self._value_of(x, path) for _ in range(number)]
            patterns = " ".join(_step(x, path, value) for value in values)
            different = [f"!sameTerm({left}, {right})" for left, right in combinations(values, 2)]
            filters = " && ".join([*different, *([counts(value) for value in values] if counts else [])])
            return f"EXISTS {{ {patterns} {f'FILTER({filters})' if filters else ''} }}"
        value = self._value_of(x, path)
        confined = f"FILTER({counts(value)})" if counts else ""
        return (
            f"EXISTS {{ {{ SELECT {x} WHERE {{ {_step(x, path, value)} {confined} }} "
            f"GROUP BY {x} HAVING (COUNT(DISTINCT {value}) >= {number}) }} }}"
        )

    def _condition_UniqueLang(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        if not is_true(constraint.one("uniqueLang")):
            return "false"
        left, right = self._new(), self._new()
        path = _path(shape)
        same = f'LANG({left}) != "" && LCASE(LANG({left})) = LCASE(LANG({right})) && !sameTerm({left}, {right})'
        return f"EXISTS {{ {_step(x, path, left)} {_step(x, path, right)} FILTER({same}) }}"

    def _condition_Equals(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        other, value = _iri(constraint.one("equals"), "equals"), self._new()
        if shape.path is None:
            wrong = f"EXISTS {{ {x} {other} {value} . FILTER(!sameTerm({value}, {x})) }}"
            return f"(NOT EXISTS {{ {x} {other} {x} }} || {wrong})"
        second = self._new()
        return (
            f"(EXISTS {{ {_step(x, shape.path, value)} FILTER NOT EXISTS {{ {x} {other} {value} }} }} || "
            f"EXISTS {{ {x} {other} {second} . FILTER({_reaches_not(x, shape.path, second)}) }})"
        )

    def _condition_LessThan(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        return self._not_below(shape, constraint, "lessThan", x, "<")

    def _condition_LessThanOrEquals(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        return self._not_below(shape, constraint, "lessThanOrEquals", x, "<=")

    def _not_below(self, shape: Shape, constraint: Constraint, name: str, x: _Variable, sign: str) -> str:
        left, right = self._new(), self._new()
        return (
            f"EXISTS {{ {_step(x, _path(shape), left)} {x} {_iri(constraint.one(name), name)} {right} . "
            f"FILTER(!COALESCE({left} {sign} {right}, false)) }}"
        )

    def _condition_HasValue(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        value = constraint.one("hasValue")
        wanted = _term(value)
        stays = not isinstance(value, Literal) or value not in self._stored
        if shape.path is None:
            return self._as_written(f"!sameTerm({x}, {wanted})" if stays else "true", x, lambda form: form != value)
        base = _reaches_not(x, shape.path, wanted) if stays else "true"
        entries = self._forms.written.get(shape.path.steps[0], {})
        turned = {subject for (subject, stored), forms in entries.items() if (stored == value) != (value in forms)}
        if len(turned) > _NAMED:
            raise _rewritten(shape)
        return f"IF({_any([f'sameTerm({x}, {_term(subject)})' for subject in turned])}, !({base}), {base})" if turned else base

    def _condition_Closed(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        if not is_true(constraint.one("closed")):
            return "false"
        name, value = self._new(), self._new()
        subject, here = x.name, ""
        if shape.path:
            subject = self._new()
            here = _step(x, shape.path, subject)
        allowed = ", ".join(self._allowed(shape, constraint))
        return f"EXISTS {{ {here} {subject} {name} {value} . FILTER({name} NOT IN ({allowed})) }}"

    def _condition_QualifiedValueShape(self, shape: Shape, constraint: Constraint, x: _Variable) -> str:
        path, parts = _path(shape), []

        def counts(value: _Variable) -> str:
            return f"!({self._qualified_violation(shape, constraint, value)})"

        if "qualifiedMinCount" in constraint.parameters:
            least = _number(constraint, "qualifiedMinCount")
            parts.append(f"!({self._at_least(x, path, least, counts)})" if least > 0 else "false")
        if "qualifiedMaxCount" in constraint.parameters:
            parts.append(self._at_least(x, path, _number(constraint, "qualifiedMaxCount") + 1, counts))
        return _any(parts)

    def _condition_SPARQL(self, shape: Shape, *_: object) -> str:
        raise NotCompilableError("a SPARQL constraint in a shape that another shape refers to", shape.node)

    def _condition_Custom(self, shape: Shape, *_: object) -> str:
        raise NotCompilableError("a component of the shapes' own in a shape that another shape refers to", shape.node)

    # ── constraints on one value ─────────────────────────────────────────────────────────────────────────────────────────

    def _violates(self, constraint: Constraint, x: _Variable) -> str:
        """An expression that is true where one value violates a constraint that looks at each value by itself."""
        make: Callable[[Constraint, _Variable], str] = getattr(self, f"_value_{constraint.component}")
        return make(constraint, x)

    def _value_Class(self, constraint: Constraint, x: _Variable) -> str:
        return f"NOT EXISTS {{ {self._is_a(x.name, constraint.one('class'))} }}"

    def classes(self, klass: Node) -> list[Node]:
        """A class and those below it in the data."""
        return list(self._subclasses.get(klass, ())) or [klass]

    def _is_a(self, variable: str, klass: Node) -> str:
        """A pattern that holds for the instances of a class and of its subclasses."""
        return self._instances(variable, self.classes(klass), [klass])

    def _instances(self, variable: str, classes: Sequence[Node], above: Sequence[Node]) -> str:
        """A pattern for the instances of some classes, which are all that stand below those above."""
        if any(isinstance(below, BlankNode) for below in classes):  # which a query cannot name
            kind = self._new()
            return f"{variable} {_TYPE}/{RDFS.subClassOf}* {kind} . {_values(kind, above)}"
        if len(classes) == 1:
            return f"{variable} {_TYPE} {_iri(classes[0], 'class')} ."
        kind = self._new()
        return f"{variable} {_TYPE} {kind} . {_values(kind, classes)}"

    def _stated(self, subject: str, properties: Sequence[Node], value: str) -> str:
        """A pattern for statements of some properties."""
        if len(properties) == 1:
            return f"{subject} {_iri(properties[0], 'targetSubjectsOf')} {value} ."
        name = self._new()
        return f"{subject} {name} {value} . {_values(name, properties)}"

    def _value_Datatype(self, constraint: Constraint, x: _Variable) -> str:
        wanted = constraint.one("datatype")
        is_one = f"DATATYPE({x}) = {_iri(wanted, 'datatype')}"
        by_property = self._forms.datatypes(x.source[1].steps[0]) if x.source and self._forms.touch(x.source[1].steps) else {}
        if by_property:  # all of them were written in one datatype
            known = [str(after) for after, before in by_property.items() if before == wanted]
            is_one = f"DATATYPE({x}) IN ({', '.join([*known, *([] if wanted in by_property else [str(wanted)])])})"
        base = f"!COALESCE(isLiteral({x}) && {is_one}, false)"
        ill_formed = condition(x.name, wanted.value)
        violated = f"({base} || {ill_formed})" if ill_formed else base
        return violated if by_property else self._as_written(violated, x, lambda form: not _is_of(form, wanted.value))

    def _value_NodeKind(self, constraint: Constraint, x: _Variable) -> str:
        wanted = constraint.one("nodeKind")
        kinds = _NODE_KINDS.get(wanted) if isinstance(wanted, NamedNode) else None
        if kinds is None:
            raise ShapesError(f"not a kind of node: {wanted}", hint="sh:IRI, sh:BlankNode, sh:Literal or two of them")
        return "!(" + " || ".join(f"{kind}({x})" for kind in kinds) + ")"

    def _value_MinExclusive(self, constraint: Constraint, x: _Variable) -> str:
        return self._outside(constraint, "minExclusive", x, ">")

    def _value_MinInclusive(self, constraint: Constraint, x: _Variable) -> str:
        return self._outside(constraint, "minInclusive", x, ">=")

    def _value_MaxExclusive(self, constraint: Constraint, x: _Variable) -> str:
        return self._outside(constraint, "maxExclusive", x, "<")

    def _value_MaxInclusive(self, constraint: Constraint, x: _Variable) -> str:
        return self._outside(constraint, "maxInclusive", x, "<=")

    def _outside(self, constraint: Constraint, name: str, x: _Variable, sign: str) -> str:
        limit = constraint.one(name)
        if not isinstance(limit, Literal):
            raise ShapesError(f"sh:{name} takes a literal, not {limit}")
        return f"!COALESCE({x} {sign} {limit}, false)"

    def _value_MinLength(self, constraint: Constraint, x: _Variable) -> str:
        least = _number(constraint, "minLength")
        return self._as_written(f"(isBlank({x}) || STRLEN(STR({x})) < {least})", x, lambda form: len(form.value) < least)

    def _value_MaxLength(self, constraint: Constraint, x: _Variable) -> str:
        most = _number(constraint, "maxLength")
        return self._as_written(f"(isBlank({x}) || STRLEN(STR({x})) > {most})", x, lambda form: len(form.value) > most)

    def _value_Pattern(self, constraint: Constraint, x: _Variable) -> str:
        base = f"(isBlank({x}) || !REGEX({pattern_arguments(constraint, f'STR({x})')}))"
        entries = self._entries(x)
        if len(entries) > _NAMED:
            raise NotCompilableError("a pattern on literals that the store rewrites", constraint.node)
        for subject, stored, form in entries:
            violated = f"!REGEX({pattern_arguments(constraint, str(Literal(form.value)))})"
            base = f"IF({self._is_entry(x, subject, stored)}, {violated}, {base})"
        return base

    def _value_LanguageIn(self, constraint: Constraint, x: _Variable) -> str:
        tags = [f"LANGMATCHES(LANG({x}), {Literal(tag.value)})" for tag in self._graph.items(constraint.one("languageIn"))]
        return f"!COALESCE(isLiteral({x}) && {_any(tags)}, false)"

    def _value_Disjoint(self, constraint: Constraint, x: _Variable) -> str:
        subject = x.source[0] if x.source else x.name
        return f"EXISTS {{ {subject} {_iri(constraint.one('disjoint'), 'disjoint')} {x} }}"

    def _value_In(self, constraint: Constraint, x: _Variable) -> str:
        listed = self._graph.items(constraint.one("in"))
        members = [member for member in listed if not isinstance(member, Literal) or member not in self._stored]
        if len(members) <= _COMPARED or any(isinstance(member, BlankNode) for member in members):
            base = "!" + _any([f"sameTerm({x}, {_term(member)})" for member in members])
        else:
            member = self._new()
            base = f"NOT EXISTS {{ {_values(member, members)} FILTER(sameTerm({x}, {member})) }}"
        return self._as_written(base, x, lambda form: form not in listed)

    def _value_Node(self, constraint: Constraint, x: _Variable) -> str:
        return self._violates_shape(constraint.one("node"), x)

    def _value_Not(self, constraint: Constraint, x: _Variable) -> str:
        return f"!({self._violates_shape(constraint.one('not'), x)})"

    def _value_And(self, constraint: Constraint, x: _Variable) -> str:
        return _any([self._violates_shape(member, x) for member in self._graph.items(constraint.one("and"))])

    def _value_Or(self, constraint: Constraint, x: _Variable) -> str:
        return _all([self._violates_shape(member, x) for member in self._graph.items(constraint.one("or"))])

    def _value_Xone(self, constraint: Constraint, x: _Variable) -> str:
        members = [f"IF({self._violates_shape(member, x)}, 0, 1)" for member in self._graph.items(constraint.one("xone"))]
        return f"({_joined(members, ' + ', '0')} != 1)"


def _validator(graph: ShapesGraph, shape: Shape, constraint: Constraint) -> Node:
    """The validator of a component: the one for this kind of shape, else the general one (SHACL 6.2.3)."""
    component = constraint.node
    own = graph.value(component, SH.propertyValidator if shape.path else SH.nodeValidator)
    validator = own or graph.value(component, SH.validator)
    if validator is None:
        raise ShapesError(f"the component {component} has no validator for {shape.node}")
    return validator


def _validation(graph: ShapesGraph, validator: Node) -> tuple[str, str]:
    """The form and the text of a validator's query."""
    for form, property_ in (("SELECT", SH.select), ("ASK", SH.ask)):
        text = graph.value(validator, property_)
        if isinstance(text, Literal):
            return form, text.value
    raise ShapesError(f"a validator without sh:select or sh:ask: {validator}")


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


#: Parameters that name a property whose values are compared with those of the shape.
_COMPARING: Final = ("equals", "disjoint", "lessThan", "lessThanOrEquals")


def _is_of(literal: Literal, datatype: str) -> bool:
    return literal.datatype.value == datatype and is_well_formed(literal.value, datatype)


def _rewritten(shape: Shape) -> NotCompilableError:
    return NotCompilableError("literals that the store keeps in another form than they were written in", shape.node)


def _path(shape: Shape) -> Path:
    if shape.path is None:
        raise ShapesError(f"the node shape {shape.node} has a constraint for values of a property", hint="give it an sh:path")
    return shape.path


def _is_one_step(path: Path) -> bool:
    """Whether a path leads along one triple, forwards or backwards, of one property or of several."""
    return not path.is_nullable and not set("*+?/!") & set(re.sub("<[^>]*>", "", path.sparql))


def _reached(focus: str, subject: str, path: Path, value: str) -> str:
    """A pattern for the values of a path at focus nodes.

    A path without a step leads from a node to itself also where the data know nothing of it, as sh:targetNode may have it. A SPARQL store
    lets it lead from nodes of the data only (SPARQL 1.1, 18.5: what binds a variable is in the graph).
    """
    found = f"{focus} {_statement(subject, path, value, are_few=focus.startswith('VALUES '))}"
    return f"{{ {found} }} UNION {{ {focus} BIND({subject} AS {value}) }}" if path.is_nullable else found


def _statement(subject: str, path: Path, value: str, *, are_few: bool = False) -> str:
    """A pattern for the values of a path, of all nodes or of few that are named.

    One property of several stands as a variable, since Oxigraph reads `a|b` whole before it joins it: of all nodes, what each property
    has in the index; of few, what each of them has.
    """
    if not _ALTERNATIVES.fullmatch(path.sparql):
        return f"{subject} {path.sparql} {value} ."
    name = f"{value}By"
    if are_few:
        return f"{subject} {name} {value} . FILTER({name} IN ({', '.join(str(step) for step in path.steps)}))"
    return f"{_values(name, path.steps)} {subject} {name} {value} ."


def _step(x: _Variable | str, path: Path, value: _Variable | str) -> str:
    """A pattern inside EXISTS for the values of a path at a node that is bound outside."""
    found = f"{x} {path.sparql} {value} ."
    return f"{{ {found} }} UNION {{ BIND({x} AS {value}) }}" if path.is_nullable else found


def _reaches_not(x: _Variable | str, path: Path, value: str) -> str:
    """An expression that is true where a path leads not from one node to another."""
    wrong = f"NOT EXISTS {{ {x} {path.sparql} {value} }}"
    return f"({wrong} && !sameTerm({x}, {value}))" if path.is_nullable else wrong


def _number(constraint: Constraint, name: str) -> int:
    value = constraint.one(name)
    try:
        return int(value.value)
    except ValueError as error:
        raise ShapesError(f"sh:{name} takes a whole number, not {value}") from error


def _iri(node: Node, name: str) -> str:
    if not isinstance(node, NamedNode):
        raise ShapesError(f"sh:{name} takes an IRI, not {node}")
    return str(node)


def _any(parts: Sequence[str]) -> str:
    return _joined(parts, " || ", "false")


def _all(parts: Sequence[str]) -> str:
    return _joined(parts, " && ", "true")


def _joined(parts: Sequence[str], sign: str, nothing: str) -> str:
    """Expressions joined by a sign in parentheses, in groups where they are many: a store reads a long row by as deep a recursion."""
    if not parts:
        return nothing
    while len(parts) > _IN_A_ROW:
        parts = [_joined(parts[at : at + _IN_A_ROW], sign, nothing) for at in range(0, len(parts), _IN_A_ROW)]
    return f"({sign.join(parts)})"


def _confining(nodes: Sequence[Node]) -> Focus:
    """A pattern that binds a variable to some nodes."""
    return lambda variable: _values(variable, nodes)


def _values(variable: str, nodes: Sequence[Node]) -> str:
    return f"VALUES {variable} {{ {' '.join(_term(node) for node in nodes)} }}"


def _term(node: Node) -> str:
    """A term in a query. Raises NotCompilableError for a blank node, which a query cannot name."""
    if isinstance(node, BlankNode):
        raise NotCompilableError("a blank node as a value", node)
    return str(node)
