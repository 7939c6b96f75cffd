"""The ontology: every term is described in both languages, nothing is used that is not defined, and OWL 2 DL holds."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest
from pyoxigraph import BlankNode, Dataset, Literal, NamedNode, Quad, RdfFormat, Store, parse

from regkg.resources import ontology_folder
from regkg.vocab import CODE, DCT, ID, OWL, PREFIXES, RDF, RDFS, RK, SKOS, XSD, compact, expand

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = ontology_folder()
ROOT: Final = FOLDER / "regkg.ttl"
MODULES: Final = sorted(path for path in FOLDER.glob("*.ttl") if path != ROOT)
CODELISTS: Final = sorted(FOLDER.glob("codelists/*.ttl"))
ALIGNMENTS: Final = sorted(FOLDER.glob("alignments/*.ttl"))
EXAMPLES: Final = sorted(FOLDER.glob("examples/*.ttl"))
ONTOLOGIES: Final = [ROOT, *MODULES, *ALIGNMENTS]
FILES: Final = [ROOT, *MODULES, *CODELISTS, *ALIGNMENTS, *EXAMPLES]
EVERYTHING: Final = sorted(FOLDER.rglob("*.ttl"))

BASE: Final = "https://w3id.org/regkg/ontology"
VERSION: Final = "0.1.0"
LANGUAGES: Final = {"en", "lv"}
BUILT_IN: Final = tuple(PREFIXES[prefix] for prefix in ("owl", "rdf", "rdfs", "xsd"))
PROPERTY_KINDS: Final = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
KINDS: Final = {OWL.Class, RDFS.Datatype, *PROPERTY_KINDS}
SECTIONS: Final = {
    "Classes": "owl:Class",
    "Object properties": "owl:ObjectProperty",
    "Datatype properties": "owl:DatatypeProperty",
    "Annotation properties": "owl:AnnotationProperty",
    "Datatypes": "rdfs:Datatype",
}
#: The datatypes of the OWL 2 datatype map that we use, with rdf:langString, which RDF 1.1 added, and our own.
DATATYPES: Final = {XSD.string, XSD.decimal, XSD.integer, XSD.nonNegativeInteger, XSD.boolean, RDF.langString, RK.money}
#: Blank nodes stand where OWL has no other way to write an axiom, and nowhere else.
AXIOM_PREDICATES: Final = {
    RDF.type,
    RDF.first,
    RDF.rest,
    OWL.members,
    OWL.onDatatype,
    OWL.withRestrictions,
    XSD.pattern,
}
MAPPINGS: Final = {SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch}
#: Superclasses and superproperties whose entailments would be false, or would make two things one.
TRAPS: Final = {
    "http://schema.org/Project",
    "http://schema.org/FundingScheme",
    "http://www.w3.org/ns/org#Membership",
    "http://xmlns.com/foaf/0.1/homepage",
}
LATVIAN_LETTERS: Final = set("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ")


def name(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


@cache
def graph(path: Path) -> Dataset:
    return Dataset(parse(path=path, format=RdfFormat.TURTLE))


@cache
def graphs(paths: tuple[Path, ...]) -> Dataset:
    return Dataset(quad for path in paths for quad in graph(path))


CORE: Final = graphs((ROOT, *MODULES))
CODES: Final = graphs(tuple(CODELISTS))


def subjects(of: Dataset) -> list[NamedNode]:
    return sorted({quad.subject for quad in of if isinstance(quad.subject, NamedNode)}, key=str)


def objects(of: Dataset, subject: object, predicate: NamedNode) -> list[object]:
    """The values of a property in a set order."""
    return sorted((quad.object for quad in of if quad.subject == subject and quad.predicate == predicate), key=str)


def texts(of: Dataset, subject: object, predicate: NamedNode) -> list[Literal]:
    return [value for value in objects(of, subject, predicate) if isinstance(value, Literal)]


def languages(values: list[Literal]) -> list[str]:
    return sorted(value.language or "" for value in values)


def kinds(of: Dataset, subject: object) -> set[object]:
    return set(objects(of, subject, RDF.type)) & KINDS


def declared(of: Dataset, kind: NamedNode) -> set[NamedNode]:
    return {node for node in subjects(of) if kind in kinds(of, node)}


TERMS: Final = [term for term in subjects(CORE) if term in RK]
CLASSES: Final = declared(CORE, OWL.Class)
OBJECT_PROPERTIES: Final = declared(CORE, OWL.ObjectProperty)
DATATYPE_PROPERTIES: Final = declared(CORE, OWL.DatatypeProperty)
PROPERTIES: Final = OBJECT_PROPERTIES | DATATYPE_PROPERTIES | declared(CORE, OWL.AnnotationProperty)
DATE_PROPERTIES: Final = [term for term in TERMS if objects(CORE, term, RK.earliestBound)]
MONEY_PROPERTIES: Final = [term for term in TERMS if RK.money in objects(CORE, term, RDFS.range)]

every_file = pytest.mark.parametrize("path", FILES, ids=name)
every_module = pytest.mark.parametrize("path", MODULES, ids=name)
every_ontology = pytest.mark.parametrize("path", ONTOLOGIES, ids=name)
every_alignment = pytest.mark.parametrize("path", ALIGNMENTS, ids=name)
every_example = pytest.mark.parametrize("path", EXAMPLES, ids=name)
every_term = pytest.mark.parametrize("term", TERMS, ids=lambda term: compact(term.value))


def test_the_folder_holds_the_modules_and_a_file_for_each_pattern() -> None:
    assert [path.stem for path in MODULES] == [
        "agents",
        "participation",
        "policy",
        "programmes",
        "projects",
        "provenance",
    ]
    assert {path.stem for path in EXAMPLES} == {
        "call",
        "deliverables",
        "document-claim-and-conflict",
        "events-without-a-year",
        "imprecise-dates",
        "organisation-unit-post-contact",
        "participation",
        "places",
        "policy-document-and-initiative",
        "programme-and-priority",
        "project-with-funding",
        "support-scheme-and-action-plan",
    }


@pytest.mark.parametrize("path", EVERYTHING, ids=name)
def test_a_file_parses_and_says_something(path: Path) -> None:
    assert len(graph(path)) > 0


@every_file
def test_a_file_declares_the_prefixes_of_the_one_table_that_it_uses(path: Path) -> None:
    reader = parse(path=path, format=RdfFormat.TURTLE)
    list(reader)
    namespaces = set(PREFIXES.values())
    for prefix, namespace in reader.prefixes.items():
        ours = PREFIXES.get(prefix)
        foreign = path in ALIGNMENTS and prefix not in PREFIXES and namespace not in namespaces
        assert ours == namespace or foreign, prefix
        assert re.search(rf"(?<![\w:]){prefix}:[^/]", body(path)), f"{prefix} is declared and not used"


def body(path: Path) -> str:
    """The text after the prefixes."""
    return re.sub(r"^@prefix .*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)


@every_file
def test_no_line_has_a_tab_or_blanks_at_its_end(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert "\t" not in text
    assert not re.search(r" +$", text, flags=re.MULTILINE)
    assert text.endswith(".\n")
    assert "\n\n\n" not in text


@every_file
def test_text_is_clean(path: Path) -> None:
    for quad in graph(path):
        value = quad.object
        if isinstance(value, Literal):
            assert value.value == value.value.strip(), value
            assert "  " not in value.value, value
            assert value.value == unicodedata.normalize("NFC", value.value), value
            assert "\u00a0" not in value.value, value
            if value.language == "lv":
                letters = {letter for letter in value.value if letter.isalpha() and not letter.isascii()}
                assert letters <= LATVIAN_LETTERS, value


# Headers


@every_ontology
def test_an_ontology_has_a_header_in_both_languages(path: Path) -> None:
    iri = NamedNode(BASE if path == ROOT else f"{BASE}/{path.relative_to(FOLDER).with_suffix('').as_posix()}")
    facts = graph(path)

    assert [node for node in subjects(facts) if OWL.Ontology in objects(facts, node, RDF.type)] == [iri]
    assert languages(texts(facts, iri, DCT.title)) == ["en", "lv"]
    assert languages(texts(facts, iri, DCT.description)) == ["en", "lv"]
    assert objects(facts, iri, DCT.license) == [NamedNode("http://creativecommons.org/licenses/by/4.0/")]
    assert objects(facts, iri, OWL.versionIRI) == [NamedNode(f"{iri.value}/{VERSION}")]
    assert objects(facts, iri, OWL.versionInfo) == [Literal(VERSION)]
    for date in (DCT.issued, DCT.modified):
        assert [value.datatype for value in texts(facts, iri, date)] == [XSD.date]
    assert len(objects(facts, iri, DCT.creator)) == 1


def test_the_root_names_the_preferred_prefix() -> None:
    vann = PREFIXES["vann"]
    root = NamedNode(BASE)

    assert objects(graph(ROOT), root, NamedNode(f"{vann}preferredNamespacePrefix")) == [Literal("rk")]
    assert objects(graph(ROOT), root, NamedNode(f"{vann}preferredNamespaceUri")) == [Literal(PREFIXES["rk"])]


def imports(path: Path) -> list[str]:
    return sorted(quad.object.value for quad in graph(path) if quad.predicate == OWL.imports)


def test_the_root_imports_the_modules_and_nothing_else() -> None:
    assert imports(ROOT) == [f"{BASE}/{path.stem}" for path in MODULES]


@every_module
def test_a_module_imports_nothing(path: Path) -> None:
    assert imports(path) == []


@pytest.mark.parametrize("path", EVERYTHING, ids=name)
def test_nobody_imports_an_alignment_a_code_list_or_the_lexicon(path: Path) -> None:
    known = {BASE, *(f"{BASE}/{module.stem}" for module in MODULES)}

    assert set(imports(path)) <= known


@every_alignment
def test_an_alignment_says_which_relation_was_chosen_and_why(path: Path) -> None:
    iri = NamedNode(f"{BASE}/alignments/{path.stem}")

    assert imports(path) == [BASE]
    assert languages(texts(graph(path), iri, RDFS.comment)) == ["en", "lv"]


# Terms


@every_term
def test_a_term_is_of_one_kind_and_defined_by_the_module_it_stands_in(term: NamedNode) -> None:
    home = [path for path in MODULES if objects(graph(path), term, RDF.type)]

    assert len(home) == 1
    assert len(kinds(CORE, term)) == 1
    assert objects(CORE, term, RDFS.isDefinedBy) == [NamedNode(f"{BASE}/{home[0].stem}")]
    assert {quad.subject for path in (ROOT, *MODULES) if path not in home for quad in graph(path)}.isdisjoint({term})


@every_term
def test_a_term_has_one_label_and_one_definition_in_each_language(term: NamedNode) -> None:
    assert languages(texts(CORE, term, RDFS.label)) == ["en", "lv"]
    assert languages(texts(CORE, term, SKOS.definition)) == ["en", "lv"]


@every_term
def test_a_definition_or_a_note_is_a_sentence_and_a_label_is_not(term: NamedNode) -> None:
    for value in texts(CORE, term, SKOS.definition) + texts(CORE, term, SKOS.scopeNote):
        assert value.value.endswith("."), value
    for value in texts(CORE, term, RDFS.label):
        assert not value.value.endswith("."), value


@every_term
def test_a_note_or_an_example_stands_in_both_languages(term: NamedNode) -> None:
    for predicate in (SKOS.scopeNote, SKOS.example):
        assert languages(texts(CORE, term, predicate)) in ([], ["en", "lv"])


@every_term
def test_a_term_carries_no_words_for_the_extractor(term: NamedNode) -> None:
    assert objects(CORE, term, SKOS.altLabel) == []
    assert objects(CORE, term, SKOS.hiddenLabel) == []


@every_term
def test_a_class_has_an_upper_case_name_and_a_property_a_lower_case_one(term: NamedNode) -> None:
    local = term.value.removeprefix(RK.iri)

    assert re.fullmatch(r"[A-Z][A-Za-z]+" if term in CLASSES else r"[a-z][A-Za-z0-9]+", local)


@every_module
def test_the_terms_of_a_module_stand_in_sections_from_a_to_z(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    headings = re.findall(r"^# (.+)$", text, flags=re.MULTILINE)
    assert headings == [heading for heading in SECTIONS if heading in headings]

    for heading, section in zip(headings, re.split(r"^# .+$", text, flags=re.MULTILINE)[1:], strict=True):
        terms = re.findall(r"^rk:(\w+)\n    a (\S+) ;$", section, flags=re.MULTILINE)
        names = [local for local, _ in terms]
        assert {kind for _, kind in terms} == {SECTIONS[heading]}
        assert names == sorted(names, key=str.casefold)
        assert len(names) == len(re.findall(r"^\S", section, flags=re.MULTILINE))


@pytest.mark.parametrize("path", EVERYTHING, ids=name)
def test_every_term_of_ours_that_a_file_uses_is_defined(path: Path) -> None:
    used = {node for quad in graph(path) for node in (quad.subject, quad.predicate, quad.object) if node in RK}
    datatypes = {quad.object.datatype for quad in graph(path) if isinstance(quad.object, Literal) and quad.object.datatype in RK}

    assert used | datatypes <= set(TERMS)


@every_term
def test_a_term_names_only_terms_that_exist_in_its_notes(term: NamedNode) -> None:
    for value in texts(CORE, term, SKOS.scopeNote) + texts(CORE, term, SKOS.definition):
        for mentioned in re.findall(r"\brk:\w+", value.value):
            assert NamedNode(expand(mentioned)) in TERMS, mentioned


# Dates and money


@pytest.mark.parametrize("term", DATE_PROPERTIES, ids=lambda term: compact(term.value))
def test_a_date_property_has_two_declared_bounds_with_its_own_domain(term: NamedNode) -> None:
    bounds = objects(CORE, term, RK.earliestBound) + objects(CORE, term, RK.latestBound)

    assert len(bounds) == 2
    assert objects(CORE, term, RK.singleValued) == [Literal(value=True)]
    for bound in bounds:
        assert bound in DATATYPE_PROPERTIES
        assert objects(CORE, bound, RDFS.domain) == objects(CORE, term, RDFS.domain)
        assert objects(CORE, bound, RDFS.range) == objects(CORE, term, RDFS.range) == []
        assert objects(CORE, bound, RK.earliestBound) == []


def test_a_bound_belongs_to_one_date_property() -> None:
    bounds = [bound for term in DATE_PROPERTIES for bound in objects(CORE, term, RK.earliestBound)]
    bounds += [bound for term in DATE_PROPERTIES for bound in objects(CORE, term, RK.latestBound)]

    assert len(bounds) == len(set(bounds)) == 2 * len(DATE_PROPERTIES)
    assert {term for term in TERMS if re.search(r"(Earliest|Latest)$", term.value)} == set(bounds)


def test_a_money_property_names_a_funding_kind_that_exists() -> None:
    assert MONEY_PROPERTIES
    for term in MONEY_PROPERTIES:
        (kind,) = objects(CORE, term, RK.fundingKindOfAmount)
        assert isinstance(kind, NamedNode)
        assert kind.value.startswith(PREFIXES["kind"])
        assert kind in subjects(CODES)

    assert {term for term in TERMS if objects(CORE, term, RK.fundingKindOfAmount)} == set(MONEY_PROPERTIES)


def test_single_valued_is_said_of_properties_only() -> None:
    for term in TERMS:
        assert objects(CORE, term, RK.singleValued) in ([], [Literal(value=True)])
        if objects(CORE, term, RK.singleValued):
            assert term in OBJECT_PROPERTIES | DATATYPE_PROPERTIES


# OWL 2 DL


@every_file
def test_a_file_has_no_blank_nodes_but_those_of_axioms(path: Path) -> None:
    anonymous = [quad for quad in graph(path) if isinstance(quad.subject, BlankNode)]

    assert {quad.predicate for quad in anonymous} <= AXIOM_PREDICATES
    if path not in (ROOT, *MODULES):
        assert anonymous == []


@every_file
def test_a_file_says_nothing_about_the_terms_of_owl_and_rdf(path: Path) -> None:
    assert [node for node in subjects(graph(path)) if node.value.startswith(BUILT_IN)] == []


@every_file
def test_every_property_that_a_file_uses_is_declared(path: Path) -> None:
    used = {quad.predicate for quad in graph(path) if not quad.predicate.value.startswith(BUILT_IN)}

    assert used <= PROPERTIES


def test_no_property_is_of_two_kinds() -> None:
    both = graphs((ROOT, *MODULES, *ALIGNMENTS))
    for node in subjects(both):
        assert len(kinds(both, node) & PROPERTY_KINDS) <= 1, node
        assert kinds(both, node) not in ({OWL.Class, RDFS.Datatype},), node


def test_object_properties_lead_to_classes_and_datatype_properties_to_datatypes() -> None:
    for term in TERMS:
        assert set(objects(CORE, term, RDFS.domain)) <= CLASSES
        ranges = set(objects(CORE, term, RDFS.range))
        if term in OBJECT_PROPERTIES:
            assert ranges <= CLASSES
        if term in DATATYPE_PROPERTIES:
            assert ranges <= DATATYPES


@pytest.mark.parametrize("path", [*CODELISTS, *ALIGNMENTS, *EXAMPLES], ids=name)
def test_object_properties_have_things_and_datatype_properties_literals(path: Path) -> None:
    for quad in graph(path):
        if quad.predicate in OBJECT_PROPERTIES:
            assert isinstance(quad.object, NamedNode), quad
        if quad.predicate in DATATYPE_PROPERTIES:
            assert isinstance(quad.object, Literal), quad


def test_what_belongs_in_shapes_is_no_axiom() -> None:
    cardinal = {OWL[f"{bound}{what}ardinality"] for bound in ("max", "min") for what in ("C", "QualifiedC")}
    banned = {OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.Restriction, OWL.cardinality, *cardinal}
    banned |= {OWL.inverseOf, OWL.sameAs, OWL.equivalentProperty}
    for quad in graphs((ROOT, *MODULES, *ALIGNMENTS)):
        assert banned.isdisjoint({quad.predicate, quad.object}), quad


def disjoint_classes() -> set[NamedNode]:
    (axiom,) = (quad.subject for quad in CORE if quad.object == OWL.AllDisjointClasses)
    (rest,) = objects(CORE, axiom, OWL.members)
    found = set()
    while rest != RDF.nil:
        (first,) = objects(CORE, rest, RDF.first)
        assert isinstance(first, NamedNode)
        found.add(first)
        (rest,) = objects(CORE, rest, RDF.rest)
    return found


def test_twelve_classes_are_disjoint() -> None:
    assert len(disjoint_classes()) == 12
    assert disjoint_classes() <= CLASSES


# Alignments


@every_alignment
def test_an_alignment_relates_terms_of_ours_to_terms_of_others(path: Path) -> None:
    for quad in graph(path):
        if quad.subject in RK:
            assert quad.predicate in MAPPINGS | {RDFS.subClassOf, RDFS.subPropertyOf}, quad
            assert isinstance(quad.object, NamedNode)
            assert not quad.object.value.startswith("https://w3id.org/regkg/"), quad


@every_alignment
def test_an_alignment_declares_what_stands_in_its_axioms_with_the_kind_of_our_term(path: Path) -> None:
    facts = graphs((ROOT, *MODULES, path))
    above = {(quad.subject, quad.object) for quad in graph(path) if quad.predicate in {RDFS.subClassOf, RDFS.subPropertyOf}}

    for term, other in above:
        assert len(kinds(facts, other)) == 1, other
        assert kinds(facts, term) == kinds(facts, other), other
    assert {node for node in subjects(graph(path)) if kinds(graph(path), node)} <= {other for _, other in above}


@every_alignment
def test_an_alignment_makes_no_project_an_organisation_and_no_two_bodies_one(path: Path) -> None:
    for quad in graph(path):
        if quad.predicate in {RDFS.subClassOf, RDFS.subPropertyOf}:
            assert isinstance(quad.object, NamedNode)
            assert quad.object.value not in TRAPS


@every_alignment
def test_the_terms_of_an_alignment_stand_from_a_to_z(path: Path) -> None:
    sections = re.split(r"^# .+$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    for section in sections:
        names = re.findall(r"^(\w+:\w+)$", section, flags=re.MULTILINE)
        assert names == sorted(names, key=str.casefold) or names == sorted(names)


# Examples


@every_example
def test_an_example_uses_classes_of_the_ontology_for_things_of_its_own(path: Path) -> None:
    for node in subjects(graph(path)):
        assert node.value.startswith(ID)
        (kind,) = objects(graph(path), node, RDF.type)
        assert kind in CLASSES
        assert kind in RK


@every_example
def test_an_example_describes_every_thing_that_it_mentions(path: Path) -> None:
    mentioned = {quad.object for quad in graph(path) if isinstance(quad.object, NamedNode) and quad.object.value.startswith(ID)}

    assert mentioned <= set(subjects(graph(path)))


@every_example
def test_an_example_keeps_to_domains_and_ranges(path: Path) -> None:
    facts = graph(path)
    for quad in facts:
        for domain in objects(CORE, quad.predicate, RDFS.domain):
            assert domain in objects(facts, quad.subject, RDF.type), quad
        for wanted in objects(CORE, quad.predicate, RDFS.range):
            if isinstance(quad.object, Literal):
                # the store keeps every type derived from xsd:integer as xsd:integer
                derived = wanted == XSD.nonNegativeInteger and quad.object.datatype == XSD.integer and int(quad.object.value) >= 0
                assert derived or quad.object.datatype == wanted, quad
            elif wanted == SKOS.Concept:
                assert quad.object in subjects(CODES), quad
            else:
                assert wanted in objects(facts, quad.object, RDF.type), quad


@every_example
def test_a_code_in_an_example_stands_in_a_code_list(path: Path) -> None:
    codes = (CODE, PREFIXES["country"], PREFIXES["currency"])
    for quad in graph(path):
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(codes):
            assert quad.object in subjects(CODES), quad


@every_example
def test_an_example_gives_one_value_of_a_single_valued_property(path: Path) -> None:
    facts = graph(path)
    for quad in facts:
        if objects(CORE, quad.predicate, RK.singleValued):
            assert len(objects(facts, quad.subject, quad.predicate)) == 1, quad


@every_example
def test_an_example_gives_the_bounds_of_every_date_that_has_a_year(path: Path) -> None:
    facts = graph(path)
    for quad in facts:
        if quad.predicate in DATE_PROPERTIES:
            assert isinstance(quad.object, Literal)
            (earliest,) = objects(CORE, quad.predicate, RK.earliestBound)
            (latest,) = objects(CORE, quad.predicate, RK.latestBound)
            assert isinstance(earliest, NamedNode)
            assert isinstance(latest, NamedNode)
            low = texts(facts, quad.subject, earliest)
            high = texts(facts, quad.subject, latest)
            if quad.object.datatype == XSD.gMonthDay:
                assert low == high == []
            else:
                (first,) = low
                (last,) = high
                assert first.datatype == last.datatype == XSD.date
                assert first.value.startswith(quad.object.value)
                assert last.value.startswith(quad.object.value)
                assert first.value <= last.value


@every_example
def test_the_literals_of_an_example_are_canonical(path: Path) -> None:
    store = Store()
    store.extend(graph(path))

    # The store writes canonical forms, and xsd:integer for every type derived from it: only the forms are compared.
    assert {forms(quad) for quad in store} == {forms(quad) for quad in graph(path)}


def forms(quad: Quad) -> tuple[str, str, str]:
    return str(quad.subject), str(quad.predicate), str(getattr(quad.object, "value", quad.object))


@every_example
def test_a_claim_in_an_example_quotes_as_many_characters_as_it_spans(path: Path) -> None:
    facts = graph(path)
    for claim in subjects(facts):
        if RK.Claim in objects(facts, claim, RDF.type):
            (start,) = texts(facts, claim, RK.start)
            (end,) = texts(facts, claim, RK.end)
            (quote,) = texts(facts, claim, RK.quote)
            assert int(end.value) - int(start.value) == len(quote.value) <= 200
            assert len(objects(facts, claim, RK.claimValue) + objects(facts, claim, RK.claimObject)) == 1


def test_every_class_is_shown_in_an_example() -> None:
    shown = {kind for quad in graphs(tuple(EXAMPLES)) for kind in [quad.object] if quad.predicate == RDF.type}

    assert {term for term in TERMS if term in CLASSES} == shown
