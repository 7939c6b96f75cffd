"""What changed, said as a reader would say it; Turtle laid out in place; the pages of the ontology."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from regkg.cli import BAD_INPUT, DONE, FINDINGS
from regkg.diff import read_patch
from regkg.termpages import write_ontology_pages
from tests.end_to_end.conftest import ROOT, Command

DOCUMENT = "smart-planning-registry-entry.txt"


@pytest.fixture(scope="session")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build after the total of one project was changed in one document."""
    from regkg.cli.app import run

    folder = tmp_path_factory.mktemp("revised")
    documents = folder / "documents"
    shutil.copytree(ROOT / "data" / "documents", documents)
    path = documents / DOCUMENT
    old = path.read_bytes()
    path.write_bytes(old.replace(b"418247.67", b"363237.51"))
    manifest = documents / "manifest.toml"
    before, after = (hashlib.sha256(content).hexdigest() for content in (old, path.read_bytes()))
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    run(["build", "--documents", str(documents), "-o", str(folder / "build")])  # partners no longer add up: it may end with findings
    return folder / "build"


def test_a_second_release_after_one_document_changed_says_what_a_reader_would_say(regkg: Command, built: Path, revised: Path) -> None:
    told = regkg("diff", built, revised).out.replace("\u00a0", " ")
    assert "1 budget changed: LLI-431 total 418 247.67 EUR → 363 237.51 EUR." in told.splitlines()[0]
    assert "~ LLI-431 · " in told
    assert "      total: 418 247.67 EUR → 363 237.51 EUR" in told


def test_the_same_is_said_in_latvian(regkg: Command, built: Path, revised: Path) -> None:
    told = regkg("diff", built, revised, "--lang", "lv", "--summary").out.replace("\u00a0", " ")
    assert told.startswith("mainīts 1 projekts")
    assert "LLI-431 kopējais finansējums 418 247,67 EUR → 363 237,51 EUR" in told


def test_every_format_has_the_change(regkg: Command, built: Path, revised: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(regkg("diff", built, revised, "-f", "csv").out)))
    assert {"change": "changed", "field": "total", "before": "418\u00a0247.67\u00a0EUR", "after": "363\u00a0237.51\u00a0EUR"}.items() <= {
        key: value for row in rows if row["field"] == "total" for key, value in row.items()
    }.items()
    whole = json.loads(regkg("diff", built, revised, "-f", "json").out)
    assert whole["statements"] == {"removed": len(regkg("diff", built, revised, "-f", "nt", "--removed").out.splitlines()), "added": 1}
    patch = read_patch(regkg("diff", built, revised, "-f", "patch").out)
    back = read_patch(regkg("diff", revised, built, "-f", "patch").out)
    assert (patch.added, patch.removed) == (back.removed, back.added)
    assert "418 247.67 EUR → 363 237.51 EUR" in regkg("diff", built, revised, "-f", "md").out.replace("\u00a0", " ")


def test_the_exit_code_says_whether_there_is_a_difference_only_when_asked(regkg: Command, built: Path, revised: Path) -> None:
    assert regkg("diff", built, revised, "--summary").code == DONE
    assert regkg("diff", built, revised, "--summary", "--exit-status").code == FINDINGS
    same = regkg("diff", built, built, "--exit-status")
    assert (same.code, same.out) == (DONE, "Nothing changed.\n")


def test_a_release_and_the_build_from_which_it_was_made_are_the_same(regkg: Command, built: Path) -> None:
    assert regkg("diff", built, built / "regkg.ttl", "--exit-status").code == DONE


def test_what_cannot_be_compared_is_said_in_a_sentence(regkg: Command, built: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("<a", encoding="utf-8")
    for other in (tmp_path / "broken.ttl", tmp_path / "nothing", tmp_path):
        outcome = regkg("diff", built, other)
        assert (outcome.code, outcome.out) == (BAD_INPUT, "")
        assert outcome.err.startswith("error: ")


def test_fmt_writes_in_place_and_check_names_what_has_another_layout(regkg: Command, tmp_path: Path) -> None:
    entry = tmp_path / "entry.ttl"
    entry.write_text(
        "@prefix rk: <https://w3id.org/regkg/ontology#> .\n<urn:b> a rk:Project . # kept\n<urn:a> a rk:Project .\n", encoding="utf-8"
    )
    checked = regkg("fmt", "--check", tmp_path)
    assert checked.code == FINDINGS
    assert f"another layout: {entry}" in checked.err
    assert "+    # kept" in regkg("fmt", "--diff", entry).out
    assert regkg("fmt", entry).code == DONE
    assert "# kept" in entry.read_text(encoding="utf-8")
    assert regkg("fmt", "--check", tmp_path).code == DONE


def test_fmt_leaves_a_broken_file_as_it_is_and_lays_out_the_others(regkg: Command, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:a> <urn:b>", encoding="utf-8")
    (tmp_path / "b.ttl").write_text("<urn:a>   <urn:b> 1 .", encoding="utf-8")
    outcome = regkg("fmt", tmp_path)
    assert outcome.code == BAD_INPUT
    assert "a.ttl:1" in outcome.err
    assert (tmp_path / "a.ttl").read_text(encoding="utf-8") == "<urn:a> <urn:b>"
    assert (tmp_path / "b.ttl").read_text(encoding="utf-8") == "<urn:a> <urn:b> 1 .\n"


def test_what_regkg_publishes_has_the_layout(regkg: Command, built: Path) -> None:
    assert regkg("fmt", "--check", built / "regkg.ttl").code == DONE


def test_explain_writes_the_pages_of_the_ontology(regkg: Command, tmp_path: Path) -> None:
    assert regkg("explain", "--site", tmp_path).code == DONE
    assert (tmp_path / "lv" / "index.html").is_file()
    assert (tmp_path / "en" / "code-role.html").is_file()
    assert (tmp_path / "ontology.ttl").is_file()


def test_the_redirects_lead_to_files_that_there_are(tmp_path: Path) -> None:
    """Each rule of the template for w3id.org that names a page names one of those that are written."""
    names = {str(path.relative_to(tmp_path)) for path in write_ontology_pages(tmp_path)}
    rules = (ROOT / "docs" / "how-to" / "w3id.htaccess").read_text(encoding="utf-8")
    targets = re.findall(r"RewriteRule \S+ \S+/ontology/(\S+) \[", rules)
    assert len(targets) > 10
    for target in targets:
        name = "role" if "code-" in target else "prov" if "alignment-" in target else "projects"
        assert target.partition("#")[0].replace("$1", name) in names, target
