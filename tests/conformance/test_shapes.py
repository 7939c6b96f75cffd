"""The shapes: each rule is worded for planners in both languages, has a case that keeps it and one that breaks it, and finds just that.

A case is a Turtle file in `tests/shapes/{module}`, named after its rule: `{rule}.valid.ttl` or `{rule}.breaks.ttl`. Its first lines say
what pySHACL must find in it: `#+ expect: RK301 shape:Project-underProgramme Violation`, a line for each finding, or `#+ expect: nothing`.
The cases of a module are checked in one graph with `context.ttl`, the ontology and the code lists; a finding belongs to the case that
describes its focus. `tests/shapes/mutations` holds one whole project with its claims and small changes to it, as SPARQL updates.

That a quotation is the slice of the text at its place (a span shifted by one) needs the text: code tests it, not a shape.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyshacl
import pytest
from pyoxigraph import DefaultGraph
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.plugins.sparql import prepareQuery

from regkg.authority import default_authority
from regkg.resources import ontology_folder, shapes_folder
from regkg.shacl import Severity, validate
from regkg.vocab import PREFIXES, SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rdflib.plugins.sparql.sparql import Query
    from rdflib.query import Result
    from rdflib.term import IdentifiedNode, Node

CASES: Final = Path(__file__).resolve().parents[1] / "shapes"
CONTEXT: Final = CASES / "context.ttl"
MUTATIONS: Final = CASES / "mutations"
SHAPE_FILES: Final = sorted(shapes_folder().glob("*.ttl"))
ONTOLOGY_FILES: Final = sorted(ontology_folder().glob("*.ttl"))
CODE_LISTS: Final = sorted(ontology_folder().glob("codelists/*.ttl"))

#: The first digits of the codes of each file's rules.
CODES: Final = {
    "house": "0",
    "agents": "1",
    "programmes": "2",
    "projects": "3",
    "participation": "4",
    "policy": "5",
    "provenance": "6",
}
SEVERITIES: Final = {"Violation", "Warning", "Info"}
LANGUAGES: Final = ["en", "lv"]
TARGETS: Final = {"targetClass", "targetObjectsOf", "targetSubjectsOf"}

#: Terms of the W3C Recommendation "Shapes Constraint Language (SHACL)" of 20 July 2017, Core and SHACL-SPARQL, that shapes may use.
SHACL_TERMS: Final = frozenset(
    re.findall(
        r"\w+",
        """
        BlankNode BlankNodeOrIRI BlankNodeOrLiteral ConstraintComponent IRI IRIOrLiteral Info Literal NodeShape PrefixDeclaration
        PropertyGroup PropertyShape SPARQLAskValidator SPARQLConstraint SPARQLSelectValidator Shape Violation Warning alternativePath
        and ask class closed datatype deactivated declare defaultValue description disjoint entailment equals flags group hasValue
        ignoredProperties in inversePath labelTemplate languageIn lessThan lessThanOrEquals maxCount maxExclusive maxInclusive
        maxLength message minCount minExclusive minInclusive minLength name namespace node nodeKind nodeValidator not oneOrMorePath
        optional or order parameter path pattern prefix prefixes property propertyValidator qualifiedMaxCount qualifiedMinCount
        qualifiedValueShape qualifiedValueShapesDisjoint select severity shapesGraph sparql suggestedShapesGraph targetClass
        targetNode targetObjectsOf targetSubjectsOf uniqueLang validator xone zeroOrMorePath zeroOrOnePath
        """,
    )
)

#: Parameters that make a constraint, by the constraint component that they belong to.
COMPONENTS: Final = {
    "class": "ClassConstraintComponent",
    "closed": "ClosedConstraintComponent",
    "datatype": "DatatypeConstraintComponent",
    "in": "InConstraintComponent",
    "languageIn": "LanguageInConstraintComponent",
    "lessThan": "LessThanConstraintComponent",
    "maxCount": "MaxCountConstraintComponent",
    "maxInclusive": "MaxInclusiveConstraintComponent",
    "maxLength": "MaxLengthConstraintComponent",
    "minCount": "MinCountConstraintComponent",
    "minExclusive": "MinExclusiveConstraintComponent",
    "minInclusive": "MinInclusiveConstraintComponent",
    "minLength": "MinLengthConstraintComponent",
    "nodeKind": "NodeKindConstraintComponent",
    "not": "NotConstraintComponent",
    "or": "OrConstraintComponent",
    "pattern": "PatternConstraintComponent",
    "sparql": "SPARQLConstraintComponent",
    "uniqueLang": "UniqueLangConstraintComponent",
}

#: Words that a planner need not know, in either language.
JARGON: Final = re.compile(
    r"\b(?:IRIs?|URIs?|RDF|SHACL|xsd|literals?|triples?|nodes?|datatypes?|predicates?|propert(?:y|ies))\b"
    r"|literāl|trijniek|mezgl|datu tip|predikāt|īpašīb",
    re.IGNORECASE,
)


def sh(name: str) -> URIRef:
    return URIRef(PREFIXES["sh"] + name)


def rk(name: str) -> URIRef:
    return URIRef(PREFIXES["rk"] + name)


def local(term: Node | None) -> str:
    """The last part of an IRI."""
    return re.split(r"[/#]", str(term))[-1]


def graph_of(paths: Iterable[Path]) -> Graph:
    graph = Graph()
    for path in paths:
        graph.parse(path)
    return graph


@cache
def shapes() -> Graph:
    return graph_of(SHAPE_FILES)


@cache
def ontology() -> Graph:
    return graph_of(ONTOLOGY_FILES)


@cache
def code_lists() -> Graph:
    return graph_of(CODE_LISTS)


@cache
def background() -> Graph:
    """What every case stands on. The texts of the code lists are left out: rules on texts would look at all of them in every check."""
    texts = {SKOS.altLabel, SKOS.definition, SKOS.example, SKOS.prefLabel, SKOS.scopeNote}
    graph = ontology() + graph_of([CONTEXT])
    for triple in code_lists():
        if triple[1] not in texts:
            graph.add(triple)
    return graph


def values(of: IdentifiedNode, name: str) -> list[Node]:
    """The values of a SHACL term, in a set order."""
    return sorted(shapes().objects(of, sh(name)), key=str)


def texts(of: Node, predicate: URIRef) -> list[Literal]:
    return [value for value in shapes().objects(of, predicate) if isinstance(value, Literal)]


def name_of(shape: Node) -> str:
    return str(shape).removeprefix(PREFIXES["shape"])


# ── rules ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rules() -> dict[str, URIRef]:
    identifier = URIRef(PREFIXES["dct"] + "identifier")
    return {name_of(shape): shape for shape in shapes().subjects(identifier, None) if isinstance(shape, URIRef)}


#: Every rule by the local name of its shape.
RULES: Final = dict(sorted(_rules().items()))
PROPERTY_SHAPES: Final = {name: rule for name, rule in RULES.items() if (rule, sh("path"), None) in shapes()}

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
every_file = pytest.mark.parametrize("path", SHAPE_FILES, ids=lambda path: path.stem)


def code_of(rule: Node) -> str:
    return str(shapes().value(rule, URIRef(PREFIXES["dct"] + "identifier")))


def module_of(rule: URIRef) -> str:
    return next(module for module, digit in CODES.items() if code_of(rule)[2] == digit)


def queries_of(rule: URIRef) -> list[IdentifiedNode]:
    return [node for node in values(rule, "sparql") if isinstance(node, URIRef | BNode)]


def has_targets(shape: Node) -> bool:
    return any((shape, sh(target), None) in shapes() for target in TARGETS)


def parameters_of(rule: URIRef) -> set[str]:
    """The parameters of a rule that constrain, without those inside `sh:or` and `sh:not`."""
    found = {local(predicate) for predicate in shapes().predicates(rule) if str(predicate).startswith(PREFIXES["sh"])}
    return found & set(COMPONENTS)


def messages_of(rule: URIRef) -> list[Literal]:
    """The messages of a rule: of its SPARQL constraint, where values are filled in, else of the shape."""
    return [text for node in (rule, *queries_of(rule)) for text in texts(node, sh("message"))]


def in_both_languages(found: list[Literal]) -> bool:
    return sorted(text.language or "" for text in found) == LANGUAGES and all(text.strip() for text in found)


# ── cases ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the rule and the severity are compared, the constraint and the focus tell the cases apart."""

    code: str
    shape: str
    severity: str
    component: str
    focus: Node | None

    def __str__(self) -> str:
        return f"{self.code} shape:{self.shape} {self.severity}"


