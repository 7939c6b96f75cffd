"""`void.ttl`: what the graph holds in numbers (VoID), by class and by property, and where its links lead."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from regkg.publish.facts import TARGETS, Counts
from regkg.publish.release import DESCRIPTION, TITLE, Release
from regkg.publish.vocabularies import DCAT, FOAF, VOID, Description, day, number
from regkg.vocab import BASE, DCT, ID, RDF, RK, compact

#: The files that hold the whole default graph.
DUMPS: Final = ("regkg.ttl", "regkg.nt.gz", "regkg.jsonld")
_FEATURES: Final = ("Turtle", "N-Triples", "JSON-LD")


def write(release: Release, counts: Counts, *, examples: list[str]) -> bytes:
    """The description. `examples` are things that show what the graph is about."""
    described = Description()
    here = release.iri("void.ttl")
    whole = release.dataset
    described.say(here)(RDF.type, VOID.DatasetDescription)(FOAF.primaryTopic, whole).texts(
        DCT.title, {"lv": "regkg apraksts skaitļos (VoID)", "en": "Description of regkg in numbers (VoID)"}
    )
    node = described.say(whole)(RDF.type, VOID.Dataset, DCAT.Dataset).texts(DCT.title, TITLE).texts(DCT.description, DESCRIPTION)
    node(DCAT.version, Literal(release.version))(DCT.modified, day(release.date))(DCT.license, NamedNode(release.config.licence))
    node(DCT.publisher, release.publisher)(VOID.uriSpace, Literal(ID))(VOID.vocabulary, *_vocabularies(counts))
    node(VOID.dataDump, *(release.iri(name) for name in DUMPS))
    node(VOID.feature, *(NamedNode(f"http://www.w3.org/ns/formats/{name.replace('-', '_')}") for name in _FEATURES))
    node(VOID.exampleResource, *map(NamedNode, examples))
    node(VOID.triples, number(counts.triples))(VOID.entities, number(counts.subjects))
    node(VOID.distinctSubjects, number(counts.subjects))(VOID.distinctObjects, number(counts.objects))
    node(VOID.classes, number(len(counts.classes)))(VOID.properties, number(len(counts.properties)))
    for kind, things in counts.classes.items():
        part = _part(whole, "class", kind)
        node(VOID.classPartition, part)
        said = described.say(part)(RDF.type, VOID.Dataset)(VOID["class"], NamedNode(kind))(VOID.entities, number(things))
        for (its, property_), subjects in counts.of_classes.items():
            if its == kind:
                inner = _part(part, "property", property_)
                said(VOID.propertyPartition, inner)
                described.say(inner)(RDF.type, VOID.Dataset)(VOID.property, NamedNode(property_))(VOID.distinctSubjects, number(subjects))
    for property_, (triples, subjects, objects) in counts.properties.items():
        part = _part(whole, "property", property_)
        node(VOID.propertyPartition, part)
        described.say(part)(RDF.type, VOID.Dataset)(VOID.property, NamedNode(property_))(VOID.triples, number(triples))(
            VOID.distinctSubjects, number(subjects)
        )(VOID.distinctObjects, number(objects))
    _linksets(described, release, counts)
    return described.text()


def _linksets(described: Description, release: Release, counts: Counts) -> None:
    spaces = {name: (space, title) for space, name, title in reversed(TARGETS)}
    for (property_, target), triples in counts.links.items():
        space, title = spaces[target]
        other = NamedNode(f"{BASE}dataset/{target}")
        described.say(other)(RDF.type, VOID.Dataset)(DCT.title, Literal(title, language="en"))(VOID.uriSpace, Literal(space))
        links = NamedNode(f"{release.dataset.value}/links/{target}/{_last(property_)}")
        described.say(links)(RDF.type, VOID.Linkset)(VOID.linkPredicate, NamedNode(property_))(VOID.subjectsTarget, release.dataset)(
            VOID.objectsTarget, other
        )(VOID.triples, number(triples))
        described.say(release.dataset)(VOID.subset, links)


def _vocabularies(counts: Counts) -> list[NamedNode]:
    names = [*counts.classes, *counts.properties]
    return [NamedNode(space) for space in sorted({_space(name) for name in names})]


def _space(iri: str) -> str:
    at = max(iri.rfind("#"), iri.rfind("/")) + 1
    return iri[:at]


def _part(whole: NamedNode, kind: str, iri: str) -> NamedNode:
    short = compact(iri).replace(":", "-")
    name = short if short != iri and "/" not in short else quote(iri, safe="")
    return NamedNode(f"{whole.value}/{kind}/{name}")


def _last(iri: str) -> str:
    return compact(iri).replace(":", "-") if iri.startswith(RK.iri) else quote(compact(iri).replace(":", "-"), safe="-")
