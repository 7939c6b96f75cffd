"""A query in words, and why it finds nothing."""

from __future__ import annotations

import pytest
from pyoxigraph import Quad

from regkg.queries import query_of_text
from regkg.queries.plan import Plan
from regkg.stores import EmbeddedStore
from regkg.terms import default_terms
from regkg.vocab import ID
from tests.samples import quads

DATA = """
<id/project/2014tc16rfcb027/lli-901> a rk:Project ; rk:acronym "GREEN" .
<id/project/2014tc16rfcb027/lli-901> rk:participation <id/project/2014tc16rfcb027/lli-901/partner/lv-a> .
<id/project/2014tc16rfcb027/lli-902> a rk:Project ; rk:acronym "BLUE" ; rk:title "Ceļš"@lv .
<id/project/2014tc16rfcb027/lli-901/partner/lv-a> a rk:Participation ; rk:role role:partner .
"""


@pytest.fixture
def store() -> EmbeddedStore:
    from pyoxigraph import NamedNode

    evidence = [
        Quad(quad.subject, quad.predicate, quad.object, NamedNode(f"{ID}doc/x/evidence")) for quad in quads("<id/claim/1> a rk:Claim .")
    ]
    return EmbeddedStore.of([*quads(DATA), *evidence])


def plan(text: str, store: EmbeddedStore) -> Plan:
    return Plan(query_of_text(text).text, store, default_terms())


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("?x rk:hasParticipation ?y", "the ontology has no rk:hasParticipation", "rk:participation (used 1 times)"),
        ("?x rk:acronim ?y", "nothing fits ?x rk:acronim ?y: the ontology has no rk:acronim", "did you mean rk:acronym (used 2 times)?"),
        ("?x a rk:Call", "nothing fits ?x a rk:Call", None),
        ("?x a rk:Claim", "nothing fits ?x a rk:Claim", "it does so in a named graph: ask with GRAPH ?g { … }"),
        (
            f"<{ID}project/2014tc16rfcb027/lli-903> ?p ?o",
            "id:project/2014tc16rfcb027/lli-903 is not in the graph",
            "did you mean id:project/",
        ),
        ("?x rk:title ?t ; rk:participation ?p", "1 statement fits ?x rk:participation ?p, but none together", None),
        ("?x rk:acronym ?a FILTER(?a = 'RED')", "FILTER(?a = 'RED') lets no row through", "without it there are rows"),
        ("?x rk:acronym ?a MINUS { ?x a rk:Project }", "MINUS takes all rows away", None),
        ("VALUES ?a { 'RED' } ?x rk:acronym ?a", "with a = 'RED' nothing is left", "without a there are rows"),
        ("GRAPH ?g { ?x a rk:Project }", "nothing fits ?x a rk:Project in any named graph", None),
        ("?x rk:registrationNumber [ rk:title ?t ]", "nothing fits ?x rk:registrationNumber []", None),
    ],
)
def test_an_empty_answer_is_explained(text: str, message: str, hint: str | None, store: EmbeddedStore) -> None:
    found = plan(f"SELECT * {{ {text} }}", store).why_nothing()
    assert message in found[0].message
    assert (hint or "") in (found[0].hint or "")
    assert hint is not None or found[0].hint is None or "rows" in found[0].hint


def test_groups_that_none_fits_are_named(store: EmbeddedStore) -> None:
    [reason] = plan("SELECT ?x { ?x rk:acronym ?a } GROUP BY ?x HAVING (COUNT(?a) > 1)", store).why_nothing()
    assert reason.message == "no group fits HAVING (COUNT(?a) > 1)"


def test_a_plan_goes_from_the_rare_to_the_frequent_along_what_connects(store: EmbeddedStore) -> None:
    steps = plan(
        "SELECT * { ?x a rk:Project ; rk:acronym ?a ; rk:title ?t OPTIONAL { ?x rk:participation ?p } } ORDER BY ?x", store
    ).steps()
    assert [(step.depth, step.words, step.count) for step in steps] == [
        (0, "?x – title → ?t", 1),
        (0, "?x is a Project", 2),
        (0, "?x – acronym → ?a", 2),
        (0, "where there is any:", None),
        (1, "?x – participation → ?p", 1),
        (0, "put the rows in order", None),
    ]


def test_a_plan_speaks_of_everything_a_query_can_hold(store: EmbeddedStore) -> None:
    text = """SELECT ?x (COUNT(*) AS ?n) {
      VALUES ?role { role:partner } VALUES ?y { UNDEF }
      { ?x a rk:Project } UNION { ?x a rk:Call }
      MINUS { ?x rk:title ?t } FILTER NOT EXISTS { ?x rk:website ?w } FILTER EXISTS { ?x rk:acronym ?a }
      GRAPH ?g { ?c a rk:Claim } GRAPH <x:g> { ?c ?p ?o } { SELECT ?x { ?x ?q ?r } LIMIT 3 } BIND(1 + 1 AS ?two)
    } GROUP BY ?x HAVING (COUNT(*) > 1) ORDER BY ?x"""
    words = " / ".join(step.words for step in plan(text, store).steps())
    for part in (
        "?role is one of: Partner",
        "?y may be anything",
        "either:",
        "or:",
        "but not those for which:",
        "there is no:",
        "for which there is:",
        "in the evidence or another named graph:",
        "in the graph <x:g>:",
        "from a query of its own:",
        "keep the first 3",
        "work out ?two as 1 + 1",
        "group the rows",
        "keep the groups with HAVING (COUNT(*) > 1)",
    ):
        assert part in words
