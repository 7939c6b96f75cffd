"""How long a command takes before it does anything, against Python alone."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from bench.measure import cost_of, table

_LINES: Final = ("regkg qu", "regkg query --f", "regkg query par", "regkg query partners -p pro", "regkg query partners -p project=LL")


def _completing(line: str, regkg: str) -> list[str]:
    return ["env", "_REGKG_COMPLETE=bash_complete", f"COMP_LINE={line}", f"COMP_POINT={len(line)}", regkg]


def main() -> None:
    """Measure and print."""
    regkg = str(Path(sys.executable).with_name("regkg"))
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import click'": [sys.executable, "-c", "import click"],
        "regkg --help": [regkg, "--help"],
        "regkg query --help": [regkg, "query", "--help"],
        "regkg query projects": [regkg, "query", "projects", "-f", "csv"],
        **{f"completion: {line}": _completing(line, regkg) for line in _LINES},
    }
    costs = {name: cost_of(command, runs=15) for name, command in commands.items()}
    alone = costs["python -c pass"]
    table("Start", [(name, cost, f"{cost.wall / alone.wall:4.1f} x Python alone") for name, cost in costs.items()])
