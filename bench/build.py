"""What `make graph` costs on a prepared environment."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.measure import cost_of, table


def main() -> None:
    """Measure and print."""
    regkg = str(Path(sys.executable).with_name("regkg"))
    with tempfile.TemporaryDirectory() as folder:
        whole = cost_of([regkg, "build", "-o", f"{folder}/graph"], runs=5)
        read = cost_of([regkg, "extract", "data/documents", "-f", "claims"], runs=5)
        check = cost_of([regkg, "validate", "-s", f"{folder}/graph"], runs=5)
    rows = [("regkg build (five documents)", whole, "to reach: 10 s"), ("  of it: extract", read, ""), ("  of it: validate", check, "")]
    table("Build", rows)
