"""From documents to a validated graph, as `make graph` does it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from regkg.cli import BAD_INPUT, DONE
from regkg.extract.text.tokens import fold
from tests.end_to_end.conftest import ROOT, SHARED, Command

ARTEFACTS = {"authority.trig", "claims", "names.tsv", "regkg.ttl", "regkg.trig", "report.json", "store", "store.json", "texts"}


def test_a_build_writes_its_artefacts_and_nothing_else(built: Path) -> None:
    assert {path.name for path in built.iterdir()} == ARTEFACTS


def test_a_build_ends_with_a_summary_in_plain_words(regkg: Command, tmp_path: Path) -> None:
    outcome = regkg("build", "-o", tmp_path / "graph")
    assert outcome.code == DONE
    lines = dict(line.split("  ", 1) for line in outcome.out.splitlines() if "  " in line)
    assert lines["Documents"].strip().startswith("5, dated 2017-01-10 to ")
    assert lines["Projects"].strip() == "3"
    assert "2\u00a0061\u00a0952.67 EUR" in lines["Project budgets"]
    assert lines["Conflicts"].strip() == "1 open, 0 decided"
    assert lines["Validation"].strip().startswith("conforms")
    assert str(tmp_path / "graph" / "regkg.ttl") in outcome.out


def test_the_committed_claims_are_those_that_the_documents_give(built: Path) -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "data" / "claims").glob("*.jsonl")}
    fresh = {path.name: path.read_text(encoding="utf-8") for path in (built / "claims").glob("*.jsonl")}
    assert committed == fresh, "stale: run `regkg build` and copy build/claims to data/claims"


def test_the_graph_that_comes_with_regkg_is_that_of_the_documents(built: Path) -> None:
    committed = (ROOT / "data" / "published" / "regkg.trig").read_bytes()
    assert committed == (built / "regkg.trig").read_bytes(), "stale: run `regkg build` and copy build/regkg.trig to data/published"


def test_sheets_and_source_documents_give_the_same_resolved_graph(built: Path, built_from_originals: Path) -> None:
    assert (built / "regkg.ttl").read_bytes() == (built_from_originals / "regkg.ttl").read_bytes()


#: Digests of the first six letters, diacritics and case folded, of the names of persons in the source documents.
PERSONS: Final = {"10e8c50e7fccd4e0", "d09351c7ff1c49b5"}


@pytest.mark.parametrize(("tier", "total"), [("core", 149), ("narrative", 80)])
def test_every_fact_of_the_source_documents_is_found(built_from_originals: Path, tier: str, total: int) -> None:
    checker = SHARED / "tools" / "check_source_facts.py"
    if not checker.is_file():
        pytest.skip(f"NOT CHECKED: there is no {checker}")
    claims = sorted((built_from_originals / "claims").glob("*.jsonl"))
    command = [sys.executable, str(checker), *map(str, claims), "--tier", tier, "--verbose"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert f"{tier}: {total} of {total} facts found" in result.stdout, result.stderr


def test_no_claim_names_a_natural_person(built_from_originals: Path) -> None:
    for path in sorted(built_from_originals.rglob("*.jsonl")):
        words = re.findall(r"\w+", fold(path.read_text(encoding="utf-8")))
        digests = {hashlib.sha256(word[:6].encode()).hexdigest()[:16] for word in words}
        assert not digests & PERSONS, path.name


def _build(folder: Path, documents: Path, **environment: str) -> dict[str, bytes]:
    """The files of a build in a process of its own, by their path; the store's own files are Oxigraph's and left out."""
    command = [sys.executable, "-m", "regkg", "build", "--documents", str(documents), "-o", str(folder)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env={**os.environ, **environment})  # noqa: S603
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parts[len(folder.parts)] not in {"store", "store.json"}
    }


def test_surroundings_and_order_change_no_byte(tmp_path: Path) -> None:
    """Other hash seeds, time zones, locales, and files written in another order."""
    documents = tmp_path / "documents"
    documents.mkdir()
    for path in sorted((ROOT / "data" / "documents").iterdir(), reverse=True):
        shutil.copyfile(path, documents / path.name)
    one = _build(tmp_path / "one", ROOT / "data" / "documents", PYTHONHASHSEED="0", TZ="UTC", LANG="C", LC_ALL="C")
    two = _build(tmp_path / "two", documents, PYTHONHASHSEED="4711", TZ="Pacific/Kiritimati", LANG="lv_LV.UTF-8", LC_ALL="")
    assert one == two


def test_a_build_keeps_what_else_is_in_the_folder(regkg: Command, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("mine", encoding="utf-8")
    assert regkg("build", "-o", tmp_path).code == DONE
    assert regkg("build", "-o", tmp_path).code == DONE
    assert note.read_text(encoding="utf-8") == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {*ARTEFACTS, "note.txt"}


def test_a_document_changed_under_its_hash_is_refused_and_the_old_build_stays(regkg: Command, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    shutil.copytree(ROOT / "data" / "documents", documents)
    assert regkg("build", "--documents", documents, "-o", tmp_path / "graph").code == DONE
    before = {path: path.read_bytes() for path in (tmp_path / "graph").rglob("*") if path.is_file()}
    page = documents / "lars-project-page.txt"
    page.write_text(page.read_text(encoding="utf-8").replace("1 643 705", "1 643 706"), encoding="utf-8")
    outcome = regkg("build", "--documents", documents, "-o", tmp_path / "graph")
    assert outcome.code == BAD_INPUT
    assert "lars-project-page.txt: the document changed" in outcome.err
    assert "hint: " in outcome.err
    assert {path: path.read_bytes() for path in (tmp_path / "graph").rglob("*") if path.is_file()} == before


def test_the_report_tells_programs_what_the_summary_tells_people(built: Path) -> None:
    report = json.loads((built / "report.json").read_text(encoding="utf-8"))
    assert report["conforms"] is True
    assert report["counts"]["violation"] == 0
    assert report["rules"] > 50


def test_a_document_that_cannot_be_read_costs_only_itself(regkg: Command, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text("Projekta akronīms: GREENWAY\nProjekta Nr.: LLI-901\n", encoding="utf-8")
    (pages / "bad.txt").write_bytes(b"a\x00b")
    (pages / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    outcome = regkg("build", "--documents", pages, "-o", tmp_path / "graph")
    assert outcome.code == BAD_INPUT
    assert "bad.txt:1: this is a binary file" in outcome.err
    assert "gone.txt: this is a link to a file that is not there" in outcome.err
    assert "LLI-901" in (tmp_path / "graph" / "regkg.ttl").read_text(encoding="utf-8")
    (pages / "good.txt").unlink()
    assert "none of its documents can be read" in regkg("build", "--documents", pages, "-o", tmp_path / "graph").err


def test_a_document_of_the_manifest_that_cannot_be_read_stops_the_build(regkg: Command, tmp_path: Path) -> None:
    pages = tmp_path / "documents"
    shutil.copytree(ROOT / "data" / "documents", pages)
    (pages / "lars-project-page.txt").write_bytes(b"a\x00b")
    outcome = regkg("build", "--documents", pages, "-o", tmp_path / "graph")
    assert outcome.code == BAD_INPUT
    assert not (tmp_path / "graph").exists()
