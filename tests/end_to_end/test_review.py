"""From a claim that a person looks at to a graph that shows what was decided, and back."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from regkg.cli import BAD_INPUT, DONE, FINDINGS, USAGE
from regkg.cli.app import run
from regkg.config import load_config
from tests.end_to_end.conftest import ROOT, Command, Outcome

DECISIONS = Path("data/curated/decisions.jsonl")
PAGE = Path("data/documents/page.txt")
TEXT = """Interreg V-A Latvijas–Lietuvas pārrobežu sadarbības programma 2014.–2020. gadam
Projekta Nr.: LLI-901
Projekta nosaukums: Zaļais ceļš
Kopējais projekta budžets: 120 000,50 EUR
Projekta īstenošanas laiks: 01.03.2019. – 31.03.2021.

Projekts veido ceļu, pa kuru var iet un braukt visi.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[Command]:
    """A project of one's own with one page; runs commands in it."""
    shutil.copyfile(ROOT / "regkg.toml", tmp_path / "regkg.toml")
    shutil.copytree(ROOT / "data" / "authority", tmp_path / "data" / "authority")
    (tmp_path / "data" / "documents").mkdir()
    (tmp_path / PAGE).write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REGKG_LANG", "en")
    monkeypatch.delenv("REGKG_REVIEWER", raising=False)
    load_config.cache_clear()

    def call(*args: object) -> Outcome:
        capfd.readouterr()
        code = run([str(arg) for arg in args])
        written = capfd.readouterr()
        return Outcome(code, written.out, written.err)

    yield call
    load_config.cache_clear()


@pytest.fixture
def sources(project: Command, tmp_path: Path) -> Command:
    """The same with the five documents."""
    shutil.rmtree(tmp_path / "data" / "documents")
    shutil.copytree(ROOT / "data" / "documents", tmp_path / "data" / "documents")
    shutil.copytree(ROOT / "data" / "curated", tmp_path / "data" / "curated")
    return project


def claims(regkg: Command, *args: object) -> list[dict[str, str]]:
    """The claims that a review lists."""
    return list(csv.DictReader(io.StringIO(regkg("review", *args, "-f", "csv").out)))


def claim_on(regkg: Command, property_: str, value: str) -> str:
    """The identifier of the first claim with a value."""
    return next(row["id"] for row in claims(regkg, "--property", property_) if row["value"] == value)


def asked(regkg: Command, query: str) -> list[dict[str, str]]:
    outcome = regkg("query", "-e", query, "-f", "csv", "--iris")
    assert outcome.code == DONE, outcome.err
    return list(csv.DictReader(io.StringIO(outcome.out)))


def ends(regkg: Command) -> set[str]:
    """The ends of projects that stand, after decisions."""
    rows = claims(regkg, "--property", "endDate")
    return {row["keeps"] or row["value"] for row in rows if row["rank"] == "preferred" or row["verdict"] == "corrected"}


# ── one accepted, one rejected, one corrected ────────────────────────────────────────────────────────────────────────────


