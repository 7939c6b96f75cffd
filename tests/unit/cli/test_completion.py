"""Completion offers what the catalogue and the graph hold, without loading an engine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from regkg.cli.offers import bash_answer
from regkg.queries import names_list, query_files
from regkg.resources import published_dump
from regkg.stores import open_store

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store")
    (folder / "names.tsv").write_text(names_list(open_store(str(published_dump()))), encoding="utf-8")
    return folder


def offered(line: str, *, code: str = "from regkg.cli import main; main()") -> list[str]:
    environment = {**os.environ, "COMP_LINE": line, "COMP_POINT": str(len(line)), "_REGKG_COMPLETE": "bash_complete", "REGKG_LANG": "en"}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", f"import sys; sys.argv = ['regkg']; {code}"],
        env=environment,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.stderr == ""
    return [entry.partition(",")[2] for entry in done.stdout.splitlines() if entry]


def test_names_of_queries_are_offered() -> None:
    assert offered("regkg query lea") == ["lead-partners"]
    assert set(offered("regkg query ")) == set(query_files())


def test_parameters_of_the_query_are_offered() -> None:
    assert offered("regkg query partners -p ") == ["programme=", "project="]
    assert offered("regkg query partners -p proj") == ["project="]
    assert offered("regkg query -p x") == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("partners -s {} -p project=l", ["LARS", "LLI-431"]),
        ("projects-by-region -s {} -p region=kur", ["Kurzeme", "Kurzemes\\ reģions"]),
        ("projects-by-region -s {} -p region=adaz", ["Ādaži"]),
        ("partners -s {} -p project=nothing", []),
        ("projects-by-territory -s {} -p territory=co", ["coastal"]),
        ("active-projects -s {} -p day=t", ["today"]),
    ],
)
def test_values_are_offered_as_they_are_typed(typed: str, expected: list[str], store: Path) -> None:
    assert offered(f"regkg query {typed.format(store)}") == expected


def test_commands_and_formats_are_offered() -> None:
    assert offered("regkg que") == ["query"]
    assert offered("regkg query partners -f nd") == ["ndjson"]


def test_completion_loads_no_engine() -> None:
    code = (
        "from regkg.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(','.join(name for name in ('rdflib', 'pyoxigraph', 'pyshacl', 'rich', 'yaml') if name in sys.modules))"
    )
    lines = offered("regkg query lead", code=f"exec({code!r})")
    assert lines == ["lead-partners"]


@pytest.mark.parametrize(
    "line",
    [
        "regkg ",
        "regkg que",
        "regkg nothing ",
        "regkg query ",
        "regkg query lea",
        "regkg query ./que",
        "regkg query partners ",
        "regkg query partners -",
        "regkg query partners --lang lv --la",
        "regkg query partners --lang ",
        "regkg query partners --lang=lv -f js",
        "regkg query partners -p project=LLI-431 -p ",
        "regkg query -p proj",
        "regkg query partners -p pro",
        "regkg query 'partners' --param pro",
        "regkg query -e 'SELECT ?s ",
        "regkg query partners --nothing -f ",
        "regkg query partners --timeout ",
        "regkg load a.ttl ",
        "regkg new ",
        "regkg completion ba",
        "regkg query projects-by-territory -p territory=co",
        "regkg query projects-by-region -p region=kur",
    ],
)
def test_what_is_offered_without_click_is_what_click_offers(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import regkg.cli.app as app
    from regkg.cli.completion import _Bash

    monkeypatch.setenv("COMP_LINE", line)
    monkeypatch.setenv("COMP_POINT", str(len(line)))
    ours = bash_answer(line)
    assert (ours is None) == ("nothing" in line)
    assert ours is None or ours.splitlines() == _Bash(app._regkg, {}, "regkg", "_REGKG_COMPLETE").complete().splitlines()


@pytest.mark.parametrize(
    "line", ["regkg qu", "regkg query --f", "regkg query par", "regkg query partners -p pro", "regkg query partners -f c"]
)
def test_completion_in_bash_needs_no_click(line: str) -> None:
    code = "from regkg.cli import main\nmain()\nprint(*('x,' + name for name in ('click', 'pyoxigraph') if name in sys.modules))"
    found = offered(line, code=f"exec({code!r})")
    assert found
    assert not {"click", "pyoxigraph"} & set(found)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_has_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    from regkg.cli.app import run

    assert run(["completion", shell]) == 0
    assert "_REGKG_COMPLETE" in capsys.readouterr().out


def test_what_bash_loads_fills_in_the_rest_of_a_value(tmp_path: Path, store: Path) -> None:
    script = subprocess.run(
        [sys.executable, "-m", "regkg", "completion", "bash"], capture_output=True, text=True, cwd=ROOT, check=True
    ).stdout
    caller = tmp_path / "regkg"
    caller.write_text(f'#!/bin/sh\nexec {sys.executable} -m regkg "$@"\n')
    caller.chmod(0o755)
    line = f"regkg query partners -s {store} -p project=LL"
    typed = f'COMP_LINE="{line}" COMP_POINT={len(line)}'
    code = f'{script}\ncompopt() {{ :; }}\n{typed}\n_regkg_completion {caller}\nprintf "%s|" "${{COMPREPLY[@]}}"'
    done = subprocess.run(["/bin/bash", "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)  # noqa: S603
    assert done.stdout == "LLI-431|"
