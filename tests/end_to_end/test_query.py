"""`regkg query` as its users meet it: names, formats, charts, errors, and what it says beside the answer."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from regkg.cli import BAD_INPUT, DONE, FINDINGS, USAGE
from regkg.cli.answers import FORMATS, PICTURES, TRIPLES
from regkg.queries import query_files
from tests.end_to_end.conftest import ROOT, Command

LARS = "https://w3id.org/regkg/id/project/2014tc16m5tn001/lars"


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_alone_it_lists_every_stored_query_with_what_it_asks(regkg: Command) -> None:
    listed = regkg("query", "-f", "json").out
    assert {entry["query"] for entry in json.loads(listed)} == set(query_files())
    assert all(entry["asks"] for entry in json.loads(listed))
    assert "Kas vada katru projektu?" in regkg("query", "--lang", "lv").out


@pytest.mark.parametrize("name", query_files())
def test_a_query_by_name_gives_the_expected_answer(name: str, regkg: Command, built: Path) -> None:
    outcome = regkg("query", name, "-s", built, "-f", "csv")
    assert outcome.code == DONE
    assert outcome.out == (ROOT / "tests" / "queries" / f"{name}.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["Latvija–Lietuva", "latvija-lietuva", "Latvijas-Lietuvas programma", "2014TC16RFCB027", "id:programme/2014tc16rfcb027"]
)
def test_a_programme_is_found_by_any_of_its_names(name: str, regkg: Command, built: Path) -> None:
    rows = rows_of(regkg("query", "partners", "-s", built, "-p", f"programme={name}", "-f", "csv").out)
    assert {row["project"] for row in rows} == {"https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-431"}


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("projects-by-region", "region=Kurzeme"),
        ("projects-by-region", "region=KURZEME"),
        ("projects-by-territory", "territory=Piekraste"),
        ("organisations-by-country", "country=Latvia"),
        ("claims", "property=rk:endDate"),
        ("claims", "property=end date"),
        ("active-projects", "day=2020-06-15"),
        ("largest-projects", "least=1000000"),
        ("missing-labels", "language=lt"),
    ],
)
def test_values_are_typed_as_people_say_them(query: str, value: str, regkg: Command, built: Path) -> None:
    outcome = regkg("query", query, "-s", built, "-p", value, "-f", "csv")
    assert outcome.code == DONE
    assert len(rows_of(outcome.out)) > 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["partner"], USAGE, "did you mean partners"),
        (["partners", "-p", "projekt=LARS"], USAGE, "it takes programme, project"),
        (["partners", "-p", "LARS"], USAGE, "a parameter is written NAME=VALUE"),
        (["partners", "-p", "project=LORS"], USAGE, "known names: LARS"),
        (["active-projects", "-p", "day=1 June"], USAGE, "day takes a date"),
        (["largest-projects", "-p", "least=much"], USAGE, "least takes a number"),
        (["organisations-by-country", "-p", "country=XXX"], USAGE, "is no code of country"),
        (["partners", "-f", "ttl"], USAGE, "ttl is for triples"),
        (["partners", "-o", "x.docx"], USAGE, "no format for x.docx"),
        (["partners", "--chart", "bar", "-f", "csv"], USAGE, "a chart is drawn on the terminal"),
        (["partners", "--for-spreadsheet", "-f", "json"], USAGE, "is for csv and xlsx"),
        (["-e", "SELECT ?a { ?a rk:title ?b"], BAD_INPUT, "query:1:27"),
        (["-e", "SELECT ?a { ?a foo:title ?b }"], BAD_INPUT, "\n  SELECT ?a { ?a foo:title ?b }\n                 ^"),
        (["-e", "INSERT DATA { <a:a> <a:b> <a:c> }"], BAD_INPUT, "an update is no query"),
        (["-e", "hello"], BAD_INPUT, "this is no SPARQL query"),
        (["partners", "-e", "ASK {}"], USAGE, "a name or -e, not both"),
    ],
)
def test_what_is_wrong_is_told_with_a_way_out(arguments: list[str], code: int, told: str, regkg: Command, built: Path) -> None:
    outcome = regkg("query", *arguments, "-s", built)
    assert outcome.code == code
    assert told in outcome.err
    assert outcome.out == ""


def test_a_name_of_several_things_is_answered_with_them(regkg: Command, tmp_path: Path) -> None:
    file = tmp_path / "two.ttl"
    file.write_text(
        "@prefix rk: <https://w3id.org/regkg/ontology#> . @prefix id: <https://w3id.org/regkg/id/> .\n"
        '<https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-1> a rk:Project ; rk:acronym "DUNES" .\n'
        '<https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-2> a rk:Project ; rk:acronym "Dunes" ; rk:title "Kāpas"@lv .\n'
    )
    outcome = regkg("query", "partners", "-s", file, "-p", "project=dunes")
    assert outcome.code == USAGE
    assert "'dunes' is the name of 2 things" in outcome.err
    assert re.search(r"id:project/2014tc16rfcb027/lli-2 +Dunes +rk:Project", outcome.err)


def test_an_injection_in_a_parameter_is_a_text_like_any_other(regkg: Command, built: Path) -> None:
    attack = 'lv" } } UNION { ?thing ?class ?language } #'
    outcome = regkg("query", "missing-labels", "-s", built, "-p", f"language={attack}", "-f", "json")
    assert {row["language"] for row in json.loads(outcome.out)} == {attack}


def test_an_empty_answer_is_explained_with_near_names(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "-s", built, "-e", "SELECT ?x { ?x rk:hasPartner ?p }", "-f", "csv")
    assert (outcome.code, outcome.out) == (DONE, "x\n")
    assert "the ontology has no rk:hasPartner" in outcome.err
    assert "rk:participation (used 5 times)" in outcome.err
    assert "nothing found, as it should be" in regkg("query", "dates-out-of-order", "-s", built).err


def test_a_check_that_finds_something_is_exit_1_and_says_what_to_do(regkg: Command, tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_text("@prefix rk: <https://w3id.org/regkg/ontology#> . <https://w3id.org/regkg/id/conflict/x> a rk:Conflict .")
    outcome = regkg("query", "conflicts-without-claims", "-s", file, "-f", "csv")
    assert outcome.code == FINDINGS
    assert "problem: A conflict without two claims is none." in outcome.err
    assert "hint: Build the graph again" in outcome.err


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in (*TRIPLES, *PICTURES)])
def test_every_format_of_rows_writes_a_file_by_its_ending(name: str, regkg: Command, built: Path, tmp_path: Path) -> None:
    file = tmp_path / f"answer.{'txt' if name == 'table' else name}"
    assert regkg("query", "partners", "-s", built, "-o", file).code == DONE
    content = file.read_bytes()
    assert len(content) > 100
    if name == "xlsx":
        assert "xl/workbook.xml" in zipfile.ZipFile(file).namelist()
    else:
        assert ("LARS" in content.decode()) == (name in ("table", "md", "html"))


@pytest.mark.parametrize("ending", [*TRIPLES, "svg", "png"])
def test_triples_and_pictures_write_files_by_their_ending(ending: str, regkg: Command, built: Path, tmp_path: Path) -> None:
    file = tmp_path / f"answer.{ending}"
    asked = ["-e", "CONSTRUCT WHERE { ?p a rk:Project ; rk:title ?t }"] if ending in TRIPLES else ["largest-projects", "--chart", "bar"]
    assert regkg("query", *asked, "-s", built, "-o", file).code == DONE
    assert file.stat().st_size > 200


def test_media_types_are_formats(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "projects", "-s", built, "-f", "application/sparql-results+json")
    assert len(json.loads(outcome.out)["results"]["bindings"]) == 3


def test_things_are_told_by_name_by_identifier_or_both(regkg: Command, built: Path) -> None:
    asked = ("query", "lead-partners", "-s", built, "-p", "project=LARS", "-f", "csv", "--lang", "lv")
    assert "Ostrobotnijas reģionālā padome" in regkg(*asked, "--labels").out
    assert regkg(*asked).out.splitlines()[0] == "project,organisation,name,country"
    both = rows_of(regkg(*asked, "--both").out)[0]
    assert both["Projekts (IRI)"] == LARS
    assert both["Projekts"] == "LARS"


def test_csv_for_a_spreadsheet_has_a_mark_and_no_formula(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "-s", built, "-e", "SELECT ?a { VALUES ?a { '=1+1' } }", "--for-spreadsheet")
    assert outcome.out.replace("\r\n", "\n") == "\ufeffa\n'=1+1\n"


def test_a_chart_is_drawn_on_standard_output(regkg: Command, built: Path) -> None:
    lines = regkg("query", "largest-projects", "-s", built, "--chart", "bar").out.splitlines()
    assert lines[0] == "Which projects have the largest budgets, and who says so?"
    assert lines[1].startswith("LARS ")


def test_the_plan_names_parameters_and_counts(regkg: Command, built: Path) -> None:
    told = regkg("query", "partners", "-s", built, "-p", "project=LARS", "--explain").out
    assert "project = id:project/2014tc16m5tn001/lars (LARS)" in told
    assert re.search(r"^ +5  \?project – participation → \?participation$", told, re.MULTILINE)


def test_lint_points_at_what_is_doubtful(regkg: Command, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("PREFIX rk: <https://w3id.org/regkg/ontology#>\nSELECT ?a { ?a rk:tilte ?b }\n")
    outcome = regkg("query", file, "--lint")
    assert outcome.code == FINDINGS
    assert outcome.out.splitlines() == [
        f"warning: {file}:2:16: the ontology has no rk:tilte",
        "  SELECT ?a { ?a rk:tilte ?b }",
        "                 ^",
        "hint: did you mean rk:title?",
    ]
    assert regkg("query", "--lint").code == DONE


def test_all_stored_queries_pass_their_tests(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "--test", "-s", built)
    assert outcome.code == DONE
    assert outcome.out.count("ok ") == len(query_files())
    assert "as expected on the graph of regkg" in outcome.out


def test_a_test_that_fails_is_exit_1(regkg: Command, tmp_path: Path, built: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("#+ regkg: {test: {min_rows: 1}}\nSELECT ?a { ?a <x:y> ?b }\n")
    outcome = regkg("query", file, "--test", "-s", built)
    assert (outcome.code, outcome.out) == (FINDINGS, "FAILED mine: 0 rows, at least 1 expected\n")


def test_an_answer_is_cited_and_the_citation_kept_beside_it(regkg: Command, built: Path, tmp_path: Path) -> None:
    sentence = regkg("query", "partners", "-s", built, "--cite").out
    assert re.search(r"SHA-256 [0-9a-f]{64}\)\. Data: regkg\.trig, of \d{4}-\d\d-\d\d, SHA-256 [0-9a-f]{64}\. Software: regkg ", sentence)
    file = tmp_path / "t.csv"
    regkg("query", "partners", "-s", built, "--cite", "-o", file)
    assert len(rows_of(file.read_text(encoding="utf-8"))) == json.loads((tmp_path / "t.csv.meta.json").read_text())["rows"] == 5


@pytest.mark.parametrize("language", ["curl", "python", "r"])
def test_a_question_is_printed_for_other_tools(language: str, regkg: Command, built: Path) -> None:
    assert "VALUES ?project { <" + LARS in regkg("query", "partners", "-s", built, "-p", "project=LARS", "--as", language).out


def test_a_question_with_yes_or_no_can_be_the_exit_code(regkg: Command, built: Path) -> None:
    no = ("query", "-s", built, "-e", "ASK { ?x a rk:Call }")
    assert regkg(*no).code == DONE
    assert regkg(*no, "--exit-status").code == FINDINGS
    assert regkg("query", "-s", built, "-e", "ASK { ?x a rk:Project }", "--exit-status").code == DONE


def test_an_unknown_key_of_a_header_warns_and_a_tab_is_an_error(regkg: Command, built: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("#+ sumary: x\nSELECT ?a { ?a a rk:Project }\n".replace("rk:Project", "<https://w3id.org/regkg/ontology#Project>"))
    outcome = regkg("query", file, "-s", built)
    assert outcome.code == DONE
    assert f"warning: {file}:1: unknown key 'sumary'" in outcome.err
    tabbed = tmp_path / "tab.rq"
    tabbed.write_text("#+ summary:\tx\nASK {}\n")
    outcome = regkg("query", tabbed, "-s", built)
    assert outcome.code == BAD_INPUT
    assert f"{tabbed}:1:12: a tab in the header" in outcome.err


def test_the_prefixes_that_we_add_do_not_shift_the_place_of_an_error(regkg: Command, built: Path) -> None:
    outcome = regkg("query", "-s", built, "-e", "SELECT ?a {\n  ?a rk:title ; }")
    assert "query:2:15" in outcome.err
    assert "    ?a rk:title ; }" in outcome.err
