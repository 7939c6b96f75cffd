"""The check of `dcat.ttl` against the official shapes of DCAT-AP 3.0.1, without network."""

from __future__ import annotations

from functools import cache
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Quad, RdfFormat

from regkg.resources import data_folder
from regkg.shacl import Finding, Rules, vetting
from regkg.shacl.validation import check_graph
from regkg.turtle import read_turtle

#: The official shapes, as files in data/dcat-ap.
SHAPES: Final = ("shapes", "shapes_recommended", "range", "mdr-vocabularies.shape", "deprecateduris")
#: Findings that cannot be avoided, by the end of the path, each with the reason.
EXPECTED: Final = {
    "http://purl.org/dc/terms/publisher": (
        "DCAT-AP recommends a publisher from the EU's table of corporate bodies; the table lists the EU's bodies, not those of its members"
    ),
    "http://purl.org/dc/terms/temporal": "DCAT-AP recommends a period; no project of the graph has a date",
}


def findings(dcat: bytes) -> tuple[Finding, ...]:
    """What the shapes find in an entry, the gravest first."""
    data = {quad.triple for quad in ox.parse(dcat, format=RdfFormat.TURTLE)}
    report, _ = check_graph(data, rules=_rules(), background=_stubs(), is_whole=False)
    # what is said of the shapes themselves is for their keepers
    return tuple(finding for finding in report.findings if finding.component != vetting.COMPONENT)


@cache
def _rules() -> Rules:
    return Rules(quad for name in SHAPES for quad in read_turtle(data_folder() / "dcat-ap" / f"{name}.ttl"))


@cache
def _stubs() -> tuple[Quad, ...]:
    return tuple(read_turtle(data_folder() / "dcat-ap" / "authority-stubs.ttl"))