def test_the_graph_shows_what_was_accepted_rejected_and_corrected_with_the_decision(sources: Command) -> None:
    accepted = claim_on(sources, "acronym", "LARS")
    rejected = claim_on(sources, "rk:startDate", "2018-07-01")
    corrected = claim_on(sources, "beigu datums", "2022-05-31")
    day = ("--date", "2026-11-29")
    assert sources("review", "--accept", accepted, *day).code == DONE
    assert sources("review", "--reject", rejected[:8], "--reason", "the plan, not a project", "--by", "regional planner", *day).code == DONE
    outcome = sources("review", "--correct", corrected, "30.06.2022", *day)
    assert outcome.out == f"corrected: {corrected} Smart planning · end date = 2022-05-31 → 2022-06-30\n"
    built = sources("build")
    assert built.code == DONE
    assert "0 violations" in built.out
    rows = asked(
        sources,
        """PREFIX rk: <https://w3id.org/regkg/ontology#>
        SELECT ?claim ?rank ?verdict ?keeps ?by ?on ?reason {
          GRAPH ?evidence { ?claim rk:inDecision ?decision ; rk:rank ?rank }
          ?decision rk:verdict ?verdict ; rk:decidedBy ?by ; rk:decidedOn ?on ; rk:reason ?reason . OPTIONAL { ?decision rk:keeps ?keeps }
          FILTER (LANG(?reason) = "en")
        }""",
    )
    told = {
        (row["verdict"].rpartition("/")[2], row["rank"].rpartition("/")[2], row["keeps"], row["by"], row["on"], row["reason"])
        for row in rows
    }
    assert {row[:2] for row in told if row[0] == "accepted"} <= {("accepted", "preferred"), ("accepted", "normal")}
    assert ("rejected", "deprecated", "", "regional planner", "2026-11-29", "the plan, not a project") in told
    here = "The document says something else at this place."
    assert ("corrected", "deprecated", "2022-06-30", "data editor", "2026-11-29", here) in told
    assert ("corrected", "preferred", "2022-06-30", "data editor", "2026-11-29", here) in told
    values = {
        row["v"]
        for row in asked(
            sources, "SELECT ?v { ?s <https://w3id.org/regkg/ontology#endDate>|<https://w3id.org/regkg/ontology#startDate> ?v }"
        )
    }
    assert "2022-06-30" in values
    assert not values & {"2022-05-31", "2018-07-01"}
    shown = json.loads(sources("show", "LLI-431", "-f", "json").out)
    marked = [(claim["value"], claim["decision"]) for claim in shown["sources"] if claim.get("decision")]
    by = "(data editor, 2026-11-29)"
    assert sorted(marked) == [("2022-05-31", f"Corrected {by}"), ("2022-06-30", f"Corrected {by}")]


def test_the_five_documents_have_no_doubtful_claim_and_the_less_sure_are_pointed_to(sources: Command) -> None:
    said = sources("review").out
    assert re.fullmatch(
        r"None of the \d+ claims has a confidence below 0\.8\. --all shows every one, --threshold 1 the \d+ that are less sure\.\n", said
    )
    less = re.findall(r"\d+", said)[-1]
    assert sources("review", "--threshold", "1").out.endswith(f"{less} claims\n")
    assert f"mazāk drošos ({less}) rāda --threshold 1.</p>" in sources("review", "-f", "html", "--lang", "lv").out
    assert sources("review", "--property", "endDate", "--kind", "restored").out == "There is nothing to review.\n"


def test_a_correction_is_published_with_its_source(sources: Command) -> None:
    total = claim_on(sources, "totalBudget", "1643705 EUR")
    said = sources("review", "--correct", total, "1 643 706").out
    assert said == f"corrected: {total} LARS · total budget = 1\u00a0643\u00a0705\u00a0EUR → 1\u00a0643\u00a0706\u00a0EUR\n"
    assert sources("build").code == DONE
    assert sources("validate").code == DONE
    assert "1\u00a0643\u00a0706.00 EUR" in sources("show", "LARS").out


# ── doubt ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def with_threshold(number: str) -> None:
    text = Path("regkg.toml").read_text(encoding="utf-8")
    Path("regkg.toml").write_text(re.sub(r"threshold = .*", f"threshold = {number}", text), encoding="utf-8")
    load_config.cache_clear()


def test_claims_below_the_threshold_wait_for_a_person(sources: Command) -> None:
    assert claims(sources) == []
    with_threshold("0.95")
    waiting = claims(sources)
    assert waiting
    assert {row["rank"] for row in waiting} == {"awaiting"}
    built = sources("build")
    assert f"Claims that await review and are not published: {len(waiting)} (regkg review)" in built.err
    published = asked(
        sources,
        """PREFIX rk: <https://w3id.org/regkg/ontology#>
        PREFIX rank: <https://w3id.org/regkg/code/claim-rank/>
        SELECT ?s ?p ?v {
          ?s ?p ?v
          GRAPH ?g { ?c rk:rank rank:awaiting ; rk:claimSubject ?s ; rk:claimProperty ?p ; rk:claimValue|rk:claimObject ?v }
          FILTER NOT EXISTS {
            GRAPH ?h { ?d rk:claimSubject ?s ; rk:claimProperty ?p ; rk:claimValue|rk:claimObject ?v ; rk:rank ?rank }
            FILTER (?rank != rank:awaiting)
          }
        }""",
    )
    assert published == []


