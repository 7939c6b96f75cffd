"""What the W3C's suites say, and how well documents are read, printed at the end of a test run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conformance import suite, w3c
from tests.scoring import REPORT

if TYPE_CHECKING:
    import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many entries of each suite pass, and which do not for which reason; the scores of documents with gold files."""
    for heading, text in sorted(REPORT.items()):
        terminalreporter.section(heading)
        terminalreporter.write_line(text)
    for title, counts, exceptions in (
        ("W3C SHACL test suite", suite.COUNTS, suite.EXCEPTIONS),
        ("W3C SPARQL 1.1 and RDF 1.1 test suites", w3c.COUNTS, w3c.EXCEPTIONS),
    ):
        if not counts:
            continue
        terminalreporter.section(title)
        for part, (passed, number) in sorted(counts.items()):
            terminalreporter.write_line(f"{part}: {passed} of {number}")
        for name, reason in sorted(exceptions.items()):
            terminalreporter.write_line(f"not {name}: {reason}")
