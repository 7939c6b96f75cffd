"""Stored queries: a strict header, slots that are filled with terms and change nothing else, values typed by people."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from regkg.errors import QueryError, QueryNotFoundError, QueryParameterError, RegkgError, StoreRejectedError, SyntaxFault
from regkg.queries import (
    Parameter,
    StoredQuery,
    Type,
    find_query,
    find_thing,
    parse_bindings,
    query_files,
    query_of_text,
    read_query,
    short,
    term_of,
)
from regkg.sparql import query_kind
from regkg.stores import EmbeddedStore
from regkg.vocab import RK, XSD, code
from tests.samples import PROJECT, quads

TEXT = """\
#+ summary: Which projects cost more than an amount?
#+ regkg:
#+   id: T1
#+   title: {lv: "Kuri projekti?", en: "Which projects?"}
#+   params:
#+     project: {type: iri, class: "rk:Project", help: {lv: "Projekts", en: "Project"}}
#+     least: {type: decimal}
#+     after: {type: date}
#+     role: {type: code, scheme: role}
#+     name: {type: string, required: true}
#+     count: {type: integer}

PREFIX rk: <https://w3id.org/regkg/ontology#>

# VALUES ?project { <https://example.org/comment> } is what a comment says
SELECT ?project ?label WHERE {
  VALUES ?project { UNDEF }
  VALUES ?least { 0 }
  VALUES ?after { UNDEF }
  VALUES ?role { UNDEF }
  VALUES ?name { "VALUES ?least { 7 }" }
  VALUES ?count { UNDEF }
  ?project rk:acronym ?label .
  FILTER(?label != "} # no comment" && STR(?project) < "z")
}
ORDER BY ?project
"""

DATA = """
<id/project/2014tc16rfcb027/lli-901> a rk:Project ; rk:acronym "GREEN" ; rk:projectNumber "LLI-901" ; rk:title "Zaļais ceļš"@lv .
<id/project/2014tc16rfcb027/lli-902> a rk:Project ; rk:acronym "BLUE" ; rk:title "Ceļš"@lv .
<id/project/2014tc16rfcb027/lli-903> a rk:Project ; rk:title "Ceļš"@lv .
<id/org/lv-green> a rk:Organisation ; skos:prefLabel "Green"@en , "Ceļu dome"@lv .
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "query.rq"


def read(file: Path, text: str) -> StoredQuery:
    read_query.cache_clear()
    file.write_text(text, encoding="utf-8")
    return read_query(file)


@pytest.fixture
def query(file: Path) -> StoredQuery:
    return read(file, TEXT)


@pytest.fixture
def store() -> EmbeddedStore:
    return EmbeddedStore.of(quads(DATA))


# ── headers ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_header_says_what_the_query_asks_and_takes(query: StoredQuery) -> None:
    assert query.title == {"lv": "Kuri projekti?", "en": "Which projects?"}
    assert [parameter.name for parameter in query.parameters] == ["project", "least", "after", "role", "name", "count"]
    assert query.parameter("project").help == {"lv": "Projekts", "en": "Project"}
    assert query.parameter("name").required


def test_a_query_without_header_takes_nothing(file: Path) -> None:
    query = read(file, "ASK {}")
    assert (query.name, query.parameters, query.title) == ("query", (), {"en": "query"})


