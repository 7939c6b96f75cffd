"""Bad input gets one clear line with the place, a hint, and an exit code from the table; nothing half-written."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from regkg.cli import BAD_INPUT, DONE, FINDINGS, USAGE
from tests.end_to_end.conftest import ROOT, Command


def _page(folder: Path, content: bytes) -> Path:
    path = folder / "page.txt"
    path.write_bytes(content)
    return path


BAD_DOCUMENTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "page.txt: the document is empty"),
    "blank": (b" \n\t\n", "page.txt: the document is empty"),
    "binary": (b"abc\0\x01\x02", "page.txt:1: this is a binary file"),
    "pdf": (b"%PDF-1.7\n\xff", "page.txt: this is a PDF file"),
    "broken utf-16": ("Projekts LARS".encode("utf-16") + b"\x00", "page.txt: the text is UTF-16 by its mark, and broken"),
    "latin-1": ("viens\ndivi ā".encode("cp1257"), "page.txt:2:6: not UTF-8: byte 0xe2"),
}


@pytest.mark.parametrize("kind", BAD_DOCUMENTS)
def test_a_document_that_is_no_text_is_named(kind: str, regkg: Command, tmp_path: Path) -> None:
    content, message = BAD_DOCUMENTS[kind]
    outcome = regkg("extract", _page(tmp_path, content))
    assert outcome.code == BAD_INPUT
    assert message in outcome.err
    assert outcome.out == "\n" or not outcome.out


def test_a_document_that_is_not_there_is_named(regkg: Command, tmp_path: Path) -> None:
    outcome = regkg("extract", tmp_path / "nothing.txt")
    assert (outcome.code, "nothing.txt: there is no such document" in outcome.err) == (BAD_INPUT, True)


def test_one_bad_document_of_many_costs_only_itself(regkg: Command, tmp_path: Path) -> None:
    shutil.copyfile(ROOT / "data" / "documents" / "lars-project-page.txt", tmp_path / "good.txt")
    _page(tmp_path, b"\0")
    outcome = regkg("extract", tmp_path, "-f", "facts", "-o", tmp_path / "out")
    assert outcome.code == BAD_INPUT
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["good.json"]
    assert json.loads((tmp_path / "out" / "good.json").read_text(encoding="utf-8"))["projects"][0]["acronym"] == "LARS"


def _copy(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for folder in ("documents", "curated", "authority"):
        shutil.copytree(ROOT / "data" / folder, root / "data" / folder)
    shutil.copyfile(ROOT / "regkg.toml", root / "regkg.toml")
    return root


def _append(path: str, text: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


BROKEN_PROJECTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "manifest that is no TOML": (_append("data/documents/manifest.toml", "\n[[document\n"), "manifest.toml: the manifest cannot be read"),
    "manifest with an unknown key": (
        _append("data/documents/manifest.toml", '\n[[document]]\nfile = "x.txt"\nsha265 = "0"\n'),
        "manifest.toml: x.txt: unknown key 'sha265'",
    ),
    "manifest that lists what is not there": (
        _append("data/documents/manifest.toml", '\n[[document]]\nfile = "x.txt"\nsha256 = "' + "0" * 64 + '"\n'),
        "manifest.toml: the manifest lists x.txt, which is not there",
    ),
    "curated line that is no JSON": (
        _append("data/curated/claims/lars-project-page.jsonl", '{"subject": \n'),
        "lars-project-page.jsonl:",
    ),
    "curated line without a reason": (
        _append("data/curated/claims/lars-project-page.jsonl", '{"subject": "id:x", "property": "rk:title"}\n'),
        "the line has no 'at'",
    ),
    "decision with an unknown key": (_append("data/curated/decisions.jsonl", '{"subjekt": 1}\n'), "decisions.jsonl:"),
    "authority data that is no Turtle": (_append("data/authority/more.ttl", "\n<x> a \n"), "more.ttl:"),
    "authority data without a known source": (
        _append("data/authority/places.csv", "place/lv-x,name,lv,X,,,hearsay,yes,\n"),
        "unknown source: 'hearsay'",
    ),
    "configuration with an unknown key": (_append("regkg.toml", "\n[path]\n"), "regkg.toml: unknown key 'path'"),
}


@pytest.mark.parametrize("kind", BROKEN_PROJECTS)
def test_a_broken_project_is_refused_before_anything_is_written(
    kind: str, regkg: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regkg.config import load_config

    root = _copy(tmp_path)
    change, message = BROKEN_PROJECTS[kind]
    change(root)
    monkeypatch.chdir(root)
    load_config.cache_clear()
    try:
        outcome = regkg("build")
    finally:
        load_config.cache_clear()
    assert outcome.code == BAD_INPUT
    assert message in outcome.err
    assert "Traceback" not in outcome.err
    assert not (root / "build").exists() or not list((root / "build").iterdir())


def test_a_typing_error_in_the_name_of_a_query_is_answered_with_the_near_ones(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "partner", "-s", built)
    assert outcome.code == USAGE
    assert "there is no stored query 'partner'" in outcome.err
    assert "did you mean partners" in outcome.err


def test_an_unknown_parameter_is_answered_with_those_that_there_are(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "partners", "-s", built, "-p", "projekt=LARS")
    assert outcome.code == USAGE
    assert "it takes programme, project" in outcome.err


def test_an_unknown_name_is_answered_with_near_names(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "partners", "-s", built, "-p", "project=LLI-43")
    assert outcome.code == USAGE
    assert "nothing is called 'LLI-43'" in outcome.err
    assert "LLI-431" in outcome.err


def test_bad_sparql_is_shown_with_a_caret_under_the_place(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "-s", built, "-e", "SELECT ?s { ?s a rk:Project ")
    assert outcome.code == BAD_INPUT
    lines = outcome.err.splitlines()
    assert lines[0].startswith("error: query:1:29: ")
    assert lines[2].index("^") == len("  SELECT ?s { ?s a rk:Project ")


def test_an_update_is_no_query(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "-s", built, "-e", "DELETE WHERE { ?s ?p ?o }")
    assert (outcome.code, "an update is no query" in outcome.err) == (BAD_INPUT, True)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.ttl", "<a:b> <a:c> .", "x.ttl:1:13"),
        ("x.trig", "nonsense", "x.trig:1:"),
        ("x.csv", "a,b", "regkg opens no .csv file"),
    ],
)
def test_a_file_that_is_no_graph_is_refused(name: str, content: str, message: str, regkg: Command, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    outcome = regkg("about", "-s", tmp_path / name)
    assert outcome.code == BAD_INPUT
    assert message in outcome.err


def test_a_store_that_is_not_there_is_refused_with_the_way_to_make_one(regkg: Command, tmp_path: Path) -> None:
    outcome = regkg("about", "-s", tmp_path / "nowhere")
    assert outcome.code == BAD_INPUT
    assert "hint: make one with: regkg build" in outcome.err


def test_a_broken_claim_line_is_named_with_file_and_line(tmp_path: Path) -> None:
    from regkg.claims import read_claims
    from regkg.errors import ClaimError

    source = ROOT / "data" / "claims" / "lars-project-page.jsonl"
    lines = source.read_text(encoding="utf-8").splitlines()
    row = json.loads(lines[2])
    row["value"] = "changed by hand"
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join([*lines[:2], json.dumps(row)]), encoding="utf-8")
    with pytest.raises(ClaimError, match=r"claims\.jsonl:3: the claim's id is"):
        list(read_claims(path))


def test_a_shape_with_a_term_that_shacl_does_not_know_is_a_finding_with_its_line(regkg: Command, tmp_path: Path) -> None:
    shapes, data = tmp_path / "shapes.ttl", tmp_path / "data.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n<http://example.org/s> a sh:NodeShape ;\n    sh:minCuont 1 .\n", encoding="utf-8"
    )
    data.write_text("<http://example.org/a> a <http://example.org/B> .", encoding="utf-8")
    outcome = regkg("validate", data, "--alone", "--shapes", shapes, "--lang", "en")
    assert outcome.code == FINDINGS
    assert f"{shapes}:3:" in outcome.out
    assert "SHACL knows no sh:minCuont. Did you mean sh:minCount?" in outcome.out


def test_standard_input_is_read(regkg: Command, tmp_path: Path) -> None:
    import subprocess
    import sys

    text = (ROOT / "data" / "documents" / "lars-project-page.txt").read_bytes()
    command = [sys.executable, "-m", "regkg", "extract", "-", "-f", "facts"]
    result = subprocess.run(command, input=text, capture_output=True, check=False, cwd=ROOT)  # noqa: S603
    assert result.returncode == DONE
    assert json.loads(result.stdout)["projects"][0]["total_budget"] == 1643705
