"""The graph from Python: values of Python out of terms, parameters out of values, tables for notebooks and other libraries."""

from __future__ import annotations

import copy
import pickle
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode

import regkg
from regkg.asking import Limits
from regkg.errors import LimitError, PartialAnswerError, QueryError, QueryNotFoundError, QueryParameterError, StoreUnavailableError
from regkg.graph import Graph, Text, Thing
from regkg.publish.serialise import turtle
from regkg.stores import EmbeddedStore
from regkg.vocab import RK
from tests.samples import quads

DATA = """
<id/programme/2014tc16rfcb027> a rk:Programme ; skos:prefLabel "Latvija–Lietuva"@lv , "Latvia–Lithuania"@en .
<id/project/2014tc16rfcb027/lli-901> a rk:Project ; rk:acronym "GREEN" ; rk:projectNumber "LLI-901" ;
  rk:title "Zaļais ceļš"@lv ; rk:underProgramme <id/programme/2014tc16rfcb027> ;
  rk:participation <id/project/2014tc16rfcb027/lli-901/partner/lv-x> .
<id/project/2014tc16rfcb027/lli-901/partner/lv-x> a rk:Participation ; rk:role role:lead-partner ; rk:organisation <id/org/lv-x> ;
  rk:funding <id/project/2014tc16rfcb027/lli-901/partner/lv-x/funding/total> .
<id/project/2014tc16rfcb027/lli-901/partner/lv-x/funding/total> rk:fundingKind kind:total ; rk:amount 1250.50 ; rk:currency currency:EUR .
<id/org/lv-x> a rk:Organisation ; skos:prefLabel "Meža <b>dienests</b>"@lv , "Forest <b>Service</b>"@en .
GRAPH <https://example.org/g> { <id/project/2014tc16rfcb027/lli-901> rk:acronym "GREY" }
"""


@pytest.fixture
def graph() -> Iterator[Graph]:
    with Graph(EmbeddedStore.of(quads(DATA))) as opened:
        yield opened


def one(graph: Graph, expression: str) -> Any:
    """The value of an expression of SPARQL."""
    return graph.select(f"SELECT ({expression} AS ?x) {{ }}")[0].x


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("7", 7),
        ("'8'^^xsd:long", 8),
        ("1250.50", Decimal("1250.5")),
        ("1e3", 1000.0),
        ("true", True),
        ("'2021-03-31'^^xsd:date", date(2021, 3, 31)),
        ("'2021-03-31T12:00:00Z'^^xsd:dateTime", datetime(2021, 3, 31, 12, tzinfo=UTC)),
        ("'2021-03'^^xsd:gYearMonth", "2021-03"),
        ("'2021-03-31Z'^^xsd:date", "2021-03-31Z"),
        ("'31.03.2021'^^xsd:date", "31.03.2021"),
        ("'1,5'^^xsd:decimal", "1,5"),
        ("'x'", "x"),
    ],
)
def test_a_literal_is_a_value_of_its_type_and_what_is_none_of_its_type_stays_a_text(graph: Graph, expression: str, value: object) -> None:
    found = one(graph, expression)
    assert (type(found), found) == (type(value), value)


def test_a_text_knows_its_language(graph: Graph) -> None:
    text = one(graph, "'ceļš'@lv")
    assert isinstance(text, Text)
    assert (text, text.language) == ("ceļš", "lv")


def test_what_is_open_is_none(graph: Graph) -> None:
    assert graph.select("SELECT ?x { }")[0].x is None


def test_a_triple_is_three_values(graph: Graph) -> None:
    assert one(graph, "<<( rk:a rk:b 1 )>>") == (RK.a.value, RK.b.value, 1)


def test_a_thing_is_its_iri_and_knows_its_label(graph: Graph) -> None:
    thing = graph.select("SELECT ?x { ?x a rk:Programme }")[0].x
    assert isinstance(thing, Thing)
    assert (thing, thing.label, repr(thing)) == (
        "https://w3id.org/regkg/id/programme/2014tc16rfcb027",
        "Latvia–Lithuania",
        "id:programme/2014tc16rfcb027",
    )


def test_labels_are_there_after_the_graph_is_closed() -> None:
    with Graph(EmbeddedStore.of(quads(DATA)), language="lv") as graph:
        rows = graph.select("SELECT ?x { ?x a rk:Programme }")
    assert rows[0].x.label == "Latvija–Lietuva"
    with pytest.raises(StoreUnavailableError):
        graph.select("SELECT ?x { ?x a rk:Programme }")