CASE_FILES: Final = sorted(path for module in CODES for path in (CASES / module).glob("*.ttl"))
MUTATION_FILES: Final = [MUTATIONS / "base.ttl", *sorted(MUTATIONS.glob("*.ru"))]

every_case = pytest.mark.parametrize("case", CASE_FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
every_mutation = pytest.mark.parametrize("path", MUTATION_FILES, ids=lambda path: path.stem)


def expected(path: Path) -> set[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    said = [line.removeprefix("#+ expect:").strip() for line in lines if line.startswith("#+ expect:")]
    return set(said) - {"nothing"}


@cache
def case_graph(path: Path) -> Graph:
    return graph_of([path])


def holds_claims(path: Path) -> bool:
    """Whether a case brings claims: where there are claims, every fact needs one, so such cases are checked by themselves."""
    return (None, RDF.type, rk("Claim")) in case_graph(path)


class PreparedGraph(Graph):
    """A graph that reads each query once: pySHACL asks the same query for every focus."""

    _prepared: Final[dict[str, Query]] = {}

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> Result:
        if isinstance(query_object, str):
            if query_object not in self._prepared:
                self._prepared[query_object] = prepareQuery(query_object)
            query_object = self._prepared[query_object]
        return super().query(query_object, *args, **kwargs)


def check(graph: Graph) -> set[Finding]:
    """What pySHACL finds in a graph."""
    data = PreparedGraph(store=graph.store, identifier=graph.identifier)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes(), inplace=True)
    assert isinstance(report, Graph), report

    def value(result: Node, name: str) -> Node | None:
        return report.value(result, sh(name))

    found = set()
    for result in report.subjects(RDF.type, sh("ValidationResult")):
        shape = value(result, "sourceShape")
        severity, component = local(value(result, "resultSeverity")), local(value(result, "sourceConstraintComponent"))
        assert shape is not None
        found.add(Finding(code_of(shape), name_of(shape), severity, component, value(result, "focusNode")))
    return found


@cache
def findings_of(module: str, *, with_claims: bool) -> Mapping[Path | None, set[Finding]]:
    """The findings in the cases of a module, by case; under None those in what the cases stand on."""
    graph = Graph() + background()
    described: dict[Node, Path] = {}
    for path in CASE_FILES:
        if path.parent.name == module and holds_claims(path) == with_claims:
            for triple in case_graph(path):
                assert described.setdefault(triple[0], path) == path, f"{triple[0]} is described in two cases"
                graph.add(triple)
    found: dict[Path | None, set[Finding]] = defaultdict(set)
    for finding in check(graph):
        found[described.get(finding.focus) if finding.focus is not None else None].add(finding)
    return found


@cache
def findings_of_mutation(path: Path) -> set[Finding]:
    graph = graph_of([MUTATIONS / "base.ttl"])
    before = set(graph)
    if path.suffix == ".ru":
        graph.update(path.read_text(encoding="utf-8"))
        assert set(graph) != before, "the update changes nothing"
    return check(graph + background())


@every_case
def test_a_case_has_the_findings_that_it_expects(case: Path) -> None:
    found = findings_of(case.parent.name, with_claims=holds_claims(case))[case]

    assert {str(finding) for finding in found} == expected(case)


@pytest.mark.parametrize("module", CODES)
def test_what_the_cases_stand_on_breaks_no_rule(module: str) -> None:
    found = {finding for claims in (False, True) for finding in findings_of(module, with_claims=claims)[None]}

    assert not found


@every_case
def test_a_case_is_named_after_its_rule_and_says_what_it_expects(case: Path) -> None:
    name, kind, *_ = case.name.split(".")
    lines = expected(case)

    assert name in RULES
    assert module_of(RULES[name]) == case.parent.name
    assert kind.partition("-")[0] in ("valid", "breaks")
    assert case.read_text(encoding="utf-8").startswith("#+ expect: ")
    assert (any(f"shape:{name} " in line for line in lines)) == kind.startswith("breaks")
    for line in lines:
        code, shape, severity = line.split()
        assert code == code_of(RULES[shape.removeprefix("shape:")])
        assert severity in SEVERITIES


@every_mutation
def test_a_mutation_has_the_findings_that_it_expects(path: Path) -> None:
    assert {str(finding) for finding in findings_of_mutation(path)} == expected(path)


def test_the_whole_project_breaks_nothing_and_every_mutation_breaks_something() -> None:
    base = expected(MUTATIONS / "base.ttl")

    assert all(line.endswith(" Info") for line in base)
    assert all(expected(path) > base for path in MUTATION_FILES if path.suffix == ".ru")


def cases_of(rule: URIRef, kind: str) -> list[Path]:
    return sorted((CASES / module_of(rule)).glob(f"{name_of(rule)}.{kind}*.ttl"))


@every_rule
def test_a_rule_is_broken_by_a_case(rule: URIRef) -> None:
    cases = cases_of(rule, "breaks")
    found = {finding.shape for case in cases for finding in findings_of(module_of(rule), with_claims=holds_claims(case))[case]}

    assert name_of(rule) in found


@every_rule
def test_a_rule_is_kept_by_a_case_that_it_looks_at(rule: URIRef) -> None:
    assert any(looks_at(rule, case) for case in cases_of(rule, "valid"))


def looks_at(rule: URIRef, case: Path) -> bool:
    """Whether the case holds a focus of the rule and, for a property shape that does not forbid the property, a value."""
    graph = case_graph(case)
    holders = [rule, *shapes().subjects(sh("property"), rule)]
    focuses = {
        focus
        for holder in holders
        for predicate, target in shapes().predicate_objects(holder)
        for focus in _targets(graph, local(predicate), target)
    }
    forbidden = (rule, sh("maxCount"), Literal(0)) in shapes()
    if forbidden or name_of(rule) not in PROPERTY_SHAPES:
        return bool(focuses)
    path = shapes().value(rule, sh("path"))
    return path is not None and any(_has_value(graph, focus, path) for focus in focuses)


def _targets(graph: Graph, predicate: str, target: Node) -> Iterator[Node]:
    if predicate == "targetClass":
        yield from graph.subjects(RDF.type, target)
    elif predicate == "targetSubjectsOf" and isinstance(target, URIRef):
        yield from graph.subjects(target, None)
    elif predicate == "targetObjectsOf" and isinstance(target, URIRef):
        yield from graph.objects(None, target)


def _has_value(graph: Graph, focus: Node, path: Node) -> bool:
    inverse = shapes().value(path, sh("inversePath"))
    if isinstance(inverse, URIRef):
        return (None, inverse, focus) in graph
    alternatives = shapes().value(path, sh("alternativePath"))
    if isinstance(alternatives, URIRef | BNode):
        return any(_has_value(graph, focus, step) for step in Collection(shapes(), alternatives))
    return isinstance(path, URIRef) and (focus, path, None) in graph


def test_every_constraint_of_a_rule_is_broken_by_some_case() -> None:
    broken = {
        (finding.shape, finding.component)
        for module in CODES
        for claims in (False, True)
        for found in findings_of(module, with_claims=claims).values()
        for finding in found
    }
    declared = {(name, COMPONENTS[parameter]) for name, rule in RULES.items() for parameter in parameters_of(rule)}

    assert declared - broken == set()


def test_authority_data_break_no_rule_but_lack_what_nobody_has_read() -> None:
    known = default_authority()
    unread = {entry.iri for entry in known if entry.unverified}
    verified = [quad for quad in known.quads() if isinstance(quad.graph_name, DefaultGraph)]
    found = validate(verified).at_least(Severity.WARNING)

    assert len(verified) > 5_000
    assert {
        (finding.rule.code, str(finding.focus)) for finding in found if finding.rule.code != "RK202" and finding.focus not in unread
    } == set()  # RK202: a CCI code is missing


# ── wording ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@every_rule
def test_a_rule_has_one_name_one_message_and_one_reason_in_each_language(rule: URIRef) -> None:
    assert in_both_languages(texts(rule, sh("name")))
    assert in_both_languages(texts(rule, sh("description")))
    assert in_both_languages(messages_of(rule))


@every_rule
def test_a_rule_has_a_code_of_its_file_a_number_and_a_severity(rule: URIRef) -> None:
    assert re.fullmatch(r"RK\d{3}", code_of(rule))
    assert [re.fullmatch(r"S\d{2}", str(value)) is not None for value in shapes().objects(rule, SKOS.notation)] == [True]
    assert [local(value) in SEVERITIES for value in values(rule, "severity")] == [True]
    assert re.fullmatch(r"[A-Z][A-Za-z]*-[a-z][A-Za-z0-9]*", name_of(rule))


def test_codes_are_unique_and_stand_in_their_order() -> None:
    for path in SHAPE_FILES:
        codes = re.findall(r'^    dct:identifier "(RK\d{3})" ;$', path.read_text(encoding="utf-8"), re.MULTILINE)
        assert codes == sorted(set(codes))
        assert {code[2] for code in codes} == {CODES[path.stem]}
    assert max(Counter(code_of(rule) for rule in RULES.values()).values()) == 1


@every_rule
def test_a_message_has_no_jargon_and_fills_in_what_the_query_returns(rule: URIRef) -> None:
    filled = {frozenset(re.findall(r"\{[?$](\w+)\}", message)) for message in messages_of(rule)}
    queries = [str(query) for node in queries_of(rule) for query in shapes().objects(node, sh("select"))]
    returned = {variable for query in queries for variable in _variables(query)}

    for message in messages_of(rule):
        assert not JARGON.search(re.sub(r"\{[?$]\w+\}", "", message)), message
    assert len(filled) == 1, "the messages fill in different values"
    assert next(iter(filled)) <= returned


def _variables(query: str) -> list[str]:
    """What the outer SELECT returns."""
    match = re.search(r"^\s*SELECT (?:DISTINCT )?(.*)$", query, re.MULTILINE)
    assert match is not None
    return re.findall(r"[?$](\w+)", re.sub(r"\((?:[^()]|\([^()]*\))* AS (\?\w+)\)", r"\1", match[1]))


@every_rule
def test_the_codes_that_a_message_proposes_exist(rule: URIRef) -> None:
    for message in messages_of(rule):
        for prefix, notation in re.findall(r"\b([a-z]+):([A-Za-z0-9-]+)", message):
            if prefix in SCHEMES or prefix in ("country", "currency"):
                concept = URIRef(PREFIXES[prefix] + notation)
                assert (concept, RDF.type, SKOS.Concept) in code_lists(), f"{prefix}:{notation}"


@every_rule
def test_an_example_and_a_counter_example_are_turtle_and_differ(rule: URIRef) -> None:
    prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    examples = [str(text) for predicate in (SKOS.example, rk("counterExample")) for text in texts(rule, predicate)]

    assert len(examples) == 2
    assert examples[0] != examples[1]
    for example in examples:
        assert len(Graph().parse(data=prefixes + example, format="turtle")) > 0


@every_rule
def test_a_legal_source_names_an_article_or_an_annex(rule: URIRef) -> None:
    for source in texts(rule, rk("legalSource")):
        assert re.fullmatch(r"Regulation \(EU\) (?:No )?\d+/\d+, (?:Art\. \d+(?:\(\w+\))*|Annex [IVX]+)", source), source


def test_node_shapes_are_labelled_in_both_languages() -> None:
    for shape in shapes().subjects(RDF.type, sh("NodeShape")):
        if isinstance(shape, URIRef):
            assert in_both_languages(texts(shape, RDFS.label)), shape
            if name_of(shape) in RULES:
                assert set(texts(shape, RDFS.label)) == set(texts(shape, sh("name"))), shape


# ── form ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_there_is_a_file_for_each_module_of_the_ontology_and_one_for_all_things() -> None:
    modules = {path.stem for path in ONTOLOGY_FILES} - {"regkg"}

    assert {path.stem for path in SHAPE_FILES} == modules | {"house"} == set(CODES)


@every_file
def test_a_file_has_a_header_with_title_and_licence(path: Path) -> None:
    header = URIRef(f"{PREFIXES['shape']}{path.stem}")

    assert (header, RDF.type, OWL.Ontology) in shapes()
    for name in ("title", "description"):
        assert in_both_languages(texts(header, URIRef(PREFIXES["dct"] + name)))
    assert shapes().value(header, URIRef(PREFIXES["dct"] + "license")) == URIRef("http://creativecommons.org/licenses/by/4.0/")


def test_only_terms_of_the_recommendation_are_used() -> None:
    used = {local(term) for triple in shapes() for term in triple if str(term).startswith(PREFIXES["sh"])}

    assert used - SHACL_TERMS == set()


def test_every_term_of_ours_is_in_the_ontology() -> None:
    known = {local(term) for term in ontology().subjects(RDF.type, None) if str(term).startswith(PREFIXES["rk"])}
    terms = {local(term) for triple in shapes() for term in triple if isinstance(term, URIRef) and term.startswith(PREFIXES["rk"])}
    written = [str(text) for predicate in (sh("select"), SKOS.example) for text in shapes().objects(None, predicate)]
    in_texts = {name for text in written for name in re.findall(r"\brk:([A-Za-z0-9]+)", text)}

    assert (terms | in_texts) - known == set()


def test_every_code_that_a_query_names_is_in_the_code_lists() -> None:
    for query in shapes().objects(None, sh("select")):
        for prefix, notation in re.findall(r"\b([a-z]+):([A-Za-z0-9-]+)", re.sub(r'"[^"\n]*"', "", str(query))):
            if prefix in SCHEMES:
                assert (URIRef(PREFIXES[prefix] + notation), RDF.type, SKOS.Concept) in code_lists(), f"{prefix}:{notation}"


@every_rule
def test_a_rule_has_a_constraint_that_the_tests_know(rule: URIRef) -> None:
    names = {local(predicate) for predicate in shapes().predicates(rule) if str(predicate).startswith(PREFIXES["sh"])}
    besides = {"description", "ignoredProperties", "message", "name", "path", "severity"} | TARGETS

    assert parameters_of(rule)
    assert names - besides - set(COMPONENTS) == set()


def test_every_property_shape_is_a_rule_and_hangs_under_a_shape_with_targets() -> None:
    assert set(shapes().subjects(RDF.type, sh("PropertyShape"))) == set(PROPERTY_SHAPES.values())
    for rule in PROPERTY_SHAPES.values():
        holders = list(shapes().subjects(sh("property"), rule))
        assert holders
        for holder in holders:
            assert has_targets(holder), holder


def test_every_other_rule_has_targets_of_its_own() -> None:
    for name, rule in RULES.items():
        if name not in PROPERTY_SHAPES:
            assert has_targets(rule), name


def test_prefixes_of_queries_are_declared_once_and_are_those_of_the_one_table() -> None:
    declarations = {
        str(shapes().value(node, sh("prefix"))): str(shapes().value(node, sh("namespace")))
        for node in shapes().objects(None, sh("declare"))
    }
    holders = set(shapes().subjects(sh("declare"), None))
    written = [re.sub(r'"[^"\n]*"|#.*', "", str(query)) for query in shapes().objects(None, sh("select"))]
    used = {prefix for query in written for prefix in re.findall(r"\b([a-z]+):[A-Za-z]", query)}

    assert holders == {URIRef(PREFIXES["shape"] + "prefixes")}
    assert set(shapes().objects(None, sh("prefixes"))) == holders
    assert len(list(shapes().objects(None, sh("declare")))) == len(declarations) == len(set(declarations.values()))
    assert declarations == {prefix: PREFIXES[prefix] for prefix in declarations}
    assert used == set(declarations)


@pytest.mark.parametrize("path", [*SHAPE_FILES, CONTEXT, *CASE_FILES, *MUTATION_FILES], ids=lambda path: path.name)
def test_a_file_declares_the_prefixes_of_the_one_table(path: Path) -> None:
    declared = re.findall(r"^(?:@prefix|PREFIX) ([a-z]+): <([^>]+)>", path.read_text(encoding="utf-8"), re.MULTILINE)

    assert dict(declared) == {prefix: PREFIXES[prefix] for prefix, _ in declared}


def test_queries_stay_within_what_every_engine_of_shacl_takes() -> None:
    for node in shapes().objects(None, sh("sparql")):
        query = re.sub(r'"[^"\n]*"|#.*', "", str(shapes().value(node, sh("select"))))
        assert not re.search(r"\b(?:MINUS|VALUES|SERVICE|GRAPH)\b", query)
        assert all(re.match(r"(?:DISTINCT )?\$this\b", selection) for selection in re.findall(r"\bSELECT (.*)", query))


def test_what_a_class_may_have_is_what_the_ontology_gives_it() -> None:
    allowed = {
        local(shapes().value(rule, sh("targetClass"))): {local(name) for name in Collection(shapes(), ignored)}
        for rule in RULES.values()
        if isinstance(ignored := shapes().value(rule, sh("ignoredProperties")), BNode)
    }
    everything = set().union(*allowed.values())
    classes = {local(term) for term in ontology().subjects(RDF.type, OWL.Class) if str(term).startswith(PREFIXES["rk"])}
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    money = set(ontology().subjects(rk("fundingKindOfAmount"), None))
    fields = {term for kind in kinds for term in ontology().subjects(RDF.type, kind) if str(term).startswith(PREFIXES["rk"])} - money

    assert set(allowed) == classes
    assert {local(term) for term in fields} - everything == set()
    for term in fields:
        domain = ontology().value(term, RDFS.domain)
        if domain is not None:
            assert local(term) in allowed[local(domain)], f"{term} of {domain}"
