"""The W3C's suites for SPARQL 1.1 and the syntaxes of RDF 1.1, read from beside the repository: their entries, and whether they pass.

Queries and updates go through the embedded store, files through what `regkg load` loads with. Answers are compared by value: a literal is
what the store keeps of it, blank nodes are whatever makes both answers the same.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from regkg.errors import RegkgError
from regkg.sparql import query_kind
from regkg.stores import EmbeddedStore
from regkg.stores.loading import format_of, load_file
from regkg.vocab import RDF
from tests.samples import SHARED

SUITES: Final = SHARED / "suites" / "rdf-tests"
_MF: Final = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
_QT: Final = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
_UT: Final = "http://www.w3.org/2009/sparql/tests/test-update#"
_DAWGT: Final = "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#"
_LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"
_BASE: Final = "https://w3c.github.io/rdf-tests/"

#: Entries that do not pass, each with the reason; docs/reference/sparql-conformance.md publishes them.
EXCEPTIONS: Final = {
    "aggregates/agg-empty-group-count-graph": "a count inside GRAPH ?g is made over all graphs together",
    "bindings/graph": "VALUES inside GRAPH ?g, with no pattern beside it, is not joined with the names of the graphs",
    "functions/bnode01": "BNODE(text) gives the same blank node for the same text in all rows, not in one row alone",
    "negation/graph-minus": "the name of the graph counts as shared by both sides of MINUS inside GRAPH ?g",
}

#: How many entries passed, of how many, by the suite, those apart that the working group approved; filled when the suites run.
COUNTS: Final[dict[str, tuple[int, int]]] = {}

_QUERY: Final = """aggregates bind bindings cast construct exists functions grouping negation project-expression property-path subquery
syntax-query csv-tsv-res json-res""".split()
_UPDATE: Final = """add basic-update clear copy delete-data delete-insert delete-where delete drop move syntax-update-1 syntax-update-2
update-silent""".split()

#: The folders of each suite.
PARTS: Final[dict[str, list[str]]] = {
    "SPARQL 1.1 Query": [f"sparql/sparql11/{name}" for name in _QUERY],
    "SPARQL 1.1 Update": [f"sparql/sparql11/{name}" for name in _UPDATE],
    "Turtle": ["rdf/rdf11/rdf-turtle"],
    "TriG": ["rdf/rdf11/rdf-trig"],
    "N-Triples": ["rdf/rdf11/rdf-n-triples"],
    "N-Quads": ["rdf/rdf11/rdf-n-quads"],
}


@dataclass(frozen=True)
class Entry:
    """One test: its name, kind, and what its manifest says of it."""

    name: str
    kind: str
    manifest: Manifest
    node: Any

    def passes(self) -> bool:
        """Whether it does."""
        return _CHECKS[self.kind](self)

    @property
    def is_approved(self) -> bool:
        """Whether the working group approved it; some of the suite were added later."""
        return any(str(one.value).endswith("Approved") for one in self.manifest.values(self.node, _DAWGT + "approval"))

    def file(self, node: Any, predicate: str) -> Path | None:
        found = self.manifest.value(node, predicate)
        return self.manifest.path(found) if found is not None else None

    @property
    def action(self) -> Any:
        return self.manifest.value(self.node, _MF + "action")

    @property
    def result(self) -> Any:
        return self.manifest.value(self.node, _MF + "result")


class Manifest:
    """A manifest file: what it says, and the files beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.base = f"{_BASE}{folder.relative_to(SUITES).as_posix()}/"
        self._said: dict[tuple[Any, str], list[Any]] = {}
        for quad in ox.parse(path=str(folder / "manifest.ttl"), format=ox.RdfFormat.TURTLE, base_iri=f"{self.base}manifest.ttl"):
            self._said.setdefault((quad.subject, quad.predicate.value), []).append(quad.object)

    def values(self, node: Any, predicate: str) -> list[Any]:
        return self._said.get((node, predicate), [])

    def value(self, node: Any, predicate: str) -> Any:
        return next(iter(self.values(node, predicate)), None)

    def path(self, node: Any) -> Path:
        return self.folder / unquote(urlsplit(node.value).path).rpartition("/")[2]

    def entries(self) -> Iterator[Entry]:
        [members] = [objects[0] for (_, predicate), objects in self._said.items() if predicate == _MF + "entries"]
        while members != RDF.nil:
            node = self.value(members, RDF.first.value)
            kind = next((one.value.rpartition("#")[2] for one in self.values(node, RDF.type.value)), "")
            yield Entry(f"{self.folder.name}/{node.value.rpartition('#')[2]}", kind, self, node)
            members = self.value(members, RDF.rest.value)