def test_labels_are_looked_up_once_for_all_rows(graph: Graph) -> None:
    rows = graph.select("SELECT ?x { ?x a ?class } ORDER BY ?x")
    asked: list[str] = []
    select = graph.store.select
    graph.store.select = lambda query: asked.append(query) or select(query)  # type: ignore[method-assign, func-returns-value]
    assert len({row.x.label for row in rows}) == 4
    assert len(asked) == 1


def test_a_thing_that_is_copied_or_sent_is_its_iri(graph: Graph) -> None:
    thing = graph.select("SELECT ?x { ?x a rk:Programme }")[0].x
    assert copy.deepcopy(thing) == pickle.loads(pickle.dumps(thing)) == str(thing)  # noqa: S301 – our own


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_row_is_read_by_name_as_item_and_as_attribute(graph: Graph) -> None:
    row = graph.select("SELECT ?a (2 AS ?b) { VALUES ?a { 1 } }")[0]
    assert (row.a, row["b"], dict(row), len(row)) == (1, 2, {"a": 1, "b": 2}, 2)
    with pytest.raises(KeyError, match="there is no column 'c'; there are a, b"):
        row["c"]
    with pytest.raises(AttributeError, match="there is no column 'c'"):
        _ = row.c


def test_rows_are_a_sequence(graph: Graph) -> None:
    rows = graph.select("SELECT ?a { VALUES ?a { 3 1 2 } } ORDER BY ?a")
    assert ([row.a for row in rows], rows[-1].a, [row.a for row in rows[1:]], len(rows)) == ([1, 2, 3], 3, [2, 3], 3)
    assert (rows.columns, repr(rows)) == (("a",), "<3 rows of a>")
    assert rows.terms[0][0] == Literal(1)


def test_an_answer_without_rows_keeps_its_columns(graph: Graph) -> None:
    rows = graph.select("SELECT ?a ?b { ?a a rk:Nothing }")
    assert (len(rows), rows.columns, rows.to_dicts()) == (0, ("a", "b"), [])
    assert "<th" in rows._repr_html_()


def test_dictionaries_hold_plain_values_or_labels(graph: Graph) -> None:
    rows = graph.query("partners", project="LLI-901")
    assert type(rows.to_dicts()[0]["partner"]) is str
    assert rows.to_dicts(labels=True)[0]["partner"] == "Forest <b>Service</b>"


