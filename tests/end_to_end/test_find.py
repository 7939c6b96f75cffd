"""`regkg find`, `show` and `about`, as people without SPARQL use them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from regkg.cli import DONE, USAGE
from tests.end_to_end.conftest import Command


def test_a_project_is_found_by_an_inflected_word_without_diacritics(regkg: Command, built: Path) -> None:
    outcome = regkg("find", "starpregionu", "sadarbibai", "-s", built, "-f", "csv")
    (row,) = csv.DictReader(io.StringIO(outcome.out))
    assert outcome.code == DONE
    assert (row["id"], row["amount"], row["currency"], row["start"], row["end"]) == (
        "LLI-431",
        "418247.67",
        "EUR",
        "2020-06-01",
        "2022-05-31",
    )


def test_with_and_without_diacritics_the_answer_is_the_same(regkg: Command, built: Path) -> None:
    assert regkg("find", "reģionu", "-s", built, "-f", "json").out == regkg("find", "REGIONU", "-s", built, "-f", "json").out != "[]\n"
    assert regkg("find", "ūdens", "-s", built).out == regkg("find", "udens", "-s", built).out


def test_a_table_has_the_columns_that_say_something(regkg: Command, built: Path) -> None:
    shown = regkg("find", "LLI 431", "-s", built, "-f", "table", "--lang", "lv").out
    assert shown.split("\n")[0].split() == ["id", "nosaukums", "veids", "programma", "EUR", "gadi"]
    assert "418\u00a0247,67" in shown
    assert "2020–22" in shown


def test_a_search_is_confined_and_what_is_elsewhere_is_told(regkg: Command, built: Path) -> None:
    assert "LLI-431" in regkg("find", "starpreģionu", "--type", "project", "--region", "Kurzeme", "--since", 2021, "-s", built).out
    outcome = regkg("find", "starpreģionu", "--since", 2030, "-s", built, "-f", "table")
    assert (outcome.code, outcome.out) == (DONE, "")
    assert "hint: without --type, --region and --since: 1" in outcome.err


@pytest.mark.parametrize("word", ["ūdens", "udens"])
def test_what_only_codes_are_called_is_told_as_known_and_not_in_the_graph(regkg: Command, built: Path, word: str) -> None:
    outcome = regkg("find", word, "-s", built, "-f", "table")
    assert (outcome.code, outcome.out) == (DONE, "")
    assert "known, but not in the graph: Ūdens pieejamība un ilgtspējīga ūdens apsaimniekošana (" in outcome.err


def test_where_nothing_comes_near_a_way_on_is_told(regkg: Command, built: Path) -> None:
    assert "hint: regkg about" in regkg("find", "qqqq", "-s", built, "-f", "table").err


@pytest.mark.parametrize(("option", "value"), [("--type", "projct"), ("--region", "Kurzme")])
def test_a_kind_or_region_that_is_not_known_is_answered_with_near_ones(regkg: Command, built: Path, option: str, value: str) -> None:
    outcome = regkg("find", "x", option, value, "-s", built)
    assert outcome.code == USAGE
    assert "hint: for example" in outcome.err


def test_nothing_found_is_no_error_and_is_answered_with_near_names(regkg: Command, built: Path) -> None:
    outcome = regkg("find", "starpregoinu", "-s", built)
    assert outcome.code == DONE
    assert "did you mean Starpreģionu sadarbība" in outcome.err


def test_so_many_as_are_wanted_are_shown_and_all_are_counted(regkg: Command, built: Path) -> None:
    outcome = regkg("find", "reģionu", "-n", 3, "-s", built, "-f", "csv")
    assert len(outcome.out.splitlines()) == 4
    assert outcome.err.startswith("3 of ")


# ── show ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["LLI-431", "lli 431", "smart-planning", "id:project/2014tc16rfcb027/lli-431"])
def test_a_thing_is_shown_by_any_of_its_names(regkg: Command, built: Path, name: str) -> None:
    shown = regkg("show", name, "-s", built, "--lang", "en", "--no-findings").out
    assert shown.startswith("Smart planning   id:project/2014tc16rfcb027/lli-431\n")
    assert "418\u00a0247.67 EUR" in shown


def test_conflicts_and_findings_are_shown(regkg: Command, built: Path) -> None:
    shown = regkg("show", "LARS", "-s", built).out
    assert "\nConflicts\n" in shown
    assert "\nFound by validation\n" in shown
    assert "RK344" in shown


def test_what_validation_says_of_a_thing_show_says_too(regkg: Command, built: Path) -> None:
    project = "https://w3id.org/regkg/id/project/2014tc16m5tn001/lars"
    shown = json.loads(regkg("show", "LARS", "-s", built, "-f", "json").out)["findings"]
    checked = json.loads(regkg("validate", "-s", built, "-f", "json").out)["findings"]
    assert {(one["code"], one["message"]) for one in shown if one["about"] == project} == {
        (one["code"], one["message"]) for one in checked if one["focus"] == project
    }


def test_depth_shows_what_a_thing_refers_to(regkg: Command, built: Path) -> None:
    flat, deep = (json.loads(regkg("show", "LLI-431", "-s", built, "--depth", depth, "-f", "json").out) for depth in (1, 2))
    assert flat["parts"] == []
    assert "Kurzeme" in {part["label"] for part in deep["parts"]}
    assert len(regkg("show", "LLI-431", "-s", built, "--depth", 2, "-f", "ttl").out) > len(
        regkg("show", "LLI-431", "-s", built, "-f", "ttl").out
    )


def test_a_page_of_html_stands_alone(regkg: Command, built: Path, tmp_path: Path) -> None:
    file = tmp_path / "lars.html"
    assert regkg("show", "LARS", "-s", built, "--lang", "lv", "-f", "html", "-o", file).code == DONE
    page = file.read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="lv">')
    assert "<script" not in page
    assert "src=" not in page


def test_an_unknown_name_is_answered_with_near_ones(regkg: Command, built: Path) -> None:
    outcome = regkg("show", "LARZ", "-s", built)
    assert (outcome.code, outcome.err) == (USAGE, "error: nothing is called 'LARZ'\nhint: did you mean LARS?\n")


# ── about ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_about_counts_kinds_names_and_documents(regkg: Command, built: Path) -> None:
    told = regkg("about", "-s", built).out
    assert "dated 2017-01-10 to 2020-03-17" in told
    assert "in Latvian and" in told
    assert "\nOrganisation " in told


def test_about_tells_programs_the_same(regkg: Command, built: Path) -> None:
    told = json.loads(regkg("about", "-s", built, "-f", "json").out)
    assert told == json.loads(regkg("about", "-s", built, "--json").out)
    assert told["classes"]["Project"] == 3
    assert 0 < told["shares"]["lv"] <= 1
    assert told["issued"] == {"first": "2017-01-10", "last": "2020-03-17"}
