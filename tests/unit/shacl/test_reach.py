"""From which statements a query is reached, told in the words of SPARQL."""

from __future__ import annotations

import pytest

from regkg.shacl.reach import patterns_of, probes
from regkg.vocab import RDF

_PREFIX = "PREFIX e: <a:> PREFIX a: <b:> "


def _found(pattern: str) -> list[tuple[str, str, str, str | None]]:
    """The probes of a query with such a pattern: predicate, ends and what connects them; full IRIs are those of `a:`."""
    return [
        (probe.predicate or "any", probe.subject, probe.object, probe.ways[0] if probe.ways else None)
        for probe in probes(f"{_PREFIX} SELECT $this WHERE {{ {pattern} }}")
    ]


# ── which statements ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_statement_about_the_focus_itself_needs_no_probe() -> None:
    assert _found("$this e:p ?x ; e:q ?y, 1 . ?this a ?kind") == []


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("?x e:p $this", [("<a:p>", "?x", "?this", "")]),
        ("$this ^e:p ?x", [("<a:p>", "?x", "?this", "")]),
        ("$this e:p ?x . ?x e:q ?y", [("<a:q>", "?x", "?y", "?this <a:p> ?x .")]),
        ("$this e:p ?x . ?x e:q 1", [("<a:q>", "?x", "1", "?this <a:p> ?x .")]),
        ("$this e:p ?x . ?x ?any ?y", [("any", "?x", "?y", "?this <a:p> ?x .")]),
        ("$this e:p ?x . ?x a e:B", [(str(RDF.type), "?x", "<a:B>", "?this <a:p> ?x .")]),
        ("$this e:p ?x . ?x e:q\\-r ?y", [("<a:q-r>", "?x", "?y", "?this <a:p> ?x .")]),
        ("$this e:p ?x . ?x e:\\u0071 ?y", [("<a:q>", "?x", "?y", "?this <a:p> ?x .")]),
        ("$this a:p ?x . ?x <a:q> ?y", [("<a:q>", "?x", "?y", "?this <b:p> ?x .")]),
    ],
)
def test_a_statement_elsewhere_is_traced_to_the_focus(pattern: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert _found(pattern) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("e:p/e:q", [("<a:q>", "?s", "?x", "?this <a:p> ?s .")]),
        ("e:p/^e:q", [("<a:q>", "?x", "?o", "?this <a:p> ?o .")]),
        ("^(e:p/e:q)", [("<a:p>", "?x", "?o", "?this ^(<a:q>) ?o ."), ("<a:q>", "?s", "?this", "?s ^(<a:p>) ?x .")]),
        ("(e:p|^e:q)", [("<a:q>", "?x", "?this", "")]),
        ("e:p*", [("<a:p>", "?s", "?o", "?this (<a:p>)* ?s . ?o (<a:p>)* ?x .")]),
        ("e:p+", [("<a:p>", "?s", "?o", "?this (<a:p>)* ?s . ?o (<a:p>)* ?x .")]),
        ("e:p?/e:q", [("<a:q>", "?s", "?x", "?this (<a:p>)? ?s .")]),
        ("!(e:p|^e:q)", [("any", "?x", "?this", "")]),
        ("e:p/!e:q", [("any", "?s", "?x", "?this <a:p> ?s ."), ("any", "?x", "?o", "?this <a:p> ?o .")]),
        ("a/e:p", [("<a:p>", "?s", "?x", f"?this {RDF.type} ?s .")]),
    ],
)
def test_a_path_is_taken_apart_at_each_predicate(path: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert _found(f"$this {path} ?x") == expected


# ── what connects them ───────────────────────────────────────────────────────────────────────────────────────────────────

_AT_Q = [("<a:q>", "?x", "?y", "?this <a:p> ?x .")]


@pytest.mark.parametrize(
    "pattern",
    [
        "$this e:p ?x OPTIONAL { ?x e:q ?y }",
        "$this e:p ?x FILTER NOT EXISTS { ?x e:q ?y }",
        "$this e:p ?x FILTER (1 = 1 && EXISTS { ?x e:q ?y })",
        "$this e:p ?x MINUS { ?x e:q ?y }",
        "$this e:p ?x { { ?x e:q ?y } }",
        "$this e:p ?x GRAPH ?g { ?x e:q ?y }",
        "{ $this e:r ?z } UNION { $this e:p ?x . ?x e:q ?y }",
        "$this e:p ?x VALUES (?v ?w) { (e:p \"}\") (UNDEF 'it\\'s') } ?x e:q ?y",
        'BIND(CONCAT("{ ?x", "}") AS ?z) $this e:p ?x ; . ?x e:q ?y',
        "$this e:p ?x . # } ?z e:q $this\n ?x e:q ?y FILTER regex(?y, '^[{]')",
        "$this e:p ?x . ?x e:q ?y FILTER(?x<3||?y>4)",
        "{ SELECT * WHERE { $this e:p ?x . ?x e:q ?y } }",
        "{ SELECT $this ?x ?y WHERE { $this e:p ?x . ?x e:q ?y } VALUES ?y { 1 2 } }",
        "$this e:p ?x { SELECT $this ?x (COUNT(?x) AS ?n) WHERE { $this e:p ?x } GROUP BY $this ?x HAVING (EXISTS { ?x e:q ?y }) }",
    ],
)
def test_what_is_around_a_pattern_does_not_hide_it(pattern: str) -> None:
    assert _found(pattern) == _AT_Q


def test_a_pattern_is_not_sought_in_the_other_branch_of_a_union() -> None:
    assert _found("{ $this e:p ?x } UNION { ?x e:q ?y }") == [("<a:q>", "?x", "?y", None)]


def test_a_pattern_that_nothing_connects_concerns_every_focus() -> None:
    assert _found("$this e:p ?x . ?a e:q ?b") == [("<a:q>", "?a", "?b", None)]


def test_the_shortest_way_is_taken() -> None:
    assert _found("$this e:p ?y . ?y e:r ?x . $this e:p ?x . ?x e:q 1")[-1] == ("<a:q>", "?x", "1", "?this <a:p> ?x .")


def test_a_name_that_a_subquery_keeps_is_another_outside() -> None:
    (inside,) = _found("$this e:p ?y { SELECT $this WHERE { $this e:r ?y . ?y e:q ?z } }")
    assert inside == ("<a:q>", "?y_1", "?z_1", "?this <a:r> ?y_1 .")


def test_what_a_sum_is_called_goes_out_of_a_subquery() -> None:
    read = patterns_of(f"{_PREFIX} SELECT $this {{ ?n e:q 1 {{ SELECT $this (MAX(?x) AS ?n) WHERE {{ $this e:p ?x }} GROUP BY $this }} }}")
    assert [(pattern.subject, pattern.object) for pattern in read.patterns] == [("?n", "1"), ("?this", "?x_1")]


# ── terms ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_things_without_a_name_are_variables() -> None:
    assert _found("$this e:p [ e:q 1 ; e:r _:a-b ] . _:a-b e:s [] .") == [
        ("<a:q>", "?b1_", "1", "?this <a:p> ?b1_ ."),
        ("<a:r>", "?b1_", "?b2_", "?this <a:p> ?b1_ ."),
        ("<a:s>", "?b2_", "?b3_", "?b1_ <a:r> ?b2_ . ?this <a:p> ?b1_ ."),
    ]


def test_a_list_stands_for_its_triples() -> None:
    assert _found("$this e:p (1)") == [
        (str(RDF.first), "?b1_", "1", "?this <a:p> ?b1_ ."),
        (str(RDF.rest), "?b1_", str(RDF.nil), "?this <a:p> ?b1_ ."),
    ]


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("1.", "1"),
        ("-1.5e3.", "-1.5e3"),
        ("1.e5 .", "1.e5"),
        ("'it\\'s'@lv-LV .", "'it\\'s'@lv-LV"),
        ('"""a\n"b"""^^e:t .', '"""a\n"b"""^^<a:t>'),
        ("true.", "true"),
        ("e:x.y .", "<a:x.y>"),
        ("e:x.", "<a:x>"),
        ("_:x.", "?b1_"),
    ],
)
def test_a_dot_after_a_term_is_no_part_of_it(written: str, term: str) -> None:
    assert _found(f"$this e:p ?x . ?x e:q {written} ?x e:r 2")[0] == ("<a:q>", "?x", term, "?this <a:p> ?x .")
