"""An installed wheel carries ontology, shapes, queries and data, and needs no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel of this checkout was installed."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)  # noqa: S603
    wheel = next(folder.glob("*.whl"))
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(folder / "site"), str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)  # noqa: S603
    return folder / "site"


def _outside(installed: Path, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the installed regkg in a folder that is no checkout."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "REGKG_LANG": "en"}
    command = [sys.executable, "-P", "-m", "regkg", *args]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603


def test_the_wheel_answers_outside_of_any_checkout(installed: Path, tmp_path: Path) -> None:
    about = _outside(installed, tmp_path, "about")
    assert (about.returncode, about.stderr) == (0, "")
    assert "Projects" in about.stdout
    projects = _outside(installed, tmp_path, "query", "projects", "-f", "csv")
    assert projects.stdout.count("\n") == 4
    assert "LLI-431" in projects.stdout


def test_the_wheel_reads_and_validates_with_what_it_carries(installed: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Projekta Nr.: LLI-431\nProjekta nosaukums: Tilts\n", encoding="utf-8")
    assert "LLI-431" in _outside(installed, tmp_path, "extract", "page.txt", "-f", "facts").stdout
    assert _outside(installed, tmp_path, "validate").returncode == 0


def test_the_wheel_holds_nothing_of_the_machine_that_built_it(installed: Path) -> None:
    package = installed / "regkg"
    assert {path.name for path in (package / "share").iterdir()} == {
        "ontology",
        "shapes",
        "queries",
        "data",
        "LICENSE-DATA",
        "expected",
        "regkg.toml",
    }
    assert (package / "py.typed").is_file()
    assert not [path for path in package.rglob("*.py") if str(ROOT).encode() in path.read_bytes()]