BROKEN: dict[str, tuple[str, str, str]] = {
    "a tab": ("#+ summary: x\n#+\tregkg: {}\nASK {}", "a tab in the header", ":2:3"),
    "no YAML": ("#+ summary: [x\nASK {}", "the header is no YAML", ""),
    "a list": ("#+ - summary\nASK {}", "the header is no mapping", ":1"),
    "an interruption": ("#+ summary: x\n\n#+ regkg: {}\nASK {}", "the header is interrupted", ":2"),
    "an unknown type": ("#+ regkg:\n#+   params:\n#+     p: {type: uri}\nASK {}", "no type that is known: 'uri'", ""),
    "a parameter without slot": ("#+ regkg:\n#+   params:\n#+     p: {type: iri}\nASK {}", "no VALUES ?p", ""),
    "a parameter that is a text": ("#+ regkg:\n#+   params:\n#+     p: iri\nASK { VALUES ?p { 1 } }", "the parameter p is no mapping", ""),
    "parameters that are nothing": ("#+ regkg:\n#+   params:\nASK {}", "params is no mapping", ""),
    "parameters that are a list": ("#+ regkg:\n#+   params: [p]\nASK {}", "params is no mapping", ""),
    "our part that is nothing": ("#+ regkg:\nASK {}", "regkg is no mapping", ""),
    "a title in no language": ("#+ regkg:\n#+   title: Kas?\nASK {}", "title is no mapping", ""),
    "columns that are a list": ("#+ regkg:\n#+   columns: [a]\nASK {}", "columns is no mapping", ""),
    "a column that is a text": ("#+ regkg:\n#+   columns: {a: b}\nASK {}", "the column a is no mapping", ""),
    "help in no language": (
        "#+ regkg:\n#+   params:\n#+     p: {type: iri, help: x}\nASK { VALUES ?p { 1 } }",
        "help of the parameter p is no mapping",
        "",
    ),
    "a code of no list": (
        "#+ regkg:\n#+   params:\n#+     p: {type: code}\nASK { VALUES ?p { 1 } }",
        "no code list that is known: None",
        "",
    ),
    "a code of an unknown list": (
        "#+ regkg:\n#+   params:\n#+     p: {type: code, scheme: rols}\nASK { VALUES ?p { 1 } }",
        "no code list that is known: 'rols'",
        "",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_header_is_refused_with_its_file(kind: str, file: Path) -> None:
    text, message, place = BROKEN[kind]
    with pytest.raises(SyntaxFault, match=message.replace("?", r"\?")) as caught:
        read(file, text)
    assert str(caught.value.place).startswith(f"{file}{place}")


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("#+ sumary: x\nASK {}", ":1: unknown key 'sumary' in the header"),
        ("#+ summary: x\n#+ regkg:\n#+   parms: {}\nASK {}", ":3: unknown key 'parms' in regkg"),
        ("#+ regkg:\n#+   params:\n#+     p: {type: iri, hlp: x}\nASK { VALUES ?p { 1 } }", ":3: unknown key 'hlp' in the parameter p"),
        ("#+ regkg:\n#+   columns:\n#+     a: {lable: x}\nASK {}", ":3: unknown key 'lable' in the column a"),
        ("#+ regkg:\n#+   test: {rows: 3}\nASK {}", ":2: unknown key 'rows' in test"),
    ],
)
def test_an_unknown_key_of_a_header_is_warned_of_with_its_line(text: str, warning: str, file: Path) -> None:
    [told] = read(file, text).warnings
    assert told.startswith(f"{file}{warning}")


def test_two_blocks_for_one_parameter_are_refused(file: Path) -> None:
    with pytest.raises(QueryError, match=r"two blocks VALUES \?p"):
        read(file, "#+ regkg:\n#+   params:\n#+     p: {type: iri}\nASK { { VALUES ?p { UNDEF } } UNION { VALUES ?p { 1 } } }")


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="the query cannot be read"):
        read_query(tmp_path / "none.rq")
    (tmp_path / "latin.rq").write_bytes(b"# \xe2\nASK {}")
    with pytest.raises(QueryError, match="the query cannot be read"):
        read_query(tmp_path / "latin.rq")


# ── binding ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_slot_takes_one_term_or_several(query: StoredQuery) -> None:
    bound = query.bind({"name": [Literal("x")], "project": [PROJECT, RK.Project]})
    assert f"VALUES ?project {{ {PROJECT} {RK.Project} }}" in bound
    assert "VALUES ?least { 0 }" in bound


def test_neither_a_comment_nor_a_text_is_a_slot(query: StoredQuery) -> None:
    bound = query.bind({"name": [Literal("x")], "least": [Literal("5", datatype=XSD.decimal)], "project": [PROJECT]})
    assert "# VALUES ?project { <https://example.org/comment> } is what a comment says" in bound
    assert f"VALUES ?least {{ {Literal('5', datatype=XSD.decimal)} }}" in bound


def test_a_bound_query_has_the_lines_of_the_stored_one(query: StoredQuery) -> None:
    bound = query.bind({"name": [Literal('} } DROP ALL # "\n\u2028')]})
    changed = [(left, right) for left, right in zip(TEXT.split("\n"), bound.split("\n"), strict=True) if left != right]
    assert len(changed) == 1
    assert changed[0][0].strip().startswith("VALUES ?name")


def test_a_required_parameter_is_asked_for(query: StoredQuery) -> None:
    with pytest.raises(QueryParameterError, match="the query query needs name") as caught:
        query.bind({})
    assert caught.value.hint == "-p name=…"


def test_an_unknown_parameter_is_answered_with_those_that_there_are(query: StoredQuery) -> None:
    with pytest.raises(QueryParameterError, match="has no parameter 'nmae'") as caught:
        query.bind({"nmae": [PROJECT]})
    assert caught.value.hint == "it takes project, least, after, role, name, count"