def test_what_is_accepted_no_longer_waits(sources: Command) -> None:
    with_threshold("0.95")
    waiting = claims(sources)
    sources("review", "--accept", waiting[0]["id"])
    assert {row["id"] for row in claims(sources)} < {row["id"] for row in waiting}


def test_the_threshold_can_be_another_for_once(sources: Command) -> None:
    assert {row["confidence"] for row in claims(sources, "--threshold", "0.95")} == {"0.9"}


# ── a text that is read again ────────────────────────────────────────────────────────────────────────────────────────────


def reject_the_end(project: Command) -> None:
    assert ends(project) == {"2021-03-31"}
    assert project("review", "--reject", claim_on(project, "endDate", "2021-03-31")).code == DONE
    assert ends(project) == set()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text,
        lambda text: f"Publicēts pavasarī.\n\n{text}",
        lambda text: text.replace("01.03.2019. – 31.03.2021.", "01.03.2019.  –  31.03.2021."),
        lambda text: text.replace("visi.", "visi, arī bērni."),
        lambda text: text.replace("01.03.2019.", "01.04.2019."),
    ],
    ids=["the same text", "a paragraph before", "other blanks", "another sentence changed", "another value in the line"],
)
def test_a_decision_survives(change: Callable[[str], str], project: Command) -> None:
    reject_the_end(project)
    PAGE.write_text(change(TEXT), encoding="utf-8")
    assert ends(project) == set()
    assert project("review", "--stale").code == DONE


def test_a_value_that_changed_is_asked_for_again_and_the_old_decision_is_told(project: Command) -> None:
    reject_the_end(project)
    PAGE.write_text(TEXT.replace("31.03.2021.", "31.05.2021."), encoding="utf-8")
    assert ends(project) == {"2021-05-31"}
    assert "Decisions whose claim is not there any more: 1 (regkg review --stale)" in project("build").err
    stale = project("review", "--stale")
    assert stale.code == FINDINGS
    assert "another value is read there now" in stale.out
    assert "2021-05-31" in stale.out
    named = stale.out.split()[0]
    assert project("review", "--undo", named).code == DONE
    assert project("review", "--stale").out == "Every decision is on a claim that is there.\n"


def test_a_decision_that_is_taken_back_leaves_the_graph_as_it_was(project: Command) -> None:
    assert project("build").code == DONE
    before = Path("build/regkg.trig").read_bytes()
    claim = claim_on(project, "endDate", "2021-03-31")
    project("review", "--correct", claim, "2021")
    assert ends(project) == {"2021"}
    assert project("review", "--undo", claim).code == DONE
    assert project("build").code == DONE
    assert Path("build/regkg.trig").read_bytes() == before
    assert DECISIONS.read_text(encoding="utf-8") == ""


def test_whoever_decides_again_changes_the_decision(project: Command) -> None:
    claim = claim_on(project, "endDate", "2021-03-31")
    for args in (("--accept", claim), ("--correct", claim, "2020"), ("--reject", claim)):
        assert project("review", *args).code == DONE
        assert len(DECISIONS.read_text(encoding="utf-8").splitlines()) == 1
    assert ends(project) == set()


