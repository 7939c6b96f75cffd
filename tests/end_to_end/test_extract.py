"""A folder of mixed pages is read with one command; a bad file costs only itself, and every page that says nothing says so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from regkg.cli import BAD_INPUT, DONE, LIMIT, USAGE
from tests.end_to_end.conftest import ROOT, Command
from tests.unit.documents.papers import docx, lines, pdf

TITLE = "Projekts „Vēju takas” (LLI-901)"
PERIOD = "Projekts tiek īstenots no 2019. gada 1. maija līdz 2021. gada 30. aprīlim."
MONEY = "Kopējais projekta finansējums ir 5 000 EUR."
GERMAN = "Das Projekt wird von der Europäischen Union gefördert und ist für die Region wichtig."


def write_page(folder: Path, name: str) -> Path:
    """The same invented page in one of the kinds that are read."""
    path = folder / name
    kind = path.suffix
    if kind == ".txt":
        path.write_text(f"{TITLE}\n\n{PERIOD}\n\n{MONEY}\n", encoding="utf-8")
    elif kind == ".html":
        body = f"<nav><a href='/'>Sākums</a></nav><h1>{TITLE}</h1><p>{PERIOD}</p><p>{MONEY}</p>"
        path.write_bytes(f"<html><head><meta charset='windows-1257'></head><body>{body}</body></html>".encode("cp1257"))
    elif kind == ".pdf":
        path.write_bytes(pdf([*lines(60, 760, [TITLE]), *lines(60, 700, [PERIOD]), *lines(60, 640, [MONEY])]))
    else:
        path.write_bytes(docx(lambda document: [document.add_paragraph(words) for words in (TITLE, PERIOD, MONEY)]))
    return path


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of one page of each kind."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.txt", "b.html", "c.pdf", "d.docx"):
        write_page(folder, name)
    return folder


def facts(path: Path) -> dict[str, object]:
    found = json.loads(path.read_text(encoding="utf-8"))
    (project,) = found["projects"]
    return {key: project.get(key) for key in ("number", "start", "end", "total_budget")}


FACTS = {"number": "LLI-901", "start": "2019-05-01", "end": "2021-04-30", "total_budget": 5000.0}


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_folder_of_mixed_pages_gives_one_file_a_document(jobs: int, pages: Path, regkg: Command) -> None:
    out = pages.parent / "out"
    outcome = regkg("extract", pages, "-f", "facts", "-o", out, "--jobs", jobs)
    assert (outcome.code, outcome.out, outcome.err) == (DONE, "", "4 documents: 4 with facts\n")
    assert sorted(path.name for path in out.iterdir()) == ["a.json", "b.json", "c.json", "d.json"]
    assert [facts(path) for path in sorted(out.iterdir())] == [FACTS] * 4


def test_a_bad_file_among_good_ones_costs_only_itself(pages: Path, regkg: Command) -> None:
    (pages / "b2.html").write_bytes(b"%PDF-1.4")
    (pages / "c2.pdf").write_bytes(pdf(lines(60, 700, ["Takas"]), encrypted=True))
    (pages / "d2.docx").write_bytes(b"PK\x03\x04")
    (pages / "e.txt").write_bytes("ā".encode("cp1257"))
    out = pages.parent / "out"
    outcome = regkg("extract", pages, "-f", "facts", "-o", out)
    assert outcome.code == BAD_INPUT
    assert sorted(path.name for path in out.iterdir()) == ["a.json", "b.json", "c.json", "d.json"]
    errors = [line for line in outcome.err.split("\n") if line.startswith("error: ")]
    assert [line.partition(".")[0].rpartition("/")[2] for line in errors] == ["b2", "c2", "d2", "e"]
    assert outcome.err.count("hint: ") == 4
    assert outcome.err.endswith("8 documents: 4 with facts, 4 that cannot be read\n")


def test_where_only_limits_were_reached_the_exit_code_says_so(pages: Path, regkg: Command) -> None:
    (pages / "z.html").write_text("<div>" * 5000, encoding="utf-8")
    outcome = regkg("extract", pages, "-f", "facts", "-o", pages.parent / "out")
    assert outcome.code == LIMIT
    assert "z.html: more than" in outcome.err


@pytest.mark.parametrize("form", ["table", "claims", "jsonl", "facts", "html"])
def test_the_number_of_jobs_changes_nothing(form: str, pages: Path, regkg: Command) -> None:
    one, three = (regkg("extract", pages, "-f", form, "--jobs", jobs) for jobs in (1, 3))
    assert one.out
    assert one == three


def test_documents_that_differ_in_their_ending_keep_it(pages: Path, regkg: Command) -> None:
    write_page(pages, "a.html")
    out = pages.parent / "out"
    assert regkg("extract", pages, "-f", "facts", "-o", out).code == DONE
    assert sorted(path.name for path in out.iterdir()) == ["a.html.json", "a.txt.json", "b.json", "c.json", "d.json"]


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_documents_of_one_name_from_several_folders_lie_in_folders_called_like_those(pages: Path, tmp_path: Path, regkg: Command) -> None:
    other = tmp_path / "other"
    other.mkdir()
    write_page(other, "a.txt")
    out = tmp_path / "out"
    assert regkg("extract", pages, other, pages / "a.txt", "-f", "facts", "-o", out).code == DONE
    assert written(out) == ["other/a.json", "pages/a.json", "pages/b.json", "pages/c.json", "pages/d.json"]


def test_folders_in_a_folder_are_read_and_their_results_lie_alike(pages: Path, regkg: Command) -> None:
    for name in ("2020", "2020/deep", "2021", "b_files", ".hidden", "out"):
        (pages / name).mkdir()
        write_page(pages / name, "page.html")
    write_page(pages / "2021", "page.txt")
    (pages / "2021" / "loop").symlink_to(pages)
    out = pages / "out"
    outcome = regkg("extract", pages, "-f", "claims", "-o", out)
    note = f"note: {pages}/2021/loop: a link to a folder is not followed; name it if it is to be read\n"
    assert (outcome.code, outcome.err) == (DONE, f"{note}8 documents: 8 with facts\n")
    found = [name for name in written(out) if name.endswith(".jsonl")]
    assert found == [
        "2020/deep/page.jsonl",
        "2020/page.jsonl",
        "2021/page.html.jsonl",
        "2021/page.txt.jsonl",
        *(f"{n}.jsonl" for n in "abcd"),
    ]
    records = json.loads((out / "texts" / "index.json").read_text(encoding="utf-8"))
    assert all((out / "texts" / f"{name}.txt").is_file() for name in records)
    assert records["2020/page"]["file"] == "page.html"


def test_what_else_lies_in_a_folder_is_told_with_a_way_out(pages: Path, regkg: Command) -> None:
    for name in ("a.jpg", "b.PNG", "c.jpg", "d.gif", "table.xlsx", "style.css", "notes.md", ".hidden"):
        (pages / name).write_bytes(b"x")
    outcome = regkg("extract", pages, "-f", "facts")
    assert outcome.code == DONE
    assert f"note: {pages}: not read: a.jpg, b.PNG, c.jpg … (4 files): a picture; let a program for text recognition" in outcome.err
    assert f"note: {pages}: not read: table.xlsx: a spreadsheet; open it in a spreadsheet program" in outcome.err
    assert f"note: {pages}: not read: 2 files that end in .css, .md; name one, and it is read as text\n" in outcome.err


def test_several_documents_are_not_written_to_one_file(pages: Path, regkg: Command) -> None:
    out = pages.parent / "one.json"
    outcome = regkg("extract", pages, "-o", out)
    assert (outcome.code, out.exists()) == (USAGE, False)
    assert f"{out} is one file, and there are 4 documents. Name a folder" in outcome.err
    assert regkg("extract", pages / "a.txt", "-o", out).code == DONE
    assert facts(out) == FACTS


def test_the_encoding_of_an_older_text_is_told(tmp_path: Path, regkg: Command) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(f"{TITLE}\r\n\r\n{PERIOD}\r\n\r\n{MONEY}\r\n".encode("cp1257"))
    outcome = regkg("extract", page, "-f", "claims", "-o", tmp_path / "out")
    assert (outcome.code, outcome.err) == (DONE, f"{page}: read as Windows-1257\n")
    assert regkg("extract", page, "--lang", "lv").err == f"{page}: nolasīts kā Windows-1257\n"
    outcome = regkg("extract", page, page.parent, "-f", "claims", "-o", tmp_path / "claims")
    text = (tmp_path / "claims" / "texts" / "page.txt").read_bytes().decode()
    claims = [json.loads(line) for line in (tmp_path / "claims" / "page.jsonl").read_text(encoding="utf-8").splitlines()]
    assert claims
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in claims)


def test_claims_come_with_the_texts_that_they_quote(pages: Path, regkg: Command) -> None:
    out = pages.parent / "out"
    assert regkg("extract", pages, "-f", "claims", "-o", out).code == DONE
    records = json.loads((out / "texts" / "index.json").read_text(encoding="utf-8"))
    assert {name: record["reader"] for name, record in records.items()} == {"a": "text/1", "b": "html/1", "c": "pdf/1", "d": "docx/1"}
    for name, record in records.items():
        text = (out / "texts" / f"{name}.txt").read_bytes().decode()
        claims = [json.loads(line) for line in (out / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        assert claims
        assert all(text[claim["start"] : claim["end"]] == claim["text"] and claim["sha256"] == record["sha256"] for claim in claims)


@pytest.mark.parametrize(("language", "words"), [("en", "skipped: German is not read"), ("lv", "izlaists: vācu valodu nelasa")])
def test_a_page_in_a_language_that_is_not_read_is_skipped_with_a_line(language: str, words: str, tmp_path: Path, regkg: Command) -> None:
    (tmp_path / "page.txt").write_text(GERMAN, encoding="utf-8")
    outcome = regkg("extract", tmp_path / "page.txt", "-f", "facts", "--lang", language)
    assert (outcome.code, outcome.err) == (DONE, f"{tmp_path / 'page.txt'}: {words}\n")
    assert json.loads(outcome.out)["projects"] == []


def test_a_page_with_nothing_to_read_says_so(tmp_path: Path, regkg: Command) -> None:
    (tmp_path / "page.html").write_text("<p>Upe tek lēni un neko nesaka.</p>", encoding="utf-8")
    outcome = regkg("extract", tmp_path / "page.html", "-f", "facts")
    assert (outcome.code, outcome.err) == (DONE, f"{tmp_path / 'page.html'}: nothing to read\n")


def test_one_document_is_explained_as_a_page(pages: Path, regkg: Command) -> None:
    page = pages.parent / "page.html"
    assert regkg("extract", pages / "b.html", "-o", page).code == DONE
    shown = page.read_text(encoding="utf-8")
    assert '<a class="taken' in shown
    assert "start date: <b>2019-05-01</b>" in shown
    assert shown == regkg("extract", pages / "b.html", "--explain", "-f", "html").out


def test_one_document_is_explained_on_the_terminal(pages: Path, regkg: Command) -> None:
    outcome = regkg("extract", pages / "c.pdf", "--explain", "--lang", "lv")
    assert outcome.code == DONE
    assert "[2019. gada 1. maija]" in outcome.out
    assert "sākuma datums: 2019-05-01" in outcome.out


def test_only_pages_for_people_are_explained(pages: Path, regkg: Command) -> None:
    outcome = regkg("extract", pages, "--explain", "-f", "facts")
    assert (outcome.code, "--explain shows a page to people" in outcome.err) == (USAGE, True)


def test_a_web_page_from_standard_input_is_told_by_its_beginning(pages: Path, regkg: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    from io import BytesIO, TextIOWrapper

    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO((pages / "b.html").read_bytes())))
    outcome = regkg("extract", "-", "-f", "facts")
    assert json.loads(outcome.out)["projects"][0]["number"] == "LLI-901"


def test_a_build_reads_all_kinds_and_keeps_the_texts(pages: Path, regkg: Command) -> None:
    (pages / "a.txt").write_text(GERMAN, encoding="utf-8")
    out = pages.parent / "built"
    outcome = regkg("build", "--documents", pages, "-o", out)
    assert outcome.err == "a.txt: skipped: German is not read\n"
    assert sorted(path.name for path in (out / "texts").iterdir()) == ["a.txt", "b.txt", "c.txt", "d.txt", "index.json"]
    index = out / "texts" / "index.json"
    index.write_text(index.read_text(encoding="utf-8").replace("html/1", "html/0"), encoding="utf-8")
    records = json.loads(index.read_text(encoding="utf-8"))
    records["b"]["text_sha256"] = "0" * 64
    index.write_text(json.dumps(records), encoding="utf-8")
    again = regkg("build", "--documents", pages, "-o", out)
    assert "b.html: its text is read otherwise now (html/0 → html/1); look at its curated claims" in again.err


def test_a_text_that_is_read_otherwise_than_the_manifest_says_stops_the_build(pages: Path, regkg: Command) -> None:
    import hashlib

    sha256 = hashlib.sha256((pages / "b.html").read_bytes()).hexdigest()
    manifest = f'[[document]]\nfile = "b.html"\nsha256 = "{sha256}"\ntext_sha256 = "{"0" * 64}"\n'
    (pages / "manifest.toml").write_text(manifest, encoding="utf-8")
    outcome = regkg("build", "--documents", pages, "-o", pages.parent / "built")
    assert outcome.code == BAD_INPUT
    assert "the text that is read from the document changed" in outcome.err


def test_the_fact_sheets_have_no_facts_in_their_frames() -> None:
    from regkg.documents import document_files, read_document
    from regkg.extract import extract

    for document in map(read_document, document_files(ROOT / "data" / "documents")):
        fields = [claim for claim in extract(document) if "/project/" in claim.subject.value and document.is_chrome(claim.span)]
        assert fields == [], document.name


def test_a_hundred_pages_with_one_bad_one(pages: Path, regkg: Command) -> None:
    for at in range(96):
        shutil.copyfile(pages / "b.html", pages / f"page-{at:02}.html")
    (pages / "page-50.html").write_bytes(b"\x89PNG\r\n")
    out = pages.parent / "out"
    outcome = regkg("extract", pages, "-f", "facts", "-o", out)
    assert outcome.code == BAD_INPUT
    assert len(list(out.iterdir())) == 99
    assert outcome.err.count("error:") == 1
