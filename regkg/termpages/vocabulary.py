"""The ontology as its pages show it: modules, code lists, terms with what is said of them, and the rules and queries that use them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from regkg.queries import StoredQuery, query_files, read_query
from regkg.resources import ontology_folder, queries_folder, shapes_folder
from regkg.shacl.rules import Rule, Rules
from regkg.turtle import read_turtle, turtle_files
from regkg.vocab import OWL, PREFIXES, RDF, RDFS, RK, SH, SKOS, expand

#: What follows a term in an annotation, by the property that says it.
ALIGNMENTS: Final = (
    OWL.equivalentClass,
    OWL.equivalentProperty,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    SKOS.exactMatch,
    SKOS.closeMatch,
    SKOS.broadMatch,
    SKOS.narrowMatch,
    SKOS.relatedMatch,
)
_KINDS: Final = {
    OWL.Class: "class",
    OWL.ObjectProperty: "object",
    OWL.DatatypeProperty: "datatype",
    OWL.AnnotationProperty: "annotation",
    RDFS.Datatype: "type",
}
#: The order of the kinds of terms on a page.
KINDS: Final = ("class", "object", "datatype", "annotation", "type")
_NAME: Final = re.compile(r"\b([a-z][\w-]*):([A-Za-z0-9][\w.-]*[\w-]|[A-Za-z0-9])")

Node = NamedNode | BlankNode
Value = NamedNode | BlankNode | Literal
Said = Mapping[Node, Mapping[NamedNode, list[Value]]]


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or concept: its kind (one of KINDS, or `concept`) and what is said of it."""

    iri: NamedNode
    kind: str
    page: str
    said: Mapping[NamedNode, list[Value]] = field(hash=False, repr=False)

    @property
    def anchor(self) -> str:
        """The local name, by which the term is found on its page."""
        return re.split(r"[#/]", self.iri.value)[-1]

    def texts(self, *properties: NamedNode) -> list[Literal]:
        """What is said with some properties, in all languages."""
        return [value for property_ in properties for value in self.said.get(property_, ()) if isinstance(value, Literal)]

    def nodes(self, *properties: NamedNode) -> list[NamedNode]:
        """The things that are named with some properties."""
        return [value for property_ in properties for value in self.said.get(property_, ()) if isinstance(value, NamedNode)]


@dataclass(frozen=True, slots=True)
class Page:
    """A module or a code list."""

    name: str
    iri: NamedNode
    is_code_list: bool
    said: Mapping[NamedNode, list[Value]] = field(hash=False, repr=False)
    terms: tuple[Term, ...] = ()

    @property
    def file(self) -> str:
        """Its file in the folder of a language."""
        return f"{'code-' if self.is_code_list else ''}{self.name}.html"

    def texts(self, *properties: NamedNode) -> list[Literal]:
        """What is said of it with some properties, in all languages."""
        return [value for property_ in properties for value in self.said.get(property_, ()) if isinstance(value, Literal)]