def entries(part: str) -> list[Entry]:
    """The entries of a suite that say something about a store or a loader."""
    found = [entry for folder in PARTS[part] for entry in Manifest(SUITES / folder).entries()]
    assert all(entry.kind in _CHECKS for entry in found), {entry.kind for entry in found} - set(_CHECKS)
    return found


# ── queries ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _dataset(entry: Entry, node: Any, vocabulary: str) -> EmbeddedStore:
    inner = ox.Store()
    manifest = entry.manifest
    for data in manifest.values(node, f"{vocabulary}data"):
        _load(inner, entry, manifest.path(data))
    for data in manifest.values(node, f"{vocabulary}graphData"):
        file = manifest.value(data, f"{vocabulary}graph") or data
        name = manifest.value(data, _LABEL)
        loaded = ox.Store()
        _load(loaded, entry, manifest.path(file))
        graph = NamedNode(name.value if name is not None else file.value)
        inner.extend(Quad(quad.subject, quad.predicate, quad.object, graph) for quad in loaded)
    return EmbeddedStore(inner)


def _load(store: ox.Store, entry: Entry, path: Path) -> None:
    load_file(store, path, format_of(path), base=f"{entry.manifest.base}{path.name}")


def _text(entry: Entry, path: Path) -> str:
    return f"BASE <{entry.manifest.base}{path.name}>\n{path.read_text(encoding='utf-8')}"


def _evaluates(entry: Entry) -> bool:
    path = entry.file(entry.action, _QT + "query")
    assert path is not None
    store = _dataset(entry, entry.action, _QT)
    text, expected = _text(entry, path), entry.manifest.path(entry.result)
    kind = query_kind(text)
    if kind == "ASK":
        return bool(store.ask(text) is _boolean(expected))
    if kind == "CONSTRUCT":
        wanted = ox.Store()
        _load(wanted, entry, expected)
        return _same([Quad(t.subject, t.predicate, t.object) for t in store.construct(text)], list(wanted))
    answer = store.select(text)
    if expected.suffix == ".csv":
        return _same_table(answer.variables, answer.rows, expected)
    variables, rows = _expected_rows(expected, f"{entry.manifest.base}{expected.name}")
    return set(answer.variables) == set(variables) and _same(_as_quads(answer.variables, answer.rows), _as_quads(variables, rows))


def _boolean(path: Path) -> bool:
    result = ox.parse_query_results(path=str(path))
    assert isinstance(result, ox.QueryBoolean)
    return bool(result)