# ── how it is asked for ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_several_claims_are_decided_at_once_or_none(project: Command) -> None:
    rows = [row["id"] for row in claims(project, "--all")]
    assert project("review", "--accept", rows[0], "ffffffffffffffff").code == USAGE
    assert not DECISIONS.exists()
    assert project("review", "--accept", rows[0], rows[1], "--reject", rows[2]).code == USAGE
    assert project("review", "--accept", rows[0], rows[1]).code == DONE
    assert (
        project("review", "--accept", rows[0], "--reject", rows[2], "--correct", claim_on(project, "endDate", "2021-03-31"), "2020").code
        == DONE
    )
    assert len(DECISIONS.read_text(encoding="utf-8").splitlines()) == 4


def test_a_claim_that_is_named_twice_is_refused(project: Command) -> None:
    claim = claim_on(project, "endDate", "2021-03-31")
    assert project("review", "--accept", claim, "--reject", claim).code == USAGE


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("--accept", "zzzz"), USAGE, "not the identifier of a claim"),
        (("--accept", "ffffffff"), USAGE, "there is no claim"),
        (("--undo", "ffffffff"), USAGE, "there is no claim"),
        (("--property", "endDat"), USAGE, "nearest: endDate"),
        (("nowhere.txt",), BAD_INPUT, "there is no document nowhere.txt"),
        (("--threshold", "2"), USAGE, "threshold"),
    ],
)
def test_a_mistake_is_answered_in_a_sentence(args: tuple[str, ...], code: int, message: str, project: Command) -> None:
    outcome = project("review", *args)
    assert outcome.code == code
    assert message in outcome.err


def test_a_person_has_no_name_here(project: Command) -> None:
    outcome = project("review", "--accept", claim_on(project, "endDate", "2021-03-31"), "--by", "Jānis Bērziņš")
    assert outcome.code == BAD_INPUT
    assert "not a role" in outcome.err
    assert not DECISIONS.exists()


def test_the_reviewer_can_be_named_by_the_environment(project: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGKG_REVIEWER", "datu redaktors")
    project("review", "--accept", claim_on(project, "endDate", "2021-03-31"))
    assert json.loads(DECISIONS.read_text(encoding="utf-8"))["by"] == "datu redaktors"


def test_a_broken_line_stops_a_decision_and_stays_as_it_is(project: Command) -> None:
    claim = claim_on(project, "endDate", "2021-03-31")
    DECISIONS.parent.mkdir(parents=True, exist_ok=True)
    DECISIONS.write_text("{broken\n", encoding="utf-8")
    outcome = project("review", "--accept", claim)
    assert outcome.code == BAD_INPUT
    assert "decisions.jsonl:1" in outcome.err
    assert DECISIONS.read_text(encoding="utf-8") == "{broken\n"


def test_reviewers_who_decide_at_the_same_time_lose_nothing(project: Command) -> None:
    ids = [row["id"] for row in claims(project, "--all")][:6]

    def decide(claim: str) -> int:
        command = [sys.executable, "-m", "regkg", "review", "--accept", claim]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, capture_output=True, check=False, env=environment).returncode  # noqa: S603 – our own command

    with ThreadPoolExecutor(3) as pool:
        assert set(pool.map(decide, ids)) == {DONE}
    assert len(DECISIONS.read_text(encoding="utf-8").splitlines()) == len(set(ids))


def test_a_page_elsewhere_can_be_looked_at(project: Command, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "other.txt"
    other.parent.mkdir()
    other.write_text(TEXT.replace("LLI-901", "LLI-902"), encoding="utf-8")
    rows = claims(project, other, "--all")
    assert rows
    assert {row["document"] for row in rows} == {"other.txt"}


def test_the_form_follows_the_ending(project: Command, tmp_path: Path) -> None:
    for name in ("r.html", "r.json", "r.csv", "r.txt"):
        assert project("review", "--all", "-o", tmp_path / name).code == DONE
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert {row["document"] for row in json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))} == {"page.txt"}
    assert (tmp_path / "r.csv").read_text(encoding="utf-8").startswith("id,document,line,")
    assert "⟦31.03.2021⟧" in (tmp_path / "r.txt").read_text(encoding="utf-8")


