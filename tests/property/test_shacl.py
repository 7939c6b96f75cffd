"""Shapes and data made up at random: the compiled queries find what pySHACL finds, for the whole graph and for each node of it.

Where pySHACL is known not to follow the Recommendation no such shape is made, so that what differs is news:

- the inverse of a sequence path: pySHACL turns each step and not their order (SHACL 2.3.1.4 with SPARQL 1.1, 18.4: ^(a/b) is ^b/^a);
- sh:lessThan of IRIs and of texts in two languages: it compares their characters, where SPARQL's `<` is an error (4.5.3, "cannot be
  compared"); of blank nodes: it gives up;
- sh:minLength 0: it lets a blank node pass (4.4.1: "or where v is a blank node");
- sh:flags: it knows i and m only (4.4.3: all flags of SPARQL's REGEX);
- ranges of what is no number: to it true is 1, and a date comes before all numbers (4.3: SPARQL's operators, to which both are errors);
- a path with * in a circle: rdflib meets the first node twice (SPARQL 1.1, 18.4: once), which a sum shows;
- results of a property shape of a property shape: it has one for each way in which a node is reached, all saying the same of the same node;
- equal rows of one SPARQL constraint: it counts them once (5.3.2: a result for each solution);
- sh:datatype rdfs:Literal and rdfs:Datatype: it lets any literal pass (4.1.2: the same IRI);
- owl:Class: only what is an rdfs:Class is a class to it (2.1.3.3 has it only for subclasses of rdfs:Class in the shapes graph; OWL
  files that hold shapes expect it);
- ?value in the SELECT validator of a component: it binds it to each value node, which 6.2.3 has for ASK validators only;
- the value of an ASK validator in a property shape: it leaves it out (6.3: "sh:value: the value node").
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from regkg.errors import ShapesError
from regkg.shacl import Rules, reference
from regkg.shacl.engine import run
from regkg.shacl.forms import forms_of
from regkg.stores import EmbeddedStore
from regkg.vocab import RDF, RDFS, SH, XSD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from regkg.shacl import Finding

Node: TypeAlias = NamedNode | BlankNode | Literal


def ex(name: str) -> NamedNode:
    return NamedNode("http://example.org/" + name)


NAMED: Final[list[Node]] = [ex(f"n{number}") for number in range(4)]
BLANK: Final[list[Node]] = [BlankNode("b0"), BlankNode("b1")]
THINGS: Final[list[NamedNode | BlankNode]] = [node for node in (*NAMED, *BLANK) if not isinstance(node, Literal)]
CLASSES: Final = [ex("A"), ex("B"), ex("C")]
#: Properties, each with what its values are.
P, Q, NUMBER, LIMIT, TEXT, LABEL, ANY = (ex(name) for name in ("p", "q", "number", "limit", "text", "label", "any"))
NUMBERS: Final[list[Node]] = [
    Literal("1", datatype=XSD.integer),
    Literal("2", datatype=XSD.integer),
    Literal("3", datatype=XSD.integer),
    Literal("2", datatype=XSD.decimal),
    Literal("1.5", datatype=XSD.decimal),
    Literal("2.5", datatype=XSD.double),
]
TEXTS: Final[list[Node]] = [
    Literal("a"),
    Literal("Ab"),
    Literal("abc"),
    Literal("a b\nc"),
    Literal("a", language="en"),
    Literal("b", language="en"),
    Literal("a", language="lv"),
    Literal("abc", language="en-gb"),
]
OTHERS: Final[list[Node]] = [
    Literal("2020-01-01", datatype=XSD.date),
    Literal("2020-02-30", datatype=XSD.date),
    Literal("2020-01-01T10:00:00", datatype=XSD.dateTime),
    Literal("x", datatype=XSD.integer),
    Literal("maybe", datatype=XSD.boolean),
    Literal("a", datatype=ex("datatype")),
]
LITERALS: Final[list[Node]] = [*NUMBERS, *TEXTS, *OTHERS]
VALUES: Final[dict[NamedNode, Sequence[Node]]] = {
    P: THINGS,
    Q: THINGS,
    NUMBER: NUMBERS,
    LIMIT: NUMBERS,
    TEXT: TEXTS,
    LABEL: TEXTS,
    ANY: [*THINGS, *LITERALS],
}
PROPERTIES: Final = list(VALUES)
#: A focus node may be one that the data do not know.
FOCUSED: Final[list[Node]] = [*NAMED, ex("unknown"), *LITERALS[:8]]
DATATYPES: Final = [
    XSD.integer,
    XSD.int,
    XSD.nonNegativeInteger,
    XSD.string,
    XSD.date,
    XSD.decimal,
    RDF.langString,
    XSD.boolean,
    ex("datatype"),
]
KINDS: Final = [SH[name] for name in ("IRI", "BlankNode", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral")]
SEVERITIES: Final = [SH.Violation, SH.Warning, SH.Info]

SELECTS: Final = (
    "SELECT $this ?value WHERE { $this $PATH ?value . OPTIONAL { ?value ex:q ?other } FILTER(!BOUND(?other)) }",
    "SELECT $this ?value WHERE { $this $PATH ?value . FILTER NOT EXISTS { ?value ex:p $this } }",
    "SELECT $this ?value WHERE { $this $PATH ?value . BIND($this AS ?self) FILTER(?value != ?self) FILTER(isIRI(?value)) }",
    "SELECT $this (COUNT(?any) AS ?number) WHERE { $this $PATH ?any } GROUP BY $this HAVING (COUNT(?any) > 1)",
    (
        "SELECT $this ?value WHERE { $this $PATH ?value "
        "{ SELECT $this (COUNT(?any) AS ?n) WHERE { $this ex:any ?any } GROUP BY $this } FILTER(?n > 1) }"
    ),
    "SELECT $this ?value WHERE { { $this $PATH ?value FILTER isLiteral(?value) } UNION { BIND($this AS ?value) FILTER(isIRI($this)) } }",
    "SELECT $this ?value WHERE { { ?value ex:p $this } UNION { ?value ex:q ?any FILTER(?any = $this) } $this $PATH ?none }",
    (
        "SELECT $this ?value WHERE { ?value ex:p/ex:p* $this "
        "OPTIONAL { ?value ex:number ?n FILTER(isIRI($this) && ?n > 1) } FILTER(BOUND(?n)) }"
    ),
    "SELECT $this ?value WHERE { $this $PATH ?value OPTIONAL { BIND(STR($this) AS ?name) } FILTER(STRLEN(?name) > 3) }",
    "SELECT DISTINCT $this WHERE { $this $PATH ?a , ?b . FILTER(!sameTerm(?a, ?b)) }",
    "SELECT $this ?path ?value WHERE { $this ?path ?value FILTER(?path = ex:p || ?path = ex:text) FILTER EXISTS { $this $PATH ?value } }",
)
NODE_SELECTS: Final = (
    "SELECT $this WHERE { FILTER NOT EXISTS { $this ex:p ?any } }",
    "SELECT $this ?value WHERE { $this ex:number ?value FILTER NOT EXISTS { $this ex:limit ?limit FILTER(?limit > ?value) } }",
    (
        "SELECT $this ?value WHERE { { ?value a ex:A } "
        "{ SELECT $this (MAX(?n) AS ?most) WHERE { $this ex:number ?n } GROUP BY $this } FILTER(?most > 1) }"
    ),
    "SELECT $this ?value WHERE { { BIND($this AS ?value) } UNION { $this (ex:p|ex:q) ?value } FILTER(isIRI(?value)) }",
    "SELECT $this WHERE { { ?any a ex:A FILTER EXISTS { ?any ex:p $this } } UNION { ?any a ex:B FILTER NOT EXISTS { ?any ex:q $this } } }",
    "SELECT $this ?value WHERE { { ?value a ex:A OPTIONAL { ?value ex:p $this . ?value ex:number ?n } } FILTER(!BOUND(?n)) }",
    "SELECT $this (SUM(?n) AS ?sum) WHERE { $this ex:p/ex:number ?n } GROUP BY $this HAVING (SUM(?n) > 3)",
)
_EX: Final = "PREFIX ex: <http://example.org/>\n"


@dataclass
class Shapes:
    """A shapes graph that is being made up, and the names of its shapes."""

    draw: st.DrawFn
    quads: list[Quad] = field(default_factory=list)
    literals: Sequence[Node] = ()
    depth: int = 0
    number: int = 0

    def add(self, subject: NamedNode | BlankNode, predicate: NamedNode, value: Node) -> None:
        self.quads.append(Quad(subject, predicate, value, DefaultGraph()))

    def list_of(self, members: Iterable[Node]) -> NamedNode | BlankNode:
        head: NamedNode | BlankNode = RDF.nil
        for member in reversed(list(members)):
            cell = self.new()
            self.add(cell, RDF.first, member)
            self.add(cell, RDF.rest, head)
            head = cell
        return head

    def new(self) -> BlankNode:
        self.number += 1
        return BlankNode(f"s{self.number}")

    def one(self, values: Sequence[Node]) -> Node:
        return self.draw(st.sampled_from(values))

    def some(self, values: Sequence[Node], least: int = 1, most: int = 3) -> list[Node]:
        return self.draw(st.lists(st.sampled_from(values), min_size=least, max_size=most, unique=True))

    def chance(self, of: int) -> bool:
        return self.draw(st.integers(0, of - 1)) == 0

    def count(self, most: int = 4) -> Literal:
        return Literal(str(self.draw(st.integers(0, most))), datatype=XSD.integer)

    # ── paths ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def path(self, depth: int = 0, *, inverted: bool = False) -> NamedNode | BlankNode:
        kind = self.draw(
            st.sampled_from(["predicate"] * 5 + ["sequence", "alternative", "inverse", "zeroOrMore", "oneOrMore", "zeroOrOne"])
        )
        if depth > 1 or kind == "predicate" or (inverted and kind == "sequence"):
            return self.draw(st.sampled_from(PROPERTIES))
        if kind == "sequence":
            return self.list_of([self.path(depth + 1, inverted=inverted) for _ in range(self.draw(st.integers(2, 3)))])
        node = self.new()
        if kind == "alternative":
            self.add(node, SH.alternativePath, self.list_of([self.path(depth + 1, inverted=inverted) for _ in range(2)]))
        elif kind == "inverse":
            self.add(node, SH.inversePath, self.path(depth + 1, inverted=True))
        else:
            self.add(node, SH[kind + "Path"], self.path(depth + 1, inverted=inverted))
        return node

    # ── shapes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def shape(self, *, is_property: bool) -> NamedNode:
        self.number += 1
        node, self.depth = ex(f"shape{self.number}"), self.depth + 1
        self.add(node, RDF.type, SH.PropertyShape if is_property else SH.NodeShape)
        path = None
        if is_property:
            path = self.path()
            self.add(node, SH.path, path)
        if self.chance(3):
            self.add(node, SH.severity, self.one(SEVERITIES))
        if self.depth > 1 and self.chance(10):
            self.add(node, SH.deactivated, Literal("true", datatype=XSD.boolean))
        names = [*ON_VALUES, *(ON_PATHS if is_property else ())]
        if self.depth > 3:
            names = [name for name in names if name not in NESTING]
        for name in self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)):
            CONSTRAINTS[name](self, node, path)
        self.depth -= 1
        return node

    def root(self) -> None:
        node = self.shape(is_property=self.chance(3))
        for kind in self.draw(
            st.lists(st.sampled_from(["class", "node", "objects", "subjects", "implicit"]), min_size=1, max_size=2, unique=True)
        ):
            if kind == "class":
                self.add(node, SH.targetClass, self.one(CLASSES))
            elif kind == "node":
                for value in self.some([*FOCUSED, *self.literals]):
                    self.add(node, SH.targetNode, value)
            elif kind == "objects":
                self.add(node, SH.targetObjectsOf, self.one(PROPERTIES))
            elif kind == "subjects":
                self.add(node, SH.targetSubjectsOf, self.one(PROPERTIES))
            else:
                self.add(node, RDF.type, RDFS.Class)
                self.add(node, SH.targetSubjectsOf, P)


RANGES: Final = [SH[name] for name in ("minExclusive", "minInclusive", "maxExclusive", "maxInclusive")]
Path: TypeAlias = NamedNode | BlankNode | None


def _simple(name: str, values: Sequence[Node]) -> Callable[[Shapes, NamedNode, Path], None]:
    return lambda shapes, node, _: shapes.add(node, SH[name], shapes.one(values))


def _referring(name: str) -> Callable[[Shapes, NamedNode, Path], None]:
    return lambda shapes, node, _: shapes.add(
        node, SH[name], shapes.shape(is_property=name == "property" or (name == "not" and shapes.chance(3)))
    )


def _listing(name: str) -> Callable[[Shapes, NamedNode, Path], None]:
    def add(shapes: Shapes, node: NamedNode, _: Path) -> None:
        members = [shapes.shape(is_property=shapes.chance(3)) for _ in range(shapes.draw(st.integers(1, 3)))]
        shapes.add(node, SH[name], shapes.list_of(members))

    return add


def _number(name: str, least: int = 0) -> Callable[[Shapes, NamedNode, Path], None]:
    return lambda shapes, node, _: shapes.add(node, SH[name], Literal(str(shapes.draw(st.integers(least, 4))), datatype=XSD.integer))


def _pattern(shapes: Shapes, node: NamedNode, _: Path) -> None:
    shapes.add(node, SH.pattern, Literal(shapes.draw(st.sampled_from(["^a", "b", "^[a-z]+$", "n[01]$", "[?]x", "^A"]))))
    if shapes.chance(2):
        shapes.add(node, SH.flags, Literal(shapes.draw(st.sampled_from(["i", "m", "im"]))))


def _language_in(shapes: Shapes, node: NamedNode, _: Path) -> None:
    shapes.add(node, SH.languageIn, shapes.list_of(shapes.some([Literal("en"), Literal("lv"), Literal("en-GB")])))


def _in(shapes: Shapes, node: NamedNode, _: Path) -> None:
    members = shapes.draw(st.sampled_from([[*NAMED, *LITERALS], NAMED, LITERALS, None]))
    shapes.add(
        node,
        SH["in"],
        shapes.list_of(members if members is not None else shapes.some([*NAMED, *LITERALS, *shapes.literals], least=0, most=4)),
    )


def _closed(shapes: Shapes, node: NamedNode, _: Path) -> None:
    shapes.add(node, SH.closed, Literal("true", datatype=XSD.boolean))
    if shapes.chance(2):
        shapes.add(node, SH.ignoredProperties, shapes.list_of([RDF.type, *shapes.some(PROPERTIES)]))
    for property_ in shapes.some(PROPERTIES, least=0):
        inner = shapes.new()
        shapes.add(node, SH.property, inner)
        shapes.add(inner, SH.path, property_)


def _less(name: str) -> Callable[[Shapes, NamedNode, Path], None]:
    def add(shapes: Shapes, node: NamedNode, path: Path) -> None:
        shapes.add(node, SH[name], LIMIT) if path == NUMBER else shapes.add(node, SH.disjoint, LIMIT)

    return add


def _unique_lang(shapes: Shapes, node: NamedNode, _: Path) -> None:
    shapes.add(node, SH.uniqueLang, Literal(shapes.draw(st.sampled_from(["true", "true", "false"])), datatype=XSD.boolean))


def _qualified(shapes: Shapes, node: NamedNode, path: Path) -> None:
    shapes.add(node, SH.qualifiedValueShape, shapes.shape(is_property=False))
    which = shapes.draw(st.sampled_from([("Min",), ("Max",), ("Min", "Max")]))
    for name in which:
        shapes.add(node, SH[f"qualified{name}Count"], shapes.count())
    if shapes.chance(2) and path is not None:
        shapes.add(node, SH.qualifiedValueShapesDisjoint, Literal("true", datatype=XSD.boolean))
        sibling, parent = shapes.new(), shapes.new()
        shapes.add(parent, RDF.type, SH.NodeShape)
        shapes.add(parent, SH.property, node)
        shapes.add(parent, SH.property, sibling)
        shapes.add(sibling, SH.path, path)
        shapes.add(sibling, SH.qualifiedValueShape, shapes.shape(is_property=False))
        shapes.add(sibling, SH.qualifiedMinCount, shapes.count())


def _sparql(shapes: Shapes, node: NamedNode, path: Path) -> None:
    constraint = shapes.new()
    shapes.add(node, SH.sparql, constraint)
    shapes.add(constraint, SH.select, Literal(_EX + shapes.draw(st.sampled_from(SELECTS if path is not None else NODE_SELECTS))))


def _custom(shapes: Shapes, node: NamedNode, path: Path) -> None:
    """The parameters of the components below."""
    shapes.add(node, ex("least"), shapes.one(NUMBERS[:3]))
    if shapes.chance(2):
        shapes.add(node, ex("kind"), shapes.one(CLASSES))


def components() -> list[Quad]:
    """Two components: with one validator for all shapes that asks, and with two that select, one with an optional parameter."""
    shapes = Shapes(draw=lambda _: None, number=1_000_000)  # type: ignore[arg-type]  # nothing is drawn
    least, kind = ex("Component-least"), ex("Component-kind")
    for component, path, optional in ((least, ex("least"), ex("kind")), (kind, ex("kind"), None)):
        shapes.add(component, RDF.type, SH.ConstraintComponent)
        for property_ in filter(None, (path, optional)):
            parameter = shapes.new()
            shapes.add(component, SH.parameter, parameter)
            shapes.add(parameter, SH.path, property_)
            if property_ == optional:
                shapes.add(parameter, SH.optional, Literal("true", datatype=XSD.boolean))
    for name, text in (
        (
            "nodeValidator",
            "SELECT DISTINCT $this WHERE { $this ex:number ?n FILTER(?n < $least) FILTER(!BOUND($kind) || isIRI($this)) }",
        ),
        ("propertyValidator", "SELECT DISTINCT $this ?value WHERE { $this $PATH ?value . ?value ex:number ?n . FILTER(?n < $least) }"),
    ):
        validator = shapes.new()
        shapes.add(least, SH[name], validator)
        shapes.add(validator, RDF.type, SH.SPARQLSelectValidator)
        shapes.add(validator, SH.select, Literal(_EX + text))
    validator = shapes.new()
    shapes.add(kind, SH.validator, validator)
    shapes.add(validator, RDF.type, SH.SPARQLAskValidator)
    shapes.add(validator, SH.ask, Literal(_EX + "ASK { $value a $kind }"))
    return shapes.quads


ON_VALUES: Final = [
    "class", "datatype", "nodeKind", "minExclusive", "minInclusive", "maxExclusive", "maxInclusive", "minLength", "maxLength", "pattern",
    "languageIn", "equals", "disjoint", "not", "and", "or", "xone", "node", "property", "closed", "hasValue", "in", "sparql", "custom",
]  # fmt: skip
ON_PATHS: Final = ["minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals", "qualifiedValueShape"] * 2
NESTING: Final = ["not", "and", "or", "xone", "node", "property", "qualifiedValueShape"]
CONSTRAINTS: Final[dict[str, Callable[[Shapes, NamedNode, Path], None]]] = {
    "class": _simple("class", CLASSES),
    "datatype": _simple("datatype", DATATYPES),
    "nodeKind": _simple("nodeKind", KINDS),
    **{name: _simple(name, NUMBERS) for name in ("minExclusive", "minInclusive", "maxExclusive", "maxInclusive")},
    "minCount": _number("minCount"),
    "maxCount": _number("maxCount"),
    "minLength": _number("minLength", least=1),
    "maxLength": _number("maxLength"),
    "pattern": _pattern,
    "languageIn": _language_in,
    "uniqueLang": _unique_lang,
    "equals": _simple("equals", PROPERTIES),
    "disjoint": _simple("disjoint", PROPERTIES),
    "lessThan": _less("lessThan"),
    "lessThanOrEquals": _less("lessThanOrEquals"),
    **{name: _referring(name) for name in ("not", "node", "property")},
    **{name: _listing(name) for name in ("and", "or", "xone")},
    "qualifiedValueShape": _qualified,
    "closed": _closed,
    "hasValue": lambda shapes, node, _: shapes.add(node, SH.hasValue, shapes.one([*NAMED, *LITERALS, *shapes.literals])),
    "in": _in,
    "sparql": _sparql,
    "custom": _custom,
}


@st.composite
def shapes_graphs(draw: st.DrawFn, more: Sequence[Node] = ()) -> list[Quad]:
    """One or two shapes with targets, and what they refer to; `more` are literals that they may name."""
    shapes = Shapes(draw, literals=more)
    for _ in range(draw(st.integers(1, 2))):
        shapes.root()
    return [*shapes.quads, *components()]


#: Literals that the store keeps in another form.
REWRITTEN: Final[list[Node]] = [
    Literal("01", datatype=XSD.integer),
    Literal("2", datatype=XSD.int),
    Literal("3", datatype=XSD.nonNegativeInteger),
    Literal("1.50", datatype=XSD.decimal),
    Literal("2.0", datatype=XSD.decimal),
]


@st.composite
def data_graphs(draw: st.DrawFn, more: Sequence[Node] = ()) -> list[Triple]:
    """Statements of all properties; `more` are numbers beside the usual ones."""
    found: list[Triple] = []
    for property_, usual in VALUES.items():
        values = [*usual, *more] if property_ in (NUMBER, LIMIT, ANY) else usual
        pairs = draw(st.lists(st.tuples(st.sampled_from(THINGS), st.sampled_from(values)), max_size=6))
        found += [Triple(subject, property_, value) for subject, value in pairs]
    types = draw(st.lists(st.tuples(st.sampled_from(THINGS), st.sampled_from(CLASSES)), max_size=6))
    found += [Triple(subject, RDF.type, klass) for subject, klass in types]
    below = draw(st.lists(st.tuples(st.sampled_from(CLASSES), st.sampled_from(CLASSES)), max_size=2))
    found += [Triple(low, RDFS.subClassOf, high) for low, high in below]
    return list(dict.fromkeys(found))


Row: TypeAlias = tuple[str, str, str, str, str, str]


def rows(findings: Iterable[Finding], shapes: Iterable[Quad] = ()) -> Counter[Row]:
    """What each result says; once for those of queries, and for those of property shapes of property shapes."""
    stated = list(shapes)
    with_path = {quad.subject for quad in stated if quad.predicate == SH.path}
    inner = {str(quad.object).strip("<>") for quad in stated if quad.predicate == SH.property and quad.subject in with_path}
    counted = Counter(map(row, findings))
    return Counter(
        {row: 1 if row[3] == "SPARQL" or "Component" in row[3] or row[5] in inner else number for row, number in counted.items()}
    )


def row(finding: Finding) -> Row:
    shape = finding.shape.value if isinstance(finding.shape, NamedNode) else "_:"
    value = "" if finding.component.endswith("Component-kind") else str(finding.value)
    return str(finding.focus), finding.path or "", value, finding.component, finding.severity.word, shape


def compiled(data: list[Triple], rules: Rules, focus: Sequence[Node] | None = None) -> list[Finding]:
    """What the engine finds with what it leaves to pySHACL."""
    store = EmbeddedStore.of(Quad(triple.subject, triple.predicate, triple.object) for triple in data)
    ran = run(store, rules, focus=focus, forms=forms_of(data))
    left_over = reference.run(data, rules, roots=ran.left_over, focus=focus) if ran.left_over else []
    return [*ran.findings, *left_over]


def is_core(shapes: list[Quad]) -> bool:
    return not any(quad.predicate == SH.sparql or (quad.predicate == ex("least")) or quad.predicate == ex("kind") for quad in shapes)


#: One example takes 20 ms or so, and there is much to combine.
many = settings(max_examples=4 * settings().max_examples)


def comparable(data: list[Triple], shapes: list[Quad]) -> list[Triple]:
    """Data without what is no number where the shapes have ranges."""
    has_ranges = any(quad.predicate in RANGES for quad in shapes)
    return [triple for triple in data if not has_ranges or triple.object not in OTHERS]


def referred(data: list[Triple], rules: Rules) -> Counter[Row]:
    """What pySHACL finds; nothing where rdflib cannot read the query that pySHACL makes of a path inside a path."""
    try:
        return rows(reference.run(data, rules), rules.quads)
    except ShapesError as error:
        assume("ParseException" not in error.message)
        raise


@many
@given(data_graphs(), shapes_graphs())
def test_the_compiled_queries_find_what_pyshacl_finds(data: list[Triple], shapes: list[Quad]) -> None:
    known, rules = comparable(data, shapes), Rules(shapes)
    expected = referred(known, rules)

    assert rows(compiled(known, rules), shapes) == expected


@many
@given(data_graphs(more=REWRITTEN), shapes_graphs(more=REWRITTEN).filter(is_core))
def test_core_constraints_see_literals_as_they_were_written(data: list[Triple], shapes: list[Quad]) -> None:
    known, rules = comparable(data, shapes), Rules(shapes)

    assert rows(compiled(known, rules), shapes) == referred(known, rules)


@settings(max_examples=20)
@given(data_graphs(), shapes_graphs())
def test_a_run_for_one_node_finds_what_the_whole_run_finds_about_it(data: list[Triple], shapes: list[Quad]) -> None:
    known, rules = comparable(data, shapes), Rules(shapes)
    referred(known, rules)
    whole = compiled(known, rules)

    for node in [*NAMED, *BLANK, *LITERALS]:
        assert rows(compiled(known, rules, [node])) == rows(finding for finding in whole if finding.focus == node)