class Vocabulary:
    """Everything that the pages show."""

    def __init__(self, ontology: Path, shapes: Path, queries: Path) -> None:
        self.modules = tuple(page for path in turtle_files(ontology) if (page := _module(path)) is not None)
        self.code_lists = tuple(sorted((_code_list(path) for path in turtle_files(ontology / "codelists")), key=lambda page: page.name))
        self.terms = {term.iri: term for page in (*self.modules, *self.code_lists) for term in page.terms}
        self.pages = {page.file: page for page in (*self.modules, *self.code_lists)}
        self._alignments = [quad for path in turtle_files(ontology / "alignments") for quad in read_turtle(path)]
        self._examples = [(path.stem, path.read_text(encoding="utf-8")) for path in turtle_files(ontology / "examples")]
        self.rules = Rules.read(shapes)
        self.queries = [read_query(path) for path in query_files(queries).values()]
        self._shapes = _said(self.rules.quads)

    # ── what refers to a term ────────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _aligned(self) -> dict[NamedNode, list[tuple[NamedNode, NamedNode]]]:
        found: dict[NamedNode, list[tuple[NamedNode, NamedNode]]] = defaultdict(list)
        for quad in self._alignments:
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode) and quad.predicate in ALIGNMENTS:
                found[quad.subject].append((quad.predicate, quad.object))
        return found

    def alignments(self, term: Term) -> list[tuple[NamedNode, NamedNode]]:
        """How a term relates to terms of others: relation and term."""
        own = [(property_, value) for property_ in ALIGNMENTS for value in term.nodes(property_) if value not in self.terms]
        return sorted({*own, *self._aligned.get(term.iri, ())}, key=lambda pair: (ALIGNMENTS.index(pair[0]), pair[1].value))

    @cached_property
    def _targets(self) -> dict[Node, set[NamedNode]]:
        """The classes whose things each shape looks at."""
        found: dict[Node, set[NamedNode]] = defaultdict(set)
        for shape, facts in self._shapes.items():
            for target in facts.get(SH.targetClass, ()):
                if isinstance(target, NamedNode):
                    for part in (shape, *facts.get(SH.property, ()), *facts.get(SH.sparql, ())):
                        if not isinstance(part, Literal):
                            found[part].add(target)
        return found

    @cached_property
    def _paths(self) -> dict[Node, set[NamedNode]]:
        """The properties in the path of each shape."""
        return {
            shape: {node for node in self._below(path) if isinstance(node, NamedNode)}
            for shape, facts in self._shapes.items()
            for path in facts.get(SH.path, ())
            if not isinstance(path, Literal)
        }

    def _below(self, node: Node) -> set[Value]:
        found: set[Value] = set()
        stack: list[Value] = [node]
        while stack:
            at = stack.pop()
            if at not in found:
                found.add(at)
                if isinstance(at, BlankNode):
                    stack += [value for values in self._shapes.get(at, {}).values() for value in values]
        return found

    @cached_property
    def _rules_of(self) -> dict[NamedNode, list[Rule]]:
        found: dict[NamedNode, dict[str, Rule]] = defaultdict(dict)
        for rule in self.rules:
            shape = NamedNode(rule.shape)
            concerned = set(self._paths.get(shape, ())) or self._targets.get(shape, set()) | self._mentioned(shape)
            for term in concerned:
                found[term][rule.code] = rule
        return {term: [rules[code] for code in sorted(rules)] for term, rules in found.items()}

    def _mentioned(self, shape: NamedNode) -> set[NamedNode]:
        """The terms by which a shape without a path finds its things, and those that its query looks at."""
        facts = self._shapes.get(shape, {})
        targets = [value for name in ("targetSubjectsOf", "targetObjectsOf") for value in facts.get(SH[name], ())]
        nodes: set[Node] = {shape, *(node for node in self._values_of(shape) if isinstance(node, BlankNode))}
        texts = [text.value for node in nodes for text in self._shapes.get(node, {}).get(SH.select, ()) if isinstance(text, Literal)]
        named = {NamedNode(expand(match[0])) for text in texts for match in _NAME.finditer(text) if match[1] == "rk"}
        return named | {target for target in targets if isinstance(target, NamedNode)}

    def _values_of(self, shape: Node) -> set[Value]:
        return {
            below
            for values in self._shapes[shape].values()
            for value in values
            if isinstance(value, BlankNode)
            for below in self._below(value)
        }

    def rules_of(self, term: Term) -> Sequence[Rule]:
        """The rules for the values of a property, or for the things of a class as a whole."""
        return self._rules_of.get(term.iri, ())

    @cached_property
    def _queries_of(self) -> dict[NamedNode, list[StoredQuery]]:
        found: dict[NamedNode, list[StoredQuery]] = defaultdict(list)
        for query in self.queries:
            text = re.sub(r"(?m)^\s*#.*$|<[^>]*>|\"[^\"]*\"", " ", query.text)
            for name in sorted({match[0] for match in _NAME.finditer(text) if match[1] in PREFIXES}):
                found[NamedNode(expand(name))].append(query)
        return found

    def queries_of(self, term: Term) -> Sequence[StoredQuery]:
        """The stored queries that use a term."""
        return self._queries_of.get(term.iri, ())

    def example(self, term: Term) -> str:
        """A thing of a class as it is written, from the examples; nothing where there is none."""
        for _, text in self._examples:
            for block in re.split(r"\n\n+", text):
                if re.match(rf"(?:#[^\n]*\n)*<[^>\n]+>\s+a rk:{re.escape(term.anchor)} [;.]", block):
                    return block.strip()
        return ""

    # ── how terms hang together ──────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _users(self) -> dict[NamedNode, set[NamedNode]]:
        """The classes whose things have a property, as its domain or a shape says; bounds of dates go with their date."""
        found: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        for term in self.terms.values():
            found[term.iri].update(term.nodes(RDFS.domain))
        for shape, facts in self._shapes.items():
            for path in facts.get(SH.path, ()):
                if isinstance(path, NamedNode):
                    found[path].update(self._targets.get(shape, ()))
            if any(isinstance(closed, Literal) and closed.value == "true" for closed in facts.get(SH.closed, ())):
                for listed in facts.get(SH.ignoredProperties, ()):  # a closed shape names all fields that its things may have
                    for property_ in self._below(listed) if isinstance(listed, BlankNode) else ():
                        if isinstance(property_, NamedNode) and property_ in RK:
                            found[property_].update(self._targets.get(shape, ()))
        return found

    def classes_with(self, term: Term) -> list[Term]:
        """The classes whose things have a property."""
        return sorted((self.terms[iri] for iri in self._users.get(term.iri, ()) if iri in self.terms), key=lambda other: other.iri.value)

    def properties_of(self, term: Term) -> list[Term]:
        """The properties that things of a class have."""
        return sorted(
            (other for other in self.terms.values() if term.iri in self._users.get(other.iri, ()) and other.kind in ("object", "datatype")),
            key=lambda other: (KINDS.index(other.kind), other.iri.value),
        )

    def ranges(self, term: Term) -> list[Term]:
        """The classes of ours that the values of a property have."""
        named = set(term.nodes(RDFS.range))
        for shape, path in self._paths.items():
            if path == {term.iri} and term.iri in self._shapes[shape].get(SH.path, ()):
                named.update(value for value in self._shapes[shape].get(SH["class"], ()) if isinstance(value, NamedNode))
        return sorted(
            (self.terms[iri] for iri in named if iri in self.terms and self.terms[iri].kind == "class"), key=lambda one: one.iri.value
        )

    @cached_property
    def _lists_of(self) -> dict[NamedNode, list[Page]]:
        """The code lists from which the values of a property come, as the shapes name them."""
        beginnings = {_namespace(page): page for page in self.code_lists if page.terms}
        found: dict[NamedNode, dict[str, Page]] = defaultdict(dict)
        for shape, path in self._paths.items():
            for property_ in self._shapes[shape].get(SH.path, ()):
                if not isinstance(property_, NamedNode) or path != {property_}:
                    continue
                for value in self._values_below(shape):
                    for beginning, page in beginnings.items():
                        whole = value.value.replace("\\.", ".")
                        if beginning in whole or (isinstance(value, NamedNode) and value == page.iri):
                            found[property_][page.name] = page
        return {property_: [pages[name] for name in sorted(pages)] for property_, pages in found.items()}

    def _values_below(self, shape: Node) -> Iterable[NamedNode | Literal]:
        facts = self._shapes[shape]
        for name in ("in", "hasValue", "pattern", "node", "or", "property", "class"):
            for value in facts.get(SH[name], ()):
                below = self._below(value) if not isinstance(value, Literal) else {value}
                yield from (one for one in below if isinstance(one, NamedNode | Literal))

    def code_lists_of(self, term: Term) -> list[Page]:
        """The code lists from which the values of a property come."""
        return self._lists_of.get(term.iri, [])

    def properties_with(self, page: Page) -> list[Term]:
        """The properties whose values come from a code list."""
        return sorted(
            (self.terms[iri] for iri, pages in self._lists_of.items() if page in pages and iri in self.terms),
            key=lambda term: term.iri.value,
        )


