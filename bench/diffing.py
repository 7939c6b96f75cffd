"""What changed between two releases with one project in a hundred changed: `regkg diff`, words and patch."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path
from typing import Final

from bench import projects
from bench.measure import ROOT, cost_of, table

_PROJECTS: Final = 8_200  # 533 000 triples
_ONE_IN: Final = 100
_RUNS: Final = 1


def main() -> None:
    """Print the table."""
    folder = ROOT / "build" / "bench" / "releases"
    lines = _lines(_PROJECTS)
    literals = [at for at, line in enumerate(lines) if '"' in line]
    chosen = set(literals[:: max(1, len(literals) // (len(lines) // _ONE_IN))])
    changed = [_changed(line) if at in chosen else line for at, line in enumerate(lines)]
    old, new = (_release(folder / name, content) for name, content in (("before", lines), ("after", changed)))
    differing = sum(a != b for a, b in zip(lines, changed, strict=True))
    command = [sys.executable, "-m", "regkg", "diff", str(old), str(new)]
    sentence = f"{len(lines)} triples, {differing} of them changed"
    rows = [
        ("regkg diff --summary", cost_of([*command, "--summary"], runs=_RUNS), sentence),
        ("regkg diff", cost_of(command, runs=_RUNS), "thing by thing"),
        ("regkg diff -f patch", cost_of([*command, "-f", "patch"], runs=_RUNS), ""),
    ]
    table("Difference of two releases", rows)


def _lines(number: int) -> list[str]:
    lines = sorted({line for block in projects.blocks(number) for line in block}, key=lambda line: line.split(" ", 1))
    return [line if line.endswith("\n") else f"{line}\n" for line in lines]


def _changed(line: str) -> str:
    """A statement with another number, date or text."""
    head, _, tail = line.rpartition('"')
    return f'{head[:-1]}7"{tail}' if "^^" in tail else f'{head} (new)"{tail}'


def _release(folder: Path, lines: list[str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with gzip.GzipFile(folder / "regkg.nt.gz", "wb", mtime=0) as file:
        file.writelines(line.encode() for line in lines)
    return folder


if __name__ == "__main__":
    main()
