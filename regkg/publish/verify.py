"""Look at a release from outside: is it whole, does every file say the same, and is what it says of itself true?"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import re
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat

from regkg.errors import PublicationError
from regkg.publish import profile
from regkg.publish.folder import SUMS, names_in, sha256
from regkg.publish.vocabularies import DCAT, SPDX, VOID
from regkg.shacl import Severity
from regkg.vocab import RDF
from regkg.worker import Aside, Confines

#: The dumps: those of the default graph, and the one of all graphs.
_DUMPS: Final = {
    "regkg.ttl": RdfFormat.TURTLE,
    "regkg.nt.gz": RdfFormat.N_TRIPLES,
    "regkg.jsonld": RdfFormat.STREAMING_JSON_LD,  # what needs no more than a thing at a time in memory
    "regkg.trig.gz": RdfFormat.TRIG,
}
#: Half of the work, as two processors share it.
_APART: Final = ("regkg.ttl", "regkg.nt.gz")
#: What no release goes without.
NEEDED: Final = (
    *_DUMPS,
    "CHANGES.md",
    "CITATION.cff",
    "LICENSE",
    "README.lv.md",
    "README.md",
    "context.jsonld",
    "csv/datapackage.json",
    "dcat.ttl",
    "index.html",
    "prov.ttl",
    "quality.ttl",
    "regkg.xlsx",
    "report.html",
    "report.json",
    "void.ttl",
)
_SUM: Final = re.compile(r"([0-9a-f]{64})  ([^\n]+)")
_FORMULA: Final = re.compile(rb"<f[ >/]")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be, with the file that it is about."""

    file: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message}"


@dataclass(slots=True)
class Verdict:
    """What was looked at, in words, what is wrong, and what could be better but cannot be helped."""

    looked: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Print:
    """How many statements there are and what they sum up to, whatever their order."""

    number: int
    total: int


def verify(folder: Path, *, sums: bool = True, official: Path | None = None) -> Verdict:
    """Look at a release. `sums` says whether its list of checksums is written already, `official` is a folder with the official shapes of
    DCAT-AP, to be run in the place of ours.

    Raises PublicationError for a folder that is no release, ConfigError for one that lacks the shapes.
    """
    if not (folder / (SUMS if sums else "regkg.ttl")).is_file():
        raise PublicationError(f"{folder} is no release", hint=f"a release has a file {SUMS}")
    verdict = Verdict()
    if sums:
        _look(verdict, "checksums", _sums(folder))
    _look(verdict, "files", _needed(folder))
    prints: dict[str, _Print] = {}
    _look(verdict, "RDF", _rdf(folder, prints))
    _look(verdict, "the same graph in every format", _same(prints))
    _look(verdict, "counts", _counts(folder, prints))
    _look(verdict, "tables", _tables(folder))
    _look(verdict, "JSON", _json(folder))
    _look(verdict, "workbooks", _workbooks(folder))
    _look(verdict, "catalogue entry", _catalogue(folder))
    _look(verdict, "DCAT-AP", _profile(folder, verdict.notes, official))
    _look(verdict, "links", _links(folder))
    return verdict


def _look(verdict: Verdict, what: str, problems: Iterable[Problem]) -> None:
    found = list(problems)
    verdict.looked.append(what)
    verdict.problems += found


def _sums(folder: Path) -> Iterator[Problem]:
    text = (folder / SUMS).read_text(encoding="utf-8", errors="replace")
    listed: dict[str, str] = {}
    for line in text.splitlines():
        match = _SUM.fullmatch(line)
        if match is None:
            yield Problem(SUMS, f"no sum: {line[:80]!r}")
        else:
            listed[match[2]] = match[1]
    present = {name for name in names_in(folder) if name != SUMS}
    for name in sorted(listed.keys() - present):
        yield Problem(name, "is missing")
    for name in sorted(present - listed.keys()):
        yield Problem(name, f"does not stand in {SUMS}")
    for name in sorted(present & listed.keys()):
        if sha256(folder / name) != listed[name]:
            yield Problem(name, "is not the file that was published")


