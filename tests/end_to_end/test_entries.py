"""A project entered by hand: from the skeleton to the graph that shows it with its source."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from regkg.cli import BAD_INPUT, DONE, FINDINGS, INTERRUPTED, USAGE
from regkg.cli.app import run
from regkg.config import load_config
from regkg.entries.fields import KINDS
from regkg.entries.skeleton import Amount, Answers, write_entry
from regkg.iris import thing
from regkg.model import Money
from regkg.vocab import RK, code
from tests.end_to_end.conftest import ROOT, Command, Outcome

ANSWERS = """\
id:programme/2014tc16rfcb027
LLI-999
Zaļie ceļi
Zaļo ceļu tīkls
A network of green roads
03.2020
28.02.2022
pabeigts
2022-03-01







100 000,50
85 000

15 000,50
n
"""


def entered() -> str:
    """The entry that these answers make."""
    values: dict[NamedNode, tuple[NamedNode | Literal, ...]] = {
        RK.underProgramme: (thing("programme", "2014tc16rfcb027"),),
        RK.projectNumber: (Literal("LLI-999"),),
        RK.title: (Literal("Zaļo ceļu tīkls", language="lv"),),
    }
    amounts = {"total": "100000.50 EUR", "eu": "85000 EUR", "own": "15000.50 EUR"}
    funded = {kind: Amount(Money.parse(text), code("fund", "ERDF") if kind == "eu" else None) for kind, text in amounts.items()}
    return write_entry(KINDS["project"], "lv", Answers(values, funded))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[Command]:
    """A project of one's own with one document; runs commands in it, `typed` being what a person types."""
    shutil.copyfile(ROOT / "regkg.toml", tmp_path / "regkg.toml")
    shutil.copytree(ROOT / "data" / "authority", tmp_path / "data" / "authority")
    shutil.copytree(ROOT / "data" / "documents", tmp_path / "data" / "documents")
    shutil.copytree(ROOT / "data" / "curated", tmp_path / "data" / "curated")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REGKG_LANG", "en")
    load_config.cache_clear()

    def call(*args: object, typed: str = "") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        capfd.readouterr()
        code = run([str(arg) for arg in args])
        written = capfd.readouterr()
        return Outcome(code, written.out, written.err)

    yield call
    load_config.cache_clear()


def test_a_project_that_was_asked_for_is_added_built_and_shown_with_its_source(project: Command) -> None:
    asked = project("new", "project", "-o", "p.ttl", "--ask", typed=ANSWERS)
    assert (asked.code, asked.out) == (DONE, "")
    assert "Conforms: 1 note" in asked.err
    added = project("add", "p.ttl", "--by", "projektu nodaļas vadītājs", "--date", "2024-03-01")
    assert added.code == DONE, added.err
    kept = Path("data/curated/entries/project-2014tc16rfcb027-lli-999.ttl").read_text(encoding="utf-8")
    assert kept.startswith("#+ by: projektu nodaļas vadītājs\n#+ date: 2024-03-01\n#+ sha256: ")
    assert project("build").code == DONE
    assert project("validate").code == DONE
    shown = project("show", "LLI-999").out
    assert "100\u00a0000.50 EUR" in shown
    assert "85\u00a0000\u00a0EUR" in shown
    sources = shown.partition("\nSources\n")[2]
    assert "project-2014tc16rfcb027-lli-99" in sources


def test_an_entry_with_one_digit_changed_is_refused_and_not_written(project: Command) -> None:
    Path("p.ttl").write_text(entered(), encoding="utf-8")
    path = Path("p.ttl")
    path.write_text(path.read_text(encoding="utf-8").replace("15000.50", "15010.50"), encoding="utf-8")
    outcome = project("add", "p.ttl")
    assert outcome.code == FINDINGS
    assert "RK352" in outcome.out
    assert not Path("data/curated/entries").exists()


def test_a_trial_run_writes_nothing(project: Command) -> None:
    Path("p.ttl").write_text(entered(), encoding="utf-8")
    assert project("add", "p.ttl", "--dry-run").code == DONE
    assert not Path("data/curated/entries").exists()


def test_a_second_entry_on_the_same_project_is_written_only_when_it_is_to_replace_the_first(project: Command) -> None:
    Path("p.ttl").write_text(entered(), encoding="utf-8")
    assert project("add", "p.ttl").code == DONE
    assert project("add", "p.ttl").code == BAD_INPUT
    assert project("add", "p.ttl", "--replace").code == DONE