def test_frames_are_made_by_the_library_that_is_installed(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    made = SimpleNamespace(DataFrame=lambda *args, **named: (args, named))
    rows = graph.select("SELECT ?a { VALUES ?a { 1.5 } }")
    monkeypatch.setitem(sys.modules, "pandas", made)
    monkeypatch.setitem(sys.modules, "polars", made)
    assert rows.to_pandas() == (([{"a": Decimal("1.5")}],), {"columns": ["a"]})
    assert rows.to_polars() == (({"a": [Decimal("1.5")]},), {"strict": False})


def test_a_library_that_is_not_installed_is_named(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pandas is not installed: pip install pandas"):
        graph.select("SELECT ?a { }").to_pandas()


def test_a_notebook_shows_names_with_links_and_runs_nothing(graph: Graph) -> None:
    shown = graph.query("partners", project="LLI-901")._repr_html_()
    assert '<a href="https://w3id.org/regkg/id/org/lv-x" rel="noreferrer">Forest &lt;b&gt;Service&lt;/b&gt;</a>' in shown
    assert "1\u00a0250.50" in shown
    assert '<th scope="col">Partner</th>' in shown
    assert "<b>" not in shown


def test_a_notebook_shows_the_first_rows_and_counts_the_others(graph: Graph) -> None:
    shown = graph.select(f"SELECT ?a {{ VALUES ?a {{ {' '.join(map(str, range(130)))} }} }}")._repr_html_()
    assert shown.count("<tr>") == 101
    assert shown.endswith("<p>… 30 more</p>")


# ── questions ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "project",
    ["LLI-901", "GREEN", "id:project/2014tc16rfcb027/lli-901", NamedNode("https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-901")],
)
def test_a_parameter_takes_what_people_write_or_a_term(graph: Graph, project: Any) -> None:
    (row,) = graph.query("partners", project=project)
    assert (row.partner, row.total) == ("https://w3id.org/regkg/id/org/lv-x", Decimal("1250.5"))


def test_a_thing_of_an_answer_is_a_parameter_of_the_next_question(graph: Graph) -> None:
    thing = graph.select("SELECT ?x { ?x a rk:Project }")[0].x
    assert len(graph.query("partners", project=thing)) == 1
    assert len(graph.query("partners", project=[thing, NamedNode("https://example.org/b")])) == 1


def test_values_of_python_are_parameters(graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "numbers.rq"
    file.write_text(
        """#+ summary: Numbers
#+ regkg:
#+   params:
#+     number: {type: decimal}
#+     day: {type: date}
#+     name: {type: string}
SELECT ?number ?day ?name { VALUES ?number { UNDEF } VALUES ?day { UNDEF } VALUES ?name { UNDEF } } ORDER BY ?number
"""
    )
    rows = graph.query(str(file), number=[1, Decimal("0.5"), 1e-7], day=date(2021, 3, 31), name='" } UNION { ?s ?p ?o } #')
    assert [row.number for row in rows] == [Decimal("0.0000001"), Decimal("0.5"), Decimal(1)]
    assert {(row.day, row.name) for row in rows} == {(date(2021, 3, 31), '" } UNION { ?s ?p ?o } #')}


def test_what_is_wrong_with_a_question_is_told_with_a_way_out(graph: Graph) -> None:
    with pytest.raises(QueryNotFoundError) as caught:
        graph.query("partnrs")
    assert "partners" in (caught.value.hint or "")
    with pytest.raises(QueryParameterError, match="has no parameter 'projekt'"):
        graph.query("partners", projekt="LLI-901")
    with pytest.raises(QueryParameterError, match="LLI-999"):
        graph.query("partners", project="LLI-999")


def test_yes_or_no(graph: Graph) -> None:
    assert graph.ask("ASK { ?x a rk:Project }") is True
    assert graph.ask("ASK { ?x a rk:Event }") is False
    with pytest.raises(regkg.RegkgError, match="no ASK"):
        graph.ask("SELECT * { ?x a rk:Project }")


def test_triples_come_as_rows(graph: Graph) -> None:
    assert graph.select("CONSTRUCT WHERE { ?x a rk:Project }").columns == ("subject", "property", "value")


def test_limits_hold(graph: Graph) -> None:
    endless = "SELECT ?a { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h . ?i ?t ?j . ?k ?u ?l . ?m ?v ?n }"
    graph.limits = Limits(seconds=0.3)
    with pytest.raises(LimitError, match="took longer"):
        graph.select(endless.replace("?a {", "(COUNT(*) AS ?n) {"))
    with pytest.raises(PartialAnswerError) as caught:
        graph.select(endless)
    assert len(caught.value.answer)
    with pytest.raises(QueryError):
        graph.select("SELECT * { SERVICE <https://example.org/> { ?s ?p ?o } }")
    with pytest.raises(QueryError, match="an update is no query"):
        graph.select("INSERT DATA { rk:a rk:b rk:c }")


def test_things_are_found_and_shown(graph: Graph) -> None:
    (hit,) = graph.find("zalais cels", kind="project")
    assert (hit.thing.label, hit.id, hit.title, hit.start) == ("GREEN", "LLI-901", "Zaļais ceļš", None)
    shown = graph.show("LLI-901", depth=2)
    assert shown.label == "GREEN"
    assert {part.label for part in shown.parts} >= {"Latvia–Lithuania"}
    assert "&lt;b&gt;" in graph.show("id:org/lv-x")._repr_html_()
    with pytest.raises(QueryParameterError, match="nothing is called"):
        graph.show("Nobody")
    with pytest.raises(QueryParameterError, match="the graph says nothing of id:org/lv-y"):
        graph.show("id:org/lv-y")


def test_what_there_is_is_told(graph: Graph) -> None:
    assert graph.about().count(RK.Project) == 1
    assert "partners" in graph.queries()


def test_rdflib_gets_the_resolved_graph_with_prefixes(graph: Graph) -> None:
    converted = graph.to_rdflib()
    assert len(converted) == len(quads(DATA)) - 1
    assert 'rk:acronym "GREEN"' in converted.serialize()


# ── opening ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_is_opened_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "x.ttl"
    file.write_bytes(turtle(quads(DATA)))
    for where in (file, str(file)):
        with regkg.open(where, language="lv", timeout=5) as graph:
            assert graph.limits.seconds == 5
            assert graph.query("partners")[0].role.label == "Vadošais partneris"
            assert str(file) in repr(graph)


def test_what_is_not_there_and_what_is_not_spoken_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError):
        regkg.open(tmp_path / "nothing.ttl")
    with pytest.raises(QueryParameterError, match="no labels in 'xx'"):
        regkg.open(language="xx")


def test_other_names_of_the_package_are_told_as_python_does() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = regkg.nothing