def _needed(folder: Path) -> Iterator[Problem]:
    for name in NEEDED:
        if not (folder / name).is_file():
            yield Problem(name, "is missing")


# ── RDF ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rdf(folder: Path, prints: dict[str, _Print]) -> Iterator[Problem]:
    """Every file can be read; some of the dumps are read by a worker meanwhile."""
    names = [name for name in names_in(folder) if name in _DUMPS or Path(name).suffix == ".ttl"]
    apart = [name for name in names if name in _APART]
    with Aside(lambda: _read(folder, apart), confines=Confines(seconds=0, memory=0), about=f"reading {folder}") as reading:
        here = _read(folder, [name for name in names if name not in _APART])
        found = here | reading.result()
    for name in names:
        if isinstance(found[name], Problem):
            yield found[name]
        elif name in _DUMPS:
            prints[name] = found[name]


def _read(folder: Path, names: Iterable[str]) -> dict[str, Any]:
    """Of each dump its print, of each file that cannot be read what is wrong."""
    found: dict[str, Any] = {}
    for name in names:
        try:
            quads = _quads(folder / name, _DUMPS.get(name, RdfFormat.TURTLE))
            found[name] = _print_of(quads) if name in _DUMPS else deque(quads, maxlen=0)
        except (SyntaxError, OSError, EOFError, ValueError, zlib.error) as error:
            found[name] = Problem(name, f"cannot be read: {error}")
    return found


def _quads(path: Path, form: RdfFormat) -> Iterator[Quad]:
    if path.suffix == ".gz":
        with gzip.open(path) as file:
            yield from ox.parse(io.BufferedReader(file, 2**20), format=form)
    else:
        yield from ox.parse(path=str(path), format=form)


def _print_of(quads: Iterable[Quad]) -> _Print:
    """The print of a dump, or of the default graph of a dump of all graphs."""
    summing = _Summing()
    triples = (quad.triple for quad in quads if isinstance(quad.graph_name, DefaultGraph))
    ox.serialize(triples, output=summing, format=RdfFormat.N_TRIPLES)
    return _Print(summing.number, summing.total % 2**128)


