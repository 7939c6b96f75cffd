"""What loading costs: `regkg load` beside Oxigraph's own bulk load in one run, and a cold question on the store that comes of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from bench import projects
from bench.measure import ROOT, Cost, cost_of, table

_FOLDER: Final = ROOT / "build" / "bench"
#: A project has so many statements with what it refers to.
_EACH: Final = 65
_MILLIONS: Final = 5

_BARE: Final = (
    "import sys, pyoxigraph as ox; s = ox.Store(sys.argv[2]); s.bulk_load(path=sys.argv[1], format=ox.RdfFormat.N_TRIPLES); s.flush()"
)
_PROJECT: Final = "AC-475"
_STORED: Final = "partners"
_SAME: Final = (
    "import sys, pyoxigraph as ox; s = ox.Store.read_only(sys.argv[1]); list(s.query(open(sys.argv[2], encoding='utf-8').read()))"
)


def main() -> None:
    """Measure and print."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    dump = _FOLDER / f"loading-{_MILLIONS}m.nt"
    if not dump.is_file():
        projects.write(dump, _MILLIONS * 10**6 // _EACH)
    regkg = str(Path(sys.executable).with_name("regkg"))
    bare, ours = _FOLDER / "bare", _FOLDER / "loaded"
    rows: list[tuple[str, Cost, str]] = []
    for folder in (bare, ours):
        shutil.rmtree(folder, ignore_errors=True)
    first = cost_of([sys.executable, "-c", _BARE, str(dump), str(bare)], runs=1)
    rows.append(("Oxigraph's bulk load", first, f"{dump.stat().st_size / 2**20:.0f} MiB of N-Triples"))
    second = cost_of([regkg, "load", str(dump), "-s", str(ours)], runs=1)
    rows.append(
        ("regkg load", second, f"{second.wall / first.wall:.2f} x the bulk load by the clock, {second.cpu / first.cpu:.2f} x by CPU")
    )
    table(f"Loading {_statements(regkg, ours)}", rows)

    store = next(ours.glob("store-*"))
    bound = _FOLDER / "bound.rq"
    bound.write_text(_bound(ours), encoding="utf-8")
    question = [regkg, "query", _STORED, "-p", f"project={_PROJECT}", "-s", str(ours), "-f", "csv"]
    alone = cost_of([sys.executable, "-c", "pass"], runs=9)
    asked = cost_of([sys.executable, "-c", _SAME, str(store), str(bound)], runs=9)
    cold = cost_of(question, runs=9)
    again = cost_of([sys.executable, "-c", _SAME, str(store), str(bound)], runs=9)
    bare = min(asked.wall, again.wall)
    near = cost_of([*question[:4], "project=kapu takas un ostas 475", *question[5:]], runs=3)
    table(
        "A stored question as a cold command on that store",
        [
            ("Python alone", alone, ""),
            ("the query in a bare Oxigraph", asked, ""),
            (f"regkg query {_STORED} -p project={_PROJECT}", cold, f"{1000 * (cold.wall - bare):.0f} ms beyond it"),
            ("the same by a title without its diacritics", near, ""),
        ],
    )


def _bound(folder: Path) -> str:
    """The stored query as it is asked."""
    from regkg.queries import find_query, parse_bindings
    from regkg.stores import open_store

    query, opened = find_query(_STORED), open_store(str(folder))
    return query.bind(parse_bindings(query, [("project", _PROJECT)], opened))


def _statements(regkg: str, folder: Path) -> str:
    told = subprocess.run([regkg, "load", "--verify", "-s", str(folder)], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return told.partition(": ")[2].partition(",")[0]