def test_an_entry_that_was_built_can_be_replaced_by_one_with_other_values(project: Command) -> None:
    Path("p.ttl").write_text(entered(), encoding="utf-8")
    assert project("add", "p.ttl").code == DONE
    assert project("build").code == DONE
    path = Path("p.ttl")
    path.write_text(path.read_text(encoding="utf-8").replace("100000.50", "100001.50").replace("15000.50", "15001.50"), encoding="utf-8")
    outcome = project("add", "p.ttl", "--replace")
    assert outcome.code == DONE, outcome.out
    assert project("build").code == DONE
    assert "100\u00a0001.50 EUR" in project("show", "LLI-999").out


def test_an_entry_may_lean_on_another_that_is_not_built_yet(project: Command) -> None:
    Path("p.ttl").write_text(entered(), encoding="utf-8")
    project("add", "p.ttl")
    typed = "Ekonomikas ministrija\nlead partner\n\n\n\n\n\nn\n"
    asked = project("new", "participation", "--for", "id:project/2014tc16rfcb027/lli-999", "-o", "a.ttl", "--ask", typed=typed)
    assert asked.code == DONE, asked.err
    assert project("add", "a.ttl").code == DONE
    assert project("build").code == DONE
    assert "Lead partner" in project("show", "LLI-999").out


def test_a_name_in_place_of_a_role_is_refused(project: Command) -> None:
    Path("p.ttl").write_text(entered(), encoding="utf-8")
    assert "not a role" in project("add", "p.ttl", "--by", "Anna Paraudziņa").err


def test_a_broken_entry_stops_the_build_with_file_and_line(project: Command) -> None:
    folder = Path("data/curated/entries")
    folder.mkdir(parents=True)
    (folder / "broken.ttl").write_text("@prefix rk: <https://w3id.org/regkg/ontology#> .\nrk:x rk:y\n", encoding="utf-8")
    outcome = project("build")
    assert outcome.code == BAD_INPUT
    assert "broken.ttl:3" in outcome.err
    assert not Path("build/regkg.trig").exists()


def test_an_interrupted_conversation_leaves_what_was_said_in_the_file(project: Command) -> None:
    outcome = project("new", "project", "-o", "p.ttl", "--ask", typed="id:programme/2014tc16rfcb027\nLLI-999\n")
    assert outcome.code == INTERRUPTED
    assert 'rk:projectNumber "LLI-999" ;' in Path("p.ttl").read_text(encoding="utf-8")
    assert "p.ttl holds what was answered" in outcome.err


def test_a_skeleton_does_not_overwrite_a_file_unless_it_is_told_to(project: Command) -> None:
    Path("p.ttl").write_text("mine", encoding="utf-8")
    assert project("new", "project", "-o", "p.ttl").code == USAGE
    assert Path("p.ttl").read_text(encoding="utf-8") == "mine"
    assert project("new", "project", "-o", "p.ttl", "--force").code == DONE
    assert "rk:underProgramme" in Path("p.ttl").read_text(encoding="utf-8")


@pytest.mark.parametrize(("language", "word"), [("lv", "programma · obligāti · RK301"), ("en", "under programme · required · RK301")])
def test_a_skeleton_speaks_the_language_asked_for(project: Command, language: str, word: str) -> None:
    assert f"# {word}" in project("new", "project", "--lang", language).out


def test_a_skeleton_that_is_not_filled_in_is_told_by_its_lines(project: Command) -> None:
    project("new", "participation", "--for", "LARS", "-o", "a.ttl")
    outcome = project("validate", "-s", "a.ttl")
    assert outcome.code == BAD_INPUT
    assert "a.ttl:20:15: places on 4 lines are not filled in: 20, 21, 31, 39" in outcome.err


def test_what_a_participation_belongs_to_is_found_by_name_and_must_be_a_project(project: Command) -> None:
    assert (
        "@prefix project: <https://w3id.org/regkg/id/project/2014tc16m5tn001/lars> ."
        in project("new", "participation", "--for", "LARS").out
    )
    assert project("new", "participation", "--for", "Interreg Europe").code == USAGE
    assert project("new", "partner", "--for", "LARS").code == USAGE
