"""Every command answers as the manual says."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from regkg.cli import COMMANDS, DONE
from tests.end_to_end.conftest import ROOT, Command

MANUAL = ROOT / "docs" / "reference" / "commands.md"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_with_examples_and_stands_in_the_manual(name: str, regkg: Command) -> None:
    outcome = regkg(name, "--help")
    assert outcome.code == DONE
    assert "Examples:" in outcome.out
    assert f"## `regkg {name}`" in MANUAL.read_text(encoding="utf-8")


def test_help_lists_every_command(regkg: Command) -> None:
    outcome = regkg("--help")
    assert all(f"  {name} " in outcome.out for name in COMMANDS)


def test_an_unknown_command_is_answered_with_the_near_one(regkg: Command) -> None:
    assert "Did you mean query?" in regkg("qery").err


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_end_of_lars_is_the_only_open_conflict_of_values(regkg: Command, built: Path) -> None:
    rows = _rows(regkg("query", "conflicts", "-s", built, "-f", "csv").out)
    open_values = {
        row["subject"] + " " + row["property"] for row in rows if row["kind"].endswith("/value") and row["state"].endswith("/open")
    }
    assert open_values == {"https://w3id.org/regkg/id/project/2014tc16m5tn001/lars https://w3id.org/regkg/ontology#endDate"}
    assert {row["value"] for row in rows} == {"2021-03", "2020-09"}


def test_the_partners_of_lli_431_agree_with_the_project_within_what_rounding_allows(regkg: Command, built: Path) -> None:
    rows = _rows(regkg("query", "partner-sums", "-s", built, "-p", "project=LLI-431", "-f", "csv").out)
    eu = next(row for row in rows if row["kind"].endswith("/eu"))
    assert (eu["stated"], eu["partners"], eu["tolerance"], eu["agrees"]) == ("355510.5", "355510.51", "0.05", "true")


def test_the_budget_of_the_national_scheme_belongs_to_no_project(regkg: Command, built: Path) -> None:
    rows = _rows(regkg("query", "partner-sums", "-s", built, "-f", "csv").out)
    assert not [row for row in rows if "6200000" in row.values()]
    shown = regkg("show", "Klasteru programma", "-s", built).out
    assert "6\u00a0200\u00a0000.00 EUR" in shown


def test_show_names_sources_and_marks_what_is_in_conflict(regkg: Command, built: Path) -> None:
    shown = regkg("show", "LARS", "-s", built).out
    assert "2020.gada septembrim" in shown
    assert "in conflict" in shown
    assert "end date, earliest" in shown


def test_show_speaks_latvian(regkg: Command, built: Path) -> None:
    shown = regkg("show", "LLI-431", "-s", built, "--lang", "lv").out
    assert "Kopējais finansējums" in shown
    assert "418\u00a0247,67 EUR" in shown


def test_about_says_what_is_in_the_graph(regkg: Command, built: Path) -> None:
    told = regkg("about", "-s", built).out
    assert "Projects" in told
    assert "smart-planning-registry-entry.txt" in told


def test_the_graph_conforms_and_every_finding_is_a_sentence_in_both_languages(regkg: Command, built: Path) -> None:
    for language in ("lv", "en"):
        outcome = regkg("validate", "-s", built, "--lang", language)
        assert outcome.code == DONE
        page = json.loads(regkg("validate", "-s", built, "--lang", language, "-f", "json").out)
        messages = [finding["message"] for finding in page["findings"]]
        assert messages
        assert all(message[0].isupper() and message[-1] in ".!?" for message in messages), messages


def test_a_pipe_that_closes_early_is_no_error(built: Path) -> None:
    command = f"{sys.executable} -m regkg query claims -s {built} -f csv | head -1"
    result = subprocess.run(["/bin/bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"], capture_output=True, check=False, cwd=ROOT)  # noqa: S603
    assert result.stderr == b""


def test_stored_help_and_options_are_those_of_the_commands() -> None:
    stored = subprocess.run([sys.executable, "-c", _STORED], capture_output=True, text=True, cwd=ROOT, check=True)  # noqa: S603
    assert stored.stdout.split() == [], "stale; refresh with: python -m regkg.cli.stored"


_STORED = """
from regkg.cli.stored import stored_files
for path, content in stored_files().items():
    if not path.is_file() or path.read_text(encoding="utf-8") != content:
        print(path.name)
"""


@pytest.mark.parametrize("name", ["", "query", "find"])
def test_help_in_a_pipe_is_that_of_the_command_and_needs_no_click(name: str, regkg: Command) -> None:
    line = ["regkg", *name.split(), "--help"]
    code = f"import sys; sys.argv = {line}; from regkg.cli import main; main(); assert 'click' not in sys.modules"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)  # noqa: S603
    assert " ".join(told.stdout.split()) == " ".join(regkg(*name.split(), "--help").out.split())


def test_help_on_a_narrow_terminal_fits_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import os
    import pty

    monkeypatch.setenv("COLUMNS", "60")
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "regkg", "find", "--help"], stdout=theirs, cwd=ROOT) as process:
        os.close(theirs)
        told = b""
        while piece := _read(ours):
            told += piece
        assert process.wait() == 0
    os.close(ours)
    text, _, _ = told.decode().partition("Examples:")
    assert max(map(len, text.splitlines())) <= 60, text


def _read(terminal: int) -> bytes:
    import os

    try:
        return os.read(terminal, 10_000)
    except OSError:  # the other side is closed
        return b""
