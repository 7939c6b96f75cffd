"""What one new project costs at the desk: warm, with the graph open in place, and as a command of its own.

The graph is a sealed store on disk; the project has two partners with money, and keeps to all rules.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import pyoxigraph as ox

from bench import projects
from bench.measure import cost_of
from regkg.shacl.desk import Desk
from regkg.shacl.rules import Rules
from regkg.stores import EmbeddedStore

#: How often a check is repeated; the first times fill the caches.
_WARM: int = 5
_RUNS: int = 30


def entry_of(number: int) -> bytes:
    """A project that a graph of so many projects has not, as N-Triples."""
    things, _ = projects.things_of(number, number + 1)
    return "".join(projects.lines_of(things)).encode()


def warm(store: Path, rules: Rules, number: int) -> tuple[float, int]:
    """Processor seconds of one check in a process that has done some, the median; and the number of findings."""
    entry = [quad.triple for quad in ox.parse(entry_of(number), format=ox.RdfFormat.N_TRIPLES)]
    with EmbeddedStore.scratch(store) as graph:
        desk = Desk(graph, rules)
        gc.disable()  # as the worker does in which entries are checked
        costs = []
        for run in range(_WARM + _RUNS):
            begun = time.process_time()
            checked = desk.check(entry)
            if run >= _WARM:
                costs.append(time.process_time() - begun)
        gc.enable()
    return median(costs), len(checked.findings)


def cold(store: Path, number: int, *options: str) -> float:
    """Seconds by the clock of `regkg validate entry.nt -s STORE`, the median."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "entry.nt"
        path.write_bytes(entry_of(number))
        command = [str(Path(sys.executable).with_name("regkg")), "validate", str(path), "-s", str(store), "--fail-on", "none", *options]
        cost_of(command, runs=1)  # Python compiles what it has not compiled yet
        return cost_of(command, runs=7).wall
