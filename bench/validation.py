"""What validation costs: regkg beside pySHACL, pyshifty and pyshacl-turbo in one run, on invented projects with known slips.

Every engine runs in a process of its own on the same files; times are of the processor, medians of the runs, and memory is the largest
resident set. A time counts only if the engine found the same as regkg, and regkg what was put in: else the table says so.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

import pyoxigraph as ox

from bench import desk, projects
from bench.measure import ROOT
from regkg.resources import shapes_folder
from regkg.shacl.rules import Rules, default_rules
from regkg.stores import EmbeddedStore
from regkg.terms import default_terms

#: The peers, pinned: what they cost was measured with these versions. They are no dependencies of regkg.
PEERS: Final = {"pyshifty": "pyshifty==0.5.1", "pyshacl-turbo": "pyshacl-turbo==0.6.5"}
#: The shapes that all engines take, and all of our own.
PLAIN: Final = ROOT / "bench" / "shapes.ttl"
ALL: Final = shapes_folder()
#: After so many seconds of wall clock an engine is stopped, and what it costs is at least that.
PATIENCE: Final = {"regkg": 600, "pyshacl": 900, "pyshifty": 180, "pyshacl-turbo": 120}

_FOLDER: Final = ROOT / "build" / "bench"


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians of some runs of one engine: processor seconds of loading and of validating (peers that read files by themselves: all in
    the second), wall clock, MiB; and what was found. `stopped` says that the engine was not done when patience ended."""

    load: float
    validate: float
    wall: float
    memory: float
    found: frozenset[tuple[str, str, str, str]]
    stopped: bool = False

    @property
    def both(self) -> float:
        """Processor seconds with loading."""
        return self.load + self.validate


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what was measured, and whether the target was reached; None where there is none."""

    what: str
    value: str
    target: str = ""
    reached: bool | None = None


def main() -> None:
    """Measure everything and print one table."""
    python = peers_python()
    lines = [*beside_pyshacl(1_000), *beside_peers(10_000, python), *whole(100_000), *in_place(100_000, 1_000)]
    print(f"\nValidation on {machine()}\n")
    for line in lines:
        verdict = "" if line.reached is None else "reached" if line.reached else "NOT REACHED"
        print(f"{line.what:66}{line.value:>22}  {line.target:26}{verdict}".rstrip())


def machine() -> str:
    """What it was measured on, without names."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = f"Python {platform.python_version()}, pyoxigraph {ox.__version__}"
    return f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GiB, {versions}"


# ── data ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def file_of(number: int) -> Path:
    """So many projects with ontology and code lists in one file of N-Triples."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    path = _FOLDER / f"projects-{number}.nt"
    count = projects.write(path, number)
    with path.open("ab") as file:
        ox.serialize((quad.triple for quad in default_terms().quads), file, format=ox.RdfFormat.N_TRIPLES)
    print(f"  {number} projects: {count} triples, {count / number:.0f} a project", flush=True)
    return path


def store_of(number: int) -> Path:
    """So many projects with ontology and code lists as a sealed store on disk, as `regkg build` writes it; kept from run to run."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    folder = _FOLDER / f"store-{number}"
    if not (folder / "store.json").is_file():
        with tempfile.TemporaryDirectory(dir=_FOLDER) as unfinished:
            quads = (ox.Quad(*triple) for triple in ox.parse(path=str(file_of(number)), format=ox.RdfFormat.N_TRIPLES))
            EmbeddedStore.write(Path(unfinished), quads)
            Path(unfinished).rename(folder)
            Path(unfinished).mkdir()
    return folder


# ── engines ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def peers_python() -> Path | None:
    """The Python of an environment that has the peers, made if need be; None, and a loud word, where that fails."""
    folder = _FOLDER / "peers"
    python = folder / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        wanted = [*PEERS.values(), "rdflib==7.6.0"]
        subprocess.run([python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *wanted], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"\n!!! NO PEERS: {', '.join(PEERS.values())} cannot be installed ({error}); their lines are missing\n", file=sys.stderr)
        return None
    return python


def measured(engine: str, data: Path, shapes: Path, *, runs: int, python: Path | None = None) -> Measured:
    """Run an engine so many times. Raises CalledProcessError if it fails."""
    found: list[dict[str, float]] = []
    rows: frozenset[tuple[str, str, str, str]] = frozenset()
    script = ROOT / "bench" / "engines.py"
    for _ in range(runs):
        with tempfile.NamedTemporaryFile(suffix=".json") as result:
            command = [str(python or sys.executable), str(script), engine, str(data), str(shapes), result.name]
            try:
                subprocess.run(command, check=True, cwd=ROOT, timeout=PATIENCE[engine], stdout=subprocess.DEVNULL)
            except subprocess.TimeoutExpired:
                return Measured(0.0, PATIENCE[engine], PATIENCE[engine], 0.0, frozenset(), stopped=True)
            one = json.loads(Path(result.name).read_text(encoding="utf-8"))
        rows = frozenset((shape, component, focus, value) for shape, component, focus, value in one.pop("found"))
        found.append(one)
    load, validate, wall, memory = (median(one[name] for one in found) for name in ("load", "validate", "wall", "memory"))
    return Measured(load, validate, wall, memory, rows)


def is_exact(run: Measured, number: int, shapes: Path) -> bool:
    """Whether was found what was put in, as far as these shapes look for it."""
    rules = {rule.shape: rule.code for rule in Rules.read(shapes)}
    found = {projects.Expected(rules[shape], component, focus) for shape, component, focus, _ in run.found}
    return found == {finding for finding in projects.expected(number) if finding.rule in rules.values()}


