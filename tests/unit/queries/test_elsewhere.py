"""A question for other tools, its citation and its test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from regkg.queries import find_query, query_of_text
from regkg.queries.citation import cite
from regkg.queries.code import WRITERS, Source, as_code
from regkg.queries.handbook import pages
from regkg.queries.stored import Trial
from regkg.queries.trial import differences, faults_of
from regkg.resources import expected_answers_folder, published_dump, queries_folder
from regkg.stores import Answer, open_store

ENDPOINT = "https://example.org/sparql"


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout  # noqa: S603


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?a { ?p rk:acronym ?a } ORDER BY ?a", "a\nCLUSTERS3\nLARS\nSmart planning\n"),
        ("ASK { ?p rk:acronym 'LARS' # a \"comment\" \\ \n}", "True\n"),
        ('SELECT ?x { BIND("""a\\tb\n"c" \\\\""" AS ?x) }', 'x\na\tb\n"c" \\\n'),
    ],
)
def test_the_python_that_is_printed_runs(query: str, expected: str) -> None:
    assert run(as_code("python", query_of_text(query).text, Source(str(published_dump())))) == expected


def test_the_python_for_triples_and_for_a_built_store_runs(tmp_path: Path) -> None:
    from regkg.stores import EmbeddedStore

    EmbeddedStore.write(tmp_path, open_store(str(published_dump())).quads())
    text = query_of_text("CONSTRUCT WHERE { ?p rk:acronym 'LARS' }").text
    assert run(as_code("python", text, Source(str(tmp_path)))).count("LARS") == 1


@pytest.mark.parametrize("language", WRITERS)
def test_code_for_an_endpoint_names_it_and_holds_the_query(language: str) -> None:
    text = find_query("partners").text
    code = as_code(language, text, Source(ENDPOINT))
    assert ENDPOINT in code
    assert "rk:participation ?participation" in code
    assert "#+" not in code


def test_curl_is_given_a_query_that_a_shell_leaves_alone() -> None:
    text = 'SELECT ?a { ?a ?b "$HOME `x`" }\nSPARQL'
    code = "curl() { cat; }\n" + as_code("curl", text, Source(ENDPOINT))
    assert subprocess.run(["/bin/bash", "-c", code], capture_output=True, text=True, check=True).stdout == f"{text}\n"  # noqa: S603


def test_a_citation_names_question_data_and_program() -> None:
    query = find_query("partners")
    found = cite(query, query.text, {"project": ["LARS"]}, str(published_dump()), "en", rows=2)
    assert found.sentence.startswith("“Who takes part in each project, with how much money?” (query partners with project = LARS, SHA-256 ")
    assert found.record["data"]["sha256"] in found.sentence
    assert found.record["rows"] == 2


def test_the_hash_of_a_query_is_that_of_its_words() -> None:
    one, two = ("SELECT ?a { ?a ?b ?c }", "# hello\nSELECT ?a\n{ ?a ?b  ?c }")
    place = str(published_dump())
    hashes = {cite(query_of_text(text), text, {}, place, "en").query_hash for text in (one, two)}
    assert len(hashes) == 1
    assert cite(query_of_text(one), one, {}, ENDPOINT, "en").record["data"]["where"] == ENDPOINT


def test_a_test_tells_what_an_answer_is_not() -> None:
    from dataclasses import replace

    query = replace(find_query("projects"), trial=Trial(min_rows=2, columns=("a",)))
    assert faults_of(query, Answer(("b",), ())) == ["the columns are b, not a", "0 rows, at least 2 expected"]
    assert faults_of(replace(query, trial=Trial(max_rows=0)), Answer(tuple(query.columns), ((None,) * 5,))) == [
        "1 rows, at most 0 expected"
    ]


def test_an_answer_is_compared_with_the_expected_one() -> None:
    query = find_query("projects")
    answer = open_store(str(published_dump())).select(query.text)
    folder = expected_answers_folder()
    assert differences(query, answer, folder) == []
    found = differences(query, Answer(answer.variables, answer.rows[:2]), folder)
    assert found is not None
    assert found[0] == "2 rows, 3 expected"
    assert differences(query_of_text("ASK {}"), answer, folder) is None


@pytest.mark.parametrize("place", pages())
def test_the_pages_of_the_catalogue_are_fresh(place: Path) -> None:
    kept = (queries_folder().parent / place).read_text(encoding="utf-8")
    assert kept == pages()[place], "stale: python -m regkg.queries.handbook"
