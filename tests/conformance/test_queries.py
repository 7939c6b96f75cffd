"""The stored queries: their headers can be read, their words exist, and on the five documents they give the expected answers."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import NamedNode

from regkg.queries import check_syntax, find_query, query_files, read_query
from regkg.resources import published_dump, queries_folder
from regkg.stores import Store, open_store
from regkg.terms import default_terms
from regkg.vocab import PREFIXES

ROOT: Final = Path(__file__).resolve().parents[2]
EXPECTED: Final = ROOT / "tests" / "queries"
EVERY_QUERY: Final = sorted(queries_folder().rglob("*.rq"))
CATALOGUE: Final = list(query_files())

FIRST_FIFTEEN: Final = {f"Q{number:02}" for number in range(1, 16)}
NAMED_BY_THE_MANUAL: Final = {
    "projects",
    "partners",
    "conflicts",
    "claims",
    "partner-sums",
    "cofinancing-rates",
    "lead-partners",
    "stated-and-listed-partners",
}


@pytest.fixture(scope="module")
def store() -> Store:
    """The graph that comes with regkg."""
    return open_store(str(published_dump()))


@pytest.mark.parametrize("path", EVERY_QUERY, ids=lambda path: path.stem)
def test_a_query_is_sparql_whose_prefixes_are_used_and_whose_rows_are_ordered(path: Path) -> None:
    query = read_query(path)
    check_syntax(query.text)
    declared = dict(re.findall(r"^PREFIX (\w+): <([^>]+)>$", query.text, re.MULTILINE))
    assert all(PREFIXES.get(prefix) == namespace for prefix, namespace in declared.items())
    body = re.sub(r"^(PREFIX|#).*$|<[^>\s]*>", "", query.text, flags=re.MULTILINE)
    assert {prefix for prefix in declared if f"{prefix}:" not in body} == set()
    assert "ORDER BY" in body or path.stem == "facts-with-source"


@pytest.mark.parametrize("path", EVERY_QUERY, ids=lambda path: path.stem)
def test_a_query_uses_no_word_that_the_ontology_does_not_have(path: Path) -> None:
    terms = default_terms()
    text = re.sub(r"^#.*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    own = {prefix: namespace for prefix, namespace in PREFIXES.items() if namespace.startswith("https://w3id.org/regkg/")}
    used = {NamedNode(own[prefix] + name) for prefix, name in re.findall(r"\b(\w+):([\w-]+)", text) if prefix in own}
    assert {term.value for term in used if term not in terms} == set()


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_stored_query_speaks_latvian_and_english(name: str) -> None:
    query = find_query(name)
    for texts in (query.title, query.description, *(parameter.help for parameter in query.parameters)):
        assert set(texts) == {"lv", "en"}
        assert all(texts.values())
    labels = {column: entry["label"] for column, entry in query.columns.items()}
    assert all(set(label) == {"lv", "en"} for label in labels.values())


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_columns_of_a_stored_query_are_those_that_its_header_names(name: str, store: Store) -> None:
    query = find_query(name)
    assert list(store.select(query.text).variables) == list(query.columns)


def test_the_first_fifteen_questions_are_stored() -> None:
    numbers = {find_query(name).header["regkg"]["id"] for name in CATALOGUE}
    assert numbers >= FIRST_FIFTEEN
    assert set(CATALOGUE) >= NAMED_BY_THE_MANUAL


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_stored_query_gives_the_expected_answer(name: str, store: Store) -> None:
    answer = store.select(find_query(name).text)
    rows = [["" if term is None else str(getattr(term, "value", term)) for term in row] for row in answer.rows]
    expected = list(csv.reader(io.StringIO((EXPECTED / f"{name}.csv").read_text(encoding="utf-8"))))
    assert [list(answer.variables), *rows] == expected
