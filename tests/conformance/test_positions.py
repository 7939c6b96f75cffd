"""Places of triples in the files of the W3C's RDF test suites, read from beside the repository, and in our own files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.sax.saxutils import unescape

import pytest
from pyoxigraph import BlankNode, Literal, Quad, RdfFormat

from regkg.files.positions import Spot
from regkg.vocab import RDF
from tests.samples import ROOT, SHARED
from tests.unit.files.positions.reading import Read, read, read_anew

SUITE: Final = SHARED / "suites" / "rdf-tests"
FORMATS: Final = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".rdf": RdfFormat.RDF_XML,
}
OUR_FOLDERS: Final = ("ontology", "shapes", "tests/shapes", "data")


def positive_files(folder: Path) -> Iterator[tuple[Path, Read]]:
    """The files that Oxigraph takes, with their triples and places; the others are to be refused."""
    for path in sorted(path for path in folder.rglob("*") if path.suffix in FORMATS):
        try:
            yield path, read(path.read_bytes().decode(), FORMATS[path.suffix], base=path.as_uri())
        except (SyntaxError, UnicodeDecodeError):
            continue


def name_of(path: Path) -> str:
    return path.relative_to(SUITE).as_posix()


def misplaced(path: Path, found: Read) -> list[str]:
    """What is wrong with the places of a file: triples without one, and objects that are not what is written there."""
    if len(found.positions) < len(found.quads):
        return [f"{len(found.quads) - len(found.positions)} triples without a place"]
    if FORMATS[path.suffix] is RdfFormat.RDF_XML:
        return [f"{quad}: {spot.text}" for quad, spot in found.spots() if is_literal_elsewhere(quad, spot)]
    faults = [f"{quad} is not {term}" for quad, term in read_anew(found, base=path.as_uri()) if quad.object != term]
    return faults + [f"{quad}: {spot.text}" for quad, spot in found.spots() if is_label_elsewhere(quad, spot)]


def is_label_elsewhere(quad: Quad, spot: Spot) -> bool:
    """Whether a label stands where an object is that is not the blank node with that label, or a bracket where no blank node is."""
    if spot.text.startswith("_:"):
        return quad.object != BlankNode(spot.text[2:])
    return spot.text.startswith(("[", "(")) and not isinstance(quad.object, BlankNode) and quad.object != RDF.nil


def is_literal_elsewhere(quad: Quad, spot: Spot) -> bool:
    """Whether the words of a literal are not those that stand at its place; XML literals are written anew by the parser."""
    if not isinstance(quad.object, Literal) or quad.object.datatype == RDF.XMLLiteral:
        return False
    return unescape(spot.text).split() != quad.object.value.split()


def test_every_triple_of_the_test_suites_has_its_place() -> None:
    if not SUITE.is_dir():
        pytest.skip(f"NOT CHECKED: the RDF test suites are not at {SUITE}")
    faults = {}
    counts: Counter[str] = Counter()
    for path, found in positive_files(SUITE):
        counts[path.suffix] += 1
        if wrong := misplaced(path, found):
            faults[name_of(path)] = wrong
    print("places found in files:", dict(counts))  # noqa: T201 – shown with -s
    assert faults == {}
    assert counts.total() > 1000
    assert set(counts) == set(FORMATS)


def test_every_triple_of_our_own_files_has_its_place() -> None:
    faults = {}
    files = [each for folder in OUR_FOLDERS for each in positive_files(ROOT / folder)]
    for path, found in files:
        if wrong := misplaced(path, found):
            faults[path.relative_to(ROOT).as_posix()] = wrong
    assert faults == {}
    assert len(files) > 100
