"""What reading pages costs: pages a second on one core, and whether memory stays flat over ten thousand of them.

Everything is measured on the command as its user runs it, with `--jobs 1`, on invented pages (`bench/pages.py`).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from bench import pages
from bench.measure import ROOT, environment

#: Pages of each kind for the speed, and of both for the memory.
NUMBER: Final = 500
MANY: Final = 10_000
FEW: Final = 1_000

_TARGET: Final = 50
_GROWTH: Final = 1.1

_RUN: Final = """
import json, resource, sys, time
from regkg.cli.app import run
begun, cpu = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
code = run(["extract", sys.argv[1], "-f", "facts", "-o", sys.argv[2], "--jobs", "1"])
wall = time.perf_counter() - begun
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
seconds = sum(one.ru_utime + one.ru_stime for one in used)
print(json.dumps({"code": code, "wall": wall, "cpu": seconds, "memory": [one.ru_maxrss / 1024 for one in used]}), file=sys.stderr)
"""


def main() -> None:
    """Measure both and print one table."""
    print(f"\nExtraction, {NUMBER} pages of each kind\n\n{'':40}{'pages/s':>9}{'s CPU':>9}{'MiB':>7}")
    for is_html in (False, True):
        used = _extract(NUMBER, is_html=is_html)
        rate = NUMBER / used["cpu"]
        verdict = "reached" if rate >= _TARGET else "NOT REACHED"
        kind = "HTML" if is_html else "text"
        print(f"{kind + ', one core, with start-up':40}{rate:9.0f}{used['cpu']:9.1f}{max(used['memory']):7.0f}  >= {_TARGET}  {verdict}")
    few, many = (_extract(number, is_html=True)["memory"] for number in (FEW, MANY))
    growth = max(many) / max(few)
    verdict = "reached" if growth <= _GROWTH else "NOT REACHED"
    print(
        f"\nMemory, HTML: {max(few):.0f} MiB after {FEW} pages, {max(many):.0f} MiB after {MANY}: x {growth:.2f}, <= {_GROWTH}  {verdict}"
    )


def _extract(number: int, *, is_html: bool) -> dict[str, Any]:
    """Run the command over so many pages. Raises CalledProcessError if it fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages.write(folder / "pages", number, html=is_html)
        command = [sys.executable, "-c", _RUN, str(folder / "pages"), str(folder / "facts")]
        done = subprocess.run(command, cwd=ROOT, env=environment(), check=True, capture_output=True, text=True)
        used: dict[str, Any] = json.loads(done.stderr.strip().split("\n")[-1])
        written = len(list((folder / "facts").iterdir()))
        if used["code"] or written != number:
            print(f"!!! exit code {used['code']}, {written} of {number} files written", file=sys.stderr)
    return used


if __name__ == "__main__":
    main()
