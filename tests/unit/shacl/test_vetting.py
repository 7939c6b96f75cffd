"""What no shape says: values that are none, terms that nobody knows, rules that check nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat

from regkg.shacl import Finding, Rules
from regkg.shacl.report import Severity
from regkg.shacl.shapes import ShapesGraph
from regkg.shacl.vetting import COMPONENT, finding, of_data, of_shapes
from regkg.terms import Terms
from regkg.vocab import ID, RK
from tests.samples import quads

TERMS: Final = Terms(quads("rk:hasPartner a owl:ObjectProperty . rk:endDate a owl:DatatypeProperty . rk:Project a owl:Class ."))


def _of_data(turtle: str, *, terms: Terms | None = TERMS, bad: Mapping[str, str] | None = None) -> list[Finding]:
    return list(of_data([quad.triple for quad in quads(turtle)], terms=terms, bad_iris=bad))


def _said(found: Finding) -> tuple[str, str, str]:
    return found.rule.code, found.message("lv"), found.message("en")


# ── RK901 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("literal", "lv", "en"),
    [
        (
            '"31.05.2024"^^xsd:date',
            '"31.05.2024" nav datums. Rakstiet, piemēram, 2024-05-31.',
            '"31.05.2024" is not a date. Write it like 2024-05-31.',
        ),
        ('"1,5"^^xsd:decimal', '"1,5" nav skaitlis. Rakstiet, piemēram, 12000.50.', '"1,5" is not a number. Write it like 12000.50.'),
        ('"x"^^xsd:unsignedByte', '"x" nav vesels skaitlis. Rakstiet, piemēram, 12.', '"x" is not a whole number. Write it like 12.'),
        ('"jā"^^xsd:boolean', '"jā" nav jā vai nē. Rakstiet, piemēram, true.', '"jā" is not yes or no. Write it like true.'),
        (
            '"e.example/a b"^^xsd:anyURI',
            '"e.example/a b" nav adrese. Rakstiet, piemēram, https://example.org/page.',
            '"e.example/a b" is not an address. Write it like https://example.org/page.',
        ),
    ],
)
def test_a_value_that_is_none_of_its_datatype_is_found_and_told_in_both_languages(literal: str, lv: str, en: str) -> None:
    (found,) = _of_data(f"<id/x> rk:endDate {literal} .")
    assert _said(found) == ("RK901", lv, en)
    assert (found.severity, found.component, found.focus, found.path) == (
        Severity.VIOLATION,
        COMPONENT,
        NamedNode(f"{ID}x"),
        RK.endDate.value,
    )


@pytest.mark.parametrize(
    "literal",
    [
        '"2024-05-31"^^xsd:date',
        '" 7 "^^xsd:integer',
        '"any {?text}"',
        '"Rīga"@lv',
        '"x"^^<https://e.example/t>',
        '"https://e.example/ā"^^xsd:anyURI',
    ],
)
def test_values_of_their_datatype_and_datatypes_of_others_are_let_be(literal: str) -> None:
    assert _of_data(f"<id/x> rk:endDate {literal} .") == []


# ── RK902 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_address_that_is_none_is_found_with_the_reason() -> None:
    (found,) = _of_data("<id/x> rk:hasPartner <a:b> .", bad={"a:b": "No scheme found"})
    assert _said(found)[0] == "RK902"
    assert found.message("en").startswith("The address a:b is not well formed: No scheme found.")
    assert found.message("lv").startswith("Adrese a:b nav pareizi pierakstīta: No scheme found.")


@pytest.mark.parametrize("place", ["<a:b> rk:hasPartner <id/x> .", "<id/x> <a:b> <id/x> .", "<id/x> rk:hasPartner <a:b> ."])
def test_an_address_is_found_in_every_place_of_a_statement(place: str) -> None:
    assert [found.rule.code for found in _of_data(place, bad={"a:b": "reason"})] == ["RK902"]


# ── RK903, RK904 ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("turtle", "code", "lv", "en"),
    [
        (
            "<id/x> rk:hasPartnr <id/y> .",
            "RK903",
            f"Lauka {RK.hasPartnr.value} nav. Vai domājāt {RK.hasPartner.value}?",
            f"There is no field {RK.hasPartnr.value}. Did you mean {RK.hasPartner.value}?",
        ),
        ("<id/x> rk:zzz 1 .", "RK903", f"Lauka {RK.zzz.value} nav.", f"There is no field {RK.zzz.value}."),
        (
            "<id/x> a rk:project .",
            "RK904",
            f"Ieraksta veida {RK.project.value} nav. Vai domājāt {RK.Project.value}?",
            f"There is no kind of thing {RK.project.value}. Did you mean {RK.Project.value}?",
        ),
        ("<id/x> a rk:Zzz .", "RK904", f"Ieraksta veida {RK.Zzz.value} nav.", f"There is no kind of thing {RK.Zzz.value}."),
    ],
)
def test_a_term_that_nobody_knows_is_found_with_the_one_that_was_meant(turtle: str, code: str, lv: str, en: str) -> None:
    (found,) = _of_data(turtle)
    assert _said(found) == (code, lv, en)


def test_terms_of_other_vocabularies_are_theirs_to_know() -> None:
    assert _of_data("<id/x> a <https://schema.org/Projct> ; dct:titel 1 ; <https://e.example/p> 1 ; a <https://e.example/Thing> .") == []


def test_data_of_another_ontology_are_not_held_against_ours() -> None:
    assert _of_data("<id/x> rk:hasPartnr <id/y> .", terms=None) == []


def test_a_sentence_with_nothing_to_say_is_left_out_and_the_rest_stays() -> None:
    assert finding("unknownField", NamedNode("a:x"), value=NamedNode("a:p")).message("lv") == "Lauka a:p nav."


# ── shapes ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

_HEAD: Final = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <https://e.example/> .\n"


def _of_shapes(turtle: str, *, seen: int | None = 1, is_ours: bool = False) -> list[Finding]:
    rules = Rules(ox.parse(_HEAD + turtle, format=RdfFormat.TURTLE))
    graph = ShapesGraph(rules.quads)
    focus = {node: seen for node, shape in graph.shapes.items() if shape.targets} if seen is not None else None
    return list(of_shapes(rules, graph, focus, is_ours=is_ours))


@pytest.mark.parametrize(
    ("turtle", "code", "lv", "en"),
    [
        (
            "e:S a sh:NodeShape ; sh:targetClass e:T ; sh:property [ sh:path e:p ] .",
            "RK912",
            "Noteikumam https://e.example/S https://e.example/p ir ceļš, bet nav nosacījuma, tāpēc tas pieņem visu.",
            "The rule https://e.example/S https://e.example/p has a path and no constraint, so that it passes everything.",
        ),
        (
            "e:S a sh:NodeShape ; sh:targetClass e:T ; sh:nodeKind sh:IRI ; sh:minCuont 1 .",
            "RK913",
            "SHACL nepazīst vārdu sh:minCuont. Vai domājāt sh:minCount?",
            "SHACL knows no sh:minCuont. Did you mean sh:minCount?",
        ),
        (
            "e:S a sh:NodeShape ; sh:nodeKind sh:IRI .",
            "RK914",
            "Noteikumam https://e.example/S nav mērķa, un neviens cits noteikums uz to neatsaucas, tāpēc to nekad neizpilda.",
            "The rule https://e.example/S has no target, and no other rule refers to it, so that it is never run.",
        ),
        (
            "e:S a sh:NodeShape ; sh:targetClass e:T ; sh:nodeKind sh:IRI ; sh:deactivated true .",
            "RK915",
            "Noteikums https://e.example/S ir izslēgts (sh:deactivated) un neko nepārbauda.",
            "The rule https://e.example/S is switched off (sh:deactivated) and checks nothing.",
        ),
    ],
)
def test_a_rule_that_checks_nothing_is_found(turtle: str, code: str, lv: str, en: str) -> None:
    (found,) = _of_shapes(turtle)
    assert _said(found) == (code, lv, en)


def test_a_rule_that_saw_nothing_is_found_with_its_target() -> None:
    (found,) = _of_shapes("e:S a sh:NodeShape ; sh:targetClass e:T ; sh:nodeKind sh:IRI .", seen=0)
    assert (found.rule.code, found.severity) == ("RK911", Severity.WARNING)
    assert "https://e.example/S" in found.message("lv")
    assert "https://e.example/T" in found.message("lv")
    assert "{" not in found.message("en")


def test_rules_with_one_target_that_saw_nothing_are_told_together() -> None:
    (found,) = _of_shapes("e:S sh:targetClass e:T ; sh:nodeKind sh:IRI . e:U sh:targetClass e:T ; sh:nodeKind sh:IRI .", seen=0)
    assert found.value is not None
    assert found.value.value == "https://e.example/S, https://e.example/U"


def test_what_our_own_rules_saw_none_of_is_one_note() -> None:
    (found,) = _of_shapes(
        "e:S sh:targetClass e:T ; sh:nodeKind sh:IRI . e:U sh:targetClass e:V ; sh:nodeKind sh:IRI .", seen=0, is_ours=True
    )
    assert (found.severity, found.bindings["target"]) == (Severity.INFO, Literal("https://e.example/T, https://e.example/V"))


def test_what_was_seen_says_nothing_beside_a_single_entry() -> None:
    assert _of_shapes("e:S sh:targetClass e:T ; sh:nodeKind sh:IRI .", seen=None) == []


@pytest.mark.parametrize(
    "reference",
    [
        "sh:node e:R",
        "sh:not e:R",
        "sh:and (e:R)",
        "sh:or (e:R [ sh:nodeKind sh:IRI ])",
        "sh:xone (e:R)",
        "sh:property [ sh:path e:p ; sh:qualifiedValueShape e:R ; sh:qualifiedMinCount 1 ]",
    ],
)
def test_a_rule_to_which_another_refers_needs_no_target(reference: str) -> None:
    assert _of_shapes(f"e:S sh:targetClass e:T ; {reference} . e:R a sh:NodeShape ; sh:nodeKind sh:IRI .") == []


def test_a_property_that_a_closed_shape_only_allows_needs_no_constraint() -> None:
    assert _of_shapes("e:S sh:targetClass e:T ; sh:closed true ; sh:property [ sh:path e:p ] .") == []


def test_nothing_is_found_in_rules_that_say_what_they_mean() -> None:
    assert (
        _of_shapes('e:S a sh:NodeShape ; sh:targetClass e:T ; sh:property [ sh:path e:p ; sh:minCount 1 ; sh:message "Add it."@en ] .')
        == []
    )
