"""The tutorial in Python prints what it says that it prints, and importing regkg costs nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.end_to_end.conftest import ROOT

TUTORIAL: Final = ROOT / "docs" / "tutorials" / "ask-from-python.py"


def test_the_tutorial_prints_what_it_says(tmp_path: Path) -> None:
    ran = subprocess.run(  # noqa: S603 – our own words
        [sys.executable, "-X", "utf8", "-W", "error", str(TUTORIAL)],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        encoding="utf-8",
        env={"PATH": "", "REGKG_LANG": "en"},
    )
    assert ran.stderr == ""
    said = [line.removeprefix("# → ") for line in TUTORIAL.read_text(encoding="utf-8").splitlines() if line.startswith("# → ")]
    assert ran.stdout.splitlines() == said


def test_importing_regkg_imports_nothing_else_of_it() -> None:
    code = "import sys, regkg; print(sorted(name for name in sys.modules if name.startswith(('regkg', 'pyoxigraph', 'rdflib', 'click'))))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8", cwd=ROOT)  # noqa: S603
    assert ran.stdout == "['regkg']\n"
