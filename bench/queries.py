"""What stored questions cost: each query of the catalogue on rdflib, on Oxigraph alone, and through regkg.

Each engine answers in a process of its own, over the same file; what is told are seconds of the processor. rdflib is stopped after PATIENCE
of them a query; the ratio is then a lower bound. Oxigraph alone and our layer are measured in turn, the best of some runs each.
"""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from bench.measure import ROOT
from bench.projects import write

PROJECTS: Final = 10_000
PATIENCE: Final = int(os.environ.get("BENCH_PATIENCE", "60"))
_RUNS: Final = 3
_FOLDER: Final = ROOT / "build" / "bench" / "queries"


def main(number: int = PROJECTS) -> None:
    """Measure and print."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    data = _FOLDER / f"{number}.nt"
    triples = write(data, number)
    measured = {engine: _run(engine, data) for engine in ("embedded", "rdflib")}
    own, peer = measured["embedded"], measured["rdflib"]
    print(f"\nStored queries, {number} projects, {triples} triples (rdflib stopped after {PATIENCE} s)\n")
    print(f"{'':34}{'rows':>8}{'rdflib s':>10}{'Oxigraph s':>12}{'regkg s':>10}{'x rdflib':>10}{'layer':>8}")
    ratios, layers = [], []
    for name, entry in own.items():
        bare, ours, rows = entry["bare"], entry["ours"], int(entry["rows"])
        seconds, their_rows = peer.get(name, {}).get("seconds"), peer.get(name, {}).get("rows")
        ratio = (seconds if seconds is not None else PATIENCE) / ours
        ratios.append(ratio)
        if bare > _TOO_SHORT:
            layers.append(ours / bare)
        shown = f"{seconds:10.3f}" if seconds is not None else f"{'>' + str(PATIENCE):>10}"
        differs = "" if their_rows in (None, rows) else f"  rdflib: {int(their_rows)} rows"
        print(f"{name:34}{rows:8}{shown}{bare:12.4f}{ours:10.4f}{ratio:10.1f}{ours / bare:8.2f}{differs}")
    print(f"\ngeometric mean of rdflib / regkg: {_mean(ratios):.1f}")
    print(f"geometric mean of regkg / Oxigraph alone, of queries over {_TOO_SHORT * 1000:g} ms: {_mean(layers):.2f}")


#: A query that takes less says nothing of a layer.
_TOO_SHORT: Final = 0.02


def _mean(ratios: Iterable[float]) -> float:
    found = list(ratios)
    return math.exp(sum(math.log(ratio) for ratio in found) / len(found)) if found else float("nan")


def _run(engine: str, data: Path) -> dict[str, dict[str, float]]:
    result = data.with_suffix(f".{engine}.json")
    subprocess.run([sys.executable, "-m", "bench.queries", engine, str(data), str(result)], check=True, cwd=ROOT)
    found: dict[str, dict[str, float]] = json.loads(result.read_text(encoding="utf-8"))
    return found


def _embedded(data: Path) -> dict[str, dict[str, float]]:
    import pyoxigraph as ox

    from regkg.queries import catalogue
    from regkg.stores import EmbeddedStore

    bare = ox.Store()
    bare.bulk_load(path=data, format=ox.RdfFormat.N_TRIPLES)
    ours = EmbeddedStore(bare)
    found = {}
    for query in catalogue():
        times: dict[str, list[float]] = {"bare": [], "ours": []}
        rows = 0
        for _ in range(_RUNS):
            begun = time.process_time()
            rows = len([tuple(row) for row in bare.query(query.text)])  # type: ignore[union-attr, arg-type]  # a SELECT
            times["bare"].append(time.process_time() - begun)
            begun = time.process_time()
            ours.select(query.bind({}))
            times["ours"].append(time.process_time() - begun)
        found[query.name] = {"bare": min(times["bare"]), "ours": min(times["ours"]), "rows": rows}
    return found


def _rdflib(data: Path) -> dict[str, dict[str, float]]:
    """Each query in a process of its own over the graph that is loaded once; one that is stopped is left out."""
    import rdflib

    from regkg.queries import catalogue

    graph = rdflib.Dataset(default_union=False)
    graph.default_graph.parse(data)
    found = {}
    for query in catalogue():
        reader, writer = os.pipe()
        process = os.fork()
        if process == 0:
            signal.setitimer(signal.ITIMER_PROF, PATIENCE)
            begun = time.process_time()
            rows = len(list(graph.query(query.text)))
            os.write(writer, json.dumps({"seconds": time.process_time() - begun, "rows": rows}).encode())
            os._exit(0)
        os.close(writer)
        _, status = os.waitpid(process, 0)
        if not status:
            found[query.name] = json.loads(os.read(reader, 1000))
        os.close(reader)
        print(f"rdflib {query.name}: {found.get(query.name, 'stopped')}", file=sys.stderr)
    return found


if __name__ == "__main__":
    if len(sys.argv) == 4:
        measure = {"embedded": _embedded, "rdflib": _rdflib}[sys.argv[1]]
        Path(sys.argv[3]).write_text(json.dumps(measure(Path(sys.argv[2]))), encoding="utf-8")
    else:
        main(*(int(number) for number in sys.argv[1:]))