class _Summing(io.BytesIO):
    """Takes N-Triples and adds up the hashes of its lines."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self.total = 0
        self._rest = b""

    def write(self, content: Any) -> int:
        """Take some bytes."""
        *lines, self._rest = (self._rest + bytes(content)).split(b"\n")
        blake2b, from_bytes = hashlib.blake2b, int.from_bytes
        for line in lines:
            self.total += from_bytes(blake2b(line, digest_size=16).digest())
        self.number += len(lines)
        return len(content)


def _same(prints: dict[str, _Print]) -> Iterator[Problem]:
    first = prints.get("regkg.nt.gz")
    for name in _DUMPS:
        if first is not None and name in prints and prints[name] != first:
            yield Problem(name, f"does not hold the graph that regkg.nt.gz holds: {prints[name].number} statements for {first.number}")


def _counts(folder: Path, prints: dict[str, _Print]) -> Iterator[Problem]:
    """VoID says how many statements there are."""
    try:
        said = {
            int(quad.object.value)
            for quad in ox.parse(path=str(folder / "void.ttl"), format=RdfFormat.TURTLE)
            if quad.predicate == VOID.triples and isinstance(quad.object, Literal) and "/" not in _last_of(quad)
        }
    except (OSError, SyntaxError, ValueError):
        return  # told already
    first = prints.get("regkg.nt.gz")
    if first is not None and said != {first.number}:
        yield Problem("void.ttl", f"counts {', '.join(map(str, sorted(said)))} statements where there are {first.number}")


def _last_of(quad: Quad) -> str:
    subject = quad.subject
    return subject.value.partition("/dataset")[2] if isinstance(subject, NamedNode) else "/"


# ── tables, JSON, workbooks ──────────────────────────────────────────────────────────────────────────────────────────────


def _tables(folder: Path) -> Iterator[Problem]:
    """Each table that is described is there, has the columns that are described, and values of their types; keys lead to rows."""
    try:
        package = json.loads((folder / "csv" / "datapackage.json").read_text(encoding="utf-8"))
        resources = {resource["name"]: resource for resource in package["resources"]}
    except (OSError, ValueError, KeyError, TypeError):
        yield Problem("csv/datapackage.json", "cannot be read")
        return
    wanted = {key["reference"]["resource"] or name for name, one in resources.items() for key in one["schema"].get("foreignKeys", ())}
    keys: dict[str, set[str]] = {}
    for name, resource in resources.items():
        found = yield from _table(folder, resource)
        if name in wanted:
            keys[name] = found
    for name, resource in resources.items():
        for key in resource["schema"].get("foreignKeys", ()):
            target = key["reference"]["resource"] or name
            column = key["fields"][0]
            for row in _rows(folder / "csv" / resource["path"]):
                if row.get(column) and row[column] not in keys.get(target, set()):
                    yield Problem(f"csv/{resource['path']}", f"{column} {row[column]!r} is no row of {target}")
                    break


_TYPES: Final = {
    "integer": re.compile(r"[+-]?\d+"),
    "number": re.compile(r"[+-]?\d+(?:\.\d+)?"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
}


def _table(folder: Path, resource: dict[str, Any]) -> Generator[Problem, None, set[str]]:
    """What is wrong with a table; returns the keys of its rows."""
    path = folder / "csv" / resource["path"]
    fields = {one["name"]: one for one in resource["schema"]["fields"]}
    typed = [(one, _TYPES[fields[one]["type"]]) for one in fields if fields[one]["type"] in _TYPES]
    primary = resource["schema"].get("primaryKey", [])
    keys: set[str] = set()
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader, [])
            if header != list(fields):
                yield Problem(f"csv/{resource['path']}", "has other columns than datapackage.json says")
                return keys
            for at, cells in enumerate(reader, start=2):
                row = dict(zip(header, cells, strict=True))
                if primary:
                    key = "\t".join(row[one] for one in primary)
                    if key in keys:
                        yield Problem(f"csv/{resource['path']}", f"row {at}: the key {key!r} stands twice")
                    keys.add(key)
                for column, pattern in typed:
                    if row[column] and not pattern.fullmatch(row[column]):
                        yield Problem(f"csv/{resource['path']}", f"row {at}: {column} is no {fields[column]['type']}: {row[column]!r}")
    except (OSError, ValueError, csv.Error) as error:
        yield Problem(f"csv/{resource['path']}", f"cannot be read: {error}")
    return keys


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    except (OSError, ValueError, csv.Error):
        return  # told already


def _json(folder: Path) -> Iterator[Problem]:
    for name in names_in(folder):
        if Path(name).suffix in (".json", ".geojson", ".jsonld") and name != "regkg.jsonld":
            try:
                json.loads((folder / name).read_bytes())
            except ValueError as error:
                yield Problem(name, f"is no JSON: {error}")


def _workbooks(folder: Path) -> Iterator[Problem]:
    for name in names_in(folder):
        if not name.endswith(".xlsx"):
            continue
        try:
            with zipfile.ZipFile(folder / name) as book:
                bad = book.testzip()
                if bad is not None:
                    yield Problem(name, f"its part {bad} is damaged")
                    continue
                for part in book.namelist():
                    if part.startswith("xl/worksheets/"):
                        yield from _sheet(name, part, book)
        except (OSError, ValueError, zipfile.BadZipFile, zlib.error) as error:
            yield Problem(name, f"cannot be read: {error}")


def _sheet(name: str, part: str, book: zipfile.ZipFile) -> Iterator[Problem]:
    """No cell of a sheet is a formula; in its text there are no such signs, as XML writes them otherwise."""
    before = b""
    with book.open(part) as file:
        while block := file.read(2**20):
            if _FORMULA.search(before + block):
                yield Problem(name, f"{part} holds a formula")
                return
            before = block[-3:]


# ── what it says of itself ───────────────────────────────────────────────────────────────────────────────────────────────


def _catalogue(folder: Path) -> Iterator[Problem]:
    """Sizes and sums in `dcat.ttl` are those of the files, and it follows DCAT-AP."""
    try:
        text = (folder / "dcat.ttl").read_bytes()
        quads = list(ox.parse(text, format=RdfFormat.TURTLE))
    except (OSError, SyntaxError):
        return  # told already
    said: dict[Any, dict[NamedNode, Any]] = {}
    for quad in quads:
        said.setdefault(quad.subject, {})[quad.predicate] = quad.object
    for things in said.values():
        if things.get(RDF.type) != DCAT.Distribution:
            continue
        name = _inside(things[DCAT.downloadURL].value, said)
        path = folder / name
        if not path.is_file():
            yield Problem("dcat.ttl", f"lists {name}, which is not there")
        elif path.stat().st_size != int(things[DCAT.byteSize].value):
            yield Problem("dcat.ttl", f"says another size of {name}")
        elif sha256(path) != said[things[SPDX.checksum]][SPDX.checksumValue].value:
            yield Problem("dcat.ttl", f"says another checksum of {name}")


def _profile(folder: Path, notes: list[Problem], official: Path | None) -> Iterator[Problem]:
    """`dcat.ttl` follows DCAT-AP: no violation; a warning is a note, with the reason where it is one that cannot be helped."""
    try:
        findings = profile.findings((folder / "dcat.ttl").read_bytes(), official)
    except (OSError, SyntaxError):
        return  # told already
    for finding in findings:
        message = finding.message("en") or f"{finding.component} of {finding.path}"
        if finding.severity is Severity.VIOLATION:
            yield Problem("dcat.ttl", f"does not follow DCAT-AP: {finding.focus} {finding.path}: {message}")
        elif finding.severity is Severity.WARNING:
            notes.append(
                Problem("dcat.ttl", f"DCAT-AP warns of {finding.focus} {finding.path}: {profile.EXPECTED.get(finding.path or '', message)}")
            )


def _inside(address: str, said: dict[Any, dict[NamedNode, Any]]) -> str:
    """The name of a file in the release from its address: what stands after the address of index.html's folder."""
    page = next((things[DCAT.landingPage].value for things in said.values() if DCAT.landingPage in things), "")
    return unquote(address.removeprefix(page.rpartition("/")[0] + "/"))


