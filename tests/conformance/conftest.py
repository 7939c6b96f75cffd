"""What the W3C's suites say, and how well documents are read, printed at the end of a test run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conformance.suite import COUNTS, EXCEPTIONS
from tests.scoring import REPORT

if TYPE_CHECKING:
    import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many entries of the SHACL suite pass, and which do not for which reason; the scores of documents with gold files."""
    for heading, text in sorted(REPORT.items()):
        terminalreporter.section(heading)
        terminalreporter.write_line(text)
    if not COUNTS:
        return
    terminalreporter.section("W3C SHACL test suite")
    for part, (passed, number) in sorted(COUNTS.items()):
        terminalreporter.write_line(f"{part}: {passed} of {number}")
    for name, reason in sorted(EXCEPTIONS.items()):
        terminalreporter.write_line(f"not {name}: {reason}")