def _expected_rows(path: Path, base: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    if path.suffix in (".ttl", ".rdf"):
        return _result_set(path, base)
    formats = {".srx": ox.QueryResultsFormat.XML, ".srj": ox.QueryResultsFormat.JSON, ".tsv": ox.QueryResultsFormat.TSV}
    result = ox.parse_query_results(path=str(path), format=formats[path.suffix])
    assert isinstance(result, ox.QuerySolutions)
    return [variable.value for variable in result.variables], [tuple(row) for row in result]


def _result_set(path: Path, base: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
    said: dict[tuple[Any, str], list[Any]] = {}
    for quad in ox.parse(path=str(path), base_iri=base):
        said.setdefault((quad.subject, quad.predicate.value.removeprefix(rs)), []).append(quad.object)
    names = [one.value for (_, predicate), objects in said.items() if predicate == "resultVariable" for one in objects]
    rows = []
    for solution in (one for (_, predicate), objects in said.items() if predicate == "solution" for one in objects):
        cells = {said[binding, "variable"][0].value: said[binding, "value"][0] for binding in said.get((solution, "binding"), [])}
        rows.append(tuple(cells.get(name) for name in names))
    return names, rows


def _as_quads(variables: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> list[Quad]:
    """Rows as statements about rows, so that they can be compared as graphs."""
    names = [NamedNode(f"urn:variable:{name}") for name in variables]
    made = []
    for row in rows:
        node = BlankNode()
        made.append(Quad(node, RDF.type, NamedNode("urn:row")))
        made += [Quad(node, name, cell) for name, cell in zip(names, row, strict=True) if cell is not None]
    return made


def _same(found: Iterable[Quad], expected: Iterable[Quad]) -> bool:
    return _canonical(found) == _canonical(expected)


def _canonical(quads: Iterable[Quad]) -> set[Quad]:
    """Statements with their literals as the store keeps them, and blank nodes named by what is said of them."""
    kept = ox.Store()
    kept.extend(quads)
    dataset = ox.Dataset(_rounded(quad) for quad in kept)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return set(dataset)


def _rounded(quad: Quad) -> Quad:
    """A statement whose number, if it is a binary one, is written in one way."""
    value = quad.object
    if isinstance(value, Literal) and value.datatype.value.endswith(("#double", "#float")):
        try:
            value = Literal(repr(float(value.value)), datatype=value.datatype)
        except ValueError:
            return quad
    return Quad(quad.subject, quad.predicate, value, quad.graph_name)


def _same_table(variables: Iterable[str], rows: Iterable[tuple[Any, ...]], path: Path) -> bool:
    """Whether rows say what a CSV file says, which has values without their types, and blank nodes by any name."""
    header, *lines = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    found = sorted([[_cell(cell) for cell in row] for row in rows])
    return list(variables) == header and found == sorted([[_plain(cell) for cell in line] for line in lines])


def _cell(cell: Any) -> str:
    return "_:" if isinstance(cell, BlankNode) else "" if cell is None else _plain(cell.value)


def _plain(text: str) -> str:
    if text.startswith("_:"):
        return "_:"
    return repr(float(text)) if re.fullmatch(r"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?|[+-]?\.\d+", text) else text


def _parses(entry: Entry) -> bool:
    if entry.manifest.path(entry.action).suffix == ".ru":
        return _parses_update(entry)
    text = _text(entry, entry.manifest.path(entry.action))
    store = EmbeddedStore()
    ask = {"ASK": store.ask, "SELECT": store.select}
    try:
        ask.get(query_kind(text), store.construct)(text)
    except RegkgError as error:
        return error.place is None  # a function that nobody has is no fault of the syntax
    return True


# ── updates ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _updates(entry: Entry) -> bool:
    path = entry.file(entry.action, _UT + "request")
    assert path is not None
    store = _dataset(entry, entry.action, _UT)
    store.update(_nowhere(_text(entry, path)))
    return _same(store.quads(), _dataset(entry, entry.result, _UT).quads())


#: What an update that is one may fail for on an empty store, where nobody answers.
_IN_VAIN: Final = re.compile(r"does not exist|already exists|port 9 is not allowed", re.IGNORECASE)
#: Addresses at which an update would load from the network.
_AWAY: Final = re.compile(r"https?://(?:www\.)?example(?:\.org)?/|" + re.escape(_BASE))


def _parses_update(entry: Entry) -> bool:
    """Whether an update is one."""
    try:
        EmbeddedStore().update(_nowhere(_text(entry, entry.manifest.path(entry.action))))
    except RegkgError as error:
        return error.place is None and bool(_IN_VAIN.search(error.message))
    return True


def _nowhere(text: str) -> str:
    """An update that loads from where nobody answers."""
    return _AWAY.sub("http://127.0.0.1:9/", text) if "LOAD" in text else text


# ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _loaded(entry: Entry, path: Path) -> ox.Store:
    store = ox.Store()
    _load(store, entry, path)
    return store


def _reads_as(entry: Entry) -> bool:
    found = _loaded(entry, entry.manifest.path(entry.action))
    return _same(list(found), list(_loaded(entry, entry.manifest.path(entry.result))))


def _reads(entry: Entry) -> bool:
    try:
        _loaded(entry, entry.manifest.path(entry.action))
    except RegkgError:
        return False
    return True


def _not(check: Callable[[Entry], bool]) -> Callable[[Entry], bool]:
    return lambda entry: not check(entry)


_CHECKS: Final[dict[str, Callable[[Entry], bool]]] = {
    "QueryEvaluationTest": _evaluates,
    "CSVResultFormatTest": _evaluates,
    "PositiveSyntaxTest11": _parses,
    "NegativeSyntaxTest11": _not(_parses),
    "UpdateEvaluationTest": _updates,
    "PositiveUpdateSyntaxTest11": _parses_update,
    "NegativeUpdateSyntaxTest11": _not(_parses_update),
    **{f"Test{syntax}Eval": _reads_as for syntax in ("Turtle", "Trig")},
    **{f"Test{syntax}PositiveSyntax": _reads for syntax in ("Turtle", "Trig", "NTriples", "NQuads")},
    **{f"Test{syntax}NegativeSyntax": _not(_reads) for syntax in ("Turtle", "Trig", "NTriples", "NQuads")},
    **{f"Test{syntax}NegativeEval": _not(_reads) for syntax in ("Turtle", "Trig")},
}