def _same(ours: Measured, theirs: Measured) -> str:
    """Whether two engines found the same: shape, component, focus node and value."""
    if theirs.stopped:
        return "stopped"
    if ours.found == theirs.found:
        return f"same {len(ours.found)}"
    return f"{len(ours.found)} and {len(theirs.found)}, differing in {len(ours.found ^ theirs.found)}"


def _own(run: Measured, number: int, shapes: Path, name: str) -> list[Line]:
    """How long regkg took by itself, and whether it was exact."""
    took = f"{run.load:.2f} + {run.validate:.2f} s CPU"
    exact = is_exact(run, number, shapes)
    return [
        Line(f"{number} projects, regkg, {name}: load + validate", took),
        Line(f"  findings: {len(run.found)}", "exact" if exact else "NOT EXACT", "what was put in", exact),
    ]


# ── the table ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def beside_pyshacl(number: int) -> list[Line]:
    """The reference: with loading and without."""
    data = file_of(number)
    ours, theirs = measured("regkg", data, PLAIN, runs=5), measured("pyshacl", data, PLAIN, runs=1)
    loading, alone = theirs.both / ours.both, theirs.validate / ours.validate
    return [
        *_own(ours, number, PLAIN, "plain shapes"),
        Line("  pySHACL, once: load + validate", f"{theirs.load:.2f} + {theirs.validate:.2f} s CPU"),
        Line("  findings of both", _same(ours, theirs), "the same", ours.found == theirs.found),
        Line("  times faster than pySHACL, with loading", f"{loading:.0f}", ">= 100", loading >= 100),
        Line("  times faster than pySHACL, without", f"{alone:.0f}", ">= 150", alone >= 150),
        *_own(measured("regkg", data, ALL, runs=3), number, ALL, "all our shapes"),
    ]


def beside_peers(number: int, python: Path | None) -> list[Line]:
    """The fast ones, all with loading."""
    data = file_of(number)
    ours = measured("regkg", data, PLAIN, runs=3)
    lines = [
        *_own(ours, number, PLAIN, "plain shapes"),
        Line("  memory", f"{ours.memory:.0f} MiB", "<= 500 MB", ours.memory <= 500e6 / 2**20),
    ]
    for peer in PEERS if python is not None else ():
        theirs = measured(peer, data, PLAIN, runs=1, python=python)
        ratio = theirs.both / ours.both
        least = "> " if theirs.stopped else ""
        lines += [
            Line(f"  {peer}: CPU with loading, memory", f"{least}{theirs.both:.1f} s, {theirs.memory:.0f} MiB"),
            Line(f"  times faster than {peer}", f"{least}{ratio:.1f}", ">= 2.5", ratio >= 2.5),
            compared(peer, python, number, ours, theirs),
        ]
    whole_rules = measured("regkg", data, ALL, runs=1)
    return [*lines, *_own(whole_rules, number, ALL, "all our shapes"), Line("  memory", f"{whole_rules.memory:.0f} MiB")]


def compared(peer: str, python: Path | None, number: int, ours: Measured, theirs: Measured) -> Line:
    """Whether a peer finds the same; one that was stopped is asked about fewer projects."""
    while theirs.stopped and number > 100:
        number //= 10
        data = file_of(number)
        ours, theirs = measured("regkg", data, PLAIN, runs=1), measured(peer, data, PLAIN, runs=1, python=python)
    return Line(f"  findings of regkg and {peer}, {number} projects", _same(ours, theirs), "the same", ours.found == theirs.found)


def whole(number: int) -> list[Line]:
    """Many projects: from a file into memory, and in the store on disk, which `regkg build` has written before."""
    lines = []
    file = file_of(number)
    for data, shapes, what in (
        (file, PLAIN, "plain shapes, file"),
        (file, ALL, "all our shapes, file"),
    ):
        ours = measured("regkg", data, shapes, runs=1)
        lines += [
            *_own(ours, number, shapes, what),
            Line("  wall clock with loading", f"{ours.wall:.1f} s", "<= 60 s on 2 cores", ours.wall <= 60),
            Line("  memory", f"{ours.memory:.0f} MiB", "<= 3 GB", ours.memory <= 3e9 / 2**20),
        ]
    return lines


def in_place(large: int, small: int) -> list[Line]:
    """One new project against the store where it stands, warm and as a command of its own."""
    lines = []
    for shapes, name, options in ((PLAIN, "plain shapes", ("--shapes", str(PLAIN))), (ALL, "all our shapes", ())):
        rules = Rules.read(shapes) if shapes is PLAIN else default_rules()
        (cost, found), (less, _) = (desk.warm(store_of(number), rules, number) for number in (large, small))
        cold = desk.cold(store_of(large), large, *options)
        lines += [
            Line(f"one new project against {large} in place, regkg, {name}: warm", f"{cost * 1e3:.1f} ms CPU", "<= 15 ms", cost <= 0.015),
            Line(f"  beside the same against {small}", f"{cost / less:.1f} x {less * 1e3:.1f} ms", "<= 2 x", cost <= 2 * less),
            Line("  findings", str(found), "none", found == 0),
            Line("  as a cold command", f"{cold * 1e3:.0f} ms wall", "<= 300 ms", cold <= 0.3),
        ]
    return lines


def only(numbers: Sequence[str]) -> None:
    """Part of it, for those who make queries faster: `python -m bench.validation 1000`."""
    for number in map(int, numbers):
        data = file_of(number)
        for shapes, which in ((PLAIN, "plain shapes"), (ALL, "all our shapes")):
            ours = measured("regkg", data, shapes, runs=1)
            for line in [*_own(ours, number, shapes, which), Line("  memory, wall", f"{ours.memory:.0f} MiB, {ours.wall:.1f} s")]:
                print(f"{line.what:66}{line.value:>22}  {line.target}")


if __name__ == "__main__":
    only(sys.argv[1:])
