"""The entry for data catalogues follows DCAT-AP 3.0.1: the official shapes, run by pySHACL, with the stubs of the EU's tables."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from regkg.config import load_config
from regkg.errors import ConfigError
from regkg.publish import catalogue, profile, quality
from regkg.publish.release import ADDRESS, Artefact, Release
from regkg.resources import data_folder
from tests.samples import SHARED

#: The shapes as their keepers publish them.
OFFICIAL: Final = SHARED / "suites" / "dcat-ap"

NAMES: Final = ("regkg.ttl", "regkg.nt.gz", "regkg.trig.gz", "regkg.jsonld", "regkg.geojson", "csv/projects.csv")


@pytest.fixture(scope="module")
def entry() -> bytes:
    """The entry of a release with a file of each format."""
    release = Release("2026.11.21", "2026-11-21", ADDRESS, load_config(), "2026.9.1")
    texts = {"lv": "Datne", "en": "File"}
    artefacts = [Artefact(name, texts, texts, 7, "ab" * 32, "https://example.org/standard") for name in NAMES]
    return catalogue.write(release, artefacts, countries=["FIN", "LTU", "JPN"], period=("2017-10-01", "2022-05-31"))


def test_the_official_shapes_find_nothing_but_what_is_explained(entry: bytes) -> None:
    import pyshacl
    from rdflib import RDF, SH, Graph

    if not OFFICIAL.is_dir():
        pytest.skip(f"NOT CHECKED: the official shapes are not at {OFFICIAL}")
    shapes, data = Graph(), Graph()
    for name in profile.SHAPES:
        shapes.parse(OFFICIAL / f"{name}.ttl")
    data.parse(data=entry, format="turtle")
    data.parse(data_folder() / "dcat-ap" / "authority-stubs.ttl")
    conforms, report, text = pyshacl.validate(data, shacl_graph=shapes, allow_warnings=True)
    assert conforms, text
    assert isinstance(report, Graph)
    top = set(report.objects(next(report.subjects(RDF.type, SH.ValidationReport)), SH.result))
    warned = sorted((str(report.value(one, SH.focusNode)), str(report.value(one, SH.resultPath))) for one in top)
    assert warned == [
        ("https://w3id.org/regkg/catalogue", "http://purl.org/dc/terms/publisher"),
        ("https://w3id.org/regkg/dataset", "http://purl.org/dc/terms/publisher"),
    ]
    documented = (Path(__file__).parents[2] / "docs" / "reference" / "release.md").read_text(encoding="utf-8")
    assert "dct:publisher" in documented


def test_our_engine_finds_the_same_with_the_official_shapes(entry: bytes) -> None:
    if not OFFICIAL.is_dir():
        pytest.skip(f"NOT CHECKED: the official shapes are not at {OFFICIAL}")
    found = [(finding.severity.name, finding.path) for finding in profile.findings(entry, OFFICIAL)]
    assert found == [("WARNING", "http://purl.org/dc/terms/publisher")] * 2


def test_our_own_shapes_find_nothing_in_a_whole_entry(entry: bytes) -> None:
    assert profile.findings(entry) == ()


@pytest.mark.parametrize(
    ("line", "severity"),
    [("dct:title", "VIOLATION"), ("dcat:accessURL", "VIOLATION"), ("dcat:theme", "WARNING"), ("dcat:keyword", "WARNING")],
)
def test_our_own_shapes_find_what_an_entry_lacks(entry: bytes, line: str, severity: str) -> None:
    lacking = entry.replace(f"    {line} ".encode(), b"    dct:relation ")
    assert severity in {finding.severity.name for finding in profile.findings(lacking)}


def test_a_folder_without_the_official_shapes_is_told(entry: bytes, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"lacks shapes\.ttl"):
        profile.findings(entry, tmp_path)


def test_every_metric_of_the_portal_is_met_but_those_that_need_a_live_address(entry: bytes) -> None:
    scores = quality.portal_score(entry, conforms=True)
    assert sum(score.most for score in scores) == 405
    assert {score.metric for score in scores if score.points != score.most} == {"accessURL answers", "downloadURL answers"}
    assert all(score.points is None for score in scores if score.points != score.most)


@pytest.mark.parametrize(
    ("line", "metric"),
    [
        ("dcat:keyword", "keyword"),
        ("dct:temporal", "temporal"),
        ("dct:license", "licence"),
        ("dcat:byteSize", "byteSize"),
        ("dcat:contactPoint", "contact point"),
    ],
)
def test_a_metric_is_missed_where_the_entry_lacks_what_it_asks_for(entry: bytes, line: str, metric: str) -> None:
    lacking = entry.replace(f"    {line} ".encode(), b"    dct:relation ")
    assert metric in {score.metric for score in quality.portal_score(lacking, conforms=True) if score.points == 0}


def test_every_text_of_the_entry_stands_in_both_languages(entry: bytes) -> None:
    import pyoxigraph as ox

    texts: dict[tuple[object, object], set[str | None]] = {}
    for quad in ox.parse(entry, format=ox.RdfFormat.TURTLE):
        if isinstance(quad.object, ox.Literal) and quad.object.language:
            texts.setdefault((quad.subject, quad.predicate), set()).add(quad.object.language)
    assert texts
    assert all(languages == {"lv", "en"} for languages in texts.values())
