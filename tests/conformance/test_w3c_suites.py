"""The W3C's suites for SPARQL 1.1 and the syntaxes of RDF 1.1, read from beside the repository, and said to be absent where they are."""

from __future__ import annotations

import re

import pytest

from tests.conformance.w3c import COUNTS, EXCEPTIONS, PARTS, SUITES, entries
from tests.samples import ROOT

PAGE = ROOT / "docs" / "reference" / "sparql-conformance.md"
SPARQL = [part for part in PARTS if part.startswith("SPARQL")]


@pytest.fixture(scope="module")
def failed() -> dict[str, set[str]]:
    """The entries of each suite that do not pass; notes the counts for the end of the test run."""
    if not SUITES.is_dir():
        pytest.skip(f"NOT CHECKED: the W3C's SPARQL and RDF suites are not at {SUITES}")
    found = {}
    for part in PARTS:
        passed = {entry: entry.passes() for entry in entries(part)}
        COUNTS[part] = sum(passed.values()), len(passed)
        if part in SPARQL:
            approved = [is_passed for entry, is_passed in passed.items() if entry.is_approved]
            COUNTS[f"{part}, approved"] = sum(approved), len(approved)
        found[part] = {entry.name for entry, is_passed in passed.items() if not is_passed}
    return found


@pytest.mark.parametrize("part", PARTS)
def test_every_entry_passes_but_those_that_are_listed(part: str, failed: dict[str, set[str]]) -> None:
    others = {name for other in PARTS if other != part for name in failed[other]}
    assert failed[part] == set(EXCEPTIONS) - others


def test_ninety_nine_of_a_hundred_approved_entries_pass(failed: dict[str, set[str]]) -> None:
    assert failed
    passed, number = (sum(COUNTS[f"{part}, approved"][at] for part in SPARQL) for at in (0, 1))
    assert passed >= 0.99 * number


def test_all_files_are_read_as_they_should_be(failed: dict[str, set[str]]) -> None:
    assert sum(len(names) for part, names in failed.items() if part not in SPARQL) <= 5


def test_the_page_on_conformance_says_what_the_suites_say(failed: dict[str, set[str]]) -> None:
    assert failed
    page = PAGE.read_text(encoding="utf-8")
    stated = {name: (int(passed), int(number)) for name, passed, number in re.findall(r"\| ([\w ,.1-]+) \| (\d+) \| (\d+) \|", page)}
    assert stated == COUNTS
    assert dict(re.findall(r"\| `([^`]+)` \| (.+) \|", page)) == EXCEPTIONS