# ── on a terminal ────────────────────────────────────────────────────────────────────────────────────────────────────────


def typed(*keys: str, language: str = "en") -> str:
    """What a terminal shows to a reviewer who presses some keys, each when it is asked for."""
    import pty
    import select

    environment = {**os.environ, "PYTHONPATH": str(ROOT), "REGKG_LANG": language, "COLUMNS": "100", "NO_COLOR": "1"}
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "regkg", "review", "--all"]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True)  # noqa: S603
    os.close(theirs)
    shown, answered, deadline = "", 0, time.monotonic() + 30
    last = time.monotonic()
    try:
        while time.monotonic() < deadline:
            if select.select([ours], [], [], 0.05)[0]:
                try:
                    piece = os.read(ours, 65536)
                except OSError:  # the other end is closed
                    break
                shown += piece.decode(errors="replace")
                last = time.monotonic()
            asked_for = len(re.findall(r"\[q\]uit |\[b\]eigt |empty: [^)]+\): ", shown))
            if answered < min(asked_for, len(keys)):
                os.write(ours, keys[answered].encode())
                answered, last = answered + 1, time.monotonic()
            elif 0 < answered == asked_for and time.monotonic() > last + 1:  # typed before the terminal was made ready, and dropped
                os.write(ours, keys[answered - 1].encode())
                last = time.monotonic()
        process.wait(timeout=10)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    return shown


def test_a_reviewer_accepts_rejects_corrects_skips_and_stops_with_a_key(project: Command) -> None:
    shown = typed("a", "r", "\n", "s", "q")
    verdicts = [json.loads(line)["keeps"] for line in DECISIONS.read_text(encoding="utf-8").splitlines()]
    assert len(verdicts) == 2, shown
    assert verdicts[0] is not None
    assert verdicts[1] is None
    assert "regkg build takes it into the graph." in shown
    number = len(claims(project, "--all"))
    assert f"3/{number}" in shown
    assert f"4/{number}" in shown
    assert f"5/{number}" not in shown


def test_a_correction_that_is_not_understood_is_asked_for_again(project: Command) -> None:
    rows = [row["id"] for row in claims(project, "--all")]
    at = rows.index(claim_on(project, "endDate", "2021-03-31"))
    shown = typed(*["s"] * at, "c", "rudenī\n", "2020\n", "cits gads\n", "q")
    assert "This is not a date" in shown
    line = json.loads(DECISIONS.read_text(encoding="utf-8"))
    assert line["keeps"] == {"value": "2020", "datatype": "xsd:gYear"}, shown
    assert line["reason"] == {"en": "cits gads"}


def test_keys_are_those_of_the_language(project: Command) -> None:
    shown = typed("p", "b", language="lv")
    assert "[p]ieņemt" in shown
    assert len(DECISIONS.read_text(encoding="utf-8").splitlines()) == 1


def test_duplicates_of_a_folder_of_documents_are_shown_and_decided_on(project: Command, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, more in (("a", " (Latvija)"), ("b", "")):
        text = f"Projekta akronīms: GREENWAY{name}\nVadošais partneris: Upes novada muzejs{more}\n"
        (pages / f"{name}.txt").write_text(text, encoding="utf-8")
    one, other = "id:org/lv-upes-novada-muzejs", "id:org/zz-upes-novada-muzejs"
    found = project("review", "--documents", pages, "--duplicates", "-f", "csv")
    assert one in found.out
    assert other in found.out
    decided = project("review", "--same", one, other)
    assert decided.out == f"{one} = {other}\n"
    assert "regkg build takes it into the graph" in decided.err
    assert len(project("review", "--documents", pages, "--duplicates", "-f", "csv").out.splitlines()) == 1


def test_a_name_that_is_no_identifier_is_no_fault_of_ours(project: Command) -> None:
    outcome = project("review", "--same", "a", "b")
    assert outcome.code == BAD_INPUT
    assert "not an identifier of ours: a" in outcome.err
