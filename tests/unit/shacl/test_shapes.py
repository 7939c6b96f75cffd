"""Shapes graphs that have no meaning, or are too large, are refused before anything runs."""

from __future__ import annotations

import re

import pytest

from regkg.errors import ShapesError
from regkg.shacl import reference
from regkg.shacl.shapes import DEEPEST, DEEPEST_PATH, LARGEST, LONGEST_PATH, ShapesGraph
from tests.unit.shacl.shapes_samples import found, quads, rules

ROOT = "ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing "


@pytest.mark.parametrize(
    "cycle",
    [
        "; sh:node ex:Shape .",
        "; sh:not ex:Shape .",
        "; sh:and ( [ sh:nodeKind sh:IRI ] ex:Shape ) .",
        "; sh:or ( ex:Shape ) .",
        "; sh:xone ( [ sh:not ex:Shape ] ) .",
        "; sh:property [ sh:path ex:p ; sh:node ex:Shape ] .",
        "; sh:property [ sh:path ex:p ; sh:qualifiedValueShape ex:Shape ; sh:qualifiedMinCount 1 ] .",
        "; sh:property ex:Inner . ex:Inner sh:path ex:p ; sh:property ex:Inner .",
        "; sh:node ex:Other . ex:Other sh:not [ sh:node ex:Shape ] .",
    ],
)
def test_a_shape_that_refers_to_itself_is_refused(cycle: str) -> None:
    with pytest.raises(ShapesError, match=r"refers to itself: .* → "):
        found(ROOT + cycle, "ex:a a ex:Thing .")


def test_the_message_names_the_shapes_of_the_circle() -> None:
    shapes = ROOT + "; sh:node ex:Other . ex:Other sh:node ex:Third . ex:Third sh:node ex:Other ."

    with pytest.raises(
        ShapesError, match=re.escape("<http://example.org/Other> → <http://example.org/Third> → <http://example.org/Other>")
    ):
        found(shapes, "")


def test_the_reference_engine_refuses_recursive_shapes_too() -> None:
    with pytest.raises(ShapesError, match="refers to itself"):
        reference.run([], rules(ROOT + "; sh:node ex:Shape ."))


def test_a_qualified_shape_that_leads_back_through_its_sibling_is_refused() -> None:
    shapes = (
        "; sh:property ex:One , ex:Two . ex:One sh:path ex:p ; sh:qualifiedValueShape [ sh:nodeKind sh:IRI ] ; sh:qualifiedMinCount 1 ; "
        "sh:qualifiedValueShapesDisjoint true . ex:Two sh:path ex:p ; "
        "sh:qualifiedValueShape [ sh:property ex:One ] ; sh:qualifiedMinCount 1 ."
    )
    with pytest.raises(ShapesError, match="refers to itself"):
        found(ROOT + shapes, "")


def test_a_circle_through_a_deactivated_shape_is_none() -> None:
    assert not found(ROOT + "; sh:node ex:Other . ex:Other sh:deactivated true ; sh:node ex:Shape .", "ex:a a ex:Thing .")


@pytest.mark.parametrize("link", ["sh:node ex:s{}", "sh:and ( ex:s{} )", "sh:not [ sh:not ex:s{} ]", "sh:xone ( ex:s{} )"])
def test_shapes_may_be_nested_deeply(link: str) -> None:
    levels = DEEPEST - 2 if "not" not in link else DEEPEST // 2 - 1
    chain = "".join(f"ex:s{at} {link.format(at + 1)} . " for at in range(levels))

    assert (
        len(found(f"ex:s0 sh:targetClass ex:Thing . {chain} ex:s{levels} a sh:NodeShape ; sh:nodeKind sh:Literal .", "ex:a a ex:Thing ."))
        == 1
    )


def test_shapes_that_are_nested_too_deeply_are_refused() -> None:
    chain = "".join(f"ex:s{at} sh:node ex:s{at + 1} . " for at in range(DEEPEST))

    with pytest.raises(ShapesError, match=f"more than {DEEPEST} levels"):
        found(f"ex:s0 sh:targetClass ex:Thing . {chain} ex:s{DEEPEST} a sh:NodeShape .", "")


def test_shapes_that_grow_beyond_measure_when_written_out_are_refused() -> None:
    chain = "".join(f"ex:s{at} sh:and ( ex:s{at + 1} ex:s{at + 1} ) . " for at in range(40))

    with pytest.raises(ShapesError, match=f"more than {LARGEST} constraints"):
        found(f"ex:s0 sh:targetClass ex:Thing . {chain} ex:s40 a sh:NodeShape ; sh:nodeKind sh:IRI .", "")


@pytest.mark.parametrize(
    "path",
    [
        "[ sh:zeroOrMorePath " * (DEEPEST_PATH + 1) + "ex:p" + " ]" * (DEEPEST_PATH + 1),
        "( " + "ex:p " * (LONGEST_PATH + 1) + ")",
        "ex:loop . ex:loop sh:inversePath ex:loop",
        "( ex:p )",
        "[ ]",
        "[ sh:alternativePath ( ex:p ) ]",
    ],
)
def test_a_path_that_is_none_or_too_long_is_refused(path: str) -> None:
    with pytest.raises(ShapesError):
        found(
            f"ex:Shape a sh:PropertyShape ; sh:targetClass ex:Thing ; sh:minCount 1 ; sh:path {path} .".replace("ex:loop .", "_:loop ."), ""
        )


@pytest.mark.parametrize(
    "said",
    [
        "sh:minCount 1 , 2 ; sh:path ex:p",
        "sh:datatype xsd:date , xsd:string",
        "sh:severity sh:Info , sh:Warning ; sh:nodeKind sh:IRI",
        "sh:property [ sh:minCount 1 ]",
        "sh:node [ sh:path ex:p ; sh:minCount 1 ]",
        "sh:minCount 1",
        "sh:path ex:p ; sh:minCount 'one'",
        "sh:nodeKind sh:Thing",
        "sh:datatype 'date'",
        "sh:minInclusive ex:one",
        "sh:class 'Thing'",
        "sh:in ex:none",
    ],
)
def test_an_ill_formed_shape_is_refused(said: str) -> None:
    with pytest.raises(ShapesError):
        found(f"ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; {said} .", "ex:a a ex:Thing .")


def test_a_statement_that_stands_in_two_files_is_one() -> None:
    twice = quads("ex:Shape sh:targetClass ex:Thing ; sh:path ex:p ; sh:minCount 1 .") * 2

    assert [len(shape.constraints) for shape in ShapesGraph(twice).shapes.values()] == [1]
