"""The W3C's SHACL test suite through the compiled queries. It is read from beside the repository, and said to be absent where it is."""

from __future__ import annotations

import re

import pytest

from tests.conformance.suite import COUNTS, EXCEPTIONS, SUITE, entries, name_of, passes
from tests.samples import ROOT

PAGE = ROOT / "docs" / "reference" / "shacl-conformance.md"


@pytest.fixture(scope="module")
def failed() -> set[str]:
    """The entries that do not pass; notes the counts for the end of the test run."""
    if not SUITE.is_dir():
        pytest.skip(f"NOT CHECKED: the SHACL test suite is not at {SUITE}")
    names = {name_of(path): passes(path) for path in entries()}
    for part in ("core", "sparql"):
        of_part = [passed for name, passed in names.items() if name.startswith(part)]
        COUNTS[part] = sum(of_part), len(of_part)
    return {name for name, passed in names.items() if not passed}


def test_every_entry_passes_but_those_that_are_listed(failed: set[str]) -> None:
    assert failed == set(EXCEPTIONS)


def test_the_page_on_conformance_says_what_the_suite_says(failed: set[str]) -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert {
        part.lower(): (int(passed), int(number)) for part, passed, number in re.findall(r"\| (Core|SPARQL) \| (\d+) \| (\d+) \|", page)
    } == COUNTS
    assert dict(re.findall(r"\| `([^`]+)` \| (.+) \|", page)) == EXCEPTIONS
