"""The stored queries: their headers can be read, their words exist, and on the five documents they give the expected answers."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import NamedNode, Quad

from regkg.queries import check_syntax, find_query, parse_bindings, query_files, read_query
from regkg.queries.binding import slot_of
from regkg.queries.lint import remarks_on
from regkg.queries.plan import Plan
from regkg.queries.trial import faults_of
from regkg.resources import published_dump, queries_folder
from regkg.stores import EmbeddedStore, Store, open_store
from regkg.terms import default_terms
from regkg.vocab import ID, PREFIXES, RDF, RK, code
from tests.samples import quads

ROOT: Final = Path(__file__).resolve().parents[2]
EXPECTED: Final = ROOT / "tests" / "queries"
EVERY_QUERY: Final = sorted(queries_folder().rglob("*.rq"))
CATALOGUE: Final = list(query_files())

ALL_QUESTIONS: Final = {f"Q{number:02}" for number in range(1, 41)}
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


LARS: Final = NamedNode(f"{ID}project/2014tc16m5tn001/lars")
LLI: Final = NamedNode(f"{ID}project/2014tc16rfcb027/lli-431")
EVIDENCE: Final = NamedNode(f"{ID}doc/broken/evidence")


def _claim(text: str) -> list[Quad]:
    return [Quad(quad.subject, quad.predicate, quad.object, EVIDENCE) for quad in quads(f"<id/claim/broken> {text} .")]


#: What makes each check find something.
BROKEN: Final = {
    "claims-without-document": _claim("a rk:Claim ; rk:inDocument <id/doc/unknown>"),
    "conflicts-without-claims": quads("<id/conflict/broken> a rk:Conflict ."),
    "dates-out-of-order": quads('<id/event/x> rk:dateEarliest "2020-02-02"^^xsd:date ; rk:dateLatest "2020-02-01"^^xsd:date .'),
    "funding-of-two-owners": [Quad(LLI, RK.funding, NamedNode(f"{LARS.value}/funding/total"))],
    "parts-without-whole": [Quad(NamedNode(f"{LARS.value}/partner/lv-x"), RDF.type, RK.Participation)],
    "single-values-twice": [Quad(LARS, RK.status, code("status", "closed"))],
    "things-not-described": [Quad(LARS, RK.region, NamedNode(f"{ID}place/lv-nowhere"))],
    "withdrawn-values": [
        *_claim(f"rk:claimSubject <{LLI.value}> ; rk:claimProperty rk:status ; rk:claimObject status:closed ; rk:rank rank:deprecated"),
        Quad(LLI, RK.status, code("status", "closed")),
    ],
}


@pytest.fixture(scope="module")
def store() -> Store:
    """The graph that comes with regkg."""
    return open_store(str(published_dump()))


#: Their rows are sorted in Python: a store on disk sorts a hundred thousand in half a minute.
ORDERED_BY_US = {"classes-of", "find", "names-of-kind", "near", "size-of-kind"}


@pytest.mark.parametrize("path", EVERY_QUERY, ids=lambda path: path.stem)
def test_a_query_is_sparql_whose_prefixes_are_used_and_whose_rows_are_ordered(path: Path) -> None:
    query = read_query(path)
    check_syntax(query.text)
    declared = dict(re.findall(r"^PREFIX (\w+): <([^>]+)>$", query.text, re.MULTILINE))
    assert all(PREFIXES.get(prefix) == namespace for prefix, namespace in declared.items())
    body = re.sub(r"^(PREFIX|#).*$|<[^>\s]*>", "", query.text, flags=re.MULTILINE)
    assert {prefix for prefix in declared if f"{prefix}:" not in body} == set()
    assert "ORDER BY" in body or path.stem == "facts-with-source" or path.stem in ORDERED_BY_US


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


def test_all_forty_questions_are_stored_each_once() -> None:
    numbers = [find_query(name).id for name in CATALOGUE if query_files()[name].parent.name == "competency"]
    assert sorted(numbers) == sorted(ALL_QUESTIONS)
    assert set(CATALOGUE) >= NAMED_BY_THE_MANUAL


@pytest.mark.parametrize("name", CATALOGUE)
def test_nothing_is_to_be_remarked_on_a_stored_query(name: str) -> None:
    query = find_query(name)
    assert query.warnings == ()
    assert remarks_on(query, default_terms()) == []


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_rows_of_a_stored_query_are_in_a_total_order(name: str, store: Store) -> None:
    query = find_query(name)
    keys = set(re.findall(r"[?](\w+)", query.text.rpartition("ORDER BY")[2]))
    rows = [tuple(row[key] for key in keys & set(row)) for row in store.select(query.text)]
    assert len(set(map(str, rows))) == len(rows)


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_default_of_a_parameter_is_what_stands_in_its_slot(name: str, store: Store) -> None:
    query = find_query(name)
    given = [(parameter.name, value) for parameter in query.parameters for value in parameter.default]
    assert set(store.select(query.bind(parse_bindings(query, given, store))).rows) == set(store.select(query.text).rows)
    for parameter in query.parameters:
        start, end = slot_of(query.text, parameter.name) or (0, 0)
        assert (query.text[start:end].strip() == "UNDEF") == (not parameter.default)


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_stored_query_passes_the_test_of_its_header(name: str, store: Store) -> None:
    query = find_query(name)
    assert faults_of(query, store.select(query.text)) == []


CHECKS: Final = [name for name, path in query_files().items() if path.parent.name == "verify"]


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_finds_nothing_and_says_what_to_do_if_it_does(name: str, store: Store) -> None:
    query = find_query(name)
    assert len(store.select(query.text)) == 0
    assert set(query.told("problem")) == set(query.told("remedy")) == {"lv", "en"}


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_finds_what_is_broken(name: str, store: Store) -> None:
    broken = EmbeddedStore.of([*store.quads(), *BROKEN[name]])
    assert len(broken.select(find_query(name).text)) > 0


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_stored_query_is_explained_and_an_empty_answer_has_a_reason(name: str, store: Store) -> None:
    query = find_query(name)
    plan = Plan(query.text, store, default_terms())
    assert plan.steps()
    assert len(store.select(query.text)) or plan.why_nothing()


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_stored_query_gives_the_expected_answer(name: str, store: Store) -> None:
    answer = store.select(find_query(name).text)
    rows = [["" if term is None else str(getattr(term, "value", term)) for term in row] for row in answer.rows]
    expected = list(csv.reader(io.StringIO((EXPECTED / f"{name}.csv").read_text(encoding="utf-8"))))
    assert [list(answer.variables), *rows] == expected
