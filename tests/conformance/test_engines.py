"""Compiled shapes and pySHACL find the same in every case of every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox
import pytest
from pyoxigraph import Quad
from rdflib import Graph

from regkg.shacl import default_rules
from regkg.shacl.engine import Runner
from regkg.shacl.forms import forms_of
from regkg.stores import EmbeddedStore
from tests.conformance import test_shapes as cases

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

#: What pySHACL finds and the compiled queries do not, each with the reason.
EXCEPTIONS: Final = {
    ("RK344", "SPARQL", "rk341-b"): "rdflib finds a number less than words; SPARQL 1.1 calls the comparison an error (17.3)",
    ("RK356", "SPARQL", "rk351-c"): "rdflib finds words greater than a number; SPARQL 1.1 calls the comparison an error (17.3)",
}


def compiled(paths: Iterable[Path]) -> set[tuple[str, str, str, str]]:
    """The rule, the severity, the component and the focus of each finding in some cases on their background."""
    graph = Graph() + cases.background()
    for path in paths:
        graph += cases.case_graph(path)
    triples = list(ox.parse(graph.serialize(format="nt").encode(), format=ox.RdfFormat.N_TRIPLES))
    store = EmbeddedStore.of(Quad(quad.subject, quad.predicate, quad.object) for quad in triples)
    rules = default_rules()
    ran = Runner(store, rules, without=rules.at_entry, forms=forms_of(triples)).run()
    assert not ran.left_over
    return {(finding.rule.code, finding.severity.word, finding.component, finding.focus.value) for finding in ran.findings}


def referred(findings: Iterable[cases.Finding]) -> set[tuple[str, str, str, str]]:
    return {
        (finding.code, finding.severity.lower(), finding.component.removesuffix("ConstraintComponent"), str(finding.focus))
        for finding in findings
        if not any(
            (finding.code, finding.component.removesuffix("ConstraintComponent")) == (code, component) and name in str(finding.focus)
            for code, component, name in EXCEPTIONS
        )
    }


@pytest.mark.parametrize("with_claims", [False, True])
@pytest.mark.parametrize("module", cases.CODES)
def test_both_engines_find_the_same(module: str, *, with_claims: bool) -> None:
    paths = [path for path in cases.CASE_FILES if path.parent.name == module and cases.holds_claims(path) == with_claims]
    found = cases.findings_of(module, with_claims=with_claims)

    assert compiled(paths) == referred(finding for findings in found.values() for finding in findings)
