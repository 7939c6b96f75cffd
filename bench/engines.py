"""One run of one engine in a process of its own: `python engines.py ENGINE DATA SHAPES RESULT`; run with the Python that has the engine.

Imports nothing of this package: the peers run in an environment of their own, in which regkg is not installed. What is measured is written
to RESULT as JSON: processor seconds of loading and of validating, the largest resident set, and what was found, as rows of shape,
component, focus node and value.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

Row = tuple[str, str, str, str]


def regkg(data: Path, shapes: Path) -> tuple[float, float, list[Row]]:
    """Compiled queries on the store that holds the data: an RDF file is read into memory, a folder opened where it stands."""
    from regkg.shacl.engine import run
    from regkg.shacl.rules import Rules
    from regkg.stores import open_store

    begun = time.process_time()
    rules, store = Rules.read(shapes), open_store(str(data))
    loaded = time.process_time()
    ran = run(store, rules)
    done = time.process_time()
    if ran.left_over:
        raise SystemExit(f"not compiled: {ran.left_over}")
    rows = [
        (finding.rule.shape, finding.component, finding.focus.value, finding.value.value if finding.value else "")
        for finding in ran.findings
    ]
    return loaded - begun, done - loaded, rows


def pyshacl(data: Path, shapes: Path) -> tuple[float, float, list[Row]]:
    """pySHACL on graphs of rdflib."""
    import pyshacl
    import rdflib

    begun = time.process_time()
    graph, rules = rdflib.Graph().parse(data), rdflib.Graph().parse(shapes)
    loaded = time.process_time()
    _, report, _ = pyshacl.validate(graph, shacl_graph=rules, inplace=True)
    return loaded - begun, time.process_time() - loaded, rows_of(report)


def shifty(data: Path, shapes: Path) -> tuple[float, float, list[Row]]:
    """pyshifty, which reads files by itself."""
    shifty = import_module("shifty")

    begun = time.process_time()
    _, report, _ = shifty.validate(data, shapes, graph_mode="data", infer=False)
    return 0.0, time.process_time() - begun, rows_of(report)


def turbo(data: Path, shapes: Path) -> tuple[float, float, list[Row]]:
    """pyshacl-turbo, which reads files by itself."""
    pyshacl_turbo = import_module("pyshacl_turbo")

    begun = time.process_time()
    _, report, _ = pyshacl_turbo.validate(str(data), shacl_graph=str(shapes))
    return 0.0, time.process_time() - begun, rows_of(report)


ENGINES: dict[str, Callable[[Path, Path], tuple[float, float, list[Row]]]] = {
    "regkg": regkg,
    "pyshacl": pyshacl,
    "pyshifty": shifty,
    "pyshacl-turbo": turbo,
}


def rows_of(report: Any) -> list[Row]:
    """The results of a report that is a graph of rdflib."""
    from rdflib import SH

    def told(result: Any, name: Any) -> str:
        value = report.value(result, name)
        return "" if value is None else str(value)

    def component(result: Any) -> str:
        return told(result, SH.sourceConstraintComponent).rpartition("#")[2].removesuffix("ConstraintComponent")

    results: Iterable[Any] = report.objects(None, SH.result)
    return [(told(one, SH.sourceShape), component(one), told(one, SH.focusNode), told(one, SH.value)) for one in results]


if __name__ == "__main__":
    name, data_file, shapes_file, result_file = sys.argv[1:]
    start = time.perf_counter()
    load, validate, found = ENGINES[name](Path(data_file), Path(shapes_file))
    measured = {
        "wall": time.perf_counter() - start,
        "load": load,
        "validate": validate,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "found": sorted(set(found)),
    }
    Path(result_file).write_text(json.dumps(measured), encoding="utf-8")
