"""Whatever is put into a slot: the query around it stays as it is, and the answer is that of the exact term."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from regkg.queries import StoredQuery, read_query
from regkg.stores import EmbeddedStore
from regkg.vocab import RK, XSD
from tests.property.strategies import NASTY, decimals, iris, languages, literals

TEXT = """\
#+ summary: Which things have a value?
#+ regkg:
#+   params:
#+     value: {type: string}
#+     other: {type: iri}
PREFIX rk: <https://w3id.org/regkg/ontology#>
# VALUES ?value { "not this one" } "
SELECT ?thing ?value WHERE {
  VALUES ?value { "} # <" }
  VALUES ?other { UNDEF }
  ?thing rk:title ?value .
  FILTER(STR(?value) != "VALUES ?value { 1 }" && ?thing != <https://example.org/VALUES?value>)
}
ORDER BY ?thing
"""
BEFORE, AFTER = TEXT.split('{ "} # <" }')
WANTED, DECOY = NamedNode("https://example.org/wanted"), NamedNode("https://example.org/decoy")

nasty = st.text(alphabet=st.sampled_from(NASTY), max_size=25).map(
    lambda text: text.replace("\x00", "")  # not a character of XML or SPARQL; nothing that a terminal can type
)
attacks = st.sampled_from(
    [
        '" } DROP ALL #',
        "' } INSERT DATA { <a:a> <a:b> <a:c> } #",
        '" } UNION { ?s ?p ?o } }#',
        '\\" } #',
        "> } DROP ALL",
        "VALUES ?value { 2 }",
        "{",
        "}",
        '"""',
        "#",
    ]
)
values = st.one_of(
    st.builds(Literal, st.one_of(nasty, attacks)),
    st.builds(lambda text, language: Literal(text, language=language), st.one_of(nasty, attacks), languages),
    st.builds(lambda number: Literal(f"{number.normalize():f}", datatype=XSD.decimal), decimals),
    literals,
    iris,
)


@cache
def query() -> StoredQuery:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "query.rq"
        file.write_text(TEXT, encoding="utf-8")
        return read_query(file)


@settings(max_examples=1000)
@given(values)
def test_a_bound_value_is_the_exact_term_and_nothing_else_changes(value: NamedNode | Literal) -> None:
    bound = query().bind({"value": [value]})
    assert bound.startswith(BEFORE)
    assert bound.endswith(AFTER)
    assert bound[len(BEFORE) : len(bound) - len(AFTER)] == f"{{ {value} }}"
    [kept] = EmbeddedStore.of([Quad(WANTED, RK.title, value)]).quads()
    store = EmbeddedStore.of([kept, Quad(DECOY, RK.title, Literal("another")), Quad(DECOY, RK.title, Literal("} # <"))])
    before = set(store.quads())
    rows = store.select(bound).rows
    assert rows == ((WANTED, kept.object),) or kept.object != value
    assert set(store.quads()) == before


@settings(max_examples=60)
@given(st.lists(values, min_size=2, max_size=4), iris)
def test_several_values_and_several_slots_do_not_touch_each_other(terms: list[NamedNode | Literal], other: NamedNode) -> None:
    bound = query().bind({"value": terms, "other": [other]})
    assert bound == query().bind({"other": [other], "value": terms})
    assert f"VALUES ?other {{ {other} }}" in bound
    assert f"VALUES ?value {{ {' '.join(map(str, terms))} }}" in bound
    assert query().bind({}) == TEXT
