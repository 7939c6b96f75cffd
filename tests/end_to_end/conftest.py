"""A build of the five documents, shared by the tests, and how a command is run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from regkg.cli.app import run

ROOT: Final = Path(__file__).resolve().parents[2]
SHARED: Final = ROOT.parent / "shared"


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def regkg(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command from the repository's root, as a user does, and return what it printed."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("REGKG_LANG", "en")

    def call(*args: object) -> Outcome:
        capfd.readouterr()
        code = run([str(arg) for arg in args])
        written = capfd.readouterr()
        return Outcome(code, written.out, written.err)

    return call


@pytest.fixture
def alone() -> Command:
    """As `regkg`, in a process of its own: where a command forks to write a store, this one has used RocksDB's threads already."""

    def call(*args: object) -> Outcome:
        command = [sys.executable, "-m", "regkg", *map(str, args)]
        environment = {**os.environ, "REGKG_LANG": "en"}
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment, timeout=120)  # noqa: S603
        return Outcome(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that `regkg build` filled from the fact sheets."""
    folder = tmp_path_factory.mktemp("built")
    assert run(["build", "--documents", str(ROOT / "data" / "documents"), "-o", str(folder)]) == 0
    return folder


@pytest.fixture(scope="session")
def originals() -> Path:
    """The five source documents; without them the tests that need them are skipped, and say so."""
    folder = SHARED / "documents"
    if not folder.is_dir():
        pytest.skip(f"NOT CHECKED: the source documents are not at {folder}")
    return folder


@pytest.fixture(scope="session")
def built_from_originals(originals: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that `regkg build` filled from the source documents themselves."""
    folder = tmp_path_factory.mktemp("originals")
    assert run(["build", "--documents", str(originals), "-o", str(folder)]) == 0
    return folder