def test_nothing_is_no_value(query: StoredQuery) -> None:
    with pytest.raises(QueryParameterError, match="nothing to bind to project"):
        query.bind({"name": [Literal("x")], "project": []})


def test_a_bound_query_answers_what_was_asked(query: StoredQuery, store: EmbeddedStore) -> None:
    answer = store.select(query.bind({"name": [Literal("x")], "project": [PROJECT]}))
    assert answer.rows == ((PROJECT, Literal("GREEN")),)


# ── kinds of queries ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("select * {}", "SELECT"),
        ("PREFIX select: <https://example.org/ask>\nASK {}", "ASK"),
        ("# SELECT\nCONSTRUCT {} WHERE {}", "CONSTRUCT"),
        ("BASE <https://example.org/SELECT> DESCRIBE <x>", "DESCRIBE"),
    ],
)
def test_the_kind_of_a_query_is_its_first_word_that_counts(text: str, kind: str) -> None:
    assert query_kind(text) == kind


@pytest.mark.parametrize(
    "text",
    ["DROP ALL", "INSERT DATA { }", "PREFIX x: <https://x.example/> DELETE WHERE { ?s ?p ?o }", "LOAD <x>", "WITH <g> DELETE {} WHERE {}"],
)
def test_an_update_is_no_query(text: str) -> None:
    with pytest.raises(QueryError, match="an update is no query"):
        query_kind(text)


@pytest.mark.parametrize("text", ["", "# SELECT", "hello", '"SELECT"'])
def test_a_text_that_asks_nothing_is_no_query(text: str) -> None:
    with pytest.raises(QueryError, match="this is no SPARQL query"):
        query_kind(text)


def test_a_typed_query_knows_our_prefixes_unless_it_declares_its_own() -> None:
    query = query_of_text("PREFIX rk: <https://example.org/>\nSELECT * { ?s a rk:Project ; skos:prefLabel 'dct:title' }")
    assert query.text.startswith("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nPREFIX rk: <https://example.org/>")
    assert query.prologue_lines == 1
    assert "PREFIX dct:" not in query.text


# ── the catalogue ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_query_is_found_by_its_name() -> None:
    assert find_query("partners").name == "partners"


def test_an_unknown_query_is_answered_with_the_near_ones() -> None:
    with pytest.raises(QueryNotFoundError, match="there is no stored query 'partner'") as caught:
        find_query("partner")
    assert caught.value.hint is not None
    assert "partners" in caught.value.hint


def test_queries_of_our_own_use_are_not_in_the_catalogue() -> None:
    assert "names" not in query_files()
    with pytest.raises(QueryNotFoundError):
        find_query("names")


def test_a_name_with_a_path_in_it_finds_nothing() -> None:
    with pytest.raises(QueryNotFoundError):
        find_query("../internal/names")


# ── values that people type ──────────────────────────────────────────────────────────────────────────────────────────────


def value(type_: Type, text: str, store: EmbeddedStore, **more: str) -> NamedNode | Literal:
    return term_of(Parameter("p", type_, {}, **more), text, store)  # type: ignore[arg-type]  # the rest are texts


