"""The code lists: one scheme a file, every concept labelled in both languages, codes that name one thing each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from pyoxigraph import Dataset, Literal, NamedNode, RdfFormat, parse

from regkg.resources import ontology_folder
from regkg.termpages import default_vocabulary
from regkg.vocab import CODE, DCT, PREFIXES, RDF, RDFS, SCHEMES, SKOS, compact

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOLDER: Final = ontology_folder() / "codelists"
FILES: Final = sorted(FOLDER.glob("*.ttl"))
#: The tables of the Publications Office of the European Union, of which only labels are kept here.
AUTHORITY: Final = {name: (f"http://publications.europa.eu/resource/authority/{name}", name) for name in ("country", "currency")}
#: Name of the list: the scheme's IRI and the prefix of its concepts.
LISTS: Final = {scheme: (CODE + scheme, prefix) for prefix, scheme in SCHEMES.items()} | AUTHORITY

GRAPHS: Final = {path.stem: Dataset(parse(path=path, format=RdfFormat.TURTLE)) for path in FILES}
CONCEPTS: Final = [
    (name, quad.subject)
    for name, facts in GRAPHS.items()
    for quad in sorted(facts, key=str)
    if quad.predicate == RDF.type and quad.object == SKOS.Concept and isinstance(quad.subject, NamedNode)
]
#: Where the notation is not the end of the IRI itself: how the one is made of the other.
SPELLINGS: Final[dict[str, Callable[[str], str]]] = {
    "thematic-objective": lambda notation: notation.removeprefix("TO"),
    "investment-priority": lambda notation: notation.lower().replace(" ", "-"),
    "specific-objective": lambda notation: notation.lower(),
}

every_list = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
every_own_list = pytest.mark.parametrize("name", sorted(SCHEMES.values()))
every_concept = pytest.mark.parametrize(("name", "concept"), CONCEPTS, ids=[compact(concept.value) for _, concept in CONCEPTS])


def values(facts: Dataset, subject: NamedNode, predicate: NamedNode) -> list[object]:
    """The values of a property in a set order."""
    return sorted((quad.object for quad in facts.quads_for_subject(subject) if quad.predicate == predicate), key=str)


def languages(found: list[object]) -> list[str]:
    return sorted(value.language or "" for value in found if isinstance(value, Literal))


def concepts_of(name: str) -> list[NamedNode]:
    return [concept for scheme, concept in CONCEPTS if scheme == name]


def natural(text: str) -> list[tuple[int, int, str]]:
    """Sort key by which 2 comes before 10, and numbers come before letters."""
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.split(r"(\d+)", text) if part]


def test_every_scheme_of_the_prefix_table_has_a_file() -> None:
    assert {path.stem for path in FILES} == set(LISTS)


@every_own_list
def test_a_scheme_is_described_in_both_languages(name: str) -> None:
    scheme = NamedNode(CODE + name)
    facts = GRAPHS[name]

    assert values(facts, scheme, RDF.type) == [SKOS.ConceptScheme]
    for predicate in (DCT.title, SKOS.prefLabel, DCT.description):
        assert languages(values(facts, scheme, predicate)) == ["en", "lv"]
    assert values(facts, scheme, DCT.license) == [NamedNode("http://creativecommons.org/licenses/by/4.0/")]
    assert values(facts, scheme, RDFS.isDefinedBy) == [NamedNode("https://w3id.org/regkg/ontology")]


@every_own_list
def test_a_scheme_lists_its_concepts(name: str) -> None:
    scheme = NamedNode(CODE + name)

    assert set(values(GRAPHS[name], scheme, SKOS.hasTopConcept)) == set(concepts_of(name))
    for concept in concepts_of(name):
        assert values(GRAPHS[name], concept, SKOS.topConceptOf) == [scheme]


@pytest.mark.parametrize("name", sorted(AUTHORITY))
def test_a_table_of_the_publications_office_is_said_to_be_theirs(name: str) -> None:
    iri, _ = AUTHORITY[name]
    descriptions = values(GRAPHS[name], NamedNode(iri), DCT.description)

    assert languages(descriptions) == ["en", "lv"]
    assert any("Publications Office" in str(text) for text in descriptions)
    assert any("Publikāciju birojam" in str(text) for text in descriptions)


@every_list
def test_a_file_speaks_of_its_scheme_and_its_concepts_only(path: Path) -> None:
    iri, _ = LISTS[path.stem]

    assert {quad.subject for quad in GRAPHS[path.stem]} == {NamedNode(iri), *concepts_of(path.stem)}


@every_list
def test_concepts_stand_in_natural_order(path: Path) -> None:
    _, prefix = LISTS[path.stem]
    names = re.findall(rf"^{prefix}:(\S+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert len(names) == len(concepts_of(path.stem))
    assert names == sorted(names, key=natural)


@every_concept
def test_a_concept_belongs_to_its_list_and_has_its_prefix(name: str, concept: NamedNode) -> None:
    iri, prefix = LISTS[name]

    assert values(GRAPHS[name], concept, SKOS.inScheme) == [NamedNode(iri)]
    assert concept.value.startswith(PREFIXES[prefix])


@every_concept
def test_a_concept_has_one_label_in_each_language_and_no_others(name: str, concept: NamedNode) -> None:
    facts = GRAPHS[name]

    assert languages(values(facts, concept, SKOS.prefLabel)) == ["en", "lv"]
    assert values(facts, concept, SKOS.altLabel) == values(facts, concept, SKOS.hiddenLabel) == []


@every_concept
def test_a_definition_stands_in_both_languages_and_is_a_sentence(name: str, concept: NamedNode) -> None:
    for predicate in (SKOS.definition, SKOS.scopeNote, SKOS.example):
        found = values(GRAPHS[name], concept, predicate)
        assert languages(found) in ([], ["en", "lv"])
        assert all(isinstance(text, Literal) and text.value.endswith(".") for text in found)


@every_concept
def test_an_iri_ends_in_the_notation(name: str, concept: NamedNode) -> None:
    _, prefix = LISTS[name]
    local = concept.value.removeprefix(PREFIXES[prefix])
    notations = [value.value for value in values(GRAPHS[name], concept, SKOS.notation) if isinstance(value, Literal)]
    if name == "country":
        short, long = sorted(notations, key=len)
        assert (len(short), long) == (2, local)
    else:
        spell = SPELLINGS.get(name, str)
        assert [spell(notation) for notation in notations] == [local]


@every_list
def test_notations_and_labels_are_unique_in_a_scheme(path: Path) -> None:
    facts = GRAPHS[path.stem]
    for predicate in (SKOS.notation, SKOS.prefLabel):
        found = [str(value) for concept in concepts_of(path.stem) for value in values(facts, concept, predicate)]
        assert len(found) == len(set(found))


@every_concept
def test_links_lead_to_concepts_that_exist(name: str, concept: NamedNode) -> None:
    known = {other for _, other in CONCEPTS}
    for predicate in (SKOS.broader, SKOS.narrower, SKOS.related, SKOS.broadMatch):
        assert set(values(GRAPHS[name], concept, predicate)) <= known
    for other in values(GRAPHS[name], concept, SKOS.related):
        assert isinstance(other, NamedNode)
        assert concept in values(GRAPHS[name], other, SKOS.related)
    for other in values(GRAPHS[name], concept, SKOS.broadMatch):
        assert other not in concepts_of(name)


@pytest.mark.parametrize("name", ["investment-priority", "specific-objective"])
def test_an_objective_has_one_broader_objective_in_the_other_list(name: str) -> None:
    for concept in concepts_of(name):
        assert len(values(GRAPHS[name], concept, SKOS.broadMatch)) == 1


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_term_and_every_concept_has_a_label_and_a_definition(language: str) -> None:
    terms = default_vocabulary().terms.values()
    lacking = [
        term.iri.value
        for term in terms
        for properties in ((RDFS.label, SKOS.prefLabel), (SKOS.definition,))
        if not any(text.language == language for text in term.texts(*properties))
    ]
    assert lacking == []