def _namespace(page: Page) -> str:
    first = page.terms[0].iri.value
    return first[: -len(page.terms[0].anchor)]


def default_vocabulary() -> Vocabulary:
    """The ontology, shapes and queries that come with regkg."""
    return Vocabulary(ontology_folder(), shapes_folder(), queries_folder())


def _said(quads: Iterable[Quad]) -> dict[Node, dict[NamedNode, list[Value]]]:
    found: dict[Node, dict[NamedNode, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if not isinstance(quad.subject, NamedNode | BlankNode) or not isinstance(quad.object, NamedNode | BlankNode | Literal):
            continue
        found[quad.subject][quad.predicate].append(quad.object)
    return {node: dict(facts) for node, facts in found.items()}


def _module(path: Path) -> Page | None:
    """The page of a module; None for one that declares no term of ours."""
    said = _said(read_turtle(path))
    header = next((node for node, facts in said.items() if OWL.Ontology in facts.get(RDF.type, ())), None)
    page = f"{path.stem}.html"
    terms = [
        Term(node, kind, page, facts)
        for node, facts in said.items()
        if node in RK
        and isinstance(node, NamedNode)
        and (kind := next((_KINDS[type_] for type_ in facts.get(RDF.type, ()) if isinstance(type_, NamedNode) and type_ in _KINDS), ""))
    ]
    if not isinstance(header, NamedNode) or not terms:
        return None
    terms.sort(key=lambda term: (KINDS.index(term.kind), term.anchor))
    return Page(path.stem, header, is_code_list=False, said=said[header], terms=tuple(terms))


def _code_list(path: Path) -> Page:
    said = _said(read_turtle(path))
    scheme = next(node for node, facts in said.items() if SKOS.ConceptScheme in facts.get(RDF.type, ()))
    assert isinstance(scheme, NamedNode)  # noqa: S101 – schemes have names; the conformance tests say so
    page = f"code-{path.stem}.html"
    terms = [
        Term(node, "concept", page, facts)
        for node, facts in said.items()
        if isinstance(node, NamedNode) and SKOS.Concept in facts.get(RDF.type, ())
    ]
    terms.sort(key=lambda term: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", term.anchor)])
    return Page(path.stem, scheme, is_code_list=True, said=said[scheme], terms=tuple(terms))
