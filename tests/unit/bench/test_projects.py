"""The invented projects of the benchmarks: valid but for the slips that were put in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import NamedNode, Quad

from bench import projects
from regkg.shacl import default_rules
from regkg.shacl.engine import run
from regkg.shacl.report import Finding
from regkg.stores import EmbeddedStore
from regkg.terms import default_terms

#: So many projects that every kind of slip occurs once.
NUMBER: Final = projects.ONE_IN * len(projects.SLIPS)


def expected_of(findings: tuple[Finding, ...]) -> set[projects.Expected]:
    return {projects.Expected(finding.rule.code, finding.component, str(finding.focus).strip("<>")) for finding in findings}


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    lines = "".join(line for block in projects.blocks(NUMBER) for line in block)
    triples = ox.parse(lines.encode(), format=ox.RdfFormat.N_TRIPLES)
    return EmbeddedStore.of([*(Quad(quad.subject, quad.predicate, quad.object) for quad in triples), *default_terms().quads])


def test_all_our_rules_find_the_slips_and_nothing_else(store: EmbeddedStore) -> None:
    ran = run(store, default_rules())

    assert not ran.left_over
    assert expected_of(ran.findings) == projects.expected(NUMBER)


def test_what_is_found_about_one_project_is_what_the_whole_graph_has_about_it(store: EmbeddedStore) -> None:
    wholly = expected_of(run(store, default_rules()).findings)

    for index in range(projects.ONE_IN // 2 - 3, NUMBER, projects.ONE_IN):
        things, findings = projects.things_of(index, NUMBER)
        ran = run(store, default_rules(), focus=[NamedNode(thing) for thing in things])
        assert findings
        assert expected_of(ran.findings) == {finding for finding in wholly if finding.focus in things}


def test_every_project_has_at_least_53_triples() -> None:
    counts = Counter(
        sum(len(values) for thing in projects.things_of(index, NUMBER)[0].values() for values in thing.values()) for index in range(NUMBER)
    )

    assert min(counts) >= 53


def test_the_same_projects_are_written_every_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        projects.write(tmp_path / name, 50)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
