"""What a release says of itself: numbers that are counted, sources by their hashes, measurements, and queries that others can run."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat

from regkg.config import load_config
from regkg.publish import examples, provenance, quality, void
from regkg.publish.facts import Counts, Evidence
from regkg.publish.lines import sorted_lines
from regkg.publish.operations import FIELDS, Completeness
from regkg.publish.release import ADDRESS, Release, date_of
from regkg.publish.vocabularies import DQV, SPDX, VOID
from regkg.queries import query_files, read_query
from regkg.vocab import PROV, RDF, RK, SH
from tests.samples import quads

RELEASE: Final = Release("2026.11.21", "2026-11-21", ADDRESS, load_config(), "2026.9.1")

GRAPH: Final = """
<id/org/lv-a> a rk:Organisation ; skos:prefLabel "A"@lv , "A"@en ; rk:country country:LVA .
<id/org/lv-b> a rk:Organisation ; skos:prefLabel "B"@lv ; rk:country country:LVA .
<id/doc/0123456789abcdef/evidence> {
    <id/doc/0123456789abcdef> a rk:SourceDocument ; rk:fileName "a.txt" ; rk:sha256 "0123" ; dct:issued "2020-03-17"^^xsd:date .
    <id/claim/a> a rk:Claim ; rk:claimKind ck:stated . }
<id/doc/0123456789abcdef/statements> { <id/doc/0123456789abcdef> a rk:SourceDocument . }
"""
LINES: Final = sorted_lines(quads(GRAPH))


def values(text: bytes, property_: NamedNode) -> list[str]:
    found = ox.parse(text, format=RdfFormat.TURTLE)
    return sorted(quad.object.value for quad in found if quad.predicate == property_ and isinstance(quad.object, NamedNode | Literal))


def test_the_default_graph_is_counted() -> None:
    counts = Counts.of(LINES)
    assert (counts.triples, counts.subjects, counts.objects) == (7, 2, 5)
    assert counts.properties[f"{RK.iri}country"] == (2, 2, 1)
    assert counts.languages == {"en": 1, "lv": 2}
    assert counts.links == {(f"{RK.iri}country", "eu-countries"): 2}


def test_void_has_a_part_for_each_class_and_property_and_a_linkset_for_each_target() -> None:
    text = void.write(RELEASE, Counts.of(LINES), examples=["https://w3id.org/regkg/id/org/lv-a"])
    assert values(text, VOID["class"]) == [RK.Organisation.value]
    assert RDF.type.value in values(text, VOID.property)
    assert values(text, VOID.linkPredicate) == [RK.country.value]
    assert values(text, VOID.dataDump) == sorted(RELEASE.iri(name).value for name in void.DUMPS)


def test_documents_are_found_in_their_evidence_each_once() -> None:
    evidence = Evidence.of(LINES)
    assert [document.first("fileName") for document in evidence.documents] == ["a.txt"]
    assert (evidence.newest, evidence.claims, dict(evidence.claims_by_kind)) == ("2020-03-17", 1, {"stated": 1})


def test_provenance_names_sources_and_inputs_by_hash_and_no_clock() -> None:
    text = provenance.write(RELEASE, Evidence.of(LINES), inputs={"ontology": "aa", "shapes": "bb"}, files={"regkg.ttl": "cc"})
    assert values(text, SPDX.checksumValue) == ["aa", "bb", "cc"]
    assert values(text, RK.sha256) == ["0123"]
    assert values(text, PROV.wasRevisionOf) == [f"{ADDRESS}2026.9.1/"]
    assert values(text, PROV.startedAtTime) == []


def test_quality_is_measured_with_shares_and_counts() -> None:
    completeness = Completeness(3, 0, dict.fromkeys(FIELDS, 2))
    measures = quality.measures_of(
        completeness, Counts.of(LINES), Evidence.of(LINES), findings={"warning": 4}, conflicts={"open": 1}, facts=(5, 6)
    )
    by_key = {measure.key: measure.value for measure in measures}
    assert by_key["art49-a"] == Decimal("0.6667")
    assert (by_key["findings-warning"], by_key["conflicts-open"], by_key["facts-with-source"]) == (4, 1, 5)
    assert by_key["links-eu-countries"] == 2
    assert "0.6667" in values(quality.write(RELEASE, measures), DQV.value)


def test_stored_queries_are_given_so_that_others_can_run_them() -> None:
    stored = [read_query(path) for path in query_files().values()]
    text = examples.write(stored)
    assert len(values(text, SH.select)) == len(stored)
    store = ox.Store()
    for query in values(text, SH.select):
        store.query(query)
    assert "rk" in values(text, SH.prefix)


@pytest.mark.parametrize(("version", "day"), [("2026.11.21", "2026-11-21"), ("2026-11-21.3", "2026-11-21"), ("1.4", "")])
def test_a_version_may_name_a_day(version: str, day: str) -> None:
    assert date_of(version) == day