class _Page(HTMLParser):
    """Collects what a page links to and loads."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            if name == "href" and value:
                (self.loads if tag == "link" and ("rel", "stylesheet") in attrs else self.links).append(value)
            if name in ("src", "srcset", "action", "poster", "data") and value:
                self.loads.append(value)


def _links(folder: Path) -> Iterator[Problem]:
    """Links inside the release lead to files that are there; no page loads anything from elsewhere."""
    pages: dict[Path, _Page] = {}

    def page_of(path: Path) -> _Page:
        if path not in pages:
            pages[path] = _Page()
            pages[path].feed(path.read_text(encoding="utf-8", errors="replace"))
        return pages[path]

    for name in names_in(folder):
        if name.endswith(".html"):
            yield from _links_of(folder, name, page_of)
        elif name.endswith(".md"):
            for target in re.findall(r"\]\(<?([^)\s>]+)>?\)", (folder / name).read_text(encoding="utf-8", errors="replace")):
                yield from _target(folder, name, target, page_of)


def _links_of(folder: Path, name: str, page_of: Callable[[Path], _Page]) -> Iterator[Problem]:
    page = page_of(folder / name)
    for target in page.loads:
        if urlsplit(target).scheme not in ("", "data"):
            yield Problem(name, f"loads from the network: {target}")
    for target in (*page.links, *page.loads):
        yield from _target(folder, name, target, page_of)


def _target(folder: Path, name: str, target: str, page_of: Callable[[Path], _Page]) -> Iterator[Problem]:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return
    path = (folder / name).parent / unquote(parts.path) if parts.path else folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        yield Problem(name, f"leads out of the release: {target}")
    elif not path.exists():
        yield Problem(name, f"leads to {target}, which is not there")
    elif parts.fragment and path.suffix == ".html" and unquote(parts.fragment) not in page_of(path).anchors:
        yield Problem(name, f"leads to {target}, where nothing bears that name")
