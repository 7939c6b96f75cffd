"""The check of `dcat.ttl` against what DCAT-AP 3.0.1 asks, without network; against the official shapes where they are at hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Quad, RdfFormat

from regkg.errors import ConfigError
from regkg.resources import data_folder
from regkg.shacl import Finding, Rules, vetting
from regkg.shacl.validation import check_graph
from regkg.turtle import read_turtle

#: The files of the official shapes, in the folder in which their keepers publish them.
SHAPES: Final = ("shapes", "shapes_recommended", "range", "mdr-vocabularies.shape", "deprecateduris")
#: Findings that cannot be avoided, by the end of the path, each with the reason.
EXPECTED: Final = {
    "http://purl.org/dc/terms/publisher": (
        "DCAT-AP recommends a publisher from the EU's table of corporate bodies; the table lists the EU's bodies, not those of its members"
    ),
    "http://purl.org/dc/terms/temporal": "DCAT-AP recommends a period; no project of the graph has a date",
}


def findings(dcat: bytes, official: Path | None = None) -> tuple[Finding, ...]:
    """What the shapes find in an entry, the gravest first: those of ours, and the official ones of a folder where one is given.

    Raises ConfigError for a folder that lacks one of them.
    """
    data = {quad.triple for quad in ox.parse(dcat, format=RdfFormat.TURTLE)}
    report, _ = check_graph(data, rules=_rules(official), background=_stubs(), is_whole=False)
    # what is said of the shapes themselves is for their keepers
    return tuple(finding for finding in report.findings if finding.component != vetting.COMPONENT)


@cache
def _rules(official: Path | None) -> Rules:
    if official is None:
        return Rules(read_turtle(data_folder() / "dcat-ap" / "profile.ttl"))
    paths = [official / f"{name}.ttl" for name in SHAPES]
    if missing := [path.name for path in paths if not path.is_file()]:
        raise ConfigError(
            f"{official} lacks {', '.join(missing)}", hint="name the folder releases/3.0.1/html/shacl of github.com/SEMICeu/DCAT-AP"
        )
    return Rules(quad for path in paths for quad in read_turtle(path))


@cache
def _stubs() -> tuple[Quad, ...]:
    return tuple(read_turtle(data_folder() / "dcat-ap" / "authority-stubs.ttl"))