@pytest.mark.parametrize(
    ("type_", "text", "term"),
    [
        ("integer", "10", Literal("10", datatype=XSD.integer)),
        ("integer", "-3", Literal("-3", datatype=XSD.integer)),
        ("decimal", "1250.50", Literal("1250.5", datatype=XSD.decimal)),
        ("decimal", "1e3", Literal("1000", datatype=XSD.decimal)),
        ("date", "2020-12-31", Literal("2020-12-31", datatype=XSD.date)),
        ("string", '" } DROP ALL #', Literal('" } DROP ALL #')),
    ],
)
def test_a_typed_value_becomes_a_term(type_: Type, text: str, term: Literal, store: EmbeddedStore) -> None:
    assert value(type_, text, store) == term


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("integer", "ten"),
        ("integer", "1.5"),
        ("integer", ""),
        ("integer", "1_000"),
        ("decimal", "1,5"),
        ("decimal", "NaN"),
        ("decimal", "Infinity"),
        ("decimal", "1e999999999"),
        ("decimal", "1_0"),
        ("date", "31.12.2020"),
        ("date", "2020-02-30"),
        ("date", "2020-W01-1"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_with_an_example(type_: Type, text: str, store: EmbeddedStore) -> None:
    with pytest.raises(QueryParameterError, match="p takes a") as caught:
        value(type_, text, store)
    assert caught.value.hint is not None
    assert caught.value.hint.startswith("for example")


def test_a_code_is_typed_with_or_without_its_prefix(store: EmbeddedStore) -> None:
    for text in ("lead-partner", "role:lead-partner", "https://w3id.org/regkg/code/role/lead-partner"):
        assert value("code", text, store, scheme="role") == code("role", "lead-partner")


@pytest.mark.parametrize("text", ["leading partner", "vadošais>", "role:lead partner", ""])
def test_a_code_that_can_be_none_is_refused(text: str, store: EmbeddedStore) -> None:
    with pytest.raises(QueryParameterError):
        value("code", text, store, scheme="role")


@pytest.mark.parametrize(
    "text",
    [
        "LLI-901",
        "lli-901",
        "GREEN",
        "green",
        "Zaļais ceļš",
        "Zal\u0327ais cel\u0327s\u030c",
        "id:project/2014tc16rfcb027/lli-901",
        PROJECT.value,
    ],
)
def test_a_thing_is_found_by_identifier_number_acronym_or_name(text: str, store: EmbeddedStore) -> None:
    assert find_thing(text, store, of_class="rk:Project") == PROJECT


def test_the_class_tells_things_of_one_name_apart(store: EmbeddedStore) -> None:
    assert find_thing("green", store, of_class="rk:Organisation").value.endswith("/org/lv-green")
    with pytest.raises(QueryParameterError, match="'green' is the name of 2 things") as caught:
        find_thing("green", store)
    assert caught.value.hint == "say which: id:org/lv-green, id:project/2014tc16rfcb027/lli-901"


def test_an_ambiguous_name_is_answered_with_the_things_that_bear_it(store: EmbeddedStore) -> None:
    with pytest.raises(QueryParameterError, match="'Ceļš' is the name of 2 things"):
        find_thing("Ceļš", store)


def test_an_unknown_name_is_answered_with_the_near_ones(store: EmbeddedStore) -> None:
    with pytest.raises(QueryParameterError, match="nothing is called 'GREN'") as caught:
        find_thing("GREN", store)
    assert caught.value.hint is not None
    assert "GREEN" in caught.value.hint


def test_a_name_is_looked_for_in_an_empty_graph_without_an_error_of_ours() -> None:
    with pytest.raises(QueryParameterError, match="nothing is called"):
        find_thing("GREEN", EmbeddedStore())


@pytest.mark.parametrize("text", ["id:a b", "https://x.example/> } DROP ALL #", "rk:<"])
def test_an_identifier_that_is_none_is_refused(text: str, store: EmbeddedStore) -> None:
    with pytest.raises(QueryParameterError, match="neither a name nor an identifier"):
        find_thing(text, store)


def test_a_repeated_parameter_has_several_values(query: StoredQuery, store: EmbeddedStore) -> None:
    bound = parse_bindings(query, [("project", "GREEN"), ("name", "x"), ("project", "BLUE")], store)
    assert [len(terms) for terms in bound.values()] == [2, 1]


def test_a_bad_value_is_told_with_the_name_of_its_parameter(query: StoredQuery, store: EmbeddedStore) -> None:
    with pytest.raises(QueryParameterError, match="project: nothing is called 'nobody'"):
        parse_bindings(query, [("project", "nobody")], store)


@pytest.mark.parametrize("iri", [PROJECT, RK.endDate, NamedNode("https://example.org/x")])
def test_a_short_form_is_what_people_type(iri: NamedNode, store: EmbeddedStore) -> None:
    assert find_thing(short(iri), store) == iri


def test_a_query_that_is_no_sparql_is_refused_with_its_place(file: Path) -> None:
    query = read(file, "#+ regkg:\n#+   params:\n#+     p: {type: string}\nSELECT * { VALUES ?p { UNDEF } ?s ?p }")
    with pytest.raises(StoreRejectedError) as caught:
        query.bind({"p": [Literal("x")]})
    assert caught.value.place is not None
    assert caught.value.place.line == 4


def test_an_escaped_sign_in_a_name_does_not_hide_the_end_of_a_slot(file: Path) -> None:
    text = "#+ regkg:\n#+   params:\n#+     p: {type: iri}\nPREFIX e: <https://e.example/>\nASK { VALUES ?p { e:a\\#b } ?s ?p ?o . }"
    try:
        bound = read(file, text).bind({"p": [PROJECT]})
    except RegkgError:
        return  # refused is safe, too
    assert bound.endswith(" ?s ?p ?o . }")
