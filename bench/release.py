"""What a release costs: sorted Turtle beside rdflib's serialiser, and whole releases of many projects."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import RdfFormat

from bench import projects
from bench.measure import ROOT, cost_of, table
from regkg.stores import EmbeddedStore

_WHERE: Final = ROOT / "build" / "bench" / "release"
#: So many projects have as many triples as 10 000 and 100 000 of 53 triples each.
_SIZES: Final = {10_000: 8_200, 100_000: 81_500}
_LIMITS: Final = {10_000: "to reach: 60 s, 1024 MiB", 100_000: "to reach: 720 s, 4096 MiB"}

_OURS: Final = """
import sys
from pathlib import Path
from regkg.publish import lines, serialise
from regkg.stores import EmbeddedStore
where = Path(sys.argv[1])
store = EmbeddedStore.open(where) if sys.argv[2] == "store" else EmbeddedStore.read(where / "projects.nt")
if sys.argv[3] == "write":
    lines.write_sorted(lines.lines_of(store, where / "dump"), where / "lines")
    serialise.write_turtle(lines.read(where / "lines"), where / "ours.ttl")
"""
_RDFLIB: Final = """
import sys
import rdflib
graph = rdflib.Graph().parse(f"{sys.argv[1]}/projects.nt", format="nt")
if sys.argv[2] == "write":
    graph.serialize(f"{sys.argv[1]}/rdflib.ttl", format="turtle")
"""


def main() -> None:
    """Measure and print; with numbers after the name, releases of so many projects alone."""
    wanted = [int(word) for word in sys.argv[2:] if word.isdigit()]
    if not wanted:
        _turtle()
    _releases(wanted or list(_SIZES))


def _made(number: int) -> Path:
    """A folder with so many projects, as N-Triples and as a store."""
    folder = _WHERE / str(number)
    if not (folder / "store.json").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        path = folder / "projects.nt"
        projects.write(path, _SIZES.get(number, number))
        EmbeddedStore.write(folder, ox.parse(path=str(path), format=RdfFormat.N_TRIPLES))
    return folder


def _turtle() -> None:
    where = str(_made(10_000))
    python = sys.executable
    ours = cost_of([python, "-c", _OURS, where, "store", "write"], runs=3)
    opened = cost_of([python, "-c", _OURS, where, "store", "open"], runs=3)
    ours_in_memory = cost_of([python, "-c", _OURS, where, "memory", "write"], runs=3)
    read_by_us = cost_of([python, "-c", _OURS, where, "memory", "read"], runs=3)
    theirs = cost_of([python, "-c", _RDFLIB, where, "write"], runs=1)
    read = cost_of([python, "-c", _RDFLIB, where, "read"], runs=1)
    seconds, in_memory = ours.cpu - opened.cpu, ours_in_memory.cpu - read_by_us.cpu
    ratio, alike = (theirs.cpu - read.cpu) / seconds, (theirs.cpu - read.cpu) / in_memory
    rows = [
        ("regkg: open the store, sort, write", ours, f"{seconds:.1f} s for reading the disk, sorting and writing"),
        ("regkg: read into memory, sort, write", ours_in_memory, f"{in_memory:.1f} s for sorting and writing"),
        ("rdflib: read, write", theirs, f"{theirs.cpu - read.cpu:.1f} s for writing"),
        ("", theirs, f"ratio, both from memory {alike:.0f} : 1, ours from the disk {ratio:.0f} : 1; to reach: 25 : 1"),
    ]
    table("Sorted Turtle of 537 243 triples", rows)


def _releases(numbers: list[int]) -> None:
    regkg = str(Path(sys.executable).with_name("regkg"))
    rows = []
    for number in numbers:
        folder, output = _made(number), _WHERE / "out"
        shutil.rmtree(output, ignore_errors=True)
        command = [regkg, "publish", "-s", str(folder), "-o", str(output), "--version", "1", "--fail-on", "none"]
        rows.append((f"regkg publish, {number} projects", cost_of(command, runs=1), _LIMITS.get(number, "")))
    table("A whole release", rows)
