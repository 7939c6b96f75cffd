"""The W3C's SHACL test suite, read from beside the repository: its entries, and what they expect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
from pyoxigraph import BlankNode, NamedNode, Triple

from regkg.errors import ShapesError
from regkg.shacl import Finding, Rules
from regkg.shacl.engine import run
from regkg.shacl.forms import forms_of
from regkg.shacl.report import Severity
from regkg.stores import EmbeddedStore
from regkg.vocab import RDF, SH
from tests.samples import SHARED

if TYPE_CHECKING:
    from pathlib import Path

SUITE: Final = SHARED / "suites" / "shacl" / "tests"
_MANIFEST: Final = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
_TEST: Final = "http://www.w3.org/ns/shacl-test#"

#: Entries that do not pass, each with the reason; docs/reference/shacl-conformance.md publishes them.
EXCEPTIONS: Final = {
    "sparql/pre-binding/shapesGraph-001": (
        "a constraint that reads the shapes graph is refused: SHACL 5.3.1 does not ask for $shapesGraph, and pySHACL has none either"
    ),
}

#: How many entries passed, of how many, by the part of the suite; filled when the suite runs.
COUNTS: Final[dict[str, tuple[int, int]]] = {}

#: Focus, path, value, component, severity, each as text; nodes without a name are all alike.
Row = tuple[str, str | None, str | None, str, Severity]


def entries() -> list[Path]:
    """The files that hold a test; the others hold data and shapes of tests, or name files."""
    files = sorted(path for part in ("core", "sparql") for path in (SUITE / part).rglob("*.ttl"))
    return [path for path in files if f"{_TEST}Validate" in {str(getattr(t.object, "value", "")) for t in read(path)}]


def name_of(path: Path) -> str:
    return path.relative_to(SUITE).with_suffix("").as_posix()


def read(path: Path) -> list[Triple]:
    return [quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, base_iri=path.as_uri())]


class Entry:
    """One file of the suite: its test, data, shapes and expected results."""

    def __init__(self, path: Path) -> None:
        self._triples = read(path)
        test = next(t.subject for t in self._triples if t.predicate == RDF.type and t.object == NamedNode(_TEST + "Validate"))
        action = self.value(test, _MANIFEST + "action")
        self.data = self._file(path, self.value(action, _TEST + "dataGraph"))
        self.shapes = self._file(path, self.value(action, _TEST + "shapesGraph"))
        self.result = self.value(test, _MANIFEST + "result")

    def value(self, subject: Any, predicate: str) -> Any:
        return next((t.object for t in self._triples if t.subject == subject and t.predicate.value == predicate), None)

    def _file(self, path: Path, node: Any) -> list[Triple]:
        return read(path.parent / unquote(urlsplit(node.value).path).rpartition("/")[2])

    @property
    def is_failure(self) -> bool:
        """Whether a processor has to refuse the shapes."""
        return bool(self.result == NamedNode(_TEST + "Failure"))

    def expected(self) -> set[Row]:
        results = [t.object for t in self._triples if t.subject == self.result and t.predicate == SH.result]
        return {self._row(result) for result in results}

    def _row(self, result: Any) -> Row:
        names = ("focusNode", "resultPath", "value", "sourceConstraintComponent", "resultSeverity")
        focus, path, value, component, severity = (self.value(result, SH[name].value) for name in names)
        return (
            _text(focus),
            path.value if isinstance(path, NamedNode) else None,
            _text(value) if value is not None else None,
            component.value.rpartition("#")[2].removesuffix("ConstraintComponent"),
            Severity.of(severity.value),
        )


def _text(node: Any) -> str:
    return "_:" if isinstance(node, BlankNode) else str(node)


def row_of(finding: Finding) -> Row:
    return (
        _text(finding.focus),
        finding.path,
        _text(finding.value) if finding.value is not None else None,
        finding.component,
        finding.severity,
    )


def passes(path: Path) -> bool:
    entry = Entry(path)
    store = EmbeddedStore.of(ox.Quad(t.subject, t.predicate, t.object) for t in entry.data)
    rules = Rules(ox.Quad(t.subject, t.predicate, t.object) for t in entry.shapes)
    try:
        ran = run(store, rules, forms=forms_of(entry.data))
    except ShapesError:
        return entry.is_failure
    return not entry.is_failure and not ran.left_over and {row_of(finding) for finding in ran.findings} == entry.expected()
